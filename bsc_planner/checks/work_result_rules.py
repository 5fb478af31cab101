"""Rules on what positions promise: work results and their measures (L45 to L48)."""

from collections.abc import Iterator

from bsc_planner.checks.checked_plan import CheckedPlan, name_of
from bsc_planner.checks.kept_rows import Row
from bsc_planner.checks.rule import Hit
from bsc_planner.checks.words import is_process_role
from bsc_planner.model.organisation import PositionKind

_HIGH = (PositionKind.HIGH_MIDDLE, PositionKind.HIGH_JUNIOR)
_ASPECTS = frozenset({"kuantitas", "kualitas", "waktu", "biaya"})
_NEEDED = frozenset({"kuantitas", "kualitas", "waktu"})


def serving_no_result(plan: CheckedPlan, cascade: Row) -> Iterator[Hit]:
    """L45: a work result of staff serves none of their superior's; high officials' need not.

    Source: PermenPANRB 6/2022, SKP form for JA/JF, column RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI.
    """
    position = plan.row("position", cascade.child_position_id)
    if position is None or cascade.parent_indicator_id or cascade.parent_objective_id or position.kind in _HIGH:
        return
    yield Hit(_where(plan, cascade), {"role": cascade.role})


def without_needed_aspect(plan: CheckedPlan, cascade: Row) -> Iterator[Hit]:
    """L46: a work result is measured by neither quantity, quality nor time.

    One without aspects of its own is measured by its indicator.
    """
    if plan.row("position", cascade.child_position_id) is None:
        return
    aspects = [
        str(row.aspect or "").casefold().strip() for row in plan.rows("cascade_aspect", "cascade_id", cascade.id)
    ]
    is_measured = cascade.child_indicator_id or cascade.parent_indicator_id
    if set(aspects) - _ASPECTS or (not set(aspects) & _NEEDED and (aspects or not is_measured)):
        yield Hit(_where(plan, cascade), {"aspects": sorted(set(aspects)) or None})


def measure_without_target(plan: CheckedPlan, aspect: Row) -> Iterator[Hit]:
    """L47: an individual indicator has no target."""
    if aspect.target and aspect.target.strip(" -–."):
        return
    cascade = plan.row("cascade", aspect.cascade_id)
    if cascade is not None:
        where = f"{_where(plan, cascade)} {aspect.aspect or ''} {aspect.year or ''}".strip()
        yield Hit(where, {"measure": aspect.measure}, cascade.id)


def role_of_process(plan: CheckedPlan, cascade: Row) -> Iterator[Hit]:
    """L48: a work result says what is done instead of what results."""
    if cascade.child_position_id and is_process_role(cascade.role):
        yield Hit(_where(plan, cascade), {"role": cascade.role})


def _where(plan: CheckedPlan, cascade: Row) -> str:
    position = plan.row("position", cascade.child_position_id)
    parent = plan.row("indicator", cascade.parent_indicator_id) or plan.row("objective", cascade.parent_objective_id)
    return name_of(position) if parent is None else f"{name_of(position)} {name_of(parent)}"
