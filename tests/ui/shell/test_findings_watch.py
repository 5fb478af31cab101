"""Findings follow the plan a moment later, off the window's thread."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bsc_planner.editing.edit import Together
from bsc_planner.editing.objective import AddObjectiveEdit
from bsc_planner.findings import Finding, Severity
from bsc_planner.model.delta import Ref
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


@pytest.mark.qt_log_ignore(r"raise\(\)")
def test_a_finding_leads_to_its_element(qtbot: QtBot, window: MainWindow, plan_file: Path) -> None:
    window.files.open_path(plan_file)
    assert window.session is not None
    window.session.do("Tambah", TWICE)
    qtbot.waitUntil(lambda: bool(window.findings.watch.findings), timeout=20_000)
    window.commands["findings"].trigger()
    assert window.findings.panel.isVisible()
    assert window.findings.panel._list.count() >= 1
    objectives = {Ref("objective", item.id) for item in window.session.store.all(Objective)}
    by_id = Finding(Severity.INFO, "not-measurable", "SS1", next(iter(objectives)).id)
    window.findings.panel.finding_chosen.emit(by_id)
    assert window.session.selection == Ref("objective", by_id.element_id or "")
    window.session.select(None)
    window.findings.panel.finding_chosen.emit(Finding(Severity.INFO, "not-measurable", "SS1 text"))
    assert window.session.selection in objectives
