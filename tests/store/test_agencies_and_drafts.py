"""The agency and the unsaved forms are kept as they were given."""

from dataclasses import replace
from datetime import timedelta

from app.domain.agency import Agency, AgencyTrack, ApprovalMark, ApprovalPost, ApprovalRole
from app.store.database import open_register
from tests.conftest import NOON

AGENCY = Agency(
    name="한빛시",
    track=AgencyTrack.LOCAL_GOVERNMENT,
    department="정보화담당관",
    author="홍길동",
    org_code="1741000",
    approval_line=(
        ApprovalPost("주무관", ApprovalRole.DRAFTER),
        ApprovalPost("정보보호팀장", ApprovalRole.COOPERATOR),
        ApprovalPost("과장", ApprovalRole.APPROVER, ApprovalMark.DELEGATED),
    ),
)


def test_the_agency_and_its_line_come_back(register_path):
    with open_register(register_path) as store:
        store.agencies.save(AGENCY)
    with open_register(register_path) as store:
        assert store.agencies.get() == AGENCY


def test_there_is_one_agency(store):
    store.agencies.save(AGENCY)
    store.agencies.save(replace(AGENCY, name="새빛시", approval_line=AGENCY.approval_line[:1]))
    assert store.agencies.get().name == "새빛시"
    assert store.agencies.get().approval_line == AGENCY.approval_line[:1]


def test_an_agency_may_have_no_line_yet(store):
    bare = Agency("한빛시", AgencyTrack.NATIONAL_AGENCY, "정보화담당관")
    store.agencies.save(AGENCY)
    store.agencies.save(bare)
    assert store.agencies.get() == bare


def test_what_is_typed_survives_without_being_saved(register_path):
    texts = {"name": "인허가 시스", "initial_dev_cost": "12억 (확인 중)", "note": "‘메모’\n둘째 줄"}
    with open_register(register_path) as store:
        store.drafts.keep("new", {"name": "인"}, NOON)
        store.drafts.keep("new", texts, NOON + timedelta(seconds=1))
    with open_register(register_path) as store:
        assert store.drafts.get("new") == texts
        assert store.drafts.get("other") is None


def test_a_draft_is_forgotten(store):
    store.drafts.keep("new", {}, NOON)
    assert store.drafts.get("new") == {}
    store.drafts.forget("new")
    store.drafts.forget("new")
    assert store.drafts.get("new") is None


def test_only_the_texts_that_are_meant_are_forgotten(store):
    store.drafts.keep("new", {"name": "급여", "note": ""}, NOON)
    store.drafts.forget("new", {"name": "인허가"})
    assert store.drafts.get("new") == {"name": "급여", "note": ""}
    store.drafts.forget("new", {"note": "", "name": "급여"})
    assert store.drafts.get("new") is None
