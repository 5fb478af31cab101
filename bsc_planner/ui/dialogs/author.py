"""Asks for the planner's name before the first save."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from bsc_planner.ui.widgets.dialog_buttons import button_named


class AuthorDialog(QDialog):
    """One name; it stands in the change log and in the lock that colleagues see."""

    def __init__(self, proposed: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Your name"))
        question = QLabel(self.tr("Under which name shall your changes stand in the plan?"))
        hint = QLabel(
            self.tr(
                "Colleagues see it in the change log and when they open a plan that you have open. "
                "It can be changed in the settings."
            )
        )
        hint.setWordWrap(True)
        hint.setProperty("tone", "caption")
        self._name = QLineEdit(proposed)
        self._name.setMaxLength(120)
        self._name.selectAll()
        question.setBuddy(self._name)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._accept = button_named(buttons, self.tr("Use this name"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        for widget in (question, self._name, hint, buttons):
            column.addWidget(widget)
        self.setMinimumWidth(440)
        self._name.textChanged.connect(self._refresh)
        self._refresh()

    @classmethod
    def ask(cls, parent: QWidget | None, *, proposed: str) -> str | None:
        """The name; None when cancelled."""
        dialog = cls(proposed, parent)
        return dialog._name.text().strip() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def _refresh(self) -> None:
        self._accept.setEnabled(bool(self._name.text().strip()))
