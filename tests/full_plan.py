"""A small plan with a row of every kind of content and of every kind of report, rating and trial."""

from collections.abc import Mapping
from typing import Any

from bsc_planner.model.cascade import Cascade, CascadeAspect, CascadeLock, CascadeTarget
from bsc_planner.model.direction import Goal, Perspective
from bsc_planner.model.elements import ELEMENTS, LEDGER, columns_of
from bsc_planner.model.follow_up import ActionStep, FollowUp
from bsc_planner.model.indicator import Indicator, IndicatorOwner
from bsc_planner.model.note import Note
from bsc_planner.model.objective import Link, Objective
from bsc_planner.model.organisation import Assignment, Employee, Position, Unit
from bsc_planner.model.plan import Instrument, Mission, Plan, Source
from bsc_planner.model.rating import PersonRating, UnitRating
from bsc_planner.model.revision import Revision, RevisionRow, TargetReason, TargetRevision
from bsc_planner.model.rule_set_copy import RuleSetCopy
from bsc_planner.model.scenario import Scenario
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Actual, Milestone, PastTarget, Target, UnitActual
from bsc_planner.model.work_report import ReportReview, ReportSubmission, WorkReport
from bsc_planner.paths import resource
from tests.builders import empty_store

_BY_WHOM: Mapping[str, str] = {"who": "Rina", "recorded_at": "2026-04-02T01:00:00+00:00"}
_FIVE = {"printed": "5", "meaning": "n:5"}
RULE_SET = "kmk-467-2014"


def full_plan() -> PlanStore:
    """The plan; ids are short words (``i``, ``u1``, ``e``) that tests name rows by."""
    store = empty_store()
    fill(store)
    return store


def fill(store: PlanStore) -> None:
    """Give a plan that has only its title page a row of every kind planners and their programs write."""
    with store.recording():
        _content(store)
        _handing_down(store)
        _reported(store)
        _recorded(store)
    store.session.commit()


def _content(store: PlanStore) -> None:
    insert = store.insert
    store.update(Plan, store.plan.id, rule_set=RULE_SET, report_due_days=7, map_routing="straight")
    text = resource("rules", f"{RULE_SET}.toml").read_text(encoding="utf-8")
    insert(RuleSetCopy, id="rs", key=RULE_SET, text=text, from_year=2025, changed_by="Rina")
    insert(Mission, text="Melayani")
    insert(Instrument, number="1/2025", title="Peraturan")
    insert(Source, title="Renstra")
    insert(Goal, id="t", code="T1", text="Tujuan")
    insert(Perspective, id="s", code="P1", name="Pemangku kepentingan", weight="100")
    insert(Unit, id="u", code="1", name="Dinas")
    insert(Unit, id="u1", code="1.1", name="Sekretariat", parent_id="u")
    insert(Position, id="p", code="J1", title="Kepala Dinas", unit_id="u")
    insert(Position, id="p1", code="J2", title="Analis", unit_id="u1", reports_to_id="p")
    insert(Employee, id="e", nip="199001012015011001", name="Contoh Nama", rank="III/c")
    insert(Assignment, id="a", employee_id="e", position_id="p1", status="definitif")
    insert(
        Objective,
        id="o",
        code="SS1",
        text="Meningkatnya mutu",
        perspective_id="s",
        goal_id="t",
        unit_id="u",
        theme="Mutu",
    )
    insert(Objective, id="o2", code="SS2", text="Meningkatnya layanan", perspective_id="s", unit_id="u")
    insert(Link, from_id="o", to_id="o2")
    for place, code in enumerate(("i", "i2")):
        insert(
            Indicator,
            id=code,
            code=f"IKU{place + 1}",
            name=f"Jumlah layanan {place + 1}",
            objective_id=("o", "o2")[place],
            unit_of_measure="layanan",
            polarity="maximize",
            consolidation="sum",
            is_mandatory=1,
            target_basis="statutory",
            stabilize_scale='[["100","100"]]',
        )
    about = {"element_kind": "indicator", "element_id": "i"}
    insert(Note, text="Periksa", **about)
    cell = about | {"field": "target", "period": "2026"}
    insert(Note, id="n", text="Minta naik", kind="proposal", value="12", **cell)
    insert(Note, text="Cukup 11", kind="answer", value="11", reply_to_id="n", author="Rina", **cell)
    insert(IndicatorOwner, indicator_id="i", unit_id="u")


