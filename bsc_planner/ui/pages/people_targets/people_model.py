"""Everybody with how many work results and measures they have: names from the file, counts from arrays."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from bsc_planner.exchange.documents.people_facts import EmployeeFact
from bsc_planner.exchange.documents.person_plans import STATES, PersonPlans, PlanState
from bsc_planner.model.delta import Ref
from bsc_planner.model.list_query import Condition, ListQuery, ValueCount, is_met
from bsc_planner.model.organisation import Employee
from bsc_planner.model.people import person_keys, person_values
from bsc_planner.ui.item_models.organisation.windowed_rows import WindowedRows
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.pages.people_targets.words import STATE_TONES, state_text
from bsc_planner.ui.widgets.grid import RIGHT, CellFace, GridColumn, Tone

_COUNTED = frozenset({"results", "measures", "state"})
_NOT_KNOWN = CellFace("…", Tone.MUTED)


@dataclass(frozen=True)
class PersonLine:
    """A person as the list shows them; None where the year is not computed yet."""

    nip: str
    name: str
    fact: EmployeeFact | None


class PeopleTargetsModel(WindowedRows[str, PersonLine]):
    """One row per person; read only."""

    plans: PersonPlans | None = None
    lacks_target = False

    def show_plans(self, plans: PersonPlans | None) -> None:
        """Show the counts of another year or of the plan as it is now."""
        self.plans = plans
        self.reload()

    def show_lacking(self, lacking: bool) -> None:
        """Show only people who hold a position and have no target."""
        if lacking != self.lacks_target:
            self.lacks_target = lacking
            self.reload()

    def ref(self, row: int) -> Ref | None:
        """The employee of a row."""
        return Ref("employee", self._keys[row]) if 0 <= row < len(self._keys) else None

    def _read_keys(self) -> list[str]:
        query = self._query
        stored = {key: one for key, one in query.conditions.items() if key not in _COUNTED}
        sort = "" if query.sort in _COUNTED else query.sort
        found = person_keys(self._session.store, replace(query, conditions=stored, sort=sort))
        keys = list(dict.fromkeys(employee for employee, _ in found))
        if self.plans is None:
            return keys
        places = self.plans.places(keys)
        kept = np.ones(len(keys), np.bool_)
        if self.lacks_target:
            kept &= (places >= 0) & (self._figures("state")[places] == STATES.index(PlanState.NO_TARGET))
        for key in _COUNTED & query.conditions.keys():
            kept &= self._met(self._figures(key)[places], key, query.conditions[key]) & (places >= 0)
        order = np.flatnonzero(kept)
        if query.sort in _COUNTED:
            figures = self._figures(query.sort)[places[order]]
            order = order[np.argsort(-figures if query.is_descending else figures, kind="stable")]
        return [keys[at] for at in order.tolist()]

    def _read_rows(self, keys: Sequence[str]) -> dict[str, PersonLine]:
        facts = self.plans.people(list(keys)) if self.plans else {}
        rows = self._session.store.all(Employee, Employee.id.in_(keys))
        return {one.id: PersonLine(one.nip or "", one.name or "", facts.get(one.id)) for one in rows}

    def _count_values(self, query: ListQuery, key: str, *, containing: str, limit: int) -> list[ValueCount]:
        if key not in _COUNTED:
            stored = {other: one for other, one in query.conditions.items() if other not in _COUNTED}
            return person_values(
                self._session.store, replace(query, conditions=stored), key, containing=containing, limit=limit
            )
        if self.plans is None:
            return []
        values, counts = np.unique(self._figures(key), return_counts=True)
        return [
            ValueCount(self._stored(key, int(value)), int(count)) for value, count in zip(values, counts, strict=True)
        ]

    def _shown_text(self, key: str, stored: str) -> str:
        return state_text(PlanState(stored)) if key == "state" else stored

    def _is_worded(self, key: str) -> bool:
        return key == "state"

    def _figures(self, key: str) -> "np.ndarray[tuple[int, ...], np.dtype[np.int64]]":
        assert self.plans is not None
        of_key = {"results": self.plans.results, "measures": self.plans.measures, "state": self.plans.states}
        # the last one stands for people added since
        return np.append(of_key[key], 0).astype(np.int64)

    @staticmethod
    def _stored(key: str, figure: int) -> str:
        return str(STATES[figure]) if key == "state" else str(figure)

    def _met(
        self, figures: "np.ndarray[tuple[int, ...], np.dtype[np.int64]]", key: str, wanted: Condition
    ) -> "np.ndarray[tuple[int, ...], np.dtype[np.bool_]]":
        fitting = [one for one in np.unique(figures).tolist() if is_met(self._stored(key, one), wanted)]
        return np.isin(figures, fitting)

    def _make_columns(self) -> None:
        if not self._columns:
            self._columns = (
                GridColumn("name", self.tr("Name"), width=20, is_frozen=True, can_hide=False),
                GridColumn("state", self.tr("State"), width=11),
                GridColumn(
                    "results", self.tr("RHK"), self.tr("Work results in the year"), width=6, align=RIGHT, is_figure=True
                ),
                GridColumn(
                    "measures",
                    self.tr("IKI"),
                    self.tr("Individual indicators in the year"),
                    width=6,
                    align=RIGHT,
                    is_figure=True,
                ),
                GridColumn("position", self.tr("Position"), width=28),
                GridColumn("unit", self.tr("Unit"), width=24),
                GridColumn("nip", self.tr("NIP"), width=19),
            )

    def _make_faces(self, content: PersonLine) -> tuple[CellFace, ...]:
        fact, plans = content.fact, self.plans
        if plans is None or fact is None:
            return (CellFace(content.name), *(_NOT_KNOWN,) * 5, CellFace(content.nip, Tone.MUTED))
        place = plans.place(fact.id)
        state = STATES[int(plans.states[place])]
        position = plans.position_of(fact)
        titles = list(dict.fromkeys(plans.title_of(held) for held in fact.holdings))
        return (
            CellFace(content.name),
            CellFace(state_text(state), STATE_TONES[state]),
            CellFace(number_text(int(plans.results[place]))),
            CellFace(number_text(int(plans.measures[place]))),
            CellFace(" · ".join(titles) or "–"),
            CellFace(plans.unit_of(position) if position else "", Tone.MUTED),
            CellFace(content.nip, Tone.MUTED),
        )
