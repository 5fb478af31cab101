"""`bsc-planner reports` through its front door: workbooks out, workbooks in, who is missing."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from bsc_planner.cli import main
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.work_report import WorkReport


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """Two people of two units, one below the other, each with a share of one indicator."""
    source = {
        "format": "bsc-plan/1",
        "institution": "Badan Contoh",
        "title": "Renstra Contoh",
        "period": {"start": 2026, "end": 2026},
        "units": [{"code": "A", "name": "Bidang A"}, {"code": "A1", "name": "Seksi A1", "parent": "A"}],
        "positions": [
            {"code": "PA", "title": "Kepala", "unit": "A"},
            {"code": "PB", "title": "Analis", "unit": "A1"},
        ],
        "employees": [
            {"nip": f"19900101201501100{n}", "name": f"Pegawai {n}", "assignments": [{"position": position}]}
            for n, position in enumerate(("PA", "PB"), start=1)
        ],
        "objectives": [{"code": "S1", "text": "Meningkatnya layanan"}],
        "indicators": [
            {
                "code": "I1", "objective": "S1", "name": "Jumlah dokumen", "unit_of_measure": "dokumen",
                "polarity": "maximize", "consolidation": "sum", "targets": {"2026": "240"},
            }
        ],
        "cascades": [
            {"parent_indicator": "I1", "child_position": position, "method": "share"} for position in ("PA", "PB")
        ],
    }  # fmt: skip
    (tmp_path / "contoh.json").write_text(json.dumps(source), encoding="utf-8")
    path = tmp_path / "contoh.renstra"
    assert main(["import", str(tmp_path / "contoh.json"), str(path)]) == 0
    return path


def run_json(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, dict[str, Any]]:
    capsys.readouterr()
    status = main(["reports", *words, "--json"])
    told = capsys.readouterr()
    assert told.err == ""
    return status, json.loads(told.out)


def lines_in(plan: Path) -> int:
    document = PlanDocument.open(plan, who="Penguji", read_only=True)
    try:
        return document.store.count(WorkReport)
    finally:
        document.close(keep_unsaved=False)


def fill(path: Path, *quantities: object) -> None:
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[1]
    for line, quantity in enumerate(quantities, start=7):
        sheet[f"A{line}"], sheet[f"B{line}"] = date(2026, 3, line), sheet["I7"].value
        sheet[f"C{line}"], sheet[f"D{line}"] = "Menyusun", quantity
    book.save(path)


def test_workbooks_go_out_and_come_back(plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "buku"
    folder.mkdir()
    status, told = run_json(capsys, str(plan), "--make", str(folder), "--month", "2026-03")
    assert (status, told["written"]) == (0, ["Laporan 2026-03 Bidang A.xlsx", "Laporan 2026-03 Seksi A1.xlsx"])
    fill(folder / told["written"][0], 3, "tiga")
    status, told = run_json(capsys, str(plan), "--read", str(folder), "--dry-run")
    assert (status, told["good"], told["taken"], lines_in(plan)) == (1, 1, 0, 0)
    status, told = run_json(capsys, str(plan), "--read", str(folder), "--received", "2026-04-09")
    assert (status, told["taken"], lines_in(plan)) == (1, 1, 1)
    assert told["refused"] == [
        {
            "file": "Laporan 2026-03 Bidang A.xlsx",
            "sheet": "1 Pegawai 1",
            "cell": "D8",
            "code": "report-not-a-number",
            "text": "Menyusun",
        }
    ]
    status, told = run_json(capsys, str(plan), "--missing", "--month", "2026-M03")
    assert [(one["name"], one["state"]) for one in told["listed"]] == [
        ("Pegawai 1", "late"),
        ("Pegawai 2", "missing" if date.today() > date(2026, 4, 5) else "pending"),
    ][: 2 if date.today() > date(2026, 4, 5) else 1]


def test_a_unit_brings_those_below_it(plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, told = run_json(capsys, str(plan), "--make", str(tmp_path), "--year", "2026", "--unit", "A1")
    assert told["written"] == ["Laporan 2026 Seksi A1.xlsx"]
    _, told = run_json(capsys, str(plan), "--missing", "--month", "2026-03", "--unit", "A")
    assert told["expected"] == 2


def test_people_read_what_happened_in_sentences(plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["reports", str(plan), "--make", str(tmp_path), "--month", "2026-03", "--unit", "A"])
    fill(tmp_path / "Laporan 2026-03 Bidang A.xlsx", "tiga")
    capsys.readouterr()
    assert main(["reports", str(plan), "--read", str(tmp_path / "Laporan 2026-03 Bidang A.xlsx")]) == 1
    told = capsys.readouterr().out
    assert "0 baris dimasukkan, 1 ditolak." in told
    assert "lembar 1 Pegawai 1, sel D7: Jumlah “tiga” bukan angka." in told
    assert main(["reports", str(plan), "--missing", "--month", "2026-03"]) == 0
    assert "Pegawai 1" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--make", "."], "tambahkan --month"),
        (["--missing"], "tambahkan --month"),
        (["--read", "tidak-ada"], "tidak ada buku kerja laporan"),
        (["--make", ".", "--month", "2031-01"], "Tidak ada pegawai dengan target"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    plan: Path, capsys: pytest.CaptureFixture[str], words: list[str], sentence: str
) -> None:
    capsys.readouterr()
    assert main(["reports", str(plan), *words]) == 2
    assert sentence in capsys.readouterr().err


@pytest.mark.parametrize("words", [["--month", "Maret", "--missing"], ["--year", "26", "--make", "."], []])
def test_wrong_words_are_explained(plan: Path, capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    with pytest.raises(SystemExit):
        main(["reports", str(plan), *words])
    assert "Cara pakai" in capsys.readouterr().err
