"""`bsc-planner import --editions`: the history a source states becomes editions."""

import json
from pathlib import Path

import pytest

from bsc_planner.cli import main

DATA = Path(__file__).parent.parent / "data"


def test_importing_with_editions_tells_them_in_order(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = tmp_path / "kejaksaan.renstra"
    source = DATA / "kejaksaan-2025-2029.json"
    assert main(["import", str(source), str(plan), "--editions", "--json"]) == 0
    editions = json.loads(capsys.readouterr().out)["editions"]
    assert [title.split()[0] for title in editions] == ["Renstra", "Keputusan"]
    assert main(["verify", str(plan)]) == 0
    assert "utuh" in capsys.readouterr().out


def test_a_source_without_stated_changes_is_refused_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = tmp_path / "kkp.renstra"
    assert main(["import", str(DATA / "kkp-units-2026.json"), str(plan), "--editions"]) != 0
    assert "tidak menyebut perubahan target" in capsys.readouterr().err
    assert not plan.exists()
