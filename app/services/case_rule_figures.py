"""Everything that is figured out of a contract case as plain JSON types, and its problems.

Money is whole won, dates are ISO 8601, decimals as written; None is not known, never zero or no.
"""

from __future__ import annotations

from app.domain.case_checks import CheckedItem, CheckedProcedure
from app.domain.case_figures import CaseFigures, CaseSystem
from app.domain.case_running import ChangeReading, InspectionReading, MonthReading
from app.domain.case_stages import CalendarEntry, StageReading
from app.domain.contract_routes import ArgumentReading, RouteReading, WarningReading
from app.domain.law_texts import ArticleRef
from app.domain.procurement_stages import RouteSide, RouteTopic
from app.domain.submission_check import Problem, SubmissionCheck
from app.domain.track_rules import RuleReading
from app.services.case_money_figures import money_figures, place_figures, settings_figures
from app.services.figures import Figures, plain_value


def rule_figures(figures: CaseFigures, check: SubmissionCheck) -> Figures:
    """Return everything that screen and papers show of a case beside what is stored of it."""
    use, inspection, routes = figures.use, figures.inspection, figures.routes
    return {
        "day": figures.day.isoformat(),
        "agency": None if figures.agency is None else figures.agency.name,
        "track": None if figures.track is None else figures.track.value,
        "reference": {
            "version": figures.reference.version,
            "hash": figures.reference.content_hash,
            "is_current": figures.is_reference_current,
        },
        "systems": [_system(one) for one in figures.systems],
        "facts": dict(sorted(figures.facts.items())),
        "money": money_figures(figures.money),
        "similar_cases": [one.case_no for one in figures.similar.cases],
        "rules": [_rule(one) for one in figures.rules],
        "routes": {
            "chosen": None if routes.chosen is None else routes.chosen.value,
            "reason": routes.reason,
            "topics": [_topic(one) for one in routes.topics],
            "negotiated_contract": _route(routes.negotiated_contract),
            "catalog_contract": _route(routes.catalog_contract),
            "warnings": [_warning(one) for one in routes.warnings],
        },
        "stages": [_stage(one) for one in figures.stages.stages],
        "next_steps": [one.stage.id for one in figures.stages.next_steps],
        "calendar": [_entry(one) for one in figures.stages.calendar],
        "procedures": [_procedure(one) for one in figures.procedures],
        "counterparty_checks": [_item(one) for one in figures.counterparty.items],
        "end_checks": [_item(one) for one in figures.end.items],
        "usage_registration": {
            "state": figures.usage_registration.state.value,
            "done_on": plain_value(figures.usage_registration.done_on),
        },
        "use": {
            "agreed_lowest": plain_value(use.agreed_lowest),
            "agreed_highest": plain_value(use.agreed_highest),
            "months": [_month(one) for one in use.months],
            "unrecorded": [day.isoformat() for day in use.unrecorded],
            "charged": use.charged,
            "outage_minutes": use.outage_minutes,
        },
        "inspection": {
            "rows": [_inspected(one) for one in inspection.rows],
            "ordered": plain_value(inspection.ordered),
            "delivered": plain_value(inspection.delivered),
            "accepted": plain_value(inspection.accepted),
            "is_passed": inspection.is_passed,
        },
        "changes": [_change(one) for one in figures.changes],
        "renewal": {
            "ends_on": plain_value(figures.renewal.ends_on),
            "days_left": figures.renewal.days_left,
            "is_ended": figures.renewal.is_ended,
            "consider_on": plain_value(figures.renewal.consider_on),
        },
        "settings": settings_figures(figures.settings, figures.payments),
        "problems": [_problem(one) for one in check.problems],
        "is_clean": check.is_clean,
    }


def _articles(articles: tuple[ArticleRef, ...]) -> list[str]:
    return [str(one) for one in articles]


def _system(one: CaseSystem) -> Figures:
    diagnosis = one.diagnosis
    return {
        "name": one.system.name,
        "is_deleted": one.is_deleted,
        "verdict": None if diagnosis is None else diagnosis.result.verdict.value,
        "round_state": None if diagnosis is None else diagnosis.assessment.state.value,
    }


