"""Saving a chart: which kind of file, which size, in colour or for printers without, where to."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QWidget

from bsc_planner.exchange.file_names import safe_stem
from bsc_planner.figures.charts.drawing import ChartFormat, ChartPaper
from bsc_planner.ui.dialogs.file import FileDialog
from bsc_planner.ui.plan_session import PlanSession


@dataclass(frozen=True)
class SaveChoice:
    """What the planner wants; kept for the next time."""

    format: ChartFormat = ChartFormat.PNG
    paper: ChartPaper = ChartPaper.A4
    is_grey: bool = False


class SaveChartDialog(QDialog):
    """Asks for format, size and colours."""

    def __init__(self, choice: SaveChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Save chart"))
        self.formats, self.papers, self.colours = QComboBox(), QComboBox(), QComboBox()
        for kind, text in (
            (ChartFormat.PNG, self.tr("PNG, a picture for documents and slides")),
            (ChartFormat.SVG, self.tr("SVG, a drawing that can be edited")),
            (ChartFormat.PDF, self.tr("PDF, for printing and mailing")),
        ):
            self.formats.addItem(text, kind)
        for paper, text in (
            (ChartPaper.A4, self.tr("A4, landscape")),
            (ChartPaper.A5, self.tr("A5, landscape")),
            (ChartPaper.SLIDE, self.tr("Slide, 16 : 9")),
        ):
            self.papers.addItem(text, paper)
        for is_grey, text in ((False, self.tr("In colour")), (True, self.tr("Grey, for printers without colour"))):
            self.colours.addItem(text, is_grey)
        form = QFormLayout(self)
        form.setContentsMargins(18, 16, 18, 14)
        form.setSpacing(10)
        for label, box, value in (
            (self.tr("File"), self.formats, choice.format),
            (self.tr("Size"), self.papers, choice.paper),
            (self.tr("Colours"), self.colours, choice.is_grey),
        ):
            box.setCurrentIndex(box.findData(value))
            box.setMinimumWidth(290)
            box.setAccessibleName(label)
            form.addRow(label, box)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)

    @property
    def choice(self) -> SaveChoice:
        """What is chosen now."""
        return SaveChoice(
            ChartFormat(self.formats.currentData()),
            ChartPaper(self.papers.currentData()),
            bool(self.colours.currentData()),
        )

    @classmethod
    def ask(cls, parent: QWidget, choice: SaveChoice) -> SaveChoice | None:
        """Ask, beginning with the choice made before; None when the planner changed his mind."""
        dialog = cls(choice, parent)
        is_accepted = dialog.exec() == QDialog.DialogCode.Accepted
        chosen = dialog.choice
        dialog.deleteLater()
        return chosen if is_accepted else None


def ask_path(parent: QWidget, session: PlanSession, kind: ChartFormat, *, name: str, caption: str) -> Path | None:
    """Where to, with the suffix of the format; None when the planner changed his mind.

    Args:
        parent: The view.
        session: Its plan lies in the folder that is offered first.
        kind: Of file.
        name: Offered for the file, without a suffix; signs that file names cannot have are replaced.
        caption: Of the dialog.
    """
    plan_file = session.document.path
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = plan_file.parent if plan_file else Path(documents)
    suffix = kind.value
    return FileDialog.ask_save(
        parent,
        title=caption,
        proposed=folder / f"{safe_stem(name, fallback=suffix)}.{suffix}",
        kind=f"{suffix.upper()} (*.{suffix})",
        suffix=f".{suffix}",
    )
