"""The way from a finding to the place it is about."""

import re

from bsc_planner.findings import Finding
from bsc_planner.model.delta import Ref
from bsc_planner.model.period import Period
from bsc_planner.model.search import search
from bsc_planner.ui.main_window.homes import kind_of
from bsc_planner.ui.plan_session import PlanSession

_PERIOD = re.compile(r"[0-9]{4}(?:-(?:S[12]|Q[1-4]|M[0-9]{2}))?")


def jump_to(session: PlanSession, finding: Finding) -> bool:
    """Show the element of a finding, and the cell of its year where it names one; whether there is such a place."""
    ref = place_of(session, finding)
    if ref is None:
        return False
    period = period_of(finding)
    if period is not None and period.year in session.store.plan.years:
        session.set_year(period.year)
    session.reveal(ref)
    if period is not None:
        session.ask_cell(ref.id, str(period.whole_year))
    return True


def place_of(session: PlanSession, finding: Finding) -> Ref | None:
    """The element a finding is about: by its id, else by the code it names."""
    if finding.element_id is not None:
        kind = kind_of(session.store, finding.element_id)
        return Ref(kind, finding.element_id) if kind is not None else None
    words = finding.where.split()
    found = search(session.store, words[0], most=1) if words else []
    return found[0].ref if found and found[0].rank == 0 else None


def period_of(finding: Finding) -> Period | None:
    """The first period the place of a finding names behind the element; None for none."""
    for word in finding.where.split()[1:]:
        found = _PERIOD.match(word)
        if found and (period := Period.parse_or_none(found[0])) is not None:
            return period
    return None
