"""The tree of differences in a grid: element and change, before, after, sort."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QObject

from bsc_planner.ui.labels import number_text
from bsc_planner.ui.lists.folded_rows import FoldedRows
from bsc_planner.ui.pages.revisions.comparison.difference_tree import DifferenceNode
from bsc_planner.ui.pages.revisions.comparison.words import field_text, sort_mark, sort_status, sort_text, value_text
from bsc_planner.ui.theme import Status
from bsc_planner.ui.widgets.grid import EMPTY_FACE, CellFace, GridColumn, RowKind, Tone

ELEMENT, BEFORE, AFTER, SORT = range(4)
_TONES = {Status.OK: Tone.GOOD, Status.WARNING: Tone.WARNING, Status.ERROR: Tone.ERROR, Status.NONE: Tone.MUTED}


class DifferenceItemModel(FoldedRows[DifferenceNode]):
    """Nodes of one tree; the tips of before and after name the sides."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nodes: list[DifferenceNode] = []
        self._faces: dict[int, tuple[CellFace, ...]] = {}
        self._is_deep = True
        self._sides = ("", "")
        self._columns = self._titled()

    def show_tree(self, root: DifferenceNode, sides: tuple[str, str], *, is_open: bool) -> None:
        """Show another tree.

        Args:
            root: Stands above all rows.
            sides: What the sides are called.
            is_open: Whether all of it begins unfolded, else only the parts of the plan.
        """
        self._sides, self._is_deep = sides, is_open
        self._nodes, self._faces = [], {}
        self._columns = self._titled()
        for part in root.children:
            self._number(part)
        self.show_anew()

    # what it shows -------------------------------------------------------------------

    def candidates(self) -> Sequence[DifferenceNode]:
        """All rows of the tree."""
        return self._nodes

    def candidate_key(self, record: DifferenceNode) -> Hashable:
        """What it tells of, which stays from one comparison to the next."""
        item = record.difference
        what = (item.field, item.period) if item is not None else None
        return (record.ref, what) if record.ref is not None else record.title

    def candidate_depth(self, record: DifferenceNode) -> int:
        """Parts, elements, changes."""
        return record.depth

    def is_heading(self, record: DifferenceNode) -> bool:
        """Whether a row only names what stands below it."""
        return record.difference is None

    def candidate_faces(self, record: DifferenceNode) -> Sequence[CellFace]:
        """Element, before, after and sort."""
        faces = self._faces.get(record.number)
        if faces is None:
            faces = self._faces[record.number] = self._made(record)
        return faces

    def begins_open(self, record: DifferenceNode) -> bool:
        """Large trees begin with the elements of each part in sight."""
        return self._is_deep or record.ref is None

    # what the grid asks ----------------------------------------------------------------

    def row_kind(self, row: int) -> RowKind:
        """Parts of the plan, elements, changes."""
        node = self.line(row)
        if node.difference is not None:
            return RowKind.ITEM
        return RowKind.GROUP if node.ref is None else RowKind.SECTION

    def tooltip(self, row: int, column: int) -> str:
        """Which side a value is of."""
        is_value = column in (BEFORE, AFTER) and self.line(row).difference is not None
        return self._sides[column - BEFORE] if is_value else ""

    def cell_name(self, row: int, column: int) -> str:
        """A cell as a sentence names it."""
        return f"{self.face(row, ELEMENT).text} · {self._columns[column].full_name}"

    def why_fixed(self, row: int, column: int) -> str:
        """Differences are not typed in."""
        return self.tr("A comparison is only read. Press Enter to go to the element in the plan.")

    def described(self) -> list[list[str]]:
        """The differences of all rows for a spreadsheet: code, name, what changed, before, after, sort."""
        return [line for node in self._arranged if (line := described(node))]

    def _number(self, node: DifferenceNode) -> None:
        node.number = len(self._nodes)
        self._nodes.append(node)
        for child in node.children:
            self._number(child)

    def _made(self, node: DifferenceNode) -> tuple[CellFace, ...]:
        item = node.difference
        if item is None:
            title = node.title if node.ref is not None else f"{node.title}  ({number_text(node.count)})"
            return (CellFace(title), EMPTY_FACE, EMPTY_FACE, EMPTY_FACE)
        word = self.tr("notation only") if item.is_notation_only else sort_text(item.sort)
        before, after = value_text(item, item.before), value_text(item, item.after)
        if item.field is None:
            before = field_text(item) if item.is_removal else "–"
            after = field_text(item) if item.is_addition else "–"
        return (
            CellFace(node.title or field_text(item)),
            CellFace(before, Tone.MUTED),
            CellFace(after),
            CellFace(f"{sort_mark(item)} {word}", _TONES[sort_status(item)]),
        )

    def _titled(self) -> tuple[GridColumn, ...]:
        return (
            GridColumn("element", self.tr("Element"), width=38, is_frozen=True, can_hide=False, is_outline=True),
            GridColumn("before", self.tr("Before"), self._sides[0], width=21),
            GridColumn("after", self.tr("After"), self._sides[1], width=21),
            GridColumn("sort", self.tr("Change"), width=17),
        )


def described(node: DifferenceNode) -> list[str]:
    """A difference in full; empty for a heading."""
    item = node.difference
    if item is None:
        return []
    return [
        item.code or "",
        item.name or "",
        field_text(item),
        value_text(item, item.before),
        value_text(item, item.after),
        sort_text(item.sort),
    ]
