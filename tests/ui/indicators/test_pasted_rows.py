"""Lists and tables pasted on the page of indicators become rows, looked at first where they are not plain."""

from typing import cast

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from bsc_planner.exchange.importing.outline.draft import OutlineKind
from bsc_planner.exchange.importing.outline.table import Role
from bsc_planner.model.direction import Perspective
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Target
from bsc_planner.ui.pages.indicators import PAGE
from bsc_planner.ui.pages.indicators.drafting.paste_preview import PasteAnswer, PastePreview, PasteQuestion
from bsc_planner.ui.pages.indicators.page import IndicatorsPage
from bsc_planner.ui.plan_session import PlanSession
from tests.builders import content_of, empty_store, plan_with
from tests.exchange.importing.outline.samples import text
from tests.ui.grid.sheet import Key, Modifier, press, put_on_clipboard
from tests.ui.indicators.sessions import session_of, shown

CONTROL = Modifier.ControlModifier
SHIFT = Modifier.ShiftModifier


def _page(qtbot: QtBot, store: PlanStore) -> tuple[IndicatorsPage, PlanSession]:
    session = session_of(store)
    page = cast(IndicatorsPage, PAGE.factory(session))
    qtbot.addWidget(page)
    session.setParent(page)
    page.resize(1000, 600)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    return page, session


def _put_html(source: str, plain: str) -> None:
    mime = QMimeData()
    mime.setHtml(source)
    mime.setText(plain)
    QApplication.clipboard().setMimeData(mime)


def _top(preview: PastePreview, at: int) -> QTreeWidgetItem:
    item = preview.tree.topLevelItem(at)
    assert item is not None
    return item


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[PastePreview]:
    """Previews that were opened; each is agreed to as it stands."""
    opened: list[PastePreview] = []

    def ask(_cls: type[PastePreview], parent: IndicatorsPage, question: PasteQuestion) -> PasteAnswer:
        opened.append(PastePreview(question, parent))
        return opened[-1].answer()

    monkeypatch.setattr(PastePreview, "ask", classmethod(ask))
    return opened


def test_forty_indicators_of_a_spreadsheet_fill_an_empty_plan_in_one_step(
    qtbot: QtBot, asked: list[PastePreview]
) -> None:
    store = empty_store()
    before = content_of(store)
    page, session = _page(qtbot, store)
    _put_html(text("calc-matrix.html"), text("calc-matrix.txt"))
    page._empty.paste.click()
    assert len(asked) == 1
    assert (store.count(Objective), store.count(Indicator), store.count(Target)) == (8, 40, 200)
    assert page.grid.isVisible()
    assert "8 objectives, 40 indicators" in page.grid.notices.text
    session.undo()
    assert content_of(store) == before


def test_figures_of_a_spreadsheet_in_english_are_written_as_indonesians_write_them(
    qtbot: QtBot, asked: list[PastePreview]
) -> None:
    store = plan_with()
    page, _ = _page(qtbot, store)
    page.grid.view.go_to(0, 2)
    figures = '<td sdval="1355.9" sdnum="1033;0;#,##0.00">1,355.90</td><td sdval="0.85" sdnum="1033;0;0%">85%</td>'
    heads = '<td>Indikator</td><td>Satuan</td><td sdval="2025">2025</td><td sdval="2026">2026</td>'
    html = f"<table><tr>{heads}</tr><tr><td>Produksi</td><td>Ton</td>{figures}</tr></table>"
    _put_html(html, "Indikator\tSatuan\t2025\t2026\nProduksi\tTon\t1,355.90\t85%")
    page.grid.actions_by_name["paste_rows"].trigger()
    indicator = store.all(Indicator, Indicator.name == "Produksi")[0]
    targets = {item.period: item.printed for item in store.all(Target, Target.indicator_id == indicator.id)}
    assert targets == {"2025": "1.355,90", "2026": "85%"}


