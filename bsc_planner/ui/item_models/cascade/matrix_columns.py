"""Columns, words and faces of the cascade matrix."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from bsc_planner.cascading.unit_matrix import FigureSource, MatrixRow, MatrixRule
from bsc_planner.model.cascade import CascadeKind
from bsc_planner.model.indicator import Consolidation
from bsc_planner.model.number_format import format_number, format_value
from bsc_planner.model.value import Value, ValueKind
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.widgets.grid import RIGHT, CellFace, GridColumn, Tone
from bsc_planner.wording.counting import counted

CODE, NAME, TARGET, RULE = range(4)
FIRST_UNIT = 4
"""Places of the columns; behind the units come the positions that share along and the check."""

_PERCENT = frozenset({"%", "persen", "persentase", "prosentase", "percent", "percentage"})
_HEADING = 18
_NOTHING = CellFace("–", Tone.MUTED)
_WORDS = {
    CascadeKind.ADOPT: QT_TRANSLATE_NOOP("CascadeMatrix", "same"),
    CascadeKind.COMPONENT: QT_TRANSLATE_NOOP("CascadeMatrix", "component"),
    CascadeKind.OWN: QT_TRANSLATE_NOOP("CascadeMatrix", "new"),
    Consolidation.SUM: QT_TRANSLATE_NOOP("CascadeMatrix", "sum"),
    Consolidation.AVERAGE: QT_TRANSLATE_NOOP("CascadeMatrix", "average"),
    Consolidation.LAST: QT_TRANSLATE_NOOP("CascadeMatrix", "last value"),
}


def matrix_columns(
    year: int, unit_ids: Sequence[str], names: Mapping[str, tuple[str, str]], *, has_positions: bool
) -> tuple[GridColumn, ...]:
    """The columns of a matrix with these receiving units."""
    translate = QCoreApplication.translate
    receivers = [
        GridColumn(
            unit_id,
            heading_of(names[unit_id]),
            tooltip=" ".join(part for part in names[unit_id] if part),
            name=names[unit_id][1] or names[unit_id][0],
            width=9,
            align=RIGHT,
            is_figure=True,
        )
        for unit_id in unit_ids
    ]
    positions = GridColumn(
        "positions",
        translate("CascadeMatrix", "Positions"),
        tooltip=translate("CascadeMatrix", "Positions of this unit that take their share of the same whole"),
        width=8,
        align=RIGHT,
    )
    return (
        GridColumn("code", translate("CascadeMatrix", "Code"), width=6, is_frozen=True, fits_content=True),
        GridColumn(
            "name",
            translate("CascadeMatrix", "Indicator above"),
            width=30,
            is_frozen=True,
            can_hide=False,
            is_outline=True,
        ),
        GridColumn(
            "target",
            translate("CascadeMatrix", "Target"),
            name=translate("CascadeMatrix", "Target {year}").format(year=year),
            width=6,
            align=RIGHT,
            fits_content=True,
            is_figure=True,
        ),
        GridColumn("rule", translate("CascadeMatrix", "Rule"), width=10),
        *receivers,
        *((positions,) if has_positions else ()),
        GridColumn("check", translate("CascadeMatrix", "Fits?"), width=11, align=RIGHT, can_hide=False),
    )


def heading_of(named: tuple[str, str]) -> str:
    """A unit's name on at most two lines of about equal length, cut where it is longer; the code for no name."""
    text = named[1] or named[0] or "–"
    if len(text) <= _HEADING // 2:
        return text
    words = text.split()
    breaks = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    if not breaks:
        return _cut(text)
    first, second = min(breaks, key=lambda pair: max(map(len, pair)))
    return f"{_cut(first)}\n{_cut(second)}"


def rule_word(row: MatrixRow) -> str:
    """How a row is handed down, in one word; empty where it is not, several words joined where it is mixed."""
    kinds = list(dict.fromkeys(rule.kind for rule in row.to_units))
    keys = [row.consolidation if kind is CascadeKind.SHARE else kind for kind in kinds]
    return " + ".join(QCoreApplication.translate("CascadeMatrix", _WORDS[key]) for key in keys)


