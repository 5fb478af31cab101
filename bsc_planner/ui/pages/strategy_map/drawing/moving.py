"""Cards that glide to their new places when the map is tidied up."""

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QPointF, QVariantAnimation

from bsc_planner.figures.strategy_map.drawing import MapDrawing
from bsc_planner.ui.pages.strategy_map.drawing.scene import MapScene
from bsc_planner.ui.theme import is_motion_reduced

_MILLISECONDS = 220
_MOST = 120
"""More cards than this go at once."""


class Glide(QVariantAnimation):
    """One way of all cards from where they are to where a drawing has them; the links follow when they are there."""

    def __init__(self, scene: MapScene) -> None:
        super().__init__(scene)
        self._scene = scene
        self._ways: list[tuple[str, QPointF, QPointF]] = []
        self.setDuration(_MILLISECONDS)
        self.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self.setStartValue(0.0)
        self.setEndValue(1.0)
        self.valueChanged.connect(self._go)

    def show(self, drawing: MapDrawing, show: Callable[[], None]) -> None:
        """Show a drawing with a function that brings the scene in step with it at once."""
        self.stop()
        before = {name: QPointF(item.pos()) for name, item in self._scene.cards.items()}
        show()
        if is_motion_reduced() or len(drawing.cards) > _MOST:
            return
        self._ways = [
            (card.objective.id, before[card.objective.id], QPointF(card.x, card.y))
            for card in drawing.cards
            if card.objective.id in before and before[card.objective.id] != QPointF(card.x, card.y)
        ]
        if self._ways:
            self.start()

    def _go(self, part: float) -> None:
        for name, start, end in self._ways:
            if name in self._scene.cards:
                self._scene.cards[name].setPos(start + (end - start) * part)
