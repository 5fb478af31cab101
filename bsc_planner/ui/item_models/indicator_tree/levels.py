"""Moving rows of the outline one level in or out, as edits; a row becomes another kind where its new level wants it."""

from collections.abc import Sequence
from enum import StrEnum, auto

from bsc_planner.editing.edit import Edit, Together
from bsc_planner.editing.objective import MoveObjectiveEdit
from bsc_planner.editing.outline_kind import ChangeKindEdit
from bsc_planner.model.identity import new_id
from bsc_planner.ui.item_models.indicator_tree.moves import place_of_objective
from bsc_planner.ui.item_models.indicator_tree.node import Node, NodeKind


class NoLevel(StrEnum):
    """Why a row cannot go further."""

    INNERMOST = auto()
    OUTERMOST = auto()
    NOTHING_ABOVE = auto()
    MIXED = auto()


class LevelStep:
    """What moving rows one level is.

    Attributes:
        edit: The step.
        ids: Elements afterwards, in order: a row that becomes another kind is another element.
    """

    def __init__(self, edits: Sequence[Edit], ids: Sequence[str]) -> None:
        self.edit: Edit = edits[0] if len(edits) == 1 else Together(edits)
        self.ids = ids


def level_step(nodes: Sequence[Node], step: int, roots: Sequence[Node]) -> LevelStep | NoLevel:
    """Move neighbouring rows in (1) or out (-1); the reason where they cannot go.

    In: a perspective becomes an objective of the one above, an objective one below the objective above it, and where
    there is none the first below its own an indicator of it. Out is the way back.
    """
    kinds = {node.kind for node in nodes}
    if len(kinds) != 1 or len({node.parent and node.parent.id for node in nodes}) != 1:
        return NoLevel.MIXED
    kind = kinds.pop()
    if kind is NodeKind.PERSPECTIVE:
        return NoLevel.OUTERMOST if step < 0 else _lanes_in(nodes, roots)
    if kind is NodeKind.OBJECTIVE:
        return _objectives_out(nodes, roots) if step < 0 else _objectives_in(nodes, roots)
    if kind is NodeKind.INDICATOR:
        return NoLevel.INNERMOST if step > 0 else _indicators_out(nodes)
    return NoLevel.MIXED


def _lanes_in(nodes: Sequence[Node], roots: Sequence[Node]) -> LevelStep | NoLevel:
    above = _before(nodes[0], [root for root in roots if root.kind is NodeKind.PERSPECTIVE])
    if above is None:
        return NoLevel.NOTHING_ABOVE
    return _turned(nodes, "objective", perspective_id=above.id)


def _objectives_in(nodes: Sequence[Node], roots: Sequence[Node]) -> LevelStep | NoLevel:
    home = nodes[0].parent
    siblings = home.of_kind(NodeKind.OBJECTIVE) if home else [root for root in roots if root.objective]
    above = _before(nodes[0], siblings)
    if above is not None:
        lanes = [node.objective.perspective_id if node.objective else None for node in nodes]
        edits: list[Edit] = [
            MoveObjectiveEdit(node.id, parent_id=above.id, perspective_id=lane)
            for node, lane in zip(nodes, lanes, strict=True)
        ]
        return LevelStep(edits, [node.id for node in nodes])
    if home is None or home.kind is not NodeKind.OBJECTIVE:
        return NoLevel.NOTHING_ABOVE
    return _turned(nodes, "indicator", above_id=home.id)


def _objectives_out(nodes: Sequence[Node], roots: Sequence[Node]) -> LevelStep | NoLevel:
    home = nodes[0].parent
    if home is not None and home.kind is NodeKind.OBJECTIVE:
        outer = home.parent
        siblings = outer.of_kind(NodeKind.OBJECTIVE) if outer else [root for root in roots if root.objective]
        behind = _after(home, siblings)
        parent_id, lane_id = place_of_objective(outer)
        edits: list[Edit] = [
            MoveObjectiveEdit(
                node.id, parent_id=parent_id, perspective_id=lane_id, before_id=behind.id if behind else None
            )
            for node in nodes
        ]
        return LevelStep(edits, [node.id for node in nodes])
    lanes = [root for root in roots if root.kind is NodeKind.PERSPECTIVE]
    behind = _after(home, lanes) if home else None
    return _turned(nodes, "perspective", before_id=behind.id if behind else None)


def _indicators_out(nodes: Sequence[Node]) -> LevelStep | NoLevel:
    home = nodes[0].parent
    if home is None or home.kind is not NodeKind.OBJECTIVE or home.objective is None:
        return NoLevel.NOTHING_ABOVE
    first = next(iter(home.of_kind(NodeKind.OBJECTIVE)), None)
    return _turned(
        nodes,
        "objective",
        perspective_id=home.objective.perspective_id,
        above_id=home.id,
        before_id=first.id if first else None,
    )


def _turned(
    nodes: Sequence[Node],
    becomes: str,
    *,
    perspective_id: str | None = None,
    above_id: str | None = None,
    before_id: str | None = None,
) -> LevelStep:
    ids = [new_id() for _ in nodes]
    edits = [
        ChangeKindEdit(node.id, node.kind.name.lower(), becomes, perspective_id, above_id, before_id, element_id)
        for node, element_id in zip(nodes, ids, strict=True)
    ]
    return LevelStep(edits, ids)


def _before(node: Node, siblings: Sequence[Node]) -> Node | None:
    at = siblings.index(node) if node in siblings else 0
    return siblings[at - 1] if at else None


def _after(node: Node, siblings: Sequence[Node]) -> Node | None:
    at = siblings.index(node) + 1 if node in siblings else len(siblings)
    return siblings[at] if at < len(siblings) else None
