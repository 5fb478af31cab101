"""What the register calls states, standings and parts of its list."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from bsc_planner.exchange.register.difference import Doubt
from bsc_planner.exchange.register.listing import Shown
from bsc_planner.exchange.register.reissue import Standing
from bsc_planner.exchange.registry import DOCUMENTS
from bsc_planner.model.issued import IssueState
from bsc_planner.ui.labels import day_text, edition_name
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.theme import Status
from bsc_planner.ui.widgets.grid import Tone

STATES: dict[IssueState, str] = {
    IssueState.DRAFT: QT_TRANSLATE_NOOP("Register", "Draft"),
    IssueState.FINAL: QT_TRANSLATE_NOOP("Register", "Final"),
    IssueState.SIGNED: QT_TRANSLATE_NOOP("Register", "Signed"),
}
STANDINGS: dict[Standing, str] = {
    Standing.VALID: QT_TRANSLATE_NOOP("Register", "valid"),
    Standing.OUTDATED: QT_TRANSLATE_NOOP("Register", "must be reissued"),
    Standing.GONE: QT_TRANSLATE_NOOP("Register", "no longer issued"),
    Standing.REPLACED: QT_TRANSLATE_NOOP("Register", "replaced"),
}
SHOWN: dict[Shown, str] = {
    Shown.STANDING: QT_TRANSLATE_NOOP("Register", "Standing documents"),
    Shown.OUTDATED: QT_TRANSLATE_NOOP("Register", "Must be reissued"),
    Shown.UNISSUED: QT_TRANSLATE_NOOP("Register", "Not issued yet"),
    Shown.UNSIGNED: QT_TRANSLATE_NOOP("Register", "Not signed yet"),
    Shown.GONE: QT_TRANSLATE_NOOP("Register", "No longer issued"),
    Shown.REPLACED: QT_TRANSLATE_NOOP("Register", "Replaced"),
    Shown.ALL: QT_TRANSLATE_NOOP("Register", "All"),
}
DOUBTS: dict[Doubt, str] = {
    Doubt.NO_EDITION: QT_TRANSLATE_NOOP(
        "Register",
        "The plan it was issued from is not kept any more, or is damaged: what it said then cannot be told.",
    ),
    Doubt.OTHER_PROGRAM: QT_TRANSLATE_NOOP(
        "Register",
        "Made anew from the edition it was issued from, this document already differs: this version of the program "
        "computes or words it otherwise.",
    ),
}
STANDING_STATUS: dict[Standing, Status] = {
    Standing.VALID: Status.OK,
    Standing.OUTDATED: Status.WARNING,
    Standing.GONE: Status.ERROR,
    Standing.REPLACED: Status.NONE,
}
STANDING_TONES: dict[Standing, Tone] = {
    Standing.VALID: Tone.GOOD,
    Standing.OUTDATED: Tone.WARNING,
    Standing.GONE: Tone.ERROR,
    Standing.REPLACED: Tone.MUTED,
}
_SHORT_TITLES = {spec.key: spec.short_title for spec in DOCUMENTS}


def word(text: str) -> str:
    """A text of the tables above in the window's language."""
    return QCoreApplication.translate("Register", text)


def document_word(document: str) -> str:
    """Short name of a kind of document."""
    return _SHORT_TITLES.get(document, document)


def edition_text(number: int | None) -> str:
    """Edition a document was made from; None: the working draft."""
    return edition_name(number, word(STATES[IssueState.DRAFT]))


def moment_day_text(moment: str | None) -> str:
    """Day of a moment (ISO 8601, UTC) by the clock on the wall; empty for none."""
    if not moment:
        return ""
    try:
        return day_text(datetime.fromisoformat(moment).astimezone().date())
    except ValueError:
        return moment
