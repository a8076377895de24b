"""The guide's examples can be loaded into any register, and loading them again changes nothing."""

from dataclasses import replace

import pytest

from app.domain.agency import Agency, AgencyTrack
from app.domain.checklist import Verdict
from app.services.assessing import Assessing
from app.services.registering import Registering
from app.services.samples import (
    CASE_SAMPLES,
    CATALOG_CASE,
    NEGOTIATED_CASE,
    agency_caution,
    load_case_sample,
    load_sample,
)
from app.store.failures import StoreError, not_found
from tests.conftest import make_system
from tests.ui.broken_register import no_table

NAMES = ["공영홈쇼핑", "표준프레임워크 포털"]


@pytest.fixture
def assessing(store, checklist, clock):
    return Assessing(store, lambda: checklist, clock)


def content(store):
    return store.agencies.get(), store.systems.all(), store.assessments.all_current()


def test_the_examples_come_with_their_verdicts(store, clock, assessing):
    added = load_sample(store, clock)
    assert [system.name for system in added] == NAMES
    assert [assessing.result(system).verdict for system in added] == [
        Verdict.ADOPT_REVIEW,
        Verdict.KEEP,
    ]
    assert [system.management_no for system in added] == ["SYS-0001", "SYS-0002"]


def test_the_agency_is_plainly_an_example(store, clock):
    load_sample(store, clock, with_agency=True)
    agency = store.agencies.get()
    assert agency.name == "한빛시(예시)"
    assert agency.track is AgencyTrack.LOCAL_GOVERNMENT
    assert [post.title for post in agency.signers()] == ["주무관", "팀장", "과장"]
    assert [post.title for post in agency.cooperators()] == ["정보보호팀장"]


def test_a_paper_of_the_made_up_agency_is_warned_of(store, clock):
    load_sample(store, clock, with_agency=True)
    agency = store.agencies.get()
    assert "기관 정보가 예시입니다: 한빛시(예시)." in str(agency_caution(agency))
    assert agency_caution(replace(agency, name=" 한빛시(예시)", department="기획과"))
    assert agency_caution(replace(agency, name="한빛시")) is None
    assert "기관 정보를 입력해 주세요" in str(agency_caution(None))


def test_the_made_up_agency_is_not_made_the_owner_of_an_officers_register(store, clock):
    load_sample(store, clock)
    assert store.agencies.get() is None
    load_sample(store, clock, with_agency=True)
    assert store.agencies.get() is None  # systems stand in it: it is somebody's own by now


def test_loading_again_changes_nothing(store, clock):
    load_sample(store, clock)
    before = content(store)
    assert load_sample(store, clock) == ()
    assert content(store) == before


def test_what_an_officer_entered_is_left_as_it_is(store, clock, assessing):
    own = make_system("공영홈쇼핑", note="우리 기관의 자료")
    agency = Agency("새빛시", AgencyTrack.LOCAL_GOVERNMENT, "정보통신과")
    store.systems.save(own)
    store.agencies.save(agency)
    assert [system.name for system in load_sample(store, clock)] == NAMES[1:]
    assert store.systems.find("공영홈쇼핑") == own
    assert assessing.current(own.id) is None
    assert store.agencies.get() == agency


def test_a_failure_leaves_nothing_of_the_examples(store, clock, assessing):
    before = content(store)
    with no_table(store, "answer"), pytest.raises(StoreError):
        load_sample(store, clock, with_agency=True)
    assert content(store) == before == (None, [], {})
    added = load_sample(store, clock)
    assert [system.name for system in added] == NAMES
    assert assessing.result(added[0]).verdict is Verdict.ADOPT_REVIEW


def test_a_failure_at_the_second_example_takes_the_first_back(store, clock, monkeypatch):
    begin, begun = store.assessments.begin, []

    def fail_at_the_second(assessment):
        begun.append(assessment)
        if len(begun) > 1:
            raise not_found(store.path)
        return begin(assessment)

    monkeypatch.setattr(store.assessments, "begin", fail_at_the_second)
    with pytest.raises(StoreError):
        load_sample(store, clock)
    monkeypatch.undo()
    assert content(store) == (None, [], {})
    store.systems.save(make_system("그 뒤의 시스템"))  # the register goes on being written
    assert [system.name for system in store.systems.all()] == ["그 뒤의 시스템"]


def test_a_deleted_example_can_be_loaded_again(store, clock):
    added = load_sample(store, clock)
    registering = Registering(store, clock)
    registering.delete(added)
    again = load_sample(store, clock)
    assert [replace(s, id="", management_no="") for s in again] == [
        replace(s, id="", management_no="") for s in added
    ]


@pytest.mark.parametrize("path", CASE_SAMPLES, ids=lambda path: path.stem)
def test_a_sample_case_comes_with_its_agency_its_system_and_a_number(store, clock, path):
    case = load_case_sample(store, clock, path, with_agency=True, reference_version="2026.1")
    assert store.cases.all() == [case]
    assert (case.case_no, case.reference_version) == ("계약-2026-001", "2026.1")
    (system,) = store.systems.all()
    assert case.system_ids == (system.id,)
    assert store.assessments.current(system.id) is not None
    assert "기관 정보가 예시입니다" in str(agency_caution(store.agencies.get()))


def test_a_sample_case_is_put_in_once(store, clock):
    first = load_case_sample(store, clock, NEGOTIATED_CASE)
    store.cases.save(replace(first, budget_won=1))
    again = load_case_sample(store, clock, NEGOTIATED_CASE)
    assert (again.id, again.budget_won) == (first.id, 1)
    assert len(store.systems.all()) == 1
    assert store.agencies.get() is None


def test_a_deleted_sample_case_can_be_put_in_again(store, clock):
    first = load_case_sample(store, clock, CATALOG_CASE)
    store.cases.remove([first.id], clock())
    again = load_case_sample(store, clock, CATALOG_CASE)
    assert store.cases.all() == [again]
    assert again.case_no == "계약-2026-002"
    assert [line.name for line in again.services] == [line.name for line in first.services]
