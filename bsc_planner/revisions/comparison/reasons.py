"""Why something changed and on what legal basis: out of the records of changes between two sides."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bsc_planner.model.revision import RevisionStatus
from bsc_planner.revisions.comparison.comparing import Comparison
from bsc_planner.revisions.comparison.difference import Difference
from bsc_planner.revisions.legal_grounds import LegalGround, legal_ground
from bsc_planner.revisions.plan_rows import PlanRows

Key = tuple[str, str, str | None]
"""Id of an element, field (``target`` for targets), period."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why and by what.

    Attributes:
        reason: In words; None when not stated.
        ground: Legal reason of the revision; None when not chosen.
        instrument: Legal instrument as printed; None when not stated.
        effective: Day it is in force from, as printed; None: not stated.
    """

    reason: str | None = None
    ground: LegalGround | None = None
    instrument: str | None = None
    effective: str | None = None


@dataclass(frozen=True, slots=True)
class _Step:
    before: str | None
    after: str | None
    why: Reason
    is_new: bool


_IN_FORCE = (None, RevisionStatus.IN_FORCE)


class Reasons:
    """The records of the later side, those that the earlier one does not have first."""

    def __init__(self, comparison: Comparison) -> None:
        self._steps: dict[Key, list[_Step]] = {}
        self._said: dict[tuple[str, str], str] = {}
        rows, known = comparison.after, comparison.before
        revisions = dict(rows["revision"].dicts())
        for key, step in (
            *_single(rows, known, revisions),
            *_rows_of_revisions(rows, known, revisions),
            *_plan_wide(rows, known, revisions),
        ):
            self._steps.setdefault(key, []).append(step)
        for _, row in rows["target_reason"].dicts():
            if row["reason"]:
                self._said[row["indicator_id"], row["period"]] = row["reason"]

    def reason_of(self, difference: Difference) -> Reason:
        """Reason and instrument of a difference; of several records the newest that led to the later value."""
        key = (difference.element_id, difference.field or "", difference.period)
        steps = self._steps.get(key, [])
        told = (difference.before, difference.after)
        fitting = [
            [step for step in steps if (step.before, step.after) == told],
            [step for step in steps if step.after == difference.after],
            [step for step in steps if step.is_new],
        ]
        why = next((found[-1].why for found in fitting if found), Reason())
        said = self._said.get((difference.element_id, difference.period or ""))
        if why.reason is None and difference.field == "target" and said is not None:
            return Reason(said, why.ground, why.instrument, why.effective)
        return why


def _single(rows: PlanRows, known: PlanRows, revisions: Mapping[str, Any]) -> Iterator[tuple[Key, _Step]]:
    for element_id, row in _in_order(rows, "target_revision"):
        revision = revisions.get(row["revision_id"] or "", {})
        why = Reason(
            row["reason"] or revision.get("reason"),
            _ground(revision),
            row["to_instrument"] or revision.get("instrument"),
            row["effective"] or revision.get("effective"),
        )
        is_new = element_id not in known["target_revision"].by_id
        step = _Step(row["from_printed"], row["to_printed"], why, is_new)
        yield (row["indicator_id"], "target", row["period"]), step


def _rows_of_revisions(rows: PlanRows, known: PlanRows, revisions: Mapping[str, Any]) -> Iterator[tuple[Key, _Step]]:
    for _, row in _in_order(rows, "revision_row"):
        revision = revisions.get(row["revision_id"], {})
        if row["status"] == "agreed" and revision.get("status") in _IN_FORCE:
            why = Reason(
                row["note"] or revision.get("reason"),
                _ground(revision),
                revision.get("instrument"),
                revision.get("effective"),
            )
            is_new = known["revision"].value(row["revision_id"], "status") not in _IN_FORCE
            is_new = is_new or row["revision_id"] not in known["revision"].by_id
            step = _Step(row["before"], row["agreed"], why, is_new)
            yield (row["element_id"], row["field"], row["period"]), step


def _plan_wide(rows: PlanRows, known: PlanRows, revisions: Mapping[str, Any]) -> Iterator[tuple[Key, _Step]]:
    """Changes that a source lists under one instrument, by the code of the indicator."""
    ids = {row["code"]: element_id for element_id, row in reversed(list(_in_order(rows, "indicator")))}
    for revision_id, revision in revisions.items():
        content = json.loads(revision.get("changes") or "[]")
        for change in content if isinstance(content, list) else []:
            element_id = ids.get(change.get("indicator")) if isinstance(change, dict) else None
            if element_id is not None:
                stated = change.get("effective") or revision["effective"]
                why = Reason(change.get("reason") or revision["reason"], None, revision["instrument"], stated)
                is_new = revision_id not in known["revision"].by_id
                step = _Step(change.get("from"), change.get("to"), why, is_new)
                yield (element_id, "target", str(change.get("period"))), step


def _ground(revision: Mapping[str, Any]) -> LegalGround | None:
    return legal_ground(revision.get("kind"), revision.get("ground"))


def _in_order(rows: PlanRows, kind: str) -> list[tuple[str, dict[str, Any]]]:
    return sorted(rows[kind].dicts(), key=lambda item: (item[1]["ord"], item[0]))
