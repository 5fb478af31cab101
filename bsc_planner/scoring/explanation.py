"""Why a score is what it is, as a tree of data that window, command line and documents render alike."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from bsc_planner.model.delta import Ref
from bsc_planner.model.value import Value
from bsc_planner.scoring.rule_set import Basis, Light

Fact = str | int | Fraction | Value | None


@dataclass(frozen=True)
class Explanation:
    """One figure and why.

    Attributes:
        ref: What the figure is of; None for a step that is no element (a consolidation, a bound).
        code, name: What it is called.
        rule: Stable key of the rule, e.g. ``objective-weighted-mean`` or ``index-minimize``; each has a sentence in
            `bsc_planner.wording`.
        basis: Where the rule comes from; None: the program's own definition.
        value: The figure in percent, exact; None: no value, `reason` says why.
        reason: Stable code of why there is no value; empty where there is one.
        light: Status.
        weight, share: Weight as used by its parent and normalised there; None where it is left out.
        facts: What went in, by stable name, in order: inputs as printed and as read, the raw index, the cap.
        substitution: The rule with the numbers put in, in plain arithmetic with Indonesian decimals, e.g.
            ``(100 × 21 + 80 × 14) ÷ 35``; empty: none.
        children: Explanations of what it rests on, left-out ones included.
    """

    ref: Ref | None
    code: str
    name: str
    rule: str
    basis: Basis | None
    value: Fraction | None
    reason: str
    light: Light
    weight: Fraction | None = None
    share: Fraction | None = None
    facts: Mapping[str, Fact] = field(default_factory=dict)
    substitution: str = ""
    children: Sequence["Explanation"] = ()
