"""Charts: every text and figure is there, odd inputs are borne, the same chart gives the same file."""

import re
from decimal import Decimal
from fractions import Fraction
from html import unescape

import pytest

from bsc_planner.figures.charts.content import (
    Baseline,
    BulletContent,
    ChartContent,
    HeatMapContent,
    ProfileContent,
    TrendContent,
    TrendPoint,
)
from bsc_planner.figures.charts.drawing import (
    PAPER_SIZES,
    ChartFormat,
    ChartPaper,
    chart_file,
    draw_all_pages,
    draw_chart,
    pixels,
)
from bsc_planner.figures.charts.frame import ChartSize
from bsc_planner.figures.charts.look import COLOUR_PRINT, GREY_PRINT, ChartLook
from bsc_planner.figures.charts.words import chart_words
from bsc_planner.scoring.rule_set import Light
from bsc_planner.scoring.score import Nothing
from tests.figures.charts.chart_contents import BANDS, HEAD, bullet, bullets, heat_map, profile, trend, trend_point

WORDS = chart_words("id")
A4 = PAPER_SIZES[ChartPaper.A4]
CONTENTS: dict[str, ChartContent] = {
    "trend": trend(baseline=Baseline("2024", Decimal("75.9"), "75,9%")),
    "bullet": bullets(),
    "profile": profile(),
    "heat map": heat_map(),
}


def svg_of(content: ChartContent, *, page: int = 0, look: ChartLook = COLOUR_PRINT, size: ChartSize = A4) -> str:
    chart = draw_chart(content, size=size, look=look, words=WORDS, page=page)
    return chart_file([chart], ChartFormat.SVG, look=look, title="Bagan").decode()


def texts_of(
    content: ChartContent, *, page: int = 0, look: ChartLook = COLOUR_PRINT, size: ChartSize = A4
) -> list[str]:
    """All texts of a chart, in the order they were drawn."""
    drawn = svg_of(content, page=page, look=look, size=size)
    return [unescape(text) for text in re.findall(r"<text[^>]*>([^<]*)</text>", drawn)]


@pytest.mark.parametrize("name", CONTENTS)
def test_a_chart_says_its_title_what_it_is_of_and_where_its_figures_come_from(name: str) -> None:
    texts = texts_of(CONTENTS[name])

    assert texts[0] == HEAD.title
    assert HEAD.subtitle in texts
    assert HEAD.source in texts


def test_the_trend_names_its_lines_and_writes_targets_actuals_and_scores_in_indonesian_figures() -> None:
    texts = texts_of(CONTENTS["trend"])

    assert {"Target", "Realisasi", "Nilai", "2024", "2026"} <= set(texts)
    assert {"77,5", "78,1", "71,15", "75,9"} <= set(texts)
    assert {"100,77", "90,06"} <= set(texts)


def test_a_year_without_an_actual_stays_a_gap_in_the_trend() -> None:
    chart = draw_chart(trend(), size=A4, look=COLOUR_PRINT, words=WORDS)

    lines = [line for axes in chart.figure.axes for line in axes.lines if line.get_color() == COLOUR_PRINT.actual]
    joined = [line for line in lines if line.get_linestyle() == "-"]
    assert len(joined) == 1, "2025 and 2026 are joined, nothing leads over 2027"
    assert "Realisasi: belum diisi" in chart.spots[2].lines


@pytest.mark.parametrize(("target", "actual"), [("100", "80"), ("80", "100")])
def test_the_lowest_figure_of_a_single_year_stands_clear_of_the_name_of_the_year(target: str, actual: str) -> None:
    chart = draw_chart(
        trend([trend_point("2022", target, actual)]), size=ChartSize(420, 220), look=COLOUR_PRINT, words=WORDS
    )

    texts = {text.get_text(): text for axes in chart.figure.axes for text in axes.texts}
    figure, year = texts["80"].get_window_extent(), texts["2022"].get_window_extent()
    assert not figure.overlaps(year)


def test_ranges_and_limits_are_drawn_as_targets_without_a_single_figure() -> None:
    points = [
        TrendPoint("2025", "2025", (Decimal(5), Decimal(6)), "5–6%", Decimal("5.5"), "5,5%"),
        TrendPoint("2026", "2026", (None, Decimal(1)), "≤1%", Decimal("0.4"), "0,4%"),
        TrendPoint("2027", "2027", (Decimal(90), None), "≥90%", None, ""),
    ]

    texts = texts_of(trend(points))

    assert {"5,5", "0,4", "1", "90"} <= set(texts)
    assert "Nilai" not in texts, "no score is known, so no row of scores is drawn"


