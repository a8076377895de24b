"""Evidence and tasks belong to a system, outlive its rounds, and come back as they were given."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.domain.evidence_register import EvidenceItem, EvidenceItemKind, EvidenceState
from app.domain.improvement import Effort, TaskState
from app.domain.register import new_id
from app.store.failures import StoreError
from tests.conftest import NOON, make_system
from tests.round_material import make_file, make_task

CONTENT = "날짜,장애\n2026-01-02,서버 정지\n".encode() + bytes(range(256))


@pytest.fixture
def system(store):
    system = make_system()
    store.systems.save(system)
    return system


def reference(system, **values):
    return EvidenceItem(
        **{
            "id": new_id(),
            "system_id": system.id,
            "title": "사업계획서",
            "kind": EvidenceItemKind.REFERENCE,
            "created_at": NOON,
            "reference": "정보화담당관-1234",
            **values,
        }
    )


def test_a_file_comes_back_byte_by_byte(store, system):
    given = replace(make_file(system, CONTENT), dated=date(2026, 10, 1), owner="김하늘")
    added = store.evidence.add(given, CONTENT, {"outage_stop", "architecture"})
    assert added == replace(given, number="증빙-001")
    (linked,) = store.evidence.of(system.id)
    assert linked.item == added
    assert linked.question_ids == {"outage_stop", "architecture"}
    assert store.evidence.content(added.id) == CONTENT
    assert store.evidence.state(added) is EvidenceState.OK


def test_a_number_is_given_once_for_each_system(store, system):
    other = make_system("다른 시스템")
    store.systems.save(other)
    numbers = [store.evidence.add(reference(system)).number for _ in range(3)]
    assert numbers == ["증빙-001", "증빙-002", "증빙-003"]
    assert store.evidence.add(reference(other)).number == "증빙-001"
    last = store.evidence.of(system.id)[-1].item
    store.evidence.remove(last.id, NOON)
    assert store.evidence.add(reference(system)).number == "증빙-004"
    store.evidence.restore(last.id)
    assert {one.item.number for one in store.evidence.of(system.id)} == {
        "증빙-001", "증빙-002", "증빙-003", "증빙-004",
    }  # fmt: skip
    assert sorted(store.evidence.all()) == sorted([system.id, other.id])


def test_a_reference_has_nothing_to_check(store, system):
    added = store.evidence.add(reference(system))
    assert store.evidence.state(added) is EvidenceState.REFERENCE
    assert store.evidence.content(added.id) is None


def test_links_are_replaced(store, system):
    added = store.evidence.add(reference(system), None, ["outage_stop"])
    store.evidence.link(added.id, ["legacy_code", "legacy_code"])
    assert store.evidence.of(system.id)[0].question_ids == {"legacy_code"}
    store.evidence.link(added.id, [])
    assert store.evidence.of(system.id)[0].question_ids == frozenset()


def test_a_change_leaves_what_was_put_in(store, system):
    added = store.evidence.add(make_file(system, CONTENT), CONTENT)
    store.evidence.change(replace(added, title="새 제목", sha256="0" * 64, size=1))
    (linked,) = store.evidence.of(system.id)
    assert linked.item == replace(added, title="새 제목")


@pytest.mark.parametrize(
    ("statement", "state"),
    [
        ("UPDATE evidence_content SET content = x'00'", EvidenceState.ALTERED),
        ("DELETE FROM evidence_content", EvidenceState.MISSING),
        ("UPDATE evidence_item SET sha256 = 'x'", EvidenceState.ALTERED),
    ],
)
def test_a_file_altered_or_gone_is_shown(store, system, register_path, statement, state):
    added = store.evidence.add(make_file(system, CONTENT), CONTENT)
    with closing(sqlite3.connect(register_path)) as connection, connection:
        connection.execute(statement)
    assert store.evidence.state(store.evidence.of(system.id)[0].item) is state
    assert added.number == "증빙-001"


def test_what_is_not_there_is_told(store, system):
    gone = reference(system)
    for change in (
        lambda: store.evidence.change(gone),
        lambda: store.evidence.link(gone.id, ["outage_stop"]),
        lambda: store.evidence.remove(gone.id, NOON),
        lambda: store.evidence.restore(gone.id),
        lambda: store.tasks.remove([gone.id], NOON),
        lambda: store.tasks.restore([gone.id]),
        lambda: store.evidence.add(reference(make_system("없는 시스템"))),
        lambda: store.tasks.save_all([make_task(make_system("없는 시스템"))]),
    ):
        with pytest.raises(StoreError, match="찾을 수 없는"):
            change()


def test_a_full_disk_leaves_no_half_of_a_file(store, system):
    with store._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1")
    large = b"x" * 3_000_000
    with pytest.raises(StoreError, match="공간이 없어"):
        store.evidence.add(make_file(system, large), large, ["outage_stop"])
    assert store.evidence.of(system.id) == []


def test_tasks_come_back_in_the_order_they_were_taken_on(store, system):
    first = make_task(system)
    second = make_task(
        system,
        created_at=NOON + timedelta(seconds=1),
        effort=Effort.HIGH,
        owner="김하늘",
        due_date=date(2027, 6, 30),
        cost_won=120_000_000,
        state=TaskState.IN_PROGRESS,
    )
    store.tasks.save_all([second, first])
    assert store.tasks.of(system.id) == [first, second]
    assert store.tasks.all() == {system.id: [first, second]}


def test_a_task_is_changed_deleted_and_brought_back(store, system):
    task = make_task(system)
    store.tasks.save_all([task])
    done = replace(task, state=TaskState.DONE, cost_won=0)
    store.tasks.save_all([done])
    assert store.tasks.of(system.id) == [done]
    store.tasks.remove([task.id], NOON)
    assert store.tasks.of(system.id) == []
    store.tasks.restore([task.id])
    assert store.tasks.of(system.id) == [done]


def test_tasks_are_deleted_all_or_none(store, system):
    task = make_task(system)
    store.tasks.save_all([task])
    with pytest.raises(StoreError):
        store.tasks.remove([task.id, "gone"], NOON)
    assert store.tasks.of(system.id) == [task]
