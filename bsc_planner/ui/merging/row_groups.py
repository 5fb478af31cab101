"""The rows of a merge by their place in the plan: one group per objective, unit, revision, and so on."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from bsc_planner.revisions.merging.merge_rows import MergeRow
from bsc_planner.ui.labels import kind_label
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.merging.words import MergeWords, capital

_SECTIONS = ("plan", "objective", "indicator", "revision", "unit", "employee")
_TITLES = {
    "plan": QT_TRANSLATE_NOOP("MergeGroups", "The plan itself"),
    "indicator": QT_TRANSLATE_NOOP("MergeGroups", "Indicators without an objective"),
    "unit": QT_TRANSLATE_NOOP("MergeGroups", "Positions without a unit"),
    "employee": QT_TRANSLATE_NOOP("MergeGroups", "People"),
}
_TO_INDICATOR = (
    "indicator_owner",
    "target",
    "past_target",
    "milestone",
    "actual",
    "unit_actual",
    "follow_up",
    "action_step",
    "target_revision",
    "target_reason",
)
_TO_CASCADE = ("cascade_lock", "cascade_target", "cascade_aspect")

Home = tuple[str, str]
"""Section and id of the element that gives a group its name; an empty id for the section itself."""


@dataclass(frozen=True)
class RowGroup:
    """Rows of one place in the plan.

    Attributes:
        title: What the place is called.
        rows: Rows that are decided by themselves.
    """

    title: str
    rows: tuple[MergeRow, ...]


def grouped(rows: Iterable[MergeRow], words: MergeWords) -> list[RowGroup]:
    """Rows by their place, in the order of the plan."""
    found: dict[Home, list[MergeRow]] = {}
    for row in rows:
        found.setdefault(_home(row.kind, row.element_id, words), []).append(row)
    return [
        RowGroup(_title(home, words), tuple(sorted(found[home], key=lambda row: _order(row, words))))
        for home in sorted(found, key=lambda home: _home_order(home, words))
    ]


def _home(kind: str, element_id: str, words: MergeWords) -> Home:
    values = words.element(kind, element_id)
    if kind in ("objective", "unit"):
        return kind, element_id
    if kind == "indicator":
        return ("objective", values["objective_id"]) if values.get("objective_id") else ("indicator", "")
    if kind in _TO_INDICATOR:
        return _home("indicator", str(values.get("indicator_id")), words)
    if kind in _TO_CASCADE:
        return _home("cascade", str(values.get("cascade_id")), words)
    if kind == "link":
        return "objective", str(values.get("from_id"))
    if kind in ("revision", "revision_row"):
        return "revision", element_id if kind == "revision" else str(values.get("revision_id"))
    return _other_home(kind, values, words)


def _other_home(kind: str, values: dict[str, Any], words: MergeWords) -> Home:
    if kind == "cascade":
        for column, named in (("parent_indicator_id", "indicator"), ("parent_objective_id", "objective")):
            if values.get(column):
                return _home(named, values[column], words)
    if kind == "position":
        return "unit", values.get("unit_id") or ""
    if kind == "assignment" and values.get("position_id"):
        return _home("position", values["position_id"], words)
    if kind in ("employee", "assignment"):
        return "employee", ""
    if kind == "note" and values.get("element_id"):
        return _home(str(values["element_kind"]), values["element_id"], words)
    return "plan", ""


def _title(home: Home, words: MergeWords) -> str:
    section, element_id = home
    if element_id and words.element(section, element_id):
        return f"{capital(kind_label(section))} {words.name(section, element_id)}"
    source = _TITLES.get(section, _TITLES["plan"])
    return QCoreApplication.translate("MergeGroups", source)


def _home_order(home: Home, words: MergeWords) -> tuple[int, int, str]:
    section, element_id = home
    return _SECTIONS.index(section), int(words.element(section, element_id).get("ord") or 0), element_id


def _order(row: MergeRow, words: MergeWords) -> tuple[int, str, str, str]:
    """Indicators in the order of the plan, each followed by what belongs to it."""
    values = words.element(row.kind, row.element_id)
    owner = values.get("indicator_id") or values.get("parent_indicator_id")
    above = words.element("indicator", owner) if owner else values if row.kind == "indicator" else {}
    return int(above.get("ord") or 0), row.kind, str(values.get("period") or ""), row.key.field
