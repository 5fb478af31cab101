"""Filters, sorting, totals, wrapping and columns of a grid under real hands."""

from collections.abc import Hashable, Iterator, Sequence
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from bsc_planner.model.value import Value
from bsc_planner.model.value_reading import read_value
from bsc_planner.ui.widgets.grid import RIGHT, CellFace, ColumnFilter, Grid, GridColumn, ListRows, Order, Total
from bsc_planner.ui.widgets.grid.filtering.filter_popup import FilterPopup
from tests.ui.grid.sheet import Key, Modifier, press

LONG = "Persentase laporan kinerja unit kerja yang disampaikan tepat waktu kepada pimpinan setiap triwulan"
RECORDS = (
    ("K10", LONG, "3"),
    ("K2", "Nilai SAKIP", "1"),
    ("K1", "", "20"),
    ("K3", "Indeks", ""),
)
Record = tuple[str, str, str]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


class Measures(ListRows[Record]):
    """Codes, names and a figure."""

    def __init__(self) -> None:
        super().__init__()
        self._columns = (
            GridColumn("code", "Kode", width=6, is_frozen=True),
            GridColumn("name", "Nama", width=20, is_outline=True, can_hide=False),
            GridColumn("figure", "Angka", width=9, align=RIGHT, is_figure=True),
            *(GridColumn(f"x{n}", f"Lain {n}", width=14) for n in range(6)),
        )
        self.set_records(RECORDS)

    def record_key(self, record: Record) -> Hashable:
        return record[0]

    def record_faces(self, record: Record) -> Sequence[CellFace]:
        return [*(CellFace(text) for text in record), *(CellFace("x") for _ in range(6))]

    def record_value(self, record: Record, column: int) -> Value | None:
        return read_value(record[2]) if column == 2 and record[2] else None

    def codes(self) -> list[str]:
        return [self.record(row)[0] for row in range(self.rowCount())]


@pytest.fixture
def work(qtbot: QtBot) -> Iterator[tuple[Grid, Measures]]:
    grid, model = _grid(qtbot)
    yield grid, model
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()


def _grid(qtbot: QtBot) -> tuple[Grid, Measures]:
    model = Measures()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    grid = Grid("measures", model)
    qtbot.addWidget(grid)
    model.setParent(grid)
    grid.resize(560, 360)
    grid.show()
    qtbot.waitExposed(grid)
    grid.activateWindow()
    grid.view.setFocus()
    qtbot.waitUntil(grid.view.hasFocus)
    return grid, model


def _popup(grid: Grid) -> FilterPopup:
    return grid.findChildren(FilterPopup)[-1]


def _action(menu: QMenu, words: str) -> QAction:
    return next(action for action in menu.actions() if action.text().startswith(words))


def _mark(popup: FilterPopup, *texts: str) -> None:
    values = popup.values
    for row in range(1, values.count()):
        item = values.item(row)
        is_wanted = any(item.text().startswith(text) for text in texts)
        item.setCheckState(Qt.CheckState.Checked if is_wanted else Qt.CheckState.Unchecked)


def test_alt_down_opens_the_filter_and_chosen_values_are_shown(work: tuple[Grid, Measures]) -> None:
    grid, model = work
    grid.view.go_to(0, 1)
    press(grid, (Key.Key_Down, Modifier.AltModifier))
    popup = _popup(grid)
    assert [popup.values.item(row).text() for row in range(popup.values.count())] == [
        "(all of these)",
        "Indeks  (1)",
        "Nilai SAKIP  (1)",
        f"{LONG}  (1)",
        "(blank)  (1)",
    ]
    _mark(popup, "Indeks", "(blank)")
    QTest.keyClick(popup.values, Key.Key_Return)
    assert model.codes() == ["K1", "K3"]
    assert grid.strip.isVisible()
    assert grid.strip.text.whole_text == "2 of 4 rows shown · filtered by Nama"
    grid.strip.everything.click()
    assert len(model.codes()) == 4
    assert not grid.strip.isVisible()


