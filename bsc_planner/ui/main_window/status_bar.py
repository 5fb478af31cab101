"""The line at the bottom: saved or not, which file, read-only, work under way, counts, findings, language."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import Qt, QTime, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStatusBar, QWidget

from bsc_planner.findings import Severity
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.language import current_language
from bsc_planner.ui.main_window.edition_choice import shown_edition
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import MARKS, Status, TextSize, theme_watcher, tokens
from bsc_planner.ui.widgets.elided_label import ElidedLabel
from bsc_planner.ui.widgets.progress_strip import ProgressStrip
from bsc_planner.ui.widgets.status_label import StatusLabel
from bsc_planner.wording.counting import counted


class PlanStatusBar(QStatusBar):
    """What the planner wants to know at a glance.

    Signals:
        findings_clicked: The planner wants to see the findings.
        language_clicked: The planner wants the other language.
    """

    findings_clicked = Signal()
    language_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: PlanSession | None = None
        self._saved_at: datetime | None = None
        self._findings: Mapping[Severity, int] | None = None
        self.setSizeGripEnabled(False)
        self._saved = QLabel()
        self._saved.setTextFormat(Qt.TextFormat.RichText)
        self._path = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self._path.setProperty("tone", "caption")
        self._read_only = QLabel()
        self._read_only.setProperty("tone", "chip")
        self._progress = ProgressStrip()
        self._counts = QLabel()
        self._counts.setProperty("tone", "caption")
        self._errors = StatusLabel(can_click=True, is_strong=True)
        self._warnings = StatusLabel(can_click=True, is_strong=True)
        self._language = QPushButton()
        self._language.setFlat(True)
        self._language.setProperty("role", "link")
        line = QHBoxLayout()
        line.setContentsMargins(13, 0, 13, 0)
        line.setSpacing(16)
        line.addWidget(self._saved)
        line.addWidget(self._read_only)
        line.addWidget(self._path, 1)
        for widget in (self._progress, self._counts, self._errors, self._warnings, self._language):
            line.addWidget(widget)
        holder = QWidget()
        holder.setLayout(line)
        self.addPermanentWidget(holder, 1)
        self.setFixedHeight(28)
        self._errors.clicked.connect(self.findings_clicked)
        self._warnings.clicked.connect(self.findings_clicked)
        self._language.clicked.connect(self.language_clicked)
        theme_watcher().theme_changed.connect(self.refresh)
        self.refresh()

    def set_session(self, session: PlanSession | None) -> None:
        """Tell about another plan."""
        self._session = session
        self._findings = None
        self._saved_at = None
        self.refresh()

    def note_saved(self, moment: datetime) -> None:
        """Remember when the plan was saved last in this run."""
        self._saved_at = moment

    def show_findings(self, counts: Mapping[Severity, int] | None) -> None:
        """Show how many findings there are by severity; None while they are not known."""
        known = None if counts is None else dict(counts)
        if known != self._findings:
            self._findings = known
            self._refresh_findings()

    def refresh(self) -> None:
        """Show everything anew, in the window's language."""
        session = self._session
        for widget in (self._saved, self._counts):
            widget.setVisible(session is not None)
        self._language.setText(current_language().value.upper())
        self._language.setToolTip(self.tr("Change the language of the window"))
        self._read_only.setText(self.tr("read-only"))
        self._read_only.setVisible(session is not None and session.document.is_read_only)
        self._refresh_findings()
        is_edition = session is not None and shown_edition(session) is not None
        # an edition lies in a file of its own that is none of the planner's
        path = session.document.path if session is not None and not is_edition else None
        self._path.setText(str(path) if path else "")
        if session is not None:
            self.refresh_counts()
            self.show_saved(is_unsaved=session.document.has_unsaved_changes)

    def refresh_counts(self) -> None:
        """Count anew."""
        # here, so that the window starts without the classes of a plan's rows
        from bsc_planner.model.indicator import Indicator

        if self._session is not None:
            indicators = self._session.store.count(Indicator)
            self._counts.setText(counted(self.tr("{count} [indicator|indicators]"), count=number_text(indicators)))

    def show_saved(self, *, is_unsaved: bool) -> None:
        """Show whether the plan is saved."""
        if self._session is None:
            return
        status, words = Status.OK, self.tr("Saved")
        if is_unsaved:
            status, words = Status.WARNING, self.tr("Not saved yet")
        elif self._session.document.path is None:
            status, words = Status.NONE, self.tr("New plan")
        elif self._saved_at is not None:
            clock = QTime(self._saved_at.hour, self._saved_at.minute).toString("HH.mm")
            words = self.tr("Saved {time}").format(time=clock)
        colours = tokens()
        mark = f'<span style="color:{colours.status_mark(status).name()}">{MARKS[status]}</span>'
        self._saved.setText(
            f'{mark} <span style="color:{colours.text_soft.name()};font-size:{TextSize.CAPTION.value}px">{words}</span>'
        )

    def _refresh_findings(self) -> None:
        counts = self._findings or {}
        errors, warnings = counts.get(Severity.ERROR, 0), counts.get(Severity.WARNING, 0)
        self._errors.setVisible(self._session is not None and errors > 0)
        self._warnings.setVisible(
            self._session is not None and self._findings is not None and (warnings > 0 or errors == 0)
        )
        text = self.tr("{count} [error|errors]")
        self._errors.show_status(Status.ERROR, counted(text, count=number_text(errors)))
        if warnings:
            text = self.tr("{count} [warning|warnings]")
            self._warnings.show_status(Status.WARNING, counted(text, count=number_text(warnings)))
        else:
            self._warnings.show_status(Status.OK, self.tr("No findings"))
