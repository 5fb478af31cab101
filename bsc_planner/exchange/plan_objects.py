"""Rows as the JSON objects of the interchange format, with all that a source said and the model has no place for."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import msgspec

from bsc_planner.exchange.plan_fields import AS, Field, FieldType

Extra = Mapping[str, msgspec.Raw]
"""What an element keeps, by key; its values are JSON text to the letter."""

NOTHING: Extra = {}
_AN_OBJECT = msgspec.json.Decoder(dict[str, msgspec.Raw])


def decoded_extra(text: str | None) -> Extra:
    """What an element keeps; nothing where the text is no JSON object (a damaged file)."""
    return NOTHING if text is None else object_in(text)


def object_in(text: str | msgspec.Raw | None) -> Extra:
    """The values of a JSON object as they are written; nothing where the text is none."""
    try:
        return NOTHING if text is None else _AN_OBJECT.decode(text)
    except (msgspec.DecodeError, RecursionError):
        return NOTHING


def json_object(
    fields: Iterable[Field], row: Mapping[str, Any], extra: Extra, codes: Mapping[str, Mapping[str, str]]
) -> dict[str, Any]:
    """Keys of an object whose columns hold something, each as the source wrote it where it still says the same.

    Args:
        fields: The object's keys.
        row: Column values by name.
        extra: What the element keeps.
        codes: Code by id, by kind.
    """
    written = object_in(extra[AS]) if AS in extra else NOTHING
    found: dict[str, Any] = {}
    for field in fields:
        value = row[field.column]
        if value is None:
            continue
        content = codes[field.refers_to].get(value) if field.type is FieldType.REFERENCE else _content(field, value)
        if content is not None:
            found[field.key] = _as_written(content, written.get(field.key))
    return found


def kept_keys(extra: Extra, present: Mapping[str, Any]) -> dict[str, msgspec.Raw]:
    """Keys that only the source knows, and known ones that no column holds."""
    found = {}
    for key, content in extra.items():
        if key.startswith("$"):
            if not key.startswith("$$"):
                continue
            key = key[1:]
        if key not in present:
            found[key] = content
    return found


def merged_map(values: Mapping[str, Any], kept: msgspec.Raw | None) -> dict[str, Any]:
    """A map of the format: what columns or rows hold, and what else its source had there."""
    return {**object_in(kept), **values}


def _as_written(content: Any, written: msgspec.Raw | None) -> Any:
    if written is None:
        return content
    text = plain_text(written)
    is_same = text == content if isinstance(content, str) else _is_same_number(text, content)
    return written if is_same else content


def plain_text(content: msgspec.Raw) -> str:
    """A JSON scalar as text: a text itself, a number as it is written."""
    text = bytes(content)
    return str(msgspec.json.decode(text)) if text.startswith(b'"') else text.decode()


def _is_same_number(text: str, number: Any) -> bool:
    try:
        return bool(float(text) == number)
    except ValueError:
        return False


def _json_or_text(value: str) -> Any:
    try:
        msgspec.json.decode(value)
    except (msgspec.DecodeError, RecursionError):
        return value
    return msgspec.Raw(value.encode())


def _content(field: Field, value: Any) -> Any:
    return _CONTENT[field.type](value)


def _same(value: Any) -> Any:
    return value


_CONTENT: dict[FieldType, Callable[[Any], Any]] = {
    FieldType.TEXT: _same,
    FieldType.CHOICE: _same,
    FieldType.DATE: _same,
    FieldType.YEAR: _same,
    FieldType.DAYS: _same,
    FieldType.COORDINATE: _same,
    FieldType.FLAG: bool,
    FieldType.PATTERN: lambda value: _json_or_text(value) if value.startswith("[") else value,
    FieldType.STRUCTURE: _json_or_text,
    FieldType.ANYTHING: _json_or_text,
}
