"""A drawing with what is printed around it."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from bsc_planner.figures.poster import Sheet, Tiling, can_be_tiled, sheet_of, tiling_of
from bsc_planner.model.number_format import format_date
from bsc_planner.revisions.editions.edition_file import origin_of
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.posters.choice import Orientation, PaperChoice
from bsc_planner.ui.posters.legend import PosterLegend
from bsc_planner.ui.posters.words import poster_words


@dataclass(frozen=True)
class PosterHead:
    """What is written around a drawing, in the language of the plan.

    Attributes:
        kind: What it is, such as strategy map.
        plan, institution: Title of the plan, and whose it is.
        scope: What part of the plan it shows; empty for the whole.
        state: Edition or draft that is shown, and the day of printing; empty: not told.
        language: Of the plan.
    """

    kind: str
    plan: str
    institution: str
    scope: str = ""
    state: str = ""
    language: str = "id"

    @property
    def title(self) -> str:
        """Above the drawing."""
        return f"{self.kind} · {self.scope}" if self.scope else self.kind


class Poster(Protocol):
    """A drawing that can be printed, in units of its own."""

    @property
    def head(self) -> PosterHead:
        """What is written around it."""

    def size(self) -> tuple[float, float]:
        """Width and height of the drawing."""

    def legend(self, width: float) -> PosterLegend:
        """Its legend for paper of one width, in pixels of a sheet of A4."""

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """Draw it in light colours, as large as its room allows."""


def head_of(session: PlanSession, kind: str, scope: str = "") -> PosterHead:
    """What is written around a drawing of the open plan today."""
    plan = session.store.plan
    words = poster_words(plan.language)
    origin = origin_of(session.store) if session.store.is_read_only else None
    state = words.draft
    if origin is not None:
        is_numbered = origin.number is not None
        state = words.edition.format(number=origin.number, title=origin.title) if is_numbered else origin.title
    day = format_date(date.today(), language="en" if plan.language == "en" else "id")
    printed = words.printed.format(state=state, date=day)
    return PosterHead(kind, plan.title, plan.institution, scope, printed, plan.language)


def sheet_for(poster: Poster, choice: PaperChoice) -> Sheet:
    """The sheet of the whole drawing as it lies."""
    if choice.orientation is not Orientation.AUTOMATIC:
        return sheet_of(choice.paper, is_landscape=choice.orientation is Orientation.LANDSCAPE)
    width, height = poster.size()
    return sheet_of(choice.paper, is_landscape=width >= height)


def tiling_for(poster: Poster, choice: PaperChoice) -> Tiling | None:
    """How the drawing is cut into sheets; None: it is one sheet."""
    if choice.tiles is None or not can_be_tiled(choice.paper, choice.tiles):
        return None
    return tiling_of(sheet_for(poster, choice), choice.tiles)
