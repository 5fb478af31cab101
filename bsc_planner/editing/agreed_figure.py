"""Taking over what a talk agreed on: the figure becomes the target, milestone or baseline it was about."""

from dataclasses import dataclass

from bsc_planner.editing.edit import EditError
from bsc_planner.editing.indicator import SetIndicatorFieldEdit
from bsc_planner.editing.target import FigureCell, SetFiguresEdit
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.note import Note, NoteKind
from bsc_planner.model.period import Period, PeriodKind
from bsc_planner.model.store import PlanStore


@dataclass(frozen=True)
class TakeAgreedFigureEdit:
    """Let the figure of an agreed note hold where its talk is about; an edition in force records a correction.

    Attributes:
        note_id: A note of kind ``agreed`` with a value.
    """

    note_id: str

    def apply(self, plan: PlanStore) -> None:
        """Write the figure.

        Raises:
            EditError: ``nothing-agreed`` where the note agrees on no figure of an indicator, ``year-closed``.
            MissingElementError: The note or its indicator is not in the plan.
        """
        note = plan.get(Note, self.note_id)
        first = beginning_of(plan, note)
        place = place_of_talk(first)
        if note.kind != NoteKind.AGREED or not note.value or place is None or first.element_id is None:
            raise EditError("nothing-agreed", note_id=self.note_id)
        series, period = place
        if series == "baseline":
            SetIndicatorFieldEdit(first.element_id, "baseline", note.value).apply(plan)
        else:
            SetFiguresEdit((FigureCell(first.element_id, period, note.value, series),)).apply(plan)


def beginning_of(plan: PlanStore, note: Note) -> Note:
    """The note a talk began with."""
    seen = {note.id}
    while (before := plan.find(Note, note.reply_to_id)) is not None and before.id not in seen:
        note = before
        seen.add(note.id)
    return note


def place_of_talk(first: Note) -> tuple[str, str] | None:
    """Kind of figure and period a talk on an indicator is about; None where it is about no figure.

    A target of less than a year is a milestone.
    """
    if first.element_kind != Indicator.__tablename__:
        return None
    if first.field == "baseline":
        return "baseline", ""
    period = Period.parse_or_none(first.period or "")
    if period is None or first.field not in ("target", "milestone"):
        return None
    return ("target" if period.kind is PeriodKind.YEAR else "milestone"), str(period)
