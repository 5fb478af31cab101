"""Rows and sums of the forms of old years, from what the evaluation explains."""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction

from bsc_planner.exchange.documents.evaluation_content import ScoredLine, ScoreFormContent
from bsc_planner.exchange.documents.skp_content import SkpContent
from bsc_planner.exchange.documents.wording import wording
from bsc_planner.model.number_format import format_value
from bsc_planner.monitoring.evaluation import PersonEvaluation, indicator_of, task_of
from bsc_planner.monitoring.work_rows import WorkRow
from bsc_planner.scoring import work_score_2013, work_score_2021
from bsc_planner.scoring.person_step import percent, shown
from bsc_planner.scoring.rule_set import IndividualMethod, RuleSet

Totals = tuple[tuple[str, str], ...]


def score_form(
    skp: SkpContent,
    rule_set: RuleSet,
    found: PersonEvaluation | None,
    rows: Sequence[WorkRow],
    full: SkpContent,
) -> ScoreFormContent:
    """The form of one person in an old year.

    Args:
        skp: Persons and period.
        rule_set: Rule of the year; one that computes.
        found: The person's evaluation; None: nothing was entered and nothing reported.
        rows: The person's work results.
        full: The SKP with its work results, where their perspectives stand.
    """
    assert rule_set.individual is not None
    form, lines, totals = _FORMS[rule_set.individual]
    return ScoreFormContent(
        skp, form, lines(rows, full, rule_set), totals(found), found.predikat if found is not None else None
    )


def _lines_2013(rows: Sequence[WorkRow], full: SkpContent, rule_set: RuleSet) -> tuple[ScoredLine, ...]:
    parameters = {**work_score_2013.PARAMETERS, **rule_set.parameters}
    found = []
    for number, row in enumerate(rows, start=1):
        explained = work_score_2013.task_score(task_of(row), parameters=parameters)
        parts = [part.value for part in explained.children if part.value is not None]
        total = sum(parts, Fraction(0)) if explained.value is not None else None
        targets = (_value(row), *(_figure(pair[0]) for pair in (row.quality, row.time)), _of_cost(row, 0))
        actuals = (_figure(row.actual), *(_figure(pair[1]) for pair in (row.quality, row.time)), _of_cost(row, 1))
        cells = (str(number), row.name, *targets, *actuals, _figure(total), _figure(explained.value))
        found.append(ScoredLine(cells))
    return tuple(found)


def _lines_2021(rows: Sequence[WorkRow], full: SkpContent, rule_set: RuleSet) -> tuple[ScoredLine, ...]:
    texts = wording("evaluation")["score_2021"]["categories"]
    planned = {
        measure.indicator: (measure.perspective, result.text)
        for result in (*full.main, *full.additional)
        for measure in result.measures
    }
    explained = [work_score_2021.indicator_value(indicator_of(row)) for row in rows]
    counted = sum(1 for one in explained if one.value is not None)
    found = []
    for number, (row, one) in enumerate(zip(rows, explained, strict=True), start=1):
        perspective, plan = planned.get(row.name, ("", row.name))
        achievement, category = one.facts.get("achievement"), one.facts.get("category")
        reached = percent(achievement / 100) if isinstance(achievement, Fraction) else ""
        weighted = _figure(one.value / counted) if one.value is not None else ""
        cells = (perspective, str(number), plan, row.name, _value(row), _figure(row.actual), reached)
        word = str(texts[category]) if isinstance(category, str) else ""
        found.append(ScoredLine((*cells, word, _figure(one.value), weighted)))
    return tuple(found)


def _totals_2013(found: PersonEvaluation | None) -> Totals:
    rating = found.rating if found is not None else None
    tasks = rating.extra_tasks if rating is not None else None
    return (
        ("extra_tasks", _figure(work_score_2013.extra_task_points(tasks))),
        ("creativity", (rating.creativity or "") if rating is not None else ""),
        ("work", _figure(found.work_score if found is not None else None)),
        ("behaviour", (rating.behaviour_score or "") if rating is not None else ""),
        ("total", _figure(found.total if found is not None else None)),
    )


def _totals_2021(found: PersonEvaluation | None) -> Totals:
    rating, texts = found.rating if found is not None else None, wording("evaluation")["score_2021"]
    idea = rating.has_new_idea if rating is not None else None
    return (
        ("additional", (rating.extra_score or "") if rating is not None else ""),
        ("work", _figure(found.work_score if found is not None else None)),
        ("behaviour", (rating.behaviour_score or "") if rating is not None else ""),
        ("idea", "" if idea is None else str(texts["has_idea" if idea else "no_idea"])),
        ("total", _figure(found.total if found is not None else None)),
    )


def _value(row: WorkRow) -> str:
    return format_value(row.target) if row.target is not None else ""


def _figure(value: Fraction | None) -> str:
    return "" if value is None else shown(value)


def _of_cost(row: WorkRow, place: int) -> str:
    return "-" if row.cost is None else _figure(row.cost[place])


_Lines = Callable[[Sequence[WorkRow], SkpContent, RuleSet], tuple[ScoredLine, ...]]
_FORMS: Mapping[IndividualMethod, tuple[str, _Lines, Callable[[PersonEvaluation | None], Totals]]] = {
    IndividualMethod.SCORE_2013: ("score_2013", _lines_2013, _totals_2013),
    IndividualMethod.SCORE_2021: ("score_2021", _lines_2021, _totals_2021),
}
