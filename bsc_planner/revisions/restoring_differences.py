"""From differences between an edition and the draft to the edit that brings back what the edition said."""

from collections.abc import Iterable
from dataclasses import dataclass

from bsc_planner.editing.edit import Edit, Together
from bsc_planner.editing.target import SERIES, FigureCell, SetFiguresEdit
from bsc_planner.model.delta import Ref
from bsc_planner.revisions.comparison.difference import Difference
from bsc_planner.revisions.comparison.element_names import ElementNames
from bsc_planner.revisions.comparison.fields import OWNERS
from bsc_planner.revisions.comparison.side_rows import text_of_owned
from bsc_planner.revisions.editions.restoring import FieldRef, RestoreElementsEdit
from bsc_planner.revisions.plan_rows import PlanRows

_ALONG = {"map_x": ("map_y",)}
"""Columns that are told by another one and come back with it."""


@dataclass(frozen=True)
class Restoration:
    """What can be brought back of some differences.

    Attributes:
        edit: Brings it back as one step; None where nothing can be.
        count: Differences that it settles.
        left: Differences it leaves: elements that the edition does not have.
    """

    edit: Edit | None
    count: int
    left: int


def restoration_of(
    differences: Iterable[Difference], *, edition_id: str, edition: PlanRows, is_edition_before: bool
) -> Restoration:
    """How the draft becomes what the edition says, for some differences only.

    Args:
        differences: Of the edition and the working draft.
        edition_id: The edition.
        edition: Its rows.
        is_edition_before: Whether the edition was the earlier side of the comparison, else the later one.
    """
    cells: list[FigureCell] = []
    elements: dict[Ref, None] = {}
    fields: list[FieldRef] = []
    count = left = 0
    for item in differences:
        ref = Ref(item.kind, item.element_id)
        if item.field is None:
            if ref.id not in edition[ref.kind].by_id:
                left += 1
                continue
            elements[ref] = None
        elif item.field in SERIES and item.period is not None:
            printed = item.before if is_edition_before else item.after
            cells.append(FigureCell(ref.id, item.period, printed, item.field))
        elif item.field == "evidence" or OWNERS.get(item.field, ("",))[0] == ref.kind:
            owned = _owned(edition, item, item.before if is_edition_before else item.after)
            if not owned:
                left += 1
                continue
            elements.update(dict.fromkeys(owned))
        else:
            fields += [FieldRef(ref, name) for name in (item.field, *_ALONG.get(item.field, ()))]
        count += 1
    edits: list[Edit] = []
    if cells:
        edits.append(SetFiguresEdit(cells))
    if elements or fields:
        edits.append(RestoreElementsEdit(edition_id, tuple(elements), tuple(fields)))
    return Restoration(Together(edits) if edits else None, count, left)


def _owned(edition: PlanRows, item: Difference, told: str | None) -> list[Ref]:
    """What the edition's element owned of a kind; of figures only the one that is told, of evidence what it proves."""
    kind = "actual" if item.field == "evidence" else str(item.field)
    rows = [(one, row) for one, row in edition[kind].dicts() if row[OWNERS[kind][1]] == item.element_id]
    if item.period is not None:
        rows = [(one, row) for one, row in rows if row["period"] == item.period]
    if kind == "unit_actual":
        names = ElementNames(edition)
        rows = [(one, row) for one, row in rows if text_of_owned(kind, row, names) == told]
    return [Ref(kind, one) for one, _ in rows]
