"""The main window: puts its parts together and lets them hear each other."""

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget
from shiboken6 import isValid

from bsc_planner.model.delta import Changes, Ref
from bsc_planner.ui.background import stop_background_work
from bsc_planner.ui.help.help import Help
from bsc_planner.ui.main_window.actions import Actions
from bsc_planner.ui.main_window.changing_menus import ChangingMenus, PageActions
from bsc_planner.ui.main_window.command_slots import command_slots
from bsc_planner.ui.main_window.commands_around import CommandsAround
from bsc_planner.ui.main_window.day_bar import DayBar
from bsc_planner.ui.main_window.edition_choice import window_title
from bsc_planner.ui.main_window.file_drop import FileDrop
from bsc_planner.ui.main_window.findings_view import FindingsView
from bsc_planner.ui.main_window.guide_pages import written_parts
from bsc_planner.ui.main_window.homes import HOMES, shown_as
from bsc_planner.ui.main_window.inspector_dock import InspectorDock
from bsc_planner.ui.main_window.inspector_place import InspectorPlace
from bsc_planner.ui.main_window.left_open import LeftOpen, left_open, take_up
from bsc_planner.ui.main_window.look import Look
from bsc_planner.ui.main_window.menus import PAGE_COMMANDS, WINDOWS, Menus
from bsc_planner.ui.main_window.navigation import Navigation
from bsc_planner.ui.main_window.open_windows import OpenWindows
from bsc_planner.ui.main_window.page_commands import PageCommands
from bsc_planner.ui.main_window.page_stack import PageStack
from bsc_planner.ui.main_window.place_memory import PlaceMemory
from bsc_planner.ui.main_window.plan_exchange import PlanExchange
from bsc_planner.ui.main_window.plan_files import PlanFiles
from bsc_planner.ui.main_window.read_only_bar import ReadOnlyBar
from bsc_planner.ui.main_window.register_badge import RegisterBadge
from bsc_planner.ui.main_window.revision_commands import RevisionCommands
from bsc_planner.ui.main_window.search_box import SearchBox
from bsc_planner.ui.main_window.start_view import StartView
from bsc_planner.ui.main_window.status_bar import PlanStatusBar
from bsc_planner.ui.main_window.tool_bar import PlanToolBar
from bsc_planner.ui.main_window.window_list import WindowList
from bsc_planner.ui.menu_key import listen_for_menu_key
from bsc_planner.ui.merging.flow import Merging
from bsc_planner.ui.notices import tell
from bsc_planner.ui.pages.registry import INSPECTOR, PAGES
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.settings.settings import Settings
from bsc_planner.ui.settings.window_state import WindowState
from bsc_planner.ui.tour.tour import Tour
from bsc_planner.ui.widgets.notice_bar import NoticeBar
from bsc_planner.ui.widgets.screen_room import resize_within_screen

_FIRST_PAGE = "overview"
_WAYS = ("new", "open", "import_json", "tour", "example")


