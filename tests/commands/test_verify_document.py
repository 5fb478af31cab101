"""`verify` of printed documents: found, replaced, outdated, unknown, foreign, hostile."""

import json
import shutil
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bsc_planner.cli import main
from bsc_planner.editing.edit import Edit, apply_edit
from bsc_planner.editing.register import GiveNumbersEdit, MarkSignedEdit
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.exchange.importing.plan_json import plan_from
from bsc_planner.exchange.register.printed import fingerprints_in
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.document.locking import FileLock
from bsc_planner.model.document.siblings import lock_path
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.issued import IssuedDocument, IssueRun
from bsc_planner.model.store import PlanStore
from tests.exchange.documents.plans import ministry

Run = Callable[..., tuple[int, dict[str, Any]]]


def make_plan(path: Path) -> Path:
    """The small ministry as a plan file."""
    document = PlanDocument.create(title="", institution="", start=2025, end=2029, who="Penguji")
    apply_edit(document.store, plan_from(ministry()).edit, label="Impor", who="Penguji")
    document.save_as(path)
    document.close(keep_unsaved=False)
    return path


def export(plan: Path, to: Path, *words: str) -> None:
    assert main(["export", str(plan), "--to", str(to), "--year", "2026", "--jobs", "1", *words]) == 0


def change(plan: Path, edits: Callable[[PlanStore], list[Edit]]) -> None:
    """Open a plan, carry out edits, save it."""
    document = PlanDocument.open(plan, who="Penguji")
    for edit in edits(document.store):
        apply_edit(document.store, edit, label="Ubah", who="Penguji")
    document.save()
    document.close(keep_unsaved=False)


def raise_target(store: PlanStore) -> list[Edit]:
    return [SetTargetEdit(next(one.id for one in store.all(Indicator) if one.code == "IKU1"), "2026", "40")]


def counts(plan: Path) -> tuple[int, int]:
    """Runs and documents on record."""
    document = PlanDocument.open(plan, who="Penguji", read_only=True)
    found = document.store.count(IssueRun), document.store.count(IssuedDocument)
    document.close(keep_unsaved=False)
    return found


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Exit status and JSON object of a command."""

    def call(*words: str) -> tuple[int, dict[str, Any]]:
        capsys.readouterr()
        status = main([*words, "--json"])
        return status, json.loads(capsys.readouterr().out)

    return call


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a plan and its documents, on record."""
    folder = tmp_path_factory.mktemp("terbit")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BSC_PLANNER_HOME", str(folder / "home"))
        plan = make_plan(folder / "rencana.renstra")
        export(plan, folder / "dokumen", "--register", "--place", "Jakarta", "--date", "2026-01-15")
    return folder


@pytest.fixture
def issued(made: Path, tmp_path: Path) -> Path:
    """A copy of that folder, to be changed."""
    place = tmp_path / "salinan"
    shutil.copytree(made, place, ignore=shutil.ignore_patterns("home"))
    return place


def documents(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.suffix in (".pdf", ".xlsx"))


def codes(told: dict[str, Any]) -> list[str]:
    return [finding["code"] for finding in told["findings"]]


def test_every_issued_file_finds_its_record_in_the_plan_above(made: Path, run: Run) -> None:
    found = documents(made)
    assert len(found) == 14
    for path in found:
        status, told = run("verify", str(path))
        record = told["record"]
        assert (status, told["findings"], record["standing"]) == (0, [], "valid")
        assert {"SKP": "skp", "PK": "pk", "Matriks": "cascade-matrix"}[path.stem.split()[0]] == record["document"]
        assert record["who"] in path.stem
        assert (record["year"], record["state"], record["edition"]) == (2026, "final", None)


