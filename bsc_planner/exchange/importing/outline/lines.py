"""The lines of a pasted list with their levels, read from indentation, list depth or the marks in front."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bsc_planner.exchange.importing.outline.marks import is_code, is_mark_alone, read_marks

_TAB = 4


@dataclass(frozen=True, slots=True)
class RawLine:
    """A line as it was pasted.

    Attributes:
        indent: How far in it stands; only its order counts.
        text: With its bullet or number.
        further: Texts of the cells behind it.
    """

    indent: float
    text: str
    further: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PastedLine:
    """A line of a list, taken apart.

    Attributes:
        level: From 0; never more than one deeper than the line before.
        code: Code in front; None: none.
        prefix: Letters of the code; empty: none.
        text: Without bullet, number and code.
        further: Texts of the cells behind it.
    """

    level: int
    code: str | None
    prefix: str
    text: str
    further: tuple[str, ...]


def raw_lines(block: Sequence[Sequence[str]]) -> list[RawLine]:
    """Lines of tab-separated text; empty cells in front of a text are its indentation."""
    found = []
    for row in block:
        first = next((place for place, cell in enumerate(row) if cell.strip()), None)
        if first is None:
            continue
        text, rest = row[first], list(row[first + 1 :])
        blank = len(text) - len(text.lstrip(" \u00a0\u3000"))
        if rest and rest[0].strip() and (is_mark_alone(text) or is_code(text)):
            text = f"{text.strip()}\t{rest.pop(0).strip()}"
        further = tuple(cell.strip() for cell in rest)
        found.append(RawLine(first * _TAB + blank, " ".join(text.split("\n")).strip(), further))
    return found


def read_lines(raw: Sequence[RawLine], *, prefixes: Collection[str] = ()) -> list[PastedLine]:
    """Take lines apart and find their levels.

    Where all lines are equally far in, their marks tell the level: a mark of a new kind is one level deeper, one seen
    before goes back to its level.

    Args:
        raw: Lines as pasted.
        prefixes: Letters by which codes of the plan begin.
    """
    marked = read_marks([line.text for line in raw], prefixes=prefixes)
    is_indented = len({line.indent for line in raw}) > 1
    levels = _by_indent([line.indent for line in raw]) if is_indented else _by_style([line.style for line in marked])
    return [
        PastedLine(level, found.code, found.prefix, found.text, line.further)
        for line, found, level in zip(raw, marked, levels, strict=True)
        if found.text
    ]


def _by_indent(indents: Sequence[float]) -> list[int]:
    stack: list[float] = []
    levels = []
    for indent in indents:
        while len(stack) > 1 and stack[-1] > indent and stack[-2] >= indent:
            stack.pop()
        if not stack or indent > stack[-1]:
            stack.append(indent)
        elif indent < stack[-1]:
            stack[-1] = indent
        levels.append(len(stack) - 1)
    return levels


def _by_style(styles: Sequence[str]) -> list[int]:
    stack: list[str] = []
    levels = []
    for style in styles:
        if style in stack:
            del stack[stack.index(style) + 1 :]
        elif style or not stack:
            stack.append(style)
        else:
            # text without a mark below marked lines begins something new
            stack = [style]
        levels.append(len(stack) - 1)
    return levels