class MainWindow(QMainWindow):
    """One plan, or the start page."""

    def __init__(self, settings: Settings, state: WindowState) -> None:
        super().__init__()
        self._state = state
        self.commands = Actions(self)
        self.pages = PageStack(PAGES)
        self.files = PlanFiles(self, settings, state, commit_typing=self.commit_typing)
        self.exchange = PlanExchange(self, self.files, settings, state)
        self.merging = Merging(self, self.files, state)
        self._look = Look(self, settings)
        self.help = Help(self, state, lambda: (self.pages.current_key, self.pages.currentWidget()), written_parts)
        self._page_actions = PageActions(PAGES, self)
        self._menus = Menus(self.menuBar(), self.commands, self._page_actions.actions())
        PageCommands(self._menus.submenus[PAGE_COMMANDS], self._shown_page, self.commands.all)
        self.windows = OpenWindows(self)
        self._places = PlaceMemory(self, state, self.pages)
        self.window_list = WindowList(self, state, self._menus.submenus[WINDOWS], self.windows)
        self.files.bring_to_front = self.windows.bring_to_front
        self._changing = ChangingMenus(self._menus, settings, self)
        self.navigation = Navigation(PAGES)
        self.start = StartView(self.files, state, [self.commands[key] for key in _WAYS], self)
        self.notices = NoticeBar()
        self._read_only = ReadOnlyBar(self.files.save_as)
        offered = CommandsAround(
            self, self.commands, self._page_actions, settings, self._page_shown_for, self._shown_page
        )
        self.search = SearchBox(offered.all, lambda: state.recent_commands)
        self.tool_bar = PlanToolBar(self.commands, self.search)
        self.status = PlanStatusBar()
        self.revisions = RevisionCommands(self, self.pages)
        self._day = DayBar()
        self._column = QVBoxLayout()
        self.tour = Tour(self.files, settings, state, self._column, self)
        self._drop = FileDrop(self)
        self.findings = FindingsView(self, self.status, self.navigation)
        self._register_badge = RegisterBadge(self.navigation)
        self._inspector = InspectorDock(INSPECTOR, self)
        self._inspector_place = InspectorPlace(self._inspector, self.commands["inspector"], PAGES, state, self)
        self._is_session_ending = False
        self._lay_out()
        self._connect()
        self._on_session_changed(None)

    # what others may ask -----------------------------------------------------------------------------

    @property
    def session(self) -> PlanSession | None:
        """The open plan; None while there is none."""
        return self.files.session

    def show_page(self, key: str) -> None:
        """Show a page of the open plan."""
        if self.session is not None and self.pages.has_page(key):
            is_other = self.pages.current_key != key
            self.pages.show_page(key)
            if is_other and not self.navigation.hasFocus():
                self.pages.take_keyboard()

    def reveal(self, ref: Ref | None, page: str = "") -> None:
        """Show the page of an element and select it; says so when it is gone."""
        session = self.session
        if session is None:
            return
        shown = shown_as(session.store, ref) if ref else None
        if ref is not None and shown is None:
            tell(self, self.tr("This is no longer in the plan."))
            return
        self.show_page(page or (HOMES.get(shown.kind, _FIRST_PAGE) if shown else _FIRST_PAGE))
        if shown is not None:
            session.select(shown)

    def commit_typing(self) -> None:
        """Hand over what is being typed: fields and cells do so when they lose the keyboard."""
        focused = QApplication.focusWidget()
        if focused is not None and focused.window() is self:
            focused.clearFocus()
            if isValid(focused) and focused.isVisible():
                focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_for_session_end(self) -> None:
        """Close without asking; unsaved work is offered at the next start."""
        self._is_session_ending = True
        self.close()

    # events --------------------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close only when the plan could be closed; an exception on the way leaves the window open."""
        event.ignore()
        self._state.geometry = self.saveGeometry()
        self._state.docks = self.saveState()
        if self._is_session_ending:
            self.files.close_for_session_end()
        elif not self.files.close():
            return
        self.findings.watch.stop()
        stop_background_work()
        self.windows.announce(None, "")
        self.help.close()
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.commit_typing()
            page, details = left_open(self.pages), left_open(self._inspector)
            # Pages are thrown away for it: not before Qt has told their widgets of the language too.
            QTimer.singleShot(0, self, partial(self._retranslate, page, details))
        super().changeEvent(event)

    def open_path(self, path: Path) -> None:
        """Open a plan file, or import an exchange file."""
        if path.suffix.lower() == ".json":
            self.exchange.import_path(path)
        else:
            self.files.open_path(path)

    # putting together ----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.addToolBar(self.tool_bar)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        listen_for_menu_key(self)
        middle = QWidget()
        line = QHBoxLayout(middle)
        for layout in (line, self._column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        for widget in (self._read_only, self._day, self.notices, self.pages):
            self._column.addWidget(widget)
        line.addWidget(self.navigation)
        line.addLayout(self._column, 1)
        self.setCentralWidget(middle)
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._inspector)
        self.resizeDocks([self._inspector], [self._inspector.wanted_width], Qt.Orientation.Horizontal)
        self.setStatusBar(self.status)
        self.setMinimumSize(900, 560)
        resize_within_screen(self, 1440, 900)
        if not self._state.geometry.isEmpty():
            self.restoreGeometry(self._state.geometry)
            self.restoreState(self._state.docks)
        self.commands["publish"].setVisible(self.pages.has_page("documents"))
        self._changing.fill_settings()

    def _connect(self) -> None:
        files = self.files
        self.commands.connect_to(command_slots(self, self._look, self._inspector))
        files.session_changed.connect(self._on_session_changed)
        files.saved.connect(self._on_saved)
        self.exchange.findings_found.connect(self.findings.watch.add)
        self.navigation.page_chosen.connect(self.show_page)
        self._page_actions.page_chosen.connect(self.show_page)
        self.pages.page_shown.connect(self._on_page_shown)
        self.search.element_chosen.connect(self.reveal)
        self.search.command_run.connect(self._state.remember_command)
        self.status.language_clicked.connect(self._look.switch_language)
        for signal in (self.tool_bar.year_chosen, self._changing.year_chosen):
            signal.connect(self._on_year_chosen)
        self.tool_bar.edition.freezing_wanted.connect(self.revisions.freeze)
        self.tour.new_plan_wanted.connect(files.new)
        self.help.program_link.connect(self._on_program_link)
        self._drop.file_dropped.connect(self.open_path)
        self._changing.file_chosen.connect(files.open_path)
        self.start.recent_changed.connect(self._refresh)

    # the plan ------------------------------------------------------------------------------------------

    def _on_session_changed(self, session: PlanSession | None) -> None:
        self.notices.close_notice()
        self._places.leave()
        self.search.set_store(session.store if session else None)
        for part in (
            self.pages,
            self._inspector,
            self._inspector_place,
            self.tool_bar,
            self.status,
            self.findings,
            self.revisions,
            self._register_badge,
            self.tour,
        ):
            part.set_session(session)
        self.navigation.setVisible(session is not None)
        self._page_actions.setEnabled(session is not None)
        if session is None:
            # Work that is still under way reads a copy of the plan that is closed now.
            stop_background_work()
            self.start.refresh()
            self.pages.show_start(self.start.page)
        else:
            session.plan_changed.connect(self._on_plan_changed)
            session.state_changed.connect(self._refresh_state)
            session.year_changed.connect(self._on_year_changed)
            session.day_changed.connect(self._on_day_changed)
            session.reveal_asked.connect(self.reveal)
            self.pages.show_page(self._places.take_up(session) or _FIRST_PAGE)
        self._announce()
        self._refresh()

    def _announce(self) -> None:
        """Tell other windows which plan is open here."""
        session = self.session
        path = session.document.path if session is not None else None
        self.windows.announce(path, session.store.plan.title or "" if session is not None else "")

    def _refresh(self) -> None:
        """Show everything that follows from the session."""
        session = self.session
        self._read_only.show_session(session)
        self._day.show_session(session)
        self.status.refresh()
        self.tool_bar.refresh()
        self._changing.fill_years(session)
        self._changing.fill_recent(self._state.recent_files)
        self.setWindowTitle(window_title(session))
        self._refresh_state()

    def _refresh_state(self) -> None:
        """Show what every step changes, and nothing more: it is done before the step is painted."""
        session = self.session
        is_unsaved = session is not None and session.document.has_unsaved_changes
        self.commands.refresh(session)
        self.status.show_saved(is_unsaved=is_unsaved)
        self.setWindowModified(is_unsaved)

    def _on_plan_changed(self, changes: Changes) -> None:
        if changes.touches("plan"):
            self._refresh()
        elif changes.touches("indicator") and (changes.added or changes.removed or changes.bulk_kinds):
            self.status.refresh_counts()

    def _retranslate(self, page: LeftOpen, details: LeftOpen) -> None:
        self.commands.retranslate()
        self._page_actions.retranslate()
        self._menus.retranslate()
        self._changing.fill_settings()
        self.navigation.retranslate()
        self.tool_bar.retranslate()
        # Pages are made in one language; making them anew is quicker than teaching each another.
        key = self.pages.current_key
        self.pages.set_session(self.session)
        self._inspector.set_session(self.session)
        if self.session is not None and key:
            self.pages.show_page(key)
            take_up(self.pages, page)
            take_up(self._inspector, details)
        self._refresh()

    def _on_program_link(self, path: str) -> None:
        """The guide leads into the program: ``page/KEY`` or ``command/KEY``."""
        kind, _, key = path.partition("/")
        self.activateWindow()
        if kind == "page":
            self.show_page(key)
        elif self.commands[key].isEnabled():
            self.commands[key].trigger()

    def _shown_page(self) -> QWidget | None:
        return self.pages.currentWidget() if self.session is not None else None

    def _page_shown_for(self, key: str) -> QWidget | None:
        self.show_page(key)
        return self.pages.currentWidget()

    def _on_saved(self, moment: datetime) -> None:
        self.status.note_saved(moment)
        self._announce()
        self._places.note()
        self._refresh()

    def _on_year_changed(self) -> None:
        self.tool_bar.refresh()
        self._changing.fill_years(self.session)

    def _on_day_changed(self) -> None:
        self.tool_bar.day.refresh()
        self._day.show_session(self.session)

    def _on_year_chosen(self, year: int) -> None:
        if self.session is not None:
            self.session.set_year(year)

    def _on_page_shown(self, key: str) -> None:
        self.navigation.mark(key)
        self._page_actions.mark(key)
        self._inspector_place.show_for(key)
        self.tour.note_page(key)
        self._places.note()
