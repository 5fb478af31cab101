"""What agreements and matrices of units take from the plan."""

from typing import Any

import pytest

from bsc_planner.exchange.documents.agreement import AgreementContent, AgreementLevel
from bsc_planner.exchange.documents.agreement_facts import agreement_contents
from bsc_planner.exchange.documents.blocks import Number
from bsc_planner.exchange.documents.cascade_matrix import CascadeMatrixContent
from bsc_planner.exchange.documents.cascade_matrix_facts import cascade_matrix_contents
from bsc_planner.exchange.documents.issue_item import (
    IssueItem,
    IssueScope,
    MissingFact,
    SkippedDocument,
    SkipReason,
)
from bsc_planner.exchange.documents.plan_facts import UnitFact
from bsc_planner.exchange.documents.unit_level import agreement_level
from tests.exchange.documents.plans import facts_of, ministry, with_people


def agreements(plan: dict[str, Any]) -> dict[str, IssueItem | SkippedDocument]:
    return {item.who: item for item in agreement_contents(facts_of(plan), IssueScope())}


def agreement(plan: dict[str, Any], unit: str) -> AgreementContent:
    item = agreements(plan)[unit]
    assert isinstance(item, IssueItem)
    assert isinstance(item.content, AgreementContent)
    return item.content


def matrix(plan: dict[str, Any], unit: str) -> CascadeMatrixContent:
    item = next(item for item in cascade_matrix_contents(facts_of(plan), IssueScope()) if item.who == unit)
    assert isinstance(item, IssueItem)
    assert isinstance(item.content, CascadeMatrixContent)
    return item.content


def test_a_unit_promises_what_it_received_under_the_objectives() -> None:
    content = agreement(ministry(), "DIT")
    assert [objective.text for objective in content.objectives] == ["Meningkatnya mutu layanan"]
    assert [str(one.target) for one in content.objectives[0].indicators] == ["25 Layanan", "3,50 Indeks"]
    assert content.level is AgreementLevel.ECHELON_2


def test_head_and_superior_sign_and_the_minister_promises_alone() -> None:
    directorate, whole = agreement(ministry(), "DIT"), agreement(ministry(), "KEM")
    assert directorate.first.name == "Drs. Budi"
    assert directorate.second is not None
    assert directorate.second.name == "Tuan Menteri"
    assert whole.second is None
    assert whole.level is AgreementLevel.INSTITUTION


def test_a_unit_without_a_known_head_keeps_the_title_and_is_reported() -> None:
    item = agreements(with_people())["DIT"]
    assert isinstance(item, IssueItem)
    assert item.content.first.position == "Direktur Layanan"
    assert MissingFact.HEAD in item.missing
    plan = ministry(positions=[], cascades=ministry()["cascades"][:2])
    assert agreement(plan, "DIT").first.position == "Direktur"


def test_the_head_of_a_regional_agency_promises_to_the_head_of_the_region_who_is_not_made_up() -> None:
    plan = ministry(institution="Badan Kepegawaian Kabupaten Contoh")
    content = agreement(plan, "KEM")
    assert content.level is AgreementLevel.REGION
    assert content.second is not None
    assert (content.second.name, content.second.heads_institution) == (None, True)


def test_a_unit_that_received_nothing_is_skipped() -> None:
    plan = ministry()
    plan["units"].append({"code": "NOL", "name": "Tanpa Target", "parent": "KEM"})
    item = agreements(plan)["NOL"]
    assert isinstance(item, SkippedDocument)
    assert item.reason is SkipReason.NO_TARGETS


def test_a_revision_of_the_year_is_what_the_unit_promises() -> None:
    plan = ministry()
    plan["indicators"][0]["revisions"] = [
        {"period": "2026", "from": "25", "to": "30", "effective": "2026-07-01", "to_instrument": "SK 1"}
    ]
    plan["indicators"][0]["targets"]["2026"] = "30"
    assert str(agreement(plan, "DIT").objectives[0].indicators[0].target) == "30 Layanan"


@pytest.mark.parametrize(
    ("level", "parent", "expected"),
    [
        ("eselon I (UKE I)", 0, AgreementLevel.ECHELON_1),
        ("eselon II", 0, AgreementLevel.ECHELON_2),
        ("eselon III", 0, AgreementLevel.LOWER),
        ("eselon IV", 0, AgreementLevel.LOWER),
        ("1", 0, AgreementLevel.ECHELON_1),
        ("2", 0, AgreementLevel.ECHELON_2),
        ("0", -1, AgreementLevel.INSTITUTION),
        ("lembaga", -1, AgreementLevel.INSTITUTION),
        ("satker", 0, AgreementLevel.LOWER),
        ("", 0, AgreementLevel.LOWER),
    ],
)
def test_the_level_of_a_unit_is_read_from_its_words(level: str, parent: int, expected: AgreementLevel) -> None:
    unit = UnitFact("id", "U", "Unit", level, parent, None)
    assert agreement_level(facts_of(ministry()), unit) is expected


def test_a_matrix_shows_who_carries_what_of_each_indicator() -> None:
    content = matrix(ministry(), "DIT")
    assert [receiver.code for receiver in content.receivers] == ["DIR", "STF"]
    row = content.rows[0]
    assert (row.code, str(row.target)) == ("IKU1", "25")
    assert {place: (part.kind, str(part.target)) for place, part in row.parts.items()} == {
        0: ("adopt", "25"),
        1: ("share", "25"),
    }
    assert row.total == Number(row.total.value) if row.total else False
    assert row.difference is not None
    assert row.difference.value == 0


def test_the_matrix_of_the_top_unit_shows_what_the_institution_hands_down() -> None:
    content = matrix(ministry(), "KEM")
    assert [receiver.code for receiver in content.receivers] == ["DIT"]
    assert [row.code for row in content.rows] == ["IKU1", "IKU2"]


def test_a_unit_that_hands_nothing_on_has_no_matrix() -> None:
    plan = ministry()
    plan["units"].append({"code": "NOL", "name": "Tanpa Target", "parent": "KEM"})
    item = next(item for item in cascade_matrix_contents(facts_of(plan), IssueScope()) if item.who == "NOL")
    assert isinstance(item, SkippedDocument)
    assert item.reason is SkipReason.NOTHING_HANDED_DOWN
