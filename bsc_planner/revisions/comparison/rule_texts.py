"""What differs between two texts of a rule set, rule by rule, instead of two pages of TOML."""

from bsc_planner.scoring.rule_set_comparison import differences
from bsc_planner.scoring.rule_set_fault import RuleSetError
from bsc_planner.scoring.rule_set_file import read_rule_set
from bsc_planner.wording.rule_set_words import rule_words, value_words


def rule_texts(before: str, after: str) -> tuple[str, str] | None:
    """Both sides of what differs, one rule a line, in Indonesian.

    Texts that cannot be read are told by their number of lines.

    Returns:
        None where both say the same, only written otherwise.
    """
    try:
        found = differences(read_rule_set(before, ""), read_rule_set(after, ""))
    except RuleSetError:
        return _counted(before), _counted(after)
    if not found:
        return None
    names = [rule_words(one.code, one.details) for one in found]
    old = (f"{name}: {value_words(one.code, one.before)}" for name, one in zip(names, found, strict=True))
    new = (f"{name}: {value_words(one.code, one.after)}" for name, one in zip(names, found, strict=True))
    return "\n".join(old), "\n".join(new)


def _counted(text: str) -> str:
    return f"{len(text.splitlines())} baris"
