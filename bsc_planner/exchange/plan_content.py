"""A whole plan read at once for writing it out: rows by kind and owner, and the code of everything referred to."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, cast

import msgspec
from sqlalchemy import select

from bsc_planner.exchange.plan_fields import CODED_KINDS, REF_ID, REFERENCES, REFERRED_KINDS, ROWS
from bsc_planner.exchange.plan_objects import Extra, decoded_extra, object_in, plain_text
from bsc_planner.model.elements import ELEMENTS, table_of
from bsc_planner.model.plan import Plan
from bsc_planner.model.store import PlanStore

_KINDS = tuple(cls.__tablename__ for cls in ELEMENTS if cls is not Plan)

Row = Mapping[str, Any]
ListItems = dict[str, list[tuple[int, Any]]]
"""Items of lists by the lists' key, each with its place."""


class PlanContent:
    """All rows of a plan.

    Attributes:
        page: Row of the title page.
        codes: Code (or ``#ref_id``) by id, by kind; a code that repeats stands only for its first element.
        ref_ids: Value of the key `ref_id` by id, of elements that have no code of their own but are referred to.
    """

    def __init__(self, store: PlanStore) -> None:
        self.page: Row = self._fetched(store, "plan", only=store.plan.id)[0]
        self._rows = {kind: self._fetched(store, kind) for kind in _KINDS}
        self._owned: dict[tuple[str, str], dict[str, list[Row]]] = {}
        self.codes: dict[str, dict[str, str]] = {}
        self.ref_ids: dict[str, str] = {}
        for kind in REFERRED_KINDS:
            self.codes[kind] = self._coded(kind)

    def rows(self, kind: str) -> Sequence[Row]:
        """Rows of a kind in plan order."""
        return self._rows[kind]

    def owned(self, kind: str, column: str, owner_id: str) -> Sequence[Row]:
        """Rows of a kind that belong to one element, in plan order."""
        by_owner = self._owned.get((kind, column))
        if by_owner is None:
            by_owner = defaultdict(list)
            for row in self._rows[kind]:
                by_owner[row[column]].append(row)
            self._owned[kind, column] = by_owner
        return by_owner.get(owner_id, ())

    @staticmethod
    def kept_items(extra: Extra, list_key: str) -> list[tuple[int, Any]]:
        """Items of one of an element's lists that are no elements, with their places."""
        kept = object_in(extra.get(ROWS)).get(list_key)
        return [] if kept is None else msgspec.json.decode(kept, type=list[tuple[int, msgspec.Raw]])

    @staticmethod
    def _fetched(store: PlanStore, kind: str, *, only: str | None = None) -> Sequence[Row]:
        table = table_of(kind)
        statement = select(table).order_by(table.c.ord, table.c.id)
        if only:
            statement = statement.where(table.c.id == only)
        return cast(Sequence[Row], store.session.execute(statement).mappings().all())

    def _coded(self, kind: str) -> dict[str, str]:
        taken: set[str] = set()
        found: dict[str, str] = {}
        without: list[Row] = []
        has_code = kind in CODED_KINDS
        for row in self._rows[kind]:
            code = row["code"] if has_code else None
            if code and code not in taken:
                taken.add(code)
                found[row["id"]] = code
            else:
                without.append(row)
        named = self._referred_to(kind) if without else set()
        for row in without:
            if row["extra"] is None and row["id"] not in named:
                continue
            kept = decoded_extra(row["extra"]).get(REF_ID)
            ref_id = plain_text(kept) if kept and bytes(kept).startswith(b'"') else None
            if ref_id is None or f"#{ref_id}" in taken:
                if row["id"] not in named:
                    continue
                ref_id = row["id"]
                self.ref_ids[row["id"]] = ref_id
            taken.add(f"#{ref_id}")
            found[row["id"]] = f"#{ref_id}"
        return found

    def _referred_to(self, kind: str) -> set[str]:
        abouts = (*self._rows["note"], *self._rows["revision_row"])
        named = {row["element_id"] for row in abouts if row["element_kind"] == kind}
        for other, column, target in REFERENCES:
            if target == kind:
                named.update(row[column] for row in self._rows[other])
        return named
