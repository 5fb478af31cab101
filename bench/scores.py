"""Scores of very many figures, beside the same arithmetic in bare numpy on the same arrays.

Run by hand: ``python -m bench.scores`` (``--units 20 100 500`` for other sizes). 2,000 indicators and 60 periods each;
every figure is the best of several runs in processor time, a share of cells has no actual, a share hits its target to
the letter. The bounds are 2 x bare numpy at 500 units, and 16 ms for one changed actual.
"""

import argparse
import gc
import resource
import time
import tracemalloc
from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import partial
from statistics import median
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy.orm import Session

from bsc_planner.editing.edit import apply_edit
from bsc_planner.editing.target import FigureCell, SetFiguresEdit
from bsc_planner.model.base import Base
from bsc_planner.model.cascade import Cascade
from bsc_planner.model.direction import Perspective
from bsc_planner.model.document.engine import working_engine
from bsc_planner.model.indicator import Indicator, IndicatorOwner, Polarity
from bsc_planner.model.objective import Objective
from bsc_planner.model.organisation import Unit
from bsc_planner.model.period import Period
from bsc_planner.model.plan import Plan
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Actual, Target, UnitActual
from bsc_planner.monitoring.score_board import ScoreBoard
from bsc_planner.monitoring.trial import tried_scorecard
from bsc_planner.scoring.array_columns import FigureArrays, ScoreColumns
from bsc_planner.scoring.index import Measure
from bsc_planner.scoring.rule_set import Band, Basis, Grade, Light, RuleSet
from bsc_planner.scoring.score_arrays import ScoreArrays
from bsc_planner.scoring.scorecard import scorecard_from
from bsc_planner.scoring.trial import TriedCell, TriedKind

INDICATORS, PERIODS, OBJECTIVES, PERSPECTIVES = 2_000, 60, 400, 4
STABLE, MINIMIZED = 100, 600
"""How many indicators are stabilize, and minimize."""


def sample(units: int) -> tuple[ScoreColumns, FigureArrays]:
    """A plan with 8 % of actuals missing and 10 % exactly on target; figures of two decimals."""
    chance = np.random.default_rng(units)
    polarities = [Polarity.STABILIZE] * STABLE + [Polarity.MINIMIZE] * MINIMIZED
    polarities += [Polarity.MAXIMIZE] * (INDICATORS - len(polarities))
    chance.shuffle(polarities)
    columns = ScoreColumns(
        measures=[Measure(polarity) for polarity in polarities],
        weights=[Fraction(int(weight)) for weight in chance.choice([21, 14, 11, 9], INDICATORS)],
        ranged=(),
        objectives=_evenly(INDICATORS, OBJECTIVES),
        objective_weights=[Fraction(1)] * OBJECTIVES,
        perspectives=_evenly(OBJECTIVES, PERSPECTIVES),
        perspective_weights=[Fraction(one, 100) for one in (25, 15, 30, 30)],
        rule_set=RuleSet("plain", "Plain", Basis("", Grade.UNSOURCED), indicator_bands=_bands()),
    )
    targets = np.empty((units, INDICATORS, PERIODS))
    actuals = np.empty_like(targets)
    for unit in range(units):
        targets[unit] = np.round(chance.uniform(1, 1000, targets[unit].shape), 2)
        actuals[unit] = np.round(targets[unit] * chance.uniform(0.6, 1.3, targets[unit].shape), 2)
        met = chance.random(targets[unit].shape) < 0.1
        actuals[unit][met] = targets[unit][met]
        actuals[unit][chance.random(targets[unit].shape) < 0.08] = np.nan
    nothing = np.isnan(actuals).astype(np.int8)
    return columns, FigureArrays(targets, actuals, nothing, np.empty((units, 0, PERIODS)))


def bare(columns: ScoreColumns, figures: FigureArrays) -> tuple[NDArray[np.float64], NDArray[np.int8]]:
    """The same index, roll-up and lights by whoever trusts floats: no ranges, zeros, kinds of nothing, exact edges."""
    units = len(figures.targets)
    index = np.empty_like(figures.targets)
    lights = np.empty(index.shape, np.int8)
    objectives = np.empty((units, OBJECTIVES, PERIODS))
    perspectives = np.empty((units, PERSPECTIVES, PERIODS))
    organisation = np.empty((units, PERIODS))
    rolled_lights = [np.empty(one.shape, np.int8) for one in (objectives, perspectives, organisation)]
    falls = np.array([measure.polarity is Polarity.MINIMIZE for measure in columns.measures])[:, None]
    stable = np.array([measure.polarity is Polarity.STABILIZE for measure in columns.measures])
    weights = np.array([float(weight) for weight in columns.weights])[:, None]
    starts, tops = np.array(columns.objectives[:-1]), np.array(columns.perspectives[:-1])
    shares = np.array([float(weight) for weight in columns.perspective_weights])[:, None]
    for unit in range(units):
        raw = figures.actuals[unit] / figures.targets[unit] * 100
        raw = np.where(falls, 200 - raw, raw)
        direct = raw[stable]
        raw[stable] = np.interp(np.where(direct <= 100, direct, 200 - direct), [0, 90, 100], [0, 100, 120])
        index[unit] = np.clip(raw, 0, 120)
        objectives[unit] = _bare_mean(index[unit], weights, starts)
        perspectives[unit] = _bare_mean(objectives[unit], np.ones((OBJECTIVES, 1)), tops)
        organisation[unit] = _bare_mean(perspectives[unit], shares, np.array([0]))[0]
        lights[unit] = _bare_lights(index[unit])
        for into, scores in zip(rolled_lights, (objectives, perspectives, organisation), strict=True):
            into[unit] = _bare_lights(scores[unit])
    return organisation, lights


