"""How this plan applies one rule: its severity, and its number where it has one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from bsc_planner.checks.registry import rule_limit, rule_severity
from bsc_planner.editing.finding_decision import OFF, SetCheckEdit
from bsc_planner.findings import Severity
from bsc_planner.model.review import CheckSetting
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.choice_button import ChoiceButton

_LIMIT_WIDTH = 56


class RuleSettings(QWidget):
    """Severity and limit of the rule shown; both are kept in the plan.

    Signals:
        edit_wanted: (edit) The planner chose or typed something else.
    """

    edit_wanted = Signal(object)

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._code = ""
        self.severity = ChoiceButton(self.tr("In this plan"))
        self.limit = QLineEdit()
        self.limit.setFixedWidth(_LIMIT_WIDTH)
        self._limit_label = QLabel(self.tr("Limit"))
        self._limit_label.setProperty("tone", "muted")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for widget in (self._limit_label, self.limit, self.severity):
            line.addWidget(widget)
        self.severity.chosen.connect(self._on_severity)
        self.limit.editingFinished.connect(self._on_limit)

    def show_rule(self, code: str) -> None:
        """Show how the plan applies a rule; nothing for findings that no rule made."""
        self._code = code
        shipped = rule_severity(code)
        self.setVisible(shipped is not None)
        if shipped is None:
            return
        setting = self._setting()
        as_shipped = self.tr("as shipped ({severity})").format(severity=self._word(shipped))
        own = [(self._word(severity), severity.value) for severity in Severity]
        choices = [(as_shipped, None), *own, (self.tr("off"), OFF)]
        self.severity.set_choices(choices, setting.severity if setting else None)
        limit = rule_limit(code)
        for widget in (self._limit_label, self.limit):
            widget.setVisible(limit is not None)
        if limit is not None:
            self.limit.setPlaceholderText(f"{limit:f}")
            if not (self.limit.hasFocus() and self.limit.isModified()):
                self.limit.setText((setting.limit if setting else None) or "")
        is_writable = self._session.is_writable
        self.severity.setEnabled(is_writable)
        self.limit.setReadOnly(not is_writable)

    def _word(self, severity: Severity) -> str:
        return {
            Severity.ERROR: self.tr("error"),
            Severity.WARNING: self.tr("warning"),
            Severity.INFO: self.tr("information"),
        }[severity]

    def _setting(self) -> CheckSetting | None:
        found = self._session.store.all(CheckSetting, CheckSetting.code == self._code)
        return found[0] if found else None

    def _on_severity(self, severity: str | None) -> None:
        setting = self._setting()
        self.edit_wanted.emit(SetCheckEdit(self._code, severity, setting.limit if setting else None))

    def _on_limit(self) -> None:
        setting = self._setting()
        if self.limit.isModified() and self.limit.text().strip() != ((setting.limit if setting else None) or ""):
            self.limit.setModified(False)
            self.edit_wanted.emit(SetCheckEdit(self._code, setting.severity if setting else None, self.limit.text()))
