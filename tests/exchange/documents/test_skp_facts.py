"""What the SKP of each employee takes from the plan."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from bsc_planner.exchange.documents.blocks import Number
from bsc_planner.exchange.documents.issue_item import (
    IssueItem,
    IssueScope,
    MissingFact,
    SkippedDocument,
    SkipReason,
)
from bsc_planner.exchange.documents.skp_content import Aspect, SkpContent, SkpForm
from bsc_planner.exchange.documents.skp_facts import skp_contents
from bsc_planner.exchange.documents.target_text import UNKNOWN_TARGET
from tests.exchange.documents.plans import facts_of, ministry, person, with_people

SITI, BUDI, MENTERI = "198503152010122001", "197001011995031002", "196501011990031001"


def items(plan: dict[str, Any], **scope: Any) -> dict[str, IssueItem | SkippedDocument]:
    return {item.who: item for item in skp_contents(facts_of(plan), IssueScope(**scope))}


def skp(plan: dict[str, Any], nip: str, **scope: Any) -> SkpContent:
    item = items(plan, **scope)[nip]
    assert isinstance(item, IssueItem)
    assert isinstance(item.content, SkpContent)
    return item.content


def missing(plan: dict[str, Any], nip: str) -> set[MissingFact]:
    item = items(plan)[nip]
    assert isinstance(item, IssueItem)
    return set(item.missing)


def test_a_work_result_is_the_role_and_serves_the_role_of_the_superior_on_the_same_indicator() -> None:
    result = skp(ministry(), SITI).main[0]
    assert result.text == "Tersusunnya berkas layanan"
    assert result.intervened == "Terselesaikannya layanan"


def test_without_a_role_the_work_result_is_the_objective_which_it_serves_where_the_superior_has_none() -> None:
    result = skp(ministry(), SITI).main[1]
    assert (result.text, result.intervened) == ("Meningkatnya mutu layanan",) * 2


def test_the_measure_is_the_indicator_with_the_persons_own_target_and_months() -> None:
    measure = skp(ministry(), SITI).main[0].measures[0]
    assert (measure.indicator, measure.aspect) == ("Jumlah layanan yang selesai", Aspect.QUANTITY)
    months = [month.value for month in measure.months if isinstance(month, Number)]
    assert isinstance(measure.target, Number)
    assert (measure.target.suffix, measure.target.value) == ("Layanan", sum(months))
    others = skp(ministry(), "199001012015031003").main[0].measures[0]
    assert isinstance(others.target, Number)
    assert measure.target.value + others.target.value == 25
    assert (measure.indicator_code, measure.position_code) == ("IKU1", "STF")


def test_a_measure_on_a_scale_is_one_of_quality_with_the_decimals_of_the_target() -> None:
    measure = skp(ministry(), SITI).main[1].measures[0]
    assert measure.aspect is Aspect.QUALITY
    assert str(measure.target) == "3,50 Indeks"
    assert str(measure.months[-1]) == "3,50"


def test_stated_aspects_give_words_and_the_cascade_gives_the_figure() -> None:
    plan = ministry()
    plan["cascades"][3]["aspects"] = [
        {"aspect": "kuantitas", "measure": "Jumlah berkas", "target": "99 berkas"},
        {"aspect": "kualitas", "measure": "Berkas tanpa cela", "target": "100%"},
        {"aspect": "waktu", "measure": "Ketepatan waktu"},
    ]
    measures = skp(plan, SITI).main[0].measures
    assert [measure.aspect for measure in measures] == [Aspect.QUANTITY, Aspect.QUALITY, Aspect.TIME]
    assert measures[0].indicator == "Jumlah berkas"
    assert isinstance(measures[0].target, Number)
    assert (measures[1].target, measures[2].target) == ("100%", UNKNOWN_TARGET)
    assert MissingFact.TARGET in missing(plan, SITI)


def test_a_stated_aspect_of_another_side_stands_beside_the_figure() -> None:
    plan = ministry()
    plan["cascades"][3]["aspects"] = [{"aspect": "Waktu", "measure": "Ketepatan waktu", "target": "12 bulan"}]
    measures = skp(plan, SITI).main[0].measures
    assert [measure.indicator for measure in measures] == ["Jumlah layanan yang selesai", "Ketepatan waktu"]


def test_high_officials_have_their_own_form_with_perspectives() -> None:
    content = skp(ministry(), BUDI)
    assert content.form is SkpForm.HIGH_OFFICIAL
    assert content.main[0].assigned_by == "Menteri"
    assert content.main[0].measures[0].perspective == "Penerima Layanan"
    assert skp(ministry(), SITI).form is SkpForm.STAFF


def test_a_missing_perspective_is_reported_on_the_form_that_prints_it() -> None:
    plan = ministry(perspectives=[{"code": "P1", "name": "Pemangku Kepentingan"}])
    assert MissingFact.PERSPECTIVE in missing(plan, BUDI)
    assert MissingFact.PERSPECTIVE not in missing(plan, SITI)


def test_the_appraiser_holds_the_position_reported_to() -> None:
    appraiser = skp(ministry(), SITI).appraiser
    assert (appraiser.name, appraiser.number, appraiser.position) == ("Drs. Budi", BUDI, "Direktur Layanan")
    assert not appraiser.heads_institution


def test_a_minister_appraises_without_number_and_rank() -> None:
    content = skp(ministry(), BUDI)
    assert content.appraiser.heads_institution
    assert MissingFact.SUPERIOR_RANK not in missing(ministry(), BUDI)


def test_who_has_no_superior_is_reported_and_nobody_is_made_up() -> None:
    plan = ministry()
    plan["cascades"].append({"parent_indicator": "IKU1", "child_position": "MEN", "method": "adopt"})
    assert skp(plan, MENTERI).appraiser.name is None
    assert MissingFact.SUPERIOR in missing(plan, MENTERI)


def test_a_vacant_superior_position_keeps_its_title_and_is_reported() -> None:
    plan = with_people(person(SITI, {"position": "STF"}))
    appraiser = skp(plan, SITI).appraiser
    assert (appraiser.name, appraiser.position) == (None, "Direktur Layanan")
    assert missing(plan, SITI) == {MissingFact.SUPERIOR_VACANT}


def test_an_acting_superior_signs_as_such_and_a_stand_in_never() -> None:
    acting = person("1", {"position": "DIR", "status": "Plt", "from": "2026-02-01"}, name="Pelaksana Tugas")
    stand_in = person("2", {"position": "DIR", "status": "Plh", "from": "2026-02-01"}, name="Pelaksana Harian")
    appraiser = skp(with_people(stand_in, acting, person(SITI, {"position": "STF"})), SITI).appraiser
    assert (appraiser.name, appraiser.position) == ("Pelaksana Tugas", "Plt. Direktur Layanan")


def test_of_two_superiors_in_a_year_the_one_in_office_on_the_day_of_signing_signs() -> None:
    plan = with_people(
        person("1", {"position": "DIR", "until": "2026-03-31"}, name="Lama"),
        person("2", {"position": "DIR", "from": "2026-04-01"}, name="Baru"),
        person(SITI, {"position": "STF"}),
    )
    assert skp(plan, SITI).appraiser.name == "Baru"
    assert skp(plan, SITI, day=date(2026, 1, 5)).appraiser.name == "Lama"


def test_an_acting_position_beside_the_own_one_gives_additional_results() -> None:
    plan = with_people(person(SITI, {"position": "STF"}, {"position": "DIR", "status": "Plt", "from": "2026-01-01"}))
    content = skp(plan, SITI)
    assert content.employee.position == "Analis Layanan"
    assert [result.text for result in content.additional] == ["Terselesaikannya layanan"]
    assert "Terselesaikannya layanan" not in [result.text for result in content.main]


def test_who_holds_only_an_acting_position_has_its_results_as_main_ones() -> None:
    plan = with_people(person(SITI, {"position": "STF", "status": "Plt"}))
    content = skp(plan, SITI)
    assert content.employee.position == "Plt. Analis Layanan"
    assert content.main
    assert not content.additional


def test_the_period_is_the_part_of_the_year_in_which_a_position_was_held() -> None:
    plan = with_people(person(SITI, {"position": "STF", "from": "2026-06-20", "until": "2026-10-31"}))
    content = skp(plan, SITI)
    assert (content.start, content.end) == (date(2026, 6, 20), date(2026, 10, 31))
    months = content.main[0].measures[0].months
    assert [month is None for month in months] == [True] * 6 + [False] * 4 + [True] * 2


@pytest.mark.parametrize(
    ("assignments", "reason"),
    [
        ([], SkipReason.NO_POSITION),
        ([{"position": "STF", "until": "2025-12-31"}], SkipReason.NO_POSITION),
        ([{"position": "STF", "status": "Plh"}], SkipReason.NO_POSITION),
        ([{"position": "SEK"}], SkipReason.NO_TARGETS),
        ([{"position": "STF", "from": "2026-12-28"}], SkipReason.NO_TARGETS),
    ],
)
def test_who_has_no_position_or_no_targets_is_skipped_with_the_reason(
    assignments: list[dict[str, Any]], reason: SkipReason
) -> None:
    item = items(with_people(person(SITI, *assignments)))[SITI]
    assert isinstance(item, SkippedDocument)
    assert item.reason is reason


def test_what_is_not_known_of_a_person_is_reported() -> None:
    plan = with_people(person(SITI, {"position": "STF"}, rank=None))
    assert MissingFact.RANK in missing(plan, SITI)


def test_scope_keeps_people_of_a_unit_and_below_or_named_ones() -> None:
    facts = facts_of(ministry())
    directorate = next(unit.id for unit in facts.units if unit.code == "DIT")
    ministry_id = next(unit.id for unit in facts.units if unit.code == "KEM")
    of_unit = [item.who for item in skp_contents(facts, IssueScope(unit_ids={directorate}))]
    assert set(of_unit) == {BUDI, SITI, "199001012015031003"}
    assert len(list(skp_contents(facts, IssueScope(unit_ids={ministry_id})))) == 4
    siti = facts.result.given.employee_ids[facts.result.given.nips.index(SITI)]
    scope = IssueScope(employee_ids={siti})
    assert [item.who for item in skp_contents(facts, scope)] == [SITI]
    assert facts.count(scope, of_people=True) == 1
    assert facts.count(scope, of_people=False) == 0


def test_people_come_in_the_order_of_their_numbers_however_many() -> None:
    people = [person(f"{number:018}", {"position": "STF"}) for number in range(1300, 0, -1)]
    plan = with_people(*people)
    plan["indicators"][0]["targets"]["2026"] = "26000"
    made = list(skp_contents(facts_of(plan), IssueScope()))
    assert [item.who for item in made] == [f"{number:018}" for number in range(1, 1301)]
    targets = [item.content.main[0].measures[0].target for item in made if isinstance(item, IssueItem)]
    assert sum(target.value for target in targets) == Decimal(26000)
