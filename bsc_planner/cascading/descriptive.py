"""Columns that only describe: no cascade, no score and nobody's targets rest on them."""

from collections.abc import Mapping

from bsc_planner.model.delta import Changes

DESCRIPTIVE: Mapping[str, frozenset[str]] = {
    "plan": frozenset({"vision", "map_routing"}),
    "objective": frozenset({"theme", "map_x", "map_y"}),
    "indicator": frozenset(
        {"definition", "formula", "purpose", "data_source", "data_provider", "data_validator", "missing_data_action"}
        | {"polarity_basis", "approval_status", "planning_flag"}
    ),
}
"""By kind; figures are the same whatever these columns say."""
_DESCRIPTIVE = frozenset((kind, column) for kind, columns in DESCRIPTIVE.items() for column in columns)


def only_describes(changes: Changes) -> bool:
    """Whether a step did nothing but write such columns."""
    return changes.only_writes(_DESCRIPTIVE)
