"""The kinds of content files that can be checked and loaded, each with its loader."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path

from app.content.advice import load_effects, load_tasks
from app.content.advice_centre import load_centre
from app.content.advice_methods import load_methods
from app.content.advice_models import load_models
from app.content.case_drafts import load_case_drafts
from app.content.case_facts import load_case_facts
from app.content.case_rules import CaseSurroundings, case_surroundings
from app.content.contract_checks import load_contract_checks
from app.content.contradictions import load_contradiction_rules
from app.content.day_counting import load_day_counting
from app.content.end_of_contract import load_end_of_contract
from app.content.evidence import load_evidence_rules
from app.content.evidence_limits import load_evidence_limits
from app.content.explaining import load_words
from app.content.holidays import load_holidays
from app.content.law_texts import load_law, load_law_texts
from app.content.maturity import load_maturity
from app.content.prior_procedures import load_prior_procedures
from app.content.procurement_stages import load_routes, load_stages
from app.content.proposal_evaluation import load_evaluation
from app.content.questionnaires import load_checklist
from app.content.reading import ContentError
from app.content.record_rules import AskedContent
from app.content.reference_data import load_reference_rows, load_reference_words
from app.content.requirements import load_requirements
from app.content.rounding import load_rounding
from app.content.security_review import load_security_review
from app.content.selection import SelectionContent, load_selection
from app.content.sla import load_sla
from app.content.statement_of_work import load_statement
from app.content.technology_plan import load_technology_plan
from app.content.unavoidable import load_unavoidable_rules
from app.domain.answer import AnswerKey
from app.domain.case_facts import CaseFactFile
from app.domain.checklist import Checklist
from app.domain.contradictions import ContradictionRules
from app.domain.law_texts import Law
from app.domain.maturity import MaturityQuestionnaire
from app.domain.prior_procedures import PriorProcedures
from app.domain.procurement_stages import RouteComparison, Stages
from app.domain.reference_data import ReferencePart
from app.domain.register_form import RegisterForm
from app.domain.selection import SelectionQuestionnaire

_LAW_ID = re.compile(r"L[1-9][0-9]*")


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
    laws = load_law_texts(reference / "law").laws
    return replace(
        around,
        contradictions=contradictions_in(told),
        case_facts=facts,
        laws=frozenset(law.id for law in laws),
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
    if isinstance(content, ReferencePart):
        return (("기준", len(content.rows)),)
    if isinstance(content, Stages):
        return ("묶음", len(content.groups)), ("단계", len(content.stages))
    if isinstance(content, RouteComparison):
        return (("비교 항목", len(content.topics)),)
    if isinstance(content, PriorProcedures):
        return ("사실", len(content.facts)), ("절차", len(content.procedures))
    if isinstance(content, Law):
        return (("조문", len(content.articles)),)
    return ()


@dataclass(frozen=True, slots=True)
class KindRule:
    """How a kind is loaded, and the keys at the top that only a questionnaire of it has."""

    title: str
    load: Callable[[Path, Surroundings], object]
    keys: frozenset[str] = frozenset()


def kind_of(data: Mapping[str, object]) -> ContentKind | None:
    """Return which kind stands in a file, by what is most like it; None where nothing is."""
    matches = {kind: len(rule.keys & data.keys()) for kind, rule in KINDS.items()}
    most = max(matches.values())
    found = [kind for kind, number in matches.items() if number == most]
    if most:
        return found[0] if len(found) == 1 else None
    named = data.get("id")
    known = {kind.value: kind for kind in ContentKind if not kind.is_questionnaire}
    if not isinstance(named, str):
        return None
    return known.get(named) or (ContentKind.LAW if _LAW_ID.fullmatch(named) else None)


def _rows(title: str) -> KindRule:
    return KindRule(
        title, lambda path, around: load_reference_rows(path, around.laws, around.today)
    )


def _paper(title: str, load: Callable[[Path, CaseSurroundings], object]) -> KindRule:
    """Return how a text of the procurement papers is loaded."""
    return KindRule(title, lambda path, around: load(path, around.case()))


KINDS = {
    ContentKind.CHECKLIST: KindRule(
        "자가진단 체크리스트",
        lambda path, _: load_checklist(path),
        frozenset({"goals", "item_reading", "verdicts", "notes"}),
    ),
    ContentKind.MATURITY: KindRule(
        "성숙도 진단",
        lambda path, around: load_maturity(path, around.items),
        frozenset({"sides", "levels", "gate", "factors"}),
    ),
    ContentKind.SELECTION: KindRule(
        "대상 업무 선정 검토",
        lambda path, around: load_selection(path, around.items, around.axes, around.form),
        frozenset({"criteria", "figures", "suggestion_texts"}),
    ),
    ContentKind.EVIDENCE: KindRule(
        "답변 제안 규칙",
        lambda path, around: load_evidence_rules(path, around.checklist),
    ),
    ContentKind.EFFECTS: KindRule(
        "기대효과",
        lambda path, around: load_effects(path, around.maturity),
    ),
    ContentKind.TASKS: KindRule(
        "개선 과제",
        lambda path, around: load_tasks(path, around.checklist, around.maturity),
    ),
    ContentKind.METHODS: KindRule(
        "전환 방식",
        lambda path, around: load_methods(path, around.form, around.checklist, around.maturity),
    ),
    ContentKind.MODELS: KindRule(
        "서비스 모델",
        lambda path, around: load_models(path, around.form, around.checklist, around.maturity),
    ),
    ContentKind.CENTRE: KindRule(
        "클라우드센터 구분",
        lambda path, around: load_centre(path, around.form, around.checklist, around.maturity),
    ),
    ContentKind.WORDS: KindRule("결과 설명 문구", lambda path, _: load_words(path)),
    ContentKind.LIMITS: KindRule("증빙 등록 한도", lambda path, _: load_evidence_limits(path)),
    ContentKind.CONTRADICTIONS: KindRule(
        "서로 어긋나는 답과 수치",
        lambda path, around: load_contradiction_rules(path, around.asked()),
    ),
    ContentKind.UNAVOIDABLE: KindRule(
        "불가피한 사유",
        lambda path, around: load_unavoidable_rules(path, around.asked(), around.contradictions),
    ),
    ContentKind.ROUNDING: KindRule("금액의 끝수 처리", lambda path, _: load_rounding(path)),
    ContentKind.DAY_COUNTING: KindRule("기간을 세는 규칙", lambda path, _: load_day_counting(path)),
    ContentKind.HOLIDAYS: KindRule("관공서의 공휴일", lambda path, _: load_holidays(path)),
    ContentKind.CASE_FACTS: KindRule(
        "계약 건의 사실과 채울 값", lambda path, around: load_case_facts(path, around.form)
    ),
    ContentKind.REQUIREMENTS: _paper("요구사항 목록", load_requirements),
    ContentKind.STATEMENT_OF_WORK: _paper("과업내용서 문안", load_statement),
    ContentKind.SLA: _paper("서비스 수준 지표", load_sla),
    ContentKind.TECHNOLOGY_PLAN: _paper("기술적용계획표", load_technology_plan),
    ContentKind.SECURITY_REVIEW: _paper("보안성검토 의뢰서", load_security_review),
    ContentKind.PROPOSAL_EVALUATION: _paper("제안 평가표", load_evaluation),
    ContentKind.END_OF_CONTRACT: _paper("이용·검수·종료 점검표", load_end_of_contract),
    ContentKind.CONTRACT_CHECKS: _paper("계약상대자 확인 사항", load_contract_checks),
    ContentKind.CASE_DRAFTS: KindRule("계약 건 초안 문구", lambda path, _: load_case_drafts(path)),
    ContentKind.TRACKS: _rows("기관 유형별 계약 근거"),
    ContentKind.AMOUNTS: _rows("금액ㆍ비율ㆍ기간"),
    ContentKind.PRICE: _rows("예정가격ㆍ견적ㆍ사유서"),
    ContentKind.DUTIES: _rows("제공자의 의무와 보안인증"),
    ContentKind.DOCUMENT_RULES: _rows("문서 작성 기준"),
    ContentKind.ADDRESSES: _rows("주소와 이름"),
    ContentKind.STAGES: KindRule(
        "계약 단계", lambda path, around: load_stages(path, around.laws, around.today)
    ),
    ContentKind.ROUTES: KindRule(
        "계약 방법 비교", lambda path, around: load_routes(path, around.laws, around.today)
    ),
    ContentKind.PROCEDURES: KindRule(
        "사전 절차", lambda path, around: load_prior_procedures(path, around.laws, around.today)
    ),
    ContentKind.REFERENCE_WORDS: KindRule(
        "기준 데이터의 문구", lambda path, _: load_reference_words(path)
    ),
    ContentKind.LAW: KindRule("법령 조문", lambda path, _: load_law(path)),
}
