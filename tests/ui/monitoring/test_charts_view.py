"""The view of charts: what is asked for is drawn, copied and saved; an empty one says what to do."""

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QLabel, QToolTip
from pytestqt.qtbot import QtBot

from bsc_planner.figures.charts.content import BulletContent, HeatMapContent, ProfileContent, TrendContent
from bsc_planner.figures.charts.drawing import ChartFormat, ChartPaper, draw_chart
from bsc_planner.figures.charts.look import COLOUR_PRINT, GREY_PRINT
from bsc_planner.figures.charts.plan_reading import ChartKind, Course
from bsc_planner.figures.charts.sheet import DrawnChart
from bsc_planner.model.delta import Ref
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
from bsc_planner.model.organisation import Unit
from bsc_planner.model.period import Period
from bsc_planner.model.target import Actual, Target
from bsc_planner.scoring.rule_set import Light
from bsc_planner.ui.background import stop_background_work
from bsc_planner.ui.dialogs.file import FileDialog
from bsc_planner.ui.language import Language, apply_language
from bsc_planner.ui.main_window.clipboard_keys import send_to_focus
from bsc_planner.ui.pages.monitoring.charts import painter
from bsc_planner.ui.pages.monitoring.charts.painter import pages_of_file
from bsc_planner.ui.pages.monitoring.charts.save_dialog import SaveChartDialog, SaveChoice
from bsc_planner.ui.pages.monitoring.charts.view import ChartsView
from bsc_planner.ui.pages.monitoring.charts.window_look import window_look
from bsc_planner.ui.pages.monitoring.scope import MonitoringScope
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import DARK, LIGHT, Scheme, apply_theme

ACTUALS = {"I1": "10", "I2": "18"}


def fill(document: PlanDocument, *, indicators: int = 3, actuals: dict[str, str] | None = None) -> None:
    """Indicators I1 .. of one objective with target 20 in 2026, the first two for units A and B too."""
    store = document.store
    with store.recording():
        units = [store.insert(Unit, code=code, name=f"Seksi {code}") for code in "AB"]
        objective = store.insert(Objective, code="SS1", text="Meningkatnya hal")
        for number in range(1, indicators + 1):
            for unit in (None, *units[: 2 if number < 3 else 0]):
                code = f"I{number}"
                row = store.insert(
                    Indicator,
                    code=code,
                    name=f"Jumlah hal {number}",
                    objective_id=objective,
                    unit_id=unit,
                    polarity="maximize",
                    consolidation="last",
                )
                store.insert(Target, indicator_id=row, period="2026", printed="20", meaning="n:20")
                if reached := (actuals or {}).get(code):
                    store.insert(Actual, indicator_id=row, period="2026", printed=reached, meaning=f"n:{reached}")
    store.session.commit()


@pytest.fixture
def session(qapp: QApplication) -> Iterator[PlanSession]:
    """An open plan without content, of which 2026 is shown."""
    document = PlanDocument.create(title="Renstra", institution="Kantor", start=2025, end=2027, who="Siti")
    session = PlanSession(document, who="Siti")
    session.set_year(2026)
    yield session
    stop_background_work()
    session.deleteLater()
    document.close(keep_unsaved=False)


@pytest.fixture
def shown(qtbot: QtBot, session: PlanSession) -> Iterator[Callable[[], ChartsView]]:
    """Makes the view and shows it."""
    views: list[ChartsView] = []

    def make() -> ChartsView:
        view = ChartsView(session, MonitoringScope(session, session))
        qtbot.addWidget(view)
        view.resize(900, 640)
        view.show()
        views.append(view)
        return view

    yield make
    stop_background_work()


def drawn(qtbot: QtBot, view: ChartsView) -> None:
    """Wait until what is wanted is on the screen."""

    def is_drawn() -> bool:
        picture = view.surface.picture
        is_read = not view.reader.is_reading and picture is not None
        return is_read and picture is not None and picture.drawing.content is view.content

    qtbot.waitUntil(is_drawn, timeout=30_000)


