"""Keeps what is answered on screen and in the register the same, and says when it is not."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from app.domain.answer import Answer, AnswerKey
from app.domain.assessment import Assessment
from app.domain.register import InformationSystem
from app.domain.result import AssessmentResult, assess
from app.errors import AdvisorError
from app.services.assessing import Assessing


class Answering(QObject):
    """One assessment being answered.

    What is shown is what the officer gave last; what could not be stored is kept and tried
    again with the next change, and is never thrown away.
    """

    changed = Signal()
    stored = Signal()
    failed = Signal(object)  # AdvisorError

    def __init__(
        self, assessing: Assessing, system: InformationSystem, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._assessing = assessing
        self.system = system
        self.assessment: Assessment = assessing.begin(system)
        self._answers: dict[AnswerKey, Answer] = {}  # given, not stored yet
        self._findings: dict[str, str] = {}

    def result(self) -> AssessmentResult:
        """Work out the result of what is answered now."""
        return assess(self.assessment, self.system)

    def has_unstored(self) -> bool:
        """Whether something given could not be stored yet."""
        return bool(self._answers or self._findings)

    def answer(self, key: AnswerKey, answer: Answer) -> None:
        """Take an answer, store it at once, and tell."""
        answers = {**self.assessment.answers, key: answer}
        self.assessment = replace(self.assessment, answers=answers)
        self._answers[key] = answer
        self.changed.emit()
        self.store()

    def write_finding(self, item_id: str, text: str) -> None:
        """Take a finding, store it, and tell."""
        findings = {**self.assessment.findings, item_id: text}
        self.assessment = replace(self.assessment, findings=findings)
        self._findings[item_id] = text
        self.changed.emit()
        self.store()

    def remember_step(self, step: str) -> None:
        """Store where the wizard stands, so that it opens there again."""
        self.assessment = replace(self.assessment, step=step)
        try:
            self._assessing.remember_step(self.assessment, step)
        except AdvisorError as error:
            self.failed.emit(error)

    @Slot()
    def store(self) -> None:
        """Store everything that is not stored yet, each whole or not at all."""
        try:
            for key, answer in list(self._answers.items()):
                self._take_time(self._assessing.answer(self.assessment, key, answer))
                del self._answers[key]
            for item_id, text in list(self._findings.items()):
                self._take_time(self._assessing.write_finding(self.assessment, item_id, text))
                del self._findings[item_id]
        except AdvisorError as error:
            self.failed.emit(error)
        else:
            self.stored.emit()

    def _take_time(self, stored: Assessment) -> None:
        self.assessment = replace(self.assessment, updated_at=stored.updated_at)
