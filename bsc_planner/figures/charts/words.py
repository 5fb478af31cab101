"""The words on charts, in the language of the plan or of the window."""

import tomllib
from dataclasses import dataclass, fields
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any

from bsc_planner.model.number_format import Language, format_number
from bsc_planner.model.period import Period, PeriodKind
from bsc_planner.paths import resource
from bsc_planner.scoring.explanation_text import stand_in_text
from bsc_planner.scoring.rounding import rounded, score_text
from bsc_planner.scoring.rule_set import Grade, RuleSet
from bsc_planner.scoring.score import Nothing

_ROMAN = ("", "I", "II", "III", "IV")
_LONGEST = 6


@dataclass(frozen=True)
class ChartWords:
    """Words on charts; those with ``{names}`` are filled in.

    Attributes:
        language: They are in.
        months: Short names, January first.
        short_scales: Words for thousands, millions and so on, behind abbreviated numbers.
    """

    language: Language
    trend: str
    bullet: str
    profile: str
    heat_map: str
    target: str
    actual: str
    up_to: str
    baseline: str
    indicator: str
    score: str
    organisation: str
    weight: str
    coverage: str
    normalised: str
    flagged: str
    raw: str
    source: str
    source_years: str
    rule_set: str
    third_party: str
    unsourced: str
    page: str
    unit_of_measure: str
    maximize: str
    minimize: str
    stabilize: str
    not_filled: str
    not_applicable: str
    not_computable: str
    months: tuple[str, ...]
    quarter: str
    semester: str
    short_scales: tuple[str, ...]

    def number(self, number: Decimal) -> str:
        """``1.355,9``: as precise as it is, without idle zeros; written alike in all languages."""
        whole = number.to_integral_value()
        return format_number(whole if number == whole else number.normalize())

    def short_number(self, number: Decimal) -> str:
        """``1,36 jt``: a long number in three digits or so; a short one as it is."""
        text = self.number(number)
        if len(text) <= _LONGEST:
            return text
        power = max(number.adjusted(), 0) // 3
        if power > len(self.short_scales):
            return f"{number:.1E}".replace(".", ",")
        places = min(2, max(0, 2 - (number.adjusted() - 3 * power)))
        cut = self.number(round(number.scaleb(-3 * power), places))
        return f"{cut} {self.short_scales[power - 1]}" if power else cut

    def score_of(self, value: Fraction | None, nothing: Nothing | None = None) -> str:
        """``71,41``, or why there is no value."""
        if value is not None:
            return score_text(value)
        return {
            Nothing.NOT_APPLICABLE: self.not_applicable,
            Nothing.NOT_COMPUTABLE: self.not_computable,
        }.get(nothing or Nothing.NOT_FILLED, self.not_filled)

    def edge(self, score: Fraction) -> str:
        """A score on an axis, without idle decimals: ``80``, ``97,5``."""
        return self.number(rounded(score))

    def period_label(self, period: Period) -> str:
        """Short name of a period under an axis: ``2026``, ``Smt I``, ``Tw II``, ``Mar``."""
        match period.kind:
            case PeriodKind.YEAR:
                return str(period.year)
            case PeriodKind.MONTH:
                return self.months[period.number - 1]
            case PeriodKind.QUARTER:
                return self.quarter.format(number=_ROMAN[period.number])
            case _:
                return self.semester.format(number=_ROMAN[period.number])

    def rule_set_name(self, rules: RuleSet) -> str:
        """What a rule set is called; a weak grade and what it stands in for are always said."""
        name = self.rule_set.format(title=rules.title)
        said = {Grade.THIRD_PARTY: self.third_party, Grade.UNSOURCED: self.unsourced}.get(rules.basis.grade)
        notes = [note for note in (said, stand_in_text(rules, self.language)) if note]
        return f"{name} ({'; '.join(notes)})" if notes else name


def _filled(language: Language, table: dict[str, Any]) -> ChartWords:
    return ChartWords(language=language, **table)


@cache
def chart_words(language: str) -> ChartWords:
    """The words of a language (``id``, ``en``); Indonesian for any other."""
    tables = tomllib.loads(resource("wording", "charts.toml").read_text(encoding="utf-8"))
    chosen: Language = "en" if language == "en" else "id"
    table = {name: tuple(word) if isinstance(word, list) else word for name, word in tables[chosen].items()}
    known = {field.name for field in fields(ChartWords)} - {"language"}
    return _filled(chosen, {name: table[name] for name in known})
