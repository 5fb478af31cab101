"""The strategy map beside a bare scene with the same content: drawing, redrawing, dragging; and laying it out.

Run by hand: ``python bench/map.py``. 300 cards and 400 links; CPU milliseconds, medians of runs that take turns. The
bound is 1.3 x the bare scene for drawing and dragging.
"""

import os
import random
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QApplication,
    QGraphicsItem,
    QGraphicsLineItem,
    QGraphicsPathItem,
    QGraphicsPolygonItem,
    QGraphicsRectItem,
    QGraphicsScene,
    QGraphicsView,
    QStyleOptionGraphicsItem,
    QWidget,
)

from bench.bound import Bound
from bsc_planner.figures.strategy_map.content import MapContent, MapLink, MapObjective, MapPerspective
from bsc_planner.figures.strategy_map.drawing import CardShape, MapDrawing, draw_map, layout_content
from bsc_planner.figures.strategy_map.routing import Lines
from bsc_planner.ui.drawing_font import drawing_font
from bsc_planner.ui.pages.strategy_map.drawing.card_painting import CARD, card_lines
from bsc_planner.ui.pages.strategy_map.drawing.link_painting import curve_path, head_polygon
from bsc_planner.ui.pages.strategy_map.drawing.scene import MapScene
from bsc_planner.ui.pages.strategy_map.handling.snapping import snapped
from bsc_planner.ui.pages.strategy_map.handling.view import MapView
from bsc_planner.ui.pages.strategy_map.words import window_words
from bsc_planner.ui.theme import LIGHT, Scheme, apply_theme

CARDS, LINKS, LANES = 300, 400, 4
RUNS, STEPS = 7, 40
SIZE = (1400, 900)
MOST_RATIO, MOST_MS = 1.3, 1000
TEXT = "Meningkatnya kualitas layanan administrasi dan pengawasan kepatuhan wajib pajak strategis"


def content_of(cards: int, links: int) -> MapContent:
    """A map with links between cards that lie near each other in neighbouring lanes."""
    dice = random.Random(11)
    along = [dice.random() for _ in range(cards)]
    objectives = tuple(
        MapObjective(f"c{n}", n, f"SS{n}", f"{TEXT} {n}", f"p{n % LANES}", None, None, n % 5, None)
        for n in range(cards)
    )
    pairs: set[tuple[int, int]] = set()
    while len(pairs) < links:
        start = dice.randrange(cards)
        if start % LANES:
            wanted = along[start] + dice.gauss(0, 0.08)
            end = min(range(start % LANES - 1, cards, LANES), key=lambda n: abs(along[n] - wanted))
            pairs.add((start, end))
    lanes = tuple(MapPerspective(f"p{n}", f"Perspektif {n}", "25%") for n in range(LANES))
    arrows = tuple(MapLink(f"l{n}", f"c{a}", f"c{b}", None) for n, (a, b) in enumerate(sorted(pairs)))
    return MapContent(lanes, objectives, arrows)


class BareCard(QGraphicsItem):
    """The least a card can be: a box, a bar and its texts, worked out beforehand."""

    def __init__(self, card: CardShape) -> None:
        super().__init__()
        self._code = card.objective.code or ""
        self._lines = card_lines(card.objective.text or "")
        self._count = f"{card.objective.indicator_count} IKU"
        self._small, self._strong = drawing_font(pixels=11), drawing_font(pixels=12, is_strong=True)
        self.setPos(card.x, card.y)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)

    def boundingRect(self) -> QRectF:
        """The box."""
        return CARD.adjusted(-1, -1, 1, 1)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draw it."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(LIGHT.border_strong, 1.0))
        painter.setBrush(LIGHT.panel)
        painter.drawRoundedRect(CARD, 7, 7)
        painter.fillRect(QRectF(CARD.left(), CARD.top() + 10, 4, 72), LIGHT.accent)
        painter.setFont(self._small)
        painter.setPen(LIGHT.muted)
        painter.drawText(QPointF(CARD.left() + 12, CARD.top() + 17), self._code)
        painter.drawText(QPointF(CARD.right() - 40, CARD.bottom() - 8), self._count)
        painter.setFont(self._strong)
        painter.setPen(LIGHT.text)
        for place, line in enumerate(self._lines):
            painter.drawText(QPointF(CARD.left() + 12, CARD.top() + 35 + 15.5 * place), line)