def test_a_filter_that_leaves_no_row_is_opened_again_by_the_same_key(work: tuple[Grid, Measures]) -> None:
    grid, model = work
    grid.view.go_to(1, 1)
    model.set_filters({model.columns[1].key: ColumnFilter(contains="tidak ada")})
    assert not model.codes()
    press(grid, (Key.Key_Down, Modifier.AltModifier))
    assert _popup(grid).isVisible()
    _popup(grid).close()
    model.set_filters({})
    press(grid, Key.Key_Down)
    assert grid.view.cells.place == (0, 1)


def test_words_typed_in_the_filter_are_a_condition_of_their_own(work: tuple[Grid, Measures]) -> None:
    grid, model = work
    grid.operations.open_filter(1)
    popup = _popup(grid)
    QTest.keyClicks(popup.search, "lapor waktu")
    QTest.keyClick(popup.search, Key.Key_Return)
    assert model.filters == {"name": ColumnFilter(contains="lapor waktu")}
    assert model.codes() == ["K10"]


def test_figures_are_filtered_by_a_span_and_a_bound_that_is_no_number_stays(work: tuple[Grid, Measures]) -> None:
    grid, model = work
    grid.operations.open_filter(2)
    popup = _popup(grid)
    QTest.keyClicks(popup.first, "banyak")
    QTest.keyClick(popup.first, Key.Key_Return)
    assert popup.isVisible()
    assert "banyak" in popup.trouble.text()
    popup.first.setText("3")
    popup.last.setText("2")
    QTest.keyClick(popup.last, Key.Key_Return)
    assert popup.isVisible()
    popup.last.setText("20,0")
    QTest.keyClick(popup.last, Key.Key_Return)
    assert model.filters["figure"] == ColumnFilter(lowest=Decimal(3), highest=Decimal("20.0"))
    assert model.codes() == ["K10", "K1"]
    grid.operations.open_filter(2)
    again = _popup(grid)
    assert again.first.text() == "3"
    again.clear_button.click()
    assert model.filters == {}


def test_funnel_in_a_heading_opens_the_filter_scrolled_or_not(work: tuple[Grid, Measures]) -> None:
    grid, _ = work
    header = grid.view.headings
    for column in (1, 0):
        table = header if column else grid.view._frozen.headings
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=table.funnel_rect(column).center())
        popup = _popup(grid)
        assert popup.accessibleName() == f"Filter by {grid.view.items.columns[column].title}"
        popup.close()
        grid.view.horizontalScrollBar().setValue(120)


