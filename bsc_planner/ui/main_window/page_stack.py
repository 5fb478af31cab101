"""The pages of the open plan, each made when it is first shown."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QGraphicsView, QWidget
from shiboken6 import delete

from bsc_planner.ui.accessible_names import name_parts
from bsc_planner.ui.pages.spec import PageSpec
from bsc_planner.ui.pages.titles import page_title
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.top_stack import TopStack

_MAIN = (QAbstractItemView, QGraphicsView)


class PageStack(TopStack):
    """Shows one page at a time, or the start page while no plan is open.

    Signals:
        page_shown: Key of the page that is on top now; empty for the start page.
    """

    page_shown = Signal(str)

    def __init__(self, pages: Sequence[PageSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._specs = {page.key: page for page in pages}
        self._made: dict[str, QWidget] = {}
        self._session: PlanSession | None = None

    @property
    def current_key(self) -> str:
        """Key of the page on top; empty for the start page."""
        return next((key for key, page in self._made.items() if page is self.currentWidget()), "")

    def has_page(self, key: str) -> bool:
        """Whether there is a page of this key."""
        return key in self._specs

    def set_session(self, session: PlanSession | None) -> None:
        """Show another plan: all pages of the one before are thrown away."""
        for page in self._made.values():
            self.removeWidget(page)
            # At once: a timer of a page that lives on for a moment would ask a plan that is closed.
            delete(page)
        self._made.clear()
        self._session = session

    def show_page(self, key: str) -> QWidget:
        """Bring a page to the top, making it when needed."""
        assert self._session is not None, "pages show a plan"
        if key not in self._made:
            page = self._specs[key].factory(self._session)
            name_parts(page, page_title(self._specs[key]))
            self._made[key] = page
            self.addWidget(page)
        page = self._made[key]
        if self.currentWidget() is not page:
            self.setCurrentWidget(page)
            self.page_shown.emit(key)
        return page

    def take_keyboard(self) -> None:
        """Give the keyboard to what the page on top is for: its grid, map or list; else to the page itself."""
        page = self.currentWidget()
        assert page is not None
        areas = page.findChildren(QAbstractScrollArea)
        # not the first field of a form: keys meant for nobody would be typed into it
        main = next((area for area in areas if _takes_keyboard(area) and isinstance(area, _MAIN)), None)
        if main is not None:
            main.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            page.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_start(self, start: QWidget) -> None:
        """Bring the start page to the top."""
        if self.indexOf(start) < 0:
            self.addWidget(start)
        self.setCurrentWidget(start)
        self.page_shown.emit("")


def _takes_keyboard(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
