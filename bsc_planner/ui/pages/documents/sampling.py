"""Makes what the preview shows, off the window's thread: a document of the choice, how many there are, its pages."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TypeVar
from uuid import uuid4

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from bsc_planner.cascading.cascade_result import CascadeResult
from bsc_planner.cascading.plan_input import cascade_of
from bsc_planner.errors import PlanError
from bsc_planner.exchange.documents.blocks import Origin
from bsc_planner.exchange.documents.issue_item import IssueScope, SkippedDocument
from bsc_planner.exchange.documents.plan_facts import PlanFacts
from bsc_planner.exchange.pdf_pages import page_count, page_picture, page_size
from bsc_planner.exchange.register.registering import issued_plan
from bsc_planner.exchange.sample import Sample, counts_of, sample_of
from bsc_planner.model.document.document import close_snapshot, open_snapshot
from bsc_planner.model.document.replacing import remove_file
from bsc_planner.model.issued import IssueState
from bsc_planner.progress import Cancelled, Progress
from bsc_planner.ui.background import BackgroundJob, background_jobs, run_in_background
from bsc_planner.ui.plan_session import PlanSession

R = TypeVar("R")

_LANE = "preview"


@dataclass(frozen=True)
class Wanted:
    """What the preview shall show.

    Attributes:
        year: Year of the documents.
        scope: For whom.
        documents: Kinds to be counted, keys of `DOCUMENTS`.
        document: The kind to be shown; empty for none.
        start: Place of the person or unit to begin at.
        day: Day whose targets the documents state; None: the latest.
        is_draft: Whether every page is marked as a draft.
    """

    year: int
    scope: IssueScope
    documents: tuple[str, ...]
    document: str
    start: int = 0
    day: date | None = None
    is_draft: bool = False


@dataclass(frozen=True)
class Sight:
    """What came of it.

    Attributes:
        wanted: What was asked for.
        counts: Documents of each kind, by key.
        found: The document, why there is none, or None for an empty scope.
        pages: Size of each page in points.
    """

    wanted: Wanted
    counts: Mapping[str, int]
    found: Sample | SkippedDocument | None
    pages: tuple[tuple[float, float], ...] = ()


class Sampler(QObject):
    """Makes samples of one session's plan, the last wish first.

    Signals:
        seen: A `Sight`.
        drawn: (page, image) of the sample seen last.
        failed: A `PlanError`.
    """

    seen = Signal(object)
    drawn = Signal(int, object)
    failed = Signal(object)

    def __init__(self, session: PlanSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs: dict[str, BackgroundJob] = {}
        self._source: _Source | None = None
        session.plan_changed.connect(self._forget)

    def ask(self, wanted: Wanted) -> None:
        """Make a sample; one that is under way is given up."""
        try:
            source = self._current_source()
        except PlanError as error:
            self.failed.emit(error)
            return
        self._run("sight", lambda progress: source.sight(wanted, progress), self.seen.emit)

    def draw(self, sample: Sample, page: int, *, scale: float, ratio: float) -> None:
        """Draw a page of a sample.

        Args:
            sample: The sample.
            page: Counted from 0.
            scale: Logical pixels per point of 1/72 inch.
            ratio: Pixels of the screen per logical pixel.
        """

        def work(_progress: Progress) -> QImage:
            picture = page_picture(sample.pdf, page, scale=scale * ratio)
            form = QImage.Format.Format_RGB32
            image = QImage(picture.pixels, picture.width, picture.height, picture.stride, form).copy()
            image.setDevicePixelRatio(ratio)
            return image

        self._run("drawing", work, lambda image: self.drawn.emit(page, image))

    def rest(self) -> None:
        """Give up what is under way and let go of the copy of the plan."""
        for job in self._jobs.values():
            job.cancel()
        self._jobs.clear()
        self._forget()

    def _run(self, sort: str, work: Callable[[Progress], R], on_done: Callable[[R], object]) -> None:
        """Begin work of a sort in place of what was under way of it."""
        if sort in self._jobs:
            self._jobs.pop(sort).cancel()

        def done(result: R) -> None:
            if self._jobs.get(sort) is job:
                del self._jobs[sort]
                on_done(result)

        def failed(error: PlanError) -> None:
            if self._jobs.get(sort) is job:
                del self._jobs[sort]
                if not isinstance(error, Cancelled):
                    self.failed.emit(error)

        job = run_in_background(self, "", work, on_done=done, on_error=failed, lane=_LANE)
        self._jobs[sort] = job

    def _current_source(self) -> "_Source":
        if self._source is None:
            place = self._session.document.kept_at / f"preview-{uuid4().hex}.snapshot"
            self._session.document.snapshot(place)
            self._source = _Source(place)
        return self._source

    def _forget(self) -> None:
        source, self._source = self._source, None
        if source is None:
            return
        if not background_jobs(_LANE).running:
            source.drop()
            return
        # Behind the samples that read the file still.
        run_in_background(self, "", lambda _: source.drop(), on_done=_nothing, on_error=_nothing, lane=_LANE)


def _nothing(_: object) -> None:
    """What is to be done when there is nothing to tell."""


class _Source:
    """A snapshot of the plan and the cascades computed from it; used by one thread at a time."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self._results: dict[tuple[int, date | None], CascadeResult] = {}
        self._origin: Origin | None = None

    def sight(self, wanted: Wanted, progress: Progress) -> Sight:
        store = open_snapshot(self._place)
        try:
            key = (wanted.year, wanted.day)
            if key not in self._results:
                self._results = {key: cascade_of(store, wanted.year, day=wanted.day)}
            progress.step(0, 0)
            facts = PlanFacts(store, self._results[key])
            counts = counts_of(facts, wanted.scope, wanted.documents)
            if not wanted.document:
                return Sight(wanted, counts, None)
            if self._origin is None:
                self._origin = issued_plan(store, IssueState.FINAL).origin
            origin = replace(self._origin, is_draft=wanted.is_draft)
            found = sample_of(facts, wanted.scope, wanted.document, start=wanted.start, origin=origin)
            pages: tuple[tuple[float, float], ...] = ()
            if isinstance(found, Sample):
                pages = tuple(page_size(found.pdf, page) for page in range(page_count(found.pdf)))
            return Sight(wanted, counts, found, pages)
        finally:
            close_snapshot(store)

    def drop(self) -> None:
        remove_file(self._place)
