"""Handing in the papers of a contract case: one, a set of them, or all bound in one workbook."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.agency import Agency
from app.domain.agency_settings import AgencySettings
from app.domain.paper_conditions import all_hold
from app.domain.paper_vocabulary import PaperVocabulary, VocabularyCatalogue
from app.errors import QT_TRANSLATE_NOOP
from app.exports.failures import ExportError
from app.paths import FORMS
from app.services.exporting import MADE_BY
from app.services.paper_disclosures import closed_as
from app.services.stopping import IsCancelled, Progress, never, silent

if TYPE_CHECKING:
    from app.exports.case_form import CaseForm
    from app.exports.case_paper import PaperMaterial
    from app.exports.case_words import CaseWords
    from app.exports.case_workbook import CaseWorkbook
    from app.exports.cover import DocumentDetails
    from app.exports.own_forms import TemplateReport
    from app.exports.picture_parts import WorkbookPicture

PAPERS = FORMS / "papers"
WORKBOOKS = FORMS / "workbooks"


@dataclass(frozen=True, slots=True)
class CaseFigures:
    """What the papers of one case say, and who hands them in."""

    vocabulary: PaperVocabulary
    agency: Agency
    details: DocumentDetails
    settings: AgencySettings = field(default_factory=AgencySettings)


@dataclass(frozen=True, slots=True)
class ExportedSet:
    """The files of a set that were written; a cancelled set has those before the cancelling."""

    files: tuple[Path, ...]
    is_cancelled: bool = False


class CasePapers:
    """The papers that the program knows, with the templates that an agency laid in its folder.

    Raise ExportError, from every method, for a form, a template or shared words that are broken.
    """

    def __init__(self, content_folder: Path | None = None, workbooks: Path = WORKBOOKS) -> None:
        self._content = content_folder
        self._workbooks = workbooks

    @cached_property
    def catalogue(self) -> VocabularyCatalogue:
        """Every name that a paper may use."""
        from app.exports.vocabulary_file import VOCABULARY, load_catalogue

        return load_catalogue(PAPERS / VOCABULARY)

    @cached_property
    def words(self) -> CaseWords:
        """What all papers say alike."""
        from app.exports.case_words import load_case_words

        return load_case_words(PAPERS)

    @cached_property
    def _all(self) -> dict[str, CaseForm]:
        from app.exports.case_checks import load_case_form
        from app.exports.case_form import is_case_form

        folders = [one for one in sorted(self._workbooks.iterdir()) if is_case_form(one)]
        forms = [load_case_form(folder, self.catalogue) for folder in folders]
        return {form.id: form for form in sorted(forms, key=lambda form: (form.order, form.id))}

    def forms(self, *, stage: str | None = None, route: str | None = None) -> tuple[CaseForm, ...]:
        """Return the papers in the order in which they are handed in, of a stage and a route."""
        return tuple(
            form
            for form in self._all.values()
            if not form.is_front
            and (stage is None or stage in form.stages)
            and (route is None or not form.routes or route in form.routes)
        )

    def form(self, form_id: str) -> CaseForm:
        """Return a paper by its id; raise ExportError for one that is not there."""
        try:
            return self._all[form_id]
        except KeyError as error:
            raise ExportError(
                QT_TRANSLATE_NOOP("errors", "없는 서식입니다: {id}\n쓸 수 있는 서식: {known}"),
                id=form_id,
                known=", ".join(self._all),
            ) from error

    def wanted(self, figures: CaseFigures) -> tuple[CaseForm, ...]:
        """Return the papers that a case needs on the route it takes."""
        route = figures.vocabulary.value("route.id")
        return tuple(
            form
            for form in self.forms(route=None if route is None else str(route))
            if all_hold(form.when, figures.vocabulary, self.catalogue)
        )

    def bound(self, figures: CaseFigures) -> tuple[CaseForm, ...]:
        """Return what the cover binds for a case on the route it takes, in the order it says.

        Raise ExportError for a paper that the cover names and that is not there.
        """
        wanted = {form.id for form in self.wanted(figures)}
        named = [self.form(form_id) for form_id in self.front().binds]
        return tuple(form for form in named if form.id in wanted)

    def missing_values(self, form: CaseForm, figures: CaseFigures) -> list[str]:
        """Return the titles of the values without which a paper is refused."""
        from app.exports.case_paper import missing_values

        return missing_values(form, self._material(figures))

    def file_name(
        self, form: CaseForm, figures: CaseFigures, *, number: int | None = None,
        working: bool = False,
    ) -> str:  # fmt: skip
        """Return `건명_서식명_2026-11-23.xlsx`, with `01_` before it in a set."""
        from app.exports.case_paper import paper_file_name

        material = self._material(figures)
        return paper_file_name(
            form,
            self.words,
            material.subject(),
            figures.details.written_on,
            number=number,
            working=working,
        )

    def export_paper(
        self, form: CaseForm, target: Path, figures: CaseFigures, *, working: bool = False
    ) -> Path:
        """Write one paper, or its working copy; return its file."""
        self.filled(form, figures, working=working).save(target)
        return target

    def export_set(
        self,
        forms: Sequence[CaseForm],
        folder: Path,
        figures: CaseFigures,
        *,
        on_progress: Progress = silent,
        is_cancelled: IsCancelled = never,
    ) -> ExportedSet:
        """Write papers into a folder, numbered in their order; never over a file that is there.

        Nothing is written where one of them would be refused. Cancelled between two papers, those
        already written stay, each of them whole.
        """
        self.refuse_what_lacks(forms, figures)
        files: list[Path] = []
        from app.exports.target_file import free_path

        for number, form in enumerate(forms, start=1):
            if is_cancelled():
                return ExportedSet(tuple(files), is_cancelled=True)
            on_progress(number - 1, len(forms), form.title)
            target = folder / self.file_name(form, figures, number=number)
            if target.exists():
                target = free_path(target)
            self.filled(form, self._closed_as([form], figures)).save(target)
            files.append(target)
        on_progress(len(forms), len(forms), "")
        return ExportedSet(tuple(files))

    def export_bound(
        self,
        forms: Sequence[CaseForm],
        target: Path,
        figures: CaseFigures,
        *,
        on_progress: Progress = silent,
        is_cancelled: IsCancelled = never,
    ) -> Path | None:
        """Write cover, contents and papers as one workbook; None, and no file, when cancelled."""
        book = self.filled_bound(forms, figures, on_progress, is_cancelled)
        if book is None:
            return None
        book.save(target)
        on_progress(len(forms) + 1, len(forms) + 1, "")
        return target

    def filled_bound(
        self,
        forms: Sequence[CaseForm],
        figures: CaseFigures,
        on_progress: Progress,
        is_cancelled: IsCancelled,
    ) -> CaseWorkbook | None:
        """Return cover, contents and papers as one workbook, not saved; None when cancelled."""
        from app.exports.bound_workbook import BoundPaper, bind

        self.refuse_what_lacks(forms, figures)
        papers: list[BoundPaper] = []
        for number, form in enumerate(forms):
            if is_cancelled():
                return None
            on_progress(number, len(forms) + 1, form.title)
            papers.append(BoundPaper(form, self.filled(form, self._closed_as([form], figures))))
        front = self.front()
        on_progress(len(forms), len(forms) + 1, front.title)
        material = self._material(self._closed_as(forms, figures))
        book = bind(front, self._template(front), papers, material)
        return None if is_cancelled() else book

    def front(self) -> CaseForm:
        """Return the cover of the bound workbook."""
        fronts = [form for form in self._all.values() if form.is_front]
        if len(fronts) != 1:
            raise ExportError(
                QT_TRANSLATE_NOOP(
                    "errors", "서류 일체의 표지 서식(is_front)이 하나여야 합니다(현재 {count}개)."
                ),
                count=len(fronts),
            )
        return fronts[0]

    def picture(
        self, form: CaseForm, figures: CaseFigures, *, working: bool = False
    ) -> WorkbookPicture:
        """Return how a paper will look, page by page, without writing it."""
        from app.exports.sheet_picture import picture_of

        return picture_of(self.filled(form, figures, working=working))

    def own_form(self, form: CaseForm) -> TemplateReport | None:
        """Examine the template that an agency laid in its folder for a paper; None without one."""
        from app.exports.own_forms import examine, own_template

        own = own_template(self._content, form.id) if self._content else None
        if own is None or not own.is_file():
            return None
        return examine(own, form, self.catalogue)

    def filled(
        self, form: CaseForm, figures: CaseFigures, *, working: bool = False
    ) -> CaseWorkbook:
        """Return one paper, or its working copy, filled and not saved."""
        from app.exports.case_paper import fill_paper

        material = self._material(figures)
        return fill_paper(form, self._template(form), material, working=working)

    def refuse_what_lacks(self, forms: Sequence[CaseForm], figures: CaseFigures) -> None:
        """Raise ExportError for the first paper that cannot be made."""
        from app.exports.case_paper import refuse_without_values

        material = self._material(figures)
        for form in forms:
            refuse_without_values(form, material)
            self._template(form)

    def _closed_as(self, forms: Sequence[CaseForm], figures: CaseFigures) -> CaseFigures:
        """Return the figures with a 공개구분 as closed as that of each of these papers."""
        return replace(figures, details=closed_as(self.words, forms, figures.details))

    def _template(self, form: CaseForm) -> Path:
        from app.exports.own_forms import refuse_unusable, template_of

        report = self.own_form(form)
        if report is not None:
            refuse_unusable(report, form)
        return template_of(self._workbooks / form.id, self._content)

    def _material(self, figures: CaseFigures) -> PaperMaterial:
        from app.exports.case_paper import PaperMaterial

        return PaperMaterial(
            self.words,
            self.catalogue,
            figures.vocabulary,
            figures.agency,
            figures.details,
            MADE_BY,
            figures.settings,
        )
