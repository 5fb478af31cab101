"""One plan file of every released version, which must open for ever; ``python -m {this module}`` makes the newest."""

import json
import os
import tempfile
from pathlib import Path
from unittest import mock

import pytest

from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.document.file_format import VERSION
from bsc_planner.model.elements import ELEMENTS
from bsc_planner.model.target import Target
from tests.full_plan import RECORDED, fill, monitored_content

_FOLDER = Path(__file__).resolve().parents[2] / "golden" / "plans"


def counts(document: PlanDocument) -> dict[str, int]:
    """How many elements of each kind there are, kinds without any left out."""
    found = {cls.__tablename__: document.store.count(cls) for cls in (*ELEMENTS, *RECORDED)}
    return {kind: count for kind, count in found.items() if count}


@pytest.mark.parametrize("version", range(1, VERSION + 1))
def test_a_plan_of_every_released_version_opens_with_all_it_held(version: int) -> None:
    path = _FOLDER / f"v{version}.renstra"
    before = path.read_bytes()
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    document = PlanDocument.open(path, who="Penguji", read_only=True)
    assert document.findings == []
    assert counts(document) == expected["counts"]
    assert [target.printed for target in document.store.all(Target)] == expected["targets"]
    document.close(keep_unsaved=False)
    assert path.read_bytes() == before


def test_the_newest_sample_holds_every_kind_planners_write() -> None:
    document = PlanDocument.open(_FOLDER / f"v{VERSION}.renstra", who="Penguji", read_only=True)
    assert [cls.__tablename__ for cls in (*ELEMENTS, *RECORDED) if not document.store.count(cls)] == []
    document.close(keep_unsaved=False)


@pytest.mark.parametrize("version", range(1, VERSION + 1))
def test_a_plan_of_every_released_version_is_saved_and_opens_again_as_it_was(version: int, tmp_path: Path) -> None:
    path = tmp_path / "rencana.renstra"
    path.write_bytes((_FOLDER / f"v{version}.renstra").read_bytes())
    document = PlanDocument.open(path, who="Penguji")
    before = monitored_content(document.store)
    document.save()
    document.close(keep_unsaved=False)
    again = PlanDocument.open(path, who="Penguji", read_only=True)
    assert again.findings == []
    assert monitored_content(again.store) == before
    again.close(keep_unsaved=False)


def make() -> None:
    """Write the sample of the current version anew; only before it is released."""
    document = PlanDocument.create(
        title="Renstra Contoh", institution="Dinas Contoh", start=2025, end=2029, who="Perencana"
    )
    store = document.store
    fill(store)
    path = _FOLDER / f"v{VERSION}.renstra"
    path.unlink(missing_ok=True)
    document.save_as(path)
    said = {"counts": counts(document), "targets": [target.printed for target in store.all(Target)]}
    path.with_suffix(".json").write_text(json.dumps(said, indent=1) + "\n", encoding="utf-8")
    document.close(keep_unsaved=False)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as home, mock.patch("platform.node", return_value="PC"):
        os.environ["BSC_PLANNER_HOME"] = home
        make()
