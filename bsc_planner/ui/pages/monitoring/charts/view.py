"""The view of charts: one at a time, of the period and unit chosen at the head of the page."""

from dataclasses import replace

from PySide6.QtCore import QMimeData, QTimer
from PySide6.QtGui import QAction, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from bsc_planner.errors import PlanError
from bsc_planner.figures.charts.content import ChartContent
from bsc_planner.figures.charts.drawing import PAPER_SIZES
from bsc_planner.figures.charts.look import COLOUR_PRINT, GREY_PRINT
from bsc_planner.figures.charts.plan_reading import ChartKind, ChartRequest
from bsc_planner.figures.charts.sheet import Spot
from bsc_planner.model.delta import Changes, Ref
from bsc_planner.ui.followed_selection import FollowedSelection
from bsc_planner.ui.notices import tell, tell_error
from bsc_planner.ui.pages.monitoring.charts.chart_bar import ChartBar
from bsc_planner.ui.pages.monitoring.charts.chart_surface import ChartSurface
from bsc_planner.ui.pages.monitoring.charts.content_reader import ContentReader
from bsc_planner.ui.pages.monitoring.charts.nothing import Lack, lack_of
from bsc_planner.ui.pages.monitoring.charts.painter import ChartPainter, Drawing, Pasted, Picture
from bsc_planner.ui.pages.monitoring.charts.save_dialog import SaveChartDialog, SaveChoice, ask_path
from bsc_planner.ui.pages.monitoring.charts.window_look import window_look
from bsc_planner.ui.pages.monitoring.scope import MonitoringScope
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import Status, theme_watcher, tokens
from bsc_planner.ui.widgets.empty_state import EmptyState
from bsc_planner.ui.widgets.unit_chooser import Choice
from bsc_planner.wording.counting import counted

_SOON_MS, _AGAIN_MS = 120, 60
_NAMES = frozenset({"plan", "indicator", "objective", "perspective", "unit", "cascade"})


