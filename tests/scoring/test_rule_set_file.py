"""Reading rule sets: what is shipped, every kind of fault with its place, bands, exactness, writing back."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsc_planner.model.indicator import Controllability, Validity
from bsc_planner.scoring import work_score_2013, work_score_2021, work_score_2026
from bsc_planner.scoring.rule_set import Grade, IndividualMethod, RuleSet
from bsc_planner.scoring.rule_set_fault import RuleSetError
from bsc_planner.scoring.rule_set_file import read_rule_set
from bsc_planner.scoring.rule_set_text import rule_set_text
from bsc_planner.scoring.shipped_rule_sets import shipped_rule_sets, shipped_texts
from bsc_planner.scoring.toml_lines import lines_of_keys
from bsc_planner.wording.errors import ERRORS
from bsc_planner.wording.sentences import error_text

SMALL = """format = "bsc-rules/1"
key = "contoh"
title = "Contoh"

[source]
text = "Peraturan contoh"
grade = "B"

[index]
lower = 0
upper = 120
stabilize_scale = [
  [0, 0],
  [90, 100],
]

[weights]
rule = "given"

[weights.table]
exact = { low = 26, moderate = 21, high = "none" }
proxy = { low = "none", moderate = 14, high = 11 }
activity = { low = "none", moderate = 9, high = "none" }

[[perspective]]
name = "Stakeholder"
weight = 60

[[perspective]]
name = "Customer"
weight = 40

[[status]]
key = "red"
id = "merah"
when = "x < 80"
light = "red"

[[status]]
key = "green"
id = "hijau"
when = "x >= 80"
light = "green"

[individual]
method = "permenpanrb-6-2022"
from_year = 2022
until_year = 2025

[parameters]
top = 120

