"""Reads ``bsc-plan/1`` documents: nothing merged, nothing lost, everything doubtful reported."""

import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bsc_planner.exchange.collector_pause import collector_paused
from bsc_planner.exchange.importing.field_reading import keep_unknown
from bsc_planner.exchange.importing.import_draft import ImportDraft
from bsc_planner.exchange.importing.json_text import PlanFormatError, number_text, read_json, read_json_file
from bsc_planner.exchange.importing.list_reading import read_list
from bsc_planner.exchange.importing.page_reading import PAGE_KEYS, read_page, read_texts, resolve_notes
from bsc_planner.exchange.importing.plan_import import FillPlanEdit, ImportedPlan
from bsc_planner.exchange.importing.tree_mending import break_circles
from bsc_planner.exchange.plan_fields import CODED_KINDS, FORMAT, LISTS, REF_ID, REFERRED_KINDS, ListSpec
from bsc_planner.model.elements import ELEMENTS
from bsc_planner.model.identity import new_id
from bsc_planner.progress import NoProgress, Progress

_FORMAT = re.compile(r"bsc-plan/([0-9]{1,9})(?:\.[0-9]{1,9})*")
_LIST_KEYS = frozenset(spec.key for spec in LISTS)


def read_plan_file(path: Path, *, progress: Progress | None = None) -> ImportedPlan:
    """Read a document from a file; see `read_plan`."""
    with collector_paused():
        return plan_from(read_json_file(path), progress=progress)


def read_plan(data: bytes, *, progress: Progress | None = None) -> ImportedPlan:
    """Read a document.

    Args:
        data: UTF-8 JSON.
        progress: Hears of each list; may cancel.

    Returns:
        One edit that fills an empty plan, and the findings.

    Raises:
        PlanFormatError: It is no document of this format, or of another major version.
        Cancelled: The planner stopped it.
    """
    with collector_paused():
        return plan_from(read_json(data), progress=progress)


def plan_from(document: Any, *, progress: Progress | None = None) -> ImportedPlan:
    """Read a document that `read_json` or another JSON decoder gave; see `read_plan`."""
    _check_format(document)
    with collector_paused():
        return _read(document, progress or NoProgress())


def _read(document: dict[str, Any], progress: Progress) -> ImportedPlan:
    draft = ImportDraft()
    page = read_page(draft, document)
    for list_key, kind in (("missions", "mission"), ("notes", "note")):
        read_texts(draft, page, document, list_key=list_key, kind=kind)
    ids = {spec.key: _identify(draft, spec, document.get(spec.key)) for spec in LISTS}
    for done, spec in enumerate(LISTS):
        progress.step(done, len(LISTS), spec.key)
        if spec.key in document:
            read_list(draft, spec, page, document[spec.key], ids=ids[spec.key])
    for key, content in document.items():
        if key not in _LIST_KEYS and key not in PAGE_KEYS:
            keep_unknown(draft, page, key, content, about=key, where=key)
    resolve_notes(draft)
    break_circles(draft)
    return ImportedPlan(_edit_of(draft), draft.findings.all())


def _check_format(document: Any) -> None:
    if not isinstance(document, dict) or not isinstance(document.get("format"), str):
        raise PlanFormatError("not-a-plan")
    found = _FORMAT.fullmatch(document["format"])
    if not found:
        raise PlanFormatError("not-a-plan", format=document["format"][:120])
    if found[1] != FORMAT.rpartition("/")[2]:
        raise PlanFormatError("other-version", format=document["format"], supported=FORMAT)
    for key in ("institution", "title"):
        if not isinstance(document.get(key), str):
            raise PlanFormatError("missing-key", key=key)


def _identify(draft: ImportDraft, spec: ListSpec, items: Any) -> list[str]:
    """Give every item its id and note by which code it is referred to; report codes that repeat."""
    if not isinstance(items, list):
        return []
    ids = [new_id() for _ in items]
    if spec.kind == "employee":
        _report_repeated(draft, spec, [_code_of(item, "nip") for item in items], rule="repeated-nip")
    if spec.kind not in REFERRED_KINDS:
        return ids
    by_code = draft.ids[spec.kind]
    has_code = spec.kind in CODED_KINDS
    codes = [_code_of(item, "code") if has_code else "" for item in items]
    for element_id, code in zip(ids, codes, strict=True):
        if code:
            by_code.setdefault(code, element_id)
    _report_repeated(draft, spec, codes, rule="repeated-code")
    for element_id, code, item in zip(ids, codes, items, strict=True):
        ref_id = item.get(REF_ID) if isinstance(item, dict) and by_code.get(code) != element_id else None
        if isinstance(ref_id, str):
            by_code.setdefault(f"#{ref_id}", element_id)
    return ids


def _report_repeated(draft: ImportDraft, spec: ListSpec, codes: list[str], *, rule: str) -> None:
    for code, count in Counter(codes).items():
        if code and count > 1:
            draft.findings.add(rule, f"{spec.key} {code[:120]}", about=spec.key, code=code[:120], count=count)


def _code_of(item: Any, key: str) -> str:
    code = item.get(key) if isinstance(item, Mapping) else None
    return code if isinstance(code, str) else number_text(code) or ""


def _edit_of(draft: ImportDraft) -> FillPlanEdit:
    finished = {cls.__tablename__: draft.buffers[cls.__tablename__].finished() for cls in ELEMENTS}
    title_page = finished.pop("plan")
    page = dict(zip(title_page.columns, title_page.rows[0], strict=True))
    del page["id"], page["ord"]
    return FillPlanEdit(page, tuple(part for part in finished.values() if part.rows))
