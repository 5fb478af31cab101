"""What the first bytes of a file tell, read without SQLite touching the file."""

import stat
from dataclasses import dataclass
from pathlib import Path

from bsc_planner.model.document.faults import (
    DamagedFileError,
    EmptyFileError,
    ForeignDatabaseError,
    IncompleteFileError,
    MissingFileError,
    NewerPlanError,
    NotAFileError,
    NotAPlanError,
    TooLargeFileError,
    UnreadableFileError,
    WorkbookFileError,
    ZeroFilledFileError,
)
from bsc_planner.model.document.file_format import APPLICATION_ID, SIZE_LIMIT, VERSION

MAGIC = b"SQLite format 3\x00"
LENGTH = 100
_SMALLEST = 512
_ROLLBACK, _WAL = 1, 2
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")


@dataclass(frozen=True)
class Header:
    """Header of a file that may be one of our plans (field offsets: SQLite file format, section 1.3).

    Attributes:
        raw: The first 100 bytes.
        size: Bytes of the file.
        content_size: Bytes that belong to the plan; less than `size` when something was appended.
        version: Schema number (`user_version`).
        is_wal: Another program has switched the file to write-ahead logging.
    """

    raw: bytes
    size: int
    content_size: int
    version: int
    is_wal: bool

    @property
    def page_size(self) -> int:
        """Bytes per page."""
        return page_size_of(self.raw)


def resolve(path: Path) -> Path:
    """The file itself behind links.

    Raises:
        MissingFileError: There is none, or links go round in circles.
        UnreadableFileError: A folder on the way may not be entered.
    """
    try:
        return path.resolve(strict=True)
    except (FileNotFoundError, NotADirectoryError, RuntimeError) as error:
        raise MissingFileError(path=str(path)) from error
    except (OSError, ValueError) as error:
        raise UnreadableFileError(path=str(path), reason=str(error)) from error


def read_header(path: Path, *, known_version: int = VERSION) -> Header:
    """Look at a file and refuse what cannot be a plan we read.

    Args:
        path: File, links resolved.
        known_version: Highest schema number that can be read.

    Raises:
        DocumentError: The subclass says what stands in the way; the file was only read.
    """
    size, raw = _first_bytes(path)
    shown = str(path)
    if size == 0:
        raise EmptyFileError(path=shown)
    if not any(raw):
        raise ZeroFilledFileError(path=shown, backup=None)
    if raw.startswith(_ZIP):
        raise WorkbookFileError(path=shown)
    if not raw.startswith(MAGIC):
        raise NotAPlanError(path=shown)
    if size > SIZE_LIMIT:
        raise TooLargeFileError(path=shown, size=size, limit=SIZE_LIMIT)
    if size < _SMALLEST or len(raw) < LENGTH:
        raise IncompleteFileError(path=shown, expected=_SMALLEST, found=size)
    application_id = int.from_bytes(raw[68:72], "big")
    if application_id != APPLICATION_ID:
        raise ForeignDatabaseError(path=shown, application_id=application_id)
    _refuse_newer(raw, shown, known_version)
    page_size = page_size_of(raw)
    if page_size < _SMALLEST or page_size & (page_size - 1):
        raise DamagedFileError(path=shown, backup=None)
    pages = int.from_bytes(raw[28:32], "big")
    # the count of pages is only true when it was written together with the change counter
    is_counted = pages > 0 and raw[24:28] == raw[92:96]
    content_size = pages * page_size if is_counted else size
    if content_size > size:
        raise IncompleteFileError(path=shown, expected=content_size, found=size)
    return Header(raw, size, content_size, int.from_bytes(raw[60:64], "big"), _WAL in (raw[18], raw[19]))


def page_size_of(raw: bytes) -> int:
    """Bytes per page as a header states them (1 stands for 65,536)."""
    stated = int.from_bytes(raw[16:18], "big")
    return 65_536 if stated == 1 else stated


def _refuse_newer(raw: bytes, shown: str, known_version: int) -> None:
    version = int.from_bytes(raw[60:64], "big", signed=True)
    if max(raw[18], raw[19]) > _WAL or version > known_version:
        raise NewerPlanError(path=shown, version=version, known=known_version)
    if version < 1 or min(raw[18], raw[19]) < _ROLLBACK:
        raise DamagedFileError(path=shown, backup=None)


def _first_bytes(path: Path) -> tuple[int, bytes]:
    shown = str(path)
    try:
        facts = path.stat()
        if not stat.S_ISREG(facts.st_mode):
            raise NotAFileError(path=shown)
        with path.open("rb") as file:
            return facts.st_size, file.read(LENGTH)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise MissingFileError(path=shown) from error
    except OSError as error:
        raise UnreadableFileError(path=shown, reason=error.strerror or str(error)) from error
