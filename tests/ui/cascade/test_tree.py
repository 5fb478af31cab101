"""The performance tree under real hands: unfold, walk, search, choose the root, go to the matrix."""

from collections.abc import Callable, Iterator
from pathlib import Path as FilePath

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from bsc_planner.editing.cascade import AddCascadeEdit, LockShareEdit, SetCascadeFieldEdit
from bsc_planner.editing.edit import Edit, Together
from bsc_planner.editing.organisation import AddPositionEdit, AddUnitEdit, RemoveUnitEdit
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.figures.performance_tree.steps import NodeKind, Path
from bsc_planner.figures.poster import Paper
from bsc_planner.model.cascade import CascadeKind
from bsc_planner.model.delta import Ref
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.ui.dialogs.file import FileDialog
from bsc_planner.ui.pages.cascade.matrix_view import MatrixView
from bsc_planner.ui.pages.cascade.page import CascadePage
from bsc_planner.ui.pages.cascade.tree.painting import knob_centre, positions_rect
from bsc_planner.ui.pages.cascade.tree.printing import PrintedTree, TreePaperDialog, printed_tree
from bsc_planner.ui.pages.cascade.tree.tree_state import TreeState
from bsc_planner.ui.pages.cascade.tree.view import PerformanceTreeView
from bsc_planner.ui.pages.cascade.tree.words import check_text, target_text, told
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.posters.choice import PaperChoice, PosterFormat, PosterOrder
from bsc_planner.ui.posters.poster_files import poster_file
from bsc_planner.ui.theme import Scheme, apply_theme
from tests.ui.cascade.builders import YEAR, Matrix, secretariat

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

_LEFT = Qt.MouseButton.LeftButton


class TreeTrial:
    """The page with its tree in a window, and hands for it."""

    def __init__(self, qtbot: QtBot, session: PlanSession, matrix: Matrix) -> None:
        self.qtbot, self.session, self.matrix = qtbot, session, matrix
        self.page = CascadePage(session)
        self.page.resize(1250, 760)
        self.page.show()
        qtbot.waitExposed(self.page)
        view = self.page.show_view("tree")
        assert isinstance(view, PerformanceTreeView)
        self.view = view
        self.canvas, self.scene, self.state = view.canvas, view.scene, view.state

    def path(self, code: str, *offices: str) -> Path:
        """The card of an indicator, or of a receiver below it."""
        wanted = [self.matrix.indicators[code]] * (1 + len(offices))
        units = [None, *(self.matrix.units[office] for office in offices)]
        return next(
            path
            for path in self.scene.cards
            if [(step.id, step.unit_id) for step in path if step.kind is NodeKind.INDICATOR]
            == list(zip(wanted, units, strict=True))
        )

    def key(self, key: Qt.Key) -> None:
        self.qtbot.keyClick(self.canvas, key)

    def click(self, path: Path, offset: QPointF | None = None) -> None:
        place = self.scene.cards[path].scenePos()
        place = place if offset is None else place + offset
        self.canvas.ensureVisible(self.scene.cards[path], 40, 40)
        self.qtbot.mouseClick(self.canvas.viewport(), _LEFT, pos=self.canvas.mapFromScene(place))

    def codes(self) -> list[str]:
        return [item.card.code for item in self.scene.cards.values()]


@pytest.fixture
def open_tree(qtbot: QtBot) -> Iterator[Callable[[Matrix], TreeTrial]]:
    """Opens the page over a new plan, filled by a matrix."""
    documents: list[PlanDocument] = []
    trials: list[TreeTrial] = []

    def opened(matrix: Matrix) -> TreeTrial:
        document = PlanDocument.create(title="Renstra Contoh", institution="Sekretariat Contoh", who="Penguji")
        documents.append(document)
        session = PlanSession(document, who="Penguji")
        if matrix.edits:
            session.do("Isi", matrix.edit)
        session.set_year(YEAR)
        trials.append(TreeTrial(qtbot, session, matrix))
        return trials[-1]

    yield opened
    for trial in trials:
        # at once, as the window does: a page that lives on would ask a plan that is closed
        delete(trial.page)
    for document in documents:
        document.close(keep_unsaved=False)


