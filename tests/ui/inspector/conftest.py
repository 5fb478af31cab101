"""An inspector in a window of its own."""

from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from bsc_planner.editing.cascade import AddCascadeEdit
from bsc_planner.editing.organisation import AddEmployeeEdit, AddPositionEdit, AddUnitEdit
from bsc_planner.editing.perspective import AddPerspectiveEdit
from bsc_planner.model.cascade import CascadeKind
from bsc_planner.model.delta import Ref
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.store import PlanStore
from bsc_planner.ui.inspector import INSPECTOR
from bsc_planner.ui.inspector.inspector import Inspector
from tests.builders import do, plan_with
from tests.ui.indicators.sessions import session_of


@pytest.fixture
def store() -> PlanStore:
    store = plan_with(objectives=2, indicators=2)
    do(store, AddPerspectiveEdit("Proses internal", "P", perspective_id="persp"))
    do(store, AddUnitEdit(None, "U1", "Biro Umum", unit_id="u1"))
    do(store, AddUnitEdit(None, "U2", "Biro Hukum", unit_id="u2"))
    do(store, AddPositionEdit("u1", "P1", "Analis", position_id="p1"))
    do(store, AddPositionEdit("u1", "P2", "Arsiparis", position_id="p2"))
    do(store, AddEmployeeEdit("199001012015011001", "Pegawai 1", None, "p1", employee_id="e1"))
    first = store.all(Indicator)[0].id
    do(store, AddCascadeEdit(first, unit_id="u1", cascade_id="c1"))
    do(store, AddCascadeEdit(first, unit_id="u2", cascade_id="c2"))
    do(store, AddCascadeEdit(first, position_id="p1", kind=CascadeKind.ADOPT, cascade_id="c3"))
    return store


@pytest.fixture
def inspector(qtbot: QtBot, store: PlanStore) -> Inspector:
    session = session_of(store)
    made = cast(Inspector, INSPECTOR.factory(session))
    qtbot.addWidget(made)
    session.setParent(made)
    made.resize(340, 700)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    session.select(Ref("indicator", store.all(Indicator)[0].id))
    return made
