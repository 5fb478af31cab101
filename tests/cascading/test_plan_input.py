"""The cascade of an open plan: what is read from its rows, and what is doubtful in them."""

import json
from collections.abc import Sequence
from datetime import date

import pytest

from bsc_planner.cascading.cascade_input import CascadeIndicator
from bsc_planner.cascading.cascade_result import CascadeResult
from bsc_planner.cascading.plan_input import cascade_of, read_cascade_input, read_measures, with_rules
from bsc_planner.model.base import Element
from bsc_planner.model.cascade import Cascade, CascadeLock, CascadeTarget
from bsc_planner.model.indicator import Indicator, IndicatorOwner
from bsc_planner.model.number_reading import ReadingContext
from bsc_planner.model.organisation import Assignment, Employee, Position, Unit
from bsc_planner.model.plan import Plan
from bsc_planner.model.revision import Revision, TargetRevision
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Milestone, PastTarget, Target
from bsc_planner.model.value_reading import read_value
from tests.builders import empty_store
from tests.cascading.plans import amounts_of

YEAR = 2026


class Draft:
    """A plan in memory that grows by a line each."""

    def __init__(self) -> None:
        self.store: PlanStore = empty_store()

    def add(self, cls: type[Element], **values: object) -> str:
        with self.store.recording():
            added = self.store.insert(cls, **values)
        self.store.session.commit()
        return added

    def indicator(self, code: str | None, unit: str | None = "dokumen", **values: object) -> str:
        values.setdefault("consolidation", "sum")
        return self.add(Indicator, code=code, unit_of_measure=unit, **values)

    def figure(self, cls: type[Element], printed: str, *, period: object = YEAR, **owner: str) -> str:
        meaning = read_value(printed, ReadingContext(unit_of_measure="dokumen")).meaning
        return self.add(cls, period=str(period), printed=printed, meaning=meaning, **owner)

    def indicator_with(self, code: str, printed: str, unit: str | None = "dokumen", **values: object) -> str:
        added = self.indicator(code, unit, **values)
        self.figure(Target, printed, indicator_id=added)
        return added

    def rule(self, parent: str | None, method: str | None = "share", **values: object) -> str:
        return self.add(Cascade, parent_indicator_id=parent, method=method, **values)

    def only_indicator(self, year: int = YEAR) -> CascadeIndicator:
        return read_cascade_input(self.store, year).indicators[0]

    def codes(self) -> list[str]:
        return [finding.code for finding in cascade_of(self.store, YEAR).findings]


@pytest.fixture
def draft() -> Draft:
    return Draft()


def units_of(result: CascadeResult) -> list[str | None]:
    return amounts_of([share.target for share in result.units])


def test_a_thousand_goes_down_to_units_and_people(draft: Draft) -> None:
    indicator = draft.indicator_with("IKU1", "1.000")
    units = [draft.add(Unit, code=f"U{at}") for at in range(7)]
    for at, unit in enumerate(units):
        rule = draft.rule(indicator, child_unit_id=unit)
        if at == 4:
            draft.figure(CascadeLock, "214", cascade_id=rule)
    position = draft.add(Position, code="P", unit_id=units[4])
    draft.rule(indicator, child_position_id=position)
    for nip, first, last in (("2", None, "2026-06-30"), ("1", "2026-07-01", None)):
        person = draft.add(Employee, nip=nip, name=nip)
        draft.add(Assignment, employee_id=person, position_id=position, from_date=first, until_date=last)
    substitute = draft.add(Employee, nip="3", name="Plh")
    draft.add(Assignment, employee_id=substitute, position_id=position, status="Plh")
    result = cascade_of(draft.store, YEAR)
    assert units_of(result) == ["131", "131", "131", "131", "214", "131", "131"]
    assert [result.given.nips[result.employees.employee(at)] for at in range(2)] == ["1", "2"]
    assert amounts_of([result.employees.target(at) for at in range(2)]) == ["107", "107"]
    assert result.findings == []
    assert [result.unit_code(share.unit) for share in result.units] == [f"U{at}" for at in range(7)]


