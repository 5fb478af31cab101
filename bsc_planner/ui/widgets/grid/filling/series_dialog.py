"""Asking how figures follow each other, with the first row shown as it will be."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from bsc_planner.model.number_format import format_value
from bsc_planner.model.number_reading import ReadingContext
from bsc_planner.model.value import Value, ValueKind
from bsc_planner.model.value_reading import read_value
from bsc_planner.ui.widgets.grid.filling.series import Series, SeriesKind, likely_decimals

_TYPED = ReadingContext(decimal_mark=",")
_MOST_DECIMALS = 6
_TEXT_LEFT = 6


class SeriesDialog(QDialog):
    """Step, growth or straight line; the amount; the decimals."""

    def __init__(self, lines: Sequence[Sequence[Value | None]], parent: QWidget | None = None) -> None:
        """Show the dialog for runs of figures.

        Args:
            lines: For each run its present figures, the first one first.
            parent: Widget it belongs to.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Fill series"))
        self._line = next((line for line in lines if line[0] is not None and line[0].numbers), lines[0])
        self._amount = QLineEdit("1")
        self._decimals = QSpinBox()
        self._decimals.setRange(0, _MOST_DECIMALS)
        # A style sheet does not reach the text of a spin box.
        self._decimals.lineEdit().setTextMargins(_TEXT_LEFT, 0, 0, 0)
        self._choices = {
            SeriesKind.STEP: QRadioButton(self.tr("Add the same amount each time")),
            SeriesKind.GROWTH: QRadioButton(self.tr("Grow by a percentage each time")),
            SeriesKind.LINE: QRadioButton(self.tr("Straight line from the first to the last figure")),
        }
        self._preview = QLabel()
        self._preview.setProperty("tone", "strong")
        self._preview.setMinimumWidth(360)
        self._reason = QLabel()
        self._reason.setProperty("tone", "error")
        self._reason.setWordWrap(True)
        self._amount_label = QLabel()
        self._amount_label.setBuddy(self._amount)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Fill"))
        self._buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Cancel"))
        self._lay_out()
        has_end = len(self._line) > 2 and self._line[-1] is not None and bool(self._line[-1].numbers)
        self._choices[SeriesKind.LINE].setEnabled(has_end)
        self._choices[SeriesKind.STEP].setChecked(True)
        self._decimals.setValue(likely_decimals(self._line[:1], Decimal(1), SeriesKind.STEP))
        self._connect()
        self._show()

    @classmethod
    def ask(cls, parent: QWidget, lines: Sequence[Sequence[Value | None]]) -> Series | None:
        """The rule the planner chose; None when none was."""
        dialog = cls(lines, parent)
        return dialog.series() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def series(self) -> Series | None:
        """The rule as it is set; None while the amount is no number."""
        kind = next(kind for kind, button in self._choices.items() if button.isChecked())
        if kind is SeriesKind.LINE:
            return Series(kind, decimals=self._decimals.value())
        amount = read_value(self._amount.text(), _TYPED)
        if amount.kind not in (ValueKind.NUMBER, ValueKind.PERCENT) or amount.number is None:
            return None
        return Series(kind, amount.number, self._decimals.value())

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(self._amount_label, self._amount)
        form.addRow(self.tr("Decimals"), self._decimals)
        form.addRow(self.tr("First row"), self._preview)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 18, 20, 16)
        box.setSpacing(10)
        for button in self._choices.values():
            box.addWidget(button)
        box.addLayout(form)
        box.addWidget(self._reason)
        box.addWidget(self._buttons)

    def _connect(self) -> None:
        for button in self._choices.values():
            button.toggled.connect(self._show)
        self._amount.textChanged.connect(self._on_amount_changed)
        self._decimals.valueChanged.connect(self._show)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _on_amount_changed(self) -> None:
        series = self.series()
        if series is not None:
            self._decimals.setValue(likely_decimals(self._line[:1], series.amount, series.kind))
        self._show()

    def _show(self) -> None:
        is_growth = self._choices[SeriesKind.GROWTH].isChecked()
        self._amount_label.setText(self.tr("Growth (%)") if is_growth else self.tr("Amount"))
        self._amount.setEnabled(not self._choices[SeriesKind.LINE].isChecked())
        series = self.series()
        first = self._line[0]
        made = series.values(first, len(self._line) - 1, last=self._line[-1]) if series and first else None
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(made is not None)
        shown = [format_value(value) for value in (first, *made)] if made and first else []
        self._preview.setText("   ".join(shown))
        self._reason.setText("" if made else self._why_not(series, first))

    def _why_not(self, series: Series | None, first: Value | None) -> str:
        if first is None or not first.numbers:
            return self.tr("The first figure is missing or no number: type it first.")
        return self.tr("The amount is no number.") if series is None else self.tr("The last figure is another kind.")
