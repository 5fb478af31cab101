"""Views of Pemantauan in a plan that has nothing for them yet lead to where it is made."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from bsc_planner.editing.organisation import AddEmployeeEdit, AddUnitEdit
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.organisation import Unit
from bsc_planner.ui.background import stop_background_work
from bsc_planner.ui.pages.monitoring.evaluation.view import EvaluationView
from bsc_planner.ui.pages.monitoring.reports.view import ReportsView
from bsc_planner.ui.pages.monitoring.scope import MonitoringScope, scope_of
from bsc_planner.ui.pages.monitoring.scores.view import ScoresView
from bsc_planner.ui.pages.monitoring.trial.view import TrialView
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.empty_state import EmptyState


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[PlanSession]:
    document = PlanDocument.create(title="Renstra", institution="Dinas", start=2025, end=2029, who="Rina")
    made = PlanSession(document, who="Rina")
    yield made
    stop_background_work()
    document.close(keep_unsaved=False)


def lead_of(view: QWidget) -> QToolButton | None:
    """The button of the empty page in sight."""
    pages = [page for page in view.findChildren(EmptyState) if page.isVisible()]
    buttons = [button for page in pages for button in page.findChildren(QToolButton) if button.isVisible()]
    return buttons[0] if buttons else None


def asked_page(qtbot: QtBot, session: PlanSession, view: QWidget) -> str:
    """The page that the button of the empty view in sight leads to."""
    qtbot.waitUntil(lambda: lead_of(view) is not None)
    button = lead_of(view)
    assert button is not None
    with qtbot.waitSignal(session.reveal_asked) as asked:
        button.click()
    assert asked.args is not None
    return str(asked.args[1])


@pytest.mark.parametrize(
    ("make", "page"),
    [
        (ScoresView, "indicators"),
        (TrialView, "indicators"),
        (ReportsView, "organisation"),
        (EvaluationView, "organisation"),
    ],
)
def test_an_empty_plan_leads_on(
    qtbot: QtBot, session: PlanSession, make: Callable[[PlanSession, MonitoringScope], QWidget], page: str
) -> None:
    view = make(session, scope_of(session))
    qtbot.addWidget(view)
    view.show()
    assert asked_page(qtbot, session, view) == page


def test_people_without_targets_lead_to_the_cascade(qtbot: QtBot, session: PlanSession) -> None:
    session.do("Tambah", AddEmployeeEdit("199001012015011001", "Budi"))
    view = ReportsView(session, scope_of(session))
    qtbot.addWidget(view)
    view.show()
    assert asked_page(qtbot, session, view) == "cascade"


def test_a_unit_without_indicators_leads_to_the_cascade(qtbot: QtBot, session: PlanSession) -> None:
    session.do("Tambah", AddUnitEdit(None, "U1", "Biro"))
    scope_of(session).set_unit(session.store.all(Unit)[0].id)
    view = ScoresView(session, scope_of(session))
    qtbot.addWidget(view)
    view.show()
    assert asked_page(qtbot, session, view) == "cascade"
