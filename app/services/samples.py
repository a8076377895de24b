"""Loading the guide's own examples, so that the program can be tried before anything is typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from app.domain.assessment import Assessment
from app.domain.checklist import Checklist
from app.domain.register import InformationSystem, new_id, next_management_no
from app.paths import RESOURCES
from app.services import forms

if TYPE_CHECKING:
    from app.content.samples import Sample
    from app.store.database import RegisterStore

SAMPLE = RESOURCES / "samples" / "guide-2021.toml"


def load_sample(
    store: RegisterStore, clock: Callable[[], datetime]
) -> tuple[InformationSystem, ...]:
    """Add the example agency and the guide's systems where they are missing; return those added.

    What is in the register already, under any of these names, is left as it is.
    """
    checklist = forms.checklist()
    sample = _read(checklist)
    if store.agencies.get() is None:
        store.agencies.save(sample.agency)
    added = []
    for example in sample.systems:
        if store.systems.find(example.system.name) is not None:
            continue
        number = next_management_no(store.systems.management_numbers())
        system = replace(example.system, id=new_id(), management_no=number)
        store.systems.save(system)
        now = clock()
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
        added.append(system)
    return tuple(added)


def sample_names() -> tuple[str, ...]:
    """Return the names of the guide's systems, in the order in which they are put in."""
    return tuple(example.system.name for example in _read(forms.checklist()).systems)


def _read(checklist: Checklist) -> Sample:
    # The reader checks with pydantic, which is not wanted before the first paint.
    from app.content.samples import load_sample_file

    return load_sample_file(SAMPLE, checklist, forms.register_form())
