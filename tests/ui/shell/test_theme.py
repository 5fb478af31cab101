"""Colours, typeface and icons."""

import re
from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QIcon, QPalette, QStyleHints
from PySide6.QtWidgets import (
    QApplication,
    QListView,
    QMenu,
    QMenuBar,
    QMessageBox,
    QPushButton,
    QStatusBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bsc_planner.paths import resource
from bsc_planner.ui import theme
from bsc_planner.ui.icons import IconRole, icon, icon_pixmap
from bsc_planner.ui.system_motion import is_system_motion_reduced
from bsc_planner.ui.theme import (
    DARK,
    LIGHT,
    MARKS,
    Motion,
    Scheme,
    Status,
    Tokens,
    apply_theme,
    font,
    is_motion_reduced,
    set_motion,
    theme_watcher,
    tokens,
)

ICONS = sorted(path.stem for path in resource("icons").glob("*.svg"))


@pytest.fixture(autouse=True)
def _light_again(qapp: QApplication) -> object:
    apply_theme(qapp, Scheme.LIGHT)
    yield
    apply_theme(qapp, Scheme.LIGHT)


def contrast(one: QColor, other: QColor) -> float:
    def luminance(colour: QColor) -> float:
        parts = [
            part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
            for part in (colour.redF(), colour.greenF(), colour.blueF())
        ]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


GROUNDS = ("surface", "panel", "panel_soft", "sidebar", "header", "accent_soft", "selection", "hover", "chip")
LANES = ("lane_1", "lane_2", "lane_3", "lane_4")
SOFT = ("ok_soft", "warn_soft", "error_soft")
TEXTS = ("text", "text_soft", "muted", "accent_text", "ok", "warn", "error")
MARK_COLOURS = ("ok_mark", "warn_mark", "error_mark", "none_mark", "accent", "link", "faint")


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_text_can_be_read_and_marks_be_seen_on_every_ground(colours: Tokens) -> None:
    def pale(fronts: Sequence[str], grounds: Sequence[str], least: float) -> list[str]:
        return [
            f"{front} on {ground}: {ratio:.2f}"
            for front in fronts
            for ground in grounds
            if (ratio := contrast(getattr(colours, front), getattr(colours, ground))) < least
        ]

    assert pale(TEXTS, GROUNDS + LANES, 4.5) == []
    assert pale(("text", "text_soft", "muted"), SOFT, 4.5) == []
    assert pale(("ok",), ("ok_soft", "ok_border"), 4.5) == []
    assert pale(("warn",), ("warn_soft", "warn_border"), 4.5) == []
    assert pale(("error",), ("error_soft", "error_border"), 4.5) == []
    assert pale(("on_accent",), ("accent", "accent_hover"), 4.5) == []
    assert pale(MARK_COLOURS, GROUNDS + LANES, 3.0) == []


def test_letters_and_colours_have_one_table() -> None:
    """Sizes of letters and codes of colours stand in the theme alone; drawings and posters have their own paper."""
    sources = Path(theme.__file__).parent
    literal = re.compile(r"#[0-9a-fA-F]{6}\b|font-size:\s*\d|setPixelSize\(\d|setPointSize|pixels=\d")
    found = [
        f"{path.relative_to(sources)}: {line.strip()}"
        for path in sorted(sources.rglob("*.py"))
        if path.name != "theme.py" and not {"strategy_map", "tree", "posters"} & set(path.parts)
        for line in path.read_text(encoding="utf-8").splitlines()
        if literal.search(line)
    ]
    assert found == []
    sheet = resource("styles", "window.qss").read_text(encoding="utf-8")
    assert not re.search(r"#[0-9a-fA-F]{6}\b|font-size:\s*\d", sheet)


def test_both_schemes_name_every_colour() -> None:
    for colours in (LIGHT, DARK):
        assert all(getattr(colours, field.name).isValid() for field in fields(colours) if field.name != "is_dark")


def test_every_status_has_a_shape_of_its_own() -> None:
    assert set(MARKS) == set(Status)
    assert len(set(MARKS.values())) == len(Status)


def test_apply_theme_changes_palette_and_tells(qapp: QApplication, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme_watcher().theme_changed):
        apply_theme(qapp, "dark")
    assert tokens() is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window) == DARK.surface
    apply_theme(qapp, "system")
    assert tokens() is LIGHT


