"""Rules on codes and numbers that should name one thing only."""

from collections.abc import Iterator, Sequence

from bsc_planner.checks.checked_plan import CheckedPlan
from bsc_planner.checks.kept_rows import Row
from bsc_planner.checks.rule import Hit


def repeated_code(plan: CheckedPlan, rows: Sequence[Row]) -> Iterator[Hit]:
    """``repeated-code``: one code, several elements of a kind; documents that name it are ambiguous."""
    first = rows[0]
    yield Hit(
        f"{type(first).__name__.removesuffix('_row')} {first.code}", {"code": first.code, "count": len(rows)}, first.id
    )


def repeated_nip(plan: CheckedPlan, rows: Sequence[Row]) -> Iterator[Hit]:
    """``repeated-nip``: one NIP, several employees."""
    yield Hit(f"employee {rows[0].nip}", {"code": rows[0].nip, "count": len(rows)}, rows[0].id)
