"""The one reader of printed values: every row of the format's table, and hostile text."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bsc_planner.model.number_format import format_value
from bsc_planner.model.number_reading import ReadingContext, clear_mark, column_marks
from bsc_planner.model.value import Direction, Doubt, Value, ValueKind
from bsc_planner.model.value_reading import read_value

PLANS = sorted((Path(__file__).parents[1] / "data").glob("*.json"))


@pytest.mark.parametrize(
    ("printed", "meaning"),
    [
        # numbers, by position of the separators
        ("7,7", "n:7.7"),
        ("82.22", "n:82.22"),
        ("1.355,90", "n:1355.90"),
        ("24,507.46", "n:24507.46"),
        ("0.125", "n:0.125"),
        ("0,125", "n:0.125"),
        ("1.000.000", "n:1000000"),
        ("1,000,000", "n:1000000"),
        ("1.234.567,891", "n:1234567.891"),
        ("1234.567", "n:1234.567"),
        ("1.2345", "n:1.2345"),
        (".5", "n:0.5"),
        (",125", "n:0.125"),
        ("1 000 000", "n:1000000"),
        ("1 355,90", "n:1355.90"),
        ("1\u00a0355,90", "n:1355.90"),
        ("007", "n:007".replace("00", "")),
        ("0", "n:0"),
        ("-0", "n:0"),
        ("-5", "n:-5"),
        ("−5,5", "n:-5.5"),
        ("+5", "n:5"),
        ("  12 ", "n:12"),
        ("٢٥", "n:25"),
        ("６０", "n:60"),
        # percentages
        ("95%", "p:95"),
        ("22,10 %", "p:22.10"),
        ("1,38%", "p:1.38"),
        ("(90%)", "p:90"),
        ("( 90 % )", "p:90"),
        ("95 persen", "p:95"),
        ("６０％", "p:60"),
        ("60\u00a0%", "p:60"),
        ("\u200f60%\ufeff", "p:60"),
        # ranges
        ("5-6%", "r:5..6%"),
        ("5%-6%", "r:5..6%"),
        ("3,5–4", "r:3.5..4"),
        ("70-80", "r:70..80"),
        ("-6–-5", "r:-6..-5"),
        ("5 s.d. 6 Dokumen", "r:5..6 Dokumen"),
        ("5 s/d 6", "r:5..6"),
        ("2,5-7,500", "r?c:2.5..7.500"),
        # limits
        ("≤1%", "l:<=1%"),
        (">= 90", "l:>=90"),
        ("< 5", "l:<5"),
        ("> 5 Paket", "l:>5 Paket"),
        ("Maks. 5%", "l:<=5%"),
        ("minimal 90 %", "l:>=90%"),
        ("kurang dari 3", "l:<3"),
        # steps
        ("WTP", "s:WTP"),
        ("BB", "s:BB"),
        ("A (81)", "s:A=81"),
        ("BB (75,5)", "s:BB=75.5"),
        ("Baik", "s:Baik"),
        ("Sangat Baik", "s:Sangat Baik"),
        ("level 3", "s:level 3"),
        ("Tipe A", "s:Tipe A"),
        # ratios
        ("2.3:1000", "q:2.3/1000"),
        ("1 : 5", "q:1/5"),
        ("2,3:1.000", "q?u:2.3/1000"),
        # unit words
        ("2 Paket", "n:2 Paket"),
        ("60 Dokumen", "n:60 Dokumen"),
        ("60\nDokumen", "n:60 Dokumen"),
        ("1 (satu) Dokumen", "n:1 Dokumen"),
        ("256 Orang/Bulan", "n:256 Orang/Bulan"),
        ("5 m2", "n:5 m2"),
        ("5 m²", "n:5 m²"),
        ("Rp 2.500.000,00", "n:2500000.00 Rp"),
        ("Rp2,5 miliar", "n:2.5 Rp miliar"),
        # no target
        ("N/A", "na"),
        ("n/a", "na"),
        ("n.a.", "na"),
        ("-", "-"),
        ("–", "-"),
        ("", "-"),
        (" \t\n", "-"),
        ("...", "-"),
        # groups
        ("100% Kementerian; 95% LPNK", "g"),
        ("100% Kementerian, 95% LPNK", "g"),
        ("100% Kementerian\n95% LPNK", "g"),
        ("5\n600", "g"),
        ("5, 6", "g"),
        # anything else
        ("Tersusunnya laporan; terlaksananya kegiatan", "t"),
        ("nihil", "t"),
        ("NaN", "t"),
        ("Infinity", "t"),
        ("-inf", "t"),
        ("1e309", "t"),
        ("1_000", "t"),
        ("0x10", "t"),
        ("5½", "t"),
        ("½", "t"),
        ("5²", "t"),
        ("²", "t"),
        ("5.", "t"),
        (".", "t"),
        (",", "t"),
        ("%", "t"),
        ("()", "t"),
        ("(", "t"),
        ("12.34.5", "t"),
        ("1.23,456", "t"),
        ("1,234.567,8", "t"),
        ("0.000.000", "t"),
        ("80-70", "t"),
        ("90%-95", "t"),
        ("5-x", "t"),
        ("1.2.3-4", "t"),
        ("5-1.2.3", "t"),
        ("≤1.2.3", "t"),
        ("1:0", "t"),
        ("1:-5", "t"),
        ("1.2.3:5", "t"),
        ("1:1.2.3.4", "t"),
        ("A (1.2.3)", "t"),
        ("sekitar 5", "t"),
        ("Rp 5%", "t"),
        ("2025-01-01", "t"),
        ("9" * 25, "t"),
        ("a\x00b", "t"),
        ("5\x00", "t"),
        ("5\x1b", "t"),
        ("\u202e95%", "t"),
        ("5\ue000", "t"),
    ],
)
def test_a_printed_text_means_what_the_format_says(printed: str, meaning: str) -> None:
    value = read_value(printed)
    assert value.meaning == meaning
    assert value.printed == printed
    assert Value.stored(printed, meaning) == value


def test_no_text_at_all_is_not_filled_in() -> None:
    value = read_value(None)
    assert (value.kind, value.printed) == (ValueKind.NOT_FILLED, None)
    assert value.is_empty


@pytest.mark.parametrize(
    ("printed", "unit", "others", "number", "doubt"),
    [
        ("2.000", "Orang", [], "2000", Doubt.BY_UNIT),
        ("2,000", "Dokumen", [], "2000", Doubt.BY_UNIT),
        ("2.652", "Orang/Bul an", ["256"], "2652", Doubt.BY_UNIT),
        ("2.000 Orang", None, [], "2000", Doubt.BY_UNIT),
        ("Rp 2.000", None, [], "2000", Doubt.BY_UNIT),
        ("2.000", None, ["85,08"], "2000", Doubt.BY_COLUMN),
        ("2.000", "Indeks", ["85.08"], "2.000", Doubt.BY_COLUMN),
        ("7,500", "Indeks", ["1.000.000"], "7.500", Doubt.BY_COLUMN),
        ("7,500", "ton", ["24,507.46"], "7500", Doubt.BY_COLUMN),
        ("7,500", None, ["3.5", "3,5"], "7.500", Doubt.GUESS),
        ("2.000", None, [], "2000", Doubt.GUESS),
        ("2.155", "Indeks", [], "2.155", Doubt.GUESS),
        ("2.155%", None, [], "2.155", Doubt.GUESS),
        ("1.500", "juta orang", [], "1500", Doubt.GUESS),
        ("(5)", None, [], "5", Doubt.GUESS),
    ],
)
def test_three_digits_behind_one_separator_are_decided_by_unit_then_by_column(
    printed: str, unit: str | None, others: list[str], number: str, doubt: Doubt
) -> None:
    value = read_value(printed, ReadingContext.of(unit_of_measure=unit, others=others))
    assert value.number == Decimal(number)
    assert value.doubt is doubt
    assert value.is_ambiguous
    assert value.is_guess == (doubt is Doubt.GUESS)
    assert value.confirmed().number == value.number
    assert not value.confirmed().is_ambiguous


@pytest.mark.parametrize(("mark", "number"), [(",", "2000"), (".", "2.000")])
def test_a_confirmed_decimal_mark_ends_the_doubt(mark: str, number: str) -> None:
    value = read_value("2.000", ReadingContext(unit_of_measure="Orang", decimal_mark=mark))
    assert value.number == Decimal(number)
    assert value.doubt is None


def test_a_label_of_the_indicators_own_scale_is_a_step() -> None:
    assert read_value("Terwujud penuh").kind is ValueKind.TEXT
    value = read_value("Terwujud penuh", ReadingContext.of(scale=["Terwujud penuh"]))
    assert (value.kind, value.step, value.score) == (ValueKind.STEP, "Terwujud penuh", None)


@pytest.mark.parametrize(
    ("texts", "marks"),
    [
        (["85,08", None, "12", ""], ","),
        (["3.5"], "."),
        (["1.000.000"], ","),
        (["1,000,000.5"], "."),
        (["2.000", "7,500"], ""),
        (["3.5", "3,5"], ".,"),
        (["5,5-6,5%", "x" * 500 + "3.5"], ","),
    ],
)
def test_the_marks_of_a_column_are_those_used_without_doubt(texts: list[str | None], marks: str) -> None:
    assert column_marks(texts) == frozenset(marks)


def test_a_number_without_separators_shows_no_mark() -> None:
    assert clear_mark("1000") is None


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_every_printed_value_of_the_published_plans_is_understood(path: Path) -> None:
    plan: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    for indicator in plan.get("indicators", []):
        for key in ("targets", "milestones", "actuals", "past_targets"):
            printed = indicator.get(key, {})
            context = ReadingContext.of(unit_of_measure=indicator.get("unit_of_measure"), others=printed.values())
            for text in printed.values():
                value = read_value(text, context)
                assert value.printed == text
                assert value.kind is not ValueKind.TEXT
                assert not value.is_guess


@given(st.text(max_size=80), st.sampled_from([None, "Orang", "%", "Indeks"]))
@example("²", None)
@example("٣", None)
@example("\ud800", None)
def test_no_text_fails_and_none_is_lost(text: str, unit: str | None) -> None:
    value = read_value(text, ReadingContext(unit_of_measure=unit))
    assert value.printed == text
    assert Value.stored(value.printed, value.meaning) == value


@given(st.text(alphabet="0123456789.,-–%() <>=≤:;/ABNaPkt\n", max_size=30))
def test_nothing_becomes_zero_that_prints_no_zero(text: str) -> None:
    value = read_value(text)
    assert Value.stored(value.printed, value.meaning) == value
    assert all(number != 0 or "0" in text for number in value.numbers)


@pytest.mark.parametrize("text", ["9" * 10_000_000, "1.000;" * 2_000_000, " " * 10_000_000, "\x00" * 1_000_000])
def test_a_text_of_megabytes_is_kept_and_not_searched(text: str) -> None:
    value = read_value(text)
    assert value.printed == text
    assert value.kind in (ValueKind.TEXT, ValueKind.NOT_FILLED)


numbers = st.decimals(min_value=-(10**9), max_value=10**9, places=3) | st.decimals(-1000, 1000, places=1)
numbers |= st.integers(-(10**12), 10**12).map(Decimal)
unit_words = st.sampled_from([None, "%", "Paket", "Dokumen", "orang/bulan", "Rp", "Rp miliar"])


def _range_of(bounds: list[Decimal], unit: str | None) -> Value:
    return Value(None, ValueKind.RANGE, lower=min(bounds), upper=max(bounds), unit_word=unit)


values = st.one_of(
    st.builds(
        lambda number, unit: Value(None, ValueKind.NUMBER, number=number, unit_word=unit),
        numbers,
        unit_words.filter(lambda unit: unit != "%"),
    ),
    st.builds(lambda number: Value(None, ValueKind.PERCENT, number=number), numbers),
    st.builds(_range_of, st.lists(numbers, min_size=2, max_size=2), st.sampled_from([None, "%", "Paket"])),
    st.builds(
        lambda bound, direction, unit: Value(None, ValueKind.LIMIT, bound=bound, direction=direction, unit_word=unit),
        numbers,
        st.sampled_from(Direction),
        st.sampled_from([None, "%", "Paket"]),
    ),
    st.builds(
        lambda label, score: Value(None, ValueKind.STEP, step=label, score=score),
        st.sampled_from(["A", "BB", "Sangat Baik", "level 3"]),
        st.none() | numbers,
    ),
    st.builds(
        lambda number, base: Value(None, ValueKind.RATIO, number=number, base=base),
        numbers,
        st.integers(1, 10**6).map(Decimal),
    ),
    st.just(Value(None, ValueKind.NOT_APPLICABLE)),
    st.just(Value(None, ValueKind.NOT_FILLED)),
)


@given(values, st.sampled_from(["id", "en"]))
def test_reading_what_the_program_prints_gives_back_the_meaning(value: Value, language: Any) -> None:
    printed = format_value(value, language=language)
    again = read_value(printed, ReadingContext(decimal_mark="," if language == "id" else "."))
    assert again.means_the_same(value)
    assert again.doubt is None
