"""What a change of each column is, and which columns and kinds are not told at all."""

from bsc_planner.revisions.comparison.difference import Sort
from bsc_planner.revisions.comparison.row_changes import KEYS_OF_FIGURES

TOLD = (
    "plan",
    "rule_set",
    "mission",
    "instrument",
    "source",
    "goal",
    "perspective",
    "objective",
    "indicator",
    "follow_up",
    "action_step",
    "cascade",
    "link",
    "unit",
    "position",
    "employee",
    "note",
)
"""Kinds told by themselves, in the order they are told in."""

OWNERS: dict[str, tuple[str, str]] = {
    **{kind: (column.removesuffix("_id"), column) for kind, column in KEYS_OF_FIGURES.items()},
    "indicator_owner": ("indicator", "indicator_id"),
    "unit_actual": ("indicator", "indicator_id"),
    "assignment": ("employee", "employee_id"),
    "cascade_aspect": ("cascade", "cascade_id"),
}
"""Kinds told under their owner: kind of the owner and the column that names it."""

TRACES = frozenset({"revision", "revision_row", "target_revision", "target_reason"})
"""Kinds that record why something changed: the reasons of a change, not changes themselves."""

BASES = frozenset({"instrument"})
"""Kinds that name what a change rests on: one that came or went is a trace, one that is worded otherwise is told."""

UNTOLD = frozenset(
    {
        "ord",
        "extra",
        "meaning",
        "baseline_meaning",
        "map_y",
        "changes",
        "follows_id",
        "reply_to_id",
        "who",
        "recorded_at",
        "changed_by",
        "changed_at",
    }
)
"""Columns that are told by another one, that nobody sees, or that only say who wrote the others."""

NAMES = {
    "plan": "title",
    "mission": "text",
    "instrument": "title",
    "source": "title",
    "note": "text",
    "goal": "text",
    "perspective": "name",
    "unit": "name",
    "position": "title",
    "employee": "name",
    "objective": "text",
    "indicator": "name",
    "cascade": "role",
    "rule_set": "key",
    "follow_up": "action",
    "action_step": "action",
}
"""Column with the name of an element."""

CODES = {"employee": "nip", "instrument": "number", "source": "number"}
"""Column with its code, where it is not called so."""

SIBLINGS: dict[str, tuple[str, ...]] = {
    "mission": (),
    "goal": (),
    "perspective": (),
    "objective": ("perspective_id", "parent_id", "unit_id"),
    "indicator": ("objective_id", "unit_id"),
    "unit": ("parent_id",),
}
"""Kinds whose order matters, and the columns that tell who stands beside whom."""

VALUES = {
    "weight": "percent",
    "weight_in_objective": "percent",
    "baseline_printed": "unit",
    "worst": "unit",
    "step": "unit",
}
"""Columns that hold a printed value, and what a bare number in them is."""

_MOVED = frozenset({"perspective_id", "parent_id", "objective_id", "goal_id", "unit_id", "reports_to_id"})
_REWEIGHTED = frozenset({"weight", "weight_in_objective"})
_REWORDED = frozenset(
    {
        "name",
        "text",
        "title",
        "institution",
        "vision",
        "definition",
        "formula",
        "purpose",
        "data_source",
        "data_provider",
        "data_validator",
        "missing_data_action",
        "head_title",
        "label",
    }
)


def sort_of(kind: str, field: str) -> Sort:
    """What a change of a column, or of something an element owns, is."""
    if kind in ("target", "past_target", "milestone", "actual", "unit_actual"):
        return Sort.RETARGETED
    if kind.startswith("cascade"):
        return Sort.RECASCADED
    if field in _MOVED:
        return Sort.MOVED
    if field in _REWEIGHTED:
        return Sort.REWEIGHTED
    return Sort.REWORDED if field in _REWORDED else Sort.OTHER
