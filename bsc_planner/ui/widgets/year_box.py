"""A field for a year."""

from PySide6.QtWidgets import QSpinBox, QWidget

FIRST, LAST = 1945, 2200
"""Years a plan may have, both included."""

_TEXT_LEFT = 6


class YearBox(QSpinBox):
    """Four digits; a dash stands for no year."""

    def __init__(self, year: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(FIRST - 1, LAST)
        self.setSpecialValueText("–")
        self.setGroupSeparatorShown(False)
        self.setFixedWidth(84)
        # A style sheet does not reach the text of a spin box.
        self.lineEdit().setTextMargins(_TEXT_LEFT, 0, 0, 0)
        self.show_year(year)

    @property
    def year(self) -> int | None:
        """The year; None when there is none."""
        return self.value() if self.value() >= FIRST else None

    def show_year(self, year: int | None) -> None:
        """Show a year without announcing it."""
        self.blockSignals(True)
        self.setValue(FIRST - 1 if year is None else year)
        self.blockSignals(False)
