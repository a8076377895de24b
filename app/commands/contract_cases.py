"""`cases` and `case`: the contract cases of the register, and everything stored of one."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from app.commands.case_reading import reading_lines
from app.commands.named_system import CommandError, near_names
from app.console import json_text, table_text
from app.domain.case_fields import RowKind, rows_of
from app.domain.case_papers import ExportedPaper, PaperKind
from app.domain.contract_case import ContractCase
from app.domain.korean_text import date_text, folded
from app.domain.register import KnownSystem
from app.domain.register_form import Entered, FieldKind, RegisterField, RegisterForm
from app.errors import QT_TRANSLATE_NOOP
from app.services import case_forms
from app.services.case_exports import procurement_of, reference_updates_of
from app.services.case_figures import case_figures, case_summary, paper_figures
from app.services.case_rule_figures import rule_figures
from app.services.contract_cases import Cases
from app.services.figures import Figures

if TYPE_CHECKING:
    from app.store.database import RegisterStore

_EMPTY = "–"
_PAPER_KINDS = {
    PaperKind.WORKING: "작업용",
    PaperKind.PDF: "PDF",
    PaperKind.OWN_FORM: "기관 양식",
}
_SHOWN = ("contract_route", "starts_on", "ends_on", "budget_won", "contract_amount_won", "vendor")


def list_cases(
    store: RegisterStore, arguments: argparse.Namespace, clock: Callable[[], datetime]
) -> None:
    """Print every contract case in a line."""
    cases = Cases(store, clock)
    found = cases.all()
    if arguments.json:
        print(json_text([case_summary(case, cases.systems(case)) for case in found]))
        return
    if not found:
        print("대장에 등록된 계약 건이 없습니다.")
        return
    form = case_forms.case_form()
    shown = [form.field(field_id) for field_id in _SHOWN]
    heading = ["번호", "계약건명", "정보시스템", *(field.label for field in shown)]
    rows = [
        [
            case.case_no,
            case.title,
            ", ".join(_system_text(one) for one in cases.systems(case)) or _EMPTY,
            *(field.text_of(case.value(field.id)) or _EMPTY for field in shown),
        ]
        for case in found
    ]
    print(table_text([heading, *rows]))


def show_case(
    store: RegisterStore, arguments: argparse.Namespace, clock: Callable[[], datetime]
) -> None:
    """Print what is stored of one contract case and all that is figured out of it."""
    cases = Cases(store, clock)
    procurement = procurement_of(store, clock, reference_updates_of(store, clock))
    case = named_case(cases.all(), arguments.name)
    figures = procurement.figures(case)
    check = procurement.check(figures)
    if arguments.json:
        print(json_text(_figures(cases, case) | {"figures": rule_figures(figures, check)}))
        return
    print("\n".join([*_lines(cases, case), *reading_lines(figures, check)]))


def _figures(cases: Cases, case: ContractCase) -> Figures:
    """Return what `case NAME --json` tells: what is stored, and what was made of it."""
    return {
        "case": case_figures(case, cases.systems(case)),
        "papers": [paper_figures(paper) for paper in cases.parts.papers(case.id)],
    }


def _lines(cases: Cases, case: ContractCase) -> Iterator[str]:
    yield f"{case.title} ({case.case_no})"
    systems = ", ".join(_system_text(one) for one in cases.systems(case))
    yield f"정보시스템: {systems or '없음'}"
    form = case_forms.case_form()
    for group in form.groups:
        told = list(_told(group.fields, case))
        if told:
            yield ""
            yield group.title
            yield from (f"- {line}" for line in told)
    for kind in RowKind:
        yield from _row_lines(case_forms.row_form(kind), rows_of(case, kind))
    missing = form.missing(case)
    if missing:
        yield ""
        yield f"미입력 필수 항목 {len(missing)}개: {', '.join(field.label for field in missing)}"
    papers = cases.parts.papers(case.id)
    if papers:
        yield ""
        yield f"내보낸 문서 {len(papers)}건"
        yield from map(_logged, papers)


def _row_lines(form: RegisterForm, rows: Sequence[Entered]) -> Iterator[str]:
    if not rows:
        return
    yield ""
    yield f"{form.title} {len(rows)}건"
    for number, row in enumerate(rows, start=1):
        yield f"{number}) " + ", ".join(_told(tuple(form.fields()), row))


def _told(fields: Sequence[RegisterField], entered: Entered) -> Iterator[str]:
    """Write each field that is known, with its unit."""
    for field in fields:
        text = field.text_of(entered.value(field.id))
        if text:
            unit = "" if field.kind is FieldKind.YEAR else field.unit
            yield f"{field.label}: {' '.join(text.split())}{unit}"


def _system_text(one: KnownSystem) -> str:
    return f"{one.system.name}(대장에서 삭제됨)" if one.is_deleted else one.system.name


def named_case(cases: Sequence[ContractCase], name: str) -> ContractCase:
    """Return the case with this number or title; raise CommandError where it is not one case."""
    wanted = folded(name)
    numbered = [case for case in cases if folded(case.case_no) == wanted]
    found = numbered or [case for case in cases if folded(case.title) == wanted]
    if len(found) == 1:
        return found[0]
    if found:
        raise CommandError(
            QT_TRANSLATE_NOOP(
                "errors",
                "같은 계약건명이 여럿 있습니다: {name}\n번호로 알려 주세요: {numbers}",
            ),
            name=name,
            numbers=", ".join(case.case_no for case in found),
        )
    near = near_names(name, [case.title for case in cases])
    if near:
        raise CommandError(
            QT_TRANSLATE_NOOP(
                "errors", "대장에 없는 계약 건입니다: {name}\n비슷한 이름이 있습니다: {near}"
            ),
            name=name,
            near=", ".join(near),
        )
    raise CommandError(
        QT_TRANSLATE_NOOP(
            "errors",
            "대장에 없는 계약 건입니다: {name}\ncases 명령으로 번호와 계약건명을 확인해 주세요.",
        ),
        name=name,
    )


def _logged(paper: ExportedPaper) -> str:
    words = ", ".join(_PAPER_KINDS[kind] for kind in paper.kinds)
    behind = f" ({words})" if words else ""
    return f"- {date_text(paper.exported_at.date())} {paper.file_name}{behind}"
