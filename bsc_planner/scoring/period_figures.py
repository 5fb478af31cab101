"""Target and actual of an indicator up to and including a period (s.d.), by consolidation."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from bsc_planner.model.indicator import Consolidation
from bsc_planner.model.period import Period
from bsc_planner.model.value import Value, ValueKind
from bsc_planner.scoring.figure import Figure, consolidated
from bsc_planner.scoring.score import Nothing

MONTHS = 12
Months = Sequence[Value | None]


@dataclass(frozen=True)
class Reported:
    """What an indicator has by period, of one year.

    Attributes:
        target: The year's target in force; None: none.
        milestones: Printed targets of parts of the year.
        months: Gives the year's 12 planned figures; asked only where no milestone is printed.
        actuals: What was reported; empty values are not reported.
        consolidation: How periods make the figure.
        reported_every: Months between two reports, as the Manual says; None: not stated.
        earlier: Targets of the year that were in force before; milestones may still be parts of one of them.
    """

    target: Value | None
    milestones: Mapping[Period, Value]
    months: Callable[[], Months]
    actuals: Mapping[Period, Value]
    consolidation: Consolidation
    reported_every: int | None = None
    earlier: Sequence[Value] = ()


@dataclass(frozen=True)
class PeriodFigures:
    """Figures s.d. a period.

    Attributes:
        target, actual: None: none.
        nothing, reason: Why there is nothing to compare; None and empty where there is.
        target_rule: Where the target comes from: ``target-of-year``, ``target-milestone``, ``target-milestones-added``,
            ``target-milestones-mean``, ``target-trajectory``; empty: none.
        last_month: Last month that the figures speak of, 1 to 12.
        parts: Actuals that went in, with their periods.
        absent: Periods that carry a printed target and have no actual.
    """

    target: Figure | None
    actual: Figure | None
    nothing: Nothing | None
    reason: str
    target_rule: str
    last_month: int
    parts: Sequence[tuple[Period, Value]] = ()
    absent: Sequence[Period] = ()


@dataclass(frozen=True)
class _Target:
    figure: Figure | None
    rule: str
    carrying: Sequence[Period]
    is_up_to: bool = True


def figures_up_to(reported: Reported, period: Period) -> PeriodFigures:
    """Target and actual s.d. the end of a period.

    `sum` adds targets and actuals, `average` takes the mean of those present, `last` the last one present; only
    periods that carry a target count. A typed figure of a longer period goes before its parts.

    Reasons: ``not-applicable``, ``no-target``, ``no-target-yet``, ``not-due-yet``, ``actual-without-target``,
    ``not-filled``, ``actual-not-applicable``, ``parts-differ``.

    Source: KMK 127/2026, konsolidasi periode (pp. 37-38, Tabel 4).
    """
    given = {
        one: value
        for one, value in reported.actuals.items()
        if one.year == period.year and one.last_month <= period.last_month and value.kind is not ValueKind.NOT_FILLED
    }
    if reported.target is not None and reported.target.kind is ValueKind.NOT_APPLICABLE:
        return _without(Nothing.NOT_APPLICABLE, "not-applicable", period)
    end = _compared_end(reported, period, given)
    if end == 0:
        return _without(Nothing.NOT_APPLICABLE, "not-due-yet", period)
    target = _target(reported, period.year, end)
    if target.figure is None:
        return _no_target(reported, period, given)
    counted = _counting(given, target, reported.consolidation)
    absent = [one for one in target.carrying if not any(_touch(one, other) for other in counted)]
    last = max((one.last_month for one in target.carrying), default=end)
    parts = [(one, counted[one]) for one in sorted(counted)]
    if not parts:
        is_not_applicable = bool(given) and all(value.is_empty for value in given.values())
        nothing = Nothing.NOT_APPLICABLE if is_not_applicable else Nothing.NOT_FILLED
        reason = "actual-not-applicable" if is_not_applicable else "not-filled"
        return PeriodFigures(target.figure, None, nothing, reason, target.rule, last, (), absent)
    actual = _together(parts, reported.consolidation)
    if actual is None:
        found = Nothing.NOT_COMPUTABLE, "parts-differ"
        return PeriodFigures(target.figure, None, *found, target.rule, last, parts, absent)
    return PeriodFigures(target.figure, actual, None, "", target.rule, last, parts, absent)


def target_up_to(reported: Reported, period: Period) -> Value | None:
    """The target of `figures_up_to` where nothing was reported yet, and nothing but that; None: none."""
    if reported.target is not None and reported.target.kind is ValueKind.NOT_APPLICABLE:
        return None
    end = _compared_end(reported, period, {})
    figure = _target(reported, period.year, end).figure if end else None
    return None if figure is None else figure.value


def cover(given: Collection[Period]) -> list[Period]:
    """Periods in order that do not overlap: a longer one goes before the parts within it."""
    kept: list[Period] = []
    for one in sorted(given):
        if not any(one in other for other in kept):
            kept.append(one)
    return kept


def _without(nothing: Nothing, reason: str, period: Period) -> PeriodFigures:
    return PeriodFigures(None, None, nothing, reason, "", period.last_month)


def _no_target(reported: Reported, period: Period, given: Mapping[Period, Value]) -> PeriodFigures:
    later = [reported.target, *reported.milestones.values()]
    if any(value is not None and not value.is_empty for value in later):
        return _without(Nothing.NOT_APPLICABLE, "no-target-yet", period)
    parts = [(one, given[one]) for one in cover(given) if not given[one].is_empty]
    if not parts:
        return _without(Nothing.NOT_APPLICABLE, "no-target", period)
    actual = _together(parts, reported.consolidation)
    found = Nothing.NOT_COMPUTABLE, "actual-without-target"
    return PeriodFigures(None, actual, *found, "", period.last_month, parts)


def _compared_end(reported: Reported, period: Period, given: Mapping[Period, Value]) -> int:
    """Last month that is compared: the last one due, or a later one with an actual; 0: none is due yet."""
    every = reported.reported_every
    if every is None or any(not value.is_empty for value in reported.milestones.values()):
        return period.last_month
    due = period.last_month // every * every
    return max([due, *(one.last_month for one, value in given.items() if not value.is_empty)])


def _target(reported: Reported, year: int, end: int) -> _Target:
    carried = {
        one: value
        for one, value in reported.milestones.items()
        if one.year == year and one.last_month - one.first_month < MONTHS - 1 and not value.is_empty
    }
    figure = None if reported.target is None or reported.target.is_empty else Figure.of(reported.target)
    if carried:
        earlier = [Figure.of(value) for value in reported.earlier]
        return _of_milestones(carried, figure, earlier, reported.consolidation, end)
    if figure is None:
        return _Target(None, "", ())
    if end == MONTHS or not figure.is_measured:
        return _Target(figure, "target-of-year", ())
    planned = [value for value in reported.months()[:end] if value is not None and not value.is_empty]
    if not planned:
        return _Target(None, "", ())
    counting = planned[-1:] if reported.consolidation is Consolidation.LAST else planned
    figure = consolidated([Figure.of(value) for value in counting], reported.consolidation)
    return _Target(figure, "target-trajectory", ())


def _of_milestones(
    carried: Mapping[Period, Value],
    year_target: Figure | None,
    earlier: Sequence[Figure],
    consolidation: Consolidation,
    end: int,
) -> _Target:
    whole = cover(carried)
    until = [one for one in whole if one.last_month <= end]
    wholes = [*earlier, *([] if year_target is None else [year_target])]
    is_parts = _are_parts([Figure.of(carried[one]) for one in whole], whole, wholes, consolidation)
    if end == MONTHS and year_target is not None:
        return _Target(year_target, "target-of-year", until, not is_parts)
    if not until:
        return _Target(None, "", ())
    figures = [Figure.of(carried[one]) for one in until]
    if not is_parts:
        return _Target(figures[-1], "target-milestone", until)
    found = consolidated(figures, consolidation, weights=[_length(one) for one in until])
    rule = "target-milestones-added" if consolidation is Consolidation.SUM else "target-milestones-mean"
    return _Target(found, rule, until, is_up_to=False)


def _are_parts(
    figures: Sequence[Figure], periods: Sequence[Period], wholes: Sequence[Figure], consolidation: Consolidation
) -> bool:
    """Whether printed milestones are parts of the year, not figures up to and including their period."""
    if consolidation is Consolidation.LAST:
        return False
    if not wholes:
        return True
    whole = consolidated(figures, consolidation, weights=[_length(one) for one in periods])
    return whole is not None and bool(whole.numbers) and any(whole.numbers == target.numbers for target in wholes)


def _counting(given: Mapping[Period, Value], target: _Target, consolidation: Consolidation) -> dict[Period, Value]:
    """Actuals that count: of periods that carry a target, and none twice."""
    filled = {one: value for one, value in given.items() if not value.is_empty}
    if target.carrying:
        end = max(one.last_month for one in target.carrying)
        filled = {one: value for one, value in filled.items() if one.last_month <= end}
        if not (target.is_up_to and consolidation is Consolidation.SUM):
            filled = {one: value for one, value in filled.items() if any(_touch(one, it) for it in target.carrying)}
    return {one: filled[one] for one in cover(filled)}


def _together(parts: Sequence[tuple[Period, Value]], consolidation: Consolidation) -> Figure | None:
    figures = [Figure.of(value) for _, value in parts]
    return consolidated(figures, consolidation, weights=[_length(one) for one, _ in parts])


def _length(period: Period) -> Fraction:
    return Fraction(period.last_month - period.first_month + 1)


def _touch(one: Period, other: Period) -> bool:
    return one in other or other in one


def months_between_reports(printed: str | None) -> int | None:
    """Months between two reports by the words of the Manual (1, 2, 3, 4, 6, 12); None where they are not understood.

    A number of months that does not divide a year (``9 bulanan``) is not understood.
    """
    words = (printed or "").casefold()
    if counted := _COUNTED_MONTHS.search(words):
        count = _NUMBER_WORDS.get(counted[1]) or (int(counted[1]) if counted[1].isdecimal() else 0)
        return count if count and MONTHS % count == 0 else None
    return next((months for months, stems in _EVERY if re.search(stems, words)), None)


_NUMBER_WORDS = {
    "satu": 1,
    "dua": 2,
    "dwi": 2,
    "tiga": 3,
    "empat": 4,
    "lima": 5,
    "enam": 6,
    "tujuh": 7,
    "delapan": 8,
    "sembilan": 9,
    "sepuluh": 10,
    "sebelas": 11,
    "dua belas": 12,
}
_COUNTED_MONTHS = re.compile(
    r"(?<!tanggal )(?<!tgl )(?<!tgl\. )\b([0-9]{1,4}|dua belas|"
    + "|".join(word for word in _NUMBER_WORDS if " " not in word)
    + r"|puluh|belas)\)?[\s-]*(?:bulan(?:an)?|monthly)\b(?! (?:berikut|setelah|sesudah))"
)
_EVERY = (
    (1, r"\bbulanan|\b(?:per|tiap|setiap)[\s-]+bulan\b|\bmonthly"),
    (3, r"triwulan|quarter|kuartal"),
    (6, r"semester|half-year"),
    (12, r"tahunan|annual|yearly"),
)
