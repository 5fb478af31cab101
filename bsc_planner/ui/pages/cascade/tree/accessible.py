"""The performance tree for screen readers: its cards one by one."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible

from bsc_planner.figures.performance_tree.steps import Path
from bsc_planner.ui.accessible_things import ThingState
from bsc_planner.ui.pages.cascade.tree.scene import TreeScene
from bsc_planner.ui.pages.cascade.tree.words import told


class TreeThings:
    """Cards from the root down (`DrawnThings`).

    Attributes:
        role: They make a tree.
    """

    role = QAccessible.Role.Tree

    def __init__(self, scene: TreeScene) -> None:
        self._scene = scene

    def all_keys(self) -> Sequence[Path]:
        """All cards that are drawn."""
        return list(self._scene.cards)

    def has(self, key: Path) -> bool:
        """Whether it is drawn."""
        return key in self._scene.cards

    def current(self) -> Path | None:
        """The card that the keyboard acts on."""
        return self._scene.current

    def name(self, key: Path) -> str:
        """Kind, code, text, unit, target, score and all that is marked."""
        return told(self._scene.cards[key].card, self._scene.words)

    def bounds(self, key: Path) -> QRectF:
        """The card."""
        return self._scene.cards[key].sceneBoundingRect()

    def state(self, key: Path) -> ThingState:
        """Whether it is selected and unfolded."""
        card = self._scene.cards[key].card
        return ThingState(self._scene.cards[key].isSelected(), card.is_unfolded if card.child_count else None)
