"""Check of references that point nowhere: what a source named and the plan does not hold."""

from collections.abc import Iterator
from typing import Any

import msgspec
from sqlalchemy import select

from bsc_planner.findings import Finding, Severity
from bsc_planner.model.elements import BY_KIND, columns_of, table_of
from bsc_planner.model.store import PlanStore

_NAMED_BY = ("code", "nip", "title", "name", "text")
_SHOWN = 120


def dangling_references(plan: PlanStore) -> Iterator[Finding]:
    """``dangling-reference``: the source named an element by a code that nothing in the plan has.

    What could not be resolved is kept in `Element.extra` under the name of the reference.
    """
    for kind in BY_KIND:
        references = {column.name[:-3]: column.name for column in table_of(kind).columns if column.foreign_keys}
        if not references:
            continue
        names = [name for name in _NAMED_BY if name in columns_of(kind)]
        table = table_of(kind)
        columns = (table.c.id, table.c.extra, *(table.c[name] for name in (*references.values(), *names)))
        for row in plan.rows(select(*columns).where(table.c.extra.is_not(None)).order_by(table.c.ord, table.c.id)):
            values = row._asdict()
            extra: dict[str, Any] = msgspec.json.decode(values["extra"])
            for key, column in references.items():
                if values[column] is None and isinstance(extra.get(key), str):
                    named = next((str(values[name]) for name in names if values[name]), "–")
                    details = {"key": key, "printed": extra[key][:_SHOWN]}
                    where = f"{kind} {named[:_SHOWN]}"
                    yield Finding(Severity.WARNING, "dangling-reference", where, values["id"], details)
