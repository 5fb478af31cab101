"""The facts of one edition, which nobody changes any more, and the ways to look at it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from bsc_planner.model.delta import Ref
from bsc_planner.model.edition import Edition, EditionKind
from bsc_planner.ui.inspector.element_tab import ElementTab
from bsc_planner.ui.labels import date_text
from bsc_planner.ui.language import current_language
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.wrapping_row import WrappingRow
from bsc_planner.wording.details import moment_text


class EditionTab(ElementTab):
    """Kind, instrument, dates, who froze it, its seal; links open it or compare it with the draft."""

    def __init__(self, session: PlanSession, ref: Ref, parent: QWidget | None = None) -> None:
        super().__init__(session, ref, parent)
        self.facts: dict[str, str] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self.open_link = QPushButton(self.tr("Open the edition"))
        self.compare_link = QPushButton(self.tr("Compare with the draft"))
        links = WrappingRow()
        links.setSpacing(14)
        for link in (self.open_link, self.compare_link):
            link.setProperty("role", "link")
            links.addWidget(link)
        self.open_link.clicked.connect(lambda: session.open_edition(self._ref.id))
        self.compare_link.clicked.connect(lambda: session.compare(self._ref.id, None))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._grid)
        column.addLayout(links)
        column.addStretch(1)

    def refresh(self) -> None:
        """Show the facts."""
        super().refresh()
        edition = self._session.store.find(Edition, self._ref.id)
        if edition is None:
            return
        is_legal = edition.kind == EditionKind.LEGAL
        self.facts = {
            self.tr("Kind"): self.tr("Legal edition") if is_legal else self.tr("Checkpoint"),
            self.tr("Legal basis"): edition.instrument or "–",
            self.tr("In force from"): date_text(edition.dated) or "–",
            self.tr("Made at"): moment_text(edition.made_at, current_language()),
            self.tr("Made by"): edition.made_by or "–",
            self.tr("Program version"): edition.program,
            self.tr("Seal"): edition.content_hash[:16],
        }
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row, (name, said) in enumerate(self.facts.items()):
            caption, text = QLabel(name), QLabel(said)
            caption.setProperty("tone", "caption")
            text.setWordWrap(True)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(text, row, 1)
