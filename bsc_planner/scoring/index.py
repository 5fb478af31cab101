"""The index of an indicator: how its actual stands against its target, in percent, by the polarity."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from bsc_planner.model.indicator import Polarity
from bsc_planner.model.scale_order import step_order, step_score
from bsc_planner.model.value import Direction, Value, ValueKind
from bsc_planner.scoring.figure import Figure, are_alike
from bsc_planner.scoring.rule_set import RuleSet, ScalePoints

_UPPER = (Direction.AT_MOST, Direction.BELOW)
_TEXT = (ValueKind.TEXT, ValueKind.GROUPS)
_HUNDRED = Fraction(100)


@dataclass(frozen=True, slots=True)
class Measure:
    """What an indicator says about how it is read.

    Attributes:
        polarity: Which direction is better; None when not known.
        worst: Declared worst value, for a target of 0 that should not be exceeded; None: none.
        scale: The indicator's own ordered scale (`Indicator.scale`); None: none.
        stabilize_scale: The indicator's own scale for stabilize; None: the rule set's.
        is_conversion: Whether its target cannot be exceeded (konversi 120).
    """

    polarity: Polarity | None
    worst: Value | None = None
    scale: str | None = None
    stabilize_scale: ScalePoints | None = None
    is_conversion: bool = False


@dataclass(frozen=True, slots=True)
class Index:
    """An index and how it came about.

    Attributes:
        rule: Stable key of the rule that was applied; empty where none could be.
        raw, index: Uncapped and capped, in percent; None together: `reason` says why.
        is_flagged: Beyond what the rule set concludes anything from; not capped.
        reason: Stable code of why it cannot be computed; empty where it could.
        inputs: Numbers that went in by name: ``actual``, ``target`` (the bound it was held against), ``worst``,
            ``ca`` (stabilize, before the scale), ``ordinary`` (what the rule gives without konversi 120).
        formula: Key of the arithmetic: ``ratio``, ``mirrored``, ``worst``, ``scale``; empty: none was needed.
        points: Scale that a stabilize indicator was read on.
    """

    rule: str
    raw: Fraction | None
    index: Fraction | None
    is_flagged: bool = False
    reason: str = ""
    inputs: Mapping[str, Fraction] = field(default_factory=dict)
    formula: str = ""
    points: ScalePoints = ()


@dataclass(frozen=True, slots=True)
class _Raw:
    rule: str
    value: Fraction | None = None
    reason: str = ""
    inputs: Mapping[str, Fraction] = field(default_factory=dict)
    formula: str = ""


def index_of(actual: Figure, target: Figure, measure: Measure, rules: RuleSet) -> Index:
    """Index of an indicator, in percent (100 = exactly on target).

    Rules: ``index-maximize``, ``index-maximize-negative``, ``index-minimize``, ``index-minimize-zero``,
    ``index-stabilize``; ``index-range-inside``, ``index-range-above``, ``index-range-below``; ``index-limit-at-most``,
    ``index-limit-at-least``; ``index-step``, ``index-step-same``; ``index-conversion``.

    Reasons: ``target-text``, ``actual-text``, ``units-differ``, ``actual-open``, ``no-polarity``, ``target-zero``,
    ``no-worst-value``, ``stabilize-target-not-positive``, ``step-without-score``, ``step-beside-number``.

    Args:
        actual: What was reported; of a range its middle counts.
        target: What was to be reached.
        measure: How the indicator is read.
        rules: Bounds, top of konversi 120, scale for stabilize.

    Source: KMK 127/2026, indeks capaian by polarity (pp. 67-70); ranges against the bound that was crossed:
        PermenPANRB 8/2021 (p. 110).
    """
    found = _raw(actual, target, measure)
    points: ScalePoints = ()
    if measure.is_conversion and _is_reached(actual, target, measure):
        inputs = dict(found.inputs) | ({} if found.value is None else {"ordinary": found.value})
        found = _Raw("index-conversion", rules.conversion_top, "", inputs)
    elif found.rule == "index-stabilize" and found.value is not None:
        points = measure.stabilize_scale or rules.stabilize_scale
        on_scale = interpolated(found.value, points)
        found = _Raw(found.rule, on_scale, "", {**found.inputs, "ca": found.value}, "scale")
    if found.value is None:
        return Index(found.rule, None, None, False, found.reason, found.inputs)
    capped = bounded(found.value, rules)
    is_flagged = rules.flag_above is not None and found.value > rules.flag_above
    return Index(found.rule, found.value, capped, is_flagged, "", found.inputs, found.formula, points)


def achievement_of(
    actual: Value, target: Value, *, polarity: Polarity | None, worst: Value | None = None, scale: str | None = None
) -> Fraction | None:
    """Ratio of actual to target, read by the polarity (1 = exactly on target): no bounds, no scale of stabilize.

    Args:
        actual: What was reported.
        target: What was to be reached.
        polarity: Which direction is better.
        worst: Declared worst value, for a target of 0 that should not be exceeded.
        scale: The indicator's own scale; steps need scores there or in print.

    Returns:
        None where the rule gives no figure (a target of 0, text, no polarity).

    Source: as `index_of`.
    """
    raw = _raw(Figure.of(actual), Figure.of(target), Measure(polarity, worst, scale)).value
    return None if raw is None else raw / 100


def bounded(raw: Fraction, rules: RuleSet) -> Fraction:
    """An index within the bounds of a rule set."""
    at_least = raw if rules.lower is None else max(raw, rules.lower)
    return at_least if rules.upper is None else min(at_least, rules.upper)


def interpolated(ca: Fraction, points: ScalePoints) -> Fraction:
    """Where a value lies on a line of points; beyond its last point the last one counts.

    Below the first point the line goes on to 0→0, and below that as steeply.
    """
    known: Sequence[tuple[Fraction, Fraction]] = sorted(points)
    if not known:
        return ca
    if known[0][0] > 0:
        known = [(Fraction(0), Fraction(0)), *known]
    if ca >= known[-1][0]:
        return known[-1][1]
    # the first stretch also carries what lies before it
    place = next((at for at in range(1, len(known)) if ca <= known[at][0]), len(known) - 1)
    (low, low_index), (high, high_index) = known[place - 1], known[place]
    if high == low:
        return high_index
    return low_index + (ca - low) * (high_index - low_index) / (high - low)


def _raw(actual: Figure, target: Figure, measure: Measure) -> _Raw:
    """The uncapped index; of stabilize the Ca, before its scale."""
    printed, wanted = actual.value, target.value
    if wanted.kind in _TEXT:
        return _Raw("", None, "target-text")
    if printed.kind in _TEXT:
        return _Raw("", None, "actual-text")
    if ValueKind.STEP in (printed.kind, wanted.kind):
        return _of_steps(printed, wanted, measure)
    if not target.is_measured or not actual.is_measured:
        return _Raw("", None, "target-text" if not target.is_measured else "actual-text")
    if not are_alike(printed, wanted):
        return _Raw("", None, "units-differ")
    if printed.kind is ValueKind.LIMIT:
        return _Raw("", None, "actual-open")
    reached = sum(actual.numbers, Fraction(0)) / len(actual.numbers)
    if printed.base and wanted.base and printed.base != wanted.base:
        reached = reached * Fraction(wanted.base) / Fraction(printed.base)
    if wanted.kind is ValueKind.RANGE:
        return _of_range(reached, target.numbers, measure)
    if wanted.direction is not None:
        is_upper = wanted.direction in _UPPER
        polarity = Polarity.MINIMIZE if is_upper else Polarity.MAXIMIZE
        found = _by_polarity(reached, target.numbers[0], polarity, measure.worst)
        return _renamed(found, "index-limit-at-most" if is_upper else "index-limit-at-least")
    if measure.polarity is None:
        return _Raw("", None, "no-polarity")
    return _by_polarity(reached, target.numbers[0], measure.polarity, measure.worst)


def _of_steps(actual: Value, target: Value, measure: Measure) -> _Raw:
    scored = step_score(actual, measure.scale), step_score(target, measure.scale)
    if scored[0] is None or scored[1] is None:
        if step_order(actual, target, measure.scale) == 0:
            return _Raw("index-step-same", _HUNDRED)
        is_mixed = actual.kind is not target.kind
        return _Raw("", None, "step-beside-number" if is_mixed else "step-without-score")
    found = _by_polarity(Fraction(scored[0]), Fraction(scored[1]), measure.polarity or Polarity.MAXIMIZE, None)
    return _renamed(found, "index-step")


def _of_range(actual: Fraction, bounds: Sequence[Fraction], measure: Measure) -> _Raw:
    low, high = bounds
    if low <= actual <= high:
        return _Raw("index-range-inside", _HUNDRED, "", {"actual": actual, "lower": low, "upper": high})
    if measure.polarity is None:
        return _Raw("", None, "no-polarity")
    polarity = Polarity.MINIMIZE if measure.polarity is Polarity.MINIMIZE else Polarity.MAXIMIZE
    found = _by_polarity(actual, high if actual > high else low, polarity, measure.worst)
    return _renamed(found, "index-range-above" if actual > high else "index-range-below")


def _by_polarity(actual: Fraction, target: Fraction, polarity: Polarity, worst: Value | None) -> _Raw:
    inputs = {"actual": actual, "target": target}
    if polarity is Polarity.STABILIZE:
        if target <= 0:
            return _Raw("", None, "stabilize-target-not-positive", inputs)
        ca = actual / target * 100
        return _Raw("index-stabilize", ca if actual <= target else 200 - ca, "", inputs)
    if target == 0:
        return _at_zero(inputs, worst) if polarity is Polarity.MINIMIZE else _Raw("", None, "target-zero", inputs)
    if polarity is Polarity.MAXIMIZE and target > 0:
        return _Raw("index-maximize", actual / target * 100, "", inputs, "ratio")
    rule = "index-minimize" if polarity is Polarity.MINIMIZE else "index-maximize-negative"
    return _Raw(rule, (2 - actual / target) * 100, "", inputs, "mirrored")


def _at_zero(inputs: Mapping[str, Fraction], worst: Value | None) -> _Raw:
    number = None if worst is None or not worst.number else Fraction(worst.number)
    if number is None:
        return _Raw("", None, "no-worst-value", inputs)
    raw = (number - inputs["actual"]) / number * 100
    return _Raw("index-minimize-zero", raw, "", {**inputs, "worst": number}, "worst")


def _renamed(found: _Raw, rule: str) -> _Raw:
    return _Raw(rule if found.value is not None else "", found.value, found.reason, found.inputs, found.formula)


def _is_reached(actual: Figure, target: Figure, measure: Measure) -> bool:
    """Whether the target is reached or bettered, where both can be compared."""
    printed, wanted = actual.value, target.value
    if ValueKind.STEP in (printed.kind, wanted.kind):
        order = step_order(printed, wanted, measure.scale)
        return order is not None and (order <= 0 if measure.polarity is Polarity.MINIMIZE else order >= 0)
    is_comparable = actual.is_measured and target.is_measured and printed.kind is not ValueKind.LIMIT
    if not is_comparable or not are_alike(printed, wanted):
        return False
    reached = sum(actual.numbers, Fraction(0)) / len(actual.numbers)
    if printed.base and wanted.base:
        reached = reached * Fraction(wanted.base) / Fraction(printed.base)
    least, most = target.numbers[0], target.numbers[-1]
    match wanted.direction:
        case Direction.AT_MOST:
            return reached <= most
        case Direction.BELOW:
            return reached < most
        case Direction.AT_LEAST:
            return reached >= least
        case Direction.ABOVE:
            return reached > least
    match measure.polarity:
        case Polarity.MAXIMIZE:
            return reached >= least
        case Polarity.MINIMIZE:
            return reached <= most
        case Polarity.STABILIZE:
            return least <= reached <= most
        case _:
            return False
