"""The commands that hand indicators on: split, same for all, lock, kind; for units and for positions alike."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QMenu, QWidget

from bsc_planner.model.cascade import CascadeKind
from bsc_planner.ui.item_models.cascade.matrix_handing import MatrixHanding
from bsc_planner.ui.pages.cascade.selection import Cells
from bsc_planner.ui.pages.cascade.weights_dialog import WeightsDialog
from bsc_planner.ui.widgets.page_header import ActionButton
from bsc_planner.ui.widgets.wrapping_row import WrappingRow


@dataclass(frozen=True)
class Chosen:
    """What the planner selected, asked anew for each command.

    Attributes:
        rows: Rows of the matrix meant, the first one is shown when weights are asked.
        cells: Cells selected.
        receiving: Whom a split or an adoption is for.
        locking: What is locked or unlocked.
        receivers: Everybody who can receive, in the order shown.
    """

    rows: Callable[[], Sequence[int]]
    cells: Callable[[], Cells]
    receiving: Callable[[], Cells]
    locking: Callable[[], Cells]
    receivers: Callable[[], Sequence[str]]


class HandingActions(QObject):
    """The commands over a matrix.

    Attributes:
        split, by_weight, same, lock, kind: The commands.
        kind_menu: The kinds to choose from.
    """

    def __init__(
        self, handing: MatrixHanding, chosen: Chosen, finish_editing: Callable[[], bool], page: QWidget
    ) -> None:
        """Make the commands.

        Args:
            handing: What they act on.
            chosen: What they are for.
            finish_editing: Takes what is being typed; False where it cannot be taken, and nothing is done.
            page: Over which questions are asked.
        """
        super().__init__(page)
        self._handing = handing
        self._chosen = chosen
        self._finish_editing = finish_editing
        self._page = page
        self.split = QAction(self.tr("Split evenly"), self)
        self.split.setToolTip(self.tr("All weights 1, nobody locked"))
        self.by_weight = QAction(self.tr("Split by weight…"), self)
        # Qt takes the dots away for tool bars; here they say that a question follows
        self.by_weight.setIconText(self.by_weight.text())
        self.same = QAction(self.tr("Same for all"), self)
        self.same.setToolTip(self.tr("Every receiver adopts the target unchanged"))
        self.lock = QAction(self.tr("Lock"), self)
        self.kind = QAction(self.tr("Kind of cascade"), self)
        self.kind_menu = QMenu(page)
        for kind, words in (
            (CascadeKind.ADOPT, self.tr("Direct adoption (adopsi langsung)")),
            (CascadeKind.SHARE, self.tr("Narrowed scope (lingkup dipersempit)")),
            (CascadeKind.COMPONENT, self.tr("Component (komponen pembentuk)")),
            (CascadeKind.OWN, self.tr("New indicator (buat baru)")),
        ):
            self.kind_menu.addAction(words).setData(kind.value)
        self.kind.setMenu(self.kind_menu)
        self.split.triggered.connect(lambda: self._act(lambda: handing.split_evenly(chosen.receiving())))
        self.same.triggered.connect(lambda: self._act(lambda: handing.adopt(chosen.receiving())))
        self.by_weight.triggered.connect(lambda: self._act(self._split_by_weight))
        self.lock.triggered.connect(lambda: self._act(self._lock_or_unlock))
        self.kind_menu.triggered.connect(self._on_kind_chosen)

    @property
    def writing(self) -> tuple[QAction, ...]:
        """All commands; each writes."""
        return self.split, self.by_weight, self.same, self.lock, self.kind

    def add_to(self, tools: WrappingRow) -> None:
        """Put the commands into a row of buttons, a line before the kind."""
        for action in self.writing[:4]:
            tools.addWidget(ActionButton(action))
        line = QFrame()
        line.setProperty("line", "true")
        line.setFixedSize(1, 20)
        tools.addWidget(line)
        tools.addWidget(ActionButton(self.kind))

    def refresh(self, *, can_write: bool) -> None:
        """Enable what can be done with the selection."""
        for action in self.writing:
            action.setEnabled(can_write)
        is_open = not (can_write and self._handing.can_unlock(self._chosen.locking()))
        self.lock.setText(self.tr("Lock") if is_open else self.tr("Unlock"))

    def _act(self, act: Callable[[], None]) -> None:
        if self._finish_editing():
            act()

    def _split_by_weight(self) -> None:
        rows = self._chosen.rows()
        found = self._handing.row(rows[0]) if rows else None
        if found is None:
            return
        chosen = {receiver for _, receiver in self._chosen.cells()}
        wanted = chosen if len(chosen) > 1 else {receiver for _, receiver in self._chosen.receiving()}
        named = [(one, self._handing.name(one)) for one in self._chosen.receivers() if one in wanted]
        weights = WeightsDialog.ask(self._page, found, named, row_count=len(rows))
        if weights is not None:
            self._handing.split_by_weight(rows, weights)

    def _lock_or_unlock(self) -> None:
        cells = self._chosen.locking()
        if self._handing.can_unlock(cells):
            self._handing.unlock(cells)
        else:
            self._handing.lock(cells)

    def _on_kind_chosen(self, action: QAction) -> None:
        cells = self._chosen.cells() or self._chosen.receiving()
        self._act(lambda: self._handing.set_kind(cells, CascadeKind(action.data())))
