"""Periods as planners write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsc_planner.model.number_format import format_period
from bsc_planner.model.period import Period, months_of, quarters_of, semesters_of
from bsc_planner.model.period_reading import read_period


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026", "2026"),
        ("2026-Q2", "2026-Q2"),
        ("TW II", "2025-Q2"),
        ("tw 3 2026", "2026-Q3"),
        ("Triwulan IV 2026", "2026-Q4"),
        ("2026 Semester I", "2026-S1"),
        ("Smt. 2", "2025-S2"),
        ("Q1", "2025-Q1"),
        ("Maret", "2025-M03"),
        ("agustus 2026", "2026-M08"),
    ],
)
def test_a_period_is_read_as_it_is_written(text: str, expected: str) -> None:
    assert str(read_period(text, year=2025)) == expected


@pytest.mark.parametrize("text", ["", "besok", "Semester III", "TW V", "2026-13", "12"])
def test_what_is_no_period_is_none(text: str) -> None:
    assert read_period(text, year=2025) is None


@given(st.integers(1900, 2200), st.sampled_from(["id", "en"]), st.data())
def test_what_the_program_writes_it_reads(year: int, language: str, data: st.DataObject) -> None:
    listed = (Period(year), *semesters_of(year), *quarters_of(year), *months_of(year))
    period = data.draw(st.sampled_from(listed))
    text = format_period(period, language="id" if language == "id" else "en")
    assert read_period(text, year=1999) == period
