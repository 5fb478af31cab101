"""Undo and redo, kept in the working copy so that they survive a crash."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import bindparam, delete, insert, or_, select, update

from bsc_planner.model.delta import BULK, Changes, Delta, changes_of, pack, unpack
from bsc_planner.model.edition import EditionPart
from bsc_planner.model.history import UndoStep, log_head, meta_value, meta_values, next_hash, set_meta
from bsc_planner.model.identity import moment_now
from bsc_planner.model.prepared import Prepared, write
from bsc_planner.model.review import RemovedBranch
from bsc_planner.model.store import PlanStore

KEPT_STEPS = 500
"""Steps that can be undone; older ones are forgotten."""

_CHAINED = ("at", "who", "action", "kind", "element_id", "field", "old", "new")
_NOTE = f"INSERT INTO change_log ({', '.join(_CHAINED)}, hash) VALUES ({', '.join('?' * (len(_CHAINED) + 1))})"
_UNTOLD = frozenset({EditionPart.__tablename__, RemovedBranch.__tablename__})
"""Kinds that only store what other entries tell."""

_LONG = frozenset({"parts"})
"""Columns left out of what an added element held: an edition's list of parts is sealed by its content hash."""

# statements of every step, put together once
_STEP_COLUMNS = select(UndoStep.seq, UndoStep.before_no, UndoStep.label, UndoStep.merge_key, UndoStep.deltas).limit(1)
_LAST = _STEP_COLUMNS.where(UndoStep.is_undone == 0).order_by(UndoStep.seq.desc())
_NEXT = _STEP_COLUMNS.where(UndoStep.is_undone == 1).order_by(UndoStep.seq)
_LAST_DONE, _NEXT_UNDONE = Prepared(_LAST), Prepared(_NEXT)
_LABELS = Prepared(select(*(step.with_only_columns(UndoStep.label).scalar_subquery() for step in (_LAST, _NEXT))))
_FORGET = Prepared(delete(UndoStep).where(or_(UndoStep.is_undone == 1, UndoStep.seq <= bindparam("oldest"))))
_FORGET_ONE = Prepared(delete(UndoStep).where(UndoStep.seq == bindparam("no")))
_KEEP = Prepared(insert(UndoStep))
_MARK = Prepared(update(UndoStep).where(UndoStep.seq == bindparam("no")).values(is_undone=bindparam("mark")))


class _Step(NamedTuple):
    """A step as the file keeps it, see `UndoStep`."""

    seq: int
    before_no: int
    label: str
    merge_key: str | None
    deltas: bytes


