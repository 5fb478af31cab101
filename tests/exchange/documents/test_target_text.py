"""Targets as documents print them."""

import pytest

from bsc_planner.exchange.documents.blocks import Number
from bsc_planner.exchange.documents.target_text import UNKNOWN_TARGET, figure_content, target_content, unit_word
from bsc_planner.model.value import NOT_FILLED, Value


@pytest.mark.parametrize(
    ("printed", "meaning", "unit", "text"),
    [
        ("61,95%", "p:61.95", "Persentase (%)", "61,95%"),
        ("90", "n:90", "Persen", "90%"),
        ("12", "n:12", "Dokumen", "12 Dokumen"),
        ("2 Paket", "n:2 Paket", "Paket", "2 Paket"),
        ("1.355,90", "n:1355.90", None, "1.355,90"),
        ("5-6%", "r:5..6%", "%", "5–6%"),
        ("70-80", "r:70..80", "Nilai", "70–80 Nilai"),
        ("≤1", "l:<=1", "%", "≤1%"),
        ("WTP", "s:WTP", "Opini", "WTP"),
        ("A (81)", "s:A=81", "Nilai", "A (81)"),
        ("1.000", "n:1000", "Rp", "Rp 1.000"),
        ("Rp 1.000", "n:1000 Rp", None, "Rp 1.000"),
        ("N/A", "na", "Dokumen", "N/A"),
        ("selesai", "t", None, "selesai"),
    ],
)
def test_a_target_prints_with_its_unit(printed: str, meaning: str, unit: str | None, text: str) -> None:
    assert str(target_content(Value.stored(printed, meaning), unit)) == text


def test_plain_numbers_stay_numbers() -> None:
    assert isinstance(target_content(Value.stored("61,95%", "p:61.95"), "%"), Number)


def test_an_unknown_target_is_dotted_and_an_unknown_figure_none() -> None:
    assert target_content(None, "Dokumen") == target_content(NOT_FILLED, "Dokumen") == UNKNOWN_TARGET
    assert figure_content(None) is None
    assert figure_content(NOT_FILLED) is None


def test_figures_have_no_unit_and_at_least_the_decimals_asked_for() -> None:
    assert str(figure_content(Value.stored("97,5%", "p:97.5"), places=2)) == "97,50"
    assert figure_content(Value.stored("≤1%", "l:<=1%")) == "≤1%"


@pytest.mark.parametrize(
    ("unit", "word"),
    [("Persentase (%)", "%"), ("indeks (no unit printed)", "indeks"), ("Dokumen", "Dokumen"), ("", ""), (None, "")],
)
def test_unit_words_lose_their_brackets(unit: str | None, word: str) -> None:
    assert unit_word(unit) == word
