"""What is said about the chosen finding, and what can be done about it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from bsc_planner.checks.fixes import Fix, fix_of
from bsc_planner.findings import Severity
from bsc_planner.ui.help.term_button import TermButton
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.language import current_language
from bsc_planner.ui.pages.findings.finding_rows import STATUS_OF, FindingRow, rule_title
from bsc_planner.ui.pages.findings.fix_words import fix_label
from bsc_planner.ui.pages.findings.rule_settings import RuleSettings
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import MARKS, theme_watcher, tokens
from bsc_planner.ui.widgets.wrapping_row import WrappingRow
from bsc_planner.wording import moment_text
from bsc_planner.wording.counting import counted
from bsc_planner.wording.rules import rule_number, rule_text


class FindingDetail(QFrame):
    """Rule, sentence, why it matters, what to do; buttons that do it.

    Signals:
        jump_wanted: Show the place of the finding.
        fix_wanted: (fix) Carry it out.
        fix_all_wanted: Carry out what is offered for every finding of the rule that is shown.
        ignore_wanted: (reason) Leave the chosen findings as they are.
        unignore_wanted: Let the chosen findings count again.
        edit_wanted: (edit) Carry out an edit of the rule's settings.
        rule_shown: (code) Another rule is shown.
    """

    jump_wanted = Signal()
    fix_wanted = Signal(object)
    fix_all_wanted = Signal()
    ignore_wanted = Signal(str)
    unignore_wanted = Signal()
    edit_wanted = Signal(object)
    rule_shown = Signal(str)

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._fix: Fix | None = None
        self._severity = Severity.INFO
        self.setProperty("panel", "true")
        self.title, self.sentence, self.decided = QLabel(), QLabel(), QLabel()
        self.title.setProperty("tone", "section")
        self.decided.setProperty("tone", "muted")
        self._mark = QLabel()
        self.settings = RuleSettings(session)
        self._facts = [QLabel() for _ in range(3)]
        for label in (self.title, self.sentence, self.decided, *self._facts):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.jump = QPushButton(self.tr("Go there"))
        self.fix = QPushButton()
        self.fix.setProperty("role", "primary")
        self.fix_all = QPushButton()
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Reason for leaving it as it is"))
        self.ignore = QPushButton(self.tr("Ignore"))
        self.unignore = QPushButton(self.tr("Let it count again"))
        self._lay_out()
        self.settings.edit_wanted.connect(self.edit_wanted)
        self.jump.clicked.connect(self.jump_wanted)
        self.fix.clicked.connect(lambda: self.fix_wanted.emit(self._fix))
        self.fix_all.clicked.connect(self.fix_all_wanted)
        self.ignore.clicked.connect(self._on_ignore)
        self.reason.returnPressed.connect(self._on_ignore)
        self.reason.textChanged.connect(self._refresh_ignore)
        self.unignore.clicked.connect(self.unignore_wanted)
        theme_watcher().theme_changed.connect(self._paint_mark)

    def show_rows(self, rows: Sequence[FindingRow], *, code: str, severity: Severity, others: int) -> None:
        """Show the chosen findings, the first of them in words.

        Args:
            rows: Chosen findings; none: only the rule is shown.
            code: The rule.
            severity: What it counts as in this plan.
            others: How many findings of the rule are shown, the first chosen one among them.
        """
        self._severity = severity
        number, title = rule_number(code), rule_title(code)
        self.title.setText(title if number == "–" else f"{number} · {title}")
        self.rule_shown.emit(code)
        self._show_sentence(rows)
        self._show_rule(code)
        self.settings.show_rule(code)
        self._show_actions(rows, others)
        self._paint_mark()

    def wanted_height(self, width: int) -> int:
        """Pixels that what is told takes, with its buttons, in a panel of this width."""
        margins = self.contentsMargins() + self._column.contentsMargins()
        others = self._column.sizeHint().height() - self._area.sizeHint().height()
        return others + self._told.heightForWidth(width - margins.left() - margins.right())

    def _show_sentence(self, rows: Sequence[FindingRow]) -> None:
        first = rows[0] if rows else None
        if len(rows) > 1:
            self.sentence.setText(
                counted(self.tr("{count} [finding is|findings are] chosen."), count=number_text(len(rows)))
            )
        else:
            self.sentence.setText(f"{first.finding.where}: {first.text}" if first else "")
        self.sentence.setVisible(bool(rows))
        ignored = first.ignored if first and len(rows) == 1 else None
        self.decided.setVisible(ignored is not None)
        if ignored is not None:
            text = self.tr("Ignored by {who}, {moment}: {reason}")
            moment = moment_text(ignored.at, current_language())
            self.decided.setText(text.format(who=ignored.who, moment=moment, reason=ignored.reason))

    def _show_rule(self, code: str) -> None:
        told, place = rule_text(code), 0 if current_language() == "id" else 1
        texts = (told.why[place], told.advice[place], told.source) if told else ("", "", "")
        for label, text in zip(self._facts, texts, strict=True):
            label.setText(text)
        self._facts_box.setVisible(told is not None)

    def _show_actions(self, rows: Sequence[FindingRow], others: int) -> None:
        is_writable = self._session.is_writable
        counting = [row for row in rows if row.ignored is None]
        single = rows[0] if len(rows) == 1 else None
        self._fix = fix_of(self._session.store, single.finding) if single and is_writable else None
        self.fix.setVisible(self._fix is not None)
        self.fix_all.setVisible(self._fix is not None and others > 1)
        if self._fix is not None:
            self.fix.setText(fix_label(self._fix).replace("&", "&&"))
            self.fix_all.setText(self.tr("Fix all {count}").format(count=number_text(others)))
        self.jump.setVisible(single is not None)
        for widget in (self.reason, self.ignore):
            widget.setVisible(bool(counting) and is_writable)
        self.unignore.setVisible(bool(rows) and not counting and is_writable)
        self._refresh_ignore()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._mark)
        head.addWidget(self.title, 1)
        head.addWidget(TermButton("finding"))
        head.addWidget(self.settings)
        self._facts_box = QWidget()
        grid = QGridLayout(self._facts_box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        captions = (self.tr("Why it matters"), self.tr("What to do"), self.tr("Source"))
        for row, (caption, label) in enumerate(zip(captions, self._facts, strict=True)):
            name = QLabel(caption)
            name.setProperty("tone", "caption")
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label, row, 1)
        self._told = QWidget()
        words = QVBoxLayout(self._told)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(8)
        for widget in (self.sentence, self.decided, self._facts_box):
            words.addWidget(widget)
        words.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._told)
        buttons = WrappingRow()
        for widget in (self.jump, self.fix, self.fix_all, self.unignore):
            buttons.addWidget(widget)
        buttons.addWidget(self.reason, 1)
        buttons.addWidget(self.ignore)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._area, 1)
        column.addLayout(buttons)

    def _paint_mark(self) -> None:
        status = STATUS_OF[self._severity]
        self._mark.setText(MARKS[status])
        self._mark.setStyleSheet(f"color: {tokens().status_mark(status).name()};")

    def _refresh_ignore(self) -> None:
        self.ignore.setEnabled(bool(self.reason.text().strip()))

    def _on_ignore(self) -> None:
        reason = self.reason.text().strip()
        if reason:
            self.reason.clear()
            self.ignore_wanted.emit(reason)
