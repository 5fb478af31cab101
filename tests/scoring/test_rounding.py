"""Scores as they are shown: half up, two decimals, weights as short as they are."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsc_planner.scoring.rounding import rounded, score_text
from bsc_planner.scoring.rule_set import Basis, Grade, RuleSet
from bsc_planner.scoring.weight_text import told_weight

PLAIN = RuleSet("uji", "Uji", Basis("Uji", Grade.RESTATED))


@given(st.fractions(min_value=-1000, max_value=1000, max_denominator=10_000))
def test_a_score_is_never_further_than_half_a_hundredth_from_what_is_shown(value: Fraction) -> None:
    away = Fraction(rounded(value)) - value
    assert Fraction(-1, 200) < away <= Fraction(1, 200)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Fraction(2785, 39), "71,41"),
        (Fraction(2345, 1000), "2,35"),
        (Fraction(-2345, 1000), "-2,34"),
        (Fraction(120), "120,00"),
        (Fraction(123456), "123.456,00"),
    ],
)
def test_scores_are_written_with_two_decimals_half_up(value: Fraction, shown: str) -> None:
    assert score_text(value) == shown


@pytest.mark.parametrize(
    ("weight", "shown"),
    [(Fraction(21), "21"), (Fraction(1), "1"), (Fraction(1, 4), "25%"), (Fraction(1, 8), "12,5%"), (Fraction(0), "0")],
)
def test_a_part_of_the_whole_is_told_in_percent_and_a_number_as_it_stands(weight: Fraction, shown: str) -> None:
    assert str(told_weight(weight, PLAIN)) == shown


def test_a_weight_below_one_of_the_table_is_no_percentage() -> None:
    table = RuleSet("uji", "Uji", PLAIN.basis, weights={("a", "b"): Fraction(4, 5)})  # type: ignore[dict-item] # any key
    told = told_weight(Fraction(4, 5), table)
    assert (told.number, told.suffix) == (Decimal("0.8"), "")