@pytest.fixture
def trial(open_tree: Callable[[Matrix], TreeTrial]) -> TreeTrial:
    """The secretariat's tree."""
    return open_tree(secretariat())


def test_the_tree_begins_with_the_objective_and_its_indicators_with_their_targets(trial: TreeTrial) -> None:
    assert trial.codes() == ["SP1", "IKP1.1", "IKP3.2", "IKP4.1", "IKP5.1", "IKP8.2", "IKP9.1", "IKP9.2"]
    card = trial.scene.cards[trial.path("IKP3.2")].card
    assert (target_text(card), card.child_count) == ("1.000", 6)


def test_a_knob_unfolds_a_branch_in_place_and_folds_it_again(trial: TreeTrial) -> None:
    path = trial.path("IKP3.2")
    trial.click(path, knob_centre(is_sideways=False))
    assert len(trial.scene.cards) == 8 + 6
    figures = [target_text(trial.scene.cards[trial.path("IKP3.2", f"U{at}")].card) for at in range(1, 7)]
    assert figures == ["158", "157", "157", "157", "214", "157"]
    assert trial.path("IKP3.2", "U1")[-1].cascade is CascadeKind.SHARE
    trial.click(path, knob_centre(is_sideways=False))
    assert len(trial.scene.cards) == 8


def test_parts_that_do_not_add_up_are_marked_on_the_card_above(trial: TreeTrial) -> None:
    assert check_text(trial.scene.cards[trial.path("IKP5.1")].card, trial.scene.words) == "47 of 48"
    assert check_text(trial.scene.cards[trial.path("IKP3.2")].card, trial.scene.words) == ""
    assert "the parts do not fit: 47 of 48" in told(trial.scene.cards[trial.path("IKP5.1")].card, trial.scene.words)


def test_keys_walk_unfold_and_choose(trial: TreeTrial) -> None:
    trial.canvas.setFocus()
    trial.scene.choose(next(iter(trial.scene.cards)))
    trial.key(Qt.Key.Key_Down)
    assert trial.scene.current == trial.path("IKP1.1")
    trial.key(Qt.Key.Key_Right)
    assert trial.scene.current == trial.path("IKP3.2")
    trial.key(Qt.Key.Key_Plus)
    trial.key(Qt.Key.Key_Down)
    assert trial.scene.current == trial.path("IKP3.2", "U1")
    assert "Biro Perencanaan" in trial.canvas.accessibleDescription()
    assert "narrowed scope" in trial.canvas.accessibleDescription()
    trial.key(Qt.Key.Key_Return)
    assert trial.session.selection == Ref("indicator", trial.matrix.indicators["IKP3.2"])
    trial.key(Qt.Key.Key_Up)
    trial.key(Qt.Key.Key_Minus)
    assert len(trial.scene.cards) == 8


def test_folding_a_branch_leaves_the_keys_on_the_card_that_is_left(trial: TreeTrial) -> None:
    trial.state.set_unfolded(trial.path("IKP3.2"), True)
    trial.scene.choose(trial.path("IKP3.2", "U3"))
    trial.state.set_unfolded(trial.path("IKP3.2"), False)
    assert trial.scene.current == trial.path("IKP3.2")


def test_search_unfolds_the_way_to_what_it_finds_and_goes_on_with_the_next(trial: TreeTrial) -> None:
    trial.view.search.setText("biro hukum")
    trial.qtbot.keyClick(trial.view.search, Qt.Key.Key_Return)
    assert trial.scene.current == trial.path("IKP1.1", "U5")
    trial.qtbot.keyClick(trial.view.search, Qt.Key.Key_Return)
    assert trial.scene.current == trial.path("IKP3.2", "U5")


