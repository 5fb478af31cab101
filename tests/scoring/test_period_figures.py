"""Figures up to and including a period."""

from collections.abc import Mapping
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsc_planner.model.indicator import Consolidation
from bsc_planner.model.period import Period
from bsc_planner.model.value import Value
from bsc_planner.model.value_reading import read_value
from bsc_planner.scoring.figure import Figure, consolidated
from bsc_planner.scoring.period_figures import (
    PeriodFigures,
    Reported,
    cover,
    figures_up_to,
    months_between_reports,
)
from bsc_planner.scoring.score import Nothing

SUM, AVERAGE, LAST = Consolidation.SUM, Consolidation.AVERAGE, Consolidation.LAST


def values(of: Mapping[str, str]) -> dict[Period, Value]:
    return {Period.parse(f"2026-{period}" if period else "2026"): read_value(text) for period, text in of.items()}


def figures(
    period: str,
    *,
    target: str | None,
    consolidation: Consolidation,
    actuals: Mapping[str, str],
    milestones: Mapping[str, str] | None = None,
    months: list[str] | None = None,
    every: int | None = None,
    earlier: str | None = None,
) -> PeriodFigures:
    reported = Reported(
        target=None if target is None else read_value(target),
        milestones=values(milestones or {}),
        months=lambda: [read_value(month) for month in months or []],
        actuals=values(actuals),
        consolidation=consolidation,
        reported_every=every,
        earlier=[] if earlier is None else [read_value(earlier)],
    )
    return figures_up_to(reported, Period.parse(f"2026-{period}" if period else "2026"))


def numbers(found: PeriodFigures) -> tuple[Fraction | int | None, Fraction | int | None]:
    target, actual = (None if one is None else one.numbers[0] for one in (found.target, found.actual))
    return target, actual


QUARTERS = {"Q1": "4", "Q2": "5", "Q3": "4", "Q4": "5"}


@pytest.mark.parametrize(
    ("period", "consolidation", "target", "quarters", "expected"),
    [
        ("Q2", SUM, "18", QUARTERS, 9),
        ("", SUM, "18", QUARTERS, 18),
        ("Q3", LAST, "100", {"Q1": "25", "Q2": "60", "Q3": "75", "Q4": "100"}, 75),
        ("Q3", AVERAGE, "3,25", dict.fromkeys(QUARTERS, "3,25"), Fraction(13, 4)),
        ("S1", SUM, "18", QUARTERS, 9),
        ("M05", SUM, "18", QUARTERS, 4),
        ("Q3", SUM, "18", {"Q1": "4", "Q2": "9", "Q3": "13", "Q4": "18"}, 13),
        ("Q2", AVERAGE, "85", {"Q1": "80", "Q2": "80", "Q3": "90", "Q4": "90"}, 80),
    ],
)
def test_printed_targets_and_actuals_are_taken_together_alike(
    period: str, consolidation: Consolidation, target: str, quarters: dict[str, str], expected: Fraction
) -> None:
    found = figures(period, target=target, consolidation=consolidation, milestones=quarters, actuals=QUARTERS)
    assert numbers(found)[0] == expected


def test_parts_of_a_target_that_was_revised_within_the_year_stay_parts() -> None:
    found = figures("Q2", target="24", consolidation=SUM, milestones=QUARTERS, actuals=QUARTERS, earlier="18")
    assert numbers(found) == (9, 9)
    assert numbers(
        figures("", target="24", consolidation=SUM, milestones=QUARTERS, actuals=QUARTERS, earlier="18")
    ) == (24, 18)


def test_actuals_of_months_and_quarters_are_added_without_counting_any_twice() -> None:
    actuals = {"M01": "1", "M02": "2", "M03": "3", "Q2": "10", "M05": "4", "M07": "5"}
    found = figures("M07", target="60", consolidation=SUM, actuals=actuals, months=["5"] * 12)
    assert numbers(found) == (35, 21)
    assert [str(period) for period, _ in found.parts] == ["2026-M01", "2026-M02", "2026-M03", "2026-Q2", "2026-M07"]


def test_a_figure_of_the_whole_year_counts_only_at_its_end() -> None:
    of_year = {"": "90"}
    assert (
        figures("Q3", target="90", consolidation=SUM, actuals=of_year, months=["1"] * 12).nothing is Nothing.NOT_FILLED
    )
    assert numbers(figures("", target="90", consolidation=SUM, actuals=of_year)) == (90, 90)


def test_the_mean_is_of_those_present_and_the_last_is_the_last_present() -> None:
    actuals = {"M01": "80", "M03": "90"}
    mean = figures("Q2", target="90", consolidation=AVERAGE, actuals=actuals, months=["90"] * 12)
    last = figures(
        "Q2", target="90", consolidation=LAST, actuals=actuals, months=[str(60 + month) for month in range(12)]
    )
    assert (numbers(mean), numbers(last)) == ((90, 85), (65, 90))