def test_weights_children_and_stated_targets_are_read(draft: Draft) -> None:
    parent = draft.indicator_with("I", "48")
    child = draft.indicator("J")
    units = [draft.add(Unit, code=f"U{at}") for at in range(3)]
    draft.rule(parent, child_unit_id=units[0], weight="5", child_indicator_id=child)
    draft.rule(parent, child_unit_id=units[1], weight="3")
    draft.rule(parent, child_unit_id=units[2], weight="2")
    own = draft.rule(None, None, child_unit_id=units[2])
    draft.figure(CascadeTarget, "12", cascade_id=own)
    result = cascade_of(draft.store, YEAR)
    assert units_of(result) == ["24", "14", "10", "12"]
    assert [result.indicator_code(share.indicator) for share in result.units] == ["J", "I", "I", None]


@pytest.mark.parametrize("weight", ["-1", "banyak", "NaN"])
def test_a_weight_that_is_none_counts_as_one_and_is_said(draft: Draft, weight: str) -> None:
    indicator = draft.indicator_with("I", "10")
    for at in range(2):
        draft.rule(indicator, child_unit_id=draft.add(Unit, code=f"U{at}"), weight=weight if at else None)
    assert units_of(cascade_of(draft.store, YEAR)) == ["5", "5"]
    assert draft.codes() == ["weight-unreadable"]


def test_words_that_are_no_kind_mean_own_and_are_said_once_each(draft: Draft) -> None:
    indicator = draft.indicator_with("I", "10")
    for _ in range(3):
        draft.rule(indicator, "contribution", child_unit_id=draft.add(Unit, code="U"))
    result = cascade_of(draft.store, YEAR)
    assert units_of(result) == [None] * 3
    assert [(finding.code, finding.details) for finding in result.findings] == [
        ("unknown-kind", {"kind": "contribution", "count": 3})
    ]


def test_a_target_not_filled_in_is_no_target(draft: Draft) -> None:
    draft.indicator_with("I", "-")
    assert draft.only_indicator().target is None


def test_the_step_follows_setting_unit_and_printed_decimals(draft: Draft) -> None:
    draft.indicator_with("I", "10", step="5")
    draft.indicator_with("J", "10")
    fine = draft.indicator_with("K", "10", "Persen")
    draft.figure(Target, "12,1255", period=2027, indicator_id=fine)
    draft.indicator_with("L", "10", step="kecil")
    indicators = read_cascade_input(draft.store, YEAR).indicators
    assert [str(one.step) for one in indicators] == ["5", "1", "0.0001", "1"]


def test_last_years_value_is_last_years_target_and_in_the_first_year_the_baseline(draft: Draft) -> None:
    indicator = draft.indicator("I", baseline_year=2024, baseline_printed="70", baseline_meaning="n:70")
    draft.figure(Target, "80", period=2025, indicator_id=indicator)
    draft.figure(PastTarget, "75", period=2024, indicator_id=indicator)
    assert amounts_of([draft.only_indicator(2025).previous, draft.only_indicator(2026).previous]) == ["70", "80"]
    assert draft.only_indicator(2027).previous is None


def test_without_a_baseline_the_first_year_starts_at_the_target_before_the_plan(draft: Draft) -> None:
    indicator = draft.indicator("I")
    draft.figure(PastTarget, "75", period=2024, indicator_id=indicator)
    assert amounts_of([draft.only_indicator(2025).previous]) == ["75"]


def test_a_plan_without_period_starts_at_the_baseline(draft: Draft) -> None:
    with draft.store.recording():
        draft.store.update(Plan, draft.store.plan.id, period_start=None, period_end=None)
    draft.indicator("I", baseline_printed="70", baseline_meaning="n:70")
    assert amounts_of([draft.only_indicator().previous]) == ["70"]


