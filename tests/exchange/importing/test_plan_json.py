"""Reading ``bsc-plan/1``: what is refused, what is kept and reported, what becomes of references."""

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from bsc_planner.editing.edit import EditError
from bsc_planner.exchange.importing import json_text
from bsc_planner.exchange.importing.import_findings import LISTED, ImportFindings
from bsc_planner.exchange.importing.json_text import PlanFormatError
from bsc_planner.exchange.importing.plan_json import plan_from, read_plan, read_plan_file
from bsc_planner.exchange.plan_json import plan_document
from bsc_planner.findings import Finding, Severity
from bsc_planner.model.base import Element
from bsc_planner.model.cascade import Cascade
from bsc_planner.model.elements import ELEMENTS
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Link
from bsc_planner.model.organisation import Assignment, Employee, Unit
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Actual, Target
from bsc_planner.progress import Cancelled
from bsc_planner.wording.errors import ERRORS
from bsc_planner.wording.findings import FINDINGS
from tests.builders import content_of, do, empty_store, plan_with
from tests.exchange.plan_documents import imported

FULL = Path(__file__).parents[1] / "plan_json" / "full-plan.json"
UNITS = Path(__file__).parents[2] / "data" / "kkp-units-2026.json"


def document(**keys: Any) -> bytes:
    return json.dumps({"format": "bsc-plan/1", "institution": "I", "title": "T", **keys}).encode()


def findings(**keys: Any) -> Sequence[Finding]:
    return read_plan(document(**keys)).findings


def codes(**keys: Any) -> list[str]:
    return [finding.code for finding in findings(**keys)]


def only(store: PlanStore, cls: type[Element]) -> Any:
    (found,) = store.all(cls)
    return found


# refused as a whole


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "not-json"),
        (b"{", "not-json"),
        (b'{"format": "bsc-plan/1", "institution": "", "title": NaN}', "not-json"),
        (b'{"format": "bsc-plan/1",}', "not-json"),
        (b'"\x00"', "not-json"),
        (b"\xff\xfe{\x00}\x00", "not-utf8"),
        (b'{"format": "\xe9"}', "not-utf8"),
        (rb'{"format": "bsc-plan/1", "institution": "\ud800", "title": ""}', "not-utf8"),
        (b'{"format": "bsc-plan/1", "format": "bsc-plan/1"}', "repeated-key"),
        (b"[" * 100_000, "too-deep"),
        (b'{"a":' * 100_000, "too-deep"),
        (b"[]", "not-a-plan"),
        (b"null", "not-a-plan"),
        (b"{}", "not-a-plan"),
        (b'{"format": 1}', "not-a-plan"),
        (b'{"format": "geojson"}', "not-a-plan"),
        (b'{"format": "bsc-plan/2", "institution": "", "title": ""}', "other-version"),
        (b'{"format": "bsc-plan/10.1", "institution": "", "title": ""}', "other-version"),
        (b'{"format": "bsc-plan/1", "title": ""}', "missing-key"),
        (b'{"format": "bsc-plan/1", "institution": "", "title": 5}', "missing-key"),
    ],
)
def test_what_is_no_document_of_this_version_is_refused_whole(data: bytes, reason: str) -> None:
    with pytest.raises(PlanFormatError) as refused:
        read_plan(data)
    assert refused.value.reason == reason


@pytest.mark.parametrize(
    "keys",
    [
        {"unknown": 70},
        {"indicators": [{"scale": 70}]},
        {"revisions": [{"changes": 70}]},
        {"units": [{"unknown": 70}]},
    ],
)
def test_content_nested_deeper_than_any_plan_is_refused(keys: dict[str, Any]) -> None:
    def nested(content: Any) -> Any:
        if content == 70:
            for _ in range(70):
                content = [content]
            return content
        if isinstance(content, list):
            return [nested(item) for item in content]
        return {key: nested(item) for key, item in content.items()} if isinstance(content, dict) else content

    with pytest.raises(PlanFormatError) as refused:
        read_plan(document(**nested(keys)))
    assert refused.value.reason == "too-deep"


def test_a_file_larger_than_the_limit_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(json_text, "LARGEST_BYTES", 10)
    path = tmp_path / "plan.json"
    path.write_bytes(document())
    with pytest.raises(PlanFormatError) as file_refused:
        read_plan_file(path)
    with pytest.raises(PlanFormatError) as data_refused:
        read_plan(document())
    assert file_refused.value.reason == data_refused.value.reason == "too-large"


