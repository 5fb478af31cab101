"""The pages of the guide: read from the files shipped with the program, with sections, contents and search."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from bsc_planner.paths import resource

CONTENTS = "isi"
"""Page that lists all others; its order is the order of the contents."""

_LINK = re.compile(r"^- \[(?P<title>[^]]+)\]\((?P<key>[a-z0-9-]+)\.md\)")
_MARKS = re.compile(r"\]\([^)]*\)|!\[[^]]*|[*`\[\]|#]|^[-=]{3,}", re.MULTILINE)
_AROUND = 70


@dataclass(frozen=True)
class Section:
    """A part of a page under a heading of its own.

    Attributes:
        title: Its heading; that of the page for what stands before the first one.
        anchor: How links name it; empty for the part before the first heading.
        text: Its markdown, without the heading.
    """

    title: str
    anchor: str
    text: str


@dataclass(frozen=True)
class GuidePage:
    """One page.

    Attributes:
        key: Name of its file without suffix.
        text: Its markdown.
    """

    key: str
    text: str

    @cached_property
    def title(self) -> str:
        """Its first heading."""
        return self.text.partition("\n")[0].removeprefix("# ").strip()

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """Its parts, in order; the first one is what stands before the first section heading."""
        first, *others = re.split(r"^## ", self.text, flags=re.MULTILINE)
        found = [Section(self.title, "", first.partition("\n")[2].strip())]
        for part in others:
            title, _, text = part.partition("\n")
            found.append(Section(title.strip(), anchor_of(title), text.strip()))
        return tuple(found)

    def section(self, anchor: str) -> Section | None:
        """The part links name so; None where there is none."""
        return next((section for section in self.sections if section.anchor == anchor), None)


@dataclass(frozen=True)
class Hit:
    """A place where all words were found.

    Attributes:
        page: The page.
        section: The part of it.
        excerpt: The words with what stands around them, one line.
    """

    page: GuidePage
    section: Section
    excerpt: str

    @property
    def topic(self) -> str:
        """How links name the place."""
        return f"{self.page.key}#{self.section.anchor}" if self.section.anchor else self.page.key


class Guide:
    """All pages; a page is read when it is first needed.

    Args:
        additions: For pages that end in what the program knows itself (keys, rules): their key and what makes the
            markdown that is put at their end.
    """

    def __init__(self, additions: Mapping[str, Callable[[], str]] | None = None) -> None:
        self._additions = dict(additions or {})
        self._pages: dict[str, GuidePage] = {}

    @cached_property
    def groups(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Headings of the contents with the keys of the pages under each."""
        found = []
        for section in self.page(CONTENTS).sections[1:]:
            keys = tuple(match["key"] for line in section.text.splitlines() if (match := _LINK.match(line)))
            found.append((section.title, keys))
        return tuple(found)

    @property
    def keys(self) -> tuple[str, ...]:
        """Keys of all pages, in the order of the contents."""
        return tuple(key for _, keys in self.groups for key in keys)

    def has_page(self, key: str) -> bool:
        """Whether the guide holds a page of this key."""
        return key == CONTENTS or key in self.keys

    def page(self, key: str) -> GuidePage:
        """The page of a key.

        Raises:
            FileNotFoundError: There is none; our bug, a test follows every link.
        """
        if key not in self._pages:
            text = resource("guide", f"{key}.md").read_text(encoding="utf-8")
            if (addition := self._additions.get(key)) is not None:
                text = f"{text.rstrip()}\n\n{addition()}\n"
            self._pages[key] = GuidePage(key, text)
        return self._pages[key]

    def forget(self) -> None:
        """Read pages anew that the program adds to: the window's language is another now."""
        self._pages.clear()

    def search(self, words: str) -> list[Hit]:
        """Places that hold all words, those with the words in their heading first; capitals do not matter."""
        parts = words.lower().split()
        if not parts:
            return []
        found = sorted(self._hits(parts), key=lambda ranked: ranked[0])
        return [hit for _, hit in found]

    def _hits(self, parts: list[str]) -> Iterator[tuple[int, Hit]]:
        for page in map(self.page, self.keys):
            for section in page.sections:
                title, text = f"{page.title} {section.title}".lower(), plain(section.text)
                if not all(part in title or part in text.lower() for part in parts):
                    continue
                rank = 0 if all(part in section.title.lower() for part in parts) else 1
                rank += 0 if all(part in title for part in parts) else 1
                yield rank, Hit(page, section, _excerpt(text, parts[0]))


def anchor_of(heading: str) -> str:
    """How links name a heading: small letters and digits, everything else a hyphen."""
    return re.sub(r"[^a-z0-9]+", "-", heading.lower()).strip("-")


def plain(markdown: str) -> str:
    """The words of a text without the marks of markdown, on one line."""
    return " ".join(_MARKS.sub(" ", markdown).split())


def _excerpt(text: str, word: str) -> str:
    place = max(0, text.lower().find(word) - _AROUND)
    start = text.find(" ", place) + 1 if place else 0
    piece = text[start : start + 2 * _AROUND]
    return ("… " if start else "") + piece.strip() + (" …" if start + len(piece) < len(text) else "")
