"""The command line through its front door: what people and programs read, and the exit status."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from bsc_planner.cli import main

DATA = Path(__file__).parents[1] / "data"
PLANS = sorted(DATA.glob("*.json"))
KEYS_COUNTED = ("units", "positions", "employees", "objectives", "links", "indicators", "cascades", "perspectives")


def run_json(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, dict[str, Any]]:
    status = main([*words, "--json"])
    told = capsys.readouterr()
    assert told.err == ""
    return status, json.loads(told.out)


@pytest.fixture
def small_plan(tmp_path: Path) -> Path:
    """A plan of one counted indicator shared by two units, one of them with a position held by two people."""
    source = {
        "format": "bsc-plan/1",
        "institution": "Badan Contoh",
        "title": "Renstra Contoh",
        "period": {"start": 2026, "end": 2026},
        "units": [{"code": "A", "name": "Bidang A"}, {"code": "B", "name": "Bidang B"}],
        "positions": [{"code": "A1", "title": "Analis", "unit": "A", "kind": "fungsional"}],
        "employees": [
            {"nip": nip, "name": f"Pegawai {nip[-1]}", "assignments": [{"position": "A1", "status": "definitif"}]}
            for nip in ("199001012015011001", "199001012015011002")
        ],
        "objectives": [{"code": "S1", "text": "Meningkatnya layanan"}],
        "indicators": [
            {
                "code": "I1", "objective": "S1", "name": "Jumlah dokumen", "unit_of_measure": "dokumen",
                "polarity": "maximize", "consolidation": "sum", "targets": {"2026": "25"},
            }
        ],
        "cascades": [
            {"parent_indicator": "I1", "child_unit": "A", "method": "share"},
            {"parent_indicator": "I1", "child_unit": "B", "method": "share"},
            {"parent_indicator": "I1", "child_position": "A1", "method": "share"},
        ],
    }  # fmt: skip
    (tmp_path / "contoh.json").write_text(json.dumps(source), encoding="utf-8")
    plan = tmp_path / "contoh.renstra"
    assert main(["import", str(tmp_path / "contoh.json"), str(plan)]) == 0
    return plan


@pytest.mark.parametrize("source", PLANS, ids=lambda path: path.stem)
def test_a_published_plan_comes_in_and_goes_out_equal_with_its_counts(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan, again = tmp_path / "rencana.renstra", tmp_path / "lagi.json"
    status, imported = run_json(capsys, "import", str(source), str(plan))
    assert status == 0
    assert imported["format"] == "bsc-import/1"
    assert main(["export", str(plan), "--to", str(again)]) == 0
    capsys.readouterr()
    printed = json.loads(source.read_text(encoding="utf-8"))
    assert json.loads(again.read_text(encoding="utf-8")) == printed
    counts = run_json(capsys, "info", str(plan))[1]["counts"]
    assert {key: counts[key] for key in KEYS_COUNTED} == {key: len(printed.get(key, ())) for key in KEYS_COUNTED}
    indicators = printed.get("indicators", ())
    for key in ("targets", "milestones", "actuals"):
        assert counts[key] == sum(len(row.get(key, ())) for row in indicators)


def test_the_cascade_shares_a_sum_down_to_people_without_a_difference(
    small_plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, cascade = run_json(capsys, "cascade", str(small_plan), "--year", "2026")
    assert status == 0
    assert [(row["unit"], row["target"]) for row in cascade["units"]] == [("A", "13"), ("B", "12")]
    assert [row["target"] for row in cascade["positions"]] == ["13"]
    assert [row["target"] for row in cascade["employees"]] == ["7", "6"] or sum(
        int(row["target"]) for row in cascade["employees"]
    ) == 13
    for month in range(12):
        whole = int(cascade["positions"][0]["months"][month])
        assert sum(int(row["months"][month]) for row in cascade["employees"]) == whole
    assert all(row["ok"] for row in cascade["reconciliation"])


def test_the_cascade_of_one_employee_lists_that_employee_only(
    small_plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("cascade", str(small_plan), "--year", "2026", "--employee", "199001012015011002")
    _, cascade = run_json(capsys, *words)
    assert [row["nip"] for row in cascade["employees"]] == ["199001012015011002"]
    assert (cascade["units"], cascade["positions"]) == ([], [])


def test_the_cascade_of_a_unit_lists_that_branch_only(small_plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, cascade = run_json(capsys, "cascade", str(small_plan), "--year", "2026", "--unit", "B")
    assert [row["unit"] for row in cascade["units"]] == ["B"]
    assert (cascade["positions"], cascade["employees"]) == ([], [])


def test_the_cascade_of_a_day_shares_what_was_in_force_then(
    small_plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(small_plan), "--to", str(tmp_path / "x.json")]) == 0
    changed = json.loads((tmp_path / "x.json").read_text(encoding="utf-8"))
    change = {"indicator": "I1", "period": "2026", "from": "15", "to": "25"}
    changed["revisions"] = [{"instrument": "Keputusan 12/2026", "effective": "2026-03-15", "changes": [change]}]
    (tmp_path / "y.json").write_text(json.dumps(changed), encoding="utf-8")
    assert main(["import", str(tmp_path / "y.json"), str(tmp_path / "y.renstra")]) == 0
    capsys.readouterr()
    words = ("cascade", str(tmp_path / "y.renstra"), "--year", "2026", "--on")
    _, before = run_json(capsys, *words, "14-3-2026")
    assert (before["on"], [row["target"] for row in before["units"]]) == ("2026-03-14", ["8", "7"])
    _, since = run_json(capsys, *words, "15 Maret 2026")
    assert [row["target"] for row in since["units"]] == ["13", "12"]
    with pytest.raises(SystemExit):
        main([*words, "kemarin"])
    assert "15-3-2026" in capsys.readouterr().err


def test_check_ends_with_1_when_shares_do_not_add_up(
    small_plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(small_plan), "--to", str(tmp_path / "x.json")]) == 0
    changed = json.loads((tmp_path / "x.json").read_text(encoding="utf-8"))
    for rule in changed["cascades"][:2]:
        rule["locked"] = {"2026": "10"}
    (tmp_path / "y.json").write_text(json.dumps(changed), encoding="utf-8")
    assert main(["import", str(tmp_path / "y.json"), str(tmp_path / "y.renstra")]) == 0
    capsys.readouterr()
    status, checked = run_json(capsys, "check", str(tmp_path / "y.renstra"))
    assert status == 1
    errors = [found for found in checked["findings"] if found["severity"] == "error"]
    assert errors
    assert all(found["message"] and found["code"] not in found["message"] for found in errors)


def test_verify_gives_the_same_hash_for_the_same_content_and_leaves_the_file_alone(
    small_plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = hashlib.sha256(small_plan.read_bytes()).hexdigest()
    first = run_json(capsys, "verify", str(small_plan))[1]
    second = run_json(capsys, "verify", str(small_plan))[1]
    assert first["content_sha256"] == second["content_sha256"]
    assert first["findings"] == []
    assert hashlib.sha256(small_plan.read_bytes()).hexdigest() == before
    assert [path.name for path in small_plan.parent.iterdir()] == ["contoh.json", "contoh.renstra"] or len(
        list(small_plan.parent.iterdir())
    ) == 2


def test_new_makes_a_plan_from_a_template_and_never_replaces_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = tmp_path / "baru.renstra"
    words = ["new", str(plan), "--template", "kementerian", "--institution", "Kementerian Contoh", "--start", "2026"]
    assert main(words) == 0
    capsys.readouterr()
    info = run_json(capsys, "info", str(plan))[1]
    assert info["period"] == {"start": 2026, "end": 2030}
    assert info["institution"] == "Kementerian Contoh"
    assert info["counts"]["perspectives"] == 4
    before = plan.read_bytes()
    assert main(words) == 2
    assert "sudah ada" in capsys.readouterr().err
    assert plan.read_bytes() == before


UNUSABLE = (
    (["info", "tidak-ada.renstra"], "tidak ditemukan"),
    (["import", "tidak-ada.json", "x.renstra"], "tidak"),
    (["cascade", "contoh.renstra"], "wajib diisi: --year"),
    (["cascade", "contoh.renstra", "--year", "dua"], "bilangan bulat"),
    (["cascade", "contoh.renstra", "--year", "2026", "--unit", "Z"], "Z"),
    (["cascade", "contoh.renstra", "--year", "2026", "--employee", "1"], "1"),
    (["export", "contoh.renstra", "--to", "keluar"], "tahun"),
    (["export", "contoh.renstra", "--to", "keluar", "--year", "2026", "--documents", "brosur"], "brosur"),
    (["new", "baru.renstra", "--start", "2030", "--end", "2026"], "20"),
    (["import", "contoh.json", "contoh.renstra"], "rencana baru"),
)


@pytest.mark.parametrize(("words", "told"), UNUSABLE, ids=lambda part: part if isinstance(part, str) else part[0])
def test_what_cannot_be_done_ends_with_2_one_sentence_and_nothing_changed(
    words: list[str], told: str, small_plan: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(small_plan.parent)
    capsys.readouterr()
    before = {path: path.read_bytes() for path in small_plan.parent.iterdir()}
    try:
        status: int | str | None = main(words)
    except SystemExit as ended:
        status = ended.code
    said = capsys.readouterr()
    assert status == 2
    assert said.out == ""
    assert told in said.err
    assert "Traceback" not in said.err
    assert {path: path.read_bytes() for path in small_plan.parent.iterdir()} == before
