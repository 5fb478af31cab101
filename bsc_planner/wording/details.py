"""How one detail of an error or finding is shown in a sentence: nouns, sizes, moments, lists."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from bsc_planner.wording.months import MONTHS
from bsc_planner.wording.nouns import NOUNS, PLURALS, VALUES

_SHOWN = 160
"""Characters of one detail that a sentence shows."""

_NAMES_OF_KINDS = frozenset({"kind", "field", "column"})
_SIZES = frozenset({"size", "limit", "needed", "available", "expected", "found", "bytes"})
_MOMENTS = frozenset({"since", "saved_at", "at"})


def kind_noun(kind: str, language: str = "id") -> str:
    """What a kind of element (a table name) or a field (a column name) is called, in small letters."""
    return _pick(NOUNS[kind], language) if kind in NOUNS else kind.replace("_", " ")


def counted_noun(kind: str, count: int, language: str = "id") -> str:
    """A kind as it is called beside a number: indikator; in English indicator, indicators."""
    noun = kind_noun(kind, language)
    return noun if language == "id" or count == 1 else PLURALS.get(kind, f"{noun}s")


def moment_text(moment: str, language: str = "id") -> str:
    """A moment (ISO 8601, UTC unless it says otherwise) in local time: 15 Maret 2026 14.32; other text as it is."""
    try:
        local = datetime.fromisoformat(moment).astimezone()
    except ValueError:
        return moment
    month = MONTHS["id" if language == "id" else "en"][local.month - 1]
    clock = f"{local.hour:02}.{local.minute:02}" if language == "id" else f"{local.hour:02}:{local.minute:02}"
    return f"{local.day} {month} {local.year} {clock}"


def size_text(size: int) -> str:
    """A size in bytes as kB, MB or GB, in Indonesian notation: numbers are alike in both languages."""
    amount, unit = float(size), "B"
    for unit in ("B", "kB", "MB", "GB"):
        if amount < 1000 or unit == "GB":
            break
        amount /= 1000
    text = f"{amount:.0f}" if unit == "B" or amount >= 100 else f"{amount:.1f}"
    return f"{text.replace('.', ',')} {unit}"


def months_text(months: Iterable[int], language: str = "id") -> str:
    """Months 1 to 12 as names, neighbours joined: April–Mei, Desember."""
    names = MONTHS["id" if language == "id" else "en"]
    runs: list[list[int]] = []
    for month in sorted(months):
        if runs and runs[-1][-1] == month - 1:
            runs[-1].append(month)
        else:
            runs.append([month])
    return ", ".join(
        names[run[0] - 1] if len(run) == 1 else f"{names[run[0] - 1]}–{names[run[-1] - 1]}" for run in runs
    )


def shown_detail(name: str, value: Any, language: str = "id") -> str:
    """One detail as a sentence shows it; a dash for None and for empty text."""
    if value is None or value == "":
        return "–"
    if isinstance(value, str):
        if name in _NAMES_OF_KINDS:
            return kind_noun(value, language)
        if name in _MOMENTS:
            return moment_text(value, language)
        text = _pick(VALUES[value], language) if value in VALUES else value
        return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
    if isinstance(value, int) and name in _SIZES:
        return size_text(value)
    if name == "months":
        return months_text(value, language)
    if isinstance(value, Mapping):
        return ", ".join(f"{key}: {shown_detail(name, part, language)}" for key, part in value.items())
    if isinstance(value, Iterable):
        return ", ".join(shown_detail(name, part, language) for part in value)
    return str(value)


def _pick(texts: tuple[str, str], language: str) -> str:
    return texts[0] if language == "id" else texts[1]
