"""Rows typed into the indicator outline: the one that waits for its first text, and what it becomes."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject

from bsc_planner.editing.edit import Edit
from bsc_planner.editing.objective_codes import with_objective_codes
from bsc_planner.editing.target import FigureCell
from bsc_planner.ui.item_models.indicator_tree.columns import NAME
from bsc_planner.ui.item_models.indicator_tree.moves import NewPlace, new_places
from bsc_planner.ui.item_models.indicator_tree.node import NEW_ID, Node, NodeKind
from bsc_planner.ui.item_models.indicator_tree.reading import bundle, edit_of
from bsc_planner.ui.item_models.indicator_tree.writing import IndicatorTreeWriting
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.grid import Refusal

_ID_NAMES = {
    NodeKind.PERSPECTIVE: "perspective_id",
    NodeKind.OBJECTIVE: "objective_id",
    NodeKind.INDICATOR: "indicator_id",
}


class IndicatorTreeNewRows(IndicatorTreeWriting):
    """An outline to which rows are added by typing them, on the level where they shall stand."""

    def __init__(self, session: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(session, parent)
        self._new_places: list[NewPlace] = []
        self._new_level = 0

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

    def drop_new_row(self) -> None:
        """Take away the row that waits for its first text."""
        if self._new is not None:
            self._new = None
            self._take_new_away()

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
        """Write the waiting row and one more for each further one, with their figures; it stays when that fails."""
        if self._new is None or not rows:
            return None, []
        place = self._new_places[self._new_level]
        added = with_objective_codes(self._session.store, place.edits([row[NAME] for row in rows]))
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
        self._becoming = getattr(added[0], id_name)
        try:
            is_done = self._do(labels[kind], [*added, *bundle(further)])
        finally:
            self._becoming = None
        if not is_done:
            return None, []
        return self.row_of(getattr(added[-1], id_name)), refused

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
        is_in_sight = place.above is None or place.above.is_open
        if place.above is not None:
            place.above.is_open = True
        self._new, self._new_before = new, self._row_behind(place)
        if is_in_sight:
            self._put_new()
        else:
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