def test_double_click_on_a_heading_sorts_and_the_order_is_remembered(work: tuple[Grid, Measures], qtbot: QtBot) -> None:
    grid, model = work
    header = grid.view.headings
    middle = QPoint(header.sectionViewportPosition(1) + 60, header.height() // 2)
    QTest.mouseDClick(header.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert model.order == Order("name")
    assert model.codes() == ["K3", "K2", "K10", "K1"]
    assert "sorted by Nama" in grid.strip.text.whole_text
    other, again = _grid(qtbot)
    assert again.order == Order("name")
    assert other.strip.isVisible()
    grid.strip.own_order.click()
    assert model.codes() == ["K10", "K2", "K1", "K3"]


def test_columns_are_hidden_frozen_and_fitted_from_their_heading(work: tuple[Grid, Measures], qtbot: QtBot) -> None:
    grid, model = work
    view = grid.view
    _action(grid.column_menu(1), "Freeze up to").trigger()
    assert view.frozen_count == 2
    view.go_to(0, 8)
    assert view.horizontalScrollBar().value() > 0
    assert view.shown_rect(0, 1).left() == view.viewport().x() + view.columnWidth(0)
    _action(grid.column_menu(1), "Unfreeze").trigger()
    assert view.frozen_count == 0
    _action(grid.column_menu(3), "Hide column").trigger()
    assert view.isColumnHidden(3)
    narrow = view.columnWidth(1)
    _action(grid.column_menu(1), "Fit width").trigger()
    assert view.columnWidth(1) > narrow
    other, _ = _grid(qtbot)
    assert other.view.isColumnHidden(3)
    assert other.view.columnWidth(1) == view.columnWidth(1)
    _action(grid.column_menu(1), "Proposed").trigger()
    assert view.frozen_count == 1
    assert not view.isColumnHidden(3)
    assert model.codes() == ["K10", "K2", "K1", "K3"]


def test_totals_stand_below_the_rows_in_sight(work: tuple[Grid, Measures], qtbot: QtBot) -> None:
    grid, model = work
    _action(grid.column_menu(2), "Totals row").trigger()
    assert grid.totals.isVisible()
    assert grid.totals.faces[2].text == "24"
    model.set_filters({"code": ColumnFilter(contains="1")})
    qtbot.waitUntil(lambda: grid.totals.faces[2].text == "23")
    grid.totals.set_kind(2, Total.AVERAGE)
    assert grid.totals.faces[2].text == "11,5"
    other, _ = _grid(qtbot)
    assert other.totals.isVisible()
    assert other.totals.kind(2) is Total.AVERAGE


def test_wrapped_texts_make_their_row_higher_in_frozen_columns_too(work: tuple[Grid, Measures]) -> None:
    grid, model = work
    line = grid.view.rowHeight(0)
    _action(grid.column_menu(), "Wrap").trigger()
    assert grid.view.rowHeight(0) > line
    assert grid.view.rowHeight(1) == line
    assert grid.view._frozen.rowHeight(0) == grid.view.rowHeight(0)
    grid.view.setColumnWidth(1, 900)
    assert grid.view.rowHeight(0) == line
    grid.view.setColumnWidth(1, 150)
    model.set_order(Order("code"))
    assert [grid.view.rowHeight(row) > line for row in range(4)] == [False, False, False, True]
    grid.view.wrap(is_wrapped=False)
    assert grid.view.rowHeight(3) == line


def test_edited_rows_wait_until_filter_and_order_are_applied_again(work: tuple[Grid, Measures]) -> None:
    grid, model = work
    model.set_filters({"name": ColumnFilter(contains="n")})
    assert model.codes() == ["K10", "K2", "K3"]
    model.set_records([("K10", "x", "3"), *RECORDS[1:]])
    assert model.codes() == ["K10", "K2", "K3"]
    grid.strip.again.click()
    assert model.codes() == ["K2", "K3"]


def test_current_row_is_in_sight_among_wrapped_ones(qtbot: QtBot) -> None:
    grid, model = _grid(qtbot)
    model.set_records([(f"K{n}", LONG if n % 3 else "pendek", str(n)) for n in range(120)])
    grid.view.wrap(is_wrapped=True)
    for row in (100, 3, 60, 119, 0):
        grid.view.go_to(row, 1)
        rect = grid.view.cell_rect(row, 1)
        assert rect.top() >= 0
        assert rect.bottom() <= grid.view.viewport().height()


def test_titles_of_filtered_columns_are_not_covered(work: tuple[Grid, Measures]) -> None:
    grid, model = work
    before = grid.view.columnWidth(0)
    model.set_filters({"code": ColumnFilter(contains="k")})
    assert grid.view.columnWidth(0) >= before
    box = grid.view._frozen.headings.funnel_rect(0)
    assert box.left() >= grid.view.texts.text_width("Kode", is_strong=True)


def test_a_grid_made_to_be_read_begins_wrapped_until_the_planner_wants_single_lines(qtbot: QtBot) -> None:
    grid, _ = _grid(qtbot)
    grid.view.wrap_usually()
    assert grid.view.is_wrapped
    grid.view.wrap(is_wrapped=False)
    again, _ = _grid(qtbot)
    again.view.wrap_usually()
    assert not again.view.is_wrapped
