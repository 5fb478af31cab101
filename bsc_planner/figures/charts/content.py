"""What each chart shows, as plain values that know nothing of drawing."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from bsc_planner.model.delta import Ref
from bsc_planner.scoring.rule_set import Band, Light
from bsc_planner.scoring.score import Nothing

Bounds = tuple[Decimal | None, Decimal | None]
"""Lowest and highest number of a target; both alike for a single number, None on an open side."""


@dataclass(frozen=True)
class ChartHead:
    """What stands above and below a chart, in the language of the chart.

    Attributes:
        title: What it shows.
        subtitle: Of what; empty: nothing more to say.
        source: Plan, period and rule set with its grade.
    """

    title: str
    subtitle: str
    source: str


@dataclass(frozen=True)
class TrendPoint:
    """One year, or one period of a year.

    Attributes:
        label: Short name under the axis, e.g. ``2026`` or ``Tw II``.
        name: Whole name, e.g. ``Triwulan II 2026``.
        target: Bounds of the target in the indicator's unit; None: none, or no number.
        target_text: The target as planners read it; empty: none.
        actual: Figure reached, in the same unit; None: not reported, or no number. It stays a gap.
        actual_text: As planners read it; empty: none.
        index: Capped index in percent; None: none.
        light: Status.
        is_current: Whether it is the period the page is set to.
    """

    label: str
    name: str
    target: Bounds | None
    target_text: str
    actual: Decimal | None
    actual_text: str
    index: Fraction | None = None
    light: Light = Light.GREY
    is_current: bool = False

    @property
    def numbers(self) -> tuple[Decimal, ...]:
        """All numbers that are drawn."""
        bounds = self.target or (None, None)
        return tuple(number for number in (*bounds, self.actual) if number is not None)


@dataclass(frozen=True)
class Baseline:
    """The figure from before the plan (data awal).

    Attributes:
        label: Its year; empty: not known.
        value: In the indicator's unit.
        text: As planners read it.
    """

    label: str
    value: Decimal
    text: str


@dataclass(frozen=True)
class TrendContent:
    """Target against actual of one indicator.

    Attributes:
        ref: The indicator.
        points: In order of time.
        baseline: None: none, or no number.
    """

    head: ChartHead
    ref: Ref
    points: Sequence[TrendPoint]
    baseline: Baseline | None = None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not any(point.numbers for point in self.points)


@dataclass(frozen=True)
class BulletRow:
    """One indicator against its target.

    Attributes:
        target_text, actual_text: As planners read them; empty: none.
        raw, index: Uncapped and capped index in percent; None together, `nothing` then says why.
        is_flagged: The index is beyond what the rule set concludes anything from.
    """

    ref: Ref
    code: str
    name: str
    target_text: str
    actual_text: str
    raw: Fraction | None
    index: Fraction | None
    nothing: Nothing | None
    light: Light
    is_flagged: bool = False


@dataclass(frozen=True)
class BulletContent:
    """Indicators of a scorecard, one row each.

    Attributes:
        bands: Of the rule set, behind the bars.
    """

    head: ChartHead
    bands: Sequence[Band]
    rows: Sequence[BulletRow]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw: no indicator has an index."""
        return all(row.index is None for row in self.rows)


@dataclass(frozen=True)
class ProfileRow:
    """A perspective, or an objective below it.

    Attributes:
        value: In percent; None: no value, `nothing` says why.
        of, with_value: Children, and those it rests on.
        weight: Fraction of 1 used by the organisation; None for objectives, and where it is left out.
        is_perspective: Whether it is a perspective.
    """

    ref: Ref
    code: str
    name: str
    value: Fraction | None
    nothing: Nothing | None
    light: Light
    of: int
    with_value: int
    weight: Fraction | None = None
    is_perspective: bool = False


@dataclass(frozen=True)
class ProfileContent:
    """Perspectives with their objectives, and the organisation across them.

    Attributes:
        bands: Of the rule set; their ends are drawn as lines.
        organisation: NKO in percent; None: no value.
        organisation_light: Its status.
        is_normalised: Whether the NKO rests on some of the perspectives only (dinormalkan).
        rows: In plan order, each perspective before its objectives.
    """

    head: ChartHead
    bands: Sequence[Band]
    organisation: Fraction | None
    organisation_light: Light
    is_normalised: bool
    rows: Sequence[ProfileRow]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw: nothing has a value."""
        return all(row.value is None for row in self.rows)


@dataclass(frozen=True)
class HeatColumn:
    """An indicator that one unit or several answer for."""

    ref: Ref
    code: str
    name: str


@dataclass(frozen=True)
class HeatCell:
    """How one unit stands on one indicator.

    Attributes:
        ref: The unit's own indicator, or the one handed down to it.
        index: Capped index in percent; None: no value, `nothing` says why.
        target_text, actual_text: As planners read them; empty: none.
    """

    ref: Ref
    index: Fraction | None
    nothing: Nothing | None
    light: Light
    target_text: str = ""
    actual_text: str = ""


@dataclass(frozen=True)
class HeatRow:
    """One unit.

    Attributes:
        ref: The unit.
        score, light: Its score in percent (None: none) and status.
        cells: One for each column; None: the unit does not answer for that indicator.
    """

    ref: Ref
    code: str
    name: str
    score: Fraction | None
    light: Light
    cells: Sequence[HeatCell | None]


@dataclass(frozen=True)
class HeatMapContent:
    """Units against indicators.

    Attributes:
        bands: Of the rule set, named beside the cells.
    """

    head: ChartHead
    columns: Sequence[HeatColumn]
    rows: Sequence[HeatRow]
    bands: Sequence[Band] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw: no cell has an index."""
        return all(cell is None or cell.index is None for row in self.rows for cell in row.cells)


ChartContent = TrendContent | BulletContent | ProfileContent | HeatMapContent
