"""Findings of the selected element stand at the foot of the inspector."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from bsc_planner.findings import Finding, Severity
from bsc_planner.model.delta import Ref
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.review import IgnoredFinding
from bsc_planner.ui.inspector.findings_box import FindingsBox
from tests.builders import plan_with
from tests.ui.indicators.sessions import session_of


def test_the_box_shows_explains_and_ignores_findings_one_by_one(qtbot: QtBot) -> None:
    session = session_of(plan_with(objectives=1, indicators=2))
    first, second = (row.id for row in session.store.all(Indicator))
    box = FindingsBox(session)
    qtbot.addWidget(box)
    box.show_element(Ref("indicator", first))
    assert box.isHidden()
    found = [
        Finding(Severity.ERROR, "L09", "IKU1.1", first),
        Finding(Severity.WARNING, "L24", "IKU1.1", first),
        Finding(Severity.INFO, "unreadable-value", "IKU1.2", second),
    ]
    session.set_findings(found)
    box.show()
    assert box.title.text().startswith("■ L09 ")
    assert box.more.text() == "1 of 2 ›"
    qtbot.mouseClick(box.more, Qt.MouseButton.LeftButton)
    assert box.title.text().startswith("▲ L24 ")
    asked: list[object] = []
    pages: list[str] = []
    session.finding_asked.connect(asked.append)
    session.reveal_asked.connect(lambda _ref, page: pages.append(page))
    qtbot.mouseClick(box.rule, Qt.MouseButton.LeftButton)
    assert (asked, pages) == ([found[1]], ["findings"])
    qtbot.mouseClick(box.ignore, Qt.MouseButton.LeftButton)
    qtbot.keyClick(box.reason, Qt.Key.Key_Return)
    assert session.store.count(IgnoredFinding) == 0
    qtbot.keyClicks(box.reason, "Sengaja")
    qtbot.keyClick(box.reason, Qt.Key.Key_Return)
    assert [(row.code, row.reason) for row in session.store.all(IgnoredFinding)] == [("L24", "Sengaja")]
    session.set_findings(found[:1])
    assert box.more.isHidden()
    box.show_element(Ref("indicator", second))
    assert box.isHidden()
    box.show_element(None)
    assert box.current is None
