"""Asks for a reason that is kept."""

from PySide6.QtWidgets import QWidget

from bsc_planner.ui.dialogs.line import ask_line


class ReasonDialog:
    """One line of text; used where a step must not be done without saying why."""

    @classmethod
    def ask(cls, parent: QWidget, *, title: str, question: str) -> str | None:
        """The reason, one line; None when cancelled."""
        return ask_line(parent, title=title, question=question)
