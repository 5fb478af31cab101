"""Why a score is what it is: the explanation tree of the selected element."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from bsc_planner.model.delta import Ref
from bsc_planner.model.elements import BY_KIND
from bsc_planner.model.organisation import Unit
from bsc_planner.scoring.explanation import Explanation
from bsc_planner.scoring.explanation_text import explanation_lines, rule_set_line
from bsc_planner.scoring.rounding import score_text
from bsc_planner.scoring.rule_set import Light
from bsc_planner.ui.inspector.element_tab import ElementTab
from bsc_planner.ui.inspector.why_node import WhyNode, fill, own_lines
from bsc_planner.ui.labels import period_text
from bsc_planner.ui.language import current_language
from bsc_planner.ui.pages.monitoring.scope import scope_of
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.score_lights import STATUS_OF_LIGHT
from bsc_planner.ui.theme import Status
from bsc_planner.ui.widgets.rest import REST_MS
from bsc_planner.ui.widgets.status_label import StatusLabel


class WhyTab(ElementTab):
    """``Why 71,41?`` of one element, up to the period and of the unit chosen on the page Monitoring."""

    def __init__(self, session: PlanSession, ref: Ref, parent: QWidget | None = None) -> None:
        super().__init__(session, ref, parent)
        self._scope = scope_of(session)
        self._is_following = False
        self._shown_ref: Ref | None = None
        self.explanation: Explanation | None = None
        self.headline = StatusLabel(is_strong=True)
        self.told, self.rules = QLabel(), QLabel()
        for label in (self.told, self.rules):
            label.setProperty("tone", "caption")
            label.setWordWrap(True)
        self.copy = QPushButton(self.tr("Copy as text"))
        self.copy.setProperty("role", "link")
        self._tree = QWidget()
        head = QHBoxLayout()
        head.addWidget(self.headline)
        head.addStretch(1)
        head.addWidget(self.copy)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addLayout(head)
        for widget in (self.told, self.rules, self._tree):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        # Several changes follow each other, and reading targets again takes longer than a key press.
        self._soon = QTimer(self, singleShot=True, interval=REST_MS)
        self._soon.timeout.connect(self._catch_up)
        self.copy.clicked.connect(self._on_copy)
        self._scope.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Show the explanation as it is now."""
        super().refresh()
        if not self._is_following:
            # scoring is loaded when it is first asked for
            self._is_following = True
            self._session.scores.scores_changed.connect(self._on_changed)
        explained = self._explained()
        if explained is None:
            self._wait()
            return
        unit_id, found = explained
        if found == self.explanation and self.told.text() == self._told(unit_id):
            return
        self.explanation, self._shown_ref = found, self._ref
        self.told.setText(self._told(unit_id))
        rule_set = self._session.scores.board.scorecard(self._scope.period, unit_id=unit_id).rule_set
        self.rules.setText(rule_set_line(rule_set, current_language()))
        self.copy.setEnabled(found is not None)
        self._show(found)

    def _wait(self) -> None:
        """The score is being worked out: what is shown of this element stays, what is of another one goes."""
        if self._shown_ref != self._ref:
            self.explanation = None
            self.told.setText("")
            self.copy.setEnabled(False)
            self.headline.show_status(Status.NONE, self.tr("The scores are being worked out…"))
            self._put_tree(QWidget())

    def as_text(self) -> str:
        """The whole explanation, as the command line prints it; empty for none."""
        if self.explanation is None:
            return ""
        lines = [self.told.text(), self.rules.text(), *explanation_lines(self.explanation, current_language())]
        return "\n".join(lines) + "\n"

    @property
    def nodes(self) -> list[WhyNode]:
        """What the figure rests on."""
        return [node for node in self._tree.findChildren(WhyNode) if node.parent() is self._tree]

    def _show(self, found: Explanation | None) -> None:
        light = Light.GREY if found is None else found.light
        if found is None or found.value is None:
            self.headline.show_status(STATUS_OF_LIGHT[light], self.tr("Why no value?"))
        else:
            text = self.tr("Why {score}?").format(score=score_text(found.value))
            self.headline.show_status(STATUS_OF_LIGHT[light], text)
        fresh = QWidget()
        if found is None:
            text = self.tr("This element has no score up to {period}.")
            fill(fresh, [text.format(period=period_text(self._scope.period))], (), self._go)
        else:
            head, *lines = own_lines(found)
            fill(fresh, lines if found.value is not None else [head, *lines], found.children, self._go)
        self._put_tree(fresh)

    def _put_tree(self, fresh: QWidget) -> None:
        self._column.replaceWidget(self._tree, fresh)
        self._tree.deleteLater()
        self._tree = fresh

    def _explained(self) -> tuple[str | None, Explanation | None] | None:
        """Whose scorecard tells of the element, and what it tells: the chosen unit's, else the one it is on.

        None while it is being worked out.
        """
        period, ref, wanted = self._scope.period, self._ref, [self._scope.unit_id, None]
        if ref.kind in ("unit", "plan"):
            wanted = [ref.id if ref.kind == "unit" else None]
        elif (element := self._session.store.find(BY_KIND[ref.kind], ref.id)) is not None:
            wanted.append(getattr(element, "unit_id", None))
        for unit_id in dict.fromkeys(wanted):
            if not self._session.scores.is_ready(period, unit_id):
                return None
            whole = ref.kind in ("unit", "plan")
            found = self._session.scores.board.explanation(None if whole else ref, period, unit_id=unit_id)
            if found is not None or whole:
                return unit_id, found
        return self._scope.unit_id, None

    def _told(self, unit_id: str | None) -> str:
        store = self._session.store
        unit = store.find(Unit, unit_id) if unit_id is not None else None
        name = store.plan.institution if unit is None else unit.name or unit.code or "–"
        return self.tr("Up to {period} · {unit}").format(period=period_text(self._scope.period), unit=name)

    def _go(self, ref: Ref) -> None:
        if ref != self._ref:
            self._session.ask_why(ref)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.as_text())

    def _on_changed(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._soon.start()
