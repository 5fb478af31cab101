"""The step of an indicator: the smallest amount, of which every numeric target is a whole number."""

from collections.abc import Iterable, Sequence
from decimal import Context, Decimal, InvalidOperation

from bsc_planner.cascading.figure import plain
from bsc_planner.findings import Finding, Severity
from bsc_planner.model.unit_of_measure import is_counted
from bsc_planner.model.value import Value, decimals_of

LEAST_DECIMALS = 2
_WIDE = Context(prec=400, traps=[InvalidOperation])
"""Wide enough for any printed number; `Decimal`'s own context would refuse quotients beyond 28 digits."""


def step_of(*, given: Decimal | None, unit_of_measure: str | None, targets: Iterable[Value]) -> Decimal:
    """Smallest amount of an indicator.

    Args:
        given: The step set on the indicator; None or an amount that is none (0, negative) leaves it to the unit.
        unit_of_measure: As printed; things that are counted come in whole numbers.
        targets: All printed targets; the most decimals among them count, at least two.
    """
    if given is not None and given > 0:
        return plain(given)
    if is_counted(unit_of_measure):
        return Decimal(1)
    decimals = max((value.decimals for value in targets), default=0)
    return Decimal(1).scaleb(-max(decimals, LEAST_DECIMALS))


def refined_step(step: Decimal, number: Decimal) -> Decimal:
    """The step that `number` asks for: unchanged when it is a whole number of steps, else a power of ten.

    Every whole number of old steps stays a whole number of new ones.
    """
    if _WIDE.remainder(number, step) == 0:
        return step
    return Decimal(1).scaleb(-max(decimals_of(plain(number)), decimals_of(plain(step))))


def to_steps(number: Decimal, step: Decimal) -> int:
    """A number as a count of steps.

    Raises:
        ValueError: It is no whole number of steps.
    """
    count, rest = _WIDE.divmod(number, step)
    if rest:
        raise ValueError(f"{number} is no whole number of steps of {step}")
    return int(count)


def from_steps(count: int, step: Decimal) -> Decimal:
    """A count of steps as a number, exact and without trailing zeros."""
    sign, digits, exponent = step.as_tuple()
    assert isinstance(exponent, int)
    whole = count * int("".join(map(str, digits))) * (-1 if sign else 1)
    if exponent >= 0:
        return Decimal(whole * 10**exponent)
    while exponent < 0 and whole % 10 == 0:
        whole, exponent = whole // 10, exponent + 1
    return Decimal((int(whole < 0), tuple(map(int, str(abs(whole)))), exponent))


class Steps:
    """Steps of all indicators of a cascade, refined as figures turn up that need finer ones."""

    def __init__(self, steps: Sequence[Decimal]) -> None:
        self._steps = list(steps)
        self._refined: dict[int, tuple[Decimal, Decimal]] = {}

    def __getitem__(self, indicator: int) -> Decimal:
        """Step of the indicator with this index."""
        return self._steps[indicator]

    def hold(self, indicator: int, figure: Value | None) -> None:
        """Make sure that all numbers of a figure are whole numbers of the indicator's steps."""
        for number in figure.numbers if figure is not None else ():
            finer = refined_step(self._steps[indicator], number)
            if finer != self._steps[indicator]:
                first = self._refined.get(indicator, (self._steps[indicator], number))[0]
                self._refined[indicator] = (first, number)
                self._steps[indicator] = finer

    def findings(self, *, codes: Sequence[str | None], ids: Sequence[str | None]) -> list[Finding]:
        """One `step-refined` for each indicator whose step did not fit its figures."""
        return [
            Finding(
                Severity.WARNING,
                "step-refined",
                codes[indicator] or "",
                ids[indicator],
                {"step": str(first), "refined": str(self._steps[indicator]), "number": str(plain(number))},
            )
            for indicator, (first, number) in sorted(self._refined.items())
        ]
