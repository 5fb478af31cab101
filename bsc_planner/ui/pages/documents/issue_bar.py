"""The foot of the choice: what it comes to, and the button that issues it or why it cannot."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from bsc_planner.exchange.registry import document_spec
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.pages.documents.choice import IssueChoice, Missing, file_count
from bsc_planner.wording.counting import counted

REASONS: dict[Missing, str] = {
    Missing.DOCUMENTS: QT_TRANSLATE_NOOP("IssueMissing", "Tick at least one document."),
    Missing.UNITS: QT_TRANSLATE_NOOP("IssueMissing", "Choose at least one unit."),
    Missing.PEOPLE: QT_TRANSLATE_NOOP("IssueMissing", "Choose at least one employee."),
    Missing.FORMATS: QT_TRANSLATE_NOOP("IssueMissing", "Tick at least one file format."),
    Missing.FOLDER: QT_TRANSLATE_NOOP("IssueMissing", "Choose a target folder."),
}
"""What to do about each thing that is missing, in the context ``IssueMissing``."""


class IssueBar(QWidget):
    """A sentence and a button.

    Signals:
        issue_wanted: The planner wants the choice issued.
    """

    issue_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.sentence.setProperty("tone", "strong")
        self.reason = QLabel()
        self.reason.setWordWrap(True)
        self.reason.setProperty("tone", "caption")
        self.button = QPushButton(self.tr("Issue"))
        self.button.setProperty("role", "primary")
        self.button.setMinimumWidth(110)
        self.button.clicked.connect(self.issue_wanted)
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(self.sentence)
        words.addWidget(self.reason)
        line = QHBoxLayout(self)
        line.setContentsMargins(2, 10, 8, 0)
        line.setSpacing(12)
        line.addLayout(words, 1)
        line.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignBottom)

    def show_choice(self, choice: IssueChoice, counts: Mapping[str, int] | None, *, is_countable: bool) -> None:
        """Say what a choice comes to.

        Args:
            choice: The choice.
            counts: Documents of each kind; None while they are counted.
            is_countable: Whether there is anything to count.
        """
        if not is_countable or not choice.issued_documents or choice.missing in {Missing.UNITS, Missing.PEOPLE}:
            self.sentence.setText("")
        elif counts is None:
            self.sentence.setText(self.tr("Counting…"))
        else:
            kinds = ", ".join(
                f"{number_text(counts.get(key, 0))} {document_spec(key).short_title}" for key in choice.issued_documents
            )
            text = self.tr("{documents} → {count} [file|files]")
            self.sentence.setText(counted(text, documents=kinds, count=number_text(file_count(counts, choice))))
        self.sentence.setVisible(bool(self.sentence.text()))

    def show_reason(self, reason: str) -> None:
        """Say why nothing can be issued now; empty text: it can."""
        self.button.setEnabled(not reason)
        self.button.setToolTip(reason)
        self.reason.setText(reason)
        self.reason.setVisible(bool(reason))


def missing_text(missing: Missing) -> str:
    """What to do about something that is missing."""
    return QCoreApplication.translate("IssueMissing", REASONS[missing])
