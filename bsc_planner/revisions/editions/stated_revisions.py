"""Changes of targets that a source states with their instruments, as editions and revisions of the plan."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select

from bsc_planner.editing.edit import EditError
from bsc_planner.model.base import ORD_STEP
from bsc_planner.model.edition import Edition, EditionKind
from bsc_planner.model.identity import moment_now, new_id
from bsc_planner.model.number_reading import ReadingContext
from bsc_planner.model.plan import Instrument
from bsc_planner.model.revision import Revision, RevisionKind, RevisionRow, RevisionStatus, TargetRevision
from bsc_planner.model.store import PlanStore
from bsc_planner.model.value_reading import read_value
from bsc_planner.revisions.editions.content import frozen
from bsc_planner.revisions.editions.freezing import FreezeEditionEdit, add_edition
from bsc_planner.revisions.plan_rows import KindRows, PlanRows, Values, rows_of

_ROW_COLUMNS = (
    *("id", "ord", "revision_id", "element_kind", "field", "status"),
    *("element_id", "period", "before", "proposed", "agreed", "note"),
)


@dataclass(frozen=True)
class StatedChange:
    """All targets that one instrument changed against another, as the source states them.

    Attributes:
        before, after: The instruments as printed.
        effective: First day it is in force, ISO date; None where the source states none or several.
        steps: Ids of the `TargetRevision` rows, in plan order.
    """

    before: str
    after: str
    effective: str | None
    steps: tuple[str, ...]


def stated_instruments(store: PlanStore) -> list[StatedChange]:
    """Changes that `EditionsFromStatedRevisionsEdit` would make editions of, in the order they came into force.

    Empty where the plan states none, or where it has legal editions already.
    """
    legal = select(Edition.id).where(Edition.kind == EditionKind.LEGAL).limit(1)
    return [] if store.rows(legal) else _stated(store)


@dataclass(frozen=True)
class EditionsFromStatedRevisionsEdit:
    """Make of a plan imported with its changes the editions it went through, each change a revision in force.

    The first edition is the plan with the targets before the first change, under the instrument that set them; each
    instrument that changed targets becomes a revision with its rows and an edition of its own.

    Attributes:
        who: Self-declared name.
    """

    who: str

    def apply(self, plan: PlanStore) -> None:
        """Add instruments, revisions and editions, and link the steps of each target to the revision.

        Raises:
            EditError: ``no-stated-revisions``, or ``editions-already`` for a plan that has legal editions.
        """
        if plan.count(Edition, Edition.kind == EditionKind.LEGAL):
            raise EditError("editions-already")
        changes = _stated(plan)
        if not changes:
            raise EditError("no-stated-revisions")
        steps = {row.id: row for row in plan.all(TargetRevision)}
        undone = {one: _Step.of(steps[one]) for change in changes for one in change.steps}
        _add_instrument(plan, changes[0].before, "original")
        self._freeze(plan, undone, changes[0].before, None, None)
        for change in changes:
            _add_instrument(plan, change.before, "original")
            _add_instrument(plan, change.after, "change")
            revision_id = self._add_revision(plan, change, [undone.pop(one) for one in change.steps])
            self._freeze(plan, undone, change.after, change.effective, revision_id)

    def _freeze(
        self,
        plan: PlanStore,
        undone: Mapping[str, "_Step"],
        instrument: str,
        effective: str | None,
        revision_id: str | None,
    ) -> None:
        wanted = FreezeEditionEdit(
            title=instrument,
            who=self.who,
            instrument=instrument,
            dated=date.fromisoformat(effective) if effective else None,
            revision_id=revision_id,
        )
        add_edition(plan, frozen(_before(rows_of(plan), undone)), wanted)

    def _add_revision(self, plan: PlanStore, change: StatedChange, steps: Sequence["_Step"]) -> str:
        now = moment_now()
        revision_id = plan.insert(
            Revision,
            instrument=change.after,
            title=change.after,
            effective=change.effective,
            kind=str(RevisionKind.TARGET),
            status=str(RevisionStatus.IN_FORCE),
            proposed_by=self.who,
            proposed_at=now,
            decided_by=self.who,
            decided_at=now,
        )
        first = plan.last_ord(RevisionRow)
        plan.insert_rows(
            RevisionRow,
            _ROW_COLUMNS,
            [
                (new_id(), first + at * ORD_STEP, revision_id, "indicator", "target", "agreed", *step.row)
                for at, step in enumerate(steps, start=1)
            ],
        )
        plan.update_rows(
            TargetRevision, ("revision_id", "kind"), [(one, revision_id, "revision") for one in change.steps]
        )
        return revision_id


@dataclass(frozen=True)
class _Step:
    """What one `TargetRevision` says, kept while rows are written."""

    id: str
    indicator_id: str
    period: str
    before: str | None
    after: str | None
    reason: str | None

    @property
    def row(self) -> tuple[str | None, ...]:
        """Values of the last columns of `_ROW_COLUMNS`."""
        return self.indicator_id, self.period, self.before, self.after, self.after, self.reason

    @classmethod
    def of(cls, row: TargetRevision) -> "_Step":
        return cls(row.id, row.indicator_id, row.period or "", row.from_printed, row.to_printed, row.reason)


def _stated(store: PlanStore) -> list[StatedChange]:
    table = TargetRevision
    rows = store.all(
        table,
        table.revision_id.is_(None),
        table.kind.is_(None),
        table.period.is_not(None),
        table.from_instrument.is_not(None),
        table.to_instrument.is_not(None),
    )
    grouped: dict[tuple[str, str], list[TargetRevision]] = {}
    for row in rows:
        grouped.setdefault((str(row.from_instrument), str(row.to_instrument)), []).append(row)
    changes = []
    for (before, after), found in grouped.items():
        days = {row.effective for row in found}
        day = days.pop() if len(days) == 1 else None
        changes.append(StatedChange(before, after, day if _is_day(day) else None, tuple(row.id for row in found)))
    return _in_order(changes)


def _in_order(changes: list[StatedChange]) -> list[StatedChange]:
    """Changes of what another one brought come behind it; others by their day, then as the source lists them."""
    left = sorted(changes, key=lambda change: change.effective or "")
    ordered: list[StatedChange] = []
    while left:
        brought = {change.after for change in left}
        # instruments that change each other in a circle cannot be told apart: the first one listed begins
        first = next((change for change in left if change.before not in brought), left[0])
        left.remove(first)
        ordered.append(first)
    return ordered


def _is_day(text: str | None) -> bool:
    try:
        return text is not None and date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _add_instrument(plan: PlanStore, name: str, role: str) -> None:
    known = plan.rows(select(Instrument.number, Instrument.title))
    if not any(name in (number, title) for number, title in known):
        plan.insert(Instrument, title=name, role=role)


def _before(rows: PlanRows, undone: Mapping[str, _Step]) -> PlanRows:
    """The plan's rows before some steps: targets as they were, and no history of what is yet to come."""
    wanted: dict[tuple[str, str], str | None] = {}
    for step in undone.values():
        # of several steps of one target the first one says where it began
        wanted.setdefault((step.indicator_id, step.period), step.before)
    history = rows["target_revision"]
    left = {one: row for one, row in history.by_id.items() if one not in undone}
    targets = _targets_before(rows, wanted)
    return rows.replaced(target=targets, target_revision=KindRows(history.columns, left))


