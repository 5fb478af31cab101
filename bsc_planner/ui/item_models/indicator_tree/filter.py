"""Which rows of the outline a planner wants to see."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bsc_planner.model.value import Value, ValueKind
from bsc_planner.ui.item_models.indicator_tree.node import Node, NodeKind


@dataclass(frozen=True)
class OutlineFilter:
    """What to look for; a row is shown when it meets everything, with the rows above it.

    Attributes:
        text: In code, name or unit of measure; letter case is ignored; empty: anything.
        unit_id: Unit whose scorecard it is on or that answers for it; None: any.
        level: Level as printed, of the indicator or its objective; None: any.
        only_incomplete: Only indicators that lack a target, a unit of measure, a polarity or a name, and objectives
            without an indicator.
    """

    text: str = ""
    unit_id: str | None = None
    level: str | None = None
    only_incomplete: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether everything is shown."""
        return not (self.text.strip() or self.unit_id or self.level or self.only_incomplete)


def shown_ids(nodes: Iterable[Node], wanted: OutlineFilter, years: Sequence[str]) -> set[str]:
    """Ids of rows that meet the filter, and of all rows above them."""
    found: set[str] = set()
    words = wanted.text.casefold().split()
    for node in nodes:
        if node.kind in (NodeKind.OBJECTIVE, NodeKind.INDICATOR) and _meets(node, wanted, words, years):
            found.add(node.id)
            found.update(above.id for above in node.ancestors())
    return found


def is_incomplete(node: Node, years: Sequence[str]) -> bool:
    """Whether a row lacks something a finished plan has."""
    record = node.indicator
    if record is None:
        return node.kind is NodeKind.OBJECTIVE and not node.children
    if not (record.name and record.unit_of_measure and record.polarity):
        return True
    return any(year not in node.targets or _is_missing(node.targets[year].meaning) for year in years)


def _meets(node: Node, wanted: OutlineFilter, words: list[str], years: Sequence[str]) -> bool:
    if words:
        text = _text_of(node)
        if not all(word in text for word in words):
            return False
    if wanted.unit_id and wanted.unit_id not in node.owners and _unit_of(node) != wanted.unit_id:
        return False
    if wanted.level and _level_of(node) != wanted.level:
        return False
    return not wanted.only_incomplete or is_incomplete(node, years)


def _text_of(node: Node) -> str:
    record = node.indicator
    if record:
        return f"{record.code or ''} {record.name or ''} {record.unit_of_measure or ''}".casefold()
    objective = node.objective
    return f"{objective.code or ''} {objective.text or ''}".casefold() if objective else ""


def _unit_of(node: Node) -> str | None:
    record = node.indicator or node.objective
    if record is None:
        return None
    above = node.parent.objective if node.parent else None
    return record.unit_id or (above.unit_id if node.indicator and above else None)


def _level_of(node: Node) -> str | None:
    record = node.indicator or node.objective
    above = node.parent.objective if node.parent else None
    return (record.level if record else None) or (above.level if node.indicator and above else None)


def _is_missing(meaning: str) -> bool:
    return Value.stored("", meaning).kind is ValueKind.NOT_FILLED
