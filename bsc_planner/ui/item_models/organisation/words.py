"""Choices and doubts of the organisation in the planner's words, and back."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from bsc_planner.editing.people_reading import PersonDoubt
from bsc_planner.model.date_reading import read_typed_date
from bsc_planner.model.nip import NipDoubt
from bsc_planner.model.organisation import AssignmentStatus, PositionKind
from bsc_planner.ui.choice_labels import choice_label
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP

_DOUBTS: Mapping[PersonDoubt, str] = {
    PersonDoubt.NIP_LETTERS: QT_TRANSLATE_NOOP("Organisation", "The NIP holds more than digits"),
    PersonDoubt.NIP_LENGTH: QT_TRANSLATE_NOOP("Organisation", "The NIP does not have 18 digits"),
    PersonDoubt.NIP_BIRTH: QT_TRANSLATE_NOOP("Organisation", "The NIP does not begin with a date of birth"),
    PersonDoubt.NO_NAME: QT_TRANSLATE_NOOP("Organisation", "The name is missing"),
    PersonDoubt.UNKNOWN_POSITION: QT_TRANSLATE_NOOP(
        "Organisation", "No position has this code; the person is added without one"
    ),
    PersonDoubt.IN_PLAN: QT_TRANSLATE_NOOP("Organisation", "This NIP is in the plan already; the row is left out"),
    PersonDoubt.REPEATED: QT_TRANSLATE_NOOP("Organisation", "This NIP stands further up already; the row is left out"),
}
_STATUSES = frozenset(status.value for status in AssignmentStatus)
_NIP_DOUBTS: Mapping[NipDoubt, str] = {
    NipDoubt.LETTERS: QT_TRANSLATE_NOOP(
        "Organisation", "A NIP consists of digits only. Press Enter once more to keep another kind of number."
    ),
    NipDoubt.LENGTH: QT_TRANSLATE_NOOP(
        "Organisation", "A NIP has 18 digits; these are {count}. Press Enter once more to keep it."
    ),
    NipDoubt.BIRTH: QT_TRANSLATE_NOOP(
        "Organisation", "A NIP begins with the date of birth (YYYYMMDD). Press Enter once more to keep it."
    ),
}


def doubt_text(doubt: PersonDoubt) -> str:
    """What is doubtful about a pasted row."""
    return QCoreApplication.translate("Organisation", _DOUBTS[doubt])


def nip_doubt_text(doubt: NipDoubt, nip: str) -> str:
    """What is doubtful about a typed NIP."""
    return QCoreApplication.translate("Organisation", _NIP_DOUBTS[doubt]).format(count=len(nip))


def kind_text(kind: str | None) -> str:
    """A kind of position in words; as stored where it is none of the known ones."""
    return choice_label(PositionKind(kind)) if kind in tuple(PositionKind) else kind or ""


def kind_of(text: str) -> str | None:
    """The kind a text means; None when it means none."""
    wanted = text.strip().casefold()
    return next((kind for kind in PositionKind if wanted in (kind.casefold(), choice_label(kind).casefold())), None)


def status_text(status: str | None) -> str:
    """How a position is held, in words."""
    return choice_label(AssignmentStatus(status) if status in _STATUSES else AssignmentStatus.DEFINITIVE)


def status_of(text: str) -> str | None:
    """The status a text means; None when it means none."""
    wanted = text.strip().casefold()
    found = (one for one in AssignmentStatus if wanted in (one.casefold(), choice_label(one).casefold()))
    return next(found, None)


def iso_of(text: str) -> str | None:
    """The ISO date a text means; None when it means none."""
    day = read_typed_date(text)
    return day.isoformat() if day else None


def named(code_and_title: tuple[str, str]) -> str:
    """Code and title as lists show them."""
    return " · ".join(part for part in code_and_title if part)
