"""Where an objective or indicator stands between the institution's outcome and a unit's output."""

from enum import StrEnum
from functools import lru_cache

from bsc_planner.checks.checked_plan import CheckedPlan
from bsc_planner.checks.kept_rows import Row
from bsc_planner.checks.words import words_of

_OUTPUT = frozenset({"kegiatan", "subkegiatan", "output", "keluaran", "komponen", "rincian", "kro", "ro"})
_OUTCOME = frozenset({"tujuan", "strategis", "program", "outcome", "lembaga", "iku", "ikss", "ikp"})
_STATEMENT = frozenset({"sasaran", "tujuan", "outcome", "strategis"})
_BELOW = frozenset({"program", "kegiatan", "subkegiatan", "output", "keluaran", "komponen", "eselon", "unit"})


class Tier(StrEnum):
    """Outcome or output; unknown where nothing says so."""

    OUTCOME = "outcome"
    OUTPUT = "output"
    UNKNOWN = "unknown"


@lru_cache(maxsize=1024)
def _tier(level: str | None) -> Tier | None:
    words = set(words_of(level))
    if words & {"outcome", "tujuan", "strategis"}:
        return Tier.OUTCOME
    if words & _OUTPUT:
        return Tier.OUTPUT
    if words & _OUTCOME or words == {"sasaran"}:
        return Tier.OUTCOME
    return None if not words else Tier.UNKNOWN


def stated_tier(row: Row) -> Tier:
    """What the level printed with an objective or indicator says."""
    return _tier(row.level) or Tier.UNKNOWN


def is_statement(objective: Row) -> bool:
    """Whether an objective is a tujuan or sasaran, whose wording is a result; kegiatan and outputs are named otherwise.

    One without a printed level counts as a sasaran.
    """
    words = set(words_of(objective.level))
    return not words or bool(words & _STATEMENT)


def tier_of_indicator(plan: CheckedPlan, indicator: Row) -> Tier:
    """Outcome or output, by the level of the indicator, else of its objective, else by standing at the very top."""
    objective = plan.standing("objective", indicator.objective_id)
    for row in (indicator, objective):
        if row is not None and (tier := _tier(row.level)) not in (None, Tier.UNKNOWN):
            return tier
    if objective is None or objective.level or objective.parent_id or is_lower_unit(plan, objective.unit_id):
        return Tier.UNKNOWN
    return Tier.UNKNOWN if is_lower_unit(plan, indicator.unit_id) else Tier.OUTCOME


def is_lower_unit(plan: CheckedPlan, unit_id: str | None) -> bool:
    """Whether a unit stands below another one."""
    unit = plan.standing("unit", unit_id)
    return unit is not None and unit.parent_id is not None


def is_below_top(plan: CheckedPlan, objective: Row) -> bool:
    """Whether an objective is not one of the institution's own: of a lower unit, or of a lower level by its name."""
    return is_lower_unit(plan, objective.unit_id) or bool(set(words_of(objective.level)) & _BELOW)
