"""What the rows of a merge say, in planners' words."""

from dataclasses import replace
from functools import cache
from typing import Any

from PySide6.QtCore import QCoreApplication

from bsc_planner.model.period import Period
from bsc_planner.revisions.merging.decisions import State
from bsc_planner.revisions.merging.fields import fields_of, references_of
from bsc_planner.revisions.merging.merge_plan import MergePlan
from bsc_planner.revisions.merging.merge_rows import Action, MergeRow, Reason, Side
from bsc_planner.revisions.plan_rows import PlanRows
from bsc_planner.ui.labels import date_text, kind_label
from bsc_planner.ui.language import current_language
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.wording.counting import counted
from bsc_planner.wording.details import shown_detail

NOTHING = "–"
_NAMES = ("key", "name", "text", "title", "number", "institution", "measure", "nip")
_FLAGS = frozenset({"is_iku", "konversi_120", "is_mandatory"})
_DATES = frozenset({"from_date", "until_date", "effective", "due", "done_on"})
_RANGES = frozenset({"from_year", "period_start", "from_date"})
_JOINED = frozenset({"answer", "child_unit_id"})
_OF_PERIOD = frozenset({"target", "past_target", "milestone", "actual", "cascade_lock", "cascade_target"})
_UNTOLD = frozenset({"ord", "extra", "meaning"})
_SIBLINGS = {
    "objective": ("perspective_id", "parent_id"),
    "indicator": ("objective_id",),
    "unit": ("parent_id",),
    "position": ("unit_id",),
    "revision_row": ("revision_id",),
}

STATES: dict[State, str] = {
    State.UNDECIDED: QT_TRANSLATE_NOOP("Merging", "Not decided yet"),
    State.OURS: QT_TRANSLATE_NOOP("Merging", "Ours stays"),
    State.THEIRS: QT_TRANSLATE_NOOP("Merging", "Theirs is taken"),
    State.BASE: QT_TRANSLATE_NOOP("Merging", "Back to the edition"),
    State.OUTSIDE: QT_TRANSLATE_NOOP("Merging", "Not taken: outside the chosen units"),
    State.CLOSED: QT_TRANSLATE_NOOP("Merging", "Not taken: the year is closed"),
}
REASONS: dict[Reason, str] = {
    Reason.NONE: "",
    Reason.BOTH_CHANGED: QT_TRANSLATE_NOOP("Merging", "Both of us changed this, each in another way."),
    Reason.REMOVED_BY_THEM: QT_TRANSLATE_NOOP(
        "Merging", "Removed in the copy, but we changed it or something in it: keep ours, or remove it too."
    ),
    Reason.REMOVED_BY_US: QT_TRANSLATE_NOOP(
        "Merging", "Removed by us, but changed in the copy: leave it removed, or bring it back as in the copy."
    ),
    Reason.CIRCLE: QT_TRANSLATE_NOOP(
        "Merging", "Our move and theirs together would put an element below itself: only one of them can stand."
    ),
    Reason.NO_BASE: QT_TRANSLATE_NOOP(
        "Merging", "It differs, and without a common edition nobody knows who changed it."
    ),
}
_SAYS = {
    "yes": QT_TRANSLATE_NOOP("Merging", "Yes"),
    "no": QT_TRANSLATE_NOOP("Merging", "No"),
    "new": QT_TRANSLATE_NOOP("Merging", "new"),
    "removed": QT_TRANSLATE_NOOP("Merging", "removed"),
    "changed": QT_TRANSLATE_NOOP("Merging", "changed"),
    "there": QT_TRANSLATE_NOOP("Merging", "as it was"),
    "missing": QT_TRANSLATE_NOOP("Merging", "not there"),
    "place": QT_TRANSLATE_NOOP("Merging", "place {place} of {count}"),
    "more": QT_TRANSLATE_NOOP("Merging", "{title} (with {count} more [row|rows])"),
    "without": QT_TRANSLATE_NOOP("Merging", "without a name"),
}


def translated(source: str) -> str:
    """A text of the tables of this module in the window's language."""
    return QCoreApplication.translate("Merging", source) if source else ""


def capital(text: str) -> str:
    """The text with a capital letter at its beginning."""
    return text[:1].upper() + text[1:]


