"""Which findings are shown and how they are grouped."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from bsc_planner.checks.element_units import elements_of_unit
from bsc_planner.findings import Severity
from bsc_planner.model.organisation import Unit
from bsc_planner.ui.inspector.element_box import ElementBox
from bsc_planner.ui.pages.findings.finding_rows import FindingFilter, FindingRow, Grouping, Standing, rule_title
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.choice_button import ChoiceButton
from bsc_planner.ui.widgets.wrapping_row import WrappingRow
from bsc_planner.wording.rules import rule_number

_LONGEST = 44


class FindingsFilterBar(QWidget):
    """Search, severity, rule, unit, standing, grouping.

    Signals:
        changed: Something else is wanted.
    """

    changed = Signal()

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._severity: Severity | None = None
        self._code: str | None = None
        self._codes: tuple[str, ...] = ()
        self._standing = Standing.COUNTING
        self._unit: str | None = None
        self.grouping = Grouping.RULE
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Search place, sentence or rule"))
        self.words.setClearButtonEnabled(True)
        self.severity = ChoiceButton(self.tr("Severity"))
        self.rule = ChoiceButton(self.tr("Rule"))
        self.standing = ChoiceButton(self.tr("Show"))
        self.group = ChoiceButton(self.tr("Group by"))
        self.unit = ElementBox(session.store, Unit)
        self.unit.setMinimumWidth(150)
        edit = self.unit.lineEdit()
        if edit is not None:
            edit.setPlaceholderText(self.tr("All units"))
        self.unit.setAccessibleName(self.tr("Unit"))
        self.unit.show_element(None)
        above, below = WrappingRow(), WrappingRow()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        above.addWidget(self.words, 3)
        above.addWidget(self.unit, 2)
        for button in (self.severity, self.rule, self.standing, self.group):
            below.addWidget(button)
        below.addStretch(1)
        for line in (above, below):
            line.setSpacing(8)
            column.addLayout(line)
        self.words.textChanged.connect(self.changed)
        self.severity.chosen.connect(self._on_severity)
        self.rule.chosen.connect(self._on_rule)
        self.standing.chosen.connect(self._on_standing)
        self.group.chosen.connect(self._on_group)
        self.unit.element_chosen.connect(self._on_unit)
        self._offer()

    @property
    def wanted(self) -> FindingFilter:
        """The filter as it is set."""
        elements = None if self._unit is None else elements_of_unit(self._session.store, self._unit)
        words = tuple(self.words.text().casefold().split())
        return FindingFilter(words, self._severity, self._code, elements, self._standing)

    def offer_rules(self, rows: Sequence[FindingRow]) -> None:
        """Offer the rules that fire."""
        codes = tuple(sorted({row.finding.code for row in rows}, key=lambda code: (rule_number(code), code)))
        if codes != self._codes:
            self._codes = codes
            self._offer()

    def show_rule(self, code: str) -> None:
        """Show the findings of one rule."""
        self._on_rule(code)

    def clear(self) -> None:
        """Show everything that counts."""
        self._severity, self._code, self._unit, self._standing = None, None, None, Standing.COUNTING
        self.unit.show_element(None)
        self.words.clear()
        self._offer()
        self.changed.emit()

    def _offer(self) -> None:
        anything = (self.tr("all"), None)
        severities = (
            (self.tr("errors"), Severity.ERROR),
            (self.tr("warnings"), Severity.WARNING),
            (self.tr("information"), Severity.INFO),
        )
        self.severity.set_choices([anything, *severities], self._severity)
        codes = self._codes if self._code is None or self._code in self._codes else (*self._codes, self._code)
        self.rule.set_choices([anything, *((_short(code), code) for code in codes)], self._code)
        self.standing.set_choices(
            [
                (self.tr("what counts"), Standing.COUNTING),
                (self.tr("what is ignored"), Standing.IGNORED),
                (self.tr("both"), Standing.ALL),
            ],
            self._standing,
        )
        self.group.set_choices([(self.tr("rule"), Grouping.RULE), (self.tr("place"), Grouping.ELEMENT)], self.grouping)

    def _on_severity(self, severity: Severity | None) -> None:
        self._severity = severity
        self._after_choice()

    def _on_rule(self, code: str | None) -> None:
        self._code = code
        self._after_choice()

    def _on_standing(self, standing: Standing) -> None:
        self._standing = Standing(standing)
        self._after_choice()

    def _on_group(self, grouping: Grouping) -> None:
        self.grouping = Grouping(grouping)
        self._after_choice()

    def _on_unit(self, unit_id: str | None) -> None:
        self._unit = unit_id
        self.changed.emit()

    def _after_choice(self) -> None:
        self._offer()
        self.changed.emit()


def _short(code: str) -> str:
    number, title = rule_number(code), rule_title(code)
    text = title if number == "–" else f"{number} {title}"
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
