"""What is doubtful about the selected element: at the foot of the inspector, with the way to the rule."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from bsc_planner.checks.fixes import Fix, fix_of
from bsc_planner.editing.finding_decision import IgnoreFindingsEdit
from bsc_planner.errors import PlanError
from bsc_planner.findings import Finding, Severity
from bsc_planner.model.delta import Ref
from bsc_planner.ui.error_messages import finding_text
from bsc_planner.ui.language import current_language
from bsc_planner.ui.notices import tell_error
from bsc_planner.ui.pages.findings.fix_words import fix_label
from bsc_planner.ui.pages.findings.jump import jump_to
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import MARKS, Status, Tokens, theme_watcher, tokens
from bsc_planner.ui.widgets.link_button import LinkButton
from bsc_planner.ui.widgets.wrapping_row import WrappingRow
from bsc_planner.wording.rules import rule_number, rule_text

_STATUS = {Severity.ERROR: Status.ERROR, Severity.WARNING: Status.WARNING, Severity.INFO: Status.NONE}
_PAGE = "findings"


class FindingsBox(QFrame):
    """One finding of the selected element at a time, the gravest first; hidden where there is none."""

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._ref: Ref | None = None
        self._findings: Sequence[Finding] = ()
        self._place = 0
        self.setObjectName("findings_box")
        self.title, self.sentence = QLabel(), QLabel()
        for label in (self.title, self.sentence):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.rule = _link(self.tr("Show the rule"))
        self.ignore = _link(self.tr("Ignore with a reason…"))
        self.jump = _link(self.tr("Go there"))
        self.fix = LinkButton("")
        self.more = _link("")
        self.source = QLabel()
        self.source.setProperty("tone", "caption")
        self.source.setWordWrap(True)
        self.source.setTextFormat(Qt.TextFormat.PlainText)
        self._fix: Fix | None = None
        self._painted: tuple[Tokens, Status] | None = None
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Reason, then Enter"))
        self.reason.hide()
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        links = WrappingRow()
        links.setSpacing(12)
        for link in (self.jump, self.rule, self.ignore):
            links.addWidget(link)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.sentence)
        column.addWidget(self.source)
        column.addWidget(self.fix)
        column.addLayout(links)
        column.addWidget(self.reason)
        self.jump.clicked.connect(self._on_jump)
        self.fix.clicked.connect(self._on_fix)
        self.rule.clicked.connect(self._on_rule)
        self.ignore.clicked.connect(self._on_ignore)
        self.more.clicked.connect(self._on_more)
        self.reason.returnPressed.connect(self._on_reason)
        session.findings_changed.connect(self._refresh)
        theme_watcher().theme_changed.connect(self._paint)
        self._refresh()

    def show_element(self, ref: Ref | None) -> None:
        """Show the findings of another element; None: of none."""
        if ref != self._ref:
            self._ref, self._place = ref, 0
            self.reason.clear()
            self.reason.hide()
        self._refresh()

    @property
    def current(self) -> Finding | None:
        """The finding shown."""
        return self._findings[self._place] if self._findings else None

    def _refresh(self) -> None:
        wanted = self._ref.id if self._ref is not None else None
        self._findings = [] if wanted is None else list(self._session.findings_of(wanted))
        self._place = min(self._place, max(0, len(self._findings) - 1))
        self.setVisible(bool(self._findings))
        finding = self.current
        if finding is None:
            return
        number, told = rule_number(finding.code), rule_text(finding.code)
        title = told.title[0 if current_language() == "id" else 1] if told is not None else ""
        parts = (MARKS[_STATUS[finding.severity]], "" if number == "–" else number, title)
        self.title.setText(" ".join(part for part in parts if part))
        self.sentence.setText(finding_text(finding))
        self.source.setText(told.source if told is not None else "")
        self.source.setVisible(bool(self.source.text()))
        self._fix = fix_of(self._session.store, finding) if self._session.is_writable else None
        self.fix.setVisible(self._fix is not None)
        self.fix.show_text(fix_label(self._fix) if self._fix is not None else "")
        self.ignore.setVisible(self._session.is_writable)
        count = len(self._findings)
        self.more.setVisible(count > 1)
        self.more.setText(self.tr("{place} of {count} ›").format(place=self._place + 1, count=count))
        self._paint()

    def _paint(self) -> None:
        finding = self.current
        if finding is None:
            return
        colours = tokens()
        status = _STATUS[finding.severity]
        if self._painted == (colours, status):
            return  # a style sheet of its own costs more than all the texts
        self._painted = (colours, status)
        ground, border = _soft(colours, status)
        self.setStyleSheet(f"#findings_box {{ background: {ground}; border: 1px solid {border}; border-radius: 6px; }}")
        self.title.setStyleSheet(f"color: {colours.status(status).name()}; font-weight: 600;")

    def _on_jump(self) -> None:
        finding = self.current
        if finding is not None:
            jump_to(self._session, finding)

    def _on_fix(self) -> None:
        if self._fix is None:
            return
        try:
            self._session.do(fix_label(self._fix), self._fix.edit)
        except PlanError as error:
            tell_error(self, error)

    def _on_rule(self) -> None:
        finding = self.current
        if finding is not None:
            self._session.reveal(None, page=_PAGE)
            self._session.ask_finding(finding)

    def _on_ignore(self) -> None:
        self.reason.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_more(self) -> None:
        self._place = (self._place + 1) % max(1, len(self._findings))
        self._refresh()

    def _on_reason(self) -> None:
        finding, reason = self.current, self.reason.text().strip()
        if finding is None or not reason:
            return
        self.reason.clear()
        self.reason.hide()
        try:
            edit = IgnoreFindingsEdit((finding,), reason, self._session.who)
            self._session.do(self.tr("Ignore a finding"), edit)
        except PlanError as error:
            tell_error(self, error)


def _link(words: str) -> QPushButton:
    link = QPushButton(words)
    link.setProperty("role", "link")
    link.setCursor(Qt.CursorShape.PointingHandCursor)
    return link


def _soft(colours: Tokens, status: Status) -> tuple[str, str]:
    if status is Status.ERROR:
        return colours.error_soft.name(), colours.error_border.name()
    if status is Status.WARNING:
        return colours.warn_soft.name(), colours.warn_border.name()
    return colours.panel_soft.name(), colours.border.name()
