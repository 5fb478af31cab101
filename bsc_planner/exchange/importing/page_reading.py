"""Reading a document's title page and its lists of texts: missions and notes."""

from typing import Any

from bsc_planner.exchange.importing.field_reading import keep_unfit, read_fields
from bsc_planner.exchange.importing.import_draft import ImportDraft
from bsc_planner.exchange.importing.json_text import type_name
from bsc_planner.exchange.importing.row_buffer import keep, keep_as, keep_item, keep_own
from bsc_planner.exchange.plan_fields import (
    FORMAT,
    NOTE_FIELDS,
    OBJECT,
    PERIOD_KEYS,
    PLAN_FIELDS,
    REF_ID,
    REFERRED_KINDS,
    REPLY_TO,
    ListSpec,
)
from bsc_planner.model.identity import new_id

_PAGE = ListSpec("plan", "plan", PLAN_FIELDS)
_NOTES = ListSpec("notes", "note", NOTE_FIELDS)
PAGE_KEYS = frozenset({"format", "period", "missions", "notes", *(field.key for field in PLAN_FIELDS)})
"""Keys of the document that are read here."""
_YEARS = range(1945, 2201)
_ABOUT = frozenset({"about_kind", "about", REPLY_TO})


def read_page(draft: ImportDraft, document: dict[str, Any]) -> list[Any]:
    """Add the row of the title page and return it."""
    page = draft.buffers["plan"].add(new_id())
    known = {field.key: document[field.key] for field in PLAN_FIELDS if field.key in document}
    read_fields(draft, _PAGE, page, known, where="plan")
    if draft.get(page, "plan", "language") is None:
        draft.set(page, "plan", "language", "id")
    elif document["language"] == "id":
        keep_as(page, "language", "id")
    if document["format"] != FORMAT:
        keep(page, "format", document["format"])
    if "period" in document:
        _read_period(draft, page, document["period"])
    return page


def _read_period(draft: ImportDraft, page: list[Any], content: Any) -> None:
    if not isinstance(content, dict):
        keep_unfit(draft, page, "period", content, about="period", where="period")
        return
    years = {key: content.get(key) for key in PERIOD_KEYS}
    read = {key: year if type(year) is int and year in _YEARS else None for key, year in years.items()}
    start, end = read["start"], read["end"]
    if start is not None and end is not None and start > end:
        draft.findings.add("reversed-period", "period", about="period", start=start, end=end)
        read = dict.fromkeys(read)
    left = {key: year for key, year in content.items() if read.get(key) is None}
    for key, year in left.items():
        if key in PERIOD_KEYS and type(year) is not int:
            draft.findings.add("wrong-type", f"period {key}", about="period", found=type_name(year))
    for key, year in read.items():
        draft.set(page, "plan", PERIOD_KEYS[key], year)
    if left or not content:
        keep(page, "period", left)


def read_texts(draft: ImportDraft, page: list[Any], document: dict[str, Any], *, list_key: str, kind: str) -> None:
    """Add a row for every text of a list; a note may also be an object that says who wrote it and about what."""
    if list_key not in document:
        return
    content = document[list_key]
    if not isinstance(content, list):
        keep_unfit(draft, page, list_key, content, about=list_key, where=list_key)
        return
    if not content:
        keep(page, list_key, [])
    buffer = draft.buffers[kind]
    for number, item in enumerate(content, start=1):
        if isinstance(item, str):
            buffer.add(new_id(), text=item)
        elif kind == "note" and isinstance(item, dict) and isinstance(item.get("text"), str):
            _read_note(draft, item, where=f"notes #{number}")
        else:
            keep_item(page, list_key, buffer.next_ord(), item)
            draft.findings.add("wrong-type", f"{list_key} #{number}", about=list_key, found=type_name(item))


def _read_note(draft: ImportDraft, item: dict[str, Any], *, where: object) -> None:
    row = draft.buffers["note"].add(new_id())
    keep_own(row, OBJECT, True)
    # only earlier notes are known yet, so answers never lead in a circle
    answered = item.get(REPLY_TO)
    answered_id = draft.ids["note"].get(answered) if isinstance(answered, str) else None
    if answered_id:
        draft.set(row, "note", "reply_to_id", answered_id)
    elif REPLY_TO in item:
        keep_unfit(draft, row, REPLY_TO, answered, about=f"notes {REPLY_TO}", where=where, code="dangling-reference")
    if isinstance(ref_id := item.get(REF_ID), str):
        draft.ids["note"].setdefault(f"#{ref_id}", row[0])
    read_fields(draft, _NOTES, row, item, where=where, elsewhere=_ABOUT)
    draft.notes.append((row, {key: item[key] for key in _ABOUT - {REPLY_TO} if key in item}))


def resolve_notes(draft: ImportDraft) -> None:
    """Point notes at the elements they are about, once every code is known."""
    for row, about in draft.notes:
        kind, code = about.get("about_kind"), about.get("about")
        element_id = draft.ids[kind].get(code) if kind in REFERRED_KINDS and isinstance(code, str) else None
        if element_id:
            draft.set(row, "note", "element_kind", kind)
            draft.set(row, "note", "element_id", element_id)
            continue
        for key, content in about.items():
            keep_unfit(draft, row, key, content, about=f"notes {key}", where=f"notes {key}", code="dangling-reference")
