"""The view of what scores are computed by: rule sets, two of them compared, and the quality of targets."""

from dataclasses import replace
from itertools import count

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from bsc_planner.editing.edit import Edit
from bsc_planner.editing.rule_set import (
    ChooseRuleSetEdit,
    RemoveRuleSetEdit,
    SetRuleSetTextEdit,
    SetRuleSetYearEdit,
    ShippedRuleSetEdit,
)
from bsc_planner.errors import PlanError
from bsc_planner.model.delta import Changes, Ref
from bsc_planner.model.rule_set_copy import RuleSetCopy
from bsc_planner.monitoring.rule_set_list import ListedRuleSet, listed_rule_sets
from bsc_planner.scoring.rule_set_text import head_of, rule_set_text
from bsc_planner.scoring.shipped_rule_sets import DEFAULT_KEY
from bsc_planner.ui.language import current_language
from bsc_planner.ui.notices import tell, tell_error, undo_link
from bsc_planner.ui.pages.monitoring.rules.compare_view import CompareView
from bsc_planner.ui.pages.monitoring.rules.editor import RuleEditor
from bsc_planner.ui.pages.monitoring.rules.quality_view import QualityView
from bsc_planner.ui.pages.monitoring.rules.rule_set_panel import RuleSetPanel, years_text
from bsc_planner.ui.pages.monitoring.scope import MonitoringScope
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import MARKS, Status
from bsc_planner.wording.rule_set_words import grade_words

_KEY = int(Qt.ItemDataRole.UserRole)
_QUALITY = 2
_OWN = "aturan"
"""What ids of the plan's own rule sets begin with."""

_LIST_WIDTH = 300
_FOR_QUALITY = frozenset({"rule_set", "plan", "indicator", "target", "past_target", "milestone", "actual", "unit"})