[sources.weights]
text = "Tabel contoh"
grade = "UNSOURCED"
"""


def faults_of(text: str) -> list[tuple[str, int, str]]:
    try:
        read_rule_set(text, "contoh.toml")
    except RuleSetError as error:
        return [(fault.reason, fault.line, fault.key) for fault in error.faults]
    return []


def changed(old: str, new: str) -> str:
    assert SMALL.count(old) == 1, old
    return SMALL.replace(old, new)


def test_every_rule_set_that_comes_with_the_program_loads_and_names_itself_source_and_grade() -> None:
    assert next(iter(shipped_rule_sets())) == "default"
    for key, rule_set in shipped_rule_sets().items():
        assert rule_set.key == key
        assert rule_set.basis.text
        assert rule_set.indicator_bands


def test_the_default_and_what_rates_people_unasked_is_of_a_grade_that_may_be_a_default() -> None:
    shipped = shipped_rule_sets()
    assert shipped["default"].basis.grade.may_be_default
    assert shipped["kmk-127-2026"].basis.grade is Grade.THIRD_PARTY
    assert not Grade.THIRD_PARTY.may_be_default
    assert not Grade.UNSOURCED.may_be_default
    by_year = {year: [one.key for one in shipped.values() if one.rates_people_in(year)] for year in (2015, 2021, 2022)}
    assert by_year == {2015: ["perka-bkn-1-2013"], 2021: ["permenpanrb-8-2021"], 2022: ["permenpanrb-6-2022"]}


def test_what_no_regulation_was_read_for_is_marked() -> None:
    shipped = shipped_rule_sets()
    assert shipped["kmk-467-2014"].basis_of("weights.exact.low").grade is Grade.UNSOURCED
    assert shipped["kmk-467-2014"].basis_of("weights.exact.moderate").grade is Grade.RESTATED
    assert shipped["kmk-127-2026"].basis_of("perspective.CUSTOMER").grade is Grade.UNSOURCED
    assert shipped["kmk-127-2026"].basis_of("weights.proxy.low").grade is Grade.THIRD_PARTY


def test_numbers_of_the_regulations_are_as_the_sources_print_them() -> None:
    shipped = shipped_rule_sets()
    weights = shipped["kmk-127-2026"].weights
    assert weights[Validity.EXACT, Controllability.MODERATE] == Fraction("1.15")
    assert (Validity.EXACT, Controllability.HIGH) not in weights
    assert shipped["kkp-before-2017"].upper is None
    assert shipped["kkp-before-2017"].lower is None
    bpom = shipped["bpom-2020"]
    assert (bpom.flag_above, bpom.upper, bpom.key_weight) == (Fraction(120), None, Fraction(2))
    assert shipped["perka-bkn-1-2013"].parameters["best_factor"] == Fraction(176, 100)
    assert shipped["kmk-467-2014"].perspective_weight("Learning & Growth Perspective") == Fraction(30, 100)
    assert shipped["kmk-467-2014"].perspective_weight("XX", "perspektif pelanggan") == Fraction(15, 100)
    assert shipped["kmk-467-2014"].perspective_weight("XX", None) is None


def test_a_whole_text_is_read_exactly() -> None:
    rule_set = read_rule_set(SMALL, "contoh.toml")
    assert rule_set.individual is IndividualMethod.QUADRANT
    assert rule_set.rates_people_in(2025)
    assert not rule_set.rates_people_in(2026)
    assert rule_set.perspective_weights == {"STAKEHOLDER": Fraction(3, 5), "CUSTOMER": Fraction(2, 5)}
    assert rule_set.basis_of("weights.exact").grade is Grade.UNSOURCED
    assert rule_set.basis_of("index").text == "Peraturan contoh"
    third = read_rule_set(changed("moderate = 9", 'moderate = "1/3"').replace("= 14", "= 0.1"), "contoh.toml")
    assert third.weights[Validity.ACTIVITY, Controllability.MODERATE] == Fraction(1, 3)
    assert third.weights[Validity.PROXY, Controllability.MODERATE] == Fraction(1, 10)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("upper = 120", "upper = = 120", ("unreadable", 11, "")),
        ("upper = 120", "upper = 120\nuper = 110", ("unknown-key", 12, "index.uper")),
        ("upper = 120\n", "", ("missing-key", 9, "index.upper")),
        ("upper = 120", 'upper = "banyak"', ("not-a-number", 11, "index.upper")),
        ("upper = 120", "upper = inf", ("not-a-number", 11, "index.upper")),
        ("upper = 120", "upper = 1e300", ("not-a-number", 11, "index.upper")),
        ("upper = 120", "upper = true", ("not-a-number", 11, "index.upper")),
        ("upper = 120", "upper = -5", ("bounds-reversed", 11, "index.upper")),
        ("upper = 120", "upper = 120\nflag_above = 120", ("flag-beyond-cap", 12, "index.flag_above")),
        ("[90, 100]", "[0, 100]", ("scale-not-rising", 14, "index.stabilize_scale.2")),
        ("[90, 100]", "[90, -1]", ("scale-not-rising", 14, "index.stabilize_scale.2")),
        ("[90, 100]", "[90]", ("not-points", 14, "index.stabilize_scale.2")),
        ("  [90, 100],\n", "", ("scale-too-short", 12, "index.stabilize_scale")),
        ('grade = "B"', 'grade = "D"', ("unknown-word", 7, "source.grade")),
        ('text = "Peraturan contoh"', 'text = ""', ("missing-key", 6, "source.text")),
        ('title = "Contoh"', "title = 3", ("not-a-text", 3, "title")),
        ('key = "contoh"', 'key = "Contoh A"', ("not-a-key", 2, "key")),
        ('"bsc-rules/1"', '"bsc-rules/9"', ("other-format", 1, "format")),
        ('title = "Contoh"', 'title = "Contoh"\nk3 = 1', ("not-a-flag", 4, "k3")),
        ('title = "Contoh"', 'title = "Contoh"\nnotes = "x"', ("not-texts", 4, "notes")),
        ('rule = "given"', 'rule = "key_indicator"', ("missing-key", 17, "weights.key_weight")),
        ("moderate = 9, ", "", ("missing-key", 23, "weights.table.activity.moderate")),
        ("moderate = 9", "moderate = 0", ("not-positive", 23, "weights.table.activity.moderate")),
        ("exact = { low = 26", "exact = { lowest = 1, low = 26", ("unknown-key", 21, "weights.table.exact.lowest")),
        ("weight = 40", "weight = 30", ("weights-incomplete", 31, "perspective.2.weight")),
        ('name = "Customer"', 'name = "Perspektif Stakeholder"', ("repeated-name", 30, "perspective.2.name")),
        ('when = "x >= 80"', 'when = "x > 80"', ("band-hole", 42, "status.2.when")),
        ('when = "x >= 80"', 'when = "x >= 81"', ("band-hole", 42, "status.2.when")),
        ('when = "x >= 80"', 'when = "x >= 79"', ("band-overlap", 42, "status.2.when")),
        ('when = "x < 80"', 'when = "x <= 80"', ("band-overlap", 42, "status.2.when")),
        ('when = "x >= 80"', 'when = "80 <= x <= 110"', ("band-ends-early", 42, "status.2.when")),
        ('when = "x >= 80"', 'when = "80 <= x < 120"', ("band-ends-early", 42, "status.2.when")),
        ('when = "x < 80"', 'when = "0 < x < 80"', ("band-starts-late", 36, "status.1.when")),
        ('when = "x < 80"', 'when = "kurang dari 80"', ("not-a-band", 36, "status.1.when")),
        ('when = "x < 80"', 'when = "90 <= x < 80"', ("empty-band", 36, "status.1.when")),
        ('key = "green"', 'key = "red"', ("repeated-band", 40, "status.2.key")),
        ('light = "green"', 'light = "blue"', ("unknown-word", 43, "status.2.light")),
        ("until_year = 2025", "until_year = 2021", ("years-reversed", 48, "individual.until_year")),
        ("until_year = 2025", "until_year = 2025.5", ("not-whole", 48, "individual.until_year")),
        ("top = 120", 'top = "tinggi"', ("not-a-number", 51, "parameters.top")),
        ("[sources.weights]", "[sources.bobot]", ("unknown-section", 53, "sources.bobot")),
        ("[individual]", "[individu]", ("unknown-key", 45, "individu")),
    ],
)
def test_a_fault_is_told_with_file_line_and_key(old: str, new: str, expected: tuple[str, int, str]) -> None:
    text = changed(old, new)
    assert expected in faults_of(text)
    with pytest.raises(RuleSetError) as caught:
        read_rule_set(text, "contoh.toml")
    for error in caught.value.single():
        sentence = error_text(error)
        assert sentence.startswith("contoh.toml, baris ")
        assert "–" not in sentence or expected[0] == "unreadable"


def test_every_reason_of_a_fault_has_a_sentence_and_every_sentence_fills_its_places() -> None:
    assert {key for key in ERRORS if key.startswith("RuleSetError.")}
    for wording in (value for key, value in ERRORS.items() if key.startswith("RuleSetError.")):
        assert "{file}" in wording.id
        assert "{line}" in wording.id


@pytest.mark.parametrize("value", ["status = 3", "status = [1]", "status = []"])
def test_a_table_of_another_type_is_a_fault(value: str) -> None:
    text = SMALL.replace('title = "Contoh"', f'title = "Contoh"\n{value}')
    while "[[status]]" in text:
        start = text.index("[[status]]")
        text = text[:start] + text[text.index('"\n\n', start) + 3 :]
    assert [(line, key) for _, line, key in faults_of(text)] == [(4, "status")]


def test_hostile_texts_are_refused_and_never_break_the_reader() -> None:
    for text in ("a = " + "[" * 5000, "x = " + "9" * 5000, "\x00", "a = 1" * 100_000, "[a]\n[a]\n", "﻿key = 1"):
        assert len(faults_of(text)) >= 1


def test_several_faults_are_all_told_in_order_of_their_lines() -> None:
    text = changed("upper = 120", "upper = true").replace('"x >= 80"', '"x > 80"')
    assert [line for _, line, _ in faults_of(text)] == [11, 42]


edges = st.lists(st.integers(1, 119), min_size=1, max_size=5, unique=True).map(sorted)


def bands_text(whens: list[str]) -> str:
    start = SMALL.index("[[status]]")
    end = SMALL.index("[individual]")
    tables = "".join(
        f'[[status]]\nkey = "b{place}"\nid = "b"\nwhen = "{when}"\nlight = "red"\n\n'
        for place, when in enumerate(whens)
    )
    return SMALL[:start] + tables + SMALL[end:]


@given(edges, st.data())
def test_bands_are_accepted_if_and_only_if_every_score_lies_in_exactly_one(
    inner: list[int], data: st.DataObject
) -> None:
    ends = [0, *inner, 120]
    shifts = data.draw(st.lists(st.sampled_from([-1, 0, 0, 0, 0, 1]), min_size=len(inner), max_size=len(inner)))
    signs = st.sampled_from(["<", "<="])
    whens = []
    for place in range(len(ends) - 1):
        lower = ends[place] + (shifts[place - 1] if place else 0)
        above, below = data.draw(signs), data.draw(signs)
        whens.append(f"{lower} {above} x {below} {ends[place + 1]}")
    whens[0] = whens[0].replace("0 < x", "0 <= x", 1)
    last = whens[-1].rpartition(" x ")
    whens[-1] = f"{last[0]} x <= 120"
    halves = [Fraction(number, 4) for number in range(481)]
    counts = [sum(_holds(when, score) for when in whens) for score in halves]
    is_whole = all(count == 1 for count in counts) and all(_is_some(when) for when in whens)
    order = data.draw(st.permutations(whens))
    assert (not faults_of(bands_text(order))) == is_whole


def _holds(when: str, score: Fraction) -> bool:
    lower, above, _, below, upper = when.split()
    is_above = score >= int(lower) if above == "<=" else score > int(lower)
    return is_above and (score <= int(upper) if below == "<=" else score < int(upper))


def _is_some(when: str) -> bool:
    lower, above, _, below, upper = when.split()
    return int(lower) < int(upper) or (lower == upper and above == below == "<=")


@pytest.mark.parametrize("key", [*shipped_texts()])
def test_writing_a_rule_set_and_reading_it_again_gives_the_same(key: str) -> None:
    rule_set = shipped_rule_sets()[key]
    assert read_rule_set(rule_set_text(rule_set), "contoh.toml") == rule_set


texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(lambda text: text.strip() == text != "")
numbers = st.fractions(min_value=Fraction(1, 1000), max_value=1000, max_denominator=1000)


@given(texts, numbers, st.lists(texts, max_size=3), numbers)
def test_any_text_and_number_survives_writing_and_reading(
    title: str, top: Fraction, notes: list[str], weight: Fraction
) -> None:
    small = read_rule_set(SMALL, "contoh.toml")
    fields = {
        **vars(small),
        "title": title,
        "conversion_top": top,
        "notes": tuple(notes),
        "parameters": {"a.b c": weight},
    }
    rule_set = RuleSet(**fields)
    assert read_rule_set(rule_set_text(rule_set), "contoh.toml") == rule_set


def test_lines_are_found_in_nested_tables_long_texts_and_comments() -> None:
    text = 'a = """x\n[no]\n""" # [no]\n[t."q"]\nb.c = [1,\n 2]\n[[l]]\nk = {x = 1}\n[[l]]\n[l.m]\n'
    text += "z = '''\n='''\ny = 1\n"
    lines = lines_of_keys(text)
    assert lines["a",] == 1
    assert lines["t", "q"] == 4
    assert lines["t", "q", "b", "c", 1] == 6
    assert lines["l", 0, "k", "x"] == 8
    assert lines["l", 1, "m", "y"] == 13


@pytest.mark.parametrize(
    ("key", "numbers"),
    [
        ("perka-bkn-1-2013", work_score_2013.PARAMETERS),
        ("permenpanrb-8-2021", work_score_2021.PARAMETERS),
        ("kmk-127-2026", work_score_2026.PARAMETERS),
    ],
)
def test_shipped_rule_sets_hold_every_number_of_the_method_they_rate_people_by(
    key: str, numbers: Mapping[str, Fraction]
) -> None:
    parameters = shipped_rule_sets()[key].parameters
    assert {name: parameters.get(name) for name in numbers} == dict(numbers)


@given(st.sampled_from([*shipped_texts()]), st.data())
def test_any_slip_of_the_pen_is_either_read_or_told_by_a_line_of_the_text(key: str, data: st.DataObject) -> None:
    text = shipped_texts()[key]
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 12)))
    typed = data.draw(st.text(st.sampled_from("[]{}\"'=,.#x0 9-\n\\nan"), max_size=6))
    changed_text = text[:start] + typed + text[end:]
    told = errors_of(changed_text)
    assert all(1 <= int(str(one.details["line"])) <= changed_text.count("\n") + 1 for one in told)
    assert all(error_text(one) for one in told)


def errors_of(text: str) -> Sequence[RuleSetError]:
    try:
        read_rule_set(text, "contoh.toml")
    except RuleSetError as error:
        return error.single()
    return ()


@given(st.sampled_from([*shipped_texts()]))
def test_every_key_of_a_text_stands_on_the_line_that_names_it(key: str) -> None:
    text = shipped_texts()[key]
    rows = text.splitlines()
    for path, line in lines_of_keys(text).items():
        name = next(part for part in reversed(path) if isinstance(part, str))
        assert name in rows[line - 1] or isinstance(path[-1], int)
