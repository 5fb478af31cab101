"""The view in which targets are handed down to units: indicators by receivers."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QMenu, QWidget

from bsc_planner.model.cascade import Cascade
from bsc_planner.model.delta import Ref
from bsc_planner.model.naming import institution_name
from bsc_planner.ui.followed_selection import FollowedSelection
from bsc_planner.ui.help.term_button import TermButton
from bsc_planner.ui.icons import icon
from bsc_planner.ui.item_models.cascade.matrix_columns import NAME, RULE
from bsc_planner.ui.item_models.cascade.matrix_item_model import MatrixItemModel
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.pages.cascade.cell_delegates import MatrixDelegate
from bsc_planner.ui.pages.cascade.handing_actions import Chosen
from bsc_planner.ui.pages.cascade.matrix_frame import HEADER_HEIGHT, MatrixFrame
from bsc_planner.ui.pages.cascade.matrix_printing import MatrixPrinting
from bsc_planner.ui.pages.cascade.selection import locking_cells, receiving_cells, selected_cells
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.page_header import ActionButton
from bsc_planner.ui.widgets.unit_chooser import Choice, UnitList
from bsc_planner.wording.counting import counted

_GRID_KEY = "cascade"
_NO_LIMIT = 16_777_215
"""Qt's largest height of a widget."""


