"""도움말: pages of markdown with their topics, the values put into them, and the search over all.

A heading names its topic in braces (`## 계약 {#cases}`); no two sections share one. A value that is
content, such as an amount or an article, stands as `{{kind:key}}` and is filled from the content.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.domain.initials import place_of
from app.domain.korean_text import excerpt, folded

PLACEHOLDER = re.compile(r"\{\{([a-z]+(?::[A-Za-z0-9_.-]+)?)\}\}")
PICTURE = re.compile(r"!\[[^\]]*\]\(([^)]+)\)")
LINK = re.compile(r"(?<!!)\[([^\]]+)\]\(([^)]+)\)")
_HEADING = re.compile(r"(?P<marks>#{1,6}) (?P<title>.+?)(?: \{#(?P<topic>[a-z0-9_-]+)\})?")
_FORMATTING = re.compile(r"\*\*|`|^[>|#\s:-]+|\|")


class UnknownValueError(LookupError):
    """A value that a text of the help asks for and the content does not have."""


@dataclass(frozen=True, slots=True)
class HelpSection:
    """A heading with what stands below it, up to the next heading."""

    topic: str  # empty where the program never opens it
    title: str
    level: int  # 1 for the page itself
    text: str  # markdown, without the heading


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One file of the help."""

    id: str
    sections: tuple[HelpSection, ...]

    @property
    def title(self) -> str:
        """The heading of the page."""
        return self.sections[0].title

    def markdown(self) -> str:
        """Return the page as it is shown, without the names of its topics."""
        return "\n\n".join(f"{'#' * one.level} {one.title}\n\n{one.text}" for one in self.sections)

    def place_of(self, topic: str) -> int | None:
        """Return which section a topic is, None where it is on another page."""
        return next((n for n, one in enumerate(self.sections) if one.topic == topic), None)


@dataclass(frozen=True, slots=True)
class HelpHit:
    """A section in which everything searched for stands, with the words around it."""

    page: HelpPage
    place: int  # which section of the page
    excerpt: str

    @property
    def section(self) -> HelpSection:
        """The section itself."""
        return self.page.sections[self.place]


@dataclass(frozen=True, slots=True)
class Help:
    """Every page, in the order of the contents."""

    pages: tuple[HelpPage, ...]

    def topics(self) -> tuple[str, ...]:
        """Return every topic that can be opened."""
        return tuple(one.topic for page in self.pages for one in page.sections if one.topic)

    def find(self, topic: str) -> tuple[HelpPage, int] | None:
        """Return the page and the section of a topic, None where no section has it."""
        for page in self.pages:
            place = page.place_of(topic)
            if place is not None:
                return page, place
        return None

    def search(self, words: str) -> tuple[HelpHit, ...]:
        """Return the sections in which every word stands, those with it in the title first.

        A word of first consonants alone finds the syllables that begin with them: ㅅㅇㄱㅇ.
        """
        wanted = folded(words).split()
        hits = list(self._hits(wanted)) if wanted else []
        return tuple(sorted(hits, key=lambda hit: not _is_in(wanted, hit.section.title)))

    def _hits(self, wanted: Sequence[str]) -> Iterator[HelpHit]:
        for page in self.pages:
            for place, section in enumerate(page.sections):
                text = plain(section.text)
                if _is_in(wanted, f"{section.title} {text}"):
                    yield HelpHit(page, place, excerpt(text, folded(text), wanted))


def read_page(page_id: str, text: str) -> HelpPage:
    """Return a page of markdown, cut into its sections; ValueError where it begins otherwise."""
    sections: list[HelpSection] = []
    lines: list[str] = []
    head: re.Match[str] | None = None
    for line in [*text.splitlines(), None]:
        found = None if line is None else _HEADING.fullmatch(line.rstrip())
        if found is None and line is not None:
            lines.append(line)
            continue
        if head is not None:
            sections.append(_section(head, lines))
        elif any(one.strip() for one in lines) or found is None:
            raise ValueError(page_id)
        head, lines = found, []
    return HelpPage(page_id, tuple(sections))


def filled(text: str, values: Mapping[str, str]) -> str:
    """Return a text with its values put in; UnknownValueError where one is not to be had."""

    def value(found: re.Match[str]) -> str:
        if found[1] not in values:
            raise UnknownValueError(found[1])
        return values[found[1]]

    return PLACEHOLDER.sub(value, text)


def names_of(text: str) -> tuple[str, ...]:
    """Return the values that a text asks for, in order, each once."""
    return tuple(dict.fromkeys(PLACEHOLDER.findall(text)))


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table of markdown; a cell stays on one line."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(_cell(cell) for cell in line)} |" for line in lines)


def bullets(lines: Sequence[str]) -> str:
    """Return a list of markdown."""
    return "\n".join(f"- {' '.join(line.split())}" for line in lines)


def plain(text: str) -> str:
    """Return markdown as it is read aloud: words alone, on one line."""
    told = LINK.sub(r"\1", PICTURE.sub("", text))
    return " ".join(" ".join(_FORMATTING.sub(" ", line) for line in told.splitlines()).split())


def _section(head: re.Match[str], lines: Sequence[str]) -> HelpSection:
    text = "\n".join(lines).strip()
    return HelpSection(head["topic"] or "", head["title"], len(head["marks"]), text)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "·") or "–"


def _is_in(wanted: Sequence[str], text: str) -> bool:
    whole = folded(text)
    return all(place_of(word, whole) for word in wanted)
