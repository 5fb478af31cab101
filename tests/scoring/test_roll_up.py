"""Weights and roll-up."""

from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsc_planner.model.indicator import Controllability, Validity
from bsc_planner.scoring.roll_up import Child, roll_up
from bsc_planner.scoring.rule_set import Divisor
from bsc_planner.scoring.score import Nothing
from bsc_planner.scoring.shipped_rule_sets import shipped_rule_sets
from bsc_planner.scoring.weights import (
    WeightWords,
    adds_up,
    printed_weight,
    says_share,
    weights_of_indicators,
    weights_of_perspectives,
)

RULES = shipped_rule_sets()
values = st.fractions(min_value=0, max_value=120, max_denominator=10_000)
weights = st.fractions(min_value=0, max_value=30, max_denominator=100)
absent = st.sampled_from(list(Nothing)).map(lambda nothing: Child(None, nothing, Fraction(5)))
children = st.lists(st.builds(Child, values, st.none(), weights) | absent, max_size=8)


@given(children, st.randoms())
def test_the_order_of_children_never_changes_anything(listed: list[Child], random: object) -> None:
    mixed = list(listed)
    random.shuffle(mixed)  # type: ignore[attr-defined]  # hypothesis gives a random.Random
    one, two = roll_up(listed), roll_up(mixed)
    assert (one.value, one.nothing, one.of, one.missing) == (two.value, two.nothing, two.of, two.missing)


@given(children)
def test_children_that_are_left_out_never_count_as_zero(listed: list[Child]) -> None:
    valued = [child for child in listed if child.value is not None]
    found, alone = roll_up(listed), roll_up(valued)
    counts = any(child.weight for child in valued) or not any(child.weight for child in listed)
    assert found.value == (alone.value if counts else None)
    assert (found.value is None) == (not valued or not counts)
    assert (found.of, found.with_value) == (len(listed), len(valued))
    left_out = [one for one in listed if one.value is None]
    assert found.is_normalised == (found.value is not None and bool(left_out))
    assert sum(share for share in found.shares if share is not None) in (0, 1)


@pytest.mark.parametrize("divisor", Divisor)
def test_children_that_weigh_nothing_make_no_value_where_others_weigh_more(divisor: Divisor) -> None:
    listed = [Child(Fraction(90), None, Fraction(0)), Child(None, Nothing.NOT_FILLED, Fraction(3))]
    found = roll_up(listed, divisor=divisor)
    assert (found.value, found.nothing, found.missing) == (None, Nothing.NOT_FILLED, 1)
    assert (found.of, found.with_value, found.is_normalised) == (2, 1, False)
    assert list(found.shares) == [None, None]


def test_children_that_all_weigh_nothing_count_alike() -> None:
    nothing = Fraction(0)
    listed = [Child(Fraction(90), None, nothing), Child(Fraction(60), None, nothing)]
    assert roll_up(listed).value == 75
    found = roll_up([*listed, Child(None, Nothing.NOT_FILLED, nothing)])
    assert (found.value, found.is_normalised) == (Fraction(75), True)


def test_leaving_out_what_weighs_nothing_spreads_no_weights() -> None:
    listed = [Child(Fraction(90), None, Fraction(2)), Child(None, Nothing.NOT_FILLED, Fraction(0))]
    found = roll_up(listed)
    assert (found.value, found.is_normalised) == (Fraction(90), False)


@given(st.lists(st.builds(Child, values, st.none(), weights), min_size=1, max_size=8))
def test_decimal_and_fraction_agree(listed: list[Child]) -> None:
    found = roll_up(listed).value
    assert found is not None
    assert min(child.value or 0 for child in listed) <= found <= max(child.value or 0 for child in listed)

    def decimal(number: Fraction) -> Decimal:
        return Decimal(number.numerator) / Decimal(number.denominator)

    with localcontext() as context:
        context.prec = 60
        whole = sum(decimal(child.weight) for child in listed)
        used = [decimal(child.weight) if whole else Decimal(1) for child in listed]
        terms = [decimal(child.value or Fraction(0)) * weight for child, weight in zip(listed, used, strict=True)]
        assert abs(decimal(found) - sum(terms, Decimal(0)) / sum(used, Decimal(0))) < Decimal("1e-40")


@given(values, st.sampled_from([("1/7", 7), ("33.33%", 3), ("12.5%", 8), ("12,5%", 8), ("14,29%", 7)]))
def test_rounded_weights_never_move_a_score(value: Fraction, weight: tuple[str, int]) -> None:
    text, count = weight
    words = [WeightWords(text)] * count
    used = weights_of_indicators(words, RULES["default"]).values
    assert roll_up([Child(value, None, one) for one in used]).value == value


