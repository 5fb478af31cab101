"""What one field held before: who changed it, when, from what to what, with the way back."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from bsc_planner.model.change_history import changes_of_field
from bsc_planner.model.store import PlanStore
from bsc_planner.ui.inspector.history_words import head_text, label_of, value_text

_WIDTH, _HEIGHT = 330, 340


class FieldHistory(QFrame):
    """A small panel over the form; goes away when the planner clicks elsewhere or presses Esc.

    Args:
        store: The plan.
        kind, element_id, column: Whose field.
        restore: Called with a former value (its text, None for none); None where nothing may be changed.
        parent: Where it belongs.
    """

    def __init__(
        self,
        store: PlanStore,
        kind: str,
        element_id: str,
        column: str,
        restore: Callable[[str | None], None] | None,
        parent: QWidget,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("panel", "true")
        self._restore = restore
        self.lines: list[str] = []
        self.restore_buttons: list[QPushButton] = []
        title = QLabel(self.tr("History of: {field}").format(field=label_of(kind, column)))
        title.setProperty("tone", "strong")
        title.setWordWrap(True)
        self.setAccessibleName(title.text())
        body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 4, 0)
        self._column.setSpacing(8)
        self._fill(store, kind, element_id, column)
        self._column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(12, 10, 8, 10)
        outer.addWidget(title)
        outer.addWidget(area, 1)
        self.setFixedWidth(_WIDTH)
        wanted = body.heightForWidth(_WIDTH - 36) if body.hasHeightForWidth() else body.sizeHint().height()
        self.setFixedHeight(min(_HEIGHT, wanted + title.sizeHint().height() + 40))

    def show_below(self, widget: QWidget) -> None:
        """Open it below a field, within the screen."""
        screen = widget.screen().availableGeometry()
        place = widget.mapToGlobal(QPoint(0, widget.height() + 2))
        x = max(screen.left(), min(place.x(), screen.right() - self.width()))
        y = place.y()
        if y + self.height() > screen.bottom():
            y = max(screen.top(), widget.mapToGlobal(QPoint(0, 0)).y() - self.height() - 2)
        self.move(x, y)
        self.show()
        if self.restore_buttons:
            self.restore_buttons[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def _fill(self, store: PlanStore, kind: str, element_id: str, column: str) -> None:
        entries = changes_of_field(store, kind, element_id, column)
        if not entries:
            self._add(
                self.tr("Never changed since the element came into the plan."), "", has_way_back=False, value=None
            )
        for place, entry in enumerate(entries):
            self._add(
                head_text(entry),
                value_text(store, kind, column, entry.new),
                has_way_back=place > 0,
                value=entry.new,
            )
        if entries:
            oldest = entries[-1]
            self._add(
                self.tr("Before that"),
                value_text(store, kind, column, oldest.old),
                has_way_back=True,
                value=oldest.old,
            )

    def _add(self, head: str, told: str, *, has_way_back: bool, value: str | None) -> None:
        self.lines.append(f"{head}: {told}" if told else head)
        caption = QLabel(head)
        caption.setProperty("tone", "caption")
        caption.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(caption, 1)
        if has_way_back and self._restore is not None:
            button = QPushButton(self.tr("Restore this value"))
            button.setProperty("role", "link")
            button.setAccessibleName(self.tr("Restore the value {value}").format(value=told))
            button.clicked.connect(lambda: self._take_back(value))
            self.restore_buttons.append(button)
            row.addWidget(button)
        self._column.addLayout(row)
        if told:
            text = QLabel(told)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setWordWrap(True)
            self._column.addWidget(text)

    def _take_back(self, value: str | None) -> None:
        restore = self._restore
        self.close()
        if restore is not None:
            restore(value)
