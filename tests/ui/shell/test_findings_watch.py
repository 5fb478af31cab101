"""Findings are made off the window's thread and then follow the plan."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from bsc_planner.editing.edit import Together
from bsc_planner.editing.objective import AddObjectiveEdit, SetObjectiveFieldEdit
from bsc_planner.editing.people import AddPeopleEdit, NewPerson
from bsc_planner.findings import Finding, Severity
from bsc_planner.model.delta import BULK
from bsc_planner.model.objective import Objective
from bsc_planner.ui.main_window.findings_watch import FindingsWatch
from bsc_planner.ui.main_window.window import MainWindow
from bsc_planner.ui.plan_session import PlanSession

TWICE = Together([AddObjectiveEdit(code="SS1", text="Satu"), AddObjectiveEdit(code="SS1", text="Dua")])


def codes(watch: FindingsWatch) -> list[str] | None:
    return None if watch.findings is None else [finding.code for finding in watch.findings]


def test_findings_come_and_go_with_the_plan(qtbot: QtBot, session: PlanSession) -> None:
    watch = FindingsWatch(session)
    watch.set_session(session)
    assert codes(watch) is None
    qtbot.waitUntil(lambda: codes(watch) == [], timeout=20_000)
    session.do("Tambah", TWICE)
    qtbot.waitUntil(lambda: bool(codes(watch)), timeout=20_000)
    session.undo()
    qtbot.waitUntil(lambda: codes(watch) == [], timeout=20_000)
    watch.stop()
    assert list(session.document.kept_at.glob("findings-*")) == []


def test_findings_of_an_import_are_listed_once_beside_those_of_checks(qtbot: QtBot, session: PlanSession) -> None:
    watch = FindingsWatch(session)
    watch.set_session(session)
    session.do("Tambah", TWICE)
    qtbot.waitUntil(lambda: bool(codes(watch)), timeout=20_000)
    assert watch.findings is not None
    known = len(watch.findings)
    watch.add([*watch.findings, Finding(Severity.ERROR, "unreadable-value", "x")])
    qtbot.waitUntil(lambda: watch.findings is not None and len(watch.findings) == known + 1, timeout=20_000)
    assert watch.findings[0].severity is Severity.ERROR
    watch.stop()


def test_the_index_follows_an_edit_within_the_step_itself(qtbot: QtBot, session: PlanSession) -> None:
    watch = FindingsWatch(session)
    watch.set_session(session)
    qtbot.waitUntil(lambda: watch.findings is not None, timeout=20_000)
    session.do("Tambah", TWICE)
    assert "L03" in (codes(watch) or ())
    session.undo()
    assert codes(watch) == []
    watch.stop()


def test_edits_made_while_the_plan_is_being_checked_are_not_lost(qtbot: QtBot, session: PlanSession) -> None:
    watch = FindingsWatch(session)
    watch.set_session(session)
    watch._start()
    session.do("Tambah", TWICE)
    assert watch.findings is None
    qtbot.waitUntil(lambda: watch.findings is not None, timeout=20_000)
    assert "L03" in (codes(watch) or ())
    watch.stop()


def test_very_large_changes_are_checked_anew(qtbot: QtBot, session: PlanSession) -> None:
    watch = FindingsWatch(session)
    watch.set_session(session)
    qtbot.waitUntil(lambda: watch.findings == [], timeout=20_000)
    session.do("Impor", AddPeopleEdit([NewPerson("12", "Pegawai") for _ in range(BULK)]))
    qtbot.waitUntil(lambda: len(watch.findings or ()) > BULK, timeout=20_000)
    watch.stop()


def test_findings_have_a_page_and_a_badge(qtbot: QtBot, window: MainWindow, plan_file: Path) -> None:
    window.files.open_path(plan_file)
    assert window.session is not None
    window.session.do("Tambah", TWICE)
    qtbot.waitUntil(lambda: bool(window.findings.watch.findings), timeout=20_000)
    window.commands["findings"].trigger()
    assert window.pages.current_key == "findings"
    assert window.navigation.badge("findings") == "2"


def test_an_edit_that_changes_no_finding_makes_nobody_list_them_again(qtbot: QtBot, session: PlanSession) -> None:
    watch = FindingsWatch(session)
    watch.set_session(session)
    session.do("Tambah", TWICE)
    qtbot.waitUntil(lambda: bool(codes(watch)), timeout=20_000)
    told: list[object] = []
    before = watch.findings
    watch.findings_changed.connect(told.append)
    objective = session.store.all(Objective)[0]
    session.do("Ubah", SetObjectiveFieldEdit(objective.id, "theme", "Layanan"))
    assert told == []
    session.do("Ubah", SetObjectiveFieldEdit(objective.id, "code", "SS9"))
    assert len(told) == 1
    assert before is not None
    assert {id(one) for one in watch.findings or ()} & {id(one) for one in before}, "what stays is the same object"
    watch.stop()
