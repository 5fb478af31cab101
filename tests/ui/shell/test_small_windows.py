"""What a narrow window keeps in sight."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from bsc_planner.ui.pages.revisions.next_year.year_notice import YearNotice
from bsc_planner.ui.widgets.empty_state import EmptyState
from bsc_planner.ui.widgets.page_header import PageHeader
from bsc_planner.ui.widgets.screen_room import resize_within_screen
from bsc_planner.ui.widgets.text_area import TextArea


def test_the_notice_of_a_year_goes_on_in_a_second_line_instead_of_cutting_its_words(qtbot: QtBot) -> None:
    notice = YearNotice()
    qtbot.addWidget(notice)
    notice.show_year(2030, is_in_plan=False, is_closed=False, is_writable=True)
    notice.resize(400, notice.heightForWidth(400))
    notice.show()
    for part in (notice.text, notice.extend, notice.begin):
        assert part.width() >= part.sizeHint().width()
        assert part.geometry().bottom() < notice.height()
    assert notice.begin.y() > notice.text.geometry().bottom()


def test_an_empty_page_folds_its_sentence_beside_an_open_list(qtbot: QtBot) -> None:
    empty = EmptyState("Belum ada jabatan. Pilih unit di pohon lalu tambahkan jabatan-jabatannya.", QAction("Jabatan"))
    qtbot.addWidget(empty)
    empty.resize(320, 300)
    empty.show()
    (text,) = [label for label in empty.findChildren(QLabel) if label.text()]
    assert empty.rect().contains(text.geometry())
    assert text.height() >= text.heightForWidth(text.width())


def test_the_action_used_most_stays_in_sight_where_the_counts_would_push_all_of_them_away(qtbot: QtBot) -> None:
    header = PageHeader("Indikator & target", "49 sasaran · 121 indikator · 5 tahun")
    qtbot.addWidget(header)
    rare = header.add_action(QAction("+ Sasaran", header), priority=1)
    usual = header.add_action(QAction("+ Indikator", header), priority=2)
    header.show()
    header.resize(400, 32)
    assert usual.isVisible()
    assert usual.geometry().right() <= header.more.geometry().left()
    assert not rare.isVisible()
    assert [action.text() for action in header.more.menu().actions()] == ["+ Sasaran"]


def test_a_text_that_just_fits_is_not_covered_by_a_scroll_bar(qtbot: QtBot) -> None:
    area = TextArea(lines=1)
    qtbot.addWidget(area)
    area.show_text("Nilai Indeks Implementasi NSPK manajemen ASN")
    area.show()
    wide = area.fontMetrics().horizontalAdvance(area.toPlainText())
    for width in range(wide, wide + 40):
        area.resize(width, area.height())
        assert not area.horizontalScrollBar().isVisible()


def test_a_dialog_opens_within_its_screen(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    resize_within_screen(dialog, 30_000, 200)
    assert dialog.width() < dialog.screen().availableSize().width()
    assert dialog.height() == 200


def test_a_window_that_cannot_be_small_enough_gets_the_size_wished(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    dialog.setMinimumSize(20_000, 100)
    resize_within_screen(dialog, 30_000, 200)
    assert dialog.width() == 30_000
