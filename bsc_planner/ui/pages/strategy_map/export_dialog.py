"""Exporting the map: which kind of file, which sheet, where to."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFileDialog, QFormLayout, QWidget

from bsc_planner.errors import PlanError
from bsc_planner.model.number_format import format_period
from bsc_planner.scoring.explanation_text import stand_in_text
from bsc_planner.scoring.rule_set import Grade
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.notices import tell, tell_error
from bsc_planner.ui.pages.strategy_map.map_state import MapState
from bsc_planner.ui.pages.strategy_map.paper import (
    MapFormat,
    Orientation,
    Paper,
    PrintedMap,
    SheetChoice,
    export_map,
)
from bsc_planner.ui.pages.strategy_map.words import paper_words
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.theme import Status

_WRITTEN = QT_TRANSLATE_NOOP("StrategyMap", "The map was written to {file}.")


class ExportMapDialog(QDialog):
    """Asks how a map is to be written."""

    def __init__(self, choice: SheetChoice, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export strategy map"))
        self._format = QComboBox()
        for kind, text in (
            (MapFormat.PDF, self.tr("PDF, for printing and mailing")),
            (MapFormat.SVG, self.tr("SVG, a drawing that can be edited")),
            (MapFormat.PNG, self.tr("PNG, a picture for slides")),
        ):
            self._format.addItem(text, kind)
        self._paper = QComboBox()
        for paper in Paper:
            self._paper.addItem(paper.value, paper)
        self._orientation = QComboBox()
        for orientation, text in (
            (Orientation.AUTOMATIC, self.tr("As the map fits")),
            (Orientation.LANDSCAPE, self.tr("Landscape")),
            (Orientation.PORTRAIT, self.tr("Portrait")),
        ):
            self._orientation.addItem(text, orientation)
        for box, value in (
            (self._format, choice.format),
            (self._paper, choice.paper),
            (self._orientation, choice.orientation),
        ):
            box.setCurrentIndex(box.findData(value))
            box.setMinimumWidth(260)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout(self)
        form.setContentsMargins(18, 16, 18, 14)
        form.setSpacing(10)
        form.addRow(self.tr("File"), self._format)
        form.addRow(self.tr("Paper"), self._paper)
        form.addRow(self.tr("Sheet lies"), self._orientation)
        form.addRow(buttons)

    @property
    def choice(self) -> SheetChoice:
        """What is chosen now."""
        return SheetChoice(
            MapFormat(self._format.currentData()),
            Paper(self._paper.currentData()),
            Orientation(self._orientation.currentData()),
        )

    @classmethod
    def ask(cls, parent: QWidget, choice: SheetChoice) -> SheetChoice | None:
        """Ask, beginning with the choice made before; None when the planner changed his mind."""
        dialog = cls(choice, parent)
        is_accepted = dialog.exec() == QDialog.DialogCode.Accepted
        chosen = dialog.choice
        dialog.deleteLater()
        return chosen if is_accepted else None


def _scores(state: MapState, language: str) -> str:
    """What the legend says of the scores on the map; empty where it shows none."""
    if not state.scorecards:
        return ""
    words, first = paper_words(language), state.scorecards[0]
    title = first.rule_set.title
    if first.rule_set.basis.grade is Grade.THIRD_PARTY:
        title = words.grade.format(rule_set=title)
    title = " · ".join(filter(None, (title, stand_in_text(first.rule_set, language))))
    period = format_period(first.period, language="en" if language == "en" else "id")
    return words.scores.format(period=period, rule_set=title)


def ask_and_export(parent: QWidget, session: PlanSession, state: MapState, *, scope: str, since: str = "") -> None:
    """Ask how and where, write the map, and say so.

    Args:
        parent: The page.
        session: The open plan.
        state: What its map shows now.
        scope: Name of the unit it is the scorecard of; empty for the whole plan.
        since: Edition whose later changes are marked; empty: none are.
    """
    choice = ExportMapDialog.ask(parent, SheetChoice())
    target = _ask_path(parent, session, choice) if choice else None
    if choice is None or target is None:
        return
    plan = session.store.plan
    words = paper_words(plan.language)
    printed = PrintedMap(
        state.content, state.layout, words, plan.title, plan.institution, scope, since, _scores(state, plan.language)
    )
    try:
        export_map(printed, choice, target)
    except PlanError as error:
        tell_error(parent, error)
    else:
        written = QCoreApplication.translate("StrategyMap", _WRITTEN).format(file=target.name)
        tell(parent, written, status=Status.OK)


def _ask_path(parent: QWidget, session: PlanSession, choice: SheetChoice) -> Path | None:
    """Where to, with the suffix of the format; None when the planner changed his mind."""
    plan_file = session.document.path
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = plan_file.parent if plan_file else Path(documents)
    words = paper_words(session.store.plan.language)
    stem = f"{plan_file.stem} - {words.title}" if plan_file else words.title
    suffix = choice.format.value
    path, _ = QFileDialog.getSaveFileName(
        parent,
        QCoreApplication.translate("ExportMapDialog", "Export strategy map"),
        str(folder / f"{stem}.{suffix}"),
        f"{suffix.upper()} (*.{suffix})",
    )
    if not path:
        return None
    return Path(path) if path.lower().endswith(f".{suffix}") else Path(f"{path}.{suffix}")
