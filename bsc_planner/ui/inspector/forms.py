"""Which fields the inspector shows of each kind of element, and the edit that sets one."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from bsc_planner.editing.cascade import SetCascadeFieldEdit
from bsc_planner.editing.edit import Edit
from bsc_planner.editing.goal import SetGoalFieldEdit
from bsc_planner.editing.indicator import SetIndicatorFieldEdit
from bsc_planner.editing.link import SetLinkFieldEdit
from bsc_planner.editing.objective import SetObjectiveFieldEdit
from bsc_planner.editing.organisation import SetEmployeeFieldEdit, SetPositionFieldEdit, SetUnitFieldEdit
from bsc_planner.editing.perspective import SetPerspectiveFieldEdit
from bsc_planner.editing.plan import SetMissionsEdit, SetPeriodEdit, SetPlanFieldEdit
from bsc_planner.model.base import Element
from bsc_planner.model.cascade import Cascade, CascadeKind
from bsc_planner.model.direction import Goal, Perspective, SkpPerspective
from bsc_planner.model.indicator import Consolidation, Controllability, Indicator, Polarity, TargetBasis, Validity
from bsc_planner.model.objective import Link, Objective
from bsc_planner.model.organisation import Employee, Position, PositionKind, Unit
from bsc_planner.model.plan import Plan
from bsc_planner.model.store import PlanStore
from bsc_planner.ui.inspector.form_fields import EditMaker, FieldShape, FormField, FormSpec
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP


def _line(name: str, **more: Any) -> FormField:
    return FormField(name, **more)


def _shaped(shape: FieldShape) -> Callable[..., FormField]:
    return lambda name, **more: FormField(name, shape, **more)


_value, _year, _area, _flag, _suggest = map(
    _shaped, (FieldShape.VALUE, FieldShape.YEAR, FieldShape.AREA, FieldShape.FLAG, FieldShape.SUGGEST)
)


def _choice(name: str, choices: type[StrEnum], **more: Any) -> FormField:
    return FormField(name, FieldShape.CHOICE, tuple(choices), **more)


def _element(name: str, cls: type[Element], **more: Any) -> FormField:
    return FormField(name, FieldShape.ELEMENT, element=cls, **more)


def _by(edit: Callable[[str, str, Any], Edit]) -> EditMaker:
    return lambda _, element_id, field, value: edit(element_id, field, value)


def _plan_edit(store: PlanStore, _: str, field: str, value: Any) -> Edit:
    if field == "missions":
        return SetMissionsEdit(tuple((value or "").splitlines()))
    plan = store.plan
    if field == "period_start" and value is not None:
        return SetPeriodEdit(value, plan.period_end if plan.period_end is not None else value)
    if field == "period_end" and value is not None:
        return SetPeriodEdit(plan.period_start if plan.period_start is not None else value, value)
    return SetPlanFieldEdit(field, value)


_ASPECTS = ("Kuantitas", "Kualitas", "Waktu", "Biaya")
"""Source: aspects of the SKP form for JA/JF, PermenPANRB 6/2022."""

_REPORTING = ("Bulanan", "Triwulanan", "Semesteran", "Tahunan")
_METHODS = ("Direct", "Indirect")
_LOCATIONS = ("Sum", "Average", "Take Last Known")
_PLANNING = ("Renja", "Non-Renja")
_APPROVAL = ("Diajukan", "Direviu", "Disetujui", "Ditolak")
_LINK_KINDS = ("cause-effect",)
_MANUAL: tuple[FormField, ...] = (
    _line("code", is_half=True, group=QT_TRANSLATE_NOOP("FormFields", "Identity")),
    _suggest("level", is_half=True),
    _area("name", is_counted=True),
    _element("objective_id", Objective),
    _area("definition", is_counted=True, group=QT_TRANSLATE_NOOP("FormFields", "Description")),
    _area("formula", is_counted=True),
    _area("purpose", is_counted=True),
    _suggest(
        "unit_of_measure", is_counted=True, is_half=True, group=QT_TRANSLATE_NOOP("FormFields", "How it is measured")
    ),
    _suggest("aspect", choices=_ASPECTS, is_counted=True, is_half=True),
    _choice("polarity", Polarity, is_counted=True, is_half=True),
    _choice("consolidation", Consolidation, is_counted=True, is_half=True),
    _suggest("location_consolidation", choices=_LOCATIONS, is_half=True),
    _suggest("reporting_period", choices=_REPORTING, is_counted=True, is_half=True),
    _choice("validity", Validity, is_counted=True, is_half=True),
    _choice("controllability", Controllability, is_counted=True, is_half=True),
    FormField(
        "owner_units",
        FieldShape.OWNERS,
        is_counted=True,
        group=QT_TRANSLATE_NOOP("FormFields", "Data and who answers for them"),
        label=QT_TRANSLATE_NOOP("FormFields", "Responsible units"),
    ),
    _suggest("data_source", is_counted=True),
    _suggest("data_provider", is_counted=True),
    _suggest("data_validator", is_counted=True),
    _area("missing_data_action", is_counted=True),
    _suggest(
        "cascade_method",
        choices=_METHODS,
        is_counted=True,
        is_half=True,
        group=QT_TRANSLATE_NOOP("FormFields", "Cascade and status"),
    ),
    _suggest("planning_flag", choices=_PLANNING, is_half=True),
    _suggest("approval_status", choices=_APPROVAL, is_half=True),
    _choice("target_basis", TargetBasis, is_half=True),
    _flag("is_iku", label=QT_TRANSLATE_NOOP("FormFields", "Key indicator (IKU)")),
    _flag("is_mandatory"),
    _value("weight", is_half=True, group=QT_TRANSLATE_NOOP("FormFields", "Weights and values")),
    _value("weight_in_objective", is_half=True),
    _value("baseline", is_half=True, label=QT_TRANSLATE_NOOP("FormFields", "Baseline")),
    _year("baseline_year", is_half=True),
    _value("worst", is_half=True),
    _value("step", is_half=True),
    _line("stabilize_scale"),
    _flag("konversi_120"),
    _year("from_year", is_half=True),
    _year("until_year", is_half=True),
)
"""The fields of the Manual IKU, in the order and groups of the form.

