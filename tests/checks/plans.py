"""Plans that break exactly what a rule looks at, and plans that do not: small builders for the table of pairs."""

from typing import Any

from bsc_planner.model.base import Element
from bsc_planner.model.cascade import Cascade, CascadeAspect
from bsc_planner.model.direction import Goal, Perspective
from bsc_planner.model.edition import Edition
from bsc_planner.model.indicator import Indicator, IndicatorOwner
from bsc_planner.model.number_reading import ReadingContext
from bsc_planner.model.objective import Link, Objective
from bsc_planner.model.organisation import Assignment, Employee, Position, Unit
from bsc_planner.model.plan import Plan
from bsc_planner.model.rating import PersonRating, UnitRating
from bsc_planner.model.revision import Revision, TargetReason, TargetRevision
from bsc_planner.model.rule_set_copy import RuleSetCopy
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Actual, Figure, Milestone, Target
from bsc_planner.model.value_reading import read_value
from tests.builders import empty_store

KINDS: dict[str, type[Element]] = {
    cls.__tablename__: cls
    for cls in (
        Assignment, Cascade, CascadeAspect, Edition, Employee, Goal, Indicator, IndicatorOwner, Link, Objective,
        PersonRating, Perspective, Position, Revision, RuleSetCopy, TargetReason, TargetRevision, Unit, UnitRating,
    )
}  # fmt: skip
SERIES: dict[str, type[Figure]] = {cls.__tablename__: cls for cls in (Target, Milestone, Actual)}

GOOD: dict[str, Any] = {
    "name": "Persentase laporan tepat waktu",
    "unit_of_measure": "%",
    "polarity": "maximize",
    "consolidation": "last",
    "definition": "Laporan tepat waktu dibagi semua laporan.",
    "formula": "laporan tepat waktu / semua laporan x 100",
    "data_source": "Aplikasi pelaporan",
    "data_provider": "Biro Perencanaan",
    "baseline_year": 2024,
    "baseline_printed": "60",
    "baseline_meaning": "n:60",
    "month_pattern": "even",
}
"""An indicator nothing can be said against."""

TARGETS = {str(year): str(60 + 5 * (year - 2024)) for year in range(2025, 2030)}


class Draft:
    """A plan being written down in few words; elements are named by the short names they were given."""

    def __init__(self) -> None:
        self.store: PlanStore = empty_store()
        self.ids: dict[str, str] = {}

    def add(self, table: str, short: str = "", /, **values: Any) -> "Draft":
        """Add an element; values of columns that end in ``_id`` are short names."""
        given = {
            name: self.ids[value] if name.endswith("_id") and value in self.ids else value
            for name, value in values.items()
        }
        with self.store.recording():
            made = self.store.insert(KINDS[table], **given)
        self.store.session.commit()
        if short:
            self.ids[short] = made
        return self

    def scored_by(self, key: str) -> "Draft":
        """Name a rule set in the plan."""
        with self.store.recording():
            self.store.update(Plan, self.store.plan.id, rule_set=key)
        self.store.session.commit()
        return self

    def objective(self, short: str = "ss", text: str = "Meningkatnya ketepatan laporan", **values: Any) -> "Draft":
        """An objective."""
        return self.add("objective", short, **({"code": short.upper(), "text": text} | values))

    def indicator(
        self,
        short: str = "iku",
        *,
        targets: dict[str, str] | None = None,
        objective_id: str | None = "ss",
        **values: Any,
    ) -> "Draft":
        """A good indicator, apart from `values`, with targets for every year unless others are given."""
        known = self.ids.get(objective_id or "")
        self.add("indicator", short, **({"code": short.upper(), "objective_id": known} | GOOD | values))
        return self.figures(short, TARGETS if targets is None else targets)

    def figures(self, short: str, printed: dict[str, str], series: str = "target") -> "Draft":
        """Figures of an indicator by period."""
        unit = self.store.get(Indicator, self.ids[short]).unit_of_measure
        context = ReadingContext.of(unit_of_measure=unit, others=printed.values())
        with self.store.recording():
            for period, text in printed.items():
                meaning = read_value(text, context).meaning
                cls = SERIES[series]
                self.store.insert(cls, indicator_id=self.ids[short], period=period, printed=text, meaning=meaning)
        self.store.session.commit()
        return self

    def good(self, **values: Any) -> "Draft":
        """An objective with one good indicator, apart from `values`."""
        return self.objective().indicator(**values)

    def people(self, *, rank: str = "Penata (III/c)", superior_rank: str = "Pembina (IV/a)") -> "Draft":
        """A unit below another, a position in each, the lower one reporting to the upper, both held."""
        self.add("unit", "top", code="U1", name="Dinas")
        self.add("unit", "low", code="U2", name="Bidang", parent_id="top")
        self.add("position", "head", code="J1", title="Kepala Dinas", unit_id="top", kind="JPT pratama")
        self.add("position", "staff", code="J2", title="Analis", unit_id="low", kind="fungsional", reports_to_id="head")
        self.add("employee", "boss", nip="197001012000031001", name="Sri", rank=superior_rank)
        self.add("employee", "clerk", nip="199001012015011001", name="Budi", rank=rank)
        self.add("assignment", "a1", employee_id="boss", position_id="head", status="definitif")
        return self.add("assignment", "a2", employee_id="clerk", position_id="staff", status="definitif")

    def promise(self, *, aspect: str | None = "kuantitas", target: str | None = "12 dokumen", **values: Any) -> "Draft":
        """A work result of the staff, with one aspect where it is given."""
        self.people()
        self.good()
        given = {
            "parent_indicator_id": "iku",
            "child_position_id": "staff",
            "method": "own",
            "role": "Tersusunnya laporan",
        }
        self.add("cascade", "rhk", **(given | values))
        if aspect is not None:
            self.add("cascade_aspect", cascade_id="rhk", aspect=aspect, measure="Jumlah laporan", target=target)
        return self