def test_a_double_click_goes_to_the_cell_of_the_matrix(trial: TreeTrial) -> None:
    trial.state.set_unfolded(trial.path("IKP3.2"), True)
    path = trial.path("IKP3.2", "U4")
    trial.canvas.go_to(path)
    place = trial.canvas.mapFromScene(trial.scene.cards[path].scenePos())
    trial.qtbot.mouseDClick(trial.canvas.viewport(), _LEFT, pos=place)
    matrix = trial.page.stack.currentWidget()
    assert isinstance(matrix, MatrixView)
    here = matrix.grid.view.cells.place
    assert here is not None
    assert here.row == matrix.model.row_at(trial.matrix.indicators["IKP3.2"])
    assert here.column == matrix.model.column_of_unit(trial.matrix.units["U4"])


def test_an_indicator_or_a_unit_can_be_the_root(trial: TreeTrial) -> None:
    trial.state.set_root(Ref("indicator", trial.matrix.indicators["IKP1.1"]))
    assert trial.codes() == ["IKP1.1"] * 7
    trial.state.set_root(Ref("unit", trial.matrix.units["U5"]))
    assert trial.codes() == ["IKP1.1", "IKP3.2", "IKP4.1", "IKP5.1"]
    trial.session.do("Hapus", RemoveUnitEdit(trial.matrix.units["U5"]))
    assert trial.state.root is None
    assert trial.codes()[0] == "SP1"


def test_an_edit_shows_at_once_and_what_is_unfolded_stays_so(trial: TreeTrial) -> None:
    path = trial.path("IKP3.2")
    trial.state.set_unfolded(path, True)
    kept = trial.scene.cards[path]
    trial.session.do("Target", SetTargetEdit(trial.matrix.indicators["IKP3.2"], str(YEAR), "2.000"))
    assert trial.scene.cards[path] is kept
    assert target_text(kept.card) == "2.000"
    assert target_text(trial.scene.cards[trial.path("IKP3.2", "U1")].card) == "358"
    trial.session.do("Turunkan", AddCascadeEdit(trial.matrix.indicators["IKP9.2"], unit_id=trial.matrix.units["U1"]))
    assert trial.scene.cards[trial.path("IKP9.2")].card.child_count == 1
    trial.session.undo()
    assert trial.scene.cards[trial.path("IKP9.2")].card.child_count == 0


def test_an_edit_makes_only_the_cards_anew_that_tell_something_else(trial: TreeTrial) -> None:
    trial.state.unfold_levels(None)
    before = dict(trial.state.drawing.cards)
    indicator, unit = trial.matrix.indicators["IKP3.2"], trial.matrix.units["U1"]

    def others() -> set[str]:
        return {path[-1].id for path, placed in trial.state.drawing.cards.items() if placed is not before.get(path)}

    trial.session.do("Target", SetTargetEdit(indicator, str(YEAR), "2.000"))
    assert others() == {indicator}
    before = dict(trial.state.drawing.cards)
    rule = trial.matrix.rules["IKP3.2", "U1"]
    trial.session.do("Kunci", LockShareEdit(YEAR, ((rule, "700"),)))
    assert others() == {indicator}
    assert target_text(trial.scene.cards[trial.path("IKP3.2", "U1")].card) == "700"
    before = dict(trial.state.drawing.cards)
    trial.session.do("Turunkan", AddCascadeEdit(trial.matrix.indicators["IKP9.2"], unit_id=unit))
    kept = [path for path, placed in trial.state.drawing.cards.items() if path in before and path[-1].id == indicator]
    assert all(trial.state.card(path) is before[path].card for path in kept), "a place may be another, the card is not"


