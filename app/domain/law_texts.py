"""Articles of law as they are cited and as they read: 조, 항, 호, 목 found in the shipped text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.initials import place_of, places_in
from app.domain.korean_text import excerpt

_CITED = re.compile(
    r"(?P<article>제\d+조(?:의\d+)?)"
    r"(?:제(?P<paragraph>\d+)항)?"
    r"(?:제(?P<item>\d+)호(?:의(?P<branch>\d+))?"
    r"(?:(?P<point>[가-힣])목(?:(?P<sub>\d+)\))?)?)?"
    r"(?: (?:본문|단서|전단|후단))?"
)
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
# how the parts of an article begin in the shipped text, from 항 down to the parts of a 목
_MARKS = (
    re.compile(rf"(?P<label>[{_CIRCLED}]) "),
    re.compile(r"  (?P<label>\d+(?:의\d+)?)\. "),
    re.compile(r"    (?P<label>[가-힣])\. "),
    re.compile(r"      (?P<label>\d+)\) "),
    re.compile(r"        (?P<label>[가-힣])\) "),
)


@dataclass(frozen=True, slots=True, order=True)
class ArticleRef:
    """One place in a law: `L5`, `제26조제1항제5호아목`."""

    law_id: str
    article: str

    def __str__(self) -> str:
        return f"{self.law_id} {self.article}"

    @classmethod
    def parse(cls, text: str) -> ArticleRef:
        """Read `L5 제26조제1항제5호아목`; raise ValueError where it is no article."""
        law_id, _, article = text.partition(" ")
        if not law_id or not _CITED.fullmatch(article):
            raise ValueError(text)
        return cls(law_id, article)

    @property
    def number(self) -> str:
        """The 조 alone: `제26조`."""
        return self._parts()["article"] or ""

    def steps(self) -> tuple[tuple[int, str], ...]:
        """Return the way into the article: levels 0 (항) to 3, each with its label."""
        parts = self._parts()
        steps: list[tuple[int, str]] = []
        if paragraph := parts["paragraph"]:
            steps.append((0, paragraph))
        if item := parts["item"]:
            branch = parts["branch"]
            steps.append((1, f"{item}의{branch}" if branch else item))
        if point := parts["point"]:
            steps.append((2, point))
        if sub := parts["sub"]:
            steps.append((3, sub))
        return tuple(steps)

    def _parts(self) -> dict[str, str | None]:
        found = _CITED.fullmatch(self.article)
        if found is None:
            raise ValueError(self.article)
        return found.groupdict()


@dataclass(frozen=True, slots=True)
class LawArticle:
    """One whole 조 as promulgated."""

    number: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Law:
    """One law, with those of its articles that the product cites.

    `valid_from` is the day on which this text takes effect (시행일); `text_date` the day as of
    which it was copied. What was promulgated later is not in it.
    """

    id: str
    title: str
    short_title: str
    number: str  # 공포번호: 대통령령 제36338호
    promulgated_on: date
    valid_from: date
    text_date: date
    address: str
    note: str
    articles: tuple[LawArticle, ...]

    def is_in_force(self, day: date) -> bool:
        """Whether this text has taken effect by a day."""
        return self.valid_from <= day

    def article(self, number: str) -> LawArticle | None:
        """Return one 조 by its number, None where it is not shipped."""
        return next((one for one in self.articles if one.number == number), None)


@dataclass(frozen=True, slots=True)
class ArticleText:
    """The text that a citation opens; `start` to `end` is what is cited of it, in characters."""

    law: Law
    article: LawArticle
    start: int
    end: int

    @property
    def cited(self) -> str:
        """The cited part alone."""
        return self.article.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class ArticleHit:
    """A shipped article in which something searched for stands, with the words around it."""

    law: Law
    article: LawArticle
    snippet: str


@dataclass(frozen=True, slots=True)
class LawTexts:
    """Every law whose articles are shipped."""

    laws: tuple[Law, ...]

    def law(self, law_id: str) -> Law | None:
        """Return one law by its id, None where none is shipped."""
        return next((law for law in self.laws if law.id == law_id), None)

    def article_text(self, ref: ArticleRef) -> ArticleText | None:
        """Return the article with the cited part marked, None where it is not shipped: 조문 미수록.

        A 항, 호 or 목 that the article does not have is None too: a wrong citation opens nothing.
        """
        law = self.law(ref.law_id)
        article = law.article(ref.number) if law else None
        if law is None or article is None:
            return None
        found = cited_range(article.text, ref.steps())
        return ArticleText(law, article, *found) if found else None

    def citation(self, ref: ArticleRef) -> str:
        """Return how a paper cites it: `국가계약법 시행령 제26조제1항제5호아목`."""
        law = self.law(ref.law_id)
        return f"{law.short_title if law else ref.law_id} {ref.article}"

    def citations(self, refs: Iterable[ArticleRef]) -> tuple[str, ...]:
        """Return how a paper cites several: what follows in the same law without its name again."""
        told: list[str] = []
        before = ""
        for ref in dict.fromkeys(refs):
            told.append(ref.article if ref.law_id == before else self.citation(ref))
            before = ref.law_id
        return tuple(told)

    def search(self, words: str) -> tuple[ArticleHit, ...]:
        """Return the articles in which every word stands, in the order of the laws."""
        wanted = _folded(words).split()
        return tuple(self._hits(wanted)) if wanted else ()

    def _hits(self, wanted: Sequence[str]) -> Iterator[ArticleHit]:
        for law in self.laws:
            for article in law.articles:
                whole = f"{law.title} {article.number} {article.title} {article.text}"
                told = _folded(whole)
                if all(place_of(word, told) for word in wanted):
                    flat = " ".join(article.text.split())
                    yield ArticleHit(law, article, excerpt(flat, _folded(flat), wanted))


def cited_range(text: str, steps: Sequence[tuple[int, str]]) -> tuple[int, int] | None:
    """Return where in an article the cited part begins and ends; None where it has no such part."""
    lines = text.splitlines(keepends=True)
    marks = [_mark(line) for line in lines]
    first, last = 0, len(lines)
    above = -1
    for level, label in steps:
        inside = range(first if above < 0 else first + 1, last)
        # a 호 cited without its 항 is ambiguous in an article that has 항
        between = any(mark and above < mark[0] < level for mark in (marks[at] for at in inside))
        found = [at for at in inside if marks[at] == (level, label)]
        if between or not found:
            return None
        first = found[0]
        later = (
            at
            for at in range(first + 1, last)
            if (mark := marks[at]) is not None and mark[0] <= level
        )
        last = next(later, last)
        above = level
    start = sum(len(line) for line in lines[:first])
    cited = "".join(lines[first:last])
    return start, start + len(cited.rstrip())


def places_of(text: str, words: str) -> tuple[tuple[int, int], ...]:
    """Return where each of the words stands in a text, in order, as a search finds them."""
    folded = _folded(text)
    if len(folded) != len(text):  # a letter that folds to two would shift the rest
        return ()
    wanted = dict.fromkeys(_folded(words).split())
    return tuple(sorted(found for word in wanted for found in places_in(word, folded)))


def _mark(line: str) -> tuple[int, str] | None:
    for level, pattern in enumerate(_MARKS):
        if found := pattern.match(line):
            label = found["label"]
            return level, str(_CIRCLED.index(label) + 1) if level == 0 else label
    return None


def _folded(text: str) -> str:
    """Return a text as it is searched: whatever the case, and whichever middle dot was typed."""
    return text.casefold().replace("ㆍ", "·")
