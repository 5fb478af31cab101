"""The history of targets: what was in force on any day, and by which instrument."""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
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

    Steps without a day come first: they hold from the start of the period. What a source states comes before what was
    recorded in the program.

    Args:
        store: Store of the plan.
        indicators: Ids of the indicators wanted; None: all.
        year: Only targets of this year; None: of all years.
    """
    found: dict[Key, list[TargetStep]] = {}
    wanted = None if indicators is None else set(indicators)
    for key, step in (*_single(store, wanted, year), *_plan_wide(store, wanted)):
        if (wanted is None or key[0] in wanted) and (year is None or key[1] == str(year)):
            found.setdefault(key, []).append(step)
    for steps in found.values():
        steps.sort(key=_place)
    return found


def with_change(
    steps: Sequence[TargetStep],
    current: str | None,
    *,
    after: str | None,
    effective: date,
    instrument: str | None = None,
    reason: str | None = None,
    revision_id: str | None = None,
) -> tuple[list[TargetStep], str | None]:
    """A history with one more revision in it, whatever the order of the days in which revisions are recorded.

    What was typed since the last step, before any edition was in force, becomes a correction of that step, so that
    nothing changes before `effective`.

    Args:
        steps: History of one target so far (see `target_steps`).
        current: The target as the plan holds it.
        after: The new target as printed; None takes it away.
        effective: First day it is in force.
        instrument: Instrument of `after`.
        reason: Why, in words.
        revision_id: The revision that brings it.

    Returns:
        The history afterwards (new steps have no `element_id`), and the target the plan has to hold then: what the
        last step by date leaves.
    """
    known = list(steps)
    is_last = not known or effective >= (known[-1].effective or date.min)
    if is_last and known and known[-1].after != current:
        known.append(_correction(known[-1], current))
    replaced = [step for step in known if step.effective is None or step.effective <= effective]
    step = TargetStep(
        before=in_force_on(known, current, effective),
        after=after,
        effective=effective,
        stated=effective.isoformat(),
        kind="revision",
        instrument=instrument,
        before_instrument=replaced[-1].instrument if replaced else None,
        reason=reason,
        who=None,
        recorded_at=None,
        element_id="",
        revision_id=revision_id,
    )
    known.insert(len(replaced), step)
    return known, after if is_last else current


def with_correction(
    steps: Sequence[TargetStep],
    current: str | None,
    *,
    after: str | None,
    reason: str | None = None,
    revision_id: str | None = None,
) -> tuple[list[TargetStep], str | None]:
    """A history whose last step was a mistake: it was `after` all along; arguments and result as for `with_change`."""
    step = _correction(steps[-1] if steps else None, after)
    return [*steps, replace(step, before=current, reason=reason, revision_id=revision_id)], after


def _correction(last: TargetStep | None, after: str | None) -> TargetStep:
    return TargetStep(
        before=last.after if last else None,
        after=after,
        effective=last.effective if last else None,
        stated=last.stated if last and last.effective else None,
        kind="correction",
        instrument=last.instrument if last else None,
        before_instrument=last.instrument if last else None,
        reason=None,
        who=None,
        recorded_at=None,
        element_id="",
        revision_id=None,
    )


def _place(step: TargetStep) -> tuple[date, bool]:
    return step.effective or date.min, step.recorded_at is not None


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


def _single(store: PlanStore, wanted: set[str] | None, year: int | None) -> Iterator[tuple[Key, TargetStep]]:
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
    ).where(table.period.is_not(None) if year is None else table.period == str(year))
    if wanted is not None and len(wanted) <= _CHUNK:
        statement = statement.where(table.indicator_id.in_(wanted))
    for indicator_id, period, before, after, stated, *rest in store.rows(statement.order_by(table.ord, table.id)):
        yield (indicator_id, period), TargetStep(before, after, _day(stated), stated, *rest)


def _plan_wide(store: PlanStore, wanted: set[str] | None) -> Iterator[tuple[Key, TargetStep]]:
    """Steps out of `Revision.changes`, which lists objects with ``indicator`` (code), ``period``, ``from``, ``to``."""
    columns = (Revision.id, Revision.effective, Revision.instrument, Revision.reason, Revision.changes)
    revisions = store.rows(select(*columns).where(Revision.changes.is_not(None)).order_by(Revision.ord, Revision.id))
    if not revisions:
        return
    columns_of_code = (Indicator.code, Indicator.id, Indicator.from_year, Indicator.until_year)
    statement = select(*columns_of_code).order_by(Indicator.ord, Indicator.id)
    if wanted is not None and len(wanted) <= _CHUNK:
        meant = select(Indicator.code).where(Indicator.id.in_(wanted))
        statement = statement.where(Indicator.code.in_(meant))
    coded: dict[str, list[Any]] = {}
    for row in store.rows(statement):
        coded.setdefault(row.code, []).append(row)
    for revision_id, effective, instrument, reason, changes in revisions:
        for change in _listed(changes):
            indicator_id = _meant(coded.get(str(change.get("indicator")), ()), str(change.get("period")))
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


def _meant(rows: Sequence[Any], period: str) -> str | None:
    """Of a repeated code the first indicator is meant, as everywhere, that belongs to the year of the period."""
    year = int(period[:4]) if period[:4].isdigit() else 0
    of_year = (row for row in rows if (row.from_year or year) <= year <= (row.until_year or year))
    found = next(of_year, rows[0] if rows else None)
    return None if found is None else str(found.id)


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
