"""Sending the map on its way: asking, then writing the file or printing, and saying so."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from bsc_planner.errors import PlanError
from bsc_planner.model.number_format import format_date, format_period
from bsc_planner.revisions.editions.edition_file import EditionOrigin, origin_of
from bsc_planner.scoring.explanation_text import stand_in_text
from bsc_planner.scoring.rule_set import Grade
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.notices import tell, tell_error
from bsc_planner.ui.pages.strategy_map.map_state import MapState
from bsc_planner.ui.pages.strategy_map.printing.dialog import Destination, MapOrder, MapPaperDialog
from bsc_planner.ui.pages.strategy_map.printing.paper_files import export_map, page_layout, paint_pages
from bsc_planner.ui.pages.strategy_map.printing.printed_map import MapFormat, PrintedMap
from bsc_planner.ui.pages.strategy_map.words import paper_words
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import Status

_WRITTEN = QT_TRANSLATE_NOOP("StrategyMap", "The map was written to {file}.")
_SENT = QT_TRANSLATE_NOOP("StrategyMap", "The map was sent to the printer {printer}.")
_TITLE = QT_TRANSLATE_NOOP("StrategyMap", "Export strategy map")


class MapSender:
    """Exports and prints the map of one page; remembers what was chosen last."""

    def __init__(self, session: PlanSession, state: MapState, page: QWidget) -> None:
        self._session = session
        self._state = state
        self._page = page
        self._order = MapOrder()

    def ask_and_send(self, *, scope: str, since: str = "") -> None:
        """Ask how, do it, and say so.

        Args:
            scope: Name of the unit it is the scorecard of; empty for the whole plan.
            since: Edition whose later changes are marked; empty: none are.
        """
        printed = self._printed(scope, since)
        order = MapPaperDialog.ask(printed, self._order, self._page)
        if order is None:
            return
        self._order = order
        if order.destination is Destination.PRINTER:
            self._print(printed, order)
        else:
            self._write(printed, order)

    def _printed(self, scope: str, since: str) -> PrintedMap:
        plan = self._session.store.plan
        words = paper_words(plan.language)
        day = format_date(date.today(), language="en" if plan.language == "en" else "id")
        origin = origin_of(self._session.store) if self._session.store.is_read_only else None
        state = _edition(origin, words.edition) if origin else words.draft
        return PrintedMap(
            self._state.content,
            self._state.layout,
            words,
            plan.title,
            plan.institution,
            scope,
            since,
            _scores(self._state, plan.language),
            words.printed.format(state=state, date=day),
        )

    def _write(self, printed: PrintedMap, order: MapOrder) -> None:
        target = self._ask_path(order.file_format)
        if target is None:
            return
        try:
            export_map(printed, order.paper, order.file_format, target)
        except PlanError as error:
            tell_error(self._page, error)
        else:
            written = QCoreApplication.translate("StrategyMap", _WRITTEN).format(file=target.name)
            tell(self._page, written, status=Status.OK)

    def _print(self, printed: PrintedMap, order: MapOrder) -> None:
        # Here, so that the window starts without what printers need.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setFullPage(True)
        printer.setPageLayout(page_layout(printed, order.paper))
        printer.setDocName(f"{printed.words.title} - {printed.title}")
        dialog = QPrintDialog(printer, self._page)
        if dialog.exec() != QPrintDialog.DialogCode.Accepted:
            return
        paint_pages(printer, printed, order.paper)
        sent = QCoreApplication.translate("StrategyMap", _SENT).format(printer=printer.printerName() or "PDF")
        tell(self._page, sent, status=Status.OK)

    def _ask_path(self, file_format: MapFormat) -> Path | None:
        """Where to, with the suffix of the format; None when the planner changed his mind."""
        plan_file = self._session.document.path
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = plan_file.parent if plan_file else Path(documents)
        words = paper_words(self._session.store.plan.language)
        stem = f"{plan_file.stem} - {words.title}" if plan_file else words.title
        suffix = file_format.value
        path, _ = QFileDialog.getSaveFileName(
            self._page,
            QCoreApplication.translate("StrategyMap", _TITLE),
            str(folder / f"{stem}.{suffix}"),
            f"{suffix.upper()} (*.{suffix})",
        )
        if not path:
            return None
        return Path(path) if path.lower().endswith(f".{suffix}") else Path(f"{path}.{suffix}")


def _edition(origin: EditionOrigin, pattern: str) -> str:
    return origin.title if origin.number is None else pattern.format(number=origin.number, title=origin.title)


def _scores(state: MapState, language: str) -> str:
    """What the legend says of the scores on the map; empty where it shows none."""
    if not state.scorecards:
        return ""
    words, first = paper_words(language), state.scorecards[0]
    title = first.rule_set.title
    if first.rule_set.basis.grade is Grade.THIRD_PARTY:
        title = words.grade.format(rule_set=title)
    title = " · ".join(filter(None, (title, stand_in_text(first.rule_set, language))))
    period = format_period(first.period, language="en" if language == "en" else "id")
    return words.scores.format(period=period, rule_set=title)