def test_long_figures_are_shortened_where_their_column_is_narrow_and_stay_exact_in_what_is_told() -> None:
    points = [trend_point(str(2000 + place), str(10**12 * (place + 1)), None) for place in range(12)]
    content = trend(points)

    assert "1 T" in texts_of(content, size=ChartSize(420, 300))
    chart = draw_chart(content, size=ChartSize(420, 300), look=COLOUR_PRINT, words=WORDS)
    assert "Target: 1000000000000" in chart.spots[0].lines


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("999", "999"),
        ("1355.90", "1,36 rb"),
        ("1500000", "1,5 jt"),
        ("-2500000", "-2,5 jt"),
        ("0.00001", "0"),
        ("1E+20", "1,0E+20"),
    ],
)
def test_short_numbers_keep_three_digits_or_so(number: str, shown: str) -> None:
    assert WORDS.short_number(Decimal(number)) == shown


def test_bullets_show_actual_target_and_score_and_why_there_is_none() -> None:
    texts = texts_of(bullets())

    assert {"104,20", "92,50", "71,41", "Target = 100", "Merah", "Kuning", "Hijau"} <= set(texts)
    assert "belum diisi" in texts


def test_a_score_far_beyond_the_target_ends_in_an_arrow_and_keeps_its_figure() -> None:
    chart = draw_chart(bullets("250", "-400"), size=A4, look=COLOUR_PRINT, words=WORDS)

    markers = [line.get_marker() for axes in chart.figure.axes for line in axes.lines]
    assert {">", "<"} <= set(markers)
    assert "sebelum dibatasi 250,00" in chart.spots[0].lines
    assert "sebelum dibatasi -400,00" in chart.spots[1].lines


def test_the_profile_tells_weight_coverage_and_the_organisations_figure() -> None:
    texts = texts_of(profile(2))

    assert "NKO 87,53 dinormalkan" in texts
    assert "bobot 25% · 2 dari 2 terisi" in texts
    assert "0 dari 2 terisi" in texts


def test_the_heat_map_writes_each_score_and_leaves_cells_of_others_empty() -> None:
    content = heat_map(2, 9)
    texts = texts_of(content)

    written = sum(cell is not None and cell.index is not None for row in content.rows for cell in row.cells)
    figures = [text for text in texts if re.fullmatch(r"\d+,\d\d", text)]
    assert len(figures) == written + 2, "one for every cell with a score, and one for each unit"
    chart = draw_chart(content, size=A4, look=COLOUR_PRINT, words=WORDS)
    asked = [spot for spot in chart.spots if spot.ref is not None and len(spot.lines) > 2]
    assert len(asked) == sum(cell is not None for row in content.rows for cell in row.cells)


@pytest.mark.parametrize("look", [COLOUR_PRINT, GREY_PRINT], ids=["colour", "grey"])
def test_every_status_has_a_shape_of_its_own(look: ChartLook) -> None:
    chart = draw_chart(bullets("110", "90", "50", None), size=A4, look=look, words=WORDS)

    shapes = {
        (line.get_marker(), line.get_markerfacecolor() == look.background)
        for axes in chart.figure.axes
        for line in axes.lines
        if line.get_marker() not in ("None", None, "")
    }
    assert shapes == {("o", False), ("^", False), ("s", False), ("o", True)}


def test_grey_print_uses_no_colour_at_all() -> None:
    for content in CONTENTS.values():
        for colour in re.findall(r"#([0-9a-f]{6})\b", svg_of(content, look=GREY_PRINT)):
            assert colour[:2] == colour[2:4] == colour[4:]


def test_cells_of_different_status_differ_in_lightness_too() -> None:
    for look in (COLOUR_PRINT, GREY_PRINT):
        shades = [_lightness(look.lights[light].cell) for light in (Light.GREEN, Light.YELLOW, Light.RED)]
        assert shades[0] - shades[1] > 0.08
        assert shades[1] - shades[2] > 0.08
        for light in Light:
            assert abs(_lightness(look.lights[light].cell) - _lightness(look.lights[light].on_cell)) > 0.4


def _lightness(colour: str) -> float:
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue


@pytest.mark.parametrize("name", CONTENTS)
@pytest.mark.parametrize("kind", list(ChartFormat))
def test_the_same_chart_gives_the_same_file(name: str, kind: ChartFormat) -> None:
    made = [
        chart_file(
            [draw_chart(CONTENTS[name], size=A4, look=COLOUR_PRINT, words=WORDS)], kind, look=COLOUR_PRINT, title="x"
        )
        for _ in range(2)
    ]

    assert made[0] == made[1]


