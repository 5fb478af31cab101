"""Splitting exactly: the worked examples, and what always holds."""

from collections.abc import Sequence
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsc_planner.cascading.splitting import Split, amounts, split_many, split_whole, whole_weights


def parts_of(whole: int, weights: Sequence[str], locked: Sequence[int | None] | None = None) -> tuple[int, ...]:
    return split_whole(whole, weights=whole_weights([Decimal(one) for one in weights]), locked=locked).parts


def test_a_thousand_over_seven_equal_gives_the_last_one_less() -> None:
    assert parts_of(1000, ["1"] * 7) == (143, 143, 143, 143, 143, 143, 142)


def test_a_locked_fifth_leaves_the_rest_to_the_six_others() -> None:
    locked = [None, None, None, None, 214, None, None]
    assert parts_of(1000, ["1"] * 7, locked) == (131, 131, 131, 131, 214, 131, 131)


def test_weights_five_three_two_share_forty_eight_by_largest_remainder() -> None:
    assert parts_of(48, ["5", "3", "2"]) == (24, 14, 10)


def test_a_tenth_over_three_goes_in_hundredths() -> None:
    assert parts_of(10, ["1", "1", "1"]) == (4, 3, 3)


def test_weights_that_are_all_zero_count_as_equal() -> None:
    assert parts_of(10, ["0", "0", "0", "0"]) == (3, 3, 2, 2)


def test_decimal_weights_are_taken_exactly() -> None:
    assert parts_of(10, ["0.1", "0.2", "0.7"]) == (1, 2, 7)
    assert parts_of(3, ["0.3333333333333333333333", "0.3333333333333333333334", "0.3333333333333333333333"]) == (
        1,
        1,
        1,
    )


def test_a_weight_below_zero_counts_as_zero() -> None:
    assert parts_of(5, ["-1", "1"]) == (0, 5)


def test_a_receiver_without_weight_gets_nothing_while_others_have_some() -> None:
    assert parts_of(10, ["0", "3", "0", "3", "1"]) == (0, 4, 0, 4, 2)


def test_locked_parts_above_the_whole_leave_nothing_and_say_by_how_much() -> None:
    assert split_whole(10, weights=[1, 1, 1], locked=[8, None, 5]) == Split((8, 0, 5), -3)


def test_everyone_locked_at_something_else_says_the_difference() -> None:
    assert split_whole(10, weights=[1, 1], locked=[3, 4]) == Split((3, 4), 3)
    assert split_whole(10, weights=[1, 1], locked=[6, 4]) == Split((6, 4), 0)


def test_a_negative_whole_is_split_too_and_exceeded_from_the_other_side() -> None:
    assert split_whole(-10, weights=[1, 1, 1]).parts == (-3, -3, -4)
    assert split_whole(-10, weights=[1, 1], locked=[-12, None]) == Split((-12, 0), 2)
    assert split_whole(-10, weights=[1, 1], locked=[4, None]) == Split((4, -14), 0)


def test_nobody_to_receive_leaves_everything() -> None:
    assert split_whole(7, weights=[]) == Split((), 7)


groups = st.lists(
    st.tuples(
        st.one_of(st.integers(-100, 1000), st.integers(10**18, 10**22)),
        st.lists(
            st.tuples(
                st.one_of(st.just(1), st.integers(0, 9), st.integers(0, 10**9)),
                st.one_of(st.none(), st.none(), st.integers(-5, 500)),
            ),
            min_size=1,
            max_size=8,
        ),
    ),
    max_size=6,
)


@given(groups)
def test_splitting_many_at_once_is_splitting_each(wholes: list[tuple[int, list[tuple[int, int | None]]]]) -> None:
    receivers = [receiver for _, group in wholes for receiver in group]
    parts, differences = split_many(
        amounts([whole for whole, _ in wholes]),
        counts=np.array([len(group) for _, group in wholes], np.int64),
        weights=amounts([weight for weight, _ in receivers]),
        locked=amounts([lock or 0 for _, lock in receivers]),
        is_locked=np.array([lock is not None for _, lock in receivers], np.bool_),
    )
    one_by_one = [
        split_whole(whole, weights=[weight for weight, _ in group], locked=[lock for _, lock in group])
        for whole, group in wholes
    ]
    assert parts.tolist() == [part for split in one_by_one for part in split.parts]
    assert differences.tolist() == [split.difference for split in one_by_one]


@given(st.integers(0, 10**20), st.lists(st.integers(0, 10**6), min_size=1, max_size=20))
def test_parts_add_up_and_none_is_a_whole_step_off_its_quota(whole: int, weights: list[int]) -> None:
    parts = split_whole(whole, weights=weights).parts
    used = weights if any(weights) else [1] * len(weights)
    assert sum(parts) == whole
    assert all(abs(part * sum(used) - whole * weight) < sum(used) for part, weight in zip(parts, used, strict=True))


def test_many_wholes_without_locks_need_none_given() -> None:
    parts, differences = split_many(amounts([10, 7]), counts=np.array([3, 2]), weights=amounts([1, 1, 1, 5, 2]))
    assert parts.tolist() == [4, 3, 3, 5, 2]
    assert differences.tolist() == [0, 0]


@pytest.mark.parametrize("largest", [2**62 - 1, 2**62, 10**30])
def test_amounts_are_exact_whatever_their_size(largest: int) -> None:
    assert amounts([largest, 1]).tolist() == [largest, 1]
