"""The scorecard of a tax office with actuals typed in, by which SS6 comes to 71,41 and its perspective with it."""

from pathlib import Path

from bsc_planner.editing.edit import Edit, Together
from bsc_planner.editing.target import FigureCell, SetFiguresEdit
from bsc_planner.exchange.importing.plan_json import read_plan_file
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.period import Period
from bsc_planner.model.store import PlanStore
from tests.builders import do, empty_store

_DATA = Path(__file__).resolve().parent / "data"

YEAR = Period(2022)

ACTUALS = {"1a-CP": "15%", "1b-N": "80%", "6a-CP": "10%", "6b-CP": "11%", "6c-N": "18,75%", "7c-N": "160%"}
"""Actuals of the year by code; SS1 comes to 92, SS6 to 71,41, 7c-N is capped at 120."""


def tax_office_edit() -> Edit:
    """The scorecard as it is shipped."""
    return Together([read_plan_file(_DATA / "kpp-pratama-scorecard.json").edit])


def actuals_edit(store: PlanStore) -> Edit:
    """The actuals of the year."""
    ids = {one.code: one.id for one in store.all(Indicator)}
    return SetFiguresEdit([FigureCell(ids[code], "2022", text, "actual") for code, text in ACTUALS.items()])


def tax_office(*, has_actuals: bool = True) -> PlanStore:
    """A plan in memory."""
    store = empty_store()
    do(store, tax_office_edit())
    if has_actuals:
        do(store, actuals_edit(store))
    return store


def indicator_id(store: PlanStore, code: str) -> str:
    """Id of an indicator by its code."""
    return next(one.id for one in store.all(Indicator) if one.code == code)
