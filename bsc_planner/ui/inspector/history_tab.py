"""What happened to the selected element: who changed what from what to what, newest first."""

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from bsc_planner.model.change_history import changes_of_element
from bsc_planner.model.delta import Changes, Ref
from bsc_planner.model.history import ChangeLogEntry
from bsc_planner.ui.labels import kind_label
from bsc_planner.ui.language import current_language
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.wording.details import moment_text

_MOST = 200
_LONGEST = 120
_HIDDEN = frozenset({"meaning", "baseline_meaning", "ord"})


class HistoryTab(QWidget):
    """The change log of one element; read when it is looked at."""

    def __init__(self, session: PlanSession, ref: Ref, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._ref = ref
        self._is_stale = True
        self.entries = QListWidget()
        self.entries.setWordWrap(True)
        self.entries.setSpacing(4)
        self.entries.setFrameShape(QListWidget.Shape.NoFrame)
        self.entries.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.entries.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.entries.setAccessibleName(self.tr("History"))
        self._nothing = QLabel(self.tr("Nothing was changed since the element came into the plan."))
        self._nothing.setProperty("tone", "muted")
        self._nothing.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._nothing)
        column.addWidget(self.entries, 1)
        session.plan_changed.connect(self._on_plan_changed)

    def showEvent(self, event: QShowEvent) -> None:
        """Read when it comes into view."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def refresh(self) -> None:
        """Show the changes."""
        self._is_stale = False
        self.entries.clear()
        for entry in changes_of_element(self._session.store, self._ref.kind, self._ref.id, limit=_MOST):
            if entry.field not in _HIDDEN:
                item = QListWidgetItem(self._told(entry))
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                self.entries.addItem(item)
        self.entries.setVisible(self.entries.count() > 0)
        self._nothing.setVisible(self.entries.count() == 0)

    def _told(self, entry: ChangeLogEntry) -> str:
        moment = moment_text(entry.at, current_language())
        head = self.tr("{moment} · {who} · {action}").format(moment=moment, who=entry.who, action=entry.action)
        if entry.field is not None:
            body = self.tr("{field}: {before} → {after}").format(
                field=kind_label(entry.field), before=_short(entry.old), after=_short(entry.new)
            )
        else:
            content = _content(entry.new or entry.old)
            sentence = self.tr("{kind} added: {content}") if entry.new else self.tr("{kind} removed: {content}")
            body = sentence.format(kind=kind_label(entry.kind), content=content)
        return f"{head}\n{body}"

    def _on_plan_changed(self, changes: Changes) -> None:
        if changes.is_empty:
            return
        self._is_stale = True
        if self.isVisible():
            self.refresh()


def _short(text: str | None) -> str:
    if text is None or text == "":
        return "–"
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _content(text: str | None) -> str:
    """What an added or removed element says of itself, in a few words."""
    try:
        known = msgspec.json.decode(text or "{}")
    except msgspec.DecodeError:
        return _short(text)
    parts = [str(known[name]) for name in ("code", "period", "name", "text", "title", "printed") if known.get(name)]
    return _short(" ".join(parts))
