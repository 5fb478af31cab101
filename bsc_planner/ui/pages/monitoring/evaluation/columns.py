"""Columns of the people's grid: those every year has, and those only the rule of the year asks for."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from bsc_planner.scoring.rule_set import IndividualMethod
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.widgets.grid import GridColumn
from bsc_planner.ui.widgets.grid.column import RIGHT

_WORDS = {
    "name": QT_TRANSLATE_NOOP("EvaluationColumns", "Name"),
    "nip": QT_TRANSLATE_NOOP("EvaluationColumns", "NIP"),
    "title": QT_TRANSLATE_NOOP("EvaluationColumns", "Position"),
    "work": QT_TRANSLATE_NOOP("EvaluationColumns", "Work"),
    "behaviour": QT_TRANSLATE_NOOP("EvaluationColumns", "Behaviour"),
    "behaviour_score": QT_TRANSLATE_NOOP("EvaluationColumns", "Behaviour"),
    "extra_tasks": QT_TRANSLATE_NOOP("EvaluationColumns", "Extra tasks"),
    "creativity": QT_TRANSLATE_NOOP("EvaluationColumns", "Creativity"),
    "has_new_idea": QT_TRANSLATE_NOOP("EvaluationColumns", "New idea"),
    "extra_score": QT_TRANSLATE_NOOP("EvaluationColumns", "Extra work"),
    "work_score": QT_TRANSLATE_NOOP("EvaluationColumns", "SKP score"),
    "total": QT_TRANSLATE_NOOP("EvaluationColumns", "Final score"),
    "predikat": QT_TRANSLATE_NOOP("EvaluationColumns", "Predikat"),
    "note": QT_TRANSLATE_NOOP("EvaluationColumns", "Note or recommendation"),
}
_NAMES = {
    "work": QT_TRANSLATE_NOOP("EvaluationColumns", "Rating of work"),
    "behaviour": QT_TRANSLATE_NOOP("EvaluationColumns", "Rating of behaviour"),
}
"""Names in full of headings that are short."""
_TIPS = {
    "behaviour_score": QT_TRANSLATE_NOOP("EvaluationColumns", "Score of behaviour as printed, 0 to 120"),
    "extra_tasks": QT_TRANSLATE_NOOP("EvaluationColumns", "Number of extra tasks: 1 to 3 give 1, 4 to 6 2, more 3"),
    "creativity": QT_TRANSLATE_NOOP("EvaluationColumns", "Points for creativity as decided"),
    "has_new_idea": QT_TRANSLATE_NOOP("EvaluationColumns", "Very good also needs a new idea (PP 30/2019)"),
    "extra_score": QT_TRANSLATE_NOOP("EvaluationColumns", "Score of extra work, 0 to 10"),
    "predikat": QT_TRANSLATE_NOOP("EvaluationColumns", "Computed by the rule of the year"),
}
_WIDTHS = {"name": 20, "nip": 19, "title": 22, "work": 14, "behaviour": 14, "predikat": 14, "note": 26}
_OF_METHOD = {
    IndividualMethod.QUADRANT: ("work", "behaviour"),
    IndividualMethod.SCORE_2021: ("behaviour_score", "extra_score", "has_new_idea", "work_score", "total"),
    IndividualMethod.SCORE_2013: ("behaviour_score", "extra_tasks", "creativity", "work_score", "total"),
}
_FIGURES = frozenset({"behaviour_score", "extra_tasks", "creativity", "extra_score", "work_score", "total"})


def columns_of(method: IndividualMethod) -> tuple[GridColumn, ...]:
    """The columns of a year."""
    keys = ("name", *_OF_METHOD[method], "predikat", "title", "nip", "note")
    return tuple(_column(key) for key in keys)


def _column(key: str) -> GridColumn:
    def said(text: str) -> str:
        return QCoreApplication.translate("EvaluationColumns", text)

    column = GridColumn(
        key,
        said(_WORDS[key]),
        said(_TIPS[key]) if key in _TIPS else "",
        said(_NAMES[key]) if key in _NAMES else "",
        width=_WIDTHS.get(key, 11),
        is_frozen=key == "name",
        is_outline=key == "name",
        can_hide=key != "name",
        starts_hidden=key == "nip",
        is_figure=key in _FIGURES,
    )
    return column if key not in _FIGURES else _right(column)


def _right(column: GridColumn) -> GridColumn:
    return replace(column, align=RIGHT)
