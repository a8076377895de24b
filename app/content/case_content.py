"""Loads every text that the procurement papers of a case are filled from."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from app.content.advice_models import load_models
from app.content.case_facts import load_case_facts
from app.content.case_rules import case_surroundings
from app.content.contract_checks import load_contract_checks
from app.content.end_of_contract import load_end_of_contract
from app.content.proposal_evaluation import load_evaluation
from app.content.record_rules import AskedContent
from app.content.requirements import load_requirements
from app.content.security_review import load_security_review
from app.content.sla import load_sla
from app.content.statement_of_work import load_statement
from app.content.technology_plan import load_technology_plan
from app.domain.advice_models import ModelGuide
from app.domain.case_facts import CaseFactFile
from app.domain.contract_checks import ContractChecks
from app.domain.end_of_contract import EndOfContract
from app.domain.proposal_evaluation import ProposalEvaluation
from app.domain.requirements import RequirementCatalogue
from app.domain.security_review import SecurityReview
from app.domain.sla import SlaCatalogue
from app.domain.statement_of_work import StatementOfWork
from app.domain.technology_plan import TechnologyPlan


@dataclass(frozen=True, slots=True)
class CaseContent:
    """All texts of the procurement papers, as one version of the program ships them."""

    facts: CaseFactFile
    requirements: RequirementCatalogue
    statement: StatementOfWork
    sla: SlaCatalogue
    technology_plan: TechnologyPlan
    security_review: SecurityReview
    evaluation: ProposalEvaluation
    end: EndOfContract
    checks: ContractChecks
    models: ModelGuide


def load_case_content(
    folder: Path, asked: AskedContent, contradiction_ids: Collection[str]
) -> CaseContent:
    """Read the files of a folder; raise ContentError for the first that cannot be used.

    `contradiction_ids` are the contradictions that a condition may look at.
    """
    facts = load_case_facts(folder / "case-facts.toml", asked.form)
    around = case_surroundings(asked, contradiction_ids, facts)
    return CaseContent(
        facts=facts,
        requirements=load_requirements(folder / "requirements.toml", around),
        statement=load_statement(folder / "statement-of-work.toml", around),
        sla=load_sla(folder / "sla.toml", around),
        technology_plan=load_technology_plan(folder / "technology-plan.toml", around),
        security_review=load_security_review(folder / "security-review.toml", around),
        evaluation=load_evaluation(folder / "proposal-evaluation.toml", around),
        end=load_end_of_contract(folder / "end-of-contract.toml", around),
        checks=load_contract_checks(folder / "contract-checks.toml", around),
        models=load_models(
            folder / "service-models.toml", asked.form, asked.checklist, asked.maturity
        ),
    )
