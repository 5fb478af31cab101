"""Edits of what is decided about findings: left as they are with a reason, and how a plan applies a rule."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from bsc_planner.editing.edit import EditError
from bsc_planner.findings import Finding, Severity
from bsc_planner.model.identity import moment_now
from bsc_planner.model.review import CheckSetting, IgnoredFinding
from bsc_planner.model.store import PlanStore

OFF = "off"
"""Severity of a rule that is not wanted in a plan."""

_SEVERITIES = frozenset({*map(str, Severity), OFF})


@dataclass(frozen=True)
class IgnoreFindingsEdit:
    """Leave findings as they are, for one reason.

    Attributes:
        findings: Which.
        reason: Why, in words.
        who: Self-declared name.
        at: When, UTC, ISO 8601; empty: now.
    """

    findings: Sequence[Finding]
    reason: str
    who: str
    at: str = ""

    def apply(self, plan: PlanStore) -> None:
        """Note the decision; one about the same finding is replaced.

        Raises:
            EditError: ``reason-missing`` for a blank reason.
        """
        reason = " ".join(self.reason.split())
        if not reason:
            raise EditError("reason-missing")
        at = self.at or moment_now()
        known = {(row.code, row.element_id, row.where): row.id for row in plan.all(IgnoredFinding)}
        for finding in self.findings:
            key = (finding.code, finding.element_id, finding.where)
            if key in known:
                plan.update(IgnoredFinding, known[key], reason=reason, who=self.who, at=at)
                continue
            code, element_id, where = key
            values = {"code": code, "element_id": element_id, "where": where, "reason": reason}
            known[key] = plan.insert(IgnoredFinding, **values, who=self.who, at=at)


@dataclass(frozen=True)
class UnignoreFindingsEdit:
    """Let findings count again."""

    decision_ids: Sequence[str]

    def apply(self, plan: PlanStore) -> None:
        """Take the decisions away.

        Raises:
            MissingElementError: One of them is not in the plan.
        """
        plan.delete(IgnoredFinding, *self.decision_ids)


@dataclass(frozen=True)
class SetCheckEdit:
    """Say how this plan applies a rule.

    Attributes:
        code: The rule.
        severity: ``error``, ``warning``, ``info`` or ``off``; None: as shipped.
        limit: Its number, as typed; None or blank: as shipped.
    """

    code: str
    severity: str | None
    limit: str | None = None

    def apply(self, plan: PlanStore) -> None:
        """Write the setting; one that says nothing is taken away.

        Raises:
            EditError: ``unknown-choice`` for a severity that is none, ``not-a-number`` for such a limit.
        """
        if self.severity is not None and self.severity not in _SEVERITIES:
            raise EditError("unknown-choice", field="severity", value=self.severity)
        limit = _limit(self.limit)
        present = plan.all(CheckSetting, CheckSetting.code == self.code)
        if self.severity is None and limit is None:
            plan.delete(CheckSetting, *(row.id for row in present))
        elif present:
            plan.update(CheckSetting, present[0].id, severity=self.severity, limit=limit)
        else:
            plan.insert(CheckSetting, code=self.code, severity=self.severity, limit=limit)


def _limit(text: str | None) -> str | None:
    plain = (text or "").strip().replace(",", ".")
    if not plain:
        return None
    try:
        number = Decimal(plain)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or number < 0:
        raise EditError("not-a-number", value=text)
    return f"{number:f}"
