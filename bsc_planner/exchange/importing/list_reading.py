"""Reading the lists of objects of a document, with what stands inside the objects."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from bsc_planner.exchange.importing.field_reading import keep_unfit, read_fields, shown
from bsc_planner.exchange.importing.figure_reading import FigureReader, read_remarks, scale_labels
from bsc_planner.exchange.importing.import_draft import ImportDraft
from bsc_planner.exchange.importing.json_text import number_text, type_name
from bsc_planner.exchange.importing.row_buffer import keep, keep_item
from bsc_planner.exchange.plan_fields import ABOUT, ABOUT_KIND, BASELINE_FIELDS, NESTED_LISTS, REMARKS, SERIES, ListSpec
from bsc_planner.findings import Severity
from bsc_planner.model.identity import new_id

_BASELINE = ListSpec("baseline", "indicator", BASELINE_FIELDS)
_INSIDE = {
    "employee": frozenset({"assignments"}),
    "indicator": frozenset(
        {
            "owner_units",
            "baseline",
            "revisions",
            "target_reasons",
            "unit_actuals",
            *(spec.key for spec in REMARKS["indicator"]),
            *(spec.key for spec in SERIES["indicator"]),
        }
    ),
    "cascade": frozenset({"aspects", *(spec.key for spec in SERIES["cascade"])}),
    "revision": frozenset({"rows"}),
    "revision_row": frozenset({ABOUT_KIND, ABOUT}),
}
_YEARS = ("from_year", "until_year")
_NOTHING_INSIDE: frozenset[str] = frozenset()


def read_list(
    draft: ImportDraft, spec: ListSpec, owner: list[Any], content: Any, *, ids: Sequence[str] = (), within: object = ""
) -> None:
    """Add a row for every object of a list; anything else stays with the owner's row.

    Args:
        draft: The import.
        spec: Which list.
        owner: Row of the object the list stands in (the title page for lists of the document).
        content: The list as it stands in the document.
        ids: Ids of its items; empty: they are made here.
        within: Place of the object the list stands in; empty for lists of the document.
    """
    if not isinstance(content, list):
        keep_unfit(draft, owner, spec.key, content, about=spec.key, where=f"{within} {spec.key}".strip())
        return
    if not content:
        keep(owner, spec.key, [])
    buffer = draft.buffers[spec.kind]
    inside = _INSIDE.get(spec.kind, _NOTHING_INSIDE)
    read_inside = _READERS.get(spec.kind)
    for number, item in enumerate(content):
        where = _Place(within, spec.key, item, number)
        if not isinstance(item, dict):
            keep_item(owner, spec.key, buffer.next_ord(), item)
            draft.findings.add("wrong-type", where, about=spec.key, found=type_name(item))
            continue
        row = buffer.add(ids[number] if ids else new_id())
        if spec.owner_column:
            row[buffer.place[spec.owner_column]] = owner[0]
        read_fields(draft, spec, row, item, where=where, elsewhere=inside)
        if spec.kind == "revision_row":
            _read_about(draft, row, item, where)
        if any(row[buffer.place[column]] is None for column in spec.required) or _leads_to_itself(draft, spec, row):
            keep_item(owner, spec.key, buffer.drop_last(), item)
            _report_missing(draft, spec, item, where)
        elif read_inside:
            read_inside(draft, row, item, where)
    _report_repeated_rows(draft, spec)


class _Place:
    """Where an item stands; made a text only for findings, of which most items have none."""

    __slots__ = ("_item", "_list_key", "_number", "_within")

    def __init__(self, within: object, list_key: str, item: Any, number: int) -> None:
        self._within = within
        self._list_key = list_key
        self._item = item
        self._number = number

    def __str__(self) -> str:
        code = (self._item.get("code") or self._item.get("nip")) if isinstance(self._item, dict) else None
        name = shown(code) if code else f"#{self._number + 1}"
        return f"{self._within} {self._list_key} {name}".strip()


def _report_missing(draft: ImportDraft, spec: ListSpec, item: dict[str, Any], where: object) -> None:
    """Tell which keys a row lacks that it cannot be without; what is wrong in those it has was told already."""
    for field in spec.fields:
        if field.column in spec.required and item.get(field.key) is None:
            draft.findings.add("incomplete-row", where, about=spec.key, key=field.key)


def _leads_to_itself(draft: ImportDraft, spec: ListSpec, row: list[Any]) -> bool:
    if spec.kind != "link" or draft.get(row, "link", "from_id") != draft.get(row, "link", "to_id"):
        return False
    draft.findings.add("link-to-itself", f"links #{len(draft.buffers['link'].rows)}", about="links")
    return True


def _read_about(draft: ImportDraft, row: list[Any], item: dict[str, Any], where: object) -> None:
    """What a row of a revision is about; it may be gone, then what the document names it by stands for it."""
    kind, code = item.get(ABOUT_KIND), item.get(ABOUT)
    if not isinstance(kind, str) or not isinstance(code, str):
        draft.findings.add("wrong-type", f"{where} {ABOUT}", about=f"rows {ABOUT}", found=type_name(code))
        return
    element_id = draft.ids.get(kind, {}).get(code)
    if element_id is None:
        draft.findings.add("dangling-reference", f"{where} {ABOUT}", about=f"rows {ABOUT}", printed=shown(code))
    draft.set(row, "revision_row", "element_kind", kind)
    draft.set(row, "revision_row", "element_id", element_id or code)


def _keep_years_in_order(draft: ImportDraft, kind: str, row: list[Any], item: dict[str, Any], where: object) -> None:
    """The first year comes before the last, or neither is taken."""
    first, last = (draft.get(row, kind, column) for column in _YEARS)
    if first is None or last is None or first <= last:
        return
    for column in _YEARS:
        keep(row, column, item[column])
        draft.set(row, kind, column, None)
    draft.findings.add("reversed-period", f"{where} from_year", about=f"{kind} from_year", start=first, end=last)


def _report_repeated_rows(draft: ImportDraft, spec: ListSpec) -> None:
    """Report rows of references that say the same twice; both are kept."""
    if spec.kind not in ("link", "cascade"):
        return
    place = draft.buffers[spec.kind].place
    columns = [index for name, index in place.items() if name not in ("id", "ord", "extra")]
    counts = Counter(tuple(row[index] for index in columns) for row in draft.buffers[spec.kind].rows)
    repeated = sum(count - 1 for count in counts.values())
    if repeated:
        draft.findings.add("repeated-row", spec.key, about=spec.key, severity=Severity.INFO, count=repeated)


def _read_employee(draft: ImportDraft, row: list[Any], item: dict[str, Any], where: object) -> None:
    _read_nested(draft, "employee", row, item, where)


def _read_revision(draft: ImportDraft, row: list[Any], item: dict[str, Any], where: object) -> None:
    _read_nested(draft, "revision", row, item, where)


def _read_indicator(draft: ImportDraft, row: list[Any], item: dict[str, Any], where: object) -> None:
    _keep_years_in_order(draft, "indicator", row, item, where)
    unit = draft.get(row, "indicator", "unit_of_measure")
    draft.units_of_measure[row[0]] = unit
    labels = scale_labels(item.get("scale")) | scale_labels(item.get("range_scale"))
    figures = FigureReader(
        draft, item, SERIES["indicator"], unit_of_measure=unit, owner_id=row[0], scale=labels, where=where
    )
    _read_owner_units(draft, row, item, where)
    actuals = draft.buffers["actual"].rows
    before = len(actuals)
    figures.read_series(row)
    for spec in REMARKS["indicator"]:
        read_remarks(draft, row, item, spec, rows=actuals[before:], where=where)
    baseline = _read_baseline(draft, row, item, figures, where)
    figures.report_mixed_marks(*baseline)
    _read_nested(draft, "indicator", row, item, where)


def _read_cascade(draft: ImportDraft, row: list[Any], item: dict[str, Any], where: object) -> None:
    _keep_years_in_order(draft, "cascade", row, item, where)
    if draft.get(row, "cascade", "child_unit_id") and draft.get(row, "cascade", "child_position_id"):
        keep(row, "child_unit", item["child_unit"])
        draft.set(row, "cascade", "child_unit_id", None)
        draft.findings.add("two-receivers", where, about="cascades")
    measured_by = draft.get(row, "cascade", "child_indicator_id") or draft.get(row, "cascade", "parent_indicator_id")
    unit = draft.units_of_measure.get(measured_by)
    FigureReader(draft, item, SERIES["cascade"], unit_of_measure=unit, owner_id=row[0], where=where).read_series(row)
    _read_nested(draft, "cascade", row, item, where)


def _read_objective(draft: ImportDraft, row: list[Any], item: dict[str, Any], where: object) -> None:
    """A card is pinned by both coordinates or not at all."""
    _keep_years_in_order(draft, "objective", row, item, where)
    x, y = (draft.get(row, "objective", column) for column in ("map_x", "map_y"))
    for column, number in (("map_x", x), ("map_y", y)):
        if number is not None and (x is None or y is None):
            keep(row, column, item[column])
            draft.set(row, "objective", column, None)
            draft.findings.add("half-a-place", f"{where} {column}", about="objectives")


def _read_nested(draft: ImportDraft, kind: str, row: list[Any], item: dict[str, Any], where: object) -> None:
    for spec in NESTED_LISTS[kind]:
        if spec.key in item:
            read_list(draft, spec, row, item[spec.key], within=where)


def _read_owner_units(draft: ImportDraft, row: list[Any], item: dict[str, Any], where: object) -> None:
    if "owner_units" not in item:
        return
    content, place = item["owner_units"], f"{where} owner_units"
    if not isinstance(content, list):
        keep_unfit(draft, row, "owner_units", content, about="owner_units", where=place)
        return
    if not content:
        keep(row, "owner_units", [])
    buffer = draft.buffers["indicator_owner"]
    for code in content:
        unit_id = draft.ids["unit"].get(code) if isinstance(code, str) else None
        if unit_id:
            buffer.add(new_id(), indicator_id=row[0], unit_id=unit_id)
            continue
        keep_item(row, "owner_units", buffer.next_ord(), code)
        is_code = isinstance(code, str) or number_text(code) is not None
        details: dict[str, Any] = {"printed": shown(code)} if is_code else {"found": type_name(code)}
        draft.findings.add("dangling-reference" if is_code else "wrong-type", place, about="owner_units", **details)


def _read_baseline(
    draft: ImportDraft, row: list[Any], item: dict[str, Any], figures: FigureReader, where: object
) -> list[str]:
    """Read the baseline's year and value; returns the printed value, if any, in a list."""
    if "baseline" not in item:
        return []
    content = item["baseline"]
    if not isinstance(content, dict):
        keep_unfit(draft, row, "baseline", content, about="baseline", where=f"{where} baseline")
        return []
    part = row.copy()
    part[2] = None
    read_fields(draft, _BASELINE, part, content, where=f"{where} baseline")
    held = part[2]
    for column in ("baseline_year", "baseline_printed"):
        draft.set(row, "indicator", column, draft.get(part, "indicator", column))
    if held or not content:
        keep(row, "baseline", held or {})
    printed = draft.get(row, "indicator", "baseline_printed")
    if printed is None:
        return []
    value = figures.read_baseline(printed, is_number=not isinstance(content["value"], str))
    draft.set(row, "indicator", "baseline_meaning", value.meaning)
    return [printed]


_READERS: dict[str, Callable[[ImportDraft, list[Any], dict[str, Any], object], None]] = {
    "employee": _read_employee,
    "objective": _read_objective,
    "indicator": _read_indicator,
    "cascade": _read_cascade,
    "revision": _read_revision,
}
