"""Indonesian wording as checks read it: outcome or process, measurable or not, the same text or another."""

import re
import tomllib
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any

from bsc_planner.paths import resource

_STATE = 4
"""So many words from the end a state is said at the latest: "yang efektif dan efisien"."""
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*|%")


@cache
def _lists() -> dict[str, Any]:
    return tomllib.loads(resource("wording", "check_words.toml").read_text(encoding="utf-8"))


@cache
def word_list(name: str, table: str = "") -> frozenset[str]:
    """One list of ``resources/wording/check_words.toml``, in small letters."""
    content = _lists()[table] if table else _lists()
    return frozenset(content[name].split())


@lru_cache(maxsize=16_384)
def words_of(text: str | None) -> tuple[str, ...]:
    """Words of a text in small letters, without marks; a word printed twice in a row counts once."""
    found: list[str] = []
    for word in _WORD.findall((text or "").casefold()):
        if not found or found[-1] != word:
            found.append(word)
    return tuple(found)


@lru_cache(maxsize=16_384)
def text_key(text: str | None) -> str | None:
    """What two texts share that say the same: words without small ones, marks and capitals; None for no words."""
    small = word_list("small_words", "texts")
    return " ".join(word for word in words_of(text) if word not in small) or None


def is_outcome(text: str | None) -> bool:
    """Whether a text says what is reached: "meningkatnya ...", or a state such as "kepatuhan yang tinggi".

    Source: PermenPANRB 88/2021, LKE (langkah kerja: meningkatnya, menguatnya, terwujudnya).
    """
    words = words_of(text)
    if not words:
        return True
    first = words[0]
    if first in _outcome_forms() or (first in word_list("process_words") and not _is_state(words)):
        return False
    return first.endswith("nya") or "yang" in words[1:-1]


def is_process(text: str | None) -> bool:
    """Whether a text says what is done: "melaksanakan ...", "rapat ...", "meningkatnya kegiatan ..."."""
    words = words_of(text)
    if not words:
        return False
    if words[0] in word_list("process_words"):
        return not _is_state(words)
    objects, leads = word_list("process_objects"), word_list("process_object_leads")
    rest = words[1:]
    if rest and rest[0] in leads:
        rest = rest[1:]
    return words[0] in word_list("outcome_words") and bool(rest) and rest[0] in objects


def is_process_role(text: str | None) -> bool:
    """Whether a work result says what is done: "menyusun laporan"; "tersusunnya laporan" is a result.

    Source: PermenPANRB 6/2022, matriks pembagian peran dan hasil (bahasa hasil).
    """
    words = words_of(text)
    return bool(words) and words[0] in word_list("process_words") and not words[0].endswith("nya")


def outcome_wording(text: str | None) -> str | None:
    """The text with its active verb turned into a state: Meningkatkan x → Meningkatnya x; None where it has none."""
    first, space, rest = (text or "").strip().partition(" ")
    turned = _outcome_forms().get(first.casefold())
    if turned is None or not space:
        return None
    return (turned.capitalize() if first[:1].isupper() else turned) + space + rest


def has_measure(text: str | None) -> bool:
    """Whether a text names a measure: persentase, indeks, jumlah ..."""
    measures = word_list("words", "measures")
    return any(word == "%" or word in measures for word in words_of(text))


def second_measure(text: str | None) -> str | None:
    """The measure behind a "dan" or "serta", which makes two indicators of one; None for none."""
    words = words_of(text)
    measures = word_list("second", "measures")
    if not words or words[0] not in measures:
        return None
    return next((after for word, after in pairwise(words) if word in ("dan", "serta") and after in measures), None)


def _is_state(words: tuple[str, ...]) -> bool:
    """Whether a noun is qualified at the end, as in "pengelolaan keuangan yang optimal": that is a state."""
    return words[0].startswith("pe") and "yang" in words[-_STATE:-1]


@cache
def _outcome_forms() -> dict[str, str]:
    forms: dict[str, str] = _lists()["outcome_forms"]
    return forms
