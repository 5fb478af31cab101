"""The Kejaksaan plan as a balanced scorecard with artificial employees: our illustration on a real plan."""

from collections.abc import Mapping
from typing import Any

from bsc_planner.demo.staffing import Post, Staff, fill, posts_of_unit, shared_out
from bsc_planner.model.cascade import CascadeKind
from bsc_planner.model.direction import SkpPerspective
from bsc_planner.model.indicator import Consolidation
from bsc_planner.model.organisation import PositionKind
from bsc_planner.model.unit_of_measure import is_counted

SOURCE = "kejaksaan-2025-2029.json"

_NOTE = (
    "Ilustrasi BSC Planner, bukan bagian dokumen sumber: perspektif, hubungan sebab-akibat, konsolidasi, jabatan, "
    "pegawai (semuanya buatan) dan aturan penjenjangan ke unit pemilik dan ke jabatan. Dokumen sumber menyusun "
    "sasaran sebagai pohon SS-SP-SK tanpa perspektif."
)
_PERSPECTIVES = (
    ("PL", "Penerima Layanan", "25%", SkpPerspective.SERVICE_RECIPIENTS, ("SS2", "SS4", "SP10", "SP13", "SP18")),
    ("PB", "Proses Bisnis", "30%", SkpPerspective.BUSINESS_PROCESS, ("SP1", "SP6", "SP7")),
    ("PI", "Penguatan Internal", "25%", SkpPerspective.INTERNAL_STRENGTHENING, ("SP8", "SP11", "SP15")),
    ("AN", "Anggaran", "20%", SkpPerspective.BUDGET, ("SP4", "SP5", "SP16")),
)
_LANE_OF_PARTS = {"SP10": "PB", "SP13": "PB", "SP18": "AN"}
_HEADS = {
    "lembaga": PositionKind.HIGH_MIDDLE,
    "eselon I (UKE I)": PositionKind.HIGH_MIDDLE,
    "eselon II": PositionKind.HIGH_JUNIOR,
}
_FIELD_HEADS = {"KEJATI": PositionKind.HIGH_JUNIOR, "CABJARI": PositionKind.SUPERVISOR}
_WEIGHTS = {"KEJATI": 5.0, "KEJARI": 8.0, "CABJARI": 2.0, "KEJAGUNG": 0.5, "PERWAKILAN-LN": 0.5}
_MOST_OF_A_HEAD = 10
_LEAST_OF_OTHERS = 2
_MOST_OF_OTHERS = 4


def scorecard(source: Mapping[str, Any], *, employees: int) -> dict[str, Any]:
    """The plan with perspectives, links, positions, people and cascade rules of our own.

    Args:
        source: The published plan in the interchange format.
        employees: How many people to make, at least one per unit.
    """
    plan = dict(source)
    plan["perspectives"] = [
        {"code": code, "name": name, "weight": weight, "skp_perspective": str(skp)}
        for code, name, weight, skp, _ in _PERSPECTIVES
    ]
    plan["objectives"] = [dict(row) | {"perspective": _lane(row)} for row in source["objectives"]]
    plan["links"] = [
        {"from": row["code"], "to": row["parent"], "kind": "cause-effect"}
        for row in source["objectives"]
        if "parent" in row
    ]
    plan["indicators"] = [dict(row) | {"consolidation": str(_consolidation(row))} for row in source["indicators"]]
    staff = _staff(source["units"], max(employees, len(source["units"])))
    plan["positions"], plan["employees"] = staff.positions, staff.employees
    plan["cascades"] = [*source["cascades"], *_rules(source, staff)]
    plan["notes"] = [*source.get("notes", ()), _NOTE]
    return plan


def _lane(objective: Mapping[str, str]) -> str:
    code = objective["code"]
    if code.startswith("SK"):
        program = "SP" + code.removeprefix("SK").split(".")[0]
        if program in _LANE_OF_PARTS:
            return _LANE_OF_PARTS[program]
        code = program
    return next(lane for lane, *_, members in _PERSPECTIVES if code in members)


