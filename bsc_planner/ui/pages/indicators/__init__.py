"""Page "Indikator & target": objectives and indicators with their targets in one tree-grid."""

from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.pages.indicators.page import IndicatorsPage
from bsc_planner.ui.pages.spec import PageSpec

PAGE = PageSpec(
    key="indicators",
    title=QT_TRANSLATE_NOOP("Pages", "Indicators && targets"),
    icon="table-2",
    group=QT_TRANSLATE_NOOP("Pages", "Drafting"),
    factory=IndicatorsPage,
)
