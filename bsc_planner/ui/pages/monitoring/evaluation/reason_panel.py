"""What one person's predikat rests on, with the work results reported and the superior's feedback."""

from collections.abc import Mapping, Sequence
from html import escape
from types import MappingProxyType

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from bsc_planner.model.number_format import format_value
from bsc_planner.monitoring.evaluation import PersonEvaluation
from bsc_planner.monitoring.person_rows import Assessment
from bsc_planner.monitoring.work_proposal import WorkProposal
from bsc_planner.monitoring.work_rows import WorkRow
from bsc_planner.scoring.person_step import shown
from bsc_planner.ui.language import current_language
from bsc_planner.ui.pages.monitoring.evaluation.words import STATUSES, predikat_text, rating_word, reason_lines
from bsc_planner.ui.theme import MARKS
from bsc_planner.wording.evaluation_wording import reason_sentence

_INDENT = 12
_MOST_ROWS = 12


class ReasonPanel(QWidget):
    """Explanation, work results and a field for feedback; empty until somebody is chosen.

    Signals:
        feedback_written: The text, when the planner leaves the field and it is another.
    """

    feedback_written = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.told = QLabel()
        self.told.setTextFormat(Qt.TextFormat.RichText)
        self.told.setWordWrap(True)
        self.told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.caption = QLabel(self.tr("Feedback of the superior"))
        self.caption.setProperty("tone", "muted")
        self.feedback = _LeavingEdit()
        self.feedback.setFixedHeight(66)
        self.feedback.setTabChangesFocus(True)
        self.feedback.setAccessibleName(self.caption.text())
        self._written = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.told, self.caption, self.feedback):
            column.addWidget(widget)
        self.feedback.left.connect(self._on_left)
        self.show_person(None, (), "", is_writable=False)

    def show_person(
        self,
        person: PersonEvaluation | None,
        rows: Sequence[WorkRow],
        feedback: str,
        *,
        is_writable: bool,
        said: str = "",
        reached: Mapping[str, Assessment] = MappingProxyType({}),
        proposal: WorkProposal | None = None,
    ) -> None:
        """Show why a person has the predikat; None: nobody is chosen.

        Args:
            person: Who.
            rows: Their work results.
            feedback: What the superior said of the period as a whole so far; the field holds it.
            is_writable: Whether feedback may be typed.
            said: That with what was said of all work in the months of the period.
            reached: What was reached of a row by the rule set, by the id of its rule.
            proposal: Rating of work that the rule set proposes; None: it proposes none.
        """
        self.told.setText(self.tr("Choose a person to see what the predikat rests on.") if person is None else "")
        if person is not None:
            self.told.setText("".join(self._paragraphs(person, rows, reached, proposal)))
            self.told.setText(self.told.text() + self._said(said, feedback))
        for widget in (self.caption, self.feedback):
            widget.setVisible(person is not None)
        self.feedback.setReadOnly(not is_writable)
        self._written = feedback
        with QSignalBlocker(self.feedback):
            self.feedback.setPlainText(feedback)

    def _paragraphs(
        self,
        person: PersonEvaluation,
        rows: Sequence[WorkRow],
        reached: Mapping[str, Assessment],
        proposal: WorkProposal | None,
    ) -> list[str]:
        name = escape(person.person.name or person.person.nip or "–")
        found = [f"<p style='margin:0 0 6px 0'><b>{name}</b> · {escape(predikat_text(person.predikat))}</p>"]
        for depth, heading, sentence in reason_lines(person.explanation):
            head = f"<b>{escape(heading)}</b><br>" if heading else ""
            found.append(f"<p style='margin:0 0 4px {depth * _INDENT}px'>{head}{escape(sentence)}</p>")
        if proposal is not None:
            found.append(f"<p style='margin:4px 0'>{escape(self._proposal_text(proposal))}</p>")
        listed = [row for row in rows if row.name][:_MOST_ROWS]
        if listed:
            heading = escape(self.tr("Work results"))
            found.append(f"<p style='margin:6px 0 2px 0'><b>{heading}</b></p>")
        found += [f"<p style='margin:0 0 3px {_INDENT}px'>{escape(self._row_text(row, reached))}</p>" for row in listed]
        if len(rows) > _MOST_ROWS:
            more = self.tr("and {count} more").format(count=len(rows) - _MOST_ROWS)
            found.append(f"<p style='margin:0 0 3px {_INDENT}px'>{escape(more)}</p>")
        return found

    def _said(self, said: str, feedback: str) -> str:
        """What was said in the months, where it is more than the field holds."""
        if said in ("", feedback):
            return ""
        lines = "<br>".join(escape(line) for line in said.splitlines())
        heading = escape(self.tr("Feedback with that of the months, as the form prints it"))
        return f"<p style='margin:6px 0 2px 0'><b>{heading}</b></p><p style='margin:0 0 3px {_INDENT}px'>{lines}</p>"

    def _proposal_text(self, proposal: WorkProposal) -> str:
        if proposal.rating is None or proposal.value is None:
            return self.tr("No rating of work can be proposed: {reason}").format(
                reason=reason_sentence(proposal.explanation.reason, current_language())
            )
        text = self.tr("Proposal: {rating} (NHK {value}, before the NKO; evidence C: third party)")
        return text.format(rating=rating_word(proposal.rating), value=shown(proposal.value))

    def _row_text(self, row: WorkRow, reached: Mapping[str, Assessment]) -> str:
        target = format_value(row.target) if row.target is not None else "–"
        actual = shown(row.actual, 4) if row.actual is not None else self.tr("nothing reported")
        text = self.tr("{name}: {actual} of {target}").format(name=row.name, actual=actual, target=target)
        one = reached.get(row.cascade_id)
        if one is not None and one.index is not None:
            text = f"{text} · {MARKS[STATUSES[one.light]]} {shown(one.index)}"
        return f"{text} – {'; '.join(row.feedback.splitlines())}" if row.feedback else text

    def _on_left(self) -> None:
        text = self.feedback.toPlainText().strip()
        if text != self._written and not self.feedback.isReadOnly():
            self._written = text
            self.feedback_written.emit(text)


class _LeavingEdit(QPlainTextEdit):
    """A text field that tells when it is left.

    Signals:
        left: The cursor goes elsewhere.
    """

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()
