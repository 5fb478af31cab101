"""The regency agency BKPP with 60 artificial people, its counted outputs shared down to them."""

from collections.abc import Mapping
from typing import Any

from bsc_planner.demo.kejaksaan import ROLE_OF_DEPTH
from bsc_planner.demo.staffing import Post, Staff, fill
from bsc_planner.model.cascade import CascadeKind
from bsc_planner.model.indicator import Consolidation
from bsc_planner.model.organisation import AssignmentStatus, PositionKind
from bsc_planner.model.unit_of_measure import is_counted

SOURCE = "banyuwangi-bkpp-2025-2029.json"

_NOTE = (
    "Ilustrasi BSC Planner, bukan bagian dokumen sumber: konsolidasi, jabatan di bawah eselon IV, pegawai (semuanya "
    "buatan) dan aturan penjenjangan ke unit dan jabatan."
)
_HEADS = {
    "KABAN": ("Kepala Badan", PositionKind.HIGH_JUNIOR, None),
    "SEK": ("Sekretaris", PositionKind.ADMINISTRATOR, "KABAN"),
    "SUBUM": ("Kepala Sub Bagian Umum dan Keuangan", PositionKind.SUPERVISOR, "SEK"),
    "SUBPROG": ("Kepala Sub Bagian Penyusunan Program", PositionKind.SUPERVISOR, "SEK"),
    "BID1": ("Kepala Bidang Pengadaan, Mutasi dan Data Pegawai", PositionKind.ADMINISTRATOR, "KABAN"),
    "BID2": ("Kepala Bidang Pengembangan Kompetensi Aparatur", PositionKind.ADMINISTRATOR, "KABAN"),
    "BID3": ("Kepala Bidang Penilaian Kinerja Aparatur dan Penghargaan", PositionKind.ADMINISTRATOR, "KABAN"),
    "JF": ("Koordinator Kelompok Jabatan Fungsional", PositionKind.FUNCTIONAL, "KABAN"),
}
_POOLS = {
    "SUBUM": (
        ("Pranata Keuangan APBN Terampil", PositionKind.FUNCTIONAL),
        ("Penata Layanan Operasional", PositionKind.EXECUTIVE),
    ),
    "SUBPROG": (
        ("Perencana Ahli Pertama", PositionKind.FUNCTIONAL),
        ("Pengolah Data dan Informasi", PositionKind.EXECUTIVE),
    ),
    "BID1": (
        ("Analis SDM Aparatur Ahli Muda", PositionKind.FUNCTIONAL),
        ("Pengolah Data dan Informasi", PositionKind.EXECUTIVE),
    ),
    "BID2": (
        ("Analis SDM Aparatur Ahli Pertama", PositionKind.FUNCTIONAL),
        ("Penata Layanan Operasional", PositionKind.EXECUTIVE),
    ),
    "BID3": (
        ("Analis SDM Aparatur Ahli Muda", PositionKind.FUNCTIONAL),
        ("Pengadministrasi Perkantoran", PositionKind.EXECUTIVE),
    ),
    "JF": (("Asesor SDM Aparatur Ahli Pertama", PositionKind.FUNCTIONAL),),
}
_PEOPLE = {"KABAN": 1, "SEK": 1, "SUBUM": 15, "SUBPROG": 8, "BID1": 12, "BID2": 9, "BID3": 10, "JF": 4}
_UNITS_OF_BRANCH = (
    ("P1.K1", ("BID1",)),
    ("P1.K2", ("BID1",)),
    ("P1.K3.SK1", ("BID1", "BID2", "BID3")),
    ("P1.K3.SK2", ("BID2", "JF")),
    ("P1.K3", ("BID2",)),
    ("P1.K4", ("BID3",)),
    ("P2", ("BID2",)),
    ("P3.K1", ("SUBPROG",)),
    ("P3.K4.SK7", ("SUBUM", "SUBPROG", "BID1", "BID2", "BID3")),
    ("P3", ("SUBUM",)),
)
_WEIGHTS = {"BID1": "5", "BID2": "3", "BID3": "2", "SUBUM": "4", "SUBPROG": "2", "JF": "1"}
_FEWEST_TO_SHARE = 30
_PATTERNS = {"Laporan": "quarter_end"}


def agency_plan(source: Mapping[str, Any]) -> dict[str, Any]:
    """The agency's plan with 60 people who share its counted outputs.

    Args:
        source: The published plan in the interchange format.
    """
    plan = dict(source)
    plan["indicators"] = [_indicator(row) for row in source["indicators"]]
    staff = _staff()
    plan["positions"], plan["employees"] = staff.positions, staff.employees
    plan["cascades"] = [*source["cascades"], *_rules(source, staff)]
    plan["notes"] = [*source.get("notes", ()), _NOTE]
    return plan


