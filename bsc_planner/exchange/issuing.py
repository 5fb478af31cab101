"""A run: documents of a plan written for everybody in scope, each file finished or not there at all."""

import errno
import os
import shutil
import time
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

from bsc_planner import __version__
from bsc_planner.cascading.cascade_result import CascadeResult
from bsc_planner.cascading.plan_input import cascade_of
from bsc_planner.editing.register import IssuedFact
from bsc_planner.errors import PlanError
from bsc_planner.exchange.documents.blocks import UNTOLD, Origin
from bsc_planner.exchange.documents.issue_item import IssueItem, IssueScope, SkippedDocument, SkipReason
from bsc_planner.exchange.documents.plan_facts import PlanFacts
from bsc_planner.exchange.file_names import FileNames, numbered, safe_stem
from bsc_planner.exchange.fingerprint import Digests, digests_of
from bsc_planner.exchange.issue_manifest import IssueManifest, ManifestEntry, file_digest
from bsc_planner.exchange.issue_report import Incomplete, IssuingReport, Skipped
from bsc_planner.exchange.issue_worker import WritingTask, WrittenFile, prepare_worker, write_tasks
from bsc_planner.exchange.registry import DocumentSpec, WriterSpec, document_spec, writer_spec
from bsc_planner.model.document.replacing import replace_file
from bsc_planner.model.store import PlanStore
from bsc_planner.progress import NoProgress, Progress

_TEMPORARY = ".bsc-planner-sementara-"
_STOP = "berhenti"
_DOCUMENTS_PER_TASK = 16
_TASKS_AHEAD = 3
_WORTH_A_PROCESS = 40
_MOST_PROCESSES = 61
"""What Windows can wait for at a time."""
_MOST_ATTEMPTS = 9


_CAUSES = {
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EACCES: "read-only",
    errno.EPERM: "read-only",
    errno.EROFS: "read-only",
    errno.ENOTDIR: "not-a-folder",
    errno.EEXIST: "not-a-folder",
    errno.ENOENT: "out-of-reach",
    errno.EIO: "out-of-reach",
    errno.ENODEV: "out-of-reach",
}
"""What the system's reasons come down to for the planner."""


class IssueFolderError(PlanError):
    """The target folder cannot be used; `details` has `folder`, the system's `reason` and its `cause` for people."""


def folder_error(folder: Path, error: OSError) -> IssueFolderError:
    """The error that says why a folder cannot be used."""
    cause = _CAUSES.get(error.errno or 0, "other")
    # of a drive that was pulled out and a share that is gone Windows says all sorts of things
    if folder.anchor and not os.path.exists(folder.anchor):  # noqa: PTH110 - asking must not fail itself
        cause = "out-of-reach"
    # where a file stands in the way Windows only says that it finds no folder; asking must not fail itself
    if cause == "out-of-reach" and any(map(os.path.isfile, (folder, *folder.parents))):
        cause = "not-a-folder"
    return IssueFolderError(folder=str(folder), reason=error.strerror or str(error), cause=cause)


def issue(
    store: PlanStore,
    *,
    year: int,
    documents: Sequence[str],
    directory: Path,
    formats: Sequence[str] = ("xlsx", "pdf"),
    scope: IssueScope | None = None,
    unit_ids: Iterable[str] | None = None,
    employee_ids: Iterable[str] | None = None,
    jobs: int = 0,
    progress: Progress | None = None,
    result: CascadeResult | None = None,
    report: IssuingReport | None = None,
    origin: Origin = UNTOLD,
    as_of: date | None = None,
) -> IssuingReport:
    """Write the documents of a plan for one year.

    Files come to stand under their names one by one as they are finished. A run that was stopped is taken up by
    issuing into the same folder again: what is finished and says the same is not written again.

    Args:
        store: The plan; only read.
        year: Calendar year of the documents.
        documents: Keys of `DOCUMENTS`.
        directory: Where to; made where there is none.
        formats: Keys of `WRITERS`.
        scope: Place, day, paper and for whom; None: everybody, on A4, place and day dotted.
        unit_ids: Only these units with all below them, and their people; None for what the scope says.
        employee_ids: Only these people; documents of units are left out. None for what the scope says.
        jobs: Processes to work in; 0 for one per processor.
        progress: Told after every few documents.
        result: The year's cascade where it is at hand; computed otherwise.
        report: Filled as the run goes on, so that it tells what was done even when the run is stopped; None: a new one.
        origin: What pages say about the plan they come from.
        as_of: Day whose targets the documents state; None: the latest. Counts where `result` is None.

    Raises:
        UnknownDocumentError: A key is no document.
        UnknownFormatError: A key is no format.
        IssueFolderError: The folder cannot be made or written to, or its disk is full.
        IssueFolderBusyError: Another run is writing into it.
        Cancelled: The planner stopped it; finished files stay, nothing else does.
    """
    started = time.monotonic()
    specs = [document_spec(key) for key in documents]
    forms = [writer_spec(key) for key in formats]
    wanted = scope or IssueScope()
    if unit_ids is not None:
        wanted = replace(wanted, unit_ids=frozenset(unit_ids))
    if employee_ids is not None:
        wanted = replace(wanted, employee_ids=frozenset(employee_ids))
    filled = IssuingReport(directory) if report is None else report
    try:
        with _open_folder(directory) as (manifest, temporary):
            facts = PlanFacts(store, cascade_of(store, year, day=as_of) if result is None else result)
            run = _Run(facts, wanted, forms, manifest, temporary, filled, origin)
            run.go(specs, min(jobs or os.cpu_count() or 1, _MOST_PROCESSES), progress or NoProgress())
    finally:
        filled.seconds = time.monotonic() - started
    return filled


