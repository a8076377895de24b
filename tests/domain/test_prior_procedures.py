"""A procedure is settled by what is known; what is not known is never taken for a No."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.content.reference_library import load_reference_library
from app.domain.agency import AgencyTrack
from app.domain.prior_procedures import (
    Applicability,
    FactKind,
    read_procedure,
    read_procedures,
)
from app.domain.reference_data import ReferenceConfidence
from tests.conftest import ROOT

DAY = date(2026, 11, 23)
APPLIES, NOT, CHECK = (
    Applicability.APPLIES,
    Applicability.DOES_NOT_APPLY,
    Applicability.TO_CHECK,
)
LIBRARY = load_reference_library(ROOT / "resources/reference")
RULES = LIBRARY.procedures
FIGURES = LIBRARY.figures(AgencyTrack.NATIONAL_AGENCY, DAY)


def known_values(fact):
    if fact.kind is FactKind.FIGURE:
        return st.sampled_from([0, 4, 5, 50_000, 99_999_999, 100_000_000, 500_000_000])
    return st.sampled_from(fact.choices or ("yes", "no"))


WHOLE = st.fixed_dictionaries({fact.id: known_values(fact) for fact in RULES.facts})
HIDDEN = st.sets(st.sampled_from([fact.id for fact in RULES.facts]))
ABSENCE = st.sampled_from([None, "unknown", ...])  # three ways of not knowing


def hide(facts, hidden, absence):
    told = {id_: value for id_, value in facts.items() if id_ not in hidden}
    return told if absence is ... else told | dict.fromkeys(hidden, absence)


def judged(facts, figures=FIGURES):
    return {one.procedure.id: one.applicability for one in read_procedures(RULES, facts, figures)}


@settings(max_examples=40)
@given(WHOLE, HIDDEN, ABSENCE)
def test_what_is_settled_stays_settled_whatever_the_unknown_turns_out_to_be(facts, hidden, absence):
    before = judged(hide(facts, hidden, absence))
    after = judged(facts)
    for procedure_id, applicability in before.items():
        assert applicability in {CHECK, after[procedure_id]}, procedure_id


@settings(max_examples=40)
@given(WHOLE, HIDDEN)
def test_not_knowing_is_the_same_in_whichever_way_it_is_said(facts, hidden):
    one, two, three = (judged(hide(facts, hidden, absence)) for absence in (None, "unknown", ...))
    assert one == two == three


@settings(max_examples=40)
@given(WHOLE, HIDDEN, ABSENCE)
def test_what_is_open_says_what_must_be_known(facts, hidden, absence):
    told = hide(facts, hidden, absence)
    for one in read_procedures(RULES, told, FIGURES):
        assert set(one.open_facts) <= set(hidden) & set(one.procedure.fact_ids())
        if one.applicability is CHECK:
            unverified = any(not ground.confidence.is_applicable for ground in one.reasons)
            assert one.open_facts or unverified
            assert one.needs_officer_check
        else:
            assert not one.open_facts


@settings(max_examples=40)
@given(WHOLE)
def test_without_a_figure_to_compare_with_no_procedure_rests_on_it(facts):
    """A track whose amount is unverified: the bound is not known, and not zero."""
    with_figures, without = judged(facts), judged(facts, lambda key: None)
    for procedure_id, applicability in without.items():
        assert applicability in {CHECK, with_figures[procedure_id]}


def test_a_figure_that_nobody_verified_is_none():
    key = "procurement_agency.mandatory"
    part = next(part for part in LIBRARY.data.parts if part.file.id == "procurement-amounts")
    unsure = tuple(
        replace(row, confidence=ReferenceConfidence.UNVERIFIED) if row.key == key else row
        for row in part.rows
    )
    data = replace(LIBRARY.data, parts=(replace(part, rows=unsure),))
    for library, figure in ((LIBRARY, 100_000_000), (replace(LIBRARY, data=data), None)):
        assert library.figures(AgencyTrack.NATIONAL_AGENCY, DAY)(key) == figure
    assert LIBRARY.figures(AgencyTrack.LOCAL_GOVERNMENT, DAY)(key) is None  # no amount, not zero
    assert LIBRARY.figures(AgencyTrack.NATIONAL_AGENCY, date(2020, 1, 1))(key) is None


def test_of_a_case_of_which_nothing_is_known_nothing_is_said():
    assert set(judged({}).values()) == {CHECK}


# facts, procedure, what is to be done
CASES = [
    ({"linked_with_other_agency": "no"}, "prior_consultation", NOT),
    ({"linked_with_other_agency": "yes"}, "prior_consultation", CHECK),
    (
        {
            "linked_with_other_agency": "yes",
            "duplication_reviewed": "no",
            "excluded_from_consultation": "no",
        },
        "prior_consultation",
        APPLIES,
    ),
    (
        {"linked_with_other_agency": "yes", "duplication_reviewed": "yes"},
        "prior_consultation",
        NOT,
    ),
    ({"is_software_project": "no"}, "software_impact_assessment", NOT),
    ({"is_commercial_software_only": "yes"}, "software_impact_assessment", NOT),
    ({"is_software_project": "yes"}, "requirement_detail", APPLIES),
    (
        {"is_software_project": "yes", "is_hardware_or_fee_only": "no"},
        "scope_review_committee",
        APPLIES,
    ),
    ({"is_software_project": "yes", "digital_service": "yes"}, "large_company_limit", NOT),
    ({"is_software_project": "yes", "digital_service": "no"}, "large_company_limit", APPLIES),
    # 행정기관 alone (전자정부법 시행령 제69조): a public corporation is not settled by it
    (
        {
            "track": "public_corporation",
            "stores_electronic_documents": "yes",
            "is_informatization_project": "no",
        },
        "security_review",
        NOT,
    ),
    (
        {
            "track": "local_government",
            "stores_electronic_documents": "yes",
            "is_minor_security_project": "no",
        },
        "security_review",
        APPLIES,
    ),
    # nobody has verified that a minor project is exempt: it is to be checked, not left out
    (
        {
            "track": "national_agency",
            "stores_electronic_documents": "yes",
            "is_minor_security_project": "yes",
        },
        "security_review",
        CHECK,
    ),
    ({"processes_personal_data": "no"}, "data_processing_agreement", NOT),
    (
        {"processes_personal_data": "yes", "outsources_personal_data": "unknown"},
        "data_processing_agreement",
        CHECK,
    ),
    (
        {"processes_personal_data": "yes", "outsources_personal_data": "yes"},
        "data_processing_agreement",
        APPLIES,
    ),
    ({"processes_personal_data": "no"}, "privacy_impact_assessment", NOT),
    (
        {"processes_personal_data": "yes", "sensitive_subjects": 50_000},
        "privacy_impact_assessment",
        APPLIES,
    ),
    (
        {"processes_personal_data": "yes", "sensitive_subjects": 49_999},
        "privacy_impact_assessment",
        CHECK,
    ),
    (
        {
            "processes_personal_data": "yes",
            "sensitive_subjects": 49_999,
            "linked_subjects": 499_999,
            "total_subjects": 999_999,
            "changes_assessed_file": "no",
        },
        "privacy_impact_assessment",
        NOT,
    ),
    (
        {"processes_personal_data": "yes", "total_subjects": 1_000_000},
        "privacy_impact_assessment",
        APPLIES,
    ),
    (
        {
            "builds_system": "yes",
            "project_cost": 500_000_000,
            "commissions_project_management": "no",
        },
        "audit",
        APPLIES,
    ),
    (
        {
            "builds_system": "yes",
            "project_cost": 499_999_999,
            "serves_public": "no",
            "is_shared_system": "no",
            "needs_audit_by_head": "no",
        },
        "audit",
        NOT,
    ),
    (
        {
            "serves_public": "yes",
            "project_cost": 99_999_999,
            "is_audit_ineffective": "yes",
            "needs_audit_by_head": "no",
        },
        "audit",
        NOT,
    ),
    (
        {
            "serves_public": "yes",
            "project_cost": 100_000_000,
            "is_audit_ineffective": "yes",
            "commissions_project_management": "no",
        },
        "audit",
        APPLIES,
    ),
    (
        {
            "serves_public": "yes",
            "project_cost": 300_000_000,
            "commissions_project_management": "yes",
        },
        "audit",
        NOT,
    ),
    (
        {"builds_system": "yes", "project_months": 4, "commissions_project_management": "yes"},
        "audit",
        NOT,
    ),
    ({"category.cloud_service": "yes"}, "csap_check", APPLIES),
    ({"category.cloud_service": "no"}, "csap_check", NOT),
    (
        {
            "track": "national_agency",
            "route": "negotiated_contract",
            "estimated_price": 100_000_000,
            "is_urgent_or_secret": "no",
            "is_delegated_by_procurement_service": "no",
        },
        "procurement_service_request",
        APPLIES,
    ),
    (
        {
            "track": "national_agency",
            "route": "negotiated_contract",
            "estimated_price": 100_000_000,
            "is_urgent_or_secret": "no",
        },
        "procurement_service_request",
        CHECK,
    ),
    (
        {
            "track": "national_agency",
            "route": "negotiated_contract",
            "estimated_price": 99_999_999,
        },
        "procurement_service_request",
        NOT,
    ),
    (
        {
            "track": "local_government",
            "route": "negotiated_contract",
            "estimated_price": 900_000_000,
        },
        "procurement_service_request",
        NOT,
    ),
    (
        {"track": "public_corporation", "route": "negotiated_contract"},
        "retiree_check",
        APPLIES,
    ),
    ({"track": "national_agency", "route": "negotiated_contract"}, "retiree_check", NOT),
    ({"route": "negotiated_contract"}, "conflict_of_interest_check", APPLIES),
]


@pytest.mark.parametrize(("facts", "procedure_id", "applicability"), CASES)
def test_a_case_comes_to_what_the_articles_say(facts, procedure_id, applicability):
    assert judged(facts)[procedure_id] is applicability


def test_a_reading_says_why():
    facts = {"processes_personal_data": "yes", "sensitive_subjects": 60_000}
    read = read_procedure(RULES.procedure("privacy_impact_assessment"), facts, FIGURES)
    assert [str(ref) for ground in read.reasons for ref in ground.article] == ["L19 제35조제1호"]
    assert not read.needs_officer_check


def test_what_is_second_hand_is_told_as_such():
    facts = {"is_software_project": "yes", "digital_service": "yes"}
    read = read_procedure(RULES.procedure("large_company_limit"), facts, FIGURES)
    assert read.applicability is NOT
    assert read.needs_officer_check


def test_what_must_be_known_is_named():
    facts = {"linked_with_other_agency": "yes", "duplication_reviewed": "no"}
    read = read_procedure(RULES.procedure("prior_consultation"), facts, FIGURES)
    assert read.open_facts == ("excluded_from_consultation",)


def test_an_unverified_ground_neither_makes_a_procedure_apply_nor_leaves_it_out():
    procedure = RULES.procedure("requirement_detail")
    unsure = replace(
        procedure,
        applies_when=tuple(
            replace(ground, confidence=ReferenceConfidence.UNVERIFIED)
            for ground in procedure.applies_when
        ),
    )
    for answer in ("yes", "no", "unknown"):
        read = read_procedure(unsure, {"is_software_project": answer}, FIGURES)
        assert read.applicability is CHECK


def test_every_question_is_asked_in_words_and_explained():
    questions = RULES.questions()
    assert len(questions) > 20
    for question in questions:
        assert question.title.endswith("가?")
        assert question.help
