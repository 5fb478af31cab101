"""The page of documents."""

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from bsc_planner.errors import PlanError
from bsc_planner.exchange.registry import DOCUMENTS
from bsc_planner.exchange.sample import Sample
from bsc_planner.model.issued import IssueState
from bsc_planner.ui.busy_cursor import busy_cursor
from bsc_planner.ui.labels import day_text, number_text
from bsc_planner.ui.notices import tell, tell_error
from bsc_planner.ui.pages.documents.choice import Audience, Missing
from bsc_planner.ui.pages.documents.choice_panel import ChoicePanel
from bsc_planner.ui.pages.documents.issue_bar import IssueBar, missing_text
from bsc_planner.ui.pages.documents.issuing_run import RunState, issuing_run
from bsc_planner.ui.pages.documents.memory import ChoiceMemory
from bsc_planner.ui.pages.documents.obstacles import Obstacle, obstacle_of, obstacle_text
from bsc_planner.ui.pages.documents.preview_panel import PreviewPanel
from bsc_planner.ui.pages.documents.register_panel import RegisterPanel
from bsc_planner.ui.pages.documents.report_panel import ReportPanel
from bsc_planner.ui.pages.documents.sampling import Sampler, Sight, Wanted
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import Status
from bsc_planner.ui.widgets.notice_bar import NoticeLink
from bsc_planner.ui.widgets.page_header import PageHeader
from bsc_planner.wording.counting import counted

_LEFT_WIDTHS = (330, 400)
_NARROW = 720
"""Below this width choice, preview and report take turns."""
_SOON_MS = 250
_CHOICE, _PREVIEW, _REPORT = range(3)
_ISSUE, _REGISTER = range(2)


