"""Widths and lines computed from the shipped font."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsc_planner.exchange.writers.font_metrics import line_count, text_width


def test_text_width_is_that_of_the_font() -> None:
    # Advance widths of Liberation Sans: H 1479, i 455, per 2048.
    assert text_width("Hi", 10) == pytest.approx((1479 + 455) / 2048 * 10)


def test_bold_text_is_wider() -> None:
    assert text_width("Rencana", 10, is_bold=True) > text_width("Rencana", 10)


def test_characters_the_font_lacks_have_a_width_too() -> None:
    assert text_width("字", 10) > 0


def test_line_feeds_begin_a_new_line() -> None:
    assert line_count("satu\ndua\n\nempat", 500, 9) == 4
    assert line_count("", 500, 9) == 1


def test_a_word_wider_than_the_line_is_broken() -> None:
    assert line_count("x" * 100, 100, 10) == pytest.approx(100 * text_width("x", 10) / 100, abs=1)


@given(st.lists(st.text("abcdefghij", min_size=1, max_size=12), min_size=1, max_size=40), st.floats(60, 400))
def test_lines_are_never_fewer_than_their_width_needs(words: list[str], width: float) -> None:
    text = " ".join(words)
    spaces = text_width(" ", 9) * len(words)
    assert line_count(text, width, 9) * width >= text_width(text, 9) - spaces - 1


@given(st.text("ab ", max_size=200), st.floats(60, 400))
def test_a_wider_line_never_needs_more_lines(text: str, width: float) -> None:
    assert line_count(text, width * 1.5, 9) <= line_count(text, width, 9)
