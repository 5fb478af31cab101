"""Makes the demo plans as files and issues their documents."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from bsc_planner.cascading.plan_input import cascade_of
from bsc_planner.demo import agency, kejaksaan
from bsc_planner.editing.edit import apply_edit
from bsc_planner.errors import PlanError
from bsc_planner.exchange.documents.issue_item import IssueScope
from bsc_planner.exchange.importing.plan_json import plan_from
from bsc_planner.exchange.issue_report import IssuingReport
from bsc_planner.exchange.issuing import issue
from bsc_planner.exchange.plan_json import plan_document
from bsc_planner.exchange.register.registering import issued_plan, registering
from bsc_planner.exchange.registry import USUAL_DOCUMENTS, WRITERS
from bsc_planner.findings import Finding
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.issued import IssueState
from bsc_planner.model.organisation import Employee
from bsc_planner.paths import resource
from bsc_planner.progress import NoProgress, Progress

YEAR = 2026
EXAMPLE_EMPLOYEES = 240
"""People in the example the window offers: enough to see every page at work, quick to open."""
TOUR = "tur-kepegawaian.json"
"""Plan of the tour; each of its mistakes is a step of `bsc_planner.ui.tour.steps`."""


@dataclass(frozen=True)
class DemoPart:
    """One demo plan and what was issued from it.

    Attributes:
        plan: Its file.
        employees: How many people it has.
        report: The run of documents.
        findings: What is doubtful in the year's cascade.
    """

    plan: Path
    employees: int
    report: IssuingReport
    findings: Sequence[Finding]


def build_demo(
    directory: Path, *, employees: int, who: str, jobs: int, progress: Progress | None = None
) -> list[DemoPart]:
    """Build both plans in `directory` and issue all documents of `YEAR` beside each.

    Raises:
        PlanError: The folder cannot be written.
        Cancelled: The planner stopped it; what is finished stays and is not written again.
    """
    makers: tuple[tuple[str, Callable[[], dict[str, Any]]], ...] = (
        ("kejaksaan", lambda: kejaksaan.scorecard(_source(kejaksaan.SOURCE), employees=employees)),
        ("bkpp", lambda: agency.agency_plan(_source(agency.SOURCE))),
    )
    parts = []
    for name, make in makers:
        path = directory / f"{name}.renstra"
        write_plan(make(), path, who=who)
        parts.append(_issued(path, directory / name, who=who, jobs=jobs, progress=progress or NoProgress()))
    return parts


def example_plan(path: Path, *, who: str) -> None:
    """Write the example the window offers: the Kejaksaan scorecard with artificial people.

    Raises:
        PlanError: The file cannot be written.
    """
    write_plan(kejaksaan.scorecard(_source(kejaksaan.SOURCE), employees=EXAMPLE_EMPLOYEES), path, who=who)


def tour_plan(path: Path, *, who: str) -> None:
    """Write the plan of the tour: a small agency with mistakes to find.

    Raises:
        PlanError: The file cannot be written.
    """
    write_plan(_source(TOUR), path, who=who)


def write_plan(plan: Mapping[str, Any], path: Path, *, who: str) -> None:
    """Write a plan in the interchange format as a new plan file, replacing an older one.

    A file that says the same already stays as it is, so that documents issued from it stay current.

    Raises:
        PlanError: The file cannot be written.
    """
    if _says(path, plan, who=who):
        return
    document = PlanDocument.create(title="", institution="", start=2025, end=2029, who=who)
    try:
        apply_edit(document.store, plan_from(plan).edit, label="Contoh", who=who)
        path.parent.mkdir(parents=True, exist_ok=True)
        document.save_as(path, overwrite=True)
    finally:
        document.close(keep_unsaved=False)


def _says(path: Path, plan: Mapping[str, Any], *, who: str) -> bool:
    """Whether a plan file is there and holds this very plan."""
    if not path.exists():
        return False
    try:
        document = PlanDocument.open(path, who=who, read_only=True)
    except PlanError:
        return False
    try:
        return bool(msgspec.json.decode(plan_document(document.store)) == plan)
    finally:
        document.close(keep_unsaved=False)


def _issued(path: Path, directory: Path, *, who: str, jobs: int, progress: Progress) -> DemoPart:
    """Issue every document of a plan, and put them on record in it."""
    documents, formats = list(USUAL_DOCUMENTS), [spec.key for spec in WRITERS]
    document = PlanDocument.open(path, who=who)
    try:
        store = document.store
        plan = issued_plan(store, IssueState.FINAL)
        report = issue(
            store,
            year=YEAR,
            documents=documents,
            formats=formats,
            directory=directory,
            jobs=jobs,
            progress=progress,
            origin=plan.origin,
        )
        if not document.is_read_only:
            edit = registering(
                plan, report, year=YEAR, scope=IssueScope(), formats=formats, state=IssueState.FINAL, who=who
            )
            apply_edit(store, edit, label=f"Terbitkan dokumen {YEAR}", who=who)
            if document.has_unsaved_changes:
                document.save()
        return DemoPart(path, store.count(Employee), report, cascade_of(store, YEAR).findings)
    finally:
        document.close(keep_unsaved=False)


def _source(name: str) -> dict[str, Any]:
    found: dict[str, Any] = msgspec.json.decode(resource("examples", name).read_bytes())
    return found
