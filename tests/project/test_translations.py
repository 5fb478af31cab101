"""Every visible text is translated, nothing translated is stale, the compiled catalogue is current."""

import ast

import pytest

from tools import translations


@pytest.mark.parametrize("area", [*translations.AREAS, *translations.HAND_WRITTEN])
def test_every_entry_of_a_catalogue_is_finished(area: str) -> None:
    assert translations.flaws(area) == []


def test_catalogues_are_in_line_with_the_sources_and_compiled() -> None:
    assert translations.check() == []


def test_every_source_belongs_to_one_area() -> None:
    listed = [path for area in translations.AREAS for path in translations.sources_of(area)]
    assert len(listed) == len(set(listed))


def test_placeholders_are_the_same_in_both_languages() -> None:
    assert [flaw for area in translations.AREAS for flaw in translations.placeholder_flaws(area)] == []


def test_no_text_is_translated_inside_an_f_string_where_the_catalogues_do_not_find_it() -> None:
    hidden = [
        f"{path.name}:{call.lineno}"
        for area in translations.AREAS
        for path in translations.sources_of(area)
        for text in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "tr"
    ]
    assert hidden == []