class MergeWords:
    """Words for the rows of one merge plan."""

    def __init__(self, plan: MergePlan) -> None:
        self._plan = plan
        self._states = [rows for rows in (plan.ours, plan.theirs, plan.base) if rows is not None]
        self._rank = cache(self._ranks)

    # elements --------------------------------------------------------------------------------------

    def element(self, kind: str, element_id: str) -> dict[str, Any]:
        """An element as we have it, else as the copy or the edition has it; empty when none has it."""
        return next((found for rows in self._states if (found := rows.element(kind, element_id))), {})

    def short_name(self, kind: str, element_id: str) -> str:
        """How an element is called in one or two words: its code, else its name."""
        values = self.element(kind, element_id)
        if kind in _OF_PERIOD:
            owner = "cascade" if "cascade_id" in values else "indicator"
            period = period_text(str(values.get("period") or ""))
            return f"{self.short_name(owner, str(values.get(f'{owner}_id')))} · {capital(kind_label(kind))} {period}"
        if kind in ("target_revision", "target_reason", "indicator_owner", "unit_actual", "follow_up", "action_step"):
            about = self.short_name("indicator", str(values.get("indicator_id")))
            unit = self.short_name("unit", values["unit_id"]) if values.get("unit_id") else ""
            when = period_text(str(values.get("period") or values.get("year") or ""))
            action = _shortened(str(values.get("action") or ""))
            rest = " ".join(part for part in (kind_label(kind), when, unit, action) if part)
            return f"{about} · {capital(rest)}"
        if kind == "cascade":
            return self._rule_name(values)
        if kind == "cascade_aspect":
            return f"{self._rule_name(self.element('cascade', str(values.get('cascade_id'))))} · {values.get('aspect')}"
        if kind == "link":
            ends = (self.short_name("objective", str(values.get(end))) for end in ("from_id", "to_id"))
            return " → ".join(ends)
        if kind == "assignment":
            person = self.short_name("employee", str(values.get("employee_id")))
            position = self.name("position", values["position_id"]) if values.get("position_id") else NOTHING
            return f"{person} · {position}"
        if kind == "revision_row":
            return self._proposal_name(values)
        if kind == "plan":
            return capital(kind_label("plan"))
        return self._plain_name(values)

    def name(self, kind: str, element_id: str) -> str:
        """Code and name of an element."""
        values = self.element(kind, element_id)
        code = str(values.get("code") or "")
        name = next((str(values[column]) for column in _NAMES if values.get(column)), "")
        return " · ".join(part for part in (code, name) if part) or self.short_name(kind, element_id)

    def _plain_name(self, values: dict[str, Any]) -> str:
        found = values.get("code") or next((values[column] for column in _NAMES if values.get(column)), "")
        return _shortened(str(found)) if found else translated(_SAYS["without"])

    def _rule_name(self, values: dict[str, Any]) -> str:
        ways = (("parent_indicator_id", "indicator"), ("parent_objective_id", "objective"))
        parent = next((self.short_name(kind, values[key]) for key, kind in ways if values.get(key)), NOTHING)
        receivers = (("child_unit_id", "unit"), ("child_position_id", "position"), ("child_indicator_id", "indicator"))
        child = next((self.name(kind, values[key]) for key, kind in receivers if values.get(key)), NOTHING)
        return f"{parent} → {_shortened(child)}"

    def _proposal_name(self, values: dict[str, Any]) -> str:
        about = self.short_name(str(values.get("element_kind")), str(values.get("element_id")))
        field = kind_label(str(values.get("field") or ""))
        return " ".join(part for part in (f"{about} · {capital(field)}", str(values.get("period") or "")) if part)

    # rows ------------------------------------------------------------------------------------------

    def title(self, row: MergeRow) -> str:
        """What a row is about: ``IKU1.2 · Target 2027``."""
        short = self.short_name(row.kind, row.element_id)
        if row.is_whole:
            kind = capital(kind_label(row.kind))
            is_told = row.kind in _OF_PERIOD or " · " in short
            text = short if is_told else f"{kind} {_shortened(self.name(row.kind, row.element_id))}"
            followers = len(self._plan.followers.get(row.key, ()))
            if not followers:
                return text
            return counted(translated(_SAYS["more"]), title=text, count=followers)
        if row.key.field == "printed" and row.kind in _OF_PERIOD:
            return short
        return f"{short} · {capital(kind_label(row.key.field))}"

    def value(self, row: MergeRow, side: Side) -> str:
        """What a side says."""
        if row.is_whole:
            return translated(_SAYS[self._whole_word(row, side)])
        values = row.values(side)
        if values is None:
            return translated(_SAYS["missing"])
        return self._field_text(row, dict(zip(row.columns, values, strict=True)), side)

    def full_value(self, row: MergeRow, side: Side) -> str:
        """What a side says at full length: of whole elements every field it has."""
        values = row.values(side) if row.is_whole else None
        if values is None:
            return self.value(row, side)
        known = dict(zip(row.columns, values, strict=True))
        lines = [f"{capital(kind_label(name))}: {text}" for name, text in self._fields(row, known, side).items()]
        return "\n".join([capital(self.value(row, side)), *lines])

    def along(self, row: MergeRow) -> list[str]:
        """What is decided together with a row: first what was changed in it, then the rest."""
        followers = self._plan.followers.get(row.key, [])
        changed = {part.key: self._changes_in(part) for part in (row, *followers)}
        quiet = [self.title(part) for part in followers if not changed[part.key]]
        return [line for lines in changed.values() for line in lines] + quiet

    def _changes_in(self, part: MergeRow) -> list[str]:
        """Fields of a removed element that the side which still has it changed."""
        side = Side.OURS if part.ours is not None else Side.THEIRS
        after = part.values(side)
        if not part.is_whole or part.base is None or after is None or after == part.base:
            return []
        was = self._fields(part, dict(zip(part.columns, part.base, strict=True)), Side.BASE)
        now = self._fields(part, dict(zip(part.columns, after, strict=True)), side)
        short = self.short_name(part.kind, part.element_id)
        return [
            f"{short} · {capital(kind_label(name))}: {was.get(name, NOTHING)} → {now.get(name, NOTHING)}"
            for name in dict.fromkeys((*was, *now))
            if was.get(name) != now.get(name)
        ]

    def _fields(self, row: MergeRow, values: dict[str, Any], side: Side) -> dict[str, str]:
        """Fields of an element in words, without those that are empty or its place."""
        found = {}
        for field in fields_of(row.kind):
            if field.name in _UNTOLD:
                continue
            part = {column: values[column] for column in field.columns}
            text = self._field_text(replace(row, columns=field.columns), part, side)
            if text != NOTHING:
                found[field.name] = text
        return found

    def _whole_word(self, row: MergeRow, side: Side) -> str:
        values = row.values(side)
        if values is None:
            return "missing" if row.base is None or side is Side.BASE else "removed"
        if row.base is None:
            return "new" if row.action is Action.ADDED else "there"
        parts = (row, *self._plan.followers.get(row.key, ()))
        is_changed = any(part.values(side) != part.base for part in parts)
        return "changed" if side is not Side.BASE and is_changed else "there"

    def _field_text(self, row: MergeRow, values: dict[str, Any], side: Side) -> str:
        first = row.columns[0]
        if first == "ord":
            return self._place_text(row, side)
        if first in _RANGES and len(row.columns) == 2:
            ends = [self._text(row.kind, column, value) for column, value in values.items()]
            return NOTHING if ends == [NOTHING, NOTHING] else " – ".join(ends)
        if first in _JOINED:
            texts = [self._text(row.kind, column, value) for column, value in values.items() if value is not None]
            return " · ".join(texts) or NOTHING
        if first == "map_x":
            return NOTHING if values["map_x"] is None else f"{values['map_x']:.0f}; {values['map_y']:.0f}"
        if first == "element_id":
            return (
                self.name(str(values["element_kind"]), str(values["element_id"])) if values["element_id"] else NOTHING
            )
        return self._text(row.kind, first, values[first])

    def _text(self, kind: str, column: str, value: Any) -> str:
        if value is None or value == "":
            return NOTHING
        if column in _FLAGS:
            return translated(_SAYS["yes" if value else "no"])
        if column in _DATES:
            return date_text(str(value))
        named = next((named for name, named, _ in references_of(kind) if name == column), None)
        if named is not None:
            return self.name(named, str(value))
        return shown_detail("value", value, current_language()) if len(str(value)) < 40 else str(value)

    def _place_text(self, row: MergeRow, side: Side) -> str:
        rows = {Side.BASE: self._plan.base, Side.OURS: self._plan.ours, Side.THEIRS: self._plan.theirs}[side]
        if rows is None:
            return NOTHING
        ranks = self._rank(row.kind, side)
        place, count = ranks.get(row.element_id, (0, 0))
        return translated(_SAYS["place"]).format(place=place, count=count)

    def _ranks(self, kind: str, side: Side) -> dict[str, tuple[int, int]]:
        rows = {Side.BASE: self._plan.base, Side.OURS: self._plan.ours, Side.THEIRS: self._plan.theirs}[side]
        assert rows is not None
        return _ranks_of(rows, kind)


def period_text(period: str) -> str:
    """A period as planners write it: 2027, Q3 2026."""
    found = Period.parse_or_none(period)
    if found is None or "-" not in period:
        return period
    year, part = period.split("-", 1)
    return f"{part} {year}"


def _ranks_of(rows: PlanRows, kind: str) -> dict[str, tuple[int, int]]:
    content = rows[kind]
    places = [content.place(column) for column in _SIBLINGS.get(kind, ())]
    order = content.place("ord")
    assert order is not None
    families: dict[tuple[Any, ...], list[tuple[int, str]]] = {}
    for element_id, values in content.by_id.items():
        family = tuple(values[place] for place in places if place is not None)
        families.setdefault(family, []).append((values[order], element_id))
    return {
        element_id: (place, len(family))
        for family in families.values()
        for place, (_, element_id) in enumerate(sorted(family), start=1)
    }


def _shortened(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59].rstrip()}…"
