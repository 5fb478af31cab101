"""A strategy map in a window, over a plan of a tax office's shape."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bsc_planner.editing.edit import Edit, Together
from bsc_planner.editing.indicator import AddIndicatorEdit
from bsc_planner.editing.link import AddLinkEdit
from bsc_planner.editing.objective import AddObjectiveEdit
from bsc_planner.editing.perspective import AddPerspectiveEdit
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.objective import Link, Objective
from bsc_planner.ui.pages.strategy_map.page import StrategyMapPage
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.notice_bar import NoticeBar

_LEFT = Qt.MouseButton.LeftButton
_PLAIN = Qt.KeyboardModifier.NoModifier


@dataclass
class MapTrial:
    """A page in its window, and hands for it."""

    qtbot: QtBot
    session: PlanSession
    page: StrategyMapPage
    window: QMainWindow

    def id_of(self, code: str) -> str:
        return next(item.id for item in self.session.store.all(Objective) if item.code == code)

    def objective(self, code: str) -> Objective:
        return self.session.store.get(Objective, self.id_of(code))

    @property
    def links(self) -> set[tuple[str | None, str | None]]:
        codes = {item.id: item.code for item in self.session.store.all(Objective)}
        return {(codes[link.from_id], codes[link.to_id]) for link in self.session.store.all(Link)}

    @property
    def notice(self) -> NoticeBar:
        bar = self.window.findChild(NoticeBar)
        assert bar is not None
        return bar

    @property
    def selected(self) -> set[str | None]:
        cards = self.page.scene.selected_cards
        return {self.page.scene.cards[item].card.objective.code for item in cards}

    def do(self, edit: Edit) -> None:
        self.session.do("Langkah", edit)

    def centre(self, code: str) -> QPointF:
        return self.page.scene.cards[self.id_of(code)].scenePos()

    def point(self, place: QPointF) -> QPoint:
        return self.page.view.mapFromScene(place)

    def press(self, place: QPointF, modifiers: Qt.KeyboardModifier = _PLAIN) -> None:
        self.qtbot.mousePress(self.page.view.viewport(), _LEFT, modifiers, self.point(place))

    def move(self, place: QPointF) -> None:
        self.qtbot.mouseMove(self.page.view.viewport(), self.point(place))
        QApplication.processEvents()

    def release(self, place: QPointF) -> None:
        self.qtbot.mouseRelease(self.page.view.viewport(), _LEFT, _PLAIN, self.point(place))

    def click(self, place: QPointF, modifiers: Qt.KeyboardModifier = _PLAIN) -> None:
        self.press(place, modifiers)
        self.qtbot.mouseRelease(self.page.view.viewport(), _LEFT, modifiers, self.point(place))

    def drag(self, start: QPointF, end: QPointF) -> None:
        self.press(start)
        self.move((start + end) / 2)
        self.move(end)
        self.release(end)

    def double_click(self, place: QPointF) -> None:
        self.click(place)
        self.qtbot.mouseDClick(self.page.view.viewport(), _LEFT, _PLAIN, self.point(place))

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = _PLAIN) -> None:
        self.qtbot.keyClick(self.page.view, key, modifiers)

    def type_text(self, text: str, end: Qt.Key = Qt.Key.Key_Return) -> None:
        editor = self.page.view.editor
        assert editor.is_open
        self.qtbot.keyClicks(editor, text)
        self.qtbot.keyClick(editor, end)


def tax_office() -> Edit:
    """Four lanes, seven objectives, five links, one indicator."""
    lanes = [AddPerspectiveEdit(name=name, weight="25%") for name in ("Stakeholder", "Customer", "Proses", "SDM")]
    cards = [
        AddObjectiveEdit(code=code, text=f"Terwujudnya {code}", perspective_id=lanes[lane].perspective_id)
        for code, lane in (("A", 0), ("B1", 1), ("B2", 1), ("C1", 2), ("C2", 2), ("C3", 2), ("D", 3))
    ]
    ids = {card.code: card.objective_id for card in cards}
    pairs = (("B1", "A"), ("B2", "A"), ("C1", "B1"), ("C2", "B2"), ("D", "C1"))
    links = [AddLinkEdit(ids[start], ids[end]) for start, end in pairs]
    return Together([*lanes, *cards, *links, AddIndicatorEdit(ids["A"], name="Penerimaan")])


@pytest.fixture
def open_map(qtbot: QtBot) -> Iterator[Callable[..., MapTrial]]:
    """Opens a map of a new plan, filled by an edit."""
    documents: list[PlanDocument] = []

    def opened(edit: Edit | None = None) -> MapTrial:
        document = PlanDocument.create(title="Renstra Contoh", institution="KPP Contoh", who="Penguji")
        documents.append(document)
        session = PlanSession(document, who="Penguji")
        if edit is not None:
            session.do("Isi", edit)
        page = StrategyMapPage(session)
        window, body = QMainWindow(), QWidget()
        column = QVBoxLayout(body)
        column.addWidget(NoticeBar())
        column.addWidget(page, 1)
        window.setCentralWidget(body)
        window.resize(1250, 900)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        page.view.setFocus()
        return MapTrial(qtbot, session, page, window)

    yield opened
    for document in documents:
        document.close(keep_unsaved=False)


@pytest.fixture
def trial(open_map: Callable[..., MapTrial]) -> MapTrial:
    """The map of the tax office."""
    return open_map(tax_office())