def test_the_command_line_says_whose_document_it_is(issued: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def note(store: PlanStore) -> list[Edit]:
        ids = [one.id for one in store.all(IssuedDocument) if one.who == "DIT"]
        return [MarkSignedEdit(ids, date(2026, 1, 20)), GiveNumbersEdit(ids, "B/{nomor}/2026", 7)]

    change(issued / "rencana.renstra", note)
    path = next(path for path in documents(issued) if path.name == "PK 2026 DIT Direktorat Layanan.pdf")
    assert main(["verify", str(path)]) == 0
    told = capsys.readouterr().out
    for words in ("Perjanjian Kinerja 2026", "Direktorat Layanan DIT", "sudah ditandatangani", "masih berlaku", "B/7"):
        assert words in told


def test_a_changed_plan_makes_documents_outdated(issued: Path, run: Run) -> None:
    change(issued / "rencana.renstra", raise_target)
    status, told = run("verify", str(documents(issued)[0]))
    assert (status, codes(told), told["record"]["standing"]) == (1, ["document-outdated"], "outdated")


def test_a_replaced_document_names_its_successor(issued: Path, run: Run) -> None:
    path = next(path for path in documents(issued) if path.name.startswith("SKP") and path.suffix == ".xlsx")
    old = path.with_name("lama.xlsx")
    shutil.copy(path, old)
    change(issued / "rencana.renstra", raise_target)
    words = ("--register", "--place", "Jakarta", "--date", "2026-01-15")
    export(issued / "rencana.renstra", issued / "dokumen", *words)
    status, told = run("verify", str(old))
    assert (status, codes(told)) == (1, ["document-replaced"])
    assert told["record"]["replaced_by"]["standing"] == "valid"
    assert told["record"]["replaced_by"]["fingerprint"] == fingerprints_in(path)[0]
    assert run("verify", str(path))[0] == 0


def test_a_draft_says_so_on_paper_and_on_record(tmp_path: Path, run: Run) -> None:
    plan = make_plan(tmp_path / "r.renstra")
    export(plan, tmp_path / "draf", "--register", "--state", "draf")
    status, told = run("verify", str(documents(tmp_path / "draf")[0]))
    assert (status, codes(told), told["record"]["state"]) == (0, ["document-is-draft"], "draft")


def test_export_leaves_the_plan_alone_unless_told_to_register(tmp_path: Path, run: Run) -> None:
    plan = make_plan(tmp_path / "r.renstra")
    before = plan.read_bytes()
    export(plan, tmp_path / "a")
    assert plan.read_bytes() == before
    status, told = run("verify", str(documents(tmp_path / "a")[0]))
    assert (status, codes(told), told["record"]) == (1, ["document-unknown"], None)
    export(plan, tmp_path / "a", "--register")
    assert counts(plan) == (1, 7)
    export(plan, tmp_path / "a", "--register")
    assert counts(plan) == (1, 7)


def test_registering_needs_the_plan_for_itself(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = make_plan(tmp_path / "r.renstra")
    lock = FileLock.acquire(lock_path(plan), about=plan, person="Orang Lain")
    words = ["export", str(plan), "--to", str(tmp_path / "a"), "--year", "2026", "--register"]
    assert main(words) == 2
    lock.release()
    assert "Orang Lain" in capsys.readouterr().err
    assert not (tmp_path / "a").exists()


def test_a_document_far_from_its_plan_needs_the_plan_named(made: Path, tmp_path: Path, run: Run) -> None:
    far = tmp_path / "1" / "2" / "3" / "4" / "jauh.pdf"
    far.parent.mkdir(parents=True)
    shutil.copy(next(path for path in documents(made) if path.suffix == ".pdf"), far)
    status, told = run("verify", str(far))
    assert (status, told["record"]) == (1, None)
    assert run("verify", str(far), "--plan", str(made / "rencana.renstra"))[0] == 0


def test_another_plan_does_not_know_the_document_and_a_spoilt_one_is_told_of(
    issued: Path, tmp_path: Path, run: Run
) -> None:
    path = documents(issued)[0]
    (issued / "rencana.renstra").write_bytes(b"rusak" * 300)
    status, told = run("verify", str(path))
    assert status == 1
    assert codes(told) == ["plan-not-readable", "document-unknown"]
    other = make_plan(tmp_path / "lain.renstra")
    assert codes(run("verify", str(path), "--plan", str(other))[1]) == ["document-unknown"]
    assert main(["verify", str(path), "--plan", str(issued / "rencana.renstra")]) == 2


def workbook(path: Path, sheet: bytes, *, name: str = "xl/worksheets/sheet1.xml") -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, sheet)
    return path


def test_a_file_without_our_foot_is_told_apart(tmp_path: Path, run: Run) -> None:
    path = workbook(tmp_path / "a.xlsx", b"<worksheet><oddFooter>&amp;LHalaman &amp;P</oddFooter></worksheet>")
    status, told = run("verify", str(path))
    assert (status, codes(told)) == (1, ["no-fingerprint"])


def test_a_foot_that_another_program_rewrote_is_read_still(tmp_path: Path) -> None:
    foot = '<x:oddFooter xml:space="preserve">&amp;L&amp;"Arial,Regular"&amp;7SKP&#10;Sidik 12ab-34cd-56ef · Draf'
    sheet = f"<worksheet>{' ' * 3_000_000}{foot}&amp;R1</x:oddFooter></worksheet>".encode()
    assert fingerprints_in(workbook(tmp_path / "a.xlsx", sheet)) == ["12ab-34cd-56ef"]


def test_figures_that_only_look_like_a_fingerprint_are_passed_over(tmp_path: Path) -> None:
    sheet = b"<worksheet><oddFooter>Renstra 2025-2026-2027, Sidik 12ab-34cd</oddFooter></worksheet>"
    assert fingerprints_in(workbook(tmp_path / "a.xlsx", sheet)) == []


@pytest.mark.parametrize(
    "content",
    [b"", b"halo", b"%PDF-1.7\nrusak", b"PK\x03\x04rusak", b"\xd0\xcf\x11\xe0 lama"],
    ids=["empty", "text", "broken PDF", "broken ZIP", "old Excel"],
)
@pytest.mark.parametrize("suffix", [".pdf", ".xlsx"])
def test_a_file_that_cannot_be_read_gets_a_sentence(
    content: bytes, suffix: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(content)
    assert main(["verify", str(path)]) == 2
    assert path.name in capsys.readouterr().err


def test_a_missing_file_gets_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", str(tmp_path / "tidak ada.pdf")]) == 2
    assert "tidak ada.pdf" in capsys.readouterr().err


def test_a_zip_bomb_is_given_up_early(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = workbook(tmp_path / "bom.xlsx", b"\0" * 300_000_000)
    assert path.stat().st_size < 1_000_000
    assert main(["verify", str(path)]) == 2
    assert "jauh lebih besar" in capsys.readouterr().err


def test_a_truncated_issued_file_is_damaged(made: Path, tmp_path: Path) -> None:
    for path in documents(made)[:6]:
        short = tmp_path / f"potong{path.suffix}"
        short.write_bytes(path.read_bytes()[:-2000])
        assert main(["verify", str(short)]) in (1, 2)


def test_verify_of_a_plan_tells_the_head_of_its_log_that_documents_print(made: Path, run: Run) -> None:
    status, told = run("verify", str(made / "rencana.renstra"))
    assert (status, told["findings"], told["editions"]) == (0, [], 1)
    assert len(told["log_head"]) == 64
