"""From a rule set to its TOML text; reading the text gives the same rule set again."""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from bsc_planner.model.indicator import Controllability, Validity
from bsc_planner.scoring.band_reading import band_text, plain_number
from bsc_planner.scoring.rule_set import Band, Basis, RuleSet
from bsc_planner.scoring.toml_table import NONE

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def rule_set_text(rule_set: RuleSet, *, head: str = "") -> str:
    """The text of a rule set.

    Args:
        rule_set: What to write; numbers are written to the last digit.
        head: Lines of comment to begin with, each with its ``#``.
    """
    lines = [*head.splitlines(), *_top(rule_set), ""]
    lines += [*_source("source", rule_set.basis), "", *_index(rule_set), "", *_weights(rule_set), ""]
    for name, weight in rule_set.perspective_weights.items():
        also = rule_set.perspective_names.get(name, ())
        lines += ["[[perspective]]", f"name = {_text(name)}"]
        lines += [f"also = [{', '.join(map(_text, also))}]"] if also else []
        lines += [f"weight = {_number(weight * 100)}", ""]
    for section, bands in (
        ("status", rule_set.indicator_bands),
        ("perspective_status", rule_set.perspective_bands),
        ("predikat", rule_set.predikat_bands),
    ):
        lines += _bands(section, bands)
    lines += [*_individual(rule_set), *_parameters(rule_set.parameters)]
    for section, basis in rule_set.bases.items():
        lines += [*_source(f"sources.{_key(section)}", basis), ""]
    return "\n".join(lines).rstrip() + "\n"


def head_of(text: str) -> str:
    """The comment a text begins with; empty: none."""
    lines = []
    for line in text.splitlines():
        if not line.lstrip().startswith("#"):
            break
        lines.append(line)
    return "\n".join(lines)


def _top(rule_set: RuleSet) -> Iterable[str]:
    yield 'format = "bsc-rules/1"'
    yield f"key = {_text(rule_set.key)}"
    yield f"title = {_text(rule_set.title)}"
    if rule_set.is_k3:
        yield "k3 = true"
    if rule_set.notes:
        yield "notes = ["
        yield from (f"  {_text(note)}," for note in rule_set.notes)
        yield "]"


def _source(table: str, basis: Basis) -> list[str]:
    lines = [f"[{table}]", f"text = {_text(basis.text)}", f"grade = {_text(basis.grade)}"]
    return [*lines, f"url = {_text(basis.url)}"] if basis.url else lines


def _index(rule_set: RuleSet) -> Iterable[str]:
    yield "[index]"
    yield f"lower = {_bound(rule_set.lower)}"
    yield f"upper = {_bound(rule_set.upper)}"
    if rule_set.flag_above is not None:
        yield f"flag_above = {_number(rule_set.flag_above)}"
    yield f"conversion_top = {_number(rule_set.conversion_top)}"
    points = ", ".join(f"[{_number(ca)}, {_number(cn)}]" for ca, cn in rule_set.stabilize_scale)
    yield f"stabilize_scale = [{points}]"


def _weights(rule_set: RuleSet) -> Iterable[str]:
    yield "[weights]"
    yield f"rule = {_text(rule_set.weight_rule)}"
    if rule_set.key_weight != 1:
        yield f"key_weight = {_number(rule_set.key_weight)}"
    yield f"divisor = {_text(rule_set.divisor)}"
    if rule_set.weights:
        yield ""
        yield "[weights.table]"
        for validity in Validity:
            cells = (f"{one} = {_bound(rule_set.weights.get((validity, one)))}" for one in Controllability)
            yield f"{validity} = {{ {', '.join(cells)} }}"


def _bands(section: str, bands: Sequence[Band]) -> Iterable[str]:
    for band in bands:
        yield f"[[{section}]]"
        yield f"key = {_text(band.key)}"
        yield from (f"{language} = {_text(name)}" for language, name in band.names.items())
        yield f"when = {_text(band_text(band))}"
        yield f"light = {_text(band.light)}"
        yield ""


def _individual(rule_set: RuleSet) -> Iterable[str]:
    if rule_set.individual is None:
        return
    yield "[individual]"
    yield f"method = {_text(rule_set.individual)}"
    for name, year in zip(("from_year", "until_year"), rule_set.individual_years, strict=True):
        if year is not None:
            yield f"{name} = {year}"
    yield ""


def _parameters(parameters: Mapping[str, Fraction]) -> Iterable[str]:
    tables: dict[str, list[str]] = {}
    for name, number in parameters.items():
        table, _, last = name.rpartition(".")
        tables.setdefault(table, []).append(f"{_key(last)} = {_number(number)}")
    for table, lines in sorted(tables.items()):
        yield f"[{'.'.join(map(_key, ['parameters', *filter(None, table.split('.'))]))}]"
        yield from lines
        yield ""


def _number(number: Fraction) -> str:
    plain = plain_number(number)
    return f'"{plain}"' if "/" in plain else plain


def _bound(number: Fraction | None) -> str:
    return f'"{NONE}"' if number is None else _number(number)


def _text(text: str) -> str:
    letters = (_ESCAPES.get(letter, letter) for letter in text)
    return '"' + "".join(one if one >= " " and one != "\x7f" else f"\\u{ord(one):04x}" for one in letters) + '"'


def _key(name: str) -> str:
    is_bare = name.replace("_", "").replace("-", "").isalnum() and name.isascii()
    return name if is_bare else _text(name)
