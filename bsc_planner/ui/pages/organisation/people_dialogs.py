"""Asks for a new person, and for the position that people are to hold."""

from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from bsc_planner.model.nip import nip_doubt, plain_nip
from bsc_planner.model.people import people_of_nips
from bsc_planner.model.store import PlanStore
from bsc_planner.ui.item_models.organisation.words import nip_doubt_text
from bsc_planner.ui.pages.organisation.assignment_form import LABEL_WIDTH, Assigning, AssignmentForm
from bsc_planner.ui.widgets.dialog_buttons import button_named


@dataclass(frozen=True)
class PersonAnswer:
    """A person as typed.

    Attributes:
        assigning: The position to hold; None for none yet.
    """

    nip: str | None
    name: str | None
    rank: str | None
    assigning: Assigning | None


class AssignDialog(QDialog):
    """Which position, how and when."""

    def __init__(
        self, store: PlanStore, who: str, unit_ids: frozenset[str] | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Assign to position"))
        title = QLabel(who)
        title.setProperty("tone", "section")
        title.setWordWrap(True)
        self.form = AssignmentForm(store, unit_ids, is_optional=False)
        self.reason = QLabel()
        self.reason.setProperty("tone", "muted")
        self.reason.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.accept_button = button_named(buttons, self.tr("Assign"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(12)
        column.addWidget(title)
        column.addWidget(self.form, 1)
        for widget in (self.reason, buttons):
            column.addWidget(widget)
        self.setMinimumWidth(560)
        self.form.changed.connect(self._refresh)
        self.form.line.setFocus()
        self._refresh()

    @classmethod
    def ask(
        cls, parent: QWidget | None, store: PlanStore, who: str, unit_ids: frozenset[str] | None
    ) -> Assigning | None:
        """The position chosen; None when cancelled."""
        dialog = cls(store, who, unit_ids, parent)
        return dialog.form.assigning() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def _refresh(self) -> None:
        problem = self.form.problem()
        self.reason.setText(problem)
        self.accept_button.setEnabled(not problem)


class PersonDialog(QDialog):
    """A new person, with a first position."""

    def __init__(
        self, store: PlanStore, unit_ids: frozenset[str] | None, unit_name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Add person"))
        self._store = store
        self.nip, self.name, self.rank = QLineEdit(), QLineEdit(), QLineEdit()
        self.nip.setPlaceholderText(self.tr("18 digits"))
        self.rank.setPlaceholderText(self.tr("for example Penata (III/c)"))
        self.form = AssignmentForm(store, unit_ids, is_optional=True)
        self.reason = QLabel()
        self.reason.setWordWrap(True)
        self.reason.setMinimumHeight(self.fontMetrics().height() * 2)
        fields = QGridLayout()
        fields.setHorizontalSpacing(12)
        fields.setVerticalSpacing(8)
        fields.setColumnMinimumWidth(0, LABEL_WIDTH)
        named = ((self.tr("NIP"), self.nip), (self.tr("Name"), self.name), (self.tr("Rank"), self.rank))
        for line, (words, field) in enumerate(named):
            label = QLabel(words)
            label.setBuddy(field)
            fields.addWidget(label, line, 0)
            fields.addWidget(field, line, 1)
            field.textChanged.connect(self._refresh)
        title = QLabel(self.tr("New person in {unit}").format(unit=unit_name))
        title.setProperty("tone", "section")
        title.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.accept_button = button_named(buttons, self.tr("Add"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(12)
        column.addWidget(title)
        column.addLayout(fields)
        column.addWidget(self.form, 1)
        for widget in (self.reason, buttons):
            column.addWidget(widget)
        self.setMinimumWidth(580)
        self.form.changed.connect(self._refresh)
        self.nip.setFocus()
        self._refresh()

    @classmethod
    def ask(
        cls, parent: QWidget | None, store: PlanStore, unit_ids: frozenset[str] | None, unit_name: str
    ) -> PersonAnswer | None:
        """The person typed; None when cancelled."""
        dialog = cls(store, unit_ids, unit_name, parent)
        return dialog.answer() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def answer(self) -> PersonAnswer:
        """What is typed."""
        nip, name, rank = plain_nip(self.nip.text()), self.name.text().strip(), self.rank.text().strip()
        return PersonAnswer(nip or None, name or None, rank or None, self.form.assigning())

    def _refresh(self) -> None:
        problem = self.form.problem()
        if not self.name.text().strip() and not self.nip.text().strip():
            problem = self.tr("Type a name or a NIP.")
        self.accept_button.setEnabled(not problem)
        self.reason.setProperty("tone", "muted")
        self.reason.setText(problem or self._doubt())

    def _doubt(self) -> str:
        nip = plain_nip(self.nip.text())
        if not nip:
            return ""
        doubt = nip_doubt(nip)
        if doubt is not None:
            # the second sentence speaks of Enter in a cell
            return nip_doubt_text(doubt, nip).split(". ", 1)[0] + "."
        other = people_of_nips(self._store, [nip]).get(nip)
        return self.tr("{name} has this NIP already.").format(name=other[1] or "–") if other else ""
