"""Lists of follow-ups and of plans of action as files."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from pathlib import Path

from bsc_planner.exchange.documents.work_list import (
    ListedWork,
    WorkListContent,
    WorkOfIndicator,
    work_list_document,
)
from bsc_planner.exchange.fingerprint import fingerprint_of
from bsc_planner.exchange.registry import writer_spec
from bsc_planner.exchange.whole_file import put_file
from bsc_planner.model.follow_up import FollowUp
from bsc_planner.model.number_format import format_date, format_period
from bsc_planner.monitoring.follow_ups import WorkItem, tally

_FIELDS = {
    "follow_up": ("period", "cause", "action", "pic", "due", "done_on", "result"),
    "action_step": ("action", "milestone", "output", "pic", "from_date", "due", "note"),
}
_DAYS = frozenset({"due", "done_on", "from_date"})


def write_work_list(
    items: Sequence[WorkItem],
    *,
    kind: str,
    institution: str,
    plan: str,
    year: int | None,
    form: str,
    path: Path,
    day: date | None = None,
) -> None:
    """Write a list.

    Args:
        items: What it lists, by indicator.
        kind: ``follow_up`` or ``action_step``.
        institution, plan: Who and which plan.
        year: The year it is of; None: all.
        form: Key of a format, ``xlsx`` or ``pdf``.
        path: The file; one that is there is replaced.
        day: Day on which the rows stand as told; None: this day.

    Raises:
        IssueFolderError: The file cannot be written there.
        UnknownFormatError: There is no such format.
    """
    content = work_list_content(
        items, kind=kind, institution=institution, plan=plan, year=year, day=day or date.today()
    )
    document = work_list_document(content, fingerprint=fingerprint_of(content))
    put_file(path, writer_spec(form).make().write(document))


def work_list_content(
    items: Sequence[WorkItem], *, kind: str, institution: str, plan: str, year: int | None, day: date
) -> WorkListContent:
    """What a list says."""
    indicators = tuple(
        WorkOfIndicator(code, name, tuple(_listed(item, kind) for item in group))
        for (_, code, name), group in groupby(items, key=lambda item: (item.indicator_id, item.code, item.name))
    )
    counts = {str(standing): count for standing, count in tally(items).items()}
    return WorkListContent(kind, institution, plan, year, indicators, counts, day)


def _listed(item: WorkItem, kind: str) -> ListedWork:
    cells = []
    for field in _FIELDS[kind]:
        text = _text(item, field)
        if field == "period" and item.unit and kind == FollowUp.__tablename__:
            text = f"{text}, {item.unit}"
        cells.append(text)
    return ListedWork(tuple(cells), str(item.standing))


def _text(item: WorkItem, field: str) -> str:
    stored = item.values[field]
    if field == "period":
        return format_period(item.period) if item.period is not None else str(stored or "")
    if field in _DAYS and stored:
        try:
            return format_date(date.fromisoformat(str(stored)))
        except ValueError:
            return str(stored)
    return str(stored or "")
