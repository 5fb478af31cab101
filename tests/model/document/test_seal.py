"""The seal of a saved file and the checksum of a plan's content."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bsc_planner.model.document import seal
from bsc_planner.model.document.content import content_hash
from bsc_planner.model.document.seal import SealState, apply_seal, blank_seal, find_seals, seal_state
from bsc_planner.model.identity import new_id
from bsc_planner.model.objective import Objective
from bsc_planner.model.plan import Plan
from tests.builders import empty_store, plan_with


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=st.binary(max_size=300), after=st.binary(max_size=300), place=st.integers(0, 10**6))
def test_a_sealed_file_is_whole_and_any_changed_byte_breaks_it(
    tmp_path: Path, before: bytes, after: bytes, place: int
) -> None:
    save_id = new_id()
    path = tmp_path / "berkas"
    path.write_bytes(before + blank_seal(save_id).encode() + after)
    start, text = apply_seal(path, save_id)
    sealed = path.read_bytes()
    assert sealed[start : start + seal.LENGTH] == text
    assert seal_state(path, find_seals(path)) is SealState.INTACT
    changed = bytearray(sealed)
    changed[place % len(sealed)] ^= 0x20
    path.write_bytes(changed)
    assert seal_state(path, find_seals(path)) is not SealState.INTACT
    path.write_bytes(sealed + b"x")
    assert seal_state(path, find_seals(path)) is SealState.BROKEN
    assert seal_state(path, find_seals(path), size=len(sealed)) is SealState.INTACT


def test_a_seal_that_stands_twice_counts_as_one(tmp_path: Path) -> None:
    save_id = new_id()
    path = tmp_path / "berkas"
    path.write_bytes(f"a {blank_seal(save_id)} b {blank_seal(save_id)} c".encode())
    apply_seal(path, save_id)
    assert len(find_seals(path)) == 2
    assert seal_state(path, find_seals(path)) is SealState.INTACT


def test_a_seal_across_the_pieces_in_which_a_file_is_read_is_blanked_whole(tmp_path: Path) -> None:
    save_id = new_id()
    path = tmp_path / "berkas"
    before = os.urandom(seal.SEARCHED - 10 - seal.LENGTH)
    path.write_bytes(before + blank_seal(save_id).encode() + os.urandom(5_000_000))
    apply_seal(path, save_id)
    assert seal_state(path, find_seals(path)) is SealState.INTACT


def test_only_the_blank_seal_of_this_very_save_is_filled_in(tmp_path: Path) -> None:
    path = tmp_path / "berkas"
    path.write_bytes(blank_seal(new_id()).encode())
    with pytest.raises(ValueError, match="blank seal"):
        apply_seal(path, new_id())
    path.write_bytes(b"renstra-seal:xyz" * 20)
    assert seal_state(path, find_seals(path)) is SealState.ABSENT


def test_equal_content_has_equal_checksums_and_any_difference_another() -> None:
    plan = plan_with(objectives=2, indicators=2)
    said = content_hash(plan)
    assert content_hash(plan) == said
    objective = plan.all(Objective)[0]
    old = objective.text
    for text in ("lain", None, ""):
        with plan.recording():
            plan.update(Objective, objective.id, text=text)
        assert content_hash(plan) != said
    with plan.recording():
        plan.update(Objective, objective.id, text=old)
    assert content_hash(plan) == said


def test_the_checksum_does_not_depend_on_the_order_in_which_things_were_made() -> None:
    first, second = empty_store(), empty_store()
    rows = [{"id": f"{number:032x}", "ord": number, "text": str(number)} for number in range(5)]
    for plan, wanted in ((first, rows), (second, rows[::-1])):
        with plan.recording():
            for row in wanted:
                plan.insert(Objective, **row)
            plan.delete(Plan, plan.plan.id)
    assert content_hash(first) == content_hash(second)
