"""`bsc-planner diff` through the front door."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bsc_planner.cli import main
from bsc_planner.editing.edit import Edit, apply_edit
from bsc_planner.editing.indicator import AddIndicatorEdit, SetIndicatorFieldEdit
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.edition import EditionKind
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
from bsc_planner.revisions.editions.freezing import FreezeEditionEdit
from tests.exchange.reading import pages, workbook_text
from tests.revisions.comparison.kejaksaan import kejaksaan, under_the_renstra


def run_json(capsys: pytest.CaptureFixture[str], *words: object) -> dict[str, Any]:
    assert main(["diff", *map(str, words), "--json"]) == 0
    told = capsys.readouterr()
    assert told.err == ""
    found: dict[str, Any] = json.loads(told.out)
    return found


@pytest.fixture
def both(tmp_path: Path) -> tuple[Path, Path]:
    """The plan of the Attorney-General's office under the Renstra and under the Keputusan."""
    paths = tmp_path / "renstra.json", tmp_path / "keputusan.json"
    document = kejaksaan()
    for path, content in zip(paths, (under_the_renstra(document), document), strict=True):
        path.write_text(json.dumps(content), encoding="utf-8")
    return paths


@pytest.fixture
def edited(tmp_path: Path) -> Path:
    """A plan with edition 1 and four edits since."""
    path = tmp_path / "rencana.renstra"
    source = {
        "format": "bsc-plan/1", "institution": "Badan", "title": "Renstra", "period": {"start": 2026, "end": 2027},
        "objectives": [{"code": "S1", "text": "Sasaran"}],
        "indicators": [
            {
                "code": "I1", "objective": "S1", "name": "Jumlah", "unit_of_measure": "dokumen",
                "targets": {"2026": "25", "2027": "30"},
                "revisions": [{"period": "2026", "from": "20", "to": "25"}],
            },
            {"code": "I2", "objective": "S1", "name": "Persen", "unit_of_measure": "%", "targets": {"2026": "80"}},
        ],
    }  # fmt: skip
    (tmp_path / "sumber.json").write_text(json.dumps(source), encoding="utf-8")
    assert main(["import", str(tmp_path / "sumber.json"), str(path)]) == 0
    document = PlanDocument.open(path, who="Penguji")
    first, second = (element.id for element in document.store.all(Indicator))
    objective = document.store.all(Objective)[0].id
    edits: list[Edit] = [
        FreezeEditionEdit("Renstra", "Penguji", EditionKind.LEGAL, "Permen 1/2025", date(2025, 1, 2)),
        SetTargetEdit(first, "2027", "31"),
        SetTargetEdit(second, "2026", "80%"),
        SetIndicatorFieldEdit(second, "name", "Persentase"),
        AddIndicatorEdit(objective, "I3", "Baru"),
    ]
    for edit in edits:
        apply_edit(document.store, edit, label="Ubah", who="Penguji")
    document.save()
    document.close(keep_unsaved=False)
    return path


