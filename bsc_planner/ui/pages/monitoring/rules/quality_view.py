"""Mutu target (K3): indicators with the quality of their targets, before anything is realised."""

from datetime import date
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QStackedWidget, QVBoxLayout, QWidget

from bsc_planner.model.number_format import format_value
from bsc_planner.model.value import Value
from bsc_planner.monitoring.target_qualities import QualityRow, k3_rule_set_of, target_qualities
from bsc_planner.scoring.explanation_text import stand_in_text
from bsc_planner.scoring.target_quality import Priced, QualityGrade
from bsc_planner.ui.labels import number_text
from bsc_planner.ui.language import Language, current_language
from bsc_planner.ui.list_export import ListExport
from bsc_planner.ui.lists.grid_export import GridExport
from bsc_planner.ui.pages.monitoring.rules.list_model import ListModel
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import MARKS, Status
from bsc_planner.ui.widgets.empty_state import EmptyState
from bsc_planner.ui.widgets.grid import CellFace, Grid, GridColumn, Tone
from bsc_planner.ui.widgets.page_header import ActionButton
from bsc_planner.wording.counting import counted
from bsc_planner.wording.rule_set_words import QUALITY_WORDS, fraction_text, grade_words

_GRADES = {
    QualityGrade.VERY_GOOD: (Status.OK, Tone.GOOD),
    QualityGrade.GOOD: (Status.OK, Tone.GOOD),
    QualityGrade.FAIR: (Status.WARNING, Tone.WARNING),
}

_NUMBERED = frozenset({"k3", "target", "last_target", "last_actual", "quality", "target_quality"})


class QualityView(QWidget):
    """All indicators of a year with K3 and why."""

    def __init__(self, session: PlanSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._year = session.year
        self.rows: list[QualityRow] = []
        columns = (
            GridColumn("indicator", self.tr("Indicator"), width=30, is_frozen=True, can_hide=False, is_outline=True),
            GridColumn("k3", "K3", width=6, can_hide=False),
            GridColumn("grade", self.tr("Meaning"), width=22),
            GridColumn("why", self.tr("Why"), width=44),
            GridColumn("target", self.tr("Target"), width=12),
            GridColumn("last_target", self.tr("Last target"), width=12),
            GridColumn("last_actual", self.tr("Last actual"), width=12),
            GridColumn("quality", self.tr("Indicator quality"), width=15),
            GridColumn("target_quality", self.tr("Target quality"), width=14),
            GridColumn("unit", self.tr("Unit"), width=14),
        )
        self.model = ListModel(columns, self, numbered=_NUMBERED)
        self.grid = Grid("monitoring_target_quality", self.model)
        self.grid.view.wrap_usually()
        GridExport(session, self.grid, stem=self.tr("List of target quality"))
        self._source = QLabel()
        self._source.setWordWrap(True)
        self._source.setProperty("tone", "muted")
        self._counts = QLabel()
        self._counts.setProperty("tone", "strong")
        self.export = QAction(self.tr("Export"), self)
        self._exporting = ListExport(session, self, stem=self.tr("Target quality"))
        self._empty = EmptyState(
            self.tr("No indicator has a target in this year yet. Fill in targets on the page Indicators & targets."),
            icon="target",
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self._empty)
        self._lay_out()
        self.grid.view.current_changed.connect(self._on_current_changed)

    def show_year(self, year: int) -> None:
        """Compute K3 of a year anew."""
        self._year = year
        store, language = self._session.store, current_language()
        rules = k3_rule_set_of(store, year)
        self.rows = list(target_qualities(store, year, rule_set=rules))
        self.model.set_rows([self._faces(row) for row in self.rows])
        has_targets = any(row.target is not None for row in self.rows)
        self._stack.setCurrentWidget(self.grid if has_targets else self._empty)
        self.export.setEnabled(has_targets)
        words = self.tr(
            "K3 is the mean of the quality of the indicator (Tabel 14) and of its target (Tabel 15): above 1 is of "
            "very good quality. It looks at targets only; nothing has to be realised. By {title} · {grade}"
        )
        basis = rules.basis_of("k3")
        told = (
            words.format(title=rules.title, grade=grade_words(basis.grade, language)),
            stand_in_text(rules, language),
        )
        self._source.setText(" · ".join(filter(None, told)))
        self._counts.setText(self._counted())

    # within --------------------------------------------------------------------------

    def _lay_out(self) -> None:
        menu = QMenu(self)
        for form, words in (("xlsx", self.tr("List as Excel…")), ("pdf", self.tr("List as PDF…"))):
            menu.addAction(words).triggered.connect(lambda _=False, form=form: self._on_export(form))
        self.export.setMenu(menu)
        line = QHBoxLayout()
        line.addWidget(self._counts, 1)
        line.addWidget(ActionButton(self.export))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._source)
        column.addLayout(line)
        column.addWidget(self._stack, 1)

    def _faces(self, row: QualityRow) -> tuple[CellFace, ...]:
        language = current_language()
        grade = row.quality.grade
        if grade is None:
            words = self.tr("cannot be told yet")
            meaning = CellFace(f"{MARKS[Status.NONE]} {words}", Tone.MUTED)
        else:
            status, tone = _GRADES[grade]
            words = QUALITY_WORDS[grade][0 if language is Language.INDONESIAN else 1]
            meaning = CellFace(f"{MARKS[status]} {words}", tone)
        k3 = row.quality.k3
        return (
            CellFace(f"{row.code} {row.name}".strip() or "–", Tone.STRONG),
            CellFace("–" if k3 is None else fraction_text(k3), Tone.STRONG),
            meaning,
            CellFace(row.why("id" if language is Language.INDONESIAN else "en")),
            CellFace(_value(row.target)),
            CellFace(_value(row.last_target)),
            CellFace(_value(row.last_actual)),
            CellFace(_priced(row.quality.indicator)),
            CellFace(_priced(row.quality.target)),
            CellFace(row.unit, Tone.MUTED),
        )

    def _counted(self) -> str:
        known = [row.quality.k3 for row in self.rows if row.quality.k3 is not None]
        words = self.tr("{known} of {all} [indicator has|indicators have] a K3")
        return counted(words, known=number_text(len(known)), all=number_text(len(self.rows)))

    def _on_export(self, form: str) -> None:
        page, year = self._session.store.plan, self._year
        rows, institution, plan = tuple(self.rows), page.institution, page.title
        rules = k3_rule_set_of(self._session.store, year)

        def write(path: Path) -> None:
            # office and PDF libraries load when first needed
            from bsc_planner.exchange.target_quality_file import write_target_qualities

            write_target_qualities(
                rows, rules, institution=institution, plan=plan, year=year, form=form, path=path, day=date.today()
            )

        self._exporting.ask(form, write)

    def _on_current_changed(self, row: int) -> None:
        place = self.model.place_of(row)
        if self.isVisible() and 0 <= place < len(self.rows):
            self._session.select(self.rows[place].ref)


def _value(value: Value | None) -> str:
    return "–" if value is None else format_value(value)


def _priced(priced: Priced) -> str:
    return "–" if priced.value is None else fraction_text(priced.value)
