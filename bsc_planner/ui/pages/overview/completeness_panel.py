"""How complete each step is, as bars, with a link to what is missing first."""

from PySide6.QtCore import QCoreApplication, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from bsc_planner.checks.completeness import Step, StepKey, completeness_of
from bsc_planner.model.delta import Changes
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import MARKS, Status, tokens
from bsc_planner.ui.widgets.elided_label import ElidedLabel
from bsc_planner.ui.widgets.panel import Panel

_SOON_MS = 150

STEPS: dict[StepKey, tuple[str, str, str]] = {
    StepKey.FACTS: (
        QT_TRANSLATE_NOOP("Completeness", "Plan facts"),
        QT_TRANSLATE_NOOP("Completeness", "title, institution, vision, missions and years"),
        "overview",
    ),
    StepKey.PERSPECTIVES: (
        QT_TRANSLATE_NOOP("Completeness", "Perspectives"),
        QT_TRANSLATE_NOOP("Completeness", "with at least one objective"),
        "strategy_map",
    ),
    StepKey.OBJECTIVES: (
        QT_TRANSLATE_NOOP("Completeness", "Objectives"),
        QT_TRANSLATE_NOOP("Completeness", "with at least one indicator"),
        "indicators",
    ),
    StepKey.INDICATORS: (
        QT_TRANSLATE_NOOP("Completeness", "Indicators"),
        QT_TRANSLATE_NOOP("Completeness", "with unit of measure, polarity and consolidation"),
        "indicators",
    ),
    StepKey.TARGETS: (
        QT_TRANSLATE_NOOP("Completeness", "Targets"),
        QT_TRANSLATE_NOOP("Completeness", "indicators with a target for every year"),
        "indicators",
    ),
    StepKey.UNITS: (
        QT_TRANSLATE_NOOP("Completeness", "Units"),
        QT_TRANSLATE_NOOP("Completeness", "with at least one position"),
        "organisation",
    ),
    StepKey.POSITIONS: (
        QT_TRANSLATE_NOOP("Completeness", "Positions"),
        QT_TRANSLATE_NOOP("Completeness", "held by somebody"),
        "organisation",
    ),
    StepKey.PEOPLE: (
        QT_TRANSLATE_NOOP("Completeness", "Employees"),
        QT_TRANSLATE_NOOP("Completeness", "with a position"),
        "organisation",
    ),
    StepKey.CASCADE: (
        QT_TRANSLATE_NOOP("Completeness", "Cascade"),
        QT_TRANSLATE_NOOP("Completeness", "handed down to units or positions"),
        "cascade",
    ),
}
"""Name, what counts as complete, and page of every step; texts in the context ``Completeness``."""


class CompletenessPanel(Panel):
    """One line per step.

    Signals:
        facts_asked: The planner wants to fill in what is missing of the plan's facts.
    """

    facts_asked = Signal()

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("How complete the plan is"))
        self._session = session
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(12)
        self._grid.setColumnStretch(1, 1)
        self.content.addLayout(self._grid)
        self._lines = {key: _Line(self, self._grid, row, key) for row, key in enumerate(STEPS)}
        # Typing in a grid changes the plan often; the bars may lag a moment behind.
        self._timer = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._timer.timeout.connect(self.refresh)
        session.plan_changed.connect(self._on_plan_changed)
        self.refresh()

    def refresh(self) -> None:
        """Count anew."""
        for step in completeness_of(self._session.store):
            self._lines[step.key].show_step(step)

    def reveal(self, step: Step) -> None:
        """Show what a step lacks first, or its page when it has not begun."""
        if step.key is StepKey.FACTS:
            self.facts_asked.emit()
        else:
            self._session.reveal(step.missing, page=STEPS[step.key][2])

    def _on_plan_changed(self, _changes: Changes) -> None:
        if self.isVisible():
            self._timer.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Count anew: changes made while the page was hidden were not followed."""
        self.refresh()
        super().showEvent(event)


class _Line:
    """Widgets of one step in the grid."""

    def __init__(self, panel: CompletenessPanel, grid: QGridLayout, row: int, key: StepKey) -> None:
        self._panel = panel
        self._step = Step(key, 0, 0)
        name, meaning, _ = STEPS[key]
        self._mark = QLabel()
        words = QLabel(_translated(name))
        words.setProperty("tone", "strong")
        hint = ElidedLabel(_translated(meaning))
        hint.setProperty("tone", "caption")
        self._bar = _Bar()
        self._count = QLabel()
        self._count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._link = QPushButton()
        self._link.setProperty("role", "link")
        self._link.setFixedHeight(self._count.sizeHint().height())
        self._link.clicked.connect(self._on_clicked)
        top = QGridLayout()
        top.setHorizontalSpacing(8)
        top.setVerticalSpacing(3)
        top.addWidget(words, 0, 0)
        top.addWidget(hint, 0, 1)
        top.addWidget(self._count, 0, 2)
        top.setColumnStretch(1, 1)
        top.addWidget(self._bar, 1, 0, 1, 3)
        grid.addWidget(self._mark, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(top, row, 1)
        grid.addWidget(self._link, row, 2, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        self._name = name

    def show_step(self, step: Step) -> None:
        self._step = step
        status = _status_of(step)
        self._mark.setText(MARKS[status])
        self._mark.setStyleSheet(f"color: {tokens().status_mark(status).name()};")
        self._bar.show_share(step.done, step.total, status)
        if step.total:
            text = _translated(QT_TRANSLATE_NOOP("Completeness", "{done} of {total}"))
            self._count.setText(text.format(done=number_text(step.done), total=number_text(step.total)))
        else:
            self._count.setText(_translated(QT_TRANSLATE_NOOP("Completeness", "none yet")))
        is_lacking = step.missing is not None or step.total == 0
        self._link.setText(_translated(QT_TRANSLATE_NOOP("Completeness", "Show")) if is_lacking else "")
        self._link.setEnabled(is_lacking)
        self._link.setAccessibleName(_translated(self._name))

    def _on_clicked(self) -> None:
        self._panel.reveal(self._step)


class _Bar(QWidget):
    """A thin bar filled by a share."""

    def __init__(self) -> None:
        super().__init__()
        self._share = 0.0
        self._status = Status.NONE
        self.setFixedHeight(6)

    def show_share(self, done: int, total: int, status: Status) -> None:
        self._share = done / total if total else 0.0
        self._status = status
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        painter.setBrush(tokens().chip)
        painter.drawRoundedRect(whole, 3, 3)
        if self._share > 0:
            painter.setBrush(tokens().ok_mark if self._status is Status.OK else tokens().accent)
            painter.drawRoundedRect(QRectF(0, 0, max(6.0, whole.width() * self._share), whole.height()), 3, 3)
        painter.end()


def _status_of(step: Step) -> Status:
    if step.total == 0:
        return Status.NONE
    return Status.OK if step.done == step.total else Status.WARNING


def _translated(source: str) -> str:
    return QCoreApplication.translate("Completeness", source)
