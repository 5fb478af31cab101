"""An edition as a plan file of its own."""

from pathlib import Path

import pytest
from sqlalchemy import delete, update

from bsc_planner.editing.edit import Together
from bsc_planner.editing.plan import AddGoalEdit
from bsc_planner.model.document.content import content_hash
from bsc_planner.model.document.document import PlanDocument
from bsc_planner.model.edition import Edition, EditionPart
from bsc_planner.model.elements import columns_of
from bsc_planner.model.history import ChangeLogEntry, set_meta
from bsc_planner.model.store import MissingElementError
from bsc_planner.revisions.audit.log_chain import verify_log
from bsc_planner.revisions.editions.content import encode_parts, frozen, pack_part
from bsc_planner.revisions.editions.edition_file import origin_of, write_edition_file
from bsc_planner.revisions.editions.fitting import fitted
from bsc_planner.revisions.editions.freezing import FreezeEditionEdit
from bsc_planner.revisions.editions.reading import EditionDamagedError
from bsc_planner.revisions.editions.verification import verify_editions
from bsc_planner.revisions.plan_rows import KindRows, rows_of
from tests.builders import content_of, do
from tests.revisions.editions.test_restoring import change_much, frozen_plan


def test_an_edition_opens_as_the_plan_it_froze(tmp_path: Path) -> None:
    store = frozen_plan()
    set_meta(store.session, doc_uuid="abc")
    store.session.commit()
    content, checksum = content_of(store), content_hash(store)
    change_much(store)
    place = tmp_path / "edisi.renstra"
    write_edition_file(store, "one", place)
    document = PlanDocument.open(place, who="Penguji", read_only=True)
    try:
        assert document.findings == []
        assert document.is_read_only
        assert content_of(document.store) == content
        assert content_hash(document.store) == checksum
        origin = origin_of(document.store)
        assert origin is not None
        assert (origin.document, origin.edition_id, origin.number, origin.title) == ("abc", "one", 1, "Satu")
        assert (origin.instrument, origin.dated) == ("Peraturan 1", None)
        assert origin.content_hash == store.get(Edition, "one").content_hash
        assert document.store.count(Edition) == 0
    finally:
        document.close(keep_unsaved=False)


def test_an_ordinary_plan_is_no_edition_file() -> None:
    assert origin_of(frozen_plan()) is None


def test_an_edition_that_is_not_there_or_spoilt_gives_no_file(tmp_path: Path) -> None:
    store = frozen_plan()
    with pytest.raises(MissingElementError):
        write_edition_file(store, "nobody", tmp_path / "x.renstra")
    store.session.execute(update(EditionPart).values(content=b""))
    with pytest.raises(EditionDamagedError):
        write_edition_file(store, "one", tmp_path / "x.renstra")
    assert list(tmp_path.iterdir()) == []


def test_forged_content_that_breaks_the_rules_gives_no_file(tmp_path: Path) -> None:
    store = frozen_plan()
    rows = rows_of(store)
    forged = frozen(rows.replaced(objective=KindRows(rows["objective"].columns, {})))
    for part_id, text in forged.texts.items():
        if store.find(EditionPart, part_id) is None:
            store.session.add(EditionPart(id=part_id, ord=0, content=pack_part(text)))
    store.session.flush()
    store.session.execute(update(Edition).values(parts=encode_parts(forged.parts).decode()))
    with pytest.raises(EditionDamagedError):
        write_edition_file(store, "one", tmp_path / "x.renstra")


def test_rows_frozen_before_a_column_existed_are_read_without_it() -> None:
    rows = rows_of(frozen_plan())
    old = KindRows(("title", "language_of_old"), {"p": ("Renstra", "x")})
    found = fitted(rows.replaced(plan=old, objective=KindRows((), {"o": ()})))
    plan = found.element("plan", "p")
    assert plan is not None
    assert (plan["title"], plan["language"], plan["institution"], plan["vision"]) == ("Renstra", "id", "", None)
    assert found["objective"].columns == columns_of("objective")[1:]
    assert found.element("objective", "o") == dict.fromkeys(columns_of("objective")[1:], None) | {"ord": 0}


def test_a_salvaged_plan_keeps_its_editions_and_what_is_lost_is_told(tmp_path: Path) -> None:
    document = PlanDocument.create(title="Renstra", institution="Instansi", start=2025, end=2029, who="Penguji")
    for number in (1, 2):
        freeze = FreezeEditionEdit(f"Edisi {number}", "Penguji", instrument=f"Peraturan {number}")
        document.store.session.rollback()
        do(document.store, Together([AddGoalEdit(f"T{number}", "Tujuan"), freeze]))
    document.save_as(tmp_path / "utuh.renstra")
    document.close(keep_unsaved=False)
    salvaged = PlanDocument.salvage(tmp_path / "utuh.renstra", who="Penguji")
    try:
        assert [*verify_editions(salvaged.store), *verify_log(salvaged.store)] == []
        first = salvaged.store.all(Edition)[0].id
        salvaged.store.session.execute(delete(Edition).where(Edition.id == first))
        salvaged.store.session.execute(delete(ChangeLogEntry).where(ChangeLogEntry.seq == 2))
        found = {one.code for one in (*verify_editions(salvaged.store), *verify_log(salvaged.store))}
        assert found >= {"edition-chain-broken", "log-broken"}
    finally:
        salvaged.close(keep_unsaved=False)
