"""What every page says about where it comes from: the line at its foot, and the mark of a draft at its head."""

from bsc_planner.exchange.documents.blocks import Document
from bsc_planner.exchange.fingerprint import LABEL

DRAFT_MARK = "DRAF"
"""Stands at the head of every page that is not to be signed."""

_SEPARATOR = " · "
_SHORT_HEAD = 12


def origin_line(document: Document) -> str:
    """Fingerprint, edition and head of the change log, e.g. ``Sidik 3f7a-91bc-d204 · Edisi 2 · Log 9c4177e012ab``."""
    origin = document.origin
    parts = (
        f"{LABEL} {document.fingerprint}" if document.fingerprint else "",
        origin.edition,
        f"Log {origin.log_head}" if origin.log_head else "",
    )
    return _SEPARATOR.join(filter(None, parts))


def edition_name(number: int | None) -> str:
    """How pages name an edition by its number; None: the plan is no edition."""
    return "Draf" if number is None else f"Edisi {number}"


def short_head(log_head: bytes) -> str:
    """The head of a change log as pages print it: its first twelve hexadecimal digits."""
    return log_head.hex()[:_SHORT_HEAD]
