"""Posters cut into sheets: nothing of them is missing, nothing lies where printers print nothing."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsc_planner.figures.poster import (
    MARGIN_MM,
    OFFICE_PAPERS,
    OVERLAP_MM,
    Paper,
    Sheet,
    can_be_tiled,
    sheet_of,
    tiling_of,
)

_LENGTHS = st.floats(100, 1500, allow_nan=False)


@given(_LENGTHS, _LENGTHS, st.sampled_from(OFFICE_PAPERS), st.floats(0, 1), st.floats(0, 1))
def test_every_point_of_a_poster_is_on_a_tile(
    width: float, height: float, paper: Paper, across: float, down: float
) -> None:
    tiling = tiling_of(Sheet(width, height), paper)
    x, y = across * width, down * height
    assert any(
        tile.x - 1e-6 <= x <= tile.x + tile.width + 1e-6 and tile.y - 1e-6 <= y <= tile.y + tile.height + 1e-6
        for tile in tiling.tiles
    )


@given(_LENGTHS, _LENGTHS, st.sampled_from(OFFICE_PAPERS))
def test_tiles_fit_between_the_white_edges_and_overlap_their_neighbours(
    width: float, height: float, paper: Paper
) -> None:
    tiling = tiling_of(Sheet(width, height), paper)
    assert len(tiling.tiles) == tiling.rows * tiling.columns
    for tile in tiling.tiles:
        assert 0 < tile.width <= tiling.sheet.width - 2 * MARGIN_MM + 1e-6
        assert 0 < tile.height <= tiling.sheet.height - 2 * MARGIN_MM + 1e-6
    first_row = tiling.tiles[: tiling.columns]
    for left, right in itertools.pairwise(first_row):
        assert left.x + left.width - right.x == pytest.approx(OVERLAP_MM)


def test_a_large_sheet_takes_the_fewest_small_ones() -> None:
    tiling = tiling_of(sheet_of(Paper.A1, is_landscape=True), Paper.A4)
    assert (tiling.rows, tiling.columns, tiling.sheet.is_landscape) == (3, 5, False)
    tiling = tiling_of(sheet_of(Paper.A1, is_landscape=True), Paper.A3)
    assert (tiling.rows, tiling.columns, tiling.sheet.is_landscape) == (2, 4, False)


def test_a_sheet_is_not_put_together_from_its_own_size() -> None:
    assert [poster for poster in Paper if can_be_tiled(poster, Paper.A4)] == [Paper.A3, Paper.A2, Paper.A1]
    assert not can_be_tiled(Paper.A1, Paper.A2)
