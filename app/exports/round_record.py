"""What a paper shows of a round beside its checklist, and which sheets that fills."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.diagnosis import Diagnosis
from app.domain.evidence_register import EvidenceState, LinkedEvidence
from app.domain.improvement import ImprovementTask
from app.domain.maturity import AxisAnswer, MaturityReading
from app.domain.selection import CriterionState


@dataclass(frozen=True, slots=True)
class RoundRecord:
    """A diagnosis with what is kept of its system.

    `states` are of the evidence, by evidence id. `earlier` is how the system stood when it was
    confirmed before, None where it never was. `fingerprint` is the SHA-256 of all of it, in
    hexadecimal.
    """

    diagnosis: Diagnosis
    tasks: tuple[ImprovementTask, ...] = ()
    evidence: tuple[LinkedEvidence, ...] = ()
    states: Mapping[str, EvidenceState] = field(default_factory=dict)
    earlier: MaturityReading | None = None
    fingerprint: str = ""

    @property
    def has_maturity(self) -> bool:
        """Whether anything was said of an axis or a checkpoint."""
        answers = self.diagnosis.assessment.maturity
        return any(one != AxisAnswer() for one in answers.axes.values()) or bool(answers.factors)

    @property
    def has_tasks(self) -> bool:
        """Whether there is a task, or a gap that proposes one."""
        return bool(self.tasks or self.diagnosis.proposals)

    @property
    def has_selection(self) -> bool:
        """Whether anything was said of a criterion."""
        given = self.diagnosis.assessment.selection.values()
        return any(one.state is not CriterionState.UNANSWERED for one in given)

    @property
    def has_evidence(self) -> bool:
        """Whether the system has evidence."""
        return bool(self.evidence)
