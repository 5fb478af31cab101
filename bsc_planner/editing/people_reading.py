"""People as a block of cells copied from a spreadsheet: NIP, name, rank and code of the position."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bsc_planner.editing.people import NewPerson
from bsc_planner.model.nip import NipDoubt, nip_doubt, plain_nip
from bsc_planner.model.people import people_of_nips, positions_of_codes
from bsc_planner.model.store import PlanStore

FIELDS = ("nip", "name", "rank", "position")
"""What the columns are taken for where no heading says otherwise."""

_HEADINGS = {
    "nip": ("nip", "nip/nrp", "nomor induk", "nomor induk pegawai", "nrp"),
    "name": ("nama", "nama pegawai", "nama lengkap", "name", "pegawai"),
    "rank": ("pangkat", "golongan", "pangkat/golongan", "pangkat/gol", "pangkat/gol. ruang", "gol", "rank"),
    "position": ("jabatan", "kode jabatan", "kode", "position", "position code"),
}


class PersonDoubt(StrEnum):
    """What is doubtful about a pasted row; rows that are in the plan or in the block already are not added."""

    NIP_LETTERS = "nip-letters"
    NIP_LENGTH = "nip-length"
    NIP_BIRTH = "nip-birth"
    NO_NAME = "no-name"
    UNKNOWN_POSITION = "unknown-position"
    IN_PLAN = "in-plan"
    REPEATED = "repeated"


LEFT_OUT = frozenset({PersonDoubt.IN_PLAN, PersonDoubt.REPEATED})
_OF_NIP = {
    NipDoubt.LETTERS: PersonDoubt.NIP_LETTERS,
    NipDoubt.LENGTH: PersonDoubt.NIP_LENGTH,
    NipDoubt.BIRTH: PersonDoubt.NIP_BIRTH,
}


@dataclass(frozen=True)
class ReadPerson:
    """One row as it was understood.

    Attributes:
        line: Number of the row in the block, from 1.
        position_text: Position as pasted; empty for none.
        doubts: What should be looked at.
    """

    line: int
    person: NewPerson
    position_text: str
    doubts: tuple[PersonDoubt, ...]

    @property
    def is_added(self) -> bool:
        """Whether the row becomes a new employee."""
        return not LEFT_OUT & set(self.doubts)


def read_people(store: PlanStore, block: Sequence[Sequence[str]]) -> list[ReadPerson]:
    """How the rows of a block are understood; blank rows are passed over, a row of headings orders the columns."""
    lines = [(number, [cell.strip() for cell in row]) for number, row in enumerate(block, start=1)]
    lines = [(number, cells) for number, cells in lines if any(cells)]
    columns = _columns(lines[0][1]) if lines else {}
    if columns:
        lines = lines[1:]
    else:
        columns = {name: place for place, name in enumerate(FIELDS)}
    texts = [(number, {name: _cell(cells, place) for name, place in columns.items()}) for number, cells in lines]
    nips = [plain_nip(row.get("nip", "")) for _, row in texts]
    known = people_of_nips(store, [nip for nip in nips if nip])
    positions = positions_of_codes(store, [text for _, row in texts if (text := row.get("position", ""))])
    seen: Counter[str] = Counter()
    found = []
    for (number, row), nip in zip(texts, nips, strict=True):
        position = row.get("position", "")
        doubts = _doubts(nip, row.get("name", ""))
        if position and position not in positions:
            doubts.append(PersonDoubt.UNKNOWN_POSITION)
        if nip and nip in known:
            doubts.append(PersonDoubt.IN_PLAN)
        elif nip and seen[nip]:
            doubts.append(PersonDoubt.REPEATED)
        seen[nip] += 1
        person = NewPerson(
            nip or None, row.get("name") or None, row.get("rank") or None, positions.get(position) if position else None
        )
        found.append(ReadPerson(number, person, position, tuple(doubts)))
    return found


def _doubts(nip: str, name: str) -> list[PersonDoubt]:
    doubts = []
    doubt = nip_doubt(nip) if nip else None
    if doubt is not None:
        doubts.append(_OF_NIP[doubt])
    if not name:
        doubts.append(PersonDoubt.NO_NAME)
    return doubts


def _columns(cells: Sequence[str]) -> dict[str, int]:
    """Places of the fields by their headings; empty where the row is no row of headings."""
    found: dict[str, int] = {}
    for place, cell in enumerate(cells):
        for name, words in _HEADINGS.items():
            if cell.casefold().rstrip(":.") in words:
                found.setdefault(name, place)
    return found if "nip" in found or "name" in found else {}


def _cell(cells: Sequence[str], place: int) -> str:
    return cells[place] if place < len(cells) else ""
