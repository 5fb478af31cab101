"""Keeps the panel of the tour in step with what the planner does in its plan."""

from PySide6.QtCore import QObject

from bsc_planner.model.delta import Ref
from bsc_planner.model.elements import BY_KIND
from bsc_planner.ui.help.help import Help
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.settings.window_state import WindowState
from bsc_planner.ui.tour.panel import TourPanel
from bsc_planner.ui.tour.steps import STEPS, TourLook


class TourWalk(QObject):
    """One walk through the steps; it ends when the plan of the tour is closed.

    Args:
        session: The plan of the tour; owns it.
        state: Remembers the pages that were seen.
        panel: Shows the steps.
    """

    def __init__(self, session: PlanSession, state: WindowState, panel: TourPanel) -> None:
        super().__init__(session)
        self._session = session
        self._state = state
        self._panel = panel
        self._pages = frozenset(state.tour_pages)
        self._at = 0
        session.plan_changed.connect(self._refresh)
        session.findings_changed.connect(self._refresh)
        panel.step_chosen.connect(self._show)
        panel.show_wanted.connect(self._on_show_wanted)
        panel.skip_wanted.connect(self._go_on)
        panel.more_wanted.connect(self._on_more_wanted)

    def open_panel(self) -> None:
        """Show the first step that is open."""
        done = self._done()
        self._at = next((at for at, is_done in enumerate(done) if not is_done), len(STEPS))
        self._panel.show_step(self._at, done)
        self._panel.show()

    def end(self) -> None:
        """Leave panel and plan alone; the plan is being closed."""
        self._session.plan_changed.disconnect(self._refresh)
        self._session.findings_changed.disconnect(self._refresh)
        self._panel.step_chosen.disconnect(self._show)
        self._panel.show_wanted.disconnect(self._on_show_wanted)
        self._panel.skip_wanted.disconnect(self._go_on)
        self._panel.more_wanted.disconnect(self._on_more_wanted)
        self._panel.hide()

    def note_page(self, key: str) -> None:
        """A page was shown."""
        if key not in self._pages:
            self._pages |= {key}
            self._state.tour_pages = sorted(self._pages)
            self._refresh()

    def _done(self) -> list[bool]:
        seen = TourLook(self._session.store, self._session.findings, self._pages)
        return [step.is_done(seen) for step in STEPS]

    def _refresh(self) -> None:
        """Look again; when the step shown was done just now, go on to the next one that is open."""
        before, done = self._panel.done, self._done()
        if self._at < len(STEPS) and done[self._at] and not before[self._at]:
            self._at = self._next(done)
        self._panel.show_step(self._at, done)

    def _next(self, done: list[bool]) -> int:
        after = [at for at in range(self._at + 1, len(STEPS)) if not done[at]]
        return after[0] if after else len(STEPS)

    def _go_on(self) -> None:
        self._show(self._next(self._done()))

    def _show(self, at: int) -> None:
        self._at = at
        self._panel.show_step(at, self._done())

    def _on_show_wanted(self) -> None:
        step, session = self._panel.step, self._session
        if step is None:
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
        step, found = self._panel.step, Help.of(self._panel)
        if step is not None and found is not None:
            found.show_topic(step.topic)
