"""Words that go with scores wherever the window shows them: lights, evidence of rule sets, what figures rest on."""

from PySide6.QtCore import QCoreApplication

from bsc_planner.scoring.explanation_text import stand_in_text
from bsc_planner.scoring.rule_set import Basis, Grade, Light, RuleSet
from bsc_planner.scoring.score import RolledScore
from bsc_planner.ui.language import current_language
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.wording.score_wording import GRADE_WORDS, score_word

_LIGHTS: dict[Light, str] = {
    Light.GREEN: QT_TRANSLATE_NOOP("ScoreWords", "green"),
    Light.YELLOW: QT_TRANSLATE_NOOP("ScoreWords", "yellow"),
    Light.RED: QT_TRANSLATE_NOOP("ScoreWords", "red"),
    Light.GREY: QT_TRANSLATE_NOOP("ScoreWords", "no value"),
}
_COUNT = QT_TRANSLATE_NOOP("ScoreWords", "{count} of {all}")
_NORMALISED = QT_TRANSLATE_NOOP("ScoreWords", "normalised")


def grade_text(grade: Grade) -> str:
    """How good the evidence for a rule is."""
    return score_word(GRADE_WORDS, grade, current_language())


def basis_text(basis: Basis) -> str:
    """Where a rule comes from, with the grade of the evidence."""
    return f"{basis.text} · {grade_text(basis.grade)}"


def rule_set_text(rule_set: RuleSet) -> str:
    """A rule set by its title, with the grade of its evidence, and what it stands in for."""
    parts = (rule_set.title, grade_text(rule_set.basis.grade), stand_in_text(rule_set, current_language()))
    return " · ".join(filter(None, parts))


def light_word(light: Light) -> str:
    """What a status is called."""
    return _said(_LIGHTS[light])


def count_text(score: RolledScore) -> str:
    """How much a rolled-up figure rests on: ``3 of 4``."""
    return _said(_COUNT).format(count=score.with_value, all=score.of)


def normalised_word() -> str:
    """What stands beside a figure whose weights were spread over the children with a value."""
    return _said(_NORMALISED)


def predikat_text(score: RolledScore, rule_set: RuleSet) -> str:
    """Predikat of the organisation; empty for none."""
    band = next((band for band in rule_set.predikat_bands if band.key == score.predikat), None)
    return band.name(current_language()) if band is not None else ""


def _said(source: str) -> str:
    return QCoreApplication.translate("ScoreWords", source)
