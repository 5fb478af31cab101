"""Tables of indicators pasted from a spreadsheet: columns, objectives, figures, edits."""

from bsc_planner.editing.edit import Together
from bsc_planner.exchange.importing.outline.draft import KnownOutline, OutlineKind, draft_of_table
from bsc_planner.exchange.importing.outline.html_lists import read_html
from bsc_planner.exchange.importing.outline.placing import OutlinePlace, place_rows
from bsc_planner.exchange.importing.outline.table import Role, is_table, read_table
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
from bsc_planner.model.outline import outline_objectives, outline_perspectives
from bsc_planner.model.target import Target
from tests.builders import content_of, do, empty_store, plan_with
from tests.exchange.importing.outline.samples import YEARS, block, text, told

NOTHING = KnownOutline((), ())
MATRIX = block(text("calc-matrix.txt"))
ROLES = (
    Role.CODE, Role.OBJECTIVE, Role.NAME, Role.UNIT, Role.POLARITY, Role.BASELINE, *YEARS,
)  # fmt: skip


def test_headings_name_the_columns() -> None:
    assert is_table(MATRIX, YEARS)
    table = read_table(MATRIX, years=YEARS)
    assert (table.roles, table.is_sure, len(table.rows)) == (ROLES, True, 40)


def test_without_headings_the_content_tells_the_columns_and_is_doubtful() -> None:
    table = read_table(MATRIX[1:], years=YEARS)
    assert (table.roles, table.is_sure, table.headings) == (ROLES, False, ())
    assert read_table(MATRIX, years=YEARS, has_headings=False).headings == ()
    assert read_table(MATRIX[1:], years=YEARS, has_headings=True).headings[0] == "IKU1.1"


def test_headings_over_two_rows_are_read_together() -> None:
    table = read_table(
        block("No\tIndikator\tSatuan\tTarget\t\n\t\t\t2025\t2026\n1\tIndeks mutu\tIndeks\t3,1\t3,2"), years=YEARS
    )
    assert table.roles == (Role.NOTHING, Role.NAME, Role.UNIT, "2025", "2026")
    assert table.is_sure


def test_heading_that_says_nothing_known_makes_the_reading_doubtful() -> None:
    table = read_table(block("Indikator\tSatuan\tKeterangan\t2025\nIndeks\tIndeks\tx\t3"), years=YEARS)
    assert table.roles == (Role.NAME, Role.UNIT, Role.NOTHING, "2025")
    assert not table.is_sure


def test_forty_indicators_with_five_years_come_below_their_objectives() -> None:
    store = empty_store()
    table = read_table(MATRIX, years=YEARS)
    rows = draft_of_table(table, table.roles, known=NOTHING)
    placed = place_rows(rows, OutlinePlace(), objectives={})
    before = content_of(store)
    do(store, Together(placed.edits))
    assert (store.count(Objective), store.count(Indicator), store.count(Target)) == (8, 40, 200)
    last = store.all(Indicator)[-1]
    assert (last.code, last.unit_of_measure, last.polarity, last.id) == ("IKU8.5", "Indeks", "maximize", placed.last_id)
    assert content_of(store) != before


def test_objectives_of_the_plan_are_found_again_by_code_or_text() -> None:
    store = plan_with(objectives=2)
    known = KnownOutline(outline_perspectives(store), outline_objectives(store))
    table = read_table(
        block("Sasaran\tIndikator\t2025\nSS2\tSkor\t1\n\tNilai\t2\nMeningkatnya hal 1\tRasio\t3\nSS3 Baru\tX\t4"),
        years=YEARS,
    )
    rows = draft_of_table(table, table.roles, known=known)
    first, second = (row.id for row in outline_objectives(store))
    assert [row.known_id for row in rows] == [second, None, None, first, None, None, None]
    objectives = {row.id: row for row in outline_objectives(store)}
    do(store, Together(place_rows(rows, OutlinePlace(), objectives=objectives).edits))
    assert store.count(Objective) == 3
    assert len(store.all(Indicator, Indicator.objective_id == second)) == 3


def test_rows_without_figures_are_the_objectives_of_those_below() -> None:
    table = read_table(
        block(
            "Kode\tSasaran / indikator\tSatuan\t2025\n\tPerspektif Pelanggan\n"
            "SS1\tMeningkatnya A\nIKU1\tIndeks A\tIndeks\t3"
        ),
        years=YEARS,
    )
    assert told(draft_of_table(table, table.roles, known=NOTHING)) == [
        "perspective: - Perspektif Pelanggan",
        "  objective: SS1 Meningkatnya A",
        "    indicator: IKU1 Indeks A",
    ]


def test_table_of_a_text_document_is_read_from_its_html() -> None:
    found = read_html(
        "<p>Daftar</p><table><tr><th><p>Kode</p><th>Indikator</th></tr>"
        "<tr><td>IKU1</td><td><p>Indeks<br>mutu</p></td></tr></table>"
    )
    assert found.block[-1] == ["IKU1", "Indeks\nmutu"]
    assert [line.text for line in found.lines] == ["Daftar"]


def test_words_that_mean_no_choice_are_told_and_the_rest_is_written() -> None:
    table = read_table(block("Indikator\tPolarisasi\tKonsolidasi\nSatu\tentah\trata-rata"), years=YEARS)
    rows = draft_of_table(table, table.roles, known=NOTHING)
    placed = place_rows(rows, OutlinePlace(before={OutlineKind.INDICATOR: "x"}), objectives={})
    assert placed.unread == [("Satu", "polarity", "entah")]
