"""Small builders of plans for tests."""

import weakref
from collections.abc import Sequence

from sqlalchemy.orm import Session

from bsc_planner.editing.edit import Edit, apply_edit
from bsc_planner.model.base import Base
from bsc_planner.model.delta import Changes
from bsc_planner.model.document.engine import working_engine
from bsc_planner.model.elements import ELEMENTS, columns_of
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
from bsc_planner.model.plan import Plan
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Target


def empty_store() -> PlanStore:
    """A plan in memory with nothing but its title page (2025-2029)."""
    engine = working_engine(None)
    Base.metadata.create_all(engine)
    store = PlanStore(Session(engine, autoflush=False))
    weakref.finalize(store, engine.dispose)  # from 3.13 on, Python warns of connections nobody closed
    with store.recording():
        store.insert(Plan, institution="Instansi Contoh", title="Renstra Contoh", period_start=2025, period_end=2029)
    store.session.commit()
    return store


def plan_with(*, objectives: int = 1, indicators: int = 1, years: Sequence[int] = (2025, 2026)) -> PlanStore:
    """A plan with objectives SS1.., each with indicators IKU1.1.., each with number targets 10, 20 .. by year."""
    store = empty_store()
    with store.recording():
        for number in range(1, objectives + 1):
            objective = store.insert(Objective, code=f"SS{number}", text=f"Meningkatnya hal {number}")
            for place in range(1, indicators + 1):
                indicator = store.insert(
                    Indicator,
                    code=f"IKU{number}.{place}",
                    name=f"Jumlah hal {number}.{place}",
                    objective_id=objective,
                    unit_of_measure="dokumen",
                    polarity="maximize",
                    consolidation="sum",
                )
                for year_place, year in enumerate(years, start=1):
                    printed = str(10 * year_place)
                    store.insert(
                        Target, indicator_id=indicator, period=str(year), printed=printed, meaning=f"n:{printed}"
                    )
    store.session.commit()
    return store


def do(store: PlanStore, edit: Edit, *, label: str = "Ubah", merge_key: str | None = None) -> Changes:
    """Carry out an edit as a test planner."""
    return apply_edit(store, edit, label=label, who="Penguji", merge_key=merge_key)


def content_of(store: PlanStore) -> dict[str, list[tuple[object, ...]]]:
    """Every row of the plan's content by kind, to compare plans by."""
    found = {}
    for cls in ELEMENTS:
        names = columns_of(cls.__tablename__)
        rows = store.session.connection().exec_driver_sql(
            f"SELECT {', '.join(names)} FROM {cls.__tablename__} ORDER BY id"
        )
        found[cls.__tablename__] = [tuple(row) for row in rows]
    return found
