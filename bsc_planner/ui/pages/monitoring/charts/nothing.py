"""Why there is nothing to draw, and where what is missing is entered."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from bsc_planner.figures.charts.content import ChartContent, TrendContent
from bsc_planner.figures.charts.plan_reading import ChartKind
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.organisation import Unit
from bsc_planner.model.store import PlanStore
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP

_NO_INDICATORS = QT_TRANSLATE_NOOP(
    "ChartsView",
    "There is no indicator yet that a chart could show. Write down the indicators and their targets first.",
)
_NONE_HERE = QT_TRANSLATE_NOOP(
    "ChartsView", "This unit has no indicator in this year. Hand indicators down to it, or choose another unit."
)
_NONE_HANDED_DOWN = QT_TRANSLATE_NOOP(
    "ChartsView", "No unit has an indicator in this year yet. Hand indicators down to the units first."
)
_NO_FIGURES = QT_TRANSLATE_NOOP(
    "ChartsView", "This indicator has neither a target nor an actual that is a number. Enter its targets first."
)
_NO_ACTUALS = QT_TRANSLATE_NOOP(
    "ChartsView", "Nothing has a score up to this period yet. Enter actuals; the chart draws itself from them."
)
_NO_UNITS = QT_TRANSLATE_NOOP("ChartsView", "There is no unit yet. The heat map sets units side by side.")
_TO_INDICATORS = QT_TRANSLATE_NOOP("ChartsView", "Go to indicators and targets")
_TO_CASCADE = QT_TRANSLATE_NOOP("ChartsView", "Go to the cascade")
_TO_ACTUALS = QT_TRANSLATE_NOOP("ChartsView", "Enter actuals")
_TO_UNITS = QT_TRANSLATE_NOOP("ChartsView", "Go to the organisation")


@dataclass(frozen=True)
class Lack:
    """What is missing.

    Attributes:
        text: What to do about it, translated.
        action: Where the button leads, translated.
        page: Key of the page where it is entered; empty: `view` says where.
        view: Key of the view of this page where it is entered.
    """

    text: str
    action: str
    page: str = ""
    view: str = ""


def lack_of(store: PlanStore, content: ChartContent | None, kind: ChartKind) -> Lack | None:
    """What a chart lacks; None: it can be drawn."""
    if content is not None and not content.is_empty:
        return None
    if store.count(Indicator) == 0:
        return Lack(_said(_NO_INDICATORS), _said(_TO_INDICATORS), page="indicators")
    if kind is ChartKind.HEAT_MAP and store.count(Unit) == 0:
        return Lack(_said(_NO_UNITS), _said(_TO_UNITS), page="organisation")
    if kind is ChartKind.HEAT_MAP and content is None:
        return Lack(_said(_NONE_HANDED_DOWN), _said(_TO_CASCADE), page="cascade")
    if content is None or not _has_rows(content):
        return Lack(_said(_NONE_HERE), _said(_TO_CASCADE), page="cascade")
    if kind is ChartKind.TREND:
        return Lack(_said(_NO_FIGURES), _said(_TO_INDICATORS), page="indicators")
    return Lack(_said(_NO_ACTUALS), _said(_TO_ACTUALS), view="actuals")


def _has_rows(content: ChartContent) -> bool:
    return isinstance(content, TrendContent) or bool(content.rows)


def _said(source: str) -> str:
    return QCoreApplication.translate("ChartsView", source)
