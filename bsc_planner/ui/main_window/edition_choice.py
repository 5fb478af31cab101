"""The button of the tool bar that tells the working draft from its editions and opens them."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from bsc_planner.ui.labels import day_text, edition_name
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.widgets.choice_button import ChoiceButton
from bsc_planner.wording import moment_text

if TYPE_CHECKING:
    from bsc_planner.model.edition import Edition
    from bsc_planner.revisions.editions.edition_file import EditionOrigin

_MOST_CHECKPOINTS = 30
_LONGEST = 70


class EditionChoice(ChoiceButton):
    """``Edition: working draft ▾``; an edition chosen is opened beside the draft, which stays open.

    Signals:
        freezing_wanted: The planner wants to freeze the plan (an `EditionKind`).
    """

    freezing_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._session: PlanSession | None = None
        menu = self.menu()
        assert isinstance(menu, QMenu)
        menu.aboutToShow.connect(self._fill)
        self._editions = menu
        self._checkpoints = QMenu(self)

    def set_session(self, session: PlanSession | None) -> None:
        """Offer the editions of another plan."""
        self._session = session
        self.refresh()

    def retranslate(self) -> None:
        """Write everything in the window's language."""
        self.set_caption(self.tr("Edition"))
        self.setToolTip(self.tr("Open a frozen edition beside the working draft"))
        self.refresh()

    def refresh(self) -> None:
        """Show what is open now."""
        if self._session is None:
            return
        origin = shown_edition(self._session)
        self.show_value(self.tr("working draft") if origin is None else edition_name(origin.number, origin.title))

    def _fill(self) -> None:
        # here, so that the window starts without the classes of a plan's rows
        from bsc_planner.model.edition import Edition, EditionKind

        session, menu = self._session, self._editions
        if session is None:
            return
        menu.clear()
        self._checkpoints.clear()
        if shown_edition(session) is not None:
            only = menu.addAction(self.value_text)
            only.setCheckable(True)
            only.setChecked(True)
            return
        draft = menu.addAction(self.tr("Working draft"))
        draft.setCheckable(True)
        draft.setChecked(True)
        editions = session.store.all(Edition)[::-1]
        legal = [one for one in editions if one.kind == EditionKind.LEGAL]
        if legal:
            menu.addSeparator()
        self._add(menu, legal)
        checkpoints = [one for one in editions if one.kind == EditionKind.CHECKPOINT][:_MOST_CHECKPOINTS]
        if checkpoints:
            menu.addSeparator()
            self._checkpoints.setTitle(self.tr("Checkpoints"))
            menu.addMenu(self._checkpoints)
            self._add(self._checkpoints, checkpoints)
        if not session.store.is_read_only:
            menu.addSeparator()
            for kind, words in (
                (EditionKind.LEGAL, self.tr("Freeze edition…")),
                (EditionKind.CHECKPOINT, self.tr("Checkpoint…")),
            ):
                action = menu.addAction(words)
                action.triggered.connect(lambda _checked=False, kind=kind: self.freezing_wanted.emit(kind))

    def _add(self, menu: QMenu, editions: "Iterable[Edition]") -> None:
        session = self._session
        assert session is not None
        for one in editions:
            action = menu.addAction(_told(one).replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, edition_id=one.id: session.open_edition(edition_id))


def shown_edition(session: PlanSession) -> "EditionOrigin | None":
    """The edition a window shows, to be read only; None for a draft."""
    if not session.store.is_read_only:
        return None
    # here, so that the window starts without it
    from bsc_planner.revisions.editions.edition_file import origin_of

    return origin_of(session.store)


def window_title(session: PlanSession | None) -> str:
    """What stands in the frame of a window; ``[*]`` is where Qt marks unsaved changes."""
    if session is None:
        return "BSC Planner"
    origin, title = shown_edition(session), session.store.plan.title
    if origin is None:
        return f"{title}[*] – BSC Planner"
    parts = (edition_name(origin.number, origin.title), origin.instrument, title)
    return f"{' · '.join(part for part in parts if part)} – BSC Planner"


def _told(edition: "Edition") -> str:
    # here, so that the window starts without the classes of a plan's rows
    from bsc_planner.model.days_in_force import read_day
    from bsc_planner.model.edition import EditionKind

    if edition.kind == EditionKind.CHECKPOINT:
        parts = [edition.title, moment_text(edition.made_at)]
    else:
        day = read_day(edition.dated)
        text = f"{edition.title} – {edition.instrument}" if edition.instrument else edition.title
        text = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
        parts = [edition_name(edition.number, edition.title), text, day_text(day) if day else edition.dated or ""]
    return " · ".join(part for part in parts if part)
