"""On which page an element is at home, and by which element it is shown there."""

from typing import TYPE_CHECKING

from bsc_planner.model.delta import Ref

if TYPE_CHECKING:
    from bsc_planner.model.store import PlanStore

HOMES: dict[str, str] = {
    "plan": "overview",
    "mission": "overview",
    "instrument": "overview",
    "source": "overview",
    "note": "overview",
    "goal": "overview",
    "perspective": "strategy_map",
    "objective": "indicators",
    "indicator": "indicators",
    "unit": "organisation",
    "position": "organisation",
    "employee": "organisation",
    "cascade": "cascade",
    "revision": "revisions",
    "edition": "revisions",
    "closed_year": "revisions",
    "removed_branch": "revisions",
    "issue_run": "documents",
    "issued_document": "documents",
    "ignored_finding": "findings",
    "check_setting": "findings",
    "rule_set": "monitoring",
    "follow_up": "monitoring",
    "action_step": "monitoring",
    "scenario": "monitoring",
    "unit_rating": "monitoring",
}
"""Page of each kind that is shown by itself."""

SHOWN_BY: dict[str, tuple[str, str]] = {
    "link": ("objective", "from_id"),
    "assignment": ("employee", "employee_id"),
    "indicator_owner": ("indicator", "indicator_id"),
    "target": ("indicator", "indicator_id"),
    "past_target": ("indicator", "indicator_id"),
    "milestone": ("indicator", "indicator_id"),
    "actual": ("indicator", "indicator_id"),
    "target_revision": ("indicator", "indicator_id"),
    "target_reason": ("indicator", "indicator_id"),
    "unit_actual": ("indicator", "indicator_id"),
    "work_report": ("employee", "employee_id"),
    "report_submission": ("employee", "employee_id"),
    "report_review": ("employee", "employee_id"),
    "person_rating": ("employee", "employee_id"),
    "revision_row": ("revision", "revision_id"),
    "cascade_lock": ("cascade", "cascade_id"),
    "cascade_target": ("cascade", "cascade_id"),
    "cascade_aspect": ("cascade", "cascade_id"),
}
"""Kinds that are shown by their owner: its kind and the column that names it."""


def shown_as(store: "PlanStore", ref: Ref) -> Ref | None:
    """The element a page shows for `ref`: itself or its owner; None when it is not in the plan (any more)."""
    # here, so that the window starts without the classes of a plan's rows
    from bsc_planner.model.elements import BY_KIND

    if ref.kind not in BY_KIND:
        return None
    element = store.find(BY_KIND[ref.kind], ref.id)
    if element is None:
        return None
    if ref.kind in SHOWN_BY:
        kind, column = SHOWN_BY[ref.kind]
        owner_id = getattr(element, column)
        return Ref(kind, owner_id) if owner_id else None
    return ref


def kind_of(store: "PlanStore", element_id: str) -> str | None:
    """Kind of the element with this id; None when the plan holds none."""
    # here, so that the window starts without the classes of a plan's rows
    from bsc_planner.model.elements import BY_KIND

    return next((kind for kind, cls in BY_KIND.items() if store.find(cls, element_id) is not None), None)
