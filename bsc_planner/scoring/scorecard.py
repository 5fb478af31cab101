"""A scorecard from its input: every index and roll-up, kept so that one changed indicator costs only its own branch."""

from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from dataclasses import replace
from fractions import Fraction
from itertools import chain

from bsc_planner.findings import Finding
from bsc_planner.model.delta import Ref
from bsc_planner.scoring.index import Index, index_of
from bsc_planner.scoring.roll_up import Child, RolledUp, roll_up
from bsc_planner.scoring.rule_set import Band, Light, RuleSet, band_of
from bsc_planner.scoring.score import IndicatorScore, Nothing, RolledScore, Score, Scorecard
from bsc_planner.scoring.scorecard_findings import indicator_findings, perspective_findings, weight_findings
from bsc_planner.scoring.scorecard_input import (
    IndicatorInput,
    ObjectiveInput,
    PerspectiveInput,
    ScorecardInput,
)
from bsc_planner.scoring.weights import Weights, weights_of_indicators, weights_of_perspectives

_NO_VALUES: Sequence[Fraction] = ()


def scorecard_from(given: ScorecardInput) -> Scorecard:
    """All scores of one unit (or the institution) s.d. one period."""
    return ScorecardCalculation(given).scorecard


class ScorecardCalculation:
    """One scorecard with everything it was computed from.

    What counts where: an objective is the weighted mean of its own indicators; one without any is the mean of the
    objectives below it. A perspective is the mean of its objectives (not of those that already count in one above
    them), the organisation the weighted mean of the perspectives; in a plan without perspectives the mean of the
    objectives at the top.

    Attributes:
        given: The input, as of the last change.
        indexes: Index of each indicator by id; None: nothing to compare.
        weights: Weights by id of the objective, in the order of its indicators.
        perspective_weights: Weights of the perspectives.
    """

    def __init__(self, given: ScorecardInput) -> None:
        self.given = given
        self._indicators = list(given.indicators)
        self._places = {one.ref.id: place for place, one in enumerate(self._indicators)}
        self._objective_places = {one.ref.id: place for place, one in enumerate(given.objectives)}
        self._members: dict[str, list[int]] = {}
        for place, one in enumerate(self._indicators):
            if one.objective_id in self._objective_places:
                self._members.setdefault(str(one.objective_id), []).append(place)
        self._below = _below(given.objectives, self._members)
        self._counted = self._counting_objectives()
        self.indexes: dict[str, Index | None] = {}
        self.weights: dict[str, Weights] = {}
        self._scores: list[IndicatorScore] = []
        self._findings: list[Sequence[Finding]] = []
        for one in self._indicators:
            score, found = self._scored(one)
            self._scores.append(score)
            self._findings.append(found)
        self._rolled: dict[str, RolledUp] = {}
        self._weight_findings: dict[str, Sequence[Finding]] = {}
        for one_objective in given.objectives:
            self._weigh(one_objective)
        self.perspective_weights = _weights_of(given.perspectives, given.rule_set)
        self._roll_objectives(given.objectives)
        self._perspectives: dict[str, RolledUp] = {}
        self._roll_perspectives(given.perspectives)
        self._card: Scorecard | None = None
        self._kept: dict[str, tuple[RolledUp, RolledScore]] = {}

    @property
    def scorecard(self) -> Scorecard:
        """The scorecard as it is now."""
        if self._card is None:
            self._card = self._assembled()
        return self._card

    def score(self, element_id: str) -> Score | None:
        """Score of an element of the scorecard by its id; None: it is not on it."""
        if element_id in self._places:
            return self._scores[self._places[element_id]]
        card = self.scorecard
        rolled = (card.organisation, *card.perspectives, *card.objectives)
        return next((one for one in rolled if one.ref.id == element_id), None)

    def indicator(self, element_id: str) -> IndicatorInput | None:
        """Input of an indicator by its id; None: it is not on the scorecard."""
        place = self._places.get(element_id)
        return None if place is None else self._indicators[place]

    def members(self, objective_id: str) -> list[IndicatorInput]:
        """Inputs of the indicators of an objective, in plan order."""
        return [self._indicators[place] for place in self._members.get(objective_id, ())]

    def objectives_below(self, objective_id: str) -> Sequence[ObjectiveInput]:
        """Objectives that an objective without indicators of its own is the mean of."""
        return self._below.get(objective_id, ())

    def copy(self) -> "ScorecardCalculation":
        """The same calculation, to change apart from this one."""
        made = copy(self)
        made._indicators, made._scores, made._findings = [*self._indicators], [*self._scores], [*self._findings]
        made.indexes, made.weights, made._weight_findings = (
            {**self.indexes},
            {**self.weights},
            {**self._weight_findings},
        )
        made._rolled, made._perspectives, made._kept = {**self._rolled}, {**self._perspectives}, {**self._kept}
        return made

    def weigh_perspectives(self, printed: Mapping[str, str | None]) -> None:
        """Take other weights for some perspectives, as printed, by id."""
        lanes = [replace(one, weight=printed.get(one.ref.id, one.weight)) for one in self.given.perspectives]
        self.given = replace(self.given, perspectives=lanes)
        self.perspective_weights = _weights_of(lanes, self.given.rule_set)
        self._card = None

    def change(self, changed: Iterable[IndicatorInput]) -> None:
        """Take other figures or weight words for some indicators of the scorecard; their objectives stay."""
        touched: dict[str, None] = {}
        for one in changed:
            place = self._places[one.ref.id]
            if one.weight != self._indicators[place].weight:
                self.weights.pop(str(one.objective_id), None)
            self._indicators[place] = one
            self._scores[place], self._findings[place] = self._scored(one)
            if one.objective_id in self._objective_places:
                touched[str(one.objective_id)] = None
        self.given = replace(self.given, indicators=tuple(self._indicators))
        objectives = self._with_those_above(touched)
        for one_objective in objectives:
            self._weigh(one_objective)
        self._roll_objectives(objectives)
        lanes = {one.perspective_id for one in objectives}
        self._roll_perspectives([one for one in self.given.perspectives if one.ref.id in lanes])
        self._card = None

    def _scored(self, one: IndicatorInput) -> tuple[IndicatorScore, Sequence[Finding]]:
        figures, rules = one.figures, self.given.rule_set
        index: Index | None = None
        nothing, reason = figures.nothing, figures.reason
        if figures.target is not None and figures.actual is not None and nothing is None:
            index = index_of(figures.actual, figures.target, one.measure, rules)
            if index.index is None:
                nothing, reason = Nothing.NOT_COMPUTABLE, index.reason
        self.indexes[one.ref.id] = index
        score = IndicatorScore(
            ref=one.ref,
            code=one.code,
            name=one.name,
            objective_id=one.objective_id,
            target=None if figures.target is None else figures.target.value,
            actual=None if figures.actual is None else figures.actual.value,
            rule="" if index is None else index.rule,
            raw=None if index is None else index.raw,
            index=None if index is None else index.index,
            is_flagged=index is not None and index.is_flagged,
            nothing=nothing,
            reason=reason,
            weight=None,
            share=None,
            light=_light(None if index is None else index.index, rules.indicator_bands),
        )
        return score, indicator_findings(score)

    def _weigh(self, objective: ObjectiveInput) -> None:
        """Roll the indicators of an objective up and note weight and share on them."""
        places = self._members.get(objective.ref.id, ())
        if not places:
            return
        if objective.ref.id not in self.weights:
            words = [self._indicators[place].weight for place in places]
            self.weights[objective.ref.id] = weights_of_indicators(words, self.given.rule_set)
            listed = [(self._indicators[place], self._scores[place]) for place in places]
            self._weight_findings[objective.ref.id] = weight_findings(
                objective, [one for one, _ in listed], self.weights[objective.ref.id], self.given.rule_set
            )
        weights = self.weights[objective.ref.id].values
        children = [
            Child(self._scores[place].index, self._scores[place].nothing, weight)
            for place, weight in zip(places, weights, strict=True)
        ]
        rolled = roll_up(children, divisor=self.given.rule_set.divisor)
        self._rolled[objective.ref.id] = rolled
        for place, weight, share in zip(places, weights, rolled.shares, strict=True):
            used = None if share is None else weight
            if self._scores[place].share != share or self._scores[place].weight != used:
                self._scores[place] = replace(self._scores[place], weight=used, share=share)

    def _roll_objectives(self, objectives: Iterable[ObjectiveInput]) -> None:
        """Roll objectives without indicators of their own up from those below them."""
        for objective in objectives:
            if objective.ref.id not in self._members:
                self._roll_from_below(objective.ref.id)

    def _roll_from_below(self, objective_id: str) -> RolledUp:
        children = []
        for below in self._below.get(objective_id, ()):
            if below.ref.id in self._members:
                rolled = self._rolled[below.ref.id]
            else:
                rolled = self._roll_from_below(below.ref.id)
            children.append(Child(rolled.value, rolled.nothing))
        self._rolled[objective_id] = roll_up(children)
        return self._rolled[objective_id]

    def _roll_perspectives(self, perspectives: Iterable[PerspectiveInput]) -> None:
        for perspective in perspectives:
            members = self._counted.get(perspective.ref.id, ())
            self._perspectives[perspective.ref.id] = roll_up([self._child(one) for one in members])

    def _child(self, objective: ObjectiveInput) -> Child:
        rolled = self._rolled[objective.ref.id]
        return Child(rolled.value, rolled.nothing)

    def _with_those_above(self, touched: Mapping[str, None]) -> list[ObjectiveInput]:
        """The objectives themselves and all that are the mean of them, in plan order."""
        places: set[int] = set()
        for objective_id in touched:
            at: str | None = objective_id
            while at is not None and (place := self._objective_places.get(at)) is not None and place not in places:
                places.add(place)
                at = self.given.objectives[place].parent_id
        return [self.given.objectives[place] for place in sorted(places)]

    def _counting_objectives(self) -> dict[str | None, Sequence[ObjectiveInput]]:
        """Objectives by the perspective they count in; under None those at the top of a plan without perspectives."""
        lanes = {one.ref.id for one in self.given.perspectives}
        counted: dict[str | None, list[ObjectiveInput]] = {lane: [] for lane in lanes}
        if not lanes:
            counted[None] = [one for one in self.given.objectives if one.parent_id not in self._objective_places]
        inside = {one.ref.id for members in self._below.values() for one in members}
        for one in self.given.objectives:
            if one.perspective_id in lanes and not self._is_counted_above(one, inside):
                counted[one.perspective_id].append(one)
        return {lane: tuple(members) for lane, members in counted.items()}

    def _is_counted_above(self, one: ObjectiveInput, inside: set[str]) -> bool:
        if one.ref.id not in inside:
            return False
        above = self.given.objectives[self._objective_places[str(one.parent_id)]]
        return above.perspective_id == one.perspective_id

    def _assembled(self) -> Scorecard:
        given, rules = self.given, self.given.rule_set
        lanes = given.perspectives
        if lanes:
            weights = self.perspective_weights.values
            rolled = [self._perspectives[one.ref.id] for one in lanes]
            whole = roll_up(
                [Child(one.value, one.nothing, weight) for one, weight in zip(rolled, weights, strict=True)]
            )
            children = tuple(one.ref for one in lanes)
        else:
            weights, rolled = _NO_VALUES, []
            top = self._counted[None]
            whole = roll_up([self._child(one) for one in top])
            children = tuple(one.ref for one in top)
        objective_shares = self._objective_shares(whole)
        bands = rules.perspective_bands or rules.indicator_bands
        predikat = band_of(whole.value, rules.predikat_bands)
        organisation = _rolled_score(given, whole, children, rules.indicator_bands)
        return Scorecard(
            rule_set=rules,
            period=given.period,
            unit_id=given.unit_id,
            organisation=replace(organisation, predikat="" if predikat is None else predikat.key),
            perspectives=tuple(
                replace(
                    _rolled_score(one, of, [it.ref for it in self._counted[one.ref.id]], bands),
                    weight=None if share is None else weight,
                    share=share,
                )
                for one, of, weight, share in zip(lanes, rolled, weights, whole.shares, strict=False)
            ),
            objectives=tuple(self._objective_score(one, objective_shares.get(one.ref.id)) for one in given.objectives),
            indicators=tuple(self._scores),
            findings=tuple(
                chain(
                    given.findings,
                    perspective_findings(given, self.perspective_weights),
                    chain.from_iterable(self._weight_findings.values()),
                    chain.from_iterable(self._findings),
                )
            ),
        )

    def _objective_score(self, one: ObjectiveInput, share: Fraction | None) -> RolledScore:
        """Score of an objective; the one from before where nothing about it changed."""
        rolled = self._rolled[one.ref.id]
        kept = self._kept.get(one.ref.id)
        if kept is not None and kept[0] is rolled and kept[1].share == share:
            return kept[1]
        made = _rolled_score(one, rolled, self._children_of(one.ref.id), self.given.rule_set.indicator_bands)
        made = replace(made, weight=None if share is None else Fraction(1), share=share)
        self._kept[one.ref.id] = rolled, made
        return made

    def _children_of(self, objective_id: str) -> list[Ref]:
        below = self.members(objective_id) or self.objectives_below(objective_id)
        return [one.ref for one in below]

    def _objective_shares(self, whole: RolledUp) -> dict[str, Fraction | None]:
        shares: dict[str, Fraction | None] = {}
        groups = [(members, self._rolled[above]) for above, members in self._below.items()]
        for lane, members in self._counted.items():
            groups.append((members, whole if lane is None else self._perspectives[lane]))
        for members, rolled in groups:
            for one, share in zip(members, rolled.shares, strict=True):
                shares.setdefault(one.ref.id, share)
        return shares


