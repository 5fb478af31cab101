"""The impact of a revision names exactly the documents on record that say something else once it is in force."""

import random
from pathlib import Path

import pytest

from bsc_planner.editing.revision import CreateRevisionEdit, ProposeEdit, SetRevisionFieldEdit
from bsc_planner.editing.revision_rows import AddRowsEdit, AgreeAllEdit, ProposedCell
from bsc_planner.exchange.register.reissue import Standing, reissue_of
from bsc_planner.model.indicator import Indicator
from bsc_planner.model.issued import IssuedDocument
from bsc_planner.model.revision import Revision, RevisionKind
from bsc_planner.model.store import PlanStore
from bsc_planner.revisions.impact import impact_of_revision
from bsc_planner.revisions.in_force import PutInForceEdit
from bsc_planner.revisions.legal_grounds import legal_grounds
from tests.builders import do
from tests.exchange.documents.plans import ministry, store_of
from tests.exchange.test_register import issued

GROUND = legal_grounds()[RevisionKind.TARGET][0].key


def revision_of(store: PlanStore, cells: tuple[ProposedCell, ...], effective: str) -> str:
    """A revision that only waits to be put in force."""
    do(store, CreateRevisionEdit(kind=RevisionKind.TARGET, title="Revisi"))
    revision_id = store.all(Revision)[-1].id
    do(store, AddRowsEdit(revision_id, cells))
    for field, value in (("instrument", "Nomor 7"), ("effective", effective), ("ground", GROUND)):
        do(store, SetRevisionFieldEdit(revision_id, field, value))
    do(store, ProposeEdit(revision_id))
    do(store, AgreeAllEdit(revision_id))
    return revision_id


@pytest.mark.parametrize("seed", range(8))
def test_only_the_documents_listed_before_must_be_issued_anew_after(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    store = store_of(ministry())
    issued(store, tmp_path)
    indicators = chance.sample(list(store.all(Indicator)), 1 + seed % 2)
    cells = [ProposedCell(one.id, str(chance.randint(1, 90)), "2026") for one in indicators]
    if seed % 3 == 0:
        cells.append(ProposedCell(chance.choice(store.all(Indicator)).id, "Nama lain", field="name"))
    revision_id = revision_of(store, tuple(cells), chance.choice(["2026-01-01", "2026-07-01"]))
    listed = {document.id for document in impact_of_revision(store, revision_id).documents}
    do(store, PutInForceEdit(revision_id))
    standings = reissue_of(store).standings
    outdated = {key for key, standing in standings.items() if standing is not Standing.VALID}
    names = {one.id: (one.document, one.who) for one in store.all(IssuedDocument)}
    assert {names[key] for key in listed} == {names[key] for key in outdated}
