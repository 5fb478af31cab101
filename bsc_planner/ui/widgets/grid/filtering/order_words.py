"""What the two ways to sort by a column are called."""

from PySide6.QtCore import QCoreApplication

from bsc_planner.ui.widgets.grid.column import GridColumn


def order_words(column: GridColumn) -> tuple[str, str]:
    """Rising and falling order of a column in words; days are older and newer, not smaller and larger."""
    translate = QCoreApplication.translate
    if column.is_day:
        return translate("Grid", "Oldest first"), translate("Grid", "Newest first")
    return translate("Grid", "Smallest first"), translate("Grid", "Largest first")


def sorting_words(column: GridColumn) -> tuple[str, str]:
    """The same as steps of a menu."""
    translate = QCoreApplication.translate
    if column.is_day:
        return translate("Grid", "Sort: oldest first"), translate("Grid", "Sort: newest first")
    return translate("Grid", "Sort: smallest first"), translate("Grid", "Sort: largest first")
