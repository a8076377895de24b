"""The course of a round: submit, confirm, return, reopen; and what was confirmed before."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from app.domain.assessment import Assessment
from app.domain.korean_text import cleaned
from app.domain.register import InformationSystem, new_id
from app.domain.rounds import RoundEvent, RoundState, Snapshot, may_move
from app.errors import QT_TRANSLATE_NOOP
from app.services.round_edits import RoundError
from app.services.snapshots import (
    CheckedEvidence,
    ReferenceVersion,
    SnapshotContent,
    content_of,
    reference_versions,
    snapshot_of,
)

if TYPE_CHECKING:
    from app.services.figures import Figures
    from app.store.database import RegisterStore

_WRONG_STATE = QT_TRANSLATE_NOOP(
    "errors",
    "지금 상태에서는 할 수 없는 처리입니다: {round_no}회차\n진단을 다시 열어 상태를 확인해 주세요.",
)
_NO_REASON_TO_RETURN = QT_TRANSLATE_NOOP(
    "errors", "반려하려면 고칠 문항을 하나 이상 고르고 사유를 적어 주세요."
)
_NO_REASON_TO_REOPEN = QT_TRANSLATE_NOOP(
    "errors", "확정한 진단을 다시 열려면 사유를 적어 주세요.\n확정본은 그대로 남습니다."
)
_SYSTEM_GONE = QT_TRANSLATE_NOOP(
    "errors",
    "대장에서 찾을 수 없는 정보시스템의 진단이어서 확정하지 못했습니다.\n"
    "다른 창에서 지웠을 수 있습니다. 대장을 다시 연 뒤 시도해 주세요.",
)


class Rounds:
    """What is done with a round as a whole. Every move is kept with its time, name and reason.

    Moves raise RoundError for what a round cannot do where it is or lacks a reason, and StoreError
    if the round was changed meanwhile or nothing is saved. `figures` says what a result shows, to
    be frozen with it.
    """

    def __init__(
        self,
        store: RegisterStore,
        clock: Callable[[], datetime],
        *,
        figures: Callable[[Assessment, InformationSystem], Figures] | None = None,
        reference: Callable[[], tuple[ReferenceVersion, ...]] = reference_versions,
    ) -> None:
        self._store = store
        self._clock = clock
        self._figures = figures
        self._reference = reference
        self._read: dict[str, SnapshotContent] = {}  # by SHA-256: what is frozen never changes

    def submit(self, assessment: Assessment, who: str = "") -> Assessment:
        """Hand the round in for review; it cannot be edited then."""
        event = self._event(assessment, RoundState.REVIEW, who)
        self._store.rounds.move(assessment, event)
        return replace(assessment, state=event.after)

    def send_back(
        self, assessment: Assessment, reasons: Mapping[str, str], who: str = ""
    ) -> Assessment:
        """Return the round (반려) with a reason for each question that is to be looked at again.

        Raise KeyError for a question that the round does not ask.
        """
        clean = {question_id: cleaned(reason).strip() for question_id, reason in reasons.items()}
        if not clean or not all(clean.values()):
            raise RoundError(_NO_REASON_TO_RETURN)
        for question_id in clean:
            if not assessment.asks(question_id):
                raise KeyError(question_id)
        event = self._event(assessment, RoundState.RETURNED, who, question_reasons=clean)
        self._store.rounds.move(assessment, event)
        return replace(assessment, state=event.after)

    def confirm(self, assessment: Assessment, who: str = "") -> Assessment:
        """Confirm the round and freeze everything in it into a snapshot."""
        event = self._event(assessment, RoundState.CONFIRMED, who)
        system = self._store.systems.get(assessment.system_id)
        if system is None:
            raise RoundError(_SYSTEM_GONE)
        # What stands in the register is confirmed, not what a window still holds; the register
        # refuses it unless both are of one moment.
        kept = self._store.assessments.get(assessment.id) or assessment
        evidence = tuple(
            CheckedEvidence(one, self._store.evidence.state(one.item))
            for one in self._store.evidence.of(system.id)
        )
        snapshot = snapshot_of(
            replace(kept, state=RoundState.CONFIRMED),
            system,
            evidence,
            self._reference(),
            snapshot_id=new_id(),
            event=event,
            figures=None if self._figures is None else self._figures(kept, system),
        )
        self._store.rounds.confirm(assessment, event, snapshot)
        return replace(kept, state=event.after)

    def reopen(self, assessment: Assessment, reason: str, who: str = "") -> Assessment:
        """Open a confirmed round again as its next revision; the snapshot stays."""
        if not cleaned(reason).strip():
            raise RoundError(_NO_REASON_TO_REOPEN)
        event = self._event(assessment, RoundState.DRAFT, who, reason=cleaned(reason).strip())
        if not event.is_reopening:
            raise RoundError(_WRONG_STATE, round_no=assessment.round_no)
        self._store.rounds.reopen(assessment, event)
        return replace(assessment, state=event.after, revision_no=assessment.revision_no + 1)

    def events(self, assessment: Assessment) -> list[RoundEvent]:
        """Return the course of a round, the first move first."""
        return self._store.rounds.events(assessment.id)

    def reasons_for_return(self, assessment: Assessment) -> Mapping[str, str]:
        """Return why questions were returned last, by question id; none once it is confirmed."""
        for event in reversed(self.events(assessment)):
            if event.after is RoundState.CONFIRMED:
                break
            if event.after is RoundState.RETURNED:
                return event.question_reasons
        return {}

    def rounds_of(self, system_id: str) -> list[Assessment]:
        """Return every round of a system, the first one first."""
        return self._store.assessments.rounds_of(system_id)

    def snapshots_of(self, system_id: str) -> list[Snapshot]:
        """Return the snapshots of a system by round and revision, each verified by its hash."""
        return self._store.rounds.snapshots_of(system_id)

    def confirmed(self, system_id: str) -> list[SnapshotContent]:
        """Return what was confirmed of a system, as it was then: what is compared over time."""
        return [self.content(one) for one in self.snapshots_of(system_id)]

    def content(self, snapshot: Snapshot) -> SnapshotContent:
        """Return what a snapshot holds."""
        if snapshot.sha256 not in self._read:
            self._read[snapshot.sha256] = content_of(snapshot)
        return self._read[snapshot.sha256]

    def system_of(self, assessment: Assessment, system: InformationSystem) -> InformationSystem:
        """Return the system that a round is judged with: once confirmed, as it was then."""
        if assessment.state is RoundState.CONFIRMED:
            for one in self._store.rounds.snapshots(assessment.id):
                if one.revision_no == assessment.revision_no:
                    return self.content(one).system
        return system

    def _event(
        self,
        assessment: Assessment,
        after: RoundState,
        who: str,
        *,
        reason: str = "",
        question_reasons: Mapping[str, str] | None = None,
    ) -> RoundEvent:
        if not may_move(assessment.state, after):
            raise RoundError(_WRONG_STATE, round_no=assessment.round_no)
        return RoundEvent(
            at=self._clock(),
            before=assessment.state,
            after=after,
            who=cleaned(who).strip(),
            reason=reason,
            question_reasons=question_reasons or {},
        )