class BareMap:
    """A plain scene and view with the same shapes."""

    def __init__(self, drawing: MapDrawing) -> None:
        self.scene = QGraphicsScene()
        for lane in drawing.lanes:
            rect = QRectF(drawing.left, lane.top, drawing.right - drawing.left, lane.bottom - lane.top)
            item = QGraphicsRectItem(rect)
            item.setPen(Qt.PenStyle.NoPen)
            item.setBrush(LIGHT.lanes[lane.tint % 4])
            self.scene.addItem(item)
        self.lines: dict[str, list[tuple[str, str, QGraphicsPathItem, QGraphicsPolygonItem]]] = {}
        for link in drawing.links:
            line = QGraphicsPathItem(curve_path(link.route))
            line.setPen(QPen(LIGHT.link, 1.4))
            head = QGraphicsPolygonItem(head_polygon(link.route), line)
            head.setPen(Qt.PenStyle.NoPen)
            head.setBrush(LIGHT.link)
            self.scene.addItem(line)
            for end in (link.from_id, link.to_id):
                self.lines.setdefault(end, []).append((link.from_id, link.to_id, line, head))
        self.cards = {card.objective.id: BareCard(card) for card in drawing.cards}
        for card in self.cards.values():
            card.setZValue(1)
            self.scene.addItem(card)
        self._others: list[tuple[float, float]] = []
        self._guides = [QGraphicsLineItem(), QGraphicsLineItem()]
        for guide in self._guides:
            guide.setPen(QPen(LIGHT.accent, 1.0))
            guide.setVisible(False)
            self.scene.addItem(guide)
        self.view = QGraphicsView(self.scene)
        self.view.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        self.view.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.view.resize(*SIZE)
        self.view.scale(0.5, 0.5)
        self.view.show()

    def drag(self, name: str, x: float, y: float) -> None:
        """Move a card and let its lines follow, along the same curves, with the same guide lines."""
        self.cards[name].setPos(x, y)
        self._others = self._others or [(item.x(), item.y()) for key, item in self.cards.items() if key != name]
        guides = snapped((x, y), self._others, reach=6 / 0.5).guides
        for place, line in enumerate(self._guides):
            line.setVisible(place < len(guides))
            if place < len(guides):
                line.setLine(*guides[place][0], *guides[place][1])
        centres = {key: (item.x(), item.y()) for key, item in self.cards.items()}
        near = self.lines.get(name, [])
        for (_, _, line, head), route in zip(near, Lines(centres).routes([link[:2] for link in near]), strict=True):
            line.setPath(curve_path(route))
            head.setPolygon(head_polygon(route))


class OwnMap:
    """The program's scene and view."""

    def __init__(self, drawing: MapDrawing) -> None:
        self.scene = MapScene(LIGHT, window_words(can_edit=True))
        self.scene.show_drawing(drawing)
        self.cards = self.scene.cards
        self._others: list[tuple[float, float]] = []
        self.view = MapView(self.scene)
        self.view.resize(*SIZE)
        self.view.show()
        self.view.set_zoom(0.5)

    def drag(self, name: str, x: float, y: float) -> None:
        """Move a card as the mouse does."""
        self.cards[name].setPos(x, y)
        self._others = self._others or [place for other, place in self.scene.homes.items() if other != name]
        self.scene.show_guides(snapped((x, y), self._others, reach=6 / self.view.zoom).guides)
        self.scene.follow_drag()


def spent(work: Callable[[], object]) -> float:
    """CPU milliseconds."""
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def redraw(view: QGraphicsView, scene: QGraphicsScene, *, is_cold: bool) -> None:
    """Draw everything that is seen; cold: cards are painted, not taken from their pictures."""
    if is_cold:
        for item in scene.items():
            item.update()
    view.viewport().update()
    QApplication.processEvents()


def dragging(shown: BareMap | OwnMap) -> None:
    """Drag one card over the screen in steps, each drawn."""
    shown.cards["c150"].setSelected(True)
    start = shown.cards["c150"].pos()
    for step in range(1, STEPS + 1):
        shown.drag("c150", start.x() + 4 * step, start.y() + step)
        QApplication.processEvents()
    shown.drag("c150", start.x(), start.y())
    QApplication.processEvents()


def handling(shown: BareMap | OwnMap) -> dict[str, float]:
    """CPU milliseconds of painting and dragging."""
    shown.view.centerOn(shown.cards["c150"])
    QApplication.processEvents()
    return {
        "paint every card": spent(lambda: redraw(shown.view, shown.scene, is_cold=True)),
        "paint from pictures": spent(lambda: redraw(shown.view, shown.scene, is_cold=False)),
        f"drag a card, {STEPS} steps": spent(lambda: dragging(shown)),
    }


def measured() -> list[Bound]:
    """Measure and print; the lines that have a bound."""
    app = QApplication([])
    apply_theme(app, Scheme.LIGHT)
    content = content_of(CARDS, LINKS)
    laying = statistics.median(spent(lambda: layout_content(content)) for _ in range(RUNS))
    small = content_of(33, 55)
    laying_small = statistics.median(spent(lambda: layout_content(small)) for _ in range(RUNS))
    print(f"lay out 33 cards, 55 links    {laying_small:7.1f} ms")
    print(f"lay out 300 cards, 400 links  {laying:7.1f} ms")
    drawing = draw_map(content, layout_content(content))
    kinds: dict[str, type[BareMap] | type[OwnMap]] = {"bare": BareMap, "own": OwnMap}
    times: dict[str, dict[str, list[float]]] = {kind: {} for kind in kinds}
    for _ in range(RUNS):
        for kind, make in kinds.items():
            made: list[BareMap | OwnMap] = []

            def build(make: type[BareMap] | type[OwnMap] = make, made: list[BareMap | OwnMap] = made) -> None:
                made.append(make(drawing))
                QApplication.processEvents()

            times[kind].setdefault("build and first paint", []).append(spent(build))
            for name, figure in handling(made[0]).items():
                times[kind].setdefault(name, []).append(figure)
            made[0].view.close()
    lines = [Bound(f"map of {CARDS} cards, {LINKS} links: lay out", laying, None, MOST_MS)]
    for name in times["bare"]:
        bare, own = (statistics.median(times[kind][name]) for kind in ("bare", "own"))
        print(f"{name:28}  {own:7.1f} ms   bare {bare:7.1f} ms   {own / bare:5.2f} x")
        lines.append(Bound(f"map of {CARDS} cards, {LINKS} links: {name}", own, bare, MOST_RATIO))
    return lines


if __name__ == "__main__":
    measured()
