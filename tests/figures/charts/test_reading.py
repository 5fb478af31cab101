"""Charts of a plan: what they show is what its scorecards say."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

import pytest

from bsc_planner.figures.charts.content import (
    Baseline,
    BulletContent,
    ChartContent,
    HeatMapContent,
    ProfileContent,
    TrendContent,
)
from bsc_planner.figures.charts.plan_reading import (
    ChartKind,
    ChartRequest,
    Course,
    origins_of_indicators,
    read_chart,
    units_side_by_side,
)
from bsc_planner.figures.charts.score_reading import Subject, bullets_of
from bsc_planner.figures.charts.words import chart_words
from bsc_planner.model.cascade import Cascade
from bsc_planner.model.direction import Perspective
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
from bsc_planner.model.organisation import Unit
from bsc_planner.model.period import Period
from bsc_planner.model.plan import Plan
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Actual, Target
from bsc_planner.monitoring.score_board import ScoreBoard
from bsc_planner.scoring.rule_set import Basis, Grade, Light
from bsc_planner.scoring.score import Nothing
from tests.builders import empty_store

YEAR = Period(2026)
Make = Callable[..., str]


@pytest.fixture
def store() -> PlanStore:
    """A perspective with an objective and three indicators; unit A has the first with a measure of its own."""
    store = empty_store()
    with store.recording():
        perspective = store.insert(Perspective, id="p1", code="P1", name="Stakeholder", weight="100%")
        store.insert(Objective, id="o1", code="SS1", text="Meningkatnya hal", perspective_id=perspective)
        for code, unit in (("A", "ua"), ("B", "ub")):
            store.insert(Unit, id=unit, code=code, name=f"Seksi {code}")
        _indicator(store, "i1", target="20", actual="18", baseline_printed="15", baseline_meaning="n:15")
        _indicator(store, "i2", target="20", actual="50")
        _indicator(store, "i3", target="20")
        _indicator(store, "i1a", target="10", actual="10", unit_id="ua")
        store.insert(Cascade, parent_indicator_id="i1", child_unit_id="ua", child_indicator_id="i1a", method="adopt")
        store.insert(Cascade, parent_indicator_id="i2", child_unit_id="ub", method="adopt")
    store.session.commit()
    return store


def _indicator(store: PlanStore, name: str, *, target: str, actual: str = "", **further: object) -> None:
    store.insert(
        Indicator,
        id=name,
        code=name.upper(),
        name=f"Hal {name}",
        objective_id="o1",
        unit_of_measure="dokumen",
        polarity="maximize",
        consolidation="last",
        **further,
    )
    for year in (2025, 2026):
        store.insert(Target, indicator_id=name, period=str(year), printed=target, meaning=f"n:{target}")
    if actual:
        store.insert(Actual, indicator_id=name, period="2026", printed=actual, meaning=f"n:{actual}")


def chart(store: PlanStore, kind: ChartKind, **how: object) -> ChartContent | None:
    """A chart s.d. 2026."""
    boards: dict[int, ScoreBoard] = {}
    request = replace(ChartRequest(kind, YEAR), **how)  # type: ignore[arg-type]  # fields of the request
    return read_chart(store, lambda year: boards.setdefault(year, ScoreBoard(store, year)), request)


def test_bullets_show_the_indicators_of_the_scorecard_with_figures_as_planners_write_them(store: PlanStore) -> None:
    content = chart(store, ChartKind.BULLET)

    assert isinstance(content, BulletContent)
    assert [(row.code, row.target_text, row.actual_text) for row in content.rows] == [
        ("I1", "20", "18"),
        ("I2", "20", "50"),
        ("I3", "20", ""),
    ]
    assert [row.index for row in content.rows] == [90, 120, None]
    assert content.rows[1].raw == 250
    assert content.rows[2].nothing is Nothing.NOT_FILLED
    assert content.head.subtitle == "Instansi Contoh · s.d. 2026"
    assert content.head.source.startswith("Sumber: Renstra Contoh · s.d. 2026 · perangkat aturan: ")
    assert content.bands


def test_the_profile_puts_objectives_below_their_perspective_and_those_without_one_last(store: PlanStore) -> None:
    with store.recording():
        store.insert(Objective, id="o2", code="SS2", text="Tanpa perspektif")
    store.session.commit()

    content = chart(store, ChartKind.PROFILE)

    assert isinstance(content, ProfileContent)
    assert [(row.code, row.is_perspective) for row in content.rows] == [("P1", True), ("SS1", False), ("SS2", False)]
    assert content.rows[0].value == content.organisation == Fraction(105)
    assert content.organisation_light is Light.GREEN


def test_the_heat_map_puts_an_indicator_of_a_unit_under_the_one_it_was_handed_down_from(store: PlanStore) -> None:
    content = chart(store, ChartKind.HEAT_MAP)

    assert isinstance(content, HeatMapContent)
    assert [row.code for row in content.rows] == ["A", "B"]
    columns = [column.ref.id for column in content.columns]
    assert columns == ["i1", "i2"]
    first = content.rows[0].cells[0]
    assert first is not None
    assert first.ref.id == "i1a"
    assert first.index == 100
    assert content.rows[0].cells[1] is None, "unit A does not answer for it"
    handed = content.rows[1].cells[1]
    assert handed is not None
    assert handed.index is None
    assert not content.is_empty


def test_a_heat_map_of_a_unit_shows_the_units_below_it_or_itself(store: PlanStore) -> None:
    with store.recording():
        for name in ("c", "d"):
            store.insert(Unit, id=f"u{name}", code=name, name=name, parent_id="ua")
    store.session.commit()

    assert [unit.id for unit in units_side_by_side(store, "ua")] == ["uc", "ud"]
    assert [unit.id for unit in units_side_by_side(store, "ub")] == ["ub"]
    with store.recording():
        store.update(Unit, "ub", parent_id="ua")
    assert [unit.id for unit in units_side_by_side(store, None)] == ["ua", "ub", "uc", "ud"]


def test_rules_that_run_in_a_circle_have_no_end_but_are_survived(store: PlanStore) -> None:
    with store.recording():
        store.insert(Cascade, parent_indicator_id="i1a", child_unit_id="ub", child_indicator_id="i1", method="adopt")
    store.session.commit()

    assert set(origins_of_indicators(store)) == {"i1", "i1a"}


def test_the_trend_over_years_has_a_baseline_and_gaps_where_nothing_was_reported(store: PlanStore) -> None:
    content = chart(store, ChartKind.TREND, indicator_id="i1")

    assert isinstance(content, TrendContent)
    assert [point.label for point in content.points] == ["2025", "2026", "2027", "2028", "2029"]
    assert [point.actual for point in content.points] == [None, 18, None, None, None]
    assert [point.is_current for point in content.points] == [False, True, False, False, False]
    assert content.points[1].index == 90
    assert content.points[2].target is None
    assert isinstance(content.baseline, Baseline)
    assert content.baseline.text == "15"
    assert content.head.subtitle == "I1 Hal i1 · Instansi Contoh · satuan dokumen · lebih tinggi lebih baik"


@pytest.mark.parametrize(
    ("course", "labels"),
    [(Course.QUARTERS, ["Tw I", "Tw II", "Tw III", "Tw IV"]), (Course.MONTHS, ["Jan", "Feb", "Mar"])],
)
def test_the_trend_of_a_year_runs_over_its_periods_without_a_baseline(
    store: PlanStore, course: Course, labels: list[str]
) -> None:
    content = chart(store, ChartKind.TREND, indicator_id="i1", course=course, period=Period.of_quarter(2026, 2))

    assert isinstance(content, TrendContent)
    assert [point.label for point in content.points][: len(labels)] == labels
    assert content.baseline is None
    assert [point.is_current for point in content.points].index(True) == (1 if course is Course.QUARTERS else 5)
    assert "s.d. 2026" in content.head.source


def test_what_is_not_in_the_plan_gives_no_chart(store: PlanStore) -> None:
    assert chart(store, ChartKind.TREND, indicator_id="gone") is None
    assert chart(empty_store(), ChartKind.HEAT_MAP) is None


def test_charts_speak_the_language_of_the_plan(store: PlanStore) -> None:
    with store.recording():
        store.update(Plan, store.plan.id, language="en")
    store.session.commit()

    content = chart(store, ChartKind.BULLET)

    assert content is not None
    assert content.head.title == "Scores of indicators"


def test_a_rule_set_of_third_party_evidence_says_so_in_the_source(store: PlanStore) -> None:
    scorecard = ScoreBoard(store, 2026).scorecard(YEAR)
    doubtful = replace(scorecard.rule_set, title="KMK 127/2026", basis=Basis("dari blog", Grade.THIRD_PARTY))

    content = bullets_of(replace(scorecard, rule_set=doubtful), Subject("Renstra", "Kantor", chart_words("id")))

    assert content.head.source.endswith("perangkat aturan: KMK 127/2026 (bukti C: sumber pihak ketiga)")


def test_only_charts_of_several_years_or_units_are_worth_waiting_for() -> None:
    assert ChartRequest(ChartKind.HEAT_MAP, YEAR).is_long
    assert ChartRequest(ChartKind.TREND, YEAR).is_long
    assert not ChartRequest(ChartKind.TREND, YEAR, course=Course.MONTHS).is_long
    assert not ChartRequest(ChartKind.BULLET, YEAR).is_long
