"""Re-reads every issued workbook with a library that did not write it and adds everything up again.

Run on a folder that `bsc-planner demo` made: ``python -m tests.reread_documents FOLDER``.
"""

import argparse
import io
import json
import re
import sys
from collections import defaultdict
from contextlib import redirect_stdout
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from python_calamine import CalamineWorkbook

from bsc_planner.cli import main as cli

YEAR = "2026"
_MONTHS = 12
_NIP = re.compile(r"\(NIP (\d{18})\)")

Row = tuple[Decimal, tuple[Decimal | None, ...]]
"""Target of the year and the 12 months; None where the person did not hold the position."""


@dataclass
class Reread:
    """What the workbooks of one plan say.

    Attributes:
        people: Figures by (indicator, position, NIP), from every SKP.
        units: Targets by (indicator, unit's matrix), from every matrix.
        receivers: Figures by (indicator, unit's matrix, receiver), from every matrix.
        skp, agreements, matrices: How many workbooks of each were read.
        problems: Whatever does not add up.
    """

    people: dict[tuple[str, str, str], Row] = field(default_factory=dict)
    units: dict[tuple[str, str], Decimal] = field(default_factory=dict)
    receivers: dict[tuple[str, str, str], Decimal] = field(default_factory=dict)
    skp: int = 0
    agreements: int = 0
    matrices: int = 0
    problems: list[str] = field(default_factory=list)


def reread(directory: Path, plan: Path) -> Reread:
    """Read all workbooks issued from a plan and check them against each other and the plan's rules."""
    found = Reread()
    for path in sorted(directory.rglob("*.xlsx")):
        kind = path.relative_to(directory).parts[0]
        if kind == "SKP":
            found.skp += 1
            _read_skp(path, found)
        elif kind == "PK":
            found.agreements += 1
        else:
            found.matrices += 1
            _read_matrix(path, found)
    _check(found, _json("cascade", str(plan), "--year", YEAR), _plan(plan, directory))
    return found


def _read_skp(path: Path, found: Reread) -> None:
    workbook = CalamineWorkbook.from_path(path)
    sheets = [name for name in workbook.sheet_names if name.startswith("Rincian Bulanan")]
    nip = None
    for name in sheets:
        head: list[Any] | None = None
        for row in workbook.get_sheet_by_name(name).to_python():
            text = " ".join(str(cell) for cell in row)
            nip = found_nip[1] if (found_nip := _NIP.search(text)) else nip
            if "KODE INDIKATOR" in row:
                head = row
            elif head is not None and str(row[0]).isdigit():
                cells = dict(zip(head, row, strict=False))
                months = tuple(_number(cell) for cell in row[head.index("JAN") : head.index("JAN") + _MONTHS])
                target = _number(cells["TARGET"])
                key = (str(cells["KODE INDIKATOR"]), str(cells["KODE JABATAN"]), nip or "")
                if key in found.people:
                    found.problems.append(f"{path.name}: {key} stands twice")
                if target is not None:
                    found.people[key] = (target, months)


def _read_matrix(path: Path, found: Reread) -> None:
    workbook = CalamineWorkbook.from_path(path)
    unit = path.stem.removeprefix(f"Matriks {YEAR} ").split(" ", 1)[0]
    for name in workbook.sheet_names:
        head: list[Any] = []
        receivers: dict[int, str] = {}
        for row in workbook.get_sheet_by_name(name).to_python():
            if "KODE" in row:
                head, receivers = row, {}
            elif head and any("\n" in str(cell) for cell in row) and not str(row[0]).isdigit():
                # a matrix with many receivers goes on in further parts, each under a head of its own
                receivers = {
                    place: str(cell).rsplit("\n", 1)[-1] for place, cell in enumerate(row) if "\n" in str(cell)
                }
            elif head and str(row[0]).isdigit():
                _read_matrix_row(dict(zip(head, row, strict=False)), row, receivers, unit, found)


def _read_matrix_row(
    cells: dict[str, Any], row: list[Any], receivers: dict[int, str], unit: str, found: Reread
) -> None:
    code, target = str(cells["KODE"]), _number(cells["TARGET"])
    if target is not None:
        found.units[code, unit] = target
    for place, receiver in receivers.items():
        figure = _number(row[place])
        if figure is not None:
            found.receivers[code, unit, receiver] = figure


