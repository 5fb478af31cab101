"""One rule set: what it says, how the plan uses it, and what can be done with it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from bsc_planner.monitoring.rule_set_list import ListedRuleSet
from bsc_planner.scoring.explanation_text import stand_in_text
from bsc_planner.ui.help.term_button import TermButton
from bsc_planner.ui.icons import icon
from bsc_planner.ui.language import current_language
from bsc_planner.ui.pages.monitoring.rules.sheet import RuleSheet
from bsc_planner.ui.widgets.page_header import ActionButton
from bsc_planner.ui.widgets.wrapping_row import WrappingRow
from bsc_planner.ui.widgets.year_box import YearBox
from bsc_planner.wording.rule_set_words import grade_words

_LEFT = 14


class RuleSetPanel(QWidget):
    """Head, actions and the rule set written out.

    Signals:
        year_chosen: The first year the rule set shall hold from; None: no year.
    """

    year_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel()
        self.title.setProperty("tone", "section")
        self.title.setWordWrap(True)
        self.use = QLabel()
        self.use.setProperty("tone", "muted")
        self.use.setWordWrap(True)
        self.grade = QLabel()
        self.grade.setWordWrap(True)
        self.choose = QAction(icon("check"), self.tr("Use for the plan"), self)
        self.edit = QAction(icon("pencil"), self.tr("Edit"), self)
        self.copy = QAction(icon("copy"), self.tr("Copy as own rules"), self)
        self.copy.setToolTip(self.tr("Begin a rule set of this plan from this one, under a name of its own"))
        self.compare = QAction(icon("scale"), self.tr("Compare with shipped"), self)
        self.restore = QAction(icon("history"), self.tr("Back to shipped"), self)
        self.remove = QAction(icon("trash-2"), self.tr("Remove copy"), self)
        self._more = QAction(self.tr("More"), self)
        self.year = YearBox()
        self.year.setToolTip(self.tr("First year of the plan that is scored by this rule set; – for none"))
        self.year.setAccessibleName(self.year.toolTip())
        self.year.editingFinished.connect(self._on_year_edited)
        self.sheet = RuleSheet()
        self._shown_year: int | None = None
        self._lay_out()

    def show_rule_set(self, one: ListedRuleSet, *, is_writable: bool) -> None:
        """Show a rule set of the plan."""
        self.title.setText(one.rule_set.title)
        self.grade.setText(grade_words(one.rule_set.basis.grade, current_language()))
        is_sound = one.rule_set.basis.grade.may_be_default
        tone = "muted" if is_sound else "warning"
        if self.grade.property("tone") != tone:
            self.grade.setProperty("tone", tone)
            self.grade.style().unpolish(self.grade)
            self.grade.style().polish(self.grade)
        self.use.setText(self._use(one))
        self._shown_year = one.from_year
        self.year.show_year(one.from_year)
        self.year.setEnabled(is_writable)
        self.choose.setEnabled(is_writable and not one.is_chosen)
        self.edit.setEnabled(is_writable)
        self.copy.setEnabled(is_writable)
        self.compare.setVisible(one.is_changed)
        self.restore.setVisible(one.is_changed)
        self.restore.setEnabled(is_writable)
        self.remove.setVisible(one.copy_id is not None)
        self.remove.setEnabled(is_writable)
        self.sheet.show_rule_set(one.rule_set)

    # within --------------------------------------------------------------------------

    def _lay_out(self) -> None:
        actions = WrappingRow()
        actions.setSpacing(8)
        actions.addWidget(ActionButton(self.choose))
        label = QLabel(self.tr("or from the year"))
        label.setProperty("tone", "muted")
        actions.add_together(label, self.year)
        actions.addStretch(1)
        menu = QMenu(self)
        menu.addActions([self.copy, self.compare, self.restore, self.remove])
        self._more.setMenu(menu)
        for action in (self.edit, self._more):
            actions.addWidget(ActionButton(action))
        column = QVBoxLayout(self)
        column.setContentsMargins(_LEFT, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.title)
        grade = QHBoxLayout()
        grade.addWidget(self.grade, 1)
        grade.addWidget(TermButton("rule_set_grade"))
        column.addLayout(grade)
        column.addWidget(self.use)
        column.addLayout(actions)
        column.addWidget(self.sheet, 1)

    def _use(self, one: ListedRuleSet) -> str:
        parts = []
        if one.years:
            parts.append(self.tr("Scores {years} of this plan.").format(years=years_text(one.years)))
        else:
            parts.append(self.tr("Scores no year of this plan."))
        if one.error is not None:
            told = stand_in_text(one.rule_set, current_language())
            parts.append(told[:1].upper() + told[1:])
        elif one.is_changed:
            parts.append(self.tr("The plan's copy differs from the shipped one."))
        elif one.copy_id is not None and one.is_shipped:
            parts.append(self.tr("The plan holds its own copy, as shipped."))
        elif not one.is_shipped:
            parts.append(self.tr("A rule set of this plan."))
        return " ".join(parts)

    def _on_year_edited(self) -> None:
        if self.year.year != self._shown_year:
            self.year_chosen.emit(self.year.year)


def years_text(years: Sequence[int]) -> str:
    """Years with neighbours joined: ``2025–2027, 2029``."""
    runs: list[list[int]] = []
    for year in sorted(years):
        if runs and runs[-1][-1] == year - 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
