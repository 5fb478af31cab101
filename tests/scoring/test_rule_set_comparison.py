"""Comparing rule sets: nothing between equals, every change once, each with words in both languages."""

from fractions import Fraction
from itertools import permutations

import pytest

from bsc_planner.scoring.rule_set_comparison import differences
from bsc_planner.scoring.rule_set_file import read_rule_set
from bsc_planner.scoring.shipped_rule_sets import shipped_rule_sets, shipped_texts
from bsc_planner.wording.rule_set_words import fraction_text, rule_words, value_words

KEY = "kmk-467-2014"
TEXT = shipped_texts()[KEY]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("upper = 120", "upper = 110", ("Batas atas indeks", "120", "110")),
        ("upper = 120", 'upper = "none"', ("Batas atas indeks", "120", "tanpa batas")),
        (
            "[80, 80], ",
            "",
            ("Skala stabilize (Ca → Cn)", "0 → 0, 80 → 80, 90 → 100, 100 → 120", "0 → 0, 90 → 100, 100 → 120"),
        ),
        ("low = 26", 'low = "none"', ("Bobot exact, kendali rendah", "26", "tidak ada")),
        ("moderate = 21", "moderate = 21.5", ("Bobot exact, kendali sedang", "21", "21,5")),
        (
            'rule = "given"',
            'rule = "equal"',
            ("Bobot indikator dari", "tercetak, tabel, lalu sama rata", "sama rata"),
        ),
    ],
)
def test_one_change_is_one_difference_in_planners_words(old: str, new: str, expected: tuple[str, str, str]) -> None:
    assert TEXT.count(old) == 1
    found = differences(shipped_rule_sets()[KEY], read_rule_set(TEXT.replace(old, new), KEY))
    assert [
        (rule_words(one.code, one.details), value_words(one.code, one.before), value_words(one.code, one.after))
        for one in found
    ] == [expected]


def test_a_moved_band_edge_changes_both_bands() -> None:
    moved = TEXT.replace('"x < 80"', '"x < 75"').replace('"80 <= x < 100"', '"75 <= x < 100"')
    found = differences(shipped_rule_sets()[KEY], read_rule_set(moved, KEY))
    told = [(rule_words(one.code, one.details), value_words(one.code, one.after)) for one in found]
    assert told == [("Status merah", "nilai < 75"), ("Status kuning", "75 ≤ nilai < 100")]


@pytest.mark.parametrize(("one", "two"), [*permutations(shipped_rule_sets(), 2)])
def test_any_two_shipped_rule_sets_differ_in_words_of_both_languages(one: str, two: str) -> None:
    found = differences(shipped_rule_sets()[one], shipped_rule_sets()[two])
    assert found
    for language in ("id", "en"):
        for difference in found:
            assert rule_words(difference.code, difference.details, language)
            assert value_words(difference.code, difference.before, language)
            assert value_words(difference.code, difference.after, language)


def test_a_rule_set_does_not_differ_from_itself() -> None:
    for rule_set in shipped_rule_sets().values():
        assert differences(rule_set, rule_set) == ()


def test_numbers_are_told_with_all_their_decimals() -> None:
    assert fraction_text(Fraction("1.15")) == "1,15"
    assert fraction_text(Fraction(120)) == "120"
    assert fraction_text(Fraction(1, 3)) == "0,3333"
    assert fraction_text(Fraction(-3, 2)) == "-1,5"
