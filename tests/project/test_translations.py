"""Every visible text is translated, nothing translated is stale, the compiled catalogue is current."""

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
