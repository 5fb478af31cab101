"""Which fields the inspector shows of each kind of element, and the edit that sets one."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from bsc_planner.editing.edit import Edit
from bsc_planner.editing.indicator import SetIndicatorFieldEdit
from bsc_planner.editing.objective import SetObjectiveFieldEdit
from bsc_planner.editing.organisation import SetEmployeeFieldEdit, SetPositionFieldEdit, SetUnitFieldEdit
from bsc_planner.model.base import Element
from bsc_planner.model.direction import Goal, Perspective
from bsc_planner.model.indicator import Consolidation, Controllability, Indicator, Polarity, TargetBasis, Validity
from bsc_planner.model.objective import Objective
from bsc_planner.model.organisation import Employee, Position, PositionKind, Unit

EditMaker = Callable[[str, str, Any], Edit]


class FieldShape(StrEnum):
    """How a field is edited."""

    LINE = "line"
    AREA = "area"
    CHOICE = "choice"
    ELEMENT = "element"
    FLAG = "flag"
    OWNERS = "owners"


@dataclass(frozen=True)
class FormField:
    """One field of a form.

    Attributes:
        name: Column of the element, or a name its edit knows (``baseline``).
        shape: How it is edited.
        choices: Members of a choice.
        element: Class of the elements to choose from.
        is_counted: Whether it counts for the completeness of the form.
    """

    name: str
    shape: FieldShape = FieldShape.LINE
    choices: tuple[Any, ...] = ()
    element: type[Element] | None = None
    is_counted: bool = False


@dataclass(frozen=True)
class FormSpec:
    """The form of one kind of element.

    Attributes:
        cls: Class of the element.
        fields: In the order they are shown.
        edit: Makes the edit that sets a field: (id, field, value).
    """

    cls: type[Element]
    fields: tuple[FormField, ...]
    edit: EditMaker


def _line(name: str, *, is_counted: bool = False) -> FormField:
    return FormField(name, is_counted=is_counted)


def _area(name: str, *, is_counted: bool = False) -> FormField:
    return FormField(name, FieldShape.AREA, is_counted=is_counted)


def _choice(name: str, choices: type[StrEnum], *, is_counted: bool = False) -> FormField:
    return FormField(name, FieldShape.CHOICE, tuple(choices), is_counted=is_counted)


def _element(name: str, cls: type[Element]) -> FormField:
    return FormField(name, FieldShape.ELEMENT, element=cls)


FORMS: dict[str, FormSpec] = {
    "indicator": FormSpec(
        Indicator,
        (
            _line("code"),
            _area("name", is_counted=True),
            _element("objective_id", Objective),
            _area("definition", is_counted=True),
            _area("formula", is_counted=True),
            _area("purpose", is_counted=True),
            _line("unit_of_measure", is_counted=True),
            _choice("polarity", Polarity, is_counted=True),
            _choice("consolidation", Consolidation, is_counted=True),
            _choice("validity", Validity, is_counted=True),
            _choice("controllability", Controllability, is_counted=True),
            FormField("owner_units", FieldShape.OWNERS, is_counted=True),
            _line("data_source", is_counted=True),
            _line("data_provider", is_counted=True),
            _line("data_validator"),
            _area("missing_data_action"),
            _line("reporting_period", is_counted=True),
            _line("aspect"),
            _line("weight"),
            _line("weight_in_objective"),
            _line("baseline", is_counted=True),
            _line("baseline_year", is_counted=True),
            _line("worst"),
            _line("stabilize_scale"),
            _choice("target_basis", TargetBasis),
            FormField("konversi_120", FieldShape.FLAG),
            FormField("is_iku", FieldShape.FLAG),
            FormField("is_mandatory", FieldShape.FLAG),
            _line("planning_flag"),
            _line("approval_status"),
        ),
        SetIndicatorFieldEdit,
    ),
    "objective": FormSpec(
        Objective,
        (
            _line("code"),
            _area("text"),
            _element("perspective_id", Perspective),
            _element("parent_id", Objective),
            _element("unit_id", Unit),
            _element("goal_id", Goal),
            _line("level"),
        ),
        SetObjectiveFieldEdit,
    ),
    "unit": FormSpec(
        Unit,
        (_line("code"), _area("name"), _line("level"), _line("head_title"), _element("parent_id", Unit)),
        SetUnitFieldEdit,
    ),
    "position": FormSpec(
        Position,
        (
            _line("code"),
            _area("title"),
            _choice("kind", PositionKind),
            _element("unit_id", Unit),
            _element("reports_to_id", Position),
        ),
        SetPositionFieldEdit,
    ),
    "employee": FormSpec(Employee, (_line("nip"), _line("name"), _line("rank")), SetEmployeeFieldEdit),
}
"""Forms by kind; the fields of an indicator are those of its Manual IKU."""
