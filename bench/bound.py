"""What a bench measured beside what it may be at most, and a table of such lines."""

from collections.abc import Sequence
from typing import NamedTuple


class Bound(NamedTuple):
    """One line of a bench that has a bound.

    Attributes:
        line: What was measured.
        ours: The program's figure, in milliseconds.
        bare: The same with bare Qt or the bare library; None where there is nothing to compare with.
        most: Largest ratio of ours to bare; without `bare` the most milliseconds.
    """

    line: str
    ours: float
    bare: float | None
    most: float

    @property
    def holds(self) -> bool:
        """Whether it is within its bound."""
        return (self.ours if self.bare is None else self.ours / self.bare) <= self.most


def table_of(lines: Sequence[Bound]) -> str:
    """The lines below each other: line, ours, bare, ratio, bound, whether it holds."""
    wide = max((len(one.line) for one in lines), default=0) + 2
    told = [f"{'':{wide}}{'ours ms':>10}{'bare ms':>10}{'ratio':>8}{'bound':>9}  holds"]
    for one in lines:
        bare, ratio = ("", "") if one.bare is None else (f"{one.bare:.1f}", f"{one.ours / one.bare:.2f}")
        most = f"{one.most:.0f} ms" if one.bare is None else f"{one.most:g} x"
        told.append(f"{one.line:{wide}}{one.ours:10.1f}{bare:>10}{ratio:>8}{most:>9}  {'yes' if one.holds else 'NO'}")
    return "\n".join(told)
