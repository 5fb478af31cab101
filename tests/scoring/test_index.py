"""The index of an indicator by the table of the definition."""

from dataclasses import replace
from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsc_planner.model.indicator import Polarity
from bsc_planner.model.value import Value, ValueKind
from bsc_planner.model.value_reading import read_value
from bsc_planner.scoring.figure import Figure
from bsc_planner.scoring.index import Index, Measure, achievement_of, index_of, interpolated
from bsc_planner.scoring.rule_set import RuleSet
from bsc_planner.scoring.shipped_rule_sets import shipped_rule_sets

UP, DOWN, WITHIN = Polarity.MAXIMIZE, Polarity.MINIMIZE, Polarity.STABILIZE
PLAIN = shipped_rule_sets()["default"]
SCALE = '[{"label": "Dasar", "score": "50"}, {"label": "Lanjut", "score": "80"}, {"label": "Tanpa skor"}]'


def index(actual: str, target: str, measure: Measure, rules: RuleSet = PLAIN) -> Index:
    return index_of(Figure.of(read_value(actual)), Figure.of(read_value(target)), measure, rules)


@pytest.mark.parametrize(
    ("actual", "target", "measure", "rule", "raw", "capped"),
    [
        ("45", "50", Measure(UP), "index-maximize", "90", "90"),
        ("75", "50", Measure(UP), "index-maximize", "150", "120"),
        ("-10", "50", Measure(UP), "index-maximize", "-20", "0"),
        ("-11", "-10", Measure(UP), "index-maximize-negative", "90", "90"),
        ("0", "-10", Measure(UP), "index-maximize-negative", "200", "120"),
        ("0", "4", Measure(DOWN), "index-minimize", "200", "120"),
        ("5", "4", Measure(DOWN), "index-minimize", "75", "75"),
        ("4", "0", Measure(DOWN, worst=read_value("10")), "index-minimize-zero", "60", "60"),
        ("0", "0", Measure(DOWN, worst=read_value("10")), "index-minimize-zero", "100", "100"),
        ("96", "100", Measure(WITHIN), "index-stabilize", "112", "112"),
        ("102", "100", Measure(WITHIN), "index-stabilize", "116", "116"),
        ("45", "100", Measure(WITHIN), "index-stabilize", "50", "50"),
        ("75", "70-80", Measure(UP), "index-range-inside", "100", "100"),
        ("75", "70-80", Measure(None), "index-range-inside", "100", "100"),
        ("88", "70-80", Measure(UP), "index-range-above", "110", "110"),
        ("88", "70-80", Measure(WITHIN), "index-range-above", "110", "110"),
        ("63", "70-80", Measure(UP), "index-range-below", "90", "90"),
        ("63", "70-80", Measure(DOWN), "index-range-below", "110", "110"),
        ("88", "70-80", Measure(DOWN), "index-range-above", "90", "90"),
        ("2%", "≤1%", Measure(UP), "index-limit-at-most", "0", "0"),
        ("99", "≥90", Measure(DOWN), "index-limit-at-least", "110", "110"),
        ("A (81)", "A (90)", Measure(UP), "index-step", "90", "90"),
        ("BB", "BB", Measure(UP), "index-step-same", "100", "100"),
        ("3:1000", "4:1000", Measure(UP), "index-maximize", "75", "75"),
        ("3:100", "4:1000", Measure(UP), "index-maximize", "750", "120"),
        ("100", "100", Measure(UP, is_conversion=True), "index-conversion", "120", "120"),
        ("99", "100", Measure(UP, is_conversion=True), "index-maximize", "99", "99"),
        ("0", "0", Measure(DOWN, is_conversion=True), "index-conversion", "120", "120"),
        ("3", "≤3", Measure(None, is_conversion=True), "index-conversion", "120", "120"),
        ("WTP", "WTP", Measure(UP, is_conversion=True), "index-conversion", "120", "120"),
        ("78", "70-80", Measure(UP, is_conversion=True), "index-conversion", "120", "120"),
    ],
)
def test_index_follows_the_table(actual: str, target: str, measure: Measure, rule: str, raw: str, capped: str) -> None:
    found = index(actual, target, measure)
    assert (found.rule, found.raw, found.index) == (rule, Fraction(raw), Fraction(capped))
    assert (found.reason, found.is_flagged) == ("", False)


@pytest.mark.parametrize(
    ("actual", "target", "measure", "reason"),
    [
        ("5", "0", Measure(UP), "target-zero"),
        ("5", "0", Measure(DOWN), "no-worst-value"),
        ("5", "0", Measure(DOWN, worst=read_value("0")), "no-worst-value"),
        ("5", "-1", Measure(WITHIN), "stabilize-target-not-positive"),
        ("5", "5", Measure(None), "no-polarity"),
        ("85", "70-80", Measure(None), "no-polarity"),
        ("selesai dengan baik sekali pada bulan ini", "75", Measure(UP), "actual-text"),
        ("75", "terlaksananya seluruh kegiatan tepat waktu; baik", Measure(UP), "target-text"),
        ("≥80", "75", Measure(UP), "actual-open"),
        ("5 dokumen", "5 paket", Measure(UP), "units-differ"),
        ("B", "BB", Measure(UP), "step-without-score"),
        ("80", "A", Measure(UP), "step-beside-number"),
        ("Tanpa skor", "Dasar", Measure(UP, scale=SCALE), "step-without-score"),
    ],
)
def test_what_cannot_be_computed_says_why(actual: str, target: str, measure: Measure, reason: str) -> None:
    printed = read_value(actual) if " skor" not in actual else Value(actual, ValueKind.STEP, step=actual)
    wanted = read_value(target) if target != "Dasar" else Value(target, ValueKind.STEP, step=target)
    found = index_of(Figure.of(printed), Figure.of(wanted), measure, PLAIN)
    assert (found.raw, found.index, found.reason) == (None, None, reason)


