"""Opens the plan of the tour, and keeps its panel in step with what the planner does."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from bsc_planner.model.delta import Ref
from bsc_planner.model.elements import BY_KIND
from bsc_planner.paths import user_data_folder
from bsc_planner.progress import Progress
from bsc_planner.ui.background import run_in_background
from bsc_planner.ui.dialogs.message import MessageDialog
from bsc_planner.ui.help.help import Help
from bsc_planner.ui.main_window.plan_files import PlanFiles
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.settings.settings import Settings
from bsc_planner.ui.settings.window_state import PlanPlace, WindowState
from bsc_planner.ui.tour.panel import TourPanel
from bsc_planner.ui.tour.steps import STEPS, TourLook

_FILE = "tur-kepegawaian.renstra"


class Tour(QObject):
    """The tour of one window; its plan is a file of its own in the program's data folder.

    Signals:
        new_plan_wanted: The planner wants to begin a plan of his own.
    """

    new_plan_wanted = Signal()

    def __init__(self, files: PlanFiles, settings: Settings, state: WindowState, panel: TourPanel) -> None:
        super().__init__(panel)
        self._files = files
        self._settings = settings
        self._state = state
        self.panel = panel
        self._session: PlanSession | None = None
        self._pages: frozenset[str] = frozenset()
        self._at = 0
        panel.hide()
        panel.step_chosen.connect(self._show)
        panel.show_wanted.connect(self._on_show_wanted)
        panel.skip_wanted.connect(self._go_on)
        panel.more_wanted.connect(self._on_more_wanted)
        panel.again_wanted.connect(self.begin_again)
        panel.new_plan_wanted.connect(self.new_plan_wanted)
        panel.closed.connect(panel.hide)

    @property
    def path(self) -> Path:
        """File of the plan of the tour."""
        return user_data_folder() / "example" / _FILE

    def start(self) -> None:
        """Begin the tour, or take it up again."""
        if self._session is not None:
            self._open_panel()
        elif self.path.exists():
            self._files.open_path(self.path)
        else:
            self._make()

    def begin_again(self) -> None:
        """Begin with a fresh plan; the one before is put aside under another name."""
        if self._session is not None and not self._files.close():
            return
        self._state.tour_pages = []
        self._state.keep_place(self.path.absolute(), PlanPlace())
        if self.path.exists():
            self.path.replace(self.path.with_suffix(".renstra.bak"))
        self._make()

    def set_session(self, session: PlanSession | None) -> None:
        """Another plan is open now: show the panel where it is that of the tour."""
        is_tour = session is not None and session.document.path == self.path.absolute()
        self._session = session if is_tour else None
        self.panel.hide()
        if is_tour and session is not None:
            self._pages = frozenset(self._state.tour_pages)
            session.plan_changed.connect(self._refresh)
            session.findings_changed.connect(self._refresh)
            self._open_panel()

    def note_page(self, key: str) -> None:
        """A page was shown."""
        if self._session is not None and key and key not in self._pages:
            self._pages |= {key}
            self._state.tour_pages = sorted(self._pages)
            self._refresh()

    def _make(self) -> None:
        path, who = self.path, self._settings.author

        def work(progress: Progress) -> Path:
            # here, so that the window starts without it
            from bsc_planner.demo.building import tour_plan

            progress.step(0, 0)
            tour_plan(path, who=who)
            return path

        run_in_background(
            self,
            self.tr("Preparing the tour"),
            work,
            on_done=self._files.open_path,
            on_error=lambda error: MessageDialog.tell(self.panel.window(), error),
        )

    def _open_panel(self) -> None:
        done = self._done()
        self._at = next((at for at, is_done in enumerate(done) if not is_done), len(STEPS))
        self.panel.show_step(self._at, done)
        self.panel.show()

    def _done(self) -> list[bool]:
        session = self._session
        if session is None:
            return [False] * len(STEPS)
        seen = TourLook(session.store, session.findings, self._pages)
        return [step.is_done(seen) for step in STEPS]

    def _refresh(self) -> None:
        """Look again; when the step shown was done just now, go on to the next one that is open."""
        if self._session is None:
            return
        before, done = self.panel.done, self._done()
        if self._at < len(STEPS) and done[self._at] and not before[self._at]:
            self._at = self._next(done)
        self.panel.show_step(self._at, done)

    def _next(self, done: list[bool]) -> int:
        after = [at for at in range(self._at + 1, len(STEPS)) if not done[at]]
        return after[0] if after else len(STEPS)

    def _go_on(self) -> None:
        self._show(self._next(self._done()))

    def _show(self, at: int) -> None:
        self._at = at
        self.panel.show_step(at, self._done())

    def _on_show_wanted(self) -> None:
        step, session = self.panel.step, self._session
        if step is None or session is None:
            return
        ref: Ref | None = None
        if step.kind:
            cls = BY_KIND[step.kind]
            element = next((each for each in session.store.all(cls) if getattr(each, "code", None) == step.code), None)
            ref = Ref(step.kind, element.id) if element is not None else None
        session.reveal(ref, page=step.page)
        if ref is not None and step.period:
            session.ask_cell(ref.id, step.period)

    def _on_more_wanted(self) -> None:
        step, found = self.panel.step, Help.of(self.panel)
        if step is not None and found is not None:
            found.show_topic(step.topic)
