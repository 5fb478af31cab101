"""Where new, moved and dropped rows of the outline go, as edits."""

from collections.abc import Sequence
from dataclasses import dataclass

from bsc_planner.editing.edit import Edit, Together
from bsc_planner.editing.indicator import AddIndicatorEdit, MoveIndicatorEdit, RemoveIndicatorsEdit
from bsc_planner.editing.objective import AddObjectiveEdit, MoveObjectiveEdit, RemoveObjectiveEdit
from bsc_planner.editing.perspective import AddPerspectiveEdit, MovePerspectiveEdit, RemovePerspectiveEdit
from bsc_planner.ui.item_models.indicator_tree.node import LOOSE_ID, Node, NodeKind


@dataclass(frozen=True)
class NewPlace:
    """Where a new row would stand and what it would be.

    Attributes:
        kind: `NodeKind.PERSPECTIVE`, `NodeKind.OBJECTIVE` or `NodeKind.INDICATOR`.
        above: Row it hangs below in the tree; None: a root.
        before: Sibling it stands before; None: behind all siblings.
    """

    kind: NodeKind
    above: Node | None
    before: Node | None

    def edits(self, texts: Sequence[str]) -> list[AddIndicatorEdit] | list[AddObjectiveEdit] | list[AddPerspectiveEdit]:
        """One edit per text, in order."""
        before_id = self.before.id if self.before else None
        if self.kind is NodeKind.PERSPECTIVE:
            return [AddPerspectiveEdit(text, before_id=before_id) for text in texts]
        if self.kind is NodeKind.INDICATOR:
            above_id = self.above.id if self.above and self.above.id != LOOSE_ID else None
            return [AddIndicatorEdit(above_id, name=text, before_id=before_id) for text in texts]
        parent_id, perspective_id = place_of_objective(self.above)
        return [
            AddObjectiveEdit(
                text=text, perspective_id=perspective_id, parent_id=parent_id, level=self.level, before_id=before_id
            )
            for text in texts
        ]

    @property
    def level(self) -> str | None:
        """Level as printed that a new objective gets: that of its first sibling."""
        neighbour = next(iter(_siblings(self.above)), None)
        return neighbour.objective.level if neighbour and neighbour.objective else None


def new_places(after: Node | None, roots: Sequence[Node]) -> tuple[list[NewPlace], int]:
    """Where a row behind `after` may stand, from the outermost level in, and which of them is the first choice."""
    lanes = [root for root in roots if root.kind is NodeKind.PERSPECTIVE]
    if after is None:
        lane = next(iter(lanes), None)
        first = next(iter(lane.children if lane else roots), None)
        is_objective = first is not None and first.kind is NodeKind.OBJECTIVE
        outer = NewPlace(NodeKind.PERSPECTIVE, None, lane)
        return [outer, NewPlace(NodeKind.OBJECTIVE, lane, first if is_objective else None)], 1
    if after.id == LOOSE_ID or (after.parent and after.parent.id == LOOSE_ID):
        loose = after if after.id == LOOSE_ID else after.parent
        return [NewPlace(NodeKind.INDICATOR, loose, _next_sibling(after) if loose is not after else None)], 0
    lane = next((node for node in (after, *after.ancestors()) if node.kind is NodeKind.PERSPECTIVE), None)
    behind = lanes[lanes.index(lane) + 1 :] if lane else []
    outer = NewPlace(NodeKind.PERSPECTIVE, None, next(iter(behind), None))
    if after.kind is NodeKind.PERSPECTIVE:
        return [outer, NewPlace(NodeKind.OBJECTIVE, after, next(iter(after.children), None))], 1
    objective = after if after.kind is NodeKind.OBJECTIVE else after.parent
    assert objective is not None
    line = [above for above in objective.ancestors() if above.kind is NodeKind.OBJECTIVE]
    places = [
        NewPlace(NodeKind.OBJECTIVE, above.parent, next_of(above, roots)) for above in [*reversed(line), objective]
    ]
    inside = next(iter(objective.of_kind(NodeKind.INDICATOR)), None)
    before = inside if after is objective else _next_sibling(after)
    places.append(NewPlace(NodeKind.INDICATOR, objective, before))
    places.append(NewPlace(NodeKind.OBJECTIVE, objective, next(iter(objective.of_kind(NodeKind.OBJECTIVE)), None)))
    return [outer, *places], 1 + len(line) + (after is not objective)


