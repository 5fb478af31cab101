"""One question: which kind of file, which sheet."""

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QWidget

from bsc_planner.ui.pages.strategy_map.paper import MapFormat, Orientation, Paper, SheetChoice


class ExportMapDialog(QDialog):
    """Asks how a map is to be written."""

    def __init__(self, choice: SheetChoice, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export strategy map"))
        self._format = QComboBox()
        for kind, text in (
            (MapFormat.PDF, self.tr("PDF, for printing and mailing")),
            (MapFormat.SVG, self.tr("SVG, a drawing that can be edited")),
            (MapFormat.PNG, self.tr("PNG, a picture for slides")),
        ):
            self._format.addItem(text, kind)
        self._paper = QComboBox()
        for paper in Paper:
            self._paper.addItem(paper.value, paper)
        self._orientation = QComboBox()
        for orientation, text in (
            (Orientation.AUTOMATIC, self.tr("As the map fits")),
            (Orientation.LANDSCAPE, self.tr("Landscape")),
            (Orientation.PORTRAIT, self.tr("Portrait")),
        ):
            self._orientation.addItem(text, orientation)
        for box, value in (
            (self._format, choice.format),
            (self._paper, choice.paper),
            (self._orientation, choice.orientation),
        ):
            box.setCurrentIndex(box.findData(value))
            box.setMinimumWidth(260)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout(self)
        form.setContentsMargins(18, 16, 18, 14)
        form.setSpacing(10)
        form.addRow(self.tr("File"), self._format)
        form.addRow(self.tr("Paper"), self._paper)
        form.addRow(self.tr("Sheet lies"), self._orientation)
        form.addRow(buttons)

    @property
    def choice(self) -> SheetChoice:
        """What is chosen now."""
        return SheetChoice(
            MapFormat(self._format.currentData()),
            Paper(self._paper.currentData()),
            Orientation(self._orientation.currentData()),
        )

    @classmethod
    def ask(cls, parent: QWidget, choice: SheetChoice) -> SheetChoice | None:
        """Ask, beginning with the choice made before; None when the planner changed his mind."""
        dialog = cls(choice, parent)
        is_accepted = dialog.exec() == QDialog.DialogCode.Accepted
        chosen = dialog.choice
        dialog.deleteLater()
        return chosen if is_accepted else None
