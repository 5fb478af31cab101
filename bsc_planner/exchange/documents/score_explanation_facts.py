"""What the explanation of scores says, from the tree that scoring gives; and one per unit in scope."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bsc_planner.exchange.documents.blocks import Number, Paper
from bsc_planner.exchange.documents.issue_item import IssueItem, IssueScope, SkippedDocument, SkipReason
from bsc_planner.exchange.documents.plan_facts import PlanFacts
from bsc_planner.exchange.documents.score_explanation import ExplainedFigure, ScoreExplanationContent
from bsc_planner.exchange.documents.scorecard_facts import period_of_day, scorecard_units, status_text, summary_of
from bsc_planner.monitoring.score_board import ScoreBoard
from bsc_planner.scoring.explanation import Explanation
from bsc_planner.scoring.explanation_text import explanation_lines
from bsc_planner.scoring.rounding import PLACES, rounded
from bsc_planner.scoring.score import Scorecard

_PART = "part"
"""Rule of a part that an actual is made of; it has no score of its own."""


def score_explanation_contents(facts: PlanFacts, scope: IssueScope) -> Iterator[IssueItem | SkippedDocument]:
    """One explanation per unit in scope; that of the one unit at the top is the institution's."""
    board = ScoreBoard(facts.store, facts.year)
    period = period_of_day(facts.year, scope.day)
    for place, unit_id in scorecard_units(facts, scope):
        unit = facts.units[place]
        who = unit.code or unit.name
        scorecard = board.scorecard(period, unit_id=unit_id)
        told = board.explanation(None, period, unit_id=unit_id)
        if not scorecard.indicators or told is None:
            yield SkippedDocument(who, SkipReason.NO_SCORECARD)
            continue
        content = score_explanation_content(
            scorecard,
            told,
            institution=facts.institution,
            unit=unit.name or unit.code,
            day=scope.day,
            paper=scope.paper,
        )
        yield IssueItem(unit.id, who, "", f"{unit.code} {unit.name}", content, (), unit.name)


def score_explanation_content(
    scorecard: Scorecard,
    explanation: Explanation,
    *,
    institution: str,
    unit: str,
    day: date | None = None,
    paper: Paper = Paper.A4,
) -> ScoreExplanationContent:
    """What the document says.

    Args:
        scorecard: The scores.
        explanation: Of its organisation.
        institution: Of the plan.
        unit: Whose scorecard it is, as printed.
        day: Date of the document; None: not known.
        paper: Sheets it is printed on.
    """
    figures = tuple(_figures(explanation, "1")) if scorecard.indicators else ()
    summary = summary_of(scorecard, unit=unit)
    return ScoreExplanationContent(scorecard.period.year, institution, summary, figures, day, paper)


def _figures(one: Explanation, number: str) -> Iterator[ExplainedFigure]:
    """A figure and, below it, those it rests on; steps that are no elements stand among its lines."""
    steps = [child for child in one.children if _is_step(child)]
    head, *lines = explanation_lines(replace(one, children=steps))
    has_value = one.value is not None
    told = lines if has_value else [head.partition(": ")[2] or head, *lines]
    yield ExplainedFigure(
        number=number,
        name=" ".join(part for part in (one.code, one.name) if part),
        value="" if one.value is None else Number(rounded(one.value), PLACES),
        share="" if one.share is None else Number(rounded(one.share * 100), PLACES, "%"),
        status=status_text(one.light),
        lines=tuple(line.removeprefix("  ") for line in told),
    )
    elements = [child for child in one.children if not _is_step(child)]
    for place, child in enumerate(elements, start=1):
        yield from _figures(child, f"{number}.{place}")


def _is_step(one: Explanation) -> bool:
    return one.ref is None or one.rule == _PART
