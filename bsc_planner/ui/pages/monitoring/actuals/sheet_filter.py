"""Which rows of the actuals grid a planner wants to see, and in which order."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from bsc_planner.model.period import Period, PeriodKind
from bsc_planner.model.value import ValueKind
from bsc_planner.monitoring.actual_sheet import SheetRow
from bsc_planner.scoring.rule_set import Light
from bsc_planner.scoring.score import IndicatorScore

ScoreOf = Callable[[SheetRow], IndicatorScore | None]


class Shown(StrEnum):
    """Which indicators are shown."""

    ALL = "all"
    MISSING = "missing"
    RED = "red"
    YELLOW = "yellow"
    UNPROVEN = "unproven"


_LIGHTS = {Shown.RED: Light.RED, Shown.YELLOW: Light.YELLOW}


@dataclass(frozen=True)
class SheetFilter:
    """What to look for; a row has to meet everything.

    Attributes:
        text: Words in code, name or unit of measure; letter case is ignored; empty: anything.
        shown: Which indicators.
    """

    text: str = ""
    shown: Shown = Shown.ALL

    @property
    def is_empty(self) -> bool:
        """Whether everything is shown."""
        return not self.text.strip() and self.shown is Shown.ALL


def meets(row: SheetRow, wanted: SheetFilter, due: Sequence[Period], score_of: ScoreOf) -> bool:
    """Whether a row meets a filter; `due` are the periods that have to be reported."""
    record = row.record
    said = f"{record.code or ''} {record.name or ''} {record.unit_of_measure or ''}".casefold()
    if not all(word in said for word in wanted.text.casefold().split()):
        return False
    match wanted.shown:
        case Shown.MISSING:
            return bool(missing(row, due))
        case Shown.UNPROVEN:
            return any(not one.evidence and not one.value.is_empty for one in row.reported.values())
        case Shown.RED | Shown.YELLOW:
            score = score_of(row)
            return score is not None and score.light is _LIGHTS[wanted.shown]
        case _:
            return True


def missing(row: SheetRow, due: Iterable[Period]) -> list[Period]:
    """Periods for which nothing was reported; *not applicable* is a report, a dash is none."""
    found = []
    for period in filter(row.is_due, due):
        reported = row.reported.get(str(period))
        if reported is None or reported.value.kind is ValueKind.NOT_FILLED:
            found.append(period)
    return found


class SheetTally:
    """What is missing on a sheet and what is out of sight, counted row by row so that one row can be counted anew."""

    def __init__(self, rows: Iterable[SheetRow], due: Sequence[Period], kind: PeriodKind) -> None:
        """Count rows.

        Args:
            rows: Indicators of the sheet.
            due: Periods that have to be reported.
            kind: Length of the periods in sight.
        """
        self._due = due
        self._kind = kind
        self._missing: dict[str, int] = {}
        self._others: dict[str, Counter[PeriodKind]] = {}
        self.count(rows)

    def count(self, rows: Iterable[SheetRow]) -> None:
        """Count some rows anew."""
        for row in rows:
            self._missing[row.id] = len(missing(row, self._due))
            periods = (Period.parse_or_none(text) for text in row.reported)
            others = Counter(one.kind for one in periods if one is not None and one.kind is not self._kind)
            self._others.pop(row.id, None)
            if others:
                self._others[row.id] = others

    @property
    def missing(self) -> int:
        """How many actuals are still to be reported."""
        return sum(self._missing.values())

    @property
    def others(self) -> Counter[PeriodKind]:
        """How many actuals are of periods of another length."""
        return sum(self._others.values(), Counter())


def sorted_rows(
    rows: Iterable[SheetRow], texts: Mapping[str, str], numbers: Mapping[str, Decimal | None], *, is_descending: bool
) -> list[SheetRow]:
    """Rows by the content of one column: numbers by size before texts by letters, empty ones always last.

    Args:
        rows: Indicators in plan order.
        texts: What the column shows, by indicator; empty: nothing.
        numbers: The number in it, None for none.
        is_descending: Whether the largest comes first.
    """
    listed = list(rows)
    figures = [row for row in listed if texts[row.id] and numbers[row.id] is not None]
    words = [row for row in listed if texts[row.id] and numbers[row.id] is None]
    figures.sort(key=lambda row: numbers[row.id] or Decimal(0), reverse=is_descending)
    words.sort(key=lambda row: texts[row.id].casefold(), reverse=is_descending)
    return [*figures, *words, *(row for row in listed if not texts[row.id])]
