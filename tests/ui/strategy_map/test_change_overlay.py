"""The overlay of the map: changes since an edition, marked with shapes, on the screen and on paper."""

from pathlib import Path
from typing import Any

import pytest

from bsc_planner.editing.indicator import AddIndicatorEdit
from bsc_planner.editing.objective import RemoveObjectiveEdit, SetObjectiveFieldEdit
from bsc_planner.figures.strategy_map.content import CardChange
from bsc_planner.model.edition import Edition, EditionKind
from bsc_planner.revisions.editions.freezing import FreezeEditionEdit
from bsc_planner.ui.dialogs.file import FileDialog
from bsc_planner.ui.pages.strategy_map.printing.dialog import MapPaperDialog
from bsc_planner.ui.posters.choice import PosterOrder
from tests.exchange.reading import pages
from tests.ui.strategy_map.conftest import MapTrial


@pytest.fixture
def frozen(trial: MapTrial) -> MapTrial:
    """The map with edition 1 behind it and two changes since."""
    trial.do(FreezeEditionEdit("Renstra", "Penguji", EditionKind.LEGAL, "Permen 1", edition_id="x"))
    codes = [card.card.objective.code for card in trial.page.scene.cards.values()]
    trial.changed, trial.gone = codes[0], codes[1]  # type: ignore[attr-defined]  # kept for the tests
    trial.do(SetObjectiveFieldEdit(trial.id_of(str(codes[0])), "text", "Rumusan lain"))
    trial.do(RemoveObjectiveEdit(trial.id_of(str(codes[1]))))
    return trial


def change_of(trial: MapTrial, code: str) -> CardChange | None:
    return trial.page.scene.cards[trial.id_of(code)].card.objective.change


def test_without_editions_there_is_nothing_to_choose(trial: MapTrial) -> None:
    assert [mode for _, mode in trial.page.colours.choices()] == ["perspective", "score"]
    assert not trial.page._changes.legend.isVisibleTo(trial.page)


def test_changes_since_an_edition_are_marked_and_counted(frozen: Any) -> None:
    overlay = frozen.page._changes
    assert "since:x" in [mode for _, mode in frozen.page.colours.choices()]
    assert change_of(frozen, frozen.changed) is None
    frozen.page.colours.choose("since:x")
    assert change_of(frozen, frozen.changed) is CardChange.CHANGED
    assert [item.card.objective.code for item in frozen.page.scene.ghosts] == [frozen.gone]
    assert overlay.legend.isVisibleTo(frozen.page)
    assert "removed" in overlay.legend.arrows.text(), "arrows go with their card"
    assert [label.text() for label in overlay.legend.marks.values()] == ["● 0 new", "▲ 1 changed", "■ 1 removed"]
    frozen.page.colours.choose("perspective")
    assert change_of(frozen, frozen.changed) is None
    assert frozen.page.scene.ghosts == []


def test_the_marks_follow_edits_and_undo(frozen: Any) -> None:
    frozen.page.colours.choose("since:x")
    frozen.session.undo()
    assert frozen.page.scene.ghosts == []
    frozen.session.undo()
    assert change_of(frozen, frozen.changed) is None
    frozen.do(AddIndicatorEdit(frozen.id_of(frozen.changed), "B", "Baru"))
    assert change_of(frozen, frozen.changed) is CardChange.CHANGED


def test_a_card_that_is_gone_cannot_be_chosen_or_edited(frozen: Any) -> None:
    frozen.page.colours.choose("since:x")
    ghost = frozen.page.scene.ghosts[0]
    assert frozen.page.scene.card_at(ghost.scenePos()) is None
    ghost.setSelected(True)
    assert frozen.page.scene.selected_cards == []


def test_a_lane_with_nothing_but_a_card_that_is_gone_does_not_invite_to_add_one_beneath_it(frozen: Any) -> None:
    frozen.page.colours.choose("since:x")
    ghost = frozen.page.scene.ghosts[0]
    for card in [card for card in frozen.page.scene.cards.values() if card.card.lane == ghost.card.lane]:
        frozen.do(RemoveObjectiveEdit(card.objective_id))
    lane = next(lane for lane in frozen.page.scene.lanes if lane.lane.tint == ghost.card.lane)
    assert not lane._is_empty


def test_an_edition_that_is_undone_gives_way_to_none(frozen: Any) -> None:
    overlay = frozen.page._changes
    frozen.page.colours.choose("since:x")
    while frozen.session.store.count(Edition):
        frozen.session.undo()
    assert overlay.edition_id is None
    assert not overlay.legend.isVisibleTo(frozen.page)


def test_an_edition_that_is_damaged_is_told_and_not_shown(frozen: Any) -> None:
    store = frozen.session.store
    store.session.connection().exec_driver_sql("UPDATE edition_part SET content = x'00'")
    store.session.commit()
    frozen.page.colours.choose("since:x")
    assert frozen.page._changes.edition_id is None
    assert frozen.notice.text


def test_colours_and_language_change_with_the_marks_on(frozen: Any) -> None:
    frozen.page.colours.choose("since:x")
    frozen.page._retranslate()
    assert len(frozen.page.scene.ghosts) == 1
    assert not frozen.page.grab().isNull()


def test_paper_carries_the_marks_and_their_legend(frozen: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "peta.pdf"
    monkeypatch.setattr(MapPaperDialog, "ask", lambda *_args: PosterOrder())
    monkeypatch.setattr(FileDialog, "ask_save", lambda *_, **__: path)
    frozen.page.colours.choose("since:x")
    frozen.page._export()
    text = "".join(pages(path.read_bytes()))
    assert "Perubahan sejak Edisi 1: Renstra:" in text
    assert "berubah (1)" in text
    assert "dihapus (1)" in text
    assert "baru (0)" in text
