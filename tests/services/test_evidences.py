"""Evidence is kept in the register with its hash, within its limit, under the next number."""

import errno
from dataclasses import replace
from datetime import date

import pytest

from app.content.evidence_limits import EvidenceLimits, load_evidence_limits
from app.content.reading import ContentError
from app.domain.evidence_register import EvidenceState, questions_without
from app.exports import target_file
from app.exports.failures import ExportError
from app.services.evidences import LIMITS, EvidenceError, Evidences
from app.services.own_files import put_own_files
from app.services.tasks import Tasks
from tests.conftest import make_system
from tests.round_material import make_task

MEGABYTE = 1024 * 1024


@pytest.fixture
def evidences(store, clock):
    return Evidences(store, clock)


@pytest.fixture
def system(store):
    system = make_system()
    store.systems.save(system)
    return system


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "장애대장 2026.xlsx"
    path.write_bytes(bytes(range(256)) * 4)
    return path


def test_a_file_is_kept_when_the_one_it_came_from_is_gone(evidences, system, file, tmp_path):
    content = file.read_bytes()
    item = evidences.add_file(
        system.id, file, dated=date(2026, 10, 1), owner=" 김하늘 ", question_ids=["outage_stop"]
    )
    assert (item.number, item.title, item.size) == ("증빙-001", "장애대장 2026", 1024)
    assert (item.file_name, item.owner) == (file.name, "김하늘")
    file.unlink()
    assert evidences.states(system.id) == {item.id: EvidenceState.OK}
    copy = evidences.save_copy(item, tmp_path / "꺼낸 파일.xlsx")
    assert copy.read_bytes() == content


def test_a_reference_says_where_it_is(evidences, system):
    item = evidences.add_reference(system.id, " 정보화담당관-1234\n(2026. 3. 2.) ")
    assert (item.number, item.title) == ("증빙-001", "정보화담당관-1234")
    assert evidences.states(system.id) == {item.id: EvidenceState.REFERENCE}
    with pytest.raises(EvidenceError, match="문서번호나 보관 위치"):
        evidences.add_reference(system.id, " \n")


def test_a_file_up_to_the_limit_is_taken_and_no_larger(store, clock, system, tmp_path):
    evidences = Evidences(store, clock, lambda: EvidenceLimits(MEGABYTE))
    path = tmp_path / "큰 파일.bin"
    path.write_bytes(b"x" * MEGABYTE)
    assert evidences.add_file(system.id, path).size == MEGABYTE
    path.write_bytes(b"x" * (MEGABYTE + 1))
    with pytest.raises(EvidenceError, match="1MB보다 큽니다"):
        evidences.add_file(system.id, path)
    assert len(evidences.of(system.id)) == 1


def test_the_shipped_limit_is_20_megabytes():
    limits = load_evidence_limits(LIMITS)
    assert (limits.max_file_size, limits.max_file_mb) == (20 * MEGABYTE, 20)


def test_a_broken_limit_is_told(tmp_path):
    path = tmp_path / "evidence-register.toml"
    text = LIMITS.read_text(encoding="utf-8")
    path.write_text(text.replace("max_file_mb = 20", "max_file_mb = 0"), encoding="utf-8")
    with pytest.raises(ContentError, match="max_file_mb"):
        load_evidence_limits(path)


def test_what_cannot_be_read_or_says_nothing_is_refused(evidences, system, tmp_path):
    empty = tmp_path / "빈 파일.txt"
    empty.touch()
    with pytest.raises(EvidenceError, match="내용이 없는"):
        evidences.add_file(system.id, empty)
    for unreadable in (tmp_path, tmp_path / "없는 파일.txt"):
        with pytest.raises(EvidenceError, match="읽지 못했습니다"):
            evidences.add_file(system.id, unreadable)
    assert evidences.of(system.id) == []


def test_a_copy_that_cannot_be_written_is_told(evidences, system, file, tmp_path):
    item = evidences.add_file(system.id, file)
    with pytest.raises(ExportError, match="저장할 폴더가 없습니다"):
        evidences.save_copy(item, tmp_path / "없는 폴더" / "x.xlsx")
    reference = evidences.add_reference(system.id, "문서-1")
    with pytest.raises(EvidenceError, match="들어 있지 않은 증빙입니다: 증빙-002"):
        evidences.save_copy(reference, tmp_path / "x.xlsx")


def test_a_full_disk_leaves_the_file_that_a_copy_was_to_replace(
    evidences, system, file, tmp_path, monkeypatch
):
    item = evidences.add_file(system.id, file)
    target = tmp_path / "x.xlsx"
    target.write_bytes(b"theirs")
    monkeypatch.setattr(target_file, "_write", full_disk)
    with pytest.raises(ExportError, match="남은 공간이 없어"):
        evidences.save_copy(item, target)
    assert target.read_bytes() == b"theirs"


def test_a_full_disk_leaves_no_half_of_a_content_file(tmp_path, monkeypatch):
    folder = tmp_path / "content"
    given = {"자체 문항표.toml": b"id = 1"}
    with monkeypatch.context() as full:
        full.setattr(target_file, "_write", full_disk)
        assert put_own_files(folder, given) == ({}, tuple(given))
    assert not list(folder.iterdir())
    written, left = put_own_files(folder, given)  # half a file would stand in the way
    assert (list(written.values()), left) == (list(given.values()), ())


def full_disk(path, content):
    path.write_bytes(content[:1])
    raise OSError(errno.ENOSPC, "full")


def test_a_piece_is_changed_linked_taken_out_and_brought_back(evidences, system, file):
    item = evidences.add_file(system.id, file)
    with pytest.raises(EvidenceError, match="제목을 적어"):
        evidences.change(item, title=" ", dated=None, owner="")
    item = evidences.change(item, title=" 장애 기록 ", dated=date(2026, 1, 2), owner="이검토")
    assert item.title == "장애 기록"
    linked = evidences.link(item, ["outage_stop", "resilience"])
    assert evidences.of(system.id) == [linked]
    asked = ("outage_stop", "legacy_code", "resilience", "delivery")
    assert questions_without(asked, evidences.of(system.id)) == ("legacy_code", "delivery")
    evidences.remove(item)
    assert evidences.of(system.id) == []
    evidences.restore(item)
    assert evidences.of(system.id) == [linked]


def test_a_title_alone_may_be_a_link_to_nothing_else(evidences, system, file):
    """Every piece belongs to one system."""
    evidences.add_file(system.id, file)
    assert evidences.of(make_system("다른 시스템").id) == []


def test_tasks_are_saved_clean_and_can_be_brought_back(store, clock, system):
    tasks = Tasks(store, clock)
    saved = tasks.save(make_task(system, what="형상관리\r\n도입\0", owner=" 김하늘 "))
    assert (saved.what, saved.owner) == ("형상관리\n도입", "김하늘")
    assert tasks.of(system.id) == [saved]
    changed = tasks.save(replace(saved, cost_won=50_000_000))
    assert tasks.of(system.id) == [changed]
    tasks.remove([changed])
    assert tasks.of(system.id) == []
    tasks.restore([changed])
    assert tasks.of(system.id) == [changed]
