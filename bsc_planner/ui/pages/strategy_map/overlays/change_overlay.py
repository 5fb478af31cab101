"""The overlay of the map: since which edition changes are marked, and what the marks mean."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from bsc_planner.errors import PlanError
from bsc_planner.figures.strategy_map.changes import KINDS
from bsc_planner.figures.strategy_map.content import CardChange, MapContent
from bsc_planner.model.edition import Edition
from bsc_planner.model.store import PlanStore
from bsc_planner.revisions.comparison.comparing import Comparison, compare
from bsc_planner.revisions.editions.reading import rows_of_edition
from bsc_planner.revisions.plan_rows import PlanRows, rows_of
from bsc_planner.ui.busy_cursor import busy_cursor
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.notices import tell_error
from bsc_planner.ui.theme import Status
from bsc_planner.ui.widgets.status_label import StatusLabel

_STATUS = {
    CardChange.ADDED: Status.OK,
    CardChange.CHANGED: Status.WARNING,
    CardChange.REMOVED: Status.ERROR,
}


class ChangeOverlay(QObject):
    """Which edition the map is compared with.

    Attributes:
        editions: (id, number, title) of those to choose from, the latest first.
        legend: The line below the map; hidden while nothing is marked.

    Signals:
        edition_chosen: Changes since another edition are to be shown, or none.
    """

    edition_chosen = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.edition_id: str | None = None
        self._rows: PlanRows | None = None
        self.editions: list[tuple[str, int | None, str]] = []
        self.legend = ChangeLegend()

    def refresh(self, plan: PlanStore) -> None:
        """Offer the editions there are; one that is gone gives way to none."""
        self.editions = [(one.id, one.number, one.title) for one in reversed(plan.all(Edition))]
        if self.edition_id not in [edition_id for edition_id, _, _ in self.editions]:
            self.edition_id, self._rows = None, None

    def compare(self, plan: PlanStore) -> Comparison | None:
        """What changed on the map since the chosen edition; None where none is chosen or it cannot be read."""
        if self.edition_id is None:
            return None
        try:
            if self._rows is None:
                with busy_cursor():
                    self._rows = rows_of_edition(plan, self.edition_id, kinds=KINDS)
        except PlanError as error:
            self.edition_id = None
            tell_error(self._page, error)
            return None
        return compare(self._rows, rows_of(plan, KINDS))

    def show_counts(self, content: MapContent) -> None:
        """Say how many cards of the map came, changed and went."""
        self.legend.show_counts(self.edition_name(self.tr("Edition {number}: {title}")), content)

    def edition_name(self, pattern: str) -> str:
        """What the chosen edition is called, by a pattern with ``{number}`` and ``{title}``; empty for none."""
        found = (_name(pattern, number, title) for one, number, title in self.editions if one == self.edition_id)
        return next(found, "")

    def choose(self, edition_id: str | None) -> None:
        """Mark changes since an edition; None: mark nothing."""
        if edition_id != self.edition_id:
            self.edition_id, self._rows = edition_id, None
            self.edition_chosen.emit()

    def names(self) -> list[tuple[str, str]]:
        """Editions by id with what they are called in the window's language."""
        pattern = self.tr("Edition {number}: {title}")
        return [(edition_id, _name(pattern, number, title)) for edition_id, number, title in self.editions]


class ChangeLegend(QWidget):
    """What the marks on the cards mean, and how many there are of each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._since = QLabel()
        self._since.setProperty("tone", "muted")
        self.marks = {change: StatusLabel() for change in CardChange}
        self.arrows = QLabel()
        self.arrows.setProperty("tone", "muted")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self._since)
        for label in self.marks.values():
            line.addWidget(label)
        line.addWidget(self.arrows)
        line.addStretch(1)
        self.hide()

    def show_counts(self, edition_name: str, content: MapContent) -> None:
        """Show the counts; an empty name hides the line."""
        self.setVisible(bool(edition_name))
        if not edition_name:
            return
        self._since.setText(self.tr("Changes since {edition}:").format(edition=edition_name))
        texts = {
            CardChange.ADDED: self.tr("{count} new"),
            CardChange.CHANGED: self.tr("{count} changed"),
            CardChange.REMOVED: self.tr("{count} removed"),
        }
        for change, label in self.marks.items():
            count = sum(card.change is change for card in content.cards)
            label.show_status(_STATUS[change], texts[change].format(count=number_text(count)))
        links = (*content.links, *content.ghost_links)
        counts = {change: number_text(sum(link.change is change for link in links)) for change in CardChange}
        told = self.tr("links: {added} new, {changed} changed, {removed} removed")
        self.arrows.setText(told.format(**{change.value: count for change, count in counts.items()}))
        self.arrows.setVisible(any(link.change is not None for link in links))


def _name(pattern: str, number: int | None, title: str) -> str:
    return title if number is None else pattern.format(number=number, title=title)
