"""Reading the keys of one object into a row; whatever does not fit is kept to the letter and reported."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from bsc_planner.exchange.importing.import_draft import ImportDraft
from bsc_planner.exchange.importing.json_text import check_depth, encode_json, number_text, type_name
from bsc_planner.exchange.importing.row_buffer import keep, keep_as
from bsc_planner.exchange.plan_fields import REF_ID, Field, FieldType, ListSpec
from bsc_planner.findings import Severity

Read = tuple[Any, bool]
"""Column value (None: it does not fit) and whether it writes back to the letter."""

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_YEAR = re.compile(r"[0-9]{4}")
_MOST_DAYS = 365
_YEARS = range(1900, 2201)
_UNFIT: Read = (None, False)
_SHOWN = 120
_TEXT = FieldType.TEXT
_REFERENCE = FieldType.REFERENCE


def read_fields(
    draft: ImportDraft,
    spec: ListSpec,
    row: list[Any],
    item: Mapping[str, Any],
    *,
    where: object,
    elsewhere: frozenset[str] = frozenset(),
) -> None:
    """Read an object's keys into its row.

    Args:
        draft: The import.
        spec: The list the object stands in.
        row: The row to fill.
        item: The object.
        where: Its place for findings, made a text when there is one.
        elsewhere: Keys that somebody else reads.
    """
    fields = spec.by_key
    place = draft.buffers[spec.kind].place
    for key, content in item.items():
        field = fields.get(key)
        if field is None:
            if key not in elsewhere:
                keep_unknown(draft, row, key, content, about=f"{spec.key} {key}", where=where)
        elif type(content) is str and field.type is _TEXT:
            row[place[field.column]] = content
        elif type(content) is str and field.type is _REFERENCE and content in draft.ids[field.refers_to]:
            row[place[field.column]] = draft.ids[field.refers_to][content]
        else:
            row[place[field.column]] = _column_value(draft, field, row, content, spec=spec, where=where)


def keep_unknown(draft: ImportDraft, row: list[Any], key: str, content: Any, *, about: str, where: object) -> None:
    """Keep a key that the format does not know, and report it."""
    keep(row, key, content)
    if key != REF_ID:
        draft.findings.add("unknown-key", where, about=about, severity=Severity.INFO, key=key[:_SHOWN])


def keep_unfit(
    draft: ImportDraft, row: list[Any], key: str, content: Any, *, about: str, where: object, code: str = "wrong-type"
) -> None:
    """Keep what does not fit its key, and report it; null only says that it is not known."""
    keep(row, key, content)
    if content is not None:
        details: dict[str, Any] = {"found": type_name(content)} if code == "wrong-type" else {"printed": shown(content)}
        draft.findings.add(code, where, about=about, **details)


def shown(content: Any) -> str:
    """A scalar as text for a finding, shortened."""
    return content[:_SHOWN] if isinstance(content, str) else (number_text(content) or type_name(content))[:_SHOWN]


def _column_value(
    draft: ImportDraft, field: Field, row: list[Any], content: Any, *, spec: ListSpec, where: object
) -> Any:
    value, is_faithful = _READERS[field.type](draft, field, content)
    if value is None:
        about, place = f"{spec.key} {field.key}", f"{where} {field.key}"
        code = _codes_of(field, content)
        keep_unfit(draft, row, field.key, content, about=about, where=place, code=code)
    elif not is_faithful:
        keep_as(row, field.key, content)
    return value


def _codes_of(field: Field, content: Any) -> str:
    if isinstance(content, str) or (field.type is FieldType.REFERENCE and number_text(content)):
        return _DOUBTS.get(field.type, "wrong-type")
    return "wrong-type"


def _read_text(_draft: ImportDraft, _field: Field, content: Any) -> Read:
    return number_text(content), False


def _read_choice(_draft: ImportDraft, field: Field, content: Any) -> Read:
    return (content, True) if isinstance(content, str) and content in field.choices else _UNFIT


def _read_date(_draft: ImportDraft, _field: Field, content: Any) -> Read:
    return (content, True) if isinstance(content, str) and _is_date(content) else _UNFIT


@lru_cache(maxsize=4096)
def _is_date(text: str) -> bool:
    try:
        return bool(_DATE.fullmatch(text) and date.fromisoformat(text))
    except ValueError:
        return False


def _read_year(_draft: ImportDraft, _field: Field, content: Any) -> Read:
    text = content if isinstance(content, str) else number_text(content) or ""
    if not _YEAR.fullmatch(text) or int(text) not in _YEARS:
        return _UNFIT
    return int(text), not isinstance(content, str)


def _read_days(_draft: ImportDraft, _field: Field, content: Any) -> Read:
    return (content, True) if type(content) is int and 0 <= content <= _MOST_DAYS else _UNFIT


def _read_flag(_draft: ImportDraft, _field: Field, content: Any) -> Read:
    return (int(content), True) if isinstance(content, bool) else _UNFIT


def _read_coordinate(_draft: ImportDraft, _field: Field, content: Any) -> Read:
    text = number_text(content)
    number = float(text) if text else float("inf")
    return (number, repr(number) == text) if abs(number) < float("inf") else _UNFIT


def _read_pattern(_draft: ImportDraft, _field: Field, content: Any) -> Read:
    if isinstance(content, str):
        return (content, True) if not content.startswith("[") else _UNFIT
    is_weights = isinstance(content, list) and len(content) == 12 and all(shown(item) for item in content)
    is_flat = is_weights and all(isinstance(item, str) or number_text(item) for item in content)
    return (encode_json(content), True) if is_flat else _UNFIT


def _read_structure(_draft: ImportDraft, _field: Field, content: Any) -> Read:
    if not isinstance(content, list | dict):
        return _UNFIT
    check_depth(content)
    return encode_json(content), True


def _read_anything(_draft: ImportDraft, _field: Field, content: Any) -> Read:
    check_depth(content)
    return _UNFIT if content is None else (encode_json(content), True)


def _read_reference(draft: ImportDraft, field: Field, content: Any) -> Read:
    code = content if isinstance(content, str) else number_text(content)
    return draft.ids[field.refers_to].get(code or ""), isinstance(content, str)


_READERS: dict[FieldType, Callable[[ImportDraft, Field, Any], Read]] = {
    FieldType.TEXT: _read_text,
    FieldType.CHOICE: _read_choice,
    FieldType.DATE: _read_date,
    FieldType.YEAR: _read_year,
    FieldType.DAYS: _read_days,
    FieldType.FLAG: _read_flag,
    FieldType.COORDINATE: _read_coordinate,
    FieldType.PATTERN: _read_pattern,
    FieldType.STRUCTURE: _read_structure,
    FieldType.ANYTHING: _read_anything,
    FieldType.REFERENCE: _read_reference,
}
_DOUBTS = {
    FieldType.CHOICE: "unknown-word",
    FieldType.DATE: "not-a-date",
    FieldType.REFERENCE: "dangling-reference",
}