def _consolidation(indicator: Mapping[str, Any]) -> Consolidation:
    return Consolidation.SUM if is_counted(indicator["unit_of_measure"]) else Consolidation.LAST


def _staff(units: list[dict[str, str]], employees: int) -> Staff:
    people = shared_out(employees, [_WEIGHTS.get(unit["code"], 1.0) for unit in units])
    people_of = {unit["code"]: count for unit, count in zip(units, people, strict=True)}
    staff = Staff()
    for unit in units:
        code = unit["code"]
        kind = _FIELD_HEADS.get(code) or _HEADS.get(unit["level"], PositionKind.ADMINISTRATOR)
        superior = f"{unit['parent']}-K" if "parent" in unit else None
        title = "Jaksa Agung" if superior is None else unit["name"] if code.startswith("JAM") else None
        staff.posts += posts_of_unit(unit, kind=kind, superior=superior, people=people_of[code], title=title)
    fill(staff, people_of)
    return staff


def _rules(source: Mapping[str, Any], staff: Staff) -> list[dict[str, Any]]:
    """Every owner unit adopts or shares its indicators; its positions get them from the unit."""
    rules: list[dict[str, Any]] = []
    owned: dict[str, list[Mapping[str, Any]]] = {unit["code"]: [] for unit in source["units"]}
    for indicator in source["indicators"]:
        for unit in indicator["owner_units"]:
            owned[unit].append(indicator)
            rules.append({"parent_indicator": indicator["code"], "child_unit": unit, "method": _kind(indicator)})
    strategic = [row for row in source["indicators"] if row["code"].startswith("IKSS")]
    for unit, indicators in owned.items():
        if not indicators:
            rules += [
                {"parent_indicator": row["code"], "child_unit": unit, "method": CascadeKind.ADOPT.value}
                for row in strategic
            ]
        rules += _rules_of_positions(staff.of_unit(unit), indicators or strategic)
    return rules


def _kind(indicator: Mapping[str, Any]) -> str:
    return (CascadeKind.SHARE if is_counted(indicator["unit_of_measure"]) else CascadeKind.ADOPT).value


def _rules_of_positions(posts: list[Post], indicators: list[Mapping[str, Any]]) -> list[dict[str, Any]]:
    given = {posts[0].code: indicators[:_MOST_OF_A_HEAD]}
    rules = []
    for post in posts:
        if post.depth:
            siblings = [other.code for other in posts if other.superior == post.superior]
            above = given[post.superior or ""]
            share = min(_MOST_OF_OTHERS, max(_LEAST_OF_OTHERS, -(-len(above) // len(siblings))), len(above))
            start = siblings.index(post.code) * share
            given[post.code] = [above[(start + n) % len(above)] for n in range(share)]
        rules += [_rule_of_position(post, indicator) for indicator in given[post.code]]
    return rules


def _rule_of_position(post: Post, indicator: Mapping[str, Any]) -> dict[str, Any]:
    counted = is_counted(indicator["unit_of_measure"])
    # officials answer for the whole; only those who do the counted work share it
    kind = CascadeKind.SHARE if counted and post.depth == 3 else CascadeKind.ADOPT
    rule = {"parent_indicator": indicator["code"], "child_position": post.code, "method": kind.value}
    subject = indicator.get("name") or indicator["code"]
    return rule | {"role": ROLE_OF_DEPTH[post.depth].format(subject=_lowered(subject))}


ROLE_OF_DEPTH = {
    0: "Tercapainya target {subject}",
    1: "Terkoordinasikannya pencapaian target {subject}",
    2: "Terkelolanya kegiatan pendukung pencapaian {subject}",
    3: "Tersusunnya data dan laporan pendukung {subject}",
}
"""Work results (RHK) by depth of a position, in result language; for the demo only."""


def _lowered(text: str) -> str:
    """The text with its first letter small, unless the first word is an abbreviation."""
    first = text.split(" ", 1)[0]
    return text if first.isupper() else text[:1].lower() + text[1:]
