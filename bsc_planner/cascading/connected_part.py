"""The part of a cascade that some indicators are connected to: computing it alone gives the figures of the whole."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from bsc_planner.cascading.cascade_input import NONE, CascadeInput, Indexes, RuleColumns, no_assignments

T = TypeVar("T")


def connected_part(given: CascadeInput, indicators: Collection[int]) -> CascadeInput:
    """Some indicators with all that rules connect them to, above, below and beside, and these rules.

    A figure decides those it is split into and how finely they are split; so nothing outside the part changes what is
    within, nor the other way round.

    Args:
        given: What a cascade is computed from.
        indicators: Places of the indicators.

    Returns:
        The part, in the order of the whole, without people; places of units and positions stay as they are.
    """
    is_member = _connected(given.rules, indicators, len(given.indicators))
    members = np.flatnonzero(is_member)
    places = np.full(len(given.indicators) + 1, NONE, np.int32)
    places[members] = np.arange(len(members), dtype=np.int32)
    within = np.append(is_member, False)  # the last place is that of none
    rules = np.flatnonzero(within[given.rules.parents] | within[given.rules.children])
    return replace(
        given,
        indicators=[given.indicators[place] for place in members.tolist()],
        rules=_rules(given.rules, rules, places),
        revisions=[
            replace(one, indicator=int(places[one.indicator])) for one in given.revisions if is_member[one.indicator]
        ],
        assignments=no_assignments(),
        nips=(),
        employee_ids=(),
        findings=(),
    )


def _connected(rules: RuleColumns, indicators: Collection[int], count: int) -> NDArray[np.bool_]:
    is_member = np.zeros(count, np.bool_)
    is_member[list(indicators)] = True
    links = (rules.parents >= 0) & (rules.children >= 0)
    parents, children = rules.parents[links], rules.children[links]
    known, count = -1, len(indicators)
    while count != known:
        touched = is_member[parents] | is_member[children]
        is_member[parents[touched]] = True
        is_member[children[touched]] = True
        known, count = count, int(is_member.sum())
    return is_member


def _rules(rules: RuleColumns, chosen: NDArray[np.intp], places: Indexes) -> RuleColumns:
    numbers = chosen.tolist()

    def some(of_rules: Mapping[int, T]) -> dict[int, T]:
        return {at: of_rules[rule] for at, rule in enumerate(numbers) if rule in of_rules}

    ids: Sequence[str] = [rules.ids[rule] for rule in numbers] if rules.ids else ()
    return RuleColumns(
        parents=places[rules.parents[chosen]],
        kinds=rules.kinds[chosen],
        units=rules.units[chosen],
        positions=rules.positions[chosen],
        children=places[rules.children[chosen]],
        weights=some(rules.weights),
        locked=some(rules.locked),
        stated=some(rules.stated),
        previous=some(rules.previous),
        ids=ids,
    )
