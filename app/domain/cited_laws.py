"""The laws that a paper cites, each with its articles and the day as of which it was read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.law_texts import ArticleRef, Law, LawTexts


@dataclass(frozen=True, slots=True)
class CitedLaw:
    """One law with the articles (조) that are cited of it; `missing` are those not shipped."""

    law: Law
    numbers: tuple[str, ...]
    missing: tuple[str, ...]


def cited_laws(laws: LawTexts, refs: Iterable[ArticleRef]) -> tuple[CitedLaw, ...]:
    """Return every law that is cited, and its articles, both in the order of the shipped texts."""
    wanted: dict[str, dict[str, None]] = {}
    for ref in refs:
        wanted.setdefault(ref.law_id, {})[ref.number] = None
    return tuple(_cited(law, wanted[law.id]) for law in laws.laws if law.id in wanted)


def _cited(law: Law, wanted: Iterable[str]) -> CitedLaw:
    shipped = [article.number for article in law.articles]
    told = set(wanted)
    return CitedLaw(
        law,
        tuple(number for number in shipped if number in told),
        tuple(number for number in wanted if number not in shipped),
    )
