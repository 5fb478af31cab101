"""What a perspective sets out to reach, and which objective brings about which."""

from typing import Any

from sqlalchemy import REAL, CheckConstraint, Integer, Text
from sqlalchemy.orm import Mapped, mapped_column

from bsc_planner.model.base import Element, owner, reference


class Objective(Element):
    """A sasaran strategis, or a sasaran of a lower level.

    Attributes:
        code: As printed; may repeat in real data.
        level: As printed, e.g. ``sasaran kegiatan (eselon II)``.
        perspective_id: Lane of the scorecard; None where a plan has none.
        parent_id: Objective above it in the tree.
        unit_id: Unit whose scorecard it stands on; None: the institution.
        goal_id: Tujuan it serves.
        theme: Strategic theme that runs through the perspectives, by its name; None: none.
        map_x, map_y: Centre of its card on the strategy map in map units, pinned there by hand: `map_x` from the
            middle of the map, to the right; `map_y` from the top of its lane, downwards (from the top of the map
            in a plan without perspectives). Both None: the layout places it.
        from_year, until_year: First and last year it belongs to, both included; None: no bound on that side.
        follows_id: Element of the years before that this one takes the place of; None: none.
    """

    __tablename__ = "objective"

    code: Mapped[str | None] = mapped_column(Text)
    text: Mapped[str | None] = mapped_column(Text)
    level: Mapped[str | None] = mapped_column(Text)
    perspective_id: Mapped[str | None] = reference("perspective")
    parent_id: Mapped[str | None] = reference("objective")
    unit_id: Mapped[str | None] = reference("unit")
    goal_id: Mapped[str | None] = reference("goal")
    theme: Mapped[str | None] = mapped_column(Text)
    map_x: Mapped[float | None] = mapped_column(REAL)
    map_y: Mapped[float | None] = mapped_column(REAL)
    from_year: Mapped[int | None] = mapped_column(Integer)
    until_year: Mapped[int | None] = mapped_column(Integer)
    follows_id: Mapped[str | None] = reference("objective")

    @classmethod
    def __constraints__(cls) -> tuple[Any, ...]:
        return (
            CheckConstraint("parent_id <> id", name="not_its_own_parent"),
            CheckConstraint("(map_x IS NULL) = (map_y IS NULL)", name="pinned_by_both"),
            CheckConstraint("from_year <= until_year", name="years"),
        )


class Link(Element):
    """A cause-and-effect arrow: reaching `from` helps to reach `to`.

    Attributes:
        kind: As printed, e.g. ``cause-effect``; None for the ordinary kind.
        label: Text on the arrow; None for none.
    """

    __tablename__ = "link"

    from_id: Mapped[str] = owner("objective")
    to_id: Mapped[str] = owner("objective")
    kind: Mapped[str | None] = mapped_column(Text)
    label: Mapped[str | None] = mapped_column(Text)

    @classmethod
    def __constraints__(cls) -> tuple[Any, ...]:
        return (CheckConstraint("from_id <> to_id", name="not_to_itself"),)
