"""The whole list of the register, read without the database library.

SQLAlchemy takes longer to import than a register of a thousand systems takes to read, so the rows
of a register in an SQLite file are read by Python's own driver. Everything else, every write, and
every register that must first be made or upgraded goes through the repositories. A test holds
that both read the same.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, get_type_hints

from app.domain.agency import Agency
from app.domain.answer import ASKED_PREFIX, Answer, AnswerKey
from app.domain.assessment import Assessment
from app.domain.register import InformationSystem
from app.store.first_look import PATIENCE, agency_of, checklists_of, frozen_types, read_quickly

_READERS: dict[Any, Callable[[Any], Any]] = {
    bool: bool,
    date: date.fromisoformat,
    Decimal: Decimal,
}


@dataclass(frozen=True, slots=True)
class Glance:
    """A register at one moment: enough for the list, too little to work with."""

    agency: Agency | None
    systems: list[InformationSystem]
    assessments: dict[str, Assessment]  # the latest round by system id, without its texts
    frozen_types: dict[str, str | None]  # of the systems of confirmed rounds, by assessment id


def glance(path: Path, patience: float = PATIENCE) -> Glance | None:
    """Read the list of an up-to-date register; None as `read_quickly` says it."""
    return read_quickly(
        path,
        patience,
        lambda connection: Glance(
            agency_of(connection),
            _systems(connection),
            _assessments(connection),
            frozen_types(connection),
        ),
    )


def _systems(connection: sqlite3.Connection) -> list[InformationSystem]:
    names = [field.name for field in fields(InformationSystem)]
    columns = ", ".join(f'"{name}"' for name in names)
    rows = connection.execute(
        f"SELECT {columns} FROM information_system"
        " WHERE deleted_at IS NULL ORDER BY name_folded, id"
    )
    hints = get_type_hints(InformationSystem)
    readers = [
        (place, _READERS[kind])
        for place, name in enumerate(names)
        for kind in getattr(hints[name], "__args__", (hints[name],))
        if kind in _READERS
    ]
    systems = []
    for row in rows:
        values = list(row)
        for place, read in readers:
            if values[place] is not None:
                values[place] = read(values[place])
        systems.append(InformationSystem(*values))
    return systems


def _assessments(connection: sqlite3.Connection) -> dict[str, Assessment]:
    latest = {
        system_id: (id_, fingerprint, started_at, updated_at, step)
        for system_id, id_, fingerprint, started_at, updated_at, step in connection.execute(
            "SELECT system_id, id, checklist, started_at, updated_at, step FROM assessment"
            " ORDER BY round_no"  # the last stays
        )
    }
    answers: dict[str, dict[AnswerKey, Answer]] = {id_: {} for id_, *_ in latest.values()}
    key_of = cache(AnswerKey)  # a few keys stand in very many rows
    answer_of = {answer.value: answer for answer in Answer}
    for id_, item_id, part_id, answer in connection.execute(
        "SELECT assessment_id, item_id, part_id, answer FROM answer"
        " WHERE substr(item_id, 1, ?) <> ?",
        (len(ASKED_PREFIX), ASKED_PREFIX),
    ):
        if id_ in answers:
            answers[id_][key_of(item_id, part_id)] = answer_of[answer]
    carried: dict[str, set[str]] = {id_: set() for id_ in answers}
    for id_, question_id in connection.execute(
        "SELECT assessment_id, question_id FROM carried_question"
    ):
        if id_ in carried:
            carried[id_].add(question_id)
    checklists = checklists_of(connection, {fingerprint for _, fingerprint, *_ in latest.values()})
    return {
        system_id: Assessment(
            id=id_,
            system_id=system_id,
            checklist=checklists[fingerprint],
            started_at=datetime.fromisoformat(started_at),
            updated_at=datetime.fromisoformat(updated_at),
            answers=answers[id_],
            step=step,
            carried=frozenset(carried[id_]),
        )
        for system_id, (id_, fingerprint, started_at, updated_at, step) in latest.items()
    }
