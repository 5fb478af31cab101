"""What can be said of an employee number before it is kept."""

from datetime import date
from enum import StrEnum

_DIGITS = 18


class NipDoubt(StrEnum):
    """Why a number may be no NIP; NRP of officers and numbers of contract staff look otherwise and are kept too."""

    LETTERS = "letters"
    LENGTH = "length"
    BIRTH = "birth"


def plain_nip(text: str) -> str:
    """The number without the spaces, points and quotes it is printed with."""
    return "".join(letter for letter in text if not letter.isspace() and letter not in ".'’`")


def nip_doubt(nip: str) -> NipDoubt | None:
    """What is doubtful about a number: 18 digits that begin with a date of birth are not.

    Source: Perka BKN 22/2007, the parts of a NIP.
    """
    if not nip.isascii() or not nip.isdigit():
        return NipDoubt.LETTERS
    if len(nip) != _DIGITS:
        return NipDoubt.LENGTH
    try:
        date(int(nip[:4]), int(nip[4:6]), int(nip[6:8]))
    except ValueError:
        return NipDoubt.BIRTH
    return None