def figure_text(value: Value | None, unit_of_measure: str | None) -> str:
    """A figure as cells show it; percentages carry their sign, empty for none."""
    if value is None or value.kind is ValueKind.NOT_FILLED:
        return ""
    text = format_value(value)
    is_percent = (unit_of_measure or "").strip().casefold() in _PERCENT
    if is_percent and value.kind is ValueKind.NUMBER and not value.unit_word:
        return f"{text}%"
    return text


def unit_face(row: MatrixRow, unit_id: str) -> CellFace:
    """What a unit receives of a row."""
    rules = row.of(unit_id)
    if not rules:
        return _NOTHING
    texts = [figure_text(rule.figure, row.unit_of_measure) or "?" for rule in rules]
    return CellFace(" · ".join(texts))


def faces_of(row: MatrixRow, unit_ids: Sequence[str], *, has_positions: bool) -> tuple[CellFace, ...]:
    """All cells of a row."""
    positions = (_positions_face(row),) if has_positions else ()
    return (
        CellFace(row.code, Tone.MUTED),
        CellFace(row.name),
        CellFace(figure_text(row.whole, row.unit_of_measure) or "–", Tone.STRONG),
        CellFace(rule_word(row)),
        *(unit_face(row, unit_id) for unit_id in unit_ids),
        *positions,
        check_face(row),
    )


def check_face(row: MatrixRow) -> CellFace:
    """Whether a row comes to its whole, in words and a mark."""
    translate = QCoreApplication.translate
    check = row.check
    if check is None:
        return CellFace("·" if row.rules else "", Tone.MUTED)
    if check.parts is None:
        return CellFace(translate("CascadeMatrix", "✓ same"), Tone.GOOD)
    parts = figure_text(check.parts, row.unit_of_measure)
    if check.is_equal:
        return CellFace(f"✓ {parts}", Tone.GOOD)
    whole = figure_text(row.whole, row.unit_of_measure)
    return CellFace(translate("CascadeMatrix", "✗ {parts} of {whole}").format(parts=parts, whole=whole), Tone.ERROR)


def rule_tip(rule: MatrixRule) -> str:
    """What the tool tip of a receiver's cell says about how it gets its figure."""
    translate = QCoreApplication.translate
    kind = {
        CascadeKind.ADOPT: translate("CascadeMatrix", "Direct adoption: the indicator and its target unchanged"),
        CascadeKind.SHARE: translate("CascadeMatrix", "Narrowed scope: a part of the target"),
        CascadeKind.COMPONENT: translate("CascadeMatrix", "Component: a measure of its own that goes into this one"),
        CascadeKind.OWN: translate("CascadeMatrix", "New: a measure of its own that supports this one"),
    }[rule.kind]
    source = {
        FigureSource.COMPUTED: "",
        FigureSource.LOCKED: translate("CascadeMatrix", "Locked: fixed by hand"),
        FigureSource.STATED: translate("CascadeMatrix", "As stated in the unit's document"),
        FigureSource.MEASURE: translate("CascadeMatrix", "Target of the unit's own indicator"),
    }[rule.source]
    weight = (
        translate("CascadeMatrix", "Weight {weight}").format(weight=format_number(rule.weight))
        if rule.kind is CascadeKind.SHARE and rule.weight != 1
        else ""
    )
    return "\n".join(part for part in (kind, weight, source) if part)


def mark_of(rules: Sequence[MatrixRule]) -> str:
    """Icon behind what a receiver gets: adopted or locked; empty for neither."""
    if len(rules) != 1:
        return ""
    if rules[0].kind is CascadeKind.ADOPT:
        return "chevrons-down"
    return "lock" if rules[0].source is FigureSource.LOCKED else ""


def _positions_face(row: MatrixRow) -> CellFace:
    rules = row.to_positions
    numbers = [rule.figure.number for rule in rules if rule.figure is not None and rule.figure.number is not None]
    if not rules:
        return _NOTHING
    if len(numbers) < len(rules) or row.consolidation is not Consolidation.SUM:
        return CellFace(
            counted(QCoreApplication.translate("CascadeMatrix", "{count} [position|positions]"), count=len(rules))
        )
    return CellFace(format_number(sum(numbers[1:], numbers[0])))


def _cut(text: str) -> str:
    return text if len(text) <= _HEADING else f"{text[: _HEADING - 1].rstrip()}…"
