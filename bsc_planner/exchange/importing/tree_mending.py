"""Trees of a document that lead back to themselves: cut at one place, kept and reported."""

from typing import Any

from bsc_planner.exchange.importing.import_draft import ImportDraft
from bsc_planner.exchange.importing.row_buffer import keep
from bsc_planner.exchange.plan_fields import AS, UPWARDS, list_of


def break_circles(draft: ImportDraft) -> None:
    """Take out one upward reference of every circle, so that following them always ends at a top."""
    for kind, column in UPWARDS.items():
        rows = {row[0]: row for row in draft.buffers[kind].rows}
        is_safe: set[str] = set()
        for element_id in rows:
            path: list[str] = []
            on_path: set[str] = set()
            at: str | None = element_id
            while at is not None and at not in is_safe and at not in on_path:
                path.append(at)
                on_path.add(at)
                at = draft.get(rows[at], kind, column)
            if at in on_path:
                _cut(draft, kind, column, rows, rows[path[-1]])
            is_safe |= on_path


def _cut(draft: ImportDraft, kind: str, column: str, rows: dict[str, list[Any]], row: list[Any]) -> None:
    spec = list_of(kind)
    key = next(field.key for field in spec.fields if field.column == column)
    parent_id = draft.get(row, kind, column)
    code = draft.codes_of(kind)[parent_id]
    printed = (row[2] or {}).get(AS, {}).get(key, code)
    keep(row, key, printed)
    draft.set(row, kind, column, None)
    where = f"{spec.key} {draft.get(row, kind, 'code') or ''}".strip()
    draft.findings.add("circular-parent", f"{where} {key}", about=f"{spec.key} {key}", printed=code[:120])
