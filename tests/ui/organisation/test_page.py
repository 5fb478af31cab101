"""How the page of the organisation is laid out."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from bsc_planner.ui.item_models.organisation.unit_tree_item_model import NAME, PEOPLE
from tests.ui.organisation.conftest import OrganisationTrial


def test_what_stands_above_the_list_takes_two_lines_however_small_the_window(trial: OrganisationTrial) -> None:
    page = trial.page
    page.resize(930, 540)
    for place in range(page.tabs.count()):
        page.tabs.setCurrentIndex(place)
        QApplication.processEvents()
        tabs, grid = page.tabs, page.people.grid if place else page.positions.grid
        between = grid.mapTo(page, QPoint()).y() - tabs.mapTo(page, tabs.rect().bottomLeft()).y()
        assert between < 2 * page.search.height()


def test_names_of_units_have_all_the_room_of_a_narrow_tree(trial: OrganisationTrial) -> None:
    units = trial.page.units
    assert not units.tree.isColumnHidden(PEOPLE)
    units.resize(220, units.height())
    assert units.tree.isColumnHidden(PEOPLE)
    assert units.tree.columnWidth(NAME) >= units.tree.viewport().width() - 2
