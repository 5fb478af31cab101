"""Rules with the numbers put in, as plain arithmetic with Indonesian decimals."""

from collections.abc import Sequence
from fractions import Fraction

from bsc_planner.scoring.index import Index
from bsc_planner.scoring.person_step import shown
from bsc_planner.scoring.rule_set import ScalePoints

_INPUT_PLACES = 6


def index_substitution(index: Index) -> str:
    """The arithmetic of an index; empty where there is none (inside a range, konversi 120)."""
    inputs = {name: _number(value) for name, value in index.inputs.items()}
    match index.formula:
        case "ratio":
            return f"{inputs['actual']} ÷ {inputs['target']} × 100"
        case "mirrored":
            return f"(1 + (1 − {inputs['actual']} ÷ {inputs['target']})) × 100"
        case "worst":
            return f"({inputs['worst']} − {inputs['actual']}) ÷ {inputs['worst']} × 100"
        case "scale":
            is_above = index.inputs["actual"] > index.inputs["target"]
            ca = f"{inputs['actual']} ÷ {inputs['target']} × 100"
            ca = f"200 − {ca}" if is_above else ca
            return f"Ca = {ca} = {shown(index.inputs['ca'], 4)}; {_on_scale(index.inputs['ca'], index.points)}"
        case _:
            return ""


def mean_substitution(
    values: Sequence[Fraction], weights: Sequence[Fraction], *, is_percent: bool = False, is_by_count: bool = False
) -> str:
    """A weighted mean: ``(100 × 21 + 80 × 14) ÷ 35``; with equal weights ``(100 + 80) ÷ 2``.

    Args:
        values: In percent, at least one.
        weights: One each, as used.
        is_percent: Whether weights are fractions of 1, to be shown as percentages without the sign.
        is_by_count: Whether the sum is divided by the number of values.
    """
    scale = 100 if is_percent else 1
    is_equal = len(set(weights)) == 1 and (not is_by_count or weights[0] == 1)
    if is_equal:
        terms = [_term(value) for value in values]
        divisor = str(len(values))
    else:
        terms = [f"{_term(value)} × {shown(weight * scale, 4)}" for value, weight in zip(values, weights, strict=True)]
        divisor = str(len(values)) if is_by_count else shown(sum(weights, Fraction(0)) * scale, 4)
    if len(terms) == 1 and is_equal:
        return terms[0]
    return f"({' + '.join(terms)}) ÷ {divisor}"


def _on_scale(ca: Fraction, points: ScalePoints) -> str:
    known = sorted(points)
    if known and known[0][0] > 0:
        known = [(Fraction(0), Fraction(0)), *known]
    if not known or ca >= known[-1][0]:
        return shown(known[-1][1], 4) if known else shown(ca, 4)
    place = next((at for at in range(1, len(known)) if ca <= known[at][0]), len(known) - 1)
    (low, low_index), (high, high_index) = known[place - 1], known[place]
    slope = f"({shown(ca, 4)} − {shown(low, 4)}) × ({shown(high_index, 4)} − {shown(low_index, 4)})"
    return f"{shown(low_index, 4)} + {slope} ÷ ({shown(high, 4)} − {shown(low, 4)})"


def _number(value: Fraction) -> str:
    text = shown(value, _INPUT_PLACES)
    return f"({text})" if value < 0 else text


def _term(value: Fraction) -> str:
    text = shown(value)
    return f"({text})" if value < 0 else text
