"""Entries of the change log in planners' words."""

from collections.abc import Iterable
from dataclasses import dataclass

from bsc_planner.editing.removed_branches import OWNED_BY
from bsc_planner.model.delta import Ref
from bsc_planner.model.store import PlanStore
from bsc_planner.model.value import Value, ValueKind
from bsc_planner.revisions.audit.log_names import LogNames, content_told
from bsc_planner.revisions.audit.log_query import LogEntry
from bsc_planner.revisions.comparison.rule_texts import rule_texts
from bsc_planner.wording.choices import choice_word
from bsc_planner.wording.details import kind_noun
from bsc_planner.wording.edition_wording import CHANGE_SENTENCES

_YES_OR_NO = frozenset({"is_iku", "konversi_120", "is_mandatory", "has_new_idea"})
_CHOICES = frozenset(
    {
        *("polarity", "polarity_basis", "consolidation", "validity", "controllability", "method"),
        *("kind", "status", "state", "decision", "severity"),
        *("target_basis", "work", "behaviour", "rating"),
    }
)
_TOLD = ("code", "nip", "period", "name", "title", "text", "action", "result", "feedback", "rating", "printed")
_MEANINGS = frozenset({"meaning", "baseline_meaning"})


@dataclass(frozen=True)
class ToldChange:
    """One entry as it is read.

    Attributes:
        entry: The entry itself.
        ref: The element changed; None where many rows changed as one.
        subject: What it is and how it is called.
        field: What of it changed; empty where it came or went.
        before, after: Values as they are read; empty where there was none.
        change: All of it as one sentence without the subject.
    """

    entry: LogEntry
    ref: Ref | None
    subject: str
    field: str
    before: str
    after: str
    change: str


class LogTeller:
    """Tells entries in one language.

    Args:
        store: The plan, for names.
        language: ``id`` or ``en``.
    """

    def __init__(self, store: PlanStore, language: str = "id") -> None:
        self._language = language
        self.names = LogNames(store)

    def told(self, entries: Iterable[LogEntry]) -> list[ToldChange]:
        """Entries in words, in the same order."""
        return [self._told(entry) for entry in entries]

    def _told(self, entry: LogEntry) -> ToldChange:
        noun = kind_noun(entry.kind, self._language)
        name = self.names.name(entry.ref) if entry.ref else ""
        subject = f"{noun} {name}".strip()
        if entry.field is None:
            before, after, change = self._came_or_went(entry)
            return ToldChange(entry, entry.ref, subject, "", before, after, change)
        before, after = self._values(entry)
        field = kind_noun(entry.field, self._language)
        change = self._say("set", field=field, before=before or "–", after=after or "–")
        return ToldChange(entry, entry.ref, subject, field, before, after, change)

    def _came_or_went(self, entry: LogEntry) -> tuple[str, str, str]:
        if entry.element_id is None:
            word = "many_added" if entry.old is None else "many_removed" if entry.new is None else "many_changed"
            count = entry.new or entry.old or "0"
            return entry.old or "", entry.new or "", self._say(word, count=count)
        before, after = (self._in_short(entry.kind, value) for value in (entry.old, entry.new))
        content = after or before
        word = ("removed" if entry.new is None else "added") + ("_with" if content else "")
        return before, after, self._say(word, content=content)

    def _in_short(self, kind: str, text: str | None) -> str:
        """What an added or removed element held, in a few words; of a mere link what it joined."""
        if text is None:
            return ""
        known = content_told(text)
        if kind == "rule_set":
            return str(known.get("key") or "")
        told = [
            choice_word(str(known[name]), self._language) if name in _CHOICES else str(known[name])
            for name in _TOLD
            if known.get(name)
        ]
        if not told:
            owner = OWNED_BY.get(kind, ("",))[0]
            ends = [self.names.target(kind, name, value) for name, value in known.items() if name != owner]
            told = [name for end in ends if end and (name := self.names.short(end))]
        return " ".join(told)

    def _values(self, entry: LogEntry) -> tuple[str, str]:
        """Values before and after; of the text of a rule set only the rules that differ."""
        if (entry.kind, entry.field) == ("rule_set", "text"):
            told = rule_texts(entry.old or "", entry.new or "") or ("", "")
            return told[0] or "", told[1] or ""
        return self._value(entry, entry.old), self._value(entry, entry.new)

    def _value(self, entry: LogEntry, text: str | None) -> str:
        field = entry.field or ""
        if text is None:
            return ""
        if field in _MEANINGS:
            return _meaning(text)
        if field in _YES_OR_NO:
            return self._say("yes" if text == "1" else "no")
        target = self.names.target(entry.kind, field, text)
        if target is not None:
            return self.names.short(target) or "–"
        return choice_word(text, self._language) if field in _CHOICES else text

    def _say(self, key: str, **details: str) -> str:
        return CHANGE_SENTENCES[key][0 if self._language == "id" else 1].format(**details)


def _meaning(text: str) -> str:
    value = Value.stored("", text)
    if value.kind is ValueKind.NUMBER and value.number is not None:
        return f"{value.number:f}".replace(".", ",")
    return text
