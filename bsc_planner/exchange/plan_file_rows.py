"""The content of a plan in any file the program reads (its own, or the exchange format), to be compared with."""

from pathlib import Path

from bsc_planner.exchange.importing.plan_import import ImportedPlan
from bsc_planner.exchange.importing.plan_json import read_plan_file
from bsc_planner.findings import Finding
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.elements import columns_of
from bsc_planner.model.identity import new_id
from bsc_planner.progress import NoProgress, Progress
from bsc_planner.revisions.plan_rows import KindRows, PlanRows, Values, rows_of

JSON_SUFFIX = ".json"


def rows_of_file(path: Path, *, who: str, progress: Progress | None = None) -> tuple[PlanRows, list[Finding]]:
    """The content of a plan in a file, which is only read, and what is doubtful about the file.

    Args:
        path: A plan file, or a document of the exchange format (``.json``).
        who: Self-declared name of the planner, for the lock beside a plan file.
        progress: Hears how far the reading is; may cancel.

    Raises:
        PlanError: The file cannot be read.
    """
    if path.suffix.casefold() == JSON_SUFFIX:
        imported = read_plan_file(path, progress=progress)
        return rows_of_import(imported), list(imported.findings)
    document = PlanDocument.open(path, who=who, read_only=True, progress=progress or NoProgress())
    try:
        return rows_of(document.store), list(document.findings)
    finally:
        document.close(keep_unsaved=False)


def rows_of_import(imported: ImportedPlan) -> PlanRows:
    """The content an import would put into an empty plan."""
    page: dict[str, object] = {"ord": 0, "language": "id"} | imported.edit.page
    columns = columns_of("plan")[1:]
    found = {"plan": KindRows(columns, {new_id(): tuple(page.get(column) for column in columns)})}
    for part in imported.edit.parts:
        rows: dict[str, Values] = {str(row[0]): tuple(row[1:]) for row in part.rows}
        found[part.kind] = KindRows(part.columns[1:], rows)
    return PlanRows(found)
