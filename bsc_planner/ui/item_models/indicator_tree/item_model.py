"""The outline of perspectives, objectives and indicators with their targets, typed in through a grid."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from functools import partial

from PySide6.QtCore import QObject, Signal

from bsc_planner.editing.duplicating import DuplicateRowsEdit
from bsc_planner.editing.edit import Edit, Together
from bsc_planner.editing.objective_codes import with_objective_codes
from bsc_planner.editing.renumbering import CodedRow
from bsc_planner.editing.target import ConfirmReadingEdit, FigureCell
from bsc_planner.errors import PlanError
from bsc_planner.model.base import new_id
from bsc_planner.model.counts import rules_of
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.number_reading import ReadingContext
from bsc_planner.model.used_values import used_values
from bsc_planner.model.value_reading import read_value
from bsc_planner.ui.item_models.indicator_tree.columns import FIRST_YEAR, NAME, UNIT, explained
from bsc_planner.ui.item_models.indicator_tree.levels import NoLevel, level_step
from bsc_planner.ui.item_models.indicator_tree.moves import (
    NewPlace,
    drop_choices,
    new_places,
    next_of,
    remove_edit,
    step_edit,
)
from bsc_planner.ui.item_models.indicator_tree.node import NEW_ID, Node, NodeKind, rows_of
from bsc_planner.ui.item_models.indicator_tree.reading import bundle, can_write, edit_of, is_beyond, offered, read_cell
from bsc_planner.ui.item_models.indicator_tree.rows import IndicatorTreeRows
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.grid import Acceptance, CellText, Reading, Refusal
from bsc_planner.wording.counting import counted

_ID_NAMES = {
    NodeKind.PERSPECTIVE: "perspective_id",
    NodeKind.OBJECTIVE: "objective_id",
    NodeKind.INDICATOR: "indicator_id",
}
_MOVABLE = frozenset(_ID_NAMES)


class IndicatorTreeItemModel(IndicatorTreeRows):
    """Rows of the outline that can be typed in, added, moved and removed; every change is one edit.

    Signals:
        rows_taken_away: Sentence on what was just removed.
        rows_copied: Sentence on what was just duplicated.
        step_refused: Sentence on why rows cannot go where they should.
        step_failed: The `PlanError` that stood in the way of a step; nothing was changed.
        proposal_wanted: Another target of an indicator (its id) and year shall be proposed.
    """

    rows_taken_away = Signal(str)
    rows_copied = Signal(str)
    step_failed = Signal(object)
    step_refused = Signal(str)
    proposal_wanted = Signal(str, int)

    def __init__(self, session: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(session, parent)
        self._new_places: list[NewPlace] = []
        self._new_level = 0

    def can_edit(self, row: int, column: int) -> bool:
        """Whether a text can be written here."""
        if not self._session.is_writable:
            return False
        return can_write(self._rows[row], column, years=self.years)

    def why_fixed(self, row: int, column: int) -> str:
        """Why nothing can be typed in a cell."""
        if self._session.store.is_read_only:
            return self.tr("The plan is open for reading only.")
        if self._session.day is not None:
            return self.tr("These are the targets of a past day; go back to the latest to change them.")
        node = self._rows[row]
        if node.kind is NodeKind.INDICATOR and self.columns[column].key == "actual":
            return self.tr("Actuals are typed on the page “Monitoring”.")
        if node.indicator is not None and is_beyond(node, column, years=self.years):
            return self.tr("The indicator does not belong to this year.")
        if node.kind is NodeKind.OBJECTIVE and column > NAME:
            return self.tr("An objective has a code and a text only; targets belong to its indicators.")
        return self.tr("Nothing can be typed in this cell.")

    def cell_actions(self, row: int, column: int) -> Sequence[tuple[str, Callable[[], None]]]:
        """How a figure that can be read in two ways is meant, and another target to be proposed."""
        if not self._session.is_writable:
            return ()
        return [*self._reading_actions(row, column), *self._proposal_actions(row, column)]

    def _proposal_actions(self, row: int, column: int) -> Sequence[tuple[str, Callable[[], None]]]:
        place, node = column - FIRST_YEAR, self._rows[row]
        if node.indicator is None or not 0 <= place < len(self.years):
            return ()
        wanted = partial(self.proposal_wanted.emit, node.id, int(self.years[place]))
        return ((self.tr("Propose a change …"), wanted),)

    def _reading_actions(self, row: int, column: int) -> Sequence[tuple[str, Callable[[], None]]]:
        value, node = self.value(row, column), self._rows[row]
        if value is None or not value.is_ambiguous:
            return ()
        actions = []
        for mark in (None, ",", "."):
            context = ReadingContext(node.indicator.unit_of_measure if node.indicator else None, decimal_mark=mark)
            read = read_value(value.printed, context) if mark else value
            if mark and read.confirmed().meaning == value.confirmed().meaning:
                continue
            words = (
                self.tr("“{printed}” means {meaning}") if mark is None else self.tr("No: “{printed}” means {meaning}")
            )
            text = words.format(printed=value.printed or "", meaning=explained(read))
            actions.append((text, partial(self._confirm, node.id, mark)))
        return actions

    def read(self, row: int, column: int, text: str) -> Reading:
        """How a text would be understood in this cell."""
        return read_cell(self._rows[row], column, text, years=self.years)

    def choices(self, row: int, column: int) -> Sequence[str]:
        """Texts to choose from; any other unit of measure is as good as those in use."""
        if self._rows[row].kind is not NodeKind.INDICATOR:
            return ()
        return used_values(self._session.store, Indicator, "unit_of_measure") if column == UNIT else offered(column)

    def set_cells(self, cells: Sequence[CellText], *, label: str) -> list[Refusal]:
        """Write many cells as one step; those that cannot hold their text are returned."""
        edits = []
        refused = []
        for cell in cells:
            node = self._rows[cell.row]
            if not self.can_edit(cell.row, cell.column):
                refused.append(self._refusal(cell, self.why_fixed(cell.row, cell.column)))
                continue
            reason = self._why_not(node, cell.column, cell.text)
            if reason:
                refused.append(self._refusal(cell, reason))
                continue
            edits.append(edit_of(node, cell.column, cell.text, years=self.years))
        if not self._do(label, bundle(edits)):
            reason = self.tr("The plan could not be changed.")
            return [self._refusal(cell, reason) for cell in cells]
        return refused

    def one_step(self, label: str, *, key: str | None = None) -> AbstractContextManager[None]:
        """Makes one step to undo of all that is written within."""
        return self._session.one_step(label, key=key)

    def begin_row(self, after: int) -> int | None:
        """Open an empty row behind `after`; nothing is written until it gets a text."""
        if self._is_fixed:
            return None
        node = self._row_before(after)
        self.drop_new_row()
        places, level = new_places(node, self._snapshot.roots)
        return self._open_new(places, level)

    def begin_indicator(self, after: int) -> int | None:
        """Open an empty row for an indicator of the objective at or above `after`; None where there is none."""
        return self._begin_of(NodeKind.INDICATOR, after)

    def begin_objective(self, after: int) -> int | None:
        """Open an empty row for an objective beside the one at or above `after`."""
        return self._begin_of(NodeKind.OBJECTIVE, after)

    def is_new_row(self, row: int) -> bool:
        """Whether a row waits for its first text."""
        return self._rows[row].kind is NodeKind.NEW

    def new_row_hint(self) -> str:
        """What the waiting row will become."""
        if self._new is None:
            return ""
        place = self._new_places[self._new_level]
        record = place.above.record if place.above else None
        code = (record.code if record else None) or ""
        if place.kind is NodeKind.PERSPECTIVE:
            text = self.tr("New perspective · Tab: objective")
        elif place.kind is NodeKind.INDICATOR:
            text = self.tr("New indicator of {code}") if code else self.tr("New indicator")
            how = self.tr("Tab: on to unit and targets, Shift+Tab: further out")
            text = f"{text} · {how}"
        else:
            text = self.tr("New objective below {code}") if code else self.tr("New objective")
            how = self.tr("Tab: further in, Shift+Tab: further out")
            text = f"{text} · {how}"
        return text.format(code=code)

    def new_row_has_figures(self) -> bool:
        """Whether the waiting row becomes an indicator, whose unit and targets stand to the right."""
        return self._new is not None and self._new_places[self._new_level].kind is NodeKind.INDICATOR

    def places_behind(self, after: int) -> tuple[dict[NodeKind, NewPlace], NodeKind]:
        """Where rows of each kind would go behind `after`, and which kind comes next.

        While a row waits for its first text, it is the one that comes next.
        """
        if self._new is None:
            places, first = new_places(self._row_before(after), self._snapshot.roots)
        else:
            places, first = self._new_places, self._new_level
        nearest = sorted(range(len(places)), key=lambda level: (abs(level - first), level), reverse=True)
        return {places[level].kind: places[level] for level in nearest}, places[first].kind

    def coded_rows(self) -> list[CodedRow]:
        """All objectives and indicators in the order of the outline, whatever is folded away or filtered."""
        found = []
        for node in rows_of(self._snapshot.roots, is_shown=lambda _: True):
            above = node.parent if node.parent and node.parent.objective else None
            if node.objective is not None:
                level = "sub_objective" if above else "objective"
                text = node.objective.text
            elif node.indicator is not None:
                level, text = "indicator", node.indicator.name
            else:
                continue
            code = node.record.code if node.record else None
            found.append(CodedRow(node.id, level, above.id if above else None, code, text or ""))
        return found

    def write(self, label: str, edits: Sequence[Edit]) -> bool:
        """Carry out edits as one step; whether it could be, else `step_failed` says why."""
        return self._do(label, edits)

    def drop_new_row(self) -> None:
        """Take away the row that waits for its first text."""
        if self._new is not None:
            self._new = None
            self._arrange()

    def shift_new_row(self, step: int) -> int | None:
        """Move the waiting row one level in or out."""
        level = self._new_level + step
        if self._new is None or not 0 <= level < len(self._new_places):
            return None
        places = self._new_places
        self._new = None
        self._arrange()
        return self._open_new(places, level)

    def fill_new_row(self, rows: Sequence[Mapping[int, str]]) -> tuple[int | None, list[Refusal]]:
        """Write the waiting row and one more for each further one, with their figures."""
        if self._new is None or not rows:
            return None, []
        place = self._new_places[self._new_level]
        added = with_objective_codes(self._session.store, place.edits([row[NAME] for row in rows]))
        self.drop_new_row()
        if place.above is not None:
            place.above.is_open = True
        kind, id_name = place.kind, _ID_NAMES[place.kind]
        further: list[Edit | FigureCell] = []
        refused: list[Refusal] = []
        for edit, row in zip(added, rows, strict=True):
            node = Node(getattr(edit, id_name), kind, None)
            for column, text in row.items():
                if column == NAME or not text:
                    continue
                reason = self._why_not(node, column, text)
                if reason:
                    refused.append(Refusal(f"{row[NAME]}, {self.columns[column].full_name}", text, reason))
                else:
                    further.append(edit_of(node, column, text, years=self.years))
        labels = {
            NodeKind.PERSPECTIVE: self.tr("Add perspective"),
            NodeKind.OBJECTIVE: self.tr("Add objective"),
            NodeKind.INDICATOR: self.tr("Add indicator"),
        }
        if not self._do(labels[kind], [*added, *bundle(further)]):
            return None, []
        return self.row_of(getattr(added[-1], id_name)), refused

    def move_rows(self, rows: Sequence[int], step: int) -> list[int]:
        """Move rows one place up or down among their siblings."""
        nodes = self._tops(rows)
        if not nodes or self._is_fixed or len({node.kind for node in nodes}) > 1 or not self._are_movable(nodes):
            return []
        edit = step_edit(nodes, step, self._snapshot.roots)
        if edit is None:
            return []
        if not self._do(self.tr("Move up") if step < 0 else self.tr("Move down"), [edit]):
            return []
        return sorted(row for node in nodes if (row := self.row_of(node.id)) is not None)

    def shift_rows(self, rows: Sequence[int], step: int) -> list[int]:
        """Move rows one level in or out; `step_refused` says why where they cannot go."""
        nodes = self._tops(rows)
        if not nodes or self._is_fixed or not self._are_movable(nodes):
            return []
        found = level_step(nodes, step, self._snapshot.roots)
        if isinstance(found, NoLevel):
            self.step_refused.emit(self._why_no_level(found))
            return []
        if not self._do(self.tr("Level in") if step > 0 else self.tr("Level out"), [found.edit]):
            return []
        return sorted(row for element_id in found.ids if (row := self.reveal(element_id)) is not None)

    def duplicate_rows(self, rows: Sequence[int]) -> list[int]:
        """Put a copy of objectives with their branches, and of indicators, behind each, and say what was copied."""
        nodes = [node for node in self._tops(rows) if node.kind in (NodeKind.OBJECTIVE, NodeKind.INDICATOR)]
        if not nodes or self._is_fixed:
            return []
        copies = {node.id: new_id() for node in nodes}
        edit = DuplicateRowsEdit(
            {node.id: copies[node.id] for node in nodes if node.kind is NodeKind.OBJECTIVE},
            {node.id: copies[node.id] for node in nodes if node.kind is NodeKind.INDICATOR},
            {node.id: behind.id for node in nodes if (behind := next_of(node, self._snapshot.roots))},
        )
        if not self._do(self.tr("Duplicate"), [edit]):
            return []
        self.rows_copied.emit(
            self.tr(
                "Duplicated with indicators, targets and manual, under new codes; without cascade rules, links, "
                "actuals and notes."
            )
        )
        return sorted(row for copy in copies.values() if (row := self.reveal(copy)) is not None)

    def can_drop(self, rows: Sequence[int], before: int) -> bool:
        """Whether rows may be dropped in front of row `before`."""
        return bool(self._drop_choices(rows, before))

    def drop_depths(self, rows: Sequence[int], before: int) -> Sequence[int]:
        """Levels at which rows could stand there, from the outermost in."""
        return sorted(self._drop_choices(rows, before))

    def drop_rows(self, rows: Sequence[int], before: int) -> None:
        """Put dragged rows in front of row `before`, as far out as can be."""
        choices = self._drop_choices(rows, before)
        if choices:
            self._do(self.tr("Move"), [choices[min(choices)]])

    def drop_rows_at(self, rows: Sequence[int], before: int, depth: int) -> None:
        """Put dragged rows in front of row `before` on one of the levels they can have there."""
        choices = self._drop_choices(rows, before)
        if depth in choices:
            self._do(self.tr("Move"), [choices[depth]])

    def can_remove(self, rows: Sequence[int]) -> bool:
        """Whether these rows are objectives or indicators."""
        return self._session.is_writable and bool(rows) and self._are_movable(self._tops(rows))

    def remove_rows(self, rows: Sequence[int]) -> None:
        """Remove rows with everything below them, and say so."""
        chosen = [self._rows[row] for row in rows if 0 <= row < len(self._rows)]
        nodes = [node for node in chosen if not any(above in chosen for above in node.ancestors() if above.objective)]
        gone = [node for top in nodes for node in ([top] if top.kind is NodeKind.PERSPECTIVE else top.branch())]
        ids = [node.id for node in gone if node.kind is NodeKind.INDICATOR]
        objectives = [node.id for node in gone if node.kind is NodeKind.OBJECTIVE]
        counts = (
            (
                self.tr("{count} [perspective|perspectives] (their objectives stay)"),
                len(gone) - len(ids) - len(objectives),
            ),
            (self.tr("{count} [objective|objectives]"), len(objectives)),
            (self.tr("{count} [indicator|indicators]"), len(ids)),
            (self.tr("{count} [target|targets]"), sum(len(node.targets) for node in gone)),
            (self.tr("{count} cascade [rule|rules]"), rules_of(self._session.store, ids, objectives)),
        )
        listed = ", ".join(counted(words, count=count) for words, count in counts if count)
        if self._do(self.tr("Remove"), [remove_edit(nodes)]):
            self.rows_taken_away.emit(self.tr("Removed: {listed}.").format(listed=listed))

    @property
    def _is_fixed(self) -> bool:
        """Whether rows cannot be moved: nothing can be changed, or the order in sight is not the plan's."""
        return not self._session.is_writable or self.order is not None

    def _begin_of(self, kind: NodeKind, after: int) -> int | None:
        if self._is_fixed:
            return None
        node = self._row_before(after)
        self.drop_new_row()
        places, first = new_places(node, self._snapshot.roots)
        levels = [level for level, place in enumerate(places) if place.kind is kind]
        if not levels:
            return None
        return self._open_new(places, first if first in levels else min(levels, key=lambda level: abs(level - first)))

    def _row_before(self, after: int) -> Node | None:
        for row in range(min(after, len(self._rows) - 1), -1, -1):
            if self._rows[row].kind is not NodeKind.NEW:
                return self._rows[row]
        return None

    def _open_new(self, places: list[NewPlace], level: int) -> int | None:
        self._new_places, self._new_level = places, level
        place = places[level]
        new = Node(NEW_ID, NodeKind.NEW, None)
        new.depth = place.above.depth + 1 if place.above else 0
        if place.above is not None:
            place.above.is_open = True
        self._new, self._new_before = new, self._row_behind(place)
        self._arrange()
        return self.row_of(NEW_ID)

    def _row_behind(self, place: NewPlace) -> str | None:
        """Id of the row in front of which a new row is shown; None: at the end."""
        if place.before is not None:
            return place.before.id
        if place.above is None:
            return None
        if place.kind is NodeKind.INDICATOR and (below := place.above.of_kind(NodeKind.OBJECTIVE)):
            return below[0].id
        inside = {node.id for node in place.above.branch()}
        rows = self._wanted_rows()
        last = max((row for row, node in enumerate(rows) if node.id in inside), default=len(rows) - 1)
        return rows[last + 1].id if last + 1 < len(rows) else None

    def _drop_choices(self, rows: Sequence[int], before: int) -> dict[int, Edit]:
        nodes = self._tops(rows)
        if self._is_fixed or not nodes or not self._are_movable(nodes):
            return {}
        above = self._rows[before - 1] if 0 < before <= len(self._rows) else None
        below = self._rows[before] if before < len(self._rows) else None
        if above in nodes and len(nodes) == 1 and nodes[0].kind is NodeKind.INDICATOR:
            return {}
        return drop_choices(nodes, above, below, self._snapshot.roots)

    def _why_no_level(self, reason: NoLevel) -> str:
        return {
            NoLevel.INNERMOST: self.tr("An indicator is the innermost level: nothing stands below it."),
            NoLevel.OUTERMOST: self.tr("A perspective is the outermost level."),
            NoLevel.NOTHING_ABOVE: self.tr("There is no row above on the same level that this one could go below."),
            NoLevel.MIXED: self.tr("Choose rows of one kind below the same one to change their level."),
        }[reason]

    def _tops(self, rows: Sequence[int]) -> list[Node]:
        """Nodes of rows, without those below another of them."""
        nodes = [self._rows[row] for row in rows if 0 <= row < len(self._rows)]
        chosen = {node.id for node in nodes}
        return [node for node in nodes if not any(above.id in chosen for above in node.ancestors())]

    def _are_movable(self, nodes: Sequence[Node]) -> bool:
        return bool(nodes) and all(node.kind in _MOVABLE for node in nodes)

    def _confirm(self, indicator_id: str, decimal_mark: str | None) -> None:
        self._do(self.tr("Confirm reading"), [ConfirmReadingEdit(indicator_id, decimal_mark)])

    def _why_not(self, node: Node, column: int, text: str) -> str:
        """Why a row cannot take a text; empty when it can."""
        if not can_write(node, column, years=self.years):
            return self.tr("Nothing can be typed in this cell.")
        reading = read_cell(node, column, text, years=self.years)
        return reading.text if reading.acceptance is Acceptance.REFUSED else ""

    def _refusal(self, cell: CellText, reason: str) -> Refusal:
        return Refusal(self.cell_name(cell.row, cell.column), cell.text, reason)

    def _do(self, label: str, edits: Sequence[Edit]) -> bool:
        """Carry out one step; whether it could be, else `step_failed` says why."""
        if not edits:
            return True
        try:
            self._session.do(label, edits[0] if len(edits) == 1 else Together(edits))
        except PlanError as error:
            self.step_failed.emit(error)
            return False
        return True
