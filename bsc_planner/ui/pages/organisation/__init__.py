"""Page "Organisasi": units, their positions and the people who hold them."""

from PySide6.QtWidgets import QWidget

from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.pages.spec import PageSpec
from bsc_planner.ui.plan_session import PlanSession


def _make_page(session: PlanSession) -> QWidget:
    # Here, so that the window starts without the parts of a page that is not shown yet.
    from bsc_planner.ui.pages.organisation.page import OrganisationPage

    return OrganisationPage(session)


PAGE = PageSpec(
    key="organisation",
    title=QT_TRANSLATE_NOOP("Pages", "Organisation"),
    icon="network",
    group=QT_TRANSLATE_NOOP("Pages", "Drafting"),
    factory=_make_page,
    has_inspector=True,
)
