"""One round of assessing one system: everything that was asked and given."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from app.domain.answer import Answer, AnswerKey, counted
from app.domain.answer_basis import AnswerBasis
from app.domain.carry_over import counted_maturity
from app.domain.checklist import Checklist
from app.domain.maturity import MaturityAnswers, MaturityQuestionnaire
from app.domain.register import InformationSystem
from app.domain.rounds import RoundState
from app.domain.selection import CriterionAnswer, SelectionQuestionnaire

GROUND_PREFIX = "ground."  # of the question ids of grounds in an 불가피한 사유 검토


def ground_question(ground_id: str) -> str:
    """Return the question id of a ground: what notes and evidence are tied to."""
    return GROUND_PREFIX + ground_id


@dataclass(frozen=True, slots=True)
class QuestionNote:
    """A comment on a question, and whether the question is flagged (표시)."""

    comment: str = ""
    is_flagged: bool = False


class DecisionKind(StrEnum):
    """What an officer decides beside the answers."""

    METHOD = "method"  # 전환 방식
    SERVICE_MODEL = "service_model"
    CENTRE = "centre"
    CLOUD_NATIVE = "cloud_native"  # whether cloud native is applied first


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided, as the id of the choice; the reason where it is not the suggested one."""

    choice: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Assessment:
    """The answers of one system in one round, with the questions as they stood then.

    Question ids are unique over everything that is asked in a round: items of the checklist, axes
    and factors of the maturity questions, criteria of the selection, and grounds. A questionnaire
    is None where the round was begun before there was one.
    """

    id: str
    system_id: str
    checklist: Checklist
    started_at: datetime
    updated_at: datetime
    answers: Mapping[AnswerKey, Answer] = field(default_factory=dict)
    findings: Mapping[str, str] = field(default_factory=dict)  # item id -> 검토결과
    step: str = ""  # where the wizard was left: a goal id, or one of its own steps
    maturity_questionnaire: MaturityQuestionnaire | None = None
    maturity: MaturityAnswers = field(default_factory=MaturityAnswers)
    selection_questionnaire: SelectionQuestionnaire | None = None
    selection: Mapping[str, CriterionAnswer] = field(default_factory=dict)  # by criterion id
    notes: Mapping[str, QuestionNote] = field(default_factory=dict)  # by question id
    bases: Mapping[AnswerKey, AnswerBasis] = field(default_factory=dict)
    decisions: Mapping[DecisionKind, Decision] = field(default_factory=dict)
    grounds: Mapping[str, str] = field(default_factory=dict)  # ground id stated -> words
    asked: Mapping[AnswerKey, Answer] = field(default_factory=dict)  # by AskedQuestion.key
    carried: frozenset[str] = frozenset()  # question ids whose answer waits for 재확인
    state: RoundState = RoundState.DRAFT
    revision_no: int = 1
    round_no: int = field(default=0, compare=False)  # counted by the register when it is kept

    def answer(self, key: AnswerKey) -> Answer:
        """Return the answer, UNANSWERED where none was given."""
        return self.answers.get(key, Answer.UNANSWERED)

    def note(self, question_id: str) -> QuestionNote:
        """Return the note on a question, an empty one where there is none."""
        return self.notes.get(question_id, QuestionNote())

    def question_ids(self) -> Iterator[str]:
        """Yield the id of every question that the questionnaires ask, in their order."""
        yield from (item.id for item in self.checklist.items())
        if self.maturity_questionnaire is not None:
            yield from (axis.id for axis in self.maturity_questionnaire.axes())
            yield from (factor.id for factor in self.maturity_questionnaire.factors)
        if self.selection_questionnaire is not None:
            yield from (criterion.id for criterion in self.selection_questionnaire.criteria)

    def asks(self, question_id: str) -> bool:
        """Whether the round has this question, or it is a ground."""
        return question_id.startswith(GROUND_PREFIX) or question_id in self.question_ids()

    def counted_answers(self) -> Mapping[AnswerKey, Answer]:
        """Return the checklist answers that a verdict counts: none that waits for 재확인."""
        return counted(self.answers, self.carried) if self.carried else self.answers

    def counted_maturity(self) -> MaturityAnswers:
        """Return the maturity answers that a level counts: none that waits for 재확인."""
        return counted_maturity(self.maturity, self.carried) if self.carried else self.maturity

    def counted_selection(self) -> Mapping[str, CriterionAnswer]:
        """Return the criteria that a figure counts: none that waits for 재확인."""
        if not self.carried:
            return self.selection
        return {key: one for key, one in self.selection.items() if key not in self.carried}

    def resting_on_changed(self, system: InformationSystem) -> dict[str, tuple[str, ...]]:
        """Return the questions whose answer rests on figures that have changed since.

        By question id, with the ids of the fields that changed. These are 재확인 필요 too.
        """
        changed: dict[str, tuple[str, ...]] = {}
        for key, basis in self.bases.items():
            fields = basis.changed_figures(system)
            if fields:
                changed[key.item_id] = changed.get(key.item_id, ()) + fields
        return changed
