"""What sorting is called."""

from bsc_planner.ui.widgets.grid.column import GridColumn
from bsc_planner.ui.widgets.grid.filtering.order_words import order_words, sorting_words


def test_days_are_sorted_by_age_and_all_others_by_size() -> None:
    assert order_words(GridColumn("due", "Due", is_day=True)) == ("Oldest first", "Newest first")
    assert order_words(GridColumn("target", "Target", is_figure=True)) == ("Smallest first", "Largest first")
    assert sorting_words(GridColumn("due", "Due", is_day=True))[1] == "Sort: newest first"
