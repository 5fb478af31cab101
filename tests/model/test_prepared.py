"""Statements that the driver runs: the same rows as SQLAlchemy reads, and the same faults."""

import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.orm import Session

from bsc_planner.errors import PlanError
from bsc_planner.model.document.engine import reading_engine
from bsc_planner.model.document.faults import WorkingCopyError
from bsc_planner.model.objective import Objective
from bsc_planner.model.prepared import Prepared, among, read, write
from bsc_planner.model.target import Target
from tests.builders import empty_store, plan_with
from tests.model.document.edits import saved_plan

_CODES = st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8), max_size=40)


@given(there=_CODES, asked=_CODES)
def test_what_is_among_any_texts_is_found(there: list[str], asked: list[str]) -> None:
    store = empty_store()
    with store.recording():
        for code in there:
            store.insert(Objective, code=code, text="Sasaran")
    wanted = asked + there[::2]
    found = store.read(Prepared(select(Objective.code).where(among(Objective.code, "codes"))), codes=wanted)
    assert sorted(row[0] for row in found) == sorted(code for code in there if code in wanted)
    store.session.close()


def test_a_list_may_be_longer_than_sqlite_takes_variables() -> None:
    store = plan_with(objectives=3)
    codes = [f"SS{number}" for number in range(2, 300_000)]
    found = store.read(Prepared(select(Objective.code).where(among(Objective.code, "codes"))), codes=codes)
    assert {row[0] for row in found} == {"SS2", "SS3"}


def test_values_are_given_by_name_in_any_order_and_those_in_the_statement_stand() -> None:
    store = plan_with(objectives=2, indicators=2, years=(2025, 2026, 2027))
    statement = select(Target.period, Target.printed, Target.meaning, Target.extra, Target.ord).where(
        Target.printed != "20", Target.period >= bindparam("first"), among(Target.period, "years")
    )
    statement = statement.order_by(Target.ord)
    found = store.read(Prepared(statement), years=["2025", "2026", "2027"], first="2026")
    assert found == [tuple(row) for row in store.rows(statement.params(first="2026", years='["2027"]'))]
    assert {row[0] for row in found} == {"2027"}


def test_it_writes_inside_the_transaction_of_the_session() -> None:
    store = plan_with(objectives=2)
    session = store.session
    Prepared(update(Objective).where(Objective.code == bindparam("one")).values(text=bindparam("words"))).run(
        session, one="SS1", words="Lain"
    )
    Prepared(delete(Objective).where(among(Objective.code, "codes"))).run(session, codes=["SS2"])
    assert read(session, "SELECT text FROM objective ORDER BY code") == [("Lain",)]
    session.rollback()
    assert len(read(session, "SELECT id FROM objective")) == 2


def test_a_row_that_the_file_refuses_is_refused_and_the_values_stay_untold() -> None:
    store = plan_with()
    (one,) = read(store.session, "SELECT id FROM objective")
    with pytest.raises(sqlite3.IntegrityError) as refused:
        write(store.session, "INSERT INTO objective (id, ord) VALUES (?, ?)", [("new", 1), (one[0], 2)])
    assert one[0] not in str(refused.value)
    store.session.rollback()
    assert len(read(store.session, "SELECT id FROM objective")) == 1


def test_faults_of_the_disk_are_told_as_everywhere(tmp_path: Path) -> None:
    engine = reading_engine(saved_plan(tmp_path / "plan.renstra"))
    with Session(engine) as session:
        assert read(session, "SELECT count(*) FROM plan") == [(1,)]
        with pytest.raises(PlanError) as fault:
            write(session, "DELETE FROM plan WHERE id <> ?", [("",)])
        assert isinstance(fault.value, WorkingCopyError)
    engine.dispose()


def test_a_list_that_is_not_compared_by_among_is_refused() -> None:
    store = plan_with()
    with pytest.raises(AssertionError, match="among"):
        store.read(Prepared(select(Objective.id).where(Objective.code.in_(["SS1"]))))