def choose(qtbot: QtBot, view: ChartsView, kind: ChartKind) -> None:
    """Click the button of a chart and wait for it."""
    view.bar.kinds.button(list(ChartKind).index(kind)).click()
    drawn(qtbot, view)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (ChartKind.TREND, TrendContent),
        (ChartKind.BULLET, BulletContent),
        (ChartKind.PROFILE, ProfileContent),
        (ChartKind.HEAT_MAP, HeatMapContent),
    ],
)
def test_each_button_draws_its_chart(
    qtbot: QtBot, session: PlanSession, shown: Callable[[], ChartsView], kind: ChartKind, expected: type
) -> None:
    fill(session.document, actuals=ACTUALS)
    view = shown()
    drawn(qtbot, view)

    choose(qtbot, view, kind)

    assert isinstance(view.content, expected)
    picture = view.surface.picture
    assert picture is not None
    assert view.stack.currentWidget() is not view.empty
    assert view.content is not None
    assert view.surface.accessibleName() == view.content.head.title
    assert picture.image.width() == round(view.surface.width() * view.surface.devicePixelRatioF())


def test_the_reader_of_fonts_is_loaded_in_the_windows_thread_before_another_draws(
    qtbot: QtBot, shown: Callable[[], ChartsView], monkeypatch: pytest.MonkeyPatch, session: PlanSession
) -> None:
    fill(session.document, actuals=ACTUALS)
    said: list[tuple[str, bool]] = []

    def note(what: str) -> None:
        said.append((what, threading.current_thread() is threading.main_thread()))

    def noted(*content: Any, **how: Any) -> DrawnChart:
        note("drawn")
        return draw_chart(*content, **how)

    monkeypatch.setattr(painter, "load_font_reader", lambda: note("loaded"))
    monkeypatch.setattr(painter, "draw_chart", noted)
    drawn(qtbot, shown())

    assert said[:2] == [("loaded", True), ("drawn", False)], "Windows would let both threads wait for ever otherwise"


def test_the_heat_map_sets_units_side_by_side_with_their_own_scores(
    qtbot: QtBot, session: PlanSession, shown: Callable[[], ChartsView]
) -> None:
    fill(session.document, actuals=ACTUALS)
    view = shown()

    choose(qtbot, view, ChartKind.HEAT_MAP)

    content = view.content
    assert isinstance(content, HeatMapContent)
    assert [row.code for row in content.rows] == ["A", "B"]
    assert [cell.index for cell in content.rows[0].cells if cell is not None] == [50, 90]


def test_the_trend_starts_with_the_indicator_selected_and_follows_the_choice_of_course(
    qtbot: QtBot, session: PlanSession, shown: Callable[[], ChartsView]
) -> None:
    fill(session.document, actuals=ACTUALS)
    wanted = next(row for row in session.store.all(Indicator) if row.code == "I2" and row.unit_id is None)
    session.select(Ref("indicator", wanted.id))
    view = shown()
    drawn(qtbot, view)

    assert isinstance(view.content, TrendContent)
    assert view.content.ref.id == wanted.id
    assert [point.label for point in view.content.points] == ["2025", "2026", "2027"]

    view.bar._on_course(Course.QUARTERS)
    drawn(qtbot, view)
    assert [point.label for point in view.content.points] == ["Tw I", "Tw II", "Tw III", "Tw IV"]


def test_a_changed_plan_is_drawn_anew(qtbot: QtBot, session: PlanSession, shown: Callable[[], ChartsView]) -> None:
    from bsc_planner.editing.target import FigureCell, SetFiguresEdit

    fill(session.document, actuals=ACTUALS)
    view = shown()
    choose(qtbot, view, ChartKind.BULLET)
    first = session.store.all(Indicator)[0]

    session.do("Isi", SetFiguresEdit([FigureCell(first.id, "2026", "20", series="actual")]))

    def is_anew() -> bool:
        picture = view.surface.picture
        shown_content = picture.drawing.content if picture is not None else None
        return isinstance(shown_content, BulletContent) and shown_content.rows[0].index == 100

    qtbot.waitUntil(is_anew, timeout=30_000)


@pytest.mark.parametrize("kind", list(ChartKind))
def test_without_indicators_nothing_is_drawn_and_the_way_to_them_is_shown(
    qtbot: QtBot, session: PlanSession, shown: Callable[[], ChartsView], kind: ChartKind
) -> None:
    view = shown()
    view.bar.kinds.button(list(ChartKind).index(kind)).click()
    qtbot.waitUntil(lambda: view.stack.currentWidget() is view.empty, timeout=30_000)

    assert view.surface.picture is None
    assert not view.bar.save.isEnabled()
    with qtbot.waitSignal(session.reveal_asked) as asked:
        view.fill.trigger()
    assert asked.args == [None, "indicators"]