def test_a_file_that_cannot_be_read_is_an_error_of_the_plan(tmp_path: Path) -> None:
    with pytest.raises(PlanFormatError) as refused:
        read_plan_file(tmp_path / "none.json")
    assert refused.value.reason == "cannot-read"


def test_a_byte_order_mark_and_a_minor_version_are_fine(tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    path.write_bytes(b"\xef\xbb\xbf" + document(format="bsc-plan/1.3"))
    assert read_plan_file(path).findings == ()


def test_escaped_characters_beyond_the_basic_plane_are_no_half_characters() -> None:
    store = imported(rb'{"format": "bsc-plan/1", "institution": "\ud83d\ude00", "title": ""}')
    assert store.plan.institution == "\U0001f600"


def test_the_planner_may_cancel() -> None:
    class Impatient:
        def step(self, done: int, total: int, what: str = "") -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_plan(document(), progress=Impatient())


# where it goes


def test_a_plan_with_content_takes_no_other_plan_in() -> None:
    store = plan_with(objectives=1)
    before = content_of(store)
    with pytest.raises(EditError) as refused:
        do(store, read_plan(document()).edit)
    assert refused.value.reason == "plan-not-empty"
    assert content_of(store) == before


def test_a_plan_with_only_its_title_page_is_filled_and_keeps_its_identity() -> None:
    store = empty_store()
    plan_id = store.plan.id
    do(store, read_plan(document(title="Lain")).edit)
    assert (store.plan.id, store.plan.title, store.plan.period_start) == (plan_id, "Lain", None)


def test_every_key_of_the_format_has_its_column() -> None:
    result = read_plan(FULL.read_bytes())
    assert {finding.code for finding in result.findings} == {"ambiguous-number"}
    store = imported(FULL.read_bytes())
    kept = {cls.__tablename__: one.extra for cls in ELEMENTS for one in store.all(cls) if one.extra}
    assert kept == {"cascade": '{"$as":{"weight":2}}', "note": '{"$object":true}', "revision": '{"ref_id":"R2"}'}
    assert {cls.__tablename__ for cls in ELEMENTS if not store.count(cls)} == set()


def test_text_of_another_decoder_with_ordinary_floats_is_read_too() -> None:
    store = empty_store()
    page = {"format": "bsc-plan/1", "institution": "", "title": "", "indicators": [{"targets": {"2025": 7.5}}]}
    do(store, plan_from(page).edit)
    assert only(store, Target).printed == "7.5"
    assert json.loads(plan_document(store)) == page


# codes and references


def test_a_repeated_code_is_kept_twice_and_reported_and_references_mean_the_first() -> None:
    keys: dict[str, Any] = {
        "units": [{"code": "A", "name": "satu"}, {"code": "A", "name": "dua"}, {"code": "B", "parent": "A"}]
    }
    (finding,) = findings(**keys)
    assert (finding.code, finding.severity, finding.details) == (
        "repeated-code",
        Severity.WARNING,
        {"code": "A", "count": 2},
    )
    store = imported(document(**keys))
    first, second, child = store.all(Unit)
    assert (first.name, second.name) == ("satu", "dua")
    assert child.parent_id == first.id


def test_a_reference_to_the_second_of_a_repeated_code_survives_writing_and_reading() -> None:
    store = imported(document(units=[{"code": "A"}, {"code": "A", "name": "dua"}, {"name": "tiga"}, {"code": "C"}]))
    _, second, third, last = store.all(Unit)
    with store.recording():
        store.update(Unit, last.id, parent_id=second.id)
        store.update(Unit, second.id, parent_id=third.id)
    store.session.commit()
    again = imported(plan_document(store))
    _, second, third, last = again.all(Unit)
    assert (last.parent_id, second.parent_id) == (second.id, third.id)
    assert plan_document(again) == plan_document(store)


def test_a_name_for_references_that_is_taken_already_is_replaced() -> None:
    keys = {"units": [{"ref_id": "x"}, {"ref_id": "x"}, {"code": "C"}]}
    store = imported(document(**keys))
    _, second, last = store.all(Unit)
    with store.recording():
        store.update(Unit, last.id, parent_id=second.id)
    store.session.commit()
    again = imported(plan_document(store))
    assert again.all(Unit)[2].parent_id == again.all(Unit)[1].id


@pytest.mark.parametrize(
    ("keys", "where"),
    [
        ({"units": [{"code": "A", "parent": "X"}]}, "units A parent"),
        ({"objectives": [{"goal": "X"}]}, "objectives #1 goal"),
        ({"indicators": [{"code": "I", "owner_units": ["X"]}]}, "indicators I owner_units"),
        ({"indicators": [{"code": "I", "owner_units": [7]}]}, "indicators I owner_units"),
        ({"employees": [{"nip": "1", "assignments": [{"position": "X"}]}]}, "employees 1 assignments #1 position"),
        ({"links": [{"from": "X", "to": "X"}]}, "links #1 from"),
        ({"cascades": [{"parent_indicator": 7}]}, "cascades #1 parent_indicator"),
        ({"notes": [{"text": "n", "about_kind": "unit", "about": "X"}]}, "notes about"),
    ],
)
def test_a_reference_that_points_nowhere_is_reported_and_written_back(keys: dict[str, Any], where: str) -> None:
    found = [finding for finding in findings(**keys) if finding.code == "dangling-reference"]
    assert where in [finding.where for finding in found]
    assert json.loads(plan_document(imported(document(**keys)))) == json.loads(document(**keys))


def test_a_reference_that_was_dangling_gives_way_to_one_the_planner_sets() -> None:
    store = imported(document(units=[{"code": "A"}, {"code": "B", "parent": "X"}]))
    first, second = store.all(Unit)
    with store.recording():
        store.update(Unit, second.id, parent_id=first.id)
    store.session.commit()
    assert json.loads(plan_document(store))["units"][1] == {"code": "B", "parent": "A"}


@pytest.mark.parametrize(
    "units",
    [
        [{"code": "A", "parent": "A"}],
        [{"code": "A", "parent": "B"}, {"code": "B", "parent": "A"}],
        [{"code": "7", "parent": "7"}, {"code": "A", "parent": 7}],
        [{"code": "A", "parent": "B"}, {"code": "B", "parent": "C"}, {"code": "C", "parent": "B"}],
    ],
)
def test_a_tree_that_leads_back_to_itself_is_cut_once_reported_and_written_back(units: list[Any]) -> None:
    assert codes(units=units).count("circular-parent") == 1
    store = imported(document(units=units))
    assert sum(unit.parent_id is None for unit in store.all(Unit)) == 1
    assert json.loads(plan_document(store))["units"] == units


def test_a_link_to_itself_is_no_link_but_written_back_in_its_place() -> None:
    keys = {
        "objectives": [{"code": "A"}, {"code": "B"}],
        "links": [{"from": "A", "to": "B"}, {"from": "A", "to": "A"}, {"from": "B", "to": "A"}],
    }
    assert codes(**keys) == ["link-to-itself"]
    store = imported(document(**keys))
    assert store.count(Link) == 2
    assert json.loads(plan_document(store))["links"] == keys["links"]


def test_rows_that_say_the_same_twice_are_kept_and_counted() -> None:
    keys = {"objectives": [{"code": "A"}, {"code": "B"}], "links": [{"from": "A", "to": "B"}] * 3}
    (finding,) = findings(**keys)
    assert (finding.code, finding.details) == ("repeated-row", {"count": 2})
    assert imported(document(**keys)).count(Link) == 3


def test_employees_who_share_a_nip_are_kept_apart_and_reported() -> None:
    keys = {"employees": [{"nip": "1", "name": "a"}, {"nip": "1", "name": "b"}]}
    assert codes(**keys) == ["repeated-nip"]
    assert [one.name for one in imported(document(**keys)).all(Employee)] == ["a", "b"]


def test_a_receiver_is_a_unit_or_a_position_and_the_position_counts() -> None:
    keys = {
        "units": [{"code": "U"}],
        "positions": [{"code": "P"}],
        "cascades": [{"child_unit": "U", "child_position": "P"}],
    }
    assert codes(**keys) == ["two-receivers"]
    store = imported(document(**keys))
    rule = only(store, Cascade)
    assert (rule.child_unit_id, rule.child_position_id is None) == (None, False)
    assert json.loads(plan_document(store))["cascades"] == keys["cascades"]


# values


def test_a_value_written_as_a_number_is_used_and_written_back_as_one() -> None:
    data = document(
        indicators=[{"weight": 25, "targets": {"2025": 0, "2026": 1}, "baseline": {"year": "2024", "value": 2}}]
    )
    data = data.replace(b": 0,", b": 82.200,")
    store = imported(data)
    first, _ = store.all(Target)
    assert (first.printed, first.meaning) == ("82.200", "n:82.200")
    indicator = only(store, Indicator)
    assert (indicator.weight, indicator.baseline_year, indicator.baseline_meaning) == ("25", 2024, "n:2")
    assert b"82.200" in plan_document(store)
    assert json.loads(plan_document(store)) == json.loads(data)
    with store.recording():
        store.update(Target, first.id, printed="83", meaning="n:83")
        store.update(Indicator, indicator.id, weight=None, baseline_printed="3", baseline_meaning="n:3")
    store.session.commit()
    (written,) = json.loads(plan_document(store))["indicators"]
    assert written == {"targets": {"2025": "83", "2026": 1}, "baseline": {"year": "2024", "value": "3"}}


def test_ambiguous_numbers_are_decided_by_the_unit_or_the_neighbours_and_reported() -> None:
    keys = {
        "indicators": [
            {"code": "I", "unit_of_measure": "Orang", "targets": {"2025": "2.000", "2026": "7"}},
            {"code": "J", "targets": {"2025": "7,500"}, "actuals": {"2025": "3,25"}},
            {"code": "K", "targets": {"2025": "7,500"}},
        ],
        "cascades": [{"parent_indicator": "I", "targets": {"2025": "1.000"}}],
    }
    found = findings(**keys)
    assert [finding.where for finding in found] == [
        "indicators I targets 2025",
        "indicators J targets 2025",
        "indicators K targets 2025",
        "cascades #1 targets 2025",
    ]
    assert [finding.details["decided_by"] for finding in found] == ["unit", "column", "guess", "unit"]


def test_mixed_decimal_marks_are_reported_once_for_an_indicator() -> None:
    keys = {"indicators": [{"code": "I", "targets": {"2025": "3,5"}, "baseline": {"value": "3.4"}}]}
    result = read_plan(document(**keys))
    (finding,) = result.findings
    assert (finding.code, finding.where) == ("mixed-decimal-marks", "indicators I")
    assert finding.element_id in [row[0] for part in result.edit.parts for row in part.rows]


@pytest.mark.parametrize("scale", [["Wujud penuh"], [{"label": "Wujud penuh", "score": "80"}], [{"score": 1}, 5]])
def test_a_label_of_the_indicators_scale_is_measurable(scale: list[Any]) -> None:
    is_labelled = "Wujud" in json.dumps(scale)
    found = codes(indicators=[{"scale": scale, "targets": {"2025": "Wujud penuh"}}])
    assert found == ([] if is_labelled else ["not-measurable"])


# what fits nowhere


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        ({"unknown": 1}, "unknown-key"),
        ({"units": [{"colour": "red"}]}, "unknown-key"),
        ({"$rows": 1, "$as": {"title": 1}}, "unknown-key"),
        ({"units": "none"}, "wrong-type"),
        ({"units": ["U"]}, "wrong-type"),
        ({"units": [{"name": ["U"]}]}, "wrong-type"),
        ({"units": [{"parent": {}}]}, "wrong-type"),
        ({"missions": "satu"}, "wrong-type"),
        ({"missions": [1, "dua"]}, "wrong-type"),
        ({"notes": [{"body": "x"}]}, "wrong-type"),
        ({"period": "2025-2029"}, "wrong-type"),
        ({"period": {"start": "2025", "end": 2029}}, "wrong-type"),
        ({"period": {"start": 2030, "end": 2029}}, "reversed-period"),
        ({"language": "fr"}, "unknown-word"),
        ({"indicators": [{"polarity": "naik"}]}, "unknown-word"),
        ({"indicators": [{"targets": ["5"]}]}, "wrong-type"),
        ({"indicators": [{"targets": {"2025": ["5"]}}]}, "wrong-type"),
        ({"indicators": [{"targets": {"2025-Q7": "5"}}]}, "not-a-period"),
        ({"indicators": [{"baseline": "5"}]}, "wrong-type"),
        ({"indicators": [{"owner_units": "U"}]}, "wrong-type"),
        ({"indicators": [{"owner_units": [{}]}]}, "wrong-type"),
        ({"indicators": [{"scale": "A=90"}]}, "wrong-type"),
        ({"indicators": [{"month_pattern": [1, 2]}]}, "wrong-type"),
        ({"indicators": [{"month_pattern": [[]] * 12}]}, "wrong-type"),
        ({"indicators": [{"is_iku": "ya"}]}, "wrong-type"),
        ({"indicators": [{"evidence": "x"}]}, "wrong-type"),
        ({"indicators": [{"evidence": {"2025": "x"}}]}, "no-value-for-remark"),
        ({"employees": [{"assignments": [{"status": "acting"}]}]}, "unknown-word"),
        ({"employees": [{"assignments": [{"from": "2025-02-30"}]}]}, "not-a-date"),
        ({"employees": [{"assignments": "J1"}]}, "wrong-type"),
        ({"objectives": [{"map_x": 5}]}, "half-a-place"),
        ({"objectives": [{"map_x": "5", "map_y": 5}]}, "wrong-type"),
    ],
)
def test_what_does_not_fit_is_reported_and_written_back(keys: dict[str, Any], code: str) -> None:
    assert code in codes(**keys)
    assert json.loads(plan_document(imported(document(**keys)))) == json.loads(document(**keys))


