"""What a scorecard document says, from computed scores; and one per unit in scope."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

from bsc_planner.cascading.cascade_input import NONE
from bsc_planner.exchange.documents.blocks import Content, Number, Paper
from bsc_planner.exchange.documents.issue_item import IssueItem, IssueScope, SkippedDocument, SkipReason
from bsc_planner.exchange.documents.plan_facts import PlanFacts
from bsc_planner.exchange.documents.scorecard import LineLevel, ScorecardContent, ScoreLine, ScoreSummary
from bsc_planner.exchange.documents.wording import wording
from bsc_planner.model.delta import Ref
from bsc_planner.model.number_format import format_period, format_value
from bsc_planner.model.period import Period, quarters_of
from bsc_planner.model.value import Value
from bsc_planner.monitoring.score_board import ScoreBoard
from bsc_planner.scoring.explanation_text import stand_in_text
from bsc_planner.scoring.rounding import PLACES, rounded, score_text
from bsc_planner.scoring.rule_set import Basis, Light
from bsc_planner.scoring.score import IndicatorScore, RolledScore, Score, Scorecard
from bsc_planner.scoring.weight_text import told_weight
from bsc_planner.wording.score_wording import GRADE_WORDS, score_word


def scorecard_contents(facts: PlanFacts, scope: IssueScope) -> Iterator[IssueItem | SkippedDocument]:
    """One scorecard per unit in scope; that of the one unit at the top is the institution's."""
    board = ScoreBoard(facts.store, facts.year)
    period = period_of_day(facts.year, scope.day)
    for place, unit_id in scorecard_units(facts, scope):
        unit = facts.units[place]
        who = unit.code or unit.name
        scorecard = board.scorecard(period, unit_id=unit_id)
        if not scorecard.indicators:
            yield SkippedDocument(who, SkipReason.NO_SCORECARD)
            continue
        content = scorecard_content(
            scorecard,
            institution=facts.institution,
            unit=unit.name or unit.code,
            day=scope.day,
            paper=scope.paper,
        )
        yield IssueItem(unit.id, who, "", f"{unit.code} {unit.name}", content, (), unit.name)


def scorecard_units(facts: PlanFacts, scope: IssueScope) -> Iterator[tuple[int, str | None]]:
    """Places of the units in scope with whose scorecard is meant; None: the institution's."""
    tops = [place for place, unit in enumerate(facts.units) if unit.parent == NONE]
    for place in facts.units_in(scope):
        yield place, None if [place] == tops else facts.units[place].id


def period_of_day(year: int, day: date | None) -> Period:
    """The period a document of a day reports on.

    The quarters that had ended by that day, the first one before any had; the whole year where the day is not known
    or lies in another year, and on its last day.
    """
    if day is None or day.year != year:
        return Period(year)
    ended = [quarter for quarter in quarters_of(year) if quarter.end - timedelta(days=1) <= day]
    if len(ended) == len(quarters_of(year)):
        return Period(year)
    return ended[-1] if ended else Period.of_quarter(year, 1)


def scorecard_content(
    scorecard: Scorecard, *, institution: str, unit: str, day: date | None = None, paper: Paper = Paper.A4
) -> ScorecardContent:
    """What the document says of a scorecard.

    Args:
        scorecard: The scores.
        institution: Of the plan.
        unit: Whose scorecard it is, as printed.
        day: Date of the document; None: not known.
        paper: Sheets it is printed on.
    """
    lines = tuple(_lines(scorecard)) if scorecard.indicators else ()
    summary = summary_of(scorecard, unit=unit)
    return ScorecardContent(scorecard.period.year, institution, summary, lines, day, paper)


