"""The register: what a run puts on record, what must be issued anew, and how it differs."""

import random
from pathlib import Path
from typing import Any

import pytest

from bsc_planner.cascading.plan_input import cascade_of
from bsc_planner.editing.edit import Edit
from bsc_planner.editing.history import History
from bsc_planner.editing.indicator import RemoveIndicatorsEdit
from bsc_planner.editing.organisation import RemoveAssignmentsEdit, SetEmployeeFieldEdit
from bsc_planner.editing.target import SetTargetEdit
from bsc_planner.exchange.documents.issue_item import IssueItem, IssueScope
from bsc_planner.exchange.documents.plan_facts import PlanFacts
from bsc_planner.exchange.fingerprint import digests_of
from bsc_planner.exchange.issue_report import IssuingReport
from bsc_planner.exchange.issuing import issue
from bsc_planner.exchange.register.content_lines import lines_of
from bsc_planner.exchange.register.difference import Difference, Doubt, difference_of, differing_lines
from bsc_planner.exchange.register.printed import fingerprints_in
from bsc_planner.exchange.register.record import record_of
from bsc_planner.exchange.register.registering import issued_plan, registering
from bsc_planner.exchange.register.reissue import Standing, reissue_of, standing_of
from bsc_planner.exchange.registry import DOCUMENTS
from bsc_planner.model.edition import Edition, EditionKind, EditionPart
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.issued import IssuedDocument, IssueRun, IssueState
from bsc_planner.model.organisation import Assignment, Employee, Unit
from bsc_planner.model.store import PlanStore
from bsc_planner.progress import Cancelled
from bsc_planner.revisions.editions.freezing import FreezeEditionEdit
from tests.builders import do
from tests.exchange.documents.plans import ministry, store_of
from tests.exchange.test_issuing import StopAfter, crowd

ALL = [spec.key for spec in DOCUMENTS]
SCOPE = IssueScope(place="Jakarta")


def issued(
    store: PlanStore,
    folder: Path,
    *,
    state: IssueState = IssueState.FINAL,
    scope: IssueScope = SCOPE,
    formats: tuple[str, ...] = ("xlsx",),
    **changes: Any,
) -> IssuingReport:
    """Issue documents and put them on record, stopped or not."""
    plan = issued_plan(store, state)
    report = IssuingReport(folder)
    options: dict[str, Any] = {"year": 2026, "documents": ALL, "formats": formats, "directory": folder, "jobs": 1}
    try:
        issue(store, scope=scope, origin=plan.origin, report=report, **(options | changes))
    except Cancelled:
        assert "progress" in changes
    do(store, registering(plan, report, year=2026, scope=scope, formats=formats, state=state, who="Penguji"))
    return report


def contents(store: PlanStore) -> dict[tuple[str, str], str]:
    """Hash of every document the plan gives, by kind and subject, made in the simplest way."""
    facts = PlanFacts(store, cascade_of(store, 2026))
    return {
        (spec.key, item.id): digests_of(item.content).content_hash
        for spec in DOCUMENTS
        for item in spec.contents(facts, SCOPE)
        if isinstance(item, IssueItem)
    }


def standings(store: PlanStore) -> dict[tuple[str, str], Standing]:
    """What each standing document is worth, by kind and whom it is for."""
    found = reissue_of(store).standings
    return {(one.document, one.who): found[one.id] for one in store.all(IssuedDocument) if one.id in found}


def set_target(store: PlanStore, code: str, printed: str) -> SetTargetEdit:
    return SetTargetEdit(next(one.id for one in store.all(Indicator) if one.code == code), "2026", printed)


def document(store: PlanStore, kind: str, who: str) -> IssuedDocument:
    return next(one for one in store.all(IssuedDocument) if (one.document, one.who) == (kind, who))


def test_the_register_holds_what_the_files_print(tmp_path: Path) -> None:
    store = store_of(ministry())
    report = issued(store, tmp_path, formats=("xlsx", "pdf"))
    assert len(report.issued) == store.count(IssuedDocument) == 17
    printed: dict[str, set[str]] = {}
    for path in report.written:
        (fingerprint,) = fingerprints_in(tmp_path / path)
        printed.setdefault(fingerprint, set()).add(path.rsplit(".", 1)[1])
    assert printed == {one.fingerprint: {"pdf", "xlsx"} for one in store.all(IssuedDocument)}
    assert {(one.document, one.subject_id): one.content_hash for one in store.all(IssuedDocument)} == contents(store)
    names = {one.id: one.name for one in store.all(Employee)} | {one.id: one.name for one in store.all(Unit)}
    assert all(one.name == names[one.subject_id] for one in store.all(IssuedDocument))
    (run,) = store.all(IssueRun)
    assert (run.place, run.paper, run.formats, run.folder) == ("Jakarta", "a4", "xlsx,pdf", tmp_path.name)


