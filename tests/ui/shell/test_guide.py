"""The guide: complete, linked, searched, and opened at what fits."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bsc_planner.paths import resource
from bsc_planner.ui.help.guide import CONTENTS, Guide, anchor_of
from bsc_planner.ui.help.guide_document import block_of_section, blocks_of
from bsc_planner.ui.help.guide_window import PROGRAM, GuideWindow
from bsc_planner.ui.help.help import Help
from bsc_planner.ui.help.rule_topics import rule_topic
from bsc_planner.ui.help.term_button import TermButton
from bsc_planner.ui.help.terms import TERMS
from bsc_planner.ui.help.topics import DIALOGS, MONITORING, PAGES, PROPERTY, REVISIONS, WIDGETS, topic_at
from bsc_planner.ui.language import Language, apply_language
from bsc_planner.ui.main_window.actions import ACTIONS
from bsc_planner.ui.main_window.guide_pages import written_parts
from bsc_planner.ui.main_window.window import MainWindow
from bsc_planner.ui.pages.monitoring.views import VIEWS as MONITORING_VIEWS
from bsc_planner.ui.pages.registry import PAGES as WINDOW_PAGES
from bsc_planner.ui.pages.revisions.views import VIEWS as REVISION_VIEWS
from bsc_planner.ui.settings.window_state import WindowState
from bsc_planner.wording.rules import RULE_TEXTS

SOURCES = resource("guide").parent.parent / "bsc_planner" / "ui"

OF_THE_SYSTEM = {"FileDialog", "FolderDialog"}
BASES = {"PosterDialog"}
"""Dialogs that are none of ours: they explain themselves."""


@pytest.fixture
def guide(qapp: QApplication) -> Guide:
    return Guide(written_parts())


@pytest.fixture
def shown(qtbot: QtBot, guide: Guide) -> GuideWindow:
    made = GuideWindow(guide)
    qtbot.addWidget(made)
    made.show()
    return made


def _is_there(guide: Guide, topic: str) -> bool:
    page, _, anchor = topic.partition("#")
    return guide.has_page(page) and (not anchor or guide.page(page).section(anchor) is not None)


def test_the_window_fits_its_screen_and_no_title_in_the_contents_is_cut(qtbot: QtBot, guide: Guide) -> None:
    made = GuideWindow(guide)
    qtbot.addWidget(made)
    room = made.screen().availableSize()
    assert made.width() <= room.width()
    assert made.height() <= room.height()
    made.resize(1010, 720)
    made.show()
    qtbot.waitExposed(made)
    contents = made.contents
    assert contents.sizeHintForColumn(0) <= contents.viewport().width()


def test_every_page_view_and_dialog_has_a_place_in_the_guide(guide: Guide) -> None:
    dialogs = set()
    for path in SOURCES.rglob("*.py"):
        dialogs |= set(re.findall(r"^class (\w+Dialog)\b", path.read_text(encoding="utf-8"), re.MULTILINE))
    assert set(PAGES) == {"", *(page.key for page in WINDOW_PAGES)}
    assert set(MONITORING) == {view.key for view in MONITORING_VIEWS}
    assert set(REVISIONS) == {view.key for view in REVISION_VIEWS}
    assert dialogs - OF_THE_SYSTEM - BASES <= set(DIALOGS)
    topics = [topic for table in (PAGES, MONITORING, REVISIONS, WIDGETS, DIALOGS) for topic in table.values()]
    assert [topic for topic in topics if not _is_there(guide, topic)] == []


def test_every_file_of_the_guide_is_in_the_contents_once(guide: Guide) -> None:
    files = sorted(path.stem for path in resource("guide").glob("*.md"))
    assert sorted([*guide.keys, CONTENTS]) == files


def test_every_link_of_the_guide_leads_somewhere(guide: Guide) -> None:
    commands = {spec.key for spec in ACTIONS}
    lost = []
    for key in (CONTENTS, *guide.keys):
        for target in re.findall(r"\]\(([^)]+)\)", guide.page(key).text):
            if target.startswith(f"{PROGRAM}:"):
                kind, _, name = target.removeprefix(f"{PROGRAM}:").partition("/")
                is_there = name in (PAGES if kind == "page" else commands)
            elif target.endswith((".png", ".svg")):
                is_there = resource("guide").joinpath(target).exists()
            else:
                page, _, anchor = target.partition("#")
                page = page.removesuffix(".md") or key
                is_there = _is_there(guide, f"{page}#{anchor}" if anchor else page)
            if not is_there:
                lost.append(f"{key}: {target}")
    assert lost == []


def test_every_rule_and_term_is_explained_in_the_guide(guide: Guide) -> None:
    assert [code for code in RULE_TEXTS if not _is_there(guide, rule_topic(code))] == []
    assert [term.key for term in TERMS if not _is_there(guide, term.topic)] == []
    assert rule_topic("not-a-rule") == "pemeriksaan"


def test_the_keys_page_names_every_key_of_the_window(guide: Guide) -> None:
    text = guide.page("papan-tombol").text
    assert "`F1`" in text
    assert "`Ctrl+D`" in text
    assert "`Alt+9`" in text


def test_words_are_found_wherever_they_stand_those_in_headings_first(guide: Guide) -> None:
    hits = guide.search("plt plh")
    assert hits[0].topic == "istilah#plt-dan-plh"
    assert all("plt" in f"{hit.page.title} {hit.section.title} {hit.section.text}".lower() for hit in hits)
    assert guide.search("   ") == []
    assert guide.search("xyzzy") == []


def test_anchors_are_made_of_small_letters() -> None:
    assert anchor_of("Plt dan Plh") == "plt-dan-plh"
    assert anchor_of("  RHK, IKI, dan SKP ") == "rhk-iki-dan-skp"


def test_the_window_of_the_guide_goes_forward_and_back(shown: GuideWindow) -> None:
    shown.show_topic("mulai")
    shown.show_topic("istilah#polarisasi")
    assert shown.topic == "istilah#polarisasi"
    assert block_of_section(shown.browser.document(), "polarisasi") is not None
    shown.go_back()
    assert shown.topic == "mulai"
    shown.go_back()
    assert shown.topic == "mulai"
    shown.go_forward()
    assert shown.topic == "istilah#polarisasi"
    shown.show_topic("tidak-ada")
    assert shown.topic == CONTENTS


def test_links_lead_to_pages_and_into_the_program(shown: GuideWindow, qtbot: QtBot) -> None:
    shown.show_topic("mulai")
    shown._on_link(QUrl("jam-pertama.md"))
    assert shown.topic == "jam-pertama"
    shown._on_link(QUrl("mulai.md#rencana-baru"))
    assert shown.topic == "mulai#rencana-baru"
    with qtbot.waitSignal(shown.program_link) as followed:
        shown._on_link(QUrl("bsc:page/findings"))
    assert followed.args == ["page/findings"]


def test_searching_lists_places_and_escape_leads_back(shown: GuideWindow, qtbot: QtBot) -> None:
    shown.show_topic("mulai")
    everything = shown.contents.texts()
    shown.search.setFocus()
    qtbot.keyClicks(shown.search, "polarisasi")
    assert "Polarisasi" in shown.contents.texts()
    qtbot.keyClick(shown.search, Qt.Key.Key_Return)
    assert shown.topic.startswith("istilah#polarisasi")
    assert shown.browser.extraSelections()
    shown.search.setText("xyzzy")
    assert shown.contents.texts() == []
    shown._on_escape()
    assert shown.contents.texts() == everything
    shown._on_escape()
    assert not shown.isVisible()


def test_an_english_window_says_that_the_guide_is_indonesian(shown: GuideWindow, qapp: QApplication) -> None:
    shown.show_topic("mulai")
    assert shown._language.isVisible()
    apply_language(qapp, Language.INDONESIAN)
    shown.retranslate()
    assert not shown._language.isVisible()
    apply_language(qapp, Language.ENGLISH)


def test_a_page_is_set_in_the_typeface_of_the_window(shown: GuideWindow) -> None:
    shown.show_topic("penjenjangan")
    document = shown.browser.document()
    sizes = {block.blockFormat().headingLevel(): block.charFormat().font().pixelSize() for block in blocks_of(document)}
    assert sizes[1] > sizes[2]


def test_the_focus_decides_where_the_guide_opens(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    field = QLineEdit()
    QVBoxLayout(page).addWidget(field)
    assert topic_at(field, "cascade", page) == "penjenjangan"
    page.setProperty(PROPERTY, "aturan-pemeriksaan")
    assert topic_at(None, "findings", page) == "aturan-pemeriksaan"
    field.setProperty(PROPERTY, "angka")
    assert topic_at(field, "cascade", page) == "angka"
    assert topic_at(None, "", None) == "mulai"


def test_f1_opens_the_guide_at_the_page_shown(window: MainWindow, qtbot: QtBot) -> None:
    window.commands["guide"].trigger()
    assert window.help.guide is not None
    assert window.help.guide.topic == "mulai"
    window.commands["keys"].trigger()
    assert window.help.guide.topic == "papan-tombol"
    window.help.guide.program_link.emit("command/full_screen")
    assert window.isFullScreen()
    window.commands["full_screen"].trigger()


@pytest.fixture
def helped(qtbot: QtBot) -> Iterator[QWidget]:
    holder = QWidget()
    qtbot.addWidget(holder)
    Help(holder, WindowState(), lambda: ("", None), written_parts)
    holder.show()
    yield holder
    found = Help.of(holder)
    assert found is not None
    found.close()


@pytest.mark.qt_log_ignore("This plugin does not support (grabbing the keyboard|raise)", extend=True)
def test_a_term_is_explained_in_a_popup_that_leads_to_the_guide(helped: QWidget, qtbot: QtBot) -> None:
    button = TermButton("polarity", helped)
    QVBoxLayout(helped).addWidget(button)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert button.popup is not None
    assert "Maximize" in button.popup.text.text()
    button.popup.more.click()
    found = Help.of(helped)
    assert found is not None
    assert found.guide is not None
    assert found.guide.topic == button.topic


def test_dialogs_answer_to_f1_too(helped: QWidget, qtbot: QtBot) -> None:
    dialog = QDialog(helped)
    field = QLineEdit()
    QVBoxLayout(dialog).addWidget(field)
    dialog.show()
    qtbot.waitUntil(lambda: field.hasFocus())
    qtbot.keyClick(field, Qt.Key.Key_F1)
    found = Help.of(helped)
    assert found is not None
    assert found.guide is not None
    dialog.close()
