"""The document looked at before it is issued."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bsc_planner.editing.organisation import RemoveUnitEdit
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.document.faults import DiskFullError
from bsc_planner.model.organisation import Unit
from bsc_planner.ui.pages.documents.page import DocumentsPage
from tests.exchange.documents.plans import ministry, with_people
from tests.ui.documents.conftest import MINUTE, sample_of

Make = Callable[[dict[str, Any]], DocumentsPage]


def has_ink(image: QImage) -> bool:
    return any(
        image.pixelColor(x, y).lightness() < 100 for x in range(image.width()) for y in range(0, image.height(), 3)
    )


def choose_document(page: DocumentsPage, word: str) -> None:
    menu = page.preview.document.menu()
    assert menu is not None
    next(action for action in menu.actions() if action.text() == word).trigger()


def test_the_first_document_of_the_choice_is_shown(page: DocumentsPage) -> None:
    assert sample_of(page).who == "197001011995031002"
    assert page.preview.document.value_text == "SKP"
    assert has_ink(page.preview.view.image)
    assert "Drs. Budi" in page.preview.who.whole_text


def test_another_example_goes_on_to_the_next_person(page: DocumentsPage, qtbot: QtBot) -> None:
    page.preview.another.trigger()
    qtbot.waitUntil(lambda: sample_of(page).who == "198503152010122001", timeout=MINUTE)


def test_another_kind_of_document_is_shown(page: DocumentsPage, qtbot: QtBot) -> None:
    choose_document(page, "PK")
    qtbot.waitUntil(lambda: sample_of(page).who == "KEM", timeout=MINUTE)
    page.choice.documents["pk"].setChecked(False)
    assert page.preview.document.value_text == "SKP"


def test_pages_are_turned_by_buttons_and_keys(page: DocumentsPage, qtbot: QtBot) -> None:
    panel = page.preview
    sight = panel.sight
    assert sight is not None
    last = f"Page {len(sight.pages)} of {len(sight.pages)}"
    assert len(sight.pages) > 1
    assert not panel.back.isEnabled()
    panel.forth.click()
    assert panel.page_label.text() == f"Page 2 of {len(sight.pages)}"
    panel.back.click()
    for _ in range(20):
        panel.view.verticalScrollBar().setValue(panel.view.verticalScrollBar().maximum())
        qtbot.keyClick(panel.view, Qt.Key.Key_PageDown)
    assert panel.page_label.text() == last
    assert not panel.forth.isEnabled()
    panel.view.verticalScrollBar().setValue(0)
    qtbot.keyClick(panel.view, Qt.Key.Key_PageUp)
    assert panel.back.isEnabled() == (len(sight.pages) > 2)


def test_the_page_is_zoomed_and_fitted(page: DocumentsPage, qtbot: QtBot) -> None:
    view = page.preview.view
    fitted, width = view.zoom, view.image.width()
    page.preview.larger.click()
    assert view.zoom > fitted
    qtbot.waitUntil(lambda: view.image.width() > width, timeout=MINUTE)
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    before = view.zoom
    QApplication.sendEvent(view.viewport(), wheel)
    assert view.zoom < before
    page.preview.fit.click()
    assert view.is_fitting
    assert page.preview.zoom_label.text() == f"{round(view.zoom * 100)}%"


def test_the_preview_follows_the_plan(page: DocumentsPage, qtbot: QtBot) -> None:
    choose_document(page, "PK")
    qtbot.waitUntil(lambda: sample_of(page).who == "KEM", timeout=MINUTE)
    unit = page.session.store.all(Unit, Unit.code == "DIT")[0]
    page.session.do("Hapus", RemoveUnitEdit(unit.id))
    qtbot.waitUntil(lambda: page.choice.counts["pk"].text() == "1", timeout=MINUTE)
    page.session.undo()
    qtbot.waitUntil(lambda: page.choice.counts["pk"].text() == "2", timeout=MINUTE)


def test_a_page_that_is_hidden_keeps_no_copy_of_the_plan(page: DocumentsPage, qtbot: QtBot) -> None:
    folder = page.session.document.kept_at
    assert list(folder.glob("preview-*"))
    page.hide()
    qtbot.waitUntil(lambda: not list(folder.glob("preview-*")), timeout=MINUTE)
    page.show()
    qtbot.waitUntil(lambda: bool(list(folder.glob("preview-*"))), timeout=MINUTE)


def test_who_gets_no_document_is_told_with_the_reason(make_page: Make, qtbot: QtBot) -> None:
    page = make_page(with_people({"nip": "1" * 18, "name": "Tanpa Jabatan", "assignments": []}))
    expected = "No document to show: 111111111111111111: holds no position at all in this year."
    qtbot.waitUntil(lambda: page.preview.text == expected, timeout=MINUTE)
    assert not page.preview.another.isEnabled()


def test_a_disk_that_takes_no_copy_is_told(page: DocumentsPage, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    def refuse(*_: object) -> None:
        raise DiskFullError(path="rencana")

    page.hide()
    monkeypatch.setattr(PlanDocument, "snapshot", refuse)
    page.show()
    qtbot.waitUntil(lambda: "full" in page.preview.text, timeout=MINUTE)


@pytest.mark.parametrize(
    ("plan", "reason", "home"),
    [
        (ministry(units=[], positions=[], employees=[], cascades=[]), "There are no units yet.", "organisation"),
        (ministry(indicators=[], cascades=[]), "No indicator has a target for 2026.", "indicators"),
    ],
)
def test_a_plan_that_lacks_something_says_what_to_do_and_leads_there(
    make_page: Make, qtbot: QtBot, plan: dict[str, Any], reason: str, home: str
) -> None:
    page = make_page(plan)
    assert page.bar.reason.text() == reason
    assert not page.bar.button.isEnabled()
    link = page.preview.empty_link
    assert link is not None
    with qtbot.waitSignal(page.session.reveal_asked) as asked:
        link.trigger()
    assert asked.args == [None, home]


def test_without_people_the_skp_alone_cannot_be_issued(make_page: Make, qtbot: QtBot) -> None:
    page = make_page(with_people())
    for key in ("pk", "cascade-matrix"):
        page.choice.documents[key].setChecked(False)
    assert page.bar.reason.text() == "There are no employees yet."
    qtbot.waitUntil(lambda: page.preview.text.startswith("An SKP is made for each employee"), timeout=MINUTE)
    page.choice.documents["pk"].setChecked(True)
    qtbot.waitUntil(lambda: page.bar.button.isEnabled(), timeout=MINUTE)


def test_in_a_narrow_window_choice_and_preview_take_turns(page: DocumentsPage) -> None:
    page.window().resize(560, 700)
    assert page.choice.isVisible()
    assert not page.preview.isVisible()
    page.tabs.setCurrentIndex(1)
    assert not page.choice.isVisible()
    assert page.preview.isVisible()
    page.window().resize(1150, 760)
    assert page.choice.isVisible()
    assert page.preview.isVisible()


def test_a_plan_without_people_begins_with_a_document_somebody_gets(make_page: Make, qtbot: QtBot) -> None:
    page = make_page(ministry(employees=[]))
    qtbot.waitUntil(lambda: page.preview.sight is not None, timeout=MINUTE)
    assert page.preview.document.value_text == "PK"
    choose_document(page, "SKP")
    qtbot.waitUntil(lambda: "Nobody is chosen yet." in page.preview.text, timeout=MINUTE)
    assert page.preview.document.value_text == "SKP"
