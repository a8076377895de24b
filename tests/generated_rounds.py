"""Systems and rounds made up by chance, for tests that hold for any of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

from app.content.diagnosis import load_diagnosis_content
from app.domain.answer import Answer
from app.domain.assessment import Decision, DecisionKind
from app.domain.diagnosis import Diagnosis, diagnose
from app.domain.evidence_register import (
    EvidenceItem,
    EvidenceItemKind,
    EvidenceState,
    LinkedEvidence,
)
from app.domain.maturity import AxisAnswer, AxisState, MaturityAnswers, MaturityReading
from app.domain.maturity_reading import read_maturity
from app.domain.selection import CriterionAnswer, CriterionState
from app.services.diagnosis_figures import Kept
from tests.conftest import NOON, make_assessment, make_system
from tests.domain.records import CHECKLIST, FORM, MATURITY, QUESTIONNAIRES, REFERENCE
from tests.round_material import make_file, make_task, selection_questions

CONTENT = load_diagnosis_content(QUESTIONNAIRES, REFERENCE, FORM, CHECKLIST)
AXES = [axis.id for axis in MATURITY.axes()]
SELECTION = selection_questions()


def axis_answer(dice):
    state = dice.choice([AxisState.LEVEL] * 6 + list(AxisState))
    target = dice.choice([None, 0, 1, 2, 3])
    if state is AxisState.LEVEL:
        return AxisAnswer(state, dice.randrange(4), target)
    reason = "상용 제품" if state is AxisState.NOT_APPLICABLE else ""
    return AxisAnswer(state, None, None if reason else target, reason)


def criterion_answer(dice):
    state = dice.choice([CriterionState.POINTS] * 4 + list(CriterionState))
    points = dice.randrange(4) if state is CriterionState.POINTS else None
    return CriterionAnswer(state, points, dice.choice(["", "연계 12종"]))


def generated(seed):
    """Return a system and a round of it, both made up by chance."""
    dice = Random(seed)
    system = make_system(
        f"시스템 {seed}",
        management_no=f"SYS-{seed:04}",
        system_type=dice.choice(["public_facing", "internal", None]),
        outage_count=dice.choice([None, 0, 2]),
        outage_minutes=dice.choice([None, 0, 90]),
        daily_users_avg=dice.choice([None, 500, 20_000]),
        initial_dev_cost=dice.choice([None, 1_200_000_000]),
        added_dev_cost=dice.choice([None, 120_000_000]),
        annual_maintenance_cost=dice.choice([None, 90_000_000]),
        n2sf_class=dice.choice([None, "C", "S", "O"]),
        cloud_status=dice.choice([None, "none", "iaas", "cloud_native"]),
    )
    letters = "".join(dice.choice("YYYNNNU-") for _ in range(10))
    open_part = seed % 3 == 0  # every third round is answered without a gap
    assessment = replace(
        make_assessment(CHECKLIST, system, letters.replace("-", "Y") if open_part else letters),
        maturity_questionnaire=MATURITY,
        maturity=MaturityAnswers(
            {
                id_: AxisAnswer(AxisState.LEVEL, dice.randrange(4), dice.randrange(4))
                if open_part
                else axis_answer(dice)
                for id_ in AXES
            },
            {factor.id: dice.choice(list(Answer)) for factor in MATURITY.factors},
        ),
        selection_questionnaire=SELECTION,
        selection={
            criterion.id: CriterionAnswer(CriterionState.POINTS, dice.randrange(4))
            if open_part
            else criterion_answer(dice)
            for criterion in SELECTION.criteria
        },
        decisions={DecisionKind.METHOD: Decision("rehost", "예산")} if seed % 2 else {},
        grounds={"stability": "무중단 전환이 어렵다"} if seed % 4 == 1 else {},
    )
    return system, assessment


def generated_record(seed) -> tuple[Diagnosis, Kept, MaturityReading | None]:
    """Return a round with what is kept of its system, and how it stood in a round before."""
    dice = Random(-seed)
    system, assessment = generated(seed)
    diagnosis = diagnose(assessment, system, CONTENT, date(2026, 11, 23))
    tasks = [
        make_task(
            system,
            id=f"task {number}",
            axis_id=dice.choice(AXES),
            cost_won=dice.choice([None, dice.randrange(10**10)]),
            due_date=dice.choice([None, date(2026, 10, 31), date(2027, 6, 30)]),
            owner=dice.choice(["", "정보화담당관"]),
        )
        for number in range(seed % 3)
    ]
    file = replace(make_file(system, b"content"), number="증빙-001", dated=date(2026, 10, 31))
    told = EvidenceItem(
        "told", system.id, "훈련 결과", EvidenceItemKind.REFERENCE, NOON, "증빙-002", "정보화-1234"
    )
    evidence = [
        LinkedEvidence(file, frozenset({"outage_stop", "scaling", "gone"})),
        LinkedEvidence(told, frozenset({"logs", "complexity", "ground.stability"})),
    ][: seed % 4]
    states = {file.id: dice.choice(list(EvidenceState)[:3]), told.id: EvidenceState.REFERENCE}
    kept = Kept(tasks, evidence, {one.item.id: states[one.item.id] for one in evidence})
    before = None
    if seed % 2:
        before = read_maturity(MATURITY, generated(seed + 1000)[1].maturity)
    return diagnosis, kept, before
