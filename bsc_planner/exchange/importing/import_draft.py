"""What a plan being read has so far: rows by kind, codes by kind, findings."""

from dataclasses import dataclass, field
from typing import Any

from bsc_planner.exchange.importing.import_findings import ImportFindings
from bsc_planner.exchange.importing.row_buffer import RowBuffer
from bsc_planner.exchange.plan_fields import REFERRED_KINDS
from bsc_planner.model.elements import BY_KIND


@dataclass
class ImportDraft:
    """Rows, codes and findings of one import.

    Attributes:
        buffers: Rows by kind.
        ids: Id by code (or ``#ref_id``) of every kind that others refer to; of a repeated code the first one's.
        units_of_measure: Unit by indicator id, as printed.
        notes: Rows of notes with what they say they are about.
        findings: What is doubtful.
    """

    buffers: dict[str, RowBuffer] = field(default_factory=lambda: {kind: RowBuffer(kind) for kind in BY_KIND})
    ids: dict[str, dict[str, str]] = field(default_factory=lambda: {kind: {} for kind in REFERRED_KINDS})
    units_of_measure: dict[str, str | None] = field(default_factory=dict)
    notes: list[tuple[list[Any], dict[str, Any]]] = field(default_factory=list)
    findings: ImportFindings = field(default_factory=ImportFindings)

    def codes_of(self, kind: str) -> dict[str, str]:
        """Code (or ``#ref_id``) by id, of the elements of a kind that can be referred to."""
        return {element_id: code for code, element_id in self.ids[kind].items()}

    def get(self, row: list[Any], kind: str, column: str) -> Any:
        """Value of a column of a row."""
        return row[self.buffers[kind].place[column]]

    def set(self, row: list[Any], kind: str, column: str, value: Any) -> None:
        """Give a column of a row its value."""
        row[self.buffers[kind].place[column]] = value
