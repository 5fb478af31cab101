"""Comparison with golden files; ``--update-golden`` rewrites them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bsc_planner.exchange.writers.pdf import PdfWriter

_GOLDEN = Path(__file__).resolve().parent.parent / "golden"


@pytest.fixture
def same_as_golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with the golden file of that name, or make it that file."""
    is_update = request.config.getoption("--update-golden")

    def compare(name: str, text: str) -> None:
        path = _GOLDEN / name
        if is_update:
            path.write_text(text, encoding="utf-8", newline="\n")
        assert text == path.read_text(encoding="utf-8"), "see --update-golden"

    return compare


@pytest.fixture(scope="session")
def pdf_writer() -> PdfWriter:
    """One writer for all tests: it loads its fonts once."""
    return PdfWriter()
