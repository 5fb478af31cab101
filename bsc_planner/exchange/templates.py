"""Plans to start from: shipped documents of the interchange format with little but a structure in them."""

from collections.abc import Mapping
from typing import Any

import msgspec

from bsc_planner.editing.edit import apply_edit
from bsc_planner.errors import PlanError
from bsc_planner.exchange.importing.plan_json import plan_from
from bsc_planner.model.store import PlanStore
from bsc_planner.paths import resource

FOLDER = ("templates", "plans")


class UnknownTemplateError(PlanError):
    """No template goes by this name; `details` has `name` and `known`."""


def templates() -> dict[str, str]:
    """Title of every template by its name."""
    return {path.stem: str(_read(path.stem)["title"]) for path in sorted(resource(*FOLDER).glob("*.json"))}


def apply_template(store: PlanStore, name: str, *, who: str, label: str | None = None) -> None:
    """Fill a plan that holds only its title page; its institution, title and years stay.

    Args:
        store: Store of the plan.
        name: Name of the template.
        who: Author of the step.
        label: What the step is called; None: as the template.

    Raises:
        UnknownTemplateError: There is no such template.
        PlanError: The plan holds something already.
    """
    known = templates()
    if name not in known:
        raise UnknownTemplateError(name=name, known=", ".join(known))
    plan = store.plan
    page: dict[str, Any] = {"institution": plan.institution, "title": plan.title}
    if plan.period_start is not None and plan.period_end is not None:
        page["period"] = {"start": plan.period_start, "end": plan.period_end}
    filled: Mapping[str, Any] = _read(name) | page
    apply_edit(store, plan_from(filled).edit, label=label or known[name], who=who)


def _read(name: str) -> dict[str, Any]:
    found: dict[str, Any] = msgspec.json.decode(resource(*FOLDER, f"{name}.json").read_bytes())
    return found
