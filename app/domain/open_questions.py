"""What a round still leaves open: 미응답, 확인 필요, 재확인 필요, 표시."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.domain.answer import Answer
from app.domain.assessment import Assessment
from app.domain.maturity import AxisState
from app.domain.register import InformationSystem
from app.domain.selection import CriterionState


class OpenKind(StrEnum):
    """Why a question is open."""

    UNANSWERED = "unanswered"
    UNKNOWN = "unknown"
    CARRIED = "carried"
    CHANGED = "changed"  # it rests on figures of the register that changed since
    FLAGGED = "flagged"


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """One question that is open; `count` is above 1 where it stands for a whole questionnaire."""

    question_id: str
    kind: OpenKind
    part_id: str = ""
    count: int = 1


def open_questions(of: Assessment, system: InformationSystem) -> Iterator[OpenQuestion]:
    """Yield what is open, in the order in which it is asked.

    A questionnaire of which nothing was answered is told once, by its own id.
    """
    for answers in (_checklist(of), _axes(of), _factors(of), _criteria(of)):
        yield from _told(answers)
    changed = of.resting_on_changed(system)
    for question_id in of.question_ids():
        if question_id in of.carried:
            yield OpenQuestion(question_id, OpenKind.CARRIED)
        if question_id in changed:
            yield OpenQuestion(question_id, OpenKind.CHANGED)
        if of.note(question_id).is_flagged:
            yield OpenQuestion(question_id, OpenKind.FLAGGED)


@dataclass(frozen=True, slots=True)
class _Asked:
    questionnaire_id: str
    answers: Sequence[tuple[str, str, str]]  # question, part, unanswered | unknown | anything else


def _told(asked: _Asked) -> Iterator[OpenQuestion]:
    states = [state for _, _, state in asked.answers]
    if len(states) > 1 and set(states) == {OpenKind.UNANSWERED.value}:
        yield OpenQuestion(asked.questionnaire_id, OpenKind.UNANSWERED, count=len(states))
        return
    for question_id, part_id, state in asked.answers:
        if state in {OpenKind.UNANSWERED, OpenKind.UNKNOWN}:
            yield OpenQuestion(question_id, OpenKind(state), part_id)


def _checklist(of: Assessment) -> _Asked:
    keys = of.checklist.answer_keys()
    return _Asked(
        of.checklist.id, [(key.item_id, key.part_id, of.answer(key).value) for key in keys]
    )


def _axes(of: Assessment) -> _Asked:
    asked = of.maturity_questionnaire
    if asked is None:
        return _Asked("", [])
    states = {AxisState.UNANSWERED: "unanswered", AxisState.UNKNOWN: "unknown"}
    return _Asked(
        asked.id,
        [(axis.id, "", states.get(of.maturity.axis(axis.id).state, "")) for axis in asked.axes()],
    )


def _factors(of: Assessment) -> _Asked:
    asked = of.maturity_questionnaire
    if asked is None:
        return _Asked("", [])
    return _Asked(
        f"{asked.id}.factors",
        [
            (one.id, "", of.maturity.factors.get(one.id, Answer.UNANSWERED).value)
            for one in asked.factors
        ],
    )


def _criteria(of: Assessment) -> _Asked:
    asked = of.selection_questionnaire
    if asked is None:
        return _Asked("", [])
    states = {CriterionState.UNANSWERED: "unanswered", CriterionState.UNKNOWN: "unknown"}
    found = []
    for one in asked.criteria:
        given = of.selection.get(one.id)
        found.append((one.id, "", "unanswered" if given is None else states.get(given.state, "")))
    return _Asked(asked.id, found)
