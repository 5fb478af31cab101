"""Dates as planners write and type them."""

from datetime import date

import pytest

from bsc_planner.model.date_reading import read_date, read_typed_date

TODAY = date(2026, 11, 5)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("3 Mar 26", date(2026, 3, 3)),
        ("3/3/26", date(2026, 3, 3)),
        ("15/3/2026", date(2026, 3, 15)),
        ("15 Agustus '27", date(2027, 8, 15)),
        ("17-8", date(2026, 8, 17)),
        ("17 agt", date(2026, 8, 17)),
        ("2026-03-15", date(2026, 3, 15)),
        ("31/2/26", None),
        ("3 Foo 26", None),
        ("besok", None),
    ],
)
def test_typed_day_may_have_a_short_year_or_none(text: str, day: date | None) -> None:
    assert read_typed_date(text, today=TODAY) == day


def test_codes_in_documents_are_no_days() -> None:
    assert read_date("1.2.26") is None
    assert read_date("17-8") is None