class History:
    """The steps of one open plan: what can be undone, what can be redone."""

    def __init__(self, plan: PlanStore) -> None:
        self._plan = plan
        self._session = plan.session

    @property
    def undo_label(self) -> str | None:
        """Name of the step that undo would take back; None when there is none."""
        return self.labels[0]

    @property
    def redo_label(self) -> str | None:
        """Name of the step that redo would bring back; None when there is none."""
        return self.labels[1]

    @property
    def labels(self) -> tuple[str | None, str | None]:
        """Names of the steps that undo would take back and redo would bring back; both are asked after every edit."""
        [(undo, redo)] = _LABELS.rows(self._session)
        return undo, redo

    @property
    def state(self) -> int:
        """Number of the state the plan is in: that of its last step not undone, 0 before the first."""
        return int(meta_value(self._session, "state_no") or 0)

    def undo(self, *, who: str) -> Changes:
        """Take the last step back; returns what changed (nothing when there is no step)."""
        return self._travel(is_undone=True, who=who)

    def redo(self, *, who: str) -> Changes:
        """Bring back the step undone last; returns what changed (nothing when there is no step)."""
        return self._travel(is_undone=False, who=who)

    def push(self, deltas: Sequence[Delta], *, label: str, who: str, merge_key: str | None = None) -> None:
        """Remember a step just carried out, inside its transaction; forgets what could be redone."""
        session = self._session
        facts = meta_values(session, "last_step_no", "state_no", "saved_state_no", "log_head")
        head = self._log(deltas, label, who, noted=facts.get("log_head"))
        seq = int(facts.get("last_step_no") or 0) + 1
        before_no = int(facts.get("state_no") or 0)
        _FORGET.run(session, oldest=seq - KEPT_STEPS)
        last = self._step(_LAST_DONE) if merge_key is not None else None  # may be megabytes
        if last and last.merge_key == merge_key and str(last.seq) != facts.get("saved_state_no"):
            deltas = (*unpack(last.deltas), *deltas)
            before_no = last.before_no
            _FORGET_ONE.run(session, no=last.seq)
        step = _Step(seq, before_no, label, merge_key, pack(deltas))
        _KEEP.run(session, **step._asdict(), is_undone=0)
        set_meta(session, state_no=str(seq), last_step_no=str(seq), **head)

    def _travel(self, *, is_undone: bool, who: str) -> Changes:
        session = self._session
        session.rollback()
        try:
            step = self._step(_LAST_DONE if is_undone else _NEXT_UNDONE)
            if step is None:
                return Changes()
            done = self._replay(step, is_undone=is_undone, who=who)
            self._plan.commit()
        except BaseException:
            session.rollback()
            raise
        return changes_of(done)

    def _step(self, which: Prepared) -> _Step | None:
        found = which.rows(self._session)
        return _Step(*found[0]) if found else None

    def _replay(self, step: _Step, *, is_undone: bool, who: str) -> list[Delta]:
        """Write the row changes of a step, or their inverse; returns what was done."""
        deltas = unpack(step.deltas)
        wanted = [delta.inverse() for delta in reversed(deltas)] if is_undone else list(deltas)
        self._plan.defer_references()
        with self._plan.recording() as done:
            for delta in wanted:
                self._plan.apply(delta)
        head = self._log(wanted, f"{'↶' if is_undone else '↷'} {step.label}", who)
        _MARK.run(self._session, no=step.seq, mark=int(is_undone))
        set_meta(self._session, state_no=str(step.before_no if is_undone else step.seq), **head)
        return done

    def _log(self, deltas: Iterable[Delta], label: str, who: str, *, noted: str | None = None) -> dict[str, str]:
        """Write the change log; returns the meta fact that is still to be written then, if any."""
        frame = (moment_now(), who, label)
        entries = [(*frame, *entry) for delta in deltas if delta.kind not in _UNTOLD for entry in _entries(delta)]
        if not entries:
            return {}
        head = log_head(self._session, noted=noted)
        chained: list[tuple[Any, ...]] = []
        for entry in entries:
            head = next_hash(head, entry)
            chained.append((*entry, head))
        write(self._session, _NOTE, chained)
        return {"log_head": head.hex()}


_Entry = tuple[str, str | None, str | None, str | None, str | None]
"""Kind, id of the element, field, old and new value."""


def _entries(delta: Delta) -> Iterable[_Entry]:
    """Change log entries of one delta: one per changed field, one per added or removed element."""
    before, after = delta.before, delta.after
    if len(delta.ids) >= BULK:
        count = str(len(delta.ids))
        yield delta.kind, None, None, count if after is None else None, count if before is None else None
        return
    for place, element_id in enumerate(delta.ids):
        if before is None or after is None:
            old = None if before is None else _content(delta.columns, before[place])
            new = None if after is None else _content(delta.columns, after[place])
            yield delta.kind, element_id, None, old, new
            continue
        for column, old_value, new_value in zip(delta.columns, before[place], after[place], strict=True):
            if old_value != new_value:
                yield delta.kind, element_id, column, _text(old_value), _text(new_value)


def _content(columns: Sequence[str], row: Sequence[object]) -> str:
    """What an element held, as JSON of its known fields."""
    told = ((column, value) for column, value in zip(columns, row, strict=True) if column not in _LONG)
    known = {column: value for column, value in told if value is not None}
    return msgspec.json.encode(known).decode()


def _text(value: object) -> str | None:
    return None if value is None else str(value)
