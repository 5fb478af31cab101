"""What the plan has now, for the rows that trials are typed beside."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bsc_planner.model.delta import Ref
from bsc_planner.model.direction import Perspective
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.period import Period
from bsc_planner.model.target import Actual, Target, UnitActual
from bsc_planner.scoring.trial import TriedCell, TriedKind
from bsc_planner.ui.plan_session import PlanSession

TARGET, WEIGHT, ACTUAL = "target", "weight", "actual"


@dataclass(frozen=True)
class FigureRow:
    """One perspective or indicator.

    Attributes:
        ref, code, name: What it is.
        unit_of_measure: As printed; empty: none.
        present: Texts of the plan by `TARGET`, `WEIGHT` and `ACTUAL`; empty texts where it has none.
        cells: What can be tried, by the same names.
    """

    ref: Ref
    code: str
    name: str
    unit_of_measure: str = ""
    present: Mapping[str, str] = field(default_factory=dict)
    cells: Mapping[str, TriedCell] = field(default_factory=dict)


def figure_rows(session: PlanSession, period: Period, unit_id: str | None) -> list[FigureRow]:
    """Perspectives, then indicators of a scorecard, in plan order."""
    store, source = session.store, session.scores.board.source
    lanes = {one.ref.id for one in session.scores.board.scorecard(period, unit_id).perspectives}
    rows = [
        FigureRow(
            Ref("perspective", one.id),
            one.code or "",
            one.name or "",
            present={WEIGHT: one.weight or ""},
            cells={WEIGHT: TriedCell(TriedKind.PERSPECTIVE_WEIGHT, one.id)},
        )
        for one in store.all(Perspective)
        if one.id in lanes
    ]
    year, wanted = str(period.year), str(period)
    targets = {one.indicator_id: one.printed for one in store.all(Target, Target.period == year)}
    actuals = {one.indicator_id: one.printed for one in store.all(Actual, Actual.period == wanted)}
    parts = {(one.indicator_id, one.unit_id): one.printed for one in store.all(UnitActual, UnitActual.period == wanted)}
    indicators = {one.id: one for one in store.all(Indicator)}
    for holding in source.holdings_of(unit_id):
        indicator = indicators[holding.indicator_id]
        cells = {
            WEIGHT: TriedCell(TriedKind.WEIGHT, indicator.id),
            ACTUAL: TriedCell(TriedKind.ACTUAL, indicator.id, wanted, holding.unit_id),
        }
        if holding.unit_id is None:
            cells[TARGET] = TriedCell(TriedKind.TARGET, indicator.id, year)
        own = actuals.get(indicator.id) if holding.unit_id is None else parts.get((indicator.id, holding.unit_id))
        present = {
            TARGET: targets.get(indicator.id, "") if holding.unit_id is None else "",
            WEIGHT: indicator.weight or "",
            ACTUAL: own or "",
        }
        unit_word = indicator.unit_of_measure or ""
        rows.append(
            FigureRow(
                Ref("indicator", indicator.id), indicator.code or "", indicator.name or "", unit_word, present, cells
            )
        )
    return rows