def step_edit(nodes: Sequence[Node], step: int, roots: Sequence[Node]) -> Edit | None:
    """Move neighbouring rows one place up (-1) or down (1); None when they cannot go further that way.

    Rows at the edge of what they hang below go over into the neighbouring one of its kind.
    """
    siblings = _like(nodes[0], roots)
    places = sorted(siblings.index(node) for node in nodes if node in siblings)
    if len(places) != len(nodes) or places != list(range(places[0], places[-1] + 1)):
        return None
    if step < 0 and places[0] > 0:
        behind = siblings[places[-1] + 1] if places[-1] + 1 < len(siblings) else None
        return _move(siblings[places[0] - 1], nodes[0].parent, behind)
    if step > 0 and places[-1] + 1 < len(siblings):
        return _move(siblings[places[-1] + 1], nodes[0].parent, siblings[places[0]])
    return _over_the_edge([siblings[place] for place in places], step, roots)


def drop_choices(
    nodes: Sequence[Node], above_row: Node | None, below_row: Node | None, roots: Sequence[Node]
) -> dict[int, Edit]:
    """How dragged rows can stand between two rows of the outline: an edit by depth; empty where they cannot."""
    if not nodes or len({node.kind for node in nodes}) != 1:
        return {}
    kind = nodes[0].kind
    is_inside = below_row is not None and below_row.kind is NodeKind.INDICATOR
    if kind is NodeKind.INDICATOR or (kind is NodeKind.OBJECTIVE and is_inside):
        edit = drop_edit(nodes, above_row, below_row)
        beside = next((row for row in (below_row, above_row) if row and row.kind is NodeKind.INDICATOR), None)
        depth = beside.depth if beside else above_row.depth + 1 if above_row else 0
        return {depth: edit} if edit is not None else {}
    if kind is NodeKind.PERSPECTIVE and below_row is not None and below_row.kind is not NodeKind.PERSPECTIVE:
        return {}
    lowest = below_row.depth if below_row is not None else 0
    found: dict[int, Edit] = {}
    for place in new_places(above_row, roots)[0]:
        home, before = place.above, place.before
        depth = home.depth + 1 if home else 0
        while before is not None and before in nodes:
            before = next_of(before, roots)
        line = (home, *home.ancestors()) if home else ()
        if place.kind is kind and depth >= lowest and not any(above in nodes for above in line):
            found[depth] = Together([_move(node, home, before) for node in nodes])
    return found


def drop_edit(nodes: Sequence[Node], above_row: Node | None, below_row: Node | None) -> Edit | None:
    """Put dragged rows between two rows of the outline; None where they cannot stand.

    Args:
        nodes: Rows of one kind.
        above_row: Row above the gap; None at the top.
        below_row: Row below the gap; None at the end.
    """
    if len({node.kind for node in nodes}) != 1 or below_row in nodes or not nodes:
        return None
    if nodes[0].kind is NodeKind.INDICATOR:
        if below_row and below_row.kind is NodeKind.INDICATOR:
            return Together([_move(node, below_row.parent, below_row) for node in nodes])
        home = above_row.parent if above_row and above_row.kind is NodeKind.INDICATOR else above_row
        if home is None or home.kind not in (NodeKind.OBJECTIVE, NodeKind.LOOSE):
            return None
        first = next((node for node in home.of_kind(NodeKind.INDICATOR) if node not in nodes), None)
        before = first if above_row is home else None
        return Together([_move(node, home, before) for node in nodes])
    if nodes[0].kind is not NodeKind.OBJECTIVE:
        return None
    home, before = _gap_for_objective(above_row, below_row)
    if any(above in nodes for above in (home, *(home.ancestors() if home else ()))):
        return None
    return Together([_move(node, home, before) for node in nodes])


