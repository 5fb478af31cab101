"""The history of targets: what was in force on any day, and by which instrument."""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select

from bsc_planner.model.indicator import Indicator
from bsc_planner.model.revision import Revision, TargetRevision
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Target

_CHUNK = 900
"""Ids per statement: below SQLite's limit of variables in old builds."""


@dataclass(frozen=True)
class TargetStep:
    """One step in the history of a target.

    Attributes:
        before, after: Values as printed; None: none, or not stated.
        effective: First day `after` is in force; None: from the start of the period (also where the date cannot be
            read, see `stated`).
        stated: The date as it was written; None: none was.
        kind: ``revision``, ``correction``, or None where a source states it.
        instrument: Instrument of `after`, as printed.
        before_instrument: Instrument of `before`, as printed.
        reason: Why, in words.
        who, recorded_at: Who recorded it and when; None where a source states it.
        element_id: Id of the `TargetRevision` or `Revision` it comes from.
        revision_id: The revision that brought it; None for others.
    """

    before: str | None
    after: str | None
    effective: date | None
    stated: str | None
    kind: str | None
    instrument: str | None
    before_instrument: str | None
    reason: str | None
    who: str | None
    recorded_at: str | None
    element_id: str
    revision_id: str | None

    @property
    def is_date_unreadable(self) -> bool:
        """Whether a date is stated that is no ISO date."""
        return self.stated is not None and self.effective is None


Key = tuple[str, str]
"""Indicator id and period."""


def in_force_on(steps: Sequence[TargetStep], current: str | None, day: date | None) -> str | None:
    """The target in force on a day, as printed.

    Args:
        steps: History of one target in the order of their days (see `target_steps`).
        current: The target as the plan holds it now, which is what the last step left.
        day: Day asked for; None: the latest.

    Returns:
        The printed value; None when there was none.
    """
    if day is None or not steps:
        return current
    over = sum(step.effective is None or step.effective <= day for step in steps)
    if over == len(steps):
        return current
    return steps[over - 1].after if over else steps[0].before


def target_steps(
    store: PlanStore, *, indicators: Collection[str] | None = None, year: int | None = None
) -> dict[Key, list[TargetStep]]:
    """History of every target that has one, in the order of the days; of one day the later recorded comes later.

    Steps without a day come first: they hold from the start of the period.

    Args:
        store: Store of the plan.
        indicators: Ids of the indicators wanted; None: all.
        year: Only targets of this year; None: of all years.
    """
    found: dict[Key, list[TargetStep]] = {}
    wanted = None if indicators is None else set(indicators)
    for key, step in (*_single(store, wanted), *_plan_wide(store)):
        if (wanted is None or key[0] in wanted) and (year is None or key[1] == str(year)):
            found.setdefault(key, []).append(step)
    for steps in found.values():
        steps.sort(key=lambda step: step.effective or date.min)
    return found


def targets_on(store: PlanStore, day: date | None) -> dict[Key, str]:
    """All yearly targets in force on a day, as printed; those that did not exist then are left out.

    Args:
        store: Store of the plan.
        day: The day; None: the latest.
    """
    rows = store.rows(select(Target.indicator_id, Target.period, Target.printed))
    current: dict[Key, str] = {(row[0], row[1]): row[2] for row in rows}
    if day is None:
        return current
    for key, steps in target_steps(store).items():
        printed = in_force_on(steps, current.get(key), day)
        if printed is None:
            current.pop(key, None)
        else:
            current[key] = printed
    return current


def _single(store: PlanStore, wanted: set[str] | None) -> Iterator[tuple[Key, TargetStep]]:
    table = TargetRevision
    statement = select(
        table.indicator_id,
        table.period,
        table.from_printed,
        table.to_printed,
        table.effective,
        table.kind,
        table.to_instrument,
        table.from_instrument,
        table.reason,
        table.who,
        table.recorded_at,
        table.id,
        table.revision_id,
    ).where(table.period.is_not(None))
    if wanted is not None and len(wanted) <= _CHUNK:
        statement = statement.where(table.indicator_id.in_(wanted))
    for indicator_id, period, before, after, stated, *rest in store.rows(statement.order_by(table.ord, table.id)):
        yield (indicator_id, period), TargetStep(before, after, _day(stated), stated, *rest)


def _plan_wide(store: PlanStore) -> Iterator[tuple[Key, TargetStep]]:
    """Steps out of `Revision.changes`, which lists objects with ``indicator`` (code), ``period``, ``from``, ``to``."""
    columns = (Revision.id, Revision.effective, Revision.instrument, Revision.reason, Revision.changes)
    revisions = store.rows(select(*columns).where(Revision.changes.is_not(None)).order_by(Revision.ord, Revision.id))
    if not revisions:
        return
    coded = store.rows(select(Indicator.code, Indicator.id).order_by(Indicator.ord.desc()))
    # of a repeated code the first indicator is meant, as everywhere
    ids = {row.code: row.id for row in coded}
    for revision_id, effective, instrument, reason, changes in revisions:
        for change in _listed(changes):
            indicator_id = ids.get(change.get("indicator"))
            if indicator_id is None:
                continue
            stated = _text(change.get("effective") or effective)
            yield (
                (indicator_id, str(change.get("period"))),
                TargetStep(
                    before=_text(change.get("from")),
                    after=_text(change.get("to")),
                    effective=_day(stated),
                    stated=stated,
                    kind=None,
                    instrument=instrument,
                    before_instrument=None,
                    reason=reason,
                    who=None,
                    recorded_at=None,
                    element_id=revision_id,
                    revision_id=None,
                ),
            )


def _listed(changes: str) -> list[Mapping[str, Any]]:
    content = json.loads(changes)
    return [item for item in content if isinstance(item, dict)] if isinstance(content, list) else []


def _text(content: object) -> str | None:
    return None if content is None else str(content)


def _day(stated: str | None) -> date | None:
    try:
        return date.fromisoformat(stated) if stated else None
    except ValueError:
        return None
