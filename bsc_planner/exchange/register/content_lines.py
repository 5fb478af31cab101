"""What a document says as named lines, so that two of them can be told apart in planners' words."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bsc_planner.exchange.documents.agreement import AgreementContent
from bsc_planner.exchange.documents.blocks import Content
from bsc_planner.exchange.documents.cascade_matrix import CascadeMatrixContent, MatrixRow
from bsc_planner.exchange.documents.evaluation_content import (
    EvaluatedMeasure,
    EvaluationContent,
    EvaluationRecordContent,
    ScoreFormContent,
)
from bsc_planner.exchange.documents.score_explanation import ScoreExplanationContent
from bsc_planner.exchange.documents.scorecard import LineLevel, ScorecardContent, ScoreSummary
from bsc_planner.exchange.documents.skp_content import Measure, Person, SkpContent, WorkResult
from bsc_planner.exchange.documents.wording import wording
from bsc_planner.model.number_format import format_date, format_month

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ContentLine:
    """One fact of a document.

    Attributes:
        part: What it belongs to, by which it is found again in another document; parts that come or go as a whole
            are told as one.
        part_name: The same for people; empty for what belongs to the document as a whole.
        name: What the fact is called.
        text: What it says; empty: nothing.
    """

    part: Key
    part_name: str
    name: str
    text: str


def lines_of(content: Any) -> list[ContentLine]:
    """All facts of a document's content, in reading order; for a part its most telling fact comes first."""
    return list(_LINES[type(content)](content))


def _field(field: str, **details: str) -> str:
    return str(wording("register")["fields"][field]).format(**details)


def _value(name: str) -> str:
    return str(wording("register")["values"].get(name, name))


def _whole(field: str, text: str, **details: str) -> ContentLine:
    label = _field(field, **details)
    return ContentLine(("", label), "", label, text)


def _person(role: str, person: Person | None) -> Iterator[ContentLine]:
    words = wording("register")
    for field, label in words["person"].items():
        name = f"{words['people'][role]}: {label}"
        yield ContentLine(("", name), "", name, (getattr(person, field) or "") if person else "")


class _Names:
    """Keys of parts, a second part of the same name told from the first."""

    def __init__(self) -> None:
        self._seen: Counter[Key] = Counter()

    def key(self, *parts: str) -> Key:
        self._seen[parts] += 1
        return (*parts, str(self._seen[parts]))


def _skp(content: SkpContent) -> Iterator[ContentLine]:
    yield from _person("employee", content.employee)
    yield from _person("appraiser", content.appraiser)
    yield _whole("institution", content.institution)
    yield _whole("form", _value(content.form))
    yield _whole("period", f"{format_date(content.start)} – {format_date(content.end)}")
    yield _whole("place", content.place or "")
    yield _whole("day", format_date(content.day) if content.day else "")
    names = _Names()
    for part, results in (("main", content.main), ("additional", content.additional)):
        for result in results:
            for measure in result.measures:
                yield from _measure(names, part, result, measure)
    for name in ("expectations", "resources", "accountability", "consequences"):
        yield _whole(name, "; ".join(getattr(content, name)))


def _measure(names: _Names, part: str, result: WorkResult, measure: Measure) -> Iterator[ContentLine]:
    code = measure.indicator_code or measure.indicator
    key = names.key("measure", code, measure.position_code, measure.aspect)
    title = f"{measure.indicator_code} {measure.indicator}".strip()
    facts: list[tuple[str, Content]] = [
        (_field("target"), measure.target),
        (_field("work_result"), result.text),
        (_field("intervened"), result.intervened),
        (_field("assigned_by"), result.assigned_by),
        (_field("indicator"), measure.indicator),
        (_field("perspective"), measure.perspective),
        (_field("additional"), _value(part)),
    ]
    for number, figure in enumerate(measure.months, start=1):
        facts.append((_field("month", month=format_month(number)), "" if figure is None else figure))
    return (ContentLine(key, title, name, str(text)) for name, text in facts)


def _agreement(content: AgreementContent) -> Iterator[ContentLine]:
    yield _whole("unit", content.unit)
    yield _whole("institution", content.institution)
    yield _whole("level", wording("agreement")["levels"][content.level]["objective"])
    yield from _person("first", content.first)
    yield from _person("second", content.second)
    yield _whole("place", content.place or "")
    yield _whole("day", format_date(content.day) if content.day else "")
    names = _Names()
    for objective in content.objectives:
        for indicator in objective.indicators:
            key = names.key("indicator", indicator.name)
            yield ContentLine(key, indicator.name, _field("target"), str(indicator.target))
            yield ContentLine(key, indicator.name, _field("objective"), objective.text)
    for line in content.budget:
        amount = "" if line.amount is None else str(line.amount)
        yield _whole("budget", f"{amount} {line.note}".strip(), name=line.name)


def _matrix(content: CascadeMatrixContent) -> Iterator[ContentLine]:
    yield _whole("unit", content.unit)
    yield _whole("institution", content.institution)
    yield _whole("day", format_date(content.day) if content.day else "")
    names = _Names()
    receivers = [f"{one.code} {one.name}".strip() for one in content.receivers]
    for receiver in receivers:
        yield ContentLine(names.key("receiver", receiver), "", _field("receiver"), receiver)
    for row in content.rows:
        yield from _matrix_row(names, row, receivers)


