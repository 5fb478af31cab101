"""The form of the selected element, edited in place."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from bsc_planner.errors import PlanError
from bsc_planner.model.base import Element
from bsc_planner.model.delta import Changes, Ref
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.number_reading import ReadingContext
from bsc_planner.model.used_values import used_values
from bsc_planner.model.value_reading import read_value
from bsc_planner.ui.choice_labels import choice_label
from bsc_planner.ui.error_messages import message_of
from bsc_planner.ui.inspector.element_box import ElementBox
from bsc_planner.ui.inspector.element_tab import ElementTab
from bsc_planner.ui.inspector.field_editors import ChoiceField, FlagField, LineField, SuggestField, TextField
from bsc_planner.ui.inspector.field_help import field_help
from bsc_planner.ui.inspector.field_history import FieldHistory
from bsc_planner.ui.inspector.field_row import FieldRow
from bsc_planner.ui.inspector.form_fields import FieldShape, FormField, column_of, owner_of, typed_value, value_of
from bsc_planner.ui.inspector.forms import FORMS
from bsc_planner.ui.inspector.owner_list import OwnerList
from bsc_planner.ui.item_models.indicator_tree.columns import doubt_explained, explained
from bsc_planner.ui.labels import kind_label
from bsc_planner.ui.plan_session import PlanSession

_UNLOGGED = frozenset({"owner_units", "missions"})
"""Fields that are no column of the element: the history tab tells of their rows."""


class FormTab(ElementTab):
    """Fields of one element; every field that is left after a change is one step, what is refused stays typed.

    Args:
        session: The open plan.
        ref: The element shown first.
        extra: Further parts below the fields; each is an `ElementTab` of its own.
    """

    def __init__(
        self,
        session: PlanSession,
        ref: Ref,
        parent: QWidget | None = None,
        *,
        extra: tuple[Callable[[PlanSession, Ref], ElementTab], ...] = (),
    ) -> None:
        super().__init__(session, ref, parent)
        self._spec = FORMS[ref.kind]
        self._rows: dict[str, FieldRow] = {}
        self._refused: dict[tuple[Ref, str], tuple[str, str]] = {}
        self._is_read_only: bool | None = None
        self._completeness = QLabel()
        self._completeness.setProperty("tone", "caption")
        self._completeness.setWordWrap(True)
        self._completeness.setTextFormat(Qt.TextFormat.RichText)
        self._completeness.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self._completeness.linkActivated.connect(self.go_to_field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._completeness)
        self._completeness.setVisible(any(field.is_counted for field in self._spec.fields))
        column.addLayout(self._lay_out())
        self._extra = [make(session, ref) for make in extra]
        for part in self._extra:
            column.addWidget(part)
        column.addStretch(1)
        session.plan_changed.connect(self._on_plan_changed)

    # what is shown -----------------------------------------------------------------

    def refresh(self) -> None:
        """Show the fields as they are; a field that is being typed in, or that was refused, is left alone."""
        super().refresh()
        element = self._session.store.find(self._spec.cls, self._ref.id)
        if element is None:
            return
        is_read_only = self._session.store.is_read_only
        for field in self._spec.fields:
            editor = self._rows[field.name].editor
            if isinstance(editor, OwnerList):
                editor.show_indicator(self._ref.id)
            elif (self._ref, field.name) not in self._refused:
                self._show(editor, value_of(self._session.store, element, field))
            if not hasattr(editor, "setReadOnly"):
                editor.setEnabled(not is_read_only and (not field.through or owner_of(element, field) is not None))
            elif is_read_only != self._is_read_only:
                editor.setReadOnly(is_read_only)
        self._is_read_only = is_read_only
        self._show_completeness(element)

    def show_element(self, ref: Ref) -> None:
        """Show another element of the same kind, and its parts with it."""
        super().show_element(ref)
        for part in self._extra:
            part.show_element(ref)

    def leave(self) -> None:
        """Hand over what is still being typed, and remember what was refused."""
        for row in self._rows.values():
            if isinstance(row.editor, LineField | TextField):
                row.editor.hand_over()

    def enter(self) -> None:
        """Show the element's own refused texts and nobody else's."""
        for name, row in self._rows.items():
            kept = self._refused.get((self._ref, name))
            row.accept()
            if kept is not None:
                _type(row.editor, kept[0])
                row.refuse(kept[1])
            elif isinstance(row.editor, LineField | TextField):
                row.editor.put_back()

    def widget_of(self, name: str) -> QWidget:
        """Editor of the field with this name."""
        return self._rows[name].editor

    def row_of(self, name: str) -> FieldRow:
        """The field with this name, with its label and what is said below it."""
        return self._rows[name]

    @property
    def missing(self) -> list[str]:
        """Names of the counted fields that are empty."""
        element = self._session.store.find(self._spec.cls, self._ref.id)
        if element is None:
            return []
        return [field.name for field in self._spec.fields if field.is_counted and not self._is_filled(field, element)]

    def go_to_field(self, name: str) -> None:
        """Put the keyboard into a field and scroll it into sight."""
        editor = self._rows[name].editor
        editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(self._rows[name], 0, 24)

    def _show_completeness(self, element: Element) -> None:
        counted = [field for field in self._spec.fields if field.is_counted]
        if not counted:
            return
        missing = [field for field in counted if not self._is_filled(field, element)]
        told = self.tr("Manual IKU: {filled} of {count} fields filled").format(
            filled=len(counted) - len(missing), count=len(counted)
        )
        links = ", ".join(
            f'<a href="{field.name}" style="text-decoration: none;">{_plain(self._label(field).lower())}</a>'
            for field in missing
        )
        lacking = self.tr("Still missing: {fields}").format(fields=links)
        head = f'<span style="font-weight: 600;">{_plain(told)}</span>'
        self._completeness.setText(f"{head}<br>{lacking}" if missing else head)
        self._completeness.setAccessibleName(told)

    def _is_filled(self, field: FormField, element: Element) -> bool:
        editor = self._rows[field.name].editor
        if isinstance(editor, OwnerList):
            return editor.has_owners
        return value_of(self._session.store, element, field) not in (None, "")

    @staticmethod
    def _show(editor: QWidget, value: Any) -> None:
        if isinstance(editor, ElementBox):
            if not (editor.hasFocus() and editor.element_id == value):
                editor.show_element(value)
        elif isinstance(editor, LineField | TextField | ChoiceField | FlagField):
            editor.show_value(value)

    # putting together --------------------------------------------------------------

    def _lay_out(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(12)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
            grid.setColumnMinimumWidth(column, 60)
        place = 0
        for field in self._spec.fields:
            if field.group:
                place += place % 2
                heading = QLabel(QCoreApplication.translate("FormFields", field.group))
                heading.setProperty("tone", "strong")
                heading.setContentsMargins(0, 8 if place else 0, 0, 0)
                grid.addWidget(heading, place // 2, 0, 1, 2)
                place += 2
            row = self._make_row(field)
            self._rows[field.name] = row
            if not field.is_half:
                place += place % 2
            grid.addWidget(row, place // 2, place % 2, 1, 1 if field.is_half else 2, Qt.AlignmentFlag.AlignTop)
            place += 1 if field.is_half else 2
        return grid

    def _make_row(self, field: FormField) -> FieldRow:
        editor = self._editor(field)
        is_logged = field.name not in _UNLOGGED and not field.through
        row = FieldRow(self._label(field), editor, help_text=field_help(field.name), has_history=is_logged)
        row.history_wanted.connect(partial(self._show_history, field))
        answered = getattr(editor, "answered", None)
        if answered is not None:
            answered.connect(partial(self._on_answered, field))
        if isinstance(editor, ElementBox):
            editor.element_chosen.connect(partial(self._on_answered, field))
            editor.not_found.connect(partial(self._on_not_found, field))
        if isinstance(editor, LineField | TextField):
            editor.given_up.connect(partial(self._on_given_up, field))
        if isinstance(editor, LineField) and field.shape is FieldShape.VALUE:
            editor.textEdited.connect(partial(self._tell_reading, field))
        return row

    def _editor(self, field: FormField) -> QWidget:
        if field.shape is FieldShape.AREA:
            return TextField()
        if field.shape is FieldShape.CHOICE:
            return ChoiceField([(str(choice), choice_label(choice)) for choice in field.choices])  # type: ignore[arg-type]
        if field.shape is FieldShape.ELEMENT:
            assert field.element is not None
            return ElementBox(self._session.store, field.element)
        if field.shape is FieldShape.FLAG:
            return FlagField(self._label(field))
        if field.shape is FieldShape.OWNERS:
            return OwnerList(self._session, self._ref.id)
        if field.shape is FieldShape.SUGGEST:
            return SuggestField(partial(self._offered, field))
        return LineField()

    def _offered(self, field: FormField) -> list[str]:
        used = used_values(self._session.store, self._spec.cls, field.name)
        return list(dict.fromkeys((*used, *(str(choice) for choice in field.choices))))

    @staticmethod
    def _label(field: FormField) -> str:
        if field.label:
            return QCoreApplication.translate("FormFields", field.label)
        text = kind_label(field.name)
        return text[:1].upper() + text[1:]

    # answers -----------------------------------------------------------------------

    def _on_answered(self, field: FormField, value: Any) -> None:
        row, key = self._rows[field.name], (self._ref, field.name)
        element = self._session.store.find(self._spec.cls, self._ref.id)
        if element is None or self._session.store.is_read_only:
            return
        owner = owner_of(element, field)
        self._refused.pop(key, None)
        if owner is None or _is_same(value_of(self._session.store, element, field), value):
            row.accept()
            return
        make = (self._spec.edit_through or {})[field.through] if field.through else self._spec.edit
        label = self.tr("Change the {field}").format(field=self._label(field).lower())
        try:
            edit = make(self._session.store, owner[1], field.name, typed_value(field, _text(value)))
            self._session.do(label, edit)
        except PlanError as error:
            message = message_of(error)
            self._refuse(field, "" if value is None else str(value), f"{message.text} {message.advice}".strip())
            return
        row.accept()
        # the plan may keep it otherwise than it was typed (a NIP without its spaces)
        self._put_back(field)

    def _put_back(self, field: FormField) -> None:
        element = self._session.store.find(self._spec.cls, self._ref.id)
        editor = self._rows[field.name].editor
        if element is not None and isinstance(editor, LineField | TextField):
            editor.show_value(value_of(self._session.store, element, field))
            if not isinstance(editor, TextField) or not editor.hasFocus():
                editor.put_back()

    def _refuse(self, field: FormField, text: str, reason: str) -> None:
        row = self._rows[field.name]
        row.refuse(reason)
        if isinstance(row.editor, LineField | TextField):
            self._refused[self._ref, field.name] = (text, reason)
            return
        element = self._session.store.find(self._spec.cls, self._ref.id)
        if element is not None:
            self._show(row.editor, value_of(self._session.store, element, field))

    def _on_not_found(self, field: FormField, text: str) -> None:
        assert field.element is not None
        said = self.tr("There is no {kind} “{text}”. Choose one from the list, or press Esc to keep what holds.")
        self._rows[field.name].refuse(said.format(kind=kind_label(field.element.__tablename__), text=text))

    def _on_given_up(self, field: FormField) -> None:
        self._refused.pop((self._ref, field.name), None)
        self._rows[field.name].accept()

    def _tell_reading(self, field: FormField, text: str) -> None:
        row = self._rows[field.name]
        row.accept()
        element = self._session.store.find(self._spec.cls, self._ref.id)
        is_figure = isinstance(element, Indicator) and field.name in ("baseline", "worst")
        unit = element.unit_of_measure if is_figure and isinstance(element, Indicator) else None
        value = read_value(text.strip() or None, ReadingContext(unit))
        row.tell_reading(" · ".join(part for part in (explained(value), doubt_explained(value)) if part))

    # history -----------------------------------------------------------------------

    def restore(self, name: str, text: str | None) -> None:
        """Give a field a value it held before, as one step.

        Args:
            name: The field.
            text: The value as the change log tells it; None for none.
        """
        field = self._spec.field(name)
        if field is None or self._session.store.is_read_only:
            return
        label = self.tr("Restore the {field}").format(field=self._label(field).lower())
        try:
            edit = self._spec.edit(self._session.store, self._ref.id, field.name, typed_value(field, text))
            self._session.do(label, edit)
        except PlanError as error:
            message = message_of(error)
            self._rows[name].refuse(f"{message.text} {message.advice}".strip())

    def history_of(self, name: str) -> FieldHistory:
        """The panel that tells what a field held before."""
        field = self._spec.field(name)
        assert field is not None
        restore = None if self._session.store.is_read_only else partial(self.restore, name)
        return FieldHistory(
            self._session.store, self._ref.kind, self._ref.id, column_of(field), restore, self._rows[name]
        )

    def _show_history(self, field: FormField) -> None:
        editor = self._rows[field.name].editor
        if isinstance(editor, LineField | TextField):
            editor.hand_over()
        self.history_of(field.name).show_below(editor)

    def _on_plan_changed(self, changes: Changes) -> None:
        if self._ref in changes.removed:
            return
        kinds = {"indicator_owner", "mission"} if self._ref.kind in ("indicator", "plan") else set()
        through = {field.element.__tablename__ for field in self._spec.fields if field.element is not None}
        if self._ref in changes.updated or changes.bulk_kinds or changes.touches(*kinds, *through, "perspective"):
            self.follow()


def _type(editor: QWidget, text: str) -> None:
    if isinstance(editor, LineField):
        editor.setText(text)
    elif isinstance(editor, TextField):
        editor.setPlainText(text)


def _text(value: Any) -> str | None:
    return None if value is None else str(value)


def _is_same(present: Any, wanted: Any) -> bool:
    return ("" if present is None else str(present)) == ("" if wanted is None else str(wanted))


def _plain(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
