"""The smallest edits that tests of plan files need, and short ways to make and open plans."""

from dataclasses import dataclass
from pathlib import Path

from bsc_planner.editing.edit import apply_edit
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.objective import Objective
from bsc_planner.model.store import PlanStore


@dataclass(frozen=True)
class AddObjective:
    """Add an objective of that text."""

    text: str

    def apply(self, plan: PlanStore) -> None:
        """Carry it out."""
        plan.insert(Objective, text=self.text)


def add(document: PlanDocument, *texts: str) -> None:
    """Add objectives, each as its own step."""
    for text in texts:
        apply_edit(document.store, AddObjective(text), label=f"Tambah {text}", who="Penguji")


def texts(document: PlanDocument) -> list[str | None]:
    """Texts of all objectives in plan order."""
    return [objective.text for objective in document.store.all(Objective)]


def new_plan(*objectives: str) -> PlanDocument:
    """A new plan without a file."""
    document = PlanDocument.create(title="Renstra", institution="Instansi", start=2025, end=2029, who="Ani")
    add(document, *objectives)
    return document


def saved_plan(path: Path, *objectives: str) -> Path:
    """A plan file that nobody has open."""
    document = new_plan(*objectives)
    document.save_as(path)
    document.close(keep_unsaved=False)
    return path


def reopened_texts(path: Path) -> list[str | None]:
    """What a plan file says, opened to be read only."""
    document = PlanDocument.open(path, who="Pembaca", read_only=True)
    try:
        return texts(document)
    finally:
        document.close(keep_unsaved=False)


def names_in(folder: Path) -> list[str]:
    """Names of everything in a folder, sorted."""
    return sorted(place.name for place in folder.iterdir())
