"""Perka BKN 1/2013 (SKP of PP 46/2011): quantity, quality, time and cost of each task, and nilai prestasi kerja."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

from bsc_planner.scoring.explanation import Explanation
from bsc_planner.scoring.person_step import percent, shown, step
from bsc_planner.scoring.predikat import Predikat, predikat_above, predikat_light
from bsc_planner.scoring.rule_set import Basis, Grade

BASIS = Basis("Perka BKN 1/2013, penilaian capaian SKP", Grade.RESTATED, "http://slideplayer.info/slide/2020101/")
RESULT_BASIS = Basis("PP 46/2011: SKP 60%, perilaku kerja 40%", Grade.RESTATED, "https://slideum.com/doc/1133746/")

PARAMETERS: Mapping[str, Fraction] = MappingProxyType(
    {
        "best_factor": Fraction(176, 100),
        "efficiency_limit": Fraction(24, 100),
        "over_efficient_from": Fraction(76),
        "work_share": Fraction(60, 100),
        "behaviour_share": Fraction(40, 100),
    }
)
"""Numbers of the method as shipped: factor of time and cost, efficiency up to which it helps (fraction of 1), score
from which too much of it counts down, shares of SKP and behaviour (fractions of 1)."""

FLOORS = (
    (Fraction(91), Predikat.VERY_GOOD),
    (Fraction(76), Predikat.GOOD),
    (Fraction(61), Predikat.FAIR),
    (Fraction(51), Predikat.POOR),
)
"""Lowest score of each predikat, from the highest down; below the last it is ``buruk``. The regulation prints whole
numbers (91 and above, 76 to 90 ...): a predikat reaches up to where the next one begins."""


@dataclass(frozen=True)
class Aspect:
    """Target and actual of one aspect, in the same unit; None: not given."""

    target: Fraction | None
    actual: Fraction | None


@dataclass(frozen=True)
class Task:
    """One kegiatan tugas jabatan.

    Attributes:
        name: What it is called.
        quantity, quality, time, cost: The aspects; None: the SKP has no target for it (cost, as a rule).
    """

    name: str
    quantity: Aspect
    quality: Aspect
    time: Aspect
    cost: Aspect | None = None


@dataclass(frozen=True)
class WorkResult2013:
    """Score of SKP and prestasi kerja of a year, each with its explanation.

    Attributes:
        work: Nilai SKP.
        total: Nilai prestasi kerja: SKP and behaviour.
        predikat: Of the prestasi kerja; None while it is not known.
    """

    work: Explanation
    total: Explanation
    predikat: Predikat | None


def ratio_score(aspect: Aspect, *, name: str) -> Explanation:
    """Quantity or quality: actual ÷ target × 100; no value where one of them is missing or the target is not positive.

    Source: Perka BKN 1/2013.
    """
    reason = _unusable(aspect)
    if reason or aspect.target is None or aspect.actual is None:
        return step("ratio-2013", None, BASIS, name=name, reason=reason, facts=_facts(aspect))
    value = aspect.actual / aspect.target * 100
    text = f"{shown(aspect.actual)} ÷ {shown(aspect.target)} × 100"
    return step("ratio-2013", value, BASIS, name=name, facts=_facts(aspect), substitution=text)


def efficiency_score(aspect: Aspect, *, name: str, parameters: Mapping[str, Fraction] = PARAMETERS) -> Explanation:
    """Time or cost: on target gives 76, up to 24 % less raises it to 100, still less counts down again.

    Source: Perka BKN 1/2013 (factor 1,76; efficiency of 24 %).
    """
    reason = _unusable(aspect)
    if reason or aspect.target is None or aspect.actual is None:
        return step("efficiency-2013", None, BASIS, name=name, reason=reason, facts=_facts(aspect))
    target, actual, factor = aspect.target, aspect.actual, parameters["best_factor"]
    efficiency = 1 - actual / target
    inner = (factor * target - actual) / target * 100
    facts = {**_facts(aspect), "efficiency": efficiency * 100}
    text = f"({shown(factor)} × {shown(target)} − {shown(actual)}) ÷ {shown(target)} × 100"
    if efficiency <= parameters["efficiency_limit"]:
        return step("efficiency-2013", inner, BASIS, name=name, facts=facts, substitution=text)
    start = parameters["over_efficient_from"]
    text = f"{shown(start)} − ({text} − 100)"
    return step("over-efficiency-2013", start - (inner - 100), BASIS, name=name, facts=facts, substitution=text)


def task_score(task: Task, *, parameters: Mapping[str, Fraction] = PARAMETERS) -> Explanation:
    """Nilai capaian of one task: the mean of its three or four aspects; 0 where nothing of it was carried out.

    Source: Perka BKN 1/2013, penghitungan dan nilai capaian SKP.
    """
    parts = [
        ratio_score(task.quantity, name="quantity"),
        ratio_score(task.quality, name="quality"),
        efficiency_score(task.time, name="time", parameters=parameters),
    ]
    if task.cost is not None:
        parts.append(efficiency_score(task.cost, name="cost", parameters=parameters))
    if task.quantity.actual == 0 and task.quantity.target:
        return step("task-not-done-2013", Fraction(0), BASIS, name=task.name, children=parts)
    values = [part.value for part in parts if part.value is not None]
    if len(values) < len(parts):
        missing = next(part for part in parts if part.value is None)
        return step("task-2013", None, BASIS, name=task.name, reason=f"{missing.name}-missing", children=parts)
    value = sum(values, Fraction(0)) / len(values)
    text = f"({' + '.join(map(shown, values))}) ÷ {len(values)}"
    return step("task-2013", value, BASIS, name=task.name, substitution=text, children=parts)


def extra_task_points(count: int | None) -> Fraction | None:
    """Points for tugas tambahan: 1 to 3 give 1, 4 to 6 give 2, seven and more 3; None: not stated.

    Source: Perka BKN 1/2013.
    """
    if count is None:
        return None
    return Fraction(min(3, -(-count // 3)))


def work_score(
    tasks: Sequence[Task],
    *,
    extra_tasks: int | None = None,
    creativity: Fraction | None = None,
    parameters: Mapping[str, Fraction] = PARAMETERS,
) -> Explanation:
    """Nilai SKP: mean of the tasks with a score, plus points for extra tasks and creativity where they are stated.

    Returns:
        No value without any scored task.

    Source: Perka BKN 1/2013.
    """
    children = [task_score(task, parameters=parameters) for task in tasks]
    values = [child.value for child in children if child.value is not None]
    points = extra_task_points(extra_tasks)
    facts = {"extra_tasks": extra_tasks, "extra_points": points, "creativity": creativity}
    facts |= {"of": len(children), "with_value": len(values)}
    if not values:
        return step("work-2013", None, BASIS, reason="no-work-score", facts=facts, children=children)
    mean = sum(values, Fraction(0)) / len(values)
    value = mean + (points or 0) + (creativity or 0)
    text = f"({' + '.join(map(shown, values))}) ÷ {len(values)}"
    text += "".join(f" + {shown(one)}" for one in (points, creativity) if one)
    return step("work-2013", value, BASIS, facts=facts, substitution=text, children=children)


def year_result(
    work: Explanation, behaviour: Fraction | None, *, parameters: Mapping[str, Fraction] = PARAMETERS
) -> WorkResult2013:
    """Nilai prestasi kerja: 60 % SKP and 40 % behaviour; nothing while one of the two is missing.

    Source: PP 46/2011.
    """
    shares = parameters["work_share"], parameters["behaviour_share"]
    facts = {"work": work.value, "behaviour": behaviour}
    if work.value is None or behaviour is None:
        reason = "no-work-score" if work.value is None else "behaviour-not-given"
        total = step("result-2013", None, RESULT_BASIS, reason=reason, facts=facts, children=(work,))
        return WorkResult2013(work, total, None)
    value = work.value * shares[0] + behaviour * shares[1]
    predikat = predikat_above(value, FLOORS, Predikat.BAD)
    text = f"{percent(shares[0])} × {shown(work.value)} + {percent(shares[1])} × {shown(behaviour)}"
    total = step(
        "result-2013",
        value,
        RESULT_BASIS,
        facts={**facts, "predikat": predikat},
        substitution=text,
        children=(work,),
        light=predikat_light(predikat),
    )
    return WorkResult2013(work, total, predikat)


def _unusable(aspect: Aspect) -> str:
    """Why an aspect gives nothing; empty where it does."""
    if aspect.target is None:
        return "no-target"
    if aspect.actual is None:
        return "no-actual"
    return "" if aspect.target > 0 else "target-not-positive"


def _facts(aspect: Aspect) -> dict[str, Fraction | None]:
    return {"target": aspect.target, "actual": aspect.actual}
