"""The words of a performance tree, in the window's language or, on paper, in the plan's."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from bsc_planner.figures.performance_tree.cards import TreeCard
from bsc_planner.figures.performance_tree.steps import NodeKind
from bsc_planner.model.cascade import CascadeKind
from bsc_planner.paths import resource
from bsc_planner.ui.item_models.cascade.matrix_columns import figure_text
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.score_words import light_word
from bsc_planner.wording.counting import counted

_KINDS = {
    CascadeKind.ADOPT: QT_TRANSLATE_NOOP("PerformanceTree", "direct adoption"),
    CascadeKind.SHARE: QT_TRANSLATE_NOOP("PerformanceTree", "narrowed scope"),
    CascadeKind.COMPONENT: QT_TRANSLATE_NOOP("PerformanceTree", "component"),
    CascadeKind.OWN: QT_TRANSLATE_NOOP("PerformanceTree", "new indicator"),
}
_NODES = {
    NodeKind.GOAL: QT_TRANSLATE_NOOP("PerformanceTree", "Goal"),
    NodeKind.OBJECTIVE: QT_TRANSLATE_NOOP("PerformanceTree", "Objective"),
    NodeKind.INDICATOR: QT_TRANSLATE_NOOP("PerformanceTree", "Indicator"),
    NodeKind.POSITION: QT_TRANSLATE_NOOP("PerformanceTree", "Position"),
}
_TREE = QT_TRANSLATE_NOOP("PerformanceTree", "Performance tree")
_DIFFERS = QT_TRANSLATE_NOOP("PerformanceTree", "{parts} of {whole}")
_DIFFERING_RECEIVER = QT_TRANSLATE_NOOP("PerformanceTree", "{parts}, not {whole}")
_TARGET = QT_TRANSLATE_NOOP("PerformanceTree", "target {figure}")
_NOT_FITTING = QT_TRANSLATE_NOOP("PerformanceTree", "the parts do not fit: {check}")
_POSITIONS = QT_TRANSLATE_NOOP("PerformanceTree", "{count} [position|positions]")
_BELOW = QT_TRANSLATE_NOOP("PerformanceTree", "{count} below, folded")
_UNFOLDED = QT_TRANSLATE_NOOP("PerformanceTree", "{count} below, unfolded")
_NO_TEXT = QT_TRANSLATE_NOOP("PerformanceTree", "(no wording yet)")
_SCORE = QT_TRANSLATE_NOOP("PerformanceTree", "score {score}, {light}")
_NO_SCORE = QT_TRANSLATE_NOOP("PerformanceTree", "none yet")


@dataclass(frozen=True)
class TreeWords:
    """Words on the drawing.

    Attributes:
        title: Of the drawing.
        institution: In place of a unit on cards of the institution.
        kinds: On lines, by how the card below follows from the one above.
        nodes: What a card without a unit stands for.
        no_text: In place of a missing name.
        no_score: In place of the score of what has no value.
        differs: What parts make, with ``{parts}`` and ``{whole}``; differing_receiver: what one of equals has.
        positions: How many positions receive something, with ``{count}``.
    """

    title: str
    institution: str
    kinds: Mapping[CascadeKind, str]
    nodes: Mapping[NodeKind, str]
    no_text: str
    no_score: str
    differs: str
    differing_receiver: str
    positions: str


def tree_words(institution: str) -> TreeWords:
    """Words in the language of the window."""
    return TreeWords(
        title=say(_TREE),
        institution=institution,
        kinds={kind: say(text) for kind, text in _KINDS.items()},
        nodes={kind: say(text) for kind, text in _NODES.items()},
        no_text=say(_NO_TEXT),
        no_score=say(_NO_SCORE),
        differs=say(_DIFFERS),
        differing_receiver=say(_DIFFERING_RECEIVER),
        positions=say(_POSITIONS),
    )


@dataclass(frozen=True)
class PaperTreeWords:
    """Words of a tree on paper.

    Attributes:
        tree: On cards and lines.
        not_fitting, folded: In the legend.
        year: Of the figures, with ``{year}``.
    """

    tree: TreeWords
    not_fitting: str
    folded: str
    year: str


def paper_tree_words(language: str, institution: str) -> PaperTreeWords:
    """Words in the language of a plan (`Plan.language`).

    Args:
        language: Of the plan.
        institution: Its name; empty where it has none yet.
    """
    table = tomllib.loads(resource("wording", "performance_tree.toml").read_text(encoding="utf-8"))
    texts = table.get(language, table["id"])
    words = TreeWords(
        title=texts["title"],
        institution=institution or texts["institution"],
        kinds={kind: texts["kinds"][kind] for kind in CascadeKind},
        nodes={kind: texts["nodes"][kind] for kind in NodeKind},
        no_text=texts["no_text"],
        no_score=texts["no_score"],
        differs=texts["differs"],
        differing_receiver=texts["differing_receiver"],
        positions=texts["positions"],
    )
    return PaperTreeWords(words, texts["not_fitting"], texts["folded"], texts["year"])


def say(text: str) -> str:
    """A text of the drawing in the language of the window."""
    return QCoreApplication.translate("PerformanceTree", text)


def target_text(card: TreeCard) -> str:
    """Target of a card as it stands there; empty where it has none."""
    return figure_text(card.figure, card.measure)


def check_text(card: TreeCard, words: TreeWords) -> str:
    """What a card's parts make where they do not come to its figure; empty where all is well."""
    check = card.check
    if check is None or check.is_equal or check.parts is None:
        return ""
    pattern = words.differing_receiver if check.kind is CascadeKind.ADOPT else words.differs
    parts, whole = figure_text(check.parts, card.measure), target_text(card)
    return pattern.format(parts=parts, whole=whole)


def positions_text(count: int, words: TreeWords) -> str:
    """How many positions receive something."""
    return counted(words.positions, count=count)


def told(card: TreeCard, words: TreeWords) -> str:
    """What a screen reader says of a card."""
    last = card.path[-1]
    parts = [words.nodes[last.kind], card.code, card.text or words.no_text]
    if last.kind is NodeKind.INDICATOR:
        parts.append(card.unit or words.institution)
    elif card.unit:
        parts.append(card.unit)
    if last.cascade is not None:
        parts.append(words.kinds[last.cascade])
    if target := target_text(card):
        parts.append(say(_TARGET).format(figure=target))
    if card.score is not None:
        parts.append(say(_SCORE).format(score=card.score.text or words.no_score, light=light_word(card.score.light)))
    if check := check_text(card, words):
        parts.append(say(_NOT_FITTING).format(check=check))
    if card.child_count:
        parts.append(say(_UNFOLDED if card.is_unfolded else _BELOW).format(count=card.child_count))
    if card.position_count:
        parts.append(positions_text(card.position_count, words))
    return ", ".join(part for part in parts if part)
