"""Asks for the weights by which a whole is shared, and shows the shares while they are typed."""

from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from bsc_planner.cascading.row_repair import shares_by_weight
from bsc_planner.cascading.unit_matrix import MatrixRow
from bsc_planner.model.number_format import format_number
from bsc_planner.ui.accessible_names import name_parts
from bsc_planner.ui.item_models.cascade.matrix_columns import figure_text
from bsc_planner.ui.widgets.dialog_buttons import button_named
from bsc_planner.wording.counting import counted

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class WeightsDialog(QDialog):
    """One line per unit: its name, its weight, the share that follows."""

    def __init__(
        self, row: MatrixRow, units: Sequence[tuple[str, str]], *, row_count: int, parent: QWidget | None = None
    ) -> None:
        """Make the dialog.

        Args:
            row: The row whose shares are shown.
            units: Ids and names, in the order of the columns.
            row_count: How many rows get the weights.
            parent: The page.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Split by weight"))
        self._row = row
        self.fields: dict[str, QLineEdit] = {}
        self.previews: dict[str, QLabel] = {}
        unit_of_measure = figure_text(row.whole, row.unit_of_measure) or "–"
        title = QLabel(
            self.tr("{code}: {whole} shared by weight").format(code=row.code or row.name, whole=unit_of_measure)
        )
        title.setProperty("tone", "section")
        title.setWordWrap(True)
        hint = QLabel(self.tr("Weight 2 gets twice as much as weight 1; weight 0 gets nothing. Locks are taken off."))
        hint.setProperty("tone", "caption")
        hint.setWordWrap(True)
        self._sum = QLabel()
        self._sum.setProperty("tone", "muted")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        words = self.tr("Split") if row_count == 1 else counted(self.tr("Split {count} [row|rows]"), count=row_count)
        self.accept_button = button_named(buttons, words)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(10)
        for widget in (title, hint, self._table(row, units), self._sum, buttons):
            column.addWidget(widget)
        self.setMinimumWidth(520)
        name_parts(self, self.windowTitle())
        if self.fields:
            next(iter(self.fields.values())).setFocus(Qt.FocusReason.OtherFocusReason)
        self._refresh()

    @classmethod
    def ask(
        cls, parent: QWidget | None, row: MatrixRow, units: Sequence[tuple[str, str]], *, row_count: int
    ) -> dict[str, Decimal] | None:
        """Weights by unit id; None when cancelled."""
        dialog = cls(row, units, row_count=row_count, parent=parent)
        return dialog.weights() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def weights(self) -> dict[str, Decimal] | None:
        """What is typed; None while a text is no weight."""
        found: dict[str, Decimal] = {}
        for unit_id, field in self.fields.items():
            weight = _weight(field.text())
            if weight is None:
                return None
            found[unit_id] = weight
        return found

    def _table(self, row: MatrixRow, units: Sequence[tuple[str, str]]) -> QScrollArea:
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 8, 10, 8)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        for place, heading in enumerate((self.tr("Receiver"), self.tr("Weight"), self.tr("Share"))):
            label = QLabel(heading)
            label.setProperty("tone", "caption")
            grid.addWidget(label, 0, place, _RIGHT if place else Qt.AlignmentFlag.AlignLeft)
        for line, (unit_id, name) in enumerate(units, start=1):
            rules = row.of(unit_id)
            field = QLineEdit(format_number(rules[0].weight) if rules else "0")
            field.setAlignment(_RIGHT)
            field.setFixedWidth(90)
            field.setAccessibleName(name)
            field.textChanged.connect(self._refresh)
            share = QLabel()
            share.setMinimumWidth(90)
            share.setAlignment(_RIGHT)
            named = QLabel(name)
            named.setTextFormat(Qt.TextFormat.PlainText)
            named.setWordWrap(True)
            self.fields[unit_id], self.previews[unit_id] = field, share
            for place, widget in enumerate((named, field, share)):
                grid.addWidget(widget, line, place)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(body)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setMinimumHeight(min(300, body.sizeHint().height() + 8))
        return area

    def _refresh(self) -> None:
        weights = self.weights()
        for field in self.fields.values():
            field.setToolTip(
                "" if _weight(field.text()) is not None else self.tr("Write zero or more, for example 2,5.")
            )
        self.accept_button.setEnabled(weights is not None and any(weights.values()))
        if weights is None:
            self._sum.setText(self.tr("A weight is a number of zero or more, for example 2,5."))
            return
        self._show_shares(weights)
        if not any(weights.values()):
            self._sum.setText(self.tr("At least one weight must be more than zero."))
        else:
            self._sum.setText(
                counted(
                    self.tr("{count} [receiver shares|receivers share] it."), count=sum(map(bool, weights.values()))
                )
            )

    def _show_shares(self, weights: Mapping[str, Decimal]) -> None:
        receiving = {unit: weight for unit, weight in weights.items() if weight or self._row.of(unit)}
        shares = shares_by_weight(self._row, receiving)
        for unit_id, label in self.previews.items():
            label.setText(figure_text(shares.get(unit_id), self._row.unit_of_measure) or "–")


def _weight(text: str) -> Decimal | None:
    try:
        weight = Decimal(text.strip().replace(".", "").replace(",", ".") or "0")
    except InvalidOperation:
        return None
    return weight if weight.is_finite() and weight >= 0 and weight < 10**12 else None