def _handing_down(store: PlanStore) -> None:
    insert = store.insert
    for year in (2025, 2026, 2027):
        insert(Target, indicator_id="i", period=str(year), printed="10", meaning="n:10")
        insert(Target, indicator_id="i2", period=str(year), printed="10", meaning="n:10")
    insert(PastTarget, indicator_id="i", period="2024", **_FIVE)
    insert(Milestone, indicator_id="i", period="2026-Q1", **_FIVE)
    insert(Cascade, id="c", parent_indicator_id="i", child_unit_id="u1", method="share")
    insert(Cascade, id="c1", parent_indicator_id="i", child_position_id="p1", method="own", role="Terlayaninya warga")
    insert(CascadeLock, cascade_id="c", period="2026", **_FIVE)
    insert(CascadeTarget, cascade_id="c1", period="2026", **_FIVE)
    insert(CascadeAspect, cascade_id="c1", aspect="kuantitas", measure="Jumlah", target="5")
    insert(Revision, id="r", kind="target", status="draft", title="Perubahan", unit_id="u")
    insert(RevisionRow, revision_id="r", element_kind="indicator", element_id="i", field="target", status="open")
    insert(TargetRevision, indicator_id="i", period="2026", to_printed="10", revision_id="r")
    insert(TargetReason, indicator_id="i", period="2026", decision="raised", reason="Anggaran")


def _reported(store: PlanStore) -> None:
    insert = store.insert
    for year in (2026, 2027):
        insert(Actual, indicator_id="i", period=str(year), **_FIVE, evidence="Laporan", **_BY_WHOM)
        insert(UnitActual, indicator_id="i", unit_id="u1", period=f"{year}-M03", **_FIVE, **_BY_WHOM)
        named = {"indicator_id": "i", "action": f"Melatih petugas {year}", "pic": "Sekretaris", "status": "open"}
        insert(FollowUp, period=f"{year}-Q1", unit_id="u1", cause="Kurang", due=f"{year}-06-30", **named, **_BY_WHOM)
        insert(ActionStep, year=year, milestone="Modul", output="Modul", due=f"{year}-05-01", **named)


def _recorded(store: PlanStore) -> None:
    insert = store.insert
    for year in (2026, 2027):
        report: dict[str, Any] = {"employee_id": "e", "period": f"{year}-M03"}
        insert(WorkReport, **report, cascade_id="c1", day=f"{year}-03-02", result="Melayani", **_FIVE)
        insert(ReportSubmission, **report, received_on=f"{year}-04-02", source="maret.xlsx", **_BY_WHOM)
        insert(ReportReview, **report, cascade_id="c1", feedback="Baik", quality="90", **_BY_WHOM)
        insert(ReportReview, **report, feedback="Teruskan", **_BY_WHOM)
        rated = {"work": "above", "behaviour": "as_expected", "has_new_idea": 1, "extra_tasks": 2}
        insert(PersonRating, employee_id="e", period=str(year), **rated, **_BY_WHOM)
        insert(UnitRating, unit_id="u1", period=str(year), rating="baik", **_BY_WHOM)
    insert(UnitRating, period="2026", rating="istimewa", **_BY_WHOM)
    insert(Scenario, name="Bila turun", year=2026, period="2026", changes="[]", **_BY_WHOM)


def monitored_content(store: PlanStore) -> dict[str, list[tuple[object, ...]]]:
    """Every row of content, of reports, ratings and trials by kind; not the recycle bin, editions and the register."""
    found = {}
    for cls in (*ELEMENTS, *RECORDED):
        names = ", ".join(f'"{name}"' for name in columns_of(cls.__tablename__))
        rows = store.session.connection().exec_driver_sql(f"SELECT {names} FROM {cls.__tablename__} ORDER BY id")
        found[cls.__tablename__] = [tuple(row) for row in rows]
    return found


RECORDED = tuple(
    cls for cls in LEDGER if cls in (WorkReport, ReportSubmission, ReportReview, PersonRating, UnitRating, Scenario)
)
"""Kinds of the ledger that tell of people's work, of ratings and of trials."""
