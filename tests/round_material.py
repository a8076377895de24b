"""A round with something in every part of it, as the tests of store and services need one."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import cache

from app.domain.answer import Answer, AnswerKey
from app.domain.answer_basis import basis_of
from app.domain.assessment import Assessment, Decision, DecisionKind, QuestionNote
from app.domain.checklist import Checklist
from app.domain.evidence_register import EvidenceItem, EvidenceItemKind
from app.domain.improvement import Effort, ImprovementTask
from app.domain.maturity import AxisAnswer, AxisState, MaturityAnswers, MaturityQuestionnaire
from app.domain.register import InformationSystem, new_id
from app.domain.rounds import RoundEvent, RoundState, Snapshot
from app.domain.selection import CriterionAnswer, CriterionState, SelectionQuestionnaire
from app.services import forms
from app.store.checklist_json import sha256_of
from tests.conftest import NOON, make_assessment

DRAFT, REVIEW = RoundState.DRAFT, RoundState.REVIEW
CONFIRMED, RETURNED = RoundState.CONFIRMED, RoundState.RETURNED


@cache
def maturity_questions() -> MaturityQuestionnaire:
    return forms.maturity()


@cache
def selection_questions() -> SelectionQuestionnaire:
    return forms.selection().questionnaire


def full_assessment(
    checklist: Checklist, system: InformationSystem, at: datetime = NOON
) -> Assessment:
    """Return a round with every kind of answer, text and decision in it."""
    figures = (("outage_count", 2), ("is_public_facing", None))
    return replace(
        make_assessment(checklist, system, "YNU-YNYNYN", {"outage_stop": "없음\n둘째 줄"}, at),
        maturity_questionnaire=maturity_questions(),
        maturity=MaturityAnswers(
            {
                "architecture": AxisAnswer(AxisState.LEVEL, 1, 3),
                "state_data": AxisAnswer(AxisState.UNKNOWN, None, 2),
                "delivery": AxisAnswer(AxisState.NOT_APPLICABLE, reason="상용 제품"),
                "scaling": AxisAnswer(target=3),  # aimed at before today's level is known
            },
            {"codebase": Answer.YES, "logs": Answer.UNKNOWN},
        ),
        selection_questionnaire=selection_questions(),
        selection={
            "complexity": CriterionAnswer(CriterionState.POINTS, 3, "연계 12종"),
            "always_on": CriterionAnswer(CriterionState.UNKNOWN),
        },
        notes={
            "outage_stop": QuestionNote("장애대장 확인할 것", is_flagged=True),
            "architecture": QuestionNote(is_flagged=True),
            "ground.stability": QuestionNote("의견"),
        },
        bases={
            AnswerKey("outage_stop"): basis_of(Answer.YES, Answer.NO, figures, "2 ≥ 1", "계획정지"),
            AnswerKey("complexity"): basis_of(3, 3, figures[:1], "12 ≥ 10"),
        },
        decisions={DecisionKind.METHOD: Decision("rehost", "예산이 모자람")},
        grounds={"stability": "무중단 전환이 어렵다", "other": ""},
        asked={AnswerKey("asked.trial", "0123456789abcdef"): Answer.NO},
        carried=frozenset({"new_technology", "codebase"}),
    )


def event(before: RoundState, after: RoundState, **reasons: object) -> RoundEvent:
    return RoundEvent(NOON, before, after, who="홍길동", **reasons)


def returned() -> RoundEvent:
    return event(REVIEW, RETURNED, question_reasons={"outage_stop": "증빙과 다름"})


def snapshot_for(assessment: Assessment, body: str = '{"가":1}') -> Snapshot:
    return Snapshot(new_id(), assessment.id, assessment.revision_no, NOON, body, sha256_of(body))


def confirmed_round(store, assessment: Assessment) -> Assessment:
    """Take a draft that is kept through review to 확정."""
    store.rounds.move(assessment, event(DRAFT, REVIEW))
    reviewed = replace(assessment, state=REVIEW)
    store.rounds.confirm(reviewed, event(REVIEW, CONFIRMED), snapshot_for(assessment))
    return replace(assessment, state=CONFIRMED)


def make_file(system: InformationSystem, content: bytes, title: str = "장애대장") -> EvidenceItem:
    import hashlib

    return EvidenceItem(
        id=new_id(),
        system_id=system.id,
        title=title,
        kind=EvidenceItemKind.FILE,
        created_at=NOON,
        file_name="장애대장.xlsx",
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
    )


def make_task(system: InformationSystem, **values: object) -> ImprovementTask:
    return ImprovementTask(
        **{
            "id": new_id(),
            "system_id": system.id,
            "axis_id": "delivery",
            "from_level": 0,
            "to_level": 1,
            "what": "형상관리를 들인다",
            "effect_ids": ("agility", "economy"),
            "effort": Effort.MEDIUM,
            "created_at": NOON,
            **values,
        }
    )
