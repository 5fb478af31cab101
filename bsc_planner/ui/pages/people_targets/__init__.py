"""Page "Target pegawai": who has what, and one person's plan as the form shows it."""

from PySide6.QtWidgets import QWidget

from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.pages.spec import PageSpec
from bsc_planner.ui.plan_session import PlanSession


def _make_page(session: PlanSession) -> QWidget:
    # Here, so that the window starts without the arithmetic of the cascade.
    from bsc_planner.ui.pages.people_targets.page import PeopleTargetsPage

    return PeopleTargetsPage(session)


PAGE = PageSpec(
    key="people_targets",
    title=QT_TRANSLATE_NOOP("Pages", "People's targets"),
    icon="user",
    group=QT_TRANSLATE_NOOP("Pages", "Drafting"),
    factory=_make_page,
)
