"""States are told apart by people who see fewer colours, or none: by shape, by words or by lightness."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

import bsc_planner.ui
from bsc_planner.cascading.unit_matrix import RowCheck
from bsc_planner.figures.charts.content import BulletContent, ChartContent
from bsc_planner.figures.charts.drawing import PAPER_SIZES, ChartPaper, draw_chart, pixels
from bsc_planner.figures.charts.look import COLOUR_PRINT, GREY_PRINT, ChartLook
from bsc_planner.figures.charts.words import chart_words
from bsc_planner.figures.performance_tree.cards import PlacedCard, TreeCard
from bsc_planner.figures.performance_tree.steps import NodeKind, Step
from bsc_planner.figures.strategy_map.content import CardChange, MapGroup, MapObjective, MapScore
from bsc_planner.figures.strategy_map.drawing import CardShape
from bsc_planner.model.cascade import CascadeKind
from bsc_planner.model.value_reading import read_value
from bsc_planner.scoring.rule_set import Light
from bsc_planner.ui.pages.cascade.tree import painting as tree_painting
from bsc_planner.ui.pages.cascade.tree.words import tree_words
from bsc_planner.ui.pages.monitoring.charts.window_look import window_look
from bsc_planner.ui.pages.revisions.timeline.row import Mark, _Rail
from bsc_planner.ui.pages.strategy_map.drawing import card_painting as map_painting
from bsc_planner.ui.pages.strategy_map.drawing.lane_painting import LaneLabel, paint_lane_label
from bsc_planner.ui.pages.strategy_map.words import window_words
from bsc_planner.ui.score_lights import light_mark
from bsc_planner.ui.theme import DARK, LIGHT, MARKS, Status, Tokens, theme_watcher
from bsc_planner.ui.widgets.grid.cell_note import NoteMark
from bsc_planner.ui.widgets.grid.painting.note_marking import paint_note
from bsc_planner.ui.widgets.notice_bar import NoticeBar
from bsc_planner.ui.widgets.status_label import StatusLabel
from tests.figures.charts.chart_contents import BANDS, HEAD, bullet, heat_map, profile
from tools.look.colour_blindness import KINDS, difference

UI = Path(bsc_planner.ui.__file__).parent
DICHROMACIES = KINDS[:3]
JUDGED = (Status.OK, Status.WARNING, Status.ERROR)
LOOKS = {
    "light": window_look(LIGHT),
    "dark": window_look(DARK),
    "colour print": COLOUR_PRINT,
    "grey print": GREY_PRINT,
}
_ALIKE: dict[str, Any] = {
    **dict.fromkeys(("ok", "warn", "error", "muted"), QColor("#555555")),
    **dict.fromkeys(("ok_mark", "warn_mark", "error_mark", "none_mark", "link", "accent"), QColor("#777777")),
    **dict.fromkeys(("ok_soft", "warn_soft", "error_soft", "accent_soft"), QColor("#ffffff")),
    **dict.fromkeys(("ok_border", "warn_border", "error_border", "border"), QColor("#dddddd")),
}
ONE_COLOUR = replace(LIGHT, **_ALIKE)
"""Colours that tell no states apart: what still looks different differs by shape or words."""


def steps(colours: Iterable[QColor], kind: str) -> list[float]:
    return [difference(one, other, kind) for one, other in combinations(colours, 2)]


# colours ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", DICHROMACIES)
@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_marks_of_states_stay_well_apart_without_one_kind_of_cone(tokens: Tokens, kind: str) -> None:
    assert min(steps(map(tokens.status_mark, JUDGED), kind)) >= 15


@pytest.mark.parametrize("kind", DICHROMACIES)
@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_words_in_the_colour_of_states_stay_apart_without_one_kind_of_cone(tokens: Tokens, kind: str) -> None:
    assert min(steps(map(tokens.status, JUDGED), kind)) >= 12


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_cells_of_a_heat_map_differ_by_more_than_hue_on_screen_and_paper(look: ChartLook, kind: str) -> None:
    assert min(steps((QColor(one.cell) for one in look.lights.values()), kind)) >= 5.5


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_bands_behind_a_bar_are_steps_of_lightness(look: ChartLook) -> None:
    shades = [QColor(shade) for shade in look.bands]
    assert min(difference(one, other, "achromatopsia") for one, other in pairwise(shades)) >= 5.5


# shapes ----------------------------------------------------------------------------------------


def picture(draw: Callable[[QPainter], object]) -> QImage:
    image = QImage(480, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    painter.translate(240, 100)
    draw(painter)
    painter.end()
    return image


def all_differ(pictures: Sequence[QImage]) -> bool:
    return all(one != other for one, other in combinations(pictures, 2))


def map_card(**told: Any) -> CardShape:
    plain = MapObjective("o", 0, "SS1", "Meningkatnya kepatuhan", None, None, None, 2, None)
    return CardShape(replace(plain, **told), 0, 0.0, 0.0)


def tree_card(**told: Any) -> TreeCard:
    plain = TreeCard((Step(NodeKind.INDICATOR, "i"),), "IKU 1", "Persentase kepatuhan", figure=read_value("90"))
    return replace(plain, **told)


def score(light: Light) -> MapScore:
    return MapScore("80,00", light)


def draw_map_card(card: CardShape, painter: QPainter) -> None:
    map_painting.paint_card(painter, card, ONE_COLOUR, window_words(can_edit=True))


def draw_lane(label: LaneLabel, painter: QPainter) -> None:
    paint_lane_label(painter, QPointF(), label, 0, ONE_COLOUR, window_words(can_edit=True))


def draw_light(status: Status, painter: QPainter) -> None:
    map_painting.paint_light(painter, status, QPointF(), ONE_COLOUR)


def draw_tree_card(card: TreeCard, painter: QPainter) -> None:
    tree_painting.paint_card(painter, card, ONE_COLOUR, tree_words("Dinas"), is_selected=False)
    tree_painting.paint_knob(painter, card, ONE_COLOUR, tree_words("Dinas"), is_sideways=False, is_hovered=False)


def draw_family(kind: CascadeKind, painter: QPainter) -> None:
    parent = PlacedCard(tree_card(), 0.0, -140.0)
    path = (*parent.card.path, Step(NodeKind.INDICATOR, "j", "u", rule_id="r", cascade=kind))
    child = PlacedCard(replace(parent.card, path=path), 0.0, 80.0)
    words = replace(tree_words("Dinas"), kinds=dict.fromkeys(CascadeKind, "-"))
    tree_painting.paint_family(painter, parent, [child], ONE_COLOUR, words, is_sideways=False)


def draw_note(mark: NoteMark, painter: QPainter) -> None:
    paint_note(painter, mark, 20, 0, ONE_COLOUR)


def test_every_status_has_a_shape_of_its_own(qapp: QApplication) -> None:
    assert len({MARKS[status] for status in Status}) == len(Status)
    assert len({light_mark(light) for light in Light}) == len(Light)
    assert all_differ([picture(partial(draw_light, status)) for status in Status])


def test_scores_on_cards_and_lanes_of_the_map_differ_without_colour(qapp: QApplication) -> None:
    assert all_differ([picture(partial(draw_map_card, map_card(score=score(light)))) for light in Light])
    lanes = [LaneLabel("Pelanggan", "bobot 20%", score(light)) for light in Light]
    assert all_differ([picture(partial(draw_lane, lane)) for lane in lanes])


def test_changes_and_groups_on_the_map_differ_without_colour(qapp: QApplication) -> None:
    assert all_differ([picture(partial(draw_map_card, map_card(change=one))) for one in (None, *CardChange)])
    # with nine of them one colour comes again
    groups = [map_card(group=MapGroup(number, "Bidang")) for number in (None, *range(9))]
    assert all_differ([picture(partial(draw_map_card, card)) for card in groups])


def test_cards_and_lines_of_the_performance_tree_differ_without_colour(qapp: QApplication) -> None:
    cards = [tree_card(score=score(light)) for light in Light]
    cards += [tree_card(check=RowCheck(CascadeKind.SHARE, is_equal, read_value("80"))) for is_equal in (True, False)]
    assert all_differ([picture(partial(draw_tree_card, card)) for card in cards])
    lines = [picture(partial(draw_family, kind)) for kind in CascadeKind]
    assert all_differ(lines), "not by their words alone: a line is dashed or dotted too"


def test_labels_notices_and_marks_of_the_window_differ_without_colour(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(theme_watcher(), "tokens", ONE_COLOUR)

    def of_widgets(widgets: Iterable[QWidget]) -> list[QImage]:
        made = list(widgets)
        for widget in made:
            qtbot.addWidget(widget)
            widget.resize(300, 60)
        return [widget.grab().toImage() for widget in made]

    labels = [StatusLabel() for _ in Status]
    bars = [NoticeBar() for _ in Status]
    for label, bar, status in zip(labels, bars, Status, strict=True):
        label.show_status(status, "tiga")
        bar.tell("tiga", status=status)
    assert all_differ(of_widgets(labels))
    assert all_differ(of_widgets(bars))
    assert all_differ(of_widgets(_Rail(mark) for mark in Mark))
    assert all_differ([picture(partial(draw_note, mark)) for mark in NoteMark])


@pytest.mark.parametrize("kind", ["bullet", "profile", "heat map"])
def test_states_on_charts_differ_without_colour(kind: str) -> None:
    plain = COLOUR_PRINT.lights[Light.GREY]
    look = replace(COLOUR_PRINT, lights=dict.fromkeys(Light, plain))

    def of(light: Light) -> ChartContent:
        if kind == "bullet":
            return BulletContent(HEAD, BANDS, [replace(bullet(1, "90"), light=light)])
        if kind == "profile":
            made = profile(1)
            return replace(made, rows=[replace(row, light=light) for row in made.rows[:1]])
        cells = heat_map(1, 1)
        row = cells.rows[0]
        told = [replace(cell, light=light) if cell is not None else None for cell in row.cells]
        return replace(cells, rows=[replace(row, cells=told)])

    drawn = [
        pixels(draw_chart(of(light), size=PAPER_SIZES[ChartPaper.A5], look=look, words=chart_words("id")), 1.0)[0]
        for light in Light
        if light is not Light.GREY
    ]
    assert len(set(drawn)) == len(drawn)


# everywhere ------------------------------------------------------------------------------------

_USES_A_COLOUR = re.compile(
    r"(?:colours|tokens\(\))\.(?:(?:ok|warn|error|none)(?:_mark|_soft|_border)?\b|status(?:_mark)?\()"
    r"|Tone\.(?:GOOD|WARNING|ERROR)\b|\"tone\", (?:\"(?:ok|warning|error)\"|str\(Status)"
)
_TELLS_BY_SHAPE = re.compile(r"\bMARKS\b|\blight_mark\b|\bpaint_light\b|\bpaint_change\b|\bStatusLabel\b")
TOLD_BESIDES = {
    "help/guide_window.py": "words that were sought are underlined",
    "inspector/assignment_list.py": "a sentence says what is wrong",
    "inspector/cascade_tab.py": "a tick or a cross before the sums",
    "inspector/field_row.py": "a sentence below the field says why it is refused",
    "item_models/cascade/matrix_columns.py": "a tick or a cross before the figure",
    "item_models/organisation/positions_item_model.py": "a dash instead of a number",
    "pages/cascade/cell_delegates.py": "a frame around the cell; a tick or a cross in the text",
    "pages/cascade/repair_panel.py": "a sentence says what does not add up",
    "pages/documents/register_words.py": "tones of words that the register puts behind a mark",
    "pages/monitoring/charts/window_look.py": "charts draw a shape for every status",
    "pages/monitoring/evaluation/item_model.py": "tones of words that begin with a mark",
    "pages/monitoring/follow_up/item_model.py": "tones of words that begin with a mark; a late day says so there too",
    "pages/monitoring/rules/text_editor.py": "a square before the number of a line with a fault",
    "pages/monitoring/scores/score_item_model.py": "tones of figures that begin with a mark",
    "pages/people_targets/words.py": "tones of words that differ",
    "pages/revisions/comparison/difference_item_model.py": "tones of words that begin with a plus, a minus or a wave",
    "pages/revisions/next_year/words.py": "tones of cells that begin with a mark",
    "pages/revisions/timeline/row.py": "every kind of entry has its own shape on the line",
    "pages/start/unsaved_list.py": "a triangle before the title",
    "pages/strategy_map/handling/mini_map.py": "all cards of the small map are alike",
    "widgets/grid/clipboard/question_bar.py": "the bar asks a question",
    "widgets/grid/editing/calendar_popup.py": "the last columns of a week are its end",
    "widgets/grid/editing/cell_editor.py": "the reason stands below the editor",
    "widgets/grid/editing/reading_tip.py": "the reason is a sentence",
    "widgets/grid/filling/series_dialog.py": "a sentence says what is wrong",
    "widgets/grid/filtering/filter_popup.py": "a sentence says what is wrong",
    "widgets/grid/painting/cell_painter.py": "tones of what the models say; the corner mark is a shape",
    "widgets/grid/painting/note_marking.py": "hollow or filled",
    "widgets/grid/painting/table.py": "what was found is underlined; tinted cells have a corner or strong figures",
}
"""What takes the colour of a state and tells the state without one of the marks."""


def test_nothing_takes_the_colour_of_a_state_without_its_shape_or_words() -> None:
    found = set()
    for path in UI.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        if _USES_A_COLOUR.search(text) and not _TELLS_BY_SHAPE.search(text):
            found.add(path.relative_to(UI).as_posix())
    assert found == set(TOLD_BESIDES)