class RulesView(QWidget):
    """Three parts, one shown at a time; a draft is never lost by going to another part or by a change of the plan."""

    def __init__(self, session: PlanSession, scope: MonitoringScope, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._scope = scope
        self._listed: dict[str, ListedRuleSet] = {}
        self._key = ""
        self._is_stale = True
        self._is_quality_stale = True
        self.parts = QButtonGroup(self)
        self.list = QListWidget()
        self.panel = RuleSetPanel()
        self.editor = RuleEditor()
        self.compare = CompareView(session)
        self.quality = QualityView(session)
        self._detail = QStackedWidget()
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    @property
    def key(self) -> str:
        """Id of the rule set shown."""
        return self._key

    @property
    def is_editing(self) -> bool:
        """Whether a draft is open."""
        return self._detail.currentWidget() is self.editor

    def show_part(self, place: int) -> None:
        """Show the rule sets (0), the comparison (1) or the quality of targets (2)."""
        self.parts.button(place).setChecked(True)
        self._stack.setCurrentIndex(place)
        if place == _QUALITY:
            self._show_quality()

    def show_element(self, ref: Ref) -> None:
        """Show the rule set of a copy."""
        copy = self._session.store.find(RuleSetCopy, ref.id)
        self.show_part(0)
        if copy is not None:
            self.show_rule_set(copy.key)

    def show_rule_set(self, key: str) -> None:
        """Show a rule set; a changed draft of another one stays open instead."""
        if self.is_editing and self.editor.is_changed and key != self.editor.key:
            tell(self, self.tr("The draft is still open. Keep or discard it first."), status=Status.WARNING)
            key = self.editor.key
        elif key != self._key:
            self._show_detail(self.panel)
        self._key = key if key in self._listed else DEFAULT_KEY
        with QSignalBlocker(self.list):
            self.list.setCurrentRow(list(self._listed).index(self._key))
        self.panel.show_rule_set(self._listed[self._key], is_writable=not self._session.store.is_read_only)

    def refresh(self) -> None:
        """Read everything anew; an open draft stays as it is."""
        self._is_stale = False
        listed = listed_rule_sets(self._session.store)
        self._listed = {one.key: one for one in listed}
        with QSignalBlocker(self.list):
            self.list.clear()
            for one in listed:
                item = QListWidgetItem(self._entry(one))
                item.setData(_KEY, one.key)
                item.setToolTip(one.rule_set.basis.text)
                self.list.addItem(item)
        chosen = next((one.key for one in listed if one.is_chosen), DEFAULT_KEY)
        self.show_rule_set(self._key or chosen)
        self.compare.show_rule_sets(list(listed))
        self._is_quality_stale = True
        if self._stack.currentWidget() is self.quality:
            self._show_quality()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the plan."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    # putting together ------------------------------------------------------------------

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(6)
        for place, words in enumerate((self.tr("Rule sets"), self.tr("Compare"), self.tr("Target quality (K3)"))):
            button = QPushButton(words)
            button.setCheckable(True)
            self.parts.addButton(button, place)
            line.addWidget(button)
        line.addStretch(1)
        self.list.setMinimumWidth(220)
        self.list.setAccessibleName(self.tr("Rule sets"))
        self.list.setWordWrap(True)
        # at the sides the list keeps apart: Qt measures wrapped items without their own padding
        self.list.setStyleSheet(
            "QListWidget { background: palette(base); padding: 4px 6px; } QListWidget::item { padding: 7px 0; }"
        )
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._detail.addWidget(self.panel)
        self._detail.addWidget(self.editor)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.list)
        split.addWidget(self._detail)
        split.setStretchFactor(1, 1)
        split.setSizes([_LIST_WIDTH, 900])
        split.setChildrenCollapsible(False)
        for part in (split, self.compare, self.quality):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(line)
        column.addWidget(self._stack, 1)
        self.parts.button(0).setChecked(True)

    def _connect(self) -> None:
        self.parts.idClicked.connect(self.show_part)
        self.list.currentItemChanged.connect(self._on_item_changed)
        panel = self.panel
        panel.choose.triggered.connect(self._on_choose)
        panel.edit.triggered.connect(self._on_edit)
        panel.copy.triggered.connect(self._on_copy)
        panel.compare.triggered.connect(self._on_compare)
        panel.restore.triggered.connect(
            lambda: self._do(self.tr("Back to the shipped rules"), ShippedRuleSetEdit(self._key))
        )
        panel.remove.triggered.connect(
            lambda: self._do(self.tr("Remove the copy of rules"), RemoveRuleSetEdit(self._key))
        )
        panel.year_chosen.connect(self._on_year_chosen)
        self.editor.keep_asked.connect(self._on_keep)
        self.editor.left.connect(self._on_left)
        self._session.plan_changed.connect(self._on_plan_changed)
        self._scope.changed.connect(self._on_scope_changed)

    def _entry(self, one: ListedRuleSet) -> str:
        grade = grade_words(one.rule_set.basis.grade, current_language())
        grade = (
            grade
            if one.rule_set.basis.grade.may_be_default is False
            else self.tr("evidence {grade}").format(grade=one.rule_set.basis.grade)
        )
        facts = [grade]
        if one.years:
            facts.append(self.tr("used {years}").format(years=years_text(one.years)))
        if one.error is not None:
            words = self.tr("cannot be read")
            facts.append(f"{MARKS[Status.ERROR]} {words}")
        elif one.is_changed:
            facts.append(self.tr("changed"))
        mark = f"{MARKS[Status.OK]} " if one.years else ""
        return f"{mark}{one.rule_set.title}\n{' · '.join(facts)}"

    def _show_quality(self) -> None:
        """Compute K3 only where it is looked at: it reads the figures of two years."""
        if self._is_quality_stale:
            self._is_quality_stale = False
            self.quality.show_year(self._scope.period.year)

    def _show_detail(self, detail: QWidget) -> None:
        """A draft gets the room of the list."""
        self._detail.setCurrentWidget(detail)
        self.list.setVisible(detail is self.panel)

    # what the planner does ---------------------------------------------------------------

    def _on_item_changed(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.show_rule_set(str(item.data(_KEY)))

    def _on_choose(self) -> None:
        key = None if self._key == DEFAULT_KEY and self._listed[self._key].copy_id is None else self._key
        title = self._listed[self._key].rule_set.title
        if self._do(self.tr("Score the plan by {title}").format(title=title), ChooseRuleSetEdit(key)):
            basis = self._listed[self._key].rule_set.basis
            if not basis.grade.may_be_default:
                words = self.tr(
                    "The plan is scored by {title} now ({grade}). Check its numbers before you rely on them."
                )
                grade = grade_words(basis.grade, current_language())
                undo = (undo_link(self._session),)
                tell(self, words.format(title=title, grade=grade), status=Status.WARNING, links=undo)

    def _on_edit(self) -> None:
        one = self._listed[self._key]
        self.editor.open(one.key, one.text, one.rule_set)
        self._show_detail(self.editor)

    def _on_copy(self) -> None:
        """Begin a rule set of the plan's own and open it as a draft."""
        one = self._listed[self._key]
        key = next(key for number in count(1) if (key := f"{_OWN}-{number}") not in self._listed)
        title = self.tr("{title} (copy)").format(title=one.rule_set.title)
        text = rule_set_text(replace(one.rule_set, key=key, title=title), head=head_of(one.text))
        if self._do(self.tr("Copy the rules {title}").format(title=one.rule_set.title), SetRuleSetTextEdit(key, text)):
            self.show_rule_set(key)
            self._on_edit()

    def _on_keep(self) -> None:
        known = self._listed.get(self.editor.key)
        title = self.editor.key if known is None else known.rule_set.title
        if self._do(
            self.tr("Change the rules {title}").format(title=title),
            SetRuleSetTextEdit(self.editor.key, self.editor.text),
        ):
            self._show_detail(self.panel)

    def _on_left(self) -> None:
        self._show_detail(self.panel)

    def _on_compare(self) -> None:
        self.compare.compare_with_shipped(self._key)
        self.show_part(1)

    def _on_year_chosen(self, year: int | None) -> None:
        label = self.tr("Rules from a year on")
        if not self._do(label, SetRuleSetYearEdit(self._key, year)):
            self.panel.show_rule_set(self._listed[self._key], is_writable=not self._session.store.is_read_only)

    def _do(self, label: str, edit: Edit) -> bool:
        try:
            self._session.do(label, edit)
        except PlanError as error:
            tell_error(self, error)
            return False
        return True

    def _on_plan_changed(self, changes: Changes) -> None:
        if changes.kinds.isdisjoint(_FOR_QUALITY):
            return
        self._is_stale = True
        self._is_quality_stale = True
        if not self.isVisible():
            return
        if changes.touches("rule_set", "plan"):
            self.refresh()
        elif self._stack.currentWidget() is self.quality:
            self._show_quality()

    def _on_scope_changed(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self.refresh()
