"""`export-case`: papers of a contract case, one by one, as a set, or bound in one workbook."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.commands.contract_cases import named_case
from app.commands.handing_in import add_writing_options
from app.commands.named_system import CommandError
from app.commands.targets import WORKBOOK, refuse_ending, refuse_taken
from app.console import KoreanParser, json_text
from app.domain.contract_case import ContractCase
from app.errors import QT_TRANSLATE_NOOP
from app.services.case_exports import CaseExports, procurement_of, reference_updates_of
from app.services.contract_cases import Cases
from app.services.samples import agency_caution

if TYPE_CHECKING:
    from app.domain.submission_check import Problem
    from app.exports.cover import DocumentDetails
    from app.store.database import RegisterStore


def add_case_export(parser: KoreanParser) -> None:
    """Add what `export-case` asks for."""
    parser.arguments.add_argument("name", metavar="계약건명", help="계약건명 또는 계약 건 번호")
    which = parser.options.add_mutually_exclusive_group()
    which.add_argument(
        "--form", action="append", metavar="서식", help="서식의 id. 여럿이면 되풀이해 적습니다."
    )
    which.add_argument(
        "--all", action="store_true", help="이 계약 건에 필요한 서류 모두(적지 않으면 이것)"
    )
    which.add_argument(
        "--bound", action="store_true", help="계약 요청 서류 일체를 통합 문서 하나로 만듭니다."
    )
    options = parser.options
    options.add_argument(
        "--out",
        required=True,
        type=Path,
        metavar="파일|폴더",
        help="만들 파일(서식이 하나이거나 --bound), 그 밖에는 있는 폴더",
    )
    options.add_argument(
        "--working", action="store_true", help="수식이 있는 작업용으로 만듭니다(서식 하나)."
    )
    options.add_argument(
        "--accept-lacking", action="store_true", help="미비 사항이 있어도 인쇄하고 만듭니다."
    )
    options.add_argument("--json", action="store_true", help="JSON으로 출력합니다.")
    options.add_argument("--document-no", default="", metavar="문서번호", help="표지의 문서번호")
    options.add_argument("--disclosure", metavar="공개구분", help="없으면 서식에 먼저 적힌 것")
    add_writing_options(options)
    parser.set_defaults(act=export_case)


def export_case(
    store: RegisterStore, arguments: argparse.Namespace, clock: Callable[[], datetime]
) -> None:
    """Write the papers that were asked for, and log each; nothing where one of them is refused."""
    updates = reference_updates_of(store, clock)
    procurement = procurement_of(store, clock, updates)
    exports = CaseExports(store, clock, procurement, updates.keep)
    case = named_case(Cases(store, clock).all(), arguments.name)
    lacking = procurement.check(procurement.figures(case)).lacking
    if lacking and not arguments.accept_lacking:
        raise _refusal(lacking)
    details = _details(store, exports, arguments, clock)
    written = _write(exports, case, details, arguments)
    exports.log(case, written, working=arguments.working)
    if arguments.json:
        told = [{"form_id": form_id, "file": str(file)} for form_id, file in written]
        print(json_text({"files": told, "lacking": [one.message for one in lacking]}))
        return
    for _, file in written:
        print(f"서류를 저장했습니다: {file}")
    for caution in filter(None, (agency_caution(store.agencies.get()), _told(lacking))):
        print(f"유의: {caution}", file=sys.stderr)


def _write(
    exports: CaseExports,
    case: ContractCase,
    details: DocumentDetails,
    arguments: argparse.Namespace,
) -> list[tuple[str, Path]]:
    papers, figures = exports.papers, exports.figures(case, details)
    target: Path = arguments.out
    if arguments.bound:
        _refuse_working(arguments)
        refuse_ending(target)
        refuse_taken(target, may_overwrite=arguments.overwrite)
        papers.export_bound(papers.bound(figures), target, figures)
        return [(papers.front().id, target)]
    named: list[str] = arguments.form or []
    forms = [papers.form(id_) for id_ in named] or list(papers.wanted(figures))
    if len(named) == 1 and target.suffix and not target.is_dir():
        refuse_ending(target)
    if len(named) == 1 and target.suffix.lower() == WORKBOOK:
        form = forms[0]
        if arguments.working and not form.has_formulas():
            raise CommandError(
                QT_TRANSLATE_NOOP("errors", "작업용이 없는 서식입니다: {title}"), title=form.title
            )
        refuse_taken(target, may_overwrite=arguments.overwrite)
        return [(form.id, papers.export_paper(form, target, figures, working=arguments.working))]
    _refuse_working(arguments)
    if not target.is_dir():
        raise CommandError(
            QT_TRANSLATE_NOOP(
                "errors",
                "폴더가 없습니다: {path}\n있는 폴더를 적거나, 서식 하나면 .xlsx 파일을 적습니다.",
            ),
            path=target,
        )
    made = papers.export_set(forms, target, figures).files
    return list(zip((form.id for form in forms), made, strict=True))


def _details(
    store: RegisterStore,
    exports: CaseExports,
    arguments: argparse.Namespace,
    clock: Callable[[], datetime],
) -> DocumentDetails:
    from app.exports.cover import DocumentDetails  # openpyxl only here

    named: list[str] = arguments.form or []
    form = exports.papers.form(named[0]) if len(named) == 1 and not arguments.bound else None
    known = exports.disclosures(form)
    disclosure = arguments.disclosure or known[0]
    if disclosure not in known:
        raise CommandError(
            QT_TRANSLATE_NOOP("errors", "쓸 수 있는 공개구분은 {known}입니다."),
            known=", ".join(known),
        )
    agency = store.agencies.get()
    author = arguments.author or (agency.author if agency else "")
    return DocumentDetails(
        arguments.document_no, disclosure, author, arguments.date or clock().date()
    )


def _refuse_working(arguments: argparse.Namespace) -> None:
    if arguments.working:
        raise CommandError(
            QT_TRANSLATE_NOOP(
                "errors", "작업용은 --form으로 서식 하나와 .xlsx 파일을 적을 때 만들 수 있습니다."
            )
        )


def _refusal(lacking: tuple[Problem, ...]) -> CommandError:
    return CommandError(
        QT_TRANSLATE_NOOP(
            "errors",
            "미비 사항이 {count}건 있어 만들지 않았습니다.\n{lacking}\n"
            "계약 건을 고치거나, 그대로 인쇄하고 만들려면 --accept-lacking을 함께 적어 주세요.",
        ),
        count=len(lacking),
        lacking="\n".join(f"- {one.message} {one.to_do}" for one in lacking),
    )


def _told(lacking: tuple[Problem, ...]) -> str:
    return f"미비 사항 {len(lacking)}건을 서류에 인쇄했습니다." if lacking else ""
