"""Fills a paper of a contract case from its form, its template and the vocabulary of the case."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path

from app.domain.agency import Agency
from app.domain.agency_settings import AgencySettings
from app.domain.file_names import file_name
from app.domain.korean_text import date_text
from app.domain.paper_conditions import all_hold
from app.domain.paper_vocabulary import PaperVocabulary, VocabularyCatalogue
from app.errors import QT_TRANSLATE_NOOP
from app.exports.approval_block import cooperation_text, draw_approval_block
from app.exports.case_blocks import BlockFiller, BlockMaterial
from app.exports.case_form import CaseForm
from app.exports.case_names import (
    APPROVAL_BLOCK,
    COOPERATION,
    SUBJECT,
    mandatory_names,
    names_of,
    part_name,
    sheet_name,
)
from app.exports.case_words import CaseWords
from app.exports.case_workbook import CaseWorkbook
from app.exports.cover import DocumentDetails
from app.exports.failures import ExportError
from app.exports.form_file import filled
from app.exports.keeping_together import keep_blocks_together
from app.exports.paper_form import SUFFIX
from app.exports.working_copy import write_formulas

LONGEST_SHEET_TITLE = 31  # characters, in Excel


@dataclass(frozen=True, slots=True)
class PaperMaterial:
    """What every paper of one case is made of. `made_by` names the program."""

    words: CaseWords
    catalogue: VocabularyCatalogue
    vocabulary: PaperVocabulary
    agency: Agency
    details: DocumentDetails
    made_by: str
    settings: AgencySettings = field(default_factory=AgencySettings)

    def subject(self) -> str:
        """Return the 건명."""
        return str(self.vocabulary.value("case.title") or "")

    def blocks(self) -> BlockMaterial:
        """Return what the blocks of a paper are made of."""
        return BlockMaterial(self.words, self.catalogue, self.vocabulary, self.settings.amounts_in)


def paper_file_name(
    form: CaseForm,
    words: CaseWords,
    subject: str,
    day: date,
    *,
    number: int | None = None,
    working: bool = False,
) -> str:
    """Return `건명_서식명_2026-11-23.xlsx`; in a set with `01_` before it.

    The name of a working copy says that it is one.
    """
    name = filled(words.working.file, form=form.name) if working else form.name
    before = "" if number is None else f"{number:02}_"
    return file_name(
        subject,
        lambda of: (
            before + filled(words.file_stem, subject=of, form=name, day=day.isoformat()) + SUFFIX
        ),
    )


def missing_values(form: CaseForm, material: PaperMaterial) -> list[str]:
    """Return the titles of the values without which the paper is refused."""
    vocabulary, catalogue = material.vocabulary, material.catalogue
    missing = [name for name in form.needs if vocabulary.value(name) in {None, ""}]
    named = [catalogue.value(name) for name in missing]
    return [one.title if one else name for one, name in zip(named, missing, strict=True)]


def fill_paper(
    form: CaseForm, template: Path, material: PaperMaterial, *, working: bool = False
) -> CaseWorkbook:
    """Fill a paper; with `working` the copy whose tables hold formulas.

    Raise ExportError, before anything is written, for a template without a mandatory name, a value
    that the paper needs and does not have, or a formula whose result is not the official figure.
    """
    refuse_without_values(form, material)
    book = CaseWorkbook(template, mandatory_names(form), material.words.cut_mark)
    if working:
        _mark_as_working(book, material.words)
    filler = BlockFiller(book, material.blocks())
    for number, sheet in enumerate(form.sheets, start=1):
        heading = 0
        for block in sheet.blocks:
            if not filler.is_kept(block):
                filler.leave_out(block)
                continue
            heading += 1 if filler.is_numbered(block) else 0
            filler.fill(block, heading)
        _sign_sheet(book, number, material, working=working)
    _fill_head(book, material, working=working)
    _fill_further_names(book, form, filler, material)
    for sheet in form.sheets:
        if sheet.repeat and book.has(part_name(sheet.repeat, "head_line")):
            book.repeat_row(part_name(sheet.repeat, "head_line"))
    heads = keep_blocks_together(book, form)
    if working:
        for begun in filler.begun:
            write_formulas(book, begun.below(book, heads), material.vocabulary)
        book.book.calculation.fullCalcOnLoad = True
    details = material.details
    book.sign(
        title=form.title,
        subject=material.subject(),
        author=f"{material.agency.department} {details.author}".strip(),
        made_by=material.made_by,
        day=datetime.combine(details.written_on, time()),
    )
    return book


def write_paper(
    form: CaseForm, template: Path, target: Path, material: PaperMaterial, *, working: bool = False
) -> Path:
    """Write a paper whole or not at all; return its file. Raises what fill_paper and save do."""
    fill_paper(form, template, material, working=working).save(target)
    return target


def is_wanted(form: CaseForm, material: PaperMaterial) -> bool:
    """Whether the conditions of a form hold for a case."""
    return all_hold(form.when, material.vocabulary, material.catalogue)


def refuse_without_values(form: CaseForm, material: PaperMaterial) -> None:
    """Raise ExportError naming every value that a paper needs and does not have."""
    missing = missing_values(form, material)
    if missing:
        raise ExportError(
            QT_TRANSLATE_NOOP(
                "errors",
                "서류를 만드는 데 필요한 값이 없습니다: {title}\n{missing}\n"
                "계약 건에 이 값을 먼저 입력해 주세요.",
            ),
            title=form.title,
            missing=", ".join(missing),
        )


def _fill_head(book: CaseWorkbook, material: PaperMaterial, *, working: bool) -> None:
    words, agency, details = material.words, material.agency, material.details
    subject = material.subject()
    book.fill_known(
        {
            "document_no": details.document_no,
            "disclosure": details.disclosure,
            SUBJECT: f"[{words.working.mark}] {subject}" if working else subject,
            "department": filled(
                words.head.department_line, agency=agency.name, department=agency.department
            ),
            "author": details.author,
            "written_on": details.written_on,
            COOPERATION: cooperation_text(agency, words.approval),
        }
    )
    if book.has(APPROVAL_BLOCK):
        place = book.place(APPROVAL_BLOCK)
        draw_approval_block(place, agency, words.approval, book.cut_mark)


def _sign_sheet(book: CaseWorkbook, number: int, material: PaperMaterial, *, working: bool) -> None:
    words, details = material.words, material.details
    subject = filled(words.subject_line, subject=material.subject())
    signature = filled(
        words.signature,
        author=f"{material.agency.department} {details.author}".strip(),
        day=date_text(details.written_on),
    )
    book.fill_known(
        {
            sheet_name(number, "subject"): f"{subject}   [{words.working.note}]"
            if working
            else subject,
            sheet_name(number, "signature"): signature,
        }
    )


def _fill_further_names(
    book: CaseWorkbook, form: CaseForm, filler: BlockFiller, material: PaperMaterial
) -> None:
    """Fill the values of the vocabulary that an agency's own form has beyond the shipped one."""
    own = {one.name for one in names_of(form)}
    for name in book.names():
        if name not in own and material.catalogue.value(name) is not None:
            filler.fill_value(name, name)


def _mark_as_working(book: CaseWorkbook, words: CaseWords) -> None:
    for sheet in book.book.worksheets:
        room = LONGEST_SHEET_TITLE - len(filled(words.working.sheet, sheet=""))
        book.rename_sheet(sheet, filled(words.working.sheet, sheet=sheet.title[:room]))
        if sheet.oddHeader is not None:
            sheet.oddHeader.right.text = words.working.mark
