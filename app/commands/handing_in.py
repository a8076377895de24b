"""`export` and `check-content`: papers out of the register, and files that are to go in."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.commands.named_system import CommandError, named_system
from app.errors import QT_TRANSLATE_NOOP
from app.services import forms
from app.services.exporting import export_self_assessment_result, result_disclosures
from app.services.samples import agency_caution

if TYPE_CHECKING:
    from app.store.database import RegisterStore


def export_result(
    store: RegisterStore, arguments: argparse.Namespace, clock: Callable[[], datetime]
) -> None:
    """Write the 자가진단 결과서 of one system."""
    from app.exports.self_assessment_result import DocumentDetails  # openpyxl only here

    system = named_system(store, arguments.system)
    target: Path = arguments.out
    if target.exists() and not arguments.overwrite:
        raise CommandError(
            QT_TRANSLATE_NOOP(
                "errors",
                "같은 이름의 파일이 이미 있습니다: {path}\n"
                "다른 이름을 적거나, 덮어쓰려면 --overwrite를 함께 적어 주세요.",
            ),
            path=target,
        )
    agency = store.agencies.get()
    details = DocumentDetails(
        document_no=arguments.document_no,
        disclosure=arguments.disclosure or result_disclosures()[0],
        author=arguments.author or (agency.author if agency else ""),
        written_on=arguments.date or clock().date(),
    )
    written = export_self_assessment_result(store, system, target, details)
    print(f"결과서를 저장했습니다: {written}")
    caution = agency_caution(agency)
    if caution:
        print(f"유의: {caution}", file=sys.stderr)


def check_content(arguments: argparse.Namespace, clock: Callable[[], datetime]) -> None:
    """Say that a content file can be used, and what is in it."""
    print(forms.check_content(arguments.file, clock().date()).summary())
