"""One cascade rule: from whom, to whom, what it gives in the year, its lock, and whether the parts add up."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from bsc_planner.cascading.cascade_result import CascadeResult
from bsc_planner.cascading.plan_input import cascade_of
from bsc_planner.editing.cascade import LockShareEdit, RemoveCascadesEdit
from bsc_planner.errors import PlanError
from bsc_planner.model.cascade import Cascade, CascadeLock
from bsc_planner.model.delta import Changes, Ref
from bsc_planner.model.elements import BY_KIND
from bsc_planner.model.naming import element_name
from bsc_planner.model.number_format import format_number, format_value
from bsc_planner.model.value import Value
from bsc_planner.ui.error_messages import message_of
from bsc_planner.ui.inspector.element_tab import ElementTab
from bsc_planner.ui.inspector.field_editors import LineField
from bsc_planner.ui.notices import tell, tell_error, undo_link
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import Status
from bsc_planner.ui.widgets.link_button import LinkButton
from bsc_planner.ui.widgets.status_label import StatusLabel

_ENDS = (
    ("parent_indicator_id", "indicator"),
    ("parent_objective_id", "objective"),
    ("child_unit_id", "unit"),
    ("child_position_id", "position"),
    ("child_indicator_id", "indicator"),
    ("child_objective_id", "objective"),
)


class CascadeRuleBox(ElementTab):
    """Ends as links, figure of the year, lock by hand, sum of all parts; a link takes the rule away."""

    def __init__(self, session: PlanSession, ref: Ref, parent: QWidget | None = None) -> None:
        super().__init__(session, ref, parent)
        self.giver, self.receiver = LinkButton(""), LinkButton("")
        self.giver.clicked.connect(lambda: self._go(parent=True))
        self.receiver.clicked.connect(lambda: self._go(parent=False))
        self.figure = QLabel()
        self.lock = LineField()
        self.lock.setPlaceholderText(self.tr("not locked: follows the rule"))
        self.lock.answered.connect(self._on_lock)
        self.lock.given_up.connect(self._on_given_up)
        self._lock_label = QLabel()
        self._lock_label.setBuddy(self.lock)
        self.reason = QLabel()
        self.reason.setProperty("tone", "error")
        self.reason.setWordWrap(True)
        self.sum = StatusLabel()
        self.remove = QPushButton(self.tr("Take the indicator back (remove the rule)"))
        self.remove.setProperty("role", "link")
        self.remove.clicked.connect(self._on_remove)
        self._figure_label = QLabel()
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(6)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for label, widget in (
            (QLabel(self.tr("From")), self.giver),
            (QLabel(self.tr("To")), self.receiver),
            (self._figure_label, self.figure),
            (self._lock_label, self.lock),
        ):
            label.setProperty("tone", "caption")
            form.addRow(label, widget)
        row = QHBoxLayout()
        row.addWidget(self.sum)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(6)
        column.addLayout(form)
        column.addWidget(self.reason)
        column.addLayout(row)
        column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        self.reason.hide()
        session.plan_changed.connect(self._on_plan_changed)
        session.year_changed.connect(lambda _: self.mark_stale())
        session.day_changed.connect(lambda _: self.mark_stale())

    def refresh(self) -> None:
        """Show the rule with the figures of the year."""
        super().refresh()
        session, rule = self._session, self._session.store.find(Cascade, self._ref.id)
        if rule is None:
            return
        year = session.year
        self._figure_label.setText(self.tr("Target {year}").format(year=year))
        self._lock_label.setText(self.tr("Locked share {year}").format(year=year))
        self.lock.setAccessibleName(self._lock_label.text())
        for button, is_parent in ((self.giver, True), (self.receiver, False)):
            ends = self._ends(rule, parent=is_parent)
            button.show_text(" · ".join(name for _, name in ends) or "–")
            button.setEnabled(bool(ends))
        locks = session.store.all(CascadeLock, CascadeLock.cascade_id == rule.id, CascadeLock.period == str(year))
        self.lock.show_value(locks[0].printed if locks else None)
        self.lock.setReadOnly(not session.is_writable)
        self.remove.setVisible(session.is_writable)
        result = None
        if rule.parent_indicator_id:
            result = cascade_of(
                session.store, year, indicators=[rule.parent_indicator_id], people=False, day=session.day
            )
        value = _figure_of(result, rule.id)
        self.figure.setText("–" if value is None else format_value(value))
        self._show_sum(result, rule)

    def _show_sum(self, result: CascadeResult | None, rule: Cascade) -> None:
        rows = [
            row
            for row in (result.reconciliation if result is not None else ())
            if result is not None and result.given.indicators[row.parent].id == rule.parent_indicator_id
        ]
        self.sum.setVisible(bool(rows))
        if not rows:
            return
        row = next((one for one in rows if not one.is_equal), rows[0])
        parts, whole = format_value(row.parts), format_value(row.target)
        if row.is_equal:
            text = self.tr("The parts make {parts} of {whole}")
            self.sum.show_status(Status.OK, text.format(parts=parts, whole=whole))
            return
        text = self.tr("The parts make {parts} of {whole}: difference {difference}")
        ends = (row.target.number, row.parts.number)
        told = "–" if ends[0] is None or ends[1] is None else format_number(ends[0] - ends[1])
        self.sum.show_status(Status.ERROR, text.format(parts=parts, whole=whole, difference=told))

    def _ends(self, rule: Cascade, *, parent: bool) -> list[tuple[Ref, str]]:
        found = []
        for column, kind in _ENDS:
            if column.startswith("parent") is parent and (element_id := getattr(rule, column)):
                element = self._session.store.find(BY_KIND[kind], element_id)
                if element is not None:
                    found.append((Ref(kind, element_id), element_name(element) or "–"))
        return found

    def _go(self, *, parent: bool) -> None:
        rule = self._session.store.find(Cascade, self._ref.id)
        ends = self._ends(rule, parent=parent) if rule is not None else []
        if ends:
            self._session.select(ends[-1][0])

    def _on_lock(self, text: str | None) -> None:
        self.reason.hide()
        edit = LockShareEdit(self._session.year, ((self._ref.id, text),))
        try:
            self._session.do(self.tr("Lock a share") if text else self.tr("Unlock a share"), edit)
        except PlanError as error:
            message = message_of(error)
            self.reason.setText(f"{message.text} {message.advice}".strip())
            self.reason.show()

    def _on_given_up(self) -> None:
        self.reason.hide()

    def _on_remove(self) -> None:
        try:
            self._session.do(self.tr("Remove a cascade rule"), RemoveCascadesEdit((self._ref.id,)))
        except PlanError as error:
            tell_error(self, error)
            return
        tell(self, self.tr("The rule was removed."), links=(undo_link(self._session),))

    def _on_plan_changed(self, changes: Changes) -> None:
        kinds = ("cascade", "cascade_lock", "cascade_target", "target", "indicator", "unit", "position")
        if self._ref not in changes.removed and changes.touches(*kinds):
            self.follow()


def _figure_of(result: CascadeResult | None, rule_id: str) -> Value | None:
    if result is None:
        return None
    ids = result.given.rules.ids
    for share in result.units:
        if ids[share.rule] == rule_id:
            return share.target
    for row in range(len(result.positions)):
        if ids[int(result.positions.rules[row])] == rule_id:
            return result.positions.target(row)
    return None
