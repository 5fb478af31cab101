"""Steps of indicators: given, by unit, by printed decimals, refined."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsc_planner.cascading.step import Steps, from_steps, refined_step, step_of, to_steps
from tests.cascading.plans import number, span


def step(unit: str | None, *targets: str, given: str | None = None) -> str:
    chosen = step_of(
        given=None if given is None else Decimal(given),
        unit_of_measure=unit,
        targets=[number(target) for target in targets],
    )
    return f"{chosen:f}"


def test_a_step_set_on_the_indicator_comes_first() -> None:
    assert step("Orang", "7.5", given="0.50") == "0.5"
    assert step("Orang", given="0") == step("Orang", given="-2") == "1"


@pytest.mark.parametrize("unit", ["Orang", "dokumen", "Laporan", "unit", "Kegiatan", "paket", "kali", "Kasus"])
def test_counted_things_come_in_ones(unit: str) -> None:
    assert step(unit, "7.25") == "1"


@pytest.mark.parametrize(("targets", "expected"), [((), "0.01"), (("80", "82.5"), "0.01"), (("82.125",), "0.001")])
def test_other_units_go_by_the_most_decimals_printed_but_two_at_least(targets: tuple[str, ...], expected: str) -> None:
    assert step("Persen", *targets) == step(None, *targets) == expected


@pytest.mark.parametrize(
    ("old", "amount", "new"),
    [
        ("1", "7", "1"),
        ("1", "7.5", "0.1"),
        ("5", "7", "1"),
        ("0.25", "0.5", "0.25"),
        ("0.25", "0.3", "0.01"),
        ("1", "1E+40", "1"),
    ],
)
def test_an_amount_that_is_no_whole_number_of_steps_refines_the_step(old: str, amount: str, new: str) -> None:
    assert refined_step(Decimal(old), Decimal(amount)) == Decimal(new)


def test_refined_steps_are_reported_once_with_the_first_and_the_last() -> None:
    steps = Steps([Decimal(1), Decimal(1)])
    for figure in (number(3), number("2.5"), span("1.25", 4), None):
        steps.hold(1, figure)
    found = steps.findings(codes=["I0", "I1"], ids=[None, "id1"])
    assert [(one.code, one.where, one.element_id) for one in found] == [("step-refined", "I1", "id1")]
    assert found[0].details == {"step": "1", "refined": "0.01", "number": "1.25"}
    assert steps[1] == Decimal("0.01")


def test_an_amount_off_the_steps_has_no_count() -> None:
    with pytest.raises(ValueError, match="whole number"):
        to_steps(Decimal("0.5"), Decimal(1))


@given(st.integers(-(10**30), 10**30), st.sampled_from([Decimal("0.01"), Decimal(1), Decimal("0.25"), Decimal("5E+1")]))
def test_steps_and_numbers_are_two_sides_of_one_thing(count: int, one: Decimal) -> None:
    amount = from_steps(count, one)
    assert to_steps(amount, one) == count
    assert "E" not in str(amount)
    assert not str(amount).endswith((".", "0")) or "." not in str(amount)
