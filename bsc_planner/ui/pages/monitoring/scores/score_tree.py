"""A scorecard as a tree of rows, filtered: organisation, perspectives, objectives, indicators."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from bsc_planner.model.delta import Ref
from bsc_planner.scoring.rule_set import Light
from bsc_planner.scoring.score import IndicatorScore, RolledScore, Score, Scorecard

LEFT_OVER = Ref("", "")
"""Stands for the group of what counts nowhere."""


@dataclass(eq=False)
class ScoreNode:
    """One row.

    Attributes:
        ref: What the score is of; `LEFT_OVER` for the group of indicators and objectives that count nowhere.
        score: None for that group and for the root, which is not shown.
        parent: None for the root.
    """

    ref: Ref
    score: Score | None
    parent: "ScoreNode | None" = None
    children: list["ScoreNode"] = field(default_factory=list)

    @property
    def depth(self) -> int:
        """How far it stands below the topmost rows, which are at 0."""
        return 0 if self.parent is None or self.parent.parent is None else self.parent.depth + 1

    def walk(self) -> Iterator["ScoreNode"]:
        """All rows below, in order."""
        for child in self.children:
            yield child
            yield from child.walk()


@dataclass(frozen=True)
class Wanted:
    """Which rows are shown.

    Attributes:
        words: All of them must stand in code or name, in small letters.
        light: Only rows with it; None: all.
    """

    words: tuple[str, ...] = ()
    light: Light | None = None

    @property
    def is_filter(self) -> bool:
        """Whether it leaves rows out."""
        return bool(self.words) or self.light is not None

    def holds(self, score: Score | None) -> bool:
        """Whether a row is wanted for its own sake."""
        if score is None:
            return not self.is_filter
        told = f"{score.code} {score.name}".casefold()
        return all(word in told for word in self.words) and self.light in (None, score.light)


def score_tree(scorecard: Scorecard, wanted: Wanted) -> ScoreNode:
    """The root above the rows wanted; a row that is wanted brings the rows above it."""
    scores = scorecard.scores()
    seen: set[Ref] = set()
    root = ScoreNode(LEFT_OVER, None)
    top = _branch(scorecard.organisation, scores, wanted, seen)
    left_over = [score for ref, score in scores.items() if ref not in seen]
    group = ScoreNode(LEFT_OVER, None)
    for score in left_over:
        if score.ref not in seen:
            branch = _branch(score, scores, wanted, seen)
            group.children += [branch] if branch is not None else []
    root.children = [node for node in (top, group if group.children else None) if node is not None]
    _join(root)
    return root


def _branch(score: Score, scores: Mapping[Ref, Score], wanted: Wanted, seen: set[Ref]) -> ScoreNode | None:
    seen.add(score.ref)
    node = ScoreNode(score.ref, score)
    for ref in score.children if isinstance(score, RolledScore) else ():
        child = scores.get(ref)
        if child is not None and ref not in seen:
            branch = _branch(child, scores, wanted, seen)
            node.children += [branch] if branch is not None else []
    return node if node.children or wanted.holds(score) else None


def _join(root: ScoreNode) -> None:
    for node in (root, *root.walk()):
        for child in node.children:
            child.parent = node


def value_of(score: Score) -> Fraction | None:
    """The figure of a score: the capped index of an indicator, else the rolled-up value."""
    return score.index if isinstance(score, IndicatorScore) else score.value
