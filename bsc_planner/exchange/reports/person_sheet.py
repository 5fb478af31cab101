"""Writes the sheet of one person: entries at the left, the person's rows with targets and sums at the right."""

from datetime import timedelta
from typing import Any

from bsc_planner.exchange.documents.wording import wording
from bsc_planner.exchange.reports.sheet_content import PersonSheet, SheetRow
from bsc_planner.exchange.reports.sheet_layout import (
    DAY,
    EVIDENCE,
    FINGERPRINT_LINE,
    FIRST_LINE,
    FIRST_TARGET,
    FORMAT,
    FORMAT_LINE,
    GAP,
    HEADER_LINE,
    IDS,
    LABEL,
    LINES_OF_MONTH,
    LINES_OF_YEAR,
    MEASURED_IN,
    PERIOD_LINE,
    PERSON_LINE,
    PLAN_LINE,
    QUANTITY,
    RESULT,
    ROW,
    UNIT,
)
from bsc_planner.model.indicator import Consolidation
from bsc_planner.model.number_format import format_month, format_period
from bsc_planner.model.period import PeriodKind

_WIDTHS = {DAY: 12, ROW: 34, RESULT: 44, QUANTITY: 10, UNIT: 11, EVIDENCE: 26, GAP: 2, LABEL: 42, MEASURED_IN: 10}
_TARGET_WIDTH, _MONTH_WIDTH = 14, 9
_TWO_LINES = 27
_A4 = 9
_TINT = "#FFF9E5"
_SHADE = "#EDEDED"
_EDGE = "#BFBFBF"


class SheetFormats:
    """How cells look, made once per workbook."""

    def __init__(self, workbook: Any) -> None:
        def made(**properties: Any) -> Any:
            return workbook.add_format({"valign": "top", **properties})

        entry = {"locked": False, "border": 1, "border_color": _EDGE}
        self.title = made(bold=True, font_size=13)
        self.strong = made(bold=True)
        self.plain = made(border=1, border_color=_EDGE)
        self.top = made(align="center")
        self.wrapped = made(text_wrap=True)
        self.note = made()
        self.muted = made(font_color="#595959", italic=True)
        self.header = made(
            bold=True, bg_color=_SHADE, border=1, border_color=_EDGE, text_wrap=True, valign="vcenter", align="center"
        )
        self.link = made(font_color="#0563C1", underline=1, border=1, border_color=_EDGE)
        self.label = made(text_wrap=True, border=1, border_color=_EDGE)
        self.figure = made(align="right", border=1, border_color=_EDGE)
        self.sum = made(align="right", border=1, border_color=_EDGE, bold=True, num_format="#,##0.##########")
        self.day = made(**entry, num_format="dd/mm/yyyy", align="center", bg_color=_TINT)
        self.text = made(**entry, text_wrap=True, bg_color=_TINT)
        self.number = made(**entry, num_format="#,##0.##########", align="right", bg_color=_TINT)
        self.free_text = made(locked=False, text_wrap=True)
        self.free_day = made(locked=False, num_format="dd/mm/yyyy", align="center")
        self.free_number = made(locked=False, num_format="#,##0.##########", align="right")


def write_person_sheet(page: Any, sheet: PersonSheet, formats: SheetFormats) -> None:
    """Write the sheet of one person."""
    texts = wording("report_workbook")
    is_month = sheet.period.kind is PeriodKind.MONTH
    last = FIRST_LINE + (LINES_OF_MONTH if is_month else LINES_OF_YEAR) - 1
    _set_columns(page, sheet, formats)
    page.write_string(0, 0, f"{texts['title']} {format_period(sheet.period).upper()}", formats.title)
    page.write_string(1, 0, f"{sheet.name}  ·  {sheet.nip}" if sheet.nip else sheet.name, formats.strong)
    page.write_string(2, 0, " · ".join(part for part in (sheet.position, sheet.unit) if part), formats.note)
    page.write_string(3, 0, texts["hint_month" if is_month else "hint_year"], formats.muted)
    for column, heading in enumerate(texts["headers"]):
        page.write_string(HEADER_LINE, column, heading, formats.header)
    _write_identity(page, sheet)
    _write_rows(page, sheet, formats, last)
    _validate(page, sheet, last)
    page.set_row(HEADER_LINE, 30)
    page.freeze_panes(FIRST_LINE, 0)
    page.set_selection(FIRST_LINE, 0, FIRST_LINE, 0)
    page.protect("", {"format_columns": True, "format_rows": True, "sort": True, "autofilter": True})
    page.set_landscape()
    page.set_paper(_A4)
    page.fit_to_pages(1, 0)
    page.repeat_rows(HEADER_LINE)
    if not is_month:
        page.print_area(0, 0, FIRST_LINE + _PREPARED - 1, EVIDENCE)
    page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.5)


