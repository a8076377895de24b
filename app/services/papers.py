"""The papers that are handed in, each with its name and what it takes to write it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.assessment import Assessment
from app.domain.comparing import ResultComparison, TrendLine
from app.domain.register import InformationSystem
from app.services.earlier_rounds import earlier_maturity
from app.services.exporting import (
    comparison_file_name,
    export_maturity_comparison,
    export_self_assessment_result,
    export_unavoidable_review,
    refuse_unproved_review,
    result_disclosures,
    result_file_name,
    unavoidable_disclosures,
    unavoidable_file_name,
)

if TYPE_CHECKING:
    from app.exports.cover import DocumentDetails
    from app.services.advising import Advising
    from app.store.database import RegisterStore


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper, ready to be written: `write` takes the file and what the officer says of it.

    `disclosures` are the 공개구분 of its cover, the usual one first; a paper without a cover has
    none. `write` returns the file, and raises AdvisorError when nothing was written.
    """

    disclosures: tuple[str, ...]
    file_name: Callable[[date], str]
    write: Callable[[Path, DocumentDetails], Path]


class Papers:
    """Makes the papers of a register, of what is kept in it at the moment they are written."""

    def __init__(self, store: RegisterStore, advising: Advising) -> None:
        self._store = store
        self._advising = advising

    def result(self, assessment: Assessment | None, system: InformationSystem) -> Paper:
        """Return the 자가진단 결과서 of a round; without one it cannot be written."""

        def write(target: Path, details: DocumentDetails) -> Path:
            if assessment is None:
                return export_self_assessment_result(self._store, system, target, details)
            return export_self_assessment_result(
                self._store,
                system,
                target,
                details,
                diagnosis=self._advising.diagnose(assessment, system),
                kept=self._advising.kept(system.id),
                earlier=earlier_maturity(self._advising.rounds, assessment),
            )

        return Paper(tuple(result_disclosures()), partial(result_file_name, system.name), write)

    def unavoidable_review(self, assessment: Assessment, system: InformationSystem) -> Paper:
        """Return the 불가피한 사유 검토서 of a round.

        Raise UnavoidableError, and so does writing it, while a stated ground has no sound
        evidence: the message names the ground and what to do.
        """
        rules = self._advising.content(assessment.checklist).unavoidable
        kept = self._advising.kept(system.id)
        refuse_unproved_review(rules, self._advising.stated(assessment, kept.evidence), kept)

        def write(target: Path, details: DocumentDetails) -> Path:
            now = self._advising.kept(system.id)  # evidence may be gone since it was asked for
            return export_unavoidable_review(
                self._store,
                self._advising.diagnose(assessment, system),
                target,
                details,
                rules=rules,
                stated=self._advising.stated(assessment, now.evidence),
                kept=now,
            )

        name = partial(unavoidable_file_name, system.name)
        return Paper(tuple(unavoidable_disclosures()), name, write)

    def comparison(
        self,
        subject: str,
        comparison: ResultComparison,
        trend: tuple[TrendLine, ...] = (),
        *,
        only_differences: bool = False,
    ) -> Paper:
        """Return the 성숙도 비교표 of two to four results; `subject` is whose they are."""
        write = partial(
            export_maturity_comparison,
            self._store,
            comparison,
            subject=subject,
            trend=trend,
            only_differences=only_differences,
        )
        return Paper((), partial(comparison_file_name, subject), write)