def _weights_of(perspectives: Sequence[PerspectiveInput], rules: RuleSet) -> Weights:
    printed = [one.weight for one in perspectives]
    return weights_of_perspectives(printed, [(one.code, one.name) for one in perspectives], rules)


def _below(
    objectives: Sequence[ObjectiveInput], members: Mapping[str, Sequence[int]]
) -> dict[str, Sequence[ObjectiveInput]]:
    """Objectives right below each one without indicators of its own; a circle of parents hangs below nothing."""
    parents = {one.ref.id: one.parent_id for one in objectives}
    found: dict[str, list[ObjectiveInput]] = {}
    for one in objectives:
        above = one.parent_id
        if above in parents and above not in members and not _is_in_circle(one.ref.id, parents):
            found.setdefault(str(above), []).append(one)
    return {above: tuple(listed) for above, listed in found.items()}


def _is_in_circle(objective_id: str, parents: Mapping[str, str | None]) -> bool:
    seen = {objective_id}
    at = parents.get(objective_id)
    while at is not None and at not in seen:
        seen.add(at)
        at = parents.get(at)
    return at is not None


def _rolled_score(
    of: ScorecardInput | PerspectiveInput | ObjectiveInput,
    rolled: RolledUp,
    children: Sequence[Ref],
    bands: Sequence[Band],
) -> RolledScore:
    return RolledScore(
        ref=of.ref,
        code=of.code,
        name=of.name,
        value=rolled.value,
        nothing=rolled.nothing,
        of=rolled.of,
        with_value=rolled.with_value,
        missing=rolled.missing,
        is_normalised=rolled.is_normalised,
        weight=None,
        share=None,
        light=_light(rolled.value, bands),
        predikat="",
        children=tuple(children),
    )


def _light(value: Fraction | None, bands: Sequence[Band]) -> Light:
    band = band_of(value, bands)
    return Light.GREY if band is None else band.light
