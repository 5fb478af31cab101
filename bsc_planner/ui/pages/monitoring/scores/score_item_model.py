"""The tree of scores in a grid."""

from collections.abc import Hashable, Sequence
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QObject

from bsc_planner.model.delta import Ref
from bsc_planner.model.value import Value, ValueKind
from bsc_planner.scoring.rule_set import Basis, Grade, Light, RuleSet
from bsc_planner.scoring.score import RolledScore
from bsc_planner.ui.lists.folded_rows import FoldedRows
from bsc_planner.ui.pages.monitoring.scores.cells import (
    ELEMENT,
    NOTE,
    RESTS_ON,
    SCORE,
    SHARE,
    TARGET,
    TITLES,
    cell,
    status_word,
)
from bsc_planner.ui.pages.monitoring.scores.score_tree import LEFT_OVER, ScoreNode
from bsc_planner.ui.table_clipboard import TableCell
from bsc_planner.ui.widgets.grid import CENTER, EMPTY_FACE, LEFT, RIGHT, CellFace, GridColumn, RowKind, Tone

_KEYS = ("element", "target", "actual", "raw", "score", "weight", "share", "rests_on", "note")
_WIDTHS = (30, 8, 8, 7, 9, 7, 8, 8, 13)
_TONES = {Light.GREEN: Tone.GOOD, Light.YELLOW: Tone.WARNING, Light.RED: Tone.ERROR, Light.GREY: Tone.MUTED}
_SOFT = frozenset(range(len(TITLES))) - {ELEMENT, TARGET, TARGET + 1, SCORE}
_OPEN_AT_MOST = 400
"""With more rows than this only organisation and perspectives are open at first."""


class ScoreItemModel(FoldedRows[ScoreNode]):
    """Rows of one scorecard; what stays the same is not painted again when figures change."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nodes: list[ScoreNode] = []
        self._faces: dict[Ref, tuple[CellFace, ...]] = {}
        self._rules = RuleSet("", "", Basis("", Grade.UNSOURCED))
        self._columns = self._titled()

    def show_tree(self, root: ScoreNode, rules: RuleSet) -> None:
        """Show other rows or other figures, computed by a rule set."""
        nodes = list(root.walk())
        is_alike = rules == self._rules and _shape(nodes) == _shape(self._nodes)
        before, self._nodes, self._rules = self._nodes, nodes, rules
        if not is_alike:
            self._faces = {}
            self.show_anew()
            return
        changed = [new for old, new in zip(before, nodes, strict=True) if old.score != new.score]
        for node in changed:
            self._faces.pop(node.ref, None)
        self.replace_records({node.ref: node for node in nodes})
        self.tell_changed(changed)

    def as_table(self) -> list[list[TableCell]]:
        """All rows with the headings and their status in words, for a spreadsheet."""
        titles = [self._title(column) for column in range(len(TITLES))]
        lines = [[TableCell(title) for title in (*titles, self.tr("Status"))]]
        for node in self._arranged:
            if node.score is None:
                lines.append([TableCell(self._group())])
                continue
            cells = [cell(node.score, column, self._rules) for column in range(len(TITLES))]
            shown = [TableCell(one.text, one.number) for one in cells]
            if shown[SCORE].number is None:
                shown[SCORE] = TableCell("")
            lines.append([*shown, TableCell(status_word(node.score))])
        return lines

    # what it shows -------------------------------------------------------------------

    def candidates(self) -> Sequence[ScoreNode]:
        """All rows."""
        return self._nodes

    def candidate_key(self, record: ScoreNode) -> Hashable:
        """What the score is of."""
        return record.ref

    def candidate_depth(self, record: ScoreNode) -> int:
        """Organisation, perspectives, objectives, indicators."""
        return record.depth

    def is_heading(self, record: ScoreNode) -> bool:
        """Whether a row is the group of what counts nowhere."""
        return record.score is None

    def candidate_number(self, record: ScoreNode, column: int) -> Decimal | None:
        """The figure of a cell."""
        return None if record.score is None else cell(record.score, column, self._rules).number

    def candidate_faces(self, record: ScoreNode) -> Sequence[CellFace]:
        """All cells of a score."""
        faces = self._faces.get(record.ref)
        if faces is None:
            faces = self._faces[record.ref] = self._made(record)
        return faces

    def begins_open(self, record: ScoreNode) -> bool:
        """Large trees begin with their objectives folded."""
        return record.ref.kind != "objective" or len(self._nodes) <= _OPEN_AT_MOST

    # what the grid asks ----------------------------------------------------------------

    def row_kind(self, row: int) -> RowKind:
        """The group of what counts nowhere runs over its row."""
        return RowKind.SECTION if self.line(row).score is None else RowKind.ITEM

    def value(self, row: int, column: int) -> Value | None:
        """A figure as a number, for spreadsheets."""
        number = self.candidate_number(self.line(row), column)
        return None if number is None else Value(None, ValueKind.NUMBER, number=number)

    def tooltip(self, row: int, column: int) -> str:
        """What the light of a score is called."""
        score = self.line(row).score
        return status_word(score) if column == SCORE and score is not None else ""

    def cell_name(self, row: int, column: int) -> str:
        """A cell as a sentence names it."""
        return f"{self.face(row, ELEMENT).text} · {self._columns[column].full_name}"

    def why_fixed(self, row: int, column: int) -> str:
        """Scores are not typed in."""
        return self.tr("Scores are computed from targets and actuals. Press Enter to see why a score is what it is.")

    def _made(self, node: ScoreNode) -> tuple[CellFace, ...]:
        score = node.score
        if score is None:
            return (CellFace(self._group()), *(EMPTY_FACE,) * (len(TITLES) - 1))
        texts = [cell(score, column, self._rules).text for column in range(len(TITLES))]
        faces = [CellFace(text, Tone.MUTED if at in _SOFT else Tone.NORMAL) for at, text in enumerate(texts)]
        faces[SCORE] = CellFace(texts[SCORE], _TONES[score.light])
        if isinstance(score, RolledScore):
            faces[ELEMENT] = CellFace(texts[ELEMENT], Tone.STRONG)
        return tuple(faces)

    def _group(self) -> str:
        return self.tr("Not counted in the organisation score")

    def _title(self, column: int) -> str:
        return QCoreApplication.translate("ScoreCells", TITLES[column])

    def _titled(self) -> tuple[GridColumn, ...]:
        return tuple(
            GridColumn(
                key,
                self._title(column),
                width=_WIDTHS[column],
                align=CENTER if column == RESTS_ON else RIGHT if TARGET <= column <= SHARE else LEFT,
                is_frozen=column == ELEMENT,
                is_outline=column == ELEMENT,
                can_hide=column not in (ELEMENT, SCORE),
                fits_content=TARGET <= column < NOTE,
            )
            for column, key in enumerate(_KEYS)
        )


def _shape(nodes: Sequence[ScoreNode]) -> list[tuple[Ref, Ref]]:
    return [(node.ref, node.parent.ref if node.parent is not None else LEFT_OVER) for node in nodes]
