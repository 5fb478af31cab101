"""Asks on which day documents were signed, and which numbers they get."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from bsc_planner.editing.edit import EditError
from bsc_planner.editing.register import NUMBER_PLACE, numbers_of
from bsc_planner.ui.error_messages import message_of
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.widgets.day_box import DayBox
from bsc_planner.ui.widgets.dialog_buttons import button_named
from bsc_planner.wording.counting import counted

_LARGEST_NUMBER = 9_999_999
_TEXT_LEFT = 6


@dataclass(frozen=True)
class Numbering:
    """Numbers as asked for: a pattern and the first running number."""

    pattern: str
    first: int


class SignDialog(QDialog):
    """The day of signing of one or many documents."""

    def __init__(self, what: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Mark as signed"))
        self.day = DayBox()
        fields = QGridLayout()
        fields.setHorizontalSpacing(12)
        label = QLabel(self.tr("Signed on"))
        label.setBuddy(self.day)
        fields.addWidget(label, 0, 0)
        fields.addWidget(self.day, 0, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        button_named(buttons, self.tr("Mark as signed"))
        _fill(self, what, fields, buttons)

    @classmethod
    def ask(cls, parent: QWidget | None, what: str) -> date | None:
        """The day; None when cancelled."""
        dialog = cls(what, parent)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return None
        day = dialog.day.date()
        return date(day.year(), day.month(), day.day())


class NumberDialog(QDialog):
    """The pattern of numbers, with what it gives."""

    def __init__(self, what: str, count: int, pattern: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Give numbers"))
        self._count = count
        self.pattern = QLineEdit(pattern)
        self.first = QSpinBox()
        self.first.setRange(1, _LARGEST_NUMBER)
        # A style sheet does not reach the text of a spin box.
        self.first.lineEdit().setTextMargins(_TEXT_LEFT, 0, 0, 0)
        self.shown = QLabel()
        self.shown.setWordWrap(True)
        self.shown.setProperty("tone", "muted")
        self.shown.setMinimumHeight(self.fontMetrics().height() * 2)
        fields = QGridLayout()
        fields.setHorizontalSpacing(12)
        fields.setVerticalSpacing(8)
        hint = self.tr("Number or pattern; {place} stands for the running number").format(place=NUMBER_PLACE)
        caption = QLabel(hint)
        caption.setProperty("tone", "caption")
        rows = ((self.tr("Number"), self.pattern), (self.tr("First running number"), self.first))
        for line, (words, field) in enumerate(rows):
            label = QLabel(words)
            label.setBuddy(field)
            fields.addWidget(label, line * 2, 0)
            fields.addWidget(field, line * 2, 1)
        fields.addWidget(caption, 1, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.accept_button = button_named(buttons, self.tr("Give numbers"))
        _fill(self, what, fields, buttons, self.shown)
        self.pattern.textChanged.connect(self._refresh)
        self.first.valueChanged.connect(self._refresh)
        self._refresh()

    @classmethod
    def ask(cls, parent: QWidget | None, what: str, count: int, pattern: str) -> Numbering | None:
        """The numbers wanted; None when cancelled."""
        dialog = cls(what, count, pattern, parent)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return None
        return Numbering(dialog.pattern.text().strip(), dialog.first.value())

    def _refresh(self) -> None:
        """Show the first and the last number, or what is wrong with the pattern."""
        self.first.setEnabled(NUMBER_PLACE in self.pattern.text())
        try:
            numbers = numbers_of(self.pattern.text(), first=self.first.value(), count=self._count)
        except EditError as error:
            message = message_of(error)
            self.shown.setText(f"{message.text} {message.advice}".strip())
            self.accept_button.setEnabled(False)
            return
        self.accept_button.setEnabled(True)
        if numbers[0] is None:
            self.shown.setText(self.tr("The numbers given before are taken away."))
        elif len(numbers) == 1:
            self.shown.setText(numbers[0])
        else:
            text = self.tr("{first} to {last} ({count} [document|documents], in the order shown)")
            self.shown.setText(counted(text, first=numbers[0], last=numbers[-1], count=number_text(len(numbers))))


def _fill(
    dialog: QDialog, what: str, fields: QGridLayout, buttons: QDialogButtonBox, below: QWidget | None = None
) -> None:
    title = QLabel(what)
    title.setProperty("tone", "section")
    title.setWordWrap(True)
    fields.setColumnStretch(1, 1)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(20, 18, 20, 14)
    column.setSpacing(12)
    column.addWidget(title)
    column.addLayout(fields)
    if below is not None:
        column.addWidget(below)
    column.addWidget(buttons)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    dialog.setMinimumWidth(520)