def summary_of(scorecard: Scorecard, *, unit: str) -> ScoreSummary:
    """What stands above the lines of a scorecard and above the explanation of its scores."""
    words = wording("scorecard")
    score, rules = scorecard.organisation, scorecard.rule_set
    band = next((band for band in rules.predikat_bands if band.key == score.predikat), None)
    told = words["no_value"] if score.value is None else f"{score_text(score.value)} {status_text(score.light)}"
    counted = "count" if scorecard.perspectives else "count_objectives"
    return ScoreSummary(
        unit=unit,
        period=format_period(scorecard.period),
        rule_set="; ".join(filter(None, (rules.title, stand_in_text(rules)))),
        basis=basis_text(rules.basis),
        score=told,
        predikat=band.name() if band is not None else "",
        rests_on=words["texts"][counted].format(count=score.with_value, all=score.of),
        is_normalised=score.is_normalised,
    )


def basis_text(basis: Basis) -> str:
    """Where rules come from, with the grade of the evidence: ``KMK 467/2014, Lampiran (bukti C: ...)``."""
    return f"{basis.text} ({score_word(GRADE_WORDS, basis.grade)})"


def status_text(light: Light) -> str:
    """Shape and word of a light: ``● hijau``."""
    return str(wording("scorecard")["lights"][light])


def _lines(scorecard: Scorecard) -> Iterator[ScoreLine]:
    lines = _Lines(scorecard)
    for ref in scorecard.organisation.children:
        yield from lines.branch(ref)
    rest = lines.left_over()
    if rest:
        yield ScoreLine(LineLevel.GROUP, "", wording("scorecard")["texts"]["unplaced"])
    for ref in rest:
        yield from lines.branch(ref)


class _Lines:
    """Lines of a scorecard from the top down, each score once."""

    def __init__(self, scorecard: Scorecard) -> None:
        self._rules = scorecard.rule_set
        self._scores = scorecard.scores()
        self._seen = {scorecard.organisation.ref}

    def branch(self, ref: Ref) -> Iterator[ScoreLine]:
        """The line of a score and those of all below it; nothing where it came already."""
        score = self._scores.get(ref)
        if score is None or ref in self._seen:
            return
        self._seen.add(ref)
        yield self._line(score)
        for child in score.children if isinstance(score, RolledScore) else ():
            yield from self.branch(child)

    def left_over(self) -> list[Ref]:
        """What is on the scorecard and below nothing."""
        return [ref for ref in self._scores if ref not in self._seen]

    def _line(self, score: Score) -> ScoreLine:
        line = _of_indicator(score) if isinstance(score, IndicatorScore) else _of_rolled(score)
        share = None if score.share is None else score.share * 100
        weight = None if score.weight is None else told_weight(score.weight, self._rules)
        return replace(
            line,
            weight="" if weight is None else Number(weight.number, suffix=weight.suffix),
            share=_figure(share, suffix="%"),
            status=status_text(score.light),
        )


def _of_indicator(score: IndicatorScore) -> ScoreLine:
    flagged = wording("scorecard")["texts"]["flagged"] if score.is_flagged else ""
    return ScoreLine(
        LineLevel.INDICATOR,
        score.code,
        score.name,
        target=_value(score.target),
        actual=_value(score.actual),
        raw="" if score.raw == score.index else _figure(score.raw),
        index=_figure(score.index),
        remark=", ".join(filter(None, (_nothing(score), flagged))),
    )


def _of_rolled(score: RolledScore) -> ScoreLine:
    texts = wording("scorecard")["texts"]
    counted = texts["child_count"].format(count=score.with_value, all=score.of)
    normalised = texts["normalised"] if score.is_normalised else ""
    return ScoreLine(
        LineLevel.PERSPECTIVE if score.ref.kind == "perspective" else LineLevel.OBJECTIVE,
        score.code,
        score.name,
        index=_figure(score.value),
        remark=", ".join(filter(None, (counted, _nothing(score), normalised))),
    )


def _nothing(score: Score) -> str:
    """Why a score has no value; empty where it has one."""
    return "" if score.nothing is None else str(wording("scorecard")["nothing_words"][score.nothing])


def _value(value: Value | None) -> str:
    return "" if value is None else format_value(value)


def _figure(value: Fraction | None, *, suffix: str = "") -> Content:
    return "" if value is None else Number(rounded(value), PLACES, suffix)
