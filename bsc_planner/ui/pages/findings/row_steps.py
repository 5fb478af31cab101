"""The way from one list of rows to another as the fewest insertions and removals of runs of rows."""

from collections.abc import Hashable, Sequence
from enum import Enum

_MOST_STEPS = 60


class Step(Enum):
    """What is done to a run of rows."""

    REMOVE = 0
    INSERT = 1


def steps_between(before: Sequence[Hashable], after: Sequence[Hashable]) -> list[tuple[Step, int, int]] | None:
    """Steps with the first and last row of their run, each counted when its turn comes.

    Args:
        before: Keys of the rows as they are, each once.
        after: Keys of the rows as they shall be, each once.

    Returns:
        Removals from the end, then insertions from the start; None where rows changed their order or so much changed
        that showing all anew is quicker.
    """
    wanted, known = set(after), set(before)
    if [key for key in before if key in wanted] != [key for key in after if key in known]:
        return None
    removals = _runs([key not in wanted for key in before])
    insertions = _runs([key not in known for key in after])
    if len(removals) + len(insertions) > _MOST_STEPS:
        return None
    steps = [(Step.REMOVE, first, last) for first, last in reversed(removals)]
    return [*steps, *((Step.INSERT, first, last) for first, last in insertions)]


def _runs(marks: Sequence[bool]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for at, is_marked in enumerate(marks):
        if is_marked:
            if runs and runs[-1][1] == at - 1:
                runs[-1] = (runs[-1][0], at)
            else:
                runs.append((at, at))
    return runs
