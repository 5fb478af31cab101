"""How runs of cells go on."""

import pytest

from bsc_planner.model.value import Value
from bsc_planner.model.value_reading import read_value
from bsc_planner.ui.widgets.grid.filling.continuing import continued, is_series_at_once


def go_on(
    texts: list[str], count: int = 2, *, is_backwards: bool = False, are_figures: bool = True
) -> list[str] | None:
    """What follows, the texts read as a figure column reads them."""
    values: list[Value | None] = [read_value(text) if are_figures else None for text in texts]
    return continued(texts, values, count, is_backwards=is_backwards)


@pytest.mark.parametrize(
    ("texts", "following"),
    [
        (["70"], ["71", "72"]),
        (["70", "72"], ["74", "76"]),
        (["90%", "92,5%"], ["95,0%", "97,5%"]),
        (["10", "12", "15"], ["17", "20"]),
        (["5–6%", "6–7%"], ["7–8%", "8–9%"]),
        (["≤3%", "≤2%"], ["≤1%", "≤0%"]),
        (["2 Paket", "4 Paket"], ["6 Paket", "8 Paket"]),
    ],
)
def test_figures_go_on_along_their_straight_line(texts: list[str], following: list[str]) -> None:
    assert go_on(texts) == following


def test_figures_of_different_kinds_are_no_series() -> None:
    assert go_on(["70", "80%"]) is None
    assert go_on(["70", "WTP"]) is None


@pytest.mark.parametrize(
    ("texts", "following"),
    [
        (["Triwulan 1"], ["Triwulan 2", "Triwulan 3"]),
        (["Triwulan 3"], ["Triwulan 4", "Triwulan 1"]),
        (["TW III"], ["TW IV", "TW I"]),
        (["Semester I"], ["Semester II", "Semester I"]),
        (["SS1.09"], ["SS1.10", "SS1.11"]),
        (["IKU-01", "IKU-03"], ["IKU-05", "IKU-07"]),
        (["Tahap 1 (awal)"], ["Tahap 2 (awal)", "Tahap 3 (awal)"]),
        (["2025", "2026"], ["2027", "2028"]),
        (["Bab XI"], ["Bab XII", "Bab XIII"]),
        (["November"], ["Desember", "Januari"]),
        (["mar"], ["Apr", "Mei"]),
        (["Jan", "Mar"], ["Mei", "Jul"]),
        (["15 Maret 2026"], ["16 Maret 2026", "17 Maret 2026"]),
        (["31 Januari 2026", "31 Maret 2026"], ["31 Mei 2026", "31 Juli 2026"]),
        (["31 Desember 2025", "31 Januari 2026"], ["28 Februari 2026", "31 Maret 2026"]),
        (["1 Juni 2026", "8 Juni 2026"], ["15 Juni 2026", "22 Juni 2026"]),
        (["3 March 2026"], ["4 March 2026", "5 March 2026"]),
    ],
)
def test_texts_days_and_names_go_on(texts: list[str], following: list[str]) -> None:
    assert go_on(texts, are_figures=False) == following


@pytest.mark.parametrize(
    "texts",
    [["WTP"], ["a1", "b2"], ["1", "2", "4"], [""], ["1 Juni 2026", "3 Juni 2026", "20 Juli 2026"], ["I", "WTP"]],
)
def test_what_is_no_series_is_none(texts: list[str]) -> None:
    assert go_on(texts, are_figures=False) is None


def test_series_go_on_in_front_of_the_first_one() -> None:
    assert go_on(["70", "72"], is_backwards=True) == ["68", "66"]
    assert go_on(["Triwulan 2"], is_backwards=True, are_figures=False) == ["Triwulan 1", "Triwulan 4"]
    assert go_on(["Tahap 1"], is_backwards=True, are_figures=False) is None
    assert go_on(["15 Maret 2026"], is_backwards=True, are_figures=False) == ["14 Maret 2026", "13 Maret 2026"]


@pytest.mark.parametrize(
    ("texts", "is_series"),
    [(["70"], False), (["70", "72"], True), (["Triwulan 1"], True), (["WTP"], False)],
)
def test_a_single_number_is_copied_until_a_series_is_asked_for(texts: list[str], is_series: bool) -> None:
    values = [value if (value := read_value(text)).numbers else None for text in texts]
    assert is_series_at_once(texts, values) is is_series


def test_a_text_of_digits_is_copied_until_a_series_is_asked_for() -> None:
    assert not is_series_at_once(["198001012005011001"], [None])
