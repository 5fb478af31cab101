"""A value keeps its printed text and its meaning, and a file gives both back exactly."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsc_planner.model.value import NOT_FILLED, Direction, Doubt, Value, ValueKind, decimals_of
from bsc_planner.model.value_reading import read_value

decimals = st.decimals(allow_nan=False, allow_infinity=False, places=4) | st.integers().map(Decimal)
words = st.none() | st.just("%") | st.from_regex(r"[A-Za-z][A-Za-z /=.:%]{0,12}", fullmatch=True)
doubts = st.none() | st.sampled_from(Doubt)
N = ValueKind
values = st.one_of(
    st.builds(
        Value,
        st.just(None),
        st.sampled_from([N.NUMBER, N.PERCENT]),
        number=decimals,
        unit_word=words,
        doubt=doubts,
    ),
    st.builds(Value, st.just(None), st.just(N.RANGE), lower=decimals, upper=decimals, unit_word=words, doubt=doubts),
    st.builds(
        Value,
        st.just(None),
        st.just(N.LIMIT),
        bound=decimals,
        direction=st.sampled_from(Direction),
        unit_word=words,
        doubt=doubts,
    ),
    st.builds(Value, st.just(None), st.just(N.RATIO), number=decimals, base=decimals, doubt=doubts),
    st.builds(
        Value,
        st.just(None),
        st.just(N.STEP),
        step=st.text(min_size=1, max_size=10),
        score=st.none() | decimals,
        doubt=doubts,
    ),
    st.sampled_from([N.NOT_FILLED, N.NOT_APPLICABLE, N.GROUPS, N.TEXT]).map(lambda kind: Value(None, kind)),
)


@given(values, st.none() | st.text(max_size=100))
def test_what_a_file_stores_comes_back_exactly(value: Value, printed: str | None) -> None:
    value = replace(value, printed=printed)
    again = Value.stored(value.printed, value.meaning)
    assert again == value
    assert again.decimals == value.decimals


@given(st.text(max_size=30))
def test_a_damaged_meaning_gives_text_and_never_fails(meaning: str) -> None:
    assert Value.stored("95%", meaning).printed == "95%"
    assert Value.stored(None, meaning).printed is None


@pytest.mark.parametrize(
    "meaning", ["", "x", "n", "n:", "n:NaN", "n:Infinity", "n?x:1", "t:1", "r:1", "l:1", "q:1", "s", "n:1..2", "n:sNaN"]
)
def test_a_meaning_that_is_none_is_not_taken_for_a_number(meaning: str) -> None:
    assert Value.stored("95%", meaning) == Value("95%", ValueKind.TEXT)
    assert Value.stored(None, meaning) == NOT_FILLED
    assert Value.stored("9" * 100, meaning) == Value("9" * 100, ValueKind.TEXT)


@pytest.mark.parametrize(
    ("printed", "bounds"),
    [
        ("5", (Decimal(5), Decimal(5))),
        ("95%", (Decimal(95), Decimal(95))),
        ("5-6%", (Decimal(5), Decimal(6))),
        ("≤1%", (None, Decimal(1))),
        ("< 1", (None, Decimal(1))),
        (">= 90", (Decimal(90), None)),
        ("> 90", (Decimal(90), None)),
        ("A (81)", None),
        ("-", None),
        ("teks", None),
    ],
)
def test_bounds_are_the_lowest_and_highest_number_meant(
    printed: str, bounds: tuple[Decimal | None, Decimal | None] | None
) -> None:
    assert read_value(printed).bounds == bounds


def test_decimals_are_those_printed() -> None:
    assert read_value("1.355,90").decimals == 2
    assert read_value("3,5–4").decimals == 1
    assert read_value("1.000.000").decimals == 0
    assert read_value("WTP").decimals == 0
    assert decimals_of(Decimal("1E+3")) == 0
    assert decimals_of(Decimal("NaN")) == 0


def test_kinds_tell_numbers_percentages_and_empty_cells_apart() -> None:
    assert read_value("2.3:1000").is_numeric
    assert not read_value("5-6").is_numeric
    assert read_value("5-6%").is_percent
    assert read_value("5%").is_percent
    assert not read_value("5").is_percent
    assert read_value("N/A").is_empty
    assert not read_value("0").is_empty


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("(90%)", "90,0 %", True),
        ("90%", "90", False),
        ("2.000", "2000", True),
        ("A (81)", "A (81)", True),
        ("teks  satu", "teks satu", True),
        ("teks satu", "teks dua", False),
        ("5; 6", "5; 7", False),
        ("-", "N/A", False),
    ],
)
def test_two_notations_of_one_value_mean_the_same(one: str, other: str, same: bool) -> None:
    assert read_value(one).means_the_same(read_value(other)) == same
