"""Rules on changes of the plan: with a legal reason, reviewed in time (L22, L41, L62, L63)."""

from collections.abc import Iterator
from datetime import date

from bsc_planner.checks.checked_plan import CheckedPlan, name_of
from bsc_planner.checks.kept_rows import Row
from bsc_planner.checks.rule import Hit
from bsc_planner.model.edition import EditionKind
from bsc_planner.model.revision import RevisionKind, RevisionStatus

_NOT_YET = (None, RevisionStatus.DRAFT, RevisionStatus.REJECTED)
_CORRECTION = "correction"


def target_changed_without_note(plan: CheckedPlan, indicator: Row) -> Iterator[Hit]:
    """L22: a target in force differs from the one before it, and neither an instrument nor a reason says why."""
    for step in plan.rows("target_revision", "indicator_id", indicator.id):
        has_note = step.to_instrument or step.reason or step.revision_id or step.kind == _CORRECTION
        if not has_note and step.from_printed != step.to_printed:
            details = {"before": step.from_printed, "target": step.to_printed, "year": step.period}
            yield Hit(f"{name_of(indicator)} {step.period or ''}".strip(), details)


def agreement_changed_without_ground(plan: CheckedPlan, revision: Row) -> Iterator[Hit]:
    """L41: an agreement is amended on none of the grounds there are for that."""
    yield from _without_ground(revision, RevisionKind.AGREEMENT)


def plan_changed_without_ground(plan: CheckedPlan, revision: Row) -> Iterator[Hit]:
    """L62: the Renstra is changed on none of the grounds of Perpres 80/2025 Pasal 23."""
    yield from _without_ground(revision, RevisionKind.RENSTRA)


def not_reviewed(plan: CheckedPlan, page: Row) -> Iterator[Hit]:
    """L63: the last numbered edition is older than the limit in months, and the plan's period is not over."""
    dated = [day for row in plan.all("edition") if row.kind == EditionKind.LEGAL and (day := _day(row))]
    years = plan.years
    if not dated or (years and plan.today.year > years[-1]):
        return
    last, most = max(dated), int(plan.limit("L63"))
    months = 12 * (plan.today.year - last.year) + plan.today.month - last.month - (plan.today.day < last.day)
    if months > most or (months == most and plan.today.day > last.day):
        yield Hit(last.isoformat(), {"day": last.isoformat(), "count": months})


def _without_ground(revision: Row, kind: RevisionKind) -> Iterator[Hit]:
    if revision.kind == kind and revision.status not in _NOT_YET and not revision.ground:
        yield Hit(name_of(revision) if revision.title else revision.instrument or "–", {"name": revision.title})


def _day(edition: Row) -> date | None:
    for text in (edition.dated, edition.made_at):
        try:
            return date.fromisoformat(text[:10])
        except (TypeError, ValueError):
            continue
    return None
