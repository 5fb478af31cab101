"""Long work in the status bar: what runs, how far it is, and a cross to stop it."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from bsc_planner.ui.background import BackgroundJob, background_jobs
from bsc_planner.ui.icons import icon


class ProgressStrip(QWidget):
    """Shows the piece of long work that runs; hidden while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job: BackgroundJob | None = None
        self._text = QLabel()
        self._text.setProperty("tone", "caption")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(140)
        self._stop = QToolButton()
        self._stop.setIcon(icon("x", "muted"))
        self._stop.clicked.connect(self._on_stop)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self._text)
        line.addWidget(self._bar)
        line.addWidget(self._stop)
        self.hide()
        background_jobs().started.connect(self._on_started)

    def _on_started(self, job: BackgroundJob) -> None:
        job.progressed.connect(self._on_progressed)
        job.finished.connect(self._on_finished)
        if self._job is None:
            self._show(job)

    def _show(self, job: BackgroundJob) -> None:
        self._job = job
        self._text.setText(job.title)
        self._bar.setRange(0, 0)
        self._stop.setEnabled(True)
        self._stop.setToolTip(self.tr("Cancel"))
        self.show()

    def _on_progressed(self, done: int, total: int, what: str) -> None:
        job = self.sender()
        if not isinstance(job, BackgroundJob) or job is not self._job or job.is_cancelled:
            return
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._text.setText(f"{job.title} · {what}" if what else job.title)

    def _on_finished(self) -> None:
        waiting = background_jobs().running
        self._job = None
        if waiting:
            self._show(waiting[0])
        else:
            self.hide()

    def _on_stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._stop.setEnabled(False)
            self._text.setText(self.tr("Stopping…"))