def test_files_are_what_their_suffix_says_and_hold_text_that_can_be_searched() -> None:
    charts = list(draw_all_pages(heat_map(60, 40), size=A4, look=COLOUR_PRINT, words=WORDS))
    assert len(charts) == charts[0].pages > 1

    printed = chart_file(charts, ChartFormat.PDF, look=COLOUR_PRINT, title="Peta panas")
    assert printed.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type /Page\b", printed)) == len(charts)
    assert chart_file(charts[:1], ChartFormat.PNG, look=COLOUR_PRINT, title="x").startswith(b"\x89PNG")
    assert "'Liberation Sans', Arial, Helvetica, sans-serif" in svg_of(CONTENTS["trend"])


def test_pages_hold_every_row_once_and_say_which_they_are() -> None:
    content = bullets(*[str(60 + place % 60) for place in range(2000)])

    chart = draw_chart(content, size=A4, look=COLOUR_PRINT, words=WORDS, page=3)
    assert f"4 dari {chart.pages}" in texts_of(content, page=3)
    pages = [draw_chart(content, size=A4, look=COLOUR_PRINT, words=WORDS, page=page) for page in (0, chart.pages - 1)]
    assert pages[0].spots[0].lines[0].startswith("IKU 1 ")
    assert pages[1].spots[-1].lines[0].startswith("IKU 2000 ")
    beyond = draw_chart(content, size=A4, look=COLOUR_PRINT, words=WORDS, page=10_000)
    assert beyond.page == chart.pages - 1


def test_sixty_units_by_forty_indicators_are_all_written_out() -> None:
    charts = draw_all_pages(heat_map(60, 40), size=A4, look=GREY_PRINT, words=WORDS)

    asked = {spot.lines[:2] for chart in charts for spot in chart.spots if len(spot.lines) > 2}
    content = heat_map(60, 40)
    assert len(asked) == sum(cell is not None for row in content.rows for cell in row.cells)


ODD: dict[str, ChartContent] = {
    "one point": trend([trend_point("2026", "5", None)]),
    "one actual without a target": trend([trend_point("2026", None, "7")]),
    "all alike": trend([trend_point("2025", "0", "0"), trend_point("2026", "0", "0")]),
    "negative": trend([trend_point("2025", "-10", "-12.5"), trend_point("2026", "-5", "3")]),
    "astronomic": trend([trend_point("2025", "1E+390", "3"), trend_point("2026", "-1E+380", "1E-300")]),
    "no bands": BulletContent(HEAD, (), [bullet(1, "50")]),
    "long names": BulletContent(
        HEAD, BANDS, [bullet(1, "50", name="Terwujudnya " * 80), bullet(2, "70", name="x" * 500)]
    ),
    "signs of other scripts": BulletContent(HEAD, BANDS, [bullet(1, "50", name="指標 $x_1$ \N{ROCKET}\nbaris")]),
    "cannot be computed": BulletContent(
        HEAD, BANDS, [bullet(1, "50"), bullet(2, None, nothing=Nothing.NOT_COMPUTABLE)]
    ),
    "no perspectives": ProfileContent(HEAD, BANDS, Fraction(90), Light.YELLOW, False, profile().rows[1:2]),
    "one cell": heat_map(1, 1),
}


@pytest.mark.parametrize("name", ODD)
@pytest.mark.parametrize("size", [ChartSize(40, 30), ChartSize(300, 200), A4], ids=["tiny", "small", "A4"])
def test_odd_contents_and_sizes_are_drawn_all_the_same(name: str, size: ChartSize) -> None:
    chart = draw_chart(ODD[name], size=size, look=COLOUR_PRINT, words=WORDS)

    made, width, height = pixels(chart, 1.25)
    assert len(made) == 4 * width * height
    assert chart_file([chart], ChartFormat.SVG, look=COLOUR_PRINT, title="x")


@pytest.mark.parametrize(
    ("content", "is_empty"),
    [
        (trend([trend_point("2026", None, None)]), True),
        (trend(), False),
        (bullets(None, None), True),
        (bullets("0"), False),
        (ProfileContent(HEAD, BANDS, None, Light.GREY, False, profile().rows[-4:]), True),
        (HeatMapContent(HEAD, (), ()), True),
        (heat_map(), False),
        (TrendContent(HEAD, trend().ref, ()), True),
    ],
)
def test_contents_know_whether_there_is_anything_to_draw(content: ChartContent, is_empty: bool) -> None:
    assert content.is_empty is is_empty


def test_a_picture_is_as_sharp_as_the_screen_asks() -> None:
    chart = draw_chart(bullets(), size=ChartSize(400, 300), look=COLOUR_PRINT, words=WORDS)

    assert pixels(chart, 2.0)[1:] == (800, 600)


def test_words_exist_in_both_languages_and_figures_read_alike_in_both() -> None:
    english = chart_words("en")

    assert english.target == "Target"
    assert english.actual == "Actual"
    assert english.score_of(Fraction(7141, 100)) == "71,41"
    assert chart_words("xx") == WORDS
