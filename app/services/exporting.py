"""Handing in: the papers that an officer takes from the program."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from app import __version__
from app.domain.agency import Agency
from app.domain.assessment import Assessment
from app.domain.comparing import ResultComparison, TrendLine
from app.domain.diagnosis import Diagnosis
from app.domain.maturity import MaturityReading
from app.domain.register import InformationSystem
from app.domain.result import assess
from app.domain.standing import is_begun
from app.domain.unavoidable import StatedGround, UnavoidableRules, proofs_of, refuse_unproved
from app.errors import QT_TRANSLATE_NOOP
from app.exports.failures import ExportError
from app.paths import content_dir
from app.services import forms
from app.services.diagnosis_figures import Kept, further_figures
from app.services.figures import fingerprint
from app.store.checklist_json import canonical_json, sha256_of

if TYPE_CHECKING:
    from app.exports.cover import DocumentDetails
    from app.exports.hwpx_document import HwpxPaper
    from app.exports.round_record import RoundRecord
    from app.exports.workbook import FormWorkbook
    from app.store.database import RegisterStore

RESULT_FORM = forms.RESULT_FORM
MADE_BY = f"클라우드 네이티브 발주 길잡이 {__version__}"


def result_file_name(system_name: str, day: date) -> str:
    """Return the name that a 자가진단 결과서 is saved under unless another is chosen.

    Raise ExportError when the form is broken, as everything here does.
    """
    from app.exports.result_form import load_result_form

    return load_result_form(RESULT_FORM).file_name(system_name, day)


def comparison_file_name(subject: str, day: date) -> str:
    """Return the name that a 성숙도 비교표 is saved under; `subject` is whose results it shows."""
    from app.exports.comparison_form import load_comparison_form

    return load_comparison_form(forms.COMPARISON_FORM).file_name(subject, day)


def unavoidable_file_name(system_name: str, day: date) -> str:
    """Return the name that a 불가피한 사유 검토서 is saved under unless another is chosen."""
    from app.exports.unavoidable_form import load_unavoidable_form

    return load_unavoidable_form(forms.UNAVOIDABLE_FORM).file_name(system_name, day)


def report_file_name(system_name: str, day: date) -> str:
    """Return the name that a 검토보고 is saved under unless another is chosen."""
    from app.exports.review_report import load_report_form

    return load_report_form(forms.REPORT_FORM).file_name(system_name, day)


def free_target(target: Path) -> Path:
    """Return a file beside this one, ` (2)`, ` (3)` …, that is not there yet."""
    from app.exports.target_file import free_path

    return free_path(target)


def save_file(content: bytes, target: Path) -> None:
    """Write a file whole, or leave what was there untouched; raise ExportError for the latter."""
    from app.exports.target_file import save_whole

    save_whole(content, target)


def result_disclosures() -> list[str]:
    """Return the 공개구분 to choose from, the usual one first."""
    from app.exports.result_form import load_result_form

    return load_result_form(RESULT_FORM).disclosures


def unavoidable_disclosures() -> list[str]:
    """Return the 공개구분 of a 불가피한 사유 검토서 to choose from, the usual one first."""
    from app.exports.unavoidable_form import load_unavoidable_form

    return load_unavoidable_form(forms.UNAVOIDABLE_FORM).disclosures


def self_assessment_paper(
    store: RegisterStore,
    system: InformationSystem,
    details: DocumentDetails,
    *,
    diagnosis: Diagnosis | None = None,
    kept: Kept | None = None,
    earlier: MaturityReading | None = None,
    made_by: str = MADE_BY,
) -> FormWorkbook:
    """Return the 자가진단 결과서 of a system, filled; `save` writes it.

    Without a diagnosis it is the paper of the checklist of the latest round. With one it is that
    of its round, and what was answered of maturity and selection follows, beside the tasks and
    the evidence that are `kept`, and how the system stood `earlier`.

    Raise ExportError when the system was not assessed, no agency is set or the paper's form is
    broken, and ContentError for a broken form of the register.
    """
    current = store.assessments.current(system.id) if diagnosis is None else diagnosis.assessment
    assessment = begun_round(current, system)
    agency = agency_of(store)
    # openpyxl is slow to load and not wanted before the first paint.
    from app.exports.self_assessment_result import self_assessment_result

    result = assess(assessment, system) if diagnosis is None else diagnosis.result
    return self_assessment_result(
        form_dir=RESULT_FORM,
        result=result,
        agency=agency,
        register_form=forms.register_form(),
        details=details,
        made_by=made_by,
        fingerprint=fingerprint(result),
        record=None if diagnosis is None else _record(diagnosis, kept or Kept(), earlier),
    )


def comparison_paper(
    store: RegisterStore,
    comparison: ResultComparison,
    details: DocumentDetails,
    *,
    subject: str,
    trend: tuple[TrendLine, ...] = (),
    only_differences: bool = False,
    made_by: str = MADE_BY,
) -> FormWorkbook:
    """Return the 성숙도 비교표 of two to four results, filled.

    `subject` is whose results they are. `trend` follows the figures of one system over time; its
    sheet is left out without any. Raise ExportError when no agency is set or the paper's form is
    broken.
    """
    agency = agency_of(store)
    from app.exports.comparison import ComparedPaper, maturity_comparison

    return maturity_comparison(
        form_dir=forms.COMPARISON_FORM,
        paper=ComparedPaper(subject, comparison, trend, only_differences),
        agency=agency,
        details=details,
        made_by=made_by,
    )


def unavoidable_paper(
    store: RegisterStore,
    diagnosis: Diagnosis,
    details: DocumentDetails,
    *,
    rules: UnavoidableRules,
    stated: tuple[StatedGround, ...],
    kept: Kept,
    made_by: str = MADE_BY,
) -> FormWorkbook:
    """Return the 불가피한 사유 검토서 of a round, filled.

    Raise UnavoidableError while a stated ground has no sound evidence among what is `kept`, or
    lacks the officer's words. Raise ExportError when no agency is set or the paper's form is
    broken.
    """
    from app.exports.unavoidable_paper import StatedReview, unavoidable_review

    return unavoidable_review(
        form_dir=forms.UNAVOIDABLE_FORM,
        review=StatedReview(diagnosis, rules, stated, tuple(kept.evidence), kept.states),
        agency=agency_of(store),
        details=details,
        made_by=made_by,
    )


def review_report_paper(
    store: RegisterStore, diagnosis: Diagnosis, kept: Kept, details: DocumentDetails
) -> HwpxPaper:
    """Return the 검토보고 of a round as a document of 한글, filled.

    A template of that name in the register's content folder is used in place of the program's.
    Raise ExportError when no agency is set, or a form or template cannot be used.
    """
    from app.exports.review_report import TEMPLATE, Reported, review_report

    record = _record(diagnosis, kept, None)
    own = content_dir(store.path) / f"{forms.REPORT_FORM.name}{Path(TEMPLATE).suffix}"
    return review_report(
        forms.REPORT_FORM,
        RESULT_FORM,
        Reported(
            diagnosis.result, agency_of(store), forms.register_form(), record, record.fingerprint
        ),
        details,
        MADE_BY,
        __version__,
        own if own.is_file() else None,
    )


def refuse_unproved_review(
    rules: UnavoidableRules, stated: tuple[StatedGround, ...], kept: Kept
) -> None:
    """Raise UnavoidableError naming every ground that cannot be handed out, and what to do."""
    refuse_unproved(rules, stated, proofs_of(kept.evidence, kept.states))


def begun_round(assessment: Assessment | None, system: InformationSystem) -> Assessment:
    """Return a round that was answered; raise ExportError where there is none."""
    if assessment is None or not is_begun(assessment):
        raise ExportError(
            QT_TRANSLATE_NOOP(
                "errors", "아직 진단하지 않은 정보시스템입니다: {name}\n자가진단을 먼저 해 주세요."
            ),
            name=system.name,
        )
    return assessment


def agency_of(store: RegisterStore) -> Agency:
    """Return whose papers these are; raise ExportError while no agency is entered."""
    agency = store.agencies.get()
    if agency is None:
        raise ExportError(
            QT_TRANSLATE_NOOP(
                "errors",
                "기관 정보가 없어 서식을 만들 수 없습니다.\n기관 정보를 먼저 입력해 주세요.",
            )
        )
    return agency


def _record(diagnosis: Diagnosis, kept: Kept, earlier: MaturityReading | None) -> RoundRecord:
    from app.exports.round_record import RoundRecord

    ground = {"checklist": fingerprint(diagnosis.result), **further_figures(diagnosis, kept)}
    return RoundRecord(
        diagnosis,
        tuple(kept.tasks),
        tuple(kept.evidence),
        kept.states,
        earlier,
        sha256_of(canonical_json(ground)),
    )
