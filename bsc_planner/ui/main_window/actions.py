"""Every action of the window: one row each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

from bsc_planner.ui.icons import icon
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.plan_session import PlanSession

_KEYS = QKeySequence.StandardKey


@dataclass(frozen=True)
class ActionSpec:
    """One action.

    Attributes:
        key: Stable name.
        text: Source text in the context ``Actions``, with mnemonic.
        icon: Name of its icon; empty for none.
        shortcut: Standard key or key sequence; None for none.
        is_checkable: Whether it can be on or off.
        role: Where macOS puts it.
        shown_key: Key that what has the keyboard answers to by itself; only shown beside the words.
    """

    key: str
    text: str
    icon: str = ""
    shortcut: QKeySequence.StandardKey | str | None = None
    is_checkable: bool = False
    role: QAction.MenuRole = QAction.MenuRole.NoRole
    shown_key: str = ""


ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("new", QT_TRANSLATE_NOOP("Actions", "&New plan…"), "file-plus", _KEYS.New),
    ActionSpec("open", QT_TRANSLATE_NOOP("Actions", "&Open…"), "folder-open", _KEYS.Open),
    ActionSpec("open_window", QT_TRANSLATE_NOOP("Actions", "Open in a new &window…"), "external-link", "Ctrl+Shift+O"),
    ActionSpec("save", QT_TRANSLATE_NOOP("Actions", "&Save"), "save", _KEYS.Save),
    ActionSpec("save_as", QT_TRANSLATE_NOOP("Actions", "Save &as…"), "save-all", "Ctrl+Shift+S"),
    ActionSpec("send_copy", QT_TRANSLATE_NOOP("Actions", "Send a cop&y to a colleague…"), "file-up"),
    ActionSpec("merge_copy", QT_TRANSLATE_NOOP("Actions", "&Merge a colleague's copy…"), "file-down"),
    ActionSpec("close", QT_TRANSLATE_NOOP("Actions", "&Close plan"), "", "Ctrl+W"),
    ActionSpec("quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "log-out", "Ctrl+Q", role=QAction.MenuRole.QuitRole),
    ActionSpec("undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "undo-2", "Ctrl+Z"),
    ActionSpec("redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), "redo-2", "Ctrl+Y"),
    ActionSpec("cut", QT_TRANSLATE_NOOP("Actions", "Cu&t"), "scissors", _KEYS.Cut),
    ActionSpec("copy", QT_TRANSLATE_NOOP("Actions", "&Copy"), "copy", _KEYS.Copy),
    ActionSpec("paste", QT_TRANSLATE_NOOP("Actions", "&Paste"), "clipboard-paste", _KEYS.Paste),
    ActionSpec("select_all", QT_TRANSLATE_NOOP("Actions", "Select &all"), "", _KEYS.SelectAll),
    ActionSpec("search", QT_TRANSLATE_NOOP("Actions", "Search or run a co&mmand"), "search", "Ctrl+K"),
    ActionSpec("settings", QT_TRANSLATE_NOOP("Actions", "&Settings…"), "settings", "Ctrl+,"),
    ActionSpec("inspector", QT_TRANSLATE_NOOP("Actions", "&Inspector"), "panel-right", "F4", is_checkable=True),
    ActionSpec("switch_side", QT_TRANSLATE_NOOP("Actions", "&Go to the inspector or back"), shown_key="F6"),
    ActionSpec("field_history", QT_TRANSLATE_NOOP("Actions", "&History of the field"), "history", shown_key="F9"),
    ActionSpec("field_help", QT_TRANSLATE_NOOP("Actions", "What is the fiel&d for?"), "info", shown_key="Alt+F1"),
    ActionSpec("full_screen", QT_TRANSLATE_NOOP("Actions", "&Full screen"), "maximize", "F11", is_checkable=True),
    ActionSpec("facts", QT_TRANSLATE_NOOP("Actions", "&Plan facts"), "file-text"),
    ActionSpec("findings", QT_TRANSLATE_NOOP("Actions", "&Findings"), "circle-check", "F8"),
    ActionSpec("day", QT_TRANSLATE_NOOP("Actions", "Targets &in force on a day…"), "calendar", "Ctrl+Shift+D"),
    ActionSpec("freeze_edition", QT_TRANSLATE_NOOP("Actions", "Free&ze edition…"), "lock", "Ctrl+Shift+E"),
    ActionSpec("checkpoint", QT_TRANSLATE_NOOP("Actions", "&Checkpoint…"), "pin", "Ctrl+Shift+T"),
    ActionSpec("publish", QT_TRANSLATE_NOOP("Actions", "Issue &documents…"), "printer", "Ctrl+P"),
    ActionSpec("import_json", QT_TRANSLATE_NOOP("Actions", "&Import plan (JSON)…"), "file-up"),
    ActionSpec("export_json", QT_TRANSLATE_NOOP("Actions", "&Export plan (JSON)…"), "file-down"),
    ActionSpec("example", QT_TRANSLATE_NOOP("Actions", "Open the &example"), "life-buoy"),
    ActionSpec("tour", QT_TRANSLATE_NOOP("Actions", "&Tour with mistakes to find"), "goal"),
    ActionSpec("guide", QT_TRANSLATE_NOOP("Actions", "&Guide"), "life-buoy", "F1"),
    ActionSpec("keys", QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"), "keyboard", "Shift+F1"),
    ActionSpec("logs", QT_TRANSLATE_NOOP("Actions", "Open the &log folder"), "folder"),
    ActionSpec("about", QT_TRANSLATE_NOOP("Actions", "&About BSC Planner"), "info", role=QAction.MenuRole.AboutRole),
)

_NEED_PLAN = frozenset(
    {"search", "save_as", "close", "inspector", "facts", "findings", "publish", "export_json", "day"}
    | {"switch_side", "field_history", "field_help"}
)
_NEED_DRAFT = frozenset({"save", "freeze_edition", "checkpoint", "send_copy", "merge_copy"})


class Actions(QObject):
    """The actions by key, and which of them can be used."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._by_key: dict[str, QAction] = {}
        self._has_plan = False
        for spec in ACTIONS:
            action = QAction(self)
            action.setObjectName(spec.key)
            action.setCheckable(spec.is_checkable)
            action.setMenuRole(spec.role)
            if spec.icon:
                action.setIcon(icon(spec.icon))
            if spec.shortcut is not None:
                action.setShortcut(QKeySequence(spec.shortcut))
            self._by_key[spec.key] = action
        self._by_key["redo"].setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        self._by_key["keys"].setShortcuts([QKeySequence("Shift+F1"), QKeySequence("Ctrl+F1")])
        self.retranslate()

    def __getitem__(self, key: str) -> QAction:
        return self._by_key[key]

    def all(self) -> list[QAction]:
        """All actions, in the order of the table."""
        return list(self._by_key.values())

    def connect_to(self, slots: Mapping[str, Callable[[], object]]) -> None:
        """Let actions do their work; every action must have a slot or be connected elsewhere."""
        for key, slot in slots.items():
            self._by_key[key].triggered.connect(lambda _checked=False, slot=slot: slot())

    def retranslate(self) -> None:
        """Write all texts in the window's language."""
        for spec in ACTIONS:
            shown = QKeySequence(spec.shown_key).toString(QKeySequence.SequenceFormat.NativeText)
            self._by_key[spec.key].setText("\t".join(part for part in (translated(spec.text), shown) if part))

    def refresh(self, session: PlanSession | None) -> None:
        """Enable what can be used now: computed from the session alone, after every change."""
        self._has_plan = session is not None
        undo, redo = session.history.labels if session else (None, None)
        can_write = session is not None and not session.document.is_read_only
        self._name_step("undo", QT_TRANSLATE_NOOP("Actions", "Undo: {step}"), undo if can_write else None)
        self._name_step("redo", QT_TRANSLATE_NOOP("Actions", "Redo: {step}"), redo if can_write else None)
        for key in _NEED_DRAFT:
            self._by_key[key].setEnabled(can_write)
        for key in _NEED_PLAN:
            self._by_key[key].setEnabled(session is not None)

    def obstacle(self, action: QAction) -> str:
        """Why an action that is not enabled cannot be used now."""
        if not self._has_plan:
            return self.tr("no plan is open")
        if action.objectName() in _NEED_DRAFT:
            return self.tr("the plan is read-only")
        return {
            "undo": self.tr("there is nothing to undo"),
            "redo": self.tr("there is nothing to redo"),
        }.get(action.objectName(), self.tr("not now"))

    def _name_step(self, key: str, pattern: str, step: str | None) -> None:
        action = self._by_key[key]
        action.setEnabled(step is not None)
        plain = translated(next(spec.text for spec in ACTIONS if spec.key == key)).replace("&", "")
        words = translated(pattern).format(step=step) if step else plain
        action.setToolTip(f"{words} ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})")


def translated(source: str) -> str:
    """A text of the tables of actions and menus in the window's language."""
    return QCoreApplication.translate("Actions", source)


def plain_text(text: str) -> str:
    """Text of an action without the marks of its mnemonic."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
