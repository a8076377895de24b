"""Keeps what is answered on screen and in the register the same, and says when it is not."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from app.domain.advice_facts import AskedQuestion
from app.domain.answer import Answer, AnswerKey
from app.domain.assessment import Assessment, Decision, DecisionKind
from app.domain.diagnosis import Diagnosis
from app.domain.evidence_register import LinkedEvidence
from app.domain.improvement import ImprovementTask
from app.domain.maturity import AxisAnswer
from app.domain.register import InformationSystem
from app.domain.result import AssessmentResult, assess
from app.domain.rounds import RoundState
from app.domain.selection import CriterionAnswer
from app.errors import AdvisorError
from app.services.advising import Advising
from app.services.answer_origins import question_origins

Put = Callable[[Assessment], Assessment]


class Answering(QObject):
    """One assessment being answered.

    Everything given is stored first and shown then. What could not be stored is shown all the
    same; it is kept and tried again with the next change, and is never thrown away.
    """

    changed = Signal()
    stored = Signal()
    failed = Signal(object)  # AdvisorError

    def __init__(
        self, advising: Advising, system: InformationSystem, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._advising = advising
        self._assessing = advising.assessing
        self.system = system
        self.assessment: Assessment = self._assessing.begin(system)
        self._confirmed = self._as_confirmed()
        self._given: dict[Hashable, Put] = {}  # by what it is about; not stored yet
        self._step = ""
        self._diagnosed: tuple[tuple[Assessment, InformationSystem], Diagnosis] | None = None

    def result(self) -> AssessmentResult:
        """Work out the result of what is answered now."""
        return assess(self.assessment, self._judged())

    def has_unstored(self) -> bool:
        """Whether something given could not be stored yet."""
        return bool(self._given)

    def reread(self) -> None:
        """Take the round as the register has it now; only once everything given is stored."""
        self.assessment = self._assessing.begin(self.system)
        self._confirmed = self._as_confirmed()
        self.changed.emit()

    def diagnosis(self) -> Diagnosis:
        """Work out everything that follows from what is answered now, once for each change."""
        now = (self.assessment, self._judged())
        if self._diagnosed is None or self._diagnosed[0] != now:
            self._diagnosed = now, self._advising.diagnose(*now)
        return self._diagnosed[1]

    def _judged(self) -> InformationSystem:
        return self._confirmed or self.system

    def _as_confirmed(self) -> InformationSystem | None:
        """Return the system as it was when the round was confirmed; None for an open round."""
        if self.assessment.state is not RoundState.CONFIRMED:
            return None
        return self._advising.rounds.system_of(self.assessment, self.system)

    def evidence(self) -> list[LinkedEvidence]:
        """Return the evidence of the system; none while it cannot be read, which is told."""
        try:
            return self._advising.evidences.of(self.system.id)
        except AdvisorError as error:
            self.failed.emit(error)
            return []

    def origins(self) -> dict[str, str]:
        """Name by question id the files that answers came from; nothing while it cannot be read."""
        try:
            return question_origins(self._advising.origins(self.assessment))
        except AdvisorError as error:
            self.failed.emit(error)
            return {}

    def answer(self, key: AnswerKey, answer: Answer) -> None:
        """Take an answer to the checklist.

        The one that the register suggests is kept with the figures it rests on. Another one is
        kept all the same, and waits for the reason that `differ` brings.
        """
        answers = {**self.assessment.answers, key: answer}
        suggested = self.diagnosis().suggestions.get(key)
        put: Put = partial(self._assessing.answer, key=key, answer=answer)
        if suggested is not None and suggested.answer is answer:
            put = partial(self._advising.judging.take, suggestion=suggested)
        self._give(replace(self.assessment, answers=answers), key, put)

    def differ(self, key: AnswerKey, reason: str) -> None:
        """Take the reason for another answer than the suggested one."""
        suggested = self.diagnosis().suggestions.get(key)
        answer = self.assessment.answer(key)
        if suggested is None or answer in {suggested.answer, Answer.UNANSWERED}:
            return
        put: Put = partial(
            self._advising.judging.differ, suggestion=suggested, answer=answer, reason=reason
        )
        self._give(self.assessment, key, put)

    def write_finding(self, item_id: str, text: str) -> None:
        """Take a finding (검토결과)."""
        findings = {**self.assessment.findings, item_id: text}
        self._give(
            replace(self.assessment, findings=findings),
            ("finding", item_id),
            partial(self._assessing.write_finding, item_id=item_id, text=text),
        )

    def answer_axis(self, axis_id: str, answer: AxisAnswer) -> None:
        """Take an answer to an axis of maturity."""
        axes = {**self.assessment.maturity.axes, axis_id: answer}
        before = self.assessment.maturity.axis(axis_id)
        put: Put = partial(self._advising.maturing.put_axis, axis_id=axis_id, answer=answer)
        if replace(before, target=answer.target) == answer:
            put = partial(self._advising.maturing.set_target, axis_id=axis_id, target=answer.target)
        self._give(
            replace(self.assessment, maturity=replace(self.assessment.maturity, axes=axes)),
            ("axis", axis_id),
            put,
        )

    def answer_factor(self, factor_id: str, answer: Answer) -> None:
        """Take an answer to a checkpoint of the 12 Factors."""
        factors = {**self.assessment.maturity.factors, factor_id: answer}
        self._give(
            replace(self.assessment, maturity=replace(self.assessment.maturity, factors=factors)),
            ("factor", factor_id),
            partial(self._advising.maturing.answer_factor, factor_id=factor_id, answer=answer),
        )

    def answer_criterion(self, criterion_id: str, answer: CriterionAnswer) -> None:
        """Take the points of a criterion; suggested ones with the figures they rest on."""
        suggested = self.diagnosis().criterion_suggestions.get(criterion_id)
        put: Put = partial(self._advising.maturing.rate, criterion_id=criterion_id, answer=answer)
        if suggested is not None and answer.points == suggested.points:
            put = partial(
                self._advising.judging.differ_in_points,
                suggestion=suggested,
                answer=answer,
                reason="",
            )
        self._give(
            replace(self.assessment, selection={**self.assessment.selection, criterion_id: answer}),
            ("criterion", criterion_id),
            put,
        )

    def flag(self, question_id: str, is_flagged: bool) -> None:
        """Take whether a question is flagged."""
        note = replace(self.assessment.note(question_id), is_flagged=is_flagged)
        self._give(
            replace(self.assessment, notes={**self.assessment.notes, question_id: note}),
            ("flag", question_id),
            partial(self._advising.judging.flag, question_id=question_id, is_flagged=is_flagged),
        )

    def comment(self, question_id: str, text: str) -> None:
        """Take the comment on a question."""
        note = replace(self.assessment.note(question_id), comment=text)
        self._give(
            replace(self.assessment, notes={**self.assessment.notes, question_id: note}),
            ("comment", question_id),
            partial(self._advising.judging.comment, question_id=question_id, text=text),
        )

    def decide(self, kind: DecisionKind, decision: Decision) -> None:
        """Take a decision; one without a choice takes it back."""
        decisions = {**self.assessment.decisions, kind: decision}
        put: Put = partial(
            self._advising.judging.decide,
            kind=kind,
            choice=decision.choice,
            reason=decision.reason,
        )
        if not decision.choice:
            del decisions[kind]
            put = partial(self._advising.judging.undecide, kind=kind)
        self._give(replace(self.assessment, decisions=decisions), ("decision", kind), put)

    def answer_asked(self, question: AskedQuestion, answer: Answer) -> None:
        """Take the answer to what advice asks beside the register."""
        self._give(
            replace(self.assessment, asked={**self.assessment.asked, question.key: answer}),
            ("asked", question.id),
            partial(self._advising.judging.answer_asked, question=question, answer=answer),
        )

    def state_ground(self, ground_id: str, text: str | None) -> None:
        """Take a ground with the officer's words; None takes it back."""
        grounds = {**self.assessment.grounds, ground_id: text or ""}
        if text is None:
            del grounds[ground_id]
        self._give(
            replace(self.assessment, grounds=grounds),
            ("ground", ground_id),
            partial(self._advising.judging.state_ground, ground_id=ground_id, text=text),
        )

    def change_task(self, task: ImprovementTask) -> None:
        """Take what was changed of a task of the system; it belongs to no round."""

        def put(assessment: Assessment) -> Assessment:
            self._advising.tasks.save(task)
            return assessment

        self._give(self.assessment, ("task", task.id), put)

    def drop_task(self, task: ImprovementTask) -> None:
        """Delete a task, and what of it could not be stored. Raise AdvisorError."""
        self._advising.tasks.remove([task])
        self._given.pop(("task", task.id), None)

    def settle(self, question_id: str) -> None:
        """Take that an answer which waits for 재확인 still holds."""
        if question_id in self.assessment.carried:
            self._give(
                replace(self.assessment, carried=self.assessment.carried - {question_id}),
                ("settled", question_id),
                partial(self._advising.judging.confirm_carried, question_id=question_id),
            )
            return
        for key in list(self.assessment.bases):
            if key.item_id == question_id:
                self._settle_basis(key)

    def _settle_basis(self, key: AnswerKey) -> None:
        """Let an answer stand whose figures changed: it rests on today's, or on the officer."""
        self.answer(key, self.assessment.answer(key))

    def remember_step(self, step: str) -> None:
        """Store where the wizard stands, so that it opens there again."""
        self.assessment = replace(self.assessment, step=step)
        self._step = step
        try:
            self._store_step()
        except AdvisorError as error:
            self.failed.emit(error)

    @Slot()
    def store(self) -> None:
        """Store everything that is not stored yet, each whole or not at all."""
        try:
            for about, put in list(self._given.items()):
                self._take(put(self.assessment))
                del self._given[about]
            self._store_step()
        except AdvisorError as error:
            self.failed.emit(error)
        else:
            self.stored.emit()

    def _give(self, assessment: Assessment, about: Hashable, put: Put) -> None:
        """Show this from now on, store it at once, and only then tell."""
        self.assessment = assessment
        self._given[about] = put
        self.store()
        self.changed.emit()

    def _take(self, stored: Assessment) -> None:
        """Take what only the register knows; what was given last is shown already."""
        self.assessment = replace(
            self.assessment,
            updated_at=stored.updated_at,
            state=stored.state,
            bases=stored.bases,
            carried=stored.carried,
        )

    def _store_step(self) -> None:
        if self._step:
            self._assessing.remember_step(self.assessment, self._step)
            self._step = ""
