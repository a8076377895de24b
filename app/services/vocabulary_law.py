"""The words of the papers on the rules of contract law as they read for a case."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from app.domain.law_texts import ArticleRef
from app.domain.noun_endings import noun_ended
from app.domain.paper_vocabulary import PaperVocabulary, Table, Value
from app.domain.rule_conditions import ASKED_TRACKS
from app.domain.track_rules import Applies, RuleReading
from app.services.vocabulary_material import VocabularyMaterial

_FLAGS = {Applies.YES: True, Applies.NO: False, Applies.TO_CHECK: None}


def law_words(of: VocabularyMaterial) -> PaperVocabulary:
    """Return every rule by its key, and those that apply or are to be checked by their group."""
    rules = of.figures.rules
    values = {name: value for rule in rules for name, value in _rule(of, rule).items()}
    follows_own = of.figures.track in ASKED_TRACKS
    groups = dict.fromkeys(rule.group.id for rule in rules)
    return PaperVocabulary(
        {
            **values,
            "agency.follows_own_rules": follows_own,
            "law.own_rules_note": of.word("law", "own_rules_note") if follows_own else None,
            "law.text_date": _text_date(of, (one for rule in rules for one in rule.articles)),
        },
        {
            f"rules_{group}": Table(
                tuple(
                    _row(of, rule)
                    for rule in rules
                    if rule.group.id == group and rule.applies is not Applies.NO
                )
            )
            for group in groups
        },
        to_check=frozenset(
            f"legal.{rule.key}.statement"
            for rule in rules
            if rule.needs_officer_check and rule.applies is Applies.YES
        ),
    )


def _rule(of: VocabularyMaterial, rule: RuleReading) -> dict[str, Value]:
    row = rule.row
    is_told = row is not None and rule.applies is Applies.YES
    return {
        f"legal.{rule.key}.applies": _FLAGS[rule.applies],
        f"legal.{rule.key}.statement": noun_ended(rule.statement),
        f"legal.{rule.key}.article": of.citations(of.own(rule.articles)),
        f"legal.{rule.key}.source": None if row is None else row.source,
        f"legal.{rule.key}.value": of.around.reference.shown(row.key)
        if row is not None and is_told
        else None,
    }


def _row(of: VocabularyMaterial, rule: RuleReading) -> dict[str, Value]:
    note = None
    if rule.applies is Applies.TO_CHECK:
        note = of.word("law", "question")
    elif rule.needs_officer_check:
        note = of.word("law", "to_check")
    return {
        "title": rule.title,
        "statement": noun_ended(rule.statement),
        "article": of.citations(of.own(rule.articles)),
        "text_date": _text_date(of, of.own(rule.articles)),
        "note": note,
    }


def _text_date(of: VocabularyMaterial, articles: Iterable[ArticleRef]) -> date | None:
    """Return as of which day the texts of the articles were copied: the earliest."""
    laws = (of.library.laws.law(one.law_id) for one in articles)
    return min((law.text_date for law in laws if law is not None), default=None)