def remove_edit(nodes: Sequence[Node]) -> Edit:
    """Remove objectives with their branches, indicators, and perspectives alone: their objectives stay."""
    tops = [node for node in nodes if not any(above in nodes for above in node.ancestors() if above.objective)]
    edits: list[Edit] = [RemoveObjectiveEdit(node.id) for node in tops if node.kind is NodeKind.OBJECTIVE]
    edits += [RemovePerspectiveEdit(node.id) for node in tops if node.kind is NodeKind.PERSPECTIVE]
    indicators = [node.id for node in tops if node.kind is NodeKind.INDICATOR]
    if indicators:
        edits.append(RemoveIndicatorsEdit(indicators))
    return Together(edits)


def _move(node: Node, above: Node | None, before: Node | None) -> Edit:
    before_id = before.id if before else None
    if node.kind is NodeKind.PERSPECTIVE:
        return MovePerspectiveEdit(node.id, before_id)
    if node.kind is NodeKind.INDICATOR:
        return MoveIndicatorEdit(node.id, above.id if above and above.id != LOOSE_ID else None, before_id)
    parent_id, perspective_id = place_of_objective(above)
    if above and above.kind is NodeKind.OBJECTIVE and node.objective:
        # Below another objective its own lane is kept: only the planner or the map changes it.
        perspective_id = node.objective.perspective_id
    return MoveObjectiveEdit(node.id, parent_id=parent_id, perspective_id=perspective_id, before_id=before_id)


def place_of_objective(above: Node | None) -> tuple[str | None, str | None]:
    """Parent and perspective of an objective below `above`; both None for a root."""
    if above is None:
        return None, None
    if above.kind is NodeKind.PERSPECTIVE:
        return None, above.id
    return above.id, above.objective.perspective_id if above.objective else None


def _over_the_edge(nodes: Sequence[Node], step: int, roots: Sequence[Node]) -> Edit | None:
    home = nodes[0].parent
    if home is None or home.kind is NodeKind.LOOSE:
        return None
    homes = [
        node
        for root in roots
        for node in root.branch()
        if node.kind is home.kind and (node.depth == home.depth or nodes[0].kind is NodeKind.INDICATOR)
    ]
    at = homes.index(home) + step
    if not 0 <= at < len(homes):
        return None
    before = next(iter(homes[at].of_kind(nodes[0].kind)), None) if step > 0 else None
    return Together([_move(node, homes[at], before) for node in nodes])


def _gap_for_objective(above_row: Node | None, below_row: Node | None) -> tuple[Node | None, Node | None]:
    """Parent row and following sibling for an objective dropped between two rows."""
    if below_row is not None and below_row.kind is NodeKind.OBJECTIVE:
        return below_row.parent, below_row
    if above_row is None:
        return None, None
    if above_row.kind is NodeKind.PERSPECTIVE:
        return above_row, None
    if below_row is not None and below_row.kind is NodeKind.INDICATOR and below_row.parent is not None:
        home = below_row.parent if below_row.parent.kind is NodeKind.OBJECTIVE else None
        return home, next(iter(home.of_kind(NodeKind.OBJECTIVE)), None) if home else None
    lane = next((above for above in above_row.ancestors() if above.kind is NodeKind.PERSPECTIVE), None)
    return lane, None


def _like(node: Node, roots: Sequence[Node]) -> list[Node]:
    return [other for other in (node.parent.children if node.parent else roots) if other.kind is node.kind]


def _siblings(above: Node | None) -> list[Node]:
    return above.of_kind(NodeKind.OBJECTIVE) if above else []


def _next_sibling(node: Node) -> Node | None:
    siblings = _like(node, ())
    at = siblings.index(node) + 1
    return siblings[at] if at < len(siblings) else None


def next_of(node: Node, roots: Sequence[Node]) -> Node | None:
    """The following row of its kind below the same one; None for the last."""
    siblings = _like(node, roots)
    at = siblings.index(node) + 1
    return siblings[at] if at < len(siblings) else None
