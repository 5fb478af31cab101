"""Searching the change log and reading it."""

from datetime import date

import pytest
from sqlalchemy import select, update

from bsc_planner.editing.bulk import InsertRowsEdit, NewRows
from bsc_planner.editing.cascade import SetCascadeFieldEdit
from bsc_planner.editing.edit import Edit, apply_edit
from bsc_planner.editing.follow_up import SetWorkFieldsEdit, WorkCell
from bsc_planner.editing.history import History
from bsc_planner.editing.indicator import AddIndicatorEdit, RemoveIndicatorsEdit, SetIndicatorFieldEdit
from bsc_planner.editing.link import AddLinkEdit, RemoveLinkEdit
from bsc_planner.editing.objective import SetObjectiveFieldEdit
from bsc_planner.editing.organisation import RemoveEmployeesEdit, RemoveUnitEdit
from bsc_planner.editing.rule_set import SetRuleSetTextEdit
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.model.delta import Ref
from bsc_planner.model.follow_up import FollowUp
from bsc_planner.model.history import ChangeLogEntry
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.objective import Objective
from bsc_planner.model.rule_set_copy import RuleSetCopy
from bsc_planner.model.store import PlanStore
from bsc_planner.model.target import Target
from bsc_planner.revisions.audit.log_query import (
    LogFilter,
    entries,
    fields_in_log,
    kinds_in_log,
    matching,
    people_in_log,
)
from bsc_planner.revisions.audit.telling import LogTeller, ToldChange
from tests.builders import do, plan_with
from tests.editing.test_edits_by_concept import staffed_plan
from tests.full_plan import RULE_SET, full_plan

TODAY = date(2026, 5, 1)


def told(store: PlanStore, wanted: LogFilter | None = None, language: str = "id") -> list[ToldChange]:
    """Entries as a reader sees them, newest first."""
    found = entries(store, matching(store, wanted or LogFilter()))
    return LogTeller(store, language).told(found)


def sentences(store: PlanStore, wanted: LogFilter | None = None) -> list[str]:
    return [f"{one.subject} | {one.change}" for one in told(store, wanted)]


def by(store: PlanStore, who: str, edit: Edit) -> None:
    apply_edit(store, edit, label=f"Langkah {who}", who=who)


@pytest.fixture
def store() -> PlanStore:
    store = plan_with(objectives=2, indicators=1)
    first, second = (row.id for row in store.all(Objective))
    indicator = store.all(Indicator)[0].id
    by(store, "Ani", SetObjectiveFieldEdit(first, "text", "Meningkatnya layanan 100%"))
    by(store, "Budi", SetTargetEdit(indicator, "2025", "12,5"))
    by(store, "Budi", SetIndicatorFieldEdit(indicator, "is_iku", 1))
    by(store, "Ani", AddLinkEdit(first, second, link_id="l"))
    return store


def test_every_change_is_a_sentence_in_planners_words(store: PlanStore) -> None:
    assert sentences(store) == [
        "hubungan sebab-akibat SS1 → SS2 | ditambahkan: SS2",
        "indikator IKU1.1 Jumlah hal 1.1 | IKU: – → ya",
        "target 2025 · IKU1.1 Jumlah hal 1.1 | nilai: 10 → 12,5",
        "sasaran SS1 Meningkatnya layanan 100% | rumusan: Meningkatnya hal 1 → Meningkatnya layanan 100%",
    ]
    newest = told(store, language="en")[1]
    assert (newest.subject, newest.field, newest.before, newest.after) == (
        "indicator IKU1.1 Jumlah hal 1.1",
        "key indicator",
        "",
        "yes",
    )


def test_what_is_gone_is_still_called_by_its_name(store: PlanStore) -> None:
    indicator = store.all(Indicator)[0].id
    do(store, RemoveLinkEdit("l"))
    do(store, RemoveIndicatorsEdit([indicator]))
    found = sentences(store, LogFilter(element=Ref("indicator", indicator)))
    assert "indikator IKU1.1 Jumlah hal 1.1 | dihapus: IKU1.1 Jumlah hal 1.1" in found
    assert "target 2025 · IKU1.1 Jumlah hal 1.1 | nilai: 10 → 12,5" in found
    assert "target 2026 · IKU1.1 Jumlah hal 1.1 | dihapus: 2026 20" in found
    assert not any("sasaran" in sentence.split("|")[0] for sentence in found)
    assert sentences(store)[-4:][0].startswith("hubungan sebab-akibat SS1 → SS2")


def test_a_change_and_its_meaning_are_told_once_but_a_meaning_alone_is_told(store: PlanStore) -> None:
    [told_before] = told(store, LogFilter(kind="target"))
    assert told_before.entry.field == "printed"
    with store.recording() as deltas:
        store.update(Target, str(told_before.entry.element_id), meaning="n:99.5")
    History(store).push(deltas, label="Baca ulang", who="Ani")
    store.session.commit()
    assert told(store)[0].change == "arti nilai: 12,5 → 99,5"


