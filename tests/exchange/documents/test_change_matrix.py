"""The matrix of changes: in both formats against what was looked at, and what it says of every sort of change."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bsc_planner.editing.cascade import RemoveCascadesEdit
from bsc_planner.editing.edit import Edit
from bsc_planner.editing.indicator import (
    AddIndicatorEdit,
    MoveIndicatorEdit,
    RemoveIndicatorsEdit,
    SetIndicatorFieldEdit,
)
from bsc_planner.editing.target import SetActualEdit, SetTargetEdit
from bsc_planner.exchange.change_matrix_file import write_change_matrix
from bsc_planner.exchange.documents.change_matrix import ChangeMatrixContent, change_matrix_document
from bsc_planner.exchange.documents.change_matrix_facts import change_matrix_content
from bsc_planner.exchange.issuing import IssueFolderError
from bsc_planner.exchange.writers.pdf import PdfWriter
from bsc_planner.exchange.writers.xlsx import XlsxWriter
from bsc_planner.model.edition import EditionKind
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
from bsc_planner.model.revision import Revision, RevisionRow
from bsc_planner.model.store import PlanStore
from bsc_planner.revisions.comparison.comparing import compare
from bsc_planner.revisions.comparison.sides import side_now, side_of_edition
from bsc_planner.revisions.editions.freezing import FreezeEditionEdit
from tests.builders import do, plan_with
from tests.editing.test_edits_by_concept import staffed_plan
from tests.exchange.reading import page_sizes, pages, pdf_text, workbook_text
from tests.revisions.comparison.kejaksaan import kejaksaan, renstra_edits, store_of

DAY = date(2026, 1, 2)


def kejaksaan_matrix() -> ChangeMatrixContent:
    """From the edition under the Renstra to the plan under the Keputusan, and an indicator that came."""
    store = store_of(kejaksaan())
    now = side_now(store)
    for edit in renstra_edits(store):
        do(store, edit)
    edition = FreezeEditionEdit(
        "Renstra 2025-2029", "Penguji", EditionKind.LEGAL, "Peraturan Kejaksaan 4/2025", DAY, edition_id="x"
    )
    do(store, edition)
    before = side_of_edition(store, "x")
    return change_matrix_content(compare(before.rows, now.rows), before, now, day=DAY)


def matrix(store: PlanStore, *edits: Edit) -> ChangeMatrixContent:
    """What a matrix says of edits since an edition without a day."""
    do(store, FreezeEditionEdit("Titik", "Penguji", EditionKind.CHECKPOINT, edition_id="x"))
    for edit in edits:
        do(store, edit)
    before, after = side_of_edition(store, "x"), side_now(store)
    return change_matrix_content(compare(before.rows, after.rows), before, after, day=DAY)


def lines(content: ChangeMatrixContent) -> list[tuple[str, str, str, str]]:
    return [
        (element.label, line.subject, line.before, line.after)
        for group in content.groups
        for element in group.elements
        for line in element.lines
    ]


def test_workbook_says_what_its_golden_file_says(same_as_golden: Any) -> None:
    document = change_matrix_document(kejaksaan_matrix(), fingerprint="3f7a-91bc-d204")
    same_as_golden("change-matrix.xlsx.txt", workbook_text(XlsxWriter().write(document)))


def test_pdf_says_what_its_golden_file_says(same_as_golden: Any, pdf_writer: PdfWriter) -> None:
    document = change_matrix_document(kejaksaan_matrix(), fingerprint="3f7a-91bc-d204")
    same_as_golden("change-matrix.pdf.txt", pdf_text(pdf_writer.write(document)))


def test_pages_lie_and_are_numbered_and_both_sides_stand_at_the_head(pdf_writer: PdfWriter) -> None:
    made = pdf_writer.write(change_matrix_document(kejaksaan_matrix()))
    texts = pages(made)
    assert all(width > height for width, height in page_sizes(made))
    assert f"Halaman 1 dari {len(texts)}" in texts[0]
    assert "Edisi 1: Renstra 2025-2029, Peraturan Kejaksaan 4/2025, berlaku 2 Januari 2026" in texts[0]
    assert "Draf kerja" in texts[0]


def test_real_changes_stand_before_those_of_notation_and_all_are_counted() -> None:
    content = kejaksaan_matrix()
    notational = [line for group in content.notational for element in group.elements for line in element.lines]
    assert (len(lines(content)), len(notational)) == (23, 28)
    assert content.summary == (
        "23 perubahan (23 perubahan target); 28 perubahan penulisan saja (dimuat di bagian akhir)"
    )
    assert {line.basis for group in content.groups for element in group.elements for line in element.lines} == {
        "Keputusan Jaksa Agung Nomor 1184 Tahun 2025 (IKU 2025-2029)"
    }


def test_elements_that_come_and_go_are_described() -> None:
    store = plan_with(indicators=2)
    objective = store.all(Objective)[0].id
    gone = store.all(Indicator)[1].id
    add = AddIndicatorEdit(objective, "B", "Baru", None, {"unit_of_measure": "orang"}, indicator_id="new")
    content = matrix(store, RemoveIndicatorsEdit([gone]), add, SetTargetEdit("new", "2025", "7"))
    assert lines(content) == [
        (
            "IKU1.2 Jumlah hal 1.2",
            "Indikator dihapus",
            "IKU1.2 Jumlah hal 1.2\nSatuan: dokumen\nTarget 2025: 10; 2026: 20",
            "Dihapus",
        ),
        ("B Baru", "Indikator baru", "-", "B Baru\nSatuan: orang\nTarget 2025: 7"),
    ]
    assert [group.heading for group in content.groups] == ["SS1 Meningkatnya hal 1"]


def test_rules_that_go_stand_together_under_their_parent() -> None:
    content = matrix(staffed_plan(), RemoveCascadesEdit(["c1", "c2"]))
    assert lines(content) == [("IKU1.1 Jumlah hal 1.1", "Aturan penjenjangan dihapus", "U1; P1", "Dihapus")]


def test_choices_places_and_nothing_are_put_in_words() -> None:
    store = plan_with(indicators=3)
    first, _, last = (element.id for element in store.all(Indicator))
    content = matrix(
        store,
        SetIndicatorFieldEdit(first, "polarity", "minimize"),
        SetIndicatorFieldEdit(first, "is_iku", "1"),
        SetTargetEdit(first, "2026", None),
        MoveIndicatorEdit(last, store.all(Objective)[0].id, first),
    )
    assert {line[1:] for line in lines(content)} == {
        ("Polarisasi", "makin tinggi makin baik", "makin rendah makin baik"),
        ("IKU", "-", "Ya"),
        ("Target 2026", "20", "-"),
        ("Urutan", "urutan ke-3", "urutan ke-1"),
    }


def test_what_is_no_change_of_the_plan_is_left_out_and_counted() -> None:
    store = plan_with()
    content = matrix(store, SetActualEdit(store.all(Indicator)[0].id, "2025", "9"))
    assert (content.groups, content.left_out, content.summary) == ((), 1, "tidak ada perubahan isi")
    text = workbook_text(XlsxWriter().write(change_matrix_document(content)))
    assert "Tidak ada perubahan isi" in text
    assert "Tidak dimuat: 1 perubahan" in text


def test_legal_ground_reason_and_day_of_a_revision_stand_beside_its_change() -> None:
    store = plan_with()
    element = store.all(Indicator)[0].id
    do(store, FreezeEditionEdit("Renstra", "Penguji", EditionKind.LEGAL, "Permen 1/2025", DAY, edition_id="x"))
    with store.recording():
        store.update(Indicator, element, name="Nama baru")
        facts = {"instrument": "Permen 2/2026", "reason": "Refocusing", "effective": "2026-07-01", "status": "in_force"}
        revision = store.insert(Revision, kind="renstra", ground="government-policy", **facts)
        row = {"element_kind": "indicator", "element_id": element, "field": "name", "status": "agreed"}
        store.insert(RevisionRow, revision_id=revision, before="Jumlah hal 1.1", agreed="Nama baru", **row)
    store.session.commit()
    before, after = side_of_edition(store, "x"), side_now(store)
    content = change_matrix_content(compare(before.rows, after.rows), before, after, day=DAY)
    line = content.groups[0].elements[0].lines[0]
    assert line.reason == "Perubahan kebijakan pemerintah: Refocusing"
    assert line.basis == "Permen 2/2026, berlaku 1 Juli 2026"


def test_without_a_record_the_instrument_of_the_later_edition_is_the_basis() -> None:
    store = plan_with()
    do(store, FreezeEditionEdit("Satu", "Penguji", EditionKind.LEGAL, "Permen 1", edition_id="x"))
    do(store, SetTargetEdit(store.all(Indicator)[0].id, "2025", "9"))
    do(store, FreezeEditionEdit("Dua", "Penguji", EditionKind.LEGAL, "Permen 2", edition_id="y"))
    before, after = side_of_edition(store, "x"), side_of_edition(store, "y")
    content = change_matrix_content(compare(before.rows, after.rows), before, after, day=DAY)
    assert content.groups[0].elements[0].lines[0].basis == "Permen 2"


def test_a_place_that_cannot_be_written_is_an_error_and_leaves_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "tidak-ada"
    with pytest.raises(IssueFolderError):
        write_change_matrix(kejaksaan_matrix(), form="xlsx", path=folder / "x.xlsx")
    assert not folder.exists()


def test_an_element_with_many_changes_is_cut_so_that_it_fits_pages(pdf_writer: PdfWriter) -> None:
    store = plan_with(years=())
    element = store.all(Indicator)[0].id
    content = matrix(store, *(SetTargetEdit(element, str(year), "9") for year in range(2025, 2125)))
    made = pdf_writer.write(change_matrix_document(content))
    assert len(pages(made)) > 2
    assert "Target 2124" in pages(made)[-1]