@pytest.mark.parametrize("is_sideways", [False, True])
def test_what_is_kept_over_many_edits_is_what_a_new_tree_would_show(trial: TreeTrial, is_sideways: bool) -> None:
    trial.state.unfold_levels(None)
    trial.state.set_sideways(is_sideways)
    ids, unit = trial.matrix.indicators, trial.matrix.units["U2"]
    rule = trial.matrix.rules["IKP3.2", "U2"]
    steps: list[Edit] = [
        SetTargetEdit(ids["IKP1.1"], str(YEAR), "75"),
        LockShareEdit(YEAR, ((rule, "100"),)),
        SetCascadeFieldEdit(rule, "method", str(CascadeKind.COMPONENT)),
        AddCascadeEdit(ids["IKP9.2"], unit_id=unit),
        SetTargetEdit(ids["IKP3.2"], str(YEAR), None),
        RemoveUnitEdit(unit),
    ]
    for step in steps:
        trial.session.do("Langkah", step)
        assert_drawn_as_new(trial)
    for _ in steps:
        trial.session.undo()
        assert_drawn_as_new(trial)


def assert_drawn_as_new(trial: TreeTrial) -> None:
    trial.state.unfold_levels(None)
    new = TreeState(trial.session)
    new.unfold_levels(None)
    new.set_sideways(trial.state.is_sideways)
    shown, wanted = trial.state.drawing, new.drawing
    new.deleteLater()
    assert shown == wanted
    assert {path: item.placed for path, item in trial.scene.cards.items()} == dict(wanted.cards)


def test_positions_are_drawn_when_they_are_asked_for(trial: TreeTrial) -> None:
    position = AddPositionEdit(trial.matrix.units["U1"], "P1", "Kepala Biro")
    indicator = trial.matrix.indicators["IKP1.1"]
    rule = AddCascadeEdit(indicator, position_id=position.position_id, kind=CascadeKind.ADOPT)
    trial.session.do("Jabatan", Together([position, rule]))
    trial.state.set_unfolded(trial.path("IKP1.1"), True)
    path = trial.path("IKP1.1", "U1")
    trial.click(path, positions_rect(trial.scene.cards[path].card, trial.scene.words).center())
    below = [item.card for key, item in trial.scene.cards.items() if key[:-1] == path]
    assert [(card.code, card.text, target_text(card)) for card in below] == [("P1", "Kepala Biro", "73")]
    trial.scene.choose(below[0].path)
    trial.canvas.chosen.emit(below[0].path)
    assert trial.session.selection == Ref("position", position.position_id)


def test_levels_and_direction_are_chosen_from_menus(trial: TreeTrial) -> None:
    every = trial.view.levels_menu.actions()
    every[-1].trigger()
    assert len(trial.scene.cards) > 8 + 6
    trial.view.direction_menu.actions()[1].trigger()
    drawing = trial.state.drawing
    assert drawing.is_sideways
    head, below = next(iter(drawing.cards.values())), drawing.cards[trial.path("IKP1.1")]
    assert below.x > head.x
    every[0].trigger()
    assert trial.codes() == ["SP1"]


def test_scores_are_told_by_figure_and_shape(trial: TreeTrial) -> None:
    trial.view.scores.trigger()
    card = trial.scene.cards[trial.path("IKP1.1")].card
    assert card.score is not None
    assert "score none yet" in told(card, trial.scene.words)


def test_a_circle_of_rules_ends_where_it_closes(trial: TreeTrial) -> None:
    one, other = trial.matrix.indicators["IKP9.1"], trial.matrix.indicators["IKP9.2"]
    unit = trial.matrix.units["U1"]
    rules: list[Edit] = []
    for above, below in ((one, other), (other, one)):
        rule = AddCascadeEdit(above, unit_id=unit, kind=CascadeKind.OWN)
        rules += [rule, SetCascadeFieldEdit(rule.cascade_id, "child_indicator_id", below)]
    trial.session.do("Lingkaran", Together(rules))
    trial.view.levels_menu.actions()[-1].trigger()
    assert "IKP9.1" in trial.codes()
    assert "IKP9.2" in trial.codes()