def test_the_typeface_is_shipped_with_digits_of_one_width(qapp: QApplication) -> None:
    assert QFontInfo(qapp.font()).family() == "Inter"
    assert font(is_strong=True).weight() == font(is_strong=True).Weight.DemiBold


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_can_be_drawn(name: str) -> None:
    drawn = icon_pixmap(name, side=16).toImage()
    assert any(drawn.pixelColor(x, y).alpha() > 100 for x in range(16) for y in range(16))


def test_an_icon_follows_the_scheme(qapp: QApplication) -> None:
    def darkest(made: QIcon) -> int:
        image = made.pixmap(32, 32).toImage()
        colours = [image.pixelColor(x, y) for x in range(32) for y in range(32)]
        return min(colour.lightness() for colour in colours if colour.alpha() > 200)

    made = icon("house", IconRole.TEXT)
    light = darkest(made)
    apply_theme(qapp, "dark")
    assert darkest(made) > light + 100


def test_an_icon_is_sharp_on_a_fine_screen() -> None:
    drawn = icon_pixmap("save", side=16, ratio=2.0)
    assert drawn.width() == 32
    assert drawn.devicePixelRatio() == 2.0


def test_an_icon_survives_its_button(qtbot: QtBot) -> None:
    for _ in range(50):
        button = QPushButton()
        button.setIcon(icon("x"))
        button.setIcon(QIcon())
        button.deleteLater()
    assert not icon("x").isNull()


def test_an_icon_that_is_not_shipped_is_our_bug() -> None:
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon")


def test_motion_follows_the_system_until_the_planner_chooses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bsc_planner.ui.theme.is_system_motion_reduced", lambda: True)
    try:
        assert is_motion_reduced()
        set_motion("full")
        assert not is_motion_reduced()
        set_motion(Motion.REDUCED)
        monkeypatch.setattr("bsc_planner.ui.theme.is_system_motion_reduced", lambda: False)
        assert is_motion_reduced()
        set_motion(Motion.SYSTEM)
        assert not is_motion_reduced()
    finally:
        set_motion(Motion.SYSTEM)


def test_a_system_that_says_nothing_about_motion_moves(monkeypatch: pytest.MonkeyPatch) -> None:
    is_system_motion_reduced.cache_clear()
    monkeypatch.setattr("shutil.which", lambda program: None)
    monkeypatch.setattr("sys.platform", "linux")
    assert not is_system_motion_reduced()
    is_system_motion_reduced.cache_clear()


def test_the_frame_of_the_window_and_the_systems_dialogs_follow_the_scheme(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    apply_theme(qapp, Scheme.LIGHT)
    asked: list[Qt.ColorScheme] = []
    monkeypatch.setattr(QStyleHints, "setColorScheme", lambda _hints, scheme: asked.append(scheme))
    try:
        for scheme in (Scheme.LIGHT, Scheme.DARK, Scheme.DARK, Scheme.SYSTEM):
            apply_theme(qapp, scheme)
    finally:
        apply_theme(qapp, Scheme.LIGHT)
    assert asked == [Qt.ColorScheme.Dark, Qt.ColorScheme.Unknown, Qt.ColorScheme.Light]


@pytest.mark.parametrize("kind", [QMenu, QMenuBar, QMessageBox, QStatusBar, QListView])
def test_a_typeface_the_system_has_for_a_kind_of_widget_gives_way_to_the_programs(
    qapp: QApplication, qtbot: QtBot, kind: type[QWidget]
) -> None:
    apply_theme(qapp, Scheme.LIGHT)
    QApplication.setFont(QFont("Tahoma", 8), kind.__name__)  # type: ignore[arg-type]  # takes text, says bytes
    widget = kind()
    qtbot.addWidget(widget)
    assert QApplication.font(widget).family() == "Tahoma"
    qapp.styleHints().colorSchemeChanged.emit(qapp.styleHints().colorScheme())
    qtbot.waitUntil(lambda: QApplication.font(widget) == font())