class MatrixView(MatrixFrame):
    """The matrix of one holder: its indicators, the units below, what each gets, and whether it fits.

    Signals:
        shown_unit_changed: Id of the unit whose matrix is shown, None for the institution.
    """

    shown_unit_changed = Signal(object)

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        self.model = MatrixItemModel(session)
        stem = QCoreApplication.translate("MatrixView", "Cascade matrix")
        super().__init__(session, self.model, key=_GRID_KEY, stem=stem, icon="network", parent=parent)
        self.model.setParent(self)
        self._printing = MatrixPrinting(session, self)
        self._delegate = MatrixDelegate(self.model, self)
        self.receiver_list = UnitList(self)
        self._offered: tuple[object, ...] = ()
        self._hint.setText(self.tr("Typing a figure locks it · Del unlocks it, then takes it away"))
        self._build_actions()
        self.header.left.addWidget(TermButton("cascade_kind"))
        self._put(then=(ActionButton(self.columns),), last=ActionButton(self.print), is_low=True)
        self._connect()
        self._dress_columns()
        self._on_holders_changed()
        self._refresh()
        self.model.set_active(is_active=False)

    def _chosen(self) -> Chosen:
        return Chosen(
            rows=lambda: self.grid.view.cells.rows,
            cells=lambda: selected_cells(self.grid.view, self.model),
            receiving=lambda: receiving_cells(self.grid.view, self.model),
            locking=lambda: locking_cells(self.grid.view, self.model),
            receivers=lambda: self.model.receiving_units,
        )

    def show_unit(self, unit_id: str | None) -> None:
        """Show the matrix of a unit (None: of the institution)."""
        if self.grid.finish_editing():
            self.model.set_unit(unit_id)
            self._on_holders_changed()
            self._refresh()
            self.shown_unit_changed.emit(self.model.unit_id)

    def show_element(self, ref: Ref) -> bool:
        """Go to a rule's cell or an indicator's row; whether it could be shown."""
        if ref.kind == "unit":
            if ref.id not in self.model.holders.units:
                return False
            self.show_unit(ref.id)
            return True
        indicator_id, unit_id = ref.id, None
        if ref.kind == "cascade":
            rule = self._session.store.find(Cascade, ref.id)
            if rule is None or rule.parent_indicator_id is None or rule.child_unit_id is None:
                return False
            indicator_id, unit_id = rule.parent_indicator_id, rule.child_unit_id
            self.show_unit(self.model.holders.giver(indicator_id, unit_id))
        row = self.model.show_indicator(indicator_id)
        if row is None:
            return False
        column = self.model.column_of_unit(unit_id) if unit_id else None
        self.grid.view.go_to(row, self.model.column_of("name") if column is None else column)
        return True

    def show_cell(self, indicator_id: str, giver_id: str | None, unit_id: str | None) -> None:
        """Go to the cell in which a unit (None: nobody in particular) receives an indicator from another one."""
        self.show_unit(giver_id)
        row = self.model.show_indicator(indicator_id)
        if row is None:
            return
        column = self.model.column_of_unit(unit_id) if unit_id else None
        self.grid.view.go_to(row, NAME if column is None else column)
        self.grid.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the plan."""
        self.model.set_active(is_active=True)
        super().showEvent(event)
        self._followed.catch_up()

    def _build_actions(self) -> None:
        self.add_receiver = QAction(icon("plus"), self.tr("Add a receiver…"), self)
        self.open_units = QAction(icon("network"), self.tr("Open Organisation"), self)
        self.open_indicators = QAction(icon("table-2"), self.tr("Open Indicators && targets"), self)
        self.columns = QAction(self.tr("Columns"), self)
        self._columns_menu = QMenu(self)
        self.columns.setMenu(self._columns_menu)
        self.print = QAction(self.tr("Print matrix"), self)
        self.print_menu = QMenu(self)
        for form, words in (("pdf", self.tr("As PDF…")), ("xlsx", self.tr("As Excel workbook…"))):
            self.print_menu.addAction(words).setData(form)
        self.print.setMenu(self.print_menu)

    def _connect(self) -> None:
        self.chooser.unit_chosen.connect(self.show_unit)
        self.open_units.triggered.connect(lambda: self._session.reveal(None, page="organisation"))
        self.open_indicators.triggered.connect(lambda: self._session.reveal(None, page="indicators"))
        self.add_receiver.triggered.connect(self._offer_receivers)
        self.receiver_list.picked.connect(self._on_receiver_picked)
        self._columns_menu.aboutToShow.connect(self._fill_columns_menu)
        self.print_menu.triggered.connect(lambda action: self._printing.ask(self.model.unit_id, action.data()))
        view = self.grid.view
        view.current_changed.connect(self._on_current_changed)
        view.selection_settled.connect(self._refresh_actions)
        self.model.modelReset.connect(self._dress_columns)
        self.model.rows_computed.connect(self._refresh)
        self.model.arranged.connect(self._fit_height)
        self.model.holders_changed.connect(self._on_holders_changed)
        self.repair.next_wanted.connect(self._go_to_next_problem)
        self._followed = FollowedSelection(
            self._session, self, kinds=frozenset({"cascade", "indicator"}), follow=self._go_to_selected
        )

    # acting ------------------------------------------------------------------------

    def _offer_receivers(self) -> None:
        shown = set(self.model.receiving_units)
        below = self.model.holders.below(self.model.unit_id)
        choices = self._choices(unit for unit in below if unit not in shown)
        self.receiver_list.open_at(self.mapToGlobal(self.grid.pos() + QPoint(240, 60)), choices, None)

    def _on_receiver_picked(self, unit_id: str) -> None:
        self.model.add_receiver(unit_id)
        column = self.model.column_of_unit(unit_id)
        place = self.grid.view.cells.place
        if column is not None and self.model.rowCount():
            self.grid.view.go_to(place.row if place else 0, column)
        self.grid.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to_next_problem(self) -> None:
        place = self.grid.view.cells.place
        here = place.row if place else -1
        differing = self.model.differing()
        if differing:
            self._on_row_wanted(next((row for row in differing if row > here), differing[0]))

    def _on_row_wanted(self, row: int) -> None:
        flagged = [c for c in range(self.model.columnCount()) if self.model.is_flagged(row, c)]
        self.grid.view.go_to(row, flagged[0] if flagged else self.model.column_of("check"))
        self.grid.view.setFocus(Qt.FocusReason.OtherFocusReason)

    # following -----------------------------------------------------------------------

    def _on_current_changed(self, row: int) -> None:
        found = self.model.row(row) if 0 <= row < self.model.rowCount() else None
        if found is not None:
            self._session.select(Ref("indicator", found.indicator_id))
        self._repairing.ask()

    def _go_to_selected(self, ref: Ref) -> None:
        place = self.grid.view.cells.place
        if ref.kind == "indicator" and place and self.model.row_key(place.row) == ref.id:
            return
        self.show_element(ref)

    def _on_holders_changed(self) -> None:
        institution = institution_name(self._session.store) or self.tr("Institution")
        units, names, unit_id = self.model.holders.units, self.model.names, self.model.unit_id
        offered = (institution, units, names, unit_id)
        if offered != self._offered:  # after most steps the same units hold something
            self._offered = offered
            self.chooser.set_choices([Choice(institution, None), *self._choices(units)], unit_id)

    def _refresh(self, _indicators: object = None) -> None:
        count = len(self.model.held)
        differing = self.model.differing_count
        text = self.tr("{count} [indicator|indicators] · {units} [receiver|receivers]")
        if differing:
            text = self.tr(
                "{count} [indicator|indicators] · {units} [receiver|receivers] · {differing} [does|do] not fit"
            )
        units = number_text(len(self.model.receiving_units))
        self.header.set_subtitle(counted(text, count=number_text(count), units=units, differing=number_text(differing)))
        is_empty = count == 0 or not self.model.receiving_units
        self._stack.setCurrentIndex(1 if is_empty else 0)
        self._hint.setVisible(not is_empty and self.model.is_writable)
        if is_empty:
            words, step = self._what_is_missing()
            self._empty.set_text(words)
            self._empty.set_action(step)
        self.print.setEnabled(not is_empty)
        self._fit_height()
        if not is_empty and self.model.rowCount() and self.grid.view.cells.place is None:
            self.grid.view.go_to(0, NAME)
        self._refresh_actions()
        self._repairing.ask()

    def _fit_height(self) -> None:
        """Let the panel stand right below the last row; below the line of filters the rows take what room there is."""
        view = self.grid.view
        if self.model.filters or self.model.order is not None:
            view.setMaximumHeight(_NO_LIMIT)
            return
        rows = self.model.rowCount() * view.verticalHeader().defaultSectionSize()
        bar = view.horizontalScrollBar().sizeHint().height()
        view.setMaximumHeight(max(HEADER_HEIGHT + rows + bar + 2 * view.frameWidth(), 160))

    def _refresh_actions(self) -> None:
        can_write = self.model.is_writable and bool(self.grid.view.cells.rows) and self.model.rowCount() > 0
        self.actions_of_rows.refresh(can_write=can_write)
        self.add_receiver.setEnabled(self.model.is_writable and bool(self.model.names))

    def _refresh_repair(self) -> None:
        place = self.grid.view.cells.place
        found = self.model.row(place.row) if place and place.row < self.model.rowCount() else None
        differing = self.model.differing()
        if place and found is not None and found.check is not None and not found.check.is_equal:
            here = self.model.unit_of_column(place.column)
            self.repair.show_row(place.row, receiver_id=here, others=len(differing) - 1)
            return
        self.repair.show_row(differing[0] if differing else None, receiver_id=None, others=None)

    def _what_is_missing(self) -> tuple[str, QAction]:
        """Why there is no matrix, and what leads on."""
        if not self.model.names:
            text = self.tr(
                "There are no units yet. Add them on the page “Organisation”; then targets can be handed down."
            )
            return text, self.open_units
        if not self.model.held:
            text = self.tr("There are no indicators here yet. Add them on the page “Indicators & targets”.")
            return text, self.open_indicators
        text = self.tr("No unit is below this one. Choose another unit above, or add a receiver under “Columns”.")
        return text, self.add_receiver

    def _dress_columns(self) -> None:
        view = self.grid.view
        for column in range(RULE, self.model.columnCount()):
            view.set_column_delegate(column, self._delegate)

    def _fill_columns_menu(self) -> None:
        self._columns_menu.clear()
        self._columns_menu.addAction(self.add_receiver)
        self._columns_menu.addSeparator()
        self._columns_menu.addActions(self.grid.column_menu().actions())

    def _choices(self, unit_ids: Iterable[str]) -> list[Choice]:
        names = self.model.names
        of_units = ((unit, names.get(unit, ("", ""))) for unit in unit_ids)
        return [Choice(name or code or "–", unit, code) for unit, (code, name) in of_units]
