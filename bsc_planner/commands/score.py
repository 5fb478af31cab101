"""`bsc-planner score`: scores of a year or a part of it, and why they are what they are."""

import argparse
import re
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

from bsc_planner.commands.cascade import figure
from bsc_planner.commands.day_argument import add_day_argument
from bsc_planner.commands.output import Outcome, table
from bsc_planner.commands.plan_file import reading, units_by_code
from bsc_planner.errors import PlanError
from bsc_planner.model.delta import Ref
from bsc_planner.model.number_format import format_period, format_value, plain
from bsc_planner.model.period import Period
from bsc_planner.model.store import PlanStore
from bsc_planner.model.value import Value
from bsc_planner.monitoring.rule_sets import used_rule_set
from bsc_planner.monitoring.score_board import ScoreBoard
from bsc_planner.scoring.explanation import Explanation, Fact
from bsc_planner.scoring.explanation_text import explanation_lines, reason_word, rule_set_line, stand_in_text
from bsc_planner.scoring.figure import decimal_of
from bsc_planner.scoring.rounding import score_text
from bsc_planner.scoring.rule_set import Light, RuleSet
from bsc_planner.scoring.score import IndicatorScore, RolledScore, Score, Scorecard

_PERIOD = re.compile(r"(Q[1-4]|S[12]|M(0[1-9]|1[0-2]))")
_DECIMALS = 12
_MARKS = {Light.GREEN: "●", Light.YELLOW: "▲", Light.RED: "■", Light.GREY: "○"}
_WIDEST = 48
"""Characters of a name that a table shows."""
_FIRST_YEAR, _LAST_YEAR = 1900, 2200


class NotOnScorecardError(PlanError):
    """The element that was asked about is not on the scorecard."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Words of the command."""
    parser.add_argument("plan", type=Path, metavar="RENCANA", help="berkas .renstra")
    parser.add_argument("--year", type=_year, required=True, metavar="TAHUN", help="tahun yang dinilai")
    parser.add_argument(
        "--period", type=_period, metavar="PERIODE", help="s.d. Q1–Q4, S1, S2 atau M01–M12; bila kosong: setahun"
    )
    parser.add_argument("--unit", metavar="KODE", help="kartu skor unit ini; bila kosong: lembaga")
    parser.add_argument(
        "--explain",
        nargs="?",
        const="",
        metavar="KODE",
        help="jelaskan setiap angka; dengan kode hanya indikator, sasaran, atau perspektif itu",
    )
    add_day_argument(parser)


def run(options: argparse.Namespace) -> Outcome:
    """Score the plan.

    Raises:
        PlanError: The file cannot be opened, the unit is not in the plan, or what is to be explained is not on its
            scorecard.
    """
    period = Period.parse(f"{options.year}-{options.period}" if options.period else str(options.year))
    with reading(options.plan, who=options.author) as document:
        store = document.store
        unit_id = units_by_code(store, options.unit)[0].id if options.unit else None
        board = ScoreBoard(store, options.year, options.on)
        card = board.scorecard(period, unit_id)
        used = used_rule_set(store, options.year)
        data = _data(card, options.unit)
        lines = _lines(store, card)
        if options.explain is not None:
            explanations = [
                found
                for ref in _asked(card, options.explain)
                if (found := board.explanation(ref, period, unit_id)) is not None
            ]
            data["explanations"] = [_explained(one) for one in explanations]
            lines = [lines[0], rule_set_line(card.rule_set)]
            for one in explanations:
                lines += ["", *explanation_lines(one)]
        findings = [*document.findings, *used.findings, *card.findings]
    return Outcome("bsc-score/1", data, findings, lines)


def exact_text(number: Fraction | None) -> str | None:
    """A figure for programs: a plain decimal, exact where it ends, else rounded half up to 12 decimals."""
    if number is None:
        return None
    text = plain(decimal_of(number, decimals=_DECIMALS))
    return text.rstrip("0").rstrip(".") if "." in text else text


