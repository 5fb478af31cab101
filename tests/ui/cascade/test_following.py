"""Whatever is done, one step after the other, both matrices show what matrices made afresh would show."""

import random
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from bsc_planner.editing.cascade import AddCascadeEdit, RemoveCascadesEdit, SetCascadeTargetEdit
from bsc_planner.editing.edit import Edit, Together
from bsc_planner.editing.organisation import AddPositionEdit, SetUnitFieldEdit
from bsc_planner.editing.people import AddPeopleEdit, NewPerson
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.model.cascade import Cascade, CascadeKind
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.ui.item_models.cascade.matrix_columns import FIRST_UNIT, TARGET
from bsc_planner.ui.item_models.cascade.matrix_item_model import MatrixItemModel
from bsc_planner.ui.item_models.cascade.people.item_model import PeopleMatrixItemModel
from bsc_planner.ui.item_models.cascade.people.lines import FIRST_INDICATOR, Content
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.grid import CellText
from tests.ui.cascade.builders import YEAR, Matrix, secretariat

_FIGURES = ("3", "8", "48", "100", "4,5", "80%", "1.000", "0", "", "Baik", "WTP")
_KINDS = tuple(CascadeKind)
_STEPS = 14
_HORIZONTAL = Qt.Orientation.Horizontal


@pytest.fixture
def matrix() -> Matrix:
    return secretariat()


@pytest.fixture
def session(qtbot: QtBot, matrix: Matrix) -> Iterator[PlanSession]:
    del qtbot  # models wait for the event loop
    document = PlanDocument.create(title="Renstra Contoh", institution="Sekretariat Contoh", who="Penguji")
    opened = PlanSession(document, who="Penguji")
    place = matrix.units["U1"]
    matrix.add_unit("U7", "Bagian Rencana", "U1")
    matrix.edits.append(AddCascadeEdit(matrix.indicators["IKP3.2"], unit_id=matrix.units["U7"]))
    positions = [AddPositionEdit(place, title[:3].upper(), title) for title in ("Kepala Biro", "Analis", "Arsiparis")]
    matrix.edits += positions
    for code in ("IKP1.1", "IKP3.2", "IKP5.1"):
        for position in positions[:2]:
            matrix.edits.append(AddCascadeEdit(matrix.indicators[code], position_id=position.position_id))
    opened.do("Isi", matrix.edit)
    held = zip(("Ani", "Budi", "Citra"), (0, 1, 1), strict=True)
    opened.do("Pegawai", AddPeopleEdit([NewPerson(one, one, None, positions[at].position_id) for one, at in held]))
    opened.set_year(YEAR)
    yield opened
    document.close(keep_unsaved=False)


class Planner:
    """Does one thing after the other, by dice."""

    def __init__(self, session: PlanSession, matrix: Matrix, seed: int) -> None:
        self.session, self.matrix = session, matrix
        self.dice = random.Random(seed)
        self.first = session.history.state

    def step(self, model: MatrixItemModel | PeopleMatrixItemModel) -> None:
        """One thing of those that a planner does on the page or beside it."""
        acts: tuple[Callable[[], object], ...] = (
            *[lambda: self.type_into(model)] * 6,
            lambda: model.handing.split_evenly(self.cells(model)),
            lambda: model.handing.adopt(self.cells(model)),
            lambda: model.handing.lock(self.cells(model)),
            lambda: model.handing.unlock(self.cells(model)),
            lambda: model.handing.set_kind(self.cells(model), self.dice.choice(_KINDS)),
            *[self.undo] * 3,
            *[self.session.redo] * 2,
            self.do_beside,
        )
        self.dice.choice(acts)()

    def undo(self) -> None:
        """Take a step back, but not what the plan began with."""
        if self.session.history.state != self.first:
            self.session.undo()

    def type_into(self, model: MatrixItemModel | PeopleMatrixItemModel) -> None:
        """A figure, or nothing, in a cell."""
        places = [
            (row, column)
            for row in range(model.rowCount())
            for column in range(len(model.columns))
            if model.can_edit(row, column)
        ]
        if places:
            row, column = self.dice.choice(places)
            model.set_cells([CellText(row, column, self.dice.choice(_FIGURES))], label="Isi sel")

    def cells(self, model: MatrixItemModel | PeopleMatrixItemModel) -> list[tuple[int, str]]:
        """Some receivers of a row of the matrix."""
        if isinstance(model, MatrixItemModel):
            first, count, receivers = 0, model.rowCount(), list(model.receiving_units)
        else:
            first, count, receivers = FIRST_INDICATOR, len(model.indicators), model.position_ids
        if not count or not receivers:
            return []
        row = first + self.dice.randrange(count)
        return [(row, one) for one in self.dice.sample(receivers, k=self.dice.randint(1, min(3, len(receivers))))]

    def do_beside(self) -> None:
        """Something elsewhere: a target, a stated figure, a rule taken away, a unit renamed."""
        indicator = self.dice.choice(list(self.matrix.indicators.values()))
        rule = self.dice.choice([one.id for one in self.session.store.all(Cascade)])
        edits: tuple[Edit, ...] = (
            SetTargetEdit(indicator, str(YEAR), self.dice.choice(("50", "72", "3,5"))),
            SetCascadeTargetEdit(rule, str(YEAR), self.dice.choice(("5", "6"))),
            RemoveCascadesEdit((rule,)),
            Together([SetUnitFieldEdit(self.matrix.units["U3"], "name", f"Biro {self.dice.random()}")]),
        )
        self.session.do("Di tempat lain", self.dice.choice(edits))


