"""Writes a plan as a ``bsc-plan/1`` document that reads back to an equal plan, printed values to the letter."""

import os
import tempfile
from pathlib import Path
from typing import Any

import msgspec

from bsc_planner.errors import PlanError
from bsc_planner.exchange.collector_pause import collector_paused
from bsc_planner.exchange.plan_content import PlanContent, Row
from bsc_planner.exchange.plan_fields import (
    ABOUT,
    ABOUT_KIND,
    BASELINE_FIELDS,
    FORMAT,
    LISTS,
    NESTED_LISTS,
    NOTE_FIELDS,
    NUMBER,
    OBJECT,
    PERIOD_KEYS,
    PLAN_FIELDS,
    REF_ID,
    REMARKS,
    REPLY_TO,
    SERIES,
    ListSpec,
)
from bsc_planner.exchange.plan_objects import (
    Extra,
    decoded_extra,
    json_object,
    kept_keys,
    merged_map,
    object_in,
    plain_text,
)
from bsc_planner.model.document.replacing import remove_file, replace_file
from bsc_planner.model.store import PlanStore


class ExportFileError(PlanError):
    """A file could not be written; one that was there before is as it was."""


def plan_document(store: PlanStore) -> bytes:
    """The plan as a document: UTF-8 JSON, indented by one space, ending in a line break.

    Raises:
        MissingElementError: The file holds no plan.
    """
    with collector_paused():
        return msgspec.json.format(msgspec.json.encode(_Document(store).written()), indent=1) + b"\n"


def write_plan_json(store: PlanStore, path: Path) -> None:
    """Write the plan's document to a file, complete or not at all.

    Raises:
        ExportFileError: The folder or the disk does not allow it.
        MissingElementError: The file holds no plan.
    """
    data = plan_document(store)
    temporary = None
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            temporary = Path(file.name)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        # A temporary file is private to its maker; a document is as readable as any other new file.
        temporary.chmod(0o666 & ~_umask())
        replace_file(temporary, path)
    except OSError as error:
        if temporary:
            remove_file(temporary)
        raise ExportFileError(path=str(path), problem=error.strerror or "") from error


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


class _Document:
    """One plan on its way to a document."""

    def __init__(self, store: PlanStore) -> None:
        self._content = PlanContent(store)

    def written(self) -> dict[str, Any]:
        """The document's keys."""
        page = self._content.page
        extra = decoded_extra(page["extra"])
        found: dict[str, Any] = {"format": msgspec.Raw(bytes(extra["format"])) if "format" in extra else FORMAT}
        found |= json_object(PLAN_FIELDS, page, extra, self._content.codes)
        if found["language"] == "id":
            # Bahasa Indonesia is what a document without the key is in.
            del found["language"]
        years = {key: page[column] for key, column in PERIOD_KEYS.items() if page[column] is not None}
        if years:
            found["period"] = merged_map(years, extra.get("period"))
        self._set_list(found, "missions", [(row["ord"], row["text"]) for row in self._content.rows("mission")], extra)
        for spec in LISTS:
            items = [(row["ord"], self._item(spec, row)) for row in self._content.rows(spec.kind)]
            self._set_list(found, spec.key, items, extra)
        self._set_list(found, "notes", [(row["ord"], self._note(row)) for row in self._content.rows("note")], extra)
        return found | kept_keys(extra, found)

    def _set_list(self, owner: dict[str, Any], key: str, items: list[tuple[int, Any]], extra: Extra) -> None:
        kept = self._content.kept_items(extra, key)
        if kept:
            items = sorted([*items, *kept], key=lambda item: item[0])
        if items:
            owner[key] = [item for _, item in items]

    def _item(self, spec: ListSpec, row: Row) -> dict[str, Any]:
        extra = decoded_extra(row["extra"])
        found = json_object(spec.fields, row, extra, self._content.codes)
        if row["id"] in self._content.ref_ids:
            found[REF_ID] = self._content.ref_ids[row["id"]]
        if spec.kind == "indicator":
            self._set_baseline(found, row, extra)
            owners = self._content.owned("indicator_owner", "indicator_id", row["id"])
            codes = self._content.codes["unit"]
            self._set_list(found, "owner_units", [(owner["ord"], codes[owner["unit_id"]]) for owner in owners], extra)
        if spec.kind == "revision_row":
            kind, element_id = row["element_kind"], row["element_id"]
            # what a row is about may be gone; then its id says at least which rows were about the same
            found |= {ABOUT_KIND: kind, ABOUT: self._content.codes.get(kind, {}).get(element_id, element_id)}
        if not spec.owner_column:
            self._set_inside(spec.kind, found, row, extra)
        return found | kept_keys(extra, found) if extra else found

    def _set_inside(self, kind: str, found: dict[str, Any], row: Row, extra: Extra) -> None:
        for series in SERIES.get(kind, ()):
            figures = self._content.owned(series.kind, series.owner_column, row["id"])
            if figures:
                values = {figure["period"]: _printed(figure) for figure in figures}
                found[series.key] = merged_map(values, extra.get(series.key))
        for remarks in REMARKS.get(kind, ()):
            figures = self._content.owned(remarks.kind, f"{kind}_id", row["id"])
            texts = {
                figure["period"]: figure[remarks.column] for figure in figures if figure[remarks.column] is not None
            }
            if texts:
                found[remarks.key] = merged_map(texts, extra.get(remarks.key))
        for nested in NESTED_LISTS.get(kind, ()):
            rows = self._content.owned(nested.kind, nested.owner_column, row["id"])
            self._set_list(found, nested.key, [(part["ord"], self._item(nested, part)) for part in rows], extra)

    def _set_baseline(self, found: dict[str, Any], row: Row, extra: Extra) -> None:
        kept = object_in(extra.get("baseline"))
        baseline = json_object(BASELINE_FIELDS, row, kept, self._content.codes)
        baseline |= kept_keys(kept, baseline)
        if baseline:
            found["baseline"] = baseline

    def _note(self, row: Row) -> Any:
        extra = decoded_extra(row["extra"])
        found = json_object(NOTE_FIELDS, row, extra, self._content.codes)
        kind, element_id = row["element_kind"], row["element_id"]
        if kind is not None:
            found[ABOUT_KIND] = kind
            if code := self._content.codes.get(kind, {}).get(element_id):
                found[ABOUT] = code
        if row["reply_to_id"] is not None:
            found[REPLY_TO] = self._content.codes["note"][row["reply_to_id"]]
        if row["id"] in self._content.ref_ids:
            found[REF_ID] = self._content.ref_ids[row["id"]]
        found |= kept_keys(extra, found)
        is_object = len(found) > 1 or OBJECT in extra
        return found if is_object else row["text"]


def _printed(figure: Row) -> Any:
    if figure["extra"] is None:
        return figure["printed"]
    number = decoded_extra(figure["extra"]).get(NUMBER)
    return number if number is not None and plain_text(number) == figure["printed"] else figure["printed"]
