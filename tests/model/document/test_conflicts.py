"""Copies that synchronisation programs put beside a plan file."""

import shutil
from pathlib import Path

import pytest

from bsc_planner.model.document.document import PlanDocument
from tests.model.document.edits import saved_plan

_NAMES = (
    "plan (Ani's conflicted copy 2026-11-20).renstra",
    "plan-PC-KANTOR.renstra",
    "plan (1).renstra",
    "plan.sync-conflict-20261120-101112-ABCDEFG.renstra",
    "plan (conflicted copy 2026-11-20 101112).renstra",
)


def copies_reported(path: Path) -> list[str]:
    document = PlanDocument.open(path, who="Ani", read_only=True)
    document.close(keep_unsaved=False)
    return [finding.where for finding in document.findings if finding.code == "conflicting-copy"]


@pytest.mark.parametrize("name", _NAMES)
def test_f29_a_copy_of_the_same_document_beside_the_file_is_reported(tmp_path: Path, name: str) -> None:
    path = saved_plan(tmp_path / "plan.renstra", "a")
    shutil.copyfile(path, tmp_path / name)
    assert copies_reported(path) == [name]


@pytest.mark.parametrize("name", _NAMES)
def test_another_document_of_such_a_name_is_not_reported(tmp_path: Path, name: str) -> None:
    path = saved_plan(tmp_path / "plan.renstra", "a")
    saved_plan(tmp_path / name, "b")
    (tmp_path / "plan (2).renstra").write_text("bukan rencana")
    assert copies_reported(path) == []
