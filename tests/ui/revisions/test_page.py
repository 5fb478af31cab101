"""The page Revisi: its tabs, and the ways that lead to them."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bsc_planner.editing.revision import CreateRevisionEdit
from bsc_planner.model.edition import EditionKind
from bsc_planner.model.revision import RevisionKind
from bsc_planner.revisions.editions.freezing import FreezeEditionEdit
from bsc_planner.ui.pages.revisions.page import RevisionsPage
from bsc_planner.ui.pages.revisions.timeline.view import TimelineView
from bsc_planner.ui.pages.revisions.views import VIEWS
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.notice_bar import NoticeBar

Shown = Callable[[QWidget], NoticeBar]


def test_the_timeline_comes_first_and_views_are_made_when_they_are_shown(
    qtbot: QtBot, session: PlanSession, shown: Shown
) -> None:
    page = RevisionsPage(session)
    shown(page)
    assert VIEWS[0].key == "timeline"
    assert isinstance(page.stack.currentWidget(), TimelineView)
    assert page.stack.count() == 1


def test_every_view_can_be_shown(qtbot: QtBot, session: PlanSession, shown: Shown) -> None:
    page = RevisionsPage(session)
    shown(page)
    for spec in VIEWS:
        assert page.show_view(spec.key) is page.stack.currentWidget()


def test_the_comparison_is_shown_with_its_sides(qtbot: QtBot, session: PlanSession, shown: Shown) -> None:
    session.do("Bekukan", FreezeEditionEdit("Awal", "Rina", EditionKind.LEGAL, "Peraturan 4/2025", edition_id="e1"))
    page = RevisionsPage(session)
    shown(page)
    page.show_comparison("e1", None)
    assert VIEWS[page.tabs.currentIndex()].key == "comparison"


def test_a_revision_chosen_in_the_timeline_is_shown_where_it_is_worked_on(
    qtbot: QtBot, session: PlanSession, shown: Shown
) -> None:
    session.do("Usulkan", CreateRevisionEdit(RevisionKind.TARGET, "Anggaran berkurang"))
    page = RevisionsPage(session)
    shown(page)
    for _ in range(2):
        timeline = page.show_view("timeline")
        assert isinstance(timeline, TimelineView)
        row = next(row for row in timeline.rows if "Anggaran berkurang" in row.title.whole_text)
        qtbot.mouseClick(row.buttons[0], Qt.MouseButton.LeftButton)
        assert VIEWS[page.tabs.currentIndex()].key == "proposals"