def test_the_plan_is_kept_as_a_checkpoint_and_only_once(tmp_path: Path) -> None:
    store = store_of(ministry())
    issued(store, tmp_path)
    issued(store, tmp_path / "draf", state=IssueState.DRAFT)
    (edition,) = store.all(Edition)
    assert edition.kind == EditionKind.CHECKPOINT
    assert {run.edition_id for run in store.all(IssueRun)} == {edition.id}
    History(store).undo(who="Penguji")
    History(store).undo(who="Penguji")
    assert not any(store.count(kind) for kind in (Edition, EditionPart, IssueRun, IssuedDocument))


def test_pages_name_the_legal_edition_they_come_from(tmp_path: Path) -> None:
    store = store_of(ministry())
    do(store, FreezeEditionEdit("Renstra", "Penguji", instrument="Peraturan 1/2025"))
    plan = issued_plan(store, IssueState.FINAL)
    assert (plan.origin.edition, plan.origin.is_draft, len(plan.origin.log_head)) == ("Edisi 1", False, 12)
    issued(store, tmp_path)
    assert store.count(Edition) == 1
    do(store, set_target(store, "IKU1", "40"))
    assert issued_plan(store, IssueState.DRAFT).origin.edition == "Draf"


def test_the_same_run_again_leaves_no_trace(tmp_path: Path) -> None:
    store = store_of(ministry())
    issued(store, tmp_path)
    before = store.count(IssueRun), store.count(IssuedDocument)
    issued(store, tmp_path)
    assert (store.count(IssueRun), store.count(IssuedDocument)) == before


def test_a_stopped_run_puts_on_record_what_it_finished_and_goes_on(tmp_path: Path) -> None:
    store = crowd()
    issued(store, tmp_path, documents=["skp"], progress=StopAfter(2))
    some = store.count(IssuedDocument)
    assert 0 < some < 50
    issued(store, tmp_path, documents=["skp"])
    assert store.count(IssuedDocument) == 50
    assert store.count(IssuedDocument, IssuedDocument.replaced_by_id.is_not(None)) == 0


def test_only_what_a_change_touches_must_be_issued_anew(tmp_path: Path) -> None:
    store = store_of(ministry())
    issued(store, tmp_path)
    assert set(standings(store).values()) == {Standing.VALID}
    budi = next(one for one in store.all(Employee) if one.name == "Drs. Budi")
    do(store, SetEmployeeFieldEdit(budi.id, "rank", "Pembina Utama (IV/e)"))
    outdated = {key for key, standing in standings(store).items() if standing is Standing.OUTDATED}
    assert ("skp", "197001011995031002") in outdated, "his own"
    assert ("skp", "199001012015031003") in outdated, "of whom he judges"
    assert ("cascade-matrix", "DIT") not in outdated


