"""How each kind of content file is loaded, and which kind a file is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.content.advice import load_effects, load_tasks
from app.content.advice_centre import load_centre
from app.content.advice_methods import load_methods
from app.content.advice_models import load_models
from app.content.case_drafts import load_case_drafts
from app.content.case_facts import load_case_facts
from app.content.case_rules import CaseSurroundings
from app.content.content_kinds import ContentKind, Surroundings
from app.content.contract_checks import load_contract_checks
from app.content.contract_routes import load_route_rules
from app.content.contradictions import load_contradiction_rules
from app.content.day_counting import load_day_counting
from app.content.end_of_contract import load_end_of_contract
from app.content.evidence import load_evidence_rules
from app.content.evidence_limits import load_evidence_limits
from app.content.explaining import load_words
from app.content.holidays import load_holidays
from app.content.maturity import load_maturity
from app.content.proposal_evaluation import load_evaluation
from app.content.questionnaires import load_checklist
from app.content.reference_kinds import REFERENCE_KINDS, is_law_id
from app.content.requirements import load_requirements
from app.content.rounding import load_rounding
from app.content.security_review import load_security_review
from app.content.selection import load_selection
from app.content.sla import load_sla
from app.content.stage_dates import load_stage_dates
from app.content.statement_of_work import load_statement
from app.content.submission_check import load_submission_texts
from app.content.technology_plan import load_technology_plan
from app.content.track_rules import load_track_rules
from app.content.unavoidable import load_unavoidable_rules
from app.domain.contract_routes import RouteRules


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
    return ContentKind.LAW if is_law_id(named) else known.get(named)


def _reference_kind(name: str) -> KindRule:
    title, load = REFERENCE_KINDS[name]
    return KindRule(title, lambda path, around: load(path, around.laws, around.today))


def _paper(title: str, load: Callable[[Path, CaseSurroundings], object]) -> KindRule:
    """Return how a text of the procurement papers is loaded."""
    return KindRule(title, lambda path, around: load(path, around.case()))


def _routes(path: Path, around: Surroundings) -> RouteRules:
    library = around.library()
    if around.reference is None:
        raise ValueError(path)
    rules = load_track_rules(around.reference / "track-rules.toml", library)
    return load_route_rules(path, library, rules)


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
    **{ContentKind(name): _reference_kind(name) for name in REFERENCE_KINDS},
    ContentKind.TRACK_RULES: KindRule(
        "기관 유형별 규칙", lambda path, around: load_track_rules(path, around.library())
    ),
    ContentKind.CONTRACT_ROUTES: KindRule(
        "계약 방식의 검토", lambda path, around: _routes(path, around)
    ),
    ContentKind.STAGE_DATES: KindRule(
        "계약 단계의 기한", lambda path, around: load_stage_dates(path, around.library())
    ),
    ContentKind.SUBMISSION_CHECK: KindRule(
        "제출 전 점검", lambda path, _: load_submission_texts(path)
    ),
}