def test_null_and_empty_say_nothing_and_are_written_back() -> None:
    keys: dict[str, Any] = {
        "vision": None,
        "missions": [],
        "units": [{"code": None, "parent": None}],
        "goals": [],
        "period": {},
        "indicators": [
            {"targets": {}, "milestones": None, "actuals": {"2025": None}, "owner_units": []}
            | {"baseline": {}, "evidence": {}, "revisions": []}
        ],
        "employees": [{"assignments": []}, {"assignments": None}],
        "notes": None,
    }
    assert codes(**keys) == []
    assert json.loads(plan_document(imported(document(**keys)))) == json.loads(document(**keys))


def test_of_the_same_doubt_only_the_first_are_listed_and_the_rest_is_counted() -> None:
    found = findings(units=[{"code": str(number), "colour": "x"} for number in range(LISTED + 20)])
    assert [finding.code for finding in found] == ["unknown-key"] * LISTED + ["more-of-the-same"]
    assert found[-1].details == {"rule": "unknown-key", "count": 20}
    assert found[-1].severity is Severity.INFO
    assert ImportFindings().all() == ()


def test_evidence_stands_beside_the_actual_it_proves() -> None:
    store = imported(document(indicators=[{"actuals": {"2025": "5"}, "evidence": {"2025": "laporan", "2026": None}}]))
    assert only(store, Actual).evidence == "laporan"
    (written,) = json.loads(plan_document(store))["indicators"]
    assert written["evidence"] == {"2025": "laporan", "2026": None}


