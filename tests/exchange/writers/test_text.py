"""What text becomes before it is printed."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from bsc_planner.exchange.writers.text import breakable, printable, single_line
from tests.exchange.documents.samples import HOSTILE, READABLE_HOSTILE


def test_control_and_direction_characters_go_and_everything_readable_stays() -> None:
    assert printable(HOSTILE) == READABLE_HOSTILE


def test_every_line_end_becomes_a_line_feed_and_a_tab_a_space() -> None:
    assert printable("satu\r\ndua\rtiga\u2028empat\tlima") == "satu\ndua\ntiga\nempat lima"


def test_letters_come_out_composed() -> None:
    assert printable("Rene\u0301") == "René"


def test_single_line_has_no_line_feeds() -> None:
    assert single_line("satu\n dua\r\n") == "satu dua"


@given(st.text())
def test_printable_text_has_nothing_invisible_and_loses_nothing_visible(text: str) -> None:
    made = printable(text)
    assert not {unicodedata.category(mark) for mark in made} & {"Cs", "Cf"}
    assert all(mark == "\n" or unicodedata.category(mark) != "Cc" for mark in made)
    visible = [mark for mark in unicodedata.normalize("NFC", text) if mark.isalnum()]
    assert [mark for mark in made if mark.isalnum()] == visible
    assert printable(made) == made


@given(st.text(alphabet=st.characters(categories=("L", "N", "P", "Zs"))))
def test_breakable_text_differs_only_by_invisible_break_points(text: str) -> None:
    assert breakable(text).replace("\u200b", "") == text.replace("\u200b", "")


def test_words_longer_than_any_column_get_break_points_and_others_none() -> None:
    assert breakable("pertanggungjawaban keuangan daerah") == "pertanggungjawaban keuangan daerah"
    assert max(map(len, breakable("x" * 300).split("\u200b"))) == 10
