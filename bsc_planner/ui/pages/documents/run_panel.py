"""How the run stands: what is written, how long it still takes, and what came of it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from bsc_planner.exchange.issue_report import IssuingReport
from bsc_planner.ui.error_messages import message_of
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.pages.documents.issuing_run import IssuingRun, RunState
from bsc_planner.ui.theme import Status
from bsc_planner.ui.widgets.elided_label import ElidedLabel
from bsc_planner.ui.widgets.status_label import StatusLabel
from bsc_planner.wording.counting import counted

_TICK_MS = 500
_FEW_SECONDS = 90


class RunPanel(QFrame):
    """Progress while a run is under way, its outcome afterwards.

    Signals:
        resume_wanted: The planner wants to go on with a run that was stopped or failed.
    """

    resume_wanted = Signal()

    def __init__(self, run: IssuingRun, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "true")
        self._run = run
        self.outcome = StatusLabel(is_strong=True)
        self.details = QLabel()
        self.details.setWordWrap(True)
        self.details.setTextFormat(Qt.TextFormat.PlainText)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.what = ElidedLabel()
        self.times = QLabel()
        self.times.setProperty("tone", "muted")
        self.stop = _button(self.tr("Stop"), run.stop)
        self.resume = _button(self.tr("Resume"), self.resume_wanted.emit)
        self.resume.setProperty("role", "primary")
        self.open_folder = _button(self.tr("Open folder"), self._on_open_folder)
        self._lay_out()
        self._clock = QTimer(self, interval=_TICK_MS)
        self._clock.timeout.connect(self._refresh_progress)
        run.state_changed.connect(self.refresh)
        run.progressed.connect(self._refresh_progress)
        self.refresh()

    def refresh(self) -> None:
        """Show how the run stands."""
        run = self._run
        is_running = run.is_running
        has_keyboard = self.stop.hasFocus()
        for widget in (self.bar, self.what, self.times, self.stop):
            widget.setVisible(is_running)
        self.outcome.setVisible(not is_running)
        self.details.setVisible(not is_running)
        self.stop.setEnabled(run.state is RunState.RUNNING)
        self.resume.setVisible(run.state in {RunState.STOPPED, RunState.FAILED})
        self.resume.setText(self.tr("Try again") if run.state is RunState.FAILED else self.tr("Resume"))
        self.open_folder.setVisible(not is_running and run.report is not None and run.report.directory.is_dir())
        if is_running:
            self._clock.start()
            self._refresh_progress()
        else:
            self._clock.stop()
            self._show_outcome()
        if has_keyboard and not is_running:
            (self.open_folder if self.resume.isHidden() else self.resume).setFocus()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.what, 1)
        line.addWidget(self.outcome)
        line.addStretch()
        line.addWidget(self.stop)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.resume)
        buttons.addWidget(self.open_folder)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 11, 14, 12)
        column.setSpacing(7)
        column.addLayout(line)
        for widget in (self.bar, self.times, self.details):
            column.addWidget(widget)
        column.addLayout(buttons)

    def _refresh_progress(self) -> None:
        run = self._run
        if not run.is_running:
            return
        self.bar.setRange(0, run.total)
        self.bar.setValue(run.done)
        if run.state is RunState.STOPPING:
            self.what.setText(self.tr("Stopping: the files at hand are being finished…"))
        elif not run.total:
            self.what.setText(self.tr("Computing the cascade of {year}…").format(year=run.year))
        else:
            text = self.tr("{done} of {total} [document|documents]")
            text = counted(text, done=number_text(run.done), total=number_text(run.total))
            self.what.setText(f"{text} · {run.what}" if run.what else text)
        self.times.setText(self._times())

    def _times(self) -> str:
        elapsed = self._duration(self._run.seconds)
        left = self._run.seconds_left
        if left is None or self._run.state is not RunState.RUNNING:
            return elapsed
        return self.tr("{elapsed} · about {left} left").format(elapsed=elapsed, left=self._duration(left))

    def _show_outcome(self) -> None:
        run, report = self._run, self._run.report
        if report is None:
            self.outcome.show_status(Status.NONE, self.tr("Nothing was issued yet in this session"))
            self.details.setText(self.tr("Choose at the left what is to be issued; the report will stand here."))
            return
        documents = number_text(sum(report.documents.values()))
        if run.state is RunState.FAILED and run.error is not None:
            message = message_of(run.error)
            self.outcome.show_status(Status.ERROR, message.title)
            written = self._files(report) if report.written else ""
            self.details.setText(" ".join(part for part in (message.text, message.advice, written) if part))
        elif run.state is RunState.STOPPED:
            text = self.tr("Stopped: {count} of {total} [document is|documents are] finished")
            self.outcome.show_status(Status.WARNING, counted(text, count=documents, total=number_text(run.total)))
            hint = self.tr("Resuming goes on where it was.")
            self.details.setText(f"{self._files(report)} {hint}")
        else:
            status = Status.WARNING if report.skipped else Status.OK
            text = counted(self.tr("{count} [document is|documents are] finished"), count=documents)
            self.outcome.show_status(status, text)
            self.details.setText(self._files(report))

    def _files(self, report: IssuingReport) -> str:
        """How many files were written, kept and skipped, and how long it took, as sentences."""
        written = counted(
            self.tr("{count} [file was|files were] written in {time}."),
            count=number_text(len(report.written)),
            time=self._duration(report.seconds),
        )
        kept = self.tr("{count} [file was|files were] finished already and [says|say] the same.")
        skipped = self.tr("{count} [document was|documents were] skipped.")
        parts = [written]
        if report.unchanged:
            parts.append(counted(kept, count=number_text(report.unchanged)))
        if report.skipped:
            parts.append(counted(skipped, count=number_text(len(report.skipped))))
        if self._run.registered is None and report.issued:
            parts.append(self.tr("They are not in the register, as this plan cannot be changed."))
        elif self._run.registered:
            text = self.tr("{count} [document was|documents were] put in the register.")
            parts.append(counted(text, count=number_text(self._run.registered)))
        return " ".join(parts)

    def _duration(self, seconds: float) -> str:
        if seconds < _FEW_SECONDS:
            return self.tr("{count} s").format(count=round(seconds))
        return self.tr("{count} min").format(count=round(seconds / 60))

    def _on_open_folder(self) -> None:
        if self._run.report is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._run.report.directory)))


def _button(words: str, act: Callable[[], object]) -> QPushButton:
    button = QPushButton(words)
    button.clicked.connect(lambda: act())
    return button
