"""What a performance tree shows: its root, what is unfolded, which way it grows; kept right while the plan changes."""

from collections.abc import Collection

from PySide6.QtCore import QObject, Signal

from bsc_planner.figures.performance_tree.cards import (
    TreeCard,
    TreeDrawing,
    TreeFigures,
    placed_cards,
    redrawn,
    shown_paths,
)
from bsc_planner.figures.performance_tree.steps import NodeKind, Path, Step, parents_of
from bsc_planner.figures.performance_tree.structure import RULES, PerformanceTree
from bsc_planner.figures.performance_tree.walking import found_paths, known_paths, unfolded_to
from bsc_planner.figures.strategy_map.content import MapScore
from bsc_planner.model.delta import Changes, Ref
from bsc_planner.model.period import Period
from bsc_planner.scoring.score import IndicatorScore, Scorecard
from bsc_planner.ui.pages.monitoring.scope import scope_of
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.score_lights import figure_text as score_figure

MOST_CARDS = 3000
"""Cards drawn at most: more than that nobody reads, and paper does not hold them."""

_FIRST_CARDS = 24
"""A tree is first unfolded as far as about so many cards."""
_DEEPEST = 12
_OF_ONE_INDICATOR = frozenset({"target", "past_target", "milestone"})
_TARGETS = _OF_ONE_INDICATOR | {"target_revision", "revision"}
_WATCHED = (
    *RULES,
    *_TARGETS,
    "goal",
    "objective",
    "indicator",
    "indicator_owner",
    "unit",
    "position",
    "plan",
)


