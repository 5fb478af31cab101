"""What is said about one rule of the checks, in both languages."""

from typing import NamedTuple


class RuleText(NamedTuple):
    """One rule; each pair is (Indonesian, English).

    Attributes:
        title: A few words.
        message: Sentence of a finding, with named placeholders.
        why: Why it matters.
        advice: What to do.
        source: Regulation or practice the rule comes from, as it is cited.
        number: Number of the rule in the list of rules, where its code is another; empty: the code.
    """

    title: tuple[str, str]
    message: tuple[str, str]
    why: tuple[str, str]
    advice: tuple[str, str]
    source: str
    number: str = ""