def _matrix_row(names: _Names, row: MatrixRow, receivers: Sequence[str]) -> Iterator[ContentLine]:
    key = names.key("row", row.code)
    title = f"{row.code} {row.name}".strip()
    yield ContentLine(key, title, _field("target"), f"{row.target} {row.unit_of_measure}".strip())
    yield ContentLine(key, title, _field("indicator"), row.name)
    kinds = wording("cascade_matrix")["kinds"]
    for place, part in row.parts.items():
        name = _field("part", receiver=receivers[place])
        yield ContentLine(key, title, name, f"{part.target} {kinds.get(part.kind, '')}".strip())
    yield ContentLine(key, title, _field("total"), "" if row.total is None else str(row.total))
    yield ContentLine(key, title, _field("difference"), "" if row.difference is None else str(row.difference))


def _summary(institution: str, day: date | None, summary: ScoreSummary) -> Iterator[ContentLine]:
    yield _whole("unit", summary.unit)
    yield _whole("institution", institution)
    yield _whole("day", format_date(day) if day else "")
    for label, text in summary.fields():
        yield ContentLine(("", label), "", label, text)


def _scorecard(content: ScorecardContent) -> Iterator[ContentLine]:
    yield from _summary(content.institution, content.day, content.summary)
    columns = wording("scorecard")["columns"]
    names = _Names()
    for line in content.lines:
        if line.level is LineLevel.GROUP:
            continue
        key = names.key(line.level, line.code or line.name)
        title = f"{line.code} {line.name}".strip()
        for name in ("index", "target", "actual", "raw", "weight", "share", "status", "remark", "name"):
            yield ContentLine(key, title, _capital(columns[name]), str(getattr(line, name)))


def _explanation(content: ScoreExplanationContent) -> Iterator[ContentLine]:
    yield from _summary(content.institution, content.day, content.summary)
    columns = wording("scorecard")["explanation_columns"]
    names = _Names()
    for figure in content.figures:
        key = names.key("figure", figure.name)
        for name in ("value", "share", "status"):
            yield ContentLine(key, figure.name, _capital(columns[name]), str(getattr(figure, name)))
        yield ContentLine(key, figure.name, _capital(columns["lines"]), "; ".join(figure.lines))


def _capital(heading: str) -> str:
    return heading.capitalize()


def _evaluation(content: EvaluationContent) -> Iterator[ContentLine]:
    yield from _skp(content.skp)
    yield _rated("organisation", "organisation_ratings", content.organisation)
    yield _rated("work_rating", "ratings", content.work)
    yield _rated("behaviour_rating", "ratings", content.behaviour)
    yield _rated("predikat", "predikats", content.predikat)
    yield _whole("feedback", content.feedback)
    names = _Names()
    for part, results in (("main", content.main), ("additional", content.additional)):
        for result in results:
            for one in result.measures:
                yield from _evaluated(names, part, result.text, one)


def _evaluated(names: _Names, part: str, text: str, one: EvaluatedMeasure) -> Iterator[ContentLine]:
    measure = one.measure
    code = measure.indicator_code or measure.indicator
    key = names.key("measure", code, measure.position_code, measure.aspect)
    title = f"{measure.indicator_code} {measure.indicator}".strip()
    facts: list[tuple[str, Content]] = [
        (_field("actual"), one.actual),
        (_field("feedback"), one.feedback),
        (_field("target"), measure.target),
        (_field("work_result"), text),
        (_field("additional"), _value(part)),
    ]
    return (ContentLine(key, title, name, str(said)) for name, said in facts)


def _evaluation_record(content: EvaluationRecordContent) -> Iterator[ContentLine]:
    yield from _skp(content.skp)
    yield from _person("above_appraiser", content.above_appraiser)
    yield _rated("organisation", "organisation_ratings", content.organisation)
    yield _rated("predikat", "predikats", content.predikat)
    yield _whole("note", content.note)


def _score_form(content: ScoreFormContent) -> Iterator[ContentLine]:
    yield from _skp(content.skp)
    texts = wording("evaluation")[content.form]
    for key, said in content.totals:
        yield ContentLine(("", key), "", _capital(texts[key]), said)
    yield _rated("predikat", "predikats", content.predikat)
    names = _Names()
    for line in content.lines:
        key_of_line, title = names.key("line", *line.cells[:4]), " ".join(line.cells[:4]).strip()
        yield ContentLine(key_of_line, title, _field("figures"), "; ".join(line.cells[4:]))


def _rated(field: str, table: str, word: str | None) -> ContentLine:
    return _whole(field, "" if word is None else str(wording("evaluation")[table][word]).capitalize())


_LINES: dict[type, Callable[[Any], Iterator[ContentLine]]] = {
    SkpContent: _skp,
    EvaluationContent: _evaluation,
    EvaluationRecordContent: _evaluation_record,
    ScoreFormContent: _score_form,
    AgreementContent: _agreement,
    CascadeMatrixContent: _matrix,
    ScorecardContent: _scorecard,
    ScoreExplanationContent: _explanation,
}
