"""Every error and finding has a sentence in both languages."""

import ast
import string
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest

import bsc_planner
from bsc_planner.editing.edit import EditError
from bsc_planner.errors import PlanError
from bsc_planner.findings import Finding, Severity
from bsc_planner.model.store import MissingElementError
from bsc_planner.wording import LANGUAGES, error_message, error_text, finding_text, has_error, kind_noun
from bsc_planner.wording.details import counted_noun, shown_detail
from bsc_planner.wording.errors import ERRORS, TITLES
from bsc_planner.wording.findings import FINDINGS
from bsc_planner.wording.rule_set_words import value_words

PACKAGE = Path(bsc_planner.__file__).parent


def all_errors() -> set[str]:
    """Names of all classes of errors, read from the sources."""
    bases = {
        node.name: {base.id for base in node.bases if isinstance(base, ast.Name)}
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    }
    found = {PlanError.__name__}
    while new := {name for name, above in bases.items() if above & found} - found:
        found |= new
    return found


def calls() -> Iterator[tuple[str, ast.Call]]:
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                yield node.func.id, node


def text_argument(call: ast.Call, place: int, name: str) -> str | None:
    given = [word.value for word in call.keywords if word.arg == name]
    node = given[0] if given else call.args[place] if len(call.args) > place else None
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def test_every_error_class_has_a_sentence_of_its_own() -> None:
    assert {"PlanError", "EditError", "DocumentError"} <= all_errors()
    assert sorted(all_errors() - ERRORS.keys()) == []
    assert has_error(EditError)


def test_every_reason_an_edit_is_refused_for_has_a_sentence() -> None:
    reasons = {text_argument(call, 0, "reason") for name, call in calls() if name == "EditError"} - {None}
    assert reasons
    assert sorted(f"EditError.{reason}" for reason in reasons if f"EditError.{reason}" not in ERRORS) == []


def test_every_finding_code_has_a_sentence() -> None:
    codes = {text_argument(call, 1, "code") for name, call in calls() if name == "Finding"} - {None}
    assert codes
    assert sorted(code for code in codes if code and code not in FINDINGS) == []


@pytest.mark.parametrize("key", sorted(ERRORS))
def test_both_languages_of_an_error_tell_the_same_details(key: str) -> None:
    wording = ERRORS[key]
    assert wording.id
    assert wording.en
    assert bool(wording.id_advice) == bool(wording.en_advice)
    assert wording.about in TITLES
    assert placeholders(wording.id + wording.id_advice) == placeholders(wording.en + wording.en_advice)


@pytest.mark.parametrize("code", sorted(FINDINGS))
def test_both_languages_of_a_finding_tell_the_same_details(code: str) -> None:
    indonesian, english = FINDINGS[code]
    assert indonesian
    assert english
    assert placeholders(indonesian) == placeholders(english)


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_error_text_fills_in_details_in_the_words_of_the_language() -> None:
    error = EditError("required-field", kind="objective", field="text")
    assert error_text(error, "id") == "Isian rumusan pada sasaran tidak boleh kosong."
    assert error_text(error, "en") == "The wording of objective must not be empty."


def test_a_detail_the_error_does_not_carry_is_shown_as_a_dash() -> None:
    assert "–" in error_text(MissingElementError(), "id")


def test_a_long_detail_is_cut() -> None:
    assert len(error_text(EditError("not-a-number", value="9" * 5000))) < 300


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_unknown_reason_falls_back_to_the_sentence_of_the_class(language: str) -> None:
    message = error_message(EditError("of-tomorrow"), language)
    assert "of-tomorrow" in message.text
    assert message.title


def test_an_error_defined_elsewhere_falls_back_to_its_base() -> None:
    class NarrowerError(EditError):
        pass

    assert error_text(NarrowerError("not-a-date", value="kemarin")).startswith("“kemarin” bukan tanggal")


def test_finding_text_shows_lists_and_falls_back_to_the_code() -> None:
    finding = Finding(Severity.WARNING, "ambiguous-number", "IKU1", details={"printed": "1.234", "read_as": ["1", "2"]})
    assert "1, 2" in finding_text(finding, "id")
    assert finding_text(Finding(Severity.INFO, "never-heard-of", "IKU1")) == "never-heard-of"


def test_kinds_have_nouns_in_both_languages() -> None:
    assert kind_noun("unit", "id") == "unit kerja"
    assert kind_noun("unit", "en") == "unit"
    assert kind_noun("some_thing") == "some thing"


def test_vacant_months_are_named_in_runs() -> None:
    finding = Finding(Severity.WARNING, "vacant-months", "A1", None, {"months": [4, 5, 12], "year": 2026})
    assert "kosong April–Mei, Desember 2026" in finding_text(finding, "id")


def test_kinds_beside_a_number_are_counted_in_english_only() -> None:
    assert counted_noun("indicator", 1, "en") == "indicator"
    assert counted_noun("indicator", 49, "en") == "indicators"
    assert counted_noun("action_step", 2, "en") == "plans of action"
    assert counted_noun("indicator", 49) == "indikator"


def test_figures_are_written_alike_in_both_languages() -> None:
    for language in LANGUAGES:
        assert shown_detail("size", 1_500_000, language) == "1,5 MB"
        assert value_words("upper", Fraction("1.15"), language) == "1,15"
