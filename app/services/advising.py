"""The one door to everything that a diagnosis needs and leads to."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from app.domain.answer_form import Slot
from app.domain.asked_rules import asked_by, rules_for
from app.domain.assessment import Assessment, ground_question
from app.domain.checklist import Checklist
from app.domain.compared_result import trend_keys
from app.domain.comparing import ComparedResult
from app.domain.diagnosis import Diagnosis, DiagnosisContent, diagnose
from app.domain.evidence_register import EvidenceState, LinkedEvidence
from app.domain.maturity import MaturityQuestionnaire
from app.domain.register import InformationSystem
from app.domain.returned_answers import KeptOrigin, standing_origins
from app.domain.rounds import RoundState
from app.domain.selection import SelectionQuestionnaire
from app.domain.unavoidable import Proofs, StatedGround, proofs_of
from app.domain.unavoidable_draft import UnavoidableDraft, draft
from app.paths import FORMS, RESOURCES
from app.services import forms
from app.services.assessing import Assessing
from app.services.compared_figures import compared_figures
from app.services.comparison_words import compared_words, comparison_words
from app.services.diagnosis_figures import Kept, diagnosis_figures
from app.services.evidences import Evidences
from app.services.judging import Judging
from app.services.maturing import Maturing
from app.services.papers import Papers
from app.services.rounds import Rounds
from app.services.snapshots import SnapshotContent
from app.services.tasks import Tasks

if TYPE_CHECKING:
    from app.content.selection import SelectionContent
    from app.services.figures import Figures
    from app.store.database import RegisterStore


class Advising:
    """Works out diagnoses, and holds the services through which an officer acts on them."""

    def __init__(
        self,
        store: RegisterStore,
        assessing: Assessing,
        clock: Callable[[], datetime],
        *,
        own_selection: Callable[[SelectionQuestionnaire], SelectionContent | None] = lambda _: None,
    ) -> None:
        """Take, too, how criteria of the agency are found with the rules that suggest points."""
        self._store = store
        self._clock = clock
        self._own_selection = own_selection
        self._shipped: DiagnosisContent | None = None
        self._content: dict[Hashable, DiagnosisContent] = {}  # by what is asked
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

    def content_of(self, assessment: Assessment) -> DiagnosisContent:
        """Return the rules and texts for the questions of a round."""
        return self.content(
            assessment.checklist,
            assessment.maturity_questionnaire,
            assessment.selection_questionnaire,
        )

    def content(
        self,
        checklist: Checklist | None = None,
        maturity: MaturityQuestionnaire | None = None,
        selection: SelectionQuestionnaire | None = None,
    ) -> DiagnosisContent:
        """Return the rules and texts for a round that asks this; None is what the program asks.

        Raise ContentError when a file cannot be used.
        """
        shipped = self._read_content()
        if checklist is None:
            return shipped
        known = asked_by(checklist, maturity, selection)
        if known not in self._content:
            content = shipped
            own = self._find_own(selection, shipped)
            if selection is not None and own is not None:
                content = replace(
                    shipped,
                    selection=selection,
                    criterion_rules=own.rules,
                    criterion_texts=own.texts,
                )
            self._content[known] = rules_for(content, checklist, maturity, selection)
        return self._content[known]

    def _read_content(self) -> DiagnosisContent:
        """Return the rules and texts of the program, read once."""
        if self._shipped is None:
            from app.content.diagnosis import load_diagnosis_content

            self._shipped = load_diagnosis_content(
                FORMS / "questionnaires",
                RESOURCES / "reference",
                forms.register_form(),
                forms.checklist(),  # the files point to what it asks
            )
        return self._shipped

    def _find_own(
        self, selection: SelectionQuestionnaire | None, shipped: DiagnosisContent
    ) -> SelectionContent | None:
        if selection is None or selection == shipped.selection:
            return None
        return self._own_selection(selection)

    def diagnose(self, assessment: Assessment, system: InformationSystem) -> Diagnosis:
        """Work out everything that follows from a round; a confirmed one stays as it was.

        Whatever is entered into the register later changes nothing of it.
        """
        content, judged = self.content_of(assessment), self.rounds.system_of(assessment, system)
        return diagnose(assessment, judged, content, self._clock().date())

    def kept(self, system_id: str) -> Kept:
        """Return what is kept of a system beside its rounds; every piece of evidence is checked."""
        return Kept(
            self.tasks.of(system_id),
            self.evidences.of(system_id),
            self.evidences.states(system_id),
        )

    def origins(self, assessment: Assessment) -> dict[Slot, tuple[KeptOrigin, ...]]:
        """Return where each answer of a round came from, if it still is what a file said."""
        return standing_origins(assessment, self._store.origins.of(assessment.id))

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
        rules = self.content_of(diagnosis.assessment).unavoidable
        return draft(rules, diagnosis.facts, stated, proofs)

    def comparable(
        self, system: InformationSystem, assessment: Assessment
    ) -> tuple[list[ComparedResult], tuple[str, ...]]:
        """Return what was confirmed of a system and the round as it is, with what is followed."""
        words, titles = comparison_words(), compared_words()
        found = []
        for content in self.rounds.confirmed(system.id):
            round_ = content.assessment
            title = titles.confirmed.format(
                round_no=round_.round_no, revision_no=round_.revision_no
            )
            found.append(compared_figures(content.figures, title, words))
        now = self.diagnose(assessment, system)
        title = titles.now.format(round_no=assessment.round_no)
        found.append(compared_figures(diagnosis_figures(now, Kept()), title, words))
        return found, trend_keys(now.maturity)

    def earlier(self, assessment: Assessment) -> SnapshotContent | None:
        """Return the latest confirmation of an earlier round of the same system, if any."""
        before = [
            content
            for content in self.rounds.confirmed(assessment.system_id)
            if content.assessment.round_no < assessment.round_no
        ]
        return before[-1] if before else None

    def compared_systems(
        self, systems: Sequence[InformationSystem]
    ) -> tuple[list[ComparedResult], tuple[str, ...]]:
        """Return the latest rounds of those systems that have one, to be put side by side.

        A round that is confirmed is told as it was confirmed.
        """
        words, found = comparison_words(), []
        for system in systems:
            current = self.assessing.current(system.id)
            if current is not None:
                figures = self._shown_figures(current, system)
                found.append(compared_figures(figures, system.name, words))
        return found, ()

    def _shown_figures(self, current: Assessment, system: InformationSystem) -> Mapping[str, Any]:
        """Return the figures that the latest round shows: the frozen ones once it is confirmed."""
        if current.state is RoundState.CONFIRMED:
            for content in reversed(self.rounds.confirmed(system.id)):
                if content.assessment.id == current.id:
                    return content.figures
        return diagnosis_figures(self.diagnose(current, system), Kept())

    def _frozen_figures(self, assessment: Assessment, system: InformationSystem) -> Figures:
        """Return every figure that is frozen when a round is confirmed.

        The evidence is frozen beside them, as it was found then.
        """
        confirmed = replace(assessment, state=RoundState.CONFIRMED)
        kept = Kept(tasks=self.tasks.of(system.id))
        return diagnosis_figures(self.diagnose(confirmed, system), kept)
