"""The rule sets that come with the program (``resources/rules``)."""

from collections.abc import Mapping
from functools import cache

from bsc_planner.paths import resource
from bsc_planner.scoring.rule_set import RuleSet
from bsc_planner.scoring.rule_set_file import read_rule_set

DEFAULT_KEY = "default"
"""Id of the rule set of plans that choose none."""


@cache
def shipped_texts() -> Mapping[str, str]:
    """Texts of the rule sets that come with the program, by id: the plain default first, then by id."""
    files = sorted(resource("rules").glob("*.toml"), key=lambda path: (path.stem != DEFAULT_KEY, path.stem))
    return {path.stem: path.read_text(encoding="utf-8") for path in files}


@cache
def shipped_rule_sets() -> Mapping[str, RuleSet]:
    """The rule sets that come with the program, by id; in the order of `shipped_texts`."""
    return {key: read_rule_set(text, f"{key}.toml") for key, text in shipped_texts().items()}
