"""What stands on the cards of a performance tree: names, figures of the year, and whether the parts add up."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bsc_planner.cascading.matrix_source import MatrixSource
from bsc_planner.cascading.plan_input import cascade_of
from bsc_planner.cascading.unit_matrix import Held, MatrixRow, RowCheck, matrix_rows_of
from bsc_planner.figures.performance_tree.steps import NodeKind, Path
from bsc_planner.figures.performance_tree.structure import PerformanceTree
from bsc_planner.figures.performance_tree.tidy_tree import Branch, TreeSpacing, tidy_tree
from bsc_planner.figures.strategy_map.content import MapScore
from bsc_planner.model.store import PlanStore
from bsc_planner.model.value import Value

TREE_WIDTH, TREE_HEIGHT = 214.0, 96.0
"""Size of a card, in units of the drawing."""

DOWNWARDS = TreeSpacing(breadth=TREE_WIDTH, depth=TREE_HEIGHT, beside=18.0, apart=40.0, between=82.0)
SIDEWAYS = TreeSpacing(breadth=TREE_HEIGHT, depth=TREE_WIDTH, beside=22.0, apart=34.0, between=128.0)


@dataclass(frozen=True)
class TreeCard:
    """One card.

    Attributes:
        path: Where it stands in the tree.
        code, text: Of the element; empty where there is none.
        unit: Name of the unit that holds it; empty for the institution and for objectives.
        figure: Target of the year; None when not known, and on cards of goals and objectives.
        measure: Unit of measure of that figure.
        check: Whether what it hands down adds up; None where nothing has to.
        child_count: Cards below it without positions.
        position_count: Positions that receive it.
        is_unfolded, shows_positions: Whether those cards, and those positions, are drawn.
        score: Its score; None where no scores are shown, or it has none of its own.
    """

    path: Path
    code: str
    text: str
    unit: str = ""
    figure: Value | None = None
    measure: str | None = None
    check: RowCheck | None = None
    child_count: int = 0
    position_count: int = 0
    is_unfolded: bool = False
    shows_positions: bool = False
    score: MapScore | None = None

    @property
    def is_differing(self) -> bool:
        """Whether its parts do not come to the whole."""
        return self.check is not None and not self.check.is_equal

    @property
    def can_unfold(self) -> bool:
        """Whether anything is below it."""
        return self.child_count > 0 or self.position_count > 0


@dataclass(frozen=True)
class PlacedCard:
    """A card and the centre of it on the drawing."""

    card: TreeCard
    x: float
    y: float


@dataclass(frozen=True)
class TreeDrawing:
    """A laid out tree.

    Attributes:
        cards: By path, parents before their children.
        width, height: Of the whole, from 0.
        is_sideways: Whether levels follow each other from left to right.
    """

    cards: Mapping[Path, PlacedCard]
    width: float
    height: float
    is_sideways: bool

    def families(self) -> dict[Path, list[PlacedCard]]:
        """Drawn children by parent, in order."""
        found: dict[Path, list[PlacedCard]] = {}
        for path, placed in self.cards.items():
            if len(path) > 1 and path[:-1] in self.cards:
                found.setdefault(path[:-1], []).append(placed)
        return found


class TreeFigures:
    """Figures of the cards in sight, computed when they are first asked for and kept until something changes."""

    def __init__(self, store: PlanStore, year: int, day: date | None) -> None:
        self._store, self._year, self._day = store, year, day
        self._rows: dict[Held, MatrixRow | None] = {}
        self._of_positions: dict[str, dict[str, Value | None]] = {}

    def forget(self, indicator_ids: Collection[str] | None) -> None:
        """Compute the figures of some indicators (None: of all) anew when they are next asked for."""
        wanted = set(indicator_ids) if indicator_ids is not None else None
        self._rows = {key: row for key, row in self._rows.items() if wanted is not None and key[0] not in wanted}
        of_positions = self._of_positions.items()
        self._of_positions = {key: row for key, row in of_positions if wanted is not None and key not in wanted}

    def prepare(self, paths: Iterable[Path]) -> None:
        """Compute what cards need, all at once."""
        missing: set[Held] = set()
        carried: set[str] = set()
        for path in paths:
            for step in path[-2:]:
                if step.kind is NodeKind.INDICATOR and (step.id, step.unit_id) not in self._rows:
                    missing.add((step.id, step.unit_id))
            if path[-1].kind is NodeKind.POSITION and path[-2].id not in self._of_positions:
                carried.add(path[-2].id)
        found = matrix_rows_of(MatrixSource(self._store, self._year, day=self._day), sorted(missing, key=str))
        self._rows.update({one: found.get(one) for one in missing})
        if carried:
            self._compute_positions(carried)

    def row(self, path: Path) -> MatrixRow | None:
        """The row of the matrix that a card of an indicator hands on; None for other cards."""
        last = path[-1]
        return self._rows.get((last.id, last.unit_id)) if last.kind is NodeKind.INDICATOR else None

    def figure(self, path: Path) -> Value | None:
        """Target of the year on a card; None when not known or where it has none."""
        last = path[-1]
        if last.kind is NodeKind.POSITION:
            return self._of_positions.get(path[-2].id, {}).get(last.rule_id)
        above = self.row(path[:-1]) if last.rule_id and len(path) > 1 else None
        if above is not None:
            for rule in above.rules:
                if rule.id == last.rule_id:
                    return rule.figure
        row = self.row(path)
        return row.whole if row is not None else None

    def measure(self, path: Path) -> str | None:
        """Unit of measure of a card's figure."""
        row = self.row(path) or (self.row(path[:-1]) if path[-1].kind is NodeKind.POSITION else None)
        return row.unit_of_measure if row is not None else None

    def _compute_positions(self, indicator_ids: set[str]) -> None:
        result = cascade_of(self._store, self._year, indicators=sorted(indicator_ids), people=False, day=self._day)
        ids = result.given.rules.ids
        figures = {
            ids[int(result.positions.rules[row])]: result.positions.target(row) for row in range(len(result.positions))
        }
        for one in indicator_ids:
            self._of_positions[one] = figures