def _bare_mean(
    values: NDArray[np.float64], weights: NDArray[np.float64], starts: NDArray[np.intp]
) -> NDArray[np.float64]:
    present = ~np.isnan(values)
    total = np.add.reduceat(np.where(present, values * weights, 0), starts, axis=0)
    with np.errstate(invalid="ignore"):
        found: NDArray[np.float64] = total / np.add.reduceat(np.where(present, weights, 0), starts, axis=0)
    return found


def _bare_lights(scores: NDArray[np.float64]) -> NDArray[np.int8]:
    lights: NDArray[np.int8] = np.where(np.isnan(scores), 0, 1 + (scores >= 80) + (scores >= 100)).astype(np.int8)
    return lights


def _evenly(children: int, parents: int) -> list[int]:
    return [children * at // parents for at in range(parents + 1)]


def _bands() -> list[Band]:
    ends = [(None, 80, Light.RED), (80, 100, Light.YELLOW), (100, None, Light.GREEN)]
    return [
        Band(
            str(light),
            {"id": str(light)},
            None if low is None else Fraction(low),
            None if high is None else Fraction(high),
            includes_lower=True,
            includes_upper=False,
            light=light,
        )
        for low, high, light in ends
    ]


def _best(work: Callable[[], Any], runs: int) -> float:
    times = []
    for _ in range(runs):
        gc.collect()
        begun = time.process_time()
        work()
        times.append(time.process_time() - begun)
    return min(times)


def _peak(work: Callable[[], Any]) -> float:
    tracemalloc.start()
    work()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 1e6


def _one_changed(arrays: ScoreArrays, figures: FigureArrays, runs: int = 200) -> float:
    """Milliseconds from a changed actual to scores of all above it, for the rest of its year."""
    chance = np.random.default_rng(1)
    worst = 0.0
    for _ in range(runs):
        unit, row = int(chance.integers(len(figures.actuals))), int(chance.integers(INDICATORS))
        begun = time.perf_counter()
        figures.actuals[unit, row, 48:] = np.round(chance.uniform(1, 1000), 2)
        figures.nothing[unit, row, 48:] = 0
        arrays.rescore(unit, slice(48, 60))
        worst = max(worst, time.perf_counter() - begun)
    return worst * 1000


def _plan() -> PlanStore:
    """A plan in memory: 2,000 indicators in 400 objectives, each unit the owner of four, all with figures."""
    engine = working_engine(None)
    Base.metadata.create_all(engine)
    store = PlanStore(Session(engine, autoflush=False))
    with store.recording():
        store.insert(Plan, institution="Instansi", title="Rencana", period_start=2025, period_end=2029)
        lanes = [store.insert(Perspective, code=f"P{at}", name=f"P{at}") for at in range(PERSPECTIVES)]
        units = [store.insert(Unit, code=f"U{at}", name=f"Unit {at}") for at in range(500)]
        objectives = [
            store.insert(Objective, code=f"S{at}", text="Hal", perspective_id=lanes[at % PERSPECTIVES])
            for at in range(OBJECTIVES)
        ]
        for at in range(INDICATORS):
            of = objectives[at % OBJECTIVES]
            made = store.insert(Indicator, code=f"I{at}", name="Hal", objective_id=of, polarity="maximize")
            store.insert(IndicatorOwner, indicator_id=made, unit_id=units[at % len(units)])
            store.insert(Target, indicator_id=made, period="2026", printed="100", meaning="n:100")
            store.insert(Actual, indicator_id=made, period="2026", printed="90", meaning="n:90")
    store.session.commit()
    return store


def _handed_down(store: PlanStore) -> None:
    """Hand 20 indicators to each of the 500 units, with an actual of each unit."""
    indicators = [one.id for one in store.all(Indicator)]
    with store.recording():
        for number, unit in enumerate(store.all(Unit)):
            for at in range(20):
                of, reached = indicators[(number * 7 + at * 97) % len(indicators)], str(80 + (number + at) % 40)
                store.insert(Cascade, parent_indicator_id=of, child_unit_id=unit.id, method="adopt")
                store.insert(
                    UnitActual, indicator_id=of, unit_id=unit.id, period="2026", printed=reached, meaning=f"n:{reached}"
                )
    store.session.commit()


def _side_by_side(store: PlanStore) -> None:
    """Print how long the scorecards of all units take, exactly: reading their figures, and the arithmetic."""
    year = Period(2026)
    board = ScoreBoard(store, 2026)
    units = [one.id for one in store.all(Unit)]
    board.scorecard(year)
    begun = time.process_time()
    inputs = [board.source.scorecard_input(year, board.rule_set, unit_id=unit) for unit in units]
    read = time.process_time()
    count = sum(len(scorecard_from(given).indicators) for given in inputs)
    done = time.process_time()
    words = f"figures {read - begun:.2f} s, exact scores {done - read:.2f} s"
    print(f"all units side by side, {count:,} cells: {words}")


def _tried(store: PlanStore, runs: int = 15) -> None:
    """Print how long a trial of one figure takes, with the scores of the plan at hand."""
    year, board = Period(2026), ScoreBoard(store, 2026)
    board.scorecard(year)
    indicators = [one.id for one in store.all(Indicator)]
    told = []
    for kind, period in ((TriedKind.ACTUAL, "2026"), (TriedKind.WEIGHT, ""), (TriedKind.TARGET, "2026")):
        times = []
        for at in range(runs):
            begun = time.perf_counter()
            tried_scorecard(store, {TriedCell(kind, indicators[at * 7], period): str(50 + at)}, year, board=board)
            times.append(time.perf_counter() - begun)
        told.append(f"{kind} {median(times) * 1000:.1f} ms")
    print(f"one figure tried: {', '.join(told)} (medians of {runs})")


def _typed(store: PlanStore, runs: int = 30) -> None:
    """Print how long one actual takes from its edit to all scores above it, exactly, as the window does it."""
    year = Period(2026)
    board = ScoreBoard(store, 2026)
    begun = time.perf_counter()
    board.scorecard(year)
    first = time.perf_counter() - begun
    indicators, edits, scores = [one.id for one in store.all(Indicator)], [], []
    for at in range(runs):
        begun = time.perf_counter()
        cell = FigureCell(indicators[at * 7], "2026", str(50 + at), "actual")
        changes = apply_edit(store, SetFiguresEdit([cell]), label="Ubah", who="Pengukur")
        edited = time.perf_counter()
        board.follow(changes)
        board.scorecard(year)
        edits.append(edited - begun)
        scores.append(time.perf_counter() - edited)
    print(f"a plan of {INDICATORS:,} indicators, 500 units: first scorecard {first * 1000:.0f} ms;")
    words = f"edit {median(edits) * 1000:.1f} ms, exact scores {median(scores) * 1000:.1f} ms"
    print(f"one actual typed: {words} (medians of {runs}; worst {(max(scores)) * 1000:.1f} ms)")


def main(words: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--units", type=int, nargs="+", default=[20, 100, 500])
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args(words)
    heads = f"{'units':>6} {'cells':>11} {'ours s':>8} {'bare s':>8} {'ratio':>6} {'ns/cell':>8}"
    print(f"{heads} {'MB':>6} {'bare MB':>8} {'one changed, worst of 200, ms':>30}")
    for units in options.units:
        columns, figures = sample(units)
        arrays, (organisation, lights) = ScoreArrays(columns, figures), bare(columns, figures)
        assert np.allclose(arrays.scored.organisation, organisation, atol=1e-9), "the two differ"
        differing = int((arrays.scored.index_lights != lights).sum())
        changed = _one_changed(arrays, figures)
        del arrays, organisation, lights
        works = [partial(work, columns, figures) for work in (ScoreArrays, bare)]
        times, peaks = [_best(work, options.runs) for work in works], [_peak(work) for work in works]
        del works
        cells = figures.targets.size
        print(
            f"{units:>6} {cells:>11,} {times[0]:>8.3f} {times[1]:>8.3f} {times[0] / times[1]:>6.2f} "
            f"{times[0] / cells * 1e9:>8.1f} {peaks[0]:>6.0f} {peaks[1]:>8.0f} {changed:>30.2f}"
        )
        print(f"       lights that floats alone get wrong: {differing:,}")
    store = _plan()
    _typed(store)
    _handed_down(store)
    _side_by_side(store)
    _tried(store)
    print(f"peak of the whole process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6:.2f} GB")


if __name__ == "__main__":
    main()
