"""When two printed values say the same."""

import pytest

from bsc_planner.model.number_reading import ReadingContext
from bsc_planner.model.value_reading import read_value
from bsc_planner.revisions.comparison.notation import UnitContext, is_percent_unit, is_same_text, is_same_value


def same(before: str | None, after: str | None, unit: str | None, others: tuple[str, ...] = ()) -> bool:
    reading = ReadingContext.of(unit_of_measure=unit, others=others)
    values = [None if text is None else read_value(text, reading) for text in (before, after)]
    context = UnitContext.of(unit, [read_value(text, reading) for text in others])
    return is_same_value(values[0], values[1], (context, context))


@pytest.mark.parametrize(
    ("before", "after", "unit"),
    [
        ("80%", "80", "Persentase (%)"),
        ("80 %", "80,0", "persen"),
        ("90%", "(90%)", "Persentase"),
        ("3.7", "3,7", "Indeks"),
        ("7,50", "7.5", None),
        ("2 Paket", "2", "paket"),
        ("5-6%", "5–6", "%"),
        ("≤1%", "<= 1", "%"),
        ("-", None, "Orang"),
        ("-", "", "Orang"),
        ("1.355,90", "1355.9", "Rp"),
    ],
)
def test_notation_only(before: str | None, after: str | None, unit: str | None) -> None:
    assert same(before, after, unit)
    assert same(after, before, unit)


@pytest.mark.parametrize(
    ("before", "after", "unit"),
    [
        ("-", "4,15", "Indeks"),
        ("80%", "80", "Orang"),
        ("80%", "80", None),
        ("80%", "0,8", "Persentase"),
        ("N/A", "-", "Indeks"),
        ("0", "-", "Indeks"),
        ("2 Paket", "2", "Dokumen"),
        ("≤1%", "<1%", "%"),
        ("BB", "B", "Predikat"),
        ("tersedia", "tidak tersedia", "Teks"),
        ("2.000", "2,000", "Nilai"),
        ("(45)", "45", "Orang"),
    ],
)
def test_real_change(before: str, after: str, unit: str | None) -> None:
    assert not same(before, after, unit)


def test_a_bare_number_among_percentages_is_one_unless_its_unit_counts_things() -> None:
    assert same("80%", "80", None, ("82%", "84%", "N/A"))
    assert not same("80%", "80", None, ("82%", "84"))
    assert not same("80%", "80", "Orang", ("82%", "84%"))


def test_a_change_of_unit_is_seen_by_each_side() -> None:
    before, after = UnitContext.of("Orang"), UnitContext.of("Persen")
    values = read_value("80"), read_value("80")
    assert not is_same_value(*values, (before, after))


def test_texts_are_the_same_but_for_spaces() -> None:
    assert is_same_text("Jumlah  perkara\n", "Jumlah perkara")
    assert is_same_text(None, "")
    assert not is_same_text("Jumlah perkara", "Jumlah Perkara")


def test_percent_units() -> None:
    assert all(map(is_percent_unit, ("%", "Persen", "Persentase (%)", "percent")))
    assert not any(map(is_percent_unit, (None, "", "Orang", "Indeks")))
