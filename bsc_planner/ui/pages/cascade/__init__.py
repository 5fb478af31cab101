"""Page "Penjenjangan": what the institution and every unit hand down to the units below."""

from PySide6.QtWidgets import QWidget

from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.pages.spec import PageSpec
from bsc_planner.ui.plan_session import PlanSession


def _make_page(session: PlanSession) -> QWidget:
    # Here, so that the window starts without the arithmetic of the cascade.
    from bsc_planner.ui.pages.cascade.page import CascadePage

    return CascadePage(session)


PAGE = PageSpec(
    key="cascade",
    title=QT_TRANSLATE_NOOP("Pages", "Cascade"),
    icon="corner-down-right",
    group=QT_TRANSLATE_NOOP("Pages", "Drafting"),
    factory=_make_page,
)
