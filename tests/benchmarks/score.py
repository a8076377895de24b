"""How long it takes to score a register, beside a loop that only sums its answers; by hand.

    python -m tests.benchmarks.score [--rounds 7] [--systems 20000]

Scored is what a portfolio shows of each system: the verdict, the levels of both sides, 필요성 and
준비도, and the effects with the guide's words. Every answer is drawn at random, so that no two
systems are alike. The yardstick is a plain loop over the same answers, where they stand, that
adds up what is Yes, the levels and the points. A second one has them as numbers in lists already.
All run in turn in one process; the medians of the rounds' ratios are told.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import datetime
from random import Random
from statistics import median
from time import perf_counter

from app.content.diagnosis import load_diagnosis_content
from app.domain.advice import effect_advice
from app.domain.answer import Answer
from app.domain.assessment import Assessment
from app.domain.diagnosis import DiagnosisContent, score
from app.domain.maturity import AxisAnswer, AxisState, MaturityAnswers
from app.domain.register import InformationSystem
from app.domain.selection import CriterionAnswer, CriterionState
from app.paths import FORMS, RESOURCES
from app.services import forms
from tests.conftest import make_system

AT = datetime(2026, 11, 25)  # noqa: DTZ001 (the clock of the PC, as the program reads it)
GIVEN = (Answer.YES, Answer.YES, Answer.NO, Answer.NO, Answer.UNKNOWN, Answer.UNANSWERED)
LEVELS = (0, 1, 2, 3)

Round = tuple[Assessment, InformationSystem]


def make_round(content: DiagnosisContent, number: int, chance: Random) -> Round:
    """Return a system with a round in which one answer of six is open; most are whole."""
    kind = chance.choice(["public_facing", "internal"])
    system = make_system(f"정보시스템 {number:05}", system_type=kind)
    checklist = forms.checklist()
    axes = {
        axis.id: AxisAnswer(AxisState.LEVEL, chance.choice(LEVELS), chance.choice(LEVELS))
        for axis in content.maturity.axes()
    }
    assessment = Assessment(
        id=system.id,
        system_id=system.id,
        checklist=checklist,
        started_at=AT,
        updated_at=AT,
        answers={key: chance.choice(GIVEN) for key in checklist.answer_keys()},
        maturity_questionnaire=content.maturity,
        maturity=MaturityAnswers(
            axes, {factor.id: chance.choice(GIVEN) for factor in content.maturity.factors}
        ),
        selection_questionnaire=content.selection,
        selection={
            one.id: CriterionAnswer(CriterionState.POINTS, chance.choice(LEVELS))
            for one in content.selection.criteria
        },
    )
    return assessment, system


def plain_numbers(assessment: Assessment) -> list[int]:
    """Return every answer of a round as a number."""
    return [
        *(int(answer is Answer.YES) for answer in assessment.answers.values()),
        *(axis.level or 0 for axis in assessment.maturity.axes.values()),
        *(int(answer is Answer.YES) for answer in assessment.maturity.factors.values()),
        *(one.points or 0 for one in assessment.selection.values()),
    ]


def score_all(rounds: list[Round], content: DiagnosisContent) -> None:
    """Work out everything that a portfolio shows of these systems."""
    for assessment, system in rounds:
        scores = score(assessment, system, content)
        _ = scores.side_levels, scores.need, scores.readiness
        effect_advice(scores.maturity, content.advice.effects)


def sum_answers(rounds: list[Round]) -> None:
    """Add up the answers of each system where they stand, and nothing else."""
    yes = Answer.YES
    for assessment, _ in rounds:
        total = 0
        for answer in assessment.answers.values():
            if answer is yes:
                total += 1
        for axis in assessment.maturity.axes.values():
            total += axis.level or 0
        for answer in assessment.maturity.factors.values():
            if answer is yes:
                total += 1
        for one in assessment.selection.values():
            total += one.points or 0


def sum_numbers(numbers: list[list[int]]) -> None:
    """Add up the answers of each system, and nothing else."""
    for given in numbers:
        total = 0
        for one in given:
            total += one


def seconds(run: Callable[[], None]) -> float:
    """Return how long something takes."""
    began = perf_counter()
    run()
    return perf_counter() - began


def main() -> dict[str, float]:
    """Measure and print the ratios; return them."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--systems", type=int, default=20_000)
    arguments = parser.parse_args()
    content = load_diagnosis_content(
        FORMS / "questionnaires", RESOURCES / "reference", forms.register_form(), forms.checklist()
    )
    chance = Random(1)
    rounds = [make_round(content, number, chance) for number in range(arguments.systems)]
    numbers = [plain_numbers(assessment) for assessment, _ in rounds]
    times = [
        (
            seconds(lambda: score_all(rounds, content)),
            seconds(lambda: sum_answers(rounds)),
            seconds(lambda: sum_numbers(numbers)),
        )
        for _ in range(arguments.rounds)
    ]
    titles = ("scored", "summed", "summed as numbers")
    for title, taken in zip(titles, zip(*times, strict=True), strict=True):
        sys.stdout.write(f"{title:18} {median(taken) * 1000:8.1f} ms\n")
    ratios = {}
    for title, yardstick in (("the same answers", 1), ("them as numbers", 2)):
        ratios[title] = median(taken[0] / taken[yardstick] for taken in times)
        sys.stdout.write(f"{arguments.systems} systems, beside {title:18} x {ratios[title]:.1f}\n")
    return ratios


if __name__ == "__main__":
    main()
