"""How long work reports where it stands and learns that it should stop."""

from typing import Protocol

from bsc_planner.errors import PlanError


class Cancelled(PlanError):
    """The planner stopped the work; nothing half done is left under a final name."""


class Progress(Protocol):
    """What long work calls now and then; raises `Cancelled` when the planner has stopped it."""

    def step(self, done: int, total: int, what: str = "") -> None:
        """Report `done` of `total` pieces (total 0: unknown); `what` names the piece at hand."""


class NoProgress:
    """Progress nobody watches and nobody cancels."""

    def step(self, done: int, total: int, what: str = "") -> None:
        """Ignore the report."""
