"""Writes a scorecard, or why its scores are what they are, to a file the planner chooses."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from bsc_planner.model.organisation import Unit
from bsc_planner.model.period import Period
from bsc_planner.ui.list_export import ListExport
from bsc_planner.ui.plan_session import PlanSession


class ScoreExport(QObject):
    """Asks where to and writes."""

    def __init__(self, session: PlanSession, page: QWidget) -> None:
        super().__init__(page)
        self._session = session
        self._lists = ListExport(session, page, stem=self.tr("Scorecard"))

    def ask(self, document: str, form: str, period: Period, unit_id: str | None) -> None:
        """Ask for a file and write the document.

        Args:
            document: ``scorecard`` or ``explanation``.
            form: ``xlsx`` or ``pdf``.
            period: Scores are up to its end.
            unit_id: Whose scorecard it is; None: the institution's.
        """
        stem = self.tr("Scorecard") if document == "scorecard" else self.tr("Explanation of scores")
        self._lists.ask(form, self.writer(document, form, period, unit_id), stem=f"{stem} {period}")

    def writer(self, document: str, form: str, period: Period, unit_id: str | None) -> Callable[[Path], None]:
        """What writes the document as the scores are now; to be called off the window's thread."""
        # office and PDF libraries load when first needed
        from bsc_planner.exchange.scorecard_file import write_explanation, write_scorecard

        store, board = self._session.store, self._session.scores.board
        institution = store.plan.institution
        unit = store.find(Unit, unit_id) if unit_id is not None else None
        name = institution if unit is None else unit.name or unit.code or "–"
        scorecard = board.scorecard(period, unit_id=unit_id)
        if document == "scorecard":
            return lambda path: write_scorecard(scorecard, institution=institution, unit=name, form=form, path=path)
        told = board.explanation(None, period, unit_id=unit_id)
        assert told is not None, "every scorecard has an organisation"
        return lambda path: write_explanation(scorecard, told, institution=institution, unit=name, form=form, path=path)