def _year(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not _FIRST_YEAR <= int(text[:9]) <= _LAST_YEAR:
        raise argparse.ArgumentTypeError(f"tahun ditulis seperti 2026, bukan {text}")
    return int(text)


def _period(text: str) -> str:
    found = _PERIOD.fullmatch(text.strip().upper())
    if found is None:
        raise argparse.ArgumentTypeError(f"periode ditulis Q1–Q4, S1, S2 atau M01–M12, bukan {text}")
    return found[1]


def _asked(card: Scorecard, code: str) -> list[Ref]:
    if not code:
        return [card.organisation.ref]
    listed: list[Score] = [*card.perspectives, *card.objectives, *card.indicators]
    found = [score.ref for score in listed if score.code.casefold() == code.strip().casefold()]
    if not found:
        raise NotOnScorecardError(code=code)
    return found


def _data(card: Scorecard, unit: str | None) -> dict[str, Any]:
    return {
        "year": card.period.year,
        "period": str(card.period),
        "unit": unit,
        "rule_set": _rule_set(card.rule_set),
        "organisation": _rolled(card.organisation) | {"predikat": card.organisation.predikat or None},
        "perspectives": [_rolled(one) for one in card.perspectives],
        "objectives": [_rolled(one) for one in card.objectives],
        "indicators": [_indicator(one) for one in card.indicators],
    }


def _rule_set(rules: RuleSet) -> dict[str, Any]:
    return {
        "key": rules.key,
        "title": rules.title,
        "source": rules.basis.text,
        "grade": str(rules.basis.grade),
        "stands_in": stand_in_text(rules) or None,
    }


def _rolled(score: RolledScore) -> dict[str, Any]:
    return {
        "code": score.code or None,
        "name": score.name or None,
        "value": exact_text(score.value),
        "exact": None if score.value is None else str(score.value),
        "status": str(score.light),
        "reason": None if score.nothing is None else str(score.nothing),
        "of": score.of,
        "with_value": score.with_value,
        "missing": score.missing,
        "normalised": score.is_normalised,
        "weight": exact_text(score.weight),
        "share": exact_text(score.share),
    }


def _indicator(score: IndicatorScore) -> dict[str, Any]:
    return {
        "code": score.code or None,
        "name": score.name or None,
        "target": figure(score.target),
        "actual": figure(score.actual),
        "raw": exact_text(score.raw),
        "index": exact_text(score.index),
        "exact": None if score.index is None else str(score.index),
        "flagged": score.is_flagged,
        "status": str(score.light),
        "nothing": None if score.nothing is None else str(score.nothing),
        "reason": score.reason or None,
        "rule": score.rule or None,
        "weight": exact_text(score.weight),
        "share": exact_text(score.share),
    }


def _explained(one: Explanation) -> dict[str, Any]:
    return {
        "kind": None if one.ref is None else one.ref.kind,
        "code": one.code or None,
        "name": one.name or None,
        "rule": one.rule,
        "source": None if one.basis is None else {"text": one.basis.text, "grade": str(one.basis.grade)},
        "value": exact_text(one.value),
        "reason": one.reason or None,
        "status": str(one.light),
        "weight": exact_text(one.weight),
        "share": exact_text(one.share),
        "facts": {name: _fact(fact) for name, fact in one.facts.items()},
        "substitution": one.substitution or None,
        "children": [_explained(child) for child in one.children],
    }


def _fact(fact: Fact) -> str | int | None:
    if isinstance(fact, Value):
        return fact.printed or figure(fact)
    return exact_text(fact) if isinstance(fact, Fraction) else fact


def _lines(store: PlanStore, card: Scorecard) -> list[str]:
    whole = card.organisation
    band = next((one for one in card.rule_set.predikat_bands if one.key == whole.predikat), None)
    notes = [f"{whole.with_value} dari {whole.of} bernilai"]
    notes += ["dinormalkan"] if whole.is_normalised else []
    notes += [band.name()] if band is not None else []
    name = whole.name or store.plan.institution
    title = f"Nilai s.d. {format_period(card.period)}, {name}: {_shown(whole)} ({'; '.join(notes)})"
    head = ("", "Kode", "Uraian", "Target", "Realisasi", "Indeks/nilai", "Bernilai", "Keterangan")
    rows = table(head, _rows(card), right=frozenset({3, 4, 5}))
    return [title, rule_set_line(card.rule_set), "", *rows]


def _rows(card: Scorecard) -> Iterator[tuple[str | None, ...]]:
    listed: list[Score] = [*card.perspectives, *card.objectives, *card.indicators]
    yield from map(_row, listed)


def _row(score: Score) -> tuple[str | None, ...]:
    name = score.name if len(score.name) <= _WIDEST else score.name[: _WIDEST - 1] + "…"
    if isinstance(score, RolledScore):
        counts = f"{score.with_value} dari {score.of}"
        reason = "" if score.nothing is None else reason_word(f"rolled-{score.nothing}")
        return _MARKS[score.light], score.code, name, "", "", _shown(score), counts, reason
    reason = reason_word(score.reason) if score.reason else "ditandai" if score.is_flagged else ""
    printed = [None if value is None else format_value(value) for value in (score.target, score.actual)]
    shown = None if score.index is None else score_text(score.index)
    return _MARKS[score.light], score.code, name, *printed, shown, "", reason


def _shown(score: RolledScore) -> str:
    return "–" if score.value is None else score_text(score.value)
