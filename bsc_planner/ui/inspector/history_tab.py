"""What happened to the selected element: who changed what from what to what, newest first."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from bsc_planner.errors import PlanError
from bsc_planner.model.change_history import changes_of_element
from bsc_planner.model.delta import Changes, Ref
from bsc_planner.model.history import ChangeLogEntry
from bsc_planner.ui.inspector.element_tab import ElementTab
from bsc_planner.ui.inspector.form_fields import FormField, column_of, typed_value
from bsc_planner.ui.inspector.forms import FORMS
from bsc_planner.ui.inspector.history_words import form_field, label_of, short, value_text
from bsc_planner.ui.labels import kind_label
from bsc_planner.ui.language import current_language
from bsc_planner.ui.notices import tell_error
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.wording.details import moment_text

_MOST = 200
_ENTRY = int(Qt.ItemDataRole.UserRole)
_HIDDEN = frozenset({"meaning", "baseline_meaning", "ord"})


class HistoryTab(ElementTab):
    """The change log of one element, of all its fields or of one; read when it is looked at."""

    def __init__(self, session: PlanSession, ref: Ref, parent: QWidget | None = None) -> None:
        super().__init__(session, ref, parent)
        self.fields = QComboBox()
        self.fields.setAccessibleName(self.tr("Field"))
        self.fields.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.fields.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.fields.activated.connect(lambda: self.refresh())
        self.restore = QPushButton(self.tr("Restore this value"))
        self.restore.setProperty("role", "link")
        self.restore.setToolTip(self.tr("Give the field the value that stood after the chosen change"))
        self.restore.clicked.connect(self._on_restore)
        self.entries = QListWidget()
        self.entries.setWordWrap(True)
        self.entries.setSpacing(4)
        self.entries.setFrameShape(QListWidget.Shape.NoFrame)
        self.entries.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.entries.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.entries.setAccessibleName(self.tr("History"))
        self.entries.itemSelectionChanged.connect(self._refresh_restore)
        self._nothing = QLabel(self.tr("Nothing was changed since the element came into the plan."))
        self._nothing.setProperty("tone", "muted")
        self._nothing.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(self.fields, 1)
        head.addWidget(self.restore)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self._nothing)
        column.addWidget(self.entries, 1)
        session.plan_changed.connect(self._on_plan_changed)

    def enter(self) -> None:
        """Another element: all its fields."""
        self.fields.clear()

    def refresh(self) -> None:
        """Show the changes."""
        super().refresh()
        store, wanted = self._session.store, self.fields.currentData()
        known = changes_of_element(store, self._ref.kind, self._ref.id, limit=_MOST)
        known = [entry for entry in known if entry.field not in _HIDDEN]
        self._list_fields(known, wanted)
        self.entries.clear()
        for entry in known:
            if wanted is None or _key(entry) == wanted:
                item = QListWidgetItem(self._told(entry))
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                item.setData(_ENTRY, (entry.field, entry.new) if entry.kind == self._ref.kind else None)
                self.entries.addItem(item)
        self.entries.setVisible(self.entries.count() > 0)
        self._nothing.setVisible(self.entries.count() == 0)
        self._refresh_restore()

    def _list_fields(self, known: Sequence[ChangeLogEntry], wanted: object) -> None:
        present = {_key(entry): self._name(entry) for entry in known}
        with QSignalBlocker(self.fields):
            self.fields.clear()
            self.fields.addItem(self.tr("All fields"), None)
            for key, name in sorted(present.items(), key=lambda pair: pair[1]):
                self.fields.addItem(name, key)
            self.fields.setCurrentIndex(max(0, self.fields.findData(wanted)) if wanted is not None else 0)

    @staticmethod
    def _name(entry: ChangeLogEntry) -> str:
        text = kind_label(entry.kind) if entry.field is None else label_of(entry.kind, entry.field)
        return text[:1].upper() + text[1:]

    def _told(self, entry: ChangeLogEntry) -> str:
        moment = moment_text(entry.at, current_language())
        head = self.tr("{moment} · {who} · {action}").format(moment=moment, who=entry.who, action=entry.action)
        if entry.field is not None:
            store = self._session.store
            body = self.tr("{field}: {before} → {after}").format(
                field=label_of(entry.kind, entry.field),
                before=value_text(store, entry.kind, entry.field, entry.old),
                after=value_text(store, entry.kind, entry.field, entry.new),
            )
        else:
            content = self._content(entry.kind, entry.new or entry.old)
            sentence = self.tr("{kind} added: {content}") if entry.new else self.tr("{kind} removed: {content}")
            body = sentence.format(kind=kind_label(entry.kind), content=content)
        return f"{head}\n{body}"

    def _content(self, kind: str, text: str | None) -> str:
        """What an added or removed element says of itself, else what it joins to the selected one."""
        try:
            known = msgspec.json.decode(text or "{}")
        except msgspec.DecodeError:
            known = text
        if not isinstance(known, dict):
            return short(str(known))
        parts = [str(known[name]) for name in ("code", "period", "name", "text", "title", "printed") if known.get(name)]
        if not parts:
            others = [name for name, value in known.items() if name.endswith("_id") and value != self._ref.id]
            parts = [value_text(self._session.store, kind, name, str(known[name])) for name in others]
        return short(" ".join(parts))

    def _chosen(self) -> tuple[FormField, str | None] | None:
        """Field and value of the one chosen change, where its field can be set."""
        chosen = self.entries.selectedItems()
        said = chosen[0].data(_ENTRY) if len(chosen) == 1 else None
        field = form_field(self._ref.kind, said[0]) if said and said[0] else None
        return (field, said[1]) if field is not None and said else None

    def _refresh_restore(self) -> None:
        self.restore.setEnabled(self._chosen() is not None and not self._session.store.is_read_only)

    def _on_restore(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        field, text = chosen
        label = self.tr("Restore the {field}").format(field=label_of(self._ref.kind, column_of(field)).lower())
        edit = FORMS[self._ref.kind].edit
        try:
            value = typed_value(field, text)
            self._session.do(label, edit(self._session.store, self._ref.id, field.name, value))
        except PlanError as error:
            tell_error(self, error)

    def _on_plan_changed(self, changes: Changes) -> None:
        if not changes.is_empty:
            self.follow()


def _key(entry: ChangeLogEntry) -> str:
    return entry.field or f"/{entry.kind}"
