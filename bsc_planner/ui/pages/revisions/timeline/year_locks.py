"""Years that are closed, and those that can be closed or opened again."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from bsc_planner.editing.closed_year import CloseYearEdit, OpenYearEdit
from bsc_planner.editing.edit import Edit
from bsc_planner.errors import PlanError
from bsc_planner.model.issued import ClosedYear
from bsc_planner.ui.dialogs.reason import ReasonDialog
from bsc_planner.ui.language import current_language
from bsc_planner.ui.notices import tell, tell_error, undo_link
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import Status
from bsc_planner.wording import moment_text


class YearLocks(QWidget):
    """One line: ``Closed years: 2025`` with a menu to close one and to open one again."""

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.text = QLabel()
        self.text.setProperty("tone", "caption")
        self.change = QPushButton(self.tr("Change"))
        self.change.setProperty("role", "link")
        self.menu = QMenu(self)
        self.change.clicked.connect(self._open_menu)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        line.addWidget(self.text)
        line.addWidget(self.change)
        self.refresh()

    def refresh(self) -> None:
        """Show which years are closed now."""
        store = self._session.store
        noted = {row.year: row for row in store.all(ClosedYear)}
        closed = sorted(year for year, row in noted.items() if row.is_closed)
        if closed:
            text = self.tr("Closed years: {years}").format(years=", ".join(map(str, closed)))
        else:
            text = self.tr("No year is closed")
        self.text.setText(text)
        self.text.setToolTip("\n".join(self._told(row) for row in noted.values()))
        self.change.setVisible(not store.is_read_only and bool(store.plan.years))
        self.menu.clear()
        for year in store.plan.years:
            if year in closed:
                action = self.menu.addAction(self.tr("Open {year} again…").format(year=year))
                action.triggered.connect(lambda _checked=False, year=year: self._open(year))
            else:
                action = self.menu.addAction(self.tr("Close {year}").format(year=year))
                action.triggered.connect(lambda _checked=False, year=year: self._close(year))

    def _open_menu(self) -> None:
        self.menu.popup(self.change.mapToGlobal(self.change.rect().bottomLeft()))

    def _close(self, year: int) -> None:
        text = self.tr("{year} is closed: its targets, actuals and shares stay as they are.").format(year=year)
        self._do(self.tr("Close a year"), CloseYearEdit(year), text)

    def _open(self, year: int) -> None:
        title = self.tr("Open {year} again").format(year=year)
        reason = ReasonDialog.ask(self, title=title, question=self.tr("Why? The reason is kept."))
        if reason is not None:
            text = self.tr("{year} is open again.").format(year=year)
            self._do(self.tr("Open a year again"), OpenYearEdit(year, reason), text)

    def _do(self, label: str, edit: Edit, text: str) -> None:
        try:
            self._session.do(label, edit)
        except PlanError as error:
            tell_error(self, error)
        else:
            tell(self, text, status=Status.OK, links=(undo_link(self._session),))

    def _told(self, row: ClosedYear) -> str:
        language = current_language().value
        text = self.tr("{year}: closed by {who}, {when}").format(
            year=row.year, who=row.closed_by or "–", when=moment_text(row.closed_at, language)
        )
        if row.is_closed:
            return text
        return self.tr("{text}; opened again by {who}, {when}: {reason}").format(
            text=text,
            who=row.opened_by or "–",
            when=moment_text(row.opened_at or "", language),
            reason=row.opened_reason or "–",
        )
