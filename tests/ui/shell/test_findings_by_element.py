"""Findings by element: only what came or went is looked at, and it is as if they had been grouped anew."""

from collections import Counter

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bsc_planner.checks.registry import new_index
from bsc_planner.checks.standing_findings import StandingFindings
from bsc_planner.editing.edit import EditError
from bsc_planner.editing.history import History
from bsc_planner.errors import PlanError
from bsc_planner.findings import Finding, Severity
from bsc_planner.model.base import Element
from bsc_planner.model.delta import Changes
from bsc_planner.ui.findings_by_element import FindingsByElement
from tests.builders import do, plan_with
from tests.checks.test_following import TODAY, edits


def _finding(code: str, element: str | None) -> Finding:
    return Finding(Severity.WARNING, code, "di sini", element)


def test_findings_are_grouped_by_element() -> None:
    by_element = FindingsByElement()
    first, second, other, nobody = (_finding(c, e) for c, e in (("A", "1"), ("B", "1"), ("C", "2"), ("D", None)))
    assert by_element.take([first, other, second, nobody]) == {"1", "2"}
    assert list(by_element.of("1")) == [first, second]
    assert list(by_element.of("3")) == []
    assert set(by_element.elements()) == {"1", "2"}


def test_only_elements_whose_findings_came_or_went_are_touched() -> None:
    by_element = FindingsByElement()
    first, second, other = _finding("A", "1"), _finding("B", "1"), _finding("C", "2")
    by_element.take([first, other])
    assert by_element.take([first, second, other]) == {"1"}
    assert list(by_element.of("1")) == [first, second]
    assert by_element.take([first, second, other]) == set()
    assert by_element.take([other]) == {"1"}
    assert list(by_element.of("1")) == []
    assert by_element.take([]) == {"2"}
    assert set(by_element.elements()) == set()


def test_single_findings_come_and_go() -> None:
    by_element = FindingsByElement()
    first, second, other = _finding("A", "1"), _finding("B", "1"), _finding("C", "2")
    by_element.take([second, other])
    assert by_element.change([other], [first, _finding("D", None)]) == {"1", "2"}
    assert list(by_element.of("1")) == [first, second]
    assert list(by_element.of("2")) == []
    assert by_element.change([first, second], []) == {"1"}
    assert set(by_element.elements()) == set()


def test_a_finding_that_came_by_itself_goes_with_the_list_that_has_it_not() -> None:
    by_element, finding = FindingsByElement(), Finding(Severity.WARNING, "L12", "IKU1", "a")
    by_element.take(())
    by_element.change((), (finding,))
    assert by_element.take(()) == {"a"}
    assert list(by_element.of("a")) == []


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=st.data())
def test_after_any_edits_counts_lists_and_marks_are_those_of_findings_made_anew(data: st.DataObject) -> None:
    store = plan_with(objectives=2, indicators=2)
    index, by_element = new_index(store, today=TODAY), FindingsByElement()
    elsewhere = [Finding(Severity.ERROR, "unreadable-value", "x"), Finding(Severity.WARNING, "L12", "IKU1.1")]
    standing = StandingFindings(index, (), elsewhere if data.draw(st.booleans()) else ())
    by_element.take(standing.listed.findings)

    def choose(cls: type[Element]) -> str | None:
        ids = [row.id for row in store.all(cls)]
        return data.draw(st.sampled_from(ids)) if ids else None

    def step() -> Changes:
        name = data.draw(st.sampled_from((*edits(data, choose), "undo", "redo")))
        if name == "undo":
            return History(store).undo(who="")
        if name == "redo":
            return History(store).redo(who="")
        return do(store, edits(data, choose)[name]())

    for _ in range(data.draw(st.integers(1, 8))):
        try:
            changes = step()
        except (PlanError, EditError):
            continue
        assert index.follow(store, changes)
        change = standing.follow()
        if change is None:
            standing = StandingFindings(index, (), elsewhere)
            by_element.take(standing.listed.findings)
        else:
            by_element.change(change.gone, change.came)
    anew, marks = StandingFindings(new_index(store, today=TODAY), (), standing._elsewhere), FindingsByElement()
    marks.take(anew.listed.findings)
    assert +Counter(standing.counts) == +Counter(anew.counts)
    assert sorted(map(repr, standing.listed.findings)) == sorted(map(repr, anew.listed.findings))
    assert {one: list(by_element.of(one)) for one in by_element.elements()} == {
        one: list(marks.of(one)) for one in marks.elements()
    }
