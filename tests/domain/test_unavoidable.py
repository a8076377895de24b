"""A ground without a proof is not handed out; the draft tells what speaks for and against it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.content.unavoidable import load_unavoidable_rules
from app.domain.contradictions import contradictions
from app.domain.unavoidable import Proof, StatedGround, problems, read_grounds
from app.domain.unavoidable_draft import draft
from tests.domain.records import ASKED, CONTRADICTIONS, REFERENCE, record_of

RULES = load_unavoidable_rules(
    REFERENCE / "unavoidable.toml", ASKED, {rule.rule.id for rule in CONTRADICTIONS.rules}
)
GROUNDS = [ground.id for ground in RULES.grounds]
PROOFS = {
    "a": Proof("증빙-001", "부하 시험 결과서"),
    "b": Proof("증빙-002", "장애대장"),
    "gone": Proof("증빙-003", "전환 비용 산출내역", is_sound=False),
}


def grounds_of(given="-" * 10, **record):
    return {one.ground.id: one for one in read_grounds(RULES, record_of(given, **record))}


def ids(readings):
    return {reading.rule.id for reading in readings}


def told(*stated):
    return [str(problem) for problem in problems(RULES, stated, PROOFS)]


def test_the_three_grounds_are_those_of_the_plan_and_one_for_the_rest():
    assert [ground.title for ground in RULES.grounds] == ["안정성 저하", "비용효율성 저하", "기타"]


def test_a_ground_without_a_proof_is_refused_by_its_name():
    assert told(StatedGround("stability", proof_ids=("a",)), StatedGround("cost")) == [
        "‘비용효율성 저하’ 사유에 증빙이 없습니다. 증빙을 하나 이상 연결한 뒤 내보내 주세요."
    ]


def test_a_proof_that_is_not_in_the_register_any_more_is_none():
    assert "증빙이 없습니다" in told(StatedGround("cost", proof_ids=("removed",)))[0]


def test_a_proof_that_is_missing_or_altered_does_not_carry_a_ground():
    assert told(StatedGround("cost", proof_ids=("gone",))) == [
        (
            "‘비용효율성 저하’ 사유의 증빙 파일이 없거나 바뀌었습니다(증빙-003). "
            "파일을 다시 등록하거나 다른 증빙을 연결한 뒤 내보내 주세요."
        )
    ]
    assert told(StatedGround("cost", proof_ids=("gone", "a"))) == []


def test_another_ground_needs_the_officers_own_words():
    assert told(StatedGround("other", "  ", ("a",))) == [
        "‘기타’ 사유의 내용이 비어 있습니다. 담당자 의견을 적어 주세요."
    ]
    assert told(StatedGround("other", "2027년 폐기 예정", ("a",))) == []


def test_no_ground_at_all_is_refused():
    (only,) = told()
    assert only.startswith("불가피한 사유를 하나 이상 골라 주세요. 진단 결과의 ‘불가피한 사유’ 탭")


@given(
    st.lists(
        st.builds(
            StatedGround,
            st.sampled_from(GROUNDS),
            st.sampled_from(["", "사유"]),
            st.lists(st.sampled_from([*PROOFS, "removed"]), max_size=2).map(tuple),
        ),
        min_size=1,
        max_size=3,
        unique_by=lambda one: one.ground_id,
    ).map(tuple)
)
def test_it_is_handed_out_exactly_when_each_ground_has_a_sound_proof(stated):
    carried = all(
        {"a", "b"} & set(one.proof_ids) and (one.ground_id != "other" or one.opinion)
        for one in stated
    )
    assert (problems(RULES, stated, PROOFS) == ()) == carried


def test_answers_and_figures_speak_for_a_ground():
    read = grounds_of("NNNNNNN--N", initial_dev_cost=100, added_dev_cost=1,
                      annual_maintenance_cost=1, outage_minutes=0)  # fmt: skip
    assert ids(read["cost"].supporting) == {
        "verdict_keep", "cost_share_low", "cost_share_low_figures", "cost_little_change"
    }  # fmt: skip
    assert ids(read["stability"].supporting) == {
        "verdict_keep", "stability_boundary", "stability_no_outage"
    }  # fmt: skip
    assert not read["cost"].opposing


def test_answers_and_figures_speak_against_a_ground():
    read = grounds_of("YYYYYYY---", axes={"resilience": 0})
    assert ids(read["stability"].opposing) == {
        "verdict_adopt", "stability_outage", "stability_surge", "stability_recovery"
    }  # fmt: skip
    assert ids(read["cost"].opposing) == {"verdict_adopt", "cost_share_high", "cost_changes"}


def test_a_contradiction_speaks_against_the_ground_that_rests_on_it():
    record = {"given": "-N--------", "outage_minutes": 30}
    found = {one.id: one.sentence for one in contradictions(record_of(**record), CONTRADICTIONS)}
    read = grounds_of(**record, found=found)["stability"]
    assert ids(read.opposing) == {"stability_outage_denied"}


@pytest.mark.parametrize(("no", "speaks"), [(2, False), (3, True)])
def test_the_gate_of_the_12_factors_speaks_for_stability_once_it_is_closed(no, speaks):
    names = ["codebase", "dependencies", "config"][:no]
    read = grounds_of(factors=dict.fromkeys(names, "no"))["stability"]
    assert ("stability_gate" in ids(read.supporting)) is speaks
    assert ("stability_gate" in ids(read.open)) is not speaks


def test_what_is_not_known_speaks_neither_for_nor_against():
    for read in grounds_of("UUUUUUUUUU").values():
        assert read.supporting == read.opposing == ()
        assert read.open


def test_the_draft_is_numbered_and_tells_both_sides():
    facts = record_of("-Y---N----", name="민원 시스템", impacted_systems=2)
    stated = (
        StatedGround("stability", "부하 시험에서 응답이 느려졌습니다.", ("a", "b")),
        StatedGround("other", "2027년에 재구축할 예정입니다.", ("b",)),
    )
    text = draft(RULES, facts, stated, PROOFS).text()
    lines = text.splitlines()
    assert lines[0] == "클라우드 네이티브를 우선 적용하지 않는 사유(안)"
    assert lines[2:4] == [
        "1. 검토 대상",
        f"  {RULES.draft.target.format(name='민원 시스템')}",
    ]
    stability = lines.index(
        "  가. 안정성 저하: 클라우드 네이티브를 적용하면 서비스의 안정성이 낮아질 것으로 예상됨"
    )
    assert lines[stability + 1 : stability + 3] == [
        "    1) 담당자 의견",
        "      부하 시험에서 응답이 느려졌습니다.",
    ]
    assert "    2) 사유를 뒷받침하는 진단 결과" in lines
    assert (
        "      나) 장애가 나면 영향을 받는 다른 정보시스템이 있음"
        " (근거: 장애 시 영향 시스템 수 ‘2개’) (담당자 확인 필요)"
    ) in lines
    assert (
        "      장애복구를 위해 서비스를 중단한 적이 있어, 현재의 구성도 안정적이라고 보기 "
        "어려움 (근거: 자가진단 2번 문항 ‘예’)"
    ) in lines
    assert "      가) 증빙-001 부하 시험 결과서" in lines
    assert "  나. 기타: 그 밖에 클라우드 네이티브를 우선 적용하기 어려운 사유가 있음" in lines
    assert lines[-2:] == [f"4. {RULES.draft.plan_head}", f"  {RULES.draft.plan}"]


def test_the_draft_cites_an_article_only_for_the_ground_it_belongs_to():
    def cited(ground_id):
        return draft(RULES, record_of(), (StatedGround(ground_id),), PROOFS).text()

    assert "전자정부법 제56조의2제2항" in cited("stability")
    assert "전자정부법" not in cited("cost")
    assert "제12조제1항: 국가기관등은 클라우드컴퓨팅을 도입하도록 노력하여야 한다." in cited("cost")


def test_a_ground_that_nothing_supports_says_so():
    text = draft(RULES, record_of(), (StatedGround("cost"),), PROOFS).text()
    assert RULES.draft.for_none in text


def test_what_was_only_reported_is_marked_to_be_checked():
    text = draft(RULES, record_of(), (StatedGround("cost"),), PROOFS).text()
    plan = next(line for line in text.splitlines() if "2023. 10. 24. 보도" in line)
    assert plan.endswith("(담당자 확인 필요)")
