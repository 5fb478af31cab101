"""The schemas of released files, written down once and for ever."""

from pathlib import Path

from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.document.file_format import VERSION
from bsc_planner.model.document.migration_steps.rebuilding import released_schema
from bsc_planner.model.document.tables import current_schema
from bsc_planner.model.history import FIRST_HASH, ChangeLogEntry, meta_value, next_hash

_SAMPLE = Path(__file__).resolve().parents[2] / "golden" / "plans" / "v1.renstra"


def test_the_schema_written_down_for_this_version_is_the_one_the_program_makes() -> None:
    assert released_schema(VERSION) == current_schema()


def test_a_file_of_version_1_gets_a_chained_change_log_and_keeps_its_entries() -> None:
    document = PlanDocument.open(_SAMPLE, who="Penguji", read_only=True)
    session = document.store.session
    previous = FIRST_HASH
    for entry in session.query(ChangeLogEntry).order_by(ChangeLogEntry.seq):
        texts = (entry.at, entry.who, entry.action, entry.kind, entry.element_id, entry.field, entry.old, entry.new)
        previous = next_hash(previous, texts)
        assert entry.hash == previous
    assert meta_value(session, "log_head") == previous.hex()
    document.close(keep_unsaved=False)
