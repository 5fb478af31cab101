"""Steps on people that ask first: adding one, pasting many, putting some into a position."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from bsc_planner.editing.edit import Edit, Together
from bsc_planner.editing.organisation import AddAssignmentEdit, AddEmployeeEdit
from bsc_planner.editing.people import AddPeopleEdit, AssignPeopleEdit
from bsc_planner.model.organisation import Employee
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.pages.organisation.paste_dialog import PastePeopleDialog
from bsc_planner.ui.pages.organisation.people_dialogs import AssignDialog, PersonDialog
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.wording.counting import counted


class PeopleSteps(QObject):
    """Asks in a dialog over the page and carries out what was answered, each answer one step.

    Signals:
        person_added: Id of the person added.
        people_pasted: What was pasted, in words.
    """

    person_added = Signal(str)
    people_pasted = Signal(str)

    def __init__(self, session: PlanSession, page: QWidget) -> None:
        super().__init__(page)
        self._session = session
        self._page = page

    def add(self, unit_ids: frozenset[str] | None, unit: str) -> None:
        """Ask for a person and add him, with the position he is given.

        Args:
            unit_ids: Units whose positions are offered; None: all.
            unit: What those units are called.
        """
        answer = PersonDialog.ask(self._page, self._session.store, unit_ids, unit)
        if answer is None:
            return
        added = AddEmployeeEdit(answer.nip, answer.name, answer.rank)
        edits: list[Edit] = [added]
        if answer.assigning is not None:
            one = answer.assigning
            edits.append(
                AddAssignmentEdit(added.employee_id, one.position_id, one.status, one.from_date, one.until_date)
            )
        self._session.do(self.tr("Add person"), Together(edits))
        self.person_added.emit(added.employee_id)

    def paste(self) -> None:
        """Show what the clipboard holds and add the people in it that are to be taken."""
        if self._session.store.is_read_only:
            return
        people = PastePeopleDialog.ask(self._page, self._session.store, QApplication.clipboard().text())
        if not people:
            return
        self._session.do(self.tr("Paste people"), AddPeopleEdit(people))
        without = sum(one.position_id is None for one in people)
        text = counted(self.tr("{count} [person was|people were] added."), count=number_text(len(people)))
        if without:
            more = self.tr("{count} of them [holds|hold] no position yet and [is|are] listed under the institution.")
            text = f"{text} {counted(more, count=number_text(without))}"
        self.people_pasted.emit(text)

    def assign(self, people: list[str], unit_ids: frozenset[str] | None) -> None:
        """Ask for a position and let these people hold it.

        Args:
            people: Their ids, at least one.
            unit_ids: Units whose positions are offered; None: all.
        """
        first = self._session.store.find(Employee, people[0])
        who = (first.name or first.nip or "") if first and len(people) == 1 else ""
        who = who or counted(self.tr("{count} [person|people]"), count=number_text(len(people)))
        one = AssignDialog.ask(self._page, self._session.store, who, unit_ids)
        if one is not None:
            edit = AssignPeopleEdit(people, one.position_id, one.status, one.from_date, one.until_date)
            self._session.do(self.tr("Assign to position"), edit)
