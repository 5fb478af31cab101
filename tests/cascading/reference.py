"""The cascade once more, slow and obvious: loops, dictionaries and fractions, written from the definition alone."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from math import floor

from bsc_planner.cascading.cascade_input import CascadeInput, CascadeRule
from bsc_planner.model.cascade import CascadeKind
from bsc_planner.model.indicator import Consolidation
from bsc_planner.model.value import Value

Bounds = tuple[Fraction, ...]
Amount = tuple[str, Bounds] | None
"""What a figure is (the same for figures that can be compared by number) and its numbers."""

HANDED_DOWN = (CascadeKind.ADOPT, CascadeKind.SHARE)
SUM, AVERAGE, LAST = Consolidation.SUM, Consolidation.AVERAGE, Consolidation.LAST


def read(value: Value | None) -> Amount:
    if value is None:
        return None
    if not value.numbers:
        return value.printed or "", ()
    return f"{value.kind} {value.direction}", tuple(Fraction(one) for one in value.numbers)


def fitted(amount: Amount, like: Amount) -> Bounds | None:
    """Numbers of an amount in the shape of another; a single number is both bounds of a range."""
    assert amount is not None
    assert like is not None
    if len(amount[1]) == len(like[1]):
        return amount[1]
    return amount[1] * 2 if len(amount[1]) == 1 else None


def largest_remainder(
    whole: Fraction, weights: Sequence[Decimal], locked: Sequence[Fraction | None], step: Decimal
) -> list[Fraction]:
    rest = whole - sum(part for part in locked if part is not None)
    free = [at for at, part in enumerate(locked) if part is None]
    parts = [Fraction(0) if part is None else part for part in locked]
    if not free or (rest < 0 <= whole) or (whole < 0 < rest):
        return parts
    share = {at: Fraction(weights[at]) for at in free}
    if sum(share.values()) == 0:
        share = {at: Fraction(1) for at in free}
    steps = rest / Fraction(step)
    assert steps.denominator == 1
    quotas = {at: steps * share[at] / sum(share.values()) for at in free}
    counts = {at: floor(quotas[at]) for at in free}
    for at in sorted(free, key=lambda at: (counts[at] - quotas[at], at))[: int(steps) - sum(counts.values())]:
        counts[at] += 1
    for at in free:
        parts[at] = counts[at] * Fraction(step)
    return parts


def in_months(whole: Fraction, weights: Sequence[int], step: Decimal) -> list[Fraction]:
    steps = int(whole / Fraction(step))
    reached = [floor(Fraction(sum(weights[:month]) * steps, sum(weights))) for month in range(13)]
    return [(after - before) * Fraction(step) for before, after in pairwise(reached)]


def on_a_line(start: Fraction, end: Fraction, weights: Sequence[int], step: Decimal) -> list[Fraction]:
    months = []
    for month in range(1, 13):
        exact = (start + (end - start) * Fraction(sum(weights[:month]), sum(weights))) / Fraction(step)
        rounded = floor(exact + Fraction(1, 2)) if exact >= 0 else -floor(-exact + Fraction(1, 2))
        months.append(rounded * Fraction(step))
    return months


def is_holder(starts: date, ends: date, month: int, year: int) -> bool:
    days = [date(year, month, day) for day in range(1, monthrange(year, month)[1] + 1)]
    covered = sum(starts <= day < ends for day in days)
    return 2 * covered > len(days) or (2 * covered == len(days) and starts in days)


class SlowCascade:
    """One year's cascade of a plan whose figures all count in the same step."""

    def __init__(self, given: CascadeInput, rules: Sequence[CascadeRule], step: Decimal) -> None:
        self.given, self.rules, self.step = given, rules, step
        self.targets = [indicator.target for indicator in given.indicators]
        self.reconciled: list[tuple[int, int, CascadeKind, Bounds, Bounds, bool]] = []

    # where an indicator is held

    def holds(self, indicator: int, unit: int) -> bool:
        for rule in self.rules:
            if rule.unit == unit and rule.parent >= 0 and rule.kind in HANDED_DOWN and indicator == rule.parent:
                return True
            if rule.unit == unit and indicator == rule.child:
                return True
        return unit in self.given.indicators[indicator].owner_units

    def holder(self, indicator: int, unit: int) -> int:
        while unit >= 0 and not self.holds(indicator, unit):
            unit = int(self.given.units.parents[unit])
        return unit

    def source(self, rule: CascadeRule) -> int:
        if rule.position >= 0:
            return self.holder(rule.parent, int(self.given.positions.units[rule.position]))
        return self.holder(rule.parent, int(self.given.units.parents[rule.unit])) if rule.unit >= 0 else -1

    def received(self, indicator: int, unit: int) -> CascadeRule | None:
        for rule in self.rules:
            if rule.position >= 0 or rule.unit != unit or rule.kind not in HANDED_DOWN or rule.parent < 0:
                continue
            if rule.child == indicator or (rule.parent == indicator and unit >= 0):
                return rule
        return None

    # figures

    def figure(self, indicator: int, unit: int) -> Value | None:
        if unit < 0 and self.targets[indicator] is not None:
            return self.targets[indicator]
        rule = self.received(indicator, unit)
        if rule is not None:
            return self.of_rule(rule)
        for rule in self.rules:
            if rule.unit == unit and unit >= 0 and rule.child == indicator:
                printed = rule.stated or rule.locked or self.targets[indicator]
                if printed is not None:
                    own = printed
                    for later in self.rules:
                        if later.unit == unit and later.child == indicator:
                            own = later.stated or later.locked or self.targets[indicator] or own
                    return own
        return self.targets[indicator] if unit in self.given.indicators[indicator].owner_units else None

    def start(self, indicator: int, unit: int) -> Value | None:
        rule = self.received(indicator, unit)
        if rule is not None:
            own = self.given.indicators[indicator].previous if rule.child == indicator else None
            return rule.previous or own or self.start(rule.parent, self.source(rule))
        start = self.given.indicators[indicator].previous
        for rule in self.rules:
            if unit >= 0 and rule.unit == unit and rule.child == indicator:
                start = rule.previous or start
        return start

    def printed(self, rule: CascadeRule) -> Value | None:
        if rule.stated is not None:
            return rule.stated
        if rule.kind is CascadeKind.ADOPT and rule.locked is not None:
            return rule.locked
        if rule.child < 0:
            return None
        same = [one for one in self.rules if one.child == rule.child and one.kind in HANDED_DOWN and one.parent >= 0]
        return self.targets[rule.child] if rule.kind is CascadeKind.ADOPT or len(same) == 1 else None

    def own(self, rule: CascadeRule) -> Value | None:
        printed = rule.stated or rule.locked
        if printed is not None or rule.child < 0:
            return printed
        unit = rule.unit if rule.position < 0 else int(self.given.positions.units[rule.position])
        return self.figure(rule.child, self.holder(rule.child, unit))

    def of_rule(self, rule: CascadeRule) -> Value | None:
        if rule.parent < 0 or rule.kind not in HANDED_DOWN:
            return self.own(rule)
        printed = self.printed(rule)
        if printed is not None:
            return printed
        unit = self.source(rule)
        whole = self.figure(rule.parent, unit)
        if rule.kind is CascadeKind.ADOPT:
            return whole
        group = self.group(rule.parent, unit)
        return self.shares(rule.parent, whole, group)[group.index(rule)]

    def group(self, indicator: int, unit: int) -> list[CascadeRule]:
        return [
            rule
            for rule in self.rules
            if rule.kind is CascadeKind.SHARE and rule.parent == indicator and self.source(rule) == unit
        ]

    def shares(self, indicator: int, whole: Value | None, group: Sequence[CascadeRule]) -> list[Value | None]:
        amount = read(whole)
        if amount is None or not amount[1] or self.given.indicators[indicator].consolidation is not SUM:
            everyone = whole if amount is not None and amount[1] else None
            return [rule.locked or everyone for rule in group]
        fits = [rule for rule in group if rule.locked is None or fitted(read(rule.locked), amount) is not None]
        columns = []
        for bound, number in enumerate(amount[1]):
            locked = [(fitted(read(rule.locked), amount) or ())[bound] if rule.locked else None for rule in fits]
            columns.append(largest_remainder(number, [rule.weight for rule in fits], locked, self.step))
        parts = dict(zip(map(id, fits), zip(*columns, strict=True), strict=True))
        assert whole is not None
        return [rule.locked or _like(whole, parts[id(rule)]) for rule in group]

    # reconciliation

    def reconcile(self) -> list[tuple[int, int, CascadeKind, Bounds, Bounds, bool]]:
        found = []
        for indicator, measured in enumerate(self.given.indicators):
            for unit in range(-1, len(self.given.units.codes)):
                whole = read(self.figure(indicator, unit)) if self.holder(indicator, unit) == unit else None
                if whole is None or not whole[1]:
                    continue
                sharing = self.group(indicator, unit) if measured.consolidation is not LAST else []
                for rules, kind in (
                    (sharing, CascadeKind.SHARE),
                    (self.components(indicator, unit), CascadeKind.COMPONENT),
                ):
                    parts = [read(self.of_rule(rule)) for rule in rules]
                    if not parts or any(part is None or fitted(part, whole) is None for part in parts):
                        continue
                    together = self.together(
                        measured.consolidation, rules, [fitted(part, whole) or () for part in parts]
                    )
                    allowed = Fraction(0) if measured.consolidation is SUM else Fraction(self.step) / 2
                    equal = all(abs(one - two) <= allowed for one, two in zip(whole[1], together, strict=True))
                    found.append((indicator, unit, kind, whole[1], together, equal))
        for rule in self.rules:
            if rule.kind is CascadeKind.ADOPT and rule.parent >= 0 and self.printed(rule) is not None:
                whole, shown = read(self.figure(rule.parent, self.source(rule))), read(self.printed(rule))
                if whole is not None and shown != whole:
                    found.append((rule.parent, self.source(rule), rule.kind, whole[1], (shown or ("", ()))[1], False))
        return found

    def components(self, indicator: int, unit: int) -> list[CascadeRule]:
        return [
            rule
            for rule in self.rules
            if rule.kind is CascadeKind.COMPONENT and rule.parent == indicator and self.source(rule) == unit
        ]

    @staticmethod
    def together(consolidation: Consolidation, rules: Sequence[CascadeRule], parts: Sequence[Bounds]) -> Bounds:
        weights = [Fraction(1) if consolidation is SUM else Fraction(rule.weight) for rule in rules]
        weights = weights if sum(weights) else [Fraction(1)] * len(rules)
        divisor = Fraction(1) if consolidation is SUM else sum(weights)
        return tuple(
            sum(p * w for p, w in zip(column, weights, strict=True)) / divisor for column in zip(*parts, strict=True)
        )

    # months

    def positions(self) -> dict[int, tuple[Amount, list[Amount]]]:
        """Target and months of every rule to a position, after all revisions of the year."""
        for revision in self.given.revisions:
            if revision.effective < date(self.given.year, 2, 1):
                self.targets[revision.indicator] = revision.value
        rows = {at: rule for at, rule in enumerate(self.rules) if rule.position >= 0}
        now = {at: self.of_rule(rule) for at, rule in rows.items()}
        months = {at: self.planned(rule, now[at]) for at, rule in rows.items()}
        for over in range(1, 12):
            for revision in self.given.revisions:
                if revision.effective.year == self.given.year and self.over(revision.effective) == over:
                    self.targets[revision.indicator] = revision.value
            after = {at: self.of_rule(rule) for at, rule in rows.items()}
            for at, rule in rows.items():
                if read(after[at]) != read(now[at]):
                    months[at] = self.changed(rule, months[at], now[at], after[at], over)
            now = after
        for at, rule in rows.items():
            measure = self.measure(rule)
            if measure is not None and self.given.indicators[measure].pattern.own:
                months[at] = self.planned(rule, now[at])
        return {at: (read(now[at]), months[at]) for at in rows}

    @staticmethod
    def over(effective: date) -> int:
        return effective.month - 1

    def measure(self, rule: CascadeRule) -> int | None:
        if rule.child >= 0:
            return rule.child
        return rule.parent if rule.kind in HANDED_DOWN and rule.parent >= 0 else None

    def start_of(self, rule: CascadeRule) -> Amount:
        if rule.previous is not None:
            return read(rule.previous)
        if rule.kind in HANDED_DOWN and rule.parent >= 0:
            own = self.given.indicators[rule.child].previous if rule.child >= 0 else None
            return read(own or self.start(rule.parent, self.source(rule)))
        unit = int(self.given.positions.units[rule.position])
        return read(self.start(rule.child, self.holder(rule.child, unit))) if rule.child >= 0 else None

    def can_weigh(self, measure: int) -> bool:
        """Whether 12 figures given by hand are weights: for a sum, when all are plain amounts."""
        indicator = self.given.indicators[measure]
        own = indicator.pattern.own or ()
        plain = all(len(one.numbers) == 1 and one.numbers[0] >= 0 for one in own)
        return indicator.consolidation is SUM and plain

    def by_hand(self, rule: CascadeRule, figure: Value | None) -> list[Amount] | None:
        measure = self.measure(rule)
        if measure is None or self.can_weigh(measure):
            return None
        own, target = self.given.indicators[measure].pattern.own, self.targets[measure]
        return [read(one) for one in own] if own and target is not None and read(figure) == read(target) else None

    def weights(self, measure: int) -> list[int]:
        indicator = self.given.indicators[measure]
        own = indicator.pattern.own
        if own and self.can_weigh(measure):
            scaled = [int(Fraction(one.numbers[0]) / Fraction(self.step)) for one in own]
            return scaled if any(scaled) else [1] * 12
        return list(indicator.pattern.weights)

    def planned(self, rule: CascadeRule, figure: Value | None) -> list[Amount]:
        measure, amount = self.measure(rule), read(figure)
        own = self.by_hand(rule, figure)
        if own is not None:
            return own
        if measure is None or amount is None or not amount[1]:
            return [amount] * 12
        indicator, weights = self.given.indicators[measure], self.weights(measure)
        start = self.start_of(rule)
        begin = fitted(start, amount) if start is not None and start[1] else None
        columns = []
        for bound, number in enumerate(amount[1]):
            if indicator.consolidation is SUM:
                columns.append(in_months(number, weights, self.step))
            elif indicator.consolidation is AVERAGE or begin is None:
                columns.append([number] * 12)
            else:
                columns.append(on_a_line(begin[bound], number, weights, self.step))
        return [(amount[0], bounds) for bounds in zip(*columns, strict=True)]

    def changed(
        self, rule: CascadeRule, months: list[Amount], before: Value | None, after: Value | None, over: int
    ) -> list[Amount]:
        measure, amount, passed = self.measure(rule), read(after), months[:over]
        if measure is None or amount is None or not amount[1]:
            return passed + [amount] * (12 - over)
        indicator = self.given.indicators[measure]
        ahead = self.weights(measure)[over:]
        weights = [0] * over + (ahead if any(ahead) else [1] * len(ahead))
        was = read(before)
        is_alike = was is not None and was[0] == amount[0] and all(one is None or one[0] == was[0] for one in passed)
        columns = []
        for bound, number in enumerate(amount[1]):
            done = [(fitted(one, amount) or (Fraction(0),) * 2)[bound] for one in passed if one is not None]
            if indicator.consolidation is SUM:
                rest = number - sum(done)
                is_short = rest < 0 <= number or number < 0 < rest
                columns.append(in_months(Fraction(0) if is_short else rest, weights, self.step))
            elif indicator.consolidation is AVERAGE or not is_alike:
                columns.append([number] * 12)
            else:
                columns.append(on_a_line(done[-1], number, weights, self.step))
        return passed + [(amount[0], bounds) for bounds in zip(*columns, strict=True)][over:]

    # people

    def employees(self) -> dict[tuple[int, int], tuple[Amount, list[Amount]]]:
        """Target and months (None where not held) of every person, by rule and employee."""
        found = {}
        for at, (target, months) in self.positions().items():
            rule = self.rules[at]
            held = self.held(rule.position)
            measure = self.measure(rule)
            is_sum = measure is not None and self.given.indicators[measure].consolidation is SUM
            for employee in sorted(held):
                mine: list[Amount] = []
                for month in range(12):
                    figure = months[month]
                    if not held[employee][month]:
                        mine.append(None)
                    elif figure is None or not is_sum:
                        mine.append(figure)
                    else:
                        holders = [one for one in sorted(held) if held[one][month]]
                        mine.append((figure[0], self.part(figure[1], holders.index(employee), len(holders))))
                if any(held[employee]):
                    found[at, employee] = self.year(target, mine) if is_sum else target, mine
        return found

    def part(self, numbers: Bounds, place: int, count: int) -> Bounds:
        one = [Decimal(1)] * count
        return tuple(largest_remainder(number, one, [None] * count, self.step)[place] for number in numbers)

    @staticmethod
    def year(target: Amount, months: Sequence[Amount]) -> Amount:
        if target is None or not target[1]:
            return target
        # of a month planned as a range, a year that has become one number takes the lower bound
        columns = [fitted(month, target) or month[1][:1] for month in months if month is not None and month[1]]
        return target[0], tuple(sum(column, Fraction(0)) for column in zip(*columns, strict=True)) or (
            Fraction(0),
        ) * len(target[1])

    def held(self, position: int) -> dict[int, list[bool]]:
        people = self.given.assignments
        held: dict[int, list[bool]] = {}
        for at in range(len(people.positions)):
            if people.positions[at] != position or not people.counts[at]:
                continue
            starts, ends = people.starts[at].item(), people.ends[at].item()
            months = [is_holder(starts, ends, month, self.given.year) for month in range(1, 13)]
            before = held.get(int(people.employees[at]), [False] * 12)
            held[int(people.employees[at])] = [one or two for one, two in zip(before, months, strict=True)]
        return held


def _like(whole: Value, numbers: Sequence[Fraction]) -> Value:
    decimals = [Decimal(one.numerator) / Decimal(one.denominator) for one in numbers]
    if len(decimals) == 2:
        return Value(None, whole.kind, lower=decimals[0], upper=decimals[1])
    if whole.bound is not None:
        return Value(None, whole.kind, bound=decimals[0], direction=whole.direction)
    return Value(None, whole.kind, number=decimals[0])
