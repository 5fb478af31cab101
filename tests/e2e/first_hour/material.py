"""What the planner types and pastes in the first hour: objectives and indicators of a real plan."""

import json
import re
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
        rows: One per indicator: wording of its objective, code, name, unit of measure, five targets as printed.
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
        if {"name", "unit_of_measure"} <= item.keys()
        and all(_is_figure(item["targets"].get(str(year), "")) for year in YEARS)
    ]
    rows: list[tuple[str, ...]] = []
    for place, item in enumerate(whole[:INDICATORS]):
        number = place * OBJECTIVES // INDICATORS
        place_in = sum(row[0] == words[number] for row in rows) + 1
        targets = (_as_a_number(item["targets"][str(year)]) for year in YEARS)
        rows.append((words[number], f"IKU{number + 1}.{place_in}", item["name"], item["unit_of_measure"], *targets))
    return Material(tuple(words), tuple(rows))


def write_table(found: Material, path: Path) -> None:
    """The indicators as a workbook: a heading, texts as texts, figures as numbers, percentages as such."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Sasaran", "Kode", "Indikator", "Satuan", *YEARS])
    for row in found.rows:
        sheet.append([*row[:4], *(_number(text) for text in row[4:])])
        for cell, text in zip(sheet[sheet.max_row][4:], row[4:], strict=True):
            if text.endswith("%"):
                cell.number_format = "0.##%" if "," in text else "0%"
    book.save(path)


def _is_figure(text: str) -> bool:
    return text.removesuffix("%").replace(",", "", 1).isdigit()


def _as_a_number(text: str) -> str:
    """As a spreadsheet shows the number: without the zeros behind it."""
    return re.sub(r",0$", "", text)


def _number(text: str) -> float:
    number = float(text.removesuffix("%").replace(",", "."))
    return number / 100 if text.endswith("%") else number
