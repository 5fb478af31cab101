"""The list of findings, beside the window: what, where, and a way there."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from bsc_planner.findings import Finding, Severity
from bsc_planner.ui.error_messages import finding_text
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.theme import MARKS, Status, font, tokens

STATUS_OF = {Severity.ERROR: Status.ERROR, Severity.WARNING: Status.WARNING, Severity.INFO: Status.NONE}
"""How each severity looks."""

MOST = 2_000
"""Findings listed at once; the search field reaches the others."""

_FINDING = Qt.ItemDataRole.UserRole
_ROW = 44


class FindingsPanel(QDialog):
    """All findings, searchable; Enter or a double click shows the element. Not modal.

    Signals:
        finding_chosen: The planner wants to see where this `Finding` is.
    """

    finding_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings: tuple[Finding, ...] = ()
        self._count = QLabel()
        self._count.setProperty("tone", "section")
        self._words = QLineEdit()
        self._words.setClearButtonEnabled(True)
        self._words.textChanged.connect(self._fill)
        self._list = QListWidget()
        self._list.setItemDelegate(_FindingDelegate(self._list))
        self._list.setUniformItemSizes(True)
        self._list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemActivated.connect(self._on_activated)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(10)
        for widget in (self._count, self._words, self._list):
            column.addWidget(widget)
        self.resize(620, 520)
        QShortcut(QKeySequence.StandardKey.Copy, self._list, self.copy, context=Qt.ShortcutContext.WidgetShortcut)
        self.retranslate()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """List these findings."""
        self._findings = tuple(findings)
        self._fill()

    def retranslate(self) -> None:
        """Write everything in the window's language."""
        self.setWindowTitle(self.tr("Findings"))
        self._words.setPlaceholderText(self.tr("Search in the findings"))
        self._fill()

    def copy(self) -> None:
        """Copy the chosen findings as text with tabs."""
        chosen = [item.data(_FINDING) for item in self._list.selectedItems()]
        lines = [f"{finding.severity.value}\t{finding.where}\t{finding_text(finding)}" for finding in chosen]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _fill(self) -> None:
        words = self._words.text().lower().split()
        self._list.clear()
        shown = 0
        for finding in self._findings:
            text = finding_text(finding)
            if all(word in f"{finding.where} {text}".lower() for word in words):
                shown += 1
                if shown <= MOST:
                    item = QListWidgetItem(f"{finding.where}: {text}", self._list)
                    item.setToolTip(text)
                    item.setData(_FINDING, finding)
        if self._findings:
            text = self.tr("{shown} of {total} findings")
            self._count.setText(text.format(shown=number_text(shown), total=number_text(len(self._findings))))
        else:
            self._count.setText(self.tr("No findings"))

    def _on_activated(self, item: QListWidgetItem) -> None:
        self.finding_chosen.emit(item.data(_FINDING))


class _FindingDelegate(QStyledItemDelegate):
    """Two lines: mark and place, then the sentence."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the finding."""
        finding: Finding = index.data(_FINDING)
        colours = tokens()
        status = STATUS_OF[finding.severity]
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, colours.selection)
        painter.setPen(colours.grid_line)
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        box = option.rect.adjusted(10, 4, -10, -4)
        painter.setFont(font(pixels=12))
        painter.setPen(colours.status_mark(status))
        left = Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, left | Qt.AlignmentFlag.AlignTop, MARKS[status])
        words = box.adjusted(20, 0, 0, 0)
        elide = Qt.TextElideMode.ElideRight
        painter.setFont(font(pixels=12, is_strong=True))
        painter.setPen(colours.text)
        where = painter.fontMetrics().elidedText(finding.where, elide, words.width())
        painter.drawText(words, left | Qt.AlignmentFlag.AlignTop, where)
        painter.setFont(font(pixels=12))
        painter.setPen(colours.muted)
        text = painter.fontMetrics().elidedText(finding_text(finding), elide, words.width())
        painter.drawText(words, left | Qt.AlignmentFlag.AlignBottom, text)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All lines are equally high."""
        return QSize(0, _ROW)