def test_only_periods_that_carry_a_target_count() -> None:
    milestones, actuals = {"Q2": "10", "Q4": "20"}, {"Q1": "7", "Q2": "8", "Q3": "6", "Q4": "9"}
    added = figures("", target="30", consolidation=SUM, milestones=milestones, actuals=actuals)
    assert numbers(added) == (30, 17)
    last = figures("Q3", target="20", consolidation=LAST, milestones=milestones, actuals=actuals)
    assert numbers(last) == (10, 8)
    early = figures("Q1", target="20", consolidation=LAST, milestones=milestones, actuals=actuals)
    assert (early.nothing, early.reason) == (Nothing.NOT_APPLICABLE, "no-target-yet")


def test_periods_with_a_target_and_no_actual_are_told() -> None:
    found = figures("Q3", target="18", consolidation=SUM, milestones=QUARTERS, actuals={"Q1": "4", "Q3": "0"})
    assert numbers(found) == (13, 4)
    assert [str(period) for period in found.absent] == ["2026-Q2"]


@pytest.mark.parametrize(
    ("target", "actuals", "nothing", "reason"),
    [
        ("10", {}, Nothing.NOT_FILLED, "not-filled"),
        ("10", {"": "-"}, Nothing.NOT_FILLED, "not-filled"),
        ("10", {"": "N/A"}, Nothing.NOT_APPLICABLE, "actual-not-applicable"),
        ("N/A", {"": "5"}, Nothing.NOT_APPLICABLE, "not-applicable"),
        ("-", {}, Nothing.NOT_APPLICABLE, "no-target"),
        (None, {}, Nothing.NOT_APPLICABLE, "no-target"),
        (None, {"": "5"}, Nothing.NOT_COMPUTABLE, "actual-without-target"),
        ("10", {"Q1": "5 paket", "Q2": "5 dokumen"}, Nothing.NOT_COMPUTABLE, "parts-differ"),
    ],
)
def test_the_four_kinds_of_nothing(target: str | None, actuals: dict[str, str], nothing: Nothing, reason: str) -> None:
    found = figures("", target=target, consolidation=SUM, actuals=actuals)
    assert (found.nothing, found.reason) == (nothing, reason)


def test_zero_is_a_figure_like_any_other() -> None:
    assert numbers(figures("", target="10", consolidation=SUM, actuals={"": "0"})) == (10, 0)


def test_what_is_not_due_yet_is_not_missing_but_an_early_report_counts() -> None:
    months = ["10"] * 12
    yearly = figures("Q2", target="10", consolidation=LAST, actuals={}, months=months, every=12)
    assert (yearly.nothing, yearly.reason) == (Nothing.NOT_APPLICABLE, "not-due-yet")
    early = figures("Q2", target="10", consolidation=LAST, actuals={"M02": "4"}, months=months, every=12)
    assert numbers(early) == (10, 4)
    quarterly = figures("M05", target="24", consolidation=SUM, actuals={"Q1": "6"}, months=["2"] * 12, every=3)
    assert numbers(quarterly) == (6, 6)


def test_a_text_target_holds_in_every_period() -> None:
    found = figures("Q1", target="WTP", consolidation=LAST, actuals={"Q1": "WDP"})
    assert (found.target, found.actual) == (Figure.of(read_value("WTP")), Figure.of(read_value("WDP")))


@pytest.mark.parametrize(
    ("printed", "months"),
    [
        ("Bulanan", 1),
        ("Triwulanan", 3),
        ("3 bulanan", 3),
        ("Semesteran", 6),
        ("Tahunan", 12),
        ("kapan saja", None),
        ("per bulan", 1),
        ("Setiap bulan", 1),
        ("1 bulanan", 1),
        ("dua bulanan", 2),
        ("4 bulanan", 4),
        ("4-bulanan", 4),
        ("setiap empat bulan", 4),
        ("3 (tiga) bulan", 3),
        ("enam bulanan", 6),
        ("dua belas bulan", 12),
        ("5 bulanan", None),
        ("9 bulanan", None),
        ("sembilan bulanan", None),
        ("24 bulanan", None),
        ("dua puluh bulanan", None),
        ("0 bulanan", None),
        ("Bulanan, paling lambat tanggal 10 bulan berikutnya", 1),
        ("", None),
        (None, None),
    ],
)
def test_the_manual_says_how_often_is_reported(printed: str | None, months: int | None) -> None:
    assert months_between_reports(printed) == months


periods = st.sampled_from(
    [Period.parse(f"2026{end}") for end in ("", "-S1", "-S2", "-Q1", "-Q2", "-Q3", "-M01", "-M08")]
)


@given(st.sets(periods))
def test_a_cover_overlaps_nowhere_and_leaves_nothing_out(given_periods: set[Period]) -> None:
    kept = cover(given_periods)
    months = [month for one in kept for month in one.months]
    assert len(months) == len(set(months))
    assert set(months) == {month for one in given_periods for month in one.months}


@given(st.permutations([Fraction(1, 3), Fraction(2), Fraction(50), Fraction(7, 9)]))
def test_the_order_of_parts_never_changes_a_sum_or_a_mean(parts: list[Fraction]) -> None:
    like = read_value("1")
    for rule, whole in ((SUM, Fraction(478, 9)), (AVERAGE, Fraction(239, 18))):
        found = consolidated([Figure(like, (part,)) for part in parts], rule)
        assert found is not None
        assert found.numbers == (whole,)
