"""A session over a small plan with figures of two years."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from bsc_planner.editing.bulk import InsertRowsEdit, NewRows
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.ui.background import stop_background_work
from bsc_planner.ui.plan_session import PlanSession

_INDICATOR = ("id", "ord", "code", "name", "objective_id", "polarity", "validity", "controllability", "consolidation")
_FIGURE = ("id", "ord", "indicator_id", "period", "printed", "meaning")


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[PlanSession]:
    document = PlanDocument.create(title="Renstra", institution="Instansi", start=2025, end=2027, who="Ani")
    made = PlanSession(document, who="Ani")
    kinds = ("maximize", "proxy", "moderate", "last")
    rows = (
        NewRows("objective", ("id", "ord", "code", "text"), [("o1", 1, "SS1", "Satu")]),
        NewRows("indicator", _INDICATOR, [(f"i{at}", at, f"IKU{at}", f"Hal {at}", "o1", *kinds) for at in (1, 2)]),
        NewRows("target", _FIGURE, [("t1", 1, "i1", "2025", "80", "n:80"), ("t2", 2, "i1", "2026", "90", "n:90")]),
        NewRows("actual", _FIGURE, [("a1", 1, "i1", "2025", "85", "n:85")]),
    )
    made.do("Isi", InsertRowsEdit(rows))
    made.set_year(2026)
    yield made
    stop_background_work()
    document.close(keep_unsaved=False)
