"""Papers are drafted out of what is known; the officer's words go first, and no blank is filled."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.agency import AgencyTrack
from app.domain.case_rules import applicable
from app.domain.contract_case import CheckRecord, FactAnswer, ServiceLine
from app.domain.contract_checks import checks_for
from app.domain.placeholders import filled, value_key
from app.domain.proposal_evaluation import points_of
from app.domain.security_review import draft_review, prompt_key
from app.domain.sla import measure_key, suggested_measures
from app.domain.statement_of_work import deliverables_for, draft_statement, paragraph_key
from app.domain.technology_plan import ApplicationStatus, planned_items, reason_key, status_key
from tests.domain.records import record_of
from tests.paper_material import (
    CASE_FACTS,
    CHECKS,
    END,
    EVALUATION,
    PLAN,
    REVIEW,
    SLA,
    STATEMENT,
    case_of,
    facts_of,
    local_paas,
    national_migration,
    values_of,
    with_fact,
)

PLACEHOLDERS = CASE_FACTS.placeholders


def paragraphs(facts, **given_values):
    drafts = draft_statement(STATEMENT, facts, values_of(facts, **given_values))
    return {one.paragraph.id: one for chapter in drafts for one in chapter.paragraphs}


def included(facts):
    return {id_ for id_, one in paragraphs(facts).items() if one.is_included}


def with_case(facts, /, **changes):
    return replace(facts, case=replace(facts.case, **changes))


def test_the_statement_follows_the_route_the_period_and_the_services():
    local = included(local_paas())
    assert {
        "overview.negotiated",
        "overview.period",
        "security.entrusting",
        "others.return",
    } <= local
    assert not local & {"overview.catalog", "overview.period_open", "security.personnel"}
    moving = included(national_migration())
    assert {"tasks.assessment", "security.personnel", "others.handover", "others.change"} <= moving
    assert not moving & {"others.return", "service_level.interruption", "payment.progress"}


def test_the_period_stands_in_the_statement_as_papers_write_it():
    assert paragraphs(local_paas())["overview.period"].text == (
        "계약기간: 2027. 1. 1. ~ 2029. 12. 31."
    )
    written = paragraphs(local_paas(), contract_period="2027. 1. 1. ~ 2029. 12. 31. (36개월)")
    assert written["overview.period"].text.endswith("(36개월)")


def test_a_paragraph_that_hangs_on_something_unknown_waits_for_the_officer():
    unknown = with_case(local_paas(), facts={})
    one = paragraphs(unknown)["security.entrusting"]
    assert not one.is_included
    assert [fact.label for fact in one.open_facts] == [
        "사업자가 개인정보를 처리하거나 볼 수 있는가?"
    ]
    key = paragraph_key("security.entrusting")
    taken = with_case(unknown, checks={key: CheckRecord(key, FactAnswer.YES)})
    assert paragraphs(taken)["security.entrusting"].is_included
    assert "security.entrusting" not in paragraphs(
        with_fact(local_paas(), entrusts_personal_data=False)
    )


def test_the_officers_paragraph_goes_before_the_draft():
    key = paragraph_key("overview.need")
    facts = with_case(local_paas(), texts={key: "노후 장비 교체"})
    one = paragraphs(facts)["overview.need"]
    assert (one.text, one.is_edited, one.missing) == ("노후 장비 교체", True, ())
    assert paragraphs(local_paas())["overview.need"].missing == ("추진 배경과 필요성",)


def test_public_institutions_are_told_of_the_standard_of_their_own():
    assert "others.public_standard" not in paragraphs(local_paas())
    public = replace(local_paas(), track=AgencyTrack.PUBLIC_CORPORATION)
    assert paragraphs(public)["others.public_standard"].is_included
    assert "end.public_standard" in {one.id for one in applicable(END.end, public).items}


def test_what_is_handed_in_follows_the_category_of_service():
    cloud = {one.id for one in deliverables_for(STATEMENT, local_paas()).items}
    support = {one.id for one in deliverables_for(STATEMENT, national_migration()).items}
    assert "deliverable.destruction" in cloud - support
    assert {"deliverable.assessment", "deliverable.cutover", "deliverable.handover"} <= (
        support - cloud
    )
    assert {"deliverable.plan", "deliverable.contacts"} <= cloud & support


def test_both_categories_in_one_case_bring_what_each_brings():
    lines = (
        ServiceLine(category="cloud_service", service_model="paas"),
        ServiceLine(category="support_service"),
    )
    both = with_fact(with_case(local_paas(), services=lines), moves_existing_system=True)
    found = {one.id for one in deliverables_for(STATEMENT, both).items}
    assert {"deliverable.destruction", "deliverable.assessment"} <= found


def measures(facts, **given_values):
    found = suggested_measures(SLA, facts, values_of(facts, **given_values))
    return {one.measure.id: one for one in found}


def test_a_measure_suggests_what_the_register_aims_at_and_the_officer_goes_first():
    facts = facts_of(case_of("cloud_service", "paas"), record_of(target_availability_pct=99))
    assert measures(facts)["availability.monthly"].value == "99%"
    own = with_case(facts, texts={measure_key("availability.monthly"): "99.95%"})
    assert measures(own)["availability.monthly"].value == "99.95%"
    assert measures(own)["availability.monthly"].is_own


def test_a_measure_without_a_figure_stays_empty():
    assert measures(local_paas())["responsiveness.time"].value == ""
    assert measures(local_paas())["availability.monthly"].value == ""


def test_saas_is_not_measured_by_what_its_agency_does_not_run():
    saas = facts_of(case_of("cloud_service", "saas"), record_of())
    assert "scalability.time" not in measures(saas)
    assert "scalability.time" in measures(local_paas())


def plan(facts):
    return {one.item.id: one for one in planned_items(PLAN, facts)}


def test_only_what_is_ruled_out_is_suggested_as_not_applicable():
    facts = local_paas()
    assert plan(facts)["element.ai"].suggested is ApplicationStatus.NOT_APPLICABLE
    assert plan(facts)["element.framework"].suggested is None
    assert plan(facts)["platform.container"].suggested is None
    assert {one.status for one in plan(facts).values()} == {None}


def test_what_is_not_applied_needs_a_reason():
    texts = {
        status_key("access.protocol"): "applied",
        status_key("access.channel"): "not_applied",
        status_key("platform.database"): "partly",
        reason_key("platform.database"): "전용 기능 2건, 뷰로 대체",
        status_key("element.ai"): "nonsense",
    }
    found = plan(with_case(local_paas(), texts=texts))
    assert [id_ for id_, one in found.items() if one.lacks_reason] == ["access.channel"]
    assert found["platform.database"].reason == "전용 기능 2건, 뷰로 대체"
    assert found["element.ai"].status is None


def review(facts):
    sections = draft_review(REVIEW, facts, values_of(facts))
    return {one.prompt.id: one for section in sections for one in section.answers}


def test_the_review_is_prefilled_and_leaves_a_blank_where_nothing_is_known():
    found = review(local_paas())
    told = {value.label: value.text for value in found["recovery.targets"].values}
    assert told["복구목표시간(RTO)"] == "4시간"
    assert told["복구목표시점(RPO)"] == ""
    assert not found["recovery.targets"].is_empty
    assert found["access.remote"].is_empty
    own = with_case(local_paas(), texts={prompt_key("access.remote"): "금지"})
    assert review(own)["access.remote"].written == "금지"


def test_what_may_have_to_be_told_in_the_review_is_named():
    unknown = with_case(local_paas(), facts={})
    sections = draft_review(REVIEW, unknown, values_of(unknown))
    waiting = {one.section.id: [fact.label for fact in one.to_check] for one in sections}
    assert waiting["personal_data"] == ["사업자가 개인정보를 처리하거나 볼 수 있는가?"]
    assert waiting["overview"] == []


@pytest.mark.parametrize(
    ("track", "expected"),
    [
        (AgencyTrack.LOCAL_GOVERNMENT, {"local_restriction", "integrity_local", "debarred_local"}),
        (AgencyTrack.NATIONAL_AGENCY, {"integrity_national", "debarred_national"}),
        (
            AgencyTrack.PUBLIC_CORPORATION,
            {
                "retiree_list",
                "retiree_person",
                "retiree_warning",
                "integrity_other",
                "debarred_other",
            },
        ),
        (AgencyTrack.OTHER_PUBLIC_INSTITUTION, {"integrity_other", "debarred_other"}),
    ],
)
def test_a_counterparty_is_checked_by_the_track_of_the_agency(track, expected):
    found = checks_for(CHECKS, replace(local_paas(), track=track))
    own = {one.id.removeprefix("counterparty.") for one in found.items if one.tracks}
    assert own == expected
    assert "counterparty.conflict_of_interest" in {one.id for one in found.items}


def test_without_a_track_the_checks_of_a_track_are_to_check():
    found = checks_for(CHECKS, replace(local_paas(), track=None))
    assert not any(one.tracks for one in found.items)
    waiting = {one.item.id: one.open_facts for one in found.to_check}
    assert [fact.label for fact in waiting["counterparty.retiree_list"]] == ["기관 유형"]


def test_a_catalog_contract_is_not_held_to_the_limits_of_a_negotiated_one():
    catalog = with_case(local_paas(), contract_route="catalog_contract")
    ids = {one.id for one in checks_for(CHECKS, catalog).items}
    assert "counterparty.catalog" in ids
    assert "counterparty.conflict_of_interest" not in ids


def test_the_end_goes_from_the_decision_to_the_records():
    ids = [one.id for one in applicable(END.end, local_paas()).items]
    assert ids[0] == "end.decision"
    assert ids.index("end.request") < ids.index("end.returned") < ids.index("end.verified")
    assert ids.index("end.verified") < ids.index("end.accounts") < ids.index("end.destroyed")
    assert ids[-1] == "end.records"


def test_points_are_the_weights_by_the_grades_and_none_while_one_is_missing():
    criteria = [one.id for one in EVALUATION.criteria()]
    assert points_of(EVALUATION, dict.fromkeys(criteria, "excellent")) == 100
    assert points_of(EVALUATION, dict.fromkeys(criteria, "good")) == 90
    assert points_of(EVALUATION, dict.fromkeys(criteria[1:], "excellent")) is None
    with pytest.raises(KeyError):
        points_of(EVALUATION, dict.fromkeys(criteria, "superb"))


GRADES = [grade.id for grade in EVALUATION.grades]


@settings(max_examples=40)
@given(st.lists(st.sampled_from(GRADES), min_size=8, max_size=8))
def test_a_better_grade_never_costs_points(grades):
    criteria = [one.id for one in EVALUATION.criteria()]
    given_grades = dict(zip(criteria, grades, strict=True))
    points = points_of(EVALUATION, given_grades)
    assert Fraction(60) <= points <= Fraction(100)
    for criterion in criteria:
        assert points_of(EVALUATION, {**given_grades, criterion: GRADES[0]}) >= points


def test_systems_that_differ_are_told_by_name_and_one_without_a_value_says_so():
    systems = [
        record_of(name="가", rto_hours=4),
        record_of(name="나", rto_hours=8),
        record_of(name="다"),
    ]
    facts = facts_of(case_of("cloud_service", "paas"), *systems)
    assert values_of(facts)["rto"] == "가 4시간, 나 8시간, 다 〔복구목표시간(RTO): 입력 필요〕"
    assert values_of(facts)["system_names"] == "가, 나, 다"
    assert "rpo" not in values_of(facts)


def test_a_value_that_one_service_lacks_is_not_known():
    lines = (
        ServiceLine(category="cloud_service", name="가 PaaS"),
        ServiceLine(category="cloud_service"),
    )
    facts = facts_of(replace(case_of(), services=lines))
    assert "service_names" not in values_of(facts)
    assert values_of(facts)["service_categories"] == "클라우드컴퓨팅서비스"


def test_a_text_names_the_first_of_many_services_and_counts_all():
    lines = tuple(ServiceLine(category="cloud_service", name=f"{at}호") for at in range(40))
    facts = facts_of(replace(case_of(), services=lines))
    assert values_of(facts)["service_names"] == "0호, 1호, 2호 등 40종"


def test_the_officers_own_value_goes_before_what_is_handed_over():
    facts = with_case(local_paas(), texts={value_key("rto"): "2시간"})
    assert values_of(facts, rto="9시간")["rto"] == "2시간"
    assert values_of(local_paas(), rto="9시간")["rto"] == "9시간"


def test_values_of_the_reference_data_are_taken_by_their_keys():
    text = "검사 기한 {inspection_days}"
    values = values_of(local_paas(), **{"inspection.days": "14일"})
    assert filled(text, values, PLACEHOLDERS).text == "검사 기한 14일"
    without = filled(text, {}, PLACEHOLDERS)
    assert without.text == "검사 기한 〔검사 기한: 입력 필요〕"
    assert [one.id for one in without.missing] == ["inspection_days"]


def test_money_and_counts_have_thousands_separators():
    facts = with_case(local_paas(), budget_won=407897543)
    assert values_of(facts)["budget"] == "407,897,543원"
