"""Pasting lists and tables as new rows of the outline: read, shown where it is not plain, written as one step."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtWidgets import QApplication

from bsc_planner.editing.edit import Edit
from bsc_planner.editing.objective_codes import with_objective_codes
from bsc_planner.exchange.importing.outline.clipboard import PastedOutline, read_clipboard
from bsc_planner.exchange.importing.outline.draft import (
    DraftRow,
    KnownOutline,
    OutlineKind,
    draft_of_lines,
    draft_of_table,
)
from bsc_planner.exchange.importing.outline.lines import read_lines
from bsc_planner.exchange.importing.outline.placing import OutlinePlace, place_rows
from bsc_planner.exchange.importing.outline.table import Role, TableReading, read_table
from bsc_planner.model.outline import outline_objectives, outline_perspectives
from bsc_planner.ui.item_models.indicator_tree.columns import NAME
from bsc_planner.ui.item_models.indicator_tree.item_model import IndicatorTreeItemModel
from bsc_planner.ui.item_models.indicator_tree.moves import NewPlace, place_of_objective
from bsc_planner.ui.item_models.indicator_tree.node import LOOSE_ID, NodeKind
from bsc_planner.ui.notices import undo_link
from bsc_planner.ui.pages.indicators.drafting.paste_preview import Home, PastePreview, PasteQuestion, new_rows_text
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.grid import Grid, Refusal
from bsc_planner.ui.widgets.grid.clipboard.content import pasted_block
from bsc_planner.ui.widgets.grid.clipboard.sheet_cell import figure_text
from bsc_planner.ui.widgets.grid.clipboard.text_block import block_from_text

_KINDS = {
    NodeKind.PERSPECTIVE: OutlineKind.PERSPECTIVE,
    NodeKind.OBJECTIVE: OutlineKind.OBJECTIVE,
    NodeKind.INDICATOR: OutlineKind.INDICATOR,
}
_NOTICE_SECONDS = 12


class OutlinePasting(QObject):
    """Takes the clipboard where rows are pasted on the page of indicators."""

    def __init__(self, session: PlanSession, grid: Grid, model: IndicatorTreeItemModel) -> None:
        super().__init__(grid)
        self._session = session
        self._grid = grid
        self._model = model

    def holds_rows(self) -> bool:
        """Whether the clipboard holds a list with levels, which no block of cells can be."""
        pasted = self._clipboard()
        return len({line.indent for line in pasted.lines}) > 1

    def paste(self) -> bool:
        """Write the clipboard as new rows; False where any grid does it as well: one text, or columns as shown here."""
        if not self._session.is_writable or self._model.order is not None:
            return False
        pasted = self._clipboard()
        table = read_table(pasted.block, years=self._model.years) if pasted.block else None
        if table is None and len(pasted.lines) < 2:
            return False
        if table is not None and self._stands_as_shown(table):
            return False
        places, first = self._places()
        known = self._known()

        def draft(roles: Sequence[str]) -> list[DraftRow]:
            if table is not None:
                return draft_of_table(table, roles, known=known)
            lines = read_lines(pasted.lines, prefixes=known.prefixes)
            return draft_of_lines(lines, first=_KINDS[first], known=known, years=self._model.years)

        rows = draft(table.roles if table else ())
        home = self._place(places)
        if not self._is_plain(rows, table, first, home):
            question = self._question(draft, table, home)
            answer = PastePreview.ask(self._grid, question)
            if answer is None:
                return True
            rows = list(answer.rows)
            home = self._placed_elsewhere(home, answer.objective_id, answer.perspective_id)
        self._write(rows, home)
        return True

    def _clipboard(self) -> PastedOutline:
        mime = QApplication.clipboard().mimeData()
        html = mime.html() if mime.hasHtml() else ""
        return read_clipboard(html=html, block=_texts_of(mime), years=self._model.years)

    def _known(self) -> KnownOutline:
        store = self._session.store
        return KnownOutline(outline_perspectives(store), outline_objectives(store))

    def _places(self) -> tuple[dict[NodeKind, NewPlace], NodeKind]:
        place = self._grid.view.cells.place
        return self._model.places_behind(place.row if place else self._model.rowCount() - 1)

    def _place(self, places: dict[NodeKind, NewPlace]) -> OutlinePlace:
        objective, indicator = places.get(NodeKind.OBJECTIVE), places.get(NodeKind.INDICATOR)
        parent_id, perspective_id = place_of_objective(objective.above) if objective else (None, None)
        above = indicator.above if indicator else None
        return OutlinePlace(
            perspective_id=perspective_id,
            parent_id=parent_id,
            objective_id=above.id if above and above.id != LOOSE_ID else None,
            before={_KINDS[kind]: place.before.id for kind, place in places.items() if place.before},
            level=objective.level if objective else None,
        )

    def _placed_elsewhere(self, home: OutlinePlace, objective_id: str | None, lane_id: str | None) -> OutlinePlace:
        """The place the planner chose; what stays where it was keeps its neighbours."""
        before = dict(home.before or {})
        if objective_id != home.objective_id:
            before.pop(OutlineKind.INDICATOR, None)
        is_same_lane = lane_id == home.perspective_id
        if not is_same_lane:
            before.pop(OutlineKind.OBJECTIVE, None)
        return OutlinePlace(lane_id, home.parent_id if is_same_lane else None, objective_id, before, home.level)

    def _stands_as_shown(self, table: TableReading) -> bool:
        """Whether a table without headings has its columns where the grid shows them, from the current cell on."""
        if table.headings or Role.OBJECTIVE in table.roles or Role.PERSPECTIVE in table.roles:
            return False
        shown = self._grid.view.cells.shown_columns()
        place = self._grid.view.cells.place
        begin = min(place.column, NAME) if place and not self._model.columns[place.column].is_handle else NAME
        keys = [self._model.columns[column].key for column in shown[shown.index(begin) :]]
        if not all(role in ("", key) for role, key in zip(table.roles, keys, strict=False)):
            return False
        return len(keys) >= len(table.roles) and Role.NAME in table.roles

    def _is_plain(
        self, rows: Sequence[DraftRow], table: TableReading | None, first: NodeKind, home: OutlinePlace
    ) -> bool:
        """Whether nothing has to be asked: one level, one kind, as the place wants it."""
        if any(row.is_doubtful or row.level or row.known_id for row in rows) or (table and not table.is_sure):
            return False
        kinds = {row.kind for row in rows}
        if kinds == {OutlineKind.INDICATOR}:
            is_here = home.objective_id is not None or _KINDS[first] is OutlineKind.INDICATOR
            return is_here and (first is NodeKind.INDICATOR or table is not None)
        return kinds == {_KINDS[first]}

    def _question(
        self, draft: Callable[[Sequence[str]], list[DraftRow]], table: TableReading | None, home: OutlinePlace
    ) -> PasteQuestion:
        store = self._session.store
        objectives = [Home(f"{row.code or ''} {row.text or ''}".strip(), row.id) for row in outline_objectives(store)]
        lanes = [Home(f"{row.code or ''} {row.name or ''}".strip(), row.id) for row in outline_perspectives(store)]
        return PasteQuestion(
            draft=draft,
            table=table,
            roles=table.roles if table else (),
            years=self._model.years,
            objectives=_first(home.objective_id, [*objectives, Home(self.tr("(no objective yet)"), None)]),
            perspectives=_first(home.perspective_id, [*lanes, Home(self.tr("(no perspective)"), None)]),
        )

    def _write(self, rows: Sequence[DraftRow], home: OutlinePlace) -> None:
        objectives = {row.id: row for row in outline_objectives(self._session.store)}
        placed = place_rows(rows, home, objectives=objectives)
        edits: Sequence[Edit] = with_objective_codes(self._session.store, placed.edits)
        self._grid.view.editing.cancel()
        if not edits or not self._model.write(self.tr("Paste rows"), edits):
            return
        self._tell(rows, placed.unread)
        row = self._model.reveal(placed.last_id) if placed.last_id else None
        if row is not None:
            self._grid.view.go_to(row, NAME)
            self._grid.view.setFocus()

    def _tell(self, rows: Sequence[DraftRow], unread: Sequence[tuple[str, str, str]]) -> None:
        text = self.tr("Pasted: {listed}.").format(listed=new_rows_text(rows))
        if unread:
            names = {column.key: column.full_name for column in self._model.columns}
            reason = self.tr("This is none of its choices; the cell is empty.")
            refused = [Refusal(f"{name}, {names.get(field, field)}", word, reason) for name, field, word in unread]
            self._grid.view.notice.emit(text, refused)
            return
        links = (undo_link(self._session),)
        self._grid.notices.tell(text, links=links, seconds=_NOTICE_SECONDS)


def _first(element_id: str | None, homes: list[Home]) -> list[Home]:
    """Homes with one of them in front."""
    return sorted(homes, key=lambda home: home.id != element_id)


def _texts_of(mime: QMimeData) -> list[list[str]]:
    """The clipboard's cells as texts; figures as they are written here, whatever language the spreadsheet has."""
    typed = pasted_block(mime)
    if typed is None or all(len(row) < 2 for row in typed.rows):
        return block_from_text(mime.text())
    return [[figure_text(cell, typed.mark) for cell in row] for row in typed.rows]
