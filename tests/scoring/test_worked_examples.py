"""Every printed index of the worked examples reproduces to its decimals; misprints of the sources are named."""

import json
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from bsc_planner.model.indicator import Polarity
from bsc_planner.model.value import Value
from bsc_planner.model.value_reading import read_value
from bsc_planner.scoring.figure import Figure
from bsc_planner.scoring.index import Index, Measure, index_of
from bsc_planner.scoring.rounding import rounded
from bsc_planner.scoring.rule_set import RuleSet
from bsc_planner.scoring.shipped_rule_sets import shipped_rule_sets
from tests.scoring import test_worked_examples_individual as individual

EXAMPLES = Path(__file__).parent.parent / "data" / "scoring" / "worked_examples.json"
CASES: list[dict[str, Any]] = json.loads(EXAMPLES.read_text(encoding="utf-8"), parse_float=Decimal)
RULES_OF = {
    "kkp-ppsbitung-2019q4": "permen-kp-68-2017",
    "kkp-balitbangkp-2015": "kkp-before-2017",
    "kkp-ditpp-psdkp-2014": "kkp-before-2017",
}
RANGES = {"Nilai RB (target range BB 70-80)": "70-80", "Nilai kinerja anggaran (target range 80-90)": "80-90"}
UP, DOWN, LEVEL = Polarity.MAXIMIZE, Polarity.MINIMIZE, Polarity.STABILIZE

FORMULAS: dict[str, tuple[str, str, Polarity, str | None]] = {
    "maximize T=4.39 R=4.56 (KMK p.68)": ("4,56", "4,39", UP, None),
    "maximize negative target T=-10 R=-11: (1+(1-R/T))*100": ("-11", "-10", UP, None),
    "maximize negative target T=-10 R=-5 capped 120": ("-5", "-10", UP, None),
    "minimize T=0.1 R=0.0101 capped 120": ("0,0101", "0,1", DOWN, None),
    "minimize T=10 R=21 floored 0": ("21", "10", DOWN, None),
    "minimize T=0, worst=10, R=4": ("4", "0", DOWN, "10"),
    "stabilize T=100 R=96 scale 90->100,100->120": ("96", "100", LEVEL, None),
    "stabilize T=100 R=102 (KMK p.70)": ("102", "100", LEVEL, None),
}
"""Actual, target, polarity and worst value of each check of KMK 127/2026 that is an index."""

MISPRINTS: dict[str, tuple[str, Fraction]] = {
    "Jejaring/kerja sama litbang": ("104.95", Fraction(10700, 101)),
    "Pertumbuhan PDB Perikanan": ("90.57", Fraction(90)),
    "maximize T=4.39 R=4.56 (KMK p.68)": ("114.26", Fraction(45600, 439)),
}
"""What a source prints wrongly, and our exact figure (105,94; 90,00; 103,87)."""


def printed_indices() -> Iterator[tuple[str, str, Index, Decimal]]:
    """Case, name, our index and the printed one of every index in the examples."""
    for case in CASES:
        for row in case.get("ikus", ()):
            target = RANGES.get(row["name"], str(row["target"]).replace(".", ","))
            rules = shipped_rule_sets()[RULES_OF[case["id"]]]
            actual = str(row["realisation"]).replace(".", ",")
            found = index(actual, target, Polarity(row["polarity"]), rules=rules)
            yield case["id"], row["name"], found, Decimal(row["printed_index"])
        for check in case.get("checks", ()):
            if check["desc"] in FORMULAS:
                actual, target, polarity, worst = FORMULAS[check["desc"]]
                rules = shipped_rule_sets()["kmk-127-2026"]
                yield (
                    case["id"],
                    check["desc"],
                    index(actual, target, polarity, worst=worst, rules=rules),
                    Decimal(check["printed"]),
                )


def index(actual: str, target: str, polarity: Polarity, *, rules: RuleSet, worst: str | None = None) -> Index:
    floor: Value | None = None if worst is None else read_value(worst)
    return index_of(Figure.of(read_value(actual)), Figure.of(read_value(target)), Measure(polarity, worst=floor), rules)


PRINTED = list(printed_indices())


@pytest.mark.parametrize(("found", "printed", "name"), [(row[2], row[3], row[1]) for row in PRINTED])
def test_every_printed_index_reproduces_or_is_a_named_misprint(found: Index, printed: Decimal, name: str) -> None:
    assert found.index is not None
    if name in MISPRINTS:
        assert (Decimal(MISPRINTS[name][0]), MISPRINTS[name][1]) == (printed, found.index)
        assert rounded(found.index) != printed
    else:
        assert rounded(found.index) == printed


def test_misprints_are_only_those_the_examples_mark() -> None:
    marked = {row["name"] for case in CASES for row in case.get("ikus", ()) if not row["match"]}
    marked |= {check["desc"] for case in CASES for check in case.get("checks", ()) if not check["match"]}
    assert marked == MISPRINTS.keys() | individual.MISPRINTS.keys()


def test_every_case_of_the_examples_is_claimed_by_exactly_one_test() -> None:
    listed = [row["name"] for case in CASES for row in case.get("ikus", ())]
    listed += [check["desc"] for case in CASES for check in case.get("checks", ())]
    claimed = [row[1] for row in PRINTED] + [*individual._CHECKS_2021, *individual._CHECKS_2026]
    assert sorted(claimed) == sorted(listed)


def test_the_index_of_a_year_without_bounds_is_not_capped() -> None:
    found = next(row[2] for row in PRINTED if row[1] == "Unit kerja menerapkan manajemen pengetahuan")
    assert found.index == found.raw == 250
