"""A line above a grid that says what is filtered and sorted, and takes it back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from bsc_planner.ui.icons import IconRole, icon_pixmap
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.widgets.elided_label import ElidedLabel
from bsc_planner.ui.widgets.grid.item_model import GridItemModel
from bsc_planner.ui.widgets.wrapping_row import WrappingRow
from bsc_planner.wording.counting import counted

_SIGN = 14
_LEAST_TEXT = 380
"""Pixels of the sentence before the buttons go on in a second line."""


class ArrangementStrip(QFrame):
    """How many rows are seen of how many, by which columns; shown only while something is filtered or sorted.

    Signals:
        everything_wanted: All rows shall be seen again.
        own_order_wanted: The plan's own order shall come back.
        again_wanted: Rows edited since shall be filtered and sorted anew.
    """

    everything_wanted = Signal()
    own_order_wanted = Signal()
    again_wanted = Signal()

    def __init__(self, model: GridItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setProperty("panel", "true")
        self.sign = QLabel()
        self.text = ElidedLabel()
        self.text.setMinimumWidth(_LEAST_TEXT)
        self.again = QPushButton(self.tr("Apply again"))
        self.again.setToolTip(
            self.tr("Rows that were edited stay where they are until you apply filter and order again.")
        )
        self.everything = QPushButton(self.tr("Show all rows"))
        self.own_order = QPushButton(self.tr("Own order"))
        self.own_order.setToolTip(self.tr("Back to the order of the plan; sorting never changes it."))
        said = QWidget()
        words = QHBoxLayout(said)
        words.setContentsMargins(0, 0, 0, 0)
        words.addWidget(self.sign)
        words.addWidget(self.text, 1)
        line = WrappingRow(self)
        line.setContentsMargins(10, 4, 6, 4)
        line.addWidget(said, 1)
        for button in (self.again, self.own_order, self.everything):
            line.addWidget(button)
        self.again.clicked.connect(self.again_wanted)
        self.everything.clicked.connect(self.everything_wanted)
        self.own_order.clicked.connect(self.own_order_wanted)
        model.arranged.connect(self.look)
        self.look()

    def look(self) -> None:
        """Say what is filtered and sorted now."""
        filters, order = self._model.filters, self._model.order
        names = {column.key: column.full_name.replace("\n", " ") for column in self._model.columns}
        parts = []
        counts = self._model.row_counts() if filters else None
        if counts is not None:
            text = self.tr("{shown} of {total} [row|rows] shown")
            parts.append(counted(text, shown=number_text(counts.shown), total=number_text(counts.total)))
        if filters:
            listed = ", ".join(names.get(key, key) for key in filters)
            parts.append(self.tr("filtered by {columns}").format(columns=listed))
        if order is not None:
            text = (
                self.tr("sorted by {column}, largest first") if order.is_descending else self.tr("sorted by {column}")
            )
            parts.append(text.format(column=names.get(order.key, order.key)))
            parts += [self._model.order_note()] if self._model.order_note() else []
        self.setVisible(bool(parts))
        self.everything.setVisible(bool(filters))
        self.own_order.setVisible(order is not None)
        self.text.setText(" · ".join(parts))
        if not parts:
            return
        self.text.setToolTip(self.text.whole_text)
        self.sign.setPixmap(
            icon_pixmap(
                "funnel" if filters else "arrow-down",
                side=_SIGN,
                role=IconRole.ACCENT,
                ratio=self.devicePixelRatioF(),
            )
        )
