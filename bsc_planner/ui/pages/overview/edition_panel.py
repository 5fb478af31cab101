"""What became of the plan since its last edition, counted by kind."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from bsc_planner.errors import PlanError
from bsc_planner.model.delta import Changes
from bsc_planner.model.edition import Edition, EditionKind
from bsc_planner.revisions.since_edition import KindChanges
from bsc_planner.ui.edition_changes import EditionChanges
from bsc_planner.ui.error_messages import message_of
from bsc_planner.ui.labels import edition_name, kind_label, number_text
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.panel import Panel

_SOON_MS = 400
_MOST_KINDS = 6


class EditionPanel(Panel):
    """Counts by kind, with a way to the comparison; counted a moment after the plan changed, while it is in sight."""

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("Changes since the last edition"))
        self._session = session
        self._edition_id: str | None = None
        self._is_stale = True
        self.since = QLabel()
        self.since.setProperty("tone", "caption")
        self.since.setWordWrap(True)
        self.counts = QLabel()
        self.counts.setWordWrap(True)
        self.compare = QPushButton(self.tr("Show the comparison"))
        self.timeline = QPushButton(self.tr("To the timeline"))
        links = QHBoxLayout()
        links.setSpacing(14)
        for button in (self.compare, self.timeline):
            button.setProperty("role", "link")
            links.addWidget(button)
        links.addStretch()
        self.content.addWidget(self.since)
        self.content.addWidget(self.counts)
        self.content.addLayout(links)
        self.compare.clicked.connect(lambda: session.compare(self._edition_id, None))
        self.timeline.clicked.connect(lambda: session.reveal(None, page="revisions"))
        self._changes = EditionChanges(session, self)
        self._changes.counted.connect(self._on_counted)
        self._changes.failed.connect(self._on_failed)
        self._timer = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._timer.timeout.connect(self.refresh)
        session.plan_changed.connect(self._on_plan_changed)

    def refresh(self) -> None:
        """Count anew."""
        self._is_stale = False
        store = self._session.store
        legal = store.all(Edition, Edition.kind == EditionKind.LEGAL)
        last = legal[-1] if legal else None
        self._edition_id = last.id if last is not None else None
        self.since.setVisible(last is not None)
        if last is None:
            self.compare.hide()
            self.counts.setText(self.tr("No edition is frozen yet."))
            return
        name = edition_name(last.number, last.title)
        self.since.setText(self.tr("Since {edition}").format(edition=f"{name} · {last.title}"))
        self._changes.count(last.id)

    def showEvent(self, event: QShowEvent) -> None:
        """Count what was changed while the page was hidden."""
        if self._is_stale:
            self.refresh()
        super().showEvent(event)

    def _on_counted(self, changes: list[KindChanges]) -> None:
        self.compare.setVisible(bool(changes))
        lines = [self._told(one) for one in changes[:_MOST_KINDS]]
        self.counts.setText("\n".join(lines) or self.tr("Nothing has changed."))

    def _on_failed(self, error: PlanError) -> None:
        self.compare.hide()
        self.counts.setText(message_of(error).text)

    def _told(self, one: KindChanges) -> str:
        words = (
            (one.added, self.tr("{count} added")),
            (one.removed, self.tr("{count} removed")),
            (one.changed, self.tr("{count} changed")),
        )
        told = ", ".join(text.format(count=number_text(count)) for count, text in words if count)
        return f"{kind_label(one.kind).capitalize()}: {told}"

    def _on_plan_changed(self, _changes: Changes) -> None:
        self._is_stale = True
        if self.isVisible():
            self._timer.start()
