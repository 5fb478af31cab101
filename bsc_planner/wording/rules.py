"""What every rule of the checks says: title, sentence, why it matters, what to do, source."""

from bsc_planner.wording.rule_text import RuleText
from bsc_planner.wording.rules_of_cascading import RULES_OF_CASCADING
from bsc_planner.wording.rules_of_drafting import RULES_OF_DRAFTING
from bsc_planner.wording.rules_of_people import RULES_OF_PEOPLE
from bsc_planner.wording.rules_of_rule_sets import RULES_OF_RULE_SETS

RULE_TEXTS: dict[str, RuleText] = RULES_OF_DRAFTING | RULES_OF_CASCADING | RULES_OF_PEOPLE | RULES_OF_RULE_SETS
"""By code."""

RULE_FINDINGS: dict[str, tuple[str, str]] = {code: text.message for code, text in RULE_TEXTS.items()}
"""Sentences of findings, (Indonesian, English)."""

_FROM_OUTSIDE = ("Temuan saat membaca berkas", "Found while a file was read")


def rule_text(code: str) -> RuleText | None:
    """What is said about a rule; None for findings of files and imports, which no rule of ours made."""
    return RULE_TEXTS.get(code)


def rule_title(code: str, language: str = "id") -> str:
    """A few words for a rule; findings of files and imports share theirs."""
    told = RULE_TEXTS.get(code)
    return (_FROM_OUTSIDE if told is None else told.title)[0 if language == "id" else 1]


def rule_number(code: str) -> str:
    """Number of a rule as people name it, e.g. ``L17``; a dash for one that has none."""
    text = RULE_TEXTS.get(code)
    number = text.number if text is not None and text.number else code
    return number if number[:1] == "L" and number[1:].isdigit() else "–"