def test_indented_list_of_a_text_document_becomes_a_branch(qtbot: QtBot, asked: list[PastePreview]) -> None:
    store = plan_with()
    page, _ = _page(qtbot, store)
    page.grid.view.go_to(0, 2)
    _put_html(text("writer-bullets.html"), text("writer-bullets.txt"))
    page.grid.actions_by_name["paste_rows"].trigger()
    assert len(asked) == 1
    assert shown(page.model)[2:5] == [
        "SS1 Meningkatnya kepuasan masyarakat",
        "  IKU1.1 Indeks kepuasan masyarakat",
        "  IKU1.2 Persentase pengaduan yang selesai",
    ]


def test_list_with_levels_pasted_over_a_name_becomes_rows_and_changes_no_name(
    qtbot: QtBot, asked: list[PastePreview]
) -> None:
    store = plan_with()
    page, _ = _page(qtbot, store)
    page.grid.view.setFocus()
    page.grid.view.go_to(0, 2)
    _put_html(text("word-levels.html"), "1.\tSS1 Meningkatnya")
    press(page.grid, (Key.Key_V, CONTROL))
    assert len(asked) == 1
    assert store.all(Objective)[0].text == "Meningkatnya hal 1"
    assert store.count(Objective) == 3


def test_plain_list_in_the_waiting_row_asks_nothing(qtbot: QtBot, asked: list[PastePreview]) -> None:
    store = plan_with()
    page, session = _page(qtbot, store)
    page.grid.view.setFocus()
    page.grid.view.go_to(1, 2)
    put_on_clipboard("• Nilai A\n• Nilai B\n• Nilai C")
    press(page.grid, Key.Key_Return, (Key.Key_V, CONTROL))
    assert asked == []
    assert [row.strip() for row in shown(page.model)][2:] == ["Nilai A", "Nilai B", "Nilai C"]
    assert not page.grid.view.editing.is_open
    assert session.history.undo_label == "Paste rows"


def test_list_that_contradicts_its_place_is_shown_first(qtbot: QtBot, asked: list[PastePreview]) -> None:
    page, _ = _page(qtbot, plan_with())
    page.grid.view.go_to(1, 2)
    put_on_clipboard("Meningkatnya A\nTerwujudnya B")
    page.grid.actions_by_name["paste_rows"].trigger()
    assert [row.kind for row in asked[0].rows] == [OutlineKind.OBJECTIVE] * 2


def test_table_with_headings_below_the_current_objective_asks_nothing(qtbot: QtBot, asked: list[PastePreview]) -> None:
    store = plan_with(objectives=2)
    page, _ = _page(qtbot, store)
    page.grid.view.go_to(2, 2)
    put_on_clipboard("Kode\tIndikator\tSatuan\t2025\nX1\tIndeks A\tIndeks\t3,1\nX2\tIndeks B\tIndeks\t3,2")
    page.grid.actions_by_name["paste_rows"].trigger()
    assert asked == []
    assert shown(page.model)[2:5] == ["SS2 Meningkatnya hal 2", "  X1 Indeks A", "  X2 Indeks B"]


def test_rows_beyond_the_last_indicator_become_indicators_beside_it_though_perspectives_follow(qtbot: QtBot) -> None:
    store = plan_with(years=(2025,))
    with store.recording():
        first, last = (store.insert(Perspective, code=code, name=f"Perspektif {code}") for code in "AB")
        objective = store.all(Objective)[0].id
        store.update(Objective, objective, perspective_id=first)
    store.session.commit()
    page, _session = _page(qtbot, store)
    put_on_clipboard("Jumlah satu\tHari\nJumlah dua\tHari\nJumlah tiga\tHari")
    row = page.model.row_of(store.all(Indicator)[0].id)
    assert row is not None
    assert row < page.model.rowCount() - 1, f"perspective {last} stands below"
    page.grid.view.go_to(row, page.model.column_of("name"))
    press(page.grid, (Key.Key_V, CONTROL))
    page.grid.clipboard.question.answers[0].click()
    assert [(one.name, one.objective_id) for one in store.all(Indicator)] == [
        (f"Jumlah {word}", objective) for word in ("satu", "dua", "tiga")
    ]
    assert store.count(Objective) == 1


