"""What the program writes into the guide itself: the keys of every command, and every rule of the checks."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from bsc_planner.checks.registry import RULES
from bsc_planner.ui.help.rule_topics import rule_heading
from bsc_planner.ui.main_window.guide_pages.keys import KeyGroup, key_groups
from bsc_planner.wording.rules import RULE_TEXTS


def keys_markdown() -> str:
    """Tables of all keys, one per place where they hold."""
    return "\n\n".join(_table(group) for group in key_groups())


def rules_markdown() -> str:
    """A section for every rule: why it matters, what to do, where it comes from."""
    return "\n\n".join(_rules())


def _table(group: KeyGroup) -> str:
    keys_title, text_title = (
        QCoreApplication.translate("Help", "key"),
        QCoreApplication.translate("Help", "what it does"),
    )
    lines = [f"## {group.title}", "", f"| {keys_title} | {text_title} |", "|---|---|"]
    lines += [f"| `{keys}` | {text} |" for keys, text in group.lines]
    return "\n".join(lines)


def _rules() -> Iterator[str]:
    told: set[str] = set()
    for rule in RULES:
        text = RULE_TEXTS.get(rule.code)
        if text is None or rule.code in told:
            continue
        told.add(rule.code)
        source = f"\n\n*Sumber:* {text.source}" if text.source else ""
        yield f"## {rule_heading(rule.code)}\n\n{text.why[0]}\n\n**Yang perlu dilakukan:** {text.advice[0]}{source}"
