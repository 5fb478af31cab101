"""Who holds which position when: the assignments of a person, or of a position, edited in place."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from bsc_planner.editing.edit import Edit, EditError
from bsc_planner.editing.organisation import AddAssignmentEdit, RemoveAssignmentsEdit, SetAssignmentFieldEdit
from bsc_planner.errors import PlanError
from bsc_planner.model.date_reading import read_date
from bsc_planner.model.delta import Changes, Ref
from bsc_planner.model.naming import element_name
from bsc_planner.model.organisation import Assignment, AssignmentStatus, Employee, Position, Unit
from bsc_planner.ui.choice_labels import choice_label
from bsc_planner.ui.error_messages import message_of
from bsc_planner.ui.icons import IconRole, icon
from bsc_planner.ui.inspector.element_box import ElementBox
from bsc_planner.ui.inspector.element_tab import ElementTab
from bsc_planner.ui.inspector.field_editors import ChoiceField, LineField
from bsc_planner.ui.labels import date_text
from bsc_planner.ui.notices import tell_error
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.link_button import LinkButton

_MOST = 50


class AssignmentCard(QFrame):
    """One assignment: the other end as a link, status, first and last day."""

    def __init__(self, session: PlanSession, assignment: Assignment, other: Ref | None, name: str) -> None:
        super().__init__()
        self.setProperty("panel", "true")
        self._session = session
        self.assignment_id = assignment.id
        self.name = LinkButton(name)
        if other is not None:
            self.name.clicked.connect(partial(session.select, other))
        self.status = ChoiceField([(status.value, choice_label(status)) for status in AssignmentStatus])
        self.first, self.last = LineField(), LineField()
        self.reason = QLabel()
        self.reason.setProperty("tone", "error")
        self.reason.setWordWrap(True)
        self.reason.hide()
        self.end = QPushButton(self.tr("End today"))
        self.end.setProperty("role", "link")
        self.remove = QToolButton()
        self.remove.setIcon(icon("trash-2", IconRole.MUTED))
        self.remove.setToolTip(self.tr("Remove the assignment, as if it had never been"))
        self.remove.setAccessibleName(self.remove.toolTip())
        self._lay_out()
        self.status.answered.connect(partial(self._set, "status"))
        self.first.answered.connect(partial(self._set_day, "from_date"))
        self.last.answered.connect(partial(self._set_day, "until_date"))
        for line in (self.first, self.last):
            line.given_up.connect(self.reason.hide)
        self.end.clicked.connect(lambda: self._set("until_date", date.today().isoformat()))
        self.remove.clicked.connect(self._on_remove)
        self.show_assignment(assignment)

    def show_assignment(self, assignment: Assignment) -> None:
        """Show it as it is."""
        self.status.show_value(assignment.status or AssignmentStatus.DEFINITIVE.value)
        self.first.show_value(date_text(assignment.from_date))
        self.last.show_value(date_text(assignment.until_date))
        is_writable = not self._session.store.is_read_only
        self.end.setVisible(is_writable and not assignment.until_date)
        self.remove.setVisible(is_writable)
        self.status.setEnabled(is_writable)
        for line in (self.first, self.last):
            line.setReadOnly(not is_writable)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.remove)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(3)
        captions = (self.tr("Status"), self.tr("From"), self.tr("Until"))
        for row, (words, editor) in enumerate(zip(captions, (self.status, self.first, self.last), strict=True)):
            label = QLabel(words)
            label.setProperty("tone", "caption")
            label.setBuddy(editor)
            editor.setAccessibleName(f"{words}: {self.name.whole_text}")
            grid.addWidget(label, row, 0)
            grid.addWidget(editor, row, 1)
        grid.setColumnStretch(1, 1)
        self.first.setPlaceholderText(self.tr("since before the plan"))
        self.last.setPlaceholderText(self.tr("open-ended"))
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 6, 8)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(grid)
        column.addWidget(self.reason)
        column.addWidget(self.end)

    def _set_day(self, field: str, text: str | None) -> None:
        day = read_date(text) if text else None
        if text and day is None:
            self._refuse(EditError("not-a-date", value=text))
            return
        self._set(field, day.isoformat() if day else None)

    def _set(self, field: str, value: str | None) -> None:
        self.reason.hide()
        try:
            edit = SetAssignmentFieldEdit(self.assignment_id, field, value)
            self._session.do(self.tr("Change an assignment"), edit)
        except PlanError as error:
            self._refuse(error)
            return
        assignment = self._session.store.find(Assignment, self.assignment_id)
        if assignment is not None:
            self.show_assignment(assignment)
            for line in (self.first, self.last):
                line.put_back()

    def _refuse(self, error: PlanError) -> None:
        message = message_of(error)
        self.reason.setText(f"{message.text} {message.advice}".strip())
        self.reason.show()

    def _on_remove(self) -> None:
        try:
            self._session.do(self.tr("Remove an assignment"), RemoveAssignmentsEdit((self.assignment_id,)))
        except PlanError as error:
            tell_error(self, error)


class AssignmentList(ElementTab):
    """Cards of the assignments of a person (positions held) or of a position (people who hold it); a box adds one."""

    def __init__(self, session: PlanSession, ref: Ref, parent: QWidget | None = None) -> None:
        super().__init__(session, ref, parent)
        self._is_person = ref.kind == "employee"
        title = QLabel(self.tr("Positions held") if self._is_person else self.tr("Held by"))
        title.setProperty("tone", "strong")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self._rest = QLabel()
        self._rest.setProperty("tone", "caption")
        self._rest.setWordWrap(True)
        self.box = ElementBox(session.store, Position if self._is_person else Employee)
        hint = self.tr("Add a position…") if self._is_person else self.tr("Add a person…")
        self.box.setAccessibleName(hint)
        edit = self.box.lineEdit()
        if edit is not None:
            edit.setPlaceholderText(hint)
        self.box.element_chosen.connect(self._on_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        column.addWidget(title)
        column.addLayout(self._lines)
        column.addWidget(self._rest)
        column.addWidget(self.box)
        session.plan_changed.connect(self._on_plan_changed)

    @property
    def cards(self) -> list[AssignmentCard]:
        """The assignments shown."""
        found = (item.widget() for at in range(self._lines.count()) if (item := self._lines.itemAt(at)) is not None)
        return [widget for widget in found if isinstance(widget, AssignmentCard)]

    def refresh(self) -> None:
        """Show the assignments as they are; cards that stay keep what is typed in them."""
        super().refresh()
        rows = self._assignments()
        shown = rows[:_MOST]
        if [card.assignment_id for card in self.cards] == [row.id for row in shown]:
            for card, row in zip(self.cards, shown, strict=True):
                card.show_assignment(row)
        else:
            while (item := self._lines.takeAt(0)) is not None:
                if (widget := item.widget()) is not None:
                    widget.hide()
                    widget.deleteLater()
            for row in shown:
                self._lines.addWidget(AssignmentCard(self._session, row, *self._other_end(row)))
        if not rows:
            none = self.tr("No position yet.") if self._is_person else self.tr("Nobody holds it yet.")
            self._rest.setText(none)
        else:
            self._rest.setText(self.tr("and {count} more").format(count=len(rows) - _MOST))
        self._rest.setVisible(not rows or len(rows) > _MOST)
        self.box.show_element(None)
        self.box.setVisible(not self._session.store.is_read_only)

    def _assignments(self) -> Sequence[Assignment]:
        mine = Assignment.employee_id if self._is_person else Assignment.position_id
        return self._session.store.all(Assignment, mine == self._ref.id)

    def _other_end(self, row: Assignment) -> tuple[Ref | None, str]:
        store = self._session.store
        if not self._is_person:
            person = store.find(Employee, row.employee_id)
            name = " · ".join(part for part in (person.name, person.nip) if part) if person is not None else ""
            return Ref("employee", row.employee_id), name or "–"
        position = store.find(Position, row.position_id)
        if position is None:
            return None, self.tr("No position")
        unit = store.find(Unit, position.unit_id)
        parts = (element_name(position), unit.name if unit is not None else None)
        return Ref("position", position.id), " · ".join(part for part in parts if part) or "–"

    def _on_chosen(self, chosen: str | None) -> None:
        if chosen is None:
            return
        ends = (self._ref.id, chosen) if self._is_person else (chosen, self._ref.id)
        edit: Edit = AddAssignmentEdit(*ends)
        try:
            self._session.do(self.tr("Add an assignment"), edit)
        except PlanError as error:
            tell_error(self, error)
        self.box.show_element(None)

    def _on_plan_changed(self, changes: Changes) -> None:
        if self._ref not in changes.removed and changes.touches("assignment", "position", "employee"):
            self.follow()
