"""The plan as checks see it: its rows in memory, found by what they refer to, and a note of what each check read."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from operator import attrgetter

from bsc_planner.checks.kept_rows import KINDS, Row, all_rows
from bsc_planner.model.store import PlanStore

Key = tuple[str, str, object]
"""Something a check can read: (kind, column, value) or (kind, ``id``, id); what an element is besides its words (kind,
``standing``, id); of all rows (kind, ``*``, None); whether there are any (kind, ``?``, column)."""

_IN_ORDER = attrgetter("ord", "id")
_NAMES = ("code", "nip", "name", "title", "text")
_WORDS: dict[str, dict[str, str | None]] = {
    "objective": {"code": "", "text": "", "text_key": None},
    "unit": {"code": "", "name": ""},
}
"""What elements that many others stand below are called, with something to put in its place."""
_SHOWN = 80


class CheckedPlan:
    """Rows of a plan, kept in step with it; holds no database session and may cross threads.

    While `noted` is a set, everything read is noted in it; of what is found by the id of `subject` itself only the kind
    and column are, in `noted_of_own`.

    Attributes:
        today: The day checks that look at the calendar go by.
        noted: Where reading is noted; None: nowhere.
        noted_of_own: Where (kind, column) of what names the subject is noted.
        subject: Id of the element being checked; None: a group is.
        limits: Numbers of the rules as shipped, by code.
    """

    def __init__(self, store: PlanStore, *, today: date, limits: dict[str, Decimal]) -> None:
        self.today = today
        self.limits = limits
        self.noted: set[Key] | None = None
        self.noted_of_own: set[tuple[str, str]] = set()
        self.subject: str | None = None
        self._rows: dict[str, dict[str, Row]] = {}
        self._found: dict[str, dict[str, dict[object, list[Row]]]] = {}
        for kind, kept in KINDS.items():
            self._rows[kind] = {}
            self._found[kind] = {column: {} for column in kept.found_by}
            for row in all_rows(store, kind):
                self._add(kind, row)

    # what rules read --------------------------------------------------------------------

    def row(self, kind: str, element_id: str | None) -> Row | None:
        """The row with this id; None when there is none."""
        if element_id is None:
            return None
        self._note(kind, "id", element_id)
        return self._rows[kind].get(element_id)

    def standing(self, kind: str, element_id: str | None) -> Row | None:
        """The same for rules that read where an objective or unit stands, never its code or wording.

        Whoever reads it is not checked again when only its words become others.
        """
        if element_id is None:
            return None
        self._note(kind, "standing", element_id)
        return self._rows[kind].get(element_id)

    def rows(self, kind: str, column: str, value: object) -> Sequence[Row]:
        """Rows whose column holds a value, in plan order; `column` is one of `KeptKind.found_by`."""
        self._note(kind, column, value)
        found = self._found[kind][column].get(value, ())
        return sorted(found, key=_IN_ORDER) if len(found) > 1 else found

    def all(self, kind: str) -> Sequence[Row]:
        """Every row of a kind, in plan order; whoever reads it is checked again with every change of the kind."""
        self._note(kind, "*", None)
        return sorted(self._rows[kind].values(), key=_IN_ORDER)

    def has_any(self, kind: str, column: str = "") -> bool:
        """Whether there is a row of a kind at all, or one with a value in a column of `KeptKind.found_by`."""
        self._note(kind, "?", column)
        return bool(self._found[kind][column] if column else self._rows[kind])

    def holders(self, position_id: str) -> list[tuple[Row, Row]]:
        """Assignments to a position with the employees, in plan order; noted as one thing, however many there are."""
        employees = self._rows["employee"]
        return [(row, employees[row.employee_id]) for row in self.rows("assignment", "position_id", position_id)]

    def limit(self, code: str) -> Decimal:
        """The number of a rule: the plan's own, or as shipped."""
        for row in self.rows("check_setting", "code", code):
            if (own := _decimal(row.limit)) is not None:
                return own
        return self.limits[code]

    @property
    def years(self) -> range:
        """Planned years; empty when the period is not known."""
        for plan in self.all("plan"):
            if plan.period_start is not None and plan.period_end is not None:
                return range(plan.period_start, plan.period_end + 1)
        return range(0)

    # what keeps it in step --------------------------------------------------------------

    def ids(self, kind: str) -> Iterable[str]:
        """Ids of all rows of a kind, not noted."""
        return self._rows[kind].keys()

    def kept(self, kind: str, element_id: str) -> Row | None:
        """The row with this id, not noted."""
        return self._rows[kind].get(element_id)

    def group(self, kind: str, column: str, value: object) -> Sequence[Row]:
        """Rows of equal value in plan order, not noted."""
        return sorted(self._found[kind][column].get(value, ()), key=_IN_ORDER)

    def repeated(self, kind: str, column: str) -> Iterable[object]:
        """Values of a column that several rows share."""
        return [value for value, rows in self._found[kind][column].items() if len(rows) > 1]

    def replace(self, kind: str, element_id: str, row: Row | None) -> set[Key]:
        """Put a row in the place of the one that was there (None: there is none now); gives all keys it touches."""
        before = self._rows[kind].get(element_id)
        if before == row:
            return set()
        had = self._filled(kind)
        touched: set[Key] = {(kind, "id", element_id), (kind, "*", None)}
        if _without_words(kind, before) != _without_words(kind, row):
            touched.add((kind, "standing", element_id))
        if before is not None:
            touched |= self._remove(kind, before)
        if row is not None:
            touched |= self._add(kind, row)
        touched |= {(kind, "?", column) for column in had ^ self._filled(kind)}
        if kind == "employee":
            held = self._found["assignment"]["employee_id"].get(element_id, ())
            touched |= {("assignment", "position_id", assignment.position_id) for assignment in held}
        return touched

    def _filled(self, kind: str) -> set[str]:
        """Columns somebody has a value in; an empty name stands for there being a row at all."""
        return {column for column, places in self._found[kind].items() if places} | (
            {""} if self._rows[kind] else set()
        )

    def _note(self, kind: str, column: str, value: object) -> None:
        if self.noted is None:
            return
        if value is not None and value == self.subject:
            self.noted_of_own.add((kind, column))
        else:
            self.noted.add((kind, column, value))

    def _add(self, kind: str, row: Row) -> set[Key]:
        self._rows[kind][row.id] = row
        touched: set[Key] = set()
        for column, places in self._found[kind].items():
            value = getattr(row, column)
            if value is not None and value != "":
                places.setdefault(value, []).append(row)
                touched.add((kind, column, value))
        return touched

    def _remove(self, kind: str, row: Row) -> set[Key]:
        del self._rows[kind][row.id]
        touched: set[Key] = set()
        for column, places in self._found[kind].items():
            value = getattr(row, column)
            if value is not None and value != "":
                left = [other for other in places[value] if other.id != row.id]
                if left:
                    places[value] = left
                else:
                    del places[value]
                touched.add((kind, column, value))
        return touched


def _without_words(kind: str, row: Row | None) -> Row | None:
    words = _WORDS.get(kind)
    return row if row is None or words is None else row._replace(**words)


def name_of(row: Row | None) -> str:
    """How a finding names an element: its code or number, else what it is called; a dash for none."""
    if row is None:
        return "–"
    found = next((str(text) for name in _NAMES if (text := getattr(row, name, None))), "–")
    return found if len(found) <= _SHOWN else f"{found[:_SHOWN]}…"


def _decimal(text: str | None) -> Decimal | None:
    try:
        number = Decimal(text) if text is not None else None
    except InvalidOperation:
        return None
    return number if number is None or number.is_finite() else None