@contextmanager
def _open_folder(directory: Path) -> Iterator[tuple[IssueManifest, Path]]:
    """The folder's manifest and a temporary folder in it that goes when the run ends."""
    try:
        directory.mkdir(parents=True, exist_ok=True)
        with IssueManifest(directory, version=__version__) as manifest:
            _clear_leftovers(directory)
            # not by `tempfile`, which keeps what is made in it from colleagues, on Windows for good
            temporary = directory / f"{_TEMPORARY}{os.urandom(8).hex()}"
            temporary.mkdir()
            try:
                yield manifest, temporary
            finally:
                shutil.rmtree(temporary, ignore_errors=True)
    except OSError as error:
        raise folder_error(directory, error) from error


@dataclass(frozen=True)
class _Target:
    """Where a file goes, and its key in the manifest."""

    key: str
    path: Path


@dataclass(frozen=True)
class _Due:
    """A document on its way: which file goes where when it is written."""

    spec: DocumentSpec
    item: IssueItem
    task: WritingTask
    targets: dict[str, _Target]
    digests: Digests


class _Run:
    """One run's state: names given out, files finished."""

    def __init__(
        self,
        facts: PlanFacts,
        scope: IssueScope,
        formats: Sequence[WriterSpec],
        manifest: IssueManifest,
        temporary: Path,
        report: IssuingReport,
        origin: Origin,
    ) -> None:
        self._facts = facts
        self._origin = origin
        self._scope = scope
        self._formats = formats
        self._manifest = manifest
        self._temporary = temporary
        self._report = report
        self._names = FileNames(report.directory)
        self._made = 0
        self._done = 0

    def go(self, documents: Sequence[DocumentSpec], jobs: int, progress: Progress) -> None:
        """Write everything, reporting after every task."""
        total = sum(self._facts.count(self._scope_of(spec), of_people=spec.is_for_people) for spec in documents)
        progress.step(0, total)
        workers = jobs if total >= _WORTH_A_PROCESS else 1
        stop = self._temporary / _STOP
        with closing(_worked(_batches(self._due(documents)), workers, stop=stop)) as worked:
            for batch, outcomes in worked:
                for due, files in zip(batch, outcomes, strict=True):
                    self._finish(due, files)
                progress.step(min(self._done, total), total, batch[-1].spec.title)
        progress.step(total, total)

    def _due(self, documents: Sequence[DocumentSpec]) -> Iterator[_Due]:
        for spec in documents:
            for item in spec.contents(self._facts, self._scope_of(spec)):
                if isinstance(item, IssueItem) and self._scope.leaves_out(spec.key, item.id):
                    continue
                if isinstance(item, SkippedDocument):
                    self._done += 1
                    self._report.skipped.append(Skipped(item.who, spec.key, item.reason))
                    continue
                self._report.incomplete += (Incomplete(item.who, spec.key, fact) for fact in item.missing)
                due = self._plan_files(spec, item)
                if due.targets:
                    yield due
                else:
                    self._done += 1
                    self._note(due)

    def _scope_of(self, spec: DocumentSpec) -> IssueScope:
        return self._scope.of(spec.key, of_people=spec.is_for_people)

    def _note(self, due: _Due) -> None:
        """Count a finished document, and tell the register of it."""
        spec, item = due.spec, due.item
        self._report.documents[spec.key] += 1
        kind = "employee" if spec.is_for_people else "unit"
        digests = due.digests
        self._report.issued.append(
            IssuedFact(spec.key, kind, item.id, item.who, item.called, digests.fingerprint, digests.content_hash)
        )

    def _plan_files(self, spec: DocumentSpec, item: IssueItem) -> _Due:
        year = self._facts.year
        digests = digests_of(item.content)
        told = _told(digests.fingerprint, self._origin)
        stem = safe_stem(f"{spec.file_word} {year} {item.name}", fallback=item.id)
        subfolder = "/".join(filter(None, (spec.file_word, item.subfolder and safe_stem(item.subfolder, fallback="-"))))
        files, targets = {}, {}
        for form in self._formats:
            key = f"{spec.key}|{year}|{item.id}|{form.key}"
            target, is_finished = self._target(key, told, subfolder, stem, form.suffix)
            if is_finished:
                self._report.unchanged += 1
                continue
            targets[form.key] = _Target(key, target)
            files[form.key] = str(self._temporary / f"{self._made}{form.suffix}")
            self._made += 1
        task = WritingTask(spec.key, item.content, digests.fingerprint, files, self._origin)
        return _Due(spec, item, task, targets, digests)

    def _target(self, key: str, told: str, subfolder: str, stem: str, suffix: str) -> tuple[Path, bool]:
        """Where a file goes, and whether it is there already. A file that someone else made or changed stays."""
        entry = self._manifest.find(key)
        if entry is not None:
            path = self._names.folder / entry.file
            if _is_below(path, self._names.folder) and self._names.take(path):
                size = path.stat().st_size if path.is_file() else None
                is_same = size == entry.size and entry.fingerprint == told and self._manifest.is_same_version
                if is_same or size is None or (size == entry.size and file_digest(path) == entry.digest):
                    return path, is_same
        while (path := self._names.claim(subfolder, stem, suffix)).exists():
            pass
        return path, False

    def _finish(self, due: _Due, files: Sequence[WrittenFile]) -> None:
        self._done += 1
        reasons = []
        for file in files:
            reason = file.reason or self._move(due, file)
            if reason is not None:
                reasons.append(reason)
        if reasons:
            self._report.skipped.append(Skipped(due.item.who, due.spec.key, reasons[0]))
        else:
            self._note(due)

    def _move(self, due: _Due, file: WrittenFile) -> SkipReason | None:
        temporary = Path(due.task.files[file.format])
        target = due.targets[file.format]
        target.path.parent.mkdir(parents=True, exist_ok=True)
        path = _put(temporary, target.path)
        if path is None:
            return SkipReason.FILE_LOCKED
        relative = path.relative_to(self._names.folder).as_posix()
        told = _told(due.task.fingerprint, self._origin)
        self._manifest.add(ManifestEntry(target.key, relative, told, file.size, file.digest))
        self._report.written.append(relative)
        return None


