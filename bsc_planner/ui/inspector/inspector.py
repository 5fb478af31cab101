"""The inspector: heading and tabs of what is selected."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QSignalBlocker, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QStackedLayout, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from bsc_planner.model.base import Element
from bsc_planner.model.delta import Changes, Ref
from bsc_planner.model.elements import BY_KIND
from bsc_planner.model.note_threads import threads_of
from bsc_planner.ui.inspector.after_rest import AfterRest
from bsc_planner.ui.inspector.field_row import FieldRow
from bsc_planner.ui.inspector.findings_box import FindingsBox
from bsc_planner.ui.inspector.focus_switch import FocusSwitch
from bsc_planner.ui.inspector.heading import HEADING_COLUMNS, heading_of, kinds_beside
from bsc_planner.ui.inspector.inspector_tabs import FORM, NOTES, SHOWN_KINDS, WHY, TabSpec, notes_title, tabs_of
from bsc_planner.ui.inspector.tab_page import TabPage
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import font
from bsc_planner.wording.counting import counted

_MARGIN = 16
_GAPS = range(5, 14)
"""Pixels between two tabs, the least and the most."""

_FIRST_KIND = "indicator"
_EMPTY, _SHOWN, _BLANK = range(3)
"""An invitation, an element, or nothing for the moment until the planner rests."""


class Inspector(QFrame):
    """Shows the selected element; keeps the chosen tab while the planner goes from element to element.

    While the planner goes on quickly on the page beside it, it follows as soon as the planner rests.
    """

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._ref: Ref | None = None
        self._tab_key = FORM
        self._specs: dict[str, tuple[TabSpec, ...]] = {}
        self._kept: dict[str, list[TabPage]] = {}
        self._places = {kind: QWidget() for kind in sorted(SHOWN_KINDS)}
        self._kinds = QStackedWidget()
        for place in self._places.values():
            self._kinds.addWidget(place)
        self._tabs: dict[str, QTabWidget] = {}
        self.setProperty("inspector", "true")
        self._chip, self._title, self._subtitle = QLabel(), QLabel(), QLabel()
        for label, tone in ((self._chip, "chip"), (self._title, "section"), (self._subtitle, "muted")):
            label.setProperty("tone", tone)
            label.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self._title, self._subtitle):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(_MARGIN, 12, _MARGIN, 8)
        column.setSpacing(6)
        column.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._title)
        column.addWidget(self._subtitle)
        column.addWidget(self._kinds, 1)
        self.findings = FindingsBox(session)
        column.addWidget(self.findings)
        self._empty = QLabel(self._invitation())
        self._empty.setProperty("tone", "muted")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setMargin(32)
        self._stack = QStackedLayout(self)
        for widget in (self._empty, shown, QWidget()):
            self._stack.addWidget(widget)
        self._following = AfterRest(self, self._follow)
        self._naming = AfterRest(self, self._name_anew)
        self._counting = AfterRest(self, self._count_notes)
        self._switch = FocusSwitch(self)
        session.selection_changed.connect(self._on_selection_changed)
        session.why_asked.connect(self._on_why_asked)
        session.notes_asked.connect(lambda _: self.show_tab(NOTES))
        session.plan_changed.connect(self._on_plan_changed)
        self._show(session.selection)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._forget_pages()
            self._empty.setText(self._invitation())

    def _forget_pages(self) -> None:
        ref, self._ref = self._ref, None
        for tabs in self._tabs.values():
            tabs.hide()
            tabs.deleteLater()
        self._tabs.clear()
        self._kept.clear()
        self._specs.clear()
        self._show(ref)

    @property
    def field_in_use(self) -> FieldRow | None:
        """The field that has the keyboard, or had it last and is still in sight; None for none."""
        widget = self._switch.last_inside
        while widget is not None and widget is not self and not isinstance(widget, FieldRow):
            widget = widget.parentWidget()
        return widget if isinstance(widget, FieldRow) and widget.isVisible() else None

    def switch_focus(self) -> None:
        """Bring the keyboard here from the page, or back."""
        self._switch.switch()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the page."""
        if event.key() == Qt.Key.Key_Escape:
            self._switch.go_out()
            return
        super().keyPressEvent(event)

    def _invitation(self) -> str:
        return self.tr("Select an objective, an indicator, a unit or a person to see its details here.")

    def _show(self, ref: Ref | None) -> None:
        element = None if ref is None else self._session.store.find(BY_KIND[ref.kind], ref.id)
        if ref is None or element is None or ref.kind not in SHOWN_KINDS:
            self._ref = None
            self._stack.setCurrentIndex(_EMPTY)
            return
        is_other_kind = self._ref is None or self._ref.kind != ref.kind
        self._ref = ref
        self.findings.show_element(ref)
        self._show_heading(element)
        for page in self._pages(ref.kind):
            page.show_element(ref)
        if is_other_kind:
            self._put_tabs(ref.kind)
        self._show_notes_count()
        self._space_tabs()
        self._stack.setCurrentIndex(_SHOWN)

    def _pages(self, kind: str) -> list[TabPage]:
        """Pages of a kind; made once, kept while the planner goes from element to element."""
        if kind not in self._kept:
            self._specs[kind] = tabs_of(kind)
            self._kept[kind] = [spec.page(self._session) for spec in self._specs[kind]]
        return self._kept[kind]

    @property
    def tabs(self) -> QTabWidget:
        """Tabs of the kind of element that is shown; before anything is, those of indicators."""
        return self._tabs_for(self._ref.kind if self._ref is not None else _FIRST_KIND)

    def _tabs_for(self, kind: str) -> QTabWidget:
        """Tabs of a kind, each in a place of its own: moving the pages from kind to kind would style them anew."""
        if kind not in self._tabs:
            tabs = QTabWidget()
            tabs.setDocumentMode(True)
            tabs.setAccessibleName(QCoreApplication.translate("Pages", "Inspector"))
            tabs.tabBar().setExpanding(False)
            tabs.tabBar().setUsesScrollButtons(True)
            for page, spec in zip(self._pages(kind), self._specs[kind], strict=True):
                tabs.setTabToolTip(tabs.addTab(page, spec.title), spec.title)
            tabs.currentChanged.connect(partial(self._on_tab_changed, kind))
            place = self._places[kind].layout() or QVBoxLayout(self._places[kind])
            place.setContentsMargins(0, 0, 0, 0)
            place.addWidget(tabs)
            self._tabs[kind] = tabs
        return self._tabs[kind]

    def _put_tabs(self, kind: str) -> None:
        tabs, keys = self._tabs_for(kind), [spec.key for spec in self._specs[kind]]
        with QSignalBlocker(tabs):
            tabs.setCurrentIndex(keys.index(self._tab_key) if self._tab_key in keys else 0)
        self._kinds.setCurrentWidget(self._places[kind])

    def _space_tabs(self) -> None:
        """As much room between the tabs as there is; scroll arrows come only where even the least does not fit."""
        bar = self.tabs.tabBar()
        metrics = QFontMetrics(font(is_strong=True))
        words = sum(metrics.horizontalAdvance(bar.tabText(place)) for place in range(bar.count()))
        room = self.width() - 2 * _MARGIN - words
        gap = max(_GAPS.start, min(_GAPS.stop, room // max(1, bar.count()) - 2))
        wanted = f"QTabBar::tab {{ padding: 6px 0; margin-right: {gap}px; }}"
        if bar.styleSheet() != wanted:
            bar.setStyleSheet(wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spread the tabs anew."""
        super().resizeEvent(event)
        if self._ref is not None:
            self._space_tabs()

    def _show_notes_count(self) -> None:
        """How many notes there are, and whether a talk waits for somebody, on the notes' tab."""
        if self._ref is None:
            return
        keys = [spec.key for spec in self._specs[self._ref.kind]]
        if NOTES not in keys:
            return
        talks = threads_of(self._session.store, self._ref.kind, self._ref.id)
        waiting = sum(1 for talk in talks if talk.is_open)
        place = keys.index(NOTES)
        self.tabs.setTabText(place, notes_title(waiting, sum(len(talk.notes) for talk in talks)))
        told = counted(self.tr("{count} [talk waits|talks wait] for an answer"), count=waiting) if waiting else ""
        self.tabs.setTabToolTip(place, told)

    def _show_heading(self, element: Element) -> None:
        heading = heading_of(self._session.store, element)
        self._chip.setText(heading.chip)
        self._chip.setVisible(bool(heading.chip))
        self._title.setText(heading.title)
        self._subtitle.setText(heading.subtitle)
        self._subtitle.setVisible(bool(heading.subtitle))

    def _on_tab_changed(self, kind: str, place: int) -> None:
        if place >= 0 and self._ref is not None and self._ref.kind == kind:
            self._tab_key = self._specs[kind][place].key

    def show_tab(self, key: str) -> None:
        """Bring a tab of the selected element to the front; it stays in front for the next ones too."""
        self._following.finish()
        self._tab_key = key
        keys = [spec.key for spec in self._specs[self._ref.kind]] if self._ref is not None else []
        if key in keys:
            self.tabs.setCurrentIndex(keys.index(key))

    def _on_why_asked(self) -> None:
        """Show why the score of the selected element is what it is."""
        self.show_tab(WHY)

    def _on_selection_changed(self) -> None:
        self._following.start()

    def _follow(self) -> None:
        self._show(self._session.selection)

    def _name_anew(self) -> None:
        """Name the element as it is called now."""
        element = None if self._ref is None else self._session.store.find(BY_KIND[self._ref.kind], self._ref.id)
        if element is not None:
            self._show_heading(element)

    def _count_notes(self) -> None:
        """Count the notes as they are now."""
        self._show_notes_count()
        self._space_tabs()

    def _on_plan_changed(self, changes: Changes) -> None:
        if self._session.selection in changes.removed:
            self._session.select(None)
        ref = self._ref
        if ref is None:
            return
        if ref in changes.removed:
            # nothing of it can be read or typed any more; what is chosen now comes after the rest
            self._ref = None
            self._stack.setCurrentIndex(_BLANK)
            self._following.start()
            return
        is_named = ref in changes.updated and changes.touches_columns(ref.kind, HEADING_COLUMNS)
        beside = (*changes.bulk_kinds, *kinds_beside(ref.kind))
        if is_named or any(changes.touches_columns(kind, HEADING_COLUMNS) for kind in beside):
            self._naming.start()
        if changes.touches("note"):
            self._counting.start()
