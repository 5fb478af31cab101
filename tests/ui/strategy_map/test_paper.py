"""The map on paper: whole files at the size of the sheet, in the plan's language."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QFileDialog

from bsc_planner.editing.link import SetLinkFieldEdit
from bsc_planner.editing.objective import AddObjectiveEdit, SetObjectiveFieldEdit
from bsc_planner.exchange.plan_json import ExportFileError
from bsc_planner.model.objective import Link
from bsc_planner.ui.pages.strategy_map.export_dialog import ExportMapDialog
from bsc_planner.ui.pages.strategy_map.map_state import MapState
from bsc_planner.ui.pages.strategy_map.paper import (
    MapFormat,
    Orientation,
    Paper,
    PrintedMap,
    SheetChoice,
    export_map,
    map_file,
)
from bsc_planner.ui.pages.strategy_map.words import paper_words
from bsc_planner.ui.theme import LIGHT
from tests.ui.strategy_map.conftest import MapTrial

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def printed(trial: MapTrial) -> PrintedMap:
    trial.do(SetObjectiveFieldEdit(trial.id_of("D"), "parent_id", trial.id_of("A")))
    trial.do(SetLinkFieldEdit(trial.session.store.all(Link)[0].id, "label", "mendorong"))
    state = MapState()
    state.show_unit(trial.session.store, None)
    return PrintedMap(state.content, state.layout, paper_words("id"), "Renstra Contoh", "KPP Contoh", "Seksi A")


def millimetres(size: tuple[float, float]) -> tuple[int, int]:
    width, height = (round(side / 72 * 25.4) for side in size)
    return width, height


@pytest.mark.parametrize(
    ("paper", "orientation", "size"),
    [
        (Paper.A4, Orientation.LANDSCAPE, (297, 210)),
        (Paper.A4, Orientation.PORTRAIT, (210, 297)),
        (Paper.A3, Orientation.LANDSCAPE, (420, 297)),
    ],
)
def test_a_pdf_is_one_sheet_of_the_size_asked_for_with_text_that_can_be_searched(
    printed: PrintedMap, paper: Paper, orientation: Orientation, size: tuple[int, int]
) -> None:
    document = pypdfium2.PdfDocument(map_file(printed, SheetChoice(MapFormat.PDF, paper, orientation)))
    assert len(document) == 1
    assert millimetres(document[0].get_size()) == size
    text = document[0].get_textpage().get_text_range()
    for words in (
        "Peta strategi · Seksi A",
        "Renstra Contoh",
        "KPP Contoh",
        "Customer",
        "bobot 25%",
        "Terwujudnya B1",
        "1 IKU",
        "mendorong",
        "Hubungan sebab-akibat",
        "Bagian dari sasaran di atasnya",
    ):
        assert words in text


def test_a_sheet_lies_as_the_map_fits(printed: PrintedMap, open_map: Callable[..., MapTrial]) -> None:
    width, height = pypdfium2.PdfDocument(map_file(printed, SheetChoice()))[0].get_size()
    assert width < height
    trial = open_map()
    trial.page.act["usual_lanes"].trigger()
    state = MapState()
    state.show_unit(trial.session.store, None)
    ids = [item.id for item in state.content.perspectives]
    for number in range(6):
        trial.do(AddObjectiveEdit(code=f"S{number}", perspective_id=ids[0]))
    state.show_unit(trial.session.store, None)
    wide = replace(printed, content=state.content, layout=state.layout)
    width, height = pypdfium2.PdfDocument(map_file(wide, SheetChoice()))[0].get_size()
    assert width > height


def test_a_picture_has_the_pixels_of_the_sheet_and_light_colours(printed: PrintedMap) -> None:
    image = QImage.fromData(map_file(printed, SheetChoice(MapFormat.PNG, Paper.A4, Orientation.LANDSCAPE)))
    assert (image.width(), image.height()) == (2339, 1654)
    assert image.pixelColor(4, 4).name() == "#ffffff"
    colours = {image.pixelColor(x, y).name() for x in range(90, 2300, 20) for y in range(300, 1500, 20)}
    assert {tint.name() for tint in LIGHT.lanes} <= colours


def test_an_svg_can_be_drawn_and_says_how_large_it_is(printed: PrintedMap) -> None:
    data = map_file(printed, SheetChoice(MapFormat.SVG, Paper.A4, Orientation.LANDSCAPE))
    assert QSvgRenderer(QByteArray(data)).isValid()
    assert b'width="297' in data
    assert b"Terwujudnya B1" in data


def test_words_on_paper_follow_the_plan(printed: PrintedMap) -> None:
    english = paper_words("en")
    assert english.title == "Strategy map"
    assert paper_words("id").words.weight.format(weight="25%") == "bobot 25%"


def test_a_map_that_cannot_be_written_leaves_nothing_behind(printed: PrintedMap, tmp_path: Path) -> None:
    with pytest.raises(ExportFileError):
        export_map(printed, SheetChoice(MapFormat.SVG), tmp_path / "tiada" / "peta.svg")
    export_map(printed, SheetChoice(MapFormat.SVG), tmp_path / "peta.svg")
    assert [path.name for path in tmp_path.iterdir()] == ["peta.svg"]


def test_exporting_asks_writes_and_tells(trial: MapTrial, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers: list[SheetChoice | None] = [None, SheetChoice(MapFormat.PDF), SheetChoice(MapFormat.PDF)]
    monkeypatch.setattr(ExportMapDialog, "ask", lambda *_: answers.pop(0))
    paths = ["", str(tmp_path / "peta")]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (paths.pop(0), ""))
    for _ in range(3):
        trial.page.act["export"].trigger()
    assert (tmp_path / "peta.pdf").read_bytes().startswith(b"%PDF")
    assert "peta.pdf" in trial.notice.text


def test_a_folder_that_is_gone_is_told(trial: MapTrial, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ExportMapDialog, "ask", lambda *_: SheetChoice(MapFormat.SVG))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "tiada" / "peta.svg"), ""))
    trial.page.act["export"].trigger()
    assert trial.notice.text


def test_the_dialog_begins_with_the_choice_given(open_map: Callable[..., MapTrial]) -> None:
    choice = SheetChoice(MapFormat.PNG, Paper.A3, Orientation.PORTRAIT)
    trial = open_map()
    dialog = ExportMapDialog(choice, trial.page)
    assert dialog.choice == choice
