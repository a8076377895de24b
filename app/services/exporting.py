"""Handing in: the papers that an officer takes from the program."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from app import __version__
from app.domain.register import InformationSystem
from app.domain.result import assess
from app.domain.standing import is_begun
from app.errors import QT_TRANSLATE_NOOP
from app.exports.failures import ExportError
from app.services import forms
from app.services.figures import fingerprint

if TYPE_CHECKING:
    from app.exports.self_assessment_result import DocumentDetails
    from app.store.database import RegisterStore

RESULT_FORM = forms.RESULT_FORM
MADE_BY = f"클라우드 네이티브 발주 길잡이 {__version__}"


def result_file_name(system_name: str, day: date) -> str:
    """Return the name that a 자가진단 결과서 is saved under unless another is chosen.

    Raise ExportError when the form is broken, as everything here does.
    """
    from app.exports.result_form import load_result_form
    from app.exports.result_form import result_file_name as name_by_form

    return name_by_form(load_result_form(RESULT_FORM), system_name, day)


def free_target(target: Path) -> Path:
    """Return a file beside this one, ` (2)`, ` (3)` …, that is not there yet."""
    from app.exports.target_file import free_path

    return free_path(target)


def result_disclosures() -> list[str]:
    """Return the 공개구분 to choose from, the usual one first."""
    from app.exports.result_form import load_result_form

    return load_result_form(RESULT_FORM).disclosures


def export_self_assessment_result(
    store: RegisterStore,
    system: InformationSystem,
    target: Path,
    details: DocumentDetails,
    *,
    made_by: str = MADE_BY,
) -> Path:
    """Write the 자가진단 결과서 of a system as a workbook; return the file that was written.

    Raise ExportError when the system was not assessed, no agency is set, the paper's form is
    broken or the file cannot be written, and ContentError for a broken form of the register.
    """
    assessment = store.assessments.current(system.id)
    if assessment is None or not is_begun(assessment):
        raise ExportError(
            QT_TRANSLATE_NOOP(
                "errors", "아직 진단하지 않은 정보시스템입니다: {name}\n자가진단을 먼저 해 주세요."
            ),
            name=system.name,
        )
    agency = store.agencies.get()
    if agency is None:
        raise ExportError(
            QT_TRANSLATE_NOOP(
                "errors",
                "기관 정보가 없어 결과서를 만들 수 없습니다.\n기관 정보를 먼저 입력해 주세요.",
            )
        )
    # openpyxl is slow to load and not wanted before the first paint.
    from app.exports.self_assessment_result import write_self_assessment_result

    result = assess(assessment, system)
    return write_self_assessment_result(
        form_dir=RESULT_FORM,
        target=target,
        result=result,
        agency=agency,
        register_form=forms.register_form(),
        details=details,
        made_by=made_by,
        fingerprint=fingerprint(result),
    )
