"""Finds the articles that a text cites, so that each of them can be opened where it is read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.domain.law_texts import ArticleRef, Law, LawTexts

_ARTICLE = r"제\d+조(?:의\d+)?(?:제\d+항)?(?:제\d+호(?:의\d+)?)?(?:[가-힣]목)?"
_TOKEN = (
    r"「(?P<quoted>[^」]+)」(?P<under> 시행령| 시행규칙)?"
    r"|(?P<law>{names})"
    r"|(?P<other>[가-힣]+(?:법률?|령|규칙|규정|지침|고시))(?= 제\d)"
    r"|같은 (?P<same>법|영|규정|규칙)(?P<below> 시행령| 시행규칙)?"
    r"|(?P<article>{article})"
)


def cited_in(text: str, laws: LawTexts) -> tuple[ArticleRef, ...]:
    """Return the articles that a text names, in its order, each once.

    A law is known by its full or short title, `같은 법 시행령` by the law named before it; an
    article before which no law is named, or a law that is not shipped, is left out.
    """
    return tuple(dict.fromkeys(_cited(text, laws)))


def _cited(text: str, laws: LawTexts) -> Iterator[ArticleRef]:
    by_name = {_key(name): law for law in laws.laws for name in (law.title, law.short_title)}
    titles = {name for law in laws.laws for name in (law.title, law.short_title)}
    longest_first = sorted(titles, key=len, reverse=True)
    names = "|".join(
        rf"{r' ?'.join(map(re.escape, name.split()))}(?! 시행)" for name in longest_first
    )
    pattern = re.compile(_TOKEN.format(names=names or r"(?!)", article=_ARTICLE))
    law: Law | None = None
    for found in pattern.finditer(text):
        if quoted := found["quoted"]:  # another law may have the name of this one in its own
            law = by_name.get(_key(quoted + (found["under"] or "")))
        elif name := found["law"]:
            law = by_name[_key(name)]
        elif found["other"]:  # a law that is not shipped, such as 민법
            law = None
        elif found["same"]:
            is_itself = found["same"] != "법" and not found["below"]  # 같은 영: the decree named
            law = law if is_itself else _below(law, found["below"] or "", by_name)
        elif law is not None:
            yield ArticleRef(law.id, found["article"])


def _below(law: Law | None, below: str, by_name: dict[str, Law]) -> Law | None:
    """Return the law, decree or rule that belongs to the one named before."""
    if law is None:
        return None
    root = law.title.removesuffix(" 시행령").removesuffix(" 시행규칙")
    return by_name.get(_key(root + below))


def _key(name: str) -> str:
    """Return a title without its spaces: 국고금 관리법 is written 국고금관리법 too."""
    return name.replace(" ", "")
