"""Talks in the notes' tab: proposal, answer, agreement, and the figure taken over."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton

from bsc_planner.editing.note import AddNoteEdit
from bsc_planner.model.delta import Ref
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.note import Note, NoteKind
from bsc_planner.model.note_threads import ThreadState
from bsc_planner.model.objective import Objective
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Target
from bsc_planner.ui.inspector.field_editors import TextField
from bsc_planner.ui.inspector.inspector import Inspector
from bsc_planner.ui.inspector.notes_tab import NotesTab
from bsc_planner.ui.inspector.thread_card import ThreadCard
from tests.builders import content_of
from tests.ui.inspector.looking import session_in, shown_tab


@pytest.fixture(autouse=True)
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What notices would say."""
    said: list[str] = []
    monkeypatch.setattr("bsc_planner.ui.inspector.thread_card.tell", lambda _, text, **__: said.append(text))
    return said


def notes_in(inspector: Inspector) -> NotesTab:
    found = shown_tab(inspector, "notes")
    assert isinstance(found, NotesTab)
    return found


def propose(inspector: Inspector, figure: str, why: str = "") -> NotesTab:
    notes = notes_in(inspector)
    notes.composer.kinds.setCurrentIndex(notes.composer.kinds.findData(NoteKind.PROPOSAL.value))
    notes.composer.kinds.activated.emit(1)
    QTest.keyClicks(notes.composer.figure, figure)
    QTest.keyClicks(notes.composer.text, why)
    QTest.mouseClick(notes.composer.add_button, Qt.MouseButton.LeftButton)
    return notes


def tools(card: ThreadCard, words: str) -> list[QToolButton]:
    return [button for button in card.findChildren(QToolButton) if button.toolTip() == words and not button.isHidden()]


def state_of(card: ThreadCard) -> ThreadState:
    return card.talk.state


def title_of(inspector: Inspector) -> str:
    return inspector.tabs.tabText(inspector.tabs.count() - 1)


def test_a_figure_is_proposed_answered_agreed_and_becomes_the_target(inspector: Inspector, store: PlanStore) -> None:
    year = str(session_in(inspector).year)
    notes = propose(inspector, "74", "Hasil evaluasi")
    card = notes.cards[0]
    assert card.about.text() == f"Target {year}"
    assert state_of(card) is ThreadState.WAITING
    assert title_of(inspector) == "Notes ▲1"
    card.buttons["answer"].click()
    QTest.keyClicks(card.reply.text, "Terlalu rendah")
    QTest.keyClicks(card.reply.figure, "76")
    card.reply.add_button.click()
    assert (state_of(card), card.talk.figure) == (ThreadState.ANSWERED, "76")
    card.buttons["agree"].click()
    assert card.reply.figure.text() == "76"
    card.reply.figure.setText("75")
    card.reply.add_button.click()
    assert state_of(card) is ThreadState.AGREED
    assert title_of(inspector) == "Notes 3"
    before = content_of(store)
    card.buttons["take"].click()
    first = store.all(Indicator)[0].id
    assert [row.printed for row in store.all(Target, Target.indicator_id == first, Target.period == year)] == ["75"]
    session_in(inspector).undo()
    assert content_of(store) == before


def test_a_proposal_without_a_figure_stays_in_the_box_with_its_reason(inspector: Inspector, store: PlanStore) -> None:
    notes = propose(inspector, "", "Saya usul naik")
    assert store.count(Note) == 0
    assert notes.composer.text.toPlainText() == "Saya usul naik"
    assert "Write the figure" in notes.composer.said.text()


def test_declining_leaves_what_holds_and_closes_the_talk(inspector: Inspector) -> None:
    card = propose(inspector, "74").cards[0]
    card.buttons["decline"].click()
    assert card.talk.state is ThreadState.DECLINED
    assert not card.buttons["take"].isVisible()
    assert "Declined" in notes_in(inspector).as_text()


def test_own_words_are_changed_and_a_removed_note_comes_back(inspector: Inspector, store: PlanStore) -> None:
    session = session_in(inspector)
    first = store.all(Indicator)[0].id
    for who in ("Penguji", "Orang lain"):
        session.do("Tulis", AddNoteEdit("kata", who, "2026-03-01T08:00:00+00:00", "indicator", first))
    notes = notes_in(inspector)
    assert [len(tools(card, "Change the note")) for card in notes.cards] == [1, 0]
    tools(notes.cards[0], "Change the note")[0].click()
    area = next(one for one in notes.cards[0].findChildren(TextField) if one.accessibleName() == "Note")
    area.setPlainText("kata baru")
    next(one for one in notes.cards[0].findChildren(QPushButton) if one.text() == "Keep").click()
    assert store.all(Note)[0].text == "kata baru"
    tools(notes.cards[0], "Remove the note")[0].click()
    assert (store.count(Note), notes.count) == (1, 1)
    session.undo()
    assert notes.count == 2


def test_words_begun_for_one_element_wait_there(inspector: Inspector, store: PlanStore) -> None:
    first, second = (one.id for one in store.all(Indicator)[:2])
    notes = notes_in(inspector)
    QTest.keyClicks(notes.composer.text, "belum selesai")
    session_in(inspector).select(Ref("indicator", second))
    assert notes_in(inspector).composer.text.toPlainText() == ""
    session_in(inspector).select(Ref("indicator", first))
    assert notes_in(inspector).composer.text.toPlainText() == "belum selesai"


def test_an_objective_has_remarks_and_no_figures_to_propose(inspector: Inspector, store: PlanStore) -> None:
    session_in(inspector).select(Ref("objective", store.all(Objective)[0].id))
    notes = notes_in(inspector)
    assert not notes.composer.kinds.isVisible()
    QTest.keyClicks(notes.composer.text, "Bagus")
    QTest.mouseClick(notes.composer.add_button, Qt.MouseButton.LeftButton)
    card = notes.cards[0]
    card.buttons["answer"].click()
    QTest.keyClicks(card.reply.text, "Setuju")
    card.reply.add_button.click()
    assert [note.kind for note in store.all(Note)] == [None, None]
    assert len(card.talk.notes) == 2
    assert "Bagus" in notes.as_text()
