"""Plans whose own copy of a rule set is broken: commands go on with the last good rules and say so."""

import json
import sqlite3
from pathlib import Path

import pytest

from bsc_planner.cli import main
from bsc_planner.scoring.shipped_rule_sets import shipped_texts

KEY = "kmk-467-2014"
TEXT = shipped_texts()[KEY]
SOURCE = Path(__file__).parents[1] / "data" / "kpp-pratama-scorecard.json"

FAULTS = {
    "hole": (TEXT.replace('"x >= 100"', '"x > 100"'), "status.3.when: ada celah antara"),
    "overlap": (TEXT.replace('"x < 80"', '"x < 85"'), "status.2.when"),
    "unknown key": (TEXT.replace("upper = 120", "upper = 120\nuper = 3"), "index.uper"),
    "wrong type": (TEXT.replace("upper = 120", 'upper = "banyak"'), "index.upper"),
    "not TOML": (TEXT.replace("[index]", "[index"), "baris 15"),
    "rubbish": ("\x01\x02\ufffd[[", "baris 1"),
    "too long": (f"# {'a' * 1_048_576}\n{TEXT}", "terlalu panjang"),
    "empty": ("", "baris 1"),
}


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    content = json.loads(SOURCE.read_text(encoding="utf-8"))
    content["indicators"][0]["actuals"] = {"2022": "15%"}
    (tmp_path / "kpp.json").write_text(json.dumps(content), encoding="utf-8")
    assert main(["import", str(tmp_path / "kpp.json"), str(tmp_path / "kpp.renstra")]) == 0
    with sqlite3.connect(tmp_path / "kpp.renstra") as file:
        file.execute("UPDATE plan SET rule_set = ?", (KEY,))
    file.close()
    return tmp_path / "kpp.renstra"


def put_copy(path: Path, text: str) -> None:
    with sqlite3.connect(path) as file:
        file.execute("INSERT INTO rule_set (id, ord, key, text) VALUES (?, 1024, ?, ?)", ("0" * 32, KEY, text))
    file.close()


@pytest.mark.parametrize("fault", FAULTS)
def test_a_broken_copy_is_scored_by_the_last_good_rules_and_told(
    plan: Path, capsys: pytest.CaptureFixture[str], fault: str
) -> None:
    capsys.readouterr()
    main(["score", str(plan), "--year", "2022", "--json"])
    sound = json.loads(capsys.readouterr().out)
    text, where = FAULTS[fault]
    put_copy(plan, text)
    assert main(["score", str(plan), "--year", "2022", "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert found["organisation"] == sound["organisation"]
    assert KEY in found["rule_set"]["stands_in"]
    assert where in found["rule_set"]["stands_in"]
    main(["score", str(plan), "--year", "2022"])
    told = capsys.readouterr().out
    assert f"memakai aturan terakhir yang baik: {KEY}, baris" in told
    assert where in told
    assert main(["check", str(plan), "--json"]) == 1
    assert f"Salinan perangkat aturan {KEY} tidak dapat dibaca (baris" in capsys.readouterr().out
    assert main(["info", str(plan)]) == 0
