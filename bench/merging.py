"""Comparing two copies with the edition both come from, beside a bare comparison of the same rows as dictionaries.

Run by hand: ``python -m bench.merging [--employees N] [--indicators N] [--changes N]``. Both work on rows that are in
memory already; each figure is the best of several runs. Reading the rows and applying the merge stand beside them.
"""

import argparse
import random
import time
from collections.abc import Callable
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from bsc_planner.editing.edit import apply_edit
from bsc_planner.model.base import ORD_STEP, Base
from bsc_planner.model.document.engine import driver_connection, working_engine
from bsc_planner.model.edition import EditionKind
from bsc_planner.model.identity import new_id
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.organisation import Assignment, Employee, Position
from bsc_planner.model.plan import Plan
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Target
from bsc_planner.revisions.editions.freezing import FreezeEditionEdit
from bsc_planner.revisions.editions.reading import rows_of_edition
from bsc_planner.revisions.merging.decisions import Decisions
from bsc_planner.revisions.merging.identity import in_columns_of_today, with_ids_of
from bsc_planner.revisions.merging.merge_edit import MergeEdit
from bsc_planner.revisions.merging.merge_rows import Side
from bsc_planner.revisions.merging.returned_copy import common_edition, compared_stores
from bsc_planner.revisions.merging.three_way import compared
from bsc_planner.revisions.plan_rows import CONTENT_KINDS, PlanRows, rows_of

_RUNS = 5
_YEARS = range(2025, 2030)
_PER_POSITION = 10


def _empty() -> PlanStore:
    return PlanStore(Session(working_engine(None), autoflush=False))


def _engine_of(store: PlanStore) -> Engine:
    bound = store.session.get_bind()
    assert isinstance(bound, Engine)
    return bound


def _made(indicators: int, employees: int) -> PlanStore:
    store = _empty()
    Base.metadata.create_all(_engine_of(store))
    with store.recording():
        store.insert(Plan, institution="Kementerian", title="Renstra", period_start=2025, period_end=2029)
        _fill(store, indicators, employees)
    store.session.commit()
    freeze = FreezeEditionEdit("Salinan untuk rekan", "Bench", EditionKind.CHECKPOINT)
    apply_edit(store, freeze, label="Titik simpan", who="Bench")
    return store


def _fill(store: PlanStore, indicators: int, employees: int) -> None:
    def insert(cls: Any, columns: str, rows: list[tuple[object, ...]]) -> list[str]:
        ids = [new_id() for _ in rows]
        numbered = [(key, (at + 1) * ORD_STEP, *row) for at, (key, row) in enumerate(zip(ids, rows, strict=True))]
        store.insert_rows(cls, ("id", "ord", *columns.split()), numbered)
        return ids

    listed = insert(Indicator, "code name", [(f"IKU{n}", f"Persentase hal {n}") for n in range(indicators)])
    targets = [(key, str(year), "85", "n:85") for key in listed for year in _YEARS]
    insert(Target, "indicator_id period printed meaning", list(targets))
    positions = insert(
        Position, "code title", [(f"J{n}", f"Analis {n}") for n in range(employees // _PER_POSITION + 1)]
    )
    people = insert(Employee, "nip name rank", [(f"{n:018}", f"Pegawai {n}", "III/c") for n in range(employees)])
    held = [(person, positions[at // _PER_POSITION], "definitif") for at, person in enumerate(people)]
    insert(Assignment, "employee_id position_id status", list(held))


def _copied(store: PlanStore) -> PlanStore:
    other = _empty()
    store.session.rollback()
    driver_connection(_engine_of(store)).backup(driver_connection(_engine_of(other)))
    return other


def _change(store: PlanStore, count: int, *, seed: int, word: str) -> None:
    """Half of the changes in targets and indicators, half in people."""
    chance = random.Random(seed)
    with store.recording():
        for cls, column in ((Target, "printed"), (Indicator, "name"), (Employee, "rank"), (Employee, "name")):
            ids = [row[0] for row in store.session.connection().exec_driver_sql(f"SELECT id FROM {cls.__tablename__}")]
            chosen = chance.sample(ids, min(count // 4, len(ids)))
            store.update_rows(cls, (column,), [(key, f"{word} {at}") for at, key in enumerate(chosen)])
    store.session.commit()


def _bare(base: PlanRows, ours: PlanRows, theirs: PlanRows) -> dict[tuple[str, str, int], str]:
    """Three-way comparison of plain rows by id and column: no names, no references, no branches."""
    found = {}
    for kind in CONTENT_KINDS:
        was, own, other = base[kind].by_id, ours[kind].by_id, theirs[kind].by_id
        for key in was.keys() | own.keys() | other.keys():
            b, o, t = was.get(key), own.get(key), other.get(key)
            if b == o == t:
                continue
            if b is None or o is None or t is None:
                found[kind, key, -1] = "whole"
                continue
            for place in range(len(b)):
                if o[place] != b[place] or t[place] != b[place]:
                    found[kind, key, place] = "ours" if t[place] == b[place] else "theirs"
    return found


def _best(work: Callable[[], Any]) -> float:
    """Milliseconds of the fastest of several runs."""
    times = []
    for _ in range(_RUNS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return 1000 * min(times)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--indicators", type=int, default=2_000)
    parser.add_argument("--employees", type=int, default=100_000)
    parser.add_argument("--changes", type=int, default=1_000)
    wanted = parser.parse_args()
    ours = _made(wanted.indicators, wanted.employees)
    theirs = _copied(ours)
    _change(ours, wanted.changes, seed=1, word="kita")
    _change(theirs, wanted.changes, seed=2, word="rekan")
    edition = common_edition(ours, theirs)
    assert edition is not None
    base, own, other = in_columns_of_today(rows_of_edition(ours, edition.id)), rows_of(ours), rows_of(theirs)
    bare = _best(lambda: _bare(base, own, other))
    begin = with_ids_of(own, base)
    full = _best(lambda: compared(begin, own, with_ids_of(own, other, known=begin)))
    reading = _best(lambda: (rows_of_edition(ours, edition.id), rows_of(ours), rows_of(theirs)))
    plan = compared_stores(ours, theirs, file="rekan.renstra")
    choices = {row.key: Side.THEIRS for row in Decisions(plan).undecided()}
    start = time.perf_counter()
    apply_edit(ours, MergeEdit(plan, choices), label="Gabungan", who="Bench")
    applying = 1000 * (time.perf_counter() - start)
    print(
        f"{wanted.indicators} indicators, {wanted.employees} people, {wanted.changes} changes on each side: "
        f"{len(plan.rows)} rows to look at, {len(choices)} conflicts"
    )
    print(f"compare {full:7.1f} ms | bare dictionaries {bare:7.1f} ms | {full / bare:4.2f}x")
    print(f"reading the three states {reading:7.1f} ms | applying {applying:7.1f} ms")


if __name__ == "__main__":
    main()
