"""Every dialog of the window, and how to bring each to the screen; a test keeps the table complete."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from bsc_planner.cascading.matrix_source import MatrixSource
from bsc_planner.cascading.unit_matrix import matrix_rows
from bsc_planner.exchange.importing.outline.draft import DraftRow, OutlineKind
from bsc_planner.exchange.reports.reading import ReadReports
from bsc_planner.model.document.faults import FileChangedError, FileLockedError, NewerPlanError
from bsc_planner.model.document.unsaved_work import UnsavedWork
from bsc_planner.model.edition import EditionKind
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.organisation import Unit
from bsc_planner.model.value_reading import read_value
from bsc_planner.ui.dialogs.about import AboutDialog
from bsc_planner.ui.dialogs.author import AuthorDialog
from bsc_planner.ui.dialogs.conflict import ConflictDialog
from bsc_planner.ui.dialogs.day import DayDialog
from bsc_planner.ui.dialogs.failure import FailureDialog
from bsc_planner.ui.dialogs.locked import LockedDialog
from bsc_planner.ui.dialogs.message import MessageDialog
from bsc_planner.ui.dialogs.migration import MigrationDialog
from bsc_planner.ui.dialogs.new_plan import NewPlanDialog
from bsc_planner.ui.dialogs.reason import ReasonDialog
from bsc_planner.ui.dialogs.recovery import RecoveryDialog
from bsc_planner.ui.dialogs.running import RunningDialog
from bsc_planner.ui.dialogs.unsaved import UnsavedDialog
from bsc_planner.ui.main_window.window import MainWindow
from bsc_planner.ui.merging.leave_dialog import LeaveDialog
from bsc_planner.ui.merging.units_dialog import UnitsDialog
from bsc_planner.ui.pages.cascade.tree.printing import TreePaperDialog, printed_tree
from bsc_planner.ui.pages.cascade.tree.tree_state import TreeState
from bsc_planner.ui.pages.cascade.weights_dialog import WeightsDialog
from bsc_planner.ui.pages.documents.register_dialogs import NumberDialog, SignDialog
from bsc_planner.ui.pages.indicators.drafting.paste_preview import Home, PastePreview, PasteQuestion
from bsc_planner.ui.pages.indicators.drafting.renumber_dialog import RenumberDialog
from bsc_planner.ui.pages.indicators.page import IndicatorsPage
from bsc_planner.ui.pages.monitoring.charts.save_dialog import SaveChartDialog, SaveChoice
from bsc_planner.ui.pages.monitoring.reports.preview_dialog import PreviewDialog
from bsc_planner.ui.pages.organisation.paste_dialog import PastePeopleDialog
from bsc_planner.ui.pages.organisation.people_dialogs import AssignDialog, PersonDialog
from bsc_planner.ui.pages.revisions.timeline.freeze_dialog import FreezeDialog
from bsc_planner.ui.pages.revisions.workflow.proposing import ProposedValueDialog
from bsc_planner.ui.pages.strategy_map.map_state import MapState
from bsc_planner.ui.pages.strategy_map.printing.dialog import MapPaperDialog
from bsc_planner.ui.pages.strategy_map.printing.printed_map import printed_map
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.posters.choice import PosterOrder
from bsc_planner.ui.settings.dialog import SettingsDialog
from bsc_planner.ui.settings.settings import Settings
from bsc_planner.ui.widgets.grid.filling.series_dialog import SeriesDialog
from bsc_planner.ui.widgets.grid.finding.replace_dialog import ReplaceDialog
from bsc_planner.ui.widgets.grid.finding.replacing import Replacement
from tools.look.places import settle

Opener = Callable[[MainWindow, PlanSession], object]
"""Asks; what is answered does not matter."""

_PEOPLE = "198001012005011001\tAyu Lestari\tPenata (III/c)\n19800101\tBudi Santoso\tPenata Muda (III/a)\n"
_DAY = date(2026, 3, 15)
_FILE = "Renstra BKPP 2025-2029.renstra"
_UNSAVED = UnsavedWork(Path("kerja"), Path(_FILE), datetime(2026, 3, 15, 9, 30, tzinfo=UTC), 12, "Ayu Lestari")
_CHANGED = FileChangedError(path=_FILE, person="Budi Santoso", saved_at="2026-03-15T09:30:00+00:00")
_LOCKED = FileLockedError(
    path=_FILE,
    person="Budi Santoso",
    computer="PC-RENCANA-2",
    since="2026-03-15T09:30:00+00:00",
    app_version="1.0",
    is_same_computer=False,
)


def _weights(window: MainWindow, session: PlanSession) -> object:
    year = session.store.plan.years[0]
    ids = [one.id for one in session.store.all(Indicator)]
    rows = matrix_rows(MatrixSource(session.store, year), None, ids)
    units = [(unit.id, unit.name or "") for unit in session.store.all(Unit)][:6]
    return WeightsDialog.ask(window, next(iter(rows.values())), units, row_count=3)


def _map_paper(window: MainWindow, session: PlanSession) -> object:
    state = MapState()
    state.show_unit(session.store, None)
    return MapPaperDialog.ask(printed_map(session, state, scope=""), PosterOrder(), window)


def _tree_paper(window: MainWindow, session: PlanSession) -> object:
    return TreePaperDialog.ask(printed_tree(session, TreeState(session)), PosterOrder(), window)


def _freeze(window: MainWindow, kind: EditionKind) -> object:
    instruments: dict[str, str | None] = {"Peraturan Jaksa Agung Nomor 3 Tahun 2025": "2025-06-01"}
    return FreezeDialog.ask(window, kind, title="Renstra 2025–2029", instruments=instruments)


def _paste(window: MainWindow) -> object:
    rows = [
        DraftRow(OutlineKind.OBJECTIVE, 0, "SS9", "Meningkatnya akuntabilitas kinerja"),
        DraftRow(OutlineKind.INDICATOR, 1, "IKSS9.1", "Nilai SAKIP", {"unit_of_measure": "Nilai"}, {"2026": "82,5"}),
    ]
    lanes = [Home("Penerima Layanan", None)]
    return PastePreview.ask(window, PasteQuestion(lambda _: list(rows), None, (), ("2025", "2026"), lanes, lanes))


def _replace(window: MainWindow) -> object:
    page = window.pages.show_page("indicators")
    assert isinstance(page, IndicatorsPage)
    changes = [Replacement(row, 2, "Persentase", "Persen") for row in (2, 4)]
    return ReplaceDialog(page.model, changes, 1, window).exec()


def _renumber(window: MainWindow) -> object:
    page = window.pages.show_page("indicators")
    assert isinstance(page, IndicatorsPage)
    return RenumberDialog.ask(window, page.model.coded_rows(), chosen=frozenset(), warnings=())


DIALOGS: dict[str, Opener] = {
    "AboutDialog": lambda window, _: AboutDialog(window).exec(),
    "AuthorDialog": lambda window, _: AuthorDialog.ask(window, proposed="Ayu Lestari"),
    "AssignDialog": lambda window, session: AssignDialog.ask(window, session.store, "Ayu Lestari", None),
    "ConflictDialog": lambda window, _: ConflictDialog.ask(window, error=_CHANGED),
    "DayDialog": lambda window, _: DayDialog.ask(window, proposed=_DAY),
    "MapPaperDialog": _map_paper,
    "FailureDialog": lambda window, _: FailureDialog.tell("RuntimeError: contoh", window),
    "FreezeDialog": lambda window, _: _freeze(window, EditionKind.LEGAL),
    "FreezeDialog-checkpoint": lambda window, _: _freeze(window, EditionKind.CHECKPOINT),
    "LeaveDialog": lambda window, _: LeaveDialog.ask(window),
    "LockedDialog": lambda window, _: LockedDialog.ask(window, error=_LOCKED),
    "MessageDialog": lambda window, _: MessageDialog.tell(window, NewerPlanError(path=_FILE, version=99, known=4)),
    "MigrationDialog": lambda window, _: MigrationDialog.ask(window, path=Path(_FILE)),
    "NewPlanDialog": lambda window, _: NewPlanDialog.ask(window),
    "NumberDialog": lambda window, _: NumberDialog.ask(window, "12 dokumen", 12, "PK/{no}/2026"),
    "PastePeopleDialog": lambda window, session: PastePeopleDialog.ask(window, session.store, _PEOPLE),
    "PastePreview": lambda window, _: _paste(window),
    "PersonDialog": lambda window, session: PersonDialog.ask(window, session.store, None, "Biro Perencanaan"),
    "PreviewDialog": lambda window, _: PreviewDialog.ask(window, ReadReports(["laporan.xlsx"], 3, [], {}, [])),
    "ProposedValueDialog": lambda window, _: ProposedValueDialog.ask(
        window, title="2026", question="IKU-1.1:", value="7,5"
    ),
    "ReasonDialog": lambda window, _: ReasonDialog.ask(window, title="2026", question="IKU-1.1:"),
    "RecoveryDialog": lambda window, _: RecoveryDialog.ask(window, work=_UNSAVED),
    "RenumberDialog": lambda window, _: _renumber(window),
    "ReplaceDialog": lambda window, _: _replace(window),
    "RunningDialog": lambda window, _: RunningDialog.ask(window, work="SKP 2026"),
    "SaveChartDialog": lambda window, _: SaveChartDialog.ask(window, SaveChoice()),
    "SeriesDialog": lambda window, _: SeriesDialog.ask(window, [[read_value("7,5"), None, None, read_value("9")]]),
    "SettingsDialog": lambda window, _: SettingsDialog.ask(Settings(window), window),
    "SignDialog": lambda window, _: SignDialog.ask(window, "PK 2026"),
    "TreePaperDialog": _tree_paper,
    "UnitsDialog": lambda window, session: UnitsDialog.ask(window, session.store, None),
    "UnsavedDialog": lambda window, _: UnsavedDialog.ask(window, title="Renstra 2025–2029"),
    "WeightsDialog": _weights,
}
"""Class of each dialog (with what is special after a hyphen) and how to ask."""

SYSTEM = frozenset({"FileDialog", "FolderDialog", "PosterDialog"})
"""Dialogs that the system draws, and those that are shown only as what they become for one kind of drawing."""

WINDOWS = frozenset({"MergeWindow"})
"""Dialogs in name only: `other_windows` opens them."""


def each_dialog(window: MainWindow, look: Callable[[str, QWidget], None], *, only: Sequence[str] = ()) -> None:
    """Open every dialog, one after the other, let `look` see it by its name, and cancel it.

    Args:
        window: A window with a plan.
        look: Gets the name and the dialog.
        only: Parts of names; dialogs that have none of them stay closed. Empty: all are opened.
    """
    session = window.session
    assert session is not None
    for name, ask in DIALOGS.items():
        if not only or any(part in name for part in only):
            _while_open(partial(ask, window, session), partial(look, name))


def _while_open(ask: Callable[[], object], look: Callable[[QWidget], None]) -> None:
    timer = QTimer()
    timer.setInterval(20)

    def on_time() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog):
            return
        timer.stop()
        settle(30)
        look(dialog)
        dialog.reject()

    timer.timeout.connect(on_time)
    timer.start()
    ask()
    timer.stop()
