"""The strip below the actuals grid: what the current cell holds, who reported it, and what proves it."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from bsc_planner.model.number_format import format_value
from bsc_planner.model.period import Period
from bsc_planner.model.value import ValueKind
from bsc_planner.monitoring.actual_sheet import Reported, SheetRow
from bsc_planner.monitoring.evidence import EvidenceLink, links_of, written_path
from bsc_planner.ui.dialogs.file import ALL, FileDialog
from bsc_planner.ui.icons import ICON_BESIDE_TEXT, icon
from bsc_planner.ui.labels import period_text
from bsc_planner.ui.notices import tell
from bsc_planner.ui.pages.monitoring.actuals.tips import meaning_text, reported_text
from bsc_planner.ui.theme import Status
from bsc_planner.ui.widgets.elided_label import ElidedLabel
from bsc_planner.ui.widgets.text_area import TextArea

_LINES = 2
_SHOWN = 70


class EvidenceStrip(QFrame):
    """Evidence of one actual: a note, files and addresses, one to a line.

    Signals:
        evidence_given: The planner wrote evidence: the row, the period and the text.
    """

    evidence_given = Signal(object, object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "true")
        self._cell: tuple[SheetRow, Period] | None = None
        self._folder: Path | None = None
        self.place = QLabel()
        self.place.setProperty("tone", "strong")
        self.said = ElidedLabel("")
        self.said.setProperty("tone", "muted")
        self.area = TextArea(lines=_LINES)
        self.area.setAccessibleName(self.tr("Evidence of the actual"))
        self.choose = QPushButton(self.tr("Choose file…"))
        self.choose.setIcon(icon("folder-open"))
        self.open = QPushButton(self.tr("Open"))
        self.open.setIcon(icon("external-link"))
        for button in (self.choose, self.open):
            button.setIconSize(ICON_BESIDE_TEXT)
        self._menu = QMenu(self)
        self._lay_out()
        self.area.editing_finished.connect(self._on_edited)
        self.choose.clicked.connect(self._on_choose)
        self.open.clicked.connect(self._on_open)
        self.show_cell(None, None, folder=None, is_writable=False)

    @property
    def text(self) -> str:
        """The evidence as it is written."""
        return self.area.toPlainText()

    def show_cell(self, row: SheetRow | None, period: Period | None, *, folder: Path | None, is_writable: bool) -> None:
        """Show a cell's evidence; what was typed for the cell before is handed over first.

        Args:
            row: The indicator; None: no cell with an actual is the current one.
            period: Period of the cell; None likewise.
            folder: Folder of the plan file; None while it has none.
            is_writable: Whether anything can be changed.
        """
        cell = (row, period) if row is not None and period is not None else None
        if cell is None or self._cell is None or (cell[0].id, cell[1]) != (self._cell[0].id, self._cell[1]):
            self.finish()
            self.area.document().setModified(False)
        self._cell, self._folder = cell, folder
        reported = self._reported()
        self.place.setText(self._place_text())
        self.said.setText(self._said_text(reported))
        self.area.show_text((reported.evidence or "") if reported is not None else "")
        can_write = is_writable and reported is not None
        self.area.setReadOnly(not can_write)
        self.area.setEnabled(reported is not None)
        self.choose.setEnabled(can_write)
        self.area.setPlaceholderText(self._hint(reported, is_writable=is_writable))
        self.open.setEnabled(bool(self._links()))

    def finish(self) -> None:
        """Hand over what is being typed."""
        if self._cell is not None and self.area.document().isModified():
            self._on_edited()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.place)
        head.addWidget(self.said, 1)
        buttons = QVBoxLayout()
        buttons.setSpacing(4)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.open)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.area, 1)
        line.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(line)

    def _reported(self) -> Reported | None:
        if self._cell is None:
            return None
        row, period = self._cell
        return row.reported.get(str(period))

    def _place_text(self) -> str:
        if self._cell is None:
            return self.tr("Evidence")
        row, period = self._cell
        return f"{row.record.code or row.record.name or '–'} · {period_text(period)}"

    def _said_text(self, reported: Reported | None) -> str:
        if self._cell is None:
            return ""
        if reported is None:
            return meaning_text(None)
        value = reported.value
        shown = reported.printed if value.kind in (ValueKind.TEXT, ValueKind.GROUPS) else format_value(value)
        parts = (shown, meaning_text(reported), reported_text(reported.who, reported.recorded_at))
        return " · ".join(part for part in parts if part)

    def _hint(self, reported: Reported | None, *, is_writable: bool) -> str:
        if self._cell is None:
            return self.tr("Choose the cell of an actual to see what proves it.")
        if reported is None:
            return self.tr("Type the actual first; then note here what proves it.")
        if not is_writable:
            return self.tr("No evidence was noted.")
        return self.tr("Note, file or web address that proves the actual; one to a line")

    def _links(self) -> Sequence[EvidenceLink]:
        return links_of(self.text, self._folder)

    def _on_edited(self) -> None:
        self.area.document().setModified(False)
        if self._cell is not None and self._reported() is not None:
            self.evidence_given.emit(*self._cell, self.text.strip())

    def _on_choose(self) -> None:
        folder = self._folder or Path.home()
        chosen = FileDialog.ask_open(self, title=self.tr("File that proves the actual"), folder=folder, kind=ALL)
        if chosen is not None and self._cell is not None:
            lines = [line for line in (self.text.rstrip(), written_path(chosen, self._folder)) if line]
            self.evidence_given.emit(*self._cell, "\n".join(lines))

    def _on_open(self) -> None:
        self.finish()
        links = self._links()
        if len(links) == 1:
            self._open_link(links[0])
            return
        self._menu.clear()
        for link in links:
            text = link.text if len(link.text) <= _SHOWN else f"…{link.text[-_SHOWN:]}"
            self._menu.addAction(text.replace("&", "&&")).triggered.connect(partial(self._open_link, link))
        self._menu.popup(self.open.mapToGlobal(self.open.rect().bottomLeft()))

    def _open_link(self, link: EvidenceLink, _is_checked: bool = False) -> None:
        """Open an address or file; of a program only the folder, as a plan may come from anywhere."""
        if link.file is None:
            QDesktopServices.openUrl(QUrl(link.address or ""))
        elif not link.is_there:
            text = self.tr("{file} is not there (any more).").format(file=link.text)
            tell(self, text, status=Status.WARNING)
        elif not link.is_harmless:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(link.file.parent)))
            text = self.tr("{file} is a program and is not started from here; its folder was opened.")
            tell(self, text.format(file=link.text), status=Status.WARNING)
        else:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(link.file)))
