"""The view "Pohon kinerja": the tree with what chooses its root, its depth, and what cards tell."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QStackedWidget, QVBoxLayout, QWidget

from bsc_planner.figures.performance_tree.steps import NodeKind, Path
from bsc_planner.model.delta import Ref
from bsc_planner.ui.followed_selection import FollowedSelection
from bsc_planner.ui.icons import icon
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.notices import tell
from bsc_planner.ui.pages.cascade.tree.canvas import TreeCanvas
from bsc_planner.ui.pages.cascade.tree.printing import TreePaperDialog, printed_tree
from bsc_planner.ui.pages.cascade.tree.scene import TreeScene
from bsc_planner.ui.pages.cascade.tree.tree_state import MOST_CARDS, TreeState, cell_of
from bsc_planner.ui.pages.cascade.tree.words import TreeWords, tree_words
from bsc_planner.ui.pages.strategy_map.handling.zoom_control import ZoomControl
from bsc_planner.ui.pages.strategy_map.handling.zoomable_view import READABLE_ZOOM, ZOOM_STEP
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.posters.sending import PosterSender
from bsc_planner.ui.theme import Status, theme_watcher, tokens
from bsc_planner.ui.widgets.elided_label import ElidedLabel
from bsc_planner.ui.widgets.empty_state import EmptyState
from bsc_planner.ui.widgets.page_header import ActionButton
from bsc_planner.ui.widgets.unit_chooser import Choice, UnitChooser
from bsc_planner.ui.widgets.wrapping_row import WrappingRow
from bsc_planner.wording.counting import counted

_ALL = 0
_LEVELS = (1, 2, 3, 4, 5, 6)


class PerformanceTreeView(QWidget):
    """The tree of the plan, or of one objective, indicator or unit in it.

    Signals:
        cell_wanted: (indicator id, id of the unit that hands it on, id of the receiver) A cell of the matrix is
            wanted; units may be None.
    """

    cell_wanted = Signal(str, object, object)

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.state = TreeState(session, self)
        self.scene = TreeScene(tokens(), self._words(), self)
        self.canvas = TreeCanvas(self.scene)
        self.chooser = UnitChooser(
            caption=self.tr("Root"), placeholder=self.tr("Code or name of an objective, indicator or unit")
        )
        self.search = QLineEdit()
        self.zoom = ZoomControl()
        self._sender = PosterSender(session, self, TreePaperDialog)
        self._told = ElidedLabel("")
        self._stack = QStackedWidget()
        self._empty = EmptyState("", icon="network")
        self._hits: tuple[str, list[Path]] = ("", [])
        self._is_shown_once = False
        self._build_actions()
        self._lay_out()
        self._connect()
        self._offer_roots()
        self._show_drawing()

    def show_path(self, path: Path) -> None:
        """Unfold the way to a card and choose it."""
        if self.state.reveal(path):
            self.canvas.go_to(path)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the plan."""
        self.state.set_active(is_active=True)
        super().showEvent(event)
        if not self._is_shown_once:
            self._is_shown_once = True
            QTimer.singleShot(0, self, self.show_from_root)
        self._followed.catch_up()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the arithmetic until somebody looks again."""
        self.state.set_active(is_active=False)
        super().hideEvent(event)

    def show_from_root(self) -> None:
        """Show the whole tree where it stays readable, else its first card and what is around it."""
        self.canvas.show_readably()
        first = next(iter(self.scene.cards.values()), None)
        if first is not None and self.canvas.zoom >= READABLE_ZOOM:
            self.canvas.centerOn(first.scenePos().x(), 0.0 if not self.state.is_sideways else first.scenePos().y())

    def changeEvent(self, event: QEvent) -> None:
        """Speak the other language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.scene.set_look(tokens(), self._words())
            self.canvas.announce()
            self._refresh_words()

    def _words(self) -> TreeWords:
        return tree_words(self._session.store.plan.institution or self.tr("Institution"))

    def _on_theme_changed(self) -> None:
        self.scene.set_look(tokens(), self.scene.words)
        self.canvas.fill()

    def _build_actions(self) -> None:
        self.levels = QAction(self.tr("Levels"), self)
        self.levels_menu = QMenu(self)
        for level in _LEVELS:
            action = self.levels_menu.addAction(counted(self.tr("{count} [level|levels]"), count=level))
            action.setData(level)
        self.levels_menu.addSeparator()
        self.levels_menu.addAction(self.tr("All levels")).setData(_ALL)
        self.levels.setMenu(self.levels_menu)
        self.scores = QAction(icon("chart-column"), self.tr("Scores"), self, checkable=True)
        self.scores.setToolTip(self.tr("Cards tell their scores up to the period chosen on the page Monitoring"))
        self.direction = QAction(self.tr("Direction"), self)
        self.direction_menu = QMenu(self)
        group = QActionGroup(self.direction_menu)
        for words, is_sideways in ((self.tr("Downwards"), False), (self.tr("To the right"), True)):
            action = QAction(words, group, checkable=True)
            action.setData(is_sideways)
            action.setChecked(is_sideways == self.state.is_sideways)
            self.direction_menu.addAction(action)
        self.direction.setMenu(self.direction_menu)
        self.export = QAction(icon("file-down"), self.tr("Export…"), self)
        self.export.setToolTip(self.tr("Print the tree as it is unfolded, or write it as PDF, SVG or PNG"))
        self.open_indicators = QAction(icon("table-2"), self.tr("Open Indicators && targets"), self)
        self._empty.set_action(self.open_indicators)
        self.fit = QAction(icon("maximize"), self.tr("Whole tree"), self)
        self.fit.setToolTip(self.tr("Show the whole tree (1)"))

    def _lay_out(self) -> None:
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(self.tr("Search the tree"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.setFixedWidth(180)
        self._told.setProperty("tone", "caption")
        tools = WrappingRow()
        tools.setSpacing(8)
        tools.addWidget(self.chooser)
        for action in (self.levels, self.direction, self.scores):
            tools.addWidget(ActionButton(action))
        tools.addWidget(self.search)
        tools.addStretch(1)
        tools.addWidget(ActionButton(self.export))
        fit = ActionButton(self.fit)
        fit.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        fit.setProperty("sign", "true")
        tools.addWidget(fit)
        tools.addWidget(self.zoom)
        self._stack.addWidget(self.canvas)
        self._stack.addWidget(self._empty)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        box.addLayout(tools)
        box.addWidget(self._stack, 1)
        box.addWidget(self._told)

    def _connect(self) -> None:
        self.state.changed.connect(self._show_drawing)
        self.state.root_changed.connect(self._offer_roots)
        self.chooser.unit_chosen.connect(self._on_root_chosen)
        self.levels_menu.triggered.connect(self._on_levels_chosen)
        self.direction_menu.triggered.connect(lambda action: self._turn(action.data()))
        self.export.triggered.connect(lambda: self._export())
        self.scores.toggled.connect(self.state.show_scores)
        self.fit.triggered.connect(self.canvas.fit)
        self.open_indicators.triggered.connect(lambda: self._session.reveal(None, page="indicators"))
        self.zoom.stepped.connect(lambda step: self.canvas.zoom_by(ZOOM_STEP**step))
        self.zoom.whole_wanted.connect(lambda: self.canvas.set_zoom(1.0))
        self.canvas.zoomed.connect(self.zoom.show_zoom)
        self.canvas.fold_wanted.connect(self._fold)
        self.canvas.unfold_below_wanted.connect(self._unfold_below)
        self.canvas.positions_wanted.connect(self._toggle_positions)
        self.canvas.chosen.connect(lambda path: self._session.select(path[-1].ref))
        self.canvas.opened.connect(self._open)
        self.canvas.root_wanted.connect(self._make_root)
        self.canvas.menu_wanted.connect(self._show_menu)
        self.search.returnPressed.connect(self._find_next)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self._begin_search)
        theme_watcher().theme_changed.connect(self._on_theme_changed)
        self._followed = FollowedSelection(self._session, self, kinds=frozenset(NodeKind), follow=self._go_to_selected)

    # showing -----------------------------------------------------------------------

    def _show_drawing(self) -> None:
        drawing = self.state.drawing
        words = self._words()
        if words != self.scene.words:
            self.scene.set_look(tokens(), words)
        self.scene.show_drawing(drawing)
        self.canvas.set_sideways(drawing.is_sideways)
        self.canvas.fill()
        is_empty = not drawing.cards
        self.export.setEnabled(not is_empty)
        self._stack.setCurrentIndex(1 if is_empty else 0)
        if is_empty:
            self._empty.set_text(
                self.tr(
                    "There is no tree yet. Add objectives and indicators on the page “Indicators & targets”, then hand"
                    " targets down in “To units”."
                )
            )
        self._refresh_words()
        self.canvas.announce()

    def _refresh_words(self) -> None:
        cards = [placed.card for placed in self.state.drawing.cards.values()]
        differing = sum(card.is_differing for card in cards)
        text = self.tr("{count} [card|cards]")
        if differing:
            text = self.tr("{count} [card|cards] · ■ {differing} [does|do] not add up")
        hint = self.tr("Arrows walk · + and − unfold and fold · P positions · Enter details · double click: the matrix")
        counts = counted(text, count=number_text(len(cards)), differing=number_text(differing))
        if self.state.is_waiting_for_scores:
            hint = self.tr("The scores are being worked out…")
        self._told.setText(f"{counts}   ·   {hint}" if cards else "")

    def _offer_roots(self) -> None:
        whole = self.tr("Whole plan")
        choices = [Choice(whole, None)]
        for ref, code, text in self.state.tree.listed():
            name = " ".join(filter(None, (code, text))) if ref.kind != "unit" else text or code
            choices.append(Choice(name or "–", f"{ref.kind}:{ref.id}", code))
        root = self.state.root
        self.chooser.set_choices(choices, f"{root.kind}:{root.id}" if root is not None else None)

    # acting ------------------------------------------------------------------------

    def _on_root_chosen(self, key: str | None) -> None:
        kind, _, element_id = (key or "").partition(":")
        self.state.set_root(Ref(kind, element_id) if key else None)
        self.show_from_root()

    def _make_root(self, path: Path) -> None:
        last = path[-1]
        ref = Ref("unit", last.unit_id) if last.kind is NodeKind.POSITION and last.unit_id else last.ref
        if last.kind is not NodeKind.POSITION:
            self.state.set_root(ref)
            self.show_from_root()
            self.canvas.go_to(next(iter(self.state.drawing.cards), None))

    def _on_levels_chosen(self, action: QAction) -> None:
        is_whole = self.state.unfold_levels(action.data() or None)
        self._tell_limit(is_whole)
        self.show_from_root()

    def _turn(self, is_sideways: bool) -> None:
        self.state.set_sideways(is_sideways)
        self.show_from_root()
        if self.scene.current is not None:
            self.canvas.go_to(self.scene.current)

    def _fold(self, path: Path, is_unfolded: bool | None) -> None:
        card = self.state.card(path)
        if card is None:
            return
        is_open = card.is_unfolded or (card.shows_positions and not card.child_count)
        wanted = not is_open if is_unfolded is None else is_unfolded
        self._in_place(path, lambda: self.state.set_unfolded(path, wanted))

    def _unfold_below(self, path: Path) -> None:
        whole: list[bool] = []
        self._in_place(path, lambda: whole.append(self.state.unfold_below(path)))
        self._tell_limit(all(whole))

    def _toggle_positions(self, path: Path) -> None:
        card = self.state.card(path)
        if card is not None and card.position_count:
            self._in_place(path, lambda: self.state.show_positions(path, not card.shows_positions))

    def _in_place(self, path: Path, act: Callable[[], object]) -> None:
        """Do something with a card that stays where it is in the view; nothing moves on the way there."""
        item = self.scene.cards.get(path)
        before = self.canvas.mapFromScene(item.scenePos()) if item is not None else QPoint()
        act()
        item = self.scene.cards.get(path)
        if item is None:
            return
        self.scene.choose(path)
        moved = self.canvas.mapFromScene(item.scenePos()) - before
        for bar, step in (
            (self.canvas.horizontalScrollBar(), moved.x()),
            (self.canvas.verticalScrollBar(), moved.y()),
        ):
            bar.setValue(bar.value() + step)
        self.canvas.ensureVisible(item, 24, 24)

    def _open(self, path: Path) -> None:
        cell = cell_of(path, self.state.tree)
        if cell is not None:
            self.cell_wanted.emit(*cell)
        else:
            self._session.reveal(path[-1].ref)

    def _export(self) -> None:
        root = self.chooser.text_shown if self.state.root is not None else ""
        self._sender.ask_and_send(printed_tree(self._session, self.state, root=root))

    def _tell_limit(self, is_whole: bool) -> None:
        if not is_whole:
            text = self.tr("More than {count} cards would show; choose a root further down, or unfold single branches.")
            tell(self, text.format(count=number_text(MOST_CARDS)), status=Status.WARNING)

    def _show_menu(self, path: Path, place: QPoint) -> None:
        card = self.state.card(path)
        if card is None:
            return
        self.scene.choose(path)
        menu = QMenu(self)
        is_open = card.is_unfolded
        fold = menu.addAction(self.tr("Fold") if is_open else self.tr("Unfold"))
        fold.setEnabled(card.child_count > 0)
        fold.triggered.connect(lambda: self._fold(path, not is_open))
        below = menu.addAction(self.tr("Unfold everything below"))
        below.setEnabled(card.child_count > 0)
        below.triggered.connect(lambda: self._unfold_below(path))
        positions = menu.addAction(self.tr("Show positions"))
        positions.setCheckable(True)
        positions.setChecked(card.shows_positions)
        positions.setEnabled(card.position_count > 0)
        positions.triggered.connect(lambda: self._toggle_positions(path))
        menu.addSeparator()
        root = menu.addAction(self.tr("Take as root"))
        root.setEnabled(path[-1].kind is not NodeKind.POSITION)
        root.triggered.connect(lambda: self._make_root(path))
        if path[-1].unit_id is not None:
            unit = Ref("unit", path[-1].unit_id)
            of_unit = menu.addAction(self.tr("Take its unit as root"))
            of_unit.triggered.connect(lambda: self._on_root_chosen(f"unit:{unit.id}"))
        if self.state.root is not None:
            menu.addAction(self.tr("Back to the whole plan")).triggered.connect(lambda: self._on_root_chosen(None))
        menu.addSeparator()
        cell = menu.addAction(self.tr("Show in the matrix"))
        cell.setEnabled(cell_of(path, self.state.tree) is not None)
        cell.triggered.connect(lambda: self._open(path))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    # searching ---------------------------------------------------------------------

    def _begin_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _find_next(self) -> None:
        text = self.search.text().strip()
        if not text:
            return
        sought, hits = self._hits
        if sought != text or not hits:
            hits = self.state.search(text)
            if not hits:
                tell(self, self.tr("Nothing in this tree holds “{text}”.").format(text=text), status=Status.WARNING)
                return
        path = hits.pop(0)
        self._hits = text, [*hits, path]
        self.show_path(path)

    # following ---------------------------------------------------------------------

    def _go_to_selected(self, ref: Ref) -> None:
        """Something was chosen elsewhere: its card is the current one where it is drawn."""
        if self.scene.current is not None and self.scene.current[-1].ref == ref:
            return
        drawn = next((path for path in self.state.drawing.cards if path[-1].ref == ref), None)
        if drawn is not None:
            self.scene.choose(drawn)
            self.canvas.go_to(drawn)
