"""What is read without the database library is what the repositories hand out."""

import sqlite3
from dataclasses import replace
from datetime import date

import pytest

from app.domain.agency import Agency, AgencyTrack, ApprovalMark, ApprovalPost, ApprovalRole
from app.domain.answer import Answer, AnswerKey
from app.domain.korean_text import folded
from app.domain.standing import standings
from app.services.advising import Advising
from app.services.assessing import Assessing
from app.services.forms import checklist as shipped_checklist
from app.services.samples import load_sample
from app.store.database import open_register
from app.store.failures import StoreError
from app.store.first_look import first_look
from app.store.glance import glance
from app.store.lazy_register import LazyRegister
from tests.conftest import NOON, Clock, make_assessment, make_system


@pytest.fixture
def path(tmp_path):
    return tmp_path / "register.db"


def test_a_confirmed_verdict_stays_whatever_the_type_of_the_system_becomes(path):
    from tests.round_material import confirmed_round

    with open_register(path) as store:
        store.agencies.save(Agency("한빛시", AgencyTrack.LOCAL_GOVERNMENT, "정보통신과"))
        made = make_system("민원예약", system_type="internal")
        store.systems.save(made)
        assessing = Assessing.with_shipped(store, Clock())
        rounds = Advising(store, assessing, Clock()).rounds
        drafted = assessing.begin(made)
        first = next(iter(drafted.checklist.items()))
        share, users = (AnswerKey(first.id, part.id) for part in first.parts)
        store.assessments.put_answer(drafted.id, share, Answer.YES, NOON)
        store.assessments.put_answer(drafted.id, users, Answer.NO, NOON)
        as_it_was = assessing.standings([made])[made.id].count
        rounds.confirm(rounds.submit(assessing.current(made.id), "김하늘"), "이검토")
        store.systems.save(replace(made, system_type="public_facing"))
        shown = assessing.standings(store.systems.all())[made.id]
        other = make_system("확정만 한 시스템")
        store.systems.save(other)
        begun = make_assessment(shipped_checklist(), other, "YNUYYYYYY-")
        store.assessments.begin(begun)
        confirmed_round(store, begun)  # of a snapshot that tells no system
        assert set(assessing.standings(store.systems.all())) == {made.id, other.id}
    look, seen = first_look(path), glance(path)
    assert shown.count == as_it_was
    assert look.standings[made.id] == shown
    assert standings(seen.systems, seen.assessments, seen.frozen_types)[made.id] == shown
    assert look.standings == standings(seen.systems, seen.assessments, seen.frozen_types)


def test_the_sample_register_reads_the_same_both_ways(path):
    with open_register(path) as store:
        load_sample(store, Clock())
        store.agencies.save(
            Agency(
                "한빛시", AgencyTrack.LOCAL_GOVERNMENT, "정보통신과", "김담당", "6110000",
                (
                    ApprovalPost("주무관", ApprovalRole.DRAFTER),
                    ApprovalPost("과장", ApprovalRole.APPROVER, ApprovalMark.DELEGATED),
                ),
            )
        )  # fmt: skip
        gone, kept = make_system("지운 시스템"), make_system("남은 시스템")
        store.systems.save(gone)
        store.systems.save(kept)
        store.systems.remove([gone.id], NOON)
        old = make_assessment(shipped_checklist(), kept, "YYYYYYYYYY")
        new = make_assessment(shipped_checklist(), kept, "NNNNN-----")
        store.assessments.begin(old)
        store.assessments.begin(new)
        key = next(iter(new.checklist.answer_keys()))
        store.assessments.put_answer(new.id, key, Answer.UNKNOWN, NOON)
        systems, assessments = store.systems.all(), store.assessments.all_current()
        agency = store.agencies.get()
    seen = glance(path)
    assert seen.agency == agency
    assert seen.systems == systems
    assert standings(seen.systems, seen.assessments) == standings(systems, assessments)
    assert seen.assessments[kept.id].answer(AnswerKey("nothing")) is Answer.UNANSWERED
    assert {id_: a.answers for id_, a in seen.assessments.items()} == {
        id_: a.answers for id_, a in assessments.items()
    }


def test_a_register_of_an_older_program_is_not_read_this_way(path):
    open_register(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0001'")
    assert glance(path) is None


@pytest.mark.parametrize("content", [None, b"", b"not a register" * 100])
def test_what_is_no_register_is_left_to_the_opening(path, content):
    if content is not None:
        path.write_bytes(content)
    assert glance(path) is None


def test_a_register_held_by_another_program_is_left_to_the_opening(path):
    open_register(path).close()
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    assert glance(path, patience=0.0) is None
    holder.close()
    assert glance(path) is not None


def test_a_lazy_register_touches_the_file_only_when_it_is_asked(path):
    register = LazyRegister(path, Clock())
    register.close()
    assert not path.exists()
    assert register.as_store().systems.all() == []
    assert path.exists()
    register.close()


def test_a_lazy_register_that_went_away_is_not_made_anew(path):
    open_register(path).close()
    register = LazyRegister(path, Clock())
    away = path.rename(path.with_name("away.db"))
    with pytest.raises(StoreError, match="제자리에 없어"):
        register.open()
    assert not path.exists()
    away.rename(path)
    assert register.as_store().systems.all() == []
    register.close()
    path.unlink()
    with pytest.raises(StoreError, match="제자리에 없어"):
        register.open()


def test_the_first_look_tells_what_the_whole_list_tells(path):
    with open_register(path) as store:
        load_sample(store, Clock(), with_agency=True)
        public = make_system(
            "대민 시스템", system_type="public_facing", as_of_date=date(2026, 1, 2)
        )
        blank = make_system("미진단 시스템", system_type=None, vendor="㈜가람", built_year=2015)
        for system in (public, blank):
            store.systems.save(system)
        old = make_assessment(shipped_checklist(), public, "YYYYYYYYYY")
        new = make_assessment(shipped_checklist(), public, "YNUYYYYYY-")
        carried = frozenset({next(shipped_checklist().items()).id})
        store.assessments.begin(old)
        store.assessments.begin(replace(new, carried=carried))
        store.assessments.begin(make_assessment(shipped_checklist(), blank))
    look, whole = first_look(path), glance(path)
    assert look.agency == whole.agency
    assert look.standings == standings(whole.systems, whole.assessments)
    assert public.id in look.standings
    assert blank.id not in look.standings
    for line, system in zip(look.lines, whole.systems, strict=True):
        told = line._asdict()
        assert told.pop("name_folded") == folded(system.name)
        assert told == {name: system.value(name) for name in told}


def test_the_first_look_works_out_no_more_standings_than_a_page(path, monkeypatch):
    monkeypatch.setattr("app.store.first_look.PAGE", 1)
    with open_register(path) as store:
        load_sample(store, Clock(), with_agency=True)
    look = first_look(path)
    assert len(look.lines) > 1
    assert list(look.standings) == [look.lines[0].id]


def test_what_systems_have_in_common_is_held_once_and_told_of_each(path):
    day = date(2026, 11, 1)
    same = {"operating_department": "정보통신과", "vendor": "2026-11-01", "as_of_date": day}
    with open_register(path) as store:
        for name in ("가", "나"):
            store.systems.save(make_system(name, **same))
        systems = store.systems.all()
    lines = first_look(path).lines
    for line, system in zip(lines, systems, strict=True):
        assert line == tuple(getattr(system, n, folded(system.name)) for n in line._fields)
    one, other = lines
    shared = "operating_department", "vendor", "as_of_date", "system_type"
    assert all(getattr(one, n) is getattr(other, n) for n in shared)
    assert one.name_folded is one.name
