"""The chosen unit in one line: its name, and the fields the tree has no room for."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from bsc_planner.editing.organisation import SetUnitFieldEdit
from bsc_planner.model.organisation import Unit
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.elided_label import ElidedLabel


class UnitStrip(QWidget):
    """Name, code, level and head of the unit; what is typed is written when the field is left."""

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._unit_id: str | None = None
        self.name = ElidedLabel("")
        self.name.setProperty("tone", "section")
        self.code, self.level, self.head = QLineEdit(), QLineEdit(), QLineEdit()
        self._labels = []
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.name, 1)
        for words, field, width, example in (
            (self.tr("Code"), self.code, 96, ""),
            (self.tr("Level"), self.level, 120, self.tr("eselon II")),
            (self.tr("Head"), self.head, 160, self.tr("Kepala Biro")),
        ):
            label = QLabel(words)
            label.setProperty("tone", "muted")
            field.setFixedWidth(width)
            field.setPlaceholderText(example)
            line.addWidget(label)
            line.addWidget(field)
            self._labels.append(label)
        self.code.editingFinished.connect(lambda: self._write("code", self.code.text()))
        self.level.editingFinished.connect(lambda: self._write("level", self.level.text()))
        self.head.editingFinished.connect(lambda: self._write("head_title", self.head.text()))

    def show_unit(self, unit_id: str | None) -> None:
        """Show a unit; None: the whole institution, which has no such fields."""
        unit = self._session.store.find(Unit, unit_id)
        self._unit_id = unit.id if unit else None
        if unit is None:
            self.name.setText(self._session.store.plan.institution or self.tr("Institution"))
        else:
            self.name.setText(unit.name or self.tr("(no name)"))
        texts = (unit.code, unit.level, unit.head_title) if unit else (None, None, None)
        fields = (self.code, self.level, self.head)
        for field, text in zip(fields, texts, strict=True):
            with QSignalBlocker(field):
                field.setText(text or "")
                field.setCursorPosition(0)
            field.setReadOnly(self._session.store.is_read_only)
        for widget in (*self._labels, *fields):
            widget.setVisible(unit is not None)

    def _write(self, field: str, text: str) -> None:
        if self._unit_id is not None and not self._session.store.is_read_only:
            labels = {
                "code": self.tr("Change code"),
                "level": self.tr("Change level"),
                "head_title": self.tr("Change title of head"),
            }
            label = labels[field]
            self._session.do(label, SetUnitFieldEdit(self._unit_id, field, text.strip() or None))
