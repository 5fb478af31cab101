"""The outline of perspectives, objectives and indicators with their targets, typed in through a grid."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from bsc_planner.editing.duplicating import DuplicateRowsEdit
from bsc_planner.editing.edit import Edit
from bsc_planner.editing.renumbering import CodedRow
from bsc_planner.model.counts import rules_of
from bsc_planner.model.identity import new_id
from bsc_planner.ui.item_models.indicator_tree.levels import NoLevel, level_step
from bsc_planner.ui.item_models.indicator_tree.moves import drop_choices, next_of, remove_edit, step_edit
from bsc_planner.ui.item_models.indicator_tree.new_rows import IndicatorTreeNewRows
from bsc_planner.ui.item_models.indicator_tree.node import Node, NodeKind, rows_of
from bsc_planner.wording.counting import counted

_MOVABLE = frozenset({NodeKind.PERSPECTIVE, NodeKind.OBJECTIVE, NodeKind.INDICATOR})


class IndicatorTreeItemModel(IndicatorTreeNewRows):
    """Rows of the outline that can be typed in, added, moved and removed; every change is one edit.

    Signals:
        rows_taken_away: Sentence on what was just removed.
        rows_copied: Sentence on what was just duplicated.
        step_refused: Sentence on why rows cannot go where they should.
    """

    rows_taken_away = Signal(str)
    rows_copied = Signal(str)
    step_refused = Signal(str)

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