def test_units_that_answer_for_an_indicator_hold_it(draft: Draft) -> None:
    above, below = draft.add(Unit, code="U0"), None
    below = draft.add(Unit, code="U1", parent_id=above)
    indicator = draft.indicator("I", unit_id=above)
    draft.add(IndicatorOwner, indicator_id=indicator, unit_id=below)
    draft.add(IndicatorOwner, indicator_id=indicator, unit_id=above)
    assert draft.only_indicator().owner_units == (1, 0)


@pytest.mark.parametrize(
    ("pattern", "weights"),
    [
        ("quarter_end", (0, 0, 1) * 4),
        (json.dumps([1] * 11 + [9]), (*[1] * 11, 9)),
        (json.dumps(["0.5"] * 12), (1,) * 12),
        (None, (1,) * 12),
    ],
)
def test_patterns_over_the_months_are_read(draft: Draft, pattern: str | None, weights: tuple[int, ...]) -> None:
    draft.indicator_with("I", "10", month_pattern=pattern)
    assert draft.only_indicator().pattern.weights == weights


@pytest.mark.parametrize("pattern", ["weekly", "[1, 2]", "[", '["x"]', "[null]"])
def test_a_pattern_nobody_knows_counts_as_even_and_is_said(draft: Draft, pattern: str) -> None:
    draft.indicator_with("I", "10", month_pattern=pattern)
    assert draft.only_indicator().pattern.weights == (1,) * 12
    assert draft.codes() == ["unknown-month-pattern"]


def months(draft: Draft, printed: Sequence[str], target: str, consolidation: str = "sum") -> list[str | None]:
    indicator = draft.indicator_with("I", target, consolidation=consolidation)
    for at, amount in enumerate(printed, start=1):
        draft.figure(Milestone, amount, period=f"{YEAR}-M{at:02}", indicator_id=indicator)
    own = draft.only_indicator().pattern.own
    return [] if own is None else amounts_of(own)


def test_twelve_months_given_by_hand_are_the_pattern(draft: Draft) -> None:
    printed = ["0", "0", "5"] * 4
    assert months(draft, printed, "20") == printed


def test_months_of_a_sum_printed_up_to_and_including_are_taken_apart(draft: Draft) -> None:
    printed = [str(2 * at) for at in range(1, 13)]
    assert months(draft, printed, "24") == ["2"] * 12


@pytest.mark.parametrize(
    ("printed", "target", "consolidation"),
    [
        (["1"] * 12, "20", "sum"),
        (["5", "3", *["7"] * 10], "7", "sum"),
        (["1-2"] * 12, "20", "sum"),
        (["80"] * 12, "80", "last"),
        (["80"] * 12, "BB", "sum"),
    ],
)
def test_other_months_stand_as_printed(draft: Draft, printed: list[str], target: str, consolidation: str) -> None:
    assert months(draft, printed, target, consolidation) == printed


def test_measures_with_their_rules_read_later_are_the_whole_input(draft: Draft) -> None:
    unit = draft.add(Unit, code="U1")
    indicator = draft.indicator_with("I", "12", unit_id=unit)
    position = draft.add(Position, code="P", unit_id=unit)
    draft.rule(indicator, "adopt", child_position_id=position)
    draft.rule(indicator, "share", child_unit_id=unit, weight="berat")
    whole = read_cascade_input(draft.store, YEAR, people=False)
    bare = read_measures(draft.store, YEAR)
    assert not len(bare.rules.ids)
    later = with_rules(draft.store, bare)
    assert (later.indicators, later.findings) == (whole.indicators, whole.findings)
    assert (later.units.ids, later.positions.ids) == (whole.units.ids, whole.positions.ids)
    assert later.rules.ids == whole.rules.ids
    for column in ("parents", "kinds", "units", "positions", "children"):
        assert getattr(later.rules, column).tolist() == getattr(whole.rules, column).tolist()


def test_eleven_months_are_no_pattern(draft: Draft) -> None:
    assert months(draft, ["1"] * 11, "12") == []


