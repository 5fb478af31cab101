"""Whose cascade matrix shows other figures or words: the units that hand something changed on."""

from collections.abc import Iterable

import numpy as np

from bsc_planner.cascading.cascade import states_of
from bsc_planner.cascading.cascade_input import NONE
from bsc_planner.cascading.holder_tree import HolderTree
from bsc_planner.cascading.rule_groups import nodes_of_rules
from bsc_planner.model.value import Value
from bsc_planner.revisions.cascade_difference import CascadeDifference

Held = dict[tuple[int, int], Value | None]
"""Targets by unit and indicator."""


def units_with_changed_matrix(
    difference: CascadeDifference, words: Iterable[int], *, held_before: Held, held_after: Held
) -> frozenset[str]:
    """Ids of the units whose matrix changes; that of the top units also shows what the institution hands on.

    Args:
        difference: The cascade before and after.
        words: Indicators whose words change.
        held_before, held_after: Targets that units answer for.
    """
    given = difference.before.given
    rules, positions = given.rules, difference.before.positions
    tree = HolderTree(given)
    nodes = nodes_of_rules(given, tree)
    changed_rules = {difference.before.units[one.row].rule for one in difference.units}
    changed_rules |= set(positions.rules[difference.position_rows_of_year].tolist())
    in_force = [states_of(result.given)[-1][1] for result in (difference.before, difference.after)]
    reworded = set(words)
    found: set[int] = set()
    for rule in range(len(rules)):
        parent, unit = int(rules.parents[rule]), int(rules.units[rule])
        giver = tree.units[int(nodes[rule])] if nodes[rule] != NONE else NONE
        is_to_nobody = rules.positions[rule] < 0 and unit in (NONE, giver)
        if parent == NONE or is_to_nobody:
            continue
        if giver == NONE:
            is_target_changed = in_force[0][parent] != in_force[1][parent]
        else:
            is_target_changed = held_before.get((giver, parent)) != held_after.get((giver, parent))
        if rule in changed_rules or parent in reworded or is_target_changed:
            found.add(giver)
    tops = np.flatnonzero(given.units.parents == NONE).tolist() if NONE in found else []
    return frozenset(given.units.ids[unit] for unit in {*found, *tops} - {NONE})