class DocumentsPage(QWidget):
    """The choice at the left with the button that issues it, preview and report at the right."""

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._memory = ChoiceMemory(session, self)
        self.issuing = issuing_run(session)
        self.header = PageHeader(self.tr("Documents"))
        self.choice = ChoicePanel(session.store, self.issuing.choice or self._memory.load())
        self.bar = IssueBar()
        self.sampler = Sampler(session, self)
        self.preview = PreviewPanel()
        self.report = ReportPanel(self.issuing)
        self.register: RegisterPanel | None = None
        self.modes = QTabBar()
        self.tabs = QTabBar()
        self._stack = QStackedWidget()
        self._left = QWidget()
        self._right = QStackedWidget()
        self._document = ""
        self._is_document_chosen = False
        self._place = 0
        self._counts: dict[str, int] | None = None
        self._timer = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._lay_out()
        self._connect()
        if self.issuing.is_running:
            self.tabs.setCurrentIndex(_REPORT)
        self._refresh()

    def issue(self) -> None:
        """Begin the run; says so when one is under way already or the disk does not take it."""
        choice = self.choice.choice
        if self.issuing.is_running:
            tell(self, self._running_text())
        elif not self._what_hinders():
            self._memory.save(choice)
            self._begin(lambda: self.issuing.start(choice, year=self.session.year, as_of=self.session.day))

    def choose_person(self, employee_id: str) -> None:
        """Choose the SKP of one person; nothing is issued yet."""
        self.modes.setCurrentIndex(_ISSUE)
        self.tabs.setCurrentIndex(_PREVIEW)
        people = replace(self.choice.choice, audience=Audience.PEOPLE, employee_ids=(employee_id,), documents=("skp",))
        self.choice.show_choice(people)
        self._on_choice_changed()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the plan."""
        super().showEvent(event)
        self._refresh()
        self._look()

    def minimumSizeHint(self) -> QSize:
        """Room for the choice alone: what stands side by side takes turns where there is no more."""
        return QSize(_LEFT_WIDTHS[0], super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show everything side by side where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def hideEvent(self, event: QHideEvent) -> None:
        """Remember the choice; give up the preview, and the copy of the plan it is made from."""
        self._timer.stop()
        self.sampler.rest()
        self._memory.save(self.choice.choice)
        super().hideEvent(event)

    # putting together ---------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.choice, 1)
        column.addWidget(self.bar)
        for words in (self.tr("Issue"), self.tr("Register")):
            self.modes.addTab(words)
        self.modes.setDrawBase(False)
        self.modes.setExpanding(False)
        self.modes.setUsesScrollButtons(False)
        self.header.left.addWidget(self.modes)
        for words in (self.tr("Choice"), self.tr("Preview"), self.tr("Report")):
            self.tabs.addTab(words)
        self.tabs.setCurrentIndex(_PREVIEW)
        self.tabs.setDrawBase(False)
        self.header.right.addWidget(self.tabs)
        self._right.addWidget(self.preview)
        self._right.addWidget(self.report)
        issuing = QWidget()
        body = QHBoxLayout(issuing)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(10)
        body.addWidget(self._left)
        body.addWidget(self._right, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 14, 18, 14)
        box.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        box.setSpacing(10)
        box.addWidget(self.header)
        self._stack.addWidget(issuing)
        box.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.choice.choice_changed.connect(self._on_choice_changed)
        self.bar.issue_wanted.connect(self.issue)
        self.tabs.currentChanged.connect(self._arrange)
        self.modes.currentChanged.connect(self._on_mode_changed)
        self.preview.document_chosen.connect(self._on_document_chosen)
        self.preview.next_wanted.connect(self._on_next_wanted)
        self.preview.picture_wanted.connect(self._draw)
        self.sampler.seen.connect(self._on_seen)
        self.sampler.drawn.connect(self.preview.show_image)
        self.sampler.failed.connect(self._on_sampling_failed)
        self.report.run.resume_wanted.connect(lambda: self._begin(self.issuing.resume))
        self.issuing.state_changed.connect(self._on_run_changed)
        self._timer.timeout.connect(self._look)
        self.session.plan_changed.connect(self._on_plan_changed)
        self.session.year_changed.connect(self._on_plan_changed)
        self.session.issue_asked.connect(self.choose_person)
        self.session.day_changed.connect(self._on_plan_changed)

    def _arrange(self) -> None:
        is_narrow = self.width() < _NARROW
        if self.tabs.isTabVisible(_CHOICE) != is_narrow:
            self.tabs.setTabVisible(_CHOICE, is_narrow)
            if self.tabs.currentIndex() == _CHOICE or is_narrow:
                self.tabs.setCurrentIndex(_CHOICE if is_narrow and not self.issuing.is_running else _PREVIEW)
        shown = self.tabs.currentIndex()
        self._left.setVisible(not is_narrow or shown == _CHOICE)
        self._right.setVisible(not is_narrow or shown != _CHOICE)
        self._right.setCurrentIndex(1 if shown == _REPORT else 0)
        least, most = _LEFT_WIDTHS
        self._left.setMaximumWidth(self.width() if is_narrow else max(least, min(most, self.width() * 2 // 5)))
        self._left.setMinimumWidth(0 if is_narrow else self._left.maximumWidth())

    # the register ---------------------------------------------------------------------------------------

    def show_register(self) -> RegisterPanel:
        """Show what was issued; returns the list."""
        self.modes.setCurrentIndex(_REGISTER)
        assert self.register is not None, "the list is made when it is first shown"
        return self.register

    def _on_mode_changed(self, mode: int) -> None:
        if mode == _REGISTER and self.register is None:
            self.register = RegisterPanel(self.session)
            self.register.reissue_wanted.connect(self._on_reissue_wanted)
            self._stack.addWidget(self.register)
        self._stack.setCurrentIndex(mode)
        self.tabs.setVisible(mode != _REGISTER)
        self._refresh()

    def _on_reissue_wanted(self, year: int, queue: Mapping[str, AbstractSet[str]]) -> None:
        """Choose exactly these people and units, ready to be issued."""
        self.session.set_year(year)
        documents = tuple(spec.key for spec in DOCUMENTS if spec.key in queue)
        given = self.choice.choice
        choice = replace(given, documents=documents, audience=Audience.QUEUE, queue=queue, state=IssueState.FINAL)
        self.choice.show_choice(choice)
        self.modes.setCurrentIndex(_ISSUE)
        self.tabs.setCurrentIndex(_PREVIEW)
        self._on_choice_changed()

    # the choice -----------------------------------------------------------------------------------------

    def _on_choice_changed(self) -> None:
        self._place = 0
        self._begin_counting()

    def _on_plan_changed(self) -> None:
        if self.isVisible():
            self._begin_counting()
        else:
            self._counts = None

    def _begin_counting(self) -> None:
        self._counts = None
        self._refresh()
        self._timer.start()

    def _refresh(self) -> None:
        """Say what the choice comes to and whether it can be issued."""
        choice = self.choice.choice
        self.header.set_subtitle(self._subtitle())
        self.choice.show_counts(self._counts)
        self.bar.show_choice(choice, self._counts, is_countable=self._obstacle() is None)
        self.bar.show_reason(self._running_text() if self.issuing.is_running else self._what_hinders())
        documents = choice.issued_documents
        if self._document not in documents:
            self._document = documents[0] if documents else ""
        self.preview.offer(documents, self._document)

    def _subtitle(self) -> str:
        year, day = self.session.year, self.session.day
        if day is None:
            return self.tr("Year {year}").format(year=year)
        return self.tr("Year {year} · targets of {day}").format(year=year, day=day_text(day))

    def _obstacle(self) -> Obstacle | None:
        return obstacle_of(self.session.store, self.choice.choice, year=self.session.year)

    def _what_hinders(self) -> str:
        """Why the choice cannot be issued, one sentence; empty when it can."""
        choice, year, obstacle = self.choice.choice, self.session.year, self._obstacle()
        if obstacle is not None:
            return obstacle_text(obstacle.short, year=year)
        if choice.missing is not None:
            return missing_text(choice.missing)
        if self._counts is not None and not any(self._counts.get(key) for key in choice.issued_documents):
            return self.tr("Nobody works there in {year}.").format(year=year)
        return ""

    # the preview ----------------------------------------------------------------------------------------

    def _look(self) -> None:
        """Have the document made that is to be looked at, or say why there is none."""
        if not self.isVisible():
            return
        choice, year, obstacle = self.choice.choice, self.session.year, self._obstacle()
        if obstacle is not None:
            page = obstacle.page
            self.preview.show_text(
                obstacle_text(obstacle.text, year=year),
                link=obstacle_text(obstacle.link, year=year),
                act=lambda: self.session.reveal(None, page=page),
            )
        elif choice.missing in {Missing.DOCUMENTS, Missing.UNITS, Missing.PEOPLE}:
            self.preview.show_text(missing_text(choice.missing))
        if obstacle is None and choice.missing not in {Missing.UNITS, Missing.PEOPLE}:
            day, is_draft = self.session.day, choice.state is IssueState.DRAFT
            wanted = Wanted(year, choice.scope, choice.documents, self._document, self._place, day, is_draft)
            self.sampler.ask(wanted)

    def _on_seen(self, sight: Sight) -> None:
        self._counts = dict(sight.counts)
        if (other := self._first_for_somebody()) != self._document:
            self._document, self._place = other, 0
            self._refresh()
            self._look()
            return
        self._refresh()
        if sight.wanted.document:
            self.preview.show_sight(sight)
        if isinstance(sight.found, Sample):
            self._place = sight.found.place

    def _on_sampling_failed(self, error: PlanError) -> None:
        self.preview.show_error(error)

    def _first_for_somebody(self) -> str:
        """The kind looked at; while the planner chose none, the first one that anybody is to get."""
        counts = self._counts or {}
        if self._is_document_chosen or counts.get(self._document):
            return self._document
        return next((key for key in self.choice.choice.issued_documents if counts.get(key)), self._document)

    def _on_document_chosen(self, document: str) -> None:
        self._is_document_chosen = True
        self._document, self._place = document, 0
        self._refresh()
        self._look()

    def _on_next_wanted(self, place: int) -> None:
        self._place = place
        self._look()

    def _draw(self, sample: Sample, page: int, scale: float) -> None:
        self.sampler.draw(sample, page, scale=scale, ratio=self.devicePixelRatioF())

    # the run --------------------------------------------------------------------------------------------

    def _begin(self, begin: Callable[[], None]) -> None:
        try:
            with busy_cursor():
                begin()
        except PlanError as error:
            tell_error(self, error)

    def _on_run_changed(self) -> None:
        has_keyboard = self.bar.button.hasFocus()
        self._refresh()
        if self.issuing.state is RunState.RUNNING:
            self.tabs.setCurrentIndex(_REPORT)
            if has_keyboard:
                # the button is of no use now; Qt would go on at the top of the window
                self.report.run.stop.setFocus()
        elif not self.issuing.is_running and not self.isVisible():
            self._tell_outcome()

    def _tell_outcome(self) -> None:
        """Tell the planner, who is on another page by now, what came of the run."""
        run, report = self.issuing, self.issuing.report
        links = (NoticeLink(self.tr("Show the report"), self._show_report),)
        if run.error is not None:
            tell_error(self, run.error)
        elif report is not None:
            count = number_text(sum(report.documents.values()))
            is_done = run.state is RunState.DONE
            text = (
                self.tr("{count} [document is|documents are] finished.") if is_done else self.tr("Issuing was stopped.")
            )
            status = Status.OK if is_done and not report.skipped else Status.WARNING
            tell(self, counted(text, count=count), status=status, links=links, seconds=None)

    def _show_report(self) -> None:
        self.tabs.setCurrentIndex(_REPORT)
        self.session.reveal(None, page="documents")

    def _running_text(self) -> str:
        return self.tr("Documents are being issued; wait until they are finished, or stop that run first.")
