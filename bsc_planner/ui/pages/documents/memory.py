"""What the page remembers of each plan between two runs of the program."""

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths

from bsc_planner.exchange.documents.blocks import Paper
from bsc_planner.exchange.file_names import safe_stem
from bsc_planner.exchange.registry import DOCUMENTS, USUAL_DOCUMENTS, WRITERS
from bsc_planner.model.issued import IssueState
from bsc_planner.ui.pages.documents.choice import IssueChoice
from bsc_planner.ui.plan_session import PlanSession
from bsc_planner.ui.settings.settings import ini_file


class ChoiceMemory:
    """What was chosen last for a plan: folder, documents, formats, state, paper and place; losing it costs little.

    For whom and on which day is asked anew every time: last year's answer would be a trap.
    """

    def __init__(self, session: PlanSession, parent: QObject) -> None:
        self._session = session
        self._stored = ini_file("documents.ini", parent)
        self._plan_id = session.store.plan.id

    def load(self) -> IssueChoice:
        """The choice to begin with."""
        documents = tuple(spec.key for spec in DOCUMENTS)
        formats = tuple(spec.key for spec in WRITERS)
        papers = {paper.name: paper for paper in Paper}
        folder = self._text("folder")
        return IssueChoice(
            documents=self._known("documents", documents, usual=USUAL_DOCUMENTS),
            formats=self._known("formats", formats, usual=formats),
            paper=papers.get(self._text("paper"), Paper.A4),
            place=self._text("place"),
            folder=Path(folder) if folder else self._proposed(),
            state=IssueState.DRAFT if self._text("state") == IssueState.DRAFT else IssueState.FINAL,
        )

    def save(self, choice: IssueChoice) -> None:
        """Keep a choice."""
        self._stored.beginGroup(self._plan_id)
        self._stored.setValue("documents", ",".join(choice.documents))
        self._stored.setValue("formats", ",".join(choice.formats))
        self._stored.setValue("paper", choice.paper.name)
        self._stored.setValue("place", choice.place)
        self._stored.setValue("state", str(choice.state))
        self._stored.setValue("folder", str(choice.folder or ""))
        self._stored.endGroup()
        self._stored.sync()

    def _known(self, key: str, all_of_them: tuple[str, ...], *, usual: tuple[str, ...]) -> tuple[str, ...]:
        stored = self._stored.value(f"{self._plan_id}/{key}")
        if stored is None:
            return usual
        # An unquoted list in the file is read back as one.
        words = stored if isinstance(stored, list) else str(stored).split(",")
        return tuple(known for known in all_of_them if known in words)

    def _text(self, key: str) -> str:
        stored = self._stored.value(f"{self._plan_id}/{key}", "")
        return ", ".join(stored) if isinstance(stored, list) else str(stored or "")

    def _proposed(self) -> Path:
        """A folder beside the plan file, named after it; below the documents folder for a plan without a file."""
        path = self._session.document.path
        if path is not None:
            return path.with_name(safe_stem(f"{path.stem} dokumen", fallback="dokumen"))
        place = QStandardPaths.StandardLocation.DocumentsLocation
        documents = Path(QStandardPaths.writableLocation(place) or Path.home())
        return documents / safe_stem(f"{self._session.store.plan.title} dokumen", fallback="dokumen")
