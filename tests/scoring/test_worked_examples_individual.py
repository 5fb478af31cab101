"""Every printed example of individual scores reproduces to its decimals; misprints of the sources are named."""

import json
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

from bsc_planner.model.rating import Expectation
from bsc_planner.scoring.explanation import Explanation
from bsc_planner.scoring.person_step import step
from bsc_planner.scoring.rounding import rounded
from bsc_planner.scoring.work_score_2013 import Aspect, Task, efficiency_score, task_score
from bsc_planner.scoring.work_score_2013 import year_result as year_result_2013
from bsc_planner.scoring.work_score_2021 import (
    Condition,
    IndividualIndicator,
    achievement,
    indicator_value,
    skp_value,
)
from bsc_planner.scoring.work_score_2026 import (
    BASIS,
    FinalResult,
    JudgedIndicator,
    Tier,
    behaviour_value,
    calibrated,
    final_result,
    impact_value,
    quality_shares,
    work_value,
)

_EXAMPLES = Path(__file__).parent.parent / "data" / "scoring" / "worked_examples.json"
_CASES = {case["id"]: case for case in json.loads(_EXAMPLES.read_text(encoding="utf-8"))}
_CHECKS_2021 = [check["desc"] for check in _CASES["permenpanrb-8-2021-iki"]["checks"]]
_INDEX_WORDS = ("maximize", "minimize", "stabilize")
_CHECKS_2026 = [
    check["desc"] for check in _CASES["KMK127-2026-formulas"]["checks"] if not check["desc"].startswith(_INDEX_WORDS)
]

MISPRINTS = {
    "range target 80-90%, realisation 92% -> 92/90": ("113", "102.2222"),
    "bobot tertimbang with days Tabel 36 (row1, printed from rounded intermediates 0.39/0.96)": ("40.62", "40.7707"),
}
"""What a source prints wrongly, and our exact figure to four decimals."""


def _f(text: str) -> Fraction:
    return Fraction(text)


def _value(explanation: Explanation) -> Fraction:
    assert explanation.value is not None
    return explanation.value


def _iki(lower: str, upper: str, actual: str, condition: Condition = Condition.NORMAL) -> Fraction:
    return _value(achievement(IndividualIndicator("", _f(lower), _f(upper), _f(actual), condition)))


_BY_2021: dict[str, Callable[[], Fraction]] = {
    "range target 80-90%, realisation 92% -> 92/90": lambda: _iki("80", "90", "92"),
    "range target 80-90%, realisation 70% -> 70/80": lambda: _iki("80", "90", "70"),
    "time 7-8 months, realisation 6.5 -> (1+(1-6.5/7))": lambda: _iki("7", "8", "6.5", Condition.SPECIAL),
    "time 7-8 months, realisation 9 -> (1+(1-9/8))": lambda: _iki("7", "8", "9", Condition.SPECIAL),
}


def _first_work() -> Explanation:
    rows = (("80", "1.05"), ("120", "0.9"), ("104.69", "1"), ("120", "1"), ("100", "1.1"))
    return work_value([JudgedIndicator("", _f(capaian), _f(k3)) for capaian, k3 in rows])


def _first_behaviour() -> Explanation:
    return behaviour_value([Fraction(score) for score in (82, 100, 98, 105, 100, 115, 105)])


def _share(place: int, days: tuple[int | None, ...] = (None, None, None)) -> Fraction:
    rows = zip(("1", "1.1", "0.85"), days, strict=True)
    share = quality_shares([JudgedIndicator("", Fraction(100), _f(k3), count) for k3, count in rows])[place]
    assert share is not None
    return share * 100


def _given(value: str) -> Explanation:
    return step("given", _f(value), BASIS)


def _final(
    work: str, behaviour: str, organisation: str, tier: Tier, *, discipline: str = "0", correction: str = "0"
) -> FinalResult:
    return final_result(
        _given(work),
        _given(behaviour),
        _f(organisation),
        tier=tier,
        discipline=_f(discipline),
        correction=_f(correction),
    )


def _jerry() -> FinalResult:
    return _final("108", "96", "102", Tier.FAR, correction="-5")


_BY_2026: dict[str, Callable[[], Fraction]] = {
    "NHK awal weighted by K3 (slide)": lambda: _value(_first_work()),
    "NHK calibrated 115": lambda: _value(calibrated(_first_work())),
    "NPK mean": lambda: _value(_first_behaviour()),
    "NPK calibrated": lambda: _value(calibrated(_first_behaviour())),
    "NKP awal 75/25": lambda: _value(
        final_result(
            calibrated(_first_work()), calibrated(_first_behaviour()), Fraction(100), tier=Tier.NEAR
        ).total.children[0]
    ),
    "bobot tertimbang Tabel 35 k3=1": lambda: _share(0),
    "bobot tertimbang Tabel 35 k3=1.1": lambda: _share(1),
    "bobot tertimbang Tabel 35 k3=0.85": lambda: _share(2),
    "bobot tertimbang with days Tabel 36 (row1, printed from rounded intermediates 0.39/0.96)": lambda: _share(
        0, (365, 200, 365)
    ),
    "Jerry: NKP hasil 100 <NKO 102 -> 10:90": lambda: _value(_jerry().total),
    "Jerry NHK akhir: 103>=102 tier2 30:70": lambda: _value(_jerry().work),
    "Jerry NPK akhir: 91<102 10:90": lambda: _value(_jerry().behaviour),
    "NHK=NPK=115 NKO 120 tier 1": lambda: _value(_final("115", "115", "120", Tier.NEAR).total),
    "NHK=NPK=115 NKO 120 tier 2": lambda: _value(_final("115", "115", "120", Tier.FAR).total),
    "NHK=NPK=115 NKO 110 tier 1": lambda: _value(_final("115", "115", "110", Tier.NEAR).total),
    "NHK=NPK=115 NKO 110 tier 2": lambda: _value(_final("115", "115", "110", Tier.FAR).total),
}


