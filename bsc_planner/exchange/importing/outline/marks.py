"""What stands in front of a line of a list: bullets, numbering, codes."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

INDICATOR_PREFIXES = ("IK", "KPI", "IND")
OBJECTIVE_PREFIXES = frozenset({"S", "SS", "SP", "SK", "ST", "SO", "SU", "SSP", "SKS", "SPK"})

_BULLET = re.compile(r"(?:[•●○◦▪▫■□‣⁃∙·–—*+➢➤✓✔❖◆▸►\uf020-\uf0ff-]\s+|[oØüvq§]\t\s*|o\s+)(?=\S)")
_NUMBER = re.compile(
    r"\(?(?P<number>\d{1,2}(?:\.\d{1,2})*)(?:[.)]+\s*(?=[^\d\s])|\t\s*(?=\S)|(?<=\d\.\d)\s+(?=\S)|(?<=\d\.\d\d)\s+(?=\S))"
)
_LETTER = re.compile(r"\(?(?P<letter>[a-zA-Z]|[ivx]{2,5}|[IVX]{2,5})[.)]\s+(?=\S)")
_CODE = re.compile(
    r"(?P<code>(?P<prefix>[A-Z]{1,6})(?:[ .-]?\d{1,3}(?:[.-]\d{1,3}|[a-z](?![a-z]))*|-[a-z](?![a-z]))"
    r"(?:-[A-Z]{1,2})?\*?)"
    r"(?:\s*[:.)]\s*|\s+[-–—]\s+|\s+)(?=\S)"
)
_SCORECARD_CODE = re.compile(r"(?P<code>\d{1,2}[a-z]?-(?:CP|N|E|A))(?:\s*[:.)]\s*|\s+)(?=\S)")
_ALONE = re.compile(r"[•●○◦▪▫■□‣⁃∙·–—*+➢➤✓✔❖◆▸►\uf020-\uf0ff-]|[oØüvq§]|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zA-Z])[.)]*")


@dataclass(frozen=True, slots=True)
class Marked:
    """A line taken apart.

    Attributes:
        style: What its mark looks like, e.g. ``number:2`` for ``1.2``, alike for lines of one level; empty: none.
        code: Code in front of the text; None: none.
        prefix: Letters of that code; empty: none.
        text: The rest.
    """

    style: str
    code: str | None
    prefix: str
    text: str


def is_mark_alone(text: str) -> bool:
    """Whether a cell holds nothing but a bullet or a number of a list."""
    return _ALONE.fullmatch(text.strip()) is not None


def is_code(text: str) -> bool:
    """Whether a cell holds nothing but a code."""
    return _code_of(f"{text.strip()} x") is not None and " x" not in text and len(text.strip()) < 24


def is_indicator_prefix(prefix: str) -> bool:
    """Whether codes that begin so are those of indicators."""
    return prefix.upper().startswith(INDICATOR_PREFIXES)


def read_marks(lines: Sequence[str], *, prefixes: Collection[str] = ()) -> list[Marked]:
    """Take lines apart.

    Args:
        lines: Texts, without the white space around them.
        prefixes: Letters by which codes of the plan begin. Other letters count when the field uses them or when they
            stand in front of two lines: ``COVID-19`` at the beginning of a sentence is no code.
    """
    stripped = [_without_bullet(line) for line in lines]
    seen = Counter(found["prefix"] for _, line in stripped if (found := _CODE.match(line)))
    known = {*prefixes, *OBJECTIVE_PREFIXES} | {prefix for prefix, count in seen.items() if count > 1}
    marked: list[Marked] = []
    for style, line in stripped:
        marked.append(_marked(style, line, known, marked[-1].style if marked else ""))
    return marked


def split_code(text: str, *, prefixes: Collection[str] = ()) -> tuple[str | None, str]:
    """A code and the text behind it; None where no code is known to stand in front."""
    found = _code_of(text)
    prefix = (found.groupdict().get("prefix") or "") if found else ""
    if found is None or not (not prefix or prefix in {*prefixes, *OBJECTIVE_PREFIXES} or is_indicator_prefix(prefix)):
        return None, text
    return found["code"], text[found.end() :].strip()


def _without_bullet(line: str) -> tuple[str, str]:
    found = _BULLET.match(line)
    return (f"bullet:{found[0].strip()}", line[found.end() :]) if found else ("", line)


def _marked(style: str, line: str, known: Collection[str], before: str) -> Marked:
    found = _code_of(line)
    if found is not None:
        prefix = found.groupdict().get("prefix") or ""
        if not prefix or prefix in known or is_indicator_prefix(prefix):
            depth = 0 if is_indicator_prefix(prefix) else found["code"].count(".")
            return Marked(style or f"code:{prefix}:{depth}", found["code"], prefix, line[found.end() :].strip())
    number = _NUMBER.match(line)
    if number:
        rest = _code_behind(line[number.end() :].strip(), known)
        return Marked(style or f"number:{number['number'].count('.') + 1}", *rest)
    letter = _LETTER.match(line)
    if letter:
        rest = _code_behind(line[letter.end() :].strip(), known)
        return Marked(style or _letter_style(letter["letter"], before), *rest)
    return Marked(style, None, "", line.strip())


def _code_behind(text: str, known: Collection[str]) -> tuple[str | None, str, str]:
    """Code, its letters and the rest of a text behind a number: ``1. SS1 Meningkatnya ...``."""
    found = _CODE.match(text)
    if found and (found["prefix"] in known or is_indicator_prefix(found["prefix"])):
        return found["code"], found["prefix"], text[found.end() :].strip()
    return None, "", text


def _code_of(line: str) -> re.Match[str] | None:
    return _CODE.match(line) or _SCORECARD_CODE.match(line)


def _letter_style(letter: str, before: str) -> str:
    case = "upper" if letter.isupper() else "lower"
    is_roman = len(letter) > 1 or letter in "iI" or (letter in "vxVX" and before == f"roman:{case}")
    return f"roman:{case}" if is_roman else f"letter:{case}"