def test_an_empty_plan_says_what_to_do(open_tree: Callable[[Matrix], TreeTrial]) -> None:
    trial = open_tree(Matrix())
    assert not trial.canvas.isVisible()
    trial.session.do("Unit", AddUnitEdit(None, "U1", "Biro"))
    assert not trial.scene.cards


def test_cards_are_painted_in_every_scheme_at_every_zoom(trial: TreeTrial, qapp: QApplication) -> None:
    trial.view.levels_menu.actions()[-1].trigger()
    for scheme in (Scheme.DARK, Scheme.LIGHT):
        apply_theme(qapp, scheme)
        for zoom in (0.2, 1.0, 2.0):
            trial.canvas.set_zoom(zoom)
            assert not trial.page.grab().isNull()


def test_dragging_the_ground_moves_the_view(trial: TreeTrial) -> None:
    trial.view.levels_menu.actions()[-1].trigger()
    trial.canvas.set_zoom(1.0)
    bar = trial.canvas.horizontalScrollBar()
    bar.setValue(bar.minimum())
    viewport = trial.canvas.viewport()
    trial.qtbot.mousePress(viewport, _LEFT, pos=QPoint(200, 10))
    trial.qtbot.mouseMove(viewport, QPoint(80, 10))
    trial.qtbot.mouseRelease(viewport, _LEFT, pos=QPoint(80, 10))
    assert bar.value() == bar.minimum() + 120


@pytest.mark.parametrize(("form", "start"), [("pdf", b"%PDF"), ("svg", b"<?xml"), ("png", b"\x89PNG")])
def test_the_tree_is_written_as_it_is_unfolded(
    trial: TreeTrial, tmp_path: FilePath, monkeypatch: pytest.MonkeyPatch, form: str, start: bytes
) -> None:
    trial.state.set_unfolded(trial.path("IKP3.2"), True)
    order = PosterOrder(file_format=PosterFormat(form))
    monkeypatch.setattr(TreePaperDialog, "ask", lambda *_: order)
    monkeypatch.setattr(FileDialog, "ask_save", lambda *_, **__: tmp_path / f"pohon.{form}")
    trial.view.export.trigger()
    (written,) = tmp_path.iterdir()
    assert written.name == f"pohon.{form}"
    assert written.read_bytes().startswith(start)


def test_paper_has_letterhead_legend_and_the_words_of_the_plan(trial: TreeTrial) -> None:
    trial.state.unfold_levels(None)
    trial.view.scores.trigger()
    printed = printed_tree(trial.session, trial.state, root="SP1")
    text = text_of(printed, PaperChoice(Paper.A2))[0]
    assert f"Pohon kinerja · SP1 · tahun {YEAR}" in text
    for words in ("SEKRETARIAT CONTOH", "Renstra Contoh", "lingkup dipersempit", "Biro Hukum", "47 dari 48", "belum"):
        assert words in text
    legend = printed.legend(600.0)
    assert "Bagiannya tidak sama dengan target" in legend.texts
    assert "Jumlah kartu di bawahnya, terlipat atau digambar tersendiri" in legend.texts
    assert "Biro Hukum" in text_of(printed, PaperChoice(has_head=False, has_legend=False))[0]
    assert "−" not in text, "nothing can be folded on paper"


def test_a_large_tree_is_cut_into_sheets_that_together_say_everything(trial: TreeTrial) -> None:
    trial.state.unfold_levels(None)
    printed = printed_tree(trial.session, trial.state)
    sheets = text_of(printed, PaperChoice(Paper.A1, tiles=Paper.A4))
    assert len(sheets) == 15
    assert all(f"({number} dari 15)" in sheet for number, sheet in enumerate(sheets, start=1))
    assert all(any(code in sheet for sheet in sheets) for code in set(trial.codes()))


def text_of(printed: PrintedTree, choice: PaperChoice) -> list[str]:
    """What can be read on each sheet of the PDF."""
    document = pypdfium2.PdfDocument(poster_file(printed, choice, PosterFormat.PDF))
    return [page.get_textpage().get_text_range() for page in document]