def shown_by_units(model: MatrixItemModel) -> dict[object, object]:
    """All that is read in the matrix of units, by indicator and receiver."""
    columns = [column for column in range(len(model.columns)) if model.columns[column].key != "positions"]
    return {
        (model.row_key(row), model.columns[column].key): (
            model.face(row, column),
            model.value(row, column),
            model.figure_mark(row, column),
            model.is_flagged(row, column),
            model.tooltip(row, column),
        )
        for row in range(model.rowCount())
        for column in columns
    }


def shown_by_people(model: PeopleMatrixItemModel) -> dict[object, object]:
    """All that is read in the matrix of people, by person and indicator."""
    return {
        (model.row_key(row), column.key): (
            model.face(row, place),
            model.value(row, place),
            model.figure_mark(row, place),
            model.is_flagged(row, place),
            model.tooltip(row, place),
            model.headerData(place, _HORIZONTAL),
        )
        for row in range(model.rowCount())
        for place, column in enumerate(model.columns)
    }


def leads_to_cells(model: MatrixItemModel | PeopleMatrixItemModel) -> bool:
    """Whether what the last step touched are cells of receivers, or targets above."""
    is_of_units, receivers = isinstance(model, MatrixItemModel), set(range(FIRST_UNIT, len(model.columns)))
    columns = receivers | {TARGET} if is_of_units else set(range(FIRST_INDICATOR, len(model.columns)))
    return all(0 <= row < model.rowCount() and column in columns for row, column in model.changed_cells())


@pytest.mark.parametrize("seed", range(12))
def test_the_matrix_of_units_follows_every_step(qtbot: QtBot, session: PlanSession, matrix: Matrix, seed: int) -> None:
    planner, parent = Planner(session, matrix, seed), QObject()
    model = MatrixItemModel(session, parent)
    unit = matrix.units["U1"] if seed % 3 == 2 else None
    model.set_unit(unit)
    qtbot.waitUntil(lambda: model.is_complete)
    for _ in range(_STEPS):
        planner.step(model)
        assert leads_to_cells(model)
        afresh = MatrixItemModel(session, parent)
        afresh.set_unit(unit)
        assert shown_by_units(model) == shown_by_units(afresh)
        assert model.receiving_units == afresh.receiving_units
        assert model.holders.units == afresh.holders.units
        afresh.set_active(is_active=False)


@pytest.mark.parametrize("seed", range(12))
def test_the_matrix_of_people_follows_every_step(qtbot: QtBot, session: PlanSession, matrix: Matrix, seed: int) -> None:
    planner, parent = Planner(session, matrix, seed), QObject()
    content = Content.TARGET if seed % 2 else Content.ROLE

    def opened() -> PeopleMatrixItemModel:
        made = PeopleMatrixItemModel(session, parent)
        made.set_content(content)
        made.set_active(is_active=True)
        made.set_unit(matrix.units["U1"])
        qtbot.waitUntil(lambda: made.is_complete)
        return made

    model = opened()
    for _ in range(_STEPS):
        planner.step(model)
        qtbot.waitUntil(lambda: model.is_complete)
        assert leads_to_cells(model)
        afresh = opened()
        assert shown_by_people(model) == shown_by_people(afresh)
        assert model.differing() == afresh.differing()
        assert model.idle_count == afresh.idle_count
        afresh.set_active(is_active=False)
