"""Buttons of dialogs that say what they do instead of OK."""

from PySide6.QtWidgets import QDialogButtonBox, QPushButton


def button_named(box: QDialogButtonBox, text: str, *, is_default: bool = True) -> QPushButton:
    """Add the button that accepts the dialog, named for what it does."""
    button = box.addButton(text, QDialogButtonBox.ButtonRole.AcceptRole)
    button.setDefault(is_default)
    button.setAutoDefault(is_default)
    return button
