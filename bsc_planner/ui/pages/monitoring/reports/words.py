"""How reports stand, in words with a shape, and figures as the lists show them."""

from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from bsc_planner.model.number_format import format_number, format_value
from bsc_planner.model.value import Value
from bsc_planner.monitoring.people_reports import Reported, reported_figure
from bsc_planner.monitoring.person_rows import Assessment
from bsc_planner.monitoring.report_states import ReportState
from bsc_planner.scoring.rule_set import Light
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.score_lights import figure_text, light_mark
from bsc_planner.ui.theme import MARKS, Status
from bsc_planner.ui.widgets.grid import EMPTY_FACE, CellFace, Tone

STATES: dict[ReportState, tuple[str, Status]] = {
    ReportState.MISSING: (QT_TRANSLATE_NOOP("Reports", "missing"), Status.ERROR),
    ReportState.LATE: (QT_TRANSLATE_NOOP("Reports", "late"), Status.WARNING),
    ReportState.PARTIAL: (QT_TRANSLATE_NOOP("Reports", "incomplete"), Status.WARNING),
    ReportState.COMPLETE: (QT_TRANSLATE_NOOP("Reports", "complete"), Status.OK),
    ReportState.PENDING: (QT_TRANSLATE_NOOP("Reports", "not due yet"), Status.NONE),
    ReportState.EMPTY: (QT_TRANSLATE_NOOP("Reports", "nothing to report"), Status.NONE),
}
"""Every state and what it means, the most urgent first."""

TONES = {Status.ERROR: Tone.ERROR, Status.WARNING: Tone.WARNING, Status.OK: Tone.GOOD, Status.NONE: Tone.MUTED}
_LIGHT_TONES = {Light.GREEN: Tone.GOOD, Light.YELLOW: Tone.WARNING, Light.RED: Tone.ERROR, Light.GREY: Tone.MUTED}


def state_text(state: ReportState) -> str:
    """How a report stands: ``▲ terlambat``."""
    words, status = STATES[state]
    return f"{MARKS[status]} {QCoreApplication.translate('Reports', words)}"


def state_face(state: ReportState) -> CellFace:
    """The same as a cell."""
    return CellFace(state_text(state), TONES[STATES[state][1]])


def target_face(target: Value | None) -> CellFace:
    """A target; nothing where there is none."""
    return EMPTY_FACE if target is None else CellFace(format_value(target))


def reported_face(assessment: Assessment) -> CellFace:
    """What was reported; nothing where nothing was, 0 where 0 was."""
    reported = assessment.reported
    return EMPTY_FACE if reported is None else CellFace(amount_text(reported, assessment.target))


def amount_text(reported: Reported, like: Value | None) -> str:
    """A reported amount as planners read it."""
    number = reported_figure(reported.amount, like=like).value.number
    text = "" if number is None else format_number(number)
    return f"{text}%" if like is not None and like.is_percent and Fraction(number or 0) == reported.amount else text


def index_face(assessment: Assessment) -> CellFace:
    """An achievement with its light; nothing where there is nothing to judge."""
    if assessment.index is None:
        return EMPTY_FACE
    text = f"{light_mark(assessment.light)} {figure_text(assessment.index)}"
    return CellFace(text, _LIGHT_TONES[assessment.light])
