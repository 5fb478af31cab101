"""How the window looks: one table of colours per scheme, the palette, the style sheet and the typeface."""

from dataclasses import dataclass, fields
from enum import IntEnum, StrEnum
from string import Template

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from bsc_planner.paths import resource
from bsc_planner.ui.system_motion import is_system_motion_reduced

FONT_FAMILY = "Inter"


class TextSize(IntEnum):
    """Every height of letters in the window, in pixels at 100 %; Qt scales them with the screen."""

    SMALL = 11
    CAPTION = 12
    BODY = 13
    SECTION = 14
    HEADING = 17
    DISPLAY = 24
    FIGURE = 26


BASE_PIXELS = TextSize.BODY.value
"""Height of ordinary text."""


class Scheme(StrEnum):
    """Which colours the planner wants."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


class Motion(StrEnum):
    """How much may move on the screen."""

    SYSTEM = "system"
    REDUCED = "reduced"
    FULL = "full"


class Status(StrEnum):
    """How something stands; never told by colour alone, see `MARKS`."""

    OK = "ok"
    WARNING = "warning"
    ERROR = "error"
    NONE = "none"


MARKS: dict[Status, str] = {Status.OK: "●", Status.WARNING: "▲", Status.ERROR: "■", Status.NONE: "○"}
"""Shape that stands beside each status colour."""


@dataclass(frozen=True)
class Tokens:
    """Every colour of the window, by what it is for.

    Attributes:
        surface: Behind pages. panel: Tables, cards, inspector. panel_soft: Group rows. sidebar: Navigation.
        header: Table headings, search field. border: Edges of panels. border_strong: Edges of controls.
        grid_line: Between cells. text, text_soft, muted, faint: From headings down to placeholders.
        accent: The one colour. accent_text: Accent as text. accent_soft: Chosen entry. selection: Chosen row.
        chip: Behind a small label. ok, warn, error: As text. ok_mark ... none_mark: As a shape or bar.
        ok_soft ... error_soft: Behind a notice. warn_border, error_border: Around it.
        lane_1 ... lane_4: Tints of the four perspectives. link: Arrows between cards.
    """

    surface: QColor
    panel: QColor
    panel_soft: QColor
    sidebar: QColor
    header: QColor
    border: QColor
    border_strong: QColor
    grid_line: QColor
    text: QColor
    text_soft: QColor
    muted: QColor
    faint: QColor
    accent: QColor
    accent_hover: QColor
    accent_text: QColor
    accent_soft: QColor
    selection: QColor
    on_accent: QColor
    hover: QColor
    chip: QColor
    ok: QColor
    ok_mark: QColor
    ok_soft: QColor
    ok_border: QColor
    warn: QColor
    warn_mark: QColor
    warn_soft: QColor
    warn_border: QColor
    error: QColor
    error_mark: QColor
    error_soft: QColor
    error_border: QColor
    none_mark: QColor
    lane_1: QColor
    lane_2: QColor
    lane_3: QColor
    lane_4: QColor
    link: QColor
    is_dark: bool = False

    @property
    def lanes(self) -> tuple[QColor, QColor, QColor, QColor]:
        """Tints of the perspectives, from the top lane down; repeat for more than four."""
        return (self.lane_1, self.lane_2, self.lane_3, self.lane_4)

    def status(self, status: Status) -> QColor:
        """Colour of a status as text."""
        return {Status.OK: self.ok, Status.WARNING: self.warn, Status.ERROR: self.error}.get(status, self.muted)

    def status_mark(self, status: Status) -> QColor:
        """Colour of a status as a shape or bar (see `MARKS` for the shape)."""
        marks = {Status.OK: self.ok_mark, Status.WARNING: self.warn_mark, Status.ERROR: self.error_mark}
        return marks.get(status, self.none_mark)


def _tokens(table: str, *, is_dark: bool) -> Tokens:
    colours = dict(line.split() for line in table.strip().splitlines())
    return Tokens(**{name: QColor(code) for name, code in colours.items()}, is_dark=is_dark)


LIGHT = _tokens(
    """
    surface #f3f5f8
    panel #ffffff
    panel_soft #fafbfd
    sidebar #fbfcfd
    header #f7f9fb
    border #dfe4ec
    border_strong #d4dae4
    grid_line #edf0f5
    text #1d2530
    text_soft #344054
    muted #5b6578
    faint #7a879b
    accent #1f5fbf
    accent_hover #1a54ab
    accent_text #134a9c
    accent_soft #e6effb
    selection #eef4fd
    on_accent #ffffff
    hover #f3f5f9
    chip #eef2f7
    ok #0a6e36
    ok_mark #0f9149
    ok_soft #e8f6ee
    ok_border #bfe3cd
    warn #8a5a00
    warn_mark #ac7005
    warn_soft #fff8e6
    warn_border #f3dfae
    error #931d14
    error_mark #ad2417
    error_soft #fdecea
    error_border #f2c4bf
    none_mark #7a879b
    lane_1 #f3f7fd
    lane_2 #f6fbf6
    lane_3 #fefaf1
    lane_4 #f9f6fd
    link #7a879b
    """,
    is_dark=False,
)

DARK = _tokens(
    """
    surface #14181f
    panel #1b2029
    panel_soft #1e242e
    sidebar #181d25
    header #1f2630
    border #2c3542
    border_strong #3a4554
    grid_line #262e39
    text #e6eaf0
    text_soft #c6ced9
    muted #96a2b3
    faint #7a8696
    accent #2f73d8
    accent_hover #2968c7
    accent_text #8fbbff
    accent_soft #1a2b48
    selection #1c2c46
    on_accent #ffffff
    hover #232b37
    chip #242d39
    ok #5fd08f
    ok_mark #2fb86c
    ok_soft #16301f
    ok_border #24533a
    warn #f0bd5c
    warn_mark #dba02f
    warn_soft #33290f
    warn_border #5c4a1c
    error #ff7a6b
    error_mark #e25a49
    error_soft #3a1c1a
    error_border #5e2925
    none_mark #7a8696
    lane_1 #18222f
    lane_2 #18261f
    lane_3 #272318
    lane_4 #211d2b
    link #7a8696
    """,
    is_dark=True,
)


DARK_CELLS: dict[Status, tuple[str, str]] = {
    Status.OK: ("#173d2a", "#bdf0d3"),
    Status.WARNING: ("#5a460f", "#ffe9b0"),
    Status.ERROR: ("#b54334", "#fff1ef"),
}
"""Behind and on the figures of a heat map in the dark scheme, by steps of lightness: the worst is the brightest."""

DARK_BANDS = ("#3d4757", "#303947", "#252c37")
"""Bands behind the bars of a chart in the dark scheme, from the lowest up."""


_FRAMES = {
    Scheme.LIGHT: Qt.ColorScheme.Light,
    Scheme.DARK: Qt.ColorScheme.Dark,
    Scheme.SYSTEM: Qt.ColorScheme.Unknown,
}
"""What Windows is asked for around the window and in its own dialogs; elsewhere the system decides."""


class ThemeWatcher(QObject):
    """Tells painters that keep colours of their own that the scheme changed.

    Signals:
        theme_changed: The current tokens are others now.
    """

    theme_changed = Signal()

    def __init__(self, parent: QApplication) -> None:
        super().__init__(parent)
        self.tokens = LIGHT
        self.wanted = Scheme.LIGHT
        self.framed = Scheme.SYSTEM
        self.motion = Motion.SYSTEM
        parent.styleHints().colorSchemeChanged.connect(self._on_system_scheme_changed)

    def _on_system_scheme_changed(self) -> None:
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            return
        if self.wanted is Scheme.SYSTEM:
            apply_theme(app, self.wanted)
        # the system's typefaces are taken up again once everybody was told
        QTimer.singleShot(0, self, lambda: app.setFont(font()))


def theme_watcher() -> ThemeWatcher:
    """The running program's watcher; it lives as long as the QApplication.

    Raises:
        RuntimeError: There is no QApplication yet.
    """
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise RuntimeError("colours are asked for before there is a QApplication")
    return app.findChild(ThemeWatcher) or ThemeWatcher(app)


def tokens() -> Tokens:
    """Colours of the scheme in force; light before `apply_theme` was called."""
    return theme_watcher().tokens


def set_motion(motion: Motion | str) -> None:
    """Let things move as the planner chose."""
    theme_watcher().motion = Motion(motion)


def is_motion_reduced() -> bool:
    """Whether things are to jump to their place: who animates asks this each time and then skips the way there."""
    motion = theme_watcher().motion
    return is_system_motion_reduced() if motion is Motion.SYSTEM else motion is Motion.REDUCED


def apply_theme(app: QApplication, scheme: Scheme | str) -> None:
    """Give the program its colours, typeface and flat controls; may be called again at any time."""
    watcher = theme_watcher()
    watcher.wanted = Scheme(scheme)
    if watcher.framed is not watcher.wanted:
        watcher.framed = watcher.wanted
        app.styleHints().setColorScheme(_FRAMES[watcher.wanted])
    is_dark = watcher.wanted is Scheme.DARK or (
        watcher.wanted is Scheme.SYSTEM and app.styleHints().colorScheme() == Qt.ColorScheme.Dark
    )
    watcher.tokens = DARK if is_dark else LIGHT
    if app.style().name() != "fusion":
        app.setStyle(QStyleFactory.create("Fusion"))
    _load_fonts()
    app.setPalette(_palette(watcher.tokens))
    app.setStyleSheet(_style_sheet(watcher.tokens))
    # last: with its first style sheet Qt takes up the system's typefaces for menus, messages and lists
    app.setFont(font())
    watcher.theme_changed.emit()


def font(*, pixels: int = BASE_PIXELS, is_strong: bool = False) -> QFont:
    """The window's typeface: one family, two weights, digits of one width."""
    made = QFont(FONT_FAMILY)
    made.setPixelSize(pixels)
    made.setWeight(QFont.Weight.DemiBold if is_strong else QFont.Weight.Normal)
    made.setFeature(QFont.Tag("tnum"), 1)
    # glyphs that depend on their neighbours stand for no letter of their own in a PDF: it could not be searched
    made.setFeature(QFont.Tag("calt"), 0)
    return made