def test_a_change_within_the_year_is_read_with_its_day(draft: Draft) -> None:
    indicator = draft.indicator_with("I", "180")
    change = {"indicator_id": indicator, "period": str(YEAR)}
    draft.add(TargetRevision, **change, from_printed="150", to_printed="170", effective="2026-09-01")
    draft.add(TargetRevision, **change, from_printed="120", to_printed="150", effective="2026-07-01")
    draft.add(TargetRevision, **change, from_printed="100", to_printed="120", effective="2026-01-01")
    draft.add(TargetRevision, **change, from_printed="90", to_printed="100", effective=None)
    draft.add(TargetRevision, indicator_id=indicator, period="2027", from_printed="1", effective="2026-05-01")
    given = read_cascade_input(draft.store, YEAR)
    assert amounts_of([given.indicators[0].target]) == ["120"]
    assert [(one.effective, amounts_of([one.value])) for one in given.revisions] == [
        (date(2026, 7, 1), ["150"]),
        (date(2026, 9, 1), ["180"]),
    ]
    assert given.findings == []


def test_a_change_whose_day_cannot_be_read_is_said_and_left_out(draft: Draft) -> None:
    indicator = draft.indicator_with("I", "180")
    draft.add(TargetRevision, indicator_id=indicator, period=str(YEAR), from_printed="120", effective="awal Juli")
    given = read_cascade_input(draft.store, YEAR)
    assert amounts_of([given.indicators[0].target]) == ["180"]
    assert [finding.code for finding in given.findings] == ["effective-unreadable"]


def test_days_that_do_not_exist_are_said_and_taken_as_open(draft: Draft) -> None:
    indicator = draft.indicator_with("I", "12")
    position = draft.add(Position, code="P")
    draft.rule(indicator, "adopt", child_position_id=position)
    person = draft.add(Employee, nip="1", name="A")
    draft.add(Assignment, employee_id=person, position_id=position, from_date="2026-02-30", until_date="2026-06-31")
    result = cascade_of(draft.store, YEAR)
    assert [finding.code for finding in result.findings] == ["no-such-day", "no-such-day"]
    assert amounts_of([result.employees.target(0)]) == ["12"]


def test_an_indicator_without_consolidation_is_assumed_to_add_up_and_it_is_said(draft: Draft) -> None:
    indicator = draft.indicator_with("I", "10", consolidation=None)
    draft.rule(indicator, child_unit_id=draft.add(Unit, code="U"))
    assert draft.codes() == ["consolidation-assumed"]


def test_some_indicators_alone_come_with_all_that_decides_their_figures(draft: Draft) -> None:
    above = draft.indicator_with("A", "100")
    middle, below, other = draft.indicator("B"), draft.indicator("C"), draft.indicator_with("X", "9")
    units = [draft.add(Unit, code="U0"), draft.add(Unit, code="U1")]
    draft.rule(above, child_unit_id=units[0], child_indicator_id=middle)
    draft.rule(above, child_unit_id=units[1])
    draft.rule(middle, child_unit_id=draft.add(Unit, code="U2", parent_id=units[0]), child_indicator_id=below)
    draft.figure(CascadeLock, "7", cascade_id=draft.rule(other, child_unit_id=units[0]))
    draft.rule(other, child_unit_id=units[1])
    whole = cascade_of(draft.store, YEAR)
    part = cascade_of(draft.store, YEAR, indicators=[middle], people=False)
    assert units_of(whole) == ["50", "50", "50", "7", "2"]
    assert units_of(part) == ["50", "50", "50"]
    assert [one.code for one in part.given.indicators] == ["A", "B", "C"]
    assert units_of(cascade_of(draft.store, YEAR, indicators=[other])) == ["7", "2"]
    assert cascade_of(draft.store, YEAR, indicators=[]).units == []


def test_elements_without_codes_have_none(draft: Draft) -> None:
    indicator = draft.indicator(None)
    draft.rule(indicator, child_unit_id=draft.add(Unit, name="Tanpa kode"))
    draft.add(Employee, name="Tanpa NIP")
    draft.add(Position, title="Tanpa kode")
    given = read_cascade_input(draft.store, YEAR)
    assert (given.indicators[0].code, given.units.codes, given.positions.codes, given.nips) == ("", [""], [""], [""])


