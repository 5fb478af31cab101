"""Asks for a reason that is kept."""

from PySide6.QtWidgets import QInputDialog, QWidget


class ReasonDialog:
    """One line of text; used where a step must not be done without saying why."""

    @classmethod
    def ask(cls, parent: QWidget, *, title: str, question: str) -> str | None:
        """The reason, one line; None when cancelled."""
        text, is_given = QInputDialog.getText(parent, title, question)
        return text.strip() if is_given else None
