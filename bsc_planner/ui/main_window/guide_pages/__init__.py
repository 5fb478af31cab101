"""Parts of the guide that the program writes itself, since only it knows all keys and all rules."""

from collections.abc import Callable, Mapping


def written_parts() -> Mapping[str, Callable[[], str]]:
    """Name of each page that ends in such a part, to what gives the part as markdown in the window's language."""
    # here, so that the window starts without the guide
    from bsc_planner.ui.main_window.guide_pages.markdown import keys_markdown, rules_markdown

    return {"papan-tombol": keys_markdown, "aturan-pemeriksaan": rules_markdown}
