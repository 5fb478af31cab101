"""The way from a talk to the cell it is about."""

from bsc_planner.model.delta import Ref
from bsc_planner.model.period import Period
from bsc_planner.ui.pages.monitoring.scope import scope_of
from bsc_planner.ui.plan_session import PlanSession

_MONITORING = "monitoring"


def show_noted_cell(session: PlanSession, ref: Ref, field: str, period: str | None) -> None:
    """Show the page with a cell and go to it; actuals stand on the sheet of their year, all else at home."""
    known = Period.parse_or_none(period or "")
    if known is not None and known.year in session.store.plan.years:
        session.set_year(known.year)
    if field == "actual":
        session.reveal(ref, page=_MONITORING)
        scope_of(session).ask_view("actuals")
    else:
        session.reveal(ref)
    session.ask_noted_cell(ref, field, period)
