"""The one door to everything that a diagnosis needs and leads to."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from app.domain.asked_rules import asked_by, rules_for
from app.domain.assessment import Assessment, ground_question
from app.domain.checklist import Checklist
from app.domain.compared_result import compared_result, trend_keys
from app.domain.comparing import ComparedResult
from app.domain.diagnosis import Diagnosis, DiagnosisContent, diagnose
from app.domain.evidence_register import EvidenceState, LinkedEvidence
from app.domain.register import InformationSystem
from app.domain.rounds import RoundState
from app.domain.unavoidable import Proofs, StatedGround, proofs_of
from app.domain.unavoidable_draft import UnavoidableDraft, draft
from app.paths import FORMS, RESOURCES
from app.services import forms
from app.services.assessing import Assessing
from app.services.comparison_words import comparison_words
from app.services.diagnosis_figures import Kept, diagnosis_figures
from app.services.evidences import Evidences
from app.services.judging import Judging
from app.services.maturing import Maturing
from app.services.papers import Papers
from app.services.rounds import Rounds
from app.services.tasks import Tasks

if TYPE_CHECKING:
    from app.services.figures import Figures
    from app.store.database import RegisterStore


class Advising:
    """Works out diagnoses, and holds the services through which an officer acts on them."""

    def __init__(
        self, store: RegisterStore, assessing: Assessing, clock: Callable[[], datetime]
    ) -> None:
        self._store = store
        self._clock = clock
        self._content: dict[Hashable, DiagnosisContent] = {}  # by what a checklist asks
        self.assessing = assessing
        self.maturing = Maturing(store, clock)
        self.judging = Judging(store, clock)
        self.evidences = Evidences(store, clock)
        self.tasks = Tasks(store, clock)
        self.rounds = Rounds(store, clock, figures=self._frozen_figures)
        self.papers = Papers(store, self)

    def now(self) -> datetime:
        """Return the time of the program's clock."""
        return self._clock()

    def content(self, checklist: Checklist | None = None) -> DiagnosisContent:
        """Return the rules and texts for a round with this checklist, or with the shipped one.

        Raise ContentError when a file cannot be used.
        """
        known = None if checklist is None else asked_by(checklist)
        if known not in self._content:
            from app.content.diagnosis import load_diagnosis_content

            shipped = forms.checklist()  # the files point to what it asks
            content = load_diagnosis_content(
                FORMS / "questionnaires", RESOURCES / "reference", forms.register_form(), shipped
            )
            self._content[known] = rules_for(content, checklist or shipped)
        return self._content[known]

    def diagnose(self, assessment: Assessment, system: InformationSystem) -> Diagnosis:
        """Work out everything that follows from a round today."""
        content = self.content(assessment.checklist)
        return diagnose(assessment, system, content, self._clock().date())

    def kept(self, system_id: str) -> Kept:
        """Return what is kept of a system beside its rounds; every piece of evidence is checked."""
        return Kept(
            self.tasks.of(system_id),
            self.evidences.of(system_id),
            self.evidences.states(system_id),
        )

    def stated(
        self, assessment: Assessment, evidence: Sequence[LinkedEvidence]
    ) -> tuple[StatedGround, ...]:
        """Return the grounds that are stated in a round, with the evidence linked to each."""
        return tuple(
            StatedGround(
                ground_id,
                text,
                tuple(
                    one.item.id
                    for one in evidence
                    if ground_question(ground_id) in one.question_ids
                ),
            )
            for ground_id, text in assessment.grounds.items()
        )

    def proofs(
        self, evidence: Sequence[LinkedEvidence], states: dict[str, EvidenceState]
    ) -> Proofs:
        """Return the evidence as a paper names it; what is missing or altered is not sound."""
        return proofs_of(evidence, states)

    def draft(
        self, diagnosis: Diagnosis, stated: tuple[StatedGround, ...], proofs: Proofs
    ) -> UnavoidableDraft:
        """Compose the draft of the 불가피한 사유 검토서."""
        rules = self.content(diagnosis.assessment.checklist).unavoidable
        return draft(rules, diagnosis.facts, stated, proofs)

    def comparable(
        self, system: InformationSystem, assessment: Assessment
    ) -> tuple[list[ComparedResult], tuple[str, ...]]:
        """Return what was confirmed of a system and the round as it is, with what is followed."""
        words = comparison_words()
        found = []
        for content in self.rounds.confirmed(system.id):
            then = self.diagnose(content.assessment, content.system)
            title = f"{content.assessment.round_no}회차 {content.assessment.revision_no}차 확정"
            found.append(compared_result(then.result, title, words, then.maturity, then.selection))
        now = self.diagnose(assessment, system)
        title = f"{assessment.round_no}회차 현재"
        found.append(compared_result(now.result, title, words, now.maturity, now.selection))
        return found, trend_keys(now.maturity)

    def compared_systems(
        self, systems: Sequence[InformationSystem]
    ) -> tuple[list[ComparedResult], tuple[str, ...]]:
        """Return the latest rounds of those systems that have one, to be put side by side."""
        words, found = comparison_words(), []
        for system in systems:
            current = self.assessing.current(system.id)
            if current is not None:
                told = self.diagnose(current, system)
                found.append(
                    compared_result(told.result, system.name, words, told.maturity, told.selection)
                )
        return found, ()

    def _frozen_figures(self, assessment: Assessment, system: InformationSystem) -> Figures:
        """Return every figure that is frozen when a round is confirmed.

        The evidence is frozen beside them, as it was found then.
        """
        confirmed = replace(assessment, state=RoundState.CONFIRMED)
        kept = Kept(tasks=self.tasks.of(system.id))
        return diagnosis_figures(self.diagnose(confirmed, system), kept)
