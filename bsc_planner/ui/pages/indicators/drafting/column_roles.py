"""What each column of a pasted table holds, to be corrected above its preview."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from bsc_planner.exchange.importing.outline.table import Role, TableReading
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP

ROLE_NAMES: dict[Role, str] = {
    Role.NOTHING: QT_TRANSLATE_NOOP("PastePreview", "(leave out)"),
    Role.CODE: QT_TRANSLATE_NOOP("PastePreview", "Code of the indicator"),
    Role.NAME: QT_TRANSLATE_NOOP("PastePreview", "Indicator"),
    Role.PERSPECTIVE: QT_TRANSLATE_NOOP("PastePreview", "Perspective"),
    Role.OBJECTIVE_CODE: QT_TRANSLATE_NOOP("PastePreview", "Code of the objective"),
    Role.OBJECTIVE: QT_TRANSLATE_NOOP("PastePreview", "Objective"),
    Role.UNIT: QT_TRANSLATE_NOOP("PastePreview", "Unit of measure"),
    Role.POLARITY: QT_TRANSLATE_NOOP("PastePreview", "Polarity"),
    Role.CONSOLIDATION: QT_TRANSLATE_NOOP("PastePreview", "Consolidation"),
    Role.BASELINE: QT_TRANSLATE_NOOP("PastePreview", "Baseline"),
}
_WIDTH = 156
_SHORT = 18


class ColumnRoles(QWidget):
    """One choice per column of the table, below its heading or its first text.

    Signals:
        changed: A column holds something else now.
    """

    changed = Signal()

    def __init__(
        self, table: TableReading, roles: Sequence[str], years: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.boxes: list[QComboBox] = []
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(2, 2, 2, 4)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        for column, role in enumerate(roles):
            title = table.headings[column] if table.headings else _first_text(table, column)
            label = QLabel(title if len(title) <= _SHORT else f"{title[:_SHORT]}…")
            label.setToolTip(title)
            label.setProperty("tone", "muted")
            box = QComboBox()
            box.setFixedWidth(_WIDTH)
            box.setAccessibleName(self.tr("What column {column} holds").format(column=title or column + 1))
            for known, name in ROLE_NAMES.items():
                box.addItem(QCoreApplication.translate("PastePreview", name), str(known))
            for year in years:
                box.addItem(self.tr("Target {year}").format(year=year), year)
            box.setCurrentIndex(max(0, box.findData(str(role))))
            box.currentIndexChanged.connect(lambda _, box=box: self._on_chosen(box))
            self.boxes.append(box)
            grid.addWidget(label, 0, column)
            grid.addWidget(box, 1, column)
        grid.setColumnStretch(len(self.boxes), 1)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFixedHeight(inside.sizeHint().height() + area.horizontalScrollBar().sizeHint().height() + 2)
        head = QLabel(
            self.tr("What the columns hold, by their headings:")
            if table.headings
            else self.tr("What the columns hold, by their content:")
        )
        column_box = QVBoxLayout(self)
        column_box.setContentsMargins(0, 0, 0, 0)
        column_box.setSpacing(6)
        column_box.addWidget(head)
        column_box.addWidget(area)

    def roles(self) -> list[str]:
        """What each column holds."""
        return [box.currentData() for box in self.boxes]

    def _on_chosen(self, chosen: QComboBox) -> None:
        """What is chosen here is taken from another column that had it."""
        role = chosen.currentData()
        for box in self.boxes:
            if role and box is not chosen and box.currentData() == role:
                box.blockSignals(True)
                box.setCurrentIndex(0)
                box.blockSignals(False)
        self.changed.emit()


def _first_text(table: TableReading, column: int) -> str:
    return next((row[column] for row in table.rows if row[column]), "")
