"""What a narrow window keeps in sight."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from bsc_planner.ui.pages.revisions.next_year.year_notice import YearNotice
from bsc_planner.ui.widgets.empty_state import EmptyState


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
