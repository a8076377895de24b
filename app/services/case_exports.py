"""What is handed out of a contract case: how each paper stands, its file, and what is logged."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.case_figures import CaseFigures as FiguredCase
from app.domain.case_papers import ExportedPaper, PaperKind, logged_id
from app.domain.contract_case import ContractCase
from app.domain.paper_conditions import all_hold, read_condition
from app.errors import AdvisorError
from app.exports.failures import ExportError
from app.paths import content_dir
from app.services.case_figures import case_fingerprint
from app.services.case_papers import CaseFigures, CasePapers, ExportedSet
from app.services.case_texts import CaseTexts, read_texts
from app.services.case_vocabulary import CaseVocabularies
from app.services.contract_cases import Cases
from app.services.exporting import agency_of
from app.services.paper_disclosures import disclosures_of
from app.services.papers import Paper
from app.services.procurement import Procurement
from app.services.reference_updates import FOLDER_NAME, ReferenceUpdates
from app.services.stopping import IsCancelled, Progress

if TYPE_CHECKING:
    from app.exports.case_form import CaseForm
    from app.exports.cover import DocumentDetails
    from app.exports.own_forms import TemplateReport
    from app.exports.workbook import FormWorkbook
    from app.store.database import RegisterStore

PDF_SUFFIX = ".pdf"
_ROUTE = "route."  # names of the vocabulary that the way of contracting decides


class PaperNeed(StrEnum):
    """Whether a case needs a paper, and why not."""

    WANTED = "wanted"
    OF_OTHER_ROUTE = "of_other_route"
    ROUTE_OPEN = "route_open"
    NOTHING_TO_TELL = "nothing_to_tell"


@dataclass(frozen=True, slots=True)
class OfferedPaper:
    """A paper as it stands for one case.

    `waits_for` are the titles of what must be entered first, `missing` those of the values without
    which it is refused. `own` tells of an agency's own form, `refusal` why that cannot be used.
    `exported` is the latest file, which the case has changed since where it `is_outdated`.
    """

    form: CaseForm
    need: PaperNeed
    waits_for: tuple[str, ...]
    missing: tuple[str, ...]
    own: TemplateReport | None
    refusal: AdvisorError | None
    exported: ExportedPaper | None
    is_outdated: bool

    @property
    def is_wanted(self) -> bool:
        """Whether the case needs it."""
        return self.need is PaperNeed.WANTED

    @property
    def can_be_made(self) -> bool:
        """Whether nothing stands in the way of its file."""
        return not self.missing and self.refusal is None


class CaseExports:
    """Offers, fills and logs the papers of the cases of a register.

    `keep` keeps the reference data in force for good. Raise ContentError and ExportError for files
    that are broken, ExportError while there is no agency.
    """

    def __init__(
        self,
        store: RegisterStore,
        clock: Callable[[], datetime],
        procurement: Procurement,
        keep: Callable[[], str],
    ) -> None:
        self._store = store
        self._clock = clock
        self._procurement = procurement
        self._keep = keep
        self._cases = Cases(store, clock)
        self.papers = CasePapers(content_dir(store.path))
        self._vocabularies = CaseVocabularies(procurement, self.papers)

    def offered(self, case: ContractCase) -> tuple[OfferedPaper, ...]:
        """Return every paper that there is, in the order in which they are handed in."""
        figures = self.figures(case, self._no_details())
        latest: dict[str, ExportedPaper] = {}
        for paper in self._cases.parts.papers(case.id):
            latest.setdefault(paper.form, paper)
        now = self._fingerprint(case)
        return tuple(
            self._offered(form, figures, latest.get(form.id), now) for form in self.papers.forms()
        )

    def bound_before(self, case: ContractCase) -> ExportedPaper | None:
        """Return the latest bound workbook of a case."""
        front = self.papers.front().id
        logged = self._cases.parts.papers(case.id)
        return next((paper for paper in logged if paper.form == front), None)

    def bound_forms(self, case: ContractCase) -> tuple[CaseForm, ...]:
        """Return the papers that the bound workbook of a case holds, in its order."""
        return self.papers.bound(self.figures(case, self._no_details()))

    def figures(self, case: ContractCase, details: DocumentDetails) -> CaseFigures:
        """Return what the papers of a case say by the figures of now."""
        return self._vocabularies.paper_figures(case, agency_of(self._store), details)

    def texts(self, figures: FiguredCase) -> CaseTexts:
        """Return what an officer chooses and writes over, of a case that is figured out already."""
        agency = agency_of(self._store)
        return read_texts(self._vocabularies.material_of(figures, agency, self._no_details()))

    def paper(self, case: ContractCase, form: CaseForm, *, working: bool = False) -> Paper:
        """Return one paper of a case, or its working copy, ready to be filled."""

        def name(day: date) -> str:
            return self.papers.file_name(
                form, self.figures(case, self._no_details(day)), working=working
            )

        def fill(details: DocumentDetails) -> FormWorkbook:
            return self.papers.filled(form, self.figures(case, details), working=working)

        return Paper(self.disclosures(form), name, fill)

    def bound(self, case: ContractCase) -> Paper:
        """Return the papers of a case in one workbook; it takes a while to be filled."""
        front = self.papers.front()

        def name(day: date) -> str:
            return self.papers.file_name(front, self.figures(case, self._no_details(day)))

        def prepare(
            details: DocumentDetails,
        ) -> Callable[[Progress, IsCancelled], FormWorkbook | None]:
            figures = self.figures(case, details)
            return partial(self.papers.filled_bound, self.papers.bound(figures), figures)

        def fill(details: DocumentDetails) -> FormWorkbook:
            book = prepare(details)(lambda *_: None, lambda: False)
            assert book is not None
            return book

        return Paper(self.disclosures(), name, fill, prepare)

    def prepare_set(
        self,
        case: ContractCase,
        forms: Sequence[CaseForm],
        folder: Path,
        details: DocumentDetails,
    ) -> Callable[[Progress, IsCancelled], ExportedSet]:
        """Return what writes papers into a folder; all that is read of the register is read now."""
        figures = self.figures(case, details)
        self.papers.refuse_what_lacks(forms, figures)

        def write(on_progress: Progress, is_cancelled: IsCancelled) -> ExportedSet:
            return self.papers.export_set(
                forms, folder, figures, on_progress=on_progress, is_cancelled=is_cancelled
            )

        return write

    def log(
        self, case: ContractCase, written: Iterable[tuple[str, Path]], *, working: bool = False
    ) -> None:
        """Remember the files that were written, each by the id of its form, and of what kind."""
        if self._procurement.goes_by_data_in_force(case):
            self._keep()
        stamp, now = self._procurement.rules_of(case).library.stamp, self._fingerprint(case)
        for form_id, file in written:
            self._cases.parts.log_paper(
                case,
                form_id=logged_id(form_id, self._kinds(form_id, file, working=working)),
                file_name=file.name,
                fingerprint=now,
                reference_version=stamp,
            )

    def _kinds(self, form_id: str, file: Path, *, working: bool) -> set[PaperKind]:
        form = self.papers.form(form_id)
        known = {
            PaperKind.WORKING: working,
            PaperKind.PDF: file.suffix.lower() == PDF_SUFFIX,
            PaperKind.OWN_FORM: self.papers.own_form(form) is not None,
        }
        return {kind for kind, is_so in known.items() if is_so}

    def disclosures(self, form: CaseForm | None = None) -> tuple[str, ...]:
        """Return the 공개구분 to choose from, the usual one, of all papers or of one, first."""
        return disclosures_of(self.papers.words, form)

    def _offered(
        self, form: CaseForm, figures: CaseFigures, exported: ExportedPaper | None, now: str
    ) -> OfferedPaper:
        need, waits_for = self._need(form, figures)
        from app.exports.own_forms import refuse_unusable

        own, refusal = None, None
        try:
            own = self.papers.own_form(form)
            if own is not None:
                refuse_unusable(own, form)
        except ExportError as error:
            refusal = error
        missing = tuple(self.papers.missing_values(form, figures))
        is_outdated = exported is not None and exported.fingerprint != now
        return OfferedPaper(form, need, waits_for, missing, own, refusal, exported, is_outdated)

    def _need(self, form: CaseForm, figures: CaseFigures) -> tuple[PaperNeed, tuple[str, ...]]:
        route = figures.vocabulary.value("route.id")
        if route is not None and form.routes and route not in form.routes:
            return PaperNeed.OF_OTHER_ROUTE, ()
        catalogue = self.papers.catalogue
        failing = [
            read_condition(one).name
            for one in form.when
            if not all_hold([one], figures.vocabulary, catalogue)
        ]
        if not failing:
            return PaperNeed.WANTED, ()
        if route is None and any(name.startswith(_ROUTE) for name in failing):
            return PaperNeed.ROUTE_OPEN, ()
        return PaperNeed.NOTHING_TO_TELL, tuple(catalogue.title(name) for name in failing)

    def _fingerprint(self, case: ContractCase) -> str:
        return case_fingerprint(case, self._cases.systems(case))

    def _no_details(self, day: date | None = None) -> DocumentDetails:
        from app.exports.cover import DocumentDetails  # openpyxl only here

        return DocumentDetails("", self.disclosures()[0], "", day or self._clock().date())


def reference_updates_of(
    store: RegisterStore, clock: Callable[[], datetime]
) -> ReferenceUpdates:  # fmt: skip
    """Return the reference data of a register, with those that an officer brought in."""
    return ReferenceUpdates(content_dir(store.path) / FOLDER_NAME, clock)


def procurement_of(
    store: RegisterStore, clock: Callable[[], datetime], updates: ReferenceUpdates
) -> Procurement:
    """Return what figures out the cases of a register, each by the data that it names."""
    return Procurement(store, clock, library=updates.library, kept=updates.library_of)
