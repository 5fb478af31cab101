"""Explanations as lines: every rule and reason is worded, figures are told with their source and grade."""

import ast
import re
from fractions import Fraction
from pathlib import Path

import pytest

import bsc_planner
from bsc_planner.model.delta import Ref
from bsc_planner.model.indicator import Polarity
from bsc_planner.model.value_reading import read_value
from bsc_planner.scoring.explanation import Explanation
from bsc_planner.scoring.explanation_text import explanation_lines, grade_word, rule_set_line
from bsc_planner.scoring.figure import Figure
from bsc_planner.scoring.index import Measure, index_of
from bsc_planner.scoring.rule_set import Basis, Grade, Light
from bsc_planner.scoring.score import Nothing
from bsc_planner.scoring.scorecard_findings import NOT_COMPUTABLE_CODES
from bsc_planner.scoring.shipped_rule_sets import shipped_rule_sets
from bsc_planner.scoring.substitution import index_substitution, mean_substitution
from bsc_planner.wording.findings import FINDINGS
from bsc_planner.wording.score_wording import SCORE_REASONS, SCORE_RULES, WEIGHT_RULES

SCORING = Path(bsc_planner.__file__).parent / "scoring"
RULES = shipped_rule_sets()
RULE = re.compile(r"(index|objective|perspective|organisation|target|actual|parts)-[a-z-]+|part")
WORKINGS = ("index", "period_figures", "explaining", "weights")


def texts() -> set[str]:
    """Every text in the modules that name rules and reasons."""
    trees = [ast.parse((SCORING / f"{name}.py").read_text(encoding="utf-8")) for name in WORKINGS]
    nodes = (node for tree in trees for node in ast.walk(tree))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def test_every_rule_and_every_reason_is_worded() -> None:
    worded = SCORE_RULES.keys() | SCORE_REASONS.keys() | WEIGHT_RULES.keys()
    named = {text for text in texts() if RULE.fullmatch(text)}
    assert {"index-maximize", "target-of-year", "part"} <= named
    assert named <= worded
    assert {f"rolled-{nothing}" for nothing in Nothing} <= worded
    assert {text for text in texts() if text.startswith("weight-")} <= worded


def test_every_reason_why_nothing_can_be_computed_is_a_finding_too() -> None:
    assert set(NOT_COMPUTABLE_CODES.values()) <= FINDINGS.keys()
    assert NOT_COMPUTABLE_CODES.keys() <= SCORE_REASONS.keys()


@pytest.mark.parametrize(
    ("actual", "target", "measure", "text"),
    [
        ("7", "8", Measure(Polarity.MAXIMIZE), "7 ÷ 8 × 100"),
        ("-11", "-10", Measure(Polarity.MAXIMIZE), "(1 + (1 − (-11) ÷ (-10))) × 100"),
        ("9", "8", Measure(Polarity.MINIMIZE), "(1 + (1 − 9 ÷ 8)) × 100"),
        ("4", "0", Measure(Polarity.MINIMIZE, worst=read_value("10")), "(10 − 4) ÷ 10 × 100"),
        (
            "102",
            "100",
            Measure(Polarity.STABILIZE),
            "Ca = 200 − 102 ÷ 100 × 100 = 98; 100 + (98 − 90) × (120 − 100) ÷ (100 − 90)",
        ),
        ("100", "100", Measure(Polarity.STABILIZE), "Ca = 100 ÷ 100 × 100 = 100; 120"),
        ("75", "70-80", Measure(Polarity.MAXIMIZE), ""),
        ("99,5", "12.345,25", Measure(Polarity.MAXIMIZE), "99,5 ÷ 12.345,25 × 100"),
    ],
)
def test_the_numbers_are_put_into_the_rule(actual: str, target: str, measure: Measure, text: str) -> None:
    found = index_of(Figure.of(read_value(actual)), Figure.of(read_value(target)), measure, RULES["default"])
    assert index_substitution(found) == text


def test_a_mean_is_written_with_its_weights_or_as_a_plain_one() -> None:
    values = [Fraction(100), Fraction(80)]
    given = [Fraction(21, 100), Fraction(14, 100)]
    assert mean_substitution(values, given, is_percent=True) == "(100 × 21 + 80 × 14) ÷ 35"
    assert mean_substitution(values, [Fraction(1), Fraction(1)]) == "(100 + 80) ÷ 2"
    assert mean_substitution(values, [Fraction(2), Fraction(1)], is_by_count=True) == "(100 × 2 + 80 × 1) ÷ 2"
    assert mean_substitution([Fraction(-5)], [Fraction(3)]) == "(-5)"


def test_lines_tell_score_rule_reading_bound_and_source_in_both_languages() -> None:
    basis = Basis("KMK 127/2026, hlm. 68", Grade.THIRD_PARTY)
    facts = {
        "actual_read": Fraction(3),
        "target_read": Fraction(2),
        "raw": Fraction(150),
        "upper_bound": Fraction(120),
    }
    target = Explanation(
        None, "", "", "target-trajectory", None, None, "", Light.GREY,
        facts={"figure": read_value("2"), "year_target": read_value("8")},
    )  # fmt: skip
    actual = Explanation(
        None, "", "", "actual-of-period", None, None, "", Light.GREY,
        facts={"figure": read_value("3"), "period": "2026-Q1", "absent": "2026-M01"},
    )  # fmt: skip
    one = Explanation(
        Ref("indicator", "i"), "1a", "Opini", "index-maximize", basis, Fraction(120), "", Light.GREEN,
        Fraction(1), Fraction(1, 2), facts, "3 ÷ 2 × 100", (target, actual),
    )  # fmt: skip
    assert explanation_lines(one) == [
        "1a Opini: 120,00 · bagian 50,00%",
        "  Maximize: realisasi ÷ target × 100: 3 ÷ 2 × 100",
        "  dibaca: realisasi 3; target 2",
        "  indeks mentah 150,00; dibatasi paling tinggi 120,00",
        "  Sumber: KMK 127/2026, hlm. 68 · bukti C: sumber pihak ketiga",
        "  Target s.d. periode ini menurut sebaran bulanan target setahun: 2; target setahun 8",
        "  Realisasi Triwulan I 2026: 3; belum diisi: Januari 2026",
    ]
    assert explanation_lines(one, "en")[4] == "  Source: KMK 127/2026, hlm. 68 · evidence C: third-party source"


def test_a_rule_set_is_named_with_its_grade() -> None:
    assert rule_set_line(RULES["kmk-127-2026"]).endswith("bukti C: sumber pihak ketiga")
    assert {grade_word(grade, "en") for grade in Grade} >= {"evidence A: official text", "without a source"}
