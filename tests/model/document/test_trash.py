"""Discarded work comes back from the trash."""

from pathlib import Path

import pytest

from bsc_planner.editing.plan import SetPlanFieldEdit
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.document.faults import WorkingCopyTakenError
from bsc_planner.model.document.trash import discarded, discarded_work, take_back
from bsc_planner.model.document.unsaved_work import unsaved_work
from tests.builders import do


def thrown_away(path: Path) -> None:
    document = PlanDocument.create(title="Renstra", institution="Instansi", who="Sari")
    document.save_as(path)
    do(document.store, SetPlanFieldEdit("vision", "Maju"))
    document.close(keep_unsaved=False)


def test_discarded_work_is_listed_and_recovered_with_its_edits(tmp_path: Path) -> None:
    path = tmp_path / "rencana.renstra"
    thrown_away(path)
    assert unsaved_work() == []
    work = discarded()[0]
    assert work.path == path
    assert work.person == "Sari"
    take_back(work)
    assert discarded() == []
    document = PlanDocument.recover(unsaved_work()[0], who="Sari")
    assert document.store.plan.vision == "Maju"
    document.close(keep_unsaved=False)


def test_work_that_left_the_trash_cannot_be_taken_back(tmp_path: Path) -> None:
    thrown_away(tmp_path / "rencana.renstra")
    work = discarded()[0]
    take_back(work)
    with pytest.raises(WorkingCopyTakenError):
        take_back(work)


def test_other_things_in_the_trash_are_passed_over(tmp_path: Path) -> None:
    thrown_away(tmp_path / "rencana.renstra")
    (discarded_work()[0].parent / "lain").mkdir()
    assert len(discarded()) == 1
