"""The form of the selected element, edited in place."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from bsc_planner.errors import PlanError
from bsc_planner.model.base import Element
from bsc_planner.model.delta import Changes, Ref
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.stabilize_scale import scale_as_typed
from bsc_planner.ui.inspector.element_box import ElementBox
from bsc_planner.ui.inspector.form_fields import FORMS, FieldShape, FormField, FormSpec
from bsc_planner.ui.inspector.owner_list import OwnerList
from bsc_planner.ui.labels import choice_label, kind_label
from bsc_planner.ui.notices import tell_error
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.text_area import TextArea


@dataclass(frozen=True)
class _Bound:
    """A field with its widget."""

    field: FormField
    widget: QWidget
    show: Callable[[Any], None]


class FormTab(QWidget):
    """Fields of one element; every field that is left after a change is one step."""

    def __init__(self, session: PlanSession, ref: Ref, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._ref = ref
        self._spec: FormSpec = FORMS[ref.kind]
        self._completeness = QLabel()
        self._completeness.setProperty("tone", "caption")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self._completeness)
        self._bound = [self._add(field) for field in self._spec.fields]
        self._column.addStretch()
        self._completeness.setVisible(any(field.is_counted for field in self._spec.fields))
        session.plan_changed.connect(self._on_plan_changed)
        self.refresh()

    def refresh(self) -> None:
        """Show the fields as they are; a field that is being typed in is left alone."""
        element = self._session.store.find(self._spec.cls, self._ref.id)
        if element is None:
            return
        for bound in self._bound:
            if bound.field.shape is not FieldShape.OWNERS:
                bound.show(_value_of(element, bound.field.name))
            bound.widget.setEnabled(not self._session.store.is_read_only)
        counted = [bound for bound in self._bound if bound.field.is_counted]
        filled = sum(1 for bound in counted if self._is_filled(bound, element))
        self._completeness.setText(
            self.tr("Manual IKU: {filled} of {count} fields filled").format(filled=filled, count=len(counted))
        )

    def widget_of(self, name: str) -> QWidget:
        """Widget of the field with this name."""
        return next(bound.widget for bound in self._bound if bound.field.name == name)

    def _is_filled(self, bound: _Bound, element: Element) -> bool:
        if isinstance(bound.widget, OwnerList):
            return bound.widget.has_owners
        return _value_of(element, bound.field.name) not in (None, "")

    def _add(self, field: FormField) -> _Bound:
        label = QLabel(self._label(field))
        label.setProperty("tone", "caption")
        label.setContentsMargins(0, 6, 0, 0)
        bound = self._bind(field)
        label.setBuddy(bound.widget)
        bound.widget.setAccessibleName(label.text())
        if not isinstance(bound.widget, QCheckBox):
            self._column.addWidget(label)
        self._column.addWidget(bound.widget)
        return bound

    @staticmethod
    def _label(field: FormField) -> str:
        text = kind_label(field.name)
        return text[:1].upper() + text[1:]

    def _bind(self, field: FormField) -> _Bound:
        makers = {
            FieldShape.LINE: self._line,
            FieldShape.AREA: self._area,
            FieldShape.CHOICE: self._choice,
            FieldShape.ELEMENT: self._element,
            FieldShape.FLAG: self._flag,
            FieldShape.OWNERS: self._owners,
        }
        return makers[field.shape](field)

    def _line(self, field: FormField) -> _Bound:
        line = QLineEdit()
        line.editingFinished.connect(lambda: self._set(field, line.text().strip() or None))

        def show(value: Any) -> None:
            text = "" if value is None else str(value)
            if line.text() != text and not (line.hasFocus() and line.isModified()):
                with QSignalBlocker(line):
                    line.setText(text)
                    line.setCursorPosition(0)

        return _Bound(field, line, show)

    def _area(self, field: FormField) -> _Bound:
        area = TextArea(lines=3)
        area.editing_finished.connect(lambda: self._set(field, area.toPlainText().strip() or None))
        return _Bound(field, area, lambda value: area.show_text(value or ""))

    def _choice(self, field: FormField) -> _Bound:
        box = QComboBox()
        box.addItem("–", None)
        for choice in field.choices:
            box.addItem(choice_label(choice), str(choice))
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.activated.connect(lambda: self._set(field, box.currentData()))

        def show(value: Any) -> None:
            with QSignalBlocker(box):
                place = box.findData(value)
                if value is not None and place < 0:
                    box.addItem(str(value), value)
                    place = box.count() - 1
                box.setCurrentIndex(max(0, place))

        return _Bound(field, box, show)

    def _element(self, field: FormField) -> _Bound:
        assert field.element is not None
        box = ElementBox(self._session.store, field.element)
        box.element_chosen.connect(lambda element_id: self._set(field, element_id))
        return _Bound(field, box, box.show_element)

    def _flag(self, field: FormField) -> _Bound:
        box = QCheckBox(self._label(field))
        box.clicked.connect(lambda checked: self._set(field, int(checked)))

        def show(value: Any) -> None:
            with QSignalBlocker(box):
                box.setChecked(bool(value))

        return _Bound(field, box, show)

    def _owners(self, field: FormField) -> _Bound:
        owners = OwnerList(self._session, self._ref.id)
        return _Bound(field, owners, lambda _: owners.refresh())

    def _set(self, field: FormField, value: Any) -> None:
        element = self._session.store.find(self._spec.cls, self._ref.id)
        if element is None or self._session.store.is_read_only or _is_same(_value_of(element, field.name), value):
            return
        label = self.tr("Change the {field}").format(field=kind_label(field.name))
        try:
            self._session.do(label, self._spec.edit(self._ref.id, field.name, value))
        except PlanError as error:
            tell_error(self, error)
            self.refresh()

    def _on_plan_changed(self, changes: Changes) -> None:
        if self._ref in changes.removed:
            return
        if self._ref in changes.updated or changes.bulk_kinds or changes.touches("indicator_owner"):
            self.refresh()


def _value_of(element: Element, name: str) -> Any:
    if name == "baseline" and isinstance(element, Indicator):
        return element.baseline_printed
    if name == "stabilize_scale" and isinstance(element, Indicator):
        return scale_as_typed(element.stabilize_scale) or None
    return getattr(element, name, None)


def _is_same(present: Any, wanted: Any) -> bool:
    return ("" if present is None else str(present)) == ("" if wanted is None else str(wanted))
