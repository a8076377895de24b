"""What a new round takes over from the one before it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from app.domain.answer import Answer, AnswerKey
from app.domain.assessment import GROUND_PREFIX, Assessment
from app.domain.carry_over import (
    CarryOver,
    VersionComparison,
    compare_versions,
    criteria_by_key,
    criteria_of_keys,
    maturity_by_key,
    maturity_of_keys,
    plan,
    still_asked,
)
from app.domain.checklist import Checklist
from app.domain.maturity import AxisAnswer, MaturityQuestionnaire
from app.domain.questionnaire_version import (
    QuestionnaireVersion,
    checklist_version,
    maturity_version,
    selection_version,
)
from app.domain.selection import CriterionAnswer, SelectionQuestionnaire

A = TypeVar("A")
Q = TypeVar("Q")

_NOTHING = QuestionnaireVersion("", "", (), {})


@dataclass(frozen=True, slots=True)
class Asked:
    """The questionnaires that a round is begun with."""

    checklist: Checklist
    maturity: MaturityQuestionnaire | None
    selection: SelectionQuestionnaire | None

    def is_of(self, assessment: Assessment) -> bool:
        """Whether a round asks just these."""
        return self == Asked(
            assessment.checklist,
            assessment.maturity_questionnaire,
            assessment.selection_questionnaire,
        )


@dataclass(frozen=True, slots=True)
class VersionChange:
    """What a questionnaire of the next round asks otherwise than that of this one."""

    title: str
    old_version: str  # empty where this round was asked nothing of the kind
    new_version: str
    comparison: VersionComparison


def version_changes(old: Assessment, asked: Asked) -> tuple[VersionChange, ...]:
    """Return a comparison for each questionnaire that a new round would ask otherwise."""
    before = Asked(old.checklist, old.maturity_questionnaire, old.selection_questionnaire)
    kinds = (
        (before.checklist, asked.checklist),
        (before.maturity, asked.maturity),
        (before.selection, asked.selection),
    )
    pairs = zip(_versions(before), _versions(asked), kinds, strict=True)
    return tuple(
        VersionChange(new.title, was.version, is_.version, compare_versions(was, is_))
        for was, is_, (old_one, new) in pairs
        if new is not None and new != old_one
    )


def next_round(old: Assessment, asked: Asked, *, round_id: str, at: datetime) -> Assessment:
    """Return a new round of the same system with what it takes over.

    Texts and what answers rest on go with their question. Decisions are made anew each round.
    """
    before = Asked(old.checklist, old.maturity_questionnaire, old.selection_questionnaire)
    checklist = _planned(before.checklist, asked.checklist, checklist_version, old.answers, old)
    maturity: CarryOver[AxisAnswer | Answer] = _planned(
        before.maturity, asked.maturity, maturity_version, maturity_by_key(old.maturity), old
    )
    selection: CarryOver[CriterionAnswer] = _planned(
        before.selection, asked.selection, selection_version, criteria_by_key(old.selection), old
    )
    kept = {*checklist.kept(), *selection.kept()}
    return Assessment(
        id=round_id,
        system_id=old.system_id,
        checklist=asked.checklist,
        started_at=at,
        updated_at=at,
        answers=checklist.kept(),
        findings=_texts(before, asked, old.findings),
        maturity_questionnaire=asked.maturity,
        maturity=maturity_of_keys(maturity.kept()),
        selection_questionnaire=asked.selection,
        selection=criteria_of_keys(selection.kept()),
        notes=_texts(before, asked, old.notes),
        bases={key: basis for key, basis in old.bases.items() if key in kept},
        grounds=dict(old.grounds),
        asked=dict(old.asked),  # each belongs to the words it answers: see AskedQuestion.key
        carried=checklist.waiting() | maturity.waiting() | selection.waiting(),
    )


def _planned(
    old: Q | None,
    new: Q | None,
    version_of: Callable[[Q], QuestionnaireVersion],
    answers: Mapping[AnswerKey, A],
    waits_in: Assessment,
) -> CarryOver[A]:
    return plan(
        _NOTHING if old is None else version_of(old),
        _NOTHING if new is None else version_of(new),
        answers,
        waits_in.carried,
    )


def _texts(before: Asked, asked: Asked, texts: Mapping[str, A]) -> dict[str, A]:
    """Return the texts on questions that both rounds ask, and on grounds."""
    left = {key: text for key, text in texts.items() if key.startswith(GROUND_PREFIX)}
    for old, new in zip(_versions(before), _versions(asked), strict=True):
        left |= still_asked(compare_versions(old, new), texts)
    return left


def _versions(asked: Asked) -> tuple[QuestionnaireVersion, ...]:
    return (
        checklist_version(asked.checklist),
        _NOTHING if asked.maturity is None else maturity_version(asked.maturity),
        _NOTHING if asked.selection is None else selection_version(asked.selection),
    )
