"""`bsc-planner cascade`: who receives what in a year."""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from bsc_planner.cascading.cascade_result import CascadeResult
from bsc_planner.cascading.plan_input import cascade_of
from bsc_planner.commands.day_argument import add_day_argument
from bsc_planner.commands.output import Outcome, table
from bsc_planner.commands.plan_file import employees_by_nip, reading, units_by_code
from bsc_planner.model.number_format import format_value, plain
from bsc_planner.model.organisation import Unit
from bsc_planner.model.store import PlanStore
from bsc_planner.model.value import Value, ValueKind

_SHOWN = 60


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Words of the command."""
    parser.add_argument("plan", type=Path, metavar="RENCANA", help="berkas .renstra")
    parser.add_argument("--year", type=int, required=True, metavar="TAHUN", help="tahun target")
    parser.add_argument("--unit", metavar="KODE", help="hanya unit ini dan unit di bawahnya")
    parser.add_argument("--employee", metavar="NIP", help="hanya pegawai ini")
    add_day_argument(parser)


def run(options: argparse.Namespace) -> Outcome:
    """Compute the year's cascade.

    Raises:
        PlanError: The file cannot be opened, or unit or employee is not in the plan.
    """
    with reading(options.plan, who=options.author) as document:
        store = document.store
        units = branch_codes(store, options.unit) if options.unit else None
        nips = {person.nip for person in employees_by_nip(store, options.employee)} if options.employee else None
        result = cascade_of(store, options.year, day=options.on)
        data: dict[str, Any] = {"year": options.year}
        if options.on is not None:
            data["on"] = options.on.isoformat()
        data["units"] = [] if nips else [row for row in _unit_rows(result) if units is None or row["unit"] in units]
        data["positions"] = [] if nips else list(_position_rows(result, units))
        data["employees"] = list(_employee_rows(result, units, nips))
        data["reconciliation"] = [
            row for row in _reconciliation_rows(result) if nips is None and (units is None or row["unit"] in units)
        ]
        findings = [*document.findings, *result.findings]
    return Outcome("bsc-cascade/1", data, findings, _lines(result, data))


def branch_codes(store: PlanStore, code: str) -> set[str | None]:
    """Codes of a unit and all units below it.

    Raises:
        UnknownCodeError: There is no such unit.
    """
    wanted = {unit.id for unit in units_by_code(store, code)}
    units = store.all(Unit)
    size = 0
    while size != len(wanted):
        size = len(wanted)
        wanted |= {unit.id for unit in units if unit.parent_id in wanted}
    return {unit.code for unit in units if unit.id in wanted}


def figure(value: Value | None) -> str | None:
    """A figure for programs: a plain decimal, bounds of a range as ``5-6``, text as printed; None for none."""
    if value is None or value.is_empty:
        return None
    if value.number is not None and value.kind is not ValueKind.RATIO:
        return plain(value.number)
    if value.kind is ValueKind.RANGE and value.lower is not None and value.upper is not None:
        return f"{plain(value.lower)}-{plain(value.upper)}"
    if value.kind is ValueKind.LIMIT and value.bound is not None:
        return f"{value.direction}{plain(value.bound)}"
    return value.printed or format_value(value)


def _unit_rows(result: CascadeResult) -> Iterator[dict[str, Any]]:
    for share in result.units:
        yield {
            "parent_indicator": result.indicator_code(share.parent),
            "unit": result.unit_code(share.unit),
            "indicator": result.indicator_code(share.indicator),
            "kind": str(share.kind),
            "target": figure(share.target),
        }


def _position_rows(result: CascadeResult, units: set[str | None] | None) -> Iterator[dict[str, Any]]:
    positions = result.given.positions
    for row in range(len(result.positions)):
        place = int(result.positions.positions[row])
        if units is None or result.unit_code(int(positions.units[place])) in units:
            yield {
                "parent_indicator": result.indicator_code(int(result.positions.parents[row])),
                "position": positions.codes[place],
                "kind": str(result.positions.kind(row)),
                "target": figure(result.positions.target(row)),
                "months": [figure(month) for month in result.positions.months(row)],
            }


def _employee_rows(
    result: CascadeResult, units: set[str | None] | None, nips: set[str | None] | None
) -> Iterator[dict[str, Any]]:
    positions, employees = result.given.positions, result.employees
    places: Sequence[int] = range(len(employees))
    if nips is not None:
        people = [at for at, nip in enumerate(result.given.nips) if nip in nips]
        places = np.flatnonzero(np.isin(employees.held_by.employees[employees.holdings], people)).tolist()
    for at in places:
        row = int(employees.rows[at])
        place = int(result.positions.positions[row])
        if units is None or result.unit_code(int(positions.units[place])) in units:
            yield {
                "parent_indicator": result.indicator_code(int(result.positions.parents[row])),
                "position": positions.codes[place],
                "nip": result.given.nips[employees.employee(at)],
                "kind": str(result.positions.kind(row)),
                "target": figure(employees.target(at)),
                "months": [figure(month) for month in employees.months(at)],
            }


def _reconciliation_rows(result: CascadeResult) -> Iterator[dict[str, Any]]:
    for row in result.reconciliation:
        yield {
            "parent_indicator": result.indicator_code(row.parent),
            "unit": result.unit_code(row.unit),
            "target": figure(row.target),
            "parts": figure(row.parts),
            "ok": row.is_equal,
        }


def _lines(result: CascadeResult, data: dict[str, Any]) -> list[str]:
    right = frozenset({3})
    on = f" menurut target yang berlaku pada {data['on']}" if "on" in data else ""
    lines = [
        f"Penjenjangan {data['year']}{on}: {len(data['units'])} target unit, {len(data['positions'])} target jabatan, "
        f"{len(data['employees'])} target pegawai."
    ]
    if data["employees"] and not data["units"] and not data["positions"]:
        rows = [(row["parent_indicator"], row["position"], row["kind"], row["target"]) for row in data["employees"]]
        return [*lines, "", *table(("Indikator", "Jabatan", "Jenis", "Target"), rows[:_SHOWN], right=right)]
    rows = [(row["parent_indicator"], row["unit"], row["kind"], row["target"]) for row in data["units"]]
    lines += ["", *table(("Indikator", "Unit", "Jenis", "Target"), rows[:_SHOWN], right=right)]
    if len(rows) > _SHOWN:
        lines.append(f"… dan {len(rows) - _SHOWN} baris lain (lengkap dengan --json).")
    wrong = [row for row in data["reconciliation"] if not row["ok"]]
    lines += ["", f"Cocok: {len(data['reconciliation']) - len(wrong)} dari {len(data['reconciliation'])} jumlah."]
    return lines
