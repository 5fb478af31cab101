"""A page of several views, one tab each; a view is made when it is first shown."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bsc_planner.model.delta import Ref
from bsc_planner.ui.accessible_names import name_parts
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.folding_tab_bar import FoldingTabBar
from bsc_planner.ui.widgets.page_header import PageHeader
from bsc_planner.ui.widgets.top_stack import TopStack


@dataclass(frozen=True)
class ViewSpec:
    """One view of a tabbed page.

    Attributes:
        key: Stable name, for jumps.
        title: Source text in the page's translation context (mark with QT_TRANSLATE_NOOP).
        factory: Makes it; called when it is first shown.
        shows: Kinds of elements it selects when they are revealed; it then has a method ``show_element(ref)``.
    """

    key: str
    title: str
    factory: Callable[[PlanSession], QWidget]
    shows: frozenset[str] = frozenset()


class TabbedPage(QWidget):
    """A heading, tabs and the view of the tab chosen.

    Args:
        session: The open plan.
        header: Heading of the page.
        views: Its views in the order of the tabs, one or more.
        context: Translation context of their titles.
    """

    def __init__(
        self, session: PlanSession, header: PageHeader, views: Sequence[ViewSpec], context: str, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._specs = views
        self._views: dict[str, QWidget] = {}
        self.tabs = FoldingTabBar()
        self.stack = TopStack()
        for spec in views:
            self.tabs.addTab(QCoreApplication.translate(context, spec.title))
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(8)
        if header.right.count():
            column.addWidget(header)
            column.addWidget(self.tabs)
        else:
            # nothing stands at the right of the heading: the tabs do, and the view begins one line higher
            top = QHBoxLayout()
            top.addWidget(header, 1)
            top.addWidget(self.tabs)
            column.addLayout(top)
        column.addWidget(self.stack, 1)
        self.tabs.currentChanged.connect(self._on_tab_changed)
        session.selection_changed.connect(self._on_selection_changed)
        # asked for again, it is selected already
        session.reveal_asked.connect(self._on_selection_changed)
        self._on_tab_changed(0)

    def show_view(self, key: str) -> QWidget:
        """Show the view of a key; returns it."""
        place = next(place for place, spec in enumerate(self._specs) if spec.key == key)
        self.tabs.setCurrentIndex(place)
        return self._views[key]

    def take_in(self, view: QWidget) -> None:
        """Hear a view that was made just now; pages that listen to their views override it."""

    def _on_selection_changed(self, ref: Ref | None) -> None:
        """Something was chosen elsewhere that one of the views works on: that view shows it."""
        spec = next((spec for spec in self._specs if ref is not None and ref.kind in spec.shows), None)
        if spec is not None:
            show_element = getattr(self.show_view(spec.key), "show_element", None)
            assert show_element is not None, f"{spec.key} names kinds but cannot show them"
            show_element(ref)

    def _on_tab_changed(self, place: int) -> None:
        spec = self._specs[place]
        view = self._views.get(spec.key)
        if view is None:
            view = self._views[spec.key] = spec.factory(self._session)
            name_parts(view, self.tabs.tabText(place))
            self.take_in(view)
            self.stack.addWidget(view)
        self.stack.setCurrentWidget(view)