def _indicator(row: Mapping[str, Any]) -> dict[str, Any]:
    added: dict[str, Any] = {"consolidation": str(_consolidation(row))}
    if _consolidation(row) is Consolidation.SUM and row["unit_of_measure"] in _PATTERNS:
        added["month_pattern"] = _PATTERNS[row["unit_of_measure"]]
    units = _units_of(row)
    if units:
        added["owner_units"] = list(units)
    return dict(row) | added


def _consolidation(row: Mapping[str, Any]) -> Consolidation:
    is_output = row["code"].count(".") >= 2 and is_counted(row["unit_of_measure"])
    # "Orang/Bulan" is paid every month anew: the same people, not a sum
    return Consolidation.SUM if is_output and "/" not in row["unit_of_measure"] else Consolidation.LAST


def _units_of(row: Mapping[str, Any]) -> tuple[str, ...]:
    if "objective" not in row:
        return ()
    for branch, units in _UNITS_OF_BRANCH:
        if row["objective"] == branch or row["objective"].startswith(f"{branch}."):
            return units
    return ("KABAN",)


def _staff() -> Staff:
    staff = Staff()
    for unit, (title, kind, above) in _HEADS.items():
        staff.posts.append(Post(f"{unit}-K", title, unit, kind, f"{above}-K" if above else None, 0))
        for number, (pool, pool_kind) in enumerate(_POOLS.get(unit, ()), start=1):
            staff.posts.append(Post(f"{unit}-{number}", pool, unit, pool_kind, f"{unit}-K", 3))
    fill(staff, _PEOPLE)
    _let_somebody_come_and_go(staff)
    return staff


def _let_somebody_come_and_go(staff: Staff) -> None:
    """One person leaves after May, one comes in mid-July, one stands in for a head: what every year brings."""
    by_position: dict[str, list[dict[str, Any]]] = {}
    for person in staff.employees:
        by_position.setdefault(person["assignments"][0]["position"], []).append(person)
    by_position["BID1-1"][-1]["assignments"][0]["until"] = "2026-05-31"
    by_position["BID2-1"][-1]["assignments"][0]["from"] = "2026-07-16"
    acting = {"position": "SUBPROG-K", "status": AssignmentStatus.ACTING.value, "from": "2026-10-01"}
    by_position["SUBPROG-K"][0]["assignments"][0]["until"] = "2026-09-30"
    by_position["SUBPROG-1"][0]["assignments"].append(acting)


def _rules(source: Mapping[str, Any], staff: Staff) -> list[dict[str, Any]]:
    rules: list[dict[str, Any]] = []
    for row in source["indicators"]:
        if "objective" not in row or "2026" not in row.get("targets", {}):
            continue
        is_sum = _consolidation(row) is Consolidation.SUM
        kind = CascadeKind.SHARE if is_sum else CascadeKind.ADOPT
        for unit in _units_of(row):
            rule = {"parent_indicator": row["code"], "child_unit": unit, "method": kind.value}
            rules.append(rule | ({"weight": _WEIGHTS[unit]} if is_sum and unit in _WEIGHTS else {}))
            posts = staff.of_unit(unit)
            rules += [_rule(row, post, is_sum=is_sum) for post in posts if post.depth == 0]
            # what is too little for everybody stays with the official
            if is_sum and int(row["targets"]["2026"].replace(".", "")) >= _FEWEST_TO_SHARE:
                rules += [_rule(row, post, is_sum=True) for post in posts if post.depth]
    rules += _support_of_adopted(source, staff)
    lock = next(
        rule for rule in rules if rule["parent_indicator"] == "IND-P1.K3.SK1" and rule.get("child_unit") == "BID3"
    )
    lock["locked"] = {"2026": "300"}
    return rules


def _support_of_adopted(source: Mapping[str, Any], staff: Staff) -> list[dict[str, Any]]:
    """Everybody below a head also stands for one adopted indicator of the unit, the secretary for all of program P3."""
    rules = []
    adopted = [
        row
        for row in source["indicators"]
        if "2026" in row.get("targets", {}) and _consolidation(row) is Consolidation.LAST and "objective" in row
    ]
    for unit in _POOLS:
        mine = [row for row in adopted if unit in _units_of(row)][:1]
        rules += [_rule(row, post, is_sum=False) for post in staff.of_unit(unit) if post.depth for row in mine]
    program = [row for row in adopted if row["objective"] == "P3" or row["objective"].startswith("P3.")]
    for row in program[:4]:
        rules.append({"parent_indicator": row["code"], "child_unit": "SEK", "method": CascadeKind.ADOPT.value})
        rules += [_rule(row, post, is_sum=False) for post in staff.of_unit("SEK")]
    return rules


def _rule(row: Mapping[str, Any], post: Post, *, is_sum: bool) -> dict[str, Any]:
    kind = CascadeKind.SHARE if is_sum and post.depth else CascadeKind.ADOPT
    name = row["name"][:1].lower() + row["name"][1:]
    return {
        "parent_indicator": row["code"],
        "child_position": post.code,
        "method": kind.value,
        "role": ROLE_OF_DEPTH[post.depth].format(subject=name),
    }
