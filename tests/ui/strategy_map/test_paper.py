"""The map on paper: whole files at the size of the sheet, in the plan's language."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from bsc_planner.editing.link import SetLinkFieldEdit
from bsc_planner.editing.objective import AddObjectiveEdit, SetObjectiveFieldEdit
from bsc_planner.exchange.issuing import IssueFolderError
from bsc_planner.figures.poster import Paper
from bsc_planner.model.objective import Link
from bsc_planner.ui.dialogs.file import FileDialog
from bsc_planner.ui.pages.strategy_map.map_state import MapState
from bsc_planner.ui.pages.strategy_map.printing.dialog import MapPaperDialog
from bsc_planner.ui.pages.strategy_map.printing.printed_map import PrintedMap
from bsc_planner.ui.pages.strategy_map.words import paper_words
from bsc_planner.ui.posters import sending
from bsc_planner.ui.posters.choice import Destination, Orientation, PaperChoice, PosterFormat, PosterOrder
from bsc_planner.ui.posters.poster import PosterHead, tiling_for
from bsc_planner.ui.posters.poster_files import export_poster, poster_file
from bsc_planner.ui.theme import LIGHT
from tests.ui.strategy_map.conftest import MapTrial

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def printed(trial: MapTrial) -> PrintedMap:
    trial.do(SetObjectiveFieldEdit(trial.id_of("D"), "parent_id", trial.id_of("A")))
    trial.do(SetLinkFieldEdit(trial.session.store.all(Link)[0].id, "label", "mendorong"))
    state = MapState()
    state.show_unit(trial.session.store, None)
    head = PosterHead("Peta strategi", "Renstra Contoh", "KPP CONTOH", "Seksi A")
    return PrintedMap(state.content, state.layout, paper_words("id"), head)


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
    document = pypdfium2.PdfDocument(poster_file(printed, PaperChoice(paper, orientation), PosterFormat.PDF))
    assert len(document) == 1
    assert millimetres(document[0].get_size()) == size
    text = document[0].get_textpage().get_text_range()
    for words in (
        "Peta strategi · Seksi A",
        "Renstra Contoh",
        "KPP CONTOH",
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
    width, height = pypdfium2.PdfDocument(poster_file(printed, PaperChoice(), PosterFormat.PDF))[0].get_size()
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
    width, height = pypdfium2.PdfDocument(poster_file(wide, PaperChoice(), PosterFormat.PDF))[0].get_size()
    assert width > height


def test_a_picture_has_the_pixels_of_the_sheet_and_light_colours(printed: PrintedMap) -> None:
    image = QImage.fromData(poster_file(printed, PaperChoice(Paper.A4, Orientation.LANDSCAPE), PosterFormat.PNG))
    assert (image.width(), image.height()) == (2339, 1654)
    assert image.pixelColor(4, 4).name() == "#ffffff"
    colours = {image.pixelColor(x, y).name() for x in range(90, 2300, 20) for y in range(300, 1500, 20)}
    assert {tint.name() for tint in LIGHT.lanes} <= colours


def test_an_svg_can_be_drawn_and_says_how_large_it_is(printed: PrintedMap) -> None:
    data = poster_file(printed, PaperChoice(Paper.A4, Orientation.LANDSCAPE), PosterFormat.SVG)
    assert QSvgRenderer(QByteArray(data)).isValid()
    assert b'width="297' in data
    assert b"Terwujudnya B1" in data


def test_words_on_paper_follow_the_plan(printed: PrintedMap) -> None:
    english = paper_words("en")
    assert english.title == "Strategy map"
    assert paper_words("id").words.weight.format(weight="25%") == "bobot 25%"


def test_a_map_that_cannot_be_written_leaves_nothing_behind(printed: PrintedMap, tmp_path: Path) -> None:
    with pytest.raises(IssueFolderError):
        export_poster(printed, PaperChoice(), PosterFormat.SVG, tmp_path / "tiada" / "peta.svg")
    export_poster(printed, PaperChoice(), PosterFormat.SVG, tmp_path / "peta.svg")
    assert [path.name for path in tmp_path.iterdir()] == ["peta.svg"]


def test_exporting_asks_writes_and_tells(trial: MapTrial, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers: list[PosterOrder | None] = [None, PosterOrder(), PosterOrder()]
    monkeypatch.setattr(MapPaperDialog, "ask", lambda *_: answers.pop(0))
    paths = [None, tmp_path / "peta.pdf"]
    monkeypatch.setattr(FileDialog, "ask_save", lambda *_, **__: paths.pop(0))
    for _ in range(3):
        trial.page.act["export"].trigger()
    assert (tmp_path / "peta.pdf").read_bytes().startswith(b"%PDF")
    assert "peta.pdf" in trial.notice.text


def test_a_folder_that_is_gone_is_told(trial: MapTrial, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(MapPaperDialog, "ask", lambda *_: PosterOrder(file_format=PosterFormat.SVG))
    monkeypatch.setattr(FileDialog, "ask_save", lambda *_, **__: tmp_path / "tiada" / "peta.svg")
    trial.page.act["export"].trigger()
    assert trial.notice.text


def test_the_dialog_begins_with_the_order_given(printed: PrintedMap, qtbot: QtBot) -> None:
    paper = PaperChoice(Paper.A1, Orientation.PORTRAIT, Paper.A3, has_head=False, has_legend=False)
    order = PosterOrder(paper, PosterFormat.PNG, Destination.PRINTER)
    dialog = MapPaperDialog(printed, order)
    qtbot.addWidget(dialog)
    assert dialog.order == order


def test_the_dialog_offers_only_sheets_smaller_than_the_paper(printed: PrintedMap, qtbot: QtBot) -> None:
    dialog = MapPaperDialog(printed, PosterOrder(PaperChoice(Paper.A1, tiles=Paper.A3)))
    qtbot.addWidget(dialog)
    dialog.show()
    papers, tiles = (box for box in dialog.findChildren(QComboBox) if box.findData(Paper.A3) >= 0)
    assert [tiles.itemData(row) for row in range(tiles.count())] == [None, Paper.A4, Paper.F4, Paper.A3]
    papers.setCurrentIndex(papers.findData(Paper.A3))
    assert [tiles.itemData(row) for row in range(tiles.count())] == [None, Paper.A4, Paper.F4]
    assert dialog.order.paper.tiles is None
    papers.setCurrentIndex(papers.findData(Paper.A4))
    assert not tiles.isEnabled()


def test_a_poster_is_cut_into_sheets_that_say_which_they_are(printed: PrintedMap) -> None:
    choice = PaperChoice(Paper.A1, Orientation.LANDSCAPE, Paper.A4)
    document = pypdfium2.PdfDocument(poster_file(printed, choice, PosterFormat.PDF))
    tiling = tiling_for(printed, choice)
    assert tiling is not None
    assert len(document) == len(tiling.tiles) == 15
    assert {millimetres(page.get_size()) for page in document} == {(210, 297)}
    for place, page in enumerate(document):
        name = f"lembar {'ABC'[place // 5]}{place % 5 + 1} ({place + 1} dari 15)"
        assert name in page.get_textpage().get_text_range()


def test_a_larger_sheet_says_the_same_larger(printed: PrintedMap) -> None:
    pages = [
        pypdfium2.PdfDocument(poster_file(printed, PaperChoice(paper, Orientation.LANDSCAPE), PosterFormat.PDF))[0]
        for paper in (Paper.A4, Paper.A1)
    ]
    small, large = (sorted(page.get_textpage().get_text_range().split()) for page in pages)
    assert small == large
    heights = [_height_of(page.get_textpage(), "KPP CONTOH") for page in pages]
    assert heights[1] / heights[0] == pytest.approx(594 / 210, rel=0.02)


def _height_of(text: pypdfium2.PdfTextPage, words: str) -> float:
    place, _ = text.search(words).get_next()
    _, bottom, _, top = text.get_charbox(place)
    return float(top - bottom)


def test_the_legend_tells_everything_the_map_uses_and_wraps(printed: PrintedMap) -> None:
    coloured = replace(printed, scores="Nilai s.d. TW IV 2025 menurut KMK 467:", since="Edisi 1: Renstra awal")
    wide, narrow = coloured.legend(1000), coloured.legend(260)
    assert wide.texts == narrow.texts
    assert wide.texts[0] == "Hubungan sebab-akibat"
    assert "Nilai s.d. TW IV 2025 menurut KMK 467:" in wide.texts
    assert narrow.height > wide.height > 0


def test_without_letterhead_and_legend_the_map_alone_is_printed(printed: PrintedMap) -> None:
    choice = PaperChoice(has_head=False, has_legend=False)
    text = pypdfium2.PdfDocument(poster_file(printed, choice, PosterFormat.PDF))[0].get_textpage().get_text_range()
    assert "KPP CONTOH" not in text
    assert "Hubungan sebab-akibat" not in text
    assert "Terwujudnya B1" in text


@pytest.mark.qt_log_ignore("QPrintDialog: Cannot be used on non-native printers")
def test_printing_sends_every_tile_to_the_printer(
    trial: MapTrial, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending, "has_printer", lambda _printer: True)

    def accept(dialog: QPrintDialog) -> int:
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(tmp_path / "cetak.pdf"))
        return QPrintDialog.DialogCode.Accepted

    monkeypatch.setattr(QPrintDialog, "exec", accept)
    order = PosterOrder(PaperChoice(Paper.A3, Orientation.LANDSCAPE, Paper.A4), destination=Destination.PRINTER)
    monkeypatch.setattr(MapPaperDialog, "ask", lambda *_: order)
    trial.page.act["export"].trigger()
    document = pypdfium2.PdfDocument(tmp_path / "cetak.pdf")
    assert len(document) == 4
    assert "lembar A1 (1 dari" in document[0].get_textpage().get_text_range()
    assert trial.notice.text


def test_a_pc_without_printers_is_told_what_to_do_instead_of_nothing(
    trial: MapTrial, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending, "has_printer", lambda _printer: False)
    monkeypatch.setattr(QPrintDialog, "exec", lambda _dialog: pytest.fail("it would not open on Windows"))
    monkeypatch.setattr(MapPaperDialog, "ask", lambda *_: PosterOrder(destination=Destination.PRINTER))
    trial.page.act["export"].trigger()
    assert "PDF" in trial.notice.text


@pytest.mark.qt_log_ignore("QPrintDialog: Cannot be used on non-native printers", "QPainter::begin")
def test_a_printer_that_takes_nothing_is_not_said_to_have_it(
    trial: MapTrial, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def accept(dialog: QPrintDialog) -> int:
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(tmp_path / "tiada" / "cetak.pdf"))
        return QPrintDialog.DialogCode.Accepted

    monkeypatch.setattr(sending, "has_printer", lambda _printer: True)
    monkeypatch.setattr(QPrintDialog, "exec", accept)
    monkeypatch.setattr(MapPaperDialog, "ask", lambda *_: PosterOrder(destination=Destination.PRINTER))
    trial.page.act["export"].trigger()
    assert "did not take" in trial.notice.text
