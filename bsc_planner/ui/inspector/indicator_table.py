"""The indicators of an objective with weight and index, and the objective's own score."""

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from bsc_planner.model.delta import Changes, Ref
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.naming import element_name
from bsc_planner.model.number_format import format_number
from bsc_planner.model.objective import Objective
from bsc_planner.scoring.explanation import Explanation
from bsc_planner.scoring.rounding import rounded, score_text
from bsc_planner.scoring.rule_set import Light
from bsc_planner.ui.inspector.element_tab import ElementTab
from bsc_planner.ui.pages.monitoring.scope import scope_of
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.score_lights import STATUS_OF_LIGHT, light_mark
from bsc_planner.ui.theme import font, theme_watcher, tokens
from bsc_planner.ui.widgets.rest import REST_MS
from bsc_planner.ui.widgets.wrapping_row import WrappingRow

_REF = int(Qt.ItemDataRole.UserRole)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_NUMBER_WIDTH = 68
_ROW_AIR = 6


class IndicatorTable(ElementTab):
    """One row per indicator, the value of the objective in the last; below, why, and the trial of figures."""

    def __init__(self, session: PlanSession, ref: Ref, parent: QWidget | None = None) -> None:
        super().__init__(session, ref, parent)
        self._scope = scope_of(session)
        self._is_following = False
        caption = QLabel(self.tr("Indicators (weight in the objective)"))
        caption.setProperty("tone", "caption")
        self.table = QTableWidget(0, 3)
        self.table.setHorizontalHeaderLabels([self.tr("Indicator"), self.tr("Weight"), self.tr("Index")])
        self.table.setAccessibleName(caption.text())
        self.table.setWordWrap(True)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        for policy in (self.table.setVerticalScrollBarPolicy, self.table.setHorizontalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, _NUMBER_WIDTH)
            item = self.table.horizontalHeaderItem(column)
            if item is not None:
                item.setTextAlignment(_RIGHT)
        first = self.table.horizontalHeaderItem(0)
        if first is not None:
            first.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.why, self.trial = QPushButton(), QPushButton(self.tr("Try other figures…"))
        links = WrappingRow()
        links.setSpacing(14)
        for link in (self.why, self.trial):
            link.setProperty("role", "link")
            link.setCursor(Qt.CursorShape.PointingHandCursor)
            links.addWidget(link)
        column_box = QVBoxLayout(self)
        column_box.setContentsMargins(0, 6, 0, 0)
        column_box.setSpacing(6)
        column_box.addWidget(caption)
        column_box.addWidget(self.table)
        column_box.addLayout(links)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._fit)
        # Reading targets anew takes longer than a key press: it waits until the planner rests.
        self._scored = QTimer(self, singleShot=True, interval=REST_MS)
        self._scored.timeout.connect(self._on_rest)
        self.table.itemActivated.connect(self._on_activated)
        self.why.clicked.connect(lambda: session.ask_why(self._ref))
        self.trial.clicked.connect(self._on_trial)
        header.sectionResized.connect(lambda *_: self._soon.start())
        session.plan_changed.connect(self._on_plan_changed)
        self._scope.changed.connect(self.mark_stale)
        theme_watcher().theme_changed.connect(self.mark_stale)

    def refresh(self) -> None:
        """Show the indicators and their scores."""
        super().refresh()
        store = self._session.store
        if store.find(Objective, self._ref.id) is None:
            return
        if not self._is_following:
            self._is_following = True
            self._session.scores.scores_changed.connect(self._scored.start)
        self._fill(self._explained())

    def _on_rest(self) -> None:
        if self.isVisible():
            self._fill(self._explained())
        else:
            self.mark_stale()

    def _fill(self, explanation: Explanation | None) -> None:
        store = self._session.store
        known = _scores_of(explanation)
        rows = store.all(Indicator, Indicator.objective_id == self._ref.id)
        with QSignalBlocker(self.table):
            self.table.clearSpans()
            self.table.setRowCount(len(rows) + 1)
            for place, indicator in enumerate(rows):
                self._show_row(place, indicator, known.get(indicator.id))
            self._show_total(len(rows), explanation, has_rows=bool(rows))
        has_value = explanation is not None and explanation.value is not None
        self.why.setText(
            self.tr("Why {score}?").format(score=_figure(explanation)) if has_value else self.tr("Why no value?")
        )
        self._fit()

    def _explained(self) -> Explanation | None:
        """The score of the objective; None where it has none, or while it is being worked out."""
        period, objective = self._scope.period, self._session.store.find(Objective, self._ref.id)
        for unit_id in dict.fromkeys((self._scope.unit_id, None, getattr(objective, "unit_id", None))):
            if not self._session.scores.is_ready(period, unit_id):
                return None
            found = self._session.scores.board.explanation(self._ref, period, unit_id=unit_id)
            if found is not None:
                return found
        return None

    def _show_row(self, place: int, indicator: Indicator, score: Explanation | None) -> None:
        name = QTableWidgetItem(element_name(indicator) or "–")
        name.setData(_REF, Ref("indicator", indicator.id))
        name.setToolTip(name.text())
        weight = indicator.weight_in_objective or indicator.weight or "–"
        if score is not None and score.share is not None:
            weight = format_number(rounded(score.share * 100), decimals=2)
        self.table.setItem(place, 0, name)
        self.table.setItem(place, 1, _number_item(weight))
        self.table.setItem(place, 2, self._index_item(score, is_strong=False))

    def _show_total(self, place: int, explanation: Explanation | None, *, has_rows: bool) -> None:
        name = QTableWidgetItem(self.tr("Score of the objective"))
        share = _number_item(
            "100,00" if has_rows and explanation is not None and explanation.value is not None else "–"
        )
        index = self._index_item(explanation, is_strong=True)
        for column, item in enumerate((name, share, index)):
            item.setFont(font(is_strong=column != 1))
            self.table.setItem(place, column, item)

    @staticmethod
    def _index_item(score: Explanation | None, *, is_strong: bool) -> QTableWidgetItem:
        light = Light.GREY if score is None else score.light
        said = _figure(score)
        item = _number_item(f"{light_mark(light)} {said}")
        status = STATUS_OF_LIGHT[light]
        item.setForeground(tokens().status(status))
        if is_strong:
            item.setFont(font(is_strong=True))
        return item

    def _fit(self) -> None:
        """As high as its rows: the form scrolls, not the table."""
        self.table.resizeRowsToContents()
        for row in range(self.table.rowCount()):
            self.table.setRowHeight(row, self.table.rowHeight(row) + _ROW_AIR)
        rows = sum(self.table.rowHeight(row) for row in range(self.table.rowCount()))
        header = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(header + rows + 2 * self.table.frameWidth())

    def _on_activated(self, item: QTableWidgetItem) -> None:
        first = self.table.item(item.row(), 0)
        ref = first.data(_REF) if first is not None else None
        if isinstance(ref, Ref):
            self._session.select(ref)
        else:
            self._session.ask_why(self._ref)

    def _on_trial(self) -> None:
        self._session.reveal(None, page="monitoring")
        self._scope.ask_view("trial")

    def _on_plan_changed(self, changes: Changes) -> None:
        if self._ref not in changes.removed and changes.touches("indicator", "objective"):
            self.follow()


def _scores_of(explanation: Explanation | None) -> dict[str, Explanation]:
    children = explanation.children if explanation is not None else ()
    return {child.ref.id: child for child in children if child.ref is not None}


def _figure(score: Explanation | None) -> str:
    return "–" if score is None or score.value is None else score_text(score.value)


def _number_item(text: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setTextAlignment(_RIGHT)
    return item
