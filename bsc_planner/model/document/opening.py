"""From a plan file to a checked private copy of it; the file itself is only read, never by SQLite."""

import os
import sqlite3
import stat
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from bsc_planner.findings import Finding, Severity
from bsc_planner.model.document.checking import check_references, check_schema, check_structure
from bsc_planner.model.document.connecting import file_uri
from bsc_planner.model.document.copying import copy_content, require_space, use_rollback_format
from bsc_planner.model.document.domain_check import check_content
from bsc_planner.model.document.faults import DataFolderError, DocumentError, UnreadableFileError
from bsc_planner.model.document.header import Header, page_size_of
from bsc_planner.model.document.migrations import FileFormat, migrate
from bsc_planner.model.document.seal import SealState, find_seals, seal_state
from bsc_planner.model.document.siblings import sidecars_of
from bsc_planner.model.document.sqlite_errors import sqlite_faults
from bsc_planner.model.document.stamps import stamp_of
from bsc_planner.model.document.working_copy import FileStamp
from bsc_planner.progress import NoProgress, Progress

_JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")
_WAL_MAGIC = (0x377F0682, 0x377F0683)
_ROOM = 16 << 20
_QUIET = NoProgress()


@dataclass(frozen=True)
class Copied:
    """A checked private copy.

    Attributes:
        stamp: The looks of the file it was made from.
        findings: What is doubtful about it.
        version: Schema number of the file; the copy has the current one.
    """

    stamp: FileStamp
    findings: list[Finding]
    version: int


def copy_and_check(
    source: Path,
    header: Header,
    target: Path,
    *,
    file_format: FileFormat,
    progress: Progress,
    before_migration: Callable[[Path], None],
) -> Copied:
    """Copy a plan file to a private place, recover, check and update the copy.

    Args:
        source: The plan file, links resolved.
        header: What `read_header` said of it.
        target: Where the copy goes; must not exist.
        file_format: What this program reads.
        progress: Told the bytes copied.
        before_migration: Called with the copy before it is brought up to date.

    Raises:
        DocumentError: The file is refused, or the copy cannot be made.
    """
    findings = _copied(source, header, target, progress)
    sealed = _sealed_before_use(source, header, target)
    findings += sealed.findings if sealed else []
    found, (seals, state) = _checked(source, header, target, file_format, sealed)
    findings += found
    stamp = _stamp(source, seals)
    if state is not SealState.INTACT:
        findings.insert(0, Finding(Severity.WARNING, f"seal-{state}", source.name))
    if header.version < file_format.version:
        before_migration(target)
        migrate(target, version=header.version, file_format=file_format)
        findings += check_content(target)
    return Copied(stamp, findings, header.version)


@dataclass(frozen=True)
class _SealFacts:
    """What the seal of a copy says, and what was doubtful about what lay beside the file."""

    seals: list[tuple[int, bytes]]
    state: SealState
    findings: list[Finding]


def _copied(source: Path, header: Header, target: Path, progress: Progress) -> list[Finding]:
    """Copy what belongs to the database; a finding tells of bytes behind it."""
    require_space(target.parent, 2 * header.content_size + _ROOM)
    try:
        copy_content(source, target, size=header.content_size, progress=progress)
    except OSError as error:
        raise DataFolderError(path=str(target.parent), reason=error.strerror) from error
    surplus = header.size - header.content_size
    if surplus <= 0:
        return []
    return [Finding(Severity.WARNING, "trailing-bytes", source.name, details={"bytes": surplus})]


def _sealed_before_use(source: Path, header: Header, target: Path) -> _SealFacts | None:
    """Look at the seal and settle what lies beside the file; None where nothing does and the seal can wait."""
    sidecars = [place for place in sidecars_of(source) if not place.name.endswith("-shm")]
    if not sidecars and not header.is_wal:
        return None
    seals = find_seals(target)
    is_whole = seal_state(target, seals) is SealState.INTACT
    findings = _settle_sidecars(source, header, target, sidecars, is_whole=is_whole)
    # what was merged in may have moved the seal
    state = SealState.INTACT if is_whole else seal_state(target, find_seals(target))
    return _SealFacts(seals, state, findings)


def _checked(
    source: Path, header: Header, target: Path, file_format: FileFormat, known: _SealFacts | None
) -> tuple[list[Finding], tuple[list[tuple[int, bytes]], SealState]]:
    """Check a copy and, where it is not known yet, its seal: findings, then seals and their state.

    Hashing, SQLite's checks and ours wait for nothing in each other; none of them holds the interpreter.
    """
    with ThreadPoolExecutor(3) as pool:
        sealed = pool.submit(_sealed, target) if known is None else None
        try:
            check_schema(target, file_format.schema_of(header.version))
            others = [pool.submit(check_references, target)]
            if header.version == file_format.version:
                others.append(pool.submit(check_content, target))
            findings = check_structure(target)
            for other in others:
                findings += other.result()
        except DocumentError as error:
            error.details["path"] = str(source)
            raise
        if known is not None:
            return findings, (known.seals, known.state)
        assert sealed is not None
        return findings, sealed.result()


def _settle_sidecars(
    source: Path, header: Header, target: Path, sidecars: list[Path], *, is_whole: bool
) -> list[Finding]:
    """Use what another program left beside the file, if it is that file's own; else leave it alone.

    A file whose seal is intact is complete as we saved it: whatever lies beside it is stale or planted.
    """
    findings = []
    used = [] if is_whole else [place for place in sidecars if _belongs(place, source, header)]
    for place in used:
        copy_content(place, _beside(target, place.name[len(source.name) :]), size=place.stat().st_size, progress=_QUIET)
    if used:
        with sqlite_faults(source):
            connection = sqlite3.connect(file_uri(target), uri=True, isolation_level=None)
            try:
                connection.execute("PRAGMA trusted_schema = OFF")
                connection.execute("PRAGMA journal_mode = DELETE").fetchone()
                connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            finally:
                connection.close()
    elif header.is_wal:
        use_rollback_format(target)
    for place in sidecars:
        code = "sidecar-recovered" if place in used else "sidecar-ignored"
        findings.append(Finding(Severity.WARNING, code, place.name))
    return findings


def _sealed(path: Path) -> tuple[list[tuple[int, bytes]], SealState]:
    seals = find_seals(path)
    return seals, seal_state(path, seals)


def _stamp(source: Path, seals: list[tuple[int, bytes]]) -> FileStamp:
    try:
        return stamp_of(source, seals)
    except OSError as error:
        raise UnreadableFileError(path=str(source), reason=error.strerror) from error


def _belongs(place: Path, source: Path, header: Header) -> bool:
    """Whether a journal or log beside the file was written for it: same owner, same page size, right mode."""
    try:
        with place.open("rb") as file:
            facts = os.fstat(file.fileno())
            if not stat.S_ISREG(facts.st_mode) or facts.st_uid != source.stat().st_uid:
                return False
            start = file.read(28)
            file.seek(max(0, facts.st_size - len(_JOURNAL_MAGIC)))
            # a journal that names a further journal would make SQLite touch files outside our folder
            if len(start) < 28 or file.read() == _JOURNAL_MAGIC:
                return False
    except OSError:
        return False
    if place.name.endswith("-wal"):
        magic, page_size = int.from_bytes(start[0:4], "big"), int.from_bytes(start[8:12], "big")
        return header.is_wal and magic in _WAL_MAGIC and page_size == header.page_size
    return (
        not header.is_wal
        and start.startswith(_JOURNAL_MAGIC)
        and int.from_bytes(start[24:28], "big") == (page_size_of(header.raw))
    )


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)
