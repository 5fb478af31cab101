"""Windows beside the one that is walked through: start page, empty plan, read-only plan, merging, tour, guide."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from shutil import copyfile

from bsc_planner.editing.edit import apply_edit
from bsc_planner.editing.indicator import SetIndicatorFieldEdit
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.document.faults import FileChangedError
from bsc_planner.model.indicator import Indicator
from bsc_planner.revisions.editions.checkpoints import CheckpointIfChangedEdit
from bsc_planner.revisions.merging.sending import write_copy
from bsc_planner.ui.help.guide import Guide
from bsc_planner.ui.main_window.window import MainWindow
from bsc_planner.ui.notices import tell_error
from bsc_planner.ui.pages.indicators.page import IndicatorsPage
from bsc_planner.ui.settings.settings import Settings
from bsc_planner.ui.settings.window_state import WindowState
from bsc_planner.ui.tour.steps import STEPS
from tools.look.menus import EveryMenu, Look
from tools.look.places import settle, show_plan, walk

_OTHER_NAMES = "Nilai hasil evaluasi akuntabilitas kinerja menurut tim penilai"


def look_at_other_windows(window: MainWindow, folder: Path, look: Look) -> None:
    """Open the other windows one after the other, each as large as the window.

    Args:
        window: The window that is walked through; its plan is saved.
        folder: Where copies of its plan may be written.
        look: Looks at each.
    """
    assert window.session is not None
    plan = window.session.document.path
    assert plan is not None
    for show in (_look_at_bars, _look_at_empty_plan, _look_at_start, _look_at_merging, _look_at_tour):
        show(window, plan, folder, look)


@contextmanager
def _other(window: MainWindow) -> Iterator[MainWindow]:
    made = MainWindow(Settings(window), WindowState())
    made.resize(window.size())
    made.show()
    settle()
    yield made
    made.close_for_session_end()
    made.deleteLater()
    settle()


def _look_at_start(window: MainWindow, plan: Path, folder: Path, look: Look) -> None:
    state = WindowState()
    for name in ("Renstra Badan Kepegawaian Negara 2025-2029 (rancangan akhir).renstra", "Renja 2026.renstra"):
        path = folder / name
        copyfile(plan, path)
        state.remember_file(path)
    state.remember_file(folder / "Dipindahkan.renstra")
    with _other(window) as other:
        look("window-start", other)
        EveryMenu(other, look).open_all("start")


def _look_at_empty_plan(window: MainWindow, _plan: Path, _folder: Path, look: Look) -> None:
    made = PlanDocument.create(
        title="Renstra baru", institution="Dinas Contoh", start=2025, end=2029, who="Ayu Lestari"
    )
    with _other(window) as other:
        other.files.adopt(made)
        settle()
        for name in walk(other, least_ms=0):
            look(f"empty-{name}", other)


def _look_at_bars(window: MainWindow, plan: Path, folder: Path, look: Look) -> None:
    path = folder / "hanya-baca.renstra"
    copyfile(plan, path)
    with _other(window) as other:
        other.files.open_read_only(path)
        other.show_page("indicators")
        settle()
        look("bar-read-only", other)
        assert other.session is not None
        other.session.set_day(date(2026, 3, 15))
        settle()
        look("bar-day", other)
        tell_error(other, FileChangedError(path=path.name, person="Budi", saved_at="2026-03-15T09:30:00+00:00"))
        settle()
        look("bar-error", other)
    window.show_page("indicators")
    settle()
    assert window.session is not None
    show_plan(window)
    page = window.pages.currentWidget()
    assert isinstance(page, IndicatorsPage)
    page.grid.actions_by_name["remove"].trigger()
    settle(300)
    look("bar-undo", window)
    window.session.undo()
    window.notices.close_notice()
    settle()
    for name, words in (("palette", ""), ("palette-words", "kinerja"), ("palette-nothing", "xyzzy")):
        window.search.setText(words)
        window.search.start()
        look(f"bar-{name}", window)
        window.search.clear()
        window.search.clearFocus()


def _look_at_merging(window: MainWindow, plan: Path, folder: Path, look: Look) -> None:
    ours, theirs = folder / "kita.renstra", folder / "rekan.renstra"
    copyfile(plan, ours)
    _edit(ours, "Rini", lambda _: [CheckpointIfChangedEdit("Salinan untuk rekan", "Rini")])
    write_copy(ours, theirs)
    _edit(theirs, "Budi", lambda ids: [SetTargetEdit(each, "2026", "77") for each in ids[:4]])
    _edit(theirs, "Budi", lambda ids: [SetIndicatorFieldEdit(ids[5], "name", _OTHER_NAMES)])
    _edit(ours, "Rini", lambda ids: [SetTargetEdit(each, "2026", "66") for each in ids[2:6]])
    with _other(window) as other:
        other.open_path(ours)
        settle()
        other.merging.compare_with(theirs)
        settle()
        merge = other.merging.window
        assert merge is not None
        merge.resize(window.size())
        settle()
        look("window-merge", merge)
        EveryMenu(merge, look).open_all("merge")
        merge.preview_button.setChecked(True)
        settle()
        look("window-merge-preview", merge)
        merge.close()


def _edit(path: Path, who: str, edits: Callable[[list[str]], list[object]]) -> None:
    document = PlanDocument.open(path, who=who)
    for edit in edits([one.id for one in document.store.all(Indicator)]):
        apply_edit(document.store, edit, label="Ubah", who=who)  # type: ignore[arg-type]
    document.save()
    document.close(keep_unsaved=False)


def _look_at_tour(window: MainWindow, _plan: Path, _folder: Path, look: Look) -> None:
    with _other(window) as other:
        other.tour.start()
        settle()
        for at in range(len(STEPS) + 1):
            other.tour.panel.step_chosen.emit(at)
            settle(0)
            look(f"window-tour-{at + 1}", other)


def look_at_guide(window: MainWindow, look: Look) -> None:
    """Open the guide at each of its pages, and where it was searched."""
    window.help.show_topic("")
    settle()
    guide = window.help.guide
    assert guide is not None
    look("window-guide", guide)
    for key in Guide().keys:
        guide.show_topic(key)
        settle(0)
        look(f"window-guide-{key}", guide)
    guide.search.setText("bagian")
    settle(0)
    look("window-guide-search", guide)
    window.help.close()
    settle(0)
