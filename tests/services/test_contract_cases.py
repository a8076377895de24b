"""Every change of a contract case is saved at once, and what is deleted can be brought back."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.assessment import Decision, DecisionKind
from app.domain.case_fields import RowKind
from app.domain.contract_case import (
    CheckRecord,
    FactAnswer,
    Quotation,
    ServiceLine,
    StageRecord,
    StageState,
)
from app.domain.maturity import AxisAnswer, AxisState
from app.domain.register_form import Need
from app.services import case_forms
from app.services.advising import Advising
from app.services.assessing import Assessing
from app.services.case_figures import case_fingerprint
from app.services.case_parts import CaseChange, CaseUndone
from app.services.changed_elsewhere import ChangedElsewhereError
from app.services.contract_cases import Cases, case_draft_key, row_draft_key
from app.store.database import open_register
from app.store.failures import DuplicateCaseNumberError, StoreError
from tests.case_material import make_case, make_line
from tests.conftest import NOON, answers_of, make_system


@pytest.fixture
def cases(store, clock):
    return Cases(store, clock, reference_version=lambda: "2026.1")


@pytest.fixture
def system(store):
    system = make_system("민원예약", contact_person="홍길동", contact_phone="02-0000-0000")
    store.systems.save(system)
    return system


@pytest.fixture
def case(store):
    case = make_case()
    store.cases.add(case)
    return case


@pytest.fixture
def assessing(store, clock):
    return Assessing.with_shipped(store, clock)


def answer_all(assessing, checklist, system, letters):
    round_ = assessing.begin(system)
    for key, answer in answers_of(checklist, letters).items():
        assessing.answer(round_, key, answer)
    return assessing.current(system.id)


def test_a_new_case_takes_over_what_the_register_knows(cases, system, clock):
    case = cases.create([system])
    assert case.title == "민원예약 클라우드컴퓨팅서비스 이용"
    assert case.case_no == "계약-2026-001"
    assert (case.requesting_department, case.contact_person) == ("민원과", "홍길동")
    assert case.system_ids == (system.id,)
    assert case.reference_version == "2026.1"
    assert case.created_at.date() == NOON.date()
    assert cases.all() == [case] == cases.of_system(system.id)
    again = cases.create([system])
    assert (again.title, again.case_no) == (f"{case.title} (2)", "계약-2026-002")


def test_a_case_for_several_systems_takes_over_only_what_they_share(cases, system, store):
    other = make_system("통합예약", contact_person="임꺽정")
    store.systems.save(other)
    case = cases.create([system, other, system])
    assert case.title == "민원예약 등 2개 정보시스템 클라우드컴퓨팅서비스 이용"
    assert (case.requesting_department, case.contact_person) == ("민원과", None)
    assert case.system_ids == (system.id, other.id)


def test_there_is_no_case_for_nothing(cases):
    with pytest.raises(ValueError, match="one system"):
        cases.create([])


def test_an_unassessed_system_is_told_not_hidden(cases, system):
    assert cases.create([system]).need.splitlines() == [
        "□ 민원예약",
        " ○ 자가진단 결과: 미진단(진단을 마친 뒤 보완할 필요가 있음)",
        " ○ 성숙도: 미진단(진단을 마친 뒤 보완할 필요가 있음)",
    ]


def test_the_need_says_verdict_maturity_and_what_was_chosen(
    cases, system, assessing, checklist, store, clock
):
    round_ = answer_all(assessing, checklist, system, "YYYYYYNUNN")
    advising = Advising(store, assessing, clock)
    first, second, *_ = round_.maturity_questionnaire.axes()
    advising.maturing.put_axis(round_, first.id, AxisAnswer(AxisState.LEVEL, 1, 3))
    round_ = assessing.current(system.id)
    advising.maturing.put_axis(round_, second.id, AxisAnswer(AxisState.LEVEL, 2, 2))
    decided = assessing.current(system.id)
    store.parts.put_decision(
        decided.id, DecisionKind.METHOD, Decision("refactor", "기술지원\n종료"), NOON
    )
    lines = cases.drafts.need([system]).splitlines()
    assert lines[:4] == [
        "□ 민원예약",
        " ○ 자가진단 결과: 도입 검토 (예 6~7개 / 10개)",
        "  - 클라우드 네이티브 도입이 필요한 것으로 판단할 수 있음",
        "  - 확인할 문항: 8번 문항 (총 1개)",
    ]
    assert " ○ 목표 단계와 차이가 있는 성숙도 축: 1개" in lines
    assert f"  - {first.title}: 현재 1단계, 목표 3단계" in lines
    assert any(line.startswith("  - 확인할 성숙도 축: ") for line in lines)
    assert any("판단 보류" in line for line in lines if line.startswith(" ○ 성숙도: "))
    chosen = next(n for n, line in enumerate(lines) if line.startswith(" ○ 전환 방식: "))
    assert "Refactor" in lines[chosen]
    assert lines[chosen + 2] == "  - 사유: 기술지원 종료"
    assert " ○ 서비스 모델: 미정" in lines


def test_a_round_that_was_only_opened_is_told_as_not_assessed(cases, system, assessing):
    assessing.begin(system)
    assert "자가진단 결과: 미진단" in cases.drafts.need([system])


def test_of_many_systems_only_the_verdicts_are_told_and_the_need_fits_its_field(
    cases, store, assessing, checklist
):
    systems = [make_system(f"{'아주 긴 이름의 정보시스템 ' * 8}{n}") for n in range(60)]
    store.systems.save_all(systems)
    answer_all(assessing, checklist, systems[0], "Y" * 10)
    lines = cases.drafts.need(systems).splitlines()
    assert lines[0].endswith(": 도입 검토 (예 10개 / 10개)")
    assert lines[1].endswith(": 진단 전")
    assert lines[-1] == "□ 그 밖에 30개 정보시스템"
    field = case_forms.case_form().field("need")
    assert field.value_of("\n".join(lines))


def test_what_is_saved_is_clean_and_keeps_rows_and_records(cases, case):
    saved = cases.save(replace(case, need="첫째\r\n둘째\u200b", vendor="가나\x00", services=()))
    assert (saved.need, saved.vendor) == ("첫째\n둘째", "가나")
    assert saved.services == case.services
    assert cases.get(case.id) == saved


def test_a_case_without_a_number_is_given_one(cases, case):
    assert cases.save(replace(case, case_no=" ")).case_no == "계약-2026-002"
    other = make_case("다른 건", case_no="계약-2026-001")
    cases._store.cases.add(other)
    with pytest.raises(DuplicateCaseNumberError):
        cases.save(replace(other, case_no="계약-2026-002"))
    assert cases.get(other.id) == other


def test_numbers_go_by_the_clock_that_is_handed_in(store, case):
    cases = Cases(store, lambda: NOON.replace(year=2027))
    assert cases.next_case_no() == "계약-2027-001"
    assert cases.duplicate(case).created_at.year == 2027


def test_rows_are_added_edited_moved_and_removed(cases, case):
    line = ServiceLine(name="데이터베이스\u200b")
    case = cases.parts.save_row(case, line)
    assert [one.name for one in case.services] == ["컨테이너 플랫폼", "저장공간", "데이터베이스"]
    case = cases.parts.save_row(case, replace(case.services[2], unit_price=960_000))
    assert case.services[2].unit_price == 960_000
    case = cases.parts.move_row(case, case.services[2], -2)
    assert [one.name for one in case.services] == ["데이터베이스", "컨테이너 플랫폼", "저장공간"]
    case = cases.parts.remove_rows(case, case.services[1:])
    assert [one.name for one in case.services] == ["데이터베이스"]
    assert cases.get(case.id) == case


def test_deleted_rows_come_back_where_they_stood(cases, case):
    before = case
    after = cases.parts.remove_rows(case, [case.quotations[0]])
    assert after.quotations == case.quotations[1:]
    told = CaseUndone(CaseChange.ROWS_DELETED, case.title, 1, RowKind.QUOTATIONS)
    assert cases.undo() == told
    assert cases.get(case.id) == before
    assert cases.redo() == told
    assert cases.get(case.id) == after
    assert cases.redo() is None
    assert cases.parts.remove_rows(after, []) == after


def test_a_deleted_case_comes_back_with_what_was_entered(cases, case):
    cases.delete([case])
    assert cases.all() == []
    assert cases.undo() == CaseUndone(CaseChange.DELETED, case.title, 1)
    assert cases.all() == [case]
    assert cases.redo().change is CaseChange.DELETED
    assert cases.all() == []
    cases.delete([])
    assert cases.undo() is not None


def test_a_new_case_and_a_copy_are_undone(cases, system):
    case = cases.create([system])
    case = cases.parts.save_row(case, make_line())
    copied = cases.duplicate(case)
    assert copied.title == f"{case.title} (2)"
    assert (copied.case_no, len(copied.services)) == ("계약-2026-002", 1)
    assert cases.undo().change is CaseChange.DUPLICATED
    assert cases.undo().change is CaseChange.CREATED
    assert cases.all() == []
    assert cases.redo().change is CaseChange.CREATED
    assert cases.all() == [case]


def test_an_undo_that_cannot_be_stays_the_next_one(cases, case):
    cases.delete([case])
    other = make_case("다른 건")
    cases._store.cases.add(other)
    for _ in range(2):
        with pytest.raises(DuplicateCaseNumberError, match="다른 건"):
            cases.undo()
    cases.save(replace(other, case_no="계약-2026-050"))
    assert cases.undo().title == case.title


def test_records_and_texts_are_saved_at_once(cases, case):
    case = cases.parts.record_stage(
        case, StageRecord("payment", StageState.IN_PROGRESS, note="청구\u200b 받음")
    )
    case = cases.parts.answer_fact(case, "linked", FactAnswer.NO)
    case = cases.parts.record_check(
        case, CheckRecord("retiree", FactAnswer.YES, date(2026, 3, 5), "확인\r\n함")
    )
    case = cases.parts.write_text(case, "reason", "고쳐 쓴 글\x00")
    assert case == cases.get(case.id)
    assert case.stage("payment").note == "청구 받음"
    assert case.fact("linked") is FactAnswer.NO
    assert case.check("retiree").note == "확인\n함"
    assert case.texts["reason"] == "고쳐 쓴 글"
    case = cases.parts.write_text(case, "reason", "")
    assert case.texts["reason"] == ""
    assert "reason" not in cases.parts.write_text(case, "reason", None).texts


def test_a_case_that_another_window_deleted_is_told(cases, case, store):
    store.cases.remove([case.id], NOON)
    with pytest.raises(StoreError, match="찾을 수 없는"):
        cases.parts.save_row(case, Quotation(vendor="가나"))


def test_a_system_that_is_deleted_stays_with_its_case_and_is_told(cases, system, store):
    case = cases.create([system])
    store.systems.remove([system.id], NOON)
    (known,) = cases.systems(cases.get(case.id))
    assert (known.system, known.is_deleted) == (system, True)
    store.systems.restore([system.id])
    assert not cases.systems(case)[0].is_deleted


def test_papers_remember_what_they_were_made_of(cases, case):
    fingerprint = case_fingerprint(case, cases.systems(case))
    paper = cases.parts.log_paper(
        case, form_id="cost-breakdown", file_name="산출내역서.xlsx", fingerprint=fingerprint
    )
    assert cases.parts.papers(case.id) == [paper]
    assert (paper.reference_version, paper.exported_at.date()) == ("2026.1", NOON.date())
    changed = cases.save(replace(case, budget_won=1))
    assert case_fingerprint(changed, cases.systems(changed)) != fingerprint


def test_unsaved_forms_of_cases_and_rows_are_kept_apart(cases, case):
    keys = [
        case_draft_key(case.id),
        *(row_draft_key(case.id, kind, None) for kind in RowKind),
        *(row_draft_key(case.id, RowKind.QUOTATIONS, row.id) for row in case.quotations),
    ]
    assert len(set(keys)) == len(keys)
    assert max(map(len, keys)) <= 80
    for number, key in enumerate(keys):
        cases.unsaved.keep(key, {"note": f"{number}\u200b"})
    assert cases.unsaved.get(keys[-1]) == {"note": str(len(keys) - 1)}
    cases.unsaved.forget(keys[-1])
    assert cases.unsaved.get(keys[-1]) is None


def test_a_new_case_lacks_nothing_that_saving_needs(cases, system):
    lacking = case_forms.case_form().missing(cases.create([system]))
    assert [field.id for field in lacking if field.need is Need.SAVE] == []


def test_texts_are_written_all_or_none(cases, case, store):
    case = cases.parts.write_texts(case, {"first": "하나\x00", "second": "둘"})
    assert (case.texts["first"], case.texts["second"]) == ("하나", "둘")
    with store._engine.begin() as connection:
        connection.exec_driver_sql(
            "CREATE TRIGGER refuse BEFORE INSERT ON case_text WHEN NEW.text_id = 'second' "
            "BEGIN SELECT RAISE(ABORT, 'refused'); END"
        )
    with pytest.raises(StoreError):
        cases.parts.write_texts(case, {"first": "새 글", "second": "새 글"})
    assert cases.get(case.id) == case


def test_texts_that_are_taken_back_come_back_by_an_undo(cases, case):
    case = cases.parts.write_texts(case, {"first": "하나", "second": "둘"})
    left = cases.parts.take_back_texts(case, ["first", "second", "never"])
    assert not {"first", "second"} & set(left.texts)
    assert cases.undo() == CaseUndone(CaseChange.TEXTS_TAKEN_BACK, case.title, 1)
    assert cases.get(case.id) == case
    cases.redo()
    assert cases.get(case.id) == left


def test_taking_nothing_back_is_nothing_to_undo(cases, case):
    before = cases.parts.take_back_texts(case, ["never"])
    assert before == case
    assert cases.undo() is None


@pytest.fixture
def other(store, clock):
    """The same register in another window, which knows nothing of this one."""
    with open_register(store.path) as opened:
        yield Cases(opened, clock)


@pytest.fixture
def seen(store, cases):
    """Return a case as both windows see it."""
    case = make_case()
    store.cases.add(case)
    return cases.get(case.id)


def test_what_another_window_saved_of_a_case_meanwhile_stays(cases, other, seen):
    other.save(replace(seen, need="남의 사유"), seen)
    other.parts.save_row(seen, make_line("남의 줄"))
    now = cases.save(replace(seen, title="고친 건명"), seen, insists=False)
    assert (now.title, now.need) == ("고친 건명", "남의 사유")
    assert cases.get(seen.id) == now


def test_a_field_of_a_case_that_another_window_changed_too_is_told(cases, other, seen):
    theirs = other.save(replace(seen, need="남의 사유"), seen)
    mine = replace(seen, need="나의 사유")
    with pytest.raises(ChangedElsewhereError) as told:
        cases.save(mine, seen, insists=False)
    assert told.value.field_ids == ("need",)
    assert cases.get(seen.id) == theirs
    assert cases.save(mine, seen).need == "나의 사유"  # what is clicked goes over it


def test_a_row_that_another_window_changed_keeps_both_changes(cases, other, seen):
    line = seen.services[0]
    other.parts.save_row(seen, replace(line, quantity=7))
    now = cases.parts.save_row(seen, replace(line, unit_price=1_234))
    assert (now.services[0].quantity, now.services[0].unit_price) == (7, 1_234)
    with pytest.raises(ChangedElsewhereError):
        cases.parts.save_row(seen, replace(line, quantity=8))
    assert cases.get(seen.id) == now
