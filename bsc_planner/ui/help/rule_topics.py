"""Where the guide explains each rule of the checks."""

from bsc_planner.ui.help.guide import anchor_of
from bsc_planner.wording.rules import RULE_TEXTS, rule_number


def rule_topic(code: str) -> str:
    """Where the guide explains a rule of the checks; the page of findings for codes that are no rule's."""
    if code not in RULE_TEXTS:
        return "pemeriksaan"
    return f"aturan-pemeriksaan#{anchor_of(rule_heading(code))}"


def rule_heading(code: str) -> str:
    """Heading of a rule in the guide."""
    number, title = rule_number(code), RULE_TEXTS[code].title[0]
    return title if number == "–" else f"{number} {title}"
