"""A part of the register goes to another PC and comes back, whole, undoable and untold outside."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from app.domain.answer import Answer, AnswerKey
from app.domain.assessment import QuestionNote
from app.domain.part_merging import Doubt, EntryState, Side
from app.domain.share_format import DAYS_OFF, MANIFEST, ROUNDS, SYSTEMS, TASKS, ShareKind
from app.domain.shared_part import SharedPart
from app.errors import AdvisorError
from app.exports.share_file import share_bytes
from app.imports.share_file import read_share_file
from app.sealing import DamagedFileError, WrongPasswordError
from app.services.days_off import DaysOff
from app.services.share_content import members_of, part_of
from app.services.sharing import SharingError
from app.services.stopping import StoppedError
from app.store.failures import StoreError
from tests.conftest import NOON
from tests.round_material import CONFIRMED
from tests.sharing_material import CONTENT, fill, origins, register

PASSWORD = "가나다라 2026"


@pytest.fixture
def ours(tmp_path, checklist):
    with register(tmp_path / "ours.db") as (store, sharing):
        first, second = fill(store, checklist)
        yield store, sharing, first, second


@pytest.fixture
def theirs(tmp_path):
    (tmp_path / "there").mkdir()
    with register(tmp_path / "there" / "theirs.db") as opened:
        yield opened


@pytest.fixture
def shared(ours, tmp_path):
    _, sharing, first, _ = ours
    return sharing.write(tmp_path / "분담.cnshare", [first.id])


def decided(preview, side):
    return dict.fromkeys(preview.differences.conflict_ids(), side)


def take_in(sharing, path, side=Side.FILE):
    preview = sharing.preview(path)
    return sharing.merge(preview, decided(preview, side))


def test_what_goes_out_comes_in_exactly(ours, theirs, shared):
    store, sharing = theirs
    preview = sharing.preview(shared)
    assert {one.state for one in preview.differences.entries} == {EntryState.NEW}
    assert (preview.manifest.agency, preview.manifest.author) == ("가나시", "홍길동")
    report = sharing.merge(preview, {})
    assert (report.new, report.changed) == (len(report.taken), 0)
    _, ours_sharing, first, _ = ours
    assert sharing.part([first.id]) == ours_sharing.part([first.id])
    rounds = store.assessments.rounds_of(first.id)
    assert [(one.round_no, one.state) for one in rounds] == [(1, CONFIRMED), (2, "draft")]
    (file, told) = store.evidence.of(first.id)
    assert store.evidence.content(file.item.id) == CONTENT
    assert told.question_ids == {"logs"}


def test_days_off_and_whence_answers_came_go_along(ours, theirs, shared):
    take_in(theirs[1], shared)
    ours_store, store = ours[0], theirs[0]
    assert store.days_off.all() == ours_store.days_off.all() != []
    round_id = store.assessments.current(ours[2].id).id
    assert store.origins.of(round_id) == ours_store.origins.of(round_id)
    assert len(store.origins.of(round_id)) == 3


def test_what_was_imported_there_is_told_here_too(ours, theirs, shared, tmp_path):
    take_in(theirs[1], shared)
    round_id = theirs[0].assessments.current(ours[2].id).id
    kept = replace(origins()[0], import_id="2" * 32)
    theirs[0].origins.put_all(round_id, (*theirs[0].origins.of(round_id), kept))
    back = theirs[1].write(tmp_path / "back.cnshare", [ours[2].id])
    assert take_in(ours[1], back).changed == 1
    assert ours[0].origins.of(round_id) == theirs[0].origins.of(round_id)
    assert take_in(ours[1], back).taken == ()  # a second time it brings nothing


def test_a_file_of_the_format_before_is_still_read(ours, theirs, shared):
    read = read_share_file(shared)
    rounds = json.loads(read.members[ROUNDS])
    for one in rounds:
        del one["origins"]
    members = {**read.members, ROUNDS: json.dumps(rounds).encode()}
    del members[DAYS_OFF]
    shared.write_bytes(share_bytes(members, replace(read.manifest, format=1)))
    take_in(theirs[1], shared)
    assert theirs[0].days_off.all() == []
    assert theirs[0].assessments.current(ours[2].id).answers
    shared.write_bytes(share_bytes(members, replace(read.manifest, format=2)))
    with pytest.raises(DamagedFileError):
        theirs[1].preview(shared)


def test_a_file_of_another_agency_says_so_and_asks_for_its_days_off(ours, theirs, shared):
    agency = ours[0].agencies.get()
    theirs[0].agencies.save(replace(agency, name="다라시"))
    preview = theirs[1].preview(shared)
    assert preview.other_agency == "가나시"
    assert preview.differences.conflict_ids() == ("day_off:2026-12-24",)
    theirs[1].merge(preview, {"day_off:2026-12-24": Side.HERE})
    assert theirs[0].days_off.all() == []
    assert theirs[1].preview(shared).other_agency == "가나시"


def test_a_day_off_that_was_removed_here_does_not_come_back_unasked(ours, theirs, shared, clock):
    store, sharing = theirs
    take_in(sharing, shared)
    days_off = DaysOff(store, clock)
    (day_off,) = days_off.all()
    days_off.remove(day_off)
    (entry,) = sharing.preview(shared).differences.of(EntryState.CONFLICT)
    assert (entry.id, entry.doubt) == ("day_off:2026-12-24", Doubt.DELETED_HERE)
    with pytest.raises(SharingError, match="1개 있어 합치지 않았습니다"):
        sharing.merge(sharing.preview(shared), {})
    assert take_in(sharing, shared, Side.HERE).taken == ()
    assert days_off.all() == []
    assert take_in(sharing, shared).new == 1
    assert days_off.all() == [day_off]
    assert sharing.preview(shared).differences.of(EntryState.CONFLICT) == ()
    days_off.remove(day_off)
    assert store.days_off.removed() == {day_off.day}


def test_a_merge_that_is_stopped_half_way_writes_nothing(ours, theirs, shared, tmp_path):
    preview = theirs[1].preview(shared)
    noted = []
    with pytest.raises(StoppedError):
        theirs[1].merge_beside(preview, {}, lambda *one: noted.append(one), lambda: len(noted) > 3)
    assert len(noted) == 4
    assert theirs[1].everything() == SharedPart()
    assert not list(tmp_path.glob("there/*.bak"))
    report = theirs[1].merge_beside(preview, {}, lambda *_: None, lambda: False)
    assert report.new > 4
    assert theirs[1].undo()
    assert theirs[1].everything() == SharedPart()


def test_coming_back_unchanged_it_changes_nothing_and_keeps_no_copy(ours, theirs, shared, tmp_path):
    _, sharing, first, _ = ours
    take_in(theirs[1], shared)
    back = theirs[1].write(tmp_path / "back.cnshare", [first.id])
    report = take_in(sharing, back)
    assert (report.taken, report.copy, sharing.can_undo()) == ((), None, False)
    assert not list(tmp_path.glob("*.bak"))


def test_the_colleagues_work_comes_back_and_one_undo_takes_it_all_away(
    ours, theirs, shared, tmp_path
):
    store, sharing, first, _ = ours
    before = sharing.everything()
    there, their_sharing = theirs
    take_in(their_sharing, shared)
    round_ = there.assessments.current(first.id)
    key = AnswerKey("scaling_peak")
    open_key = next(k for k in round_.checklist.answer_keys() if k not in round_.answers)
    there.assessments.put_answer(round_.id, open_key, Answer.YES, NOON)
    there.parts.put_note(round_.id, key.item_id, QuestionNote("확인함"), NOON)
    (task,) = there.tasks.of(first.id)
    there.tasks.save_all([replace(task, owner="이몽룡")])
    (case,) = there.cases.all()
    there.cases.save(replace(case, vendor="가나클라우드"))
    back = their_sharing.write(tmp_path / "back.cnshare", [first.id])

    report = take_in(sharing, back)
    assert report.changed == 3
    now = store.assessments.current(first.id)
    assert now.answers[open_key] is Answer.YES
    assert now.note(key.item_id).comment == "확인함"
    assert now.carried == round_.carried - {open_key.item_id}
    assert store.tasks.of(first.id)[0].owner == "이몽룡"
    assert store.cases.all()[0].vendor == "가나클라우드"
    assert report.copy.exists()

    assert sharing.undo()
    assert sharing.everything() == before
    assert not report.copy.exists()
    assert not sharing.undo()


def test_an_undo_that_would_take_later_work_away_is_refused_and_names_the_copy(
    ours, theirs, shared
):
    store, sharing = theirs
    report = take_in(sharing, shared)
    store.systems.save(replace(store.systems.all()[0], note="나중에 적음"))
    with pytest.raises(StoreError, match="되돌리지 못했습니다") as told:
        sharing.undo()
    assert str(report.copy) in str(told.value)
    assert report.copy.exists()
    assert len(store.systems.all()) == 2


def test_nothing_is_decided_beforehand(ours, theirs, shared, tmp_path):
    store, sharing, first, _ = ours
    take_in(theirs[1], shared)
    theirs[0].systems.save(replace(first, outage_count=9))
    back = theirs[1].write(tmp_path / "back.cnshare", [first.id])
    preview = sharing.preview(back)
    assert len(preview.differences.conflict_ids()) == 1
    with pytest.raises(SharingError, match="1개"):
        sharing.merge(preview, {})
    sharing.merge(preview, decided(preview, Side.HERE))
    assert store.systems.get(first.id).outage_count == 2
    sharing.merge(preview, decided(preview, Side.FILE))
    assert store.systems.get(first.id).outage_count == 9


def test_what_changed_since_it_was_looked_at_is_not_written_over(ours, theirs, shared):
    store, sharing = theirs
    take_in(sharing, shared)
    preview = sharing.preview(shared)
    store.systems.save(replace(ours[2], outage_count=5))
    with pytest.raises(SharingError, match="다시 불러와"):
        sharing.merge(preview, {})
    assert store.systems.get(ours[2].id).outage_count == 5


def test_a_confirmed_round_here_stays_as_it_was_confirmed(ours, theirs, shared):
    store, sharing, first, _ = ours
    confirmed = store.assessments.rounds_of(first.id)[0]
    part = part_of(read_share_file(shared))
    altered = replace(
        part.rounds[0].assessment, answers={}, findings={"outage_stop": "고침"}, state=CONFIRMED
    )
    part = replace(part, rounds=(replace(part.rounds[0], assessment=altered), part.rounds[1]))
    shared.write_bytes(share_bytes(members_of(part), sharing.manifest(ShareKind.PART)))
    preview = sharing.preview(shared)
    assert preview.differences.of(EntryState.KEPT)
    assert sharing.merge(preview, {}).taken == ()
    assert store.assessments.rounds_of(first.id)[0] == confirmed


def test_a_merge_that_fails_half_way_leaves_nothing(theirs, shared, monkeypatch):
    store, sharing = theirs
    preview = sharing.preview(shared)

    def fail(case):
        raise StoreError("다 찼습니다")

    monkeypatch.setattr(store.cases, "add", fail)
    with pytest.raises(StoreError, match="다 찼습니다"):
        sharing.merge(preview, {})
    assert store.systems.all() == []
    assert not list(store.path.parent.glob("*.bak"))


def test_numbers_given_on_both_pcs_are_given_anew_when_an_officer_says_so(ours, theirs, shared):
    store, sharing = theirs
    own = replace(ours[2], id="0" * 32, name="다른 시스템", outage_count=None)
    store.systems.save(own)
    preview = sharing.preview(shared)
    assert len(preview.differences.conflict_ids()) == 1
    sharing.merge(preview, decided(preview, Side.FILE))
    assert {one.name: one.management_no for one in store.systems.all()} == {
        "다른 시스템": "SYS-0001",
        "도서관 시스템": "SYS-0002",
        "민원예약 시스템": "SYS-0003",
    }


def test_what_was_deleted_here_comes_back_with_the_files_word(ours, shared):
    store, sharing, first, _ = ours
    (case,), (task,) = store.cases.all(), store.tasks.of(first.id)
    evidence = store.evidence.of(first.id)[0].item
    store.cases.remove([case.id], NOON)
    store.tasks.remove([task.id], NOON)
    store.evidence.remove(evidence.id, NOON)
    preview = sharing.preview(shared)
    assert sharing.merge(preview, decided(preview, Side.HERE)).taken == ()
    assert store.cases.all() == []
    assert len(sharing.merge(preview, decided(preview, Side.FILE)).taken) == 3
    assert store.cases.all() == [case]
    assert store.tasks.of(first.id) == [task]
    assert store.evidence.of(first.id)[0].item == evidence


def test_a_deleted_system_comes_back_with_its_rounds(ours, shared):
    store, sharing, first, _ = ours
    store.systems.remove([first.id], NOON)
    preview = sharing.preview(shared)
    assert sharing.merge(preview, decided(preview, Side.HERE)).taken == ()
    sharing.merge(preview, decided(preview, Side.FILE))
    assert store.systems.get(first.id) == first


def test_with_a_password_the_bytes_hold_nothing_of_the_register(ours, tmp_path, theirs):
    _, sharing, first, second = ours
    path = sharing.write(tmp_path / sharing.suggested_name(), [first.id], PASSWORD)
    data = path.read_bytes()
    for word in (first.name, second.name, "가나시", "홍길동", "장애대장", PASSWORD, first.id):
        for coding in ("utf-8", "utf-16-le", "cp949"):
            assert word.encode(coding) not in data
    for word in (b"PK\x03\x04", b"manifest", b"systems", b"json"):
        assert word not in data
    assert first.name not in path.name
    with pytest.raises(WrongPasswordError):
        theirs[1].preview(path, PASSWORD + "!")
    assert theirs[1].preview(path, PASSWORD).part == sharing.part([first.id])


def test_no_system_makes_no_file(ours, tmp_path):
    with pytest.raises(SharingError, match="하나 이상"):
        ours[1].write(tmp_path / "x.cnshare", [])


def test_evidence_that_was_altered_goes_without_its_content(ours, theirs, shared):
    part = part_of(read_share_file(shared))
    shared.write_bytes(
        share_bytes(members_of(replace(part, contents={})), ours[1].manifest(ShareKind.PART))
    )
    take_in(theirs[1], shared)
    item = theirs[0].evidence.of(ours[2].id)[0].item
    assert theirs[0].evidence.state(item) == "missing"


@pytest.fixture(scope="module")
def sound(tmp_path_factory, checklist):
    folder = tmp_path_factory.mktemp("sound")
    with register(folder / "ours.db") as (store, sharing):
        path = sharing.write(folder / "x.cnshare", [fill(store, checklist)[0].id])
    file = read_share_file(path)
    assert part_of(file)
    return file


def broken(told, *path_and_value):
    *path, value = path_and_value
    at = told
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = value


@pytest.mark.parametrize(
    ("member", "place"),
    [
        (SYSTEMS, (0, "outage_count", "둘")),
        (SYSTEMS, (0, "outage_count", 2**70)),
        (SYSTEMS, (0, "outage_count", True)),
        (SYSTEMS, (0, "name", None)),
        (SYSTEMS, (0, "name", "\ud800")),
        (SYSTEMS, (0, "id", "x" * 900)),
        (SYSTEMS, (0, "virtualization_pct", "NaN")),
        (SYSTEMS, (0, "opened_on", "2026-13-01")),
        (ROUNDS, (0, "assessment", "state", "final")),
        (ROUNDS, (0, "assessment", "round_no", 0)),
        (ROUNDS, (0, "assessment", "checklist", "0" * 64)),
        (ROUNDS, (0, "assessment", "system_id", "nobody")),
        (ROUNDS, (0, "assessment", "answers", 0, 1, "maybe")),
        (ROUNDS, (0, "snapshots", 0, "body", "{}")),
        (ROUNDS, (0, "events", 0, "after", "confirmed")),
        (TASKS, (0, "cost_won", 1.5)),
        (TASKS, (0, "from_level", 9)),
        (TASKS, (0, "effect_ids", ["agility", 7])),
        (ROUNDS, (1, "origins", 0, "slot", "kind", "other")),
        (ROUNDS, (1, "origins", 0, "slot", "part_id", "a/b")),
        (ROUNDS, (1, "origins", 0, "origin", "row", "12")),
        (DAYS_OFF, (0, "day", "2026-12-32")),
        (DAYS_OFF, (0, "name", None)),
    ],
)  # fmt: skip
def test_json_that_cannot_be_right_is_refused(sound, member, place):
    told = json.loads(sound.members[member])
    broken(told, *place)
    members = {**sound.members, member: json.dumps(told).encode()}
    with pytest.raises(DamagedFileError):
        part_of(replace(sound, members=members))


def test_any_failure_to_read_is_one_an_officer_can_act_on(theirs, tmp_path):
    path = tmp_path / "x.cnshare"
    for data in (b"", b"PK", b"CNSEALED", MANIFEST.encode(), bytes(500)):
        path.write_bytes(data)
        with pytest.raises(AdvisorError):
            theirs[1].preview(path, PASSWORD)


def test_tasks_keep_what_they_cost_and_when_they_are_due(ours, theirs, shared):
    take_in(theirs[1], shared)
    (task,) = theirs[0].tasks.of(ours[2].id)
    assert task.due_date == date(2026, 12, 31)
