"""The main job from end to end: plans in, every employee's documents out, all of it re-read."""

import json
import re
from pathlib import Path

import pypdfium2
import pytest

from bsc_planner.cli import main
from bsc_planner.exchange.register.printed import fingerprints_in
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.issued import IssuedDocument
from tests.reread_documents import reread

PEOPLE = 26
UNITS = {"kejaksaan": 24, "bkpp": 8}


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("demo")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BSC_PLANNER_HOME", str(directory / "home"))
        assert main(["demo", str(directory / "hasil"), "--employees", str(PEOPLE), "--json"]) == 0
    return directory / "hasil"


@pytest.mark.parametrize(("name", "people"), [("kejaksaan", PEOPLE), ("bkpp", 60)])
def test_every_workbook_read_by_another_library_adds_up(demo: Path, name: str, people: int) -> None:
    found = reread(demo / name, demo / f"{name}.renstra")
    assert found.problems == []
    assert (found.skp, found.agreements, found.matrices) == (people, UNITS[name], UNITS[name])
    assert len({nip for _, _, nip in found.people}) == people, "everybody has figures"
    assert [key for key, (target, _) in found.people.items() if target == 0] == [], "nobody promises nothing"


@pytest.mark.parametrize(("name", "people"), [("kejaksaan", PEOPLE), ("bkpp", 60)])
def test_there_is_a_searchable_pdf_beside_every_workbook(demo: Path, name: str, people: int) -> None:
    workbooks = {path.with_suffix("") for path in (demo / name).rglob("*.xlsx")}
    documents = {path.with_suffix("") for path in (demo / name).rglob("*.pdf")}
    assert workbooks == documents
    assert len(documents) == people + 2 * UNITS[name]
    path = next((demo / name / "SKP").rglob("*.pdf"))
    pdf = pypdfium2.PdfDocument(path)
    text = "\n".join(page.get_textpage().get_text_range() for page in pdf)
    pdf.close()
    assert "SASARAN KINERJA PEGAWAI" in text
    found = re.search(r"\d{18}", path.name)
    assert found
    assert found[0] in text


@pytest.mark.parametrize("name", ["kejaksaan", "bkpp"])
def test_every_file_prints_a_fingerprint_that_the_plan_has_on_record(demo: Path, name: str) -> None:
    document = PlanDocument.open(demo / f"{name}.renstra", who="Penguji", read_only=True)
    known = {one.fingerprint: one.who for one in document.store.all(IssuedDocument)}
    document.close(keep_unsaved=False)
    found = set()
    for path in (path for path in (demo / name).rglob("*") if path.suffix in (".pdf", ".xlsx")):
        (fingerprint,) = fingerprints_in(path)
        assert known[fingerprint] in path.name
        found.add(fingerprint)
    assert found == known.keys()


def test_a_file_of_the_demo_is_verified_by_what_it_prints(demo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("kejaksaan", "bkpp"):
        for suffix in ("pdf", "xlsx"):
            capsys.readouterr()
            path = next((demo / name / "SKP").rglob(f"*.{suffix}"))
            assert main(["verify", str(path)]) == 0
            assert "masih berlaku" in capsys.readouterr().out


def test_a_second_run_writes_nothing_again(demo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {path: path.stat().st_mtime_ns for path in demo.rglob("*") if path.is_file()}
    assert main(["demo", str(demo), "--employees", str(PEOPLE), "--json"]) == 0
    json.loads(capsys.readouterr().out)
    after = {path: path.stat().st_mtime_ns for path in demo.rglob("*") if path.is_file()}
    assert {path.name for path in after} == {path.name for path in before}
    assert {path: stamp for path, stamp in after.items() if path.suffix in (".pdf", ".xlsx")} == {
        path: stamp for path, stamp in before.items() if path.suffix in (".pdf", ".xlsx")
    }
