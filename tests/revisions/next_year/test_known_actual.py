"""What is known to have been reached, and where a line leads."""

from decimal import Decimal

import pytest

from bsc_planner.model.indicator import Consolidation
from bsc_planner.model.number_format import format_value
from bsc_planner.model.period import Period
from bsc_planner.model.value_reading import read_value
from bsc_planner.revisions.next_year.known_actual import known_actual
from bsc_planner.revisions.next_year.trend import continued, grown

SUM, AVERAGE, LAST = Consolidation.SUM, Consolidation.AVERAGE, Consolidation.LAST


@pytest.mark.parametrize(
    ("reported", "consolidation", "text", "period"),
    [
        ({"2026": "9", "2026-Q4": "3"}, SUM, "9", "2026"),
        ({"2026-Q1": "2", "2026-Q2": "3"}, SUM, "5", "2026-Q2"),
        ({"2026-Q1": "2", "2026-Q2": "3"}, LAST, "3", "2026-Q2"),
        ({"2026-Q1": "2", "2026-Q2": "3"}, AVERAGE, "2,5", "2026-Q2"),
        ({"2026-M01": "1", "2026-M02": "1", "2026-M04": "2"}, AVERAGE, "1,333333", "2026-M04"),
        ({"2026-Q1": "2", "2026-S1": "7"}, SUM, "7", "2026-S1"),
        ({"2026-Q2": "2", "2026-S1": "7"}, SUM, "7", "2026-S1"),
        ({"2026-S1": "2", "2026-Q3": "4"}, SUM, "4", "2026-Q3"),
        ({"2026-Q1": "B", "2026-Q2": "BB"}, SUM, "BB", "2026-Q2"),
        ({"2026-Q1": "2", "2026-Q2": "-", "2026-Q3": "N/A"}, SUM, "2", "2026-Q1"),
        ({"2025": "2"}, SUM, None, None),
    ],
)
def test_parts_of_a_year_come_together_by_consolidation(
    reported: dict[str, str], consolidation: Consolidation, text: str | None, period: str | None
) -> None:
    figures = {Period.parse(key): read_value(printed) for key, printed in reported.items()}
    found = known_actual(figures, 2026, consolidation=consolidation, step=Decimal("0.01"))
    assert (found and format_value(found.value), found and str(found.period)) == (text, period)


@pytest.mark.parametrize(
    ("points", "year", "text"),
    [
        ([(2025, "90"), (2026, "90,25")], 2027, "90,5"),
        ([(2024, "10"), (2026, "13")], 2027, "14,5"),
        ([(2023, "1"), (2025, "90"), (2026, "96")], 2027, "100"),
        ([(2025, "90%"), (2026, "96%")], 2027, "100%"),
        ([(2025, "7"), (2026, "3")], 2028, "0"),
        ([(2025, "70-80"), (2026, "75-82")], 2027, "80–84"),
        ([(2025, "70-80"), (2026, "79-80")], 2027, None),
        ([(2025, "≤5%"), (2026, "≤4%")], 2027, "≤3%"),
        ([(2025, "B"), (2026, "4")], 2027, None),
        ([(2025, "70-80"), (2026, "4")], 2027, None),
        ([(2026, "4")], 2027, None),
    ],
)
def test_a_line_is_carried_on_exactly(points: list[tuple[int, str]], year: int, text: str | None) -> None:
    read = [(at, read_value(printed)) for at, printed in points]
    found = continued(read, year, step=Decimal("0.01"), is_percent=True)
    assert (found and format_value(found)) == text


def test_growth_is_rounded_half_up_to_whole_steps() -> None:
    def text(printed: str, percent: str, step: str) -> str | None:
        found = grown(read_value(printed), Decimal(percent), step=Decimal(step))
        return None if found is None else format_value(found)

    assert text("10", "5", "1") == "11"
    assert text("10", "-25", "0.01") == "7,5"
    assert text("BB", "5", "1") is None
