"""The words on a map: the plan's for paper and new lanes, the window's for the screen."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QCoreApplication

from bsc_planner.paths import resource
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.pages.strategy_map.drawing.card_painting import MapWords

_WEIGHT = QT_TRANSLATE_NOOP("StrategyMap", "weight {weight}")
_INDICATORS = QT_TRANSLATE_NOOP("StrategyMap", "{count} IKU")
_NO_PERSPECTIVE = QT_TRANSLATE_NOOP("StrategyMap", "Without a perspective")
_NO_TEXT = QT_TRANSLATE_NOOP("StrategyMap", "(no wording yet)")
_NO_SCORE = QT_TRANSLATE_NOOP("StrategyMap", "none yet")
_NO_GROUP = QT_TRANSLATE_NOOP("StrategyMap", "none")
_EMPTY_LANE = QT_TRANSLATE_NOOP("StrategyMap", "Double-click to add an objective here")


@dataclass(frozen=True)
class PaperWords:
    """The words on a printed map.

    Attributes:
        title: Of every map.
        cause, tree: In the legend: an arrow, a thin line.
        perspectives: Names of the four usual lanes, from the top.
        words: On lanes and cards.
        since: In the legend, with ``{edition}``.
        changes: In the legend, by `CardChange`.
        scores: In the legend, with ``{period}`` and ``{rule_set}``.
        grade: Behind a rule set of third parties.
        lights: In the legend, by `Light`.
    """

    title: str
    cause: str
    tree: str
    perspectives: tuple[str, ...]
    words: MapWords
    since: str
    changes: Mapping[str, str]
    scores: str
    grade: str
    lights: Mapping[str, str]


def window_words(*, can_edit: bool) -> MapWords:
    """Words in the language of the window."""

    def say(text: str) -> str:
        return QCoreApplication.translate("StrategyMap", text)

    hint = say(_EMPTY_LANE) if can_edit else ""
    return MapWords(
        say(_WEIGHT), say(_INDICATORS), say(_NO_PERSPECTIVE), say(_NO_TEXT), hint, say(_NO_SCORE), say(_NO_GROUP)
    )


@cache
def paper_words(language: str) -> PaperWords:
    """Words in the language of a plan (`Plan.language`)."""
    table = tomllib.loads(resource("wording", "strategy_map.toml").read_text(encoding="utf-8"))
    texts = table.get(language, table["id"])
    words = MapWords(
        texts["weight"],
        texts["indicators"],
        texts["no_perspective"],
        texts["no_text"],
        no_score=texts["no_score"],
        no_group=texts["no_group"],
    )
    return PaperWords(
        title=texts["title"],
        cause=texts["cause"],
        tree=texts["tree"],
        perspectives=tuple(texts["perspectives"]),
        words=words,
        since=texts["since"],
        changes=texts["changes"],
        scores=texts["scores"],
        grade=texts["grade"],
        lights=texts["lights"],
    )
