"""Codes numbered anew from the page of indicators."""

from collections.abc import Mapping, Sequence
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from bsc_planner.editing.renumbering import CodedRow
from bsc_planner.ui.pages.indicators import PAGE
from bsc_planner.ui.pages.indicators.drafting.renumber_dialog import RenumberDialog
from bsc_planner.ui.pages.indicators.page import IndicatorsPage
from tests.builders import content_of, plan_with
from tests.ui.indicators.sessions import codes, imported, session_of


def test_codes_follow_the_patterns_in_one_step(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    store = plan_with(objectives=2, indicators=2)
    before = content_of(store)
    session = session_of(store)
    page = cast(IndicatorsPage, PAGE.factory(session))
    qtbot.addWidget(page)
    session.setParent(page)

    def ask(
        _cls: type[RenumberDialog],
        parent: IndicatorsPage,
        rows: Sequence[CodedRow],
        *,
        chosen: frozenset[str],
        warnings: Sequence[str],
    ) -> Mapping[str, str]:
        dialog = RenumberDialog(rows, chosen=chosen, warnings=warnings, parent=parent)
        assert [field.text() for field in dialog.patterns.values()] == ["SS{n}", "IKU{p}.{i}"]
        assert dialog.changes() == {}
        dialog.patterns["indicator"].setText("IK {n}{a}")
        assert dialog.table.topLevelItemCount() == 4
        assert dialog._summary.text() == "4 codes change."
        return dialog.changes()

    monkeypatch.setattr(RenumberDialog, "ask", classmethod(ask))
    page.renumber_action.trigger()
    assert codes(page.model) == ["SS1", "IK 1a", "IK 2b", "SS2", "IK 3a", "IK 4b"]
    session.undo()
    assert content_of(store) == before


def test_only_selected_rows_are_numbered_and_doubles_are_told(qtbot: QtBot) -> None:
    rows = [CodedRow("a", "indicator", None, "IKU1", "A"), CodedRow("b", "indicator", None, "IKU5", "B")]
    dialog = RenumberDialog(rows, chosen=frozenset({"b"}), warnings=["Awas"])
    qtbot.addWidget(dialog)
    assert not dialog._only_chosen.isChecked()
    dialog._only_chosen.setChecked(True)
    dialog.patterns["indicator"].setText("IKU1")
    assert dialog.changes() == {"b": "IKU1"}
    assert "twice" in dialog._summary.text()


def test_real_plans_warn_of_cascade_rules(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    store = imported("kejaksaan-2025-2029")
    before = content_of(store)
    session = session_of(store)
    page = cast(IndicatorsPage, PAGE.factory(session))
    qtbot.addWidget(page)
    session.setParent(page)
    assert all(isinstance(text, str) for text in page._renumbering._warnings())
    monkeypatch.setattr(RenumberDialog, "ask", classmethod(lambda *_, **__: None))
    page.renumber_action.trigger()
    assert content_of(store) == before
