"""The actions of the map page: one row each."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

from bsc_planner.ui.icons import icon
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class MapActionSpec:
    """One action.

    Attributes:
        key: Stable name.
        text: Source text in the context ``StrategyMap``.
        icon: Name of its icon in menus; empty for none.
        shown_key: Key the view answers to, shown beside the text; empty for none.
        tip: Source text of its tool tip; empty: the text itself.
        is_edit: Whether it changes the plan.
        is_checkable: Whether it can be on or off.
    """

    key: str
    text: str
    icon: str = ""
    shown_key: str = ""
    tip: str = ""
    is_edit: bool = True
    is_checkable: bool = False


ACTIONS: tuple[MapActionSpec, ...] = (
    MapActionSpec(
        "new_objective",
        QT_TRANSLATE_NOOP("StrategyMap", "+ Objective"),
        tip=QT_TRANSLATE_NOOP("StrategyMap", "Add an objective; double-clicking a free place does the same"),
    ),
    MapActionSpec("add_objective", QT_TRANSLATE_NOOP("StrategyMap", "Add objective here"), "plus"),
    MapActionSpec("edit_text", QT_TRANSLATE_NOOP("StrategyMap", "Edit text"), "pencil", "F2"),
    MapActionSpec(
        "link",
        QT_TRANSLATE_NOOP("StrategyMap", "Link"),
        "waypoints",
        "L",
        QT_TRANSLATE_NOOP("StrategyMap", "Link selected objectives, or press two cards one after the other (L)"),
        is_checkable=True,
    ),
    MapActionSpec(
        "tidy",
        QT_TRANSLATE_NOOP("StrategyMap", "Tidy up"),
        "wand-sparkles",
        tip=QT_TRANSLATE_NOOP("StrategyMap", "Place all cards anew that are not pinned, with few crossing links"),
        is_edit=False,
    ),
    MapActionSpec("fit", QT_TRANSLATE_NOOP("StrategyMap", "Show whole map"), "maximize", "1", is_edit=False),
    MapActionSpec("fit_selection", QT_TRANSLATE_NOOP("StrategyMap", "Show selected cards"), "", "2", is_edit=False),
    MapActionSpec("whole", QT_TRANSLATE_NOOP("StrategyMap", "Show at 100%"), "", "0", is_edit=False),
    MapActionSpec(
        "mini_map", QT_TRANSLATE_NOOP("StrategyMap", "Overview in the corner"), is_edit=False, is_checkable=True
    ),
    MapActionSpec("duplicate", QT_TRANSLATE_NOOP("StrategyMap", "Duplicate"), "copy", "Ctrl+D"),
    MapActionSpec("card_up", QT_TRANSLATE_NOOP("StrategyMap", "To the perspective above"), "arrow-up", "Ctrl+PgUp"),
    MapActionSpec(
        "card_down", QT_TRANSLATE_NOOP("StrategyMap", "To the perspective below"), "arrow-down", "Ctrl+PgDown"
    ),
    MapActionSpec("export", QT_TRANSLATE_NOOP("StrategyMap", "Export…"), "download", is_edit=False),
    MapActionSpec("pin", QT_TRANSLATE_NOOP("StrategyMap", "Pin here"), "pin"),
    MapActionSpec("unpin", QT_TRANSLATE_NOOP("StrategyMap", "Unpin"), "pin-off"),
    MapActionSpec("unpin_all", QT_TRANSLATE_NOOP("StrategyMap", "Unpin all cards"), "pin-off"),
    MapActionSpec("align_left", QT_TRANSLATE_NOOP("StrategyMap", "Align left")),
    MapActionSpec("align_centre", QT_TRANSLATE_NOOP("StrategyMap", "Same column")),
    MapActionSpec("align_right", QT_TRANSLATE_NOOP("StrategyMap", "Align right")),
    MapActionSpec("align_top", QT_TRANSLATE_NOOP("StrategyMap", "Align top")),
    MapActionSpec("align_middle", QT_TRANSLATE_NOOP("StrategyMap", "Same row")),
    MapActionSpec("align_bottom", QT_TRANSLATE_NOOP("StrategyMap", "Align bottom")),
    MapActionSpec("align_across", QT_TRANSLATE_NOOP("StrategyMap", "Spread evenly across")),
    MapActionSpec("align_down", QT_TRANSLATE_NOOP("StrategyMap", "Spread evenly down")),
    MapActionSpec("curved", QT_TRANSLATE_NOOP("StrategyMap", "Curved lines"), is_checkable=True),
    MapActionSpec("straight", QT_TRANSLATE_NOOP("StrategyMap", "Straight lines"), is_checkable=True),
    MapActionSpec("orthogonal", QT_TRANSLATE_NOOP("StrategyMap", "Level and upright lines"), is_checkable=True),
    MapActionSpec("remove", QT_TRANSLATE_NOOP("StrategyMap", "Remove"), "trash-2", "Del"),
    MapActionSpec("turn_link", QT_TRANSLATE_NOOP("StrategyMap", "Turn around"), "replace"),
    MapActionSpec("label_link", QT_TRANSLATE_NOOP("StrategyMap", "Label…"), "pencil", "F2"),
    MapActionSpec("usual_lanes", QT_TRANSLATE_NOOP("StrategyMap", "Add the four usual perspectives"), "layers"),
    MapActionSpec("add_lane", QT_TRANSLATE_NOOP("StrategyMap", "Add perspective"), "layers"),
    MapActionSpec("rename_lane", QT_TRANSLATE_NOOP("StrategyMap", "Rename perspective"), "pencil"),
    MapActionSpec("weigh_lane", QT_TRANSLATE_NOOP("StrategyMap", "Change weight"), "scale"),
    MapActionSpec("lane_up", QT_TRANSLATE_NOOP("StrategyMap", "Move perspective up"), "arrow-up"),
    MapActionSpec("lane_down", QT_TRANSLATE_NOOP("StrategyMap", "Move perspective down"), "arrow-down"),
    MapActionSpec("remove_lane", QT_TRANSLATE_NOOP("StrategyMap", "Remove perspective"), "trash-2"),
)


class MapActions(QObject):
    """The actions by key."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._by_key: dict[str, QAction] = {}
        for spec in ACTIONS:
            action = QAction(self)
            action.setObjectName(spec.key)
            action.setCheckable(spec.is_checkable)
            self._by_key[spec.key] = action
        self.retranslate()

    def __getitem__(self, key: str) -> QAction:
        return self._by_key[key]

    def for_menu(self, key: str, parent: QObject) -> QAction:
        """The action as menus show it, with its icon and key; header buttons show the words alone."""
        spec = next(spec for spec in ACTIONS if spec.key == key)
        twin = QAction(self._by_key[key].text(), parent)
        twin.setEnabled(self._by_key[key].isEnabled())
        if spec.is_checkable and spec.key != "link":
            twin.setCheckable(True)
            twin.setChecked(self._by_key[key].isChecked())
        if spec.icon:
            twin.setIcon(icon(spec.icon))
        if spec.shown_key:
            # Shown only: the view itself answers to the key, and only while it has the focus.
            twin.setText(
                f"{twin.text()}\t{QKeySequence(spec.shown_key).toString(QKeySequence.SequenceFormat.NativeText)}"
            )
        twin.triggered.connect(lambda: self._by_key[key].trigger())
        return twin

    def retranslate(self) -> None:
        """Write all texts in the window's language."""
        for spec in ACTIONS:
            text = QCoreApplication.translate("StrategyMap", spec.text)
            self._by_key[spec.key].setText(text)
            # Qt takes the dots off a text before a button shows it.
            self._by_key[spec.key].setIconText(text)
            tip = QCoreApplication.translate("StrategyMap", spec.tip) if spec.tip else text
            self._by_key[spec.key].setToolTip(tip)

    def set_editable(self, can_edit: bool) -> None:
        """Enable what changes the plan, or not."""
        for spec in ACTIONS:
            self._by_key[spec.key].setEnabled(can_edit or not spec.is_edit)
