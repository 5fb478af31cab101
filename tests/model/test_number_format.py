"""Numbers, values, dates and periods as printed by the program."""

from datetime import date
from decimal import Decimal

import pytest

from bsc_planner.model.number_format import (
    Language,
    decimal_mark,
    format_date,
    format_month,
    format_number,
    format_period,
    format_value,
    plain,
    written,
)
from bsc_planner.model.period import Period
from bsc_planner.model.value import Value, ValueKind
from bsc_planner.model.value_reading import read_value


def test_indonesian_groups_by_point_and_keeps_the_decimals() -> None:
    assert format_number(Decimal("1355.90")) == "1.355,90"
    assert format_number(Decimal("-1234567")) == "-1.234.567"
    assert format_number(Decimal("1355.90"), language="en") == "1,355.90"
    assert format_number(Decimal("2.345"), decimals=1) == "2,3"
    assert format_number(Decimal("1E+3")) == "1.000"
    assert (decimal_mark(), decimal_mark("en")) == (",", ".")


def test_machines_get_a_point_and_no_grouping() -> None:
    assert plain(Decimal("1355.90")) == "1355.90"
    assert plain(Decimal("1E+3")) == "1000"


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("82.22", "82,22"),
        ("22.10 %", "22,10%"),
        ("5-6%", "5–6%"),
        (">= 90", "≥90"),
        ("maks. 5%", "≤5%"),
        ("2.3:1000", "2,3:1.000"),
        ("A (81.5)", "A (81,5)"),
        ("WTP", "WTP"),
        ("2 Paket", "2 Paket"),
        ("Rp2.5 miliar", "Rp 2,5 miliar"),
        ("-2,5 Rp", "-2,5 Rp"),
        ("–", "-"),
        ("", ""),
        (None, ""),
        ("n/a", "N/A"),
        ("100% A; 95% B", "100% A; 95% B"),
        ("teks", "teks"),
    ],
)
def test_a_value_is_shown_in_one_notation(printed: str | None, shown: str) -> None:
    assert format_value(read_value(printed)) == shown


def test_a_computed_value_gets_its_printed_text() -> None:
    assert written(Value(None, ValueKind.PERCENT, number=Decimal("7.5"))).printed == "7,5%"
    assert written(Value(None, ValueKind.PERCENT, number=Decimal("7.5")), language="en").printed == "7.5%"


@pytest.mark.parametrize(
    ("period", "language", "shown"),
    [
        ("2026", "id", "2026"),
        ("2026-S1", "id", "Semester I 2026"),
        ("2026-Q3", "id", "Triwulan III 2026"),
        ("2026-Q4", "en", "Quarter IV 2026"),
        ("2026-M03", "id", "Maret 2026"),
        ("2026-M03", "en", "March 2026"),
    ],
)
def test_a_period_is_named_in_the_plans_language(period: str, language: Language, shown: str) -> None:
    assert format_period(Period.parse(period), language=language) == shown


def test_dates_name_the_month() -> None:
    assert format_date(date(2026, 3, 15)) == "15 Maret 2026"
    assert format_date(date(2026, 8, 1), language="en") == "1 August 2026"
    assert format_month(12) == "Desember"