def _put(temporary: Path, target: Path) -> Path | None:
    """Give a finished file its name: where it is now; None when every name for it is held by another program."""
    waited = False
    for path in (target, *(numbered(target, number) for number in range(2, _MOST_ATTEMPTS + 1))):
        is_free = not path.exists()
        try:
            # where nothing stands in the way, an antivirus may be looking into the new file: that is waited for, once
            (replace_file if is_free and not waited else os.replace)(temporary, path)
        except PermissionError:
            # a spreadsheet program keeps its open file from being replaced: the new one goes beside it
            waited = waited or is_free
        else:
            return path
    return None


def _worked(
    batches: Iterable[list[_Due]], jobs: int, *, stop: Path
) -> Generator[tuple[list[_Due], list[list[WrittenFile]]], None, None]:
    """Batches with their files, in order; a few are under way at a time, so that memory stays the same."""
    if jobs == 1:
        for batch in batches:
            yield batch, write_tasks([due.task for due in batch])
        return
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=prepare_worker)
    waiting: deque[tuple[list[_Due], Future[list[list[WrittenFile]]]]] = deque()
    try:
        for batch in batches:
            waiting.append((batch, pool.submit(write_tasks, [due.task for due in batch], stop=stop)))
            if len(waiting) > jobs * _TASKS_AHEAD:
                first, future = waiting.popleft()
                yield first, future.result()
        while waiting:
            first, future = waiting.popleft()
            yield first, future.result()
    finally:
        # Tasks that a process has taken already cannot be cancelled; this ends them after the document at hand.
        with suppress(OSError):
            stop.touch()
        pool.shutdown(cancel_futures=True)


def _told(fingerprint: str, origin: Origin) -> str:
    """What a file says; the head of the log does not count, as every step moves it on."""
    return " ".join(filter(None, (fingerprint, origin.edition, "draf" if origin.is_draft else "")))


def _batches(due: Iterator[_Due]) -> Iterator[list[_Due]]:
    while batch := list(islice(due, _DOCUMENTS_PER_TASK)):
        yield batch


def _clear_leftovers(folder: Path) -> None:
    """Remove temporary folders of killed runs; the manifest is ours, so no other run is at work here."""
    for leftover in folder.glob(f"{_TEMPORARY}*"):
        shutil.rmtree(leftover, ignore_errors=True)


def _is_below(path: Path, folder: Path) -> bool:
    return path.resolve().is_relative_to(folder)
