"""Exporting and printing a drawing: which paper, in how many sheets, as what; with the sheet in sight."""

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from bsc_planner.figures.poster import OFFICE_PAPERS, Paper, can_be_tiled
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.posters.choice import Destination, Orientation, PaperChoice, PosterFormat, PosterOrder
from bsc_planner.ui.posters.poster import Poster, tiling_for
from bsc_planner.ui.posters.preview import SheetPreview
from bsc_planner.ui.widgets.dialog_buttons import button_named
from bsc_planner.wording.counting import counted


class PosterDialog(QDialog):
    """Asks how a drawing is to be written or printed."""

    def __init__(self, poster: Poster, order: PosterOrder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._poster = poster
        self._destination = order.destination
        self._format = _box(
            (self.tr("PDF, for printing and mailing"), PosterFormat.PDF),
            (self.tr("SVG, a drawing that can be edited"), PosterFormat.SVG),
            (self.tr("PNG, a picture for slides"), PosterFormat.PNG),
            chosen=order.file_format,
        )
        self._paper = _box(*((paper.value, paper) for paper in Paper), chosen=order.paper.paper)
        self._orientation = _box(
            (self.tr("As the drawing fits"), Orientation.AUTOMATIC),
            (self.tr("Landscape"), Orientation.LANDSCAPE),
            (self.tr("Portrait"), Orientation.PORTRAIT),
            chosen=order.paper.orientation,
        )
        self._tiles = QComboBox()
        self._head = QCheckBox(self.tr("Letterhead with institution and plan"))
        self._head.setChecked(order.paper.has_head)
        self._legend = QCheckBox(self.tr("Legend"))
        self._legend.setChecked(order.paper.has_legend)
        self._count = QLabel()
        self._count.setProperty("tone", "caption")
        self._count.setWordWrap(True)
        self.preview = SheetPreview(poster, order.paper)
        self._lay_out()
        self._offer_tiles(order.paper.tiles)
        for box in (self._format, self._paper, self._orientation, self._tiles):
            box.currentIndexChanged.connect(self._on_changed)
        for check in (self._head, self._legend):
            check.toggled.connect(self._on_changed)
        self._on_changed()

    @classmethod
    def ask(cls, poster: Poster, order: PosterOrder, parent: QWidget) -> PosterOrder | None:
        """Ask, beginning with the choices made before; None when the planner changed his mind."""
        dialog = cls(poster, order, parent)
        is_accepted = dialog.exec() == QDialog.DialogCode.Accepted
        chosen = dialog.order
        dialog.deleteLater()
        return chosen if is_accepted else None

    @property
    def order(self) -> PosterOrder:
        """What is chosen now."""
        tiles = self._tiles.currentData()
        paper = PaperChoice(
            Paper(self._paper.currentData()),
            Orientation(self._orientation.currentData()),
            Paper(tiles) if tiles else None,
            self._head.isChecked(),
            self._legend.isChecked(),
        )
        return PosterOrder(paper, PosterFormat(self._format.currentData()), self._destination)

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        save = button_named(buttons, self.tr("Save file…"))
        save.clicked.connect(lambda: self._choose(Destination.FILE))
        printer = buttons.addButton(self.tr("Print…"), QDialogButtonBox.ButtonRole.ActionRole)
        printer.clicked.connect(lambda: self._choose(Destination.PRINTER))
        buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(12)
        form.addRow(self.tr("Paper"), self._paper)
        form.addRow(self.tr("Sheet lies"), self._orientation)
        form.addRow(self.tr("Print on"), self._tiles)
        form.addRow("", self._head)
        form.addRow("", self._legend)
        form.addRow(self.tr("File"), self._format)
        left = QVBoxLayout()
        left.addLayout(form)
        left.addWidget(self._count)
        left.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addLayout(left)
        row.addWidget(self.preview, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(16)
        column.addLayout(row, 1)
        column.addWidget(buttons)

    def _choose(self, destination: Destination) -> None:
        self._destination = destination
        self.accept()

    def _on_changed(self) -> None:
        if self.sender() is self._paper:
            self._offer_tiles(self._tiles.currentData())
        choice = self.order.paper
        is_pdf = self._format.currentData() == PosterFormat.PDF
        tiling = tiling_for(self._poster, choice)
        if tiling is None:
            text = ""
        elif is_pdf:
            text = self.tr(
                "{count} [sheet|sheets]: {rows} [row|rows] of {columns}. Cut at the marks, glue at the dashed lines."
            )
            text = counted(
                text,
                count=number_text(len(tiling.tiles)),
                rows=number_text(tiling.rows),
                columns=number_text(tiling.columns),
            )
        else:
            text = self.tr("A picture is always one sheet; tiles are for PDF and the printer.")
        self._count.setText(text)
        self.preview.show_choice(choice)

    def _offer_tiles(self, chosen: Paper | None) -> None:
        """Offer the sheets this paper can be put together from."""
        poster = Paper(self._paper.currentData())
        self._tiles.blockSignals(True)
        self._tiles.clear()
        self._tiles.addItem(self.tr("One sheet"), None)
        for paper in OFFICE_PAPERS:
            if can_be_tiled(poster, paper):
                self._tiles.addItem(self.tr("Sheets of {paper}, to be glued").format(paper=paper.value), paper)
        self._tiles.setCurrentIndex(max(0, self._tiles.findData(chosen)))
        self._tiles.setEnabled(self._tiles.count() > 1)
        self._tiles.blockSignals(False)


def _box(*choices: tuple[str, object], chosen: object) -> QComboBox:
    box = QComboBox()
    for text, value in choices:
        box.addItem(text, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    box.setMinimumWidth(230)
    return box
