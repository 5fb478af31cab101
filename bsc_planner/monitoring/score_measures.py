"""How an indicator is read and weighed, from its columns."""

import json
from fractions import Fraction

from bsc_planner.model.indicator import Controllability, Polarity, Validity
from bsc_planner.model.number_reading import ReadingContext
from bsc_planner.model.value_reading import read_value
from bsc_planner.monitoring.score_rows import ScoredRow
from bsc_planner.scoring.index import Measure
from bsc_planner.scoring.rule_set import ScalePoints
from bsc_planner.scoring.weights import WeightWords


def measure_of(row: ScoredRow) -> Measure:
    """How an indicator is read."""
    return Measure(
        polarity=Polarity(row.polarity) if row.polarity else None,
        worst=read_value(row.worst, ReadingContext(unit_of_measure=row.unit_of_measure)) if row.worst else None,
        scale=row.scale,
        stabilize_scale=stabilize_points(row.stabilize_scale),
        is_conversion=row.konversi_120 == 1,
    )


def words_of(row: ScoredRow) -> WeightWords:
    """What the plan says about the weight of an indicator."""
    return WeightWords(
        weight=row.weight,
        weight_in_objective=row.weight_in_objective,
        validity=Validity(row.validity) if row.validity else None,
        controllability=Controllability(row.controllability) if row.controllability else None,
        is_key=row.is_iku == 1,
    )


def stabilize_points(text: str | None) -> ScalePoints | None:
    """An own scale for stabilize (`Indicator.stabilize_scale`); None where there is none or it cannot be read."""
    try:
        listed = json.loads(text) if text else []
        return tuple((Fraction(str(ca)), Fraction(str(cn))) for ca, cn in listed) or None
    except (ValueError, TypeError, ZeroDivisionError):
        return None
