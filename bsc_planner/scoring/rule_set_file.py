"""From the TOML text of a rule set to the rule set, with everything that is wrong told by line and key."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from typing import Any

from bsc_planner.model.indicator import Controllability, Validity
from bsc_planner.scoring.band_reading import read_bands
from bsc_planner.scoring.rule_set import (
    DEFAULT_SCALE,
    Basis,
    Divisor,
    Grade,
    IndividualMethod,
    RuleSet,
    ScalePoints,
    WeightRule,
    plain_name,
)
from bsc_planner.scoring.rule_set_fault import RuleFault, RuleSetError
from bsc_planner.scoring.toml_lines import lines_of_keys
from bsc_planner.scoring.toml_table import TomlTable

SECTIONS = (
    "index",
    "stabilize",
    "weights",
    "perspective",
    "roll_up",
    "status",
    "perspective_status",
    "predikat",
    "k3",
    "individual",
    "parameters",
)
"""What a rule set consists of; each may have a source of its own."""

K3_NUMBERS = (
    "above_both",
    "at_last_actual",
    "between",
    "at_last_target_missed",
    "at_last_target_passed",
    "below_last_target",
    "fixed",
    "new",
    "mandatory_least",
    "stabilize_least",
    "good",
)
"""Numbers ``parameters.k3`` that a rule set with ``k3 = true`` must give (see `bsc_planner.scoring.target_quality`)."""

_FORMAT = "bsc-rules/1"
_MOST_CHARACTERS = 200_000
_LINE = re.compile(r"at line (\d+)")
_KEY = re.compile(r"[a-z0-9][a-z0-9._-]{0,79}")


@lru_cache(maxsize=64)
def read_rule_set(text: str, file: str) -> RuleSet:
    """The rule set a text describes.

    Args:
        text: TOML as in ``resources/rules``; see ``docs/rule-sets.md``.
        file: What to call it in messages.

    Raises:
        RuleSetError: Something is wrong; carries every fault found.
    """
    faults: list[RuleFault] = []
    rule_set = _rule_set(_parsed(text, file), faults)
    if faults:
        raise RuleSetError(file, sorted(faults, key=lambda fault: fault.line))
    return rule_set


def _parsed(text: str, file: str) -> "tuple[dict[str, Any], Mapping[Any, int]]":
    try:
        if len(text) > _MOST_CHARACTERS:
            raise RuleSetError(file, [RuleFault("too-long", 1, "", {"count": len(text)})])
        return tomllib.loads(text, parse_float=Decimal), lines_of_keys(text)
    except (ValueError, RecursionError) as error:
        found = _LINE.search(str(error))
        line = int(found[1]) if found else max(1, text.count("\n") + 1 if "end of document" in str(error) else 1)
        raise RuleSetError(file, [RuleFault("unreadable", line, "", {"cause": str(error)[:120]})]) from error


def _rule_set(parsed: tuple[dict[str, Any], Mapping[Any, int]], faults: list[RuleFault]) -> RuleSet:
    values, lines = parsed
    top = TomlTable(values, (), lines, faults)
    if top.text("format", is_needed=True) not in (_FORMAT, ""):
        top.fault("other-format", "format", value=str(values["format"])[:40])
    key = top.text("key", is_needed=True)
    if key and not _KEY.fullmatch(key):
        top.fault("not-a-key", "key", value=key[:40])
    basis = _basis(top.table("source", is_needed=True))
    index = _index(top.table("index", is_needed=True))
    covered = {"lower": index["lower"], "upper": _top_of(index)}
    individual = _individual(top.table("individual"))
    parameters = _parameters(top.table("parameters"))
    rule_set = RuleSet(
        key=key,
        title=top.text("title", is_needed=True),
        basis=basis,
        **index,
        **_weights(top.table("weights")),
        **_perspectives(top.tables("perspective")),
        indicator_bands=read_bands(top.tables("status", is_needed=True), **covered),
        perspective_bands=read_bands(top.tables("perspective_status"), **covered),
        predikat_bands=read_bands(top.tables("predikat"), **covered),
        is_k3=top.flag("k3"),
        **individual,
        parameters=parameters,
        bases=_bases(top.table("sources")),
        notes=top.texts("notes"),
    )
    for name in K3_NUMBERS if rule_set.is_k3 else ():
        if f"k3.{name}" not in parameters:
            top.fault("missing-key", "parameters", "k3", name)
    if not rule_set.indicator_bands and "status" in top and not faults:
        top.fault("no-bands", "status")
    top.close()
    return rule_set


def _top_of(index: Mapping[str, Any]) -> Fraction | None:
    ends = [end for end in (index["upper"], index["flag_above"]) if end is not None]
    return min(ends) if ends else None


def _basis(table: TomlTable | None) -> Basis:
    if table is None:
        return Basis("", Grade.UNSOURCED)
    grade = table.choice("grade", Grade, is_needed=True)
    basis = Basis(table.text("text", is_needed=True), grade or Grade.UNSOURCED, table.text("url"))
    table.close()
    return basis


def _bases(table: TomlTable | None) -> Mapping[str, Basis]:
    if table is None:
        return {}
    found = {}
    for name in table.names():
        if name.split(".")[0] not in SECTIONS:
            table.fault("unknown-section", name, value=name, choices=list(SECTIONS))
        found[name] = _basis(table.table(name))
    return found


def _index(table: TomlTable | None) -> dict[str, Any]:
    if table is None:
        return {"lower": None, "upper": None, "flag_above": None}
    lower = table.number("lower", is_needed=True, may_be_none=True)
    upper = table.number("upper", is_needed=True, may_be_none=True)
    flag_above = table.number("flag_above", may_be_none=True)
    conversion_top = table.number("conversion_top")
    if lower is not None and upper is not None and lower >= upper:
        table.fault("bounds-reversed", "upper", lower=str(lower), upper=str(upper))
    if flag_above is not None and upper is not None and flag_above >= upper:
        table.fault("flag-beyond-cap", "flag_above", value=str(flag_above), upper=str(upper))
    scale = _scale(table)
    table.close()
    return {
        "lower": lower,
        "upper": upper,
        "flag_above": flag_above,
        "conversion_top": Fraction(120) if conversion_top is None else conversion_top,
        "stabilize_scale": scale,
    }


def _scale(table: TomlTable) -> ScalePoints:
    points = table.points("stabilize_scale")
    if "stabilize_scale" not in table:
        return DEFAULT_SCALE
    if len(points) == 1 or not points:
        table.fault("scale-too-short", "stabilize_scale")
    for place, (before, after) in enumerate(pairwise(points), start=1):
        if after[0] <= before[0] or after[1] < before[1]:
            table.fault("scale-not-rising", "stabilize_scale", place)
    return points


def _weights(table: TomlTable | None) -> dict[str, Any]:
    if table is None:
        return {}
    rule = table.choice("rule", WeightRule, is_needed=True) or WeightRule.GIVEN
    key_weight = table.number("key_weight", is_needed=rule is WeightRule.KEY_INDICATOR)
    divisor = table.choice("divisor", Divisor) or Divisor.WEIGHTS
    matrix = table.table("table", is_needed=rule is WeightRule.TABLE)
    if key_weight is not None and key_weight <= 0:
        table.fault("not-positive", "key_weight", value=str(key_weight))
    weights = {} if matrix is None else _matrix(matrix)
    table.close()
    return {"weight_rule": rule, "weights": weights, "key_weight": key_weight or Fraction(1), "divisor": divisor}


def _matrix(table: TomlTable) -> Mapping[tuple[Validity, Controllability], Fraction]:
    found = {}
    for validity in Validity:
        row = table.table(str(validity), is_needed=True)
        for controllability in Controllability if row is not None else ():
            assert row is not None
            weight = row.number(str(controllability), is_needed=True, may_be_none=True)
            if weight is not None and weight <= 0:
                row.fault("not-positive", str(controllability), value=str(weight))
            elif weight is not None:
                found[validity, controllability] = weight
        if row is not None:
            row.close()
    table.close()
    return found


def _perspectives(tables: Sequence[TomlTable]) -> dict[str, Any]:
    weights: dict[str, Fraction] = {}
    names: dict[str, Sequence[str]] = {}
    known = set[str]()
    for table in tables:
        name = table.text("name", is_needed=True).upper()
        weight = table.number("weight", is_needed=True)
        others = tuple(other.upper() for other in table.texts("also"))
        table.close()
        if weight is not None and weight <= 0:
            table.fault("not-positive", "weight", value=str(weight))
        for label in {plain_name(label) for label in (name, *others)}:
            if label in known:
                table.fault("repeated-name", "name", value=label)
            known.add(label)
        if name and weight is not None:
            weights[name] = weight / 100
            if others:
                names[name] = others
    total = sum(weights.values(), Fraction(0)) * 100
    if tables and len(weights) == len(tables) and total != 100:
        tables[-1].fault("weights-incomplete", "weight", total=str(total))
    return {"perspective_weights": weights, "perspective_names": names}


def _individual(table: TomlTable | None) -> dict[str, Any]:
    if table is None:
        return {}
    method = table.choice("method", IndividualMethod, is_needed=True)
    first, last = table.whole("from_year"), table.whole("until_year")
    if first is not None and last is not None and first > last:
        table.fault("years-reversed", "until_year", first=first, last=last)
    table.close()
    return {"individual": method, "individual_years": (first, last)}


def _parameters(table: TomlTable | None, prefix: str = "") -> Mapping[str, Fraction]:
    found: dict[str, Fraction] = {}
    for name in table.names() if table is not None else ():
        assert table is not None
        inner = table.nested(name)
        if inner is not None:
            found |= _parameters(inner, f"{prefix}{name}.")
            continue
        number = table.number(name)
        if number is not None:
            found[f"{prefix}{name}"] = number
    return found
