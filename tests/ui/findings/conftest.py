"""The page of findings over a plan with a few of them, with an index that follows."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from bsc_planner.editing.edit import Together
from bsc_planner.editing.indicator import AddIndicatorEdit
from bsc_planner.editing.objective import AddObjectiveEdit
from bsc_planner.editing.organisation import AddUnitEdit
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.objective import Objective
from bsc_planner.ui.main_window.findings_watch import FindingsWatch
from bsc_planner.ui.pages.findings.page import FindingsPage
from bsc_planner.ui.plan_session import PlanSession


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[PlanSession]:
    """A plan with two objectives worded as work to do, three indicators without anything, and a unit."""
    document = PlanDocument.create(title="Renstra", institution="Instansi", start=2025, end=2029, who="Penguji")
    made = PlanSession(document, who="Penguji")
    made.do("Isi", Together([AddObjectiveEdit(code=f"SS{n}", text=f"Meningkatkan mutu {n}") for n in (1, 2)]))
    first = made.store.all(Objective)[0].id
    edits = [AddIndicatorEdit(first, code=f"IKU{n}", name=f"Persentase mutu {n}") for n in (1, 2, 3)]
    made.do("Isi", Together([*edits, AddUnitEdit(None, "U1", "Biro")]))
    yield made
    document.close(keep_unsaved=False)


@pytest.fixture
def watch(qtbot: QtBot, session: PlanSession) -> Iterator[FindingsWatch]:
    """Findings of the plan, already known, told to the session as the window does."""
    made = FindingsWatch(session)

    def tell(findings: object) -> None:
        session.set_findings(made.findings, ignored=made.ignored)

    made.findings_changed.connect(tell)
    made.set_session(session)
    qtbot.waitUntil(lambda: made.findings is not None, timeout=20_000)
    yield made
    made.stop()


@pytest.fixture
def page(qtbot: QtBot, session: PlanSession, watch: FindingsWatch) -> FindingsPage:
    """The page, shown."""
    made = FindingsPage(session)
    qtbot.addWidget(made)
    made.resize(1000, 800)
    made.show()
    qtbot.waitExposed(made)
    return made
