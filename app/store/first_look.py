"""What stands on screen when the register opens, read without the database library.

The lines of every system, but only the first page of standings: the answers of twenty thousand
systems take longer to read than everything else together. `glance` reads the rest right after.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from operator import attrgetter
from pathlib import Path
from typing import Any, TypeVar

from app.domain.agency import Agency, AgencyTrack, ApprovalMark, ApprovalPost, ApprovalRole
from app.domain.answer import ASKED_PREFIX, Answer, AnswerKey
from app.domain.checklist import Checklist
from app.domain.register_line import RegisterLine, is_public_facing
from app.domain.standing import Standing, standing_of
from app.store.checklist_json import checklist_from_body
from app.store.failures import StoreError
from app.store.revisions import REVISIONS
from app.store.stray_log import put_stray_log_by

PATIENCE = 0.5  # seconds; a busy file is told of when it is opened
PAGE = 100  # systems; more than any screen shows at once

UNREADABLE = (sqlite3.Error, ValueError, KeyError, TypeError, ArithmeticError)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class FirstLook:
    """A register at one moment: every line of it, and the standings of its first page by name."""

    agency: Agency | None
    lines: list[RegisterLine]
    standings: dict[str, Standing]  # by system id; 미진단 has none


def first_look(path: Path, patience: float = PATIENCE) -> FirstLook | None:
    """Read what is shown first of an up-to-date register; None as `read_quickly` says it."""
    try:
        put_stray_log_by(path)
    except StoreError:
        return None
    return read_quickly(path, patience, _first_look)


def read_quickly(path: Path, patience: float, read: Callable[[sqlite3.Connection], T]) -> T | None:
    """Read an up-to-date register by Python's own driver, or None where that is not to be had.

    None is no verdict on the file: opening the register tells what is wrong with it, and makes or
    upgrades it where that is all. `patience` is how many seconds another program may hold it.
    """
    try:
        with quick_connection(path, patience) as connection:
            connection.execute("BEGIN")  # everything as it stood at one moment
            return read(connection) if is_up_to_date(connection) else None
    except UNREADABLE:
        return None


@contextmanager
def quick_connection(path: Path, patience: float) -> Iterator[sqlite3.Connection]:
    """Open a register that there is, only to be read; UNREADABLE is what this and reading raise."""
    if not path.is_file():
        raise sqlite3.OperationalError
    with closing(sqlite3.connect(path, timeout=patience)) as connection:
        connection.execute("PRAGMA query_only = ON")
        yield connection


def is_up_to_date(connection: sqlite3.Connection) -> bool:
    """Whether the tables are those of this program; read first, as every reading is of them."""
    versions = connection.execute("SELECT version_num FROM alembic_version").fetchall()
    return versions == [(REVISIONS[-1],)]


def agency_of(connection: sqlite3.Connection) -> Agency | None:
    """Return the agency of the register, or None while it is not given."""
    row = connection.execute(
        "SELECT name, track, department, author, org_code FROM agency"
    ).fetchone()
    if row is None:
        return None
    name, track, department, author, org_code = row
    posts = connection.execute("SELECT title, role, mark FROM approval_post ORDER BY position")
    return Agency(
        name=name,
        track=AgencyTrack(track),
        department=department,
        author=author,
        org_code=org_code,
        approval_line=tuple(
            ApprovalPost(title, ApprovalRole(role), ApprovalMark(mark))
            for title, role, mark in posts
        ),
    )


def checklists_of(connection: sqlite3.Connection, wanted: set[str]) -> dict[str, Checklist]:
    """Return frozen checklists by their fingerprints."""
    return {
        fingerprint: checklist_from_body(body)
        for fingerprint in wanted
        for (body,) in connection.execute(
            "SELECT body FROM checklist WHERE fingerprint = ?", (fingerprint,)
        )
    }


def frozen_types(connection: sqlite3.Connection) -> dict[str, str | None]:
    """Return the system types that confirmed rounds were confirmed with, by assessment id."""
    return dict(
        connection.execute(
            "SELECT a.id, json_extract(s.body, '$.system.system_type') FROM assessment AS a"
            " JOIN snapshot AS s ON s.assessment_id = a.id AND s.revision_no = a.revision_no"
            " WHERE a.state = 'confirmed'"
            " AND json_type(s.body, '$.system.system_type') IS NOT NULL"  # it was told, if open
        ).fetchall()
    )


_BY_NAME = attrgetter("name_folded", "id")
_NAME, _FOLDED, _AS_OF = map(RegisterLine._fields.index, ("name", "name_folded", "as_of_date"))
_SHARED = tuple(
    RegisterLine._fields.index(name)
    for name in ("agency_name", "operating_department", "contact_person", "vendor", "system_type")
)


def _first_look(connection: sqlite3.Connection) -> FirstLook:
    lines = _lines(connection)
    return FirstLook(agency_of(connection), lines, _standings(connection, lines[:PAGE]))


def _lines(connection: sqlite3.Connection) -> list[RegisterLine]:
    rows = connection.execute(
        f"SELECT {', '.join(RegisterLine._fields)} FROM information_system WHERE deleted_at IS NULL"
    )
    # Sorted here five times as fast as by SQLite.
    return sorted(_with_shared_values(rows), key=_BY_NAME)


def _with_shared_values(rows: Iterable[tuple[Any, ...]]) -> Iterator[RegisterLine]:
    """Make the lines; what several systems have in common stands in the memory but once."""
    once = dict[Any, Any]().setdefault
    days: dict[Any, date] = {}
    for row in rows:
        line = list(row)
        if line[_FOLDED] == line[_NAME]:
            line[_FOLDED] = line[_NAME]
        for place in _SHARED:
            line[place] = once(line[place], line[place])
        day = line[_AS_OF]
        if day is not None:
            line[_AS_OF] = days.get(day) or days.setdefault(day, date.fromisoformat(str(day)))
        yield RegisterLine._make(line)


def _standings(
    connection: sqlite3.Connection, lines: Collection[RegisterLine]
) -> dict[str, Standing]:
    latest = _rows_of(
        connection,
        "SELECT system_id, id, checklist, updated_at FROM assessment"
        " WHERE system_id IN ({0}) ORDER BY round_no",  # the last stays
        [line.id for line in lines],
    )
    rounds = {system_id: rest for system_id, *rest in latest}
    ids = [id_ for id_, *_ in rounds.values()]
    answers: dict[str, dict[AnswerKey, Answer]] = {id_: {} for id_ in ids}
    of_these = " WHERE assessment_id IN ({0})"
    given = "SELECT assessment_id, item_id, part_id, answer FROM answer"
    for id_, item_id, part_id, answer in _rows_of(connection, given + of_these, ids):
        if not item_id.startswith(ASKED_PREFIX):  # answers to advice, which no verdict counts
            answers[id_][AnswerKey(item_id, part_id)] = Answer(answer)
    carried: dict[str, set[str]] = {id_: set() for id_ in ids}
    waiting = "SELECT assessment_id, question_id FROM carried_question"
    for id_, question_id in _rows_of(connection, waiting + of_these, ids):
        carried[id_].add(question_id)
    checklists = checklists_of(connection, {fingerprint for _, fingerprint, _ in rounds.values()})
    frozen = frozen_types(connection)
    found = {
        line.id: standing_of(
            checklists[fingerprint],
            answers[id_],
            carried[id_],
            is_public_facing=is_public_facing(frozen.get(id_, line.system_type)),
            updated_at=datetime.fromisoformat(updated_at),
        )
        for line in lines
        if line.id in rounds
        for id_, fingerprint, updated_at in [rounds[line.id]]
    }
    return {id_: one for id_, one in found.items() if one.is_begun}


def _rows_of(connection: sqlite3.Connection, query: str, ids: list[str]) -> sqlite3.Cursor:
    """Return the rows of a query over as many ids as there are marks in it."""
    return connection.execute(query.format(", ".join("?" * len(ids))), ids)
