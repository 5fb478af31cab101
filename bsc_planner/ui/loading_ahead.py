"""Loads what the first plan needs while the planner still reads the start page."""

from importlib import import_module

from PySide6.QtCore import QObject, QTimer

_BETWEEN_MS = 50
"""Between two parts the window paints and hears the planner."""

PARTS = (
    "asyncio",
    "sqlalchemy",
    "sqlalchemy.orm",
    "bsc_planner.model.elements",
    "bsc_planner.model.document.document",
    "bsc_planner.ui.pages.overview.page",
    "numpy",
    "bsc_planner.checks.registry",
    "bsc_planner.ui.widgets.grid",
    "bsc_planner.ui.inspector.inspector",
    "bsc_planner.ui.pages.indicators.page",
)
"""Modules in the order in which a plan needs them; what others load first has its own line, so that none takes long."""


class LoadingAhead(QObject):
    """Loads one part after the other, in the window's thread: on Windows not all can be loaded in another.

    Whoever needs a part earlier loads it himself; then there is nothing left to do for it here.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left = list(PARTS)
        self._timer = QTimer(self, singleShot=True, interval=_BETWEEN_MS)
        self._timer.timeout.connect(self._load_next)
        self._timer.start()

    @property
    def is_done(self) -> bool:
        """Whether everything is there."""
        return not self._left

    def _load_next(self) -> None:
        import_module(self._left.pop(0))
        if self._left:
            self._timer.start()
