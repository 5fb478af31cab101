"""One thing is said in the singular, any other number in the plural, wherever the window or a sentence counts."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import bsc_planner
from bsc_planner.errors import PlanError
from bsc_planner.findings import Finding, Severity
from bsc_planner.wording import error_text, finding_text
from bsc_planner.wording.counting import counted
from bsc_planner.wording.errors import ERRORS
from bsc_planner.wording.findings import FINDINGS

_ROOT = Path(bsc_planner.__file__).parent
_CHOICE = re.compile(r"\[[^\[\]{}|]*\|[^\[\]{}|]*\]")
_NAME = re.compile(r"\{(\w+)\}")
_NUMBERS = frozenset(
    {"count", "total", "rows", "columns", "units", "positions", "people", "indicators", "objectives", "errors"}
    | {"warnings", "files", "sheets", "days", "cards", "links", "years", "documents", "steps", "all", "known"}
)
_PLURAL = re.compile(
    r"\{(" + "|".join(sorted(_NUMBERS)) + r")\} (?:more |found |issued |good |selected )?(?!baris|this)[a-z]+s\b"
)
_ALWAYS_MANY = {
    "{count} rows added at once",
    "{count} rows removed at once",
    "{count} rows changed at once",
    "The file holds {count} title pages of plans.",
    "More than {count} cards would show; choose a root further down, or unfold single branches.",
    "{count} documents would get the same number.",
    "Manual IKU: {filled} of {count} fields filled",
    "{count} cells are chosen; at most {most} can be changed in one step. Choose fewer rows.",
}
"""Said of several things only."""


def texts() -> Iterator[str]:
    """Every text of the sources, those written in several pieces as one."""
    for folder in ("ui", "wording"):
        for path in sorted((_ROOT / folder).rglob("*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            yield from (
                node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)
            )


COUNTED = sorted({text for text in texts() if _CHOICE.search(text) and _NAME.search(text) and "``" not in text})


def test_there_are_sentences_that_count() -> None:
    assert len(COUNTED) > 80


@pytest.mark.parametrize("text", COUNTED)
def test_a_sentence_differs_for_one_and_for_two_and_shows_no_choice(text: str) -> None:
    one = counted(text, **dict.fromkeys(_NAME.findall(text), "1"))
    two = counted(text, **dict.fromkeys(_NAME.findall(text), "2"))
    assert one.replace("1", "2") != two
    assert not _CHOICE.search(one + two)
    assert "{" not in one + two


def test_no_number_stands_before_a_plural_that_one_would_make_wrong() -> None:
    wrong = [text for text in texts() if _PLURAL.search(text) and "``" not in text]
    assert set(wrong) - _ALWAYS_MANY == {"The target of {years} is empty.", "The actual of {years} is not recorded."}


def test_a_choice_goes_by_the_number_before_it() -> None:
    text = "{units} [unit|units] · {people} [person|people]"
    assert counted(text, units="1", people="2") == "1 unit · 2 people"
    assert counted(text, units="0", people="1") == "0 units · 1 person"
    assert counted("{count} of {total} [row|rows]", count="1", total="3") == "1 of 3 rows"
    assert counted("{count} [row|rows]", count="1 of 1") == "1 of 1 row"
    assert counted("[It is|They are] {count}", count=1) == "It is 1"
    assert counted("{count} baris", count=1) == "1 baris"


def test_text_of_the_planner_is_never_taken_for_a_choice() -> None:
    assert counted("{count} [row|rows] of {title}", count=1, title="[a|b]") == "1 row of [a|b]"


def test_errors_and_findings_agree_with_their_numbers() -> None:
    assert "1 row is" in _error(1)
    assert "2 rows are" in _error(2)
    for code, (_, english) in FINDINGS.items():
        if _CHOICE.search(english):
            said = finding_text(Finding(Severity.INFO, code, "x", details={"count": 1}), "en")
            assert not _CHOICE.search(said)
    assert not [key for key, wording in ERRORS.items() if _CHOICE.search(wording.id + wording.id_advice)]


def _error(count: int) -> str:
    key = next(key for key, wording in ERRORS.items() if "{count} [row is" in wording.en)
    name, _, reason = key.partition(".")
    error = type(name, (PlanError,), {})(reason=reason, count=count)
    return error_text(error, "en")
