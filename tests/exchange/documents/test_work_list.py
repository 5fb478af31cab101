"""Lists of follow-ups and plans of action as documents and files."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from bsc_planner.editing.follow_up import AddActionStepsEdit, AddFollowUpEdit, NewActionStep
from bsc_planner.exchange.documents.work_list import work_list_document
from bsc_planner.exchange.registry import UnknownFormatError
from bsc_planner.exchange.work_list_file import work_list_content, write_work_list
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.organisation import Unit
from bsc_planner.model.store import PlanStore
from bsc_planner.monitoring.follow_ups import action_steps, follow_ups
from tests.builders import do, plan_with

DAY = date(2026, 8, 16)


@pytest.fixture
def store() -> PlanStore:
    store = plan_with(indicators=2)
    first, second = (row.id for row in store.all(Indicator))
    with store.recording():
        store.insert(Unit, id="u", code="1", name="Sekretariat")
    store.session.commit()
    do(
        store,
        AddFollowUpEdit(first, "2026-Q2", "Menambah loket", "loket tutup", "Sekretaris", "2026-08-15", unit_id="u"),
    )
    do(store, AddFollowUpEdit(second, "2026-M07", "Menagih data"))
    do(store, AddActionStepsEdit([NewActionStep(first, 2026, "Menata", "Survei", "Laporan", "Biro", "2026-02-01")]))
    return store


def rows(store: PlanStore, kind: str) -> list[list[str]]:
    items = (follow_ups if kind == "follow_up" else action_steps)(store, today=DAY, year=2026)
    content = work_list_content(items, kind=kind, institution="Dinas", plan="Renstra", year=2026, day=DAY)
    tables = work_list_document(content).tables()
    return [[str(cell.content) for cell in row] for table in tables for group in table.groups for row in group.rows]


def test_follow_ups_stand_under_their_indicator_with_shape_and_words(store: PlanStore) -> None:
    assert rows(store, "follow_up") == [
        ["IKU1.1 Jumlah hal 1.1"],
        [
            "1",
            "Triwulan II 2026, Sekretariat",
            "loket tutup",
            "Menambah loket",
            "Sekretaris",
            "15 Agustus 2026",
            "■ lewat batas waktu",
            "",
            "",
        ],
        ["IKU1.2 Jumlah hal 1.2"],
        ["2", "Juli 2026", "", "Menagih data", "", "", "○ belum mulai", "", ""],
    ]


def test_steps_of_plans_of_action_have_their_own_columns(store: PlanStore) -> None:
    assert rows(store, "action_step")[1] == [
        "1",
        "Menata",
        "Survei",
        "Laporan",
        "Biro",
        "1 Februari 2026",
        "",
        "○ belum mulai",
        "",
    ]


@pytest.mark.parametrize("form", ["xlsx", "pdf"])
def test_a_list_is_written_to_a_file(store: PlanStore, tmp_path: Path, form: str) -> None:
    path = tmp_path / f"daftar.{form}"
    items = follow_ups(store, today=DAY, year=2026)
    write_work_list(
        items, kind="follow_up", institution="Dinas", plan="Renstra", year=2026, form=form, path=path, day=DAY
    )
    if form == "xlsx":
        sheet = load_workbook(path).worksheets[0]
        texts = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]
        assert "Menambah loket" in texts
        assert "1 lewat batas waktu, 1 belum mulai" in texts
    else:
        assert path.read_bytes().startswith(b"%PDF")
    with pytest.raises(UnknownFormatError):
        write_work_list(items, kind="follow_up", institution="", plan="", year=None, form="odt", path=path)


def test_an_empty_list_says_so(store: PlanStore) -> None:
    content = work_list_content([], kind="follow_up", institution="Dinas", plan="Renstra", year=None, day=DAY)
    document = work_list_document(content)
    assert list(document.tables()) == []
    assert content.tally == {}
