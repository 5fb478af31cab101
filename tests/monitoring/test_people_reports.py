"""Sums of people's reports against a naive recount, the unit's figures, and who is late or missing."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bsc_planner.cascading.plan_input import cascade_of
from bsc_planner.editing.report_rules import ReportLine
from bsc_planner.editing.work_report import AddReportsEdit, ReceiveEmptyReportsEdit, SetReportDueDaysEdit
from bsc_planner.model.cascade import Cascade
from bsc_planner.model.indicator import Consolidation, Indicator
from bsc_planner.model.organisation import Assignment, Employee, Position, Unit
from bsc_planner.model.period import Period
from bsc_planner.model.value_reading import read_value
from bsc_planner.monitoring.people_reports import Reported, reported_months, row_measures, year_figure
from bsc_planner.monitoring.person_rows import PersonRows
from bsc_planner.monitoring.report_states import (
    ReportState,
    branch_of_unit,
    due_day,
    people_reports,
)
from bsc_planner.monitoring.reported_actuals import reported_actuals
from bsc_planner.monitoring.rule_sets import rule_set_of
from bsc_planner.scoring.rule_set import Light
from tests.builders import do
from tests.monitoring.report_plans import Office, office

MARCH = Period.parse("2026-M03")


def line(place: Office, person: int, measure: int, when: str, printed: str, text: str = "Kerja") -> ReportLine:
    is_day = "M" not in when
    period = f"{when[:4]}-M{when[5:7]}" if is_day else when
    rule = place.rules[person, measure]
    return ReportLine(place.employees[person], rule, period, text, printed, when if is_day else None)


def report(place: Office, *lines: ReportLine, received: str = "2026-04-01") -> None:
    do(place.store, AddReportsEdit(lines, received))


def recounted(lines: Sequence[ReportLine], consolidation: Consolidation) -> dict[str, Fraction]:
    """Month figures the slow way."""
    months: dict[str, list[tuple[str, int, Fraction]]] = {}
    for place, one in enumerate(lines):
        number = read_value(one.printed).number
        assert number is not None
        months.setdefault(one.period, []).append((one.day or "9999", place, Fraction(number)))
    found = {}
    for month, told in months.items():
        amounts = [amount for *_, amount in sorted(told)]
        total = sum(amounts, Fraction(0))
        by = {Consolidation.SUM: total, Consolidation.AVERAGE: total / len(amounts), Consolidation.LAST: amounts[-1]}
        found[month] = by[consolidation]
    return found


quantities = st.sampled_from(["0", "1", "3", "12", "0,5", "2,25", "-1", "1000000", "99999999999999999999", "7%"])
told_lines = st.lists(
    st.tuples(st.integers(0, 2), st.integers(1, 3), st.integers(0, 28), quantities), max_size=25, unique=True
)


@settings(max_examples=30, deadline=None)
@example([(0, 1, day, "99999999999999999999") for day in (0, 1)])
@given(told_lines)
def test_months_and_years_equal_a_recount_whatever_is_reported(told: list[tuple[int, int, int, str]]) -> None:
    place = office(people=1, measures=3)
    lines = [
        line(place, 0, measure, f"2026-{month:02}-{day:02}" if day else f"2026-M{month:02}", printed, f"Kerja {at}")
        for at, (measure, month, day, printed) in enumerate(told)
    ]
    if lines:
        report(place, *lines)
    found = reported_months(place.store, 2026)
    measures = row_measures(place.store)
    for measure in range(3):
        rule = place.rules[0, measure]
        mine = [one for one in lines if one.cascade_id == rule]
        consolidation = measures[rule].consolidation
        expected = recounted(mine, consolidation)
        months = found.get((place.employees[0], rule), {})
        assert {f"2026-M{month:02}": one.amount for month, one in months.items()} == expected
        assert sum(one.lines for one in months.values()) == len(mine)
        year = year_figure(months, consolidation)
        assert (year.amount if year else None) == naive_year(expected, consolidation)


def naive_year(months: dict[str, Fraction], consolidation: Consolidation) -> Fraction | None:
    amounts = [months[month] for month in sorted(months)]
    if not amounts:
        return None
    if consolidation is Consolidation.LAST:
        return amounts[-1]
    total = sum(amounts, Fraction(0))
    return total / len(amounts) if consolidation is Consolidation.AVERAGE else total


def test_figures_up_to_a_month_leave_later_ones_out() -> None:
    months = {1: Reported(Fraction(3), 1), 3: Reported(Fraction(5), 2), 12: Reported(Fraction(7), 1)}
    assert year_figure(months, Consolidation.SUM, until=3) == Reported(Fraction(8), 3)
    assert year_figure(months, Consolidation.AVERAGE, until=3) == Reported(Fraction(4), 3)
    assert year_figure(months, Consolidation.LAST, until=11) == Reported(Fraction(5), 3)
    assert year_figure({12: months[12]}, Consolidation.SUM, until=11) is None


def test_only_the_people_asked_for_are_read() -> None:
    place = office(people=2)
    report(place, line(place, 0, 0, "2026-03-02", "1"), line(place, 1, 0, "2026-03-02", "2"))
    assert list(reported_months(place.store, 2026, employees=[place.employees[1]])) == [
        (place.employees[1], place.rules[1, 0])
    ]


def test_a_unit_reaches_what_its_people_reported_and_the_institution_what_its_unit_did() -> None:
    place = office(people=3, measures=3)
    report(
        place,
        *(line(place, person, 0, f"2026-03-0{day}", str(person + day)) for person in range(3) for day in (1, 2)),
        line(place, 0, 1, "2026-03-02", "80"),
        line(place, 2, 1, "2026-03-02", "91"),
        line(place, 1, 2, "2026-04-02", "70"),
    )
    found = reported_actuals(place.store, 2026)
    april = Period.parse("2026-M04")
    told = {(place.indicators.index(one), unit, month): value.number for (one, unit, month), value in found.items()}
    assert told == {
        (0, place.unit, MARCH): 15,
        (0, None, MARCH): 15,
        (1, place.unit, MARCH): Fraction(171, 2),
        (1, None, MARCH): Fraction(171, 2),
        (2, place.unit, april): 70,
        (2, None, april): 70,
    }


def test_adopted_wholes_are_not_added_and_own_indicators_count_for_themselves() -> None:
    place = office(people=2)
    with place.store.recording():
        own = place.store.insert(Indicator, code="IKI", name="Indikator sendiri", consolidation="sum")
        rule = place.store.insert(Cascade, child_indicator_id=own, child_position_id=place.positions[0], method="own")
        for person in range(2):
            place.store.update(Cascade, place.rules[person, 0], method="adopt")
    place.store.session.commit()
    mine = ReportLine(place.employees[0], rule, "2026-M03", "Kerja", "4", "2026-03-02")
    report(place, line(place, 0, 0, "2026-03-02", "5"), line(place, 1, 0, "2026-03-02", "6"), mine)
    found = reported_actuals(place.store, 2026)
    assert {key: value.number for key, value in found.items()} == {(own, None, MARCH): 4}


def test_components_make_the_indicator_they_are_parts_of() -> None:
    place = office(people=2)
    with place.store.recording():
        parts = [place.store.insert(Indicator, code=f"K{n}", name=f"Komponen {n}", consolidation="sum") for n in (1, 2)]
        for person in range(2):
            place.store.update(Cascade, place.rules[person, 0], method="component", child_indicator_id=parts[person])
    place.store.session.commit()
    report(place, line(place, 0, 0, "2026-03-02", "5"), line(place, 1, 0, "2026-03-02", "6"))
    found = {key: value.number for key, value in reported_actuals(place.store, 2026).items()}
    assert found == {
        (place.indicators[0], place.unit, MARCH): 11,
        (place.indicators[0], None, MARCH): 11,
        (parts[0], None, MARCH): 5,
        (parts[1], None, MARCH): 6,
    }


def test_nothing_reported_gives_no_figures() -> None:
    assert reported_actuals(office().store, 2026) == {}


def test_rows_stand_against_the_month_and_the_year_by_the_rule_set() -> None:
    place = office(people=1, measures=2)
    report(place, line(place, 0, 0, "2026-02-02", "12"), line(place, 0, 0, "2026-03-02", "5"))
    result = cascade_of(place.store, 2026)
    rows = PersonRows(place.store, result, rule_set_of(place.store, 2026)).of(place.employees[0], MARCH)
    files, quality = rows
    targets = [one.target.number for one in (files.month, files.until) if one.target is not None]
    assert targets == [10, 120]
    assert files.month.index == 50
    assert files.until.index == Fraction(17, 120) * 100
    assert files.month.light is Light.RED
    assert (quality.month.reported, quality.month.index, quality.month.light) == (None, None, Light.GREY)


def test_somebody_unknown_has_no_rows() -> None:
    place = office()
    rows = PersonRows(place.store, cascade_of(place.store, 2026), rule_set_of(place.store, 2026))
    assert rows.of("nobody", MARCH) == []


def states(place: Office, today: date, period: Period = MARCH) -> list[ReportState]:
    result = cascade_of(place.store, period.year)
    return [one.state for one in people_reports(place.store, result, period, today=today)]


def test_reports_are_complete_partial_late_missing_or_not_due() -> None:
    place = office(people=5, measures=2)
    report(place, *(line(place, 0, measure, "2026-03-02", "1") for measure in range(2)), received="2026-04-05")
    report(place, line(place, 1, 0, "2026-03-02", "1"), received="2026-04-05")
    report(place, line(place, 2, 0, "2026-03-02", "1"), received="2026-04-06")
    do(place.store, ReceiveEmptyReportsEdit([place.employees[3]], str(MARCH), "2026-05-05", "Cuti"))
    told = [ReportState.COMPLETE, ReportState.PARTIAL, ReportState.LATE, ReportState.EMPTY]
    assert states(place, date(2026, 4, 5)) == [*told, ReportState.PENDING]
    assert states(place, date(2026, 4, 6)) == [*told, ReportState.MISSING]
    do(place.store, SetReportDueDaysEdit(6))
    assert states(place, date(2026, 4, 6))[2:] == [ReportState.PARTIAL, ReportState.EMPTY, ReportState.PENDING]


def test_only_holders_of_the_month_are_expected() -> None:
    place = office(people=3)
    with place.store.recording():
        for person, until in ((0, "2026-03-20"), (1, "2026-03-05")):
            held = place.store.all(Assignment, Assignment.employee_id == place.employees[person])[0]
            place.store.update(Assignment, held.id, until_date=until)
        follower = place.store.insert(Employee, nip="199001012020011001", name="Penerus")
        place.store.insert(
            Assignment, employee_id=follower, position_id=place.positions[1], from_date="2026-03-06", status="Plt"
        )
    place.store.session.commit()
    result = cascade_of(place.store, 2026)
    listed = people_reports(place.store, result, MARCH, today=date(2026, 4, 1))
    assert [one.name for one in listed] == ["Pegawai 00", "Pegawai 02", "Penerus"]
    april = people_reports(place.store, result, Period.parse("2026-M04"), today=date(2026, 4, 1))
    assert [one.name for one in april] == ["Pegawai 02", "Penerus"]
    assert (april[0].position, april[0].unit, april[0].rows, april[0].reported) == ("Analis 2", "Bagian Layanan", 1, 0)


def test_people_of_a_unit_and_of_those_below_it() -> None:
    place = office(people=2)
    with place.store.recording():
        below = place.store.insert(Unit, code="U2", name="Subbagian", parent_id=place.unit)
        place.store.update(Position, place.positions[1], unit_id=below)
    place.store.session.commit()
    result = cascade_of(place.store, 2026)

    def names(*units: str) -> list[str]:
        found = people_reports(place.store, result, MARCH, today=date(2026, 4, 1), unit_ids=frozenset(units))
        return [one.name for one in found]

    assert names(below) == ["Pegawai 01"]
    assert names(*branch_of_unit(place.store, place.unit)) == ["Pegawai 00", "Pegawai 01"]


@pytest.mark.parametrize(("days", "day"), [(None, "2026-04-05"), (0, "2026-03-31"), (10, "2026-04-10")])
def test_due_days_count_from_the_end_of_the_month(days: int | None, day: str) -> None:
    assert due_day(MARCH, days) == date.fromisoformat(day)
