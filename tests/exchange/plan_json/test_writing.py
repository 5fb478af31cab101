"""Writing a plan's document: whole or not at all, and only what the plan says."""

import json
import os
from pathlib import Path

import pytest

from bsc_planner.editing.indicator import RemoveIndicatorsEdit
from bsc_planner.editing.revision_facts import rows_of_revision
from bsc_planner.editing.revision_rows import ProposedCell, RejectRowEdit
from bsc_planner.exchange.plan_json import ExportFileError, plan_document, write_plan_json
from bsc_planner.model.cascade import Cascade, CascadeAspect
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.note import Note
from bsc_planner.model.objective import Objective
from bsc_planner.model.plan import Plan
from bsc_planner.model.revision import Revision, RevisionRow, TargetRevision
from bsc_planner.revisions.in_force import PutInForceEdit
from tests.builders import do, plan_with
from tests.exchange.plan_documents import imported
from tests.revisions.plans import agreed_revision, plan_in_force


def test_a_plan_made_in_the_program_says_no_more_than_it_holds() -> None:
    document = json.loads(plan_document(plan_with()))
    assert document["period"] == {"start": 2025, "end": 2029}
    assert "language" not in document
    (indicator,) = document["indicators"]
    assert indicator["targets"] == {"2025": "10", "2026": "20"}
    assert indicator["objective"] == "SS1"
    assert "units" not in document


def test_writing_replaces_the_file_in_one_step_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "rencana.json"
    path.write_text("old")
    store = plan_with()
    write_plan_json(store, path)
    assert path.read_bytes() == plan_document(store)
    assert [entry.name for entry in tmp_path.iterdir()] == ["rencana.json"]
    assert path.stat().st_mode & 0o400


def test_a_failed_replacement_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "rencana.json"
    path.write_text("old")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ExportFileError) as failed:
        write_plan_json(plan_with(), path)
    assert failed.value.details["path"] == str(path)
    assert path.read_text() == "old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["rencana.json"]


def test_a_folder_that_is_not_there_is_an_error_of_the_plan(tmp_path: Path) -> None:
    with pytest.raises(ExportFileError):
        write_plan_json(plan_with(), tmp_path / "none" / "rencana.json")


def test_an_element_without_a_code_is_named_where_something_refers_to_it() -> None:
    store = plan_with()
    (indicator,) = store.all(Indicator)
    with store.recording():
        store.update(Indicator, indicator.id, code=None)
        store.insert(Note, text="Periksa", element_kind="indicator", element_id=indicator.id)
        store.insert(Note, text="Tentang target", element_kind="target", element_id="x", author="P")
        store.insert(Note, text="Umum")
    store.session.commit()
    document = json.loads(plan_document(store))
    assert document["notes"] == [
        {"text": "Periksa", "about_kind": "indicator", "about": f"#{indicator.id}"},
        {"text": "Tentang target", "author": "P", "about_kind": "target"},
        "Umum",
    ]
    assert document["indicators"][0]["ref_id"] == indicator.id
    again = imported(plan_document(store))
    assert again.all(Note)[0].element_id == again.all(Indicator)[0].id


def test_a_column_that_should_hold_json_but_holds_text_is_written_as_text() -> None:
    store = plan_with()
    (indicator,) = store.all(Indicator)
    with store.recording():
        store.update(Indicator, indicator.id, scale="A lebih dari 90", month_pattern="[1, 2", extra="{not json")
        store.update(Plan, store.plan.id, language="en")
    store.session.commit()
    document = json.loads(plan_document(store))
    assert document["indicators"][0]["scale"] == "A lebih dari 90"
    assert document["indicators"][0]["month_pattern"] == "[1, 2"
    assert document["language"] == "en"


def test_a_damaged_remark_on_the_notation_changes_no_value() -> None:
    store = imported(
        b'{"format": "bsc-plan/1", "institution": "", "title": "", "cascades": [{"aspects": [{"year": 2026}]}]}'
    )
    (aspect,) = store.all(CascadeAspect)
    with store.recording():
        store.update(CascadeAspect, aspect.id, extra='{"$as": {"year": "x"}}')
    store.session.commit()
    assert json.loads(plan_document(store))["cascades"] == [{"aspects": [{"year": 2026}]}]


def test_a_number_that_the_planner_changed_is_no_longer_written_as_the_source_wrote_it() -> None:
    source = b'{"format": "bsc-plan/1", "institution": "", "title": "", "cascades": [{"weight": 2.50, "aspects": '
    store = imported(source + b'[{"year": "2026"}]}], "objectives": [{"map_x": 1.50, "map_y": 2}]}')
    assert b'"weight": 2.50' in plan_document(store)
    (rule,) = store.all(Cascade)
    (aspect,) = store.all(CascadeAspect)
    (card,) = store.all(Objective)
    with store.recording():
        store.update(Cascade, rule.id, weight="3")
        store.update(CascadeAspect, aspect.id, year=2027)
        store.update(Objective, card.id, map_x=1.75)
    store.session.commit()
    document = json.loads(plan_document(store))
    assert document["cascades"] == [{"weight": "3", "aspects": [{"year": 2027}]}]
    assert document["objectives"] == [{"map_x": 1.75, "map_y": 2}]


def test_a_revision_of_the_program_reads_back_with_its_rows_steps_and_reasons() -> None:
    store = plan_in_force(indicators=2)
    one, two = (indicator.id for indicator in store.all(Indicator))
    revision_id = agreed_revision(store, [ProposedCell(one, "25", "2026"), ProposedCell(two, "26", "2026")])
    do(store, RemoveIndicatorsEdit([two]))
    do(store, RejectRowEdit(rows_of_revision(store, revision_id)[1].id, "dihapus"))
    do(store, PutInForceEdit(revision_id))
    written = plan_document(store)
    again = imported(written)
    assert json.loads(plan_document(again)) == json.loads(written)
    assert [row.agreed for row in again.all(RevisionRow)] == ["25", None]
    assert again.all(RevisionRow)[1].element_id == two
    assert again.all(TargetRevision)[0].revision_id == again.all(Revision)[0].id
    assert again.all(Revision)[0].status == "in_force"
