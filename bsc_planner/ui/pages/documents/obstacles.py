"""What in the plan itself keeps documents from being issued, and the page that mends it."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from bsc_planner.exchange.registry import document_spec
from bsc_planner.model.organisation import Employee, Unit
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Target
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.pages.documents.choice import IssueChoice


@dataclass(frozen=True)
class Obstacle:
    """Something the plan lacks.

    Attributes:
        short: Why nothing can be issued, beside the button; source text in the context ``IssueObstacles``.
        text: What to do about it.
        link: Words of the way there.
        page: Key of the page that mends it.
    """

    short: str
    text: str
    link: str
    page: str


NO_UNITS = Obstacle(
    QT_TRANSLATE_NOOP("IssueObstacles", "There are no units yet."),
    QT_TRANSLATE_NOOP(
        "IssueObstacles",
        "Agreements and cascade matrices are made for units, and this plan has none yet. Add the units first.",
    ),
    QT_TRANSLATE_NOOP("IssueObstacles", "Go to the organisation"),
    "organisation",
)
NO_PEOPLE = Obstacle(
    QT_TRANSLATE_NOOP("IssueObstacles", "There are no employees yet."),
    QT_TRANSLATE_NOOP(
        "IssueObstacles",
        "An SKP is made for each employee, and this plan has none yet. Add or import the employees first.",
    ),
    QT_TRANSLATE_NOOP("IssueObstacles", "Go to the organisation"),
    "organisation",
)
NO_TARGETS = Obstacle(
    QT_TRANSLATE_NOOP("IssueObstacles", "No indicator has a target for {year}."),
    QT_TRANSLATE_NOOP(
        "IssueObstacles",
        "No indicator has a target for {year}, so documents would be empty. Fill in targets, or choose another year.",
    ),
    QT_TRANSLATE_NOOP("IssueObstacles", "Go to indicators and targets"),
    "indicators",
)
OBSTACLES = (NO_UNITS, NO_PEOPLE, NO_TARGETS)


def obstacle_of(store: PlanStore, choice: IssueChoice, *, year: int) -> Obstacle | None:
    """What the plan lacks for a choice of documents; None when it can be issued."""
    documents = [document_spec(key) for key in choice.issued_documents]
    if not documents:
        return None
    has_units, has_people = store.count(Unit) > 0, store.count(Employee) > 0
    if not has_people and all(spec.is_for_people or not has_units for spec in documents):
        return NO_PEOPLE if has_units or all(spec.is_for_people for spec in documents) else NO_UNITS
    if not has_units and not any(spec.is_for_people for spec in documents):
        return NO_UNITS
    if not store.count(Target, Target.period == str(year)):
        return NO_TARGETS
    return None


def obstacle_text(source: str, *, year: int) -> str:
    """One of an obstacle's texts in the window's language."""
    return QCoreApplication.translate("IssueObstacles", source).format(year=year)