@pytest.mark.parametrize("seed", range(6))
def test_what_must_be_issued_anew_is_exactly_what_differs(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    store = store_of(ministry())
    issued(store, tmp_path)
    before = contents(store)
    people = [one.id for one in store.all(Employee)]
    held = [one.id for one in store.all(Assignment)]
    edits: list[Edit] = [
        set_target(store, "IKU1", str(chance.randint(1, 90))),
        set_target(store, "IKU2", "3,75"),
        SetEmployeeFieldEdit(chance.choice(people), "name", "Nama Baru"),
        RemoveAssignmentsEdit([chance.choice(held)]),
    ]
    for edit in chance.sample(edits, 2):
        do(store, edit)
    after = contents(store)
    found = reissue_of(store)
    for one in store.all(IssuedDocument):
        key = (one.document, one.subject_id)
        same = Standing.VALID if after.get(key) == before[key] else Standing.OUTDATED
        assert found.standings[one.id] is (same if key in after else Standing.GONE)
        assert standing_of(store, one) is found.standings[one.id]
    assert {(one.document, one.subject_id) for one in found.unissued} == after.keys() - before.keys()
    issued(store, tmp_path, scope=SCOPE)
    assert reissue_of(store).outdated == 0


def test_who_joined_later_has_no_document_yet(tmp_path: Path) -> None:
    store = store_of(ministry())
    siti, andi = (next(one.id for one in store.all(Employee) if one.name == name) for name in ("Siti, S.H.", "Andi"))
    issued(store, tmp_path, documents=["skp"], scope=IssueScope(employee_ids=frozenset({siti, andi})))
    assert [(one.document, one.name) for one in reissue_of(store).unissued] == [("skp", "Drs. Budi")]


def test_exactly_those_named_are_issued_and_no_unit_below_them(tmp_path: Path) -> None:
    store = store_of(ministry())
    top = next(one.id for one in store.all(Unit) if one.code == "KEM")
    andi = next(one.id for one in store.all(Employee) if one.name == "Andi")
    scope = IssueScope(exactly={"pk": frozenset({top}), "skp": frozenset({andi})})
    report = issued(store, tmp_path, scope=scope)
    assert [(one.document, one.name) for one in report.issued] == [("skp", "Andi"), ("pk", "Kementerian Contoh")]


def told(difference: Difference) -> set[tuple[str, str, str | None, str | None]]:
    return {(line.where, line.what, line.before, line.after) for line in difference.lines}


def test_a_difference_is_told_in_the_words_of_the_form(tmp_path: Path) -> None:
    store = store_of(ministry())
    issued(store, tmp_path)
    do(store, set_target(store, "IKU1", "40"))
    budi = next(one for one in store.all(Employee) if one.name == "Drs. Budi")
    do(store, SetEmployeeFieldEdit(budi.id, "name", "Dr. Budi"))
    lines = told(difference_of(store, document(store, "skp", "197001011995031002").id, folder=tmp_path))
    assert ("", "Pegawai: nama", "Drs. Budi", "Dr. Budi") in lines
    assert ("IKU1 Jumlah layanan yang selesai", "Target", "25 Layanan", "40 Layanan") in lines
    agreement = told(difference_of(store, document(store, "pk", "DIT").id))
    assert ("Jumlah layanan yang selesai", "Target", "25 Layanan", "40 Layanan") in agreement
    matrix = told(difference_of(store, document(store, "cascade-matrix", "DIT").id))
    assert ("IKU1 Jumlah layanan yang selesai", "Bagian STF Analis Layanan", "25 L", "40 L") in matrix
    assert not any(tmp_path.glob("tmp*")), "no copy of the edition stays"


def test_an_indicator_that_came_or_went_is_one_line(tmp_path: Path) -> None:
    store = store_of(ministry())
    issued(store, tmp_path, documents=["pk"])
    do(store, RemoveIndicatorsEdit([next(one.id for one in store.all(Indicator) if one.code == "IKU2")]))
    lines = told(difference_of(store, document(store, "pk", "DIT").id))
    assert lines == {("Indeks kepuasan", "Target", "3,50 Indeks", None)}


def test_a_difference_that_cannot_be_told_says_why(tmp_path: Path) -> None:
    store = store_of(ministry())
    issued(store, tmp_path)
    one = document(store, "skp", "197001011995031002")
    with store.recording():
        store.update(IssuedDocument, one.id, content_hash="0" * 64)
    found = difference_of(store, one.id)
    assert (found.doubt, found.lines) == (Doubt.OTHER_PROGRAM, ())
    with store.recording():
        store.update(IssueRun, one.run_id, edition_id=None)
    assert difference_of(store, one.id).doubt is Doubt.NO_EDITION


def test_a_person_who_left_gets_no_document_any_more(tmp_path: Path) -> None:
    store = store_of(ministry())
    issued(store, tmp_path)
    andi = next(one for one in store.all(Employee) if one.name == "Andi")
    held = [one.id for one in store.all(Assignment) if one.employee_id == andi.id]
    do(store, RemoveAssignmentsEdit(held))
    one = document(store, "skp", andi.nip or "")
    assert difference_of(store, one.id).is_gone
    record = record_of(store, one.fingerprint)
    assert record is not None
    assert record.standing is Standing.GONE


def test_a_record_tells_what_stands_in_the_place_of_an_older_document(tmp_path: Path) -> None:
    store = store_of(ministry())
    issued(store, tmp_path)
    first = document(store, "pk", "DIT").fingerprint
    for printed in ("40", "50"):
        do(store, set_target(store, "IKU1", printed))
        issued(store, tmp_path)
    record = record_of(store, first)
    assert record is not None
    assert (record.standing, record.who, record.name) == (Standing.REPLACED, "DIT", "Direktorat Layanan")
    assert record.replacement is not None
    assert record.replacement.standing is Standing.VALID
    assert record_of(store, "0000-0000-0000") is None


def test_every_kind_of_document_can_be_told_line_by_line() -> None:
    store = store_of(ministry())
    facts = PlanFacts(store, cascade_of(store, 2026))
    for spec in DOCUMENTS:
        items = [item for item in spec.contents(facts, SCOPE) if isinstance(item, IssueItem)]
        assert items
        for item in items:
            assert len(lines_of(item.content)) > 3
            assert list(differing_lines(item.content, item.content)) == []
