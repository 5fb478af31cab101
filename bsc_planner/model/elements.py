"""Every kind of element by its name, and what belongs to what."""

from functools import cache

from sqlalchemy import Table

from bsc_planner.model.base import Base, Element
from bsc_planner.model.cascade import Cascade, CascadeAspect, CascadeLock, CascadeTarget
from bsc_planner.model.direction import Goal, Perspective
from bsc_planner.model.edition import Edition, EditionPart
from bsc_planner.model.follow_up import ActionStep, FollowUp
from bsc_planner.model.history import ChangeLogEntry, Meta, UndoStep
from bsc_planner.model.indicator import Indicator, IndicatorOwner
from bsc_planner.model.issued import ClosedYear, IssuedDocument, IssueRun
from bsc_planner.model.note import Note
from bsc_planner.model.objective import Link, Objective
from bsc_planner.model.organisation import Assignment, Employee, Position, Unit
from bsc_planner.model.plan import Instrument, Mission, Plan, Source
from bsc_planner.model.rating import PersonRating, UnitRating
from bsc_planner.model.review import CheckSetting, IgnoredFinding, RemovedBranch
from bsc_planner.model.revision import Revision, RevisionRow, TargetReason, TargetRevision
from bsc_planner.model.rule_set_copy import RuleSetCopy
from bsc_planner.model.scenario import Scenario
from bsc_planner.model.target import Actual, Milestone, PastTarget, Target, UnitActual
from bsc_planner.model.work_report import ReportReview, ReportSubmission, WorkReport

ELEMENTS: tuple[type[Element], ...] = (
    Plan,
    Mission,
    RuleSetCopy,
    Instrument,
    Source,
    Note,
    Goal,
    Perspective,
    Unit,
    Position,
    Employee,
    Assignment,
    Objective,
    Link,
    Indicator,
    IndicatorOwner,
    Target,
    PastTarget,
    Milestone,
    Actual,
    UnitActual,
    FollowUp,
    ActionStep,
    Revision,
    RevisionRow,
    TargetRevision,
    TargetReason,
    Cascade,
    CascadeLock,
    CascadeTarget,
    CascadeAspect,
)
"""All kinds of elements a plan consists of, owners before what they own."""

LEDGER: tuple[type[Element], ...] = (
    Edition,
    EditionPart,
    IssueRun,
    IssuedDocument,
    ClosedYear,
    IgnoredFinding,
    CheckSetting,
    RemovedBranch,
    WorkReport,
    ReportSubmission,
    ReportReview,
    PersonRating,
    UnitRating,
    Scenario,
)
"""What is recorded about the plan: written by edits and undone like them, but no part of what the plan says."""

RECORDS: tuple[type[Base], ...] = (Meta, ChangeLogEntry, UndoStep)
"""What the file keeps about itself; not part of the plan's content."""

BY_KIND: dict[str, type[Element]] = {cls.__tablename__: cls for cls in (*ELEMENTS, *LEDGER)}
"""Class of each kind that edits write; a kind is the name of its table."""


def table_of(kind: str) -> Table:
    """Table of a kind of element."""
    table = BY_KIND[kind].__table__
    assert isinstance(table, Table)
    return table


@cache
def columns_of(kind: str) -> tuple[str, ...]:
    """Names of all columns of a kind, in table order."""
    return tuple(column.name for column in table_of(kind).columns)


@cache
def dependents_of(kind: str) -> tuple[tuple[str, str, bool], ...]:
    """Columns that name elements of `kind`: (kind, column, whether it is owned and goes along)."""
    found = []
    for other in BY_KIND:
        for column in table_of(other).columns:
            for key in column.foreign_keys:
                if key.column.table.name == kind:
                    found.append((other, column.name, key.ondelete == "CASCADE"))
    return tuple(found)
