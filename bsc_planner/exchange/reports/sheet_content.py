"""What a person's sheet says: who, and the rows of the SKP with their targets."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from textwrap import shorten

from sqlalchemy import select

from bsc_planner.cascading.cascade_input import NONE
from bsc_planner.cascading.cascade_result import CascadeResult
from bsc_planner.exchange.documents.plan_facts import PlanFacts
from bsc_planner.exchange.documents.target_text import unit_word
from bsc_planner.exchange.documents.work_result_facts import WorkResultFacts
from bsc_planner.exchange.fingerprint import fingerprint_of
from bsc_planner.model.indicator import Consolidation
from bsc_planner.model.number_format import format_value
from bsc_planner.model.organisation import Employee
from bsc_planner.model.period import Period
from bsc_planner.model.store import PlanStore
from bsc_planner.model.value import Value
from bsc_planner.monitoring.people_reports import row_measures
from bsc_planner.monitoring.report_states import expected_rows

_LONGEST_LABEL = 180


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row of the SKP.

    Attributes:
        cascade_id: Its rule.
        label: As the drop-down shows it: number, work result, measure; different from all others of the sheet.
        unit_of_measure: Short, e.g. ``%``.
        consolidation: How its lines are added up.
        months: Targets of the months of the sheet's period, as printed.
        year: Target of the year, as printed.
    """

    cascade_id: str
    label: str
    unit_of_measure: str
    consolidation: Consolidation
    months: tuple[str, ...]
    year: str


@dataclass(frozen=True, slots=True)
class PersonSheet:
    """A person's sheet.

    Attributes:
        plan_id: Plan it was made from.
        employee_id, nip, name, position: Who.
        unit_id, unit: Unit of the first position; None and empty for none.
        period: Month, or year.
        rows: At least one.
    """

    plan_id: str
    employee_id: str
    nip: str
    name: str
    position: str
    unit_id: str | None
    unit: str
    period: Period
    rows: tuple[SheetRow, ...]

    @property
    def fingerprint(self) -> str:
        """Digest of rows and targets, by which changed targets are noticed."""
        return fingerprint_of(self.rows)


def person_sheets(
    store: PlanStore,
    result: CascadeResult,
    period: Period,
    *,
    unit_ids: Collection[str] | None = None,
    employees: Collection[str] | None = None,
) -> list[PersonSheet]:
    """Sheets of everybody who has a target in a period, by unit and NIP.

    Args:
        store: Store of the plan.
        result: The year's cascade with its people.
        period: Month, or year.
        unit_ids: Only people with positions in these units; None: all.
        employees: Only these people; None: all.
    """
    wanted: dict[str, set[int]] = {}
    units = None if unit_ids is None else frozenset(unit_ids)
    for month in period.months:
        for person, at in expected_rows(result, month, unit_ids=units):
            if employees is None or person in employees:
                wanted.setdefault(person, set()).add(at)
    return sorted(_sheets(store, result, period, wanted), key=lambda sheet: (sheet.unit, sheet.nip, sheet.name))


def _sheets(
    store: PlanStore, result: CascadeResult, period: Period, wanted: Mapping[str, Collection[int]]
) -> Iterator[PersonSheet]:
    facts = PlanFacts(store, result)
    words = WorkResultFacts(facts)
    measures = row_measures(store)
    plan_id = store.plan.id
    names = {row[0]: row[1:] for row in store.rows(select(Employee.id, Employee.nip, Employee.name))}
    shares = result.employees
    for person, found in wanted.items():
        rows = sorted(found)
        position = facts.positions[int(shares.positions.positions[int(shares.rows[rows[0]])])]
        unit = facts.units[position.unit] if position.unit != NONE else None
        listed = []
        for number, at in enumerate(rows, start=1):
            place = int(shares.rows[at])
            row = words.row(place)
            rule = result.given.rules.ids[int(shares.positions.rules[place])]
            text = row.measure if row.work_result in (row.measure, "") else f"{row.work_result} – {row.measure}"
            months = shares.months(at)
            listed.append(
                SheetRow(
                    rule,
                    shorten(f"{number}. {text}", _LONGEST_LABEL, placeholder=" …"),
                    unit_word(row.unit_of_measure),
                    measures[rule].consolidation,
                    tuple(_printed(months[month.number - 1]) for month in period.months),
                    _printed(shares.target(at)),
                )
            )
        nip, name = names[person]
        yield PersonSheet(
            plan_id=plan_id,
            employee_id=person,
            nip=nip or "",
            name=name or "",
            position=position.title or position.code,
            unit_id=unit.id if unit else None,
            unit=(unit.name or unit.code) if unit else "",
            period=period,
            rows=tuple(listed),
        )


def _printed(value: Value | None) -> str:
    return "" if value is None else format_value(value)
