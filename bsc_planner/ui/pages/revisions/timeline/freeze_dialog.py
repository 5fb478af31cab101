"""Asks what an edition is called, on which instrument it rests and from when it is in force."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from bsc_planner.model.date_reading import read_date
from bsc_planner.model.edition import EditionKind
from bsc_planner.ui.help.term_button import TermButton
from bsc_planner.ui.labels import day_text
from bsc_planner.ui.widgets.dialog_buttons import button_named


@dataclass(frozen=True)
class WantedEdition:
    """What the planner wants frozen.

    Attributes:
        title: What it is called.
        instrument: Legal instrument; None for a checkpoint.
        dated: Day it is in force from; None when not stated.
    """

    title: str
    instrument: str | None = None
    dated: date | None = None


class FreezeDialog(QDialog):
    """Title alone for a checkpoint; with instrument and date for a legal edition."""

    def __init__(
        self,
        kind: EditionKind,
        *,
        title: str,
        instruments: Mapping[str, str | None],
        parent: QWidget | None = None,
    ) -> None:
        """Ask about an edition of a kind.

        Args:
            kind: Legal edition or checkpoint.
            title: Proposed title.
            instruments: Instruments to choose from with their dates as printed; any other may be typed.
            parent: Window it belongs to.
        """
        super().__init__(parent)
        self._is_legal = kind is EditionKind.LEGAL
        self._dates = dict(instruments)
        self._is_date_typed = False
        self.setWindowTitle(self.tr("Freeze edition") if self._is_legal else self.tr("Checkpoint"))
        self.title = QLineEdit(title)
        self.title.setMaxLength(200)
        self.title.selectAll()
        self.instrument = self._instrument_box(list(instruments))
        self.dated = QLineEdit()
        self.dated.setPlaceholderText(self.tr("for example 15-3-2026; may stay empty"))
        self._understood = QLabel()
        self._understood.setProperty("tone", "caption")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._accept = button_named(buttons, self.tr("Freeze") if self._is_legal else self.tr("Keep"))
        self._lay_out(buttons)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.title.textChanged.connect(self._refresh)
        self.instrument.currentTextChanged.connect(self._on_instrument_changed)
        self.dated.textEdited.connect(self._on_date_typed)
        self.dated.textChanged.connect(self._refresh)
        self._refresh()

    def _instrument_box(self, names: list[str]) -> QComboBox:
        box = QComboBox()
        box.setEditable(True)
        box.addItems(names)
        box.setCurrentIndex(-1)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        line = box.lineEdit()
        assert line is not None
        line.setPlaceholderText(self.tr("number or title, as printed"))
        return box

    def _lay_out(self, buttons: QDialogButtonBox) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(16)
        form.addRow(self.tr("Title"), self.title)
        form.addRow(self.tr("Legal instrument"), self.instrument)
        form.addRow(self.tr("In force from"), self.dated)
        form.addRow("", self._understood)
        for row in range(1, 4):
            form.setRowVisible(row, self._is_legal)
        hint = QLabel(self._told())
        hint.setProperty("tone", "caption")
        hint.setWordWrap(True)
        told = QHBoxLayout()
        told.addWidget(hint, 1)
        told.addWidget(TermButton("edition"), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(14)
        column.addLayout(form)
        column.addLayout(told)
        column.addWidget(buttons)
        self.setMinimumWidth(520)

    @classmethod
    def ask(
        cls, parent: QWidget | None, kind: EditionKind, *, title: str, instruments: Mapping[str, str | None]
    ) -> WantedEdition | None:
        """What the planner wants; None when cancelled."""
        dialog = cls(kind, title=title, instruments=instruments, parent=parent)
        return dialog.value() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def value(self) -> WantedEdition:
        """What stands in the fields."""
        title = self.title.text().strip()
        if not self._is_legal:
            return WantedEdition(title)
        return WantedEdition(title, self.instrument.currentText().strip(), read_date(self.dated.text()))

    def _told(self) -> str:
        if self._is_legal:
            return self.tr(
                "The plan is kept as it is now, numbered and sealed. Nothing done later changes it; "
                "the draft goes on as it is."
            )
        return self.tr(
            "A checkpoint keeps the plan as it is now, to look at or to come back to; it means nothing in law."
        )

    def _on_instrument_changed(self, text: str) -> None:
        printed = self._dates.get(text)
        day = read_date(printed) if printed else None
        if day is not None and not self._is_date_typed:
            self.dated.setText(f"{day.day}-{day.month}-{day.year}")
        self._refresh()

    def _on_date_typed(self, text: str) -> None:
        self._is_date_typed = bool(text)

    def _refresh(self) -> None:
        typed = self.dated.text().strip()
        day = read_date(typed)
        is_readable = not typed or day is not None
        self._understood.setText(day_text(day) if day else (self.tr("This is no date yet.") if typed else ""))
        has_instrument = bool(self.instrument.currentText().strip())
        is_complete = not self._is_legal or (has_instrument and is_readable)
        self._accept.setEnabled(bool(self.title.text().strip()) and is_complete)
