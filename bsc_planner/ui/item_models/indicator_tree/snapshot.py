"""The outline's copy of the plan: read once, then kept right by what each step changed."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from bsc_planner.model.days_in_force import targets_of_day
from bsc_planner.model.delta import Changes
from bsc_planner.model.number_reading import ReadingContext
from bsc_planner.model.outline import (
    OutlineFigure,
    outline_figures,
    outline_indicators,
    outline_objectives,
    outline_owners,
    outline_perspectives,
)
from bsc_planner.model.period import Period
from bsc_planner.model.store import PlanStore
from bsc_planner.model.value_reading import read_value
from bsc_planner.ui.item_models.indicator_tree.node import LOOSE_ID, Node, NodeKind, Record
from bsc_planner.ui.item_models.indicator_tree.tree import OutlineTree, Rehung, hung_by

_KINDS = {"perspective": NodeKind.PERSPECTIVE, "objective": NodeKind.OBJECTIVE, "indicator": NodeKind.INDICATOR}
_FIGURES = ("target", "actual")
WATCHED = frozenset({*_KINDS, *_FIGURES, "indicator_owner", "plan"})
"""Kinds whose changes the outline shows."""
_UNSEEN = frozenset({("objective", "map_x"), ("objective", "map_y")})
_FEW = 200
"""From more rows on that come, go or move, hanging all anew is quicker."""
_COLUMNS = {"text": "name", "baseline_printed": "baseline", "baseline_meaning": "baseline"}
"""Columns that show a field and are not called like it."""


class Taken(NamedTuple):
    """What a step did to the outline.

    Attributes:
        touched: Ids of the rows whose cells changed.
        cells: Cells that may read differently, by row id and column key; of a row that came, its name.
        has_moved: Whether rows came, went or moved.
        rehung: Which ones; None where none did, or so many that all rows have to be looked at.
    """

    touched: set[str]
    cells: set[tuple[str, str]]
    has_moved: bool
    rehung: Rehung | None


class OutlineSnapshot:
    """Nodes of everything the outline shows, by id.

    Attributes:
        nodes: All rows but the one waiting for its first text.
        tree: What hangs below what.
        years: Planned years as periods, e.g. ``2026``.
    """

    def __init__(self) -> None:
        self.nodes: dict[str, Node] = {LOOSE_ID: Node(LOOSE_ID, NodeKind.LOOSE, None)}
        self.tree = OutlineTree()
        self.years: tuple[str, ...] = ()
        self._home: dict[str, str] = {}
        self._owned: dict[str, tuple[str, str]] = {}
        self._cells: set[tuple[str, str]] = set()
        self._reported: Counter[str] = Counter()

    def load(self, plan: PlanStore, *, day: date | None = None) -> None:
        """Read everything anew; rows that are still there keep being folded or not.

        Args:
            plan: Store of the plan.
            day: Targets in force on this day; None: the latest.
        """
        folded = {node.id for node in self.nodes.values() if not node.is_open}
        self.nodes = {LOOSE_ID: Node(LOOSE_ID, NodeKind.LOOSE, None)}
        self._home.clear()
        self._owned.clear()
        self._reported.clear()
        self.years = tuple(str(year) for year in plan.plan.years)
        self._take(NodeKind.PERSPECTIVE, outline_perspectives(plan))
        self._take(NodeKind.OBJECTIVE, outline_objectives(plan))
        self._take(NodeKind.INDICATOR, outline_indicators(plan))
        for kind in _FIGURES:
            self._place_figures(kind, outline_figures(plan, kind))
        self._place_owners(plan, None)
        if day is not None:
            self._go_back(plan, day)
        for node_id in folded & self.nodes.keys():
            self.nodes[node_id].is_open = False
        self.tree.grow(self.nodes)

    @property
    def roots(self) -> list[Node]:
        """Where the tree begins."""
        return self.tree.roots

    def latest_period(self) -> Period | None:
        """The last period any indicator has an actual for; None when nothing was reported."""
        known = (Period.parse_or_none(period) for period, count in self._reported.items() if count)
        return max((period for period in known if period), key=lambda period: (period.end, period), default=None)

    def needs_reload(self, changes: Changes) -> bool:
        """Whether so much changed that reading everything anew is simplest."""
        return bool(changes.bulk_kinds & WATCHED) or changes.touches("plan")

    @staticmethod
    def shows(changes: Changes) -> bool:
        """Whether anything that the outline shows may be other than before."""
        return changes.touches(*WATCHED) and not changes.only_writes(_UNSEEN)

    def take(self, plan: PlanStore, changes: Changes) -> Taken:
        """Take over what a step changed."""
        self._cells = set()
        listed = {ref.id for ref in changes.removed if ref.kind in _KINDS}
        gone = [node for node_id in listed if (node := self.nodes.pop(node_id, None))]
        for node in gone:
            self._reported.subtract(node.actuals.keys())
        hung = {ref.id: self._hung_by(ref.id) for refs in (changes.added, changes.updated) for ref in refs}
        touched = self._take_records(plan, changes)
        placed = [self.nodes[node_id] for node_id in touched if self._hung_by(node_id) != hung[node_id]]
        for kind in _FIGURES:
            touched |= self._take_figures(plan, kind, changes.ids(kind))
        touched |= self._take_owners(plan, changes.ids("indicator_owner"))
        rehung = None
        if len(gone) + len(placed) > _FEW:
            self.tree.grow(self.nodes)
        elif gone or placed:
            rehung = self.tree.rehang(gone, placed)
        return Taken(touched & self.nodes.keys(), self._cells, bool(gone or placed), rehung)

    def _hung_by(self, node_id: str) -> tuple[object, ...] | None:
        node = self.nodes.get(node_id)
        return hung_by(node.record) if node is not None and node.record is not None else None

    def _take_records(self, plan: PlanStore, changes: Changes) -> set[str]:
        touched: set[str] = set()
        readers: dict[str, Callable[[Collection[str]], Sequence[Record]]] = {
            "perspective": lambda ids: [row for row in outline_perspectives(plan) if row.id in ids],
            "objective": lambda ids: outline_objectives(plan, ids),
            "indicator": lambda ids: outline_indicators(plan, ids),
        }
        for kind, read in readers.items():
            ids = {ref.id for refs in (changes.added, changes.updated) for ref in refs if ref.kind == kind}
            if ids:
                touched |= self._take(_KINDS[kind], read(ids))
        return touched

    def _take(self, kind: NodeKind, records: Iterable[Record]) -> set[str]:
        taken = set()
        for record in records:
            node = self.nodes.get(record.id)
            if node is None:
                self.nodes[record.id] = Node(record.id, kind, record)
                self._cells.add((record.id, "name"))
            else:
                self._cells |= {(record.id, column) for column in _changed(node.record, record)}
                node.record = record
                node.stale()
            taken.add(record.id)
        return taken

    def _take_figures(self, plan: PlanStore, kind: str, ids: set[str]) -> set[str]:
        touched = set()
        for figure_id in ids:
            node = self.nodes.get(self._home.pop(figure_id, ""))
            if node is not None:
                figures = node.targets if kind == "target" else node.actuals
                for period in [period for period, figure in figures.items() if figure.id == figure_id]:
                    del figures[period]
                    if kind == "actual":
                        self._reported[period] -= 1
                    self._cells.add((node.id, period if kind == "target" else kind))
                touched.add(node.id)
                node.stale()
        return touched | self._place_figures(kind, outline_figures(plan, kind, ids) if ids else ())

    def _place_figures(self, kind: str, figures: Iterable[OutlineFigure]) -> set[str]:
        touched = set()
        for figure in figures:
            node = self.nodes.get(figure.indicator_id)
            if node is not None:
                if kind == "actual" and figure.period not in node.actuals:
                    self._reported[figure.period] += 1
                (node.targets if kind == "target" else node.actuals)[figure.period] = figure
                self._home[figure.id] = node.id
                self._cells.add((node.id, figure.period if kind == "target" else kind))
                touched.add(node.id)
                node.stale()
        return touched

    def _go_back(self, plan: PlanStore, day: date) -> None:
        """Put the targets in force on a day in the place of those that are other now."""
        for (indicator_id, period), found in targets_of_day(plan, day).items():
            node = self.nodes.get(indicator_id)
            if node is not None and node.indicator is not None:
                node.past[period] = found
        for node in self.nodes.values():
            if any(found.is_other for found in node.past.values()):
                _put_back(node)

    def _take_owners(self, plan: PlanStore, ids: set[str]) -> set[str]:
        touched = set()
        for owner_id in ids:
            indicator_id, unit_id = self._owned.pop(owner_id, ("", ""))
            if indicator_id in self.nodes:
                self.nodes[indicator_id].owners.discard(unit_id)
                touched.add(indicator_id)
        return touched | (self._place_owners(plan, ids) if ids else set())

    def _place_owners(self, plan: PlanStore, ids: set[str] | None) -> set[str]:
        touched = set()
        for owner in outline_owners(plan, ids):
            if owner.indicator_id in self.nodes:
                self.nodes[owner.indicator_id].owners.add(owner.unit_id)
                self._owned[owner.id] = (owner.indicator_id, owner.unit_id)
                touched.add(owner.indicator_id)
        return touched


def _changed(before: Record | None, after: Record) -> set[str]:
    """Keys of the columns in which two records of a row may differ."""
    if before is None:
        return {"name"}
    fields = (name for name, old, new in zip(after._fields, before, after, strict=True) if old != new)
    return {_COLUMNS.get(name, name) for name in fields}


def _put_back(node: Node) -> None:
    """Give an indicator the targets of its past that are other now, read as its other years are written."""
    assert node.indicator is not None
    others = {period: figure.printed for period, figure in node.targets.items()}
    others |= {period: found.printed for period, found in node.past.items() if found.printed is not None}
    context = ReadingContext.of(unit_of_measure=node.indicator.unit_of_measure, others=others.values())
    for period, found in node.past.items():
        if found.printed is None:
            node.targets.pop(period, None)
        elif found.is_other:
            read = read_value(found.printed, context)
            node.targets[period] = OutlineFigure("", node.id, period, found.printed, read.meaning)
