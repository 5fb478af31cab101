"""K3 of all indicators of a plan in a year, beside the figures of the year before."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from bsc_planner.model.delta import Ref
from bsc_planner.model.indicator import Controllability, Indicator, Polarity, TargetBasis, Validity
from bsc_planner.model.number_format import Language, format_value
from bsc_planner.model.organisation import Unit
from bsc_planner.model.period import Period
from bsc_planner.model.revision import TargetReason
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import PastTarget
from bsc_planner.model.value import Value, ValueKind
from bsc_planner.model.years import belongs_to_year
from bsc_planner.monitoring.holdings import Holding
from bsc_planner.monitoring.rule_sets import rule_set_of
from bsc_planner.monitoring.score_source import ScoreSource
from bsc_planner.scoring.rule_set import RuleSet
from bsc_planner.scoring.shipped_rule_sets import shipped_rule_sets
from bsc_planner.scoring.target_quality import TargetCase, TargetQuality, target_quality
from bsc_planner.wording.rule_set_words import quality_reason

_K3_KEY = "kmk-127-2026"


@dataclass(frozen=True)
class QualityRow:
    """One indicator with its K3.

    Attributes:
        ref: The indicator.
        code, name, unit: As in the plan; `unit` is empty for the institution.
        target: Of the year; None: none.
        last_target, last_actual: Of the year before (the actual s.d. its end, else the baseline); None: none.
        case: What the quality was told from.
        quality: K3 and what it is made of.
    """

    ref: Ref
    code: str
    name: str
    unit: str
    target: Value | None
    last_target: Value | None
    last_actual: Value | None
    case: TargetCase
    quality: TargetQuality

    def why(self, language: Language = "id") -> str:
        """Why the quality is what it is, sentence by sentence."""
        details = {
            "validity": str(self.case.validity or ""),
            "controllability": str(self.case.controllability or ""),
            "last_target": _shown(self.last_target),
            "last_actual": _shown(self.last_actual),
        }
        rules = [self.quality.indicator.rule, self.quality.target.rule]
        rules += ["raised"] if self.quality.target.is_raised else []
        return " ".join(quality_reason(rule, details, language) for rule in rules)


def k3_rule_set_of(store: PlanStore, year: int) -> RuleSet:
    """The rule set whose tables price quality in a year: the plan's where it does, else that of KMK 127/2026."""
    chosen = rule_set_of(store, year)
    return chosen if chosen.is_k3 else shipped_rule_sets()[_K3_KEY]


def target_qualities(store: PlanStore, year: int, *, rule_set: RuleSet | None = None) -> Sequence[QualityRow]:
    """K3 of every indicator of a year, in plan order; an analysis of targets, nothing has to be realised in the year.

    Args:
        store: Store of the plan.
        year: Year of the targets.
        rule_set: Whose tables are used; None: `k3_rule_set_of`.
    """
    rules = rule_set or k3_rule_set_of(store, year)
    units = {unit.id: unit.code or unit.name or "" for unit in store.all(Unit)}
    now, before = ScoreSource(store, year), ScoreSource(store, year - 1)
    past = {row.indicator_id: row.value for row in store.all(PastTarget, PastTarget.period == str(year - 1))}
    reasons = store.all(TargetReason, TargetReason.replaced_by_id.is_not(None))
    replacing = {str(row.replaced_by_id) for row in reasons}
    found = []
    for indicator in store.all(Indicator, belongs_to_year(Indicator, year)):
        target = now.indicator_input(Holding(indicator.id), Period(year)).year_target
        last_target, last_actual = _last_year(indicator, before, past, year, is_replacement=indicator.id in replacing)
        case = TargetCase(
            validity=Validity(indicator.validity) if indicator.validity else None,
            controllability=Controllability(indicator.controllability) if indicator.controllability else None,
            polarity=Polarity(indicator.polarity) if indicator.polarity else None,
            target=_number(target),
            last_target=_number(last_target),
            last_actual=_number(last_actual),
            has_history=last_target is not None or last_actual is not None,
            is_mandatory=indicator.is_mandatory == 1,
            basis=TargetBasis(indicator.target_basis) if indicator.target_basis else None,
        )
        found.append(
            QualityRow(
                Ref("indicator", indicator.id),
                indicator.code or "",
                indicator.name or "",
                units.get(indicator.unit_id or "", ""),
                target,
                last_target,
                last_actual,
                case,
                target_quality(case, rules),
            )
        )
    return found


def _last_year(
    indicator: Indicator, before: ScoreSource, past: dict[str, Value], year: int, *, is_replacement: bool
) -> tuple[Value | None, Value | None]:
    """Target and actual of the year before; of the indicator it carries on where it begins in this year.

    One that took the place of another measure has nothing to carry on.
    """
    followed = None if is_replacement else indicator.follows_id
    known = indicator.id if indicator.id in before.rows.indicators else followed
    target = actual = None
    if known is not None and known in before.rows.indicators:
        input_ = before.indicator_input(Holding(known), Period(year - 1))
        target = input_.year_target
        actual = input_.figures.actual.value if input_.figures.actual is not None else None
    if target is None:
        target = past.get(indicator.id)
    if actual is None and indicator.baseline_year == year - 1:
        actual = indicator.baseline
    return _given(target), _given(actual)


def _given(value: Value | None) -> Value | None:
    return None if value is None or value.is_empty else value


def _number(value: Value | None) -> Fraction | None:
    """The one number a value stands for: of a limit its bound, of a step its score; None: it has none, or several."""
    if value is None:
        return None
    number = value.score if value.kind is ValueKind.STEP else value.number if value.bound is None else value.bound
    return None if number is None else Fraction(number)


def _shown(value: Value | None) -> str:
    return "–" if value is None else format_value(value)
