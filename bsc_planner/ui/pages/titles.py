"""What pages and their groups are called in the window's language."""

from PySide6.QtCore import QCoreApplication

from bsc_planner.ui.pages.spec import PageSpec


def page_title(page: PageSpec) -> str:
    """Title of a page as plain text."""
    return QCoreApplication.translate("Pages", page.title).replace("&&", "&")


def page_group(page: PageSpec) -> str:
    """Heading of the group a page stands under; empty for none."""
    return QCoreApplication.translate("Pages", page.group) if page.group else ""
