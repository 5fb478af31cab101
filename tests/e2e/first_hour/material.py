"""What the planner types and pastes in the first hour: objectives and indicators of a real plan."""

import json
from dataclasses import dataclass
from pathlib import Path

from openpyxl import Workbook

from bsc_planner.paths import resource

OBJECTIVES = 12
INDICATORS = 40
YEARS = range(2025, 2030)
PERSPECTIVES = ("Pemangku kepentingan", "Pengguna layanan", "Proses internal", "Pembelajaran dan pertumbuhan")
LINKS = tuple(
    (lower, upper)
    for lower, upper in (
        *((10, 7), (10, 8), (11, 8), (12, 9), (11, 7), (12, 7)),
        *((7, 4), (7, 5), (8, 5), (9, 6), (8, 4), (9, 5), (7, 6)),
        *((4, 1), (5, 2), (6, 3), (4, 2), (5, 1), (6, 2), (5, 3)),
    )
)
"""Cause and effect by the numbers of objectives; twenty."""


@dataclass(frozen=True)
class Material:
    """What is typed and pasted.

    Attributes:
        objectives: Wordings, three to each perspective.
        rows: One per indicator: objective, code, name, unit of measure, five targets as printed.
    """

    objectives: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def material() -> Material:
    """Objectives and indicators out of the example plan."""
    plan = json.loads(resource("examples", "kejaksaan-2025-2029.json").read_text(encoding="utf-8"))
    words = [item["text"] for item in plan["objectives"][:OBJECTIVES]]
    whole = [
        item
        for item in plan["indicators"]
        if "name" in item
        and "unit_of_measure" in item
        and all(_is_number(item["targets"].get(str(year), "")) for year in YEARS)
    ]
    rows = []
    for place, item in enumerate(whole[:INDICATORS]):
        objective = place * OBJECTIVES // INDICATORS + 1
        number = sum(row[0] == f"SS{objective}" for row in rows) + 1
        targets = (item["targets"][str(year)] for year in YEARS)
        rows.append((f"SS{objective}", f"IKU{objective}.{number}", item["name"], item["unit_of_measure"], *targets))
    return Material(tuple(words), tuple(rows))


def write_table(found: Material, path: Path) -> None:
    """The indicators as a workbook: a heading, texts as texts, figures as numbers."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Sasaran", "Kode", "Indikator", "Satuan", *YEARS])
    for row in found.rows:
        sheet.append([*row[:4], *(float(text.replace(",", ".")) for text in row[4:])])
    book.save(path)


def _is_number(text: str) -> bool:
    return text.replace(",", "", 1).isdigit()
