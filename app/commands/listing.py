"""`sample` and `list`: putting the examples in, and what stands in the register."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from app.console import json_text, table_text
from app.domain.korean_text import date_text
from app.domain.register import InformationSystem
from app.domain.standing import Standing
from app.domain.verdict import CountRange
from app.services import forms
from app.services.assessing import Assessing
from app.services.samples import NEGOTIATED_CASE, load_case_sample, load_sample, sample_names

if TYPE_CHECKING:
    from app.store.database import RegisterStore

NOT_ASSESSED = "미진단"


def add_sample(
    store: RegisterStore, arguments: argparse.Namespace, clock: Callable[[], datetime]
) -> None:
    """Put the guide's examples in; say of each whether it was put in or was there already."""
    added = {system.name for system in load_sample(store, clock, with_agency=True)}
    for name in sample_names():
        if name in added:
            print(f"예시를 추가했습니다: {name}")
        else:
            print(f"예시가 이미 대장에 있어 바꾸지 않았습니다: {name}")
    if arguments.cases:
        had = {case.id for case in store.cases.all()}
        case = load_case_sample(store, clock, NEGOTIATED_CASE)
        done = "예시 계약 건을 추가했습니다"
        if case.id in had:
            done = "예시 계약 건이 이미 대장에 있어 바꾸지 않았습니다"
        print(f"{done}: {case.case_no} {case.title}")


def list_systems(
    store: RegisterStore, arguments: argparse.Namespace, clock: Callable[[], datetime]
) -> None:
    """Print every system with where its checklist stands."""
    systems = store.systems.all()
    standings = Assessing(store, forms.checklist, clock).standings(systems)
    if arguments.json:
        told = [_standing_figures(system, standings.get(system.id)) for system in systems]
        print(json_text(told))
        return
    if not systems:
        print("대장에 등록된 정보시스템이 없습니다.")
        return
    heading = ("관리번호", "정보시스템명", "운영부서", "판정", "예 개수", "답변", "최근 답변일")
    rows = [_standing_row(system, standings.get(system.id)) for system in systems]
    print(table_text([heading, *rows]))


def count_text(count: CountRange) -> str:
    """Write how many are Yes: a number, or from the least to the most."""
    return str(count.low) if count.is_exact else f"{count.low}~{count.high}"


def _standing_figures(system: InformationSystem, standing: Standing | None) -> dict[str, object]:
    figures: dict[str, object] = {
        "name": system.name,
        "management_no": system.management_no,
        "operating_department": system.operating_department,
        "system_type": system.system_type,
        "verdict": None,
    }
    if standing is not None:
        figures |= {
            "verdict": standing.verdict.value,
            "yes_count": {"low": standing.count.low, "high": standing.count.high},
            "answered": standing.answered,
            "total": standing.total,
            "updated_at": standing.updated_at.isoformat(),
        }
    return figures


def _standing_row(system: InformationSystem, standing: Standing | None) -> tuple[str, ...]:
    known = (system.management_no, system.name, system.operating_department or "–")
    if standing is None:
        return (*known, NOT_ASSESSED, "–", "–", "–")
    return (
        *known,
        standing.verdict_title,
        count_text(standing.count),
        f"{standing.answered}/{standing.total}",
        date_text(standing.updated_at.date()),
    )
