"""Writes the draft of the paper on 불가피한 사유 out of what is known and what was stated."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.advice_conditions import RuleReading
from app.domain.advice_source import Confidence
from app.domain.noun_endings import noun_ended
from app.domain.record_facts import RecordFacts
from app.domain.unavoidable import (
    GroundReading,
    Proofs,
    StatedGround,
    UnavoidableRules,
    read_grounds,
)

_LETTERS = "가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허"
_INDENT = "  "
# 1., 가., 1), 가): 행정업무의 운영 및 혁신에 관한 규정 시행규칙 제2조제1항
_MARKS = ("{number}.", "{letter}.", "{number})", "{letter})")


@dataclass(frozen=True, slots=True)
class DraftItem:
    """One item of the draft and the items under it."""

    text: str
    items: tuple[DraftItem, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftLine:
    """One line of the draft: how deep it stands, from 0, and its mark; an only item has none."""

    depth: int
    mark: str
    text: str

    def told(self) -> str:
        """Write it as plain text."""
        return _INDENT * self.depth + " ".join(filter(None, [self.mark, self.text]))


@dataclass(frozen=True, slots=True)
class UnavoidableDraft:
    """The draft, to be read and changed by an officer before it is handed in."""

    title: str
    items: tuple[DraftItem, ...]

    def lines(self) -> Iterator[DraftLine]:
        """Yield every line with the marks of official papers."""
        return _lines(self.items, depth=0)

    def text(self) -> str:
        """Write it as plain lines, each with its mark and indented."""
        return "\n".join([self.title, "", *(line.told() for line in self.lines())])


def draft(
    rules: UnavoidableRules,
    facts: RecordFacts,
    stated: tuple[StatedGround, ...],
    proofs: Proofs,
) -> UnavoidableDraft:
    """Compose the draft. What speaks against a ground is written down beside what speaks for it."""
    texts = rules.draft
    read = {reading.ground.id: reading for reading in read_grounds(rules, facts)}
    target = texts.target.format(name=facts.facts.system.name)
    return UnavoidableDraft(
        texts.title,
        (
            DraftItem(texts.target_head, (DraftItem(target),)),
            DraftItem(texts.basis_head, tuple(_bases(rules, stated))),
            DraftItem(
                texts.grounds_head,
                tuple(_ground(rules, read[one.ground_id], one, proofs) for one in stated),
            ),
            DraftItem(texts.plan_head, (DraftItem(texts.plan),)),
        ),
    )


def _bases(rules: UnavoidableRules, stated: tuple[StatedGround, ...]) -> Iterator[DraftItem]:
    grounds = {one.ground_id for one in stated}
    for basis in rules.bases:
        if basis.ground_ids and grounds.isdisjoint(basis.ground_ids):
            continue
        # What was read in the law itself is quoted as it stands there.
        told = basis.text if basis.confidence is Confidence.SEEN else noun_ended(basis.text)
        text = rules.draft.basis.format(title=basis.title, article=basis.article, text=told)
        yield DraftItem(_with_check(rules, text, basis.confidence))


def _ground(
    rules: UnavoidableRules, read: GroundReading, stated: StatedGround, proofs: Proofs
) -> DraftItem:
    texts = rules.draft
    supporting = [_sign(rules, one) for one in read.supporting] or [DraftItem(texts.for_none)]
    opinion = [DraftItem(line) for line in stated.opinion.splitlines() if line.strip()]
    unknown = {fact.id: fact.label for one in read.open for fact in one.open_facts}
    linked = [proofs[proof_id] for proof_id in stated.proof_ids if proof_id in proofs]
    sections = (
        (texts.opinion_head, opinion),
        (texts.for_head, supporting),
        (texts.against_head, [_sign(rules, one) for one in read.opposing]),
        (texts.open_head, [DraftItem(label) for label in dict.fromkeys(unknown.values())]),
        (
            texts.proof_head,
            [DraftItem(texts.proof.format(number=p.number, title=p.title)) for p in linked],
        ),
    )
    return DraftItem(
        texts.ground.format(title=read.ground.title, statement=noun_ended(read.ground.statement)),
        tuple(DraftItem(head, tuple(items)) for head, items in sections if items),
    )


def _sign(rules: UnavoidableRules, read: RuleReading) -> DraftItem:
    texts = rules.draft
    facts = [texts.fact.format(label=fact.label, text=fact.text) for fact in read.facts]
    text = texts.sign.format(sentence=noun_ended(read.rule.reason), facts=", ".join(facts))
    return DraftItem(_with_check(rules, text, read.rule.confidence))


def _with_check(rules: UnavoidableRules, text: str, confidence: Confidence) -> str:
    return rules.draft.to_check.format(text=text) if confidence.needs_officer_check else text


def _lines(items: tuple[DraftItem, ...], depth: int) -> Iterator[DraftLine]:
    for number, item in enumerate(items, start=1):
        mark = ""
        if len(items) > 1:
            letter = _LETTERS[(number - 1) % len(_LETTERS)]
            mark = _MARKS[depth % len(_MARKS)].format(number=number, letter=letter)
        yield DraftLine(depth, mark, item.text)
        yield from _lines(item.items, depth + 1)
