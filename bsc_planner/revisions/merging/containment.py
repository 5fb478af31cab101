"""What goes with what: the owner a row cannot be without, and the place a removed branch took it from."""

from collections.abc import Iterator

from bsc_planner.revisions.merging.fields import place_of, references_of
from bsc_planner.revisions.plan_rows import Values

_WITH_REMOVED: dict[str, tuple[str, ...]] = {
    "unit": ("parent_id",),
    "position": ("unit_id",),
    "assignment": ("position_id",),
    "objective": ("parent_id",),
    "indicator": ("objective_id",),
    "cascade": (
        "child_position_id",
        "child_unit_id",
        "parent_indicator_id",
        "parent_objective_id",
        "child_indicator_id",
        "child_objective_id",
    ),
}
"""Columns naming what an element was removed with, as the edits that remove branches do it."""

_WITH_ADDED: dict[str, tuple[str, ...]] = {
    "unit": ("parent_id",),
    "position": ("unit_id",),
    "assignment": ("position_id",),
    "cascade": ("child_position_id", "child_unit_id", "parent_indicator_id", "parent_objective_id"),
}
"""Columns naming what an added element makes no sense without."""

Place = tuple[str, str]
"""Kind and id of an element."""


def owners_of(kind: str, row: Values) -> Iterator[Place]:
    """Elements a row cannot be without."""
    for column, named, is_owned in references_of(kind):
        value = row[place_of(kind, column)]
        if is_owned and value is not None:
            yield named, value


def above(kind: str, row: Values, *, is_removed: bool) -> Iterator[Place]:
    """Elements whose coming or going takes a row along, the nearest first."""
    yield from owners_of(kind, row)
    if kind == "note":
        named, value = row[place_of(kind, "element_kind")], row[place_of(kind, "element_id")]
        if named and value:
            yield named, value
    kinds = {column: named for column, named, _ in references_of(kind)}
    for column in (_WITH_REMOVED if is_removed else _WITH_ADDED).get(kind, ()):
        value = row[place_of(kind, column)]
        if value is not None:
            yield kinds[column], value


def named_by(kind: str, row: Values) -> Iterator[tuple[str, Place]]:
    """Elements a row refers to, with the column that does."""
    for column, named, _ in references_of(kind):
        value = row[place_of(kind, column)]
        if value is not None:
            yield column, (named, value)
