"""What would make a row of the cascade matrix come to its whole again: pure arithmetic over `MatrixRow`."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from itertools import chain

from bsc_planner.cascading.consolidation import Receiver, share_figures
from bsc_planner.cascading.figure import decimal_of, exact_sum, is_measured, plain, with_numbers
from bsc_planner.cascading.splitting import whole_weights
from bsc_planner.cascading.unit_matrix import FigureSource, MatrixRow, MatrixRule
from bsc_planner.model.cascade import CascadeKind
from bsc_planner.model.indicator import Consolidation
from bsc_planner.model.value import Value


def difference(row: MatrixRow) -> Decimal | None:
    """Whole minus what the parts make together; None where the row is no plain number or has nothing to reconcile."""
    check = row.check
    if check is None or check.parts is None or row.whole is None:
        return None
    if row.whole.number is None or check.parts.number is None:
        return None
    return row.whole.number - check.parts.number


def members(row: MatrixRow) -> list[MatrixRule]:
    """The rules whose figures were checked against the whole."""
    if row.check is None:
        return []
    return [rule for rule in row.rules if rule.kind is row.check.kind]


def mended_figure(row: MatrixRow, rule: MatrixRule) -> Value | None:
    """Figure of one receiver with which the row would come to its whole, the others left as they are.

    Returns:
        A figure ≥ 0 for a whole ≥ 0; None where there is none, or where the receiver has no plain number.
    """
    return _Mending(row).figure(rule)


def proposed_member(row: MatrixRow, preferred: str | None) -> MatrixRule | None:
    """The receiver to take up the difference: that of the preferred one (its id), else the last one that can.

    Of several that can, one fixed by hand is preferred: its figure is what somebody typed.
    """
    here = [rule for rule in members(row) if (rule.unit_id is None) is row.is_of_positions]
    first = [rule for rule in here if rule.receiver_id == preferred]
    by_hand = (rule for rule in reversed(here) if rule.source is not FigureSource.COMPUTED)
    mending = _Mending(row)
    return next((rule for rule in chain(first, by_hand, reversed(here)) if mending.figure(rule) is not None), None)


class _Mending:
    """Figures with which one receiver each would make a row come to its whole."""

    def __init__(self, row: MatrixRow) -> None:
        self._row = row
        self._gap = difference(row)

    def figure(self, rule: MatrixRule) -> Value | None:
        """See `mended_figure`."""
        row, gap, figure = self._row, self._gap, rule.figure
        if gap is None or figure is None or figure.number is None or row.check is None or row.whole is None:
            return None
        if row.check.kind is CascadeKind.ADOPT:
            return with_numbers(row.whole, row.whole.numbers)
        number = plain(exact_sum((figure.number, gap))) if self._adds_up else self._weighted(rule, figure.number, gap)
        if number is None or number < 0 <= (row.whole.number or 0):
            return None
        return with_numbers(figure, [number])

    def _weighted(self, rule: MatrixRule, number: Decimal, gap: Decimal) -> Decimal | None:
        """A number of an average, of which its receiver is only a part by its weight; None without any."""
        mine = self._weights[rule.id]
        if not mine:
            return None
        factor = Fraction(sum(self._weights.values()), mine)
        return decimal_of(Fraction(number) + Fraction(gap) * factor, step=self._row.step)

    @property
    def _adds_up(self) -> bool:
        return self._row.consolidation is Consolidation.SUM

    @cached_property
    def _weights(self) -> dict[str, int]:
        parts = members(self._row)
        weights = whole_weights([rule.weight for rule in parts])
        return dict(zip((rule.id for rule in parts), weights if any(weights) else [1] * len(weights), strict=True))


def shares_by_weight(row: MatrixRow, weights: Mapping[str, Decimal]) -> dict[str, Value | None]:
    """Shares that receivers would have with these weights and no locks; who shares along keeps weight and lock.

    Args:
        row: The row.
        weights: Weight ≥ 0 by id of the receiver, in the order that decides ties.
    """
    joint = [rule for rule in row.sharing_along if rule.kind is CascadeKind.SHARE]
    receivers = [Receiver(weight) for weight in weights.values()]
    receivers += [Receiver(rule.weight, rule.figure if rule.is_locked else None) for rule in joint]
    computed = share_figures(row.whole, receivers, consolidation=row.consolidation, step=row.step, where=row.code)
    return dict(zip(weights, computed.figures, strict=False))


def can_share(row: MatrixRow) -> bool:
    """Whether the whole has numbers that can be shared out; scale steps and texts can only be adopted."""
    return is_measured(row.whole)
