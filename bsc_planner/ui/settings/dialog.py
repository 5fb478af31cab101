"""The settings dialog, drawn from the table of settings."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from bsc_planner.model.document.owner import account_name
from bsc_planner.ui.settings.schema import AUTHOR, SETTINGS, Setting
from bsc_planner.ui.settings.settings import Settings


class SettingsDialog(QDialog):
    """Shows all settings and returns the values chosen."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self._fields: dict[Setting, QComboBox | QLineEdit] = {}
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(16)
        for setting in SETTINGS:
            field = self._field(setting, settings.value(setting))
            self._fields[setting] = field
            form.addRow(_translated(setting.title), field)
            if setting.hint:
                form.addRow("", _hint(_translated(setting.hint)))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(18)
        column.addLayout(form)
        column.addWidget(buttons)
        self.setMinimumWidth(460)

    @classmethod
    def ask(cls, settings: Settings, parent: QWidget | None = None) -> dict[Setting, str] | None:
        """Values chosen; None when the planner cancelled."""
        dialog = cls(settings, parent)
        return dialog.values() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def values(self) -> dict[Setting, str]:
        """Values as they stand in the fields."""
        return {
            setting: str(field.currentData()) if isinstance(field, QComboBox) else field.text().strip()
            for setting, field in self._fields.items()
        }

    def _field(self, setting: Setting, value: str) -> QComboBox | QLineEdit:
        if not setting.choices:
            line = QLineEdit(value)
            line.setMaxLength(120)
            if setting is AUTHOR:
                line.setPlaceholderText(account_name())
            return line
        box = QComboBox()
        for choice, title in setting.choices:
            box.addItem(_translated(title), choice)
        box.setCurrentIndex(box.findData(value))
        return box


def _translated(source: str) -> str:
    return QCoreApplication.translate("Settings", source)


def _hint(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("tone", "caption")
    label.setWordWrap(True)
    return label