def test_word_that_is_no_choice_is_told_after_pasting(qtbot: QtBot, asked: list[PastePreview]) -> None:
    page, _ = _page(qtbot, plan_with())
    page.grid.view.go_to(0, 2)
    put_on_clipboard("Indikator\tPolarisasi\nIndeks A\tentah")
    page.grid.actions_by_name["paste_rows"].trigger()
    assert asked == []
    assert "“entah”" in page.grid.notices.text


def test_cancelled_preview_writes_nothing_and_keeps_the_waiting_row(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = plan_with()
    before = content_of(store)
    monkeypatch.setattr(PastePreview, "ask", classmethod(lambda *_: None))
    page, _ = _page(qtbot, store)
    page.grid.view.setFocus()
    page.grid.view.go_to(1, 2)
    put_on_clipboard("Meningkatnya A\n\tIndeks A")
    press(page.grid, Key.Key_Return, (Key.Key_V, CONTROL))
    assert content_of(store) == before
    assert page.grid.view.editing.is_new_row


def test_preview_corrects_levels_kinds_and_columns(qtbot: QtBot, asked: list[PastePreview]) -> None:
    page, _ = _page(qtbot, plan_with())
    page.grid.view.go_to(0, 2)
    put_on_clipboard(
        "Tabel satu dari dokumen lama\tIndeks A yang panjang sekali\t1\n"
        "Lainnya dari dokumen itu\tIndeks B yang panjang sekali\t2"
    )
    page.grid.actions_by_name["paste_rows"].trigger()
    preview = asked[0]
    assert preview.columns is not None
    assert preview.columns.roles()[:2] == [Role.OBJECTIVE, Role.NAME]
    preview.columns.boxes[0].setCurrentIndex(0)
    preview.columns.boxes[2].setCurrentIndex(preview.columns.boxes[2].findData("2026"))
    assert [(row.kind, row.targets) for row in preview.rows] == [
        (OutlineKind.INDICATOR, {"2026": "1"}),
        (OutlineKind.INDICATOR, {"2026": "2"}),
    ]
    preview.tree.setCurrentItem(_top(preview, 0))
    preview.set_kind(OutlineKind.OBJECTIVE)
    preview.tree.clearSelection()
    preview.tree.setCurrentItem(_top(preview, 1))
    QTest.keyClick(preview.tree, Qt.Key.Key_Tab)
    assert [row.level for row in preview.rows] == [0, 1]
    QTest.keyClick(preview.tree, Qt.Key.Key_Backtab, SHIFT)
    assert [row.level for row in preview.rows] == [0, 0]
    _top(preview, 1).setText(0, "Nama lain")
    QTest.keyClick(preview.tree, Qt.Key.Key_Delete)
    assert [row.name for row in preview.rows] == ["Indeks A yang panjang sekali"]


def test_outermost_indicators_go_below_the_chosen_objective(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    store = plan_with(objectives=2)
    second = store.all(Objective)[1].id

    def ask(_cls: type[PastePreview], parent: IndicatorsPage, question: PasteQuestion) -> PasteAnswer:
        preview = PastePreview(question, parent)
        preview._objective.setCurrentIndex(preview._objective.findData(second))
        return preview.answer()

    monkeypatch.setattr(PastePreview, "ask", classmethod(ask))
    page, _ = _page(qtbot, store)
    page.grid.view.go_to(0, 2)
    put_on_clipboard("Nilai A\nNilai B")
    page.grid.actions_by_name["paste_rows"].trigger()
    assert len(store.all(Indicator, Indicator.objective_id == second)) == 3


def test_perspectives_objectives_and_indicators_come_in_one_list(qtbot: QtBot, asked: list[PastePreview]) -> None:
    store = empty_store()
    page, _ = _page(qtbot, store)
    put_on_clipboard(
        "Perspektif Pelanggan\n\tMeningkatnya A\n\t\tIndeks A\nPerspektif Proses\n\tTerwujudnya B\n\t\tNilai B"
    )
    page._empty.list_wanted.emit()
    assert len(asked) == 1
    assert (store.count(Perspective), store.count(Objective), store.count(Indicator)) == (2, 2, 2)
    assert page.model.depth(2) == 2
