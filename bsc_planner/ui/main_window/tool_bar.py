"""The line under the menu: undo, redo, the plan with its year, day and edition, search, the main job, the inspector."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolBar, QToolButton, QWidget

from bsc_planner.ui.main_window.actions import Actions
from bsc_planner.ui.main_window.day_choice import DayChoice
from bsc_planner.ui.main_window.edition_choice import EditionChoice
from bsc_planner.ui.main_window.search_box import SearchBox
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.choice_button import ChoiceButton
from bsc_planner.ui.widgets.elided_label import ElidedLabel

_ROOMY = 1240
"""Width from which on every choice has its caption beside it."""
_NARROW = 1000
"""Width below which the title stands in the window's frame alone."""
_SEARCH_WIDTHS = (300, 210)


class PlanToolBar(QToolBar):
    """Undo, redo, title, year, day, edition, search, issue, inspector.

    Signals:
        year_chosen: The planner wants another year.
    """

    year_chosen = Signal(int)

    def __init__(self, actions: Actions, search: SearchBox, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session: PlanSession | None = None
        self.setObjectName("tool_bar")
        self.setMovable(False)
        self.setFloatable(False)
        self.toggleViewAction().setEnabled(False)
        self._plan = QWidget()
        line = QHBoxLayout(self._plan)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        for key in ("undo", "redo"):
            button = QToolButton()
            button.setDefaultAction(actions[key])
            line.addWidget(button)
        self._title = ElidedLabel(can_spread=False)
        self._title.setProperty("tone", "strong")
        self._year = ChoiceButton("")
        self._year.chosen.connect(self._on_year_chosen)
        self.day = DayChoice()
        self.edition = EditionChoice()
        self._lines = (_line(), _line())
        line.addWidget(self._lines[0])
        line.addWidget(self._title)
        line.addWidget(self._lines[1])
        for choice in (self._year, self.day, self.edition):
            line.addWidget(choice)
        line.addStretch()
        self._name = QLabel("BSC Planner")
        self._name.setProperty("tone", "strong")
        self._publish = QPushButton()
        self._publish.setProperty("role", "primary")
        self._publish.clicked.connect(actions["publish"].trigger)
        self._publish_action = actions["publish"]
        self._inspector = QToolButton()
        self._inspector.setDefaultAction(actions["inspector"])
        self._search = search
        holder = QWidget()
        whole = QHBoxLayout(holder)
        whole.setContentsMargins(13, 7, 13, 7)
        whole.setSpacing(10)
        whole.addWidget(self._plan, 1)
        whole.addWidget(self._name, 1)
        whole.addWidget(search)
        whole.addWidget(self._publish)
        whole.addWidget(self._inspector)
        self.addWidget(holder)
        holder.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave captions away where there is no room for them."""
        super().resizeEvent(event)
        is_compact, is_narrow = self.width() < _ROOMY, self.width() < _NARROW
        for choice in (self._year, self.day, self.edition):
            choice.set_compact(is_compact=is_compact)
        for widget in (self._title, *self._lines):
            widget.setHidden(is_narrow)
        self._search.setFixedWidth(_SEARCH_WIDTHS[is_narrow])

    def set_session(self, session: PlanSession | None) -> None:
        """Show another plan."""
        self._session = session
        self._plan.setVisible(session is not None)
        self._publish.setVisible(session is not None and self._publish_action.isVisible())
        self._search.setVisible(session is not None)
        self._inspector.setVisible(session is not None)
        self._name.setVisible(session is None)
        self.day.set_session(session)
        self.edition.set_session(session)
        self.refresh()

    def retranslate(self) -> None:
        """Write everything in the window's language."""
        self._year.set_caption(self.tr("Year"))
        self.day.retranslate()
        self.edition.retranslate()
        self._publish.setText(self._publish_action.text().replace("&", ""))
        self.refresh()

    def refresh(self) -> None:
        """Show title, years, day and edition as they are now."""
        if self._session is None:
            return
        plan = self._session.store.plan
        self._title.setText(plan.title or plan.institution)
        self.day.refresh()
        self.edition.refresh()
        self._year.set_choices([(str(year), year) for year in plan.years], self._session.year)

    def _on_year_chosen(self, year: object) -> None:
        if isinstance(year, int):
            self.year_chosen.emit(year)


def _line() -> QFrame:
    line = QFrame()
    line.setFrameShape(QFrame.Shape.VLine)
    line.setFixedSize(1, 26)
    line.setProperty("line", "true")
    return line