def test_no_single_change_of_a_published_plan_makes_reading_fail() -> None:
    plan = json.loads(UNITS.read_bytes())
    plan["units"] = plan["units"][:3]
    junk: Any
    for junk in (None, True, 0, -1.5, "", "x" * 1000, [], {}, [[]], {"a": {"b": []}}):
        for key in plan.keys() - {"format", "institution", "title"}:
            changed = {**plan, key: junk}
            assert json.loads(plan_document(imported(json.dumps(changed).encode()))) == changed
        for key in plan["units"][1]:
            changed = {**plan, "units": [plan["units"][0], {**plan["units"][1], key: junk}]}
            assert json.loads(plan_document(imported(json.dumps(changed).encode()))) == changed


def test_an_assignment_that_names_no_position_is_kept_with_its_person() -> None:
    store = imported(document(employees=[{"nip": "1", "assignments": [{"position": "X", "until": "2025-01-01"}]}]))
    assignment = only(store, Assignment)
    assert (assignment.position_id, assignment.until_date) == (None, "2025-01-01")


def test_every_doubt_of_reading_has_a_sentence() -> None:
    rules: set[tuple[str, ...]] = set()
    for path in Path(json_text.__file__).parent.glob("*.py"):
        rules.update(re.findall(r'\.add\(\s*"([a-z-]+)"|rule="([a-z-]+)"|"([a-z]+-[a-z-]+)"', path.read_text("utf-8")))
    known = {rule for found in rules for rule in found if rule} - {"utf-8-sig"}
    assert sorted(known - FINDINGS.keys() - {key.rpartition(".")[2] for key in ERRORS}) == []
