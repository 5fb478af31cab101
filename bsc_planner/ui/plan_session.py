"""The open document as a QObject: doing and undoing edits, what changed, what is selected."""

from collections.abc import Iterable, Iterator, Sequence, Set
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from bsc_planner.findings import Finding
from bsc_planner.model.delta import Changes, Ref
from bsc_planner.model.identity import new_id
from bsc_planner.ui.findings_by_element import FindingsByElement

if TYPE_CHECKING:
    from bsc_planner.checks.decisions import IgnoredOne
    from bsc_planner.checks.standing_findings import FindingsChange, StandingFindings
    from bsc_planner.editing.edit import Edit
    from bsc_planner.editing.history import History
    from bsc_planner.model.document.document import PlanDocument
    from bsc_planner.model.store import PlanStore
    from bsc_planner.ui.score_watch import ScoreWatch


class PlanSession(QObject):
    """One open plan and everything pages share about it.

    The undo history lives in the document, so this adapts it and keeps no stack of its own.

    Signals:
        plan_changed: `Changes` of the step just done, undone or redone.
        travelled: A step was undone or redone, and the pages followed.
        state_changed: Saved or not, undo, redo, path or read-only may read differently now.
        selection_changed: The selected element, a `Ref` or None.
        year_changed: The year the pages show.
        day_changed: The day whose targets the pages show, a `date`; None: the latest.
        findings_changed: `findings` are others now.
        finding_asked: The page of findings shall show this `Finding`.
        cell_asked: (element id, period) The page that shows the element shall go to the cell of the period.
        issue_asked: (employee id) The page of documents shall have the SKP of this person chosen.
        reveal_asked: (element or None, page key or "") The window shall show a page, with the element selected.
        why_asked: The inspector shall tell why the score of this element (a `Ref`) is what it is.
        notes_asked: The inspector shall show the notes on this element (a `Ref`).
        noted_cell_asked: (element, field, period or "") The grid that shows the cell a note is about shall go to it.
        edition_asked: (id) The window shall open an edition beside the plan.
        comparison_asked: (id or None, id or None) The window shall compare two editions; None: the working draft.
    """

    plan_changed = Signal(object)
    travelled = Signal()
    state_changed = Signal()
    selection_changed = Signal(object)
    year_changed = Signal(int)
    day_changed = Signal(object)
    findings_changed = Signal()
    cell_asked = Signal(str, str)
    finding_asked = Signal(object)
    reveal_asked = Signal(object, str)
    issue_asked = Signal(str)
    why_asked = Signal(object)
    notes_asked = Signal(object)
    noted_cell_asked = Signal(object, str, str)
    edition_asked = Signal(str)
    comparison_asked = Signal(object, object)

    def __init__(self, document: "PlanDocument", *, who: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.who = who
        self._selection: Ref | None = None
        self._joined: tuple[str, str] | None = None
        self._findings: tuple[Finding, ...] | None = None
        self._by_element = FindingsByElement()
        self._ignored: tuple[IgnoredOne, ...] = ()
        self._standing: StandingFindings | None = None
        self.findings_touched: Set[str] = frozenset()
        """Elements whose findings became others with the last `findings_changed`."""
        years = self.store.plan.years
        self._year = years[min(1, len(years) - 1)] if years else 2026
        self._day: date | None = None
        self._scores: ScoreWatch | None = None

    @property
    def store(self) -> "PlanStore":
        """Rows of the plan; pages read from it and never write."""
        return self.document.store

    @property
    def history(self) -> "History":
        """The steps that can be undone and redone."""
        # here, so that the window starts without the classes of a plan's rows
        from bsc_planner.editing.history import History

        return History(self.store)

    def do(self, label: str, edit: "Edit", *, merge_key: str | None = None) -> Changes:
        """Carry out one step named `label` (translated) and tell the pages.

        Raises:
            PlanError: It cannot be carried out; nothing was changed.
        """
        # here, so that the window starts without the classes of a plan's rows
        from bsc_planner.editing.edit import apply_edit

        if self._joined:
            label, merge_key = self._joined
        changes = apply_edit(self.store, edit, label=label, who=self.who, merge_key=merge_key)
        self._announce(changes)
        return changes

    @contextmanager
    def one_step(self, label: str, *, key: str | None = None) -> Iterator[None]:
        """Make one step named `label` of all that is done within.

        Args:
            label: Name of the step, translated.
            key: Steps with the same key that follow each other become one; None: only those within.
        """
        before, self._joined = self._joined, (label, key or new_id())
        try:
            yield
        finally:
            self._joined = before

    def undo(self) -> None:
        """Take back the last step."""
        self._arrive(self.history.undo(who=self.who))

    def redo(self) -> None:
        """Bring back the step taken back last."""
        self._arrive(self.history.redo(who=self.who))

    @property
    def scores(self) -> "ScoreWatch":
        """The scores of the plan; made when first asked for."""
        if self._scores is None:
            # scoring loads the cascade, which a start never needs
            from bsc_planner.ui.score_watch import ScoreWatch

            self._scores = ScoreWatch(self)
        return self._scores

    @property
    def selection(self) -> Ref | None:
        """The element the inspector shows; None when nothing is selected."""
        return self._selection

    def select(self, ref: Ref | None) -> None:
        """Make an element the selected one, everywhere."""
        if ref != self._selection:
            self._selection = ref
            self.selection_changed.emit(ref)

    def reveal(self, ref: Ref | None, *, page: str = "") -> None:
        """Ask the window for the page that shows an element, and select it.

        Args:
            ref: The element; None: only the page.
            page: Key of the page; empty: the one that elements of this kind are at home on.
        """
        self.reveal_asked.emit(ref, page)

    @property
    def findings(self) -> tuple[Finding, ...] | None:
        """What is doubtful about the plan, a moment after it changed; None while it is not known."""
        return self._findings if self._standing is None else self._standing.listed.findings

    def findings_of(self, element_id: str) -> Sequence[Finding]:
        """What is doubtful about one element; empty while it is not known."""
        return self._by_element.of(element_id)

    @property
    def elements_with_findings(self) -> Iterable[str]:
        """Ids of the elements that something is doubtful about."""
        return self._by_element.elements()

    @property
    def ignored_findings(self) -> tuple["IgnoredOne", ...]:
        """Findings that are left as they are, with the reasons; no part of `findings`."""
        return self._ignored if self._standing is None else self._standing.listed.ignored

    @property
    def are_findings_known(self) -> bool:
        """Whether `findings` is not None; costs nothing, where the list may have to be put together."""
        return self._standing is not None or self._findings is not None

    def set_findings(self, findings: Iterable[Finding] | None, *, ignored: Iterable["IgnoredOne"] = ()) -> None:
        """Let the pages show other findings."""
        self._findings = None if findings is None else tuple(findings)
        self._ignored = tuple(ignored)
        self._standing = None
        self.findings_touched = self._by_element.take(self._findings or ())
        self.findings_changed.emit()

    def change_findings(self, standing: "StandingFindings", change: "FindingsChange") -> None:
        """Let the pages show what an edit did to the findings; the whole list is made when a page asks for it."""
        self._standing = standing
        self.findings_touched = self._by_element.change(change.gone, change.came)
        self.findings_changed.emit()

    def ask_finding(self, finding: Finding) -> None:
        """Ask the page of findings for one of them."""
        self.finding_asked.emit(finding)

    def ask_issue(self, employee_id: str) -> None:
        """Show the page of documents with the SKP of one person chosen."""
        self.reveal(None, page="documents")
        self.issue_asked.emit(employee_id)

    def ask_why(self, ref: Ref) -> None:
        """Select an element and ask the inspector why its score is what it is."""
        self.select(ref)
        self.why_asked.emit(ref)

    def ask_notes(self, ref: Ref) -> None:
        """Select an element and ask the inspector for the notes on it."""
        self.select(ref)
        self.notes_asked.emit(ref)

    def ask_noted_cell(self, ref: Ref, field: str, period: str | None) -> None:
        """Ask the grid in sight for the cell that a note is about."""
        self.noted_cell_asked.emit(ref, field, period or "")

    def ask_cell(self, element_id: str, period: str) -> None:
        """Ask the page that shows an element for the cell of a period."""
        self.cell_asked.emit(element_id, period)

    @property
    def year(self) -> int:
        """The year the pages show."""
        return self._year

    def set_year(self, year: int) -> None:
        """Show another year."""
        if year != self._year:
            self._year = year
            self.year_changed.emit(year)

    @property
    def day(self) -> date | None:
        """The day whose targets the pages show; None: the latest."""
        return self._day

    def set_day(self, day: date | None) -> None:
        """Show the targets in force on another day; None: the latest."""
        if day != self._day:
            self._day = day
            self.day_changed.emit(day)

    @property
    def is_writable(self) -> bool:
        """Whether figures can be changed: not in a plan that is only read, nor while those of a past day are shown."""
        return self._day is None and not self.store.is_read_only

    def open_edition(self, edition_id: str) -> None:
        """Ask the window to open an edition, to be read only, beside the plan."""
        self.edition_asked.emit(edition_id)

    def compare(self, before: str | None, after: str | None) -> None:
        """Ask the window for the comparison of two editions by their ids; None: the working draft."""
        self.comparison_asked.emit(before, after)

    def _arrive(self, changes: Changes) -> None:
        self._announce(changes)
        if not changes.is_empty:
            self.travelled.emit()

    def _announce(self, changes: Changes) -> None:
        if not changes.is_empty:
            self.plan_changed.emit(changes)
            self.state_changed.emit()