@pytest.mark.parametrize(
    ("case", "desc"),
    [
        *(("permenpanrb-8-2021-iki", desc) for desc in _CHECKS_2021),
        *(("KMK127-2026-formulas", desc) for desc in _CHECKS_2026),
    ],
)
def test_a_printed_example_reproduces_to_its_decimals_or_is_a_named_misprint(case: str, desc: str) -> None:
    check = next(check for check in _CASES[case]["checks"] if check["desc"] == desc)
    value = (_BY_2021 | _BY_2026)[desc]()
    printed = str(check["printed"])
    places = len(printed.partition(".")[2])
    if desc in MISPRINTS:
        assert MISPRINTS[desc] == (printed, str(rounded(value, places=4)))
        assert rounded(value, places=places) != rounded(_f(printed), places=places)
    else:
        assert rounded(value, places=places) == rounded(_f(printed), places=places)
    assert rounded(value, places=4) == rounded(_f(str(check["recomputed"])), places=4)


def test_the_other_shares_of_tabel_36_are_exact_too() -> None:
    days = (365, 200, 365)
    assert [str(rounded(_share(place, days))) for place in range(3)] == ["40.77", "24.57", "34.66"]


def test_ratings_of_the_printed_person_follow_from_the_final_values() -> None:
    result = _jerry()
    assert (result.work_rating, result.behaviour_rating) == (Expectation.ABOVE, Expectation.AS_EXPECTED)


@pytest.mark.parametrize(
    ("discipline", "organisation", "tier", "printed"),
    [
        ("15", "120", Tier.NEAR, "102"),
        ("15", "120", Tier.FAR, "102"),
        ("3", "110", Tier.NEAR, "111"),
        ("3", "110", Tier.FAR, "111.4"),
    ],
)
def test_discipline_is_taken_off_before_the_organisation_counts(
    discipline: str, organisation: str, tier: Tier, printed: str
) -> None:
    result = _final("115", "115", organisation, tier, discipline=discipline)
    assert result.total.value == _f(printed)


def test_a_superior_bears_a_twentieth_of_what_subordinates_lost_and_five_at_most() -> None:
    assert impact_value([Fraction(26)]) == _f("1.3")
    assert impact_value([Fraction(60), Fraction(60)]) == 5


def test_example_a_of_2013_gives_85_50() -> None:
    money = _f("170395000")
    task = Task(
        "Laporan",
        quantity=Aspect(_f("1"), _f("1")),
        quality=Aspect(_f("100"), _f("90")),
        time=Aspect(_f("12"), _f("12")),
        cost=Aspect(money, money),
    )
    explained = task_score(task)
    assert [child.value for child in explained.children] == [100, 90, 76, 76]
    assert explained.value == _f("85.5")
    assert explained.substitution == "(100 + 90 + 76 + 76) ÷ 4"


def test_example_b_of_2013_gives_96_for_a_fifth_less_time() -> None:
    explained = efficiency_score(Aspect(_f("5"), _f("4")), name="time")
    assert explained.value == 96
    assert explained.rule == "efficiency-2013"


def test_example_c_of_2013_gives_50_for_half_the_time() -> None:
    explained = efficiency_score(Aspect(_f("12"), _f("6")), name="time")
    assert explained.value == 50
    assert explained.rule == "over-efficiency-2013"


def test_the_year_of_2013_adds_sixty_and_forty_percent_to_84_10() -> None:
    result = year_result_2013(_given("85.5"), _f("82"))
    assert result.total.value == _f("84.1")
    assert result.total.substitution == "60% × 85,5 + 40% × 82"
    assert result.predikat == "baik"


def test_the_printed_form_of_2021_gives_109_and_88() -> None:
    reached = IndividualIndicator("Nilai Akuntabilitas Kinerja", _f("85"), _f("85"), _f("85"))
    missed = IndividualIndicator("Nilai Indikator Kinerja Pelaksanaan Anggaran", _f("95"), _f("95"), _f("93"))
    assert indicator_value(reached).value == 109
    assert indicator_value(missed).value == 88
    assert [indicator_value(one).facts["category"] for one in (reached, missed)] == ["baik", "cukup"]


def test_the_printed_form_of_2021_adds_up_to_102_8() -> None:
    assert skp_value(_f("59.2"), _f("43.6"), Fraction(0)) == _f("102.8")