def _targets_before(rows: PlanRows, wanted: Mapping[tuple[str, str], str | None]) -> KindRows:
    content = rows["target"]
    columns = content.columns
    printed: dict[str, dict[str, str | None]] = {}
    ids: dict[tuple[str, str], str] = {}
    for element_id, values in content.dicts():
        key = (values["indicator_id"], values["period"])
        ids[key] = element_id
        printed.setdefault(key[0], {})[key[1]] = values["printed"]
    for (indicator_id, period), text in wanted.items():
        printed.setdefault(indicator_id, {})[period] = text
    found: dict[str, Values] = dict(content.by_id)
    place = max((row[columns.index("ord")] for row in found.values()), default=0)
    for (indicator_id, period), text in wanted.items():
        element_id = ids.get((indicator_id, period), "")
        if text is None:
            found.pop(element_id, None)
            continue
        place += ORD_STEP
        fresh = {"ord": place, "indicator_id": indicator_id, "period": period}
        known: dict[str, Any] = rows.element("target", element_id) or dict.fromkeys(columns) | fresh
        context = ReadingContext.of(
            unit_of_measure=rows["indicator"].value(indicator_id, "unit_of_measure"),
            others=printed[indicator_id].values(),
        )
        known |= {"printed": text, "meaning": read_value(text, context).meaning}
        found[element_id or new_id()] = tuple(known[column] for column in columns)
    return KindRows(columns, found)
