"""Loading the guide's own examples, so that the program can be tried before anything is typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from app.domain.assessment import Assessment
from app.domain.checklist import Checklist
from app.domain.korean_text import folded
from app.domain.register import InformationSystem, new_id, next_management_no
from app.paths import RESOURCES
from app.services import forms

if TYPE_CHECKING:
    from app.content.samples import Sample, SampleSystem
    from app.domain.agency import Agency
    from app.store.database import RegisterStore

SAMPLE = RESOURCES / "samples" / "guide-2021.toml"


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
        return tuple(
            _added(store, example, checklist, clock())
            for example in sample.systems
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
        )
    )
    return system


def agency_caution(agency: Agency | None) -> str:
    """Return what to know before a paper of this agency is handed in, nothing for a real one."""
    if agency is None:
        return (
            "기관 정보가 없습니다. 결과서를 만들려면 먼저 자료·설정에서 기관 정보를 입력해 주세요."
        )
    if folded(agency.name) != folded(_read(forms.checklist()).agency.name):
        return ""
    return (
        f"기관 정보가 예시입니다: {agency.name}. "
        "제출할 결과서라면 먼저 자료·설정에서 우리 기관의 정보로 바꿔 주세요."
    )


def sample_names() -> tuple[str, ...]:
    """Return the names of the guide's systems, in the order in which they are put in."""
    return tuple(example.system.name for example in _read(forms.checklist()).systems)


def _is_new(store: RegisterStore) -> bool:
    has_systems = store.systems.names() or store.systems.management_numbers()  # or had them
    return store.agencies.get() is None and not has_systems


def _read(checklist: Checklist) -> Sample:
    # The reader checks with pydantic, which is not wanted before the first paint.
    from app.content.samples import load_sample_file

    return load_sample_file(SAMPLE, checklist, forms.register_form())
