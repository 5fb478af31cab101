"""Targets of a year that changed within the year, as revisions state them."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select

from bsc_planner.findings import Finding, Severity
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.revision import Revision, TargetRevision
from bsc_planner.model.store import PlanStore


@dataclass(frozen=True)
class TargetChange:
    """One change of one target.

    Attributes:
        effective: First day the new target is in force.
        from_printed, to_printed: Targets before and after as printed; None where not stated.
    """

    effective: date
    from_printed: str | None
    to_printed: str | None


def changes_within(
    store: PlanStore, year: int, places: Mapping[str, int], findings: list[Finding]
) -> dict[str, list[TargetChange]]:
    """Changes of the year's targets that took effect after 1 January, by indicator and in the order of their days.

    They come from the revisions of single indicators and from plan-wide revisions whose `Revision.changes` lists
    objects with ``indicator`` (code), ``period``, ``from`` and ``to``. What took effect before the year or has no
    date holds for the whole year and is no change within it.

    Args:
        store: Store of the plan.
        year: Calendar year.
        places: Ids of the indicators that are wanted.
        findings: Hears of dates that cannot be read.
    """
    found: dict[str, list[TargetChange]] = {}
    for stated, indicator_id, before, after, element_id in (*_single(store, year), *_plan_wide(store, year)):
        if stated is None or indicator_id not in places:
            continue
        try:
            effective = date.fromisoformat(stated)
        except ValueError:
            details = {"effective": stated, "year": year}
            findings.append(Finding(Severity.WARNING, "effective-unreadable", str(year), element_id, details))
            continue
        if date(year, 1, 1) < effective <= date(year, 12, 31):
            found.setdefault(indicator_id, []).append(TargetChange(effective, before, after))
    for changes in found.values():
        changes.sort(key=lambda change: change.effective)
    return found


Stated = tuple[str | None, str, str | None, str | None, str]
"""Effective date, indicator id, before, after, id of the revision."""


def _single(store: PlanStore, year: int) -> Iterator[Stated]:
    columns = (
        TargetRevision.effective,
        TargetRevision.indicator_id,
        TargetRevision.from_printed,
        TargetRevision.to_printed,
        TargetRevision.id,
    )
    statement = select(*columns).where(TargetRevision.period == str(year)).order_by(TargetRevision.ord)
    yield from (tuple(row) for row in store.rows(statement))


def _plan_wide(store: PlanStore, year: int) -> Iterator[Stated]:
    statement = select(Revision.id, Revision.effective, Revision.changes).where(Revision.changes.is_not(None))
    revisions = store.rows(statement.order_by(Revision.ord))
    if not revisions:
        return
    coded = store.rows(select(Indicator.code, Indicator.id).order_by(Indicator.ord.desc()))
    # of a repeated code the first indicator is meant, as everywhere
    ids = {row.code: row.id for row in coded}
    for row in revisions:
        for change in _listed(row.changes):
            indicator_id = ids.get(change.get("indicator"))
            if str(change.get("period")) == str(year) and indicator_id is not None:
                effective = change.get("effective") or row.effective
                yield effective, indicator_id, _text(change.get("from")), _text(change.get("to")), row.id


def _listed(changes: str) -> list[dict[str, Any]]:
    content = json.loads(changes)
    return [item for item in content if isinstance(item, dict)] if isinstance(content, list) else []


def _text(content: object) -> str | None:
    return None if content is None else str(content)
