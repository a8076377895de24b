"""Every change of the register is saved at once, and the last one can be taken back, whole."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.answer import Answer
from app.errors import AdvisorError
from app.services.assessing import Assessing
from app.services.changed_elsewhere import ChangedElsewhereError
from app.services.registering import Change, Registering, Undone
from app.store.database import open_register
from app.store.failures import DuplicateNameError
from tests.conftest import NOON, make_assessment, make_system


@pytest.fixture
def registering(store, clock):
    return Registering(store, clock)


def names(registering):
    return [system.name for system in registering.systems()]


def test_a_new_register_has_nothing_to_undo(registering):
    assert registering.undo() is None
    assert registering.redo() is None


def test_what_would_be_undone_next_says_whether_that_takes_a_while(registering):
    systems = [registering.save(make_system(f"시스템 {number:03}")) for number in range(101)]
    assert registering.next_undone() == Undone(Change.ADDED, "시스템 100", 1)
    assert not registering.next_undone().is_long
    registering.delete(systems)
    assert registering.next_undone().is_long
    registering.undo()
    assert registering.next_redone() == Undone(Change.DELETED, "시스템 000", 101)
    registering.take_in([make_system("가져온 시스템")], registering.systems())
    assert registering.next_undone().is_long


def test_adding_is_undone(registering):
    registering.save(make_system("새올"))
    assert names(registering) == ["새올"]
    assert registering.undo() == Undone(Change.ADDED, "새올", 1)
    assert names(registering) == []
    assert registering.undo() is None


def test_editing_is_undone(registering):
    before = registering.save(make_system("새올", built_year=2010))
    registering.save(replace(before, name="새올행정", built_year=2020))
    assert registering.undo() == Undone(Change.EDITED, "새올", 1)
    assert registering.systems() == [before]


def test_saving_without_a_change_is_nothing_to_undo(registering):
    system = registering.save(make_system("새올"))
    registering.save(system)
    assert registering.undo().change is Change.ADDED


def test_a_copy_gets_the_next_free_name_and_number(registering):
    system = registering.save(make_system("새올", built_year=2010))
    second, third = registering.duplicate(system), registering.duplicate(system)
    assert [s.name for s in (second, third)] == ["새올 (2)", "새올 (3)"]
    assert [s.management_no for s in (system, second, third)] == [
        "SYS-0001",
        "SYS-0002",
        "SYS-0003",
    ]
    assert second.built_year == 2010
    assert registering.undo() == Undone(Change.DUPLICATED, "새올 (3)", 1)
    assert names(registering) == ["새올", "새올 (2)"]


def test_deleting_several_is_undone_in_one_go_with_their_answers(
    registering, store, checklist, clock
):
    systems = [registering.save(make_system(name)) for name in ("하나", "둘", "셋")]
    assessing = Assessing(store, lambda: checklist, clock)
    key = next(checklist.answer_keys())
    assessing.answer(assessing.begin(systems[0]), key, Answer.YES)

    registering.delete(systems[:2])
    assert names(registering) == ["셋"]
    assert assessing.standings(registering.systems()) == {}
    assert registering.undo() == Undone(Change.DELETED, "하나", 2)
    assert set(names(registering)) == {"하나", "둘", "셋"}
    assert assessing.current(systems[0].id).answers == {key: Answer.YES}


def test_an_undo_that_cannot_be_done_changes_nothing_and_can_be_tried_again(registering, store):
    gone = registering.save(make_system("새올"))
    kept = registering.save(make_system("다른 시스템"))
    registering.delete([gone, kept])
    usurper = make_system("새올")
    store.systems.save(usurper)  # by another window

    with pytest.raises(DuplicateNameError, match="새올"):
        registering.undo()
    assert names(registering) == ["새올"]

    store.systems.remove([usurper.id], NOON)
    assert registering.undo().change is Change.DELETED
    assert set(names(registering)) == {"새올", "다른 시스템"}


def test_a_redo_that_cannot_be_done_changes_nothing_and_can_be_tried_again(registering, store):
    registering.save(make_system("새올"))
    registering.undo()
    usurper = make_system("새올")
    store.systems.save(usurper)  # by another window
    with pytest.raises(DuplicateNameError, match="새올"):
        registering.redo()
    assert registering.systems() == [usurper]
    store.systems.remove([usurper.id], NOON)
    assert registering.redo() == Undone(Change.ADDED, "새올", 1)
    assert registering.undo() == Undone(Change.ADDED, "새올", 1)


def test_a_refused_change_is_nothing_to_undo(registering):
    registering.save(make_system("새올"))
    with pytest.raises(AdvisorError):
        registering.save(make_system("새올"))
    assert registering.undo().name == "새올"
    assert registering.undo() is None


def test_deleting_nothing_is_nothing_to_undo(registering):
    registering.delete([])
    assert registering.undo() is None


def test_the_number_of_a_deleted_system_is_not_given_again(registering):
    registering.delete([registering.save(make_system("하나"))])
    assert registering.next_management_no() == "SYS-0002"


def test_a_number_that_the_agency_uses_is_kept(registering):
    assert registering.save(make_system("하나", management_no="가-12")).management_no == "가-12"


def test_an_unsaved_form_is_kept_and_dropped(registering):
    registering.keep_draft("new", {"name": "인허가\ud800 시스", "note": "메모"})
    assert registering.draft("new") == {"name": "인허가 시스", "note": "메모"}
    registering.forget_draft("new")
    assert registering.draft("new") is None


@pytest.fixture
def other(store, clock):
    """The same register in another window, which knows nothing of this one."""
    with open_register(store.path) as opened:
        yield Registering(opened, clock)


def test_what_another_window_saved_meanwhile_stays(registering, other):
    seen = registering.save(make_system("시스템", vendor="가람", note=None))
    other.save(replace(seen, vendor="나래"), seen)
    saved = registering.save(replace(seen, note="이전 대상"), seen)
    assert (saved.vendor, saved.note) == ("나래", "이전 대상")
    assert registering.systems() == [saved]


def test_a_field_that_another_window_changed_too_is_told_and_nothing_is_saved(registering, other):
    seen = registering.save(make_system("시스템", vendor="가람", note=None))
    theirs = other.save(replace(seen, vendor="나래"), seen)
    mine = replace(seen, vendor="다솜", note="이전 대상")
    with pytest.raises(ChangedElsewhereError, match="다른 창에서 고친") as told:
        registering.save(mine, seen)
    assert (told.value.now, told.value.field_ids) == (theirs, ("vendor",))
    assert registering.systems() == [theirs]
    registering.save(replace(theirs, vendor="다솜"), theirs)  # seen now, and gone over
    assert registering.systems()[0].vendor == "다솜"


def test_an_edit_is_taken_back_without_what_another_window_saved_since(registering, other):
    seen = registering.save(make_system("시스템", vendor="가람", note=None))
    mine = registering.save(replace(seen, vendor="나래"), seen)
    other.save(replace(mine, note="이전 대상"), mine)
    registering.undo()
    (now,) = registering.systems()
    assert (now.vendor, now.note) == ("가람", "이전 대상")
    registering.redo()
    (now,) = registering.systems()
    assert (now.vendor, now.note) == ("나래", "이전 대상")
    theirs = other.save(replace(now, vendor="다솜"), now)
    with pytest.raises(ChangedElsewhereError):
        registering.undo()
    assert registering.systems() == [theirs]


def test_a_system_that_another_window_deleted_comes_back_as_it_was_typed(registering, other):
    seen = registering.save(make_system("시스템", vendor="가람"))
    other.delete([seen])
    mine = registering.save(replace(seen, vendor="나래"), seen)
    assert registering.systems() == [mine]


def test_today_goes_by_the_clock(registering):
    assert registering.today() == date(2026, 11, 23)
    assert registering.now() > NOON


actions = st.lists(st.tuples(st.sampled_from(["add", "edit", "copy", "delete"]), st.integers(0, 5)))


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(actions)
def test_any_chain_of_changes_can_be_walked_back_and_forth(store, clock, chain):
    store.systems.remove([system.id for system in store.systems.all()], NOON)
    registering = Registering(store, clock)
    past = [registering.systems()]
    for action, number in chain:
        systems = past[-1]
        if action == "add":
            registering.save(make_system(f"시스템 {len(past)}"))
        elif not systems:
            continue
        elif action == "edit":
            changed = replace(systems[number % len(systems)], built_year=1960 + len(past))
            registering.save(changed)
        elif action == "copy":
            registering.duplicate(systems[number % len(systems)])
        else:
            registering.delete(systems[: number % len(systems) + 1])
        past.append(registering.systems())
    for state in past[-2::-1]:
        assert registering.undo() is not None
        assert registering.systems() == state
    assert registering.undo() is None
    for state in past[1:]:
        assert registering.redo() is not None
        assert registering.systems() == state
    assert registering.redo() is None


def test_a_system_that_was_taken_back_comes_back_with_its_answers(store, registering, checklist):
    system = registering.save(make_system("새올"))
    assessment = make_assessment(checklist, system, "YYYYYYYYYY")
    store.assessments.begin(assessment)
    registering.undo()
    assert names(registering) == []
    assert registering.redo() == Undone(Change.ADDED, "새올", 1)
    assert names(registering) == ["새올"]
    assert store.assessments.current(system.id).answers == assessment.answers
    registering.undo()
    registering.save(make_system("온나라"))
    assert registering.redo() is None


def test_every_kind_of_change_is_done_again(registering):
    system = registering.save(make_system("새올", built_year=2010))
    registering.save(replace(system, built_year=2020))
    registering.duplicate(system)
    registering.delete([system])
    after = registering.systems()
    taken = []
    while (undone := registering.undo()) is not None:
        taken.append(undone)
    assert registering.systems() == []
    again = []
    while (redone := registering.redo()) is not None:
        again.append(redone)
    assert again == taken[::-1]
    assert registering.systems() == after
