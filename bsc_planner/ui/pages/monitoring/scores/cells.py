"""What each column says of a score, as text and, where it is a figure, as a number for spreadsheets."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from bsc_planner.model.number_format import format_value
from bsc_planner.model.value import Value, ValueKind
from bsc_planner.scoring.rounding import rounded
from bsc_planner.scoring.rule_set import RuleSet
from bsc_planner.scoring.score import IndicatorScore, Nothing, RolledScore, Score
from bsc_planner.scoring.weight_text import told_weight
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.pages.monitoring.scores.score_tree import value_of
from bsc_planner.ui.score_lights import figure_text, light_mark
from bsc_planner.ui.score_words import count_text, light_word, normalised_word

ELEMENT, TARGET, ACTUAL, RAW, SCORE, WEIGHT, SHARE, RESTS_ON, NOTE = range(9)
"""Columns."""

TITLES = (
    QT_TRANSLATE_NOOP("ScoreCells", "Element"),
    QT_TRANSLATE_NOOP("ScoreCells", "Target"),
    QT_TRANSLATE_NOOP("ScoreCells", "Actual"),
    QT_TRANSLATE_NOOP("ScoreCells", "Raw"),
    QT_TRANSLATE_NOOP("ScoreCells", "Score"),
    QT_TRANSLATE_NOOP("ScoreCells", "Weight"),
    QT_TRANSLATE_NOOP("ScoreCells", "Share"),
    QT_TRANSLATE_NOOP("ScoreCells", "Rests on"),
    QT_TRANSLATE_NOOP("ScoreCells", "Remark"),
)
_NOTHING: dict[Nothing, str] = {
    Nothing.NOT_FILLED: QT_TRANSLATE_NOOP("ScoreCells", "not filled in"),
    Nothing.NOT_APPLICABLE: QT_TRANSLATE_NOOP("ScoreCells", "not applicable"),
    Nothing.NOT_COMPUTABLE: QT_TRANSLATE_NOOP("ScoreCells", "cannot be computed"),
}
_FLAGGED = QT_TRANSLATE_NOOP("ScoreCells", "beyond what the rules conclude from")
_NOWHERE = QT_TRANSLATE_NOOP("ScoreCells", "counts in no objective")


@dataclass(frozen=True)
class ScoreCell:
    """What stands in a cell.

    Attributes:
        text: As shown.
        number: The figure; None for anything else.
    """

    text: str = ""
    number: Decimal | None = None


def cell(score: Score, column: int, rules: RuleSet) -> ScoreCell:
    """What a column says of a score computed by a rule set."""
    if column == WEIGHT:
        return _weight(score, rules)
    return _CELLS[column](score)


def label(score: Score) -> str:
    """Code and name."""
    return " ".join(part for part in (score.code, score.name) if part) or "–"


def remark(score: Score) -> str:
    """What is special about a score: nothing, flagged, normalised."""
    parts = []
    if score.nothing is not None:
        parts.append(_said(_NOTHING[score.nothing]))
    if isinstance(score, IndicatorScore):
        parts += [_said(_FLAGGED)] if score.is_flagged else []
        parts += [_said(_NOWHERE)] if score.objective_id is None else []
    elif score.is_normalised:
        parts.append(normalised_word())
    return ", ".join(parts)


def status_word(score: Score) -> str:
    """What the light of a score is called."""
    return light_word(score.light)


def _said(source: str) -> str:
    return QCoreApplication.translate("ScoreCells", source)


def _value(value: Value | None) -> ScoreCell:
    if value is None:
        return ScoreCell()
    number = value.number if value.kind in (ValueKind.NUMBER, ValueKind.PERCENT) else None
    return ScoreCell(format_value(value), number)


def _target(score: Score) -> ScoreCell:
    return _value(score.target) if isinstance(score, IndicatorScore) else ScoreCell()


def _actual(score: Score) -> ScoreCell:
    return _value(score.actual) if isinstance(score, IndicatorScore) else ScoreCell()


def _raw(score: Score) -> ScoreCell:
    """The uncapped index where the bounds changed it."""
    if not isinstance(score, IndicatorScore) or score.raw is None or score.raw == score.index:
        return ScoreCell()
    return ScoreCell(figure_text(score.raw), rounded(score.raw))


def _score(score: Score) -> ScoreCell:
    value = value_of(score)
    mark = light_mark(score.light)
    return ScoreCell(mark, None) if value is None else ScoreCell(f"{mark} {figure_text(value)}", rounded(value))


def _weight(score: Score, rules: RuleSet) -> ScoreCell:
    if score.weight is None:
        return ScoreCell()
    told = told_weight(score.weight, rules)
    return ScoreCell(str(told), told.number)


def _share(score: Score) -> ScoreCell:
    if score.share is None:
        return ScoreCell()
    return ScoreCell(f"{figure_text(score.share * 100)}%", rounded(score.share * 100))


def _rests_on(score: Score) -> ScoreCell:
    return ScoreCell(count_text(score)) if isinstance(score, RolledScore) else ScoreCell()


_CELLS: dict[int, Callable[[Score], ScoreCell]] = {
    ELEMENT: lambda score: ScoreCell(label(score)),
    TARGET: _target,
    ACTUAL: _actual,
    RAW: _raw,
    SCORE: _score,
    SHARE: _share,
    RESTS_ON: _rests_on,
    NOTE: lambda score: ScoreCell(remark(score)),
}
