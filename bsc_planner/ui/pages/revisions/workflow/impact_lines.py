"""An impact as lines of a table, read in the background: who, what, before, after."""

from collections.abc import Iterator
from dataclasses import dataclass

from bsc_planner.model.document.live_copy import PlanCopy
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.issued import IssueState
from bsc_planner.model.number_format import format_value
from bsc_planner.model.organisation import Employee, Position, Unit
from bsc_planner.model.store import PlanStore
from bsc_planner.model.value import Value
from bsc_planner.progress import Progress
from bsc_planner.revisions.impact import Impact, YearImpact, impact_of_revision

MOST_LINES = 2_000
"""People listed by name; the counts are always of all."""

_CHUNK = 500


@dataclass(frozen=True)
class ImpactLine:
    """One line.

    Attributes:
        kind: ``unit``, ``employee`` or ``issued_document``.
        who: Code or NIP and name.
        what: Code of the indicator, or number of the document.
        year: Calendar year.
        before, after: The year's target, or empty and the state of the document.
        is_signed: Whether it is a document somebody has signed.
    """

    kind: str
    who: str
    what: str
    year: int
    before: str
    after: str
    is_signed: bool = False


@dataclass(frozen=True)
class ImpactSight:
    """What the panel shows.

    Attributes:
        revision_id: Of which revision.
        counts: Indicators, units, positions, people, documents, signed documents.
        lines: Documents, units, then people.
        left_off: People's lines that are not listed.
    """

    revision_id: str
    counts: tuple[int, int, int, int, int, int]
    lines: tuple[ImpactLine, ...]
    left_off: int


def read_impact(copy: PlanCopy, revision_id: str, progress: Progress) -> ImpactSight:
    """The impact of a revision, out of a copy of the open plan, which is thrown away; for another thread.

    Raises:
        MissingElementError: There is no such revision.
        Cancelled: The planner stopped it.
    """
    with copy.opened(progress) as store:
        progress.step(0, 0)
        return _sight(store, revision_id, impact_of_revision(store, revision_id))


def _sight(store: PlanStore, revision_id: str, impact: Impact) -> ImpactSight:
    names = _Names(store)
    lines = [*_document_lines(impact), *_unit_lines(impact, names)]
    total = sum(len(year.employee_rows) for year in impact.years)
    for year in impact.years:
        lines += _people_lines(store, year, names, most=MOST_LINES - len(lines))
    listed = sum(line.kind == Employee.__tablename__ for line in lines)
    counts = (
        len(impact.indicator_ids),
        len(impact.unit_ids),
        len(impact.position_ids),
        len(impact.employee_ids),
        len(impact.documents),
        len(impact.signed),
    )
    return ImpactSight(revision_id, counts, tuple(lines), total - listed)


class _Names:
    """Codes and names of indicators, units and positions."""

    def __init__(self, store: PlanStore) -> None:
        self.indicators = {one.id: one.code or one.name or "" for one in store.all(Indicator)}
        self.units = {one.id: " ".join(part for part in (one.code, one.name) if part) for one in store.all(Unit)}
        self._store = store

    def position(self, position_id: str) -> str:
        """Title of a position."""
        found = self._store.find(Position, position_id)
        return (found.title or found.code or "") if found else ""


def _document_lines(impact: Impact) -> Iterator[ImpactLine]:
    for document in impact.documents:
        who = " ".join(part for part in (document.who, document.name) if part)
        what = " ".join(part for part in (document.document.upper(), document.number) if part)
        is_signed = document.state == IssueState.SIGNED
        yield ImpactLine("issued_document", who, what, document.year, "", document.state, is_signed)


def _unit_lines(impact: Impact, names: _Names) -> Iterator[ImpactLine]:
    for year in impact.years:
        for change in year.units:
            who, what = names.units.get(change.unit_id, ""), names.indicators.get(change.indicator_id, "")
            yield ImpactLine("unit", who, what, year.year, _text(change.before), _text(change.after))


def _people_lines(store: PlanStore, year: YearImpact, names: _Names, *, most: int) -> list[ImpactLine]:
    rows = year.employee_rows.tolist()[: max(most, 0)]
    changes = list(year.people(rows))
    ids = sorted({change.employee_id for change in changes if change.employee_id is not None})
    people: dict[str, str] = {}
    for start in range(0, len(ids), _CHUNK):
        found = store.all(Employee, Employee.id.in_(ids[start : start + _CHUNK]))
        people |= {one.id: f"{one.nip or ''} {one.name or ''}".strip() for one in found}
    lines = []
    for change in changes:
        who = f"{people.get(change.employee_id or '', '')} · {names.position(change.position_id)}"
        what = names.indicators.get(change.indicator_id or "", "")
        figures = change.figures
        lines.append(ImpactLine("employee", who, what, year.year, _text(figures.before), _text(figures.after)))
    return lines


def _text(value: Value | None) -> str:
    return "–" if value is None else format_value(value)
