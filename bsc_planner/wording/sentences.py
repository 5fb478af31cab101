"""From an error or a finding to the sentence a person reads."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bsc_planner.errors import PlanError
from bsc_planner.findings import Finding
from bsc_planner.wording.counting import agreeing
from bsc_planner.wording.details import shown_detail
from bsc_planner.wording.errors import ERRORS, TITLES
from bsc_planner.wording.findings import FINDINGS
from bsc_planner.wording.wording import Wording

LANGUAGES = ("id", "en")


@dataclass(frozen=True)
class ErrorMessage:
    """An error told in one language.

    Attributes:
        title: What could not be done.
        text: What stands in the way, one sentence.
        advice: What to do, one sentence; empty when there is nothing to advise.
    """

    title: str
    text: str
    advice: str


def has_error(cls: type[PlanError]) -> bool:
    """Whether this very class of error has a sentence of its own."""
    return cls.__name__ in ERRORS


def error_message(error: PlanError, language: str = "id") -> ErrorMessage:
    """Title, sentence and advice for an error; falls back to that of its base class."""
    wording = _error_wording(error)
    details = dict(error.details)
    return ErrorMessage(
        title=_pick(TITLES[wording.about], language),
        text=_filled(_pick((wording.id, wording.en), language), details, language),
        advice=_filled(_pick((wording.id_advice, wording.en_advice), language), details, language),
    )


def error_text(error: PlanError, language: str = "id") -> str:
    """Sentence and advice for an error as one text."""
    message = error_message(error, language)
    return f"{message.text} {message.advice}".strip()


def finding_text(finding: Finding, language: str = "id") -> str:
    """Sentence for a finding; where it is stands in `finding.where`."""
    wording = FINDINGS.get(finding.code)
    if wording is None:
        return finding.code
    return _filled(_pick(wording, language), {"where": finding.where, **finding.details}, language)


def _error_wording(error: PlanError) -> Wording:
    for cls in type(error).__mro__:
        for detail in ("reason", "code", "cause"):
            key = f"{cls.__name__}.{error.details.get(detail)}"
            if key in ERRORS:
                return ERRORS[key]
        if cls.__name__ in ERRORS:
            return ERRORS[cls.__name__]
    return ERRORS["PlanError"]


def _pick(texts: tuple[str, str], language: str) -> str:
    return texts[0] if language == "id" else texts[1]


def _filled(text: str, details: Mapping[str, Any], language: str) -> str:
    shown = _Details({name: shown_detail(name, value, language) for name, value in details.items()})
    return agreeing(text, shown).format_map(shown)


class _Details(dict[str, str]):
    """Details by name; one that the error does not carry is shown as a dash, never a failure on top of a failure."""

    def __missing__(self, name: str) -> str:
        return "–"