def test_without_actuals_the_page_says_that_they_are_missing_and_leads_to_their_grid(
    qtbot: QtBot, session: PlanSession, shown: Callable[[], ChartsView]
) -> None:
    fill(session.document)
    view = shown()
    view.bar.kinds.button(list(ChartKind).index(ChartKind.BULLET)).click()
    qtbot.waitUntil(lambda: view.stack.currentWidget() is view.empty, timeout=30_000)

    assert "actuals" in view.empty.findChildren(QLabel)[1].text()
    with qtbot.waitSignal(view._scope.view_asked) as asked:
        view.fill.trigger()
    assert asked.args == ["actuals"]


def test_the_pointer_and_the_arrow_keys_find_exact_figures_and_select_the_element(
    qtbot: QtBot, session: PlanSession, shown: Callable[[], ChartsView], monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, text, *_: told.append(text))
    fill(session.document, actuals=ACTUALS)
    view = shown()
    choose(qtbot, view, ChartKind.BULLET)
    surface = view.surface
    assert surface.picture is not None

    box = surface.picture.spots[1].box
    place = QPoint(round((box.x + 4) / 0.75), round(box.middle / 0.75))
    spot = surface.spot_at(QPointF(place))
    assert spot is not None
    assert spot.lines == ("I2 Jumlah hal 2", "Target: 20", "Realisasi: 18", "Nilai: 90,00")
    qtbot.mouseClick(surface, Qt.MouseButton.LeftButton, pos=place)
    assert session.selection == spot.ref

    qtbot.keyClick(surface, Qt.Key.Key_Up)
    assert surface.current_spot == surface.picture.spots[0]
    assert "Nilai: 50,00" in surface.accessibleDescription()
    assert "Nilai: 50,00" in told[-1]
    qtbot.keyClick(surface, Qt.Key.Key_Return)
    drawn(qtbot, view)
    assert view.bar.kind is ChartKind.TREND
    assert view.bar.indicator_id == session.store.all(Indicator)[0].id


def test_many_indicators_are_paged_by_buttons_and_page_keys(
    qtbot: QtBot, session: PlanSession, shown: Callable[[], ChartsView]
) -> None:
    fill(session.document, indicators=60, actuals={f"I{number}": "15" for number in range(1, 61)})
    view = shown()
    choose(qtbot, view, ChartKind.BULLET)
    assert view.surface.picture is not None
    pages = view.surface.picture.pages
    assert pages > 1

    qtbot.keyClick(view.surface, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: view.surface.picture is not None and view.surface.picture.page == 1, timeout=30_000)
    view.bar._back.click()
    qtbot.waitUntil(lambda: view.surface.picture is not None and view.surface.picture.page == 0, timeout=30_000)
    assert not view.bar._back.isEnabled()


def test_another_size_is_drawn_sharp_again(qtbot: QtBot, session: PlanSession, shown: Callable[[], ChartsView]) -> None:
    fill(session.document, actuals=ACTUALS)
    view = shown()
    choose(qtbot, view, ChartKind.PROFILE)

    view.resize(1100, 760)

    def is_sharp() -> bool:
        picture = view.surface.picture
        return picture is not None and abs(picture.image.width() - view.surface.width()) <= 1

    qtbot.waitUntil(is_sharp, timeout=30_000)


def test_grey_print_shows_no_colour(qtbot: QtBot, session: PlanSession, shown: Callable[[], ChartsView]) -> None:
    fill(session.document, actuals=ACTUALS)
    view = shown()
    choose(qtbot, view, ChartKind.BULLET)

    view.bar.grey.setChecked(True)
    qtbot.waitUntil(
        lambda: view.surface.picture is not None and view.surface.picture.drawing.look is GREY_PRINT, timeout=30_000
    )

    assert view.surface.picture is not None
    assert _is_grey(view.surface.picture.image)


def _is_grey(image: QImage) -> bool:
    colours = {image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}
    return all(QColor(code).red() == QColor(code).green() == QColor(code).blue() for code in colours)


