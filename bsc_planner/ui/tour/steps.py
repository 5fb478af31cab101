"""The steps of the tour: what to do, where, and how it is seen to be done."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from itertools import pairwise

from bsc_planner.findings import Finding
from bsc_planner.model.direction import Perspective
from bsc_planner.model.edition import Edition
from bsc_planner.model.indicator import Indicator, Polarity
from bsc_planner.model.organisation import Assignment, AssignmentStatus, Position
from bsc_planner.model.store import PlanStore
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP

_WHOLE = Decimal(100)


@dataclass(frozen=True)
class TourLook:
    """What a step looks at to see whether it is done.

    Attributes:
        store: The plan.
        findings: What is doubtful in it; None while it is not known.
        pages: Keys of the pages that were shown.
    """

    store: PlanStore
    findings: Sequence[Finding] | None
    pages: frozenset[str]


@dataclass(frozen=True)
class TourStep:
    """One step.

    Attributes:
        key: Stable name.
        title: Source text of its name, context ``Tour``.
        text: Source text of what to do and why, same context.
        is_done: Whether it is done.
        page: Page that “Show me” goes to.
        kind: Kind of the element selected there; empty for none.
        code: Its code.
        period: Period whose cell is shown; empty for none.
        topic: Page and section of the guide that says more.
    """

    key: str
    title: str
    text: str
    is_done: Callable[[TourLook], bool]
    page: str
    kind: str = ""
    code: str = ""
    period: str = ""
    topic: str = "tur"


def _is_gone(rule: str, code: str) -> Callable[[TourLook], bool]:
    """No finding of a rule at the element of this code any more; not done while findings are not known."""

    def look(seen: TourLook) -> bool:
        found = seen.findings
        return found is not None and not any(
            finding.code == rule and code in finding.where.replace(",", " ").split() for finding in found
        )

    return look


def _lower_is_better(seen: TourLook) -> bool:
    indicators = seen.store.all(Indicator, Indicator.code == "IKU-3")
    return not indicators or indicators[0].polarity == Polarity.MINIMIZE


def _weights_fit(seen: TourLook) -> bool:
    weights = [_percent(perspective.weight) for perspective in seen.store.all(Perspective)]
    given = [weight for weight in weights if weight is not None]
    return len(given) == len(weights) and sum(given, Decimal(0)) == _WHOLE


def _one_acting_at_a_time(seen: TourLook) -> bool:
    """No two acting holders of the vacant position on the same day."""
    position = next(iter(seen.store.all(Position, Position.code == "SEKRETARIS")), None)
    if position is None:
        return True
    held = seen.store.all(Assignment, Assignment.position_id == position.id)
    acting = sorted(
        (each.from_date or "", each.until_date or "9999") for each in held if each.status == AssignmentStatus.ACTING
    )
    return all(before[1] < after[0] for before, after in pairwise(acting))


def _percent(weight: str | None) -> Decimal | None:
    text = (weight or "").strip().removesuffix("%").strip().replace(",", ".")
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


STEPS: tuple[TourStep, ...] = (
    TourStep(
        "findings",
        QT_TRANSLATE_NOOP("Tour", "See what is doubtful"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "The program reads the plan along with you. Open Review (F8): every finding says why it "
            "matters, what to do, and where the rule comes from.",
        ),
        lambda seen: "findings" in seen.pages,
        "findings",
        topic="pemeriksaan",
    ),
    TourStep(
        "objective",
        QT_TRANSLATE_NOOP("Tour", "An objective that is an activity"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "Objective SS2 names an activity: “Melaksanakan …”. An objective says what is to become "
            "different. Write it as a result, for example “Meningkatnya kepuasan atas layanan kepegawaian”: "
            "press F2 on its name.",
        ),
        _is_gone("L02", "SS2"),
        "indicators",
        "objective",
        "SS2",
        topic="istilah#sasaran",
    ),
    TourStep(
        "definition",
        QT_TRANSLATE_NOOP("Tour", "An indicator without definition"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "Nobody can check IKU-2: it has no definition. Type one in the inspector at the right (F4), "
            "tab Manual, then leave the field.",
        ),
        _is_gone("L09", "IKU-2"),
        "indicators",
        "indicator",
        "IKU-2",
        topic="panel-rincian#isian",
    ),
    TourStep(
        "reached",
        QT_TRANSLATE_NOOP("Tour", "A target that was reached already"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "IKU-1 came to 78,9 in 2025, and the target of 2026 is 78: no challenge. Go to the cell of "
            "2026 and type a higher figure, for example 79,5.",
        ),
        _is_gone("L17", "IKU-1"),
        "indicators",
        "indicator",
        "IKU-1",
        "2026",
        topic="indikator#mengisi-target",
    ),
    TourStep(
        "polarity",
        QT_TRANSLATE_NOOP("Tour", "The wrong polarity"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "The targets of IKU-3 (complaints) fall from year to year, yet its polarity says that higher "
            "is better: every success would count as failure. Change the polarity in the inspector to “Lower "
            "is better”.",
        ),
        _lower_is_better,
        "indicators",
        "indicator",
        "IKU-3",
        topic="istilah#polarisasi",
    ),
    TourStep(
        "quarters",
        QT_TRANSLATE_NOOP("Tour", "Quarters that do not come to the year"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "The quarters of IKU-6 in 2026 come to 70, the target of the year is 75. Correct the quarters in"
            " the inspector, tab Target, or the year in the table.",
        ),
        _is_gone("L23", "IKU-6"),
        "indicators",
        "indicator",
        "IKU-6",
        "2026",
        topic="istilah#target-periodik",
    ),
    TourStep(
        "shares",
        QT_TRANSLATE_NOOP("Tour", "Shares that do not add up"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "IKU-5 is to reach 1.200 in 2026, but the two units were given 500 and 600, both locked. "
            "Choose the row on this page: the column “Fits?” shows the difference, and one click repairs it.",
        ),
        _is_gone("locked-differs", "IKU-5"),
        "cascade",
        "indicator",
        "IKU-5",
        topic="penjenjangan",
    ),
    TourStep(
        "weights",
        QT_TRANSLATE_NOOP("Tour", "Weights beyond the whole"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "The weights of the four perspectives come to 110%. Right-click the name of a lane on the "
            "strategy map, choose “Change weight”, and let them come to 100.",
        ),
        _weights_fit,
        "strategy_map",
        topic="istilah#bobot",
    ),
    TourStep(
        "acting",
        QT_TRANSLATE_NOOP("Tour", "Two acting heads at once"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "Two people act as Sekretaris in June 2026 (Plt): both would get the targets of that month. Let the first "
            "assignment end on 31 May 2026.",
        ),
        _one_acting_at_a_time,
        "organisation",
        "position",
        "SEKRETARIS",
        topic="organisasi#penugasan",
    ),
    TourStep(
        "checkpoint",
        QT_TRANSLATE_NOOP("Tour", "Keep what you reached"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "Keep a checkpoint (Ctrl+Shift+T): you can compare with it and go back to it at any time. A "
            "legal edition is made in the same way, with its legal ground.",
        ),
        lambda seen: seen.store.count(Edition) > 0,
        "revisions",
        topic="edisi",
    ),
)
"""All steps, in their order; each but the first and the last is a mistake of the plan of the tour."""
