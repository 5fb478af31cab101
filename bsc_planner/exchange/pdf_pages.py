"""Reading PDF files back: how many pages there are, pictures of them, and their text."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock
from typing import Any

_ONE_AT_A_TIME = Lock()
"""The reader's library must not be called by two threads at once."""


@dataclass(frozen=True)
class PagePicture:
    """One page as pixels of four bytes: blue, green, red and one unused, rows from the top.

    Attributes:
        width, height: In pixels.
        stride: Bytes per row.
        pixels: All rows.
    """

    width: int
    height: int
    stride: int
    pixels: bytes


def page_count(made: bytes) -> int:
    """How many pages a PDF has.

    Raises:
        RuntimeError: It cannot be read.
    """
    with _opened(made) as document:
        return len(document)


def page_size(made: bytes, number: int) -> tuple[float, float]:
    """Width and height of a page in points of 1/72 inch; pages are counted from 0."""
    with _opened(made) as document:
        width, height = document[number].get_size()
        return float(width), float(height)


def page_picture(made: bytes, number: int, *, scale: float) -> PagePicture:
    """A page drawn.

    Args:
        made: The PDF.
        number: Page, counted from 0.
        scale: Pixels per point of 1/72 inch.
    """
    with _opened(made) as document:
        bitmap = document[number].render(scale=scale, prefer_bgrx=True)
        return PagePicture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))


def page_texts(made: bytes, *, at_most: int) -> list[str]:
    """Text of the first pages of a PDF.

    Args:
        made: The PDF.
        at_most: So many pages.

    Raises:
        RuntimeError: It cannot be read.
    """
    with _opened(made) as document:
        return [document[number].get_textpage().get_text_range() for number in range(min(len(document), at_most))]


@contextmanager
def _opened(made: bytes) -> Iterator[Any]:
    # Loaded when first needed: the reader brings a library of its own.
    import pypdfium2

    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(made)
        try:
            yield document
        finally:
            document.close()
