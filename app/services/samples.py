"""Loading examples, so that the program can be tried before anything is typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.assessment import Assessment
from app.domain.case_fields import RowKind, next_case_no
from app.domain.checklist import Checklist
from app.domain.contract_case import ContractCase
from app.domain.figure_reading import Said, said
from app.domain.korean_text import folded
from app.domain.maturity import MaturityAnswers
from app.domain.register import InformationSystem, new_id, next_management_no
from app.errors import QT_TRANSLATE_NOOP
from app.paths import RESOURCES
from app.services import case_forms, forms

if TYPE_CHECKING:
    from app.content.case_samples import CaseSample
    from app.content.samples import Sample, SampleSystem
    from app.domain.agency import Agency
    from app.store.database import RegisterStore

SAMPLE = RESOURCES / "samples" / "guide-2021.toml"
NEGOTIATED_CASE = RESOURCES / "samples" / "cases" / "negotiated-paas.toml"
CATALOG_CASE = RESOURCES / "samples" / "cases" / "catalog-migration.toml"
CASE_SAMPLES = (NEGOTIATED_CASE, CATALOG_CASE)  # each of another agency: a register for each


def load_sample(
    store: RegisterStore, clock: Callable[[], datetime], *, with_agency: bool = False
) -> tuple[InformationSystem, ...]:
    """Add the guide's systems where they are missing, all or none; return those added.

    What is in the register already, under any of these names, is left as it is. The example agency
    is made up: it becomes the owner only `with_agency`, and only of a register that never held
    anything.
    """
    checklist = forms.checklist()
    sample = _read(checklist)
    with store.whole():
        if with_agency and _is_new(store):
            store.agencies.save(sample.agency)
        return _add_systems(store, clock, sample.systems, checklist)


def load_case_sample(
    store: RegisterStore,
    clock: Callable[[], datetime],
    path: Path,
    *,
    with_agency: bool = False,
    reference_version: str = "",
) -> ContractCase:
    """Add a sample contract case with its systems where it is missing, all or none; return it.

    A case of this title that is in the register already is left as it is. The agency becomes the
    owner only `with_agency`, and only of a register that never held anything.
    """
    checklist = forms.checklist()
    read = _read_case(path, checklist)
    with store.whole():
        for known in store.cases.all():
            if folded(known.title) == folded(read.case.title):
                return known
        if with_agency and _is_new(store):
            store.agencies.save(read.sample.agency)
        _add_systems(store, clock, read.sample.systems, checklist)
        found = [store.systems.find(name) for name in read.system_names]
        now = clock()
        case = replace(
            read.case,
            id=new_id(),
            case_no=next_case_no(store.cases.numbers(), now.year),
            system_ids=tuple(system.id for system in found if system is not None),
            reference_version=reference_version,
            created_at=now,
        )
        store.cases.add(case)
    return case


def _add_systems(
    store: RegisterStore,
    clock: Callable[[], datetime],
    examples: Sequence[SampleSystem],
    checklist: Checklist,
) -> tuple[InformationSystem, ...]:
    return tuple(
        _added(store, example, checklist, clock())
        for example in examples
        if store.systems.find(example.system.name) is None
    )


def _added(
    store: RegisterStore, example: SampleSystem, checklist: Checklist, now: datetime
) -> InformationSystem:
    number = next_management_no(store.systems.management_numbers())
    system = replace(example.system, id=new_id(), management_no=number)
    store.systems.save(system)
    store.assessments.begin(
        Assessment(
            id=new_id(),
            system_id=system.id,
            checklist=checklist,
            started_at=now,
            updated_at=now,
            answers=example.answers,
            findings=example.findings,
            maturity_questionnaire=forms.maturity() if example.axes else None,
            maturity=MaturityAnswers(example.axes),
        )
    )
    return system


def agency_caution(agency: Agency | None) -> Said | None:
    """Return what to know before a paper of this agency is handed in, nothing for a real one."""
    if agency is None:
        return said(
            QT_TRANSLATE_NOOP(
                "errors",
                "기관 정보가 없습니다. "
                "결과서를 만들려면 먼저 자료·설정에서 기관 정보를 입력해 주세요.",
            )
        )
    if folded(agency.name) not in _example_agencies():
        return None
    return said(
        QT_TRANSLATE_NOOP(
            "errors",
            "기관 정보가 예시입니다: {agency}. "
            "제출할 서류라면 먼저 자료·설정에서 우리 기관의 정보로 바꿔 주세요.",
        ),
        agency=agency.name,
    )


def sample_names() -> tuple[str, ...]:
    """Return the names of the guide's systems, in the order in which they are put in."""
    return tuple(example.system.name for example in _read(forms.checklist()).systems)


@cache
def _example_agencies() -> set[str]:
    from app.content.reading import parse_toml

    return {folded(parse_toml(path)["agency"]["name"]) for path in (SAMPLE, *CASE_SAMPLES)}


def _is_new(store: RegisterStore) -> bool:
    has_systems = store.systems.names() or store.systems.management_numbers()  # or had them
    return store.agencies.get() is None and not has_systems


def _read(checklist: Checklist) -> Sample:
    # The reader checks with pydantic, which is not wanted before the first paint.
    from app.content.samples import load_sample_file

    return load_sample_file(SAMPLE, checklist, forms.register_form())


def _read_case(path: Path, checklist: Checklist) -> CaseSample:
    from app.content.case_samples import CaseForms, load_case_sample_file

    rows = {kind: case_forms.row_form(kind) for kind in RowKind}
    used = CaseForms(forms.register_form(), case_forms.case_form(), rows, forms.maturity())
    return load_case_sample_file(path, checklist, used)