class TreeState(QObject):
    """The tree of one page.

    Attributes:
        drawing: What is drawn now.
        tree: The structure behind it.

    Signals:
        changed: Another drawing is to be shown.
        root_changed: Another root was chosen, or roots have other names.
    """

    changed = Signal()
    root_changed = Signal()

    def __init__(self, session: PlanSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._scope = scope_of(session)
        self._root: Ref | None = None
        self._unfolded: set[Path] = set()
        self._with_positions: set[Path] = set()
        self._is_sideways = False
        self._shows_scores = False
        self._is_active = True
        self._is_stale = False
        self._is_watching_scores = False
        self._last_scores: dict[Path, MapScore] = {}
        self._scored_period: Period | None = None
        self.is_waiting_for_scores = False
        """Whether scores are being worked out: cards tell those they had, or none."""
        self.drawing = TreeDrawing({}, 0.0, 0.0, False)
        self._children: dict[Path, list[Path]] = {}
        self._load()
        self.unfold_some()
        session.plan_changed.connect(self._on_plan_changed)
        session.year_changed.connect(self._on_other_year)
        session.day_changed.connect(self._on_other_year)
        self._scope.changed.connect(self._on_scores_changed)

    # what is shown -----------------------------------------------------------------

    @property
    def root(self) -> Ref | None:
        """The element at the root; None: the whole plan."""
        return self._root

    @property
    def is_sideways(self) -> bool:
        """Whether the tree grows to the right instead of downwards."""
        return self._is_sideways

    @property
    def shows_scores(self) -> bool:
        """Whether cards tell their scores."""
        return self._shows_scores

    def scorecard(self) -> Scorecard:
        """The institution's scorecard of the period that scores are shown up to."""
        return self._session.scores.board.scorecard(self._scope.period)

    def card(self, path: Path | None) -> TreeCard | None:
        """A card that is drawn; None for one that is not."""
        placed = self.drawing.cards.get(path) if path is not None else None
        return placed.card if placed is not None else None

    def set_root(self, root: Ref | None) -> None:
        """Draw the tree of another element; None: of the whole plan."""
        if root != self._root:
            self._root = root
            self._unfolded, self._with_positions = set(), set()
            self.unfold_some()
            self.root_changed.emit()

    def set_sideways(self, is_sideways: bool) -> None:
        """Let the tree grow to the right, or downwards."""
        if is_sideways != self._is_sideways:
            self._is_sideways = is_sideways
            self._draw()

    def show_scores(self, is_shown: bool) -> None:
        """Let cards tell their scores, or not."""
        if is_shown and not self._is_watching_scores:
            # scoring is loaded when it is first asked for
            self._is_watching_scores = True
            self._session.scores.scores_changed.connect(self._on_scores_changed)
        if is_shown != self._shows_scores:
            self._shows_scores = is_shown
            self._draw()

    def set_active(self, *, is_active: bool) -> None:
        """Follow the plan only while somebody looks."""
        self._is_active = is_active
        if is_active and self._is_stale:
            self._load()
            self._draw()
            self.root_changed.emit()

    # folding -----------------------------------------------------------------------

    def set_unfolded(self, path: Path, is_unfolded: bool) -> None:
        """Draw what is below a card, or no longer."""
        card = self.card(path)
        if card is None:
            return
        if not is_unfolded:
            self._unfolded.discard(path)
            self._with_positions.discard(path)
        elif card.child_count:
            self._unfolded.add(path)
        else:
            self._with_positions.add(path)
        self._draw(())

    def show_positions(self, path: Path, is_shown: bool) -> None:
        """Draw the positions that receive a card's indicator, or no longer."""
        (self._with_positions.add if is_shown else self._with_positions.discard)(path)
        self._draw(())

    def unfold_below(self, path: Path) -> bool:
        """Unfold everything below a card; returns whether all of it had room."""
        below, is_whole = unfolded_to(self.tree, [path], _DEEPEST, most=MOST_CARDS)
        self._unfolded |= below
        self._draw(())
        return is_whole

    def unfold_levels(self, levels: int | None) -> bool:
        """Unfold so many levels and fold those below; None: all. Returns whether all of it had room."""
        wanted = _DEEPEST if levels is None else levels
        self._unfolded, is_whole = unfolded_to(self.tree, self._roots(), wanted, most=MOST_CARDS)
        self._with_positions = set()
        self._draw(())
        return is_whole

    def unfold_some(self) -> None:
        """Unfold as many levels as can be taken in at a glance, one below the root at least."""
        roots = self._roots()
        self._unfolded, _ = unfolded_to(self.tree, roots, 2, most=MOST_CARDS)
        for levels in range(3, _DEEPEST):
            deeper, is_whole = unfolded_to(self.tree, roots, levels, most=_FIRST_CARDS)
            if not is_whole:
                break
            self._unfolded = deeper
        self._draw()

    def reveal(self, path: Path) -> bool:
        """Unfold the way to a card; returns whether it is drawn now."""
        above = parents_of(path)
        if not path or path[:1] not in self._roots():
            return False
        self._unfolded.update(above)
        if path[-1].kind is NodeKind.POSITION:
            self._with_positions.add(path[:-1])
        self._draw()
        return path in self.drawing.cards

    def path_to(self, ref: Ref) -> Path | None:
        """A card that stands for an element: one that is drawn, else the first in the tree; None: there is none."""
        for path in self.drawing.cards:
            if path[-1].ref == ref:
                return path
        if ref.kind == "indicator" and ref.id in self.tree.holders.labels:
            code, name = self.tree.holders.labels[ref.id]
            sought = code or name
            return next((path for path in self.search(sought) if path[-1].ref == ref), None)
        return None

    def search(self, text: str) -> list[Path]:
        """Cards whose code, text or unit holds what is sought, unfolded or not."""
        return found_paths(self.tree, self._roots(), text, most=4 * MOST_CARDS)

    # drawing -----------------------------------------------------------------------

    def _load(self) -> None:
        session = self._session
        self.tree = PerformanceTree(session.store, session.year)
        self._figures = TreeFigures(session.store, session.year, session.day)
        self._is_stale = False
        if self._root is not None and not self._roots():
            self._root = None
            self._unfolded, self._with_positions = unfolded_to(self.tree, self._roots(), 2, most=MOST_CARDS)[0], set()
        self._unfolded = self._still(self._unfolded)
        self._with_positions = self._still(self._with_positions)

    def _still(self, paths: Collection[Path]) -> set[Path]:
        wanted = set(paths)
        for path in paths:
            wanted.update(parents_of(path))
        return known_paths(self.tree, self._roots(), wanted) & set(paths)

    def _roots(self) -> list[Path]:
        return self.tree.roots(self._root)

    def _draw(self, touched: Collection[str] | None = None) -> None:
        """Draw what is to be seen now.

        Args:
            touched: Indicators whose cards may tell something else, while names and units stay; None: all do.
        """
        before = self._children
        self._children = shown_paths(self.tree, self._roots(), self._unfolded, self._with_positions)
        self._figures.prepare(self._children)
        scores = self._scores(self._children)
        known = self.drawing.cards if touched is not None else {}
        cards = {}
        for path in self._children:
            placed = known.get(path)
            score = scores.get(path)
            if placed is None or _is_touched(path, touched or ()) or not self._is_as(placed.card, score):
                cards[path] = self._made(path, score)
            else:
                cards[path] = placed.card
        if self._children == before and self._is_sideways == self.drawing.is_sideways:
            self.drawing = redrawn(self.drawing, cards)
        else:
            self.drawing = placed_cards(cards, self._children, is_sideways=self._is_sideways)
        self.changed.emit()

    def _retell(self, touched: Collection[str] | None) -> None:
        """Let cards tell other figures or scores at their places.

        Args:
            touched: Indicators whose figures may be others; None: all.
        """
        self._figures.prepare(self._children)
        scores = self._scores(self._children)
        cards = {
            path: self._made(path, scores.get(path))
            for path, placed in self.drawing.cards.items()
            if touched is None or _is_touched(path, touched) or placed.card.score != scores.get(path)
        }
        self.drawing = redrawn(self.drawing, cards)
        self.changed.emit()

    def _is_as(self, card: TreeCard, score: MapScore | None) -> bool:
        """Whether a card that nothing touched is folded as it was and has the score it had."""
        return (
            card.is_unfolded == (card.path in self._unfolded)
            and card.shows_positions == (card.path in self._with_positions)
            and card.score == score
        )

    def _made(self, path: Path, score: MapScore | None) -> TreeCard:
        last = path[-1]
        code, text = self.tree.names(last)
        row = self._figures.row(path)
        unit = self.tree.units.get(last.unit_id or "", ("", ""))
        return TreeCard(
            path,
            code,
            text,
            unit[1] or unit[0],
            self._figures.figure(path),
            self._figures.measure(path),
            row.check if row is not None else None,
            len(self.tree.children(path)),
            self.tree.position_count(path),
            path in self._unfolded,
            path in self._with_positions,
            score,
        )

    def _scores(self, paths: Collection[Path]) -> dict[Path, MapScore]:
        """Scores of cards: an indicator's on the scorecard of the unit that holds it."""
        if not self._shows_scores:
            self.is_waiting_for_scores, self._last_scores = False, {}
            return {}
        board, period = self._session.scores.board, self._scope.period
        wanted: dict[str | None, list[Path]] = {}
        for path in paths:
            if path[-1].kind in (NodeKind.OBJECTIVE, NodeKind.INDICATOR):
                wanted.setdefault(path[-1].unit_id, []).append(path)
        if period != self._scored_period:
            self._scored_period, self._last_scores = period, {}
        found: dict[Path, MapScore] = {}
        waiting = {unit for unit in wanted if not self._session.scores.is_ready(period, unit)}  # all asked for at once
        self.is_waiting_for_scores = bool(waiting)
        for unit, of_unit in wanted.items():
            if unit in waiting:
                found |= {path: self._last_scores[path] for path in of_unit if path in self._last_scores}
                continue
            known = board.scorecard(period, unit).scores()
            for path in of_unit:
                score = known.get(path[-1].ref)
                if score is not None:
                    value = score.index if isinstance(score, IndicatorScore) else score.value
                    text = score_figure(value) if value is not None else ""
                    found[path] = MapScore(text, score.light)
        self._last_scores = found
        return found

    # following ---------------------------------------------------------------------

    def _on_other_year(self) -> None:
        self._is_stale = True
        self.set_active(is_active=self._is_active)

    def _on_scores_changed(self) -> None:
        if self._shows_scores and self._is_active:
            self._retell(())
        elif self._shows_scores:
            self._is_stale = True

    def _on_plan_changed(self, changes: Changes) -> None:
        if not changes.touches(*_WATCHED):
            return
        if not self._is_active:
            self._is_stale = True
            return
        if changes.kinds <= _TARGETS:
            measured = self._measured(changes)
            self._figures.forget(measured)
            self._retell(measured)
            return
        touched = self.tree.follow(changes)
        if touched is not None:
            self._figures.forget(touched)
            # locks and stated figures move no card
            (self._draw if "cascade" in changes.kinds else self._retell)(touched)
            return
        self._load()
        self._draw()
        self.root_changed.emit()

    def _measured(self, changes: Changes) -> set[str] | None:
        """Indicators whose figures a step in targets touched; None: perhaps all."""
        if changes.bulk_kinds or not changes.kinds <= _OF_ONE_INDICATOR:
            return None
        by_kind = {kind: changes.ids(kind) for kind in changes.kinds}
        return self.tree.holders.measured_by(self._session.store, by_kind)


def _is_touched(path: Path, indicator_ids: Collection[str]) -> bool:
    """Whether a card tells figures of these indicators: its own, or those the card above hands to it."""
    return path[-1].id in indicator_ids or (len(path) > 1 and path[-2].id in indicator_ids)


def cell_of(path: Path, tree: PerformanceTree) -> tuple[str, str | None, str | None] | None:
    """The cell of the matrix a card stands for: indicator, unit that hands it on, unit that receives; None for none.

    A card at the head of its branch is a whole row: nobody receives it.
    """
    last: Step = path[-1]
    if last.kind is NodeKind.POSITION:
        above = path[-2]
        return above.id, above.unit_id, None
    if last.kind is not NodeKind.INDICATOR:
        return None
    above = path[-2] if len(path) > 1 else last
    if last.rule_id and above.kind is NodeKind.INDICATOR and last.unit_id != above.unit_id:
        return above.id, above.unit_id, last.unit_id
    return last.id, last.unit_id, None