def _set_columns(page: Any, sheet: PersonSheet, formats: SheetFormats) -> None:
    of_column = {DAY: formats.free_day, QUANTITY: formats.free_number}
    for column, width in _WIDTHS.items():
        is_entry = column <= EVIDENCE
        page.set_column(column, column, width, of_column.get(column, formats.free_text) if is_entry else None)
    page.set_column(IDS, IDS, 4, None, {"hidden": True})
    months = len(sheet.period.months)
    page.set_column(FIRST_TARGET, FIRST_TARGET + months - 1, _MONTH_WIDTH if months > 1 else _TARGET_WIDTH)
    page.set_column(FIRST_TARGET + months, FIRST_TARGET + months + 1, _TARGET_WIDTH)
    # locked above the entries, so that nobody types into the head by mistake
    for line in range(FIRST_LINE - 1):
        for column in range(EVIDENCE + 1):
            page.write_blank(line, column, None, formats.strong)
    for line in range(FIRST_LINE, FIRST_LINE + max(_PREPARED, len(sheet.rows))):
        page.set_row(line, _TWO_LINES)
        page.write_blank(line, DAY, None, formats.day)
        page.write_blank(line, QUANTITY, None, formats.number)
        for column in (ROW, RESULT, UNIT, EVIDENCE):
            page.write_blank(line, column, None, formats.text)


_PREPARED = 25
"""Lines that look like a form; those below take entries all the same."""


def _write_identity(page: Any, sheet: PersonSheet) -> None:
    for line, text in (
        (FORMAT_LINE, FORMAT),
        (PLAN_LINE, sheet.plan_id),
        (PERSON_LINE, sheet.employee_id),
        (PERIOD_LINE, str(sheet.period)),
        (FINGERPRINT_LINE, sheet.fingerprint),
    ):
        page.write_string(line, IDS, text)


def _write_rows(page: Any, sheet: PersonSheet, formats: SheetFormats, last: int) -> None:
    texts = wording("report_workbook")
    months = sheet.period.months
    named = [format_month(month.number)[:3] for month in months] if len(months) > 1 else []
    if not named:
        named = [texts["target"].format(period=format_month(months[0].number))]
    headings = [texts["rows_header"], texts["unit_header"], *named]
    headings += [texts["target"].format(period=sheet.period.year), texts["reported"]]
    for column, heading in enumerate(headings, start=LABEL):
        page.write_string(HEADER_LINE, column, heading, formats.header)
    for line, row in enumerate(sheet.rows, start=FIRST_LINE):
        page.write_string(line, IDS, row.cascade_id)
        page.write_string(line, LABEL, row.label, formats.label)
        page.write_string(line, MEASURED_IN, row.unit_of_measure, formats.figure)
        for column, target in enumerate((*row.months, row.year), start=FIRST_TARGET):
            page.write_string(line, column, target or "–", formats.figure)
        column = FIRST_TARGET + len(row.months) + 1
        page.write_formula(line, column, _sum_formula(row, line, last), formats.sum, "")


def _sum_formula(row: SheetRow, line: int, last: int) -> str:
    """What has been typed for a row so far, by its consolidation; nothing where nothing was."""
    chosen, amounts = f"$B${FIRST_LINE + 1}:$B${last + 1}", f"$D${FIRST_LINE + 1}:$D${last + 1}"
    label = f"$I{line + 1}"
    told = {
        Consolidation.SUM: f"SUMIFS({amounts},{chosen},{label})",
        Consolidation.AVERAGE: f"AVERAGEIFS({amounts},{chosen},{label})",
        Consolidation.LAST: f"LOOKUP(2,1/({chosen}={label}),{amounts})",
    }[row.consolidation]
    return f'=IF(COUNTIF({chosen},{label})=0,"",IFERROR({told},""))'


def _validate(page: Any, sheet: PersonSheet, last: int) -> None:
    texts = wording("report_workbook")
    period, name = sheet.period, format_period(sheet.period)
    final = period.end - timedelta(days=1)
    page.data_validation(
        FIRST_LINE,
        DAY,
        last,
        DAY,
        {
            "validate": "date",
            "criteria": "between",
            "minimum": period.start,
            "maximum": final,
            "input_title": texts["day_title"],
            "input_message": texts["day_help"].format(period=name, example=f"{final:%d/%m/%Y}"),
            "error_title": texts["day_title"],
            "error_message": texts["day_error"].format(period=name),
        },
    )
    labels = f"=$I${FIRST_LINE + 1}:$I${FIRST_LINE + len(sheet.rows)}"
    listed = {
        "validate": "list",
        "source": labels,
        "error_title": texts["row_title"],
        "error_message": texts["row_error"],
    }
    page.data_validation(FIRST_LINE, ROW, last, ROW, listed)
    page.data_validation(
        FIRST_LINE,
        QUANTITY,
        last,
        QUANTITY,
        {
            "validate": "decimal",
            "criteria": "between",
            "minimum": -1e15,
            "maximum": 1e15,
            "input_title": texts["quantity_title"],
            "input_message": texts["quantity_help"],
            "error_title": texts["quantity_title"],
            "error_message": texts["quantity_error"],
        },
    )
