"""Doubtful values are listed for the planner."""

import pytest

from bsc_planner.findings import Severity
from bsc_planner.model.number_reading import ReadingContext
from bsc_planner.model.unit_of_measure import is_counted, is_scaled
from bsc_planner.model.value_findings import mixed_marks_finding, value_finding
from bsc_planner.model.value_reading import read_value


def test_an_open_reading_is_reported_until_confirmed() -> None:
    value = read_value("2.000", ReadingContext(unit_of_measure="Orang"))
    finding = value_finding(value, where="IKK1 targets 2025", element_id="i1")
    assert finding is not None
    assert (finding.code, finding.severity, finding.element_id) == ("ambiguous-number", Severity.INFO, "i1")
    assert finding.details == {"printed": "2.000", "read_as": ["2000"], "decided_by": "unit"}
    assert value_finding(value.confirmed(), where="") is None


def test_a_guess_is_a_warning() -> None:
    finding = value_finding(read_value("2.000"), where="")
    assert finding is not None
    assert (finding.severity, finding.details["decided_by"]) == (Severity.WARNING, "guess")


@pytest.mark.parametrize(
    ("printed", "code"), [("100% A; 95% B", "needs-splitting"), ("nihil", "not-measurable"), ("95%", None), ("-", None)]
)
def test_groups_and_texts_are_reported(printed: str, code: str | None) -> None:
    finding = value_finding(read_value(printed), where="")
    assert (finding.code if finding else None) == code


def test_text_is_in_order_where_nothing_is_measured_in_numbers() -> None:
    assert value_finding(read_value("terlaksana"), where="", is_quantitative=False) is None


def test_comma_and_point_for_decimals_in_one_indicator_are_reported_with_an_example_of_each() -> None:
    finding = mixed_marks_finding(["3,5", None, "12", "82.22"], where="IKK1")
    assert finding is not None
    assert finding.details == {"with_comma": "3,5", "with_point": "82.22"}
    assert mixed_marks_finding(["3,5", "1.355,90"], where="IKK1") is None


@pytest.mark.parametrize("unit", ["Orang", "Dokumen", "unit", "Orang/Bul an", "asn", "KASUS", "Rp"])
def test_units_that_count_things(unit: str) -> None:
    assert is_counted(unit)
    assert not is_scaled(unit)


@pytest.mark.parametrize("unit", [None, "", "%", "Persentase orang", "juta orang", "Indeks", "kg/kap/thn"])
def test_units_that_do_not_count_whole_things(unit: str | None) -> None:
    assert not is_counted(unit)
