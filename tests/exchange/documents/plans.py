"""A small ministry with people in positions, to read documents from."""

from copy import deepcopy
from typing import Any

from bsc_planner.cascading.plan_input import cascade_of
from bsc_planner.exchange.documents.plan_facts import PlanFacts
from bsc_planner.exchange.importing.plan_json import plan_from
from bsc_planner.model.store import PlanStore
from tests.builders import do, empty_store

_PLAN: dict[str, Any] = {
    "format": "bsc-plan/1",
    "institution": "Kementerian Contoh",
    "title": "Renstra Kementerian Contoh",
    "period": {"start": 2025, "end": 2029},
    "perspectives": [{"code": "P1", "name": "Pemangku Kepentingan", "skp_perspective": "Penerima Layanan"}],
    "units": [
        {"code": "KEM", "name": "Kementerian Contoh", "level": "lembaga", "head_title": "Menteri"},
        {"code": "DIT", "name": "Direktorat Layanan", "level": "eselon II", "parent": "KEM", "head_title": "Direktur"},
    ],
    "positions": [
        {"code": "MEN", "title": "Menteri", "unit": "KEM"},
        {"code": "DIR", "title": "Direktur Layanan", "unit": "DIT", "kind": "JPT pratama", "reports_to": "MEN"},
        {"code": "STF", "title": "Analis Layanan", "unit": "DIT", "kind": "fungsional", "reports_to": "DIR"},
        {"code": "SEK", "title": "Sekretaris Direktur", "unit": "DIT", "kind": "pelaksana", "reports_to": "DIR"},
    ],
    "employees": [
        {"nip": "196501011990031001", "name": "Tuan Menteri", "assignments": [{"position": "MEN"}]},
        {
            "nip": "197001011995031002",
            "name": "Drs. Budi",
            "rank": "Pembina (IV/a)",
            "assignments": [{"position": "DIR", "status": "definitif", "from": "2024-01-01"}],
        },
        {
            "nip": "198503152010122001",
            "name": "Siti, S.H.",
            "rank": "Penata (III/c)",
            "assignments": [{"position": "STF", "status": "definitif", "from": "2020-01-01"}],
        },
        {
            "nip": "199001012015031003",
            "name": "Andi",
            "rank": "Penata Muda (III/a)",
            "assignments": [{"position": "STF", "from": "2020-01-01"}],
        },
    ],
    "objectives": [{"code": "SS1", "text": "Meningkatnya mutu layanan", "perspective": "P1"}],
    "indicators": [
        {
            "code": "IKU1",
            "objective": "SS1",
            "name": "Jumlah layanan yang selesai",
            "unit_of_measure": "Layanan",
            "consolidation": "sum",
            "targets": {"2026": "25"},
        },
        {
            "code": "IKU2",
            "objective": "SS1",
            "name": "Indeks kepuasan",
            "unit_of_measure": "Indeks",
            "consolidation": "last",
            "targets": {"2025": "3,40", "2026": "3,50"},
        },
    ],
    "cascades": [
        {"parent_indicator": "IKU1", "child_unit": "DIT", "method": "adopt"},
        {"parent_indicator": "IKU2", "child_unit": "DIT", "method": "adopt"},
        {"parent_indicator": "IKU1", "child_position": "DIR", "method": "adopt", "role": "Terselesaikannya layanan"},
        {"parent_indicator": "IKU1", "child_position": "STF", "method": "share", "role": "Tersusunnya berkas layanan"},
        {"parent_indicator": "IKU2", "child_position": "STF", "method": "adopt"},
    ],
}


def ministry(**changes: Any) -> dict[str, Any]:
    """The plan in the interchange format, some lists replaced."""
    return deepcopy(_PLAN) | changes


def with_people(*people: dict[str, Any]) -> dict[str, Any]:
    """The plan with other employees."""
    return ministry(employees=list(people))


def person(
    nip: str, *assignments: dict[str, Any], name: str = "Seseorang", rank: str | None = "Penata"
) -> dict[str, Any]:
    """An employee in the interchange format."""
    found: dict[str, Any] = {"nip": nip, "name": name, "assignments": list(assignments)}
    return found | ({"rank": rank} if rank else {})


def store_of(plan: dict[str, Any]) -> PlanStore:
    """The plan, opened."""
    store = empty_store()
    do(store, plan_from(plan).edit)
    return store


def facts_of(plan: dict[str, Any], *, year: int = 2026) -> PlanFacts:
    """Facts of the plan and its cascade."""
    store = store_of(plan)
    return PlanFacts(store, cascade_of(store, year))
