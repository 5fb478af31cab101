"""What a field of a form is: how it is edited, where it stands, and whose column it is."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from bsc_planner.editing.edit import Edit, EditError
from bsc_planner.model.base import Element
from bsc_planner.model.direction import SkpPerspective
from bsc_planner.model.elements import BY_KIND
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.plan import Mission, Plan
from bsc_planner.model.stabilize_scale import scale_as_typed
from bsc_planner.model.store import PlanStore
from bsc_planner.ui.choice_labels import Choice

EditMaker = Callable[[PlanStore, str, str, Any], Edit]
"""Makes the edit that sets a field: (plan, id, field, value)."""


class FieldShape(StrEnum):
    """How a field is edited."""

    LINE = "line"
    VALUE = "value"
    YEAR = "year"
    SUGGEST = "suggest"
    AREA = "area"
    CHOICE = "choice"
    ELEMENT = "element"
    FLAG = "flag"
    OWNERS = "owners"


@dataclass(frozen=True)
class FormField:
    """One field of a form.

    Attributes:
        name: Column of the element, or a name its edit knows (``baseline``, ``missions``).
        shape: How it is edited.
        choices: Members of a choice; texts that are offered besides those in use.
        element: Class of the elements to choose from.
        is_counted: Whether it counts for the completeness of the form.
        is_half: Whether it shares its line with the field before or after it.
        group: Heading that begins with this field, as source text; empty: none.
        label: What it is called, as source text; empty: as the column is called.
        through: Column that names the element whose field it is; empty: the element's own.
    """

    name: str
    shape: FieldShape = FieldShape.LINE
    choices: tuple[Choice | SkpPerspective | str, ...] = ()
    element: type[Element] | None = None
    is_counted: bool = False
    is_half: bool = False
    group: str = ""
    label: str = ""
    through: str = ""


@dataclass(frozen=True)
class FormSpec:
    """The form of one kind of element.

    Attributes:
        cls: Class of the element.
        fields: In the order they are shown.
        edit: Makes the edit that sets one of the element's own fields.
        edit_through: Makes the edit of a field that stands in another element, by the column that names that one.
    """

    cls: type[Element]
    fields: tuple[FormField, ...]
    edit: EditMaker
    edit_through: dict[str, EditMaker] | None = None

    def field(self, name: str) -> FormField | None:
        """The field with this name; None for none."""
        return next((field for field in self.fields if field.name == name), None)


def owner_of(element: Element, field: FormField) -> tuple[str, str] | None:
    """Kind and id of the element that has the field; None where it is named by nothing yet."""
    if not field.through:
        return element.__tablename__, element.id
    named = getattr(element, field.through)
    table = element.__table__
    target = next(iter(table.columns[field.through].foreign_keys)).column.table.name
    return (target, named) if named else None


def value_of(store: PlanStore, element: Element, field: FormField) -> Any:
    """What a field holds now; None for nothing."""
    if field.through:
        owner = owner_of(element, field)
        other = store.find(BY_KIND[owner[0]], owner[1]) if owner else None
        return getattr(other, field.name, None)
    if isinstance(element, Indicator) and field.name == "baseline":
        return element.baseline_printed
    if isinstance(element, Indicator) and field.name == "stabilize_scale":
        return scale_as_typed(element.stabilize_scale) or None
    if isinstance(element, Plan) and field.name == "missions":
        return "\n".join(mission.text for mission in store.all(Mission)) or None
    return getattr(element, field.name, None)


def typed_value(field: FormField, text: str | None) -> Any:
    """A text as the field's edit takes it.

    Raises:
        EditError: ``not-a-year``.
    """
    if text is None or text == "":
        return None
    if field.shape is FieldShape.FLAG:
        return int(text)
    if field.shape is FieldShape.YEAR:
        if not text.isascii() or not text.isdigit() or not 1900 <= int(text) <= 2200:
            raise EditError("not-a-year", value=text)
        return int(text)
    return text


def column_of(field: FormField) -> str:
    """Column that the change log names where the field changes."""
    return "baseline_printed" if field.name == "baseline" else field.name
