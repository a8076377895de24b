"""The shipped texts of the procurement papers, loaded once, and makers of cases to try them on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.content.case_content import load_case_content
from app.content.case_rules import case_surroundings
from app.content.contract_checks import load_contract_checks
from app.content.end_of_contract import load_end_of_contract
from app.content.proposal_evaluation import load_evaluation
from app.content.requirements import load_requirements
from app.content.security_review import load_security_review
from app.content.sla import load_sla
from app.content.statement_of_work import load_statement
from app.content.technology_plan import load_technology_plan
from app.domain.agency import AgencyTrack
from app.domain.case_facts import CaseFacts
from app.domain.contract_case import ContractCase, FactAnswer, ServiceLine
from app.domain.maturity import AxisAnswer, AxisState
from app.domain.placeholders import placeholder_values
from tests.domain.records import ASKED, CONTRADICTIONS, FORM, REFERENCE, record_of

CONTRADICTION_IDS = {rule.rule.id for rule in CONTRADICTIONS.rules}
CONTENT = load_case_content(REFERENCE, ASKED, CONTRADICTION_IDS)
CASE_FACTS = CONTENT.facts
AROUND = case_surroundings(ASKED, CONTRADICTION_IDS, CASE_FACTS)
LOADERS = {
    "requirements": load_requirements,
    "statement-of-work": load_statement,
    "sla": load_sla,
    "technology-plan": load_technology_plan,
    "security-review": load_security_review,
    "proposal-evaluation": load_evaluation,
    "end-of-contract": load_end_of_contract,
    "contract-checks": load_contract_checks,
}
REQUIREMENTS = CONTENT.requirements
STATEMENT = CONTENT.statement
SLA = CONTENT.sla
PLAN = CONTENT.technology_plan
REVIEW = CONTENT.security_review
EVALUATION = CONTENT.evaluation
END = CONTENT.end
CHECKS = CONTENT.checks


def step(level: int, target: int | None) -> AxisAnswer:
    """Return an axis that stands on a level and aims at another."""
    return AxisAnswer(AxisState.LEVEL, level, target)


def told(**answers: bool) -> dict[str, FactAnswer]:
    """Return what an officer said of facts."""
    return {id_: FactAnswer.YES if yes else FactAnswer.NO for id_, yes in answers.items()}


def case_of(category=None, model=None, *, facts=None, **fields) -> ContractCase:
    """Return a case that buys one service; nothing at all without a category."""
    lines = (ServiceLine(category=category, service_model=model),) if category else ()
    return ContractCase("인허가 시스템 클라우드 이용", services=lines, facts=facts or {}, **fields)


def facts_of(case, *systems, track=None) -> CaseFacts:
    """Return what is known of a case for these records."""
    return CaseFacts(case, CASE_FACTS, tuple(systems), track)


def values_of(facts: CaseFacts, **given: str) -> dict[str, str]:
    """Return the values for its texts; `given` by placeholder id."""
    systems = [record.facts.system for record in facts.systems]
    return placeholder_values(CASE_FACTS.placeholders, facts.case, systems, FORM, given)


def local_paas() -> CaseFacts:
    """A local government that buys a PaaS for 36 months, for a system with gaps."""
    system = record_of(
        axes={"scaling": step(1, 3), "delivery": step(1, 2), "platform": step(1, 2)},
        system_type="public_facing",
        handles_personal_data=True,
        linked_systems="새올행정시스템\n지방세시스템",
        rto_hours=4,
        target_availability_pct=None,
    )
    case = case_of(
        "cloud_service",
        "paas",
        facts=told(stores_user_data=True, entrusts_personal_data=True, uses_ai=False),
        contract_route="negotiated_contract",
        period_kind="fixed",
        starts_on=date(2027, 1, 1),
        ends_on=date(2029, 12, 31),
    )
    return facts_of(case, system, track=AgencyTrack.LOCAL_GOVERNMENT)


def national_migration() -> CaseFacts:
    """A national agency that buys support for moving a system to the cloud."""
    system = record_of("YYNYNYYYYY", axes={"architecture": step(0, 2)})
    case = case_of(
        "support_service",
        facts=told(moves_existing_system=True, includes_development=True, stores_user_data=False),
        contract_route="negotiated_contract",
    )
    return facts_of(case, system, track=AgencyTrack.NATIONAL_AGENCY)


def with_fact(facts: CaseFacts, **answers: bool) -> CaseFacts:
    """Return the same with some facts told otherwise."""
    return replace(facts, case=replace(facts.case, facts={**facts.case.facts, **told(**answers)}))
