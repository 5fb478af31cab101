"""Choices between two runs of the program."""

from pathlib import Path

import pytest

from bsc_planner.editing.next_year import TargetDecision
from bsc_planner.revisions.next_year.kept_choices import KeptChoices
from bsc_planner.revisions.next_year.rolling_over import RollOverChoice


def test_choices_come_back_as_they_were_kept(tmp_path: Path) -> None:
    kept = KeptChoices(tmp_path / "new" / "x.json")
    assert kept.read() == {}
    choices = {2027: {"a": RollOverChoice("a", "15", TargetDecision.REPLACED, "Sebab", "Nama", "b")}, 2028: {}}
    kept.write(choices)
    assert kept.read() == {2027: choices[2027]}
    kept.write({2027: {}})
    assert not list((tmp_path / "new").iterdir())


@pytest.mark.parametrize("content", [b"", b"[]", b"\xff", b'{"2027": {"a": 7}}'])
def test_a_file_that_cannot_be_read_is_no_choice(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(content)
    assert KeptChoices(path).read() == {}


def test_a_folder_that_cannot_be_used_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    KeptChoices(tmp_path / "file" / "x.json").write({2027: {"a": RollOverChoice("a", "15")}})
    assert KeptChoices(tmp_path / "file" / "x.json").read() == {}
