"""Copies of a plan file that a synchronisation program put beside it when two people had saved."""

import re
from pathlib import Path

from bsc_planner.findings import Finding, Severity
from bsc_planner.model.document.file_format import SUFFIX
from bsc_planner.model.document.peeking import read_meta

_MOST = 5
_MARKS = re.compile(
    r"conflict|konflik|bentrok|salinan|copy|\(\d+\)$|-[A-Za-z0-9][A-Za-z0-9-]*$|_\d{4}-\d\d-\d\d", re.IGNORECASE
)
"""What Dropbox, OneDrive, Google Drive, Nextcloud and Syncthing add to the name."""


def conflicting_copies(path: Path, *, doc_uuid: str, scratch: Path) -> list[Finding]:
    """Findings about files beside `path` that are other versions of the same document.

    Args:
        path: The plan file.
        doc_uuid: Its identity.
        scratch: A fresh private name to read them at.
    """
    found = []
    for place in _candidates(path):
        facts = read_meta(place, scratch=scratch)
        if doc_uuid and facts.get("doc_uuid") == doc_uuid:
            details = {"path": str(place), "person": facts.get("saved_by", ""), "saved_at": facts.get("saved_at", "")}
            found.append(Finding(Severity.INFO, "conflicting-copy", place.name, details=details))
    return found


def _candidates(path: Path) -> list[Path]:
    try:
        beside = sorted(path.parent.iterdir())
    except OSError:
        return []
    stem = path.name.removesuffix(SUFFIX)
    alike = [
        place
        for place in beside
        if place.name.endswith(SUFFIX)
        and place.name != path.name
        and place.name.startswith(stem)
        and _MARKS.search(place.name.removesuffix(SUFFIX)[len(stem) :].strip())
    ]
    return alike[:_MOST]
