"""The page of findings: a list in groups, what is said about the chosen one, and what can be done."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from bsc_planner.checks.decisions import Decisions
from bsc_planner.checks.element_units import units_of_elements
from bsc_planner.checks.fixes import Fix, fix_of
from bsc_planner.editing.edit import Edit, Together
from bsc_planner.editing.finding_decision import IgnoreFindingsEdit, SetCheckEdit, UnignoreFindingsEdit
from bsc_planner.errors import PlanError
from bsc_planner.findings import Finding, Severity
from bsc_planner.model.delta import Changes
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.review import CheckSetting
from bsc_planner.ui.help.rule_topics import rule_topic
from bsc_planner.ui.help.topics import PROPERTY
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.lists.grid_export import GridExport
from bsc_planner.ui.notices import tell, tell_error
from bsc_planner.ui.pages.findings.detail_panel import FindingDetail
from bsc_planner.ui.pages.findings.filter_bar import FindingsFilterBar
from bsc_planner.ui.pages.findings.finding_rows import FindingRow, filtered, grouped, listed, rule_title
from bsc_planner.ui.pages.findings.findings_grid import FindingsGrid
from bsc_planner.ui.pages.findings.findings_item_model import FindingsItemModel
from bsc_planner.ui.pages.findings.fix_words import fix_label
from bsc_planner.ui.pages.findings.jump import jump_to
from bsc_planner.ui.pages.findings.report_export import ReportExport
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import Status
from bsc_planner.ui.widgets.empty_state import EmptyState
from bsc_planner.ui.widgets.page_header import PageHeader
from bsc_planner.wording.counting import counted
from bsc_planner.wording.rules import rule_number

_ANSWERING = {"indicator": "unit_id", "objective": "unit_id", "cascade": "child_unit_id"}
"""Kinds of which each element names the unit whose business it is, by the column."""
_ANSWERED_FOR_BY = {
    "unit": ("name", "code"),
    "position": ("unit_id",),
    "indicator_owner": ("indicator_id", "unit_id"),
    "assignment": ("employee_id", "position_id"),
}
"""Columns that say so of other elements than those they are written in."""
_DETAIL_PART = 0.5
_GAP = 10


class FindingsPage(QWidget):
    """Findings as they are now; an edit shows in the list at once."""

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._rows: list[FindingRow] = []
        self._is_stale = True
        self._is_split_by_hand = False
        self._detail_height = 0
        self.model = FindingsItemModel(lambda ids: units_of_elements(session.store, ids), self)
        self.grid = FindingsGrid(self.model)
        GridExport(session, self.grid, stem=self.tr("List of findings"))
        self.filter = FindingsFilterBar(session)
        self.detail = FindingDetail(session)
        self._export = ReportExport(session, self)
        self.copy = QAction(self.tr("Copy"), self)
        self.copy.setToolTip(self.tr("Copy the chosen findings as a table, with headings"))
        self.export = QAction(self.tr("Export"), self)
        self.rules = QAction(self.tr("Rules set aside"), self)
        self._lay_out()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._refresh)
        self._connect()

    def refresh(self) -> None:
        """Show the findings as they are now."""
        self._is_stale = True
        if self.isVisible():
            self._soon.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the list the greater part of a low page, until the planner moves the border."""
        super().resizeEvent(event)
        self._detail_height = 0
        self._share_height()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while the page was hidden."""
        super().showEvent(event)
        if self._is_stale:
            self._refresh()

    # putting together ----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.header = PageHeader(self.tr("Review"), actions=(self.rules, self.copy))
        menu = QMenu(self)
        for form, words in (("xlsx", self.tr("Worksheet as Excel…")), ("pdf", self.tr("Worksheet as PDF…"))):
            menu.addAction(words).triggered.connect(lambda _=False, form=form: self._on_export(form))
        self.export.setMenu(menu)
        self.header.add_action(self.export)
        self._rules_menu = QMenu(self)
        self.rules.setMenu(self._rules_menu)
        self._empty = EmptyState("", icon="circle-check")
        self._list = QStackedWidget()
        self._list.addWidget(self.grid)
        self._list.addWidget(self._empty)
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.setHandleWidth(_GAP)
        self.split.setStyleSheet("QSplitter::handle { background: transparent; }")
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self._list)
        self.split.addWidget(self.detail)
        self.split.setStretchFactor(0, 1)
        self.split.splitterMoved.connect(self._on_split_moved)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 12)
        column.setSpacing(_GAP)
        column.addWidget(self.header)
        column.addWidget(self.filter)
        column.addWidget(self.split, 1)

    def _connect(self) -> None:
        self._session.findings_changed.connect(self.refresh)
        self._session.plan_changed.connect(self._on_plan_changed)
        self.model.arranged.connect(self._show_counts)
        self._redirect_find()
        self._session.state_changed.connect(self._on_state_changed)
        self._session.finding_asked.connect(self._on_finding_asked)
        self.filter.changed.connect(self._on_filter_changed)
        self.grid.chosen.connect(self._show_detail)
        self.grid.activated_row.connect(self._on_jump)
        self.copy.triggered.connect(self._on_copy)
        self._rules_menu.aboutToShow.connect(self._fill_rules)
        self._rules_menu.triggered.connect(self._on_rule_back)
        detail = self.detail
        detail.jump_wanted.connect(self._on_jump)
        detail.fix_wanted.connect(self._on_fix)
        detail.fix_all_wanted.connect(self._on_fix_all)
        detail.ignore_wanted.connect(self._on_ignore)
        detail.unignore_wanted.connect(self._on_unignore)
        detail.edit_wanted.connect(self._on_setting)
        detail.rule_shown.connect(lambda code: self.setProperty(PROPERTY, rule_topic(code)))

    def _redirect_find(self) -> None:
        """Search in all findings, also those in groups that are folded, instead of in the rows in sight."""
        find = self.grid.actions_by_name["find"]
        find.triggered.disconnect()
        find.triggered.connect(lambda: self.filter.words.setFocus(Qt.FocusReason.ShortcutFocusReason))

    def _share_height(self) -> None:
        """Give the details what the longest of them took so far, so that the list does not jump at every step."""
        wanted = max(self._detail_height, self.detail.wanted_height(self.split.width()))
        if not self._is_split_by_hand and not self.detail.isHidden() and wanted != self._detail_height:
            self._detail_height = wanted
            height = self.split.height()
            below = min(wanted, int(height * _DETAIL_PART))
            self.split.setSizes([height - below, below])
            self.grid.view.scrollTo(self.grid.view.currentIndex())

    def _on_split_moved(self) -> None:
        self._is_split_by_hand = True

    # showing -------------------------------------------------------------------------------------------

    def _refresh(self) -> None:
        self._is_stale = False
        known = {id(row.finding): row for row in self._rows if row.ignored is None}
        self._rows = listed(self._session.findings or (), self._session.ignored_findings, known)
        self.filter.offer_rules(self._rows)
        wanted = self.filter.wanted
        shown = filtered(self._rows, wanted)
        self.grid.show_groups(grouped(shown, self.filter.grouping))
        self._list.setCurrentWidget(self.grid if shown else self._empty)
        self._empty.set_text(self._nothing(is_filtered=not wanted.is_empty))
        self.rules.setVisible(self._session.store.count(CheckSetting) > 0)
        self.copy.setEnabled(bool(shown))
        self._show_counts()
        self._show_detail()

    def _nothing(self, *, is_filtered: bool) -> str:
        if self._session.findings is None:
            return self.tr("The plan is being checked…")
        if is_filtered and self._rows:
            return self.tr("No finding fits the filter.")
        if not self._session.store.count(Indicator):
            return self.tr("There is nothing to check yet: this plan has no indicators. Write its objectives first.")
        return self.tr("No findings: nothing stands against issuing this plan.")

    def _show_counts(self) -> None:
        counts = dict.fromkeys(Severity, 0)
        for row in self._rows:
            if row.ignored is None:
                counts[row.finding.severity] += 1
        text = self.tr(
            "{errors} [error|errors] · {warnings} [warning|warnings] · {infos} for information · {ignored} ignored"
        )
        told = counted(
            text,
            errors=number_text(counts[Severity.ERROR]),
            warnings=number_text(counts[Severity.WARNING]),
            infos=number_text(counts[Severity.INFO]),
            ignored=number_text(len(self._session.ignored_findings)),
        )
        self.header.set_subtitle(told)
        self.header.setToolTip(self.tr("{count} shown").format(count=number_text(len(self.model.shown_rows()))))

    def _show_detail(self) -> None:
        group = self.grid.current_group()
        rows = self.grid.chosen_rows()
        self.detail.setVisible(group is not None)
        if group is None:
            return
        first = (rows[0] if rows else group.rows[0]).finding
        code = first.code
        others = sum(row.finding.code == code and row.ignored is None for row in group.rows)
        self.detail.show_rows(rows, code=code, severity=first.severity, others=others)
        self._share_height()

    # what the planner does -------------------------------------------------------------------------------

    def _on_jump(self) -> None:
        rows = self.grid.chosen_rows()
        if rows and not jump_to(self._session, rows[0].finding):
            tell(self, self.tr("This finding is about the plan as a whole; there is no single place."))

    def _on_filter_changed(self) -> None:
        self._refresh()
        view = self.grid.view
        view.scrollTo(view.currentIndex())

    def _on_plan_changed(self, changes: Changes) -> None:
        """Ask anew whose business elements are where that may be another's now."""
        if any(changes.touches_columns(kind, columns) for kind, columns in _ANSWERED_FOR_BY.items()):
            self.model.forget_units()
        else:
            told = [kind for kind, column in _ANSWERING.items() if changes.touches_columns(kind, (column,))]
            self.model.forget_units({element_id for kind in told for element_id in changes.ids(kind)})

    def _on_state_changed(self) -> None:
        if self.isVisible():
            self._show_detail()

    def _on_finding_asked(self, finding: Finding) -> None:
        self.filter.clear()
        self._refresh()
        self.model.set_filters({})
        row = self.model.reveal((finding.code, finding.element_id, finding.where))
        if row is not None:
            self.grid.choose(row)
        self._show_detail()

    def _on_fix(self, fix: Fix) -> None:
        self._do(fix_label(fix), fix.edit)

    def _on_fix_all(self) -> None:
        rows, group = self.grid.chosen_rows(), self.grid.current_group()
        if not rows or group is None:
            return
        code = rows[0].finding.code
        wanted = [row.finding for row in group.rows if row.finding.code == code and row.ignored is None]
        edits = [fix.edit for finding in wanted if (fix := fix_of(self._session.store, finding)) is not None]
        text = self.tr("Fix {count} [finding|findings]: {rule}")
        self._do(counted(text, count=number_text(len(edits)), rule=rule_title(code)), Together(edits))
        left = len(wanted) - len(edits)
        if left:
            text = self.tr("{count} [finding|findings] of this rule [needs|need] the planner's own hand.")
            tell(self, counted(text, count=number_text(left)), status=Status.WARNING)

    def _on_ignore(self, reason: str) -> None:
        findings = [row.finding for row in self.grid.chosen_rows() if row.ignored is None]
        text = self.tr("Ignore {count} [finding|findings]")
        edit = IgnoreFindingsEdit(findings, reason, self._session.who)
        self._do(counted(text, count=number_text(len(findings))), edit)

    def _on_unignore(self) -> None:
        ids = [row.ignored.decision_id for row in self.grid.chosen_rows() if row.ignored is not None]
        self._do(self.tr("Let findings count again"), UnignoreFindingsEdit(ids))

    def _on_setting(self, edit: Edit) -> None:
        self._do(self.tr("Change how a rule is applied"), edit)
        self._show_detail()

    def _on_copy(self) -> None:
        rows = self.grid.chosen_rows() or self.model.shown_rows()
        QGuiApplication.clipboard().setText(self.model.as_tsv(rows))
        text = self.tr("{count} [finding was|findings were] copied.")
        tell(self, counted(text, count=number_text(len(rows))), status=Status.OK)

    def _on_export(self, form: str) -> None:
        decisions = Decisions(tuple(self._session.findings or ()), self._session.ignored_findings)
        self._export.ask(decisions, form)

    def _fill_rules(self) -> None:
        self._rules_menu.clear()
        text = self.tr("{number} {title}: as shipped again")
        for setting in self._session.store.all(CheckSetting):
            title = text.format(number=rule_number(setting.code), title=rule_title(setting.code))
            action = self._rules_menu.addAction(title)
            action.setData(setting.code)
            action.setEnabled(self._session.is_writable)

    def _on_rule_back(self, action: QAction) -> None:
        self._do(self.tr("Apply a rule as shipped"), SetCheckEdit(str(action.data()), None))

    def _do(self, label: str, edit: Edit) -> None:
        try:
            self._session.do(label, edit)
        except PlanError as error:
            tell_error(self, error)