def _rule(one: RuleReading) -> Figures:
    return {
        "key": one.key,
        "title": one.title,
        "group": one.group.id,
        "applies": one.applies.value,
        "statement": one.statement,
        "reason": one.reason,
        "articles": _articles(one.articles),
        "needs_officer_check": one.needs_officer_check,
        "row": None if one.row is None else one.row.key,
        "confidence": None if one.row is None else one.row.confidence.value,
        "open_facts": list(one.open_facts),
    }


def _topic(one: RouteTopic) -> Figures:
    return {
        "id": one.id,
        "title": one.title,
        "negotiated_contract": _side(one.negotiated_contract),
        "catalog_contract": _side(one.catalog_contract),
    }


def _side(one: RouteSide) -> Figures:
    return {
        "text": one.text,
        "articles": _articles(one.article),
        "confidence": one.confidence.value,
    }


def _route(one: RouteReading) -> Figures:
    return {"is_chosen": one.is_chosen, "arguments": [_argument(arg) for arg in one.arguments]}


def _argument(one: ArgumentReading) -> Figures:
    return {
        "id": one.id,
        "text": one.text,
        "articles": _articles(one.articles),
        "source": one.source,
        "confidence": one.confidence.value,
        "is_open": one.is_open,
        "open_facts": list(one.open_facts),
    }


def _warning(one: WarningReading) -> Figures:
    return {
        "id": one.id,
        "title": one.title,
        "text": one.text,
        "to_do": one.to_do,
        "applies": one.applies.value,
        "articles": _articles(one.articles),
        "source": one.source,
        "confidence": one.confidence.value,
        "open_facts": list(one.open_facts),
        "place": place_figures(one.place),
    }


def _stage(one: StageReading) -> Figures:
    return {
        "id": one.stage.id,
        "number": one.stage.number,
        "title": one.stage.title,
        "group": one.group.id,
        "belongs": one.belongs,
        "state": one.state.value,
        "is_recorded": one.is_recorded,
        "done_on": plain_value(one.done_on),
        "due_on": plain_value(one.due_on),
        "is_due_overridden": one.is_due_overridden,
        "is_overdue": one.is_overdue,
        "was_late": one.was_late,
        "is_beyond_calendar": one.due is not None and one.due.is_beyond_calendar,
        "papers": list(one.stage.papers),
        "phase": one.phase,
        "needs_officer_check": one.needs_officer_check,
    }


def _entry(one: CalendarEntry) -> Figures:
    return {
        "day": one.day.isoformat(),
        "title": one.title,
        "kind": one.kind.value,
        "stage": one.stage_id,
        "is_done": one.is_done,
        "is_overdue": one.is_overdue,
        "is_beyond_calendar": one.is_beyond_calendar,
    }


def _procedure(one: CheckedProcedure) -> Figures:
    return {
        "id": one.reading.procedure.id,
        "title": one.reading.procedure.title,
        "applicability": one.reading.applicability.value,
        "state": one.state.value,
        "reasons": [ground.reason for ground in one.reading.reasons],
        "open_facts": list(one.reading.open_facts),
        "needs_officer_check": one.reading.needs_officer_check,
        "answer": one.record.answer.value,
    }


def _item(one: CheckedItem) -> Figures:
    return {
        "id": one.id,
        "title": one.title,
        "group": one.group,
        "is_settled": one.is_settled,
        "answer": one.record.answer.value,
        "checked_on": plain_value(one.record.checked_on),
        "needs_officer_check": one.needs_officer_check,
    }


def _month(one: MonthReading) -> Figures:
    return {
        "month": plain_value(one.month.month),
        "meets_sla": one.meets_sla.value,
        "notice_duty": one.notice_duty.value,
        "was_notice_kept": one.was_notice_kept,
        "above_plan": one.above_plan,
        "needs_action": one.needs_action,
    }


def _inspected(one: InspectionReading) -> Figures:
    return {
        "item": one.item.item,
        "lacking": plain_value(one.lacking),
        "is_passed": one.is_passed,
        "is_consistent": one.is_consistent,
    }


def _change(one: ChangeReading) -> Figures:
    return {
        "what": one.change.what,
        "difference": one.difference,
        "share": None if one.share is None else str(one.share),
        "days_moved": one.days_moved,
        "follows": one.follows,
    }


def _problem(one: Problem) -> Figures:
    return {
        "id": one.id.value,
        "kind": one.kind.value,
        "message": one.message,
        "to_do": one.to_do,
        "place": place_figures(one.place),
    }
