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
    begun_round,
    comparison_file_name,
    comparison_paper,
    refuse_unproved_review,
    report_file_name,
    result_disclosures,
    result_file_name,
    review_report_paper,
    self_assessment_paper,
    unavoidable_disclosures,
    unavoidable_file_name,
    unavoidable_paper,
)
from app.services.stopping import IsCancelled, Progress

if TYPE_CHECKING:
    from app.exports.cover import DocumentDetails
    from app.exports.hwpx_document import HwpxPaper
    from app.exports.picture_parts import WorkbookPicture
    from app.exports.workbook import FormWorkbook
    from app.services.advising import Advising
    from app.store.database import RegisterStore


Filling = Callable[[Progress, IsCancelled], "FormWorkbook | None"]


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper, ready to be filled with what the officer says of it.

    `disclosures` are the 공개구분 of its cover, the usual one first; a paper without a cover has
    none. `filled` raises AdvisorError for a paper that cannot be handed out.

    A paper that takes a while has `prepare`: what it returns has read everything from the register
    already, may run in a thread, tells its progress, and returns None when it was cancelled.
    """

    disclosures: tuple[str, ...]
    file_name: Callable[[date], str]
    filled: Callable[[DocumentDetails], FormWorkbook]
    prepare: Callable[[DocumentDetails], Filling] | None = None

    def write(self, target: Path, details: DocumentDetails) -> Path:
        """Write the paper and return its file; raise AdvisorError when nothing was written."""
        self.filled(details).save(target)
        return target

    def picture(self, details: DocumentDetails) -> WorkbookPicture:
        """Return how the paper looks page by page, out of the workbook that would be written."""
        from app.exports.sheet_picture import picture_of

        return picture_of(self.filled(details))


@dataclass(frozen=True, slots=True)
class Report:
    """A paper of 한글 (.hwpx), filled as a `Paper` is; it has no picture of its pages."""

    disclosures: tuple[str, ...]
    file_name: Callable[[date], str]
    filled: Callable[[DocumentDetails], HwpxPaper]

    def write(self, target: Path, details: DocumentDetails) -> Path:
        """Write the report and return its file; raise AdvisorError when nothing was written."""
        self.filled(details).save(target)
        return target


class Papers:
    """Makes the papers of a register, of what is kept in it at the moment they are written."""

    def __init__(self, store: RegisterStore, advising: Advising) -> None:
        self._store = store
        self._advising = advising

    def result(self, assessment: Assessment | None, system: InformationSystem) -> Paper:
        """Return the 자가진단 결과서 of a round; without one it cannot be written."""

        def fill(details: DocumentDetails) -> FormWorkbook:
            if assessment is None:
                return self_assessment_paper(self._store, system, details)
            return self_assessment_paper(
                self._store,
                system,
                details,
                diagnosis=self._advising.diagnose(assessment, system),
                kept=self._advising.kept(system.id),
                earlier=earlier_maturity(self._advising.earlier(assessment)),
            )

        return Paper(tuple(result_disclosures()), partial(result_file_name, system.name), fill)

    def review_report(self, assessment: Assessment | None, system: InformationSystem) -> Report:
        """Return the 검토보고 of a round; it says what the 자가진단 결과서 of the round says."""
        begun = begun_round(assessment, system)

        def fill(details: DocumentDetails) -> HwpxPaper:
            return review_report_paper(
                self._store,
                self._advising.diagnose(begun, system),
                self._advising.kept(system.id),
                details,
            )

        return Report(tuple(result_disclosures()), partial(report_file_name, system.name), fill)

    def unavoidable_review(self, assessment: Assessment, system: InformationSystem) -> Paper:
        """Return the 불가피한 사유 검토서 of a round.

        Raise UnavoidableError, and so does filling it, while a stated ground has no sound
        evidence: the message names the ground and what to do.
        """
        rules = self._advising.content(assessment.checklist).unavoidable
        kept = self._advising.kept(system.id)
        refuse_unproved_review(rules, self._advising.stated(assessment, kept.evidence), kept)

        def fill(details: DocumentDetails) -> FormWorkbook:
            now = self._advising.kept(system.id)  # evidence may be gone since it was asked for
            return unavoidable_paper(
                self._store,
                self._advising.diagnose(assessment, system),
                details,
                rules=rules,
                stated=self._advising.stated(assessment, now.evidence),
                kept=now,
            )

        name = partial(unavoidable_file_name, system.name)
        return Paper(tuple(unavoidable_disclosures()), name, fill)

    def comparison(
        self,
        subject: str,
        comparison: ResultComparison,
        trend: tuple[TrendLine, ...] = (),
        *,
        only_differences: bool = False,
    ) -> Paper:
        """Return the 성숙도 비교표 of two to four results; `subject` is whose they are."""
        fill = partial(
            comparison_paper,
            self._store,
            comparison,
            subject=subject,
            trend=trend,
            only_differences=only_differences,
        )
        return Paper((), partial(comparison_file_name, subject), fill)
