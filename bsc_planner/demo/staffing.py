"""Positions for the units of a plan, and artificial people to hold them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bsc_planner.demo.people import employee, nips
from bsc_planner.model.organisation import AssignmentStatus, PositionKind

_FUNCTIONAL_TITLES = (
    "Analis Kebijakan Ahli Muda",
    "Perencana Ahli Pertama",
    "Pranata Komputer Ahli Pertama",
    "Arsiparis Mahir",
    "Analis Hukum Ahli Pertama",
    "Pranata Keuangan APBN Mahir",
)
_EXECUTIVE_TITLES = ("Pengolah Data dan Informasi", "Penata Layanan Operasional", "Pengadministrasi Perkantoran")
_SPAN = 3


@dataclass(frozen=True)
class Post:
    """A position of the demo before it is written down.

    Attributes:
        code: Code of the position.
        superior: Code of the position it reports to; None at the top.
        depth: 0 for the head of a unit, 1 and 2 for officials below, 3 for everybody else.
    """

    code: str
    title: str
    unit: str
    kind: str
    superior: str | None
    depth: int


@dataclass
class Staff:
    """Positions and people of a plan, in the interchange format."""

    posts: list[Post] = field(default_factory=list)
    employees: list[dict[str, Any]] = field(default_factory=list)

    @property
    def positions(self) -> list[dict[str, str]]:
        """The positions as the interchange format writes them."""
        return [
            {"code": post.code, "title": post.title, "unit": post.unit, "kind": str(post.kind)}
            | ({"reports_to": post.superior} if post.superior else {})
            for post in self.posts
        ]

    def of_unit(self, unit: str) -> list[Post]:
        """Positions of one unit, its head first."""
        return [post for post in self.posts if post.unit == unit]


def posts_of_unit(
    unit: Mapping[str, str], *, kind: str, superior: str | None, people: int, title: str | None = None
) -> list[Post]:
    """Positions of one unit for so many people: a head, officials where there are enough people, pools below.

    Args:
        unit: The unit in the interchange format.
        kind: Kind of the head's position, one of `PositionKind`.
        superior: Position the head reports to.
        people: How many people the unit will have, at least 1.
        title: Title of the head; None: made from the unit's name.
    """
    code, name = unit["code"], unit["name"]
    posts = [Post(f"{code}-K", title or f"Kepala {name}", code, kind, superior, 0)]
    officials = [posts[0]]
    has_parts = kind in (PositionKind.HIGH_MIDDLE, PositionKind.HIGH_JUNIOR)
    if has_parts and people > 1 + _SPAN:
        officials = [
            Post(
                f"{code}-B{n}", f"Kepala Bagian {_ROMAN[n]} {name}", code, PositionKind.ADMINISTRATOR, posts[0].code, 1
            )
            for n in range(1, min(_SPAN, (people - 1) // _SPAN) + 1)
        ]
        posts += officials
    if people - len(posts) > 4 * len(officials) and kind != PositionKind.SUPERVISOR:
        officials = [
            Post(
                f"{official.code}.{n}",
                f"Kepala Subbagian {_ROMAN[n]} pada {official.title.removeprefix('Kepala ')}",
                code,
                PositionKind.SUPERVISOR,
                official.code,
                2,
            )
            for official in officials
            for n in (1, 2)
        ]
        posts += officials
    pools = _pools(code, officials)
    return posts + pools[: max(0, people - len(posts))]


def fill(staff: Staff, people_of: Mapping[str, int]) -> None:
    """Give every position of the staff its holders: one per official, the others spread over the pools."""
    free = nips()
    for unit, people in people_of.items():
        posts = staff.of_unit(unit)
        officials = [post for post in posts if post.depth < 3]
        pools = [post for post in posts if post.depth == 3] or officials
        holders = [*officials, *(pools[n % len(pools)] for n in range(people - len(officials)))]
        for post in holders[:people]:
            number = len(staff.employees) + 1
            held = {"position": post.code, "status": AssignmentStatus.DEFINITIVE.value, "from": "2024-01-01"}
            staff.employees.append(employee(number, next(free), post.kind, [held]))


def shared_out(total: int, weights: Sequence[float]) -> list[int]:
    """`total` people over units by weight, everyone at least one, by largest remainder."""
    rest = total - len(weights)
    whole = sum(weights)
    quotas = [rest * weight / whole for weight in weights]
    parts = [int(quota) for quota in quotas]
    by_remainder = sorted(range(len(weights)), key=lambda place: (parts[place] - quotas[place], place))
    for place in by_remainder[: rest - sum(parts)]:
        parts[place] += 1
    return [part + 1 for part in parts]


def _pools(code: str, officials: Sequence[Post]) -> list[Post]:
    pools = []
    for place, official in enumerate(officials):
        functional = _FUNCTIONAL_TITLES[place % len(_FUNCTIONAL_TITLES)]
        executive = _EXECUTIVE_TITLES[place % len(_EXECUTIVE_TITLES)]
        pools.append(Post(f"{official.code}-F", functional, code, PositionKind.FUNCTIONAL, official.code, 3))
        pools.append(Post(f"{official.code}-P", executive, code, PositionKind.EXECUTIVE, official.code, 3))
    return pools


_ROMAN = {1: "I", 2: "II", 3: "III"}
