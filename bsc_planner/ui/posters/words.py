"""What is written around every drawing on paper, in the language of the plan."""

import tomllib
from dataclasses import dataclass
from functools import cache

from bsc_planner.paths import resource


@dataclass(frozen=True)
class PosterWords:
    """The words around a drawing.

    Attributes:
        edition: Name of an edition, with ``{number}`` and ``{title}``.
        tile: Which sheet of a poster, with ``{name}``, ``{number}`` and ``{count}``.
        draft: What a plan is that is no edition.
        printed: At the foot, with ``{state}`` (edition or draft) and ``{date}``.
    """

    edition: str
    tile: str
    draft: str
    printed: str


@cache
def poster_words(language: str) -> PosterWords:
    """Words in the language of a plan (`Plan.language`)."""
    table = tomllib.loads(resource("wording", "posters.toml").read_text(encoding="utf-8"))
    return PosterWords(**table.get(language, table["id"]))
