"""What can be compared: the plan now, an edition, the plan on a date, one year of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from bsc_planner.model.edition import Edition
from bsc_planner.model.number_reading import ReadingContext
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target_history import targets_on
from bsc_planner.model.value_reading import read_value
from bsc_planner.revisions.comparison.matching import translated
from bsc_planner.revisions.comparison.row_changes import complete
from bsc_planner.revisions.editions.reading import rows_of_edition
from bsc_planner.revisions.plan_rows import KindRows, PlanRows, Values, rows_of


@dataclass(frozen=True)
class SideFacts:
    """What a side is called; every door words it in its own language.

    Attributes:
        kind: ``now``, ``edition``, ``date``, ``year`` or ``file``.
        title: Title of an edition or name of a file; empty for others.
        number: Number of a legal edition.
        instrument: Instrument of an edition, as printed.
        day: Day an edition is in force from, or the day asked for.
        year: The year of a year.
        institution: As the title page of this side says.
    """

    kind: str
    title: str = ""
    number: int | None = None
    instrument: str | None = None
    day: date | None = None
    year: int | None = None
    institution: str = ""


@dataclass(frozen=True)
class Side:
    """One side of a comparison.

    Attributes:
        facts: What it is called.
        rows: The state of the plan.
        is_whole: Whether it is a whole plan, which a comparison can be applied to.
    """

    facts: SideFacts
    rows: PlanRows
    is_whole: bool = True


def side_now(store: PlanStore) -> Side:
    """The plan as it is now."""
    return _side(SideFacts("now"), rows_of(store))


def side_of_edition(store: PlanStore, edition_id: str) -> Side:
    """The plan as an edition froze it.

    Raises:
        MissingElementError: There is no such edition.
        EditionDamagedError: Its content is incomplete or was changed.
    """
    edition = store.get(Edition, edition_id)
    day = date.fromisoformat(edition.dated) if edition.dated else None
    facts = SideFacts("edition", edition.title, edition.number, edition.instrument, day)
    return _side(facts, rows_of_edition(store, edition_id))


def side_of_rows(rows: PlanRows, *, title: str) -> Side:
    """The plan in another file."""
    return _side(SideFacts("file", title), rows)


def side_on(store: PlanStore, day: date) -> Side:
    """The plan as it is now with the targets that were in force on a day."""
    rows = rows_of(store)
    return _side(SideFacts("date", day=day), rows.replaced(target=_targets_on(store, rows, day)))


def sides_of_years(store: PlanStore, year: int, other: int) -> tuple[Side, Side]:
    """Two years of one plan: targets and milestones of the one beside those of the other.

    Elements belong to a side when they belong to its year. One that took the place of another (`follows_id`) is
    compared with that; figures stand under the periods of the later side.

    Args:
        store: The plan.
        year: Year of the earlier side.
        other: Year of the later one.
    """
    rows = rows_of(store)
    before, after = _of_year(rows, year, other), _of_year(rows, other, other)
    return (
        _side(SideFacts("year", year=year), before, is_whole=False),
        _side(SideFacts("year", year=other), _under_followed(rows, before, after), is_whole=False),
    )


def _side(facts: SideFacts, rows: PlanRows, *, is_whole: bool = True) -> Side:
    pages = rows["plan"]
    institution = next((str(page.get("institution") or "") for _, page in pages.dicts()), "")
    return Side(replace(facts, institution=institution), rows, is_whole)


def _targets_on(store: PlanStore, rows: PlanRows, day: date) -> KindRows:
    """Rows of the targets in force on a day; those that say something else than now are read anew."""
    columns = complete("target", rows["target"]).columns
    now = {(row["indicator_id"], row["period"]): (element_id, row) for element_id, row in rows["target"].dicts()}
    wanted = targets_on(store, day)
    printed_of: dict[str, list[str]] = {}
    for (indicator_id, _), printed in wanted.items():
        printed_of.setdefault(indicator_id, []).append(printed)
    found: dict[str, Values] = {}
    for key, printed in wanted.items():
        element_id, row = now.get(key, (f"{key[0]}-{key[1]}", {"indicator_id": key[0], "period": key[1], "ord": 0}))
        if row.get("printed") != printed:
            unit = rows["indicator"].value(key[0], "unit_of_measure")
            context = ReadingContext.of(unit_of_measure=unit, others=printed_of[key[0]])
            row = row | {"printed": printed, "meaning": read_value(printed, context).meaning}
        found[element_id] = tuple(row.get(column) for column in columns)
    return KindRows(columns, dict(sorted(found.items())))


_DATED = ("objective", "indicator", "cascade")
_BY_YEAR = {
    "target": "indicator_id",
    "milestone": "indicator_id",
    "cascade_lock": "cascade_id",
    "cascade_target": "cascade_id",
}
_OF_ELEMENTS = {
    "indicator_owner": ("indicator", "indicator_id"),
    "link": ("objective", "from_id", "to_id"),
    "cascade_aspect": ("cascade", "cascade_id"),
}
_LEFT_OUT = (
    "actual",
    "unit_actual",
    "past_target",
    "follow_up",
    "action_step",
    "revision",
    "revision_row",
    "target_revision",
    "target_reason",
    "note",
)
"""Kinds that do not say what a year shall bring about."""


def _of_year(rows: PlanRows, year: int, shown_year: int) -> PlanRows:
    found: dict[str, KindRows] = {kind: KindRows(rows[kind].columns, {}) for kind in _LEFT_OUT}
    for kind in _DATED:
        bare = {"from_year": None, "until_year": None, "follows_id": None}
        found[kind] = _kept(rows, kind, lambda row: _is_of(row, year), lambda row, bare=bare: row | bare)
    for kind, owner in _BY_YEAR.items():
        owners = found[owner.removesuffix("_id")].by_id

        def is_kept(row: Mapping[str, Any], owner: str = owner, owners: Mapping[str, Values] = owners) -> bool:
            return row[owner] in owners and row["period"][:4] == str(year)

        found[kind] = _kept(rows, kind, is_kept, lambda row: row | {"period": f"{shown_year}{row['period'][4:]}"})
    for kind, (owner_kind, *ends) in _OF_ELEMENTS.items():
        owners = found[owner_kind].by_id

        def is_there(row: Mapping[str, Any], ends: Sequence[str] = ends, owners: Mapping[str, Values] = owners) -> bool:
            return all(row[end] in owners for end in ends) and row.get("year") in (None, year)

        found[kind] = _kept(rows, kind, is_there, lambda row: row | ({"year": None} if "year" in row else {}))
    return rows.replaced(**found)


def _kept(rows: PlanRows, kind: str, is_kept: Any, changed: Any) -> KindRows:
    content = complete(kind, rows[kind])
    by_id = {element_id: tuple(changed(row).values()) for element_id, row in content.dicts() if is_kept(row)}
    return KindRows(content.columns, by_id)


def _is_of(row: Mapping[str, Any], year: int) -> bool:
    return bool((row["from_year"] or year) <= year <= (row["until_year"] or year))


def _under_followed(rows: PlanRows, before: PlanRows, after: PlanRows) -> PlanRows:
    """The later year with what took another's place under the id of that one."""
    ids: dict[str, str] = {}
    for kind in _DATED:
        follows = {element_id: row["follows_id"] for element_id, row in complete(kind, rows[kind]).dicts()}
        taken = set(after[kind].by_id)
        for element_id in after[kind].by_id:
            here, seen = element_id, {element_id}
            while here not in before[kind].by_id and (above := follows.get(here)) is not None and above not in seen:
                here = above
                seen.add(above)
            if here in before[kind].by_id and here not in taken:
                taken.add(here)
                ids[element_id] = here
    return translated(after, ids)
