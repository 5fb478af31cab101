"""Where things stand on a chart: round ticks, the axis of scores, pages, lines of text."""

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsc_planner.figures.charts.axis import band_edges, round_ticks, score_axis
from bsc_planner.figures.charts.look import COLOUR_PRINT, INTER, LIBERATION
from bsc_planner.figures.charts.paging import page_of, rows_fitting
from bsc_planner.figures.charts.ruler import Ruler
from bsc_planner.figures.charts.sheet import Box
from bsc_planner.paths import resource
from bsc_planner.scoring.rule_set import Light
from tests.figures.charts.chart_contents import BANDS, band

NUMBERS = st.decimals(min_value=-(10**15), max_value=10**15, places=4)
RULER = Ruler(COLOUR_PRINT)


@given(NUMBERS, NUMBERS)
def test_ticks_are_few_evenly_spaced_and_hold_all_figures(one: Decimal, other: Decimal) -> None:
    low, high = sorted((one, other))

    ticks = round_ticks(low, high)

    assert 2 <= len(ticks) <= 7
    assert ticks[0] <= low
    assert high <= ticks[-1]
    assert len({after - before for before, after in pairwise(ticks)}) == 1


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [
        ("71.15", "87", ["70", "75", "80", "85", "90"]),
        ("0", "0", ["0", "0.2", "0.4"]),
        ("5", "5", ["0", "1"]),
        ("-3", "-3", ["-3", "-2"]),
    ],
)
def test_ticks_are_round(low: str, high: str, ticks: list[str]) -> None:
    found = round_ticks(Decimal(low), Decimal(high))

    assert found[: len(ticks)] == [Decimal(tick) for tick in ticks]


@given(st.lists(st.fractions(min_value=-1000, max_value=1000), max_size=20))
def test_the_axis_of_scores_holds_0_to_120_and_grows_no_further_than_it_can_be_read(scores: list[Fraction]) -> None:
    axis = score_axis(scores, Box(10, 0, 200, 0))

    assert -100 <= axis.low <= 0
    assert 120 <= axis.high <= 200
    for score in scores:
        assert 10 <= axis.x(score) <= 210
        if -100 <= score <= 200:
            assert not axis.is_beyond(score)
            assert not axis.is_below(score)


def test_edges_between_bands_are_told_without_the_outer_ends() -> None:
    assert band_edges(BANDS) == [80, 100]
    closed = (band("a", 0, 80, Light.RED), band("b", 80, 120, Light.GREEN))
    assert band_edges(closed) == [80]
    assert band_edges(()) == []


@given(st.integers(0, 500), st.integers(1, 60))
def test_pages_hold_every_row_once_in_order_and_are_evenly_full(count: int, per_page: int) -> None:
    rows = list(range(count))
    _, _, pages = page_of(rows, per_page, 0)

    listed = [page_of(rows, per_page, page)[0] for page in range(pages)]

    assert [row for page in listed for row in page] == rows
    assert max(len(page) for page in listed) <= per_page
    assert max(len(page) for page in listed) - min(len(page) for page in listed) <= 1


def test_a_room_always_takes_a_row() -> None:
    assert rows_fitting(-5, 20) == 1
    assert rows_fitting(60, 20) == 3


@given(st.text(min_size=1, max_size=120), st.floats(20, 400), st.integers(1, 4))
def test_text_broken_into_lines_never_is_wider_than_its_room_nor_has_more_lines(
    text: str, width: float, most: int
) -> None:
    printable = RULER.printable(text)

    lines = RULER.lines(printable, 9, width, most)

    assert len(lines) <= most
    for line in lines:
        assert line == "…" or RULER.width(line, 9) <= width
    if lines and not any(line.endswith("…") for line in lines):
        assert " ".join(lines) == printable


@pytest.mark.parametrize("parts", [*INTER, *LIBERATION])
def test_the_typefaces_have_every_sign_that_charts_write(parts: tuple[str, ...]) -> None:
    from matplotlib.font_manager import get_font

    font = get_font(str(resource("fonts", *parts)))
    assert all(font.get_char_index(ord(sign)) for sign in "0123456789,.%≤≥<>–-·…?()&×")
