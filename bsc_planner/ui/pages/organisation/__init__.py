"""Page "Organisasi": units, their positions and the people who hold them."""

from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.pages.organisation.page import OrganisationPage
from bsc_planner.ui.pages.spec import PageSpec

PAGE = PageSpec(
    key="organisation",
    title=QT_TRANSLATE_NOOP("Pages", "Organisation"),
    icon="network",
    group=QT_TRANSLATE_NOOP("Pages", "Drafting"),
    factory=OrganisationPage,
)
