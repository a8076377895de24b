"""불가피한 사유: where cloud native is not applied first, what speaks for that and against it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.advice_conditions import AdviceRule, RuleReading, Truth, read_rule
from app.domain.advice_source import AdviceFile, Confidence
from app.domain.evidence_register import EvidenceState, LinkedEvidence
from app.domain.record_facts import RecordFacts
from app.errors import QT_TRANSLATE_NOOP, AdvisorError


class UnavoidableError(AdvisorError):
    """Why the paper cannot be handed out yet, and what to do about it."""


class Speaks(StrEnum):
    """Whether a sign supports a ground or does not go with it."""

    FOR = "for"
    AGAINST = "against"


@dataclass(frozen=True, slots=True)
class Basis:
    """An article or a plan that the paper cites, with what it says.

    Without `ground_ids` it is cited whatever the ground.
    """

    id: str
    title: str
    article: str
    text: str
    ground_ids: tuple[str, ...]
    source: str
    address: str
    valid_from: date
    checked_on: date
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Ground:
    """One ground on which cloud native may be left out: 안정성 저하, 비용효율성 저하, 기타."""

    id: str
    title: str
    statement: str
    help: str
    evidence: tuple[str, ...]  # what to ask for
    is_opinion_required: bool
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Sign:
    """A rule by which answers, figures or contradictions speak for or against grounds."""

    speaks: Speaks
    ground_ids: tuple[str, ...]
    rule: AdviceRule


@dataclass(frozen=True, slots=True)
class DraftTexts:
    """The words of the draft; a text that takes a value says in braces which one."""

    title: str
    target_head: str
    target: str  # {name}
    basis_head: str
    basis: str  # {title} {article} {text}
    to_check: str  # {text}
    grounds_head: str
    ground: str  # {title} {statement}
    opinion_head: str
    for_head: str
    for_none: str
    against_head: str
    open_head: str
    sign: str  # {sentence} {facts}
    fact: str  # {label} {text}
    proof_head: str
    proof: str  # {number} {title}
    plan_head: str
    plan: str


@dataclass(frozen=True, slots=True)
class UnavoidableRules:
    """The grounds, what they rest on, what speaks for and against them, and the draft's words."""

    file: AdviceFile
    statement: str
    caution: str
    bases: tuple[Basis, ...]
    grounds: tuple[Ground, ...]
    signs: tuple[Sign, ...]
    draft: DraftTexts

    def ground(self, ground_id: str) -> Ground:
        """Return the ground with this id; raise KeyError if there is none."""
        for ground in self.grounds:
            if ground.id == ground_id:
                return ground
        raise KeyError(ground_id)


@dataclass(frozen=True, slots=True)
class StatedGround:
    """A ground that the officer states, with their own words and the proofs (증빙) for it."""

    ground_id: str
    opinion: str = ""
    proof_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Proof:
    """A proof as the paper names it. A file that is missing or altered is not sound."""

    number: str  # 증빙-001
    title: str
    is_sound: bool = True


Proofs = Mapping[str, Proof]  # by the id that grounds link to


def proofs_of(evidence: Iterable[LinkedEvidence], states: Mapping[str, EvidenceState]) -> Proofs:
    """Return the evidence as a paper names it; `states` are by evidence id."""
    return {
        one.item.id: Proof(
            one.item.number, one.item.title, states.get(one.item.id, EvidenceState.OK).is_sound
        )
        for one in evidence
    }


@dataclass(frozen=True, slots=True)
class GroundReading:
    """What speaks for one ground, what against it, and what is not known yet."""

    ground: Ground
    supporting: tuple[RuleReading, ...]
    opposing: tuple[RuleReading, ...]
    open: tuple[RuleReading, ...]


def read_grounds(rules: UnavoidableRules, facts: RecordFacts) -> tuple[GroundReading, ...]:
    """Judge every ground, in the order of the file. The officer decides which one to state.

    What is not known speaks neither for a ground nor against it. Source: unavoidable.toml.
    """
    read = [(sign, read_rule(sign.rule, facts)) for sign in rules.signs]

    def those(ground: Ground, truth: Truth, speaks: Speaks | None) -> tuple[RuleReading, ...]:
        return tuple(
            reading
            for sign, reading in read
            if ground.id in sign.ground_ids
            and reading.truth is truth
            and speaks in {None, sign.speaks}
        )

    return tuple(
        GroundReading(
            ground,
            supporting=those(ground, Truth.MET, Speaks.FOR),
            opposing=those(ground, Truth.MET, Speaks.AGAINST),
            open=those(ground, Truth.OPEN, None),
        )
        for ground in rules.grounds
    )


def problems(
    rules: UnavoidableRules, stated: tuple[StatedGround, ...], proofs: Proofs
) -> tuple[UnavoidableError, ...]:
    """Return every reason for which the paper must not be handed out; empty when it may be.

    A ground needs a proof that is there and unaltered, and some grounds the officer's own words.
    """
    if not stated:
        return (
            UnavoidableError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "불가피한 사유를 하나 이상 골라 주세요. "
                    "진단 결과의 ‘불가피한 사유’ 탭에서 고르고 증빙을 연결합니다.",
                )
            ),
        )
    found: list[UnavoidableError] = []
    for one in stated:
        ground = rules.ground(one.ground_id)
        linked = [proofs[proof_id] for proof_id in one.proof_ids if proof_id in proofs]
        if not linked:
            template = QT_TRANSLATE_NOOP(
                "errors",
                "‘{ground}’ 사유에 증빙이 없습니다. 증빙을 하나 이상 연결한 뒤 내보내 주세요.",
            )
            found.append(UnavoidableError(template, ground=ground.title))
        elif not any(proof.is_sound for proof in linked):
            template = QT_TRANSLATE_NOOP(
                "errors",
                "‘{ground}’ 사유의 증빙 파일이 없거나 바뀌었습니다({numbers}). "
                "파일을 다시 등록하거나 다른 증빙을 연결한 뒤 내보내 주세요.",
            )
            numbers = ", ".join(proof.number for proof in linked)
            found.append(UnavoidableError(template, ground=ground.title, numbers=numbers))
        if ground.is_opinion_required and not one.opinion.strip():
            template = QT_TRANSLATE_NOOP(
                "errors", "‘{ground}’ 사유의 내용이 비어 있습니다. 담당자 의견을 적어 주세요."
            )
            found.append(UnavoidableError(template, ground=ground.title))
    return tuple(found)


def refuse_unproved(
    rules: UnavoidableRules, stated: tuple[StatedGround, ...], proofs: Proofs
) -> None:
    """Raise UnavoidableError telling every reason for which the paper must not be handed out."""
    found = problems(rules, stated, proofs)
    if len(found) == 1:
        raise found[0]
    if found:
        raise UnavoidableError(
            QT_TRANSLATE_NOOP(
                "errors", "검토서를 만들 수 없는 이유가 {count}가지 있습니다.\n{told}"
            ),
            count=len(found),
            told="\n".join(map(str, found)),
        )
