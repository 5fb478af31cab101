"""From the comparison of two states to what the matrix of changes says."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from bsc_planner.exchange.documents.change_matrix import (
    ChangeMatrixContent,
    MatrixElement,
    MatrixGroup,
    MatrixLine,
)
from bsc_planner.exchange.documents.wording import wording
from bsc_planner.model.delta import Ref
from bsc_planner.model.number_format import format_date, format_period
from bsc_planner.model.period import Period
from bsc_planner.revisions.comparison.comparing import Comparison
from bsc_planner.revisions.comparison.difference import Difference, Sort
from bsc_planner.revisions.comparison.places import Place, Places
from bsc_planner.revisions.comparison.reasons import Reason, Reasons
from bsc_planner.revisions.comparison.sides import Side, SideFacts
from bsc_planner.revisions.plan_rows import PlanRows
from bsc_planner.wording import kind_noun
from bsc_planner.wording.nouns import VALUES

_NOT_OF_THE_PLAN = frozenset({"note", "employee"})
_FIELDS_NOT_OF_THE_PLAN = frozenset({"actual", "evidence", "map_x"})
_CHOICES = frozenset({"polarity", "method"})
_YES_NO = {"1": "yes", "0": "no"}
_YES_NO_FIELDS = frozenset({"is_iku", "konversi_120"})


def is_in_matrix(difference: Difference) -> bool:
    """Whether a difference is a change of the plan: actuals, notes, people and places on the map are none."""
    return difference.kind not in _NOT_OF_THE_PLAN and difference.field not in _FIELDS_NOT_OF_THE_PLAN


def change_matrix_content(comparison: Comparison, before: Side, after: Side, *, day: date) -> ChangeMatrixContent:
    """What the matrix says.

    Args:
        comparison: The two sides compared.
        before, after: What they are called.
        day: Date of the document.
    """
    told = [item for item in comparison.differences if is_in_matrix(item)]
    real = [item for item in told if not item.is_notation_only]
    notational = [item for item in told if item.is_notation_only]
    facts = _Facts(comparison, after.facts.instrument)
    pages = [row for rows in (comparison.after, comparison.before) for _, row in rows["plan"].dicts()]
    return ChangeMatrixContent(
        institution=after.facts.institution or before.facts.institution,
        plan=str(pages[0]["title"]) if pages else "",
        before=side_words(before.facts, with_instrument=True),
        after=side_words(after.facts, with_instrument=True),
        summary=_summary(real, notational),
        groups=facts.groups(real),
        notational=facts.groups(notational),
        left_out=len(comparison.differences) - len(told),
        day=day,
    )


def side_words(facts: SideFacts, *, with_instrument: bool = False) -> str:
    """What a side is called, in Indonesian: ``Edisi 1: Renstra, Permen 3/2025, berlaku 2 Januari 2025``."""
    texts = wording("change_matrix")["sides"]
    kind = "checkpoint" if facts.kind == "edition" and facts.number is None else facts.kind
    day = format_date(facts.day) if facts.day else ""
    words = [texts[kind].format(number=facts.number, title=facts.title, day=day, year=facts.year)]
    if with_instrument and facts.instrument and facts.instrument != facts.title:
        words.append(facts.instrument)
    if with_instrument and day and kind != "date":
        words.append(texts["dated"].format(day=day))
    return ", ".join(words)


def field_words(difference: Difference) -> str:
    """What changed of an element: ``Target 2026``, ``Polarisasi``, ``Indikator baru``."""
    texts = wording("change_matrix")
    if difference.field is None:
        pattern = texts["new"] if difference.is_addition else texts["gone"]
        return _capital(pattern.format(kind=kind_noun(difference.kind)))
    period = Period.parse_or_none(difference.period or "")
    when = format_period(period) if period else difference.period or ""
    return _capital(f"{kind_noun(difference.field)} {when}".strip())


def value_words(difference: Difference, value: str | None) -> str:
    """A value as readers see it; nothing is a dash."""
    texts = wording("change_matrix")
    if value is None or not value.strip():
        return str(texts["none"])
    if difference.field == "ord":
        return str(texts["place"].format(number=value))
    if difference.field in _CHOICES and value in VALUES:
        return VALUES[value][0]
    if difference.field in _YES_NO_FIELDS and value in _YES_NO:
        return str(texts[_YES_NO[value]])
    return value


def sort_counts(differences: Iterable[Difference]) -> str:
    """How many there are of each sort, in words."""
    found = [item.sort for item in differences]
    texts: Mapping[str, str] = wording("change_matrix")["sorts"]
    return ", ".join(texts[sort].format(count=found.count(sort)) for sort in Sort if sort in found)


def _summary(real: list[Difference], notational: list[Difference]) -> str:
    texts = wording("change_matrix")
    words = [texts["summary_none"]]
    if real:
        words = [texts["summary"].format(count=len(real), sorts=sort_counts(real))]
    if notational:
        words.append(texts["notation_summary"].format(count=len(notational)))
    return "; ".join(words)


class _Facts:
    """Everything that is looked up for a matrix."""

    def __init__(self, comparison: Comparison, instrument: str | None) -> None:
        self._reasons = Reasons(comparison)
        self._places = Places(comparison.before, comparison.after)
        self._plans = (comparison.before, comparison.after)
        self._instrument = instrument

    def groups(self, differences: Iterable[Difference]) -> tuple[MatrixGroup, ...]:
        """Differences under the element above theirs, in the order of the plan."""
        found: dict[str, dict[tuple[str, ...], list[Difference]]] = {}
        for item in differences:
            heading = self._heading(self._places.place(item.kind, item.element_id))
            found.setdefault(heading, {}).setdefault(self._key(item), []).append(item)
        return tuple(
            MatrixGroup(heading, tuple(map(self._element, elements.values()))) for heading, elements in found.items()
        )

    def _key(self, item: Difference) -> tuple[str, ...]:
        """What stands together as one element: rules that came or went under the same parent do."""
        if item.kind != "cascade" or item.field is not None:
            return item.kind, item.element_id
        return "cascade", str(self._rule_parent(item)), str(item.is_addition)

    def _rule_parent(self, item: Difference) -> Ref | None:
        path = self._places.place("cascade", item.element_id).path
        return path[-2] if len(path) > 1 else None

    def _heading(self, place: Place) -> str:
        above = [self._label(ref) for ref in place.path[:-1] if ref.kind in ("perspective", "objective", "unit")]
        return " › ".join(above[-2:]) or str(wording("change_matrix")["branches"][place.branch])

    def _label(self, ref: Ref) -> str:
        row = self._places.row(ref) or {}
        parts = (row.get("code"), row.get("name") or row.get("text") or row.get("title"))
        return " ".join(str(part) for part in parts if part)

    def _element(self, members: list[Difference]) -> MatrixElement:
        first = members[0]
        if first.kind == "cascade" and first.field is None:
            parent = self._rule_parent(first)
            label = self._label(parent) if parent else kind_noun("cascade").capitalize()
            return MatrixElement(label, (self._rules(members),))
        label = " ".join(part for part in (first.code, first.name) if part) or kind_noun(first.kind)
        return MatrixElement(label, tuple(map(self._line, members)))

    def _rules(self, members: list[Difference]) -> MatrixLine:
        """Rules of one parent that came or went, by their receivers."""
        receivers = "; ".join((item.code or "").partition(" → ")[2] for item in members)
        line = self._line(members[0])
        if members[0].is_addition:
            return replace(line, after=receivers)
        return replace(line, before=receivers)

    def _line(self, item: Difference) -> MatrixLine:
        why = self._reasons.reason_of(item)
        before, after = value_words(item, item.before), value_words(item, item.after)
        texts = wording("change_matrix")
        if item.is_addition:
            after = self._described(item, self._plans[1])
        elif item.is_removal:
            before, after = self._described(item, self._plans[0]), texts["removed"]
        return MatrixLine(field_words(item), before, after, _reason(why), self._basis(why))

    def _basis(self, why: Reason) -> str:
        instrument = why.instrument or self._instrument or ""
        if not why.effective:
            return instrument
        day = _shown_day(why.effective)
        effective = wording("change_matrix")["effective"].format(day=day)
        return ", ".join(part for part in (instrument, effective) if part)

    def _described(self, item: Difference, rows: PlanRows) -> str:
        """What came or went: an indicator with its unit and its targets, anything else by its name."""
        lines = [" ".join(part for part in (item.code, item.name) if part) or kind_noun(item.kind)]
        if item.kind == "indicator":
            unit = rows["indicator"].value(item.element_id, "unit_of_measure")
            targets = [row for _, row in rows["target"].dicts() if row["indicator_id"] == item.element_id]
            lines += [f"{_capital(kind_noun('unit_of_measure'))}: {unit}"] if unit else []
            told = "; ".join(
                f"{row['period']}: {row['printed']}" for row in sorted(targets, key=lambda row: str(row["period"]))
            )
            lines += [f"{_capital(kind_noun('target'))} {told}"] if told else []
        return "\n".join(lines)


def _reason(why: Reason) -> str:
    parts = (why.ground.title if why.ground else None, why.reason)
    return ": ".join(part for part in parts if part)


def _shown_day(text: str) -> str:
    try:
        return format_date(date.fromisoformat(text))
    except ValueError:
        return text


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
