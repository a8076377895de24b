"""The whole list of the register, read without the database library.

SQLAlchemy takes longer to import than a register of a thousand systems takes to read, so the rows
of a register in an SQLite file are read by Python's own driver. Everything else, every write, and
every register that must first be made or upgraded goes through the repositories. A test holds
that both read the same.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, fields
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, cast, get_type_hints

from app.domain.agency import Agency
from app.domain.answer import ASKED_PREFIX, Answer, AnswerKey
from app.domain.assessment import Assessment
from app.domain.register import InformationSystem
from app.store.first_look import (
    PATIENCE,
    UNREADABLE,
    agency_of,
    checklists_of,
    frozen_types,
    is_up_to_date,
    quick_connection,
    read_quickly,
)

ROW = "rowid"
SYSTEMS, ANSWERS, ASSESSMENTS = 250, 2500, 1000  # in a slice: a few milliseconds each

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


@dataclass(frozen=True, slots=True)
class SlicedGlance:
    """A register that was read with others let in between."""

    seen: Glance
    is_still_so: Callable[[], bool]  # whether nobody wrote since it began


def glance(path: Path, patience: float = PATIENCE) -> Glance | None:
    """Read the list of an up-to-date register; None as `read_quickly` says it."""
    return read_quickly(path, patience, _at_once)


def glance_in_slices(
    path: Path, patience: float = PATIENCE
) -> Generator[SlicedGlance | None, None, None]:
    """Read the same in slices of some milliseconds, each a None; between two the file is free.

    Nothing follows them where it cannot be had. What was read is no moment of the register unless
    it `is_still_so` in the end.
    """
    try:
        with quick_connection(path, patience) as connection:
            if is_up_to_date(connection):
                before = _version(connection)
                seen = yield from _slices(connection)
                yield SlicedGlance(seen, lambda: _version(connection) == before)
    except UNREADABLE:
        return


def _version(connection: sqlite3.Connection) -> int | None:
    """Return a number that another one follows whenever someone else writes; None if unknown."""
    try:
        return int(connection.execute("PRAGMA data_version").fetchone()[0])
    except sqlite3.Error:
        return None


def _at_once(connection: sqlite3.Connection) -> Glance:
    slices = _slices(connection)
    while True:
        try:
            next(slices)
        except StopIteration as end:
            return cast("Glance", end.value)


def _slices(connection: sqlite3.Connection) -> Generator[None, None, Glance]:
    systems = yield from _systems(connection)
    assessments = yield from _assessments(connection)
    return Glance(agency_of(connection), systems, assessments, frozen_types(connection))


def _batches(
    connection: sqlite3.Connection, query: str, given: tuple[object, ...], size: int
) -> Iterator[list[tuple[Any, ...]]]:
    """Yield the rows of a query that begins with the row's number, so many at a time.

    No statement stays open between two: it would keep everybody from writing.
    """
    last = -1
    while rows := connection.execute(
        f"{query} AND {ROW} > ? ORDER BY {ROW} LIMIT ?", (*given, last, size)
    ).fetchall():
        last = rows[-1][0]
        yield rows


def _systems(connection: sqlite3.Connection) -> Generator[None, None, list[InformationSystem]]:
    names = [field.name for field in fields(InformationSystem)]
    columns = ", ".join(f'"{name}"' for name in names)
    query = f"SELECT {ROW}, name_folded, {columns} FROM information_system WHERE deleted_at IS NULL"
    hints = get_type_hints(InformationSystem)
    readers = [
        (place, _READERS[kind])
        for place, name in enumerate(names)
        for kind in getattr(hints[name], "__args__", (hints[name],))
        if kind in _READERS
    ]
    systems = []
    for rows in _batches(connection, query, (), SYSTEMS):
        for _, name_folded, *values in rows:
            for place, read in readers:
                if values[place] is not None:
                    values[place] = read(values[place])
            system = InformationSystem(*values)
            systems.append((name_folded, system.id, system))
        yield
    systems.sort()  # no two have the same id
    return [system for *_, system in systems]


def _assessments(connection: sqlite3.Connection) -> Generator[None, None, dict[str, Assessment]]:
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
    query = (
        f"SELECT {ROW}, assessment_id, item_id, part_id, answer FROM answer"
        " WHERE substr(item_id, 1, ?) <> ?"
    )
    for rows in _batches(connection, query, (len(ASKED_PREFIX), ASKED_PREFIX), ANSWERS):
        for _, id_, item_id, part_id, answer in rows:
            if id_ in answers:
                answers[id_][key_of(item_id, part_id)] = answer_of[answer]
        yield
    carried: dict[str, set[str]] = {id_: set() for id_ in answers}
    for id_, question_id in connection.execute(
        "SELECT assessment_id, question_id FROM carried_question"
    ):
        if id_ in carried:
            carried[id_].add(question_id)
    checklists = checklists_of(connection, {fingerprint for _, fingerprint, *_ in latest.values()})
    yield
    made: dict[str, Assessment] = {}
    for system_id, (id_, fingerprint, started_at, updated_at, step) in latest.items():
        made[system_id] = Assessment(
            id=id_,
            system_id=system_id,
            checklist=checklists[fingerprint],
            started_at=datetime.fromisoformat(started_at),
            updated_at=datetime.fromisoformat(updated_at),
            answers=answers[id_],
            step=step,
            carried=frozenset(carried[id_]),
        )
        if len(made) % ASSESSMENTS == 0:
            yield
    return made
