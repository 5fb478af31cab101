"""The plan of the next period out of this one: the same objectives, measures and people, with targets still to come."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from bsc_planner.editing.bulk import InsertRowsEdit, NewRows
from bsc_planner.editing.edit import Edit, Together, apply_edit
from bsc_planner.editing.plan import SetPlanFieldEdit
from bsc_planner.errors import PlanError
from bsc_planner.model.base import ORD_STEP
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.identity import new_id
from bsc_planner.model.number_format import format_value
from bsc_planner.model.store import PlanStore
from bsc_planner.progress import NoProgress, Progress
from bsc_planner.revisions.next_year.proposing import propose_next_year
from bsc_planner.revisions.plan_rows import PlanRows, rows_of

_CARRIED = (
    "mission",
    "rule_set",
    "goal",
    "perspective",
    "unit",
    "position",
    "employee",
    "assignment",
    "objective",
    "link",
    "indicator",
    "indicator_owner",
    "actual",
    "cascade",
    "cascade_aspect",
)
"""Kinds that go over as they are, as far as they belong to the last year; in the order they are written."""

_OWNERS = {
    "link": ("from_id", "to_id"),
    "indicator_owner": ("indicator_id",),
    "actual": ("indicator_id",),
    "cascade_aspect": ("cascade_id",),
}
"""Columns that name what a row goes with."""
_BASELINE = ("baseline_year", "baseline_printed", "baseline_meaning")
_PAGE = ("vision", "rule_set", "language", "report_due_days")
_QUIET = NoProgress()


class NextPlanError(PlanError):
    """The plan has no period, so that nothing can follow it."""


def write_next_plan(
    store: PlanStore, path: Path, *, who: str, label: str, overwrite: bool = False, progress: Progress = _QUIET
) -> None:
    """Write the plan of the period that follows, as long as this one, to a file.

    It has this plan's objectives, indicators with their Manual IKU, organisation, people and rules, as they are in its
    last year, and its copies of rule sets. The last known actual of each indicator is its baseline, its targets and
    actuals so far are past ones; targets, periodic targets, locks, revisions and notes stay behind, and so do
    follow-ups, reports and ratings.

    Args:
        store: Store of this plan.
        path: The file.
        who: Self-declared name of the planner.
        label: Name of the step in the new plan's history.
        overwrite: Replace a file of that name.
        progress: Told the stages.

    Raises:
        NextPlanError: This plan has no period.
        DocumentError: The file cannot be written.
    """
    plan = store.plan
    if plan.period_start is None or plan.period_end is None:
        raise NextPlanError
    first = plan.period_end + 1
    last = first + (plan.period_end - plan.period_start)
    document = PlanDocument.create(title=plan.title, institution=plan.institution, start=first, end=last, who=who)
    try:
        fields: list[Edit] = [
            SetPlanFieldEdit(name, value) for name in _PAGE if (value := getattr(plan, name)) is not None
        ]
        parts = tuple(next_plan_rows(store, plan.period_end))
        progress.step(0, 0)
        apply_edit(document.store, Together([*fields, InsertRowsEdit(parts)]), label=label, who=who)
        document.save_as(path, overwrite=overwrite, progress=progress)
    finally:
        document.close(keep_unsaved=False)


def next_plan_rows(store: PlanStore, last_year: int) -> Sequence[NewRows]:
    """Rows the next plan begins with, owners before what they own.

    Args:
        store: Store of this plan.
        last_year: Last year of this plan; what ended before it does not go over.
    """
    rows = rows_of(store, (*_CARRIED, "target", "past_target"))
    gone = {
        element_id
        for kind in ("objective", "indicator", "cascade")
        for element_id, values in rows[kind].dicts()
        if not (values["from_year"] or last_year) <= last_year <= (values["until_year"] or last_year)
    }
    baselines = _baselines(store, last_year + 1)
    parts = [part for kind in _CARRIED if (part := _part(rows, kind, gone, baselines)) is not None]
    past = _past_targets(rows, gone)
    return [*parts, past] if past.rows else parts


def _part(rows: PlanRows, kind: str, gone: set[str], baselines: Mapping[str, tuple[int, str, str]]) -> NewRows | None:
    columns = rows[kind].columns
    added = []
    for element_id, found in rows[kind].dicts():
        values: dict[str, Any] = {
            name: None if name.endswith("_id") and value in gone else value for name, value in found.items()
        }
        is_cut_off = kind == "cascade" and _has_lost(found, values)
        if element_id in gone or is_cut_off or _owner_is_gone(kind, found, gone):
            continue
        if "from_year" in values:
            values |= {"from_year": None, "until_year": None, "follows_id": None}
        if kind == "indicator" and element_id in baselines:
            values |= dict(zip(_BASELINE, baselines[element_id], strict=True))
        if values.get("year") is None:
            added.append((element_id, *(values[name] for name in columns)))
    return NewRows(kind, ("id", *columns), added) if added else None


def _has_lost(before: Mapping[str, Any], after: Mapping[str, Any]) -> bool:
    """Whether a rule hands down what is no longer there."""
    return any(before[name] and not after[name] for name in ("parent_indicator_id", "parent_objective_id"))


def _owner_is_gone(kind: str, values: Mapping[str, Any], gone: set[str]) -> bool:
    return any(values[name] in gone for name in _OWNERS.get(kind, ()))


def _baselines(store: PlanStore, year: int) -> Mapping[str, tuple[int, str, str]]:
    """Year, print and meaning of the last known actual of every indicator that has one."""
    found = {}
    for row in propose_next_year(store, year).rows:
        if row.latest is not None:
            value = row.latest.value
            printed = value.printed or format_value(value)
            found[row.indicator_id] = (row.latest.period.year, printed, value.meaning)
    return found


def _past_targets(rows: PlanRows, gone: set[str]) -> NewRows:
    """Targets of this plan and of those before it, by indicator and period; this plan's own count."""
    known: dict[tuple[str, str], tuple[str, str]] = {}
    for kind in ("past_target", "target"):
        for _, values in rows[kind].dicts():
            if values["indicator_id"] not in gone:
                known[values["indicator_id"], values["period"]] = values["printed"], values["meaning"]
    columns = ("id", "ord", "indicator_id", "period", "printed", "meaning")
    listed = [(new_id(), place * ORD_STEP, *key, *figure) for place, (key, figure) in enumerate(known.items(), start=1)]
    return NewRows("past_target", columns, listed)