def test_references_that_point_nowhere_hand_nothing_to_anybody(draft: Draft) -> None:
    draft.rule(None, "adopt", child_unit_id=draft.add(Unit, code="U"))
    result = cascade_of(draft.store, YEAR)
    assert units_of(result) == [None]
    assert result.findings == []


def test_a_change_of_a_plan_wide_revision_is_read_too(draft: Draft) -> None:
    draft.indicator_with("I", "180")
    listed = [
        {"indicator": "I", "period": str(YEAR), "from": "120", "to": "180"},
        {"indicator": "nobody", "period": str(YEAR), "from": "1", "to": "2"},
        {"indicator": "I", "period": "2027", "from": "1", "to": "2"},
        "a remark",
    ]
    draft.add(Revision, effective="2026-07-01", changes=json.dumps(listed))
    draft.add(Revision, effective="2026-08-01", changes=json.dumps("prose"))
    given = read_cascade_input(draft.store, YEAR)
    assert amounts_of([given.indicators[0].target]) == ["120"]
    assert [(one.effective, amounts_of([one.value])) for one in given.revisions] == [(date(2026, 7, 1), ["180"])]


def test_a_change_that_does_not_say_what_was_before_leaves_the_target_as_it_is(draft: Draft) -> None:
    indicator = draft.indicator_with("I", "180")
    draft.add(TargetRevision, indicator_id=indicator, period=str(YEAR), to_printed="180", effective="2026-07-01")
    assert amounts_of([draft.only_indicator().target]) == ["180"]


@pytest.mark.parametrize(
    ("day", "before", "changes"),
    [
        (date(2026, 1, 1), "100", []),
        (date(2026, 3, 1), "100", ["120"]),
        (date(2026, 12, 31), "100", ["120", "150"]),
        (None, "100", ["120", "150"]),
    ],
)
def test_a_day_leaves_out_what_came_into_force_after_it(
    draft: Draft, day: date | None, before: str, changes: list[str]
) -> None:
    indicator = draft.indicator_with("IKU1", "150")
    for effective, old, new in (("2026-03-01", "100", "120"), ("2026-07-01", "120", "150")):
        draft.add(
            TargetRevision,
            indicator_id=indicator,
            period=str(YEAR),
            from_printed=old,
            to_printed=new,
            effective=effective,
        )
    given = read_cascade_input(draft.store, YEAR, day=day)
    assert amounts_of([given.indicators[0].target]) == [before]
    assert amounts_of([one.value for one in given.revisions]) == changes


def test_a_target_changed_after_the_year_stays_what_it_was_on_a_day_before(draft: Draft) -> None:
    indicator = draft.indicator_with("IKU1", "150")
    late = {"from_printed": "100", "to_printed": "150", "effective": "2027-02-01"}
    draft.add(TargetRevision, indicator_id=indicator, period=str(YEAR), **late)
    assert amounts_of([read_cascade_input(draft.store, YEAR, day=date(2026, 12, 1)).indicators[0].target]) == ["100"]
    assert amounts_of([read_cascade_input(draft.store, YEAR).indicators[0].target]) == ["150"]


def test_only_what_belongs_to_the_year_is_handed_down(draft: Draft) -> None:
    old = draft.indicator_with("IKU1", "100", until_year=2025)
    new = draft.indicator_with("IKU1", "200", from_year=2026, follows_id=old)
    unit = draft.add(Unit, code="1")
    draft.rule(old, child_unit_id=unit, until_year=2025)
    draft.rule(new, child_unit_id=unit, from_year=2026)
    for year, expected in ((2025, old), (2026, new), (2030, new)):
        given = read_cascade_input(draft.store, year)
        assert [indicator.id for indicator in given.indicators] == [expected]
        assert given.rules.parents.tolist() == [0]
        around = read_cascade_input(draft.store, year, indicators=[expected])
        assert around.rules.ids == given.rules.ids
