"""Putting a revision in force: what stands in the way, and the one edit that carries it out."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select

from bsc_planner.editing.closed_year import check_open, closed_years, is_closed_period
from bsc_planner.editing.correction import write_steps
from bsc_planner.editing.edit import EditError
from bsc_planner.editing.indicator import SetIndicatorFieldEdit
from bsc_planner.editing.objective import SetObjectiveFieldEdit
from bsc_planner.editing.revision_facts import (
    PROPOSABLE,
    TARGET,
    Cell,
    cell_of,
    current_values,
    effective_day,
    element_of,
    is_open,
    open_revision,
    rows_of_revision,
)
from bsc_planner.editing.target import write_figures
from bsc_planner.model.edition import EditionKind
from bsc_planner.model.identity import moment_now
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.revision import Revision, RevisionKind, RevisionRow, RevisionStatus
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Target
from bsc_planner.model.target_history import Key, TargetStep, target_steps, with_change, with_correction
from bsc_planner.revisions.editions.freezing import FreezeEditionEdit
from bsc_planner.revisions.legal_grounds import legal_ground


@dataclass(frozen=True)
class RowConflict:
    """An agreed row whose value is no longer what it was when the row was written.

    Attributes:
        row_id: The row.
        before: Value in force when it was written, as printed.
        now: Value in force now; None: none.
    """

    row_id: str
    before: str | None
    now: str | None


@dataclass(frozen=True)
class Obstacle:
    """Why a revision cannot be put in force yet: reason and details of the `EditError` it would raise."""

    reason: str
    details: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class PutInForceEdit:
    """Put a revision in force, with an edition that freezes the plan as it is then (a checkpoint for a correction).

    Agreed targets enter the history of each target on the day the revision is effective; the plan's target becomes
    what the last step by date leaves, so revisions may be put in force in any order. A correction counts from the day
    of the step that it corrects, and needs no instrument.

    Attributes:
        revision_id: The revision.
        confirmed: Rows that are carried out although their value has changed meanwhile.
        edition_id: Id of the edition that is made; empty: a new one.
    """

    revision_id: str
    confirmed: Collection[str] = ()
    edition_id: str = ""

    def apply(self, plan: PlanStore) -> None:
        """Carry out the agreed rows and freeze the plan.

        Raises:
            EditError: See `obstacles_of`; ``revision-conflicts`` where a row's value has changed and is not confirmed.
            MissingElementError: There is no such revision.
        """
        revision = open_revision(plan, self.revision_id)
        obstacles = obstacles_of(plan, revision.id)
        if obstacles:
            raise EditError(obstacles[0].reason, **obstacles[0].details)
        conflicts = [found for found in conflicts_of(plan, revision.id) if found.row_id not in self.confirmed]
        if conflicts:
            raise EditError("revision-conflicts", count=len(conflicts))
        rows = [row for row in rows_of_revision(plan, revision.id) if row.status == "agreed"]
        facts = _Facts.of(revision)
        targets = {(row.element_id, row.period or ""): row.agreed for row in rows if row.field == TARGET}
        others = [(cell_of(row), row.agreed) for row in rows if row.field != TARGET]
        _set_targets(plan, facts, targets)
        for cell, value in others:
            _set_field(plan, cell, value)
        decided = {"decided_by": plan.author, "decided_at": moment_now()}
        plan.update(Revision, facts.id, status=str(RevisionStatus.IN_FORCE), **decided)
        is_correction = facts.kind is RevisionKind.CORRECTION
        FreezeEditionEdit(
            title=facts.title,
            who=plan.author,
            kind=EditionKind.CHECKPOINT if is_correction else EditionKind.LEGAL,
            instrument=None if is_correction else facts.instrument,
            dated=facts.effective,
            revision_id=facts.id,
            edition_id=self.edition_id,
        ).apply(plan)


@dataclass(frozen=True)
class _Facts:
    """Header of a revision, read before rows change."""

    id: str
    title: str
    kind: RevisionKind
    instrument: str | None
    effective: date | None
    reason: str | None

    @classmethod
    def of(cls, revision: Revision) -> "_Facts":
        return cls(
            revision.id,
            revision.title or revision.instrument or "",
            RevisionKind(revision.kind or RevisionKind.TARGET),
            revision.instrument,
            effective_day(revision),
            revision.reason,
        )

    def changed(
        self, steps: list[TargetStep], current: str | None, after: str | None
    ) -> tuple[list[TargetStep], str | None]:
        """History of a target with what the revision does to it, and the target the plan has to hold then."""
        if self.effective is None or self.kind is RevisionKind.CORRECTION:
            return with_correction(steps, current, after=after, reason=self.reason, revision_id=self.id)
        brought = {"instrument": self.instrument, "reason": self.reason, "revision_id": self.id}
        return with_change(steps, current, after=after, effective=self.effective, **brought)


def obstacles_of(store: PlanStore, revision_id: str) -> list[Obstacle]:
    """What stands in the way of putting a revision in force, the first thing to do first; empty: nothing.

    Conflicts are told apart (`conflicts_of`), because a planner may confirm them.
    """
    revision = store.get(Revision, revision_id)
    if not is_open(revision):
        return [Obstacle("revision-closed", {"title": revision.title or revision.instrument})]
    rows = rows_of_revision(store, revision_id)
    undecided = sum(row.status == "open" for row in rows)
    found = []
    if not rows:
        found.append(Obstacle("revision-without-rows"))
    if undecided:
        found.append(Obstacle("revision-rows-open", {"count": undecided}))
    elif rows and not any(row.status == "agreed" for row in rows):
        found.append(Obstacle("revision-nothing-agreed"))
    if revision.kind != RevisionKind.CORRECTION:
        if not (revision.instrument or "").strip():
            found.append(Obstacle("revision-without-instrument"))
        if effective_day(revision) is None:
            found.append(Obstacle("revision-without-date"))
    if legal_ground(revision.kind, revision.ground) is None:
        found.append(Obstacle("revision-without-ground"))
    agreed = [row for row in rows if row.status == "agreed"]
    gone = sum(element_of(store, cell_of(row)) is None for row in agreed)
    if gone:
        found.append(Obstacle("revision-element-gone", {"count": gone}))
    unfit = (row for row in agreed if row.field not in PROPOSABLE.get(row.element_kind, ()))
    found += [Obstacle("not-proposable", {"kind": row.element_kind, "field": row.field}) for row in unfit]
    closed = closed_years(store)
    shut = sorted({row.period for row in agreed if row.period and is_closed_period(row.period, closed)})
    return found + [Obstacle("year-closed", {"year": int(period[:4])}) for period in shut]


def conflicts_of(store: PlanStore, revision_id: str) -> list[RowConflict]:
    """Rows, not rejected, whose value in force is another one than when the row was written."""
    revision = store.get(Revision, revision_id)
    rows = [row for row in rows_of_revision(store, revision_id) if row.status != "rejected"]
    values = current_values(store, map(cell_of, rows), day=effective_day(revision))
    return [RowConflict(row.id, row.before, values[cell_of(row)]) for row in rows if values[cell_of(row)] != row.before]


def rivals_of(store: PlanStore, revision_id: str) -> dict[str, tuple[str, ...]]:
    """Rows about which another open revision proposes something too: titles of those, by the id of the row."""
    statement = (
        select(
            RevisionRow.element_kind,
            RevisionRow.element_id,
            RevisionRow.field,
            RevisionRow.period,
            Revision.title,
        )
        .join(Revision, Revision.id == RevisionRow.revision_id)
        .where(Revision.id != revision_id, RevisionRow.status != "rejected")
        .where(Revision.status.not_in([RevisionStatus.IN_FORCE, RevisionStatus.REJECTED]))
        .order_by(Revision.ord, Revision.id)
    )
    titles: dict[Cell, list[str]] = {}
    for *cell, title in store.rows(statement):
        titles.setdefault((cell[0], cell[1], cell[2], cell[3]), []).append(title or "")
    rows = rows_of_revision(store, revision_id)
    return {row.id: tuple(dict.fromkeys(titles[cell_of(row)])) for row in rows if cell_of(row) in titles}


def _set_targets(plan: PlanStore, facts: _Facts, targets: Mapping[Key, str | None]) -> None:
    if not targets:
        return
    check_open(plan, (period for _, period in targets))
    histories = target_steps(plan, indicators={indicator_id for indicator_id, _ in targets})
    current = current_values(plan, (_target_cell(key) for key in targets), day=None)
    steps: dict[Key, list[TargetStep]] = {}
    wanted: dict[str, dict[str, str | None]] = {}
    for key, after in targets.items():
        known, now = histories.get(key, []), current[_target_cell(key)]
        steps[key], left = facts.changed(known, now, after)
        wanted.setdefault(key[0], {})[key[1]] = left
    write_figures(plan, Target, wanted)
    write_steps(plan, steps)


def _target_cell(key: Key) -> Cell:
    return Indicator.__tablename__, key[0], TARGET, key[1]


def _set_field(plan: PlanStore, cell: Cell, value: str | None) -> None:
    kind, element_id, name, _ = cell
    edit = SetIndicatorFieldEdit if kind == "indicator" else SetObjectiveFieldEdit
    edit(element_id, name, value).apply(plan)
