"""Changing a rule set: a form and the text beside each other on one draft, with every fault told by its line."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from bsc_planner.scoring.rule_set import RuleSet
from bsc_planner.scoring.rule_set_fault import RuleSetError
from bsc_planner.scoring.rule_set_file import read_rule_set
from bsc_planner.scoring.rule_set_text import head_of, rule_set_text
from bsc_planner.ui.error_messages import message_of
from bsc_planner.ui.icons import icon
from bsc_planner.ui.pages.monitoring.rules.form import RuleForm
from bsc_planner.ui.pages.monitoring.rules.text_editor import NumberedText
from bsc_planner.ui.theme import MARKS, Status
from bsc_planner.ui.widgets.page_header import ActionButton

_LINE = int(Qt.ItemDataRole.UserRole)
_FAULTS_HEIGHT = 110


class RuleEditor(QWidget):
    """A draft of one rule set; nothing of it is in the plan until it is kept.

    Signals:
        keep_asked: The planner wants the draft in the plan; hand over `text`.
        left: The planner gives the draft up, or has nothing to change.
    """

    keep_asked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = ""
        self._original = ""
        self.form = RuleForm()
        self.text_field = NumberedText()
        self.faults = QListWidget()
        self.faults.setMaximumHeight(_FAULTS_HEIGHT)
        self.faults.setWordWrap(True)
        self.text_field.setAccessibleName(self.tr("Text of the rule set"))
        self.faults.setAccessibleName(self.tr("What is wrong in the text"))
        self.keep = QAction(icon("check"), self.tr("Keep"), self)
        self.leave = QAction(self.tr("Discard"), self)
        self._state = QLabel()
        self._state.setProperty("tone", "muted")
        self._title = QLabel()
        self._title.setProperty("tone", "section")
        self._lay_out()
        self.form.edited.connect(self._on_form_edited)
        self.text_field.textChanged.connect(self._on_text_changed)
        self.faults.itemActivated.connect(self._on_fault_chosen)
        self.faults.itemClicked.connect(self._on_fault_chosen)
        self.keep.triggered.connect(lambda: self.keep_asked.emit())
        self.leave.triggered.connect(lambda: self.left.emit())

    @property
    def text(self) -> str:
        """The draft."""
        return self.text_field.toPlainText()

    @property
    def is_changed(self) -> bool:
        """Whether the draft differs from what it began with."""
        return self.text != self._original

    def open(self, key: str, text: str, usual: RuleSet) -> None:
        """Begin a draft.

        Args:
            key: Id of the rule set.
            text: What it says now, readable or not.
            usual: What the form shows while the text cannot be read.
        """
        self.key, self._original = key, text
        self._title.setText(usual.title)
        self.form.show_rule_set(usual)
        with QSignalBlocker(self.text_field):
            self.text_field.setPlainText(text)
        self._judge()

    # within --------------------------------------------------------------------------

    def _lay_out(self) -> None:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.form)
        written = QWidget()
        column = QVBoxLayout(written)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.text_field, 1)
        column.addWidget(self.faults)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.addWidget(scroll)
        self._split.addWidget(written)
        self._split.setSizes([600, 400])
        self._split.setChildrenCollapsible(False)
        line = QHBoxLayout()
        line.addWidget(self._state, 1)
        for action in (self.leave, self.keep):
            line.addWidget(ActionButton(action))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self._title)
        whole.addWidget(self._split, 1)
        whole.addLayout(line)

    def _on_form_edited(self) -> None:
        rules, wrong = self.form.rule_set()
        if rules is None:
            self._show_faults([(sentence, 0) for sentence in wrong])
            return
        text = rule_set_text(rules, head=head_of(self.text))
        with QSignalBlocker(self.text_field):
            cursor = self.text_field.textCursor()
            cursor.beginEditBlock()
            cursor.select(cursor.SelectionType.Document)
            cursor.insertText(text)
            cursor.endEditBlock()
        self._judge(from_form=True)

    def _on_text_changed(self) -> None:
        self._judge()

    def _judge(self, *, from_form: bool = False) -> None:
        """Read the draft; the form follows a text that can be read."""
        try:
            rules = read_rule_set(self.text, self.key)
        except RuleSetError as error:
            faults = [(_sentence(one), fault.line) for one, fault in zip(error.single(), error.faults, strict=True)]
            self._show_faults(faults)
            if from_form:
                self.text_field.show_line(error.faults[0].line)
            else:
                self.form.setEnabled(False)
            return
        self.form.setEnabled(True)
        self.form.show_rule_set(rules)
        self._show_faults([])

    def _show_faults(self, faults: list[tuple[str, int]]) -> None:
        self.faults.clear()
        for sentence, line in faults:
            item = QListWidgetItem(f"{MARKS[Status.ERROR]} {sentence}")
            item.setData(_LINE, line)
            self.faults.addItem(item)
        self.faults.setVisible(bool(faults))
        self.text_field.mark_lines([line for _, line in faults if line])
        self.keep.setEnabled(not faults and self.is_changed)
        if faults:
            words = self.tr("The draft cannot be used yet; the plan goes on as before.")
        elif self.is_changed:
            words = self.tr("The draft can be used; it is not in the plan yet.")
        else:
            words = self.tr("Change the numbers at the left or the text at the right.")
        self._state.setText(words)

    def _on_fault_chosen(self, item: QListWidgetItem) -> None:
        line = item.data(_LINE)
        if line:
            self.text_field.go_to_line(int(line))


def _sentence(error: RuleSetError) -> str:
    message = message_of(error)
    return f"{message.text} {message.advice}".strip()
