"""What planners do in a cascade matrix, as edits: write a share or a role, split, adopt, lock, choose the kind."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from bsc_planner.cascading.figure import is_given, is_measured, numbers_like, says_the_same
from bsc_planner.cascading.row_repair import can_share
from bsc_planner.cascading.unit_matrix import FigureSource, MatrixRow, MatrixRule
from bsc_planner.editing.cascade import (
    AddCascadeEdit,
    LockShareEdit,
    RemoveCascadesEdit,
    SetCascadeFieldEdit,
    SetCascadeTargetEdit,
)
from bsc_planner.editing.edit import Edit, EditError
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.model.cascade import CascadeKind
from bsc_planner.model.indicator import Consolidation
from bsc_planner.model.number_format import format_value
from bsc_planner.model.number_reading import ReadingContext
from bsc_planner.model.value import Value
from bsc_planner.model.value_reading import read_value

_HANDED = (CascadeKind.ADOPT, CascadeKind.SHARE)


@dataclass(frozen=True)
class MatrixHand:
    """Makes the edits of one year.

    Attributes:
        year: Calendar year whose figures are written.
    """

    year: int

    def write(self, row: MatrixRow, receiver_id: str, text: str) -> list[Edit]:
        """Give a receiver its figure by hand; who received nothing yet receives a share.

        Raises:
            EditError: ``not-a-number``, or ``several-measures`` where it has several indicators below this one.
        """
        figure = read_share(row, text)
        present = row.of(receiver_id)
        if len(present) > 1:
            raise EditError("several-measures", code=row.code)
        if not present:
            return self._first(row, receiver_id, text, figure)
        rule = present[0]
        if rule.source is FigureSource.MEASURE and rule.child_id is not None:
            return [SetTargetEdit(rule.child_id, str(self.year), text)]
        if rule.kind not in _HANDED:
            return [SetCascadeTargetEdit(rule.id, str(self.year), text)]
        return [*self._as(rule, CascadeKind.SHARE), *self._unstated(rule), LockShareEdit(self.year, ((rule.id, text),))]

    def clear(self, row: MatrixRow, receiver_id: str) -> list[Edit]:
        """Take the figure given by hand away; where there is none, take the indicator back from the receiver."""
        edits: list[Edit] = []
        for rule in row.of(receiver_id):
            if rule.source is FigureSource.LOCKED:
                edits += self._unlocked(rule)
            elif rule.source is FigureSource.STATED and rule.kind in _HANDED:
                edits += self._unstated(rule)
            else:
                edits.append(RemoveCascadesEdit((rule.id,)))
        return edits

    def write_role(self, row: MatrixRow, receiver_id: str, text: str) -> list[Edit]:
        """Say what a position must bring about; one that received nothing yet receives as the others do.

        Args:
            row: The row.
            receiver_id: The position.
            text: The work result, in result language; blank: as the indicator says it.

        Raises:
            EditError: ``several-measures`` where the position has several indicators below this one.

        Source: PermenPANRB 6/2022, matriks pembagian peran dan hasil.
        """
        present = row.of(receiver_id)
        if len(present) > 1:
            raise EditError("several-measures", code=row.code)
        role = text.strip() or None
        if present:
            same = (present[0].role or None) == role
            return [] if same else [SetCascadeFieldEdit(present[0].id, "role", role)]
        return [_added(row, receiver_id, kind=_usual_kind(row), role=role)] if role else []

    def clear_role(self, row: MatrixRow, receiver_id: str) -> list[Edit]:
        """Take the wording of a work result away; where there is none, take the indicator back from the position."""
        rules = row.of(receiver_id)
        worded: list[Edit] = [SetCascadeFieldEdit(rule.id, "role", None) for rule in rules if rule.role]
        return worded or [RemoveCascadesEdit((rule.id,)) for rule in rules]

    def split_evenly(self, row: MatrixRow, receiver_ids: Iterable[str]) -> list[Edit]:
        """Let receivers share the whole in equal parts, nobody locked; a whole without numbers is adopted instead."""
        if not can_share(row):
            return self.adopt(row, receiver_ids)
        edits: list[Edit] = []
        for receiver_id in receiver_ids:
            edits += self._received(row, receiver_id, CascadeKind.SHARE)
        for rule in _handed_to(row, receiver_ids):
            edits += [*self._freed(rule, CascadeKind.SHARE), *_weighed(rule, None)]
        return edits

    def split_by_weight(self, row: MatrixRow, weights: Mapping[str, Decimal]) -> list[Edit]:
        """Let receivers share the whole by weight, nobody locked; who receives nothing and weighs nothing stays out.

        Args:
            row: The row.
            weights: Weight ≥ 0 by id of the receiver.
        """
        edits: list[Edit] = []
        for receiver_id, weight in weights.items():
            written = None if weight == 1 else f"{weight:f}"
            if not row.of(receiver_id) and weight:
                edits.append(_added(row, receiver_id, weight=written))
            for rule in row.of(receiver_id):
                edits += [*self._freed(rule, CascadeKind.SHARE), *_weighed(rule, written)]
        return edits

    def adopt(self, row: MatrixRow, receiver_ids: Iterable[str]) -> list[Edit]:
        """Give receivers the indicator with its target unchanged."""
        edits: list[Edit] = []
        for receiver_id in receiver_ids:
            edits += self._received(row, receiver_id, CascadeKind.ADOPT)
        for rule in _handed_to(row, receiver_ids):
            edits += self._freed(rule, CascadeKind.ADOPT)
        return edits

    def lock(self, row: MatrixRow, rules: Iterable[MatrixRule]) -> list[Edit]:
        """Hold shares at what they are now."""
        held = tuple((rule.id, text) for rule in rules if can_lock(rule) and (text := text_of(row, rule.figure)))
        return [LockShareEdit(self.year, held)] if held else []

    def unlock(self, rules: Iterable[MatrixRule]) -> list[Edit]:
        """Let shares be computed again."""
        edits: list[Edit] = []
        for rule in rules:
            edits += self._unlocked(rule)
            if rule.kind in _HANDED:
                edits += self._unstated(rule)
        return edits

    def set_kind(self, row: MatrixRow, receiver_ids: Iterable[str], kind: CascadeKind) -> list[Edit]:
        """Choose how they receive; figures of kinds that compute nothing stay as they are now, stated by hand."""
        edits: list[Edit] = []
        for receiver_id in receiver_ids:
            present = row.of(receiver_id)
            if not present:
                edits += self._received(row, receiver_id, kind)
            for rule in present:
                if rule.kind is not kind:
                    edits += self._changed(row, rule, kind)
        return edits

    def _first(self, row: MatrixRow, receiver_id: str, text: str, figure: Value) -> list[Edit]:
        kinds = {rule.kind for rule in row.receiving}
        kind = next(iter(kinds)) if len(kinds) == 1 and not kinds & set(_HANDED) else CascadeKind.SHARE
        if not can_share(row) or not is_measured(figure):
            kind = CascadeKind.OWN
        added = _added(row, receiver_id, kind=kind)
        if kind is CascadeKind.SHARE:
            return [added, LockShareEdit(self.year, ((added.cascade_id, text),))]
        return [added, SetCascadeTargetEdit(added.cascade_id, str(self.year), text)]

    def _received(self, row: MatrixRow, receiver_id: str, kind: CascadeKind) -> list[Edit]:
        return [] if row.of(receiver_id) else [_added(row, receiver_id, kind=kind)]

    def _changed(self, row: MatrixRow, rule: MatrixRule, kind: CascadeKind) -> list[Edit]:
        if kind in _HANDED:
            return self._freed(rule, kind)
        edits: list[Edit] = [SetCascadeFieldEdit(rule.id, "method", kind)]
        if rule.kind in _HANDED:
            edits += self._unlocked(rule)
            if rule.child_id is None and rule.source is not FigureSource.STATED and is_given(rule.figure):
                edits.append(SetCascadeTargetEdit(rule.id, str(self.year), text_of(row, rule.figure)))
        return edits

    def _freed(self, rule: MatrixRule, kind: CascadeKind) -> list[Edit]:
        return [*self._as(rule, kind), *self._unlocked(rule), *self._unstated(rule)]

    def _as(self, rule: MatrixRule, kind: CascadeKind) -> list[Edit]:
        return [] if rule.kind is kind else [SetCascadeFieldEdit(rule.id, "method", kind)]

    def _unlocked(self, rule: MatrixRule) -> list[Edit]:
        return [LockShareEdit(self.year, ((rule.id, None),))] if rule.is_locked else []

    def _unstated(self, rule: MatrixRule) -> list[Edit]:
        is_stated = rule.source is FigureSource.STATED
        return [SetCascadeTargetEdit(rule.id, str(self.year), None)] if is_stated else []


def read_share(row: MatrixRow, text: str) -> Value:
    """How a text would be understood as a figure of a row.

    Raises:
        EditError: ``not-a-number`` for a text that cannot stand beside a whole that has numbers.
    """
    value = read_value(text, ReadingContext(row.unit_of_measure))
    if row.whole is not None and can_share(row):
        fits = bool(value.numbers) and numbers_like(value, row.whole) is not None and _is_unit_known(row, value)
        if not fits:
            raise EditError("not-a-number", value=text.strip())
    return value


def can_lock(rule: MatrixRule) -> bool:
    """Whether a rule is a share that is computed now."""
    return rule.kind is CascadeKind.SHARE and rule.source is FigureSource.COMPUTED and is_measured(rule.figure)


def _is_unit_known(row: MatrixRow, value: Value) -> bool:
    """Whether the unit printed with a figure is that of the row: `9 x` is a slip, `9 laporan` is none."""
    word = (value.unit_word or "").casefold()
    known = [(row.unit_of_measure or "").casefold(), ((row.whole and row.whole.unit_word) or "").casefold()]
    return not word or word == "%" or any(word in text for text in known)


def _added(
    row: MatrixRow,
    receiver_id: str,
    *,
    kind: CascadeKind = CascadeKind.SHARE,
    weight: str | None = None,
    role: str | None = None,
) -> AddCascadeEdit:
    unit_id, position_id = (None, receiver_id) if row.is_of_positions else (receiver_id, None)
    return AddCascadeEdit(
        row.indicator_id, unit_id=unit_id, position_id=position_id, kind=kind, weight=weight, role=role
    )


def _usual_kind(row: MatrixRow) -> CascadeKind:
    """How another receiver would get the indicator: as all others do, else a part of what can be added up."""
    kinds = {rule.kind for rule in row.receiving}
    if len(kinds) == 1:
        return next(iter(kinds))
    is_sum = row.consolidation is Consolidation.SUM and can_share(row)
    return CascadeKind.SHARE if is_sum else CascadeKind.ADOPT


def _handed_to(row: MatrixRow, receiver_ids: Iterable[str]) -> list[MatrixRule]:
    wanted = set(receiver_ids)
    return [rule for rule in row.receiving if rule.receiver_id in wanted]


def _weighed(rule: MatrixRule, weight: str | None) -> list[Edit]:
    same = rule.weight == Decimal(weight or 1)
    return [] if same else [SetCascadeFieldEdit(rule.id, "weight", weight)]


def text_of(row: MatrixRow, figure: Value | None) -> str:
    """A computed figure as a text that is read back as the same figure; empty for none."""
    if figure is None:
        return ""
    texts = [format_value(figure)]
    if figure.number is not None:
        sign = "%" if figure.is_percent else ""
        bare = f"{figure.number:f}".replace(".", ",")
        # three decimals could be thousands; a fourth digit settles it
        texts = [f"{bare}{sign}", f"{bare}0{sign}" if "," in bare else f"{bare},0{sign}", *texts]
    context = ReadingContext(row.unit_of_measure)
    readings = [(text, read_value(text, context)) for text in texts]
    same = [(text, reading) for text, reading in readings if says_the_same(reading, figure)]
    clear = [text for text, reading in same if not reading.is_ambiguous]
    return clear[0] if clear else same[0][0] if same else texts[0]
