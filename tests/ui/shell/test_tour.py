"""The tour: its plan holds exactly the mistakes of its steps, and every step is seen to be done."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from bsc_planner.demo.building import tour_plan
from bsc_planner.editing.cascade import LockShareEdit
from bsc_planner.editing.edit import Edit
from bsc_planner.editing.indicator import SetIndicatorFieldEdit
from bsc_planner.editing.objective import SetObjectiveFieldEdit
from bsc_planner.editing.organisation import SetAssignmentFieldEdit
from bsc_planner.editing.perspective import SetPerspectiveFieldEdit
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.model.cascade import Cascade
from bsc_planner.model.direction import Perspective
from bsc_planner.model.edition import EditionKind
from bsc_planner.model.indicator import Indicator, Polarity
from bsc_planner.model.objective import Objective
from bsc_planner.model.organisation import Assignment, AssignmentStatus
from bsc_planner.revisions.editions.freezing import FreezeEditionEdit
from bsc_planner.ui.main_window.window import MainWindow
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.tour.steps import STEPS, TourStep


@pytest.fixture
def touring(window: MainWindow, qtbot: QtBot) -> MainWindow:
    tour_plan(window.tour.path, who="Penguji")
    window.commands["tour"].trigger()
    assert window.session is not None
    qtbot.waitUntil(lambda: window.session is not None and window.session.findings is not None, timeout=20_000)
    return window


def _indicator(session: PlanSession, code: str) -> str:
    return session.store.all(Indicator, Indicator.code == code)[0].id


def _shown(window: MainWindow) -> TourStep | None:
    return window.tour.panel.step


def _is_done(window: MainWindow, at: int) -> bool:
    return window.tour.panel.done[at]


def _mending(session: PlanSession) -> dict[str, Edit]:
    """What mends each mistake of the plan, by the step."""
    store = session.store
    objective = store.all(Objective, Objective.code == "SS2")[0].id
    first = next(each for each in store.all(Assignment) if each.status == AssignmentStatus.ACTING)
    share = next(each for each in store.all(Cascade) if each.parent_indicator_id == _indicator(session, "IKU-5"))
    perspective = store.all(Perspective)[0].id
    return {
        "objective": SetObjectiveFieldEdit(objective, "text", "Meningkatnya kepuasan atas layanan kepegawaian"),
        "definition": SetIndicatorFieldEdit(_indicator(session, "IKU-2"), "definition", "Kepuasan pengguna layanan."),
        "reached": SetTargetEdit(_indicator(session, "IKU-1"), "2026", "79,5"),
        "polarity": SetIndicatorFieldEdit(_indicator(session, "IKU-3"), "polarity", Polarity.MINIMIZE.value),
        "quarters": SetTargetEdit(_indicator(session, "IKU-6"), "2026", "70"),
        "shares": LockShareEdit(2026, [(share.id, "600")]),
        "weights": SetPerspectiveFieldEdit(perspective, "weight", "20%"),
        "acting": SetAssignmentFieldEdit(first.id, "until_date", "2026-05-31"),
    }


def test_the_plan_of_the_tour_holds_the_mistakes_and_no_others(touring: MainWindow) -> None:
    assert touring.session is not None
    found = {(finding.code, finding.where.split()[0]) for finding in touring.session.findings or ()}
    assert found == {
        ("L02", "SS2"),
        ("L09", "IKU-2"),
        ("L17", "IKU-1"),
        ("L17", "IKU-3"),
        ("L18", "IKU-3"),
        ("L23", "IKU-6"),
        ("locked-differs", "IKU-5"),
    }
    assert touring.tour.panel.done == (False,) * len(STEPS)


def test_each_step_is_seen_to_be_done_and_undone(touring: MainWindow, qtbot: QtBot) -> None:
    session, panel = touring.session, touring.tour.panel
    assert session is not None
    assert panel.isVisible()
    touring.show_page("findings")
    assert panel.done[0]
    assert _shown(touring) is STEPS[1], "done: the tour goes on by itself"
    for at, step in enumerate(STEPS[1:-1], start=1):
        session.do("Perbaiki", _mending(session)[step.key])
        qtbot.waitUntil(partial(_is_done, touring, at), timeout=20_000)
        assert _shown(touring) is STEPS[at + 1]
    session.undo()
    assert not panel.done[-2]
    session.redo()
    session.do("Titik simpan", FreezeEditionEdit("Selesai tur", "Penguji", EditionKind.CHECKPOINT))
    qtbot.waitUntil(lambda: all(panel.done), timeout=20_000)
    assert _shown(touring) is None
    assert "Well done" in panel.title.text()
    assert panel.new_plan.isVisible()
    assert not panel.show_me.isVisible()


def test_show_me_leads_to_the_place_and_skipping_goes_on(touring: MainWindow, qtbot: QtBot) -> None:
    panel = touring.tour.panel
    qtbot.mouseClick(panel.places[3], Qt.MouseButton.LeftButton)
    assert _shown(touring) is STEPS[3]
    panel.show_me.click()
    assert touring.session is not None
    assert touring.pages.current_key == "indicators"
    assert touring.session.selection is not None
    assert touring.session.selection.id == _indicator(touring.session, "IKU-1")
    panel.skip.click()
    assert _shown(touring) is STEPS[4]
    panel.more.click()
    assert touring.help.guide is not None
    assert touring.help.guide.topic == STEPS[4].topic
    panel.places[-1].click()
    panel.skip.click()
    assert _shown(touring) is None
    assert "still open" in panel.title.text()


def test_the_tour_is_left_and_taken_up_again(touring: MainWindow, qtbot: QtBot) -> None:
    touring.show_page("findings")
    touring.tour.panel.cross.click()
    assert not touring.tour.panel.isVisible()
    touring.commands["tour"].trigger()
    assert touring.tour.panel.isVisible()
    touring.commands["close"].trigger()
    assert touring.session is None
    assert not touring.tour.panel.isVisible()
    touring.commands["tour"].trigger()
    assert touring.tour.panel.done[0], "what was seen before is remembered"


def test_beginning_again_keeps_the_plan_before_beside_it(touring: MainWindow, qtbot: QtBot) -> None:
    touring.show_page("findings")
    touring.tour.begin_again()
    qtbot.waitUntil(lambda: touring.session is not None, timeout=20_000)
    assert not touring.tour.panel.done[0]
    assert touring.tour.path.with_suffix(".renstra.bak").exists()


def test_another_plan_has_no_panel(touring: MainWindow, plan_file: object) -> None:
    touring.files.open_path(plan_file)  # type: ignore[arg-type]  # a Path
    assert not touring.tour.panel.isVisible()
