"""`bsc-planner score`: figures, reasons and clear words about wrong arguments."""

import json
from pathlib import Path
from typing import Any

import pytest

from bsc_planner.cli import main

SOURCE = Path(__file__).parents[1] / "data" / "kpp-pratama-scorecard.json"
ACTUALS = {"1a-CP": "15%", "1b-N": "80%", "6a-CP": "10%", "6b-CP": "11%", "6c-N": "18,75%", "5a-CP": "segera"}


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """The tax office with actuals of the year."""
    content = json.loads(SOURCE.read_text(encoding="utf-8"))
    for indicator in content["indicators"]:
        if indicator["code"] in ACTUALS:
            indicator["actuals"] = {"2022": ACTUALS[indicator["code"]]}
    (tmp_path / "kpp.json").write_text(json.dumps(content), encoding="utf-8")
    assert main(["import", str(tmp_path / "kpp.json"), str(tmp_path / "kpp.renstra")]) == 0
    return tmp_path / "kpp.renstra"


def scored(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    capsys.readouterr()
    assert main(["score", *words, "--json"]) == 0
    told = capsys.readouterr()
    assert told.err == ""
    found: dict[str, Any] = json.loads(told.out)
    return found


def test_scores_come_as_plain_decimals_with_the_exact_fraction(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = scored(capsys, str(plan), "--year", "2022")
    assert found["format"] == "bsc-score/1"
    assert found["rule_set"]["grade"] in ("A", "B")
    whole = {row["code"]: row for row in (*found["perspectives"], *found["objectives"], *found["indicators"])}
    assert (whole["SS1"]["value"], whole["SS1"]["of"], whole["SS1"]["with_value"]) == ("92", 2, 2)
    assert (whole["SS6"]["value"], whole["SS6"]["exact"]) == ("71.410256410256", "2785/39")
    assert (whole["6c-N"]["target"], whole["6c-N"]["actual"], whole["6c-N"]["index"]) == ("25", "18.75", "75")
    assert (whole["2a-CP"]["index"], whole["2a-CP"]["reason"]) == (None, "not-filled")
    assert (whole["5a-CP"]["nothing"], whole["5a-CP"]["reason"]) == ("not_computable", "actual-text")
    assert found["organisation"]["normalised"] is True
    assert "score-actual-text" in {finding["code"] for finding in found["findings"]}


def test_a_part_of_the_year_and_a_unit_have_scorecards_of_their_own(
    plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    quarter = scored(capsys, str(plan), "--year", "2022", "--period", "q2")
    assert (quarter["period"], quarter["organisation"]["value"]) == ("2022-Q2", None)
    unit = scored(capsys, str(plan), "--year", "2022", "--unit", "KPP")
    assert (unit["unit"], unit["indicators"]) == ("KPP", [])


def test_every_figure_can_be_explained_as_a_tree_or_as_lines(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = scored(capsys, str(plan), "--year", "2022", "--explain")
    assert [one["rule"] for one in found["explanations"]] == ["organisation-weighted-mean"]
    assert main(["score", str(plan), "--year", "2022", "--explain", "ss6"]) == 0
    told = capsys.readouterr().out
    assert "(66,67 × 14 + 73,33 × 14 + 75 × 11) ÷ 39" in told
    assert "18,75 ÷ 25 × 100" in told


def test_people_read_a_table_with_a_shape_for_every_status(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", str(plan), "--year", "2022"]) == 0
    told = capsys.readouterr().out
    assert "dinormalkan" in told
    assert "71,41" in told
    assert all(mark in told for mark in "▲■○●")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--year", "2022", "--period", "Q5"], "--period: periode ditulis Q1–Q4, S1, S2 atau M01–M12, bukan Q5"),
        (["--year", "dua"], "--year: tahun ditulis seperti 2026, bukan dua"),
        (["--year", "99999"], "--year: tahun ditulis seperti 2026, bukan 99999"),
        ([], "--year"),
    ],
)
def test_wrong_words_are_told_in_one_clear_sentence(
    words: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["score", "x.renstra", *words])
    assert stopped.value.code == 2
    assert message in capsys.readouterr().err


@pytest.mark.parametrize(("words", "message"), [(["--unit", "XX"], "“XX”"), (["--explain", "ZZ"], "“ZZ”")])
def test_codes_that_are_not_there_are_named(
    plan: Path, words: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["score", str(plan), "--year", "2022", *words]) == 2
    told = capsys.readouterr()
    assert (message in told.err, told.out) == (True, "")