def shown_paths(
    tree: PerformanceTree, roots: Sequence[Path], unfolded: Collection[Path], with_positions: Collection[Path]
) -> dict[Path, list[Path]]:
    """The cards to be drawn, each with those drawn below it; parents before their children."""
    found: dict[Path, list[Path]] = {}
    level = list(roots)
    while level:
        tree.read(path[-1].id for path in level if path[-1].kind is NodeKind.INDICATOR and path in unfolded)
        below: list[Path] = []
        for path in level:
            children = tree.children(path) if path in unfolded else []
            if path in with_positions:
                children = [
                    child
                    for child in tree.children(path, positions=True)
                    if child[-1].kind is NodeKind.POSITION or path in unfolded
                ]
            found[path] = children
            below += children
        level = below
    return found


def redrawn(drawing: TreeDrawing, cards: Mapping[Path, TreeCard]) -> TreeDrawing:
    """A tree of the same cards at the same places, some of which tell something else; the others stay what they are."""
    placed = dict(drawing.cards)
    for path, card in cards.items():
        before = placed[path]
        if card != before.card:
            placed[path] = PlacedCard(card, before.x, before.y)
    return TreeDrawing(placed, drawing.width, drawing.height, drawing.is_sideways)


def placed_cards(
    cards: Mapping[Path, TreeCard], children: Mapping[Path, Sequence[Path]], *, is_sideways: bool
) -> TreeDrawing:
    """Lay cards out as a tidy tree.

    Args:
        cards: All cards, parents before their children.
        children: Those drawn below each.
        is_sideways: Whether levels follow each other from left to right instead of downwards.
    """
    branches: dict[Path, Branch[Path]] = {}
    for path in reversed(list(cards)):
        branches[path] = Branch(path, [branches[child] for child in children.get(path, ())])
    roots = [branches[path] for path in cards if path[:-1] not in cards]
    laid = tidy_tree(roots, SIDEWAYS if is_sideways else DOWNWARDS)
    placed = {}
    for path, card in cards.items():
        across, along = laid.centres[path]
        placed[path] = PlacedCard(card, along, across) if is_sideways else PlacedCard(card, across, along)
    if is_sideways:
        return TreeDrawing(placed, laid.depth, laid.breadth, True)
    return TreeDrawing(placed, laid.breadth, laid.depth, False)
