"""An explanation as indented lines, the same for window, command line and documents."""

from collections.abc import Iterator
from fractions import Fraction

from bsc_planner.model.number_format import Language, format_number, format_period, format_value
from bsc_planner.model.period import Period
from bsc_planner.model.value import Value
from bsc_planner.scoring.explanation import Explanation, Fact
from bsc_planner.scoring.rounding import PLACES, rounded
from bsc_planner.scoring.rule_set import Grade, RuleSet
from bsc_planner.wording.score_wording import (
    GRADE_WORDS,
    SCORE_REASONS,
    SCORE_RULES,
    SCORE_WORDS,
    WEIGHT_RULES,
    score_word,
)
from bsc_planner.wording.sentences import error_message

_STEP = "  "
_READ = ("actual", "target", "lower", "upper", "worst", "ordinary")
_FIGURE_PLACES = 6

_NOTATION: Language = "id"
"""Figures are written as in the plan, whatever language the words are in."""


def explanation_lines(explanation: Explanation, language: str = "id") -> list[str]:
    """The whole tree as lines; every level is indented by two spaces.

    A figure comes first (``SS1: 92,00``), then its rule with the numbers put in, what went in, its source, and what it
    rests on.

    Args:
        explanation: Of any figure.
        language: ``id``, else English; substitutions are in Indonesian decimals in both.
    """
    return list(_Lines(language).of(explanation, 0))


def rule_set_line(rule_set: RuleSet, language: str = "id") -> str:
    """Which rule set a score was computed by, with the grade of its evidence, and what it stands in for."""
    grade = grade_word(rule_set.basis.grade, language)
    line = score_word(SCORE_WORDS, "rule_set", language).format(title=rule_set.title, grade=grade)
    return " · ".join(filter(None, (line, stand_in_text(rule_set, language))))


def stand_in_text(rule_set: RuleSet, language: str = "id") -> str:
    """That the last good rules are used, and where the plan's copy is wrong; empty where nothing is."""
    broken = rule_set.stands_in_for
    if broken is None:
        return ""
    fault = error_message(broken.error(), language).text
    return score_word(SCORE_WORDS, "stand_in", language).format(fault=fault)


def grade_word(grade: Grade, language: str = "id") -> str:
    """How good the evidence is."""
    return score_word(GRADE_WORDS, str(grade), language)


def reason_word(reason: str, language: str = "id") -> str:
    """Why there is no value, in words."""
    return score_word(SCORE_REASONS, reason, language)


class _Lines:
    def __init__(self, language: str) -> None:
        self._language: Language = "id" if language == "id" else "en"

    def of(self, one: Explanation, depth: int) -> Iterator[str]:
        indent = _STEP * depth
        if one.ref is None and one.value is None and not one.reason:
            yield indent + self._step(one)
        else:
            yield indent + self._head(one)
            for line in self._about(one):
                yield indent + _STEP + line
        for child in one.children:
            yield from self.of(child, depth + 1)

    def _head(self, one: Explanation) -> str:
        name = " ".join(text for text in (one.code, one.name) if text) or self._word(SCORE_RULES, one.rule)
        parts = [f"{name}: {self._score(one)}"]
        if one.share is not None and one.weight is not None:
            parts.append(f"{self._word(SCORE_WORDS, 'share')} {self._number(one.share * 100)}%")
        return " · ".join(parts)

    def _score(self, one: Explanation) -> str:
        if one.value is not None:
            return self._number(one.value)
        if "figure" in one.facts:
            return self._fact(one.facts["figure"])
        reason = reason_word(one.reason, self._language)
        key = "left_out" if one.rule.startswith(("index", "part")) else "no_value"
        return self._word(SCORE_WORDS, key).format(reason=reason)

    def _about(self, one: Explanation) -> Iterator[str]:
        if one.rule == "part":
            if "from_reports" in one.facts:
                yield self._word(SCORE_WORDS, "from_reports")
            return
        if one.value is not None or one.rule not in ("index-none", ""):
            rule = self._word(SCORE_RULES, one.rule)
            yield f"{rule}: {one.substitution}" if one.substitution else rule
        yield from self._counts(one)
        yield from self._figures(one)
        if one.basis is not None:
            grade = grade_word(one.basis.grade, self._language)
            yield self._word(SCORE_WORDS, "source").format(source=one.basis.text, grade=grade)

    def _counts(self, one: Explanation) -> Iterator[str]:
        facts = one.facts
        if "of" not in facts:
            return
        parts = [self._word(SCORE_WORDS, "counts").format(with_value=facts.get("with_value", 0), of=facts["of"])]
        if facts.get("missing"):
            parts.append(self._word(SCORE_WORDS, "missing").format(missing=facts["missing"]))
        if "normalised" in facts:
            parts.append(self._word(SCORE_WORDS, "normalised"))
        if "weights" in facts:
            parts.append(self._word(WEIGHT_RULES, str(facts["weights"])))
        yield "; ".join(parts)

    def _figures(self, one: Explanation) -> Iterator[str]:
        facts = one.facts
        read = [
            f"{self._word(SCORE_WORDS, name)} {self._exact(facts[f'{name}_read'])}"
            for name in _READ
            if f"{name}_read" in facts
        ]
        if read:
            yield self._word(SCORE_WORDS, "read").format(figures="; ".join(read))
        bounds = [
            self._word(SCORE_WORDS, name).format(raw=self._fact(facts[name]), bound=self._fact(facts[name]))
            for name in ("raw", "upper_bound", "lower_bound", "flag_above")
            if name in facts
        ]
        if bounds:
            yield "; ".join(bounds)

    def _step(self, one: Explanation) -> str:
        facts = one.facts
        rule = self._word(SCORE_RULES, one.rule)
        period = facts.get("period")
        if isinstance(period, str):
            rule = f"{rule} {self._period(period)}"
        parts = [f"{rule}: {self._fact(facts['figure'])}" if "figure" in facts else rule]
        if "year_target" in facts:
            parts.append(self._word(SCORE_WORDS, "year_target").format(target=self._fact(facts["year_target"])))
        if "of" in facts:
            parts.append(
                self._word(SCORE_WORDS, "counts").format(with_value=facts.get("with_value", 0), of=facts["of"])
            )
        absent = facts.get("absent")
        if isinstance(absent, str):
            listed = ", ".join(self._period(text) for text in absent.split())
            parts.append(self._word(SCORE_WORDS, "absent").format(periods=listed))
        return "; ".join(parts)

    def _period(self, text: str) -> str:
        period = Period.parse_or_none(text)
        return text if period is None else format_period(period, language=self._language)

    def _fact(self, fact: Fact) -> str:
        if isinstance(fact, Value):
            return fact.printed or format_value(fact, language=_NOTATION)
        if isinstance(fact, Fraction):
            return self._number(fact)
        return "" if fact is None else str(fact)

    def _exact(self, fact: Fact) -> str:
        if not isinstance(fact, Fraction):
            return self._fact(fact)
        text = format_number(rounded(fact, places=_FIGURE_PLACES), language=_NOTATION)
        return text.rstrip("0").rstrip(",") if "," in text else text

    def _number(self, value: Fraction) -> str:
        return format_number(rounded(value), decimals=PLACES, language=_NOTATION)

    def _word(self, words: dict[str, tuple[str, str]], key: str) -> str:
        return score_word(words, key, self._language)
