"""Requirements are proposed with a reason, never by what is not known, and the officer decides."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.answer import Answer
from app.domain.contract_case import CheckRecord, FactAnswer, ServiceLine
from app.domain.maturity import HIGHEST_LEVEL, AxisAnswer, AxisState
from app.domain.own_texts import proposal_key
from app.domain.requirement_choice import (
    RequirementPart,
    check_key,
    chosen_requirements,
    next_own_id,
    order_key,
    order_moved,
    text_key,
    with_choice,
)
from app.domain.requirements import proposed_requirements, read_requirements
from tests.domain.records import MATURITY, record_of
from tests.paper_material import (
    CASE_FACTS,
    REQUIREMENTS,
    case_of,
    facts_of,
    local_paas,
    national_migration,
    step,
    told,
    values_of,
)

AXES = [axis.id for axis in MATURITY.axes()]
FACTORS = [factor.id for factor in MATURITY.factors]
SERVICES = [
    *(("cloud_service", model) for model in ("iaas", "caas", "paas", "faas", "saas")),
    ("support_service", None),
    ("convergence_service", None),
    ("convergence_service", "saas"),
]


def ids(facts):
    return [one.requirement.id for one in proposed_requirements(REQUIREMENTS, facts)]


def all_reasons(facts):
    proposed = proposed_requirements(REQUIREMENTS, facts)
    return {one.requirement.id: str(one.reasons) for one in proposed}


def to_check(facts):
    return {one.requirement.id for one in read_requirements(REQUIREMENTS, facts).to_check}


def reasons(facts, id_):
    for one in proposed_requirements(REQUIREMENTS, facts):
        if one.requirement.id == id_:
            return {(reason.text, reason.system_names) for reason in one.reasons}
    return set()


def chosen(facts, **given):
    reading = read_requirements(REQUIREMENTS, facts)
    everything = chosen_requirements(
        REQUIREMENTS, reading, facts.case, values_of(facts, **given), CASE_FACTS.placeholders
    )
    return {one.id: one for one in everything}


def test_a_local_government_that_buys_a_paas_gets_these():
    assert " ".join(ids(local_paas())) == (
        "FUN-001 FUN-007 FUN-012 "
        "PER-001 PER-002 PER-003 PER-007 "
        "SEC-001 SEC-004 SEC-005 SEC-006 SEC-007 SEC-008 SEC-009 SEC-010 SEC-011 SEC-012 "
        "SEC-014 SEC-015 "
        "DAT-001 DAT-002 DAT-003 DAT-004 DAT-005 DAT-006 DAT-009 DAT-010 "
        "INT-001 INT-002 INT-005 "
        "TST-002 TST-003 TST-006 "
        "QLT-001 QLT-005 QLT-006 "
        "PMR-001 "
        "SUP-003 SUP-004 SUP-005 SUP-007 "
        "CON-001 CON-002 CON-003"
    )


def test_a_national_agency_that_buys_migration_support_gets_these():
    assert " ".join(ids(national_migration())) == (
        "FUN-004 FUN-006 FUN-012 FUN-013 "
        "SEC-006 SEC-007 SEC-013 SEC-015 "
        "DAT-013 "
        "INT-001 INT-003 "
        "TST-001 "
        "QLT-003 QLT-005 QLT-006 QLT-007 "
        "PMR-001 PMR-002 PMR-003 PMR-004 PMR-005 PMR-006 PMR-007 PMR-008 PMR-009 "
        "SUP-001 SUP-002 SUP-003 SUP-006 "
        "CON-003 CON-005"
    )


def test_a_gap_is_told_with_both_levels_and_the_system():
    assert reasons(local_paas(), "PER-001") == {
        ("성숙도 목표(확장성 축 1단계 → 3단계)", ("인허가 시스템",))
    }


def test_a_ground_of_the_contract_alone_names_no_system():
    assert reasons(local_paas(), "DAT-001") == {("클라우드컴퓨팅서비스 제공자의 반환 의무", ())}


def test_the_same_reason_names_every_system_once():
    systems = [
        record_of(axes={"scaling": step(1, 2)}, name=name)
        for name in ("인허가 시스템", "민원 시스템", "민원 시스템")
    ]
    facts = facts_of(case_of("cloud_service", "paas"), *systems)
    assert reasons(facts, "PER-001") == {
        ("성숙도 목표(확장성 축 1단계 → 2단계)", ("인허가 시스템", "민원 시스템"))
    }


@pytest.mark.parametrize(("category", "model"), SERVICES)
def test_every_step_of_every_axis_yields_a_requirement_for_every_service(category, model):
    case = case_of(category, model)
    without = set(ids(facts_of(case, record_of())))
    for axis in AXES:
        for level in range(HIGHEST_LEVEL):
            facts = facts_of(case, record_of(axes={axis: step(level, level + 1)}))
            proposed = all_reasons(facts)
            assert any("성숙도 목표" in told for told in proposed.values()), (axis, level)
            assert without <= set(proposed)


def test_every_checkpoint_that_is_not_met_yields_a_requirement():
    for category, model in (("cloud_service", "paas"), ("support_service", None)):
        for factor in FACTORS:
            facts = facts_of(case_of(category, model), record_of(factors={factor: "no"}))
            named = [told for told in all_reasons(facts).values() if "12 Factors" in told]
            assert named, (category, factor)


@pytest.mark.parametrize(
    "answer",
    [
        AxisAnswer(),
        AxisAnswer(AxisState.UNKNOWN),
        AxisAnswer(AxisState.NOT_APPLICABLE, reason="쓰지 않음"),
        step(1, None),
        step(2, 2),
        step(3, 1),
    ],
)
def test_an_axis_without_a_gap_proposes_nothing(answer):
    case = case_of("cloud_service", "paas")
    facts = facts_of(case, record_of(axes={"scaling": answer}))
    assert "PER-003" not in ids(facts)


def test_what_is_not_known_is_something_to_check_and_no_proposal():
    case = case_of("cloud_service", "paas")
    unknown = facts_of(case, record_of())
    assert "SEC-011" not in ids(unknown)
    assert "SEC-011" in to_check(unknown)
    denied = facts_of(case, record_of(handles_personal_data=False, handles_sensitive_data=False))
    assert "SEC-011" not in {*ids(denied), *to_check(denied)}


def test_a_target_that_is_not_set_is_something_to_check():
    facts = facts_of(case_of("cloud_service", "paas"), record_of(axes={"scaling": step(1, None)}))
    (found,) = [
        one
        for one in read_requirements(REQUIREMENTS, facts).to_check
        if one.requirement.id == "PER-003"
    ]
    assert [(fact.label, fact.text) for fact in found.open_facts] == [
        ("확장성 축", "1단계, 목표 단계 미정")
    ]


def test_a_case_of_which_nothing_is_known_proposes_nothing_and_rules_nothing_out():
    reading = read_requirements(REQUIREMENTS, facts_of(case_of()))
    assert reading.proposed == ()
    assert len(reading.to_check) == len(REQUIREMENTS.requirements)
    labels = {fact.label for one in reading.to_check for fact in one.open_facts}
    assert {"대상 정보시스템", "이용할 서비스"} <= labels


def test_a_service_that_is_only_compared_proposes_nothing():
    line = ServiceLine(category="cloud_service", service_model="paas", is_candidate_only=True)
    assert ids(facts_of(replace(case_of(), services=(line,)))) == []


FIELDS = {
    "handles_personal_data": [True, False],
    "handles_sensitive_data": [True, False],
    "csap_importance": ["high", "low"],
    "n2sf_class": ["C", "O"],
    "system_grade": ["1", "4"],
    "impacted_systems": [0, 2],
    "peak_concurrent_users": [0, 500],
    "hosting_center": ["mixed", "own"],
}
QUESTIONS = [question.id for question in CASE_FACTS.questions]


@settings(max_examples=30)
@given(data=st.data())
def test_learning_more_takes_no_proposal_back_and_proposes_only_what_was_open(data):
    category, model = data.draw(st.sampled_from(SERVICES))
    fields = {name: data.draw(st.sampled_from(values)) for name, values in FIELDS.items()}
    answers = {id_: data.draw(st.booleans()) for id_ in QUESTIONS}
    levels = data.draw(st.lists(st.integers(0, 3), min_size=8, max_size=8))
    aims = data.draw(st.lists(st.integers(0, 3), min_size=8, max_size=8))
    axes = {axis: step(*pair) for axis, *pair in zip(AXES, levels, aims, strict=True)}
    checks = data.draw(st.text("YN", min_size=10, max_size=10))
    hidden = data.draw(st.sets(st.sampled_from([*fields, *answers, *AXES, "case", "checks"])))

    def known(mapping):
        return {name: value for name, value in mapping.items() if name not in hidden}

    after = facts_of(
        case_of(category, model, facts=told(**answers)), record_of(checks, axes=axes, **fields)
    )
    before = facts_of(
        case_of(None if "case" in hidden else category, model, facts=told(**known(answers))),
        record_of("-" * 10 if "checks" in hidden else checks, axes=known(axes), **known(fields)),
    )
    assert set(ids(before)) <= set(ids(after))
    assert set(ids(after)) <= set(ids(before)) | to_check(before)


def test_the_order_is_that_of_the_catalogue():
    order = [requirement.id for requirement in REQUIREMENTS.requirements]
    assert ids(local_paas()) == sorted(ids(local_paas()), key=order.index)


def test_the_officer_includes_excludes_and_goes_back_to_the_proposal():
    facts = local_paas()
    assert chosen(facts)["DAT-001"].is_included
    assert not chosen(facts)["DAT-008"].is_included
    case = with_choice(facts.case, "DAT-001", FactAnswer.NO)
    case = with_choice(case, "DAT-008", FactAnswer.YES)
    decided = chosen(replace(facts, case=case))
    assert not decided["DAT-001"].is_included
    assert decided["DAT-001"].reasons
    assert decided["DAT-008"].is_included
    back = with_choice(case, "DAT-001", FactAnswer.UNKNOWN)
    assert check_key("DAT-001") not in back.checks
    assert chosen(replace(facts, case=back))["DAT-001"].is_included


def test_a_choice_keeps_every_other_check():
    case = with_choice(local_paas().case, "DAT-001", FactAnswer.NO)
    assert set(with_choice(case, "SEC-001", FactAnswer.YES).checks) == {
        "requirement.DAT-001",
        "requirement.SEC-001",
    }


def test_a_text_written_over_stands_as_written_braces_and_all():
    facts = local_paas()
    texts = {text_key("SEC-005", RequirementPart.TEXT): "중단은 {즉시} 알림"}
    one = chosen(replace(facts, case=replace(facts.case, texts=texts)))["SEC-005"]
    assert one.text == "중단은 {즉시} 알림"
    assert one.is_edited
    assert not one.missing


def test_values_stand_in_the_text_and_what_is_missing_is_named():
    one = chosen(local_paas())["SEC-005"]
    assert "〔통지 대상 연속 중단시간: 입력 필요〕 이상 중단" in one.text
    assert "통지 대상 연속 중단시간" in one.missing
    told_all = chosen(
        local_paas(),
        notice_minutes="10분",
        notice_window="24시간",
        notice_count="2회",
        notice_total="15분",
    )["SEC-005"]
    assert "연속해서 10분 이상" in told_all.text
    assert told_all.missing == ()
    assert not told_all.is_edited
    assert "복구목표시간 4시간 이내" in chosen(local_paas())["DAT-010"].text


def test_what_the_officer_adds_is_numbered_and_stands_in_its_category():
    facts = local_paas()
    security = next(one for one in REQUIREMENTS.categories if one.prefix == "SEC")
    first = next_own_id(facts.case, security)
    texts = {
        text_key(first, RequirementPart.TITLE): "출입 통제",
        text_key(first, RequirementPart.TEXT): "전산실 출입을 기록하여야 함",
    }
    case = replace(facts.case, texts=texts)
    assert (first, next_own_id(case, security)) == ("SEC-A01", "SEC-A02")
    found = chosen(replace(facts, case=case))
    assert found[first].is_included
    assert (found[first].category_title, found[first].source) == ("보안", "담당자 작성")
    order = list(found)
    assert order.index("SEC-015") < order.index(first) < order.index("DAT-001")
    out = with_choice(case, first, FactAnswer.NO)
    assert not chosen(replace(facts, case=out))[first].is_included


def test_the_id_of_what_was_left_out_and_taken_away_is_not_given_again():
    facts = local_paas()
    security = next(one for one in REQUIREMENTS.categories if one.prefix == "SEC")
    case = with_choice(facts.case, "SEC-A01", FactAnswer.NO)
    assert next_own_id(case, security) == "SEC-A02"


def test_the_officer_puts_the_requirements_of_a_category_into_an_order():
    facts = local_paas()
    before = list(chosen(facts))
    shown = {"SEC-001", "SEC-004", "SEC-005"}
    order = order_moved(list(chosen(facts).values()), "SEC-005", -1, shown)
    case = replace(facts.case, texts={order_key("SEC"): order})
    after = list(chosen(replace(facts, case=case)))
    assert sorted(after) == sorted(before)
    assert after.index("SEC-005") + 1 == after.index("SEC-004")
    assert [one for one in after if one != "SEC-005"] == [one for one in before if one != "SEC-005"]
    still = order_moved(list(chosen(facts).values()), "SEC-001", -1, shown)
    assert still.split() == [one for one in before if one.startswith("SEC")]


def test_a_requirement_that_an_order_does_not_name_follows_the_others():
    facts = local_paas()
    case = replace(facts.case, texts={order_key("FUN"): "FUN-012 FUN-001"})
    order = [id_ for id_ in chosen(replace(facts, case=case)) if id_.startswith("FUN")]
    assert order[:3] == ["FUN-012", "FUN-001", "FUN-002"]


def test_a_text_is_marked_where_the_proposal_changed_after_it_was_written():
    facts = local_paas()
    key = text_key("SEC-005", RequirementPart.TEXT)
    shipped = chosen(facts)["SEC-005"]
    for template, outdated in (
        (shipped.template(RequirementPart.TEXT), ()),
        ("이전 판의 문안", (RequirementPart.TEXT,)),
    ):
        texts = {key: "고친 문안", proposal_key(key): template}
        one = chosen(replace(facts, case=replace(facts.case, texts=texts)))["SEC-005"]
        assert (one.text, one.outdated) == ("고친 문안", outdated)
        assert one.proposed[RequirementPart.TEXT] == shipped.text
    unsaid = chosen(replace(facts, case=replace(facts.case, texts={key: "고친 문안"})))
    assert unsaid["SEC-005"].outdated == ()


def test_the_reason_of_a_choice_stands_with_it():
    case = replace(
        local_paas().case,
        checks={
            check_key("DAT-001"): CheckRecord(
                check_key("DAT-001"), FactAnswer.NO, note="별도 계약에서 정함"
            )
        },
    )
    one = chosen(replace(local_paas(), case=case))["DAT-001"]
    assert (one.is_included, one.answer, one.note) == (False, FactAnswer.NO, "별도 계약에서 정함")


def test_answers_of_the_checklist_give_reasons_of_their_own():
    facts = national_migration()
    assert Answer.YES in facts.systems[0].facts.result.assessment.answers.values()
    assert reasons(facts, "PMR-009") == {
        ("자가진단 결과(자가진단 판정 도입 검토)", ("인허가 시스템",))
    }
