"""Where things stand on a person's sheet; writer and reader agree by it.

Lines are typed in the first six columns from `FIRST_LINE` on. The person's rows with their targets stand beside them.
A hidden column holds who the sheet is of, of which plan and period, and beside each row the id of its rule: so a
returned sheet is matched by identity even where names, numbers or wording have changed, and also when it was moved to
another workbook.
"""

FORMAT = "bsc-report/1"

DAY, ROW, RESULT, QUANTITY, UNIT, EVIDENCE = range(6)
GAP, IDS, LABEL, MEASURED_IN, FIRST_TARGET = range(6, 11)

HEADER_LINE = 5
FIRST_LINE = 6
"""Line of the first entry, from 0."""

FORMAT_LINE, PLAN_LINE, PERSON_LINE, PERIOD_LINE, FINGERPRINT_LINE = range(5)
"""Lines of the hidden column that say what the sheet is."""

LINES_OF_MONTH, LINES_OF_YEAR = 1000, 6000
"""Lines that have drop-downs and are added up while typing; more are read all the same."""

COLUMN_OF_FIELD = {
    "day": DAY,
    "period": DAY,
    "cascade_id": ROW,
    "result": RESULT,
    "printed": QUANTITY,
    "unit_word": UNIT,
    "evidence": EVIDENCE,
    "": DAY,
}


def cell_name(line: int, column: int) -> str:
    """A cell as people name it, e.g. ``D12``; both from 0, columns up to Z."""
    return f"{chr(ord('A') + column)}{line + 1}"
