"""Blocks of cells as clipboard text."""

from hypothesis import given
from hypothesis import strategies as st

from bsc_planner.ui.widgets.grid.clipboard.text_block import block_as_text, block_from_text

cell_texts = st.text(alphabet=st.sampled_from('ab1,.%"\t\n –'), max_size=8)


def test_text_of_a_spreadsheet_becomes_rows_and_the_last_line_break_none() -> None:
    assert block_from_text("1\t2\r\n3\t4\r\n") == [["1", "2"], ["3", "4"]]


def test_quoted_cell_keeps_line_break_tab_and_doubled_quotes() -> None:
    assert block_from_text('"a\nb"\t"x""y\tz"\n') == [["a\nb", 'x"y\tz']]


def test_quote_that_does_not_enclose_the_cell_is_a_letter() -> None:
    assert block_from_text('"Baik" saja\t"') == [['"Baik" saja', '"']]


def test_empty_clipboard_is_one_empty_cell() -> None:
    assert block_from_text("") == [[""]]


@given(
    st.integers(1, 4).flatmap(lambda width: st.lists(st.lists(cell_texts, min_size=width, max_size=width), min_size=1))
)
def test_what_is_copied_is_pasted_again(block: list[list[str]]) -> None:
    if block[-1] == [""]:
        block[-1] = ["x"]
    assert block_from_text(block_as_text(block)) == block
