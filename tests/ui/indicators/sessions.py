"""Sessions of plans in memory for tests of the indicator page."""

from pathlib import Path
from types import SimpleNamespace
from typing import cast

from bsc_planner.exchange.importing.plan_json import read_plan_file
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.store import PlanStore
from bsc_planner.ui.item_models.indicator_tree.item_model import IndicatorTreeItemModel
from bsc_planner.ui.plan_session import PlanSession
from tests.builders import do, empty_store

_DATA = Path(__file__).resolve().parents[2] / "data"


def session_of(store: PlanStore) -> PlanSession:
    """A session whose document is only its store."""
    return PlanSession(cast(PlanDocument, SimpleNamespace(store=store)), who="Penguji")


def imported(name: str) -> PlanStore:
    """A real plan from tests/data."""
    store = empty_store()
    do(store, read_plan_file(_DATA / f"{name}.json").edit)
    return store


def shown(model: IndicatorTreeItemModel) -> list[str]:
    """What the rows are: depth, code, text."""
    return [
        f"{'  ' * model.depth(row)}{model.face(row, 1).text} {model.face(row, 2).text}".rstrip()
        for row in range(model.rowCount())
    ]


def codes(model: IndicatorTreeItemModel) -> list[str]:
    """Codes of the rows in sight."""
    return [model.face(row, 1).text for row in range(model.rowCount())]
