"""Loads the articles of law that the product cites from resources/reference/law/*.toml."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import Field

from app.content.reading import ContentError, Row, read_toml, repeated
from app.domain.law_texts import Law, LawArticle, LawTexts

LawId = Annotated[str, Field(pattern=r"^L[1-9][0-9]*$")]


class _Article(Row):
    number: Annotated[str, Field(pattern=r"^제[0-9]+조(의[0-9]+)?$")]
    title: str
    text: str


class _File(Row):
    id: LawId
    version: Annotated[str, Field(pattern=r"^[0-9]+$")]
    title: str
    short_title: str
    number: str
    promulgated_on: date
    valid_from: date
    text_date: date
    address: Annotated[str, Field(pattern=r"^https://")]
    note: Annotated[str, Field(min_length=0)] = ""
    articles: Annotated[list[_Article], Field(min_length=1)]


def load_law(path: Path) -> Law:
    """Read the articles of one law; raise ContentError naming everything wrong with them."""
    file = read_toml(path, _File)
    problems = repeated([article.number for article in file.articles], "조문")
    if file.promulgated_on > file.valid_from:
        problems.append("valid_from: 시행일이 공포일(promulgated_on)보다 앞설 수 없습니다")
    if problems:
        raise ContentError(path.name, problems)
    articles = tuple(
        LawArticle(article.number, article.title, article.text.strip("\n"))
        for article in file.articles
    )
    return Law(
        id=file.id,
        title=file.title,
        short_title=file.short_title,
        number=file.number,
        promulgated_on=file.promulgated_on,
        valid_from=file.valid_from,
        text_date=file.text_date,
        address=file.address,
        note=file.note,
        articles=articles,
    )


def load_law_texts(folder: Path) -> LawTexts:
    """Read every law of a folder; raise ContentError naming everything wrong in any of them."""
    laws: list[Law] = []
    problems: list[str] = []
    for path in sorted(folder.glob("*.toml"), key=_order):
        try:
            laws.append(load_law(path))
        except ContentError as error:
            problems += [f"{path.name}: {problem}" for problem in error.problems]
    problems += repeated([law.id for law in laws], "법령 id")
    if problems:
        raise ContentError(folder.name, problems)
    return LawTexts(tuple(laws))


def _order(path: Path) -> tuple[int, str]:
    """Put L10 behind L9."""
    found = re.search(r"\d+", path.stem)
    return int(found.group()) if found else 0, path.name
