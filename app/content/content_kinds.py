"""The kinds of content files that can be checked and loaded, each with its loader."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path

from app.content.case_facts import load_case_facts
from app.content.case_rules import CaseSurroundings, case_surroundings
from app.content.contradictions import load_contradiction_rules
from app.content.evidence import load_evidence_rules
from app.content.reading import ContentError
from app.content.record_rules import AskedContent
from app.content.reference_kinds import law_ids, reference_parts
from app.content.reference_library import load_reference_library
from app.content.selection import SelectionContent
from app.domain.answer import AnswerKey
from app.domain.case_facts import CaseFactFile
from app.domain.checklist import Checklist
from app.domain.contradictions import ContradictionRules
from app.domain.maturity import MaturityQuestionnaire
from app.domain.reference_library import ReferenceLibrary
from app.domain.register_form import RegisterForm
from app.domain.selection import SelectionQuestionnaire


class ContentKind(StrEnum):
    """What a content file is for, in the order in which they may point to one another.

    A questionnaire has an id of its own; any other file is known by its id, which is the kind.
    """

    CHECKLIST = "checklist"
    MATURITY = "maturity"
    SELECTION = "selection"
    EVIDENCE = "evidence"
    EFFECTS = "effects"
    TASKS = "tasks"
    METHODS = "migration-methods"
    MODELS = "service-models"
    CENTRE = "centre"
    WORDS = "explaining"
    LIMITS = "evidence-register"
    CONTRADICTIONS = "contradictions"
    UNAVOIDABLE = "unavoidable"
    ROUNDING = "rounding"
    DAY_COUNTING = "day-counting"
    HOLIDAYS = "holidays"
    CASE_FACTS = "case-facts"
    REQUIREMENTS = "requirements"
    STATEMENT_OF_WORK = "statement-of-work"
    SLA = "sla"
    TECHNOLOGY_PLAN = "technology-plan"
    SECURITY_REVIEW = "security-review"
    PROPOSAL_EVALUATION = "proposal-evaluation"
    END_OF_CONTRACT = "end-of-contract"
    CONTRACT_CHECKS = "contract-checks"
    CASE_DRAFTS = "case-drafts"
    TRACKS = "procurement-tracks"
    AMOUNTS = "procurement-amounts"
    PRICE = "procurement-price"
    DUTIES = "procurement-duties"
    DOCUMENT_RULES = "document-rules"
    ADDRESSES = "addresses-and-names"
    STAGES = "procurement-stages"
    ROUTES = "procurement-routes"
    PROCEDURES = "prior-procedures"
    REFERENCE_WORDS = "reference-data"
    TRACK_RULES = "track-rules"
    CONTRACT_ROUTES = "contract-routes"
    STAGE_DATES = "stage-dates"
    SUBMISSION_CHECK = "submission-check"
    LAW = "law"  # each by the id of its law, such as L5

    @property
    def is_questionnaire(self) -> bool:
        """Whether it asks something that a round keeps the answers to."""
        return self in {ContentKind.CHECKLIST, ContentKind.MATURITY, ContentKind.SELECTION}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a content file may point to: what the program asks, and the files beside it ask."""

    checklist: Checklist
    maturity: MaturityQuestionnaire
    selection: SelectionQuestionnaire
    form: RegisterForm
    items: frozenset[str]  # the ids of every checklist item
    axes: frozenset[str]  # the ids of every maturity axis
    taken: Mapping[str, ContentKind]  # what every question id of the program belongs to
    suggested: frozenset[AnswerKey] = frozenset()  # what there is a rule to suggest an answer for
    contradictions: frozenset[str] = frozenset()  # the ids of the rules that find contradictions
    case_facts: CaseFactFile | None = None  # what the papers of a case may rest on
    laws: frozenset[str] = frozenset()  # the ids of the laws whose articles are shipped
    today: date | None = None  # no reference data was checked later than this
    reference: Path | None = None  # the folder of the rules that are shipped

    def library(self) -> ReferenceLibrary:
        """Return what rules of cases rest on; raise ContentError where it is not shipped."""
        if self.reference is None:
            raise ContentError("reference", ["기준 데이터가 있는 폴더가 없습니다"])
        return load_reference_library(self.reference)

    def asked(self) -> AskedContent:
        """Return what a rule over a whole record may look at."""
        return AskedContent(
            self.form, self.checklist, self.maturity, self.selection, self.suggested
        )

    def case(self) -> CaseSurroundings:
        """Return what a paper of a case may look at; raise ContentError without the case facts."""
        if self.case_facts is None:
            raise ContentError("case-facts.toml", ["계약 건의 사실을 적은 파일이 없습니다"])
        return case_surroundings(self.asked(), self.contradictions, self.case_facts)


def surroundings(
    checklist: Checklist,
    maturity: MaturityQuestionnaire,
    selection: SelectionContent,
    form: RegisterForm,
    reference: Path | None = None,
) -> Surroundings:
    """Return how the program's own questionnaires can be pointed to.

    `reference` is the folder of its rules: those that others may look at are taken from there.
    """
    asked = {
        ContentKind.CHECKLIST: asked_by(checklist),
        ContentKind.MATURITY: asked_by(maturity),
        ContentKind.SELECTION: asked_by(selection),
    }
    around = Surroundings(
        checklist,
        maturity,
        selection.questionnaire,
        form,
        frozenset(item.id for item in checklist.items()),
        frozenset(axis.id for axis in maturity.axes()),
        {id_: kind for kind, ids in asked.items() for id_ in ids},
    )
    if reference is None:
        return around
    evidence = load_evidence_rules(reference / "evidence.toml", checklist)
    around = replace(around, suggested=frozenset(rule.key for rule in evidence))
    told = load_contradiction_rules(reference / "contradictions.toml", around.asked())
    facts = load_case_facts(reference / "case-facts.toml", form)
    return replace(
        around,
        contradictions=contradictions_in(told),
        case_facts=facts,
        laws=law_ids(reference),
        reference=reference,
    )


def contradictions_in(content: object) -> frozenset[str]:
    """Return the ids of the rules that find contradictions; none in other content."""
    if not isinstance(content, ContradictionRules):
        return frozenset()
    return frozenset(rule.rule.id for rule in content.rules)


def asked_by(content: object) -> tuple[str, ...]:
    """Return the ids by which a round keeps the answers to a questionnaire; none otherwise."""
    if isinstance(content, Checklist):
        return tuple(item.id for item in content.items())
    if isinstance(content, MaturityQuestionnaire):
        axes = tuple(axis.id for axis in content.axes())
        return axes + tuple(factor.id for factor in content.factors)
    if isinstance(content, SelectionContent):
        return tuple(criterion.id for criterion in content.questionnaire.criteria)
    return ()


Parts = tuple[tuple[str, int], ...]


def parts_of(content: object) -> Parts:
    """Return what a file is made of, where that can be counted."""
    if isinstance(content, Checklist):
        return ("목표", len(content.goals)), ("문항", len(list(content.items())))
    if isinstance(content, MaturityQuestionnaire):
        return (
            ("관점", len(content.sides)),
            ("축", len(list(content.axes()))),
            ("점검 항목", len(content.factors)),
        )
    if isinstance(content, SelectionContent):
        return (("기준", len(content.questionnaire.criteria)),)
    return reference_parts(content)
