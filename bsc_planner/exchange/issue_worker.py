"""What a process of its own does in a run: contents in, finished files in the temporary folder out."""

import gc
import hashlib
import multiprocessing
import os
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from io import BytesIO
from multiprocessing.connection import wait
from pathlib import Path
from threading import Thread
from typing import Any

from bsc_planner.exchange.documents.blocks import UNTOLD, Document, Origin
from bsc_planner.exchange.documents.issue_item import SkipReason
from bsc_planner.exchange.pdf_pages import page_count
from bsc_planner.exchange.registry import Writer, document_spec, writer_spec
from bsc_planner.exchange.writers.xlsx import TextTooLongError

_GARBAGE_EVERY = 50_000


@dataclass(frozen=True, slots=True)
class WritingTask:
    """One document in the formats that are due.

    Attributes:
        document: Key of the document.
        content: What it says.
        fingerprint: Printed in the footer.
        files: Temporary path of each format's file, by the key of the format.
        origin: What its pages say about the plan it comes from.
    """

    document: str
    content: Any
    fingerprint: str
    files: dict[str, str]
    origin: Origin = UNTOLD


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A finished file in the temporary folder, or why there is none."""

    format: str
    size: int = 0
    digest: str = ""
    reason: SkipReason | None = None


class UnreadableFileError(RuntimeError):
    """A file we wrote does not read back; our bug."""


def write_tasks(tasks: Sequence[WritingTask], *, stop: Path | None = None) -> list[list[WrittenFile]]:
    """Write the documents of all tasks; for each task its files in the order of `WritingTask.files`.

    Args:
        tasks: The documents.
        stop: A file that appears when nobody waits for them any more: the documents left are not written then.
    """
    return [_write(task) for task in tasks if stop is None or not stop.exists()]


def prepare_worker() -> None:
    """Set up a process of a run: it ends with the one that started it, and collects garbage seldom.

    A killed run must leave no workers behind. Of the thousands of cells of a document few outlive it, so looking
    for them every 700 is a tenth of the work.
    """
    gc.freeze()
    gc.set_threshold(_GARBAGE_EVERY)
    parent = multiprocessing.parent_process()
    if parent is not None:
        Thread(target=_exit_after, args=(parent.sentinel,), daemon=True).start()


def _exit_after(sentinel: Any) -> None:
    wait([sentinel])
    os._exit(1)


def _write(task: WritingTask) -> list[WrittenFile]:
    document = document_spec(task.document).to_document(task.content, fingerprint=task.fingerprint)
    document = replace(document, origin=task.origin)
    return [_write_file(document, key, Path(path)) for key, path in task.files.items()]


def _write_file(document: Document, key: str, path: Path) -> WrittenFile:
    try:
        made = _writer(key).write(document)
    except TextTooLongError:
        return WrittenFile(key, reason=SkipReason.TEXT_TOO_LONG)
    path.write_bytes(made)
    check_file(key, path.read_bytes(), len(document.sections))
    return WrittenFile(key, len(made), hashlib.sha256(made).hexdigest())


def check_file(key: str, made: bytes, sections: int) -> None:
    """Read a finished file back: whole by its own format's account, a sheet or page for every section at least.

    Raises:
        UnreadableFileError: It is not.
    """
    try:
        count = _sheet_count(made) if made.startswith(b"PK") else page_count(made)
    except (zipfile.BadZipFile, RuntimeError) as error:
        raise UnreadableFileError(key) from error
    if count < sections:
        raise UnreadableFileError(key)


def _sheet_count(made: bytes) -> int:
    with zipfile.ZipFile(BytesIO(made)) as archive:
        if archive.testzip() is not None:
            return 0
        return sum(name.startswith("xl/worksheets/sheet") for name in archive.namelist())


@cache
def _writer(key: str) -> Writer:
    """One writer per format and process: it keeps fonts and templates loaded."""
    return writer_spec(key).make()
