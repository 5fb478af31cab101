"""Edits of how people and units were rated in a period."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from sqlalchemy import select

from bsc_planner.editing.closed_year import check_open
from bsc_planner.editing.edit import EditError
from bsc_planner.model.base import ORD_STEP
from bsc_planner.model.identity import moment_now, new_id
from bsc_planner.model.number_reading import ReadingContext, normalised, read_number
from bsc_planner.model.organisation import Employee, Unit
from bsc_planner.model.period import Period, PeriodKind
from bsc_planner.model.rating import Expectation, OrganisationRating, PersonRating, UnitRating
from bsc_planner.model.store import MissingElementError, PlanStore

SCORE_RANGES: Mapping[str, tuple[int, int | None]] = {
    "behaviour_score": (0, 120),
    "creativity": (0, None),
    "extra_score": (0, 10),
}
"""Fields of a rating that hold a printed number, with its lowest and highest value (None: open)."""

RATING_FIELDS = ("work", "behaviour", *SCORE_RANGES, "has_new_idea", "extra_tasks", "note")
"""Fields of a rating that are typed."""

_CHOICES = frozenset({"work", "behaviour"})
_READING = ReadingContext(None, decimal_mark=",")
_CHUNK = 900


@dataclass(frozen=True)
class RatingCell:
    """One field of the rating of a person in a period.

    Attributes:
        employee_id, period: Whose, and which year, half-year or quarter.
        field: One of `RATING_FIELDS`.
        value: A word of `Expectation`, 0 or 1 for `has_new_idea`, text as printed for numbers and the note; None or
            blank text takes it away.
    """

    employee_id: str
    period: str
    field: str
    value: str | int | None


@dataclass(frozen=True)
class RatePeopleEdit:
    """Rate people: any fields of any number of them at once (typing, paste, fill)."""

    cells: Sequence[RatingCell]

    def apply(self, plan: PlanStore) -> None:
        """Write all cells; the last one wins where one is named twice. A rating that says nothing any more goes.

        Raises:
            EditError: ``no-rating-period`` for months and what is no period, ``year-closed``, ``unknown-rating``,
                ``score-unreadable``, ``score-out-of-range``, ``count-unreadable``.
            MissingElementError: An employee is not in the plan.
        """
        wanted: dict[tuple[str, str], dict[str, Any]] = {}
        for cell in self.cells:
            _check_period(cell.period)
            wanted.setdefault((cell.employee_id, cell.period), {})[cell.field] = _checked(cell.field, cell.value)
        check_open(plan, {period for _, period in wanted})
        _check_known(plan, {employee_id for employee_id, _ in wanted})
        _write(plan, wanted)


@dataclass(frozen=True)
class RateUnitEdit:
    """Decide the capaian kinerja organisasi of a unit (None: the institution); None takes the decision away."""

    unit_id: str | None
    period: str
    rating: str | None

    def apply(self, plan: PlanStore) -> None:
        """Write the decision.

        Raises:
            EditError: ``no-rating-period``, ``year-closed``, ``unknown-rating``.
            MissingElementError: The unit is not in the plan.
        """
        _check_period(self.period)
        if self.rating is not None and self.rating not in list(OrganisationRating):
            raise EditError("unknown-rating", printed=self.rating)
        check_open(plan, (self.period,))
        if self.unit_id is not None:
            plan.get(Unit, self.unit_id)
        found = plan.all(UnitRating, UnitRating.unit_id == self.unit_id, UnitRating.period == self.period)
        if self.rating is None:
            plan.delete(UnitRating, *(row.id for row in found))
            return
        noted = {"rating": self.rating, "who": plan.author or None, "recorded_at": moment_now()}
        if not found:
            plan.insert(UnitRating, unit_id=self.unit_id, period=self.period, **noted)
        elif found[0].rating != self.rating:
            plan.update(UnitRating, found[0].id, **noted)


def score_of(printed: str | None) -> Fraction | None:
    """A printed score as a number, ``82,5`` or ``82.5``; None for nothing and for what is no number."""
    text = normalised(printed) if printed else None
    read = read_number(text, _READING) if text else None
    return None if read is None else Fraction(read[0])


def _check_period(text: str) -> None:
    period = Period.parse_or_none(text)
    if period is None or period.kind is PeriodKind.MONTH:
        raise EditError("no-rating-period", period=text)


def _checked(field: str, value: str | int | None) -> str | int | None:
    """The value as it is stored; a rating or number that cannot be is refused."""
    assert field in RATING_FIELDS, f"a rating has no {field}"
    text = str(value).strip() if value is not None else ""
    if not text:
        return None
    if field in _CHOICES:
        if text not in list(Expectation):
            raise EditError("unknown-rating", printed=text)
        return text
    if field == "has_new_idea":
        if text not in ("0", "1"):
            raise EditError("unknown-rating", printed=text)
        return int(text)
    if field == "extra_tasks":
        if not (text.isascii() and text.isdigit() and len(text) <= 4):
            raise EditError("count-unreadable", printed=text)
        return int(text)
    if field in SCORE_RANGES:
        _check_score(text, *SCORE_RANGES[field])
    return text


def _check_score(text: str, lowest: int, highest: int | None) -> None:
    score = score_of(text)
    if score is None:
        raise EditError("score-unreadable", printed=text)
    if score < lowest or (highest is not None and score > highest):
        raise EditError("score-out-of-range", printed=text, lowest=lowest, highest="–" if highest is None else highest)


def _check_known(plan: PlanStore, employee_ids: set[str]) -> None:
    ids = sorted(employee_ids)
    for start in range(0, len(ids), _CHUNK):
        chunk = ids[start : start + _CHUNK]
        known = {row[0] for row in plan.rows(select(Employee.id).where(Employee.id.in_(chunk)))}
        for employee_id in chunk:
            if employee_id not in known:
                raise MissingElementError(kind="employee", id=employee_id)


def _present(plan: PlanStore, wanted: Mapping[tuple[str, str], Any]) -> dict[tuple[str, str], dict[str, Any]]:
    """Ratings there are already, as values by column with their id."""
    columns = ("id", "employee_id", "period", *RATING_FIELDS)
    ids = sorted({employee_id for employee_id, _ in wanted})
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for start in range(0, len(ids), _CHUNK):
        chosen = PersonRating.employee_id.in_(ids[start : start + _CHUNK])
        for row in plan.rows(select(*(getattr(PersonRating, name) for name in columns)).where(chosen)):
            found[row[1], row[2]] = dict(zip(columns, row, strict=True))
    return found


def _write(plan: PlanStore, wanted: Mapping[tuple[str, str], dict[str, Any]]) -> None:
    """Write all ratings as three blocks of rows: new, changed, gone."""
    present = _present(plan, wanted)
    noted = (plan.author or None, moment_now())
    new, changed, gone = [], [], []
    at = plan.last_ord(PersonRating)
    for (employee_id, period), values in wanted.items():
        row = present.get((employee_id, period))
        before = {name: row[name] if row else None for name in RATING_FIELDS}
        after = before | values
        if after == before:
            continue
        if row is None:
            at += ORD_STEP
            new.append((new_id(), at, employee_id, period, *after.values(), *noted))
        elif any(value is not None for value in after.values()):
            changed.append((row["id"], *after.values(), *noted))
        else:
            gone.append(row["id"])
    columns = (*RATING_FIELDS, "who", "recorded_at")
    plan.insert_rows(PersonRating, ("id", "ord", "employee_id", "period", *columns), new)
    if changed:
        plan.update_rows(PersonRating, columns, changed)
    if gone:
        plan.delete(PersonRating, *gone)
