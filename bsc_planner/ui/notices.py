"""Telling the planner something from anywhere in the window, without a dialog where there is a notice bar."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from bsc_planner.errors import PlanError
from bsc_planner.progress import Cancelled
from bsc_planner.ui.error_messages import message_of
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import Status
from bsc_planner.ui.widgets.notice_bar import NOTICES, NoticeBar, NoticeLink


def tell(
    widget: QWidget,
    text: str,
    *,
    status: Status = Status.NONE,
    links: Sequence[NoticeLink] = (),
    seconds: int | None = 8,
) -> None:
    """Show a notice in the window `widget` is in.

    Args:
        widget: Any widget of the window.
        text: One sentence, translated.
        status: What it means.
        links: What can be clicked.
        seconds: How long it stays; None: until closed.
    """
    bar = _bar_of(widget)
    if bar is not None:
        bar.tell(text, status=status, links=links, seconds=seconds)
    else:
        QMessageBox.information(widget, widget.window().windowTitle(), text)


def undo_link(session: PlanSession, act: Callable[[], None] | None = None) -> NoticeLink:
    """Takes back the step that was just done; its notice goes with the next step, as that would be taken back then.

    Args:
        session: The plan.
        act: What else than undoing is done with it; None: nothing.
    """
    return NoticeLink(QCoreApplication.translate("Notices", "Undo"), act or session.undo, until=session.plan_changed)


def tell_error(widget: QWidget, error: PlanError) -> None:
    """Say what stands in the way and what to do; nothing is said about work the planner stopped himself."""
    if isinstance(error, Cancelled):
        return
    message = message_of(error)
    bar = _bar_of(widget)
    text = f"{message.text} {message.advice}".strip()
    if bar is not None:
        bar.tell(text, status=Status.ERROR)
    else:
        QMessageBox.warning(widget, message.title, text)


def _bar_of(widget: QWidget) -> NoticeBar | None:
    return widget.window().findChild(NoticeBar, NOTICES)
