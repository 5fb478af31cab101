"""Filters, orders and totals of columns, and the lists in memory that have them."""

from collections.abc import Hashable, Sequence
from datetime import date
from decimal import Decimal

from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from bsc_planner.model.value import Value
from bsc_planner.model.value_reading import read_value
from bsc_planner.ui.widgets.grid import (
    RIGHT,
    CellFace,
    ColumnFilter,
    GridColumn,
    ListRows,
    Order,
    Total,
)
from bsc_planner.ui.widgets.grid.filtering.column_filter import KeptArrangement, PlainCell, matching, ordered, values_of
from bsc_planner.ui.widgets.grid.totals.total import total_face


class Codes(ListRows[tuple[str, str]]):
    """Codes with a figure each."""

    def __init__(self, *records: tuple[str, str]) -> None:
        super().__init__()
        self._columns = (
            GridColumn("code", "Kode"),
            GridColumn("figure", "Angka", align=RIGHT, is_figure=True),
        )
        self.set_records(records)

    def record_key(self, record: tuple[str, str]) -> Hashable:
        return record[0]

    def record_faces(self, record: tuple[str, str]) -> Sequence[CellFace]:
        return [CellFace(text) for text in record]

    def record_value(self, record: tuple[str, str], column: int) -> Value | None:
        return read_value(record[1]) if column == 1 and record[1] else None

    def codes(self) -> list[str]:
        return [self.record(row)[0] for row in range(self.rowCount())]


def test_conditions_are_met_all_together() -> None:
    cell = PlainCell("Persentase Pelaporan", Decimal(80), date(2026, 3, 1))
    assert ColumnFilter(contains="lapor PERSEN").matches(cell)
    assert not ColumnFilter(contains="lapor", lowest=Decimal(81)).matches(cell)
    assert ColumnFilter(lowest=Decimal(80), highest=Decimal(80)).matches(cell)
    assert ColumnFilter(first_day=date(2026, 1, 1), last_day=date(2026, 3, 1)).matches(cell)
    assert not ColumnFilter(last_day=date(2026, 2, 28)).matches(cell)
    assert ColumnFilter(chosen=frozenset({"Persentase Pelaporan"})).matches(cell)
    assert not ColumnFilter(lowest=Decimal(0)).matches(PlainCell("banyak"))


def test_a_dash_is_blank_and_chosen_as_such() -> None:
    assert ColumnFilter(is_blank=True).matches(PlainCell("–"))
    assert ColumnFilter(chosen=frozenset({""})).matches(PlainCell("–"))
    assert not ColumnFilter(is_blank=False).matches(PlainCell(" "))
    assert ColumnFilter(contains="  ").is_empty
    assert not ColumnFilter(chosen=frozenset()).is_empty


def test_codes_stand_in_natural_order_and_blank_cells_last_both_ways() -> None:
    cells = {"a": PlainCell("IKU10"), "b": PlainCell("–"), "c": PlainCell("iku2"), "d": PlainCell("IKU2")}
    assert ordered(cells, cells.__getitem__) == ["c", "d", "a", "b"]
    assert ordered(cells, cells.__getitem__, is_descending=True) == ["a", "c", "d", "b"]
    figures = {"x": PlainCell("100", Decimal(100)), "y": PlainCell("9", Decimal(9)), "z": PlainCell("tinggi")}
    assert ordered(figures, figures.__getitem__) == ["y", "x", "z"]


def test_values_are_counted_found_and_limited() -> None:
    cells = [PlainCell("B"), PlainCell("a"), PlainCell("–"), PlainCell("B"), PlainCell("")]
    assert values_of(cells).values == (("a", 1), ("B", 2), ("", 2))
    assert values_of(cells, containing="b").values == (("B", 2),)
    limited = values_of(cells, limit=1)
    assert limited.values == (("a", 1),)
    assert limited.has_more


def test_rows_that_come_later_are_seen_until_the_rows_are_arranged_anew() -> None:
    kept = KeptArrangement()
    kept.filters = {"text": ColumnFilter(contains="x")}
    kept.order = Order("text")
    kept.look(["1", "2", "3"], lambda key, _: PlainCell({"1": "xb", "2": "y", "3": "xa"}[key]))
    assert kept.arranged(["1", "2", "3", "4"]) == ["3", "1", "4"]
    assert matching(["1"], {"text": ColumnFilter()}, lambda *_: PlainCell("")) is None


def test_lists_filter_sort_and_count(qtbot: QtBot) -> None:
    model = Codes(("K10", "3"), ("K2", "1"), ("K1", ""), ("K3", "20"))
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    with qtbot.waitSignal(model.arranged):
        model.set_order(Order("code"))
    assert model.codes() == ["K1", "K2", "K3", "K10"]
    model.set_filters({"figure": ColumnFilter(lowest=Decimal(2))})
    assert model.codes() == ["K3", "K10"]
    assert model.row_counts() == (2, 4)
    assert [value.text for value in model.filter_values(0).values] == ["K3", "K10"]
    assert [value.text for value in model.filter_values(1).values] == ["1", "3", "20", ""]
    totals = model.totals({})
    assert totals is not None
    assert [face.text for face in totals] == ["", "23"]
    model.set_filters({})
    model.set_order(None)
    assert model.codes() == ["K10", "K2", "K1", "K3"]
    assert model.row_counts() is None


def test_an_edited_row_stays_where_it_is_until_asked_for(qtbot: QtBot) -> None:
    model = Codes(("K1", "1"), ("K2", "2"), ("K3", "3"))
    model.set_filters({"figure": ColumnFilter(lowest=Decimal(2))})
    model.set_order(Order("figure"))
    model.set_records([("K1", "1"), ("K2", "0"), ("K3", "3"), ("K4", "1")])
    assert model.codes() == ["K2", "K3", "K4"]
    model.update_records([("K3", "30")])
    assert model.face(1, 1).text == "30"
    model.arrange_again()
    assert model.codes() == ["K3"]


def test_totals_are_exact_and_never_mix_units() -> None:
    money = [(read_value("0,1"), "Rp"), (read_value("0,2"), "rp"), (None, "Rp")]
    assert total_face(Total.SUM, money).text == "0,3"
    assert total_face(Total.AVERAGE, money).text == "0,15"
    assert total_face(Total.COUNT, money).text == "2"
    assert total_face(Total.SMALLEST, money).text == "0,1"
    assert total_face(Total.LARGEST, money).text == "0,2"
    assert total_face(Total.SUM, [(read_value("1"), "Rp"), (read_value("2"), "Dokumen")]).text == "≠"
    percent = [(read_value("90%"), ""), (read_value("80"), "Persen")]
    assert total_face(Total.SUM, percent).text == "≠"
    assert total_face(Total.AVERAGE, percent).text == "85%"
    assert total_face(Total.SUM, [(read_value("A"), "")]).text == "–"
