"""The inspector: heading and tabs of what is selected."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QStackedLayout, QTabWidget, QVBoxLayout, QWidget

from bsc_planner.model.base import Element
from bsc_planner.model.delta import Changes, Ref
from bsc_planner.model.direction import Perspective
from bsc_planner.model.elements import BY_KIND
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.naming import element_name
from bsc_planner.model.objective import Objective
from bsc_planner.model.organisation import Position, Unit
from bsc_planner.ui.inspector.cascade_tab import CascadeTab
from bsc_planner.ui.inspector.findings_box import FindingsBox
from bsc_planner.ui.inspector.form_fields import FORMS
from bsc_planner.ui.inspector.form_tab import FormTab
from bsc_planner.ui.inspector.history_tab import HistoryTab
from bsc_planner.ui.inspector.notes_tab import NotesTab
from bsc_planner.ui.inspector.target_tab import TargetTab
from bsc_planner.ui.inspector.why_tab import WhyTab
from bsc_planner.ui.labels import kind_label
from bsc_planner.ui.plan_session import PlanSession

_MARGIN = 16
_WITHOUT_FORM = frozenset({"plan", "perspective"})
"""Kinds that have no form here, but a score that is told why."""

_SCORED = frozenset({"indicator", "objective", "unit"})

TabMaker = Callable[[PlanSession, Ref], QWidget]


@dataclass(frozen=True)
class _Heading:
    """What stands above the tabs.

    Attributes:
        chip: Code and place.
        title: Name or wording.
        subtitle: Element it belongs to; empty for none.
    """

    chip: str
    title: str
    subtitle: str


class Inspector(QFrame):
    """Shows the selected element; keeps the chosen tab while the planner goes from element to element."""

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._ref: Ref | None = None
        self._tab_title = ""
        self.setProperty("inspector", "true")
        self._chip, self._title, self._subtitle = QLabel(), QLabel(), QLabel()
        for label, tone in ((self._chip, "chip"), (self._title, "section"), (self._subtitle, "muted")):
            label.setProperty("tone", tone)
            label.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self._title, self._subtitle):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setExpanding(False)
        self.tabs.tabBar().setUsesScrollButtons(True)
        self.tabs.currentChanged.connect(self._on_tab_changed)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(_MARGIN, 12, _MARGIN, 8)
        column.setSpacing(6)
        column.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._title)
        column.addWidget(self._subtitle)
        column.addWidget(self.tabs, 1)
        self.findings = FindingsBox(session)
        column.addWidget(self.findings)
        self._empty = QLabel(self._invitation())
        self._empty.setProperty("tone", "muted")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setMargin(32)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(shown)
        session.selection_changed.connect(self._on_selection_changed)
        session.why_asked.connect(self._on_why_asked)
        session.plan_changed.connect(self._on_plan_changed)
        self._show(session.selection)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._tab_title = ""
            self._empty.setText(self._invitation())
            self._show(self._ref)

    def _invitation(self) -> str:
        return self.tr("Select an objective, an indicator, a unit or a person to see its details here.")

    def _makers(self, kind: str) -> tuple[tuple[str, TabMaker], ...]:
        form = self.tr("Manual") if kind == "indicator" else kind_label(kind).capitalize()
        figures: tuple[tuple[str, TabMaker], ...] = ()
        if kind == "indicator":
            figures = ((self.tr("Target"), TargetTab), (self.tr("Cascade"), CascadeTab))
        why = ((self._why_title, WhyTab),)
        if kind in _WITHOUT_FORM:
            return (*why, (self.tr("History"), HistoryTab))
        tabs = ((form, FormTab), *figures, *(why if kind in _SCORED else ()))
        return (*tabs, (self.tr("History"), HistoryTab), (self.tr("Notes"), NotesTab))

    @property
    def _why_title(self) -> str:
        return self.tr("Why?")

    def _show(self, ref: Ref | None) -> None:
        element = None if ref is None else self._session.store.find(BY_KIND[ref.kind], ref.id)
        if ref is None or element is None or ref.kind not in FORMS.keys() | _WITHOUT_FORM:
            self._ref = None
            self._stack.setCurrentIndex(0)
            return
        self._ref = ref
        self.findings.show_element(ref)
        self._show_heading(element)
        wanted = self._tab_title
        self.tabs.blockSignals(True)
        while self.tabs.count():
            page = self.tabs.widget(0)
            self.tabs.removeTab(0)
            if page is not None:
                page.deleteLater()
        for title, make in self._makers(ref.kind):
            self.tabs.addTab(_scrolled(make(self._session, ref), scrolls=make is not HistoryTab), title)
            if title == wanted:
                self.tabs.setCurrentIndex(self.tabs.count() - 1)
        self.tabs.blockSignals(False)
        self._stack.setCurrentIndex(1)

    def _show_heading(self, element: Element) -> None:
        heading = self._heading(element)
        self._chip.setText(heading.chip)
        self._chip.setVisible(bool(heading.chip))
        self._title.setText(heading.title)
        self._subtitle.setText(heading.subtitle)
        self._subtitle.setVisible(bool(heading.subtitle))

    def _heading(self, element: Element) -> _Heading:
        store = self._session.store
        code = getattr(element, "code", None) or getattr(element, "nip", None) or ""
        title = next((text for name in ("name", "text", "title") if (text := getattr(element, name, None))), "–")
        above: Element | None = None
        place = kind_label(element.__tablename__)
        if isinstance(element, Indicator):
            above = store.find(Objective, element.objective_id)
        elif isinstance(element, Objective | Unit):
            above = store.find(type(element), element.parent_id)
        elif isinstance(element, Position):
            above = store.find(Unit, element.unit_id)
        objective = above if isinstance(element, Indicator) else element
        if isinstance(objective, Objective):
            perspective = store.find(Perspective, objective.perspective_id)
            place = (perspective.name or place) if perspective else place
        chip = " · ".join(part for part in (code, place) if part)
        return _Heading(chip, str(title), element_name(above) if above is not None else "")

    def _on_tab_changed(self, place: int) -> None:
        if place >= 0:
            self._tab_title = self.tabs.tabText(place)

    def _on_why_asked(self) -> None:
        """Show why the score of the selected element is what it is."""
        self._tab_title = self._why_title
        place = next((at for at in range(self.tabs.count()) if self.tabs.tabText(at) == self._why_title), None)
        if place is not None:
            self.tabs.setCurrentIndex(place)

    def _on_selection_changed(self, ref: Ref | None) -> None:
        self._show(ref)

    def _on_plan_changed(self, changes: Changes) -> None:
        if self._ref is None:
            return
        if self._ref in changes.removed:
            self._session.select(None)
            self._show(None)
        elif self._ref in changes.updated or changes.bulk_kinds:
            element = self._session.store.find(BY_KIND[self._ref.kind], self._ref.id)
            if element is not None:
                self._show_heading(element)


def _scrolled(page: QWidget, *, scrolls: bool) -> QWidget:
    """The page with a margin above, in a scroll area unless it scrolls by itself."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 10, 0, 0)
    column.addWidget(page)
    if not scrolls:
        return holder
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(holder)
    return area
