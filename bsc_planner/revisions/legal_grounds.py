"""The legal reasons for which each kind of revision may be made, as regulations word them."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from bsc_planner.model.revision import RevisionKind
from bsc_planner.paths import resource


@dataclass(frozen=True)
class LegalGround:
    """One reason.

    Attributes:
        key: Stable name, kept in `Revision.ground`.
        title: A few words, in Indonesian.
        text: The full wording, in Indonesian.
        source: The regulation it comes from.
    """

    key: str
    title: str
    text: str
    source: str


@cache
def legal_grounds() -> Mapping[RevisionKind, tuple[LegalGround, ...]]:
    """All reasons by the kind of revision.

    Source: Perpres 80/2025 Pasal 22-23 (Renstra); PermenPANRB 53/2014, as in Permendiktisaintek 58/2025 Pasal 12
    (agreements); KMK 127/2026 (addendum).
    """
    tables = tomllib.loads(resource("wording", "legal_grounds.toml").read_text(encoding="utf-8"))
    return {
        kind: tuple(
            LegalGround(item["key"], item["title"], item["text"], tables[str(kind)]["source"])
            for item in tables[str(kind)]["ground"]
        )
        for kind in RevisionKind
    }


def legal_ground(kind: str | None, key: str | None) -> LegalGround | None:
    """A reason by its key; None where its kind does not allow it."""
    if kind not in tuple(RevisionKind):
        return None
    return next((ground for ground in legal_grounds()[RevisionKind(kind)] if ground.key == key), None)