def test_entries_are_found_by_person_kind_field_and_text(store: PlanStore) -> None:
    assert people_in_log(store) == ["Ani", "Budi"]
    assert kinds_in_log(store) == ["indicator", "link", "objective", "target"]
    assert fields_in_log(store, "target") == ["meaning", "printed"]
    assert len(told(store, LogFilter(who="Budi"))) == 2
    assert len(told(store, LogFilter(who="Budi", kind="target"))) == 1
    assert len(told(store, LogFilter(field="text"))) == 1
    assert len(told(store, LogFilter(text="LAYANAN"))) == 1
    assert len(told(store, LogFilter(text="100%"))) == 1
    assert told(store, LogFilter(text="100_")) == []
    assert len(told(store, LogFilter(text="langkah ani"))) == 2


def test_entries_are_found_by_day_both_included(store: PlanStore) -> None:
    moments = {1: "2026-03-01T01:00:00+00:00", 2: "2026-03-02T12:00:00+00:00", 3: "2026-03-03T12:00:00+00:00"}
    for seq, at in moments.items():
        store.session.execute(update(ChangeLogEntry).where(ChangeLogEntry.seq == seq).values(at=at))
    days = LogFilter(since=date(2026, 3, 2), until=date(2026, 3, 2))
    assert list(matching(store, days)) == [2]
    assert 3 not in matching(store, LogFilter(until=date(2026, 3, 2)))
    assert 1 not in matching(store, LogFilter(since=date(2026, 3, 2)))


def test_many_rows_changed_at_once_are_one_sentence() -> None:
    store = plan_with()
    people = [(f"{number:032x}", number, f"Pegawai {number}") for number in range(1200)]
    do(store, InsertRowsEdit((NewRows("employee", ("id", "ord", "name"), people),)))
    do(store, RemoveEmployeesEdit([row[0] for row in people]))
    assert sentences(store) == [
        "pegawai | 1200 baris dihapus sekaligus",
        "pegawai | 1200 baris ditambahkan sekaligus",
    ]
    assert [one.ref for one in told(store)] == [None, None]


def test_references_are_told_by_name() -> None:
    store = staffed_plan()
    do(store, SetCascadeFieldEdit("c1", "weight", "3"))
    assert sentences(store)[0] == "aturan penjenjangan IKU1.1 → U1 | bobot: – → 3"
    do(store, RemoveUnitEdit("u1"))
    assert "aturan penjenjangan IKU1.1 → – | unit penerima: U1 → –" in sentences(store)


def test_an_element_added_in_the_log_and_gone_without_trace_has_no_name_but_does_no_harm(store: PlanStore) -> None:
    do(store, AddIndicatorEdit(None, "X", "Baru", indicator_id="x"))
    store.session.execute(update(ChangeLogEntry).where(ChangeLogEntry.element_id == "x").values(new="{broken"))
    store.session.connection().exec_driver_sql("DELETE FROM indicator WHERE id = 'x'")
    assert told(store)[0].subject == "indikator"
    store.session.execute(update(ChangeLogEntry).where(ChangeLogEntry.element_id == "x").values(kind="of_tomorrow"))
    assert told(store)[0].ref is None


def test_entries_come_in_the_order_asked_for_and_missing_ones_are_left_out(store: PlanStore) -> None:
    numbers = [row[0] for row in store.rows(select(ChangeLogEntry.seq).order_by(ChangeLogEntry.seq))]
    found = entries(store, [numbers[2], 999, numbers[0]])
    assert [entry.seq for entry in found] == [numbers[2], numbers[0]]


def test_reports_ratings_follow_ups_and_rule_sets_are_told_in_words() -> None:
    store = full_plan()
    do(store, SetWorkFieldsEdit([WorkCell(Ref("follow_up", store.all(FollowUp)[0].id), "status", "done")], TODAY))
    do(store, SetIndicatorFieldEdit("i", "is_mandatory", 0))
    do(store, SetIndicatorFieldEdit("i", "target_basis", "external"))
    text = store.all(RuleSetCopy)[0].text
    do(store, SetRuleSetTextEdit(RULE_SET, text.replace("upper = 120", "upper = 130", 1)))
    do(store, RemoveEmployeesEdit(["e"]))
    said = {f"{one.subject}: {one.change}" for one in told(store)}
    assert any(line.startswith("tindak lanjut 2026-Q1 Melatih petugas 2026") and "selesai" in line for line in said)
    assert any("IKU wajib" in line and "ya → tidak" in line for line in said)
    assert any("dinilai pihak luar" in line for line in said)
    assert any("perangkat aturan kmk-467-2014: " in line and "Batas atas indeks: 130" in line for line in said)
    assert any(line.startswith("laporan pegawai 2026-M03 Melayani") for line in said)
    assert any(line.startswith("penilaian pegawai 2026 · 199001012015011001 Contoh Nama") for line in said)
    assert not any("format = " in line or "kmk-467-2014 format" in line for line in said)
