"""`bsc-planner diff`: what is different between two plans, editions, dates or years."""

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from bsc_planner.commands.output import Outcome, table
from bsc_planner.exchange.change_matrix_file import write_change_matrix
from bsc_planner.exchange.comparison_operands import Operand, sides_of
from bsc_planner.exchange.documents.change_matrix_facts import (
    change_matrix_content,
    field_words,
    side_words,
    sort_counts,
    value_words,
)
from bsc_planner.revisions.comparison.comparing import compare
from bsc_planner.revisions.comparison.difference import Difference

_WIDEST = 44
"""Characters of one cell of the table for people; `--json` has everything."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Words of the command."""
    said = "berkas .renstra atau .json; BERKAS@1 edisi 1, BERKAS@2026-03-15 satu tanggal, BERKAS@2026 satu tahun"
    parser.add_argument("before", type=_operand, metavar="A", help=f"semula: {said}")
    parser.add_argument("after", type=_operand, metavar="B", help="menjadi: dengan cara yang sama")
    parser.add_argument(
        "--matrix", type=_matrix, metavar="BERKAS", help="tulis juga matriks perubahan (.xlsx atau .pdf)"
    )


def run(options: argparse.Namespace) -> Outcome:
    """Compare the two sides.

    Raises:
        PlanError: A side cannot be read, or the matrix cannot be written.
    """
    before, after = sides_of(options.before, options.after, who=options.author)
    found = compare(before.rows, after.rows)
    sides = {"before": side_words(before.facts), "after": side_words(after.facts)}
    changed = [item for item in found.differences if not (item.is_addition or item.is_removal)]
    data: dict[str, Any] = sides | {
        "counts": {"real": len(found.real), "notation_only": len(found.notational)},
        "added": [_as_json(item) for item in found.differences if item.is_addition],
        "removed": [_as_json(item) for item in found.differences if item.is_removal],
        "changed": [_as_json(item) for item in changed],
    }
    lines = [f"Semula : {sides['before']}", f"Menjadi: {sides['after']}", ""]
    lines += [*_listed("Perubahan isi", found.real), "", *_listed("Perubahan penulisan saja", found.notational)]
    if options.matrix is not None:
        content = change_matrix_content(found, before, after, day=date.today())
        write_change_matrix(content, form=options.matrix.suffix[1:].casefold(), path=options.matrix)
        data["matrix"] = str(options.matrix)
        lines += ["", f"Matriks perubahan: {options.matrix}"]
    return Outcome("bsc-diff/1", data, (), lines)


def _as_json(item: Difference) -> dict[str, Any]:
    return {
        "kind": item.kind,
        "code": item.code,
        "name": item.name,
        "sort": str(item.sort),
        "field": item.field,
        "period": item.period,
        "from": item.before,
        "to": item.after,
        "notation_only": item.is_notation_only,
    }


def _listed(title: str, items: Sequence[Difference]) -> list[str]:
    if not items:
        return [f"{title}: tidak ada."]
    rows = [
        (
            _short(item.code or item.name or ""),
            _short(field_words(item)),
            _short(value_words(item, item.before)),
            _short(value_words(item, item.after)),
        )
        for item in items
    ]
    return [f"{title}: {len(items)} ({sort_counts(items)})", *table(("Kode", "Rincian", "Semula", "Menjadi"), rows)]


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _WIDEST else f"{line[: _WIDEST - 1]}…"


def _operand(words: str) -> Operand:
    try:
        return Operand.parse(words)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{words}” bukan tanggal yang ada") from error


def _matrix(words: str) -> Path:
    path = Path(words)
    if path.suffix.casefold() not in (".xlsx", ".pdf"):
        raise argparse.ArgumentTypeError("nama berkas harus berakhiran .xlsx atau .pdf")
    return path
