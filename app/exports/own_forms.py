"""An agency's own template of a paper: what it fills, what it lacks, what nobody knows."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.domain.paper_vocabulary import VocabularyCatalogue
from app.errors import QT_TRANSLATE_NOOP
from app.exports.case_checks import hint
from app.exports.case_form import CaseForm
from app.exports.case_names import names_of
from app.exports.case_workbook import CaseWorkbook
from app.exports.failures import ExportError
from app.exports.result_form import SUFFIX, TEMPLATE

_EXCELS_OWN = ("_xl", "print_")  # names that Excel itself keeps in a workbook


@dataclass(frozen=True, slots=True)
class UnknownName:
    """A name of a template that no value has, with ` (혹시 …?)` where one is like it."""

    name: str
    hint: str


@dataclass(frozen=True, slots=True)
class TemplateReport:
    """What an examination of a template found. Names of a left out part are merely `absent`."""

    path: Path
    fills: tuple[str, ...]
    lacks: tuple[str, ...]  # mandatory: the template is refused
    absent: tuple[str, ...]  # may be left out
    unknown: tuple[UnknownName, ...]
    of_one_sheet: tuple[str, ...]  # names that Excel keeps for one sheet only: they do not count
    without_cell: tuple[str, ...]  # names whose cells are gone

    @property
    def is_usable(self) -> bool:
        """Whether the program can fill this template."""
        return not self.lacks


def own_template(content_folder: Path, form_id: str) -> Path:
    """Return where an agency lays its own template of a paper."""
    return content_folder / f"{form_id}{SUFFIX}"


def template_of(form_dir: Path, content_folder: Path | None) -> Path:
    """Return the template that is used: the agency's own if there is one, else the shipped one."""
    own = own_template(content_folder, form_dir.name) if content_folder else None
    return own if own is not None and own.is_file() else form_dir / TEMPLATE


def examine(path: Path, form: CaseForm, catalogue: VocabularyCatalogue) -> TemplateReport:
    """Examine a template; raise ExportError for a file that is no workbook."""
    book = CaseWorkbook(path, (), "")
    known = {one.name: one.is_mandatory for one in names_of(form)}
    there = set(book.names())
    defined = set(_defined(book))
    values = [name for name in there - known.keys() if catalogue.value(name) is not None]
    strange = sorted(defined - known.keys() - set(values))
    among = [*known, *catalogue.values]
    return TemplateReport(
        path=path,
        fills=tuple(name for name in (*known, *sorted(values)) if name in there),
        lacks=tuple(name for name, needed in known.items() if needed and name not in there),
        absent=tuple(name for name, needed in known.items() if not needed and name not in there),
        unknown=tuple(UnknownName(name, hint(name, among)) for name in strange if name in there),
        of_one_sheet=tuple(
            sorted(name for sheet in book.book.worksheets for name in sheet.defined_names)
        ),
        without_cell=tuple(sorted(defined - there)),
    )


def refuse_unusable(report: TemplateReport, form: CaseForm) -> None:
    """Raise ExportError naming every mandatory name that a template has not."""
    if report.is_usable:
        return
    raise ExportError(
        QT_TRANSLATE_NOOP(
            "errors",
            "‘{title}’ 서식으로 쓸 수 없는 파일입니다: {path}\n없는 이름 {count}개: {names}\n"
            "엑셀의 ‘이름 관리자’에서 칸에 이름을 붙여 주세요.",
        ),
        title=form.title,
        path=report.path,
        count=len(report.lacks),
        names=", ".join(report.lacks),
    )


def _defined(book: CaseWorkbook) -> list[str]:
    return [name for name in book.book.defined_names if not name.lower().startswith(_EXCELS_OWN)]