def test_steps_of_an_own_scale_count_by_their_scores() -> None:
    lower, higher = (Value(label, ValueKind.STEP, step=label) for label in ("Dasar", "Lanjut"))
    found = index_of(Figure.of(lower), Figure.of(higher), Measure(UP, scale=SCALE), PLAIN)
    assert found.index == Fraction(500, 8)


def test_the_scale_of_the_indicator_goes_before_that_of_the_rule_set() -> None:
    own = ((Fraction(80), Fraction(60)), (Fraction(100), Fraction(100)))
    assert index("90", "100", Measure(WITHIN, stabilize_scale=own)).index == 80
    assert index("40", "100", Measure(WITHIN, stabilize_scale=own)).index == 30


def test_a_rule_set_may_flag_instead_of_capping() -> None:
    rules = shipped_rule_sets()["bpom-2020"]
    found = index("150", "100", Measure(UP), rules)
    assert found.index == 150
    assert found.is_flagged
    assert not index("120", "100", Measure(UP), rules).is_flagged


def test_beyond_its_ends_a_scale_goes_on_as_steeply_or_stops() -> None:
    points = ((Fraction(50), Fraction(100)), (Fraction(100), Fraction(120)))
    assert interpolated(Fraction(130), points) == 120
    assert interpolated(Fraction(-50), points) == -100
    assert interpolated(Fraction(7), ()) == 7


numbers = st.decimals(min_value=-1000, max_value=1000, places=2)
measures = st.builds(
    Measure,
    st.sampled_from([UP, DOWN, WITHIN, None]),
    st.none() | numbers.map(str).map(read_value),
    is_conversion=st.booleans(),
)


@given(numbers, numbers, measures)
def test_an_index_never_leaves_the_bounds(actual: Decimal, target: Decimal, measure: Measure) -> None:
    found = index(str(actual).replace(".", ","), str(target).replace(".", ","), measure)
    assert (found.index is None) == bool(found.reason)
    assert found.index is None or 0 <= found.index <= 120


@given(st.decimals(min_value=0, max_value=1000, places=2), st.decimals(min_value="0.01", max_value=1000, places=2))
def test_decimal_and_fraction_agree(actual: Decimal, target: Decimal) -> None:
    with localcontext() as context:
        context.prec = 60
        for polarity, naive in ((UP, actual / target * 100), (DOWN, (1 + (1 - actual / target)) * 100)):
            measured = Figure.of(Value(None, ValueKind.NUMBER, number=actual))
            wanted = Figure.of(Value(None, ValueKind.NUMBER, number=target))
            raw = index_of(measured, wanted, Measure(polarity), replace(PLAIN, lower=None, upper=None)).index
            assert raw is not None
            assert abs(Decimal(raw.numerator) / Decimal(raw.denominator) - naive) < Decimal("1e-40")


@pytest.mark.parametrize(
    ("actual", "target", "polarity", "ratio"),
    [
        ("45", "50", UP, Fraction(9, 10)),
        ("-11", "-10", UP, Fraction(9, 10)),
        ("-5", "-10", UP, Fraction(3, 2)),
        ("5", "0", UP, None),
        ("0", "4", DOWN, Fraction(2)),
        ("4", "0", DOWN, Fraction(6, 10)),
        ("102", "100", WITHIN, Fraction(98, 100)),
        ("96", "100", WITHIN, Fraction(96, 100)),
        ("5", "-1", WITHIN, None),
        ("75", "70-80", UP, Fraction(1)),
        ("88", "70-80", UP, Fraction(11, 10)),
        ("63", "70-80", DOWN, Fraction(11, 10)),
        ("2%", "≤1%", UP, Fraction(0)),
        ("99", "≥90", DOWN, Fraction(11, 10)),
        ("70-80", "75", UP, Fraction(1)),
        ("≥80", "75", UP, None),
        ("selesai", "75", UP, None),
        ("5", "5", None, None),
        ("A (81)", "A (90)", UP, Fraction(9, 10)),
        ("BB", "BB", UP, Fraction(1)),
        ("B", "BB", UP, None),
    ],
)
def test_achievement_follows_the_rules_of_the_polarity(
    actual: str, target: str, polarity: Polarity | None, ratio: Fraction | None
) -> None:
    worst = read_value("10")
    assert achievement_of(read_value(actual), read_value(target), polarity=polarity, worst=worst) == ratio
