"""Artificial employees: numbered names, valid and unmistakably artificial NIPs."""

from collections.abc import Iterator

from bsc_planner.model.organisation import PositionKind

_RANKS = {
    PositionKind.HIGH_MIDDLE: "Pembina Utama Madya (IV/d)",
    PositionKind.HIGH_JUNIOR: "Pembina Utama Muda (IV/c)",
    PositionKind.ADMINISTRATOR: "Pembina (IV/a)",
    PositionKind.SUPERVISOR: "Penata Tingkat I (III/d)",
    PositionKind.FUNCTIONAL: "Penata Muda Tingkat I (III/b)",
    PositionKind.EXECUTIVE: "Pengatur Muda (II/a)",
}
_FIRST_BIRTH_YEAR = 1966
_BIRTH_YEARS = 38
_SEQUENCES = 999


def nips() -> Iterator[str]:
    """Endless distinct NIPs of 18 digits: everybody is born on a 1 January and appointed in January.

    Birth date (8), month of appointment (6), sex (1) and sequence (3), as a NIP is built
    (Perka BKN 22/2007); together the first of January of birth and appointment mark them as made up.
    """
    for century in range(100):
        for sex in (1, 2):
            for sequence in range(1, _SEQUENCES + 1):
                for year in range(_FIRST_BIRTH_YEAR, _FIRST_BIRTH_YEAR + _BIRTH_YEARS):
                    appointed = min(year + 24 + century % 30, 2025)
                    yield f"{year}0101{appointed}01{sex}{sequence:03d}"


def employee(number: int, nip: str, kind: str | None, assignments: list[dict[str, str]]) -> dict[str, object]:
    """One employee in the interchange format, named by number, ranked as fits the kind of position."""
    named: dict[str, object] = {"nip": nip, "name": f"Pegawai Contoh {number:04d}"}
    if kind in _RANKS:
        named["rank"] = _RANKS[PositionKind(kind)]
    return named | {"assignments": assignments}