def _load_fonts() -> None:
    if FONT_FAMILY not in QFontDatabase.families():
        for name in ("Inter-Regular.otf", "Inter-SemiBold.otf"):
            QFontDatabase.addApplicationFont(str(resource("fonts", "inter", name)))


def _palette(colours: Tokens) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for which, colour in (
        (role.Window, colours.surface),
        (role.WindowText, colours.text),
        (role.Base, colours.panel),
        (role.AlternateBase, colours.panel_soft),
        (role.Text, colours.text),
        (role.PlaceholderText, colours.muted),
        (role.Button, colours.panel),
        (role.ButtonText, colours.text),
        (role.BrightText, colours.error),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.Accent, colours.accent),
        (role.Link, colours.accent_text),
        (role.LinkVisited, colours.accent_text),
        (role.ToolTipBase, colours.panel),
        (role.ToolTipText, colours.text),
        (role.Light, colours.panel),
        (role.Midlight, colours.header),
        (role.Mid, colours.border),
        (role.Dark, colours.border_strong),
        (role.Shadow, colours.border_strong),
    ):
        palette.setColor(which, colour)
    for which in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, colours.faint)
    return palette


def _style_sheet(colours: Tokens) -> str:
    names = {field.name: getattr(colours, field.name) for field in fields(colours)}
    codes = {name: value.name() for name, value in names.items() if isinstance(value, QColor)}
    codes |= {f"size_{size.name.lower()}": f"{size.value}px" for size in TextSize}
    scheme = "dark" if colours.is_dark else "light"
    codes["chevron"] = resource("styles", f"chevron-{scheme}.svg").as_posix()
    codes["chevron_left"] = resource("styles", f"chevron-left-{scheme}.svg").as_posix()
    codes["chevron_right"] = resource("styles", f"chevron-right-{scheme}.svg").as_posix()
    codes["chevron_up"] = resource("styles", f"chevron-up-{scheme}.svg").as_posix()
    codes["check"] = resource("styles", "check.svg").as_posix()
    return Template(resource("styles", "window.qss").read_text(encoding="utf-8")).substitute(codes)
