"""The matrix of roles and results: people of a unit by its indicators, in words or in figures."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QWidget

from bsc_planner.cascading.unit_people import staffed_units
from bsc_planner.model.cascade import Cascade
from bsc_planner.model.delta import Ref
from bsc_planner.model.naming import institution_name
from bsc_planner.model.organisation import Position
from bsc_planner.ui.icons import icon
from bsc_planner.ui.item_models.cascade.people.item_model import PeopleMatrixItemModel
from bsc_planner.ui.item_models.cascade.people.lines import FIRST_INDICATOR, NAME, Content
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.pages.cascade.cell_delegates import PersonFigureDelegate
from bsc_planner.ui.pages.cascade.handing_actions import Chosen
from bsc_planner.ui.pages.cascade.matrix_frame import MatrixFrame
from bsc_planner.ui.pages.cascade.people_selection import chosen_cells, chosen_columns, receiving_positions
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.choice_button import ChoiceButton
from bsc_planner.ui.widgets.page_header import ActionButton
from bsc_planner.ui.widgets.unit_chooser import Choice
from bsc_planner.wording.counting import counted

_GRID_KEY = "cascade_people"


class PeopleMatrixView(MatrixFrame):
    """One unit's people, what each of them brings about for its indicators, and whether it comes to the whole.

    Signals:
        units_wanted: The planner wants the matrix of units.

    Source: PermenPANRB 6/2022, matriks pembagian peran dan hasil.
    """

    units_wanted = Signal()

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        self.model = PeopleMatrixItemModel(session)
        stem = QCoreApplication.translate("PeopleMatrixView", "Roles and results")
        super().__init__(session, self.model, key=_GRID_KEY, stem=stem, icon="users", parent=parent)
        self.model.setParent(self)
        self.grid.view.wrap_usually()
        self.content = ChoiceButton(self.tr("Cells"))
        self._delegate = PersonFigureDelegate(self.model, self)
        self._hint.setWordWrap(True)
        self._to_units = QAction(icon("network"), self.tr("Hand down to units"), self)
        self._to_organisation = QAction(icon("users"), self.tr("Open Organisation"), self)
        self.export = QAction(icon("download"), self.tr("Export…"), self)
        # Qt takes the dots away for tool bars; here they say that a question follows
        self.export.setIconText(self.export.text())
        self.export.triggered.connect(self._export.as_workbook.trigger)
        self._put(first=(self.content,), last=ActionButton(self.export))
        self._connect()
        self._show_contents()

    def _chosen(self) -> Chosen:
        return Chosen(
            rows=lambda: chosen_columns(self.grid.view, self.model),
            cells=lambda: chosen_cells(self.grid.view, self.model),
            receiving=lambda: receiving_positions(self.grid.view, self.model),
            locking=lambda: chosen_cells(self.grid.view, self.model),
            receivers=lambda: self.model.position_ids,
        )

    def show_unit(self, unit_id: str | None) -> None:
        """Show the people of a unit (None: of the institution itself)."""
        if self.grid.finish_editing():
            self.model.set_unit(unit_id)
            self._show_units()
            self._refresh()

    def show_content(self, content: Content) -> None:
        """Show roles or targets in the cells, and remember it."""
        if self.grid.finish_editing():
            self.grid.view.memory.keep("content", content.value)
            self._show_contents()
            self._refresh()

    def is_at(self, ref: Ref) -> bool:
        """Whether the current cell is that of an element."""
        place = self.grid.view.cells.place
        return place is not None and ref == self._ref_at(place.row, place.column)

    def show_element(self, ref: Ref) -> bool:
        """Go to a person, a position or what a position receives; whether it could be shown."""
        self.model.set_active(is_active=True)
        if self.is_at(ref):
            return True
        unit = self._unit_of(ref)
        if unit is not None and unit != self.model.unit_id:
            self.show_unit(unit)
        row = self.model.noted_row(ref)
        if row is None:
            return False
        self.grid.view.go_to(row, self._column_of(ref))
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the plan; the first unit that has people is shown first."""
        is_first = not self.model.names
        self.model.set_active(is_active=True)
        if is_first and self.model.unit_id is None and not self.model.position_ids:
            staffed = staffed_units(self._session.store)
            self.model.set_unit(next((unit for unit in self.model.holding_units() if unit in staffed), None))
        self._show_units()
        self._refresh()
        super().showEvent(event)

    def _connect(self) -> None:
        self.chooser.unit_chosen.connect(self.show_unit)
        self.content.chosen.connect(self.show_content)
        view = self.grid.view
        view.selection_settled.connect(self._on_selection_settled)
        self.model.modelReset.connect(self._dress_columns)
        self.model.columns_computed.connect(self._refresh)
        self.model.holders_changed.connect(self._show_units)
        self.repair.next_wanted.connect(self._go_to_next_problem)
        self._to_units.triggered.connect(self.units_wanted)
        self._to_organisation.triggered.connect(lambda: self._session.reveal(None, page="organisation"))
        self._session.selection_changed.connect(self._on_selection_changed)

    def _show_contents(self) -> None:
        kept = self.grid.view.memory.text("content")
        content = next((one for one in Content if one.value == kept), Content.ROLE)
        choices: list[tuple[str, object]] = [
            (self.tr("Roles in result language"), Content.ROLE),
            (self.tr("Targets"), Content.TARGET),
        ]
        self.content.set_choices(choices, content)
        self.model.set_content(content)
        self._dress_columns()
        self._hint.setText(
            self.tr(
                "A role is written as a result, not as an activity; it becomes the work result of the SKP. Del takes "
                "the wording away, then the indicator."
            )
            if content is Content.ROLE
            else self.tr("Typing a figure locks it · Del unlocks it, then takes it away")
        )

    def _show_units(self) -> None:
        model = self.model
        institution = institution_name(self._session.store) or self.tr("Institution")
        units = [unit for unit in model.names if unit in set(model.holding_units())]
        choices = [Choice(institution, None)]
        choices += [Choice(model.names[unit][1] or model.names[unit][0], unit, model.names[unit][0]) for unit in units]
        self.chooser.set_choices(choices, model.unit_id)

    def _dress_columns(self) -> None:
        if self.model.content is Content.TARGET:
            for column in range(FIRST_INDICATOR, self.model.columnCount()):
                self.grid.view.set_column_delegate(column, self._delegate)

    # following -----------------------------------------------------------------------

    def _unit_of(self, ref: Ref) -> str | None:
        """The unit whose matrix shows an element; None where it is not known."""
        store, here = self._session.store, self.model.position_ids
        if ref.kind == "cascade":
            rule = store.find(Cascade, ref.id)
            position = store.find(Position, rule.child_position_id) if rule is not None else None
            if rule is None or position is None or rule.parent_indicator_id is None:
                return None
            return self.model.giver_of(rule.parent_indicator_id, position.unit_id)
        if ref.kind == "position" and ref.id not in here:
            position = store.find(Position, ref.id)
            return self.model.unit_serving(position.unit_id) if position is not None else None
        return None

    def _column_of(self, ref: Ref) -> int:
        rule = self._session.store.find(Cascade, ref.id) if ref.kind == "cascade" else None
        column = self.model.column_of_indicator(rule.parent_indicator_id or "") if rule is not None else None
        return NAME if column is None else column

    def _ref_at(self, row: int, column: int) -> Ref | None:
        if row >= self.model.rowCount():
            return None
        if self.model.indicator_at(column) is not None:
            return self.model.noted_cell(row, column) or self.model.row_ref(row)
        return self.model.row_ref(row)

    def _on_selection_settled(self) -> None:
        place = self.grid.view.cells.place
        ref = self._ref_at(place.row, place.column) if place else None
        if ref is not None and self.grid.view.hasFocus():
            self._session.select(ref)
        self._refresh_actions()
        self._repairing.ask()

    def _on_selection_changed(self, ref: Ref | None) -> None:
        if ref is not None and ref.kind in ("cascade", "position", "employee") and self.isVisible():
            self.show_element(ref)

    def _refresh(self) -> None:
        model = self.model
        positions, differing = len(model.position_ids), len(model.differing())
        text = self.tr("{people} [person|people] · {positions} [position|positions] · {count} [indicator|indicators]")
        if differing:
            text = self.tr(
                "{people} [person|people] · {positions} [position|positions] · {count} [indicator|indicators] · "
                "{differing} [does|do] not fit"
            )
        numbers = {
            "people": model.people_count,
            "positions": positions,
            "count": len(model.indicators),
            "differing": differing,
        }
        self.header.set_subtitle(counted(text, **{name: number_text(number) for name, number in numbers.items()}))
        is_empty = not positions or not model.indicators
        self._stack.setCurrentIndex(1 if is_empty else 0)
        self._hint.setVisible(not is_empty and model.is_writable)
        if is_empty:
            self._say_what_is_missing()
        elif model.rowCount() and self.grid.view.cells.place is None:
            self.grid.view.go_to(0, FIRST_INDICATOR)
        self._refresh_actions()
        self._repairing.ask()

    def _refresh_actions(self) -> None:
        has_column = bool(chosen_columns(self.grid.view, self.model))
        self.actions_of_rows.refresh(can_write=self.model.is_writable and has_column and self.model.rowCount() > 0)
        self.export.setEnabled(self.model.rowCount() > 0)

    def _refresh_repair(self) -> None:
        place = self.grid.view.cells.place
        differing = self.model.differing()
        if place and place.column in differing and place.row < self.model.rowCount():
            here = self.model.line(place.row).position.position_id
            self.repair.show_row(place.column, receiver_id=here, others=len(differing) - 1)
            return
        self.repair.show_row(differing[0] if differing else None, receiver_id=None, others=None)

    def _go_to_next_problem(self) -> None:
        place = self.grid.view.cells.place
        here = place.column if place else -1
        differing = self.model.differing()
        if differing and self.model.rowCount():
            column = next((one for one in differing if one > here), differing[0])
            rows = range(self.model.rowCount())
            row = next((row for row in rows if self.model.is_flagged(row, column)), 0)
            self.grid.view.go_to(row, column)
            self.grid.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_what_is_missing(self) -> None:
        if not self.model.position_ids:
            text = self.tr(
                "Nobody works here yet. Add positions and people on the page “Organisation”; then each of them can get "
                "a role."
            )
            self._empty.set_action(self._to_organisation)
        else:
            text = self.tr("This unit has no indicators yet. Hand some down to it under “To units” first.")
            self._empty.set_action(self._to_units)
        self._empty.set_text(text)
