"""Beginning the plan of the next period out of this one, in a window of its own."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from bsc_planner.errors import PlanError
from bsc_planner.exchange.file_names import safe_stem
from bsc_planner.exchange.next_plan import write_next_plan
from bsc_planner.model.store import PlanStore
from bsc_planner.progress import Progress
from bsc_planner.ui.busy_cursor import busy_cursor
from bsc_planner.ui.dialogs.file import PLANS, SUFFIX, FileDialog
from bsc_planner.ui.main_window.new_window import open_window
from bsc_planner.ui.notices import tell, tell_error
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.snapshot_work import run_on_snapshot


def begin_next_plan(widget: QWidget, session: PlanSession) -> None:
    """Ask where the next plan shall be kept, write it there and open it beside this one."""
    translate = QCoreApplication.translate
    plan = session.store.plan
    first = (plan.period_end or session.year) + 1
    folder = session.document.path.parent if session.document.path else Path.home()
    path = FileDialog.ask_save(
        widget,
        title=translate("NextPlan", "Next plan from this one"),
        proposed=folder / f"{safe_stem(f'{plan.title} {first}', fallback=str(first))}{SUFFIX}",
        kind=PLANS,
        suffix=SUFFIX,
    )
    if path is None:
        return
    who, label = session.who, translate("NextPlan", "Begin from the plan before")

    def work(store: PlanStore, progress: Progress) -> Path:
        write_next_plan(store, path, who=who, label=label, overwrite=True, progress=progress)
        return path

    def done(written: Path) -> None:
        if open_window(written, is_read_only=False):
            text = translate("NextPlan", "The next plan is kept as {name} and opens in a window of its own.")
        else:
            text = translate("NextPlan", "The next plan is kept as {name}.")
        tell(widget, text.format(name=written.name))

    title = translate("NextPlan", "Beginning the next plan")
    try:
        with busy_cursor():
            run_on_snapshot(
                widget, session, title, work, on_done=done, on_error=lambda error: tell_error(widget, error)
            )
    except PlanError as error:
        tell_error(widget, error)
