"""What is confirmed stays as it was, whatever other program opens the file."""

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from app.domain.answer_form import Slot, SlotKind, SlotValue
from app.domain.returned_answers import AnswerOrigin, SettledAnswer
from app.store.database import open_register
from app.store.failures import StoreError
from app.store.protection import FROZEN_TABLES, ROUND_TABLES
from tests.conftest import NOON, make_system
from tests.round_material import (
    DRAFT,
    REVIEW,
    confirmed_round,
    event,
    full_assessment,
    returned,
)


@pytest.fixture
def draft(store, checklist):
    system = make_system()
    store.systems.save(system)
    begun = store.assessments.begin(full_assessment(checklist, system))
    value, slot = SlotValue("yes"), Slot(SlotKind.ITEM, "outage_stop")
    origin = AnswerOrigin("인프라.xlsx", "9f" * 32, "1. 인허가 시스템", 12, "홍길동")
    settled = SettledAnswer(system.id, begun.id, slot, SlotValue(), value, (origin,))
    store.origins.add("7" * 32, [settled], NOON)
    return begun


@pytest.fixture
def confirmed(store, draft):
    return confirmed_round(store, draft)


@pytest.fixture
def raw(store, confirmed, register_path):
    """Return a connection of another program to a register with a confirmed round."""
    store.close()
    with closing(sqlite3.connect(register_path, isolation_level=None)) as connection:
        connection.row_factory = sqlite3.Row
        yield connection


def rows(connection, table):
    return [dict(row) for row in connection.execute(f"SELECT * FROM {table}")]


def tampering(table, row):
    """Yield every way to alter a row that SQL has."""
    names = list(row)
    marks, values = ", ".join("?" * len(names)), list(row.values())
    for verb in ("INSERT OR REPLACE", "INSERT OR IGNORE", "REPLACE", "INSERT"):
        yield f"{verb} INTO {table} ({', '.join(names)}) VALUES ({marks})", values
    for name in names:
        for verb in ("UPDATE", "UPDATE OR REPLACE", "UPDATE OR IGNORE"):
            yield f"{verb} {table} SET {name} = 'x'", []
    yield f"DELETE FROM {table}", []


@pytest.mark.parametrize(
    "table", ["assessment", *ROUND_TABLES, *sorted(FROZEN_TABLES.keys() - {"return_reason"})]
)
def test_what_is_confirmed_cannot_be_altered_by_another_program(raw, table):
    before = rows(raw, table)
    assert before, "every table holds something of the confirmed round"
    for statement, values in tampering(table, before[0]):
        with pytest.raises(sqlite3.IntegrityError, match="kept as it was confirmed"):
            raw.execute(statement, values)
    assert rows(raw, table) == before


def test_another_program_adds_nothing_to_a_confirmed_round(raw):
    (owner,) = raw.execute("SELECT id FROM assessment").fetchone()
    for table in ROUND_TABLES:
        row = rows(raw, table)[0] | {"assessment_id": owner}
        new = {
            name: "new" if name.endswith("_id") and name != "assessment_id" else value
            for name, value in row.items()
        }
        statement = next(s for s, _ in tampering(table, new) if s.startswith("INSERT INTO"))
        if table == "decision":
            new["kind"] = "new"
        with pytest.raises(sqlite3.IntegrityError, match="kept as it was confirmed"):
            raw.execute(statement, list(new.values()))


def test_a_row_of_another_round_cannot_be_slipped_into_a_confirmed_one(raw):
    (owner,) = raw.execute("SELECT id FROM assessment").fetchone()
    raw.execute(
        "INSERT INTO assessment SELECT 'other', system_id, checklist, maturity, selection, 2,"
        " 'draft', 1, started_at, updated_at, step FROM assessment"
    )
    raw.execute("INSERT INTO finding VALUES ('other', 'outage_stop', '딴 글', '2026-11-23T12:00')")
    for statement in (
        f"UPDATE OR REPLACE finding SET assessment_id = '{owner}' WHERE assessment_id = 'other'",
        f"UPDATE OR REPLACE assessment SET id = '{owner}' WHERE id = 'other'",
        "UPDATE OR REPLACE assessment SET round_no = 1 WHERE id = 'other'",
    ):
        with pytest.raises(sqlite3.IntegrityError, match="kept as it was confirmed"):
            raw.execute(statement)
    # the other one is a draft
    raw.execute("UPDATE finding SET text = '고친 글' WHERE assessment_id = 'other'")
    raw.execute("DELETE FROM assessment WHERE id = 'other'")


@pytest.mark.parametrize("table", ["assessment", "snapshot"])
def test_a_row_of_another_id_cannot_take_the_place_of_a_confirmed_one(raw, table):
    """What is unique beside the id makes INSERT OR REPLACE drop the row that was there."""
    before = rows(raw, table)
    other = before[0] | {"id": "other"}
    statement, values = next(tampering(table, other))
    with pytest.raises(sqlite3.IntegrityError, match="kept as it was confirmed"):
        raw.execute(statement, values)
    assert rows(raw, table) == before


def test_a_reopening_alters_nothing_else(raw):
    reopen = "UPDATE assessment SET state = 'draft', revision_no = revision_no + 1"
    for more in ("checklist = 'x'", "maturity = NULL", "selection = NULL", "started_at = 'x'"):
        with pytest.raises(sqlite3.IntegrityError, match="kept as it was confirmed"):
            raw.execute(f"{reopen}, {more}")
    with pytest.raises(sqlite3.IntegrityError, match="kept as it was confirmed"):
        raw.execute("UPDATE assessment SET state = 'draft'")
    raw.execute(reopen)


def test_reasons_of_a_return_are_kept_as_well(store, draft, register_path):
    store.rounds.move(draft, event(DRAFT, REVIEW))
    store.rounds.move(replace(draft, state=REVIEW), returned())
    store.close()
    with closing(sqlite3.connect(register_path, isolation_level=None)) as connection:
        connection.row_factory = sqlite3.Row
        for statement, values in tampering("return_reason", rows(connection, "return_reason")[0]):
            with pytest.raises(sqlite3.IntegrityError, match="kept as it was confirmed"):
                connection.execute(statement, values)


def drop_triggers(connection):
    for (name,) in connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    ).fetchall():
        connection.execute(f"DROP TRIGGER {name}")


def test_a_snapshot_altered_all_the_same_is_told(raw, register_path):
    drop_triggers(raw)
    raw.execute("UPDATE snapshot SET body = replace(body, '1', '2')")
    (snapshot_id,) = raw.execute("SELECT id FROM snapshot").fetchone()
    with open_register(register_path) as store:
        for read in (
            lambda: store.rounds.snapshot(snapshot_id),
            lambda: store.rounds.snapshots_of(store.systems.all()[0].id),
        ):
            with pytest.raises(StoreError, match="내용이 다른 확정본"):
                read()


@pytest.mark.parametrize("table", ["checklist", "frozen_questionnaire"])
def test_questions_altered_all_the_same_are_told(raw, register_path, table):
    drop_triggers(raw)
    raw.execute(f"UPDATE {table} SET body = replace(body, '장애', '고장')")
    raw.execute(f"UPDATE {table} SET body = body || ' '")
    with open_register(register_path) as store, pytest.raises(StoreError, match="다른 문항"):
        store.assessments.all_current()


def test_a_constraint_of_the_file_is_told_as_what_it_is(store, confirmed):
    """Should a repository ever forget to refuse, the officer still learns why."""
    with (
        pytest.raises(StoreError, match="확정한 진단이어서"),
        store.assessments._transactions.writing() as connection,
    ):
        connection.exec_driver_sql("DELETE FROM answer")
