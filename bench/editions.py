"""Freezing a large plan as an edition, beside the same rows through bare json, zlib and sha256.

Run by hand: ``python -m bench.editions --employees 1000 100000``. 2,000 indicators with five targets each, 500 units.
Every time is the best of several runs; file growth is what the saved plan gains by an edition.
"""

import argparse
import gc
import hashlib
import json
import tempfile
import time
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from bsc_planner.editing.bulk import InsertRowsEdit, NewRows
from bsc_planner.editing.edit import apply_edit
from bsc_planner.editing.indicator import SetIndicatorFieldEdit
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.identity import new_id
from bsc_planner.model.store import PlanStore
from bsc_planner.revisions.editions.content import frozen
from bsc_planner.revisions.editions.freezing import FreezeEditionEdit
from bsc_planner.revisions.editions.reading import rows_of_edition
from bsc_planner.revisions.editions.restoring import RestoreEditionEdit
from bsc_planner.revisions.editions.verification import verify_editions
from bsc_planner.revisions.plan_rows import CONTENT_KINDS, rows_of

INDICATORS = 2_000
UNITS = 500
PER_POSITION = 20
YEARS = range(2025, 2030)
_RUNS = 3


def filled(employees: int) -> InsertRowsEdit:
    """Rows of a ministry: units, positions, people, indicators and their targets."""
    units = [(new_id(), at, f"U{at}", f"Unit kerja {at}") for at in range(UNITS)]
    positions = [
        (new_id(), at, f"P{at}", f"Jabatan {at}", units[at % UNITS][0])
        for at in range(max(employees // PER_POSITION, 1))
    ]
    people = [(new_id(), at, f"{at:018}", f"Pegawai nomor {at}", "III/a") for at in range(employees)]
    held = [(new_id(), at, one[0], positions[at // PER_POSITION % len(positions)][0]) for at, one in enumerate(people)]
    indicators = [
        (new_id(), at, f"IKU{at}", f"Persentase penyelesaian hal nomor {at}", "%") for at in range(INDICATORS)
    ]
    targets = [
        (new_id(), at * 10 + year, one[0], str(year), str(at), f"n:{at}")
        for at, one in enumerate(indicators)
        for year in YEARS
    ]
    return InsertRowsEdit(
        (
            NewRows("unit", ("id", "ord", "code", "name"), units),
            NewRows("position", ("id", "ord", "code", "title", "unit_id"), positions),
            NewRows("employee", ("id", "ord", "nip", "name", "rank"), people),
            NewRows("assignment", ("id", "ord", "employee_id", "position_id"), held),
            NewRows("indicator", ("id", "ord", "code", "name", "unit_of_measure"), indicators),
            NewRows("target", ("id", "ord", "indicator_id", "period", "printed", "meaning"), targets),
        )
    )


def bare(store: PlanStore) -> int:
    """The same rows as one JSON text, packed and hashed; returns the bytes."""
    connection = store.session.connection()
    found = {
        kind: list(map(tuple, connection.exec_driver_sql(f'SELECT * FROM "{kind}" ORDER BY id')))
        for kind in CONTENT_KINDS
    }
    text = json.dumps(found, separators=(",", ":"), ensure_ascii=False).encode()
    hashlib.sha256(text).hexdigest()
    return len(zlib.compress(text, 6))


def measure(employees: int, folder: Path) -> None:
    """Print what freezing, reading, verifying and restoring cost."""
    document = PlanDocument.create(title="Renstra", institution="Kementerian", start=2025, end=2029, who="bench")
    store = document.store
    apply_edit(store, filled(employees), label="Isi", who="bench")
    path = folder / f"{employees}.renstra"
    document.save_as(path)
    empty = path.stat().st_size
    rows = rows_of(store)
    _tell(employees, "bare json + zlib + sha256", _best(lambda: bare(store)), f"{bare(store):,} bytes")
    _tell(employees, "rows read", _best(lambda: rows_of(store)))
    _tell(employees, "cut and hashed", _best(lambda: frozen(rows)))
    _tell(employees, "first freeze, as an edit", _once(lambda: _freeze(store, "first")), _growth(document, empty))
    size = path.stat().st_size
    indicator = next(iter(rows["indicator"].by_id))
    apply_edit(store, SetIndicatorFieldEdit(indicator, "name", "Lain"), label="Ubah", who="bench")
    _tell(employees, "second freeze, one change on", _once(lambda: _freeze(store, "second")), _growth(document, size))
    _tell(employees, "an edition read", _best(lambda: rows_of_edition(store, "first")))
    _tell(employees, "all editions verified", _best(lambda: verify_editions(store)))
    restore = RestoreEditionEdit("first")
    _tell(employees, "restored, one row differs", _once(lambda: apply_edit(store, restore, label="P", who="bench")))
    document.close(keep_unsaved=False)


def _freeze(store: PlanStore, edition_id: str) -> None:
    edit = FreezeEditionEdit(edition_id, "bench", instrument="Peraturan", edition_id=edition_id)
    apply_edit(store, edit, label="Bekukan", who="bench")


def _growth(document: PlanDocument, before: int) -> str:
    document.save()
    assert document.path is not None
    return f"file grows by {document.path.stat().st_size - before:,} bytes"


def _best(work: Callable[[], Any]) -> float:
    return min(_once(work) for _ in range(_RUNS))


def _once(work: Callable[[], Any]) -> float:
    gc.collect()
    begun = time.process_time()
    work()
    return time.process_time() - begun


def _tell(employees: int, what: str, seconds: float, more: str = "") -> None:
    print(f"{employees:>8,}  {what:<30} {seconds * 1000:>9,.1f} ms  {more}")


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure for each number of employees."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--employees", type=int, nargs="+", default=[1_000, 100_000])
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        for employees in options.employees:
            measure(employees, Path(folder))


if __name__ == "__main__":
    main()
