"""Tampering with editions is found, wherever it happens."""

import hashlib
import zlib

import msgspec
from sqlalchemy import delete, update

from bsc_planner.editing.history import History
from bsc_planner.editing.objective import SetObjectiveFieldEdit
from bsc_planner.model.edition import Edition, EditionKind, EditionPart
from bsc_planner.model.objective import Objective
from bsc_planner.model.store import PlanStore
from bsc_planner.revisions.editions.freezing import FreezeEditionEdit, chain_hash_of
from bsc_planner.revisions.editions.verification import verify_editions
from tests.builders import do, plan_with


def plan_with_editions() -> PlanStore:
    """Three editions: legal, checkpoint, legal; the wording of SS1 differs in each."""
    store = plan_with(objectives=2, indicators=2)
    first = store.all(Objective)[0].id
    do(store, FreezeEditionEdit("Renstra awal", "Penguji", instrument="Peraturan 1"))
    do(store, SetObjectiveFieldEdit(first, "text", "Kedua"))
    do(store, FreezeEditionEdit("Sebelum rapat", "Penguji", kind=EditionKind.CHECKPOINT))
    do(store, SetObjectiveFieldEdit(first, "text", "Ketiga"))
    do(store, FreezeEditionEdit("Perubahan", "Penguji", instrument="Peraturan 2"))
    return store


def codes(store: PlanStore) -> set[str]:
    return {finding.code for finding in verify_editions(store)}


def test_whole_editions_have_no_findings() -> None:
    assert verify_editions(plan_with()) == []
    assert verify_editions(plan_with_editions()) == []


def test_an_edition_taken_back_by_undo_is_not_missing() -> None:
    store = plan_with_editions()
    History(store).undo(who="Penguji")
    assert verify_editions(store) == []
    History(store).redo(who="Penguji")
    assert verify_editions(store) == []


def test_a_changed_fact_of_an_edition_is_found() -> None:
    store = plan_with_editions()
    store.session.execute(update(Edition).where(Edition.number == 1).values(instrument="Peraturan 9"))
    assert codes(store) == {"edition-changed"}
    finding = verify_editions(store)[0]
    assert finding.element_id == store.all(Edition)[0].id
    assert finding.details["number"] == 1


def test_an_exchanged_edition_with_a_fitting_seal_breaks_the_chain() -> None:
    store = plan_with_editions()
    edition = store.all(Edition)[0]
    values = {column.name: getattr(edition, column.name) for column in Edition.__table__.columns}
    values["made_by"] = "Orang lain"
    sealed = chain_hash_of(edition.id, values)
    store.session.execute(
        update(Edition).where(Edition.id == edition.id).values(made_by="Orang lain", chain_hash=sealed)
    )
    assert codes(store) == {"edition-chain-broken"}


def test_a_removed_edition_in_the_middle_breaks_the_chain_and_is_missed() -> None:
    store = plan_with_editions()
    store.session.execute(delete(Edition).where(Edition.title == "Sebelum rapat"))
    assert codes(store) == {"edition-chain-broken", "edition-missing"}


def test_a_removed_last_edition_is_missed() -> None:
    store = plan_with_editions()
    store.session.execute(delete(Edition).where(Edition.title == "Perubahan"))
    assert [(finding.code, finding.where) for finding in verify_editions(store)] == [("edition-missing", "Perubahan")]


def test_a_part_that_is_missing_or_changed_is_found_with_its_kind() -> None:
    store = plan_with_editions()
    part = part_of(store, "objective")
    store.session.execute(
        update(EditionPart).where(EditionPart.id == part).values(content=zlib.compress(b'[["x",1,2,3]]'))
    )
    assert [(finding.code, finding.details["kind"]) for finding in verify_editions(store)] == [
        ("edition-part-changed", "objective")
    ]
    store.session.execute(update(EditionPart).where(EditionPart.id == part).values(content=b"no zlib"))
    assert codes(store) == {"edition-part-changed"}
    store.session.execute(delete(EditionPart).where(EditionPart.id == part))
    assert codes(store) == {"edition-part-missing"}


def test_a_single_turned_bit_in_a_part_is_found() -> None:
    store = plan_with_editions()
    part = store.get(EditionPart, part_of(store, "target"))
    content = bytearray(part.content)
    content[len(content) // 2] ^= 1
    store.session.execute(update(EditionPart).where(EditionPart.id == part.id).values(content=bytes(content)))
    assert codes(store) == {"edition-part-changed"}


def test_a_changed_list_of_parts_is_found() -> None:
    store = plan_with_editions()
    edition = store.all(Edition)[0]
    changed = edition.parts.replace('"count":2', '"count":3')
    assert changed != edition.parts
    store.session.execute(update(Edition).where(Edition.id == edition.id).values(parts=changed))
    assert codes(store) == {"edition-content-changed"}
    store.session.execute(update(Edition).where(Edition.id == edition.id).values(parts="{"))
    assert "edition-content-changed" in codes(store)


def test_the_id_of_a_part_is_the_checksum_of_its_content() -> None:
    store = plan_with_editions()
    for part in store.all(EditionPart):
        assert hashlib.sha256(zlib.decompress(part.content)).hexdigest() == part.id


def part_of(store: PlanStore, kind: str) -> str:
    """First part of a kind in the first edition."""
    parts = msgspec.json.decode(store.all(Edition)[0].parts)
    part_id: str = parts[kind]["parts"][0]
    return part_id
