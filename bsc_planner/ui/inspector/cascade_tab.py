"""From whom the selected indicator comes and to whom it goes, with the year's figures."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtWidgets import QHeaderView, QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from bsc_planner.cascading.cascade_result import CascadeResult
from bsc_planner.cascading.plan_input import cascade_of
from bsc_planner.model.cascade import Cascade, CascadeKind
from bsc_planner.model.delta import Changes, Ref
from bsc_planner.model.elements import BY_KIND
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.naming import element_name
from bsc_planner.model.number_format import format_value
from bsc_planner.model.objective import Objective
from bsc_planner.model.organisation import Position, Unit
from bsc_planner.model.value import Value
from bsc_planner.ui.choice_labels import choice_label
from bsc_planner.ui.inspector.cascade_rule_box import CascadeRuleBox
from bsc_planner.ui.inspector.element_tab import ElementTab
from bsc_planner.ui.inspector.form_tab import FormTab
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import Status, font

_REF = Qt.ItemDataRole.UserRole
_RULE = int(Qt.ItemDataRole.UserRole) + 1
_RULE_WIDTH = 84
_ROWS = 12
_ROW_SIZE = QSize(0, 24)
_MARKS = {True: "✓", False: "✗"}


class CascadeTab(ElementTab):
    """Parents, receivers and whether the parts add up; computed when it is looked at."""

    def __init__(self, session: PlanSession, ref: Ref, parent: QWidget | None = None) -> None:
        super().__init__(session, ref, parent)
        self._rule_form: FormTab | None = None
        self._sums = QLabel()
        self._sums.setWordWrap(True)
        self.tree = QTreeWidget()
        self.tree.setColumnCount(3)
        self.tree.setHeaderLabels([self.tr("Receiver"), self.tr("Rule"), str(session.year)])
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(1, _RULE_WIDTH)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        self.tree.setAccessibleName(self.tr("Cascade of the indicator"))
        self.tree.itemActivated.connect(self._on_activated)
        self.tree.currentItemChanged.connect(self._on_current_changed)
        self._nothing = QLabel(self.tr("Not handed down yet. The Cascade page does that."))
        self._nothing.setProperty("tone", "muted")
        self._nothing.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._sums)
        column.addWidget(self.tree, 1)
        column.addWidget(self._nothing)
        self._hint = QLabel(self.tr("Choose a row to change its rule; Enter goes to the receiver."))
        self._hint.setProperty("tone", "caption")
        self._hint.setWordWrap(True)
        column.addWidget(self._hint)
        self._rule_title = QLabel(self.tr("Rule of the chosen row"))
        self._rule_title.setProperty("tone", "strong")
        self._rule_title.hide()
        column.addWidget(self._rule_title)
        self._rule_place = QVBoxLayout()
        column.addLayout(self._rule_place)
        column.addStretch()
        session.plan_changed.connect(self._on_plan_changed)
        session.year_changed.connect(lambda _: self.mark_stale())
        session.day_changed.connect(lambda _: self.mark_stale())

    def refresh(self) -> None:
        """Show parents and receivers with the figures of the year."""
        super().refresh()
        store, year = self._session.store, self._session.year
        if store.find(Indicator, self._ref.id) is None:
            return
        given = store.all(Cascade, Cascade.parent_indicator_id == self._ref.id)
        taken = store.all(Cascade, Cascade.child_indicator_id == self._ref.id)
        chosen = self.chosen_rule
        with QSignalBlocker(self.tree):
            self.tree.clear()
        self.tree.setHeaderLabels([self.tr("Receiver"), self.tr("Rule"), str(year)])
        result = cascade_of(store, year, indicators=[self._ref.id], people=False, day=self._session.day)
        figures = _figures_by_rule(result)
        self._add_group(self.tr("From"), taken, figures, is_parent=True)
        self._add_group(self.tr("To"), given, figures, is_parent=False)
        self.tree.setVisible(bool(given or taken))
        self._nothing.setVisible(not given and not taken)
        self._hint.setVisible(bool(given or taken))
        self._fit()
        self._choose(chosen)
        self._show_sums(result)

    @property
    def chosen_rule(self) -> str | None:
        """Id of the rule of the chosen row; None for none."""
        item = self.tree.currentItem()
        return item.data(0, _RULE) if item is not None else None

    @property
    def rule_form(self) -> FormTab | None:
        """The form of the chosen row's rule; None while none is chosen."""
        return self._rule_form if self._rule_form is not None and not self._rule_form.isHidden() else None

    def enter(self) -> None:
        """Another indicator has other rules: none of them is chosen yet."""
        with QSignalBlocker(self.tree):
            self.tree.clear()
        self._choose(None)

    def _fit(self) -> None:
        """As high as its rows, up to a dozen: the tab scrolls."""
        count = min(_ROWS, self.tree.topLevelItemCount())
        first = self.tree.topLevelItem(0)
        height = self.tree.visualItemRect(first).height() if first is not None else 0
        frame = 2 * self.tree.frameWidth()
        self.tree.setFixedHeight(self.tree.header().sizeHint().height() + count * height + frame)

    def _choose(self, rule_id: str | None) -> None:
        for place in range(self.tree.topLevelItemCount()):
            item = self.tree.topLevelItem(place)
            if item is not None and rule_id is not None and item.data(0, _RULE) == rule_id:
                with QSignalBlocker(self.tree):
                    self.tree.setCurrentItem(item)
                self._show_rule(rule_id)
                return
        self._show_rule(None)

    def _on_current_changed(self, item: QTreeWidgetItem | None) -> None:
        self._show_rule(item.data(0, _RULE) if item is not None else None)

    def _show_rule(self, rule_id: str | None) -> None:
        self._rule_title.setVisible(rule_id is not None)
        if rule_id is None:
            if self._rule_form is not None:
                self._rule_form.hide()
            return
        ref = Ref("cascade", rule_id)
        if self._rule_form is None:
            self._rule_form = FormTab(self._session, ref, extra=(CascadeRuleBox,))
            self._rule_place.addWidget(self._rule_form)
        else:
            self._rule_form.show_element(ref)
        self._rule_form.show()

    def _add_group(
        self, title: str, rules: Sequence[Cascade], figures: dict[str, Value | None], *, is_parent: bool
    ) -> None:
        if not rules:
            return
        head = QTreeWidgetItem([title])
        head.setFirstColumnSpanned(True)
        head.setFont(0, font(is_strong=True))
        head.setSizeHint(0, _ROW_SIZE)
        head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.tree.addTopLevelItem(head)
        for rule in rules:
            ref, name = self._other_end(rule, is_parent=is_parent)
            value = figures.get(rule.id)
            is_known = rule.method is None or rule.method in tuple(CascadeKind)
            word = choice_label(rule.kind) if is_known else str(rule.method)
            text = "–" if value is None else format_value(value)
            item = QTreeWidgetItem([name, word, text])
            item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setToolTip(0, self._whole_name(ref) or name)
            item.setToolTip(1, word)
            item.setData(0, _REF, ref)
            item.setData(0, _RULE, rule.id)
            item.setSizeHint(0, _ROW_SIZE)
            self.tree.addTopLevelItem(item)

    def _other_end(self, rule: Cascade, *, is_parent: bool) -> tuple[Ref | None, str]:
        store = self._session.store
        measure = store.find(Indicator, rule.parent_indicator_id if is_parent else rule.child_indicator_id)
        receiver = store.find(Position, rule.child_position_id) or store.find(Unit, rule.child_unit_id)
        if measure is not None:
            codes = [one.code for one in (measure, receiver) if one is not None and one.code]
            name = element_name(measure) if is_parent or receiver is None else " · ".join(codes)
            return Ref("indicator", measure.id), name
        objective = store.find(Objective, rule.parent_objective_id) if is_parent else None
        if objective is not None:
            return Ref("objective", objective.id), element_name(objective)
        if receiver is not None and not is_parent:
            return Ref(receiver.__tablename__, receiver.id), element_name(receiver)
        return None, "–"

    def _whole_name(self, ref: Ref | None) -> str:
        element = None if ref is None else self._session.store.find(BY_KIND[ref.kind], ref.id)
        return "" if element is None else element_name(element)

    def _show_sums(self, result: CascadeResult) -> None:
        rows = [row for row in result.reconciliation if result.given.indicators[row.parent].id == self._ref.id]
        told = [
            self.tr("{mark} {unit}: {parts} of {target}").format(
                mark=_MARKS[row.is_equal],
                unit=result.unit_code(row.unit) or self.tr("Institution"),
                parts=format_value(row.parts),
                target=format_value(row.target),
            )
            for row in rows
        ]
        self._sums.setText("\n".join(told))
        self._sums.setVisible(bool(told))
        is_wrong = any(not row.is_equal for row in rows)
        self._sums.setProperty("tone", str(Status.ERROR) if is_wrong else str(Status.OK))
        self._sums.style().unpolish(self._sums)
        self._sums.style().polish(self._sums)

    def _on_activated(self, item: QTreeWidgetItem) -> None:
        ref = item.data(0, _REF)
        if isinstance(ref, Ref):
            self._session.select(ref)

    def _on_plan_changed(self, changes: Changes) -> None:
        kinds = ("cascade", "cascade_lock", "cascade_target", "target", "indicator", "unit", "position")
        if self._ref not in changes.removed and changes.touches(*kinds):
            self.follow()


def _figures_by_rule(result: CascadeResult) -> dict[str, Value | None]:
    ids = result.given.rules.ids
    figures: dict[str, Value | None] = {ids[share.rule]: share.target for share in result.units}
    for row in range(len(result.positions)):
        figures[ids[int(result.positions.rules[row])]] = result.positions.target(row)
    return figures
