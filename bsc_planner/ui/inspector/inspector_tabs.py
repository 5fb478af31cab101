"""Which tabs each kind of element has, in order."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication

from bsc_planner.ui.inspector.assignment_list import AssignmentList
from bsc_planner.ui.inspector.cascade_rule_box import CascadeRuleBox
from bsc_planner.ui.inspector.cascade_tab import CascadeTab
from bsc_planner.ui.inspector.edition_tab import EditionTab
from bsc_planner.ui.inspector.element_links import ElementLinks
from bsc_planner.ui.inspector.form_tab import FormTab
from bsc_planner.ui.inspector.forms import FORMS
from bsc_planner.ui.inspector.history_tab import HistoryTab
from bsc_planner.ui.inspector.indicator_table import IndicatorTable
from bsc_planner.ui.inspector.notes_tab import NotesTab
from bsc_planner.ui.inspector.relations_tab import RelationsTab
from bsc_planner.ui.inspector.tab_page import TabMaker, TabPage
from bsc_planner.ui.inspector.target_tab import TargetTab
from bsc_planner.ui.inspector.why_tab import WhyTab
from bsc_planner.ui.labels import kind_label
from bsc_planner.ui.marking import QT_TRANSLATE_NOOP
from bsc_planner.ui.plan_session import PlanSession

WHY = "why"
NOTES = "notes"
FORM = "form"

_SCORED = frozenset({"plan", "perspective", "indicator", "objective", "unit"})
_EXTRAS: dict[str, tuple[TabMaker, ...]] = {
    "objective": (IndicatorTable,),
    "perspective": (partial(ElementLinks, below="objective", column="perspective_id"),),
    "goal": (partial(ElementLinks, below="objective", column="goal_id"),),
    "unit": (partial(ElementLinks, below="position", column="unit_id"),),
    "employee": (AssignmentList,),
    "position": (AssignmentList,),
    "cascade": (CascadeRuleBox,),
}
_OWN_TITLES = {
    "indicator": QT_TRANSLATE_NOOP("InspectorTabs", "Manual"),
    "link": QT_TRANSLATE_NOOP("InspectorTabs", "Link"),
    "cascade": QT_TRANSLATE_NOOP("InspectorTabs", "Rule"),
}
_TITLES = {
    "target": QT_TRANSLATE_NOOP("InspectorTabs", "Target"),
    "cascade": QT_TRANSLATE_NOOP("InspectorTabs", "Cascade"),
    "relations": QT_TRANSLATE_NOOP("InspectorTabs", "Links"),
    WHY: QT_TRANSLATE_NOOP("InspectorTabs", "Why?"),
    "history": QT_TRANSLATE_NOOP("InspectorTabs", "History"),
    NOTES: QT_TRANSLATE_NOOP("InspectorTabs", "Notes"),
}

SHOWN_KINDS = frozenset(FORMS) | {"edition"}
"""Kinds of elements that the inspector shows."""


@dataclass(frozen=True)
class TabSpec:
    """One tab.

    Attributes:
        key: What it is, the same for every kind, so that the chosen tab stays while going from element to element.
        title: Translated.
        make: Makes it.
        scrolls: Whether it needs a scroll area.
    """

    key: str
    title: str
    make: TabMaker
    scrolls: bool = True

    def page(self, session: PlanSession) -> TabPage:
        """A place for the tab."""
        return TabPage(session, self.make, scrolls=self.scrolls)


def tabs_of(kind: str) -> tuple[TabSpec, ...]:
    """Tabs of a kind of element."""
    if kind == "edition":
        return (TabSpec(FORM, _capital(kind_label(kind)), EditionTab),)
    found = [TabSpec(FORM, _form_title(kind), partial(FormTab, extra=_EXTRAS.get(kind, ())))]
    if kind == "indicator":
        found += [_spec("target", TargetTab), _spec("cascade", CascadeTab)]
    if kind == "objective":
        found.append(_spec("relations", RelationsTab))
    if kind in _SCORED:
        found.append(_spec(WHY, WhyTab))
    found.append(_spec("history", HistoryTab, scrolls=False))
    found.append(_spec(NOTES, NotesTab))
    return tuple(found)


def notes_title(open_talks: int, notes: int) -> str:
    """Title of the notes' tab: with how many there are, and marked while a talk waits for somebody."""
    title = QCoreApplication.translate("InspectorTabs", _TITLES[NOTES])
    if open_talks:
        return f"{title} ▲{open_talks}"
    return f"{title} {notes}" if notes else title


def _spec(key: str, make: TabMaker, *, scrolls: bool = True) -> TabSpec:
    return TabSpec(key, QCoreApplication.translate("InspectorTabs", _TITLES[key]), make, scrolls)


def _form_title(kind: str) -> str:
    if kind in _OWN_TITLES:
        return QCoreApplication.translate("InspectorTabs", _OWN_TITLES[kind])
    return _capital(kind_label(kind))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
