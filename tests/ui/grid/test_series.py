"""Figures that follow a first one."""

from decimal import Decimal

import pytest

from bsc_planner.model.number_reading import ReadingContext
from bsc_planner.model.value_reading import read_value
from bsc_planner.ui.widgets.grid.filling.series import Series, SeriesKind, likely_decimals


def _printed(series: Series, first: str, count: int, last: str | None = None) -> list[str] | None:
    context = ReadingContext(decimal_mark=",")
    made = series.values(read_value(first, context), count, last=read_value(last, context) if last else None)
    return None if made is None else [value.printed or "" for value in made]


@pytest.mark.parametrize(
    ("first", "made"),
    [
        ("70", ["72", "74"]),
        ("90%", ["92%", "94%"]),
        ("5-6%", ["7–8%", "9–10%"]),
        ("≤1%", ["≤3%", "≤5%"]),
        ("10 Paket", ["12 Paket", "14 Paket"]),
    ],
)
def test_step_adds_to_whatever_holds_a_number(first: str, made: list[str]) -> None:
    assert _printed(Series(SeriesKind.STEP, Decimal(2)), first, 2) == made


def test_growth_compounds_and_is_rounded_once() -> None:
    assert _printed(Series(SeriesKind.GROWTH, Decimal(10), decimals=1), "100", 3) == ["110,0", "121,0", "133,1"]


def test_line_ends_exactly_at_the_last_figure() -> None:
    assert _printed(Series(SeriesKind.LINE, decimals=2), "1,00", 3, "2,00") == ["1,33", "1,67", "2,00"]


def test_line_without_an_end_of_the_same_kind_makes_nothing() -> None:
    assert _printed(Series(SeriesKind.LINE), "1", 3, "95%") is None
    assert _printed(Series(SeriesKind.LINE), "1", 3) is None


@pytest.mark.parametrize("first", ["WTP", "", "N/A", "sekitar 12a"])
def test_text_and_empty_cells_begin_no_series(first: str) -> None:
    assert _printed(Series(SeriesKind.STEP), first, 2) is None


def test_likely_decimals_are_those_of_the_figure_and_of_an_added_amount() -> None:
    value = read_value("7,75")
    assert likely_decimals([value], Decimal("0.125"), SeriesKind.STEP) == 3
    assert likely_decimals([value], Decimal("0.125"), SeriesKind.GROWTH) == 2
