"""How the window looks and speaks: settings, colours, language, applied at once."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from bsc_planner.ui.language import Language, apply_language, current_language
from bsc_planner.ui.settings.dialog import SettingsDialog
from bsc_planner.ui.settings.schema import LANGUAGE, MOTION, THEME
from bsc_planner.ui.settings.settings import Settings
from bsc_planner.ui.theme import apply_theme, set_motion


class Look(QObject):
    """Carries out what the planner chooses in the settings."""

    def __init__(self, window: QWidget, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        set_motion(settings.value(MOTION))
        settings.changed.connect(self._on_setting_changed)

    def ask_settings(self) -> None:
        """Show the settings dialog."""
        values = SettingsDialog.ask(self._settings, self._window)
        for setting, value in (values or {}).items():
            self._settings.set_value(setting, value)

    def switch_language(self) -> None:
        """Speak the other language."""
        is_indonesian = current_language() is Language.INDONESIAN
        other = Language.ENGLISH if is_indonesian else Language.INDONESIAN
        self._settings.set_value(LANGUAGE, other.value)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or no longer."""
        window = self._window
        if window.isFullScreen():
            window.showNormal()
        else:
            window.showFullScreen()

    def _on_setting_changed(self, key: str) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        if key == THEME.key:
            apply_theme(app, self._settings.value(THEME))
        elif key == MOTION.key:
            set_motion(self._settings.value(MOTION))
        elif key == LANGUAGE.key:
            apply_language(app, self._settings.value(LANGUAGE))
