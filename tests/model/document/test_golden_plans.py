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
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
from bsc_planner.model.organisation import Assignment, Employee, Position, Unit
from bsc_planner.model.target import Target

_FOLDER = Path(__file__).resolve().parents[2] / "golden" / "plans"


def counts(document: PlanDocument) -> dict[str, int]:
    """How many elements of each kind there are, kinds without any left out."""
    found = {cls.__tablename__: document.store.count(cls) for cls in ELEMENTS}
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


def make() -> None:
    """Write the sample of the current version anew; only before it is released."""
    document = PlanDocument.create(
        title="Renstra Contoh", institution="Dinas Contoh", start=2025, end=2029, who="Perencana"
    )
    store = document.store
    with store.recording():
        unit = store.insert(Unit, code="1", name="Sekretariat")
        objective = store.insert(Objective, code="SS1", text="Meningkatnya mutu layanan", unit_id=unit)
        for number in range(1, 4):
            indicator = store.insert(Indicator, code=f"IKU1.{number}", name=f"Indeks {number}", objective_id=objective)
            for year in range(2025, 2030):
                printed = f"{number},{year % 100}"
                meaning = f"n:{printed.replace(',', '.')}"
                store.insert(Target, indicator_id=indicator, period=str(year), printed=printed, meaning=meaning)
        position = store.insert(Position, code="J1", title="Sekretaris", unit_id=unit)
        employee = store.insert(Employee, nip="199001012015011001", name="Contoh Nama", rank="III/c")
        store.insert(Assignment, employee_id=employee, position_id=position, status="definitif")
    store.session.commit()
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