Source: Manual IKU forms of KMK 467/2014, KMK 300/2022 and KMK 127/2026: name, definition, formula, purpose, unit,
aspect, validity, controllability, responsible unit, provider, validator and source of data, what is done without data,
cascade method, consolidation, polarity, reporting period; targets stand in their own tab.
"""

FORMS: dict[str, FormSpec] = {
    "plan": FormSpec(
        Plan,
        (
            _area("title"),
            _area("institution"),
            _area("vision"),
            _area("missions", label=QT_TRANSLATE_NOOP("FormFields", "Missions (one per line)")),
            _year("period_start", is_half=True),
            _year("period_end", is_half=True),
        ),
        _plan_edit,
    ),
    "perspective": FormSpec(
        Perspective,
        (
            _line("code", is_half=True),
            _value("weight", is_half=True),
            _area("name"),
            _choice("skp_perspective", SkpPerspective),
        ),
        _by(SetPerspectiveFieldEdit),
    ),
    "goal": FormSpec(
        Goal, (_line("code"), _area("text", label=QT_TRANSLATE_NOOP("FormFields", "Goal"))), _by(SetGoalFieldEdit)
    ),
    "objective": FormSpec(
        Objective,
        (
            _area("text", label=QT_TRANSLATE_NOOP("FormFields", "Wording of the objective")),
            _element("perspective_id", Perspective, is_half=True),
            _choice("skp_perspective", SkpPerspective, is_half=True, through="perspective_id"),
            _element("unit_id", Unit, label=QT_TRANSLATE_NOOP("FormFields", "Person in charge")),
            _suggest("theme", is_half=True, label=QT_TRANSLATE_NOOP("FormFields", "Strategic theme")),
            _line("code", is_half=True),
            _element("parent_id", Objective, label=QT_TRANSLATE_NOOP("FormFields", "Objective above")),
            _element("goal_id", Goal),
            _suggest("level"),
        ),
        _by(SetObjectiveFieldEdit),
        {"perspective_id": _by(SetPerspectiveFieldEdit)},
    ),
    "indicator": FormSpec(Indicator, _MANUAL, _by(SetIndicatorFieldEdit)),
    "link": FormSpec(
        Link,
        (
            _element("from_id", Objective),
            _element("to_id", Objective),
            _suggest("kind", choices=_LINK_KINDS, is_half=True),
            _line("label", is_half=True),
        ),
        _by(SetLinkFieldEdit),
    ),
    "unit": FormSpec(
        Unit,
        (
            _line("code", is_half=True),
            _suggest("level", is_half=True),
            _area("name"),
            _suggest("head_title"),
            _element("parent_id", Unit, label=QT_TRANSLATE_NOOP("FormFields", "Unit above")),
        ),
        _by(SetUnitFieldEdit),
    ),
    "position": FormSpec(
        Position,
        (
            _line("code", is_half=True),
            _choice("kind", PositionKind, is_half=True),
            _area("title"),
            _element("unit_id", Unit),
            _element("reports_to_id", Position),
        ),
        _by(SetPositionFieldEdit),
    ),
    "employee": FormSpec(Employee, (_line("nip"), _line("name"), _suggest("rank")), _by(SetEmployeeFieldEdit)),
    "cascade": FormSpec(
        Cascade,
        (_choice("method", CascadeKind, is_half=True), _value("weight", is_half=True), _area("role")),
        _by(SetCascadeFieldEdit),
    ),
}
"""Forms by kind; the fields of an indicator are those of its Manual IKU."""
