"""What can be run from the search field: commands, pages and views, settings; and which of them words mean."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from PySide6.QtGui import QAction, QIcon, QKeySequence

from bsc_planner.ui.main_window.actions import plain_text

_NATIVE = QKeySequence.SequenceFormat.NativeText


class CommandGroup(StrEnum):
    """Where a command is listed; the order of the members is that of the list."""

    RECENT = "recent"
    COMMAND = "command"
    PAGE = "page"
    SETTING = "setting"


@dataclass(frozen=True)
class Command:
    """Something that can be run from the search field.

    Attributes:
        text: What it is called, translated.
        icon: How it looks.
        run: What it does.
        key: Stable name by which it is remembered; empty: not remembered.
        group: Where it is listed.
        keys: Its keys as they are read; empty for none.
        obstacle: Why it cannot be run now, translated; empty: it can.
    """

    text: str
    icon: QIcon
    run: Callable[[], object]
    key: str = ""
    group: CommandGroup = CommandGroup.COMMAND
    keys: str = ""
    obstacle: str = ""


def commands_of(
    actions: Iterable[QAction],
    *,
    obstacle_of: Callable[[QAction], str] = lambda _action: "",
    group: CommandGroup = CommandGroup.COMMAND,
) -> list[Command]:
    """Actions as commands; those that cannot be run now say why.

    Args:
        actions: Actions; those without words, hidden ones and those that only open a menu are left out.
        obstacle_of: Says why an action that is not enabled cannot be run.
        group: Where they are listed.
    """
    found: dict[str, Command] = {}
    for action in actions:
        text, _, shown_keys = plain_text(action.text()).partition("\t")
        if not text or action.isSeparator() or action.menu() is not None or not action.isVisible():
            continue
        obstacle = "" if action.isEnabled() else obstacle_of(action)
        if not action.isEnabled() and not obstacle:
            continue
        keys = action.shortcut().toString(_NATIVE) or shown_keys
        name = action.objectName() or text
        key = f"{group}/{name}"
        if text not in found or (found[text].obstacle and not obstacle):
            found[text] = Command(text, action.icon(), action.trigger, key, group, keys, obstacle)
    return list(found.values())


def wanted_commands(commands: Sequence[Command], words: str, recent: Sequence[str]) -> list[Command]:
    """Commands that words mean, best first within each group; those used last stand before all.

    Args:
        commands: All that can be run.
        words: What is typed: parts of words in any order, or their first letters; blank: all.
        recent: Keys of those used last, newest first.
    """
    parts = words.lower().split()
    ranked = [(rank, command) for command in commands if (rank := _rank(command.text, parts)) is not None]
    place = {key: at for at, key in enumerate(recent)}
    used = sorted((each for each in ranked if each[1].key in place), key=lambda each: place[each[1].key])
    others = [each for each in ranked if each[1].key not in place]
    groups = list(CommandGroup)
    others.sort(key=lambda each: (groups.index(each[1].group), bool(each[1].obstacle), each[0]))
    return [command for _, command in chain(used, others)]


def _rank(text: str, parts: Sequence[str]) -> int | None:
    """How well all parts fit: 0 words begin so, 1 somewhere inside or by first letters; None: not at all."""
    words = text.lower().replace("(", " ").split()
    if all(any(word.startswith(part) for word in words) for part in parts):
        return 0
    if all(part in text.lower() or is_short_for(part, words) for part in parts):
        return 1
    return None


def is_short_for(part: str, words: Sequence[str]) -> bool:
    """Whether a part is made of beginnings of words in their order, as `bed` for *Bekukan edisi*."""
    return not part or any(is_short_for(rest, words[at + 1 :]) for at, rest in _rests(part, words))


def _rests(part: str, words: Sequence[str]) -> Iterator[tuple[int, str]]:
    for at, word in enumerate(words):
        for length in range(1, len(part) + 1):
            if not word.startswith(part[:length]):
                break
            yield at, part[length:]
