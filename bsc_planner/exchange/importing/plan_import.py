"""The edit that puts an imported plan into a file as one step."""

from dataclasses import dataclass
from typing import Any

from bsc_planner.editing.bulk import InsertRowsEdit, NewRows
from bsc_planner.editing.edit import EditError
from bsc_planner.findings import Finding
from bsc_planner.model.elements import ELEMENTS
from bsc_planner.model.plan import Plan
from bsc_planner.model.store import PlanStore


@dataclass(frozen=True)
class FillPlanEdit:
    """Fill a plan that holds nothing yet but perhaps its title page.

    Attributes:
        page: Columns of the title page, without ``id`` and ``ord``.
        parts: Rows of all other kinds, owners before what they own.
    """

    page: dict[str, Any]
    parts: tuple[NewRows, ...]

    def apply(self, plan: PlanStore) -> None:
        """Write the title page and add all rows.

        Raises:
            EditError: ``plan-not-empty``: two plans are never merged by silence.
        """
        if any(plan.count(cls) for cls in ELEMENTS if cls is not Plan):
            raise EditError("plan-not-empty")
        pages = plan.all(Plan)
        if pages:
            plan.update(Plan, pages[0].id, **self.page)
        else:
            plan.insert(Plan, **self.page)
        InsertRowsEdit(self.parts).apply(plan)


@dataclass(frozen=True)
class ImportedPlan:
    """A plan read from elsewhere.

    Attributes:
        edit: Puts it into an empty plan.
        findings: What is doubtful about it, in the order of the source.
    """

    edit: FillPlanEdit
    findings: tuple[Finding, ...]
