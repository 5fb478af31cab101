"""The fast cascade and the slow one agree on random plans."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bsc_planner.cascading.cascade import cascade
from bsc_planner.cascading.cascade_input import CascadeIndicator, CascadeInput, CascadeRule, YearRevision
from bsc_planner.cascading.cascade_result import CascadeResult
from bsc_planner.cascading.trajectory import MonthPattern
from bsc_planner.findings import Severity
from bsc_planner.model.cascade import CascadeKind
from bsc_planner.model.indicator import Consolidation
from bsc_planner.model.value import Value
from tests.cascading.plans import NOT_APPLICABLE, YEAR, at_most, number, plan_of, span, text
from tests.cascading.reference import HANDED_DOWN, Amount, SlowCascade, read

STEPS = st.sampled_from([Decimal(1), Decimal("0.01"), Decimal("0.25"), Decimal(5)])
NAMES = st.sampled_from(["even", "quarter_end", "semester_end", "year_end"])


def numbers(step: Decimal) -> st.SearchStrategy[Decimal]:
    small = st.integers(min_value=-30, max_value=400)
    large = st.integers(min_value=10**15, max_value=10**19)
    return st.one_of(small, small, small, large).map(lambda count: count * step)


def values(step: Decimal) -> st.SearchStrategy[Value]:
    ranges = st.tuples(numbers(step), numbers(step)).map(lambda two: span(min(two), max(two)))
    plain = numbers(step).map(number)
    others = st.sampled_from([text("WTP"), text("BB"), NOT_APPLICABLE])
    return st.one_of(plain, plain, plain, plain, ranges, numbers(step).map(at_most), others)


def maybe(strategy: st.SearchStrategy[Any], *, one_in: int = 2) -> st.SearchStrategy[Any]:
    return st.integers(min_value=1, max_value=one_in).flatmap(lambda die: strategy if die == 1 else st.none())


def patterns(step: Decimal) -> st.SearchStrategy[MonthPattern]:
    weights = st.lists(st.integers(min_value=0, max_value=9).map(Decimal), min_size=12, max_size=12)
    own = st.lists(st.one_of(numbers(step).map(number), st.just(text("BB"))), min_size=12, max_size=12)
    positive = st.lists(st.integers(0, 40).map(lambda count: number(count * step)), min_size=12, max_size=12)
    return st.one_of(
        NAMES.map(MonthPattern.named),
        NAMES.map(MonthPattern.named),
        weights.map(MonthPattern.weighted),
        st.one_of(positive, own).map(lambda months: MonthPattern(own=tuple(months))),
    )


@st.composite
def plans(draw: st.DrawFn) -> tuple[CascadeInput, list[CascadeRule], Decimal]:
    step = draw(STEPS)
    units = [draw(st.integers(min_value=-1, max_value=at - 1)) for at in range(draw(st.integers(0, 5)))]
    unit = st.integers(min_value=-1, max_value=len(units) - 1)
    positions = draw(st.lists(unit, max_size=4))
    value = values(step)
    indicators = [
        CascadeIndicator(
            f"I{at}",
            draw(st.sampled_from(Consolidation)),
            step,
            draw(value) if at == 0 else draw(maybe(value)),
            draw(maybe(value)),
            draw(patterns(step)),
            tuple(draw(st.sets(st.integers(0, len(units) - 1), max_size=1))) if units else (),
        )
        for at in range(draw(st.integers(1, 3)))
    ]
    rules = draw(rule_lists(step, len(indicators), len(units), len(positions)))
    people = draw(st.lists(assignments(len(positions)), max_size=7)) if positions else []
    revisions = draw(
        st.lists(
            st.builds(
                YearRevision,
                st.integers(0, len(indicators) - 1),
                st.dates(date(YEAR - 1, 11, 1), date(YEAR + 1, 2, 1)),
                maybe(value, one_in=1),
            ),
            max_size=3,
        )
    )
    in_order = sorted(revisions, key=lambda revision: revision.effective)
    given = plan_of(indicators, rules, units=units, positions=positions, people=people, revisions=in_order)
    return given, rules, step


@st.composite
def rule_lists(draw: st.DrawFn, step: Decimal, indicators: int, units: int, positions: int) -> list[CascadeRule]:
    rules: list[CascadeRule] = []
    received: set[tuple[int, int]] = set()
    for _ in range(draw(st.integers(0, 10))):
        kind = draw(st.sampled_from([CascadeKind.SHARE, CascadeKind.SHARE, *CascadeKind]))
        to_position = positions > 0 and draw(st.booleans())
        parent = draw(st.integers(-1 if kind not in HANDED_DOWN else 0, indicators - 1))
        unit = -1 if to_position or not units else draw(st.integers(0, units - 1))
        child = draw(st.integers(parent + 1, indicators)) if draw(st.booleans()) else -1
        child = -1 if child == indicators else child
        if not to_position and kind in HANDED_DOWN:
            nodes = {(one, unit) for one in (parent, child) if one >= 0 and not (unit < 0 and one == parent)}
            if nodes & received:
                continue
            received |= nodes
        rules.append(
            CascadeRule(
                parent,
                kind,
                unit,
                draw(st.integers(0, positions - 1)) if to_position else -1,
                child,
                draw(
                    st.sampled_from([Decimal(1), Decimal(1), Decimal(0), Decimal("2.5"), Decimal("0.333"), Decimal(7)])
                ),
                draw(maybe(values(step), one_in=5)),
                draw(maybe(values(step), one_in=8)),
                draw(maybe(values(step), one_in=8)),
                f"rule{len(rules)}",
            )
        )
    return rules


def assignments(positions: int) -> st.SearchStrategy[tuple[int, int, date, date, bool]]:
    days = st.dates(date(YEAR - 1, 10, 1), date(YEAR + 1, 2, 1))
    return st.tuples(
        st.integers(0, positions - 1),
        st.integers(0, 3),
        days,
        st.one_of(days, days.map(lambda day: day + timedelta(days=300))),
        st.sampled_from([True, True, True, False]),
    )


def amount(value: Value | None) -> Amount:
    return read(value)


def units_of(result: CascadeResult) -> dict[int, Amount]:
    return {share.rule: amount(share.target) for share in result.units}


def reconciliation_of(result: CascadeResult) -> list[Any]:
    rows = [
        (row.parent, row.unit, row.kind, amount(row.target), amount(row.parts), row.is_equal)
        for row in result.reconciliation
    ]
    return sorted((*row[:3], (row[3] or ("", ()))[1], (row[4] or ("", ()))[1], row[5]) for row in rows)


def assert_equal_reconciliation(shown: Sequence[Any], exact: Sequence[Any], *, step: Decimal) -> None:
    """Means may be shown to a ten-thousandth of a step where they are no decimals; all else is exact."""
    shown, exact = sorted(shown), sorted(exact)
    assert [(*row[:4], row[5]) for row in shown] == [(*row[:4], row[5]) for row in exact]
    for one, two in zip(shown, exact, strict=True):
        assert len(one[4]) == len(two[4])
        assert all(abs(mine - its) * 10_000 <= Fraction(step) for mine, its in zip(one[4], two[4], strict=True))


@settings(
    max_examples=80,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink],
    report_multiple_bugs=False,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(plans())
def test_the_fast_cascade_gives_what_the_slow_one_gives(plan: tuple[CascadeInput, list[CascadeRule], Decimal]) -> None:
    given, rules, step = plan
    result = cascade(given)
    slow = SlowCascade(given, rules, step)
    employees = slow.employees()
    slow = SlowCascade(given, rules, step)
    positions = slow.positions()
    at_the_end = {at: read(slow.of_rule(rule)) for at, rule in enumerate(rules) if rule.position < 0}
    assert units_of(result) == at_the_end
    shown = result.positions
    assert {int(shown.rules[row]): amount(shown.target(row)) for row in range(len(shown))} == {
        at: target for at, (target, _) in positions.items()
    }
    assert {int(shown.rules[row]): [amount(one) for one in shown.months(row)] for row in range(len(shown))} == {
        at: months for at, (_, months) in positions.items()
    }
    mine = result.employees
    assert {
        (int(shown.rules[mine.rows[at]]), mine.employee(at)): (
            amount(mine.target(at)),
            [amount(one) for one in mine.months(at)],
        )
        for at in range(len(mine))
    } == employees
    reconciled = slow.reconcile()
    assert_equal_reconciliation(reconciliation_of(result), reconciled, step=step)
    assert all(row.is_equal for row in result.reconciliation) or any(
        finding.severity is Severity.ERROR for finding in result.findings
    )