def test_two_documents_show_23_real_changes_and_28_of_notation(
    both: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    found = run_json(capsys, *both)
    assert (found["format"], found["counts"]) == ("bsc-diff/1", {"real": 23, "notation_only": 28})
    assert (found["added"], found["removed"], len(found["changed"])) == ([], [], 51)
    assert found["changed"][0].keys() >= {"kind", "code", "field", "from", "to", "notation_only"}
    real = [item for item in found["changed"] if not item["notation_only"]]
    assert {"code": "IKK15.2.3", "period": "2025", "field": "target", "from": "-", "to": "4,15"}.items() <= next(
        item for item in real if item["code"] == "IKK15.2.3"
    ).items()


def test_people_read_real_changes_and_those_of_notation_apart(
    both: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", *map(str, both)]) == 0
    told = capsys.readouterr().out
    real, _, notation = told.partition("Perubahan penulisan saja: 28")
    assert "Perubahan isi: 23 (23 perubahan target)" in real
    assert "IKK8.2.1" in real
    assert "Target 2025" in real
    assert "IKP18.1" in notation
    assert "IKP18.1" not in real


def test_an_edition_beside_the_plan_as_it_is(edited: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    found = run_json(capsys, f"{edited}@1", edited)
    assert found["before"] == "Edisi 1: Renstra"
    assert found["after"] == "Berkas rencana.renstra"
    assert [(item["code"], item["to"]) for item in found["added"]] == [("I3", "Baru")]
    told = {(item["code"], item["field"], item["from"], item["to"], item["notation_only"]) for item in found["changed"]}
    assert told == {
        ("I1", "target", "30", "31", False),
        ("I2", "target", "80", "80%", True),
        ("I2", "name", "Persen", "Persentase", False),
    }
    backwards = run_json(capsys, edited, f"{edited}@1")
    assert [item["code"] for item in backwards["removed"]] == ["I3"]


def test_a_date_and_a_year_are_sides_too(edited: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    on_a_day = run_json(capsys, f"{edited}@2026-03-15", edited)
    assert on_a_day["before"] == "Keadaan per 15 Maret 2026"
    assert on_a_day["counts"] == {"real": 0, "notation_only": 0}
    years = run_json(capsys, f"{edited}@2026", f"{edited}@2027")
    assert (years["before"], years["after"]) == ("Tahun 2026", "Tahun 2027")
    assert [(item["code"], item["from"], item["to"]) for item in years["changed"]] == [
        ("I1", "25", "31"),
        ("I2", "80%", None),
    ]


def test_the_plan_itself_is_left_as_it_was(edited: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = edited.read_bytes()
    assert main(["diff", str(edited), str(edited)]) == 0
    assert "Perubahan isi: tidak ada." in capsys.readouterr().out
    assert edited.read_bytes() == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("{plan}@7", "{plan}"), "tidak mempunyai edisi nomor 7. Edisi yang ada: 1."),
        (("{plan}@2026", "{plan}"), "hanya dapat dibandingkan dengan tahun lain"),
        (("{source}@1", "{plan}"), "tidak menyimpan edisi"),
        (("{plan}@2026-02-30", "{plan}"), "bukan tanggal yang ada"),
        (("tidak-ada.renstra", "{plan}"), "tidak-ada.renstra"),
        (("{plan}", "{plan}", "--matrix", "x.docx"), "harus berakhiran .xlsx atau .pdf"),
    ],
)
def test_what_cannot_be_compared_is_said_in_one_sentence(
    words: tuple[str, ...], said: str, edited: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = [word.format(plan=edited, source=edited.with_name("sumber.json")) for word in words]
    capsys.readouterr()
    try:
        status: object = main(["diff", *given])
    except SystemExit as error:
        status = error.code
    assert status == 2
    assert said in capsys.readouterr().err


def test_a_file_that_is_really_called_so_is_meant(edited: Path, capsys: pytest.CaptureFixture[str]) -> None:
    twin = edited.with_name("rencana.renstra@1")
    twin.write_bytes(edited.read_bytes())
    capsys.readouterr()
    assert run_json(capsys, twin, edited)["counts"] == {"real": 0, "notation_only": 0}


def test_the_matrix_of_changes_is_written_beside(
    both: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for form in ("xlsx", "pdf"):
        path = tmp_path / f"matriks.{form}"
        assert run_json(capsys, *both, "--matrix", path)["matrix"] == str(path)
        made = path.read_bytes()
        text = workbook_text(made) if form == "xlsx" else "\n".join(pages(made))
        assert "23 perubahan (23 perubahan target); 28 perubahan penulisan saja" in text
        assert "Keputusan Jaksa Agung" in text


def test_editions_made_of_stated_changes_show_23_real_ones_and_28_of_notation(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, plan = tmp_path / "kejaksaan.json", tmp_path / "kejaksaan.renstra"
    source.write_text(json.dumps(kejaksaan()), encoding="utf-8")
    assert main(["import", str(source), str(plan), "--editions"]) == 0
    capsys.readouterr()
    matrix = tmp_path / "matriks.pdf"
    found = run_json(capsys, f"{plan}@1", f"{plan}@2", "--matrix", matrix)
    assert found["counts"] == {"real": 23, "notation_only": 28}
    assert (found["added"], found["removed"]) == ([], [])
    text = "\n".join(pages(matrix.read_bytes()))
    assert "Edisi 1: Renstra Kejaksaan 2025-2029" in text
    assert "Edisi 2: Keputusan Jaksa Agung Nomor 1184 Tahun 2025" in text
    assert run_json(capsys, f"{plan}@2", plan)["counts"] == {"real": 0, "notation_only": 0}
