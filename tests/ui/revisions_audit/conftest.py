"""A session over a small plan that was changed by two people."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from bsc_planner.editing.bulk import InsertRowsEdit, NewRows
from bsc_planner.editing.indicator import SetIndicatorFieldEdit
from bsc_planner.editing.objective import SetObjectiveFieldEdit
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.ui.background import stop_background_work
from bsc_planner.ui.plan_session import PlanSession


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[PlanSession]:
    document = PlanDocument.create(title="Renstra", institution="Instansi", start=2025, end=2029, who="Ani")
    made = PlanSession(document, who="Ani")
    rows = (
        NewRows("objective", ("id", "ord", "code", "text"), [("o1", 1, "SS1", "Satu"), ("o2", 2, "SS2", "Dua")]),
        NewRows("indicator", ("id", "ord", "code", "name", "objective_id"), [("i1", 1, "IKU1", "Hal satu", "o1")]),
    )
    made.do("Isi", InsertRowsEdit(rows))
    made.do("Ubah target", SetTargetEdit("i1", "2025", "10"))
    made.who = "Budi"
    made.do("Ubah rumusan", SetObjectiveFieldEdit("o1", "text", "Meningkatnya layanan"))
    made.do("Ubah nama", SetIndicatorFieldEdit("i1", "name", "Jumlah layanan"))
    yield made
    stop_background_work()
    document.close(keep_unsaved=False)