@pytest.mark.parametrize(
    ("printed", "is_whole"),
    [
        (["33.33%"] * 3, True),
        (["33,3"] * 3, True),
        (["14,29%"] * 7, True),
        (["12.5%"] * 8, True),
        (["25%", "15%", "30%", "30%"], True),
        (["0,25", "0,15", "0,3", "0,3"], True),
        (["25%", "15%", "30%", "20%"], False),
        (["30%", "25%", "25%", "25%"], False),
        (["99%", "1"], True),
        (["79%", "0,21"], True),
        (["1/7"] * 7, True),
        (["1/7"] * 6, False),
        (["seperempat", "75%"], False),
    ],
)
def test_perspective_weights_add_up_as_far_as_their_decimals_tell(printed: list[str], *, is_whole: bool) -> None:
    assert adds_up(printed) is is_whole


def test_weights_come_from_the_plan_then_the_table_then_nowhere() -> None:
    exact = WeightWords("21%", None, Validity.EXACT, Controllability.MODERATE)
    proxy = WeightWords("14%", None, Validity.PROXY, Controllability.MODERATE)
    rules = RULES["kmk-467-2014"]
    given_ones = weights_of_indicators([exact, proxy], rules)
    assert (given_ones.rule, given_ones.values) == ("weight-given", [Fraction(21, 100), Fraction(14, 100)])
    bare = WeightWords(None, None, Validity.PROXY, Controllability.HIGH)
    partly = weights_of_indicators([exact, bare], rules)
    assert (partly.rule, partly.is_partly_given) == ("weight-table", True)
    assert list(partly.values) == [21, 11]
    equal = weights_of_indicators([WeightWords(), bare], rules)
    assert equal.rule == "weight-equal"
    assert list(equal.values) == [1, 1]
    inside = [WeightWords(None, "60%"), WeightWords(None, "40%")]
    assert weights_of_indicators(inside, rules).rule == "weight-given-in-objective"


def test_a_rule_set_may_let_key_indicators_count_twice_and_divide_by_their_number() -> None:
    found = weights_of_indicators([WeightWords(is_key=True), WeightWords()], RULES["bpom-2020"])
    if found.rule == "weight-key-indicator":
        assert list(found.values) == [RULES["bpom-2020"].key_weight, 1]
    listed = [Child(Fraction(90), None, Fraction(2)), Child(Fraction(60), None), Child(None, Nothing.NOT_FILLED)]
    assert roll_up(listed, divisor=Divisor.COUNT).value == 120


def test_perspectives_follow_the_plan_else_the_rule_set_else_count_alike() -> None:
    names = [("SP", "Stakeholder Perspective"), ("LG", "Learning & Growth Perspective")]
    rules = RULES["kmk-467-2014"]
    assert list(weights_of_perspectives(["60%", "40%"], names, rules).values) == [Fraction(3, 5), Fraction(2, 5)]
    ruled = weights_of_perspectives([None, None], names, rules)
    assert (ruled.rule, ruled.values[0] / ruled.values[1]) == ("weight-perspective-rule-set", Fraction(25, 30))
    assert weights_of_perspectives(["60%", None], names, RULES["default"]).is_partly_given
    assert weights_of_perspectives([None, None], names, RULES["default"]).rule == "weight-equal"


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("21%", Fraction(21, 100)),
        ("0,21", Fraction(21, 100)),
        ("14", Fraction(14)),
        ("-5%", None),
        ("tinggi", None),
        ("1/7", Fraction(1, 7)),
        ("1 / 7", Fraction(1, 7)),
        ("1/0", None),
        ("", None),
    ],
)
def test_a_printed_weight_is_read_as_a_fraction_of_one(text: str, weight: Fraction | None) -> None:
    assert printed_weight(text) == weight


@pytest.mark.parametrize(
    ("texts", "used"),
    [
        (["99%", "1"], [Fraction(99, 100), Fraction(1, 100)]),
        (["86%", "14"], [Fraction(86, 100), Fraction(14, 100)]),
        (["79%", "0,21"], [Fraction(79, 100), Fraction(21, 100)]),
        (["150%", "100%"], [Fraction(3, 2), Fraction(1)]),
        (["1", "2"], [Fraction(1), Fraction(2)]),
        (["50%", "1/2"], [Fraction(1, 2), Fraction(1, 2)]),
        (["1/7", "6 / 7"], [Fraction(1, 7), Fraction(6, 7)]),
    ],
)
def test_a_bare_number_beside_percentages_is_one(texts: list[str], used: list[Fraction]) -> None:
    found = weights_of_indicators([WeightWords(text) for text in texts], RULES["default"])
    assert (found.rule, found.values) == ("weight-given", used)


def test_an_empty_text_is_no_weight() -> None:
    found = weights_of_indicators([WeightWords("", " "), WeightWords()], RULES["default"])
    assert not found.is_partly_given
    assert not weights_of_perspectives(["", None], [("A", "A"), ("B", "B")], RULES["default"]).is_partly_given


def test_a_printed_share_is_compared_to_its_own_decimals() -> None:
    assert says_share("35.90%", Fraction(14, 39)) is True
    assert says_share("36%", Fraction(14, 39)) is True
    assert says_share("100%", Fraction(11, 39)) is False
    assert says_share("separuh", Fraction(1, 2)) is None
