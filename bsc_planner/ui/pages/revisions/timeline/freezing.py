"""Freezing the plan as an edition or a checkpoint, wherever in the window it is asked for."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from bsc_planner.errors import PlanError
from bsc_planner.model.edition import Edition, EditionKind
from bsc_planner.model.plan import Instrument
from bsc_planner.model.revision import Revision
from bsc_planner.model.store import PlanStore
from bsc_planner.revisions.editions.freezing import FreezeEditionEdit
from bsc_planner.ui.busy_cursor import busy_cursor
from bsc_planner.ui.notices import tell, tell_error, undo_link
from bsc_planner.ui.pages.revisions.timeline.freeze_dialog import FreezeDialog
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import Status


def freeze(widget: QWidget, session: PlanSession, kind: EditionKind) -> None:
    """Ask what the edition is called, freeze it, and say so with a way back."""
    translate = QCoreApplication.translate
    wanted = FreezeDialog.ask(
        widget.window(), kind, title=_proposed(session.store, kind), instruments=known_instruments(session.store)
    )
    if wanted is None:
        return
    edit = FreezeEditionEdit(wanted.title, session.who, kind, wanted.instrument, wanted.dated)
    is_legal = kind is EditionKind.LEGAL
    label = translate("Freezing", "Freeze edition") if is_legal else translate("Freezing", "Checkpoint")
    try:
        with busy_cursor():
            session.do(label, edit)
    except PlanError as error:
        tell_error(widget, error)
        return
    text = (
        translate("Freezing", "The edition “{title}” is frozen.")
        if is_legal
        else translate("Freezing", "The checkpoint “{title}” is kept.")
    )
    links = (undo_link(session),)
    tell(widget, text.format(title=wanted.title), status=Status.OK, links=links)


def known_instruments(store: PlanStore) -> dict[str, str | None]:
    """Instruments of the plan and of its revisions, with their dates as printed; those no edition rests on first."""
    found: dict[str, str | None] = {}
    for instrument in store.all(Instrument):
        name = " ".join(part for part in (instrument.title, instrument.number) if part)
        if name:
            found[name] = instrument.date
    for revision in store.all(Revision):
        if revision.instrument:
            found.setdefault(revision.instrument, revision.effective)
    used = {edition.instrument for edition in store.all(Edition)}
    return dict(sorted(found.items(), key=lambda item: item[0] in used))


def _proposed(store: PlanStore, kind: EditionKind) -> str:
    translate = QCoreApplication.translate
    count = store.count(Edition, Edition.kind == kind)
    if kind is EditionKind.CHECKPOINT:
        return translate("Freezing", "Checkpoint {number}").format(number=count + 1)
    if count == 0:
        return translate("Freezing", "Original plan")
    return translate("Freezing", "Change {number}").format(number=count)