def test_the_clipboard_takes_a_picture_and_a_drawing(
    qtbot: QtBot, session: PlanSession, shown: Callable[[], ChartsView], monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr("bsc_planner.ui.pages.monitoring.charts.view.tell", lambda _w, text, **_how: told.append(text))
    fill(session.document, actuals=ACTUALS)
    view = shown()
    choose(qtbot, view, ChartKind.BULLET)

    view.surface.setFocus()
    qtbot.waitUntil(view.surface.hasFocus)
    send_to_focus("copy")
    qtbot.waitUntil(lambda: bool(told), timeout=30_000)

    data = QGuiApplication.clipboard().mimeData()
    assert data.hasImage()
    image = QGuiApplication.clipboard().image()
    assert image.width() > view.surface.width(), "finer than the screen, for documents"
    assert b"Jumlah hal 2" in bytes(data.data("image/svg+xml").data())


@pytest.mark.parametrize("kind", list(ChartFormat))
def test_saving_writes_the_file_that_was_chosen(
    qtbot: QtBot,
    session: PlanSession,
    shown: Callable[[], ChartsView],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    kind: ChartFormat,
) -> None:
    told: list[str] = []
    monkeypatch.setattr("bsc_planner.ui.pages.monitoring.charts.view.tell", lambda _w, text, **_how: told.append(text))
    monkeypatch.setattr(SaveChartDialog, "ask", classmethod(lambda *_: SaveChoice(kind, ChartPaper.A5, is_grey=True)))
    monkeypatch.setattr(FileDialog, "ask_save", lambda *_, **__: tmp_path / f"Bagan.{kind.value}")
    fill(session.document, indicators=40, actuals={f"I{number}": "15" for number in range(1, 41)})
    view = shown()
    choose(qtbot, view, ChartKind.BULLET)

    view.bar.save.trigger()
    qtbot.waitUntil(lambda: bool(told), timeout=30_000)

    written = sorted(path.name for path in tmp_path.iterdir())
    assert f"Bagan.{kind.value}" in written
    if kind is ChartFormat.PDF:
        assert written == ["Bagan.pdf"]
    else:
        assert f"Bagan (2).{kind.value}" in written
    if kind is ChartFormat.PNG:
        assert _is_grey(QImage(str(tmp_path / "Bagan.png")))


def test_a_folder_that_cannot_be_written_to_is_told_and_nothing_is_left(
    qtbot: QtBot,
    session: PlanSession,
    shown: Callable[[], ChartsView],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    failures: list[object] = []
    monkeypatch.setattr(
        "bsc_planner.ui.pages.monitoring.charts.view.tell_error", lambda _w, error: failures.append(error)
    )
    monkeypatch.setattr(SaveChartDialog, "ask", classmethod(lambda *_: SaveChoice()))
    monkeypatch.setattr(FileDialog, "ask_save", lambda *_, **__: tmp_path / "no" / "Bagan.png")
    fill(session.document, actuals=ACTUALS)
    view = shown()
    choose(qtbot, view, ChartKind.BULLET)

    view.bar.save.trigger()
    qtbot.waitUntil(lambda: bool(failures), timeout=30_000)

    assert list(tmp_path.iterdir()) == []


def test_the_dialog_gives_back_what_is_chosen_and_keeps_the_choice_made_before(qtbot: QtBot) -> None:
    before = SaveChoice(ChartFormat.SVG, ChartPaper.SLIDE, is_grey=True)
    dialog = SaveChartDialog(before)
    qtbot.addWidget(dialog)
    assert dialog.choice == before

    dialog.formats.setCurrentIndex(dialog.formats.findData(ChartFormat.PDF))
    dialog.papers.setCurrentIndex(dialog.papers.findData(ChartPaper.A4))
    dialog.colours.setCurrentIndex(dialog.colours.findData(False))
    assert dialog.choice == SaveChoice(ChartFormat.PDF, ChartPaper.A4, is_grey=False)


def test_files_of_further_pages_are_numbered() -> None:
    assert [path.name for path in pages_of_file(Path("Bagan.v2.png"), 3)] == [
        "Bagan.v2.png",
        "Bagan.v2 (2).png",
        "Bagan.v2 (3).png",
    ]


def test_the_window_is_drawn_in_its_own_colours_in_both_schemes(qapp: QApplication) -> None:
    for colours in (LIGHT, DARK):
        look = window_look(colours)
        assert look.background == colours.panel.name()
        assert look.lights[Light.RED].mark == colours.error_mark.name()
        for one in look.lights.values():
            assert (
                abs(QColor(one.cell).lightness() - QColor(one.on_cell).lightness()) > 80 or one.cell == look.background
            )
    assert window_look(LIGHT).lights[Light.GREEN].cell == COLOUR_PRINT.lights[Light.GREEN].cell


def test_the_scheme_of_the_window_is_followed(
    qtbot: QtBot, qapp: QApplication, session: PlanSession, shown: Callable[[], ChartsView]
) -> None:
    fill(session.document, actuals=ACTUALS)
    view = shown()
    choose(qtbot, view, ChartKind.BULLET)
    try:
        apply_theme(qapp, Scheme.DARK)
        wanted = DARK.panel.name()
        qtbot.waitUntil(
            lambda: view.surface.picture is not None and view.surface.picture.drawing.look.background == wanted,
            timeout=30_000,
        )
    finally:
        apply_theme(qapp, Scheme.LIGHT)


def test_the_view_speaks_indonesian(
    qtbot: QtBot, qapp: QApplication, session: PlanSession, shown: Callable[[], ChartsView]
) -> None:
    try:
        apply_language(qapp, Language.INDONESIAN)
        view = shown()
        qtbot.waitUntil(lambda: view.stack.currentWidget() is view.empty, timeout=30_000)

        assert [button.text() for button in view.bar.kinds.buttons()] == [
            "Tren",
            "Indikator",
            "Perspektif",
            "Peta panas",
        ]
        # two of them on a button: one would mark a key and not be seen
        assert view.fill.text() == "Ke indikator && target"
        assert view.empty.findChildren(QLabel)[1].text().startswith("Belum ada indikator")
    finally:
        apply_language(qapp, Language.ENGLISH)


def test_a_unit_opened_in_the_heat_map_shows_its_scorecard(
    qtbot: QtBot, session: PlanSession, shown: Callable[[], ChartsView]
) -> None:
    fill(session.document, actuals=ACTUALS)
    view = shown()
    choose(qtbot, view, ChartKind.HEAT_MAP)
    unit = session.store.all(Unit)[1]

    picture = view.surface.picture
    assert picture is not None
    spot = next(spot for spot in picture.spots if spot.ref == Ref("unit", unit.id))
    centre = QPoint(round((spot.box.x + 5) / 0.75), round(spot.box.middle / 0.75))
    qtbot.mouseDClick(view.surface, Qt.MouseButton.LeftButton, pos=centre)
    drawn(qtbot, view)

    assert view.bar.kind is ChartKind.BULLET
    assert view._scope.unit_id == unit.id
    assert view._scope.period == Period(2026)


def test_a_cell_opened_in_the_heat_map_shows_the_trend_of_its_unit(
    qtbot: QtBot, session: PlanSession, shown: Callable[[], ChartsView]
) -> None:
    fill(session.document, actuals=ACTUALS)
    view = shown()
    choose(qtbot, view, ChartKind.HEAT_MAP)
    picture = view.surface.picture
    assert picture is not None
    spot = next(spot for spot in picture.spots if spot.unit_id is not None)

    view.surface.opened.emit(spot)
    drawn(qtbot, view)

    assert isinstance(view.content, TrendContent)
    assert view.content.ref == spot.ref
    assert view._scope.unit_id == spot.unit_id


def test_an_indicator_of_another_scorecard_leaves_the_trend_as_it_is(
    qtbot: QtBot, session: PlanSession, shown: Callable[[], ChartsView]
) -> None:
    fill(session.document, actuals=ACTUALS)
    view = shown()
    drawn(qtbot, view)
    before = view.bar.indicator_id
    foreign = next(row for row in session.store.all(Indicator) if row.unit_id is not None)

    session.select(Ref("indicator", foreign.id))

    assert view.bar.indicator_id == before
    assert not view._again.isActive()


def test_units_without_indicators_lead_to_the_cascade(
    qtbot: QtBot, session: PlanSession, shown: Callable[[], ChartsView]
) -> None:
    store = session.document.store
    with store.recording():
        store.insert(Unit, code="A", name="Seksi A")
        store.insert(Indicator, code="I1", name="Jumlah hal")
    store.session.commit()
    view = shown()
    view.bar.kinds.button(list(ChartKind).index(ChartKind.HEAT_MAP)).click()
    qtbot.waitUntil(lambda: view.stack.currentWidget() is view.empty and not view.reader.is_reading, timeout=30_000)

    with qtbot.waitSignal(session.reveal_asked) as asked:
        view.fill.trigger()
    assert asked.args == [None, "cascade"]


def test_starting_the_window_loads_no_matplotlib() -> None:
    program = """
import sys
from PySide6.QtWidgets import QApplication
import bsc_planner.app
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.ui.main_window.window import MainWindow
from bsc_planner.ui.pages.monitoring.page import MonitoringPage
from bsc_planner.ui.pages.monitoring.views import VIEWS
from bsc_planner.ui.settings.settings import Settings
from bsc_planner.ui.settings.window_state import WindowState
app = QApplication([])
window = MainWindow(Settings(), WindowState())
window.show()
assert "matplotlib" not in sys.modules
import bsc_planner.ui.pages.monitoring.charts.view
assert "matplotlib" not in sys.modules
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