class ChartsView(QWidget):
    """Shows, copies and saves charts."""

    def __init__(self, session: PlanSession, scope: MonitoringScope, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._scope = scope
        self._content: ChartContent | None = None
        self._page = 0
        self._is_stale = True
        self._choice = SaveChoice()
        self._lack: Lack | None = None
        self._asked: ChartRequest | None = None
        self.bar = ChartBar()
        self.surface = ChartSurface()
        self.reader = ContentReader(session, self)
        self.painter = ChartPainter(self)
        self.fill = QAction(self)
        self.empty = EmptyState("", self.fill, icon="chart-column")
        self.waiting = EmptyState(self.tr("The chart is being drawn…"), icon="chart-column")
        self.stack = QStackedWidget()
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._lay_out()
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while the view was hidden."""
        super().showEvent(event)
        self._followed.catch_up()
        if self._is_stale:
            self.refresh()

    @property
    def content(self) -> ChartContent | None:
        """What the chart shows; None before it was read, and where there is nothing it could be of."""
        return self._content

    def refresh(self) -> None:
        """Read and draw the chart that is wanted, or say that its scores are being worked out."""
        self._again.stop()
        self._is_stale = self._waits_for_scores()
        if self._is_stale:
            self.reader.stop()
            if self._asked != self._request() or self.surface.picture is None:
                self._wait()
            return
        if self.bar.kind is ChartKind.TREND:
            self._offer_indicators()
        self._asked = self._request()
        self.reader.start(self._asked)
        if self.reader.is_reading and self.surface.picture is None:
            self._wait()

    def show_trend(self, indicator_id: str) -> None:
        """Show the trend of an indicator."""
        self.bar.set_kind(ChartKind.TREND)
        self.bar.set_indicator(indicator_id)
        self._on_wanted()

    # putting together --------------------------------------------------------

    def _lay_out(self) -> None:
        self._framed = QFrame()
        self._framed.setProperty("panel", "true")
        frame = QVBoxLayout(self._framed)
        frame.setContentsMargins(2, 2, 2, 2)
        frame.addWidget(self.surface)
        for widget in (self._framed, self.empty, self.waiting):
            self.stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.bar)
        column.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self._scope.changed.connect(self._on_plan)
        self._session.scores.scores_changed.connect(self._on_plan)
        self._session.plan_changed.connect(self._on_plan_changed)
        self._followed = FollowedSelection(
            self._session, self, kinds=frozenset({"indicator"}), follow=self._show_trend_of
        )
        theme_watcher().theme_changed.connect(self._soon.start)
        self.bar.changed.connect(self._on_wanted)
        self.bar.page_asked.connect(self._on_page)
        self.bar.grey.toggled.connect(self._draw)
        self.bar.copy.triggered.connect(self._on_copy)
        self.bar.save.triggered.connect(self._on_save)
        self.fill.triggered.connect(self._on_fill)
        self.surface.resized.connect(self._soon.start)
        self.surface.page_asked.connect(self._on_page)
        self.surface.copy_asked.connect(self.bar.copy.trigger)
        self.surface.chosen.connect(self._session.select)
        self.surface.opened.connect(self._on_opened)
        self.reader.read.connect(self._on_read)
        self.reader.failed.connect(self._on_failed)
        self.painter.drawn.connect(self._on_drawn)
        self._soon.timeout.connect(self._draw)
        self._again.timeout.connect(self.refresh)

    # reading -----------------------------------------------------------------

    def _request(self) -> ChartRequest:
        bar, scope = self.bar, self._scope
        indicator = bar.indicator_id if bar.kind is ChartKind.TREND else None
        return ChartRequest(bar.kind, scope.period, scope.unit_id, indicator, bar.course)

    def _waits_for_scores(self) -> bool:
        """Whether a chart of one scorecard is wanted whose scores are not there yet; others are read apart anyway."""
        is_of_one = not self._request().is_long or self.bar.kind is ChartKind.TREND
        return is_of_one and not self._session.scores.is_ready(self._scope.period, self._scope.unit_id)

    def _offer_indicators(self) -> None:
        scorecard = self._session.scores.board.scorecard(self._scope.period, self._scope.unit_id)
        choices = [
            Choice(" ".join(part for part in (score.code, score.name) if part) or "–", score.ref.id)
            for score in scorecard.indicators
        ]
        chosen = self._session.selection
        wished = (self.bar.indicator_id, chosen.id if chosen is not None else None)
        scored = (score.ref.id for score in scorecard.indicators if score.index is not None)
        known = {choice.unit_id for choice in choices}
        first = next(scored, choices[0].unit_id if choices else None)
        self.bar.offer_indicators(choices, next((wish for wish in wished if wish in known), first))

    def _on_plan_changed(self, changes: Changes) -> None:
        if not changes.kinds.isdisjoint(_NAMES):
            self._on_plan()

    def _on_plan(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._again.start()

    def _on_wanted(self) -> None:
        self._page = 0
        self.refresh()
        if self.reader.is_reading or self._is_stale:
            # what is on the screen is another chart than the one that is marked
            self._wait()

    def _show_trend_of(self, ref: Ref) -> None:
        """An indicator of this scorecard was chosen elsewhere: its trend is shown, where a trend is."""
        if self.bar.kind is not ChartKind.TREND:
            return
        if not self._session.scores.is_ready(self._scope.period, self._scope.unit_id):
            return
        scorecard = self._session.scores.board.scorecard(self._scope.period, self._scope.unit_id)
        if ref.id != self.bar.indicator_id and any(score.ref == ref for score in scorecard.indicators):
            self.bar.set_indicator(ref.id)
            self._on_plan()

    def _on_read(self, content: ChartContent | None) -> None:
        self._content = content
        self._lack = lack_of(self._session.store, content, self.bar.kind)
        if self._lack is None:
            self._draw()
            return
        self.painter.forget()
        self.surface.show_picture(None)
        self.bar.show_pages(0, 1)
        self._allow(is_drawn=False)
        self.empty.set_text(self._lack.text)
        self.fill.setText(self._lack.action)
        self.stack.setCurrentWidget(self.empty)

    def _on_failed(self, error: PlanError) -> None:
        tell_error(self, error)

    # drawing -----------------------------------------------------------------

    def _draw(self) -> None:
        if self._content is None or self._lack is not None or not self.isVisible():
            return
        look = GREY_PRINT if self.bar.grey.isChecked() else window_look(tokens())
        if self.surface.picture is None:
            self._wait()
        self._resize_surface()
        drawing = Drawing(self._content, self.surface.chart_size, look, self._language, self._page)
        self.painter.draw(drawing, self.surface.pixels_per_point)

    def _wait(self) -> None:
        self._allow(is_drawn=False)
        self.stack.setCurrentWidget(self.waiting)

    def _resize_surface(self) -> None:
        """Give the surface its size while something else is shown in its place."""
        self._framed.resize(self.stack.size())
        layout = self._framed.layout()
        if layout is not None:
            layout.activate()

    def _on_drawn(self, picture: Picture) -> None:
        if picture.drawing.content is not self._content or self._lack is not None:
            return
        self._page = picture.page
        self.surface.show_picture(picture)
        self.bar.show_pages(picture.page, picture.pages)
        self._allow(is_drawn=True)
        self.stack.setCurrentWidget(self._framed)

    def _on_page(self, step: int) -> None:
        picture = self.surface.picture
        if picture is not None and 0 <= picture.page + step < picture.pages:
            self._page = picture.page + step
            self._draw()

    def _allow(self, *, is_drawn: bool) -> None:
        for action in (self.bar.copy, self.bar.save, self.bar.grey):
            action.setEnabled(is_drawn)

    @property
    def _language(self) -> str:
        return self._session.store.plan.language

    # doing -------------------------------------------------------------------

    def _on_opened(self, spot: Spot) -> None:
        """A figure was opened: the trend of its indicator, or the scorecard of its unit."""
        assert spot.ref is not None
        unit_id = spot.ref.id if spot.ref.kind == "unit" else spot.unit_id
        self._page = 0
        if unit_id is not None:
            self._scope.set_unit(unit_id)
        if spot.ref.kind == "indicator":
            self.show_trend(spot.ref.id)
        elif spot.ref.kind == "unit":
            self.bar.set_kind(ChartKind.BULLET)
            self.refresh()

    def _on_fill(self) -> None:
        if self._lack is not None:
            if self._lack.view:
                self._scope.ask_view(self._lack.view)
            else:
                chosen = self.bar.indicator_id if self.bar.kind is ChartKind.TREND else None
                ref = Ref("indicator", chosen) if chosen and self._lack.page == "indicators" else None
                self._session.reveal(ref, page=self._lack.page)

    def _paper_drawing(self, *, is_grey: bool) -> Drawing | None:
        if self._content is None:
            return None
        look = GREY_PRINT if is_grey else COLOUR_PRINT
        return Drawing(self._content, self.surface.chart_size, look, self._language, self._page)

    def _on_copy(self) -> None:
        drawing = self._paper_drawing(is_grey=self.bar.grey.isChecked())
        if drawing is not None:
            title = drawing.content.head.title
            self.painter.paste(drawing, title=title, on_done=self._on_pasted, on_error=self._on_failed)

    def _on_pasted(self, pasted: Pasted) -> None:
        data = QMimeData()
        data.setImageData(pasted.image)
        data.setData("image/svg+xml", pasted.svg)
        QGuiApplication.clipboard().setMimeData(data)
        tell(self, self.tr("The chart was copied as a picture."), status=Status.OK)

    def _on_save(self) -> None:
        drawing = self._paper_drawing(is_grey=False)
        if drawing is None:
            return
        choice = SaveChartDialog.ask(self, replace(self._choice, is_grey=self.bar.grey.isChecked()))
        if choice is None:
            return
        self._choice = choice
        head = drawing.content.head
        name, caption = f"{head.title} - {head.subtitle}", self.tr("Save chart")
        path = ask_path(self, self._session, choice.format, name=name, caption=caption)
        if path is None:
            return
        look = GREY_PRINT if choice.is_grey else COLOUR_PRINT
        drawing = replace(drawing, size=PAPER_SIZES[choice.paper], look=look)
        self.painter.write(
            drawing,
            choice.format,
            path,
            title=f"{head.title} - {head.subtitle}",
            on_done=lambda paths: self._tell_written([one.name for one in paths]),
            on_error=self._on_failed,
        )

    def _tell_written(self, names: list[str]) -> None:
        if len(names) == 1:
            text = self.tr("The chart was written to {file}.").format(file=names[0])
        else:
            text = self.tr("The chart was written to {count} [file|files], the first is {file}.")
            text = counted(text, count=len(names), file=names[0])
        tell(self, text, status=Status.OK)
