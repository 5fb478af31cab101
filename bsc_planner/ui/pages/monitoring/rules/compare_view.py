"""Two rule sets beside each other: only what differs, in planners' words."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from bsc_planner.monitoring.rule_set_list import ListedRuleSet
from bsc_planner.scoring.rule_set import RuleSet
from bsc_planner.scoring.rule_set_comparison import differences
from bsc_planner.scoring.shipped_rule_sets import shipped_rule_sets
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.language import current_language
from bsc_planner.ui.lists.grid_export import GridExport
from bsc_planner.ui.pages.monitoring.rules.list_model import ListModel
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.choice_button import ChoiceButton
from bsc_planner.ui.widgets.empty_state import EmptyState
from bsc_planner.ui.widgets.grid import CellFace, Grid, GridColumn, Tone
from bsc_planner.wording.counting import counted
from bsc_planner.wording.rule_set_words import grade_words, rule_words, value_words

_SHIPPED = "shipped:"


class CompareView(QWidget):
    """Choose two rule sets; a plan's changed copy is offered beside the shipped one."""

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered: dict[str, tuple[str, RuleSet]] = {}
        self.sides = [ChoiceButton(self.tr("Left")), ChoiceButton(self.tr("Right"))]
        self._keys = ["", ""]
        self._count = QLabel()
        self._count.setProperty("tone", "muted")
        columns = (
            GridColumn("rule", self.tr("Rule"), width=30, is_frozen=True, can_hide=False, is_outline=True),
            GridColumn("left", self.tr("Left"), width=30),
            GridColumn("right", self.tr("Right"), width=30),
            GridColumn("source", self.tr("Evidence"), width=34),
        )
        self.model = ListModel(columns, self)
        self.grid = Grid("monitoring_rules_comparison", self.model)
        self.grid.view.wrap_usually()
        GridExport(session, self.grid, stem=self.tr("Comparison of rule sets"))
        self._same = EmptyState(self.tr("These two rule sets compute the same."), icon="scale")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self._same)
        line = QHBoxLayout()
        line.setSpacing(8)
        for place, button in enumerate(self.sides):
            button.chosen.connect(lambda key, at=place: self.choose(at, str(key)))
            line.addWidget(button)
        line.addWidget(self._count, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(line)
        column.addWidget(self._stack, 1)

    def show_rule_sets(self, listed: list[ListedRuleSet]) -> None:
        """Offer these rule sets; what was chosen stays."""
        self._offered = {}
        for one in listed:
            self._offered[one.key] = (one.rule_set.title, one.rule_set)
            if one.is_changed:
                words = self.tr("{title}, as shipped").format(title=shipped_rule_sets()[one.key].title)
                self._offered[f"{_SHIPPED}{one.key}"] = (words, shipped_rule_sets()[one.key])
        chosen = next((one.key for one in listed if one.is_chosen), listed[0].key)
        usual = next((key for key in self._offered if key not in (chosen, "")), chosen)
        self._keys = [key if key in self._offered else "" for key in self._keys]
        self._keys = [self._keys[0] or usual, self._keys[1] or chosen]
        self._show()

    def compare_with_shipped(self, key: str) -> None:
        """Show what the plan's copy says otherwise."""
        shipped = f"{_SHIPPED}{key}"
        self._keys = [shipped if shipped in self._offered else key, key]
        self._show()

    def choose(self, side: int, key: str) -> None:
        """Take another rule set on one side."""
        self._keys[side] = key
        self._show()

    def _show(self) -> None:
        choices = [(title, key) for key, (title, _) in self._offered.items()]
        for button, key in zip(self.sides, self._keys, strict=True):
            button.set_choices(choices, key)
        before, after = (self._offered[key][1] for key in self._keys)
        language = current_language()
        found = differences(before, after)
        self.model.set_rows(
            [
                (
                    CellFace(rule_words(one.code, one.details, language), Tone.STRONG),
                    CellFace(value_words(one.code, one.before, language)),
                    CellFace(value_words(one.code, one.after, language)),
                    CellFace(grade_words(after.basis_of(one.section).grade, language), Tone.MUTED),
                )
                for one in found
            ]
        )
        self._count.setText(counted(self.tr("{count} [difference|differences]"), count=number_text(len(found))))
        self._stack.setCurrentWidget(self.grid if found else self._same)
