"""Rule on references that point nowhere: what a source named and the plan does not hold."""

from collections.abc import Iterator
from typing import Any

import msgspec

from bsc_planner.checks.checked_plan import CheckedPlan, name_of
from bsc_planner.checks.kept_rows import KINDS, Row, reference_columns
from bsc_planner.checks.rule import Hit

_SHOWN = 120

REFERRING_KINDS = tuple(kind for kind, kept in KINDS.items() if "extra" in kept.columns and reference_columns(kind))
"""Kinds that name other elements."""


def dangling_reference(plan: CheckedPlan, row: Row) -> Iterator[Hit]:
    """``dangling-reference``: the source named an element by a code that nothing in the plan has.

    What could not be resolved is kept in `Element.extra` under the name of the reference.
    """
    kind = type(row).__name__.removesuffix("_row")
    extra: dict[str, Any] = msgspec.json.decode(row.extra)
    for column in reference_columns(kind):
        key = column.removesuffix("_id")
        if getattr(row, column) is None and isinstance(extra.get(key), str):
            yield Hit(f"{kind} {name_of(row)}", {"key": key, "printed": extra[key][:_SHOWN]})
