"""Loads the help from resources/help: its pages in the order of contents.toml, and the glossary.

Everything wrong in them is told in one pass: a value that is not there, a link to nowhere, a
picture that is missing, a topic or a term that stands twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from app.content.advice_rules import HeadedFile
from app.content.reading import ContentError, Row, read_toml, repeated
from app.domain.help_pages import (
    LINK,
    PICTURE,
    Help,
    HelpPage,
    UnknownValueError,
    bullets,
    filled,
    read_page,
    table,
)
from app.domain.help_terms import Glossary, HelpTerm
from app.domain.korean_text import date_text

CONTENTS = "contents.toml"
GLOSSARY = "glossary.toml"
ACCESSIBILITY = "accessibility.toml"


_STATES = {"met": "state_met", "to_check": "state_to_check", "none": "state_none"}


class _Contents(Row):
    pages: Annotated[list[str], Field(min_length=1)]
    words: dict[str, str]


class _Term(Row):
    term: str
    also: list[str] = Field(default_factory=list)
    text: str
    source: Annotated[str, Field(min_length=0)] = ""


class _Item(Row):
    id: Annotated[str, Field(pattern=r"^[5-8](\.[0-9]){2}$")]
    title: str
    state: Literal["met", "to_check", "none"]
    how: str


class _Accessibility(HeadedFile):
    contrast: str
    items: Annotated[list[_Item], Field(min_length=1)]


class _Glossary(Row):
    terms: Annotated[list[_Term], Field(min_length=1)]


def load_help_words(folder: Path) -> Mapping[str, str]:
    """Read what is said around the values; raise ContentError naming everything wrong in it."""
    return read_toml(folder / CONTENTS, _Contents).words


def load_accessibility(folder: Path, words: Mapping[str, str]) -> dict[str, str]:
    """Read the items of KWCAG with how the program meets each; raise ContentError where wrong."""
    path = folder / ACCESSIBILITY
    file = read_toml(path, _Accessibility)
    problems = repeated([item.id for item in file.items], "검사항목")
    if problems:
        raise ContentError(path.name, problems)
    rows = [
        (
            f"{item.id} {item.title}",
            item.how.format(contrast=file.contrast),
            words[_STATES[item.state]],
        )
        for item in file.items
    ]
    return {
        "accessibility:items": table((words["item"], words["how"], words["state"]), rows),
        "accessibility:contrast": file.contrast,
        "accessibility:source": file.source,
        "accessibility:checked": date_text(file.checked_on),
    }


def load_glossary(folder: Path, values: Mapping[str, str]) -> Glossary:
    """Read the terms; raise ContentError naming everything wrong in them."""
    path = folder / GLOSSARY
    rows = read_toml(path, _Glossary).terms
    problems = repeated([name.casefold() for row in rows for name in (row.term, *row.also)], "용어")
    terms: list[HelpTerm] = []
    for row in rows:
        try:
            text, source = filled(row.text, values), filled(row.source, values)
        except UnknownValueError as error:
            problems.append(_missing(row.term, error))
        else:
            terms.append(HelpTerm(row.term, tuple(row.also), text, source))
    if problems:
        raise ContentError(path.name, problems)
    return Glossary(tuple(terms))


def load_help(folder: Path, values: Mapping[str, str], glossary: Glossary) -> Help:
    """Read the pages with their values put in; raise ContentError naming everything wrong."""
    names = read_toml(folder / CONTENTS, _Contents).pages
    told = {**values, "glossary": _told(glossary)}
    problems: list[str] = []
    pages: list[HelpPage] = []
    for name in names:
        path = folder / f"{name}.md"
        try:
            text = path.read_text(encoding="utf-8")
            pages.append(read_page(name, filled(text, told)))
        except (OSError, UnicodeDecodeError):
            problems.append(f"{path.name}: 읽을 수 없습니다")
        except UnknownValueError as error:
            problems.append(_missing(path.name, error))
        except ValueError:
            problems.append(f"{path.name}: 제목(#)으로 시작하지 않습니다")
    made = Help(tuple(pages))
    problems += repeated(list(made.topics()), "주제")
    if len(pages) == len(names):  # a link to a page that cannot be read was told already
        problems += _loose_ends(made, folder)
    if problems:
        raise ContentError(folder.name, problems)
    return made


def _loose_ends(made: Help, folder: Path) -> Iterator[str]:
    topics = set(made.topics())
    for page in made.pages:
        if [one.level for one in page.sections].count(1) != 1 or page.sections[0].level != 1:
            yield f"{page.id}.md: 가장 큰 제목(#)은 맨 앞에 하나만 있어야 합니다"
        text = page.markdown()
        for address in PICTURE.findall(text):
            if not (folder / address).is_file():
                yield f"{page.id}.md: 그림이 없습니다: {address}"
        for _, address in LINK.findall(text):
            if address.removeprefix("#") not in topics:
                yield f"{page.id}.md: 갈 곳이 없는 연결입니다: {address}"


def _told(glossary: Glossary) -> str:
    """Return the terms as a list of markdown, in the order of the alphabet."""
    lines = []
    for term in sorted(glossary.terms, key=lambda one: one.term.casefold()):
        also = f"({', '.join(term.also)})" if term.also else ""
        source = f" — 출처: {term.source}" if term.source else ""
        lines.append(f"**{term.term}**{also}: {term.text}{source}")
    return bullets(lines)


def _missing(where: str, error: UnknownValueError) -> str:
    return f"{where}: '{{{{{error.args[0]}}}}}'에 채울 값이 없습니다"