def _check(found: Reread, cascade: dict[str, Any], plan: dict[str, Any]) -> None:
    indicators = {row["code"]: row for row in plan["indicators"]}
    sums = {code for code, row in indicators.items() if row.get("consolidation") == "sum"}
    _check_units(found, cascade, indicators, sums)
    months: dict[tuple[str, str], list[Decimal]] = defaultdict(lambda: [Decimal(0)] * _MONTHS)
    for (indicator, position, nip), (target, held) in found.people.items():
        if indicator in sums:
            if sum(month for month in held if month is not None) != target:
                found.problems.append(f"{indicator} {position} {nip}: months do not come to {target}")
            for place, month in enumerate(held):
                months[indicator, position][place] += month or 0
    held_months = _held_months(cascade)
    for row in cascade["positions"]:
        key = (row["parent_indicator"], row["position"])
        if row["target"] is None or row["kind"] not in ("share", "adopt"):
            continue
        if key[0] in sums and row["kind"] == "share":
            expected = [
                Decimal(month) if place in held_months[row["position"]] else Decimal(0)
                for place, month in enumerate(row["months"])
            ]
            if months[key] != expected:
                found.problems.append(f"{key}: people's months {months[key]} are not the position's {expected}")
            if sum(map(Decimal, row["months"])) != Decimal(row["target"]):
                found.problems.append(f"{key}: the position's months do not come to {row['target']}")
        elif key[0] not in sums:
            wrong = [
                person
                for person, (target, _) in found.people.items()
                if person[:2] == key and target != Decimal(row["target"])
            ]
            found.problems += [f"{person}: adopted figure differs from {row['target']}" for person in wrong]


def _check_units(found: Reread, cascade: dict[str, Any], indicators: dict[str, Any], sums: set[str]) -> None:
    shares: dict[str, Decimal] = defaultdict(Decimal)
    for row in cascade["units"]:
        code, unit = row["parent_indicator"], row["unit"]
        if row["kind"] not in ("share", "adopt") or row["target"] is None:
            continue
        in_matrix = found.units.get((code, unit))
        if in_matrix is not None and in_matrix != Decimal(row["target"]):
            found.problems.append(f"{code} {unit}: matrix says {in_matrix}, cascade {row['target']}")
        if row["kind"] == "share" and code in sums:
            shares[code] += Decimal(row["target"])
        elif code not in sums and Decimal(row["target"]) != _printed(indicators[code]):
            found.problems.append(f"{code} {unit}: adopted {row['target']} is not the plan's")
    for code, total in shares.items():
        if total != _printed(indicators[code]):
            found.problems.append(f"{code}: units' shares come to {total}, not {_printed(indicators[code])}")
    kinds = {(row["parent_indicator"], row["position"]): row["kind"] for row in cascade["positions"]}
    parts: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    for (code, unit, receiver), figure in found.receivers.items():
        if kinds.get((code, receiver)) == "share" and code in sums:
            parts[code, unit] += figure
        elif kinds.get((code, receiver)) == "adopt" and figure != found.units[code, unit]:
            found.problems.append(f"{code} {unit} {receiver}: adopted {figure} is not the unit's")
    for (code, unit), total in parts.items():
        if total != found.units[code, unit]:
            found.problems.append(f"{code} {unit}: positions' shares come to {total}")


def _held_months(cascade: dict[str, Any]) -> dict[str, set[int]]:
    held: dict[str, set[int]] = defaultdict(set)
    for row in cascade["employees"]:
        held[row["position"]] |= {place for place, month in enumerate(row["months"]) if month is not None}
    return held


def _printed(indicator: dict[str, Any]) -> Decimal:
    text = indicator["targets"][YEAR].rstrip("%")
    # three digits behind a point are thousands in the counts of these plans
    text = re.sub(r"^(\d{1,3})\.(\d{3})$", r"\1\2", text)
    return Decimal(text.replace(",", "."))


def _number(cell: Any) -> Decimal | None:
    return Decimal(repr(cell)).normalize() if isinstance(cell, int | float) else None


def _json(*words: str) -> dict[str, Any]:
    out = io.StringIO()
    with redirect_stdout(out):
        cli([*words, "--json"])
    found: dict[str, Any] = json.loads(out.getvalue())
    return found


def _plan(plan: Path, directory: Path) -> dict[str, Any]:
    copy = directory.parent / f"{plan.stem}.reread.json"
    try:
        with redirect_stdout(io.StringIO()):
            cli(["export", str(plan), "--to", str(copy)])
        found: dict[str, Any] = json.loads(copy.read_text(encoding="utf-8"))
        return found
    finally:
        copy.unlink(missing_ok=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("directory", type=Path)
    directory = parser.parse_args().directory
    problems = 0
    for plan in sorted(directory.glob("*.renstra")):
        found = reread(directory / plan.stem, plan)
        problems += len(found.problems)
        sys.stdout.write(
            f"{plan.name}: {found.skp} SKP, {found.agreements} PK, {found.matrices} matrices, "
            f"{len(found.people)} rows of people, {len(found.problems)} differences\n"
        )
        for problem in found.problems[:20]:
            sys.stdout.write(f"  {problem}\n")
    return 1 if problems else 0


if __name__ == "__main__":
    raise SystemExit(main())
