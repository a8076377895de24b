"""What is to be checked in a case: unknown procedures, unverified rules, warnings, dates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.domain.case_checks import DutyState
from app.domain.case_places import CasePage, CasePlace
from app.domain.korean_text import date_text, grouped_number
from app.domain.rounds import RoundState
from app.domain.submission_check import Problem, ProblemId, ProblemMaker
from app.domain.track_rules import Applies


def to_check(maker: ProblemMaker) -> Iterator[Problem]:
    """Yield what an officer must look at; it need not be wrong."""
    figures, case = maker.figures, maker.figures.case
    for system in figures.systems:
        state = system.diagnosis.assessment.state if system.diagnosis else None
        if state not in {None, RoundState.CONFIRMED}:
            yield maker.of_system(ProblemId.NOT_CONFIRMED, system.system.id, system.system.name)
        if system.is_deleted:
            yield maker.of_system(ProblemId.SYSTEM_DELETED, system.system.id, system.system.name)
    at = case.contracted_on or figures.day
    for line in case.bought():
        if line.csap_valid_until is not None and line.csap_valid_until < at:
            yield _expired(
                maker, ProblemId.CSAP_EXPIRED, CasePage.SERVICES, line.id, line.name, "csap"
            )
    for quoted in figures.money.quotations.expired(at):
        if quoted.quotation.is_chosen:
            yield _expired(
                maker,
                ProblemId.QUOTATION_EXPIRED,
                CasePage.QUOTATIONS,
                quoted.quotation.id,
                quoted.quotation.vendor,
                "",
            )
    if differs := figures.money.quotations.differs_from_lines:
        place = CasePlace(CasePage.QUOTATIONS)
        yield maker.told(ProblemId.QUOTATION_DIFFERS, place, amount=grouped_number(abs(differs)))
    yield from _procedures_and_checks(maker)
    yield from _rules(maker)
    yield from _warnings_and_dates(maker)


def _procedures_and_checks(maker: ProblemMaker) -> Iterator[Problem]:
    figures = maker.figures
    for one in figures.procedures:
        place = CasePlace(CasePage.PROCEDURES, one.reading.procedure.id)
        title = one.reading.procedure.title
        if one.state is DutyState.TO_CHECK:
            facts = ", ".join(one.open_titles)
            yield maker.told(ProblemId.PROCEDURE_UNKNOWN, place, title=title, facts=facts)
        elif one.state is DutyState.DUE:
            yield maker.told(ProblemId.PROCEDURE_OPEN, place, title=title)
    left = [one for one in figures.counterparty.items if one.is_open]
    if left:
        place = CasePlace(CasePage.CHECKS, left[0].id)
        titles = ", ".join(one.title for one in left)
        yield maker.told(ProblemId.CHECK_OPEN, place, count=str(len(left)), titles=titles)


def _rules(maker: ProblemMaker) -> Iterator[Problem]:
    figures = maker.figures
    for group in dict.fromkeys(rule.group for rule in figures.rules):
        asked = [
            rule.title
            for rule in figures.rules
            if rule.group == group and rule.applies is Applies.TO_CHECK
        ]
        yield from _of_rules(maker, ProblemId.RULES_TO_CHECK, asked, group.title)
    second_hand = [
        rule.title
        for rule in figures.rules
        if rule.applies is Applies.YES and rule.needs_officer_check
    ]
    yield from _of_rules(maker, ProblemId.RULES_SECOND_HAND, second_hand, "")
    at = figures.case.contracted_on
    later = [
        rule.title
        for rule in figures.rules
        if at and rule.row and rule.applies is Applies.YES and at < rule.row.valid_from
    ]
    yield from _of_rules(maker, ProblemId.RULES_LATER, later, "")
    if figures.is_reference_current is False:
        yield maker.told(
            ProblemId.REFERENCE_CHANGED,
            CasePlace(CasePage.REFERENCE),
            before=figures.case.reference_version,
            after=figures.reference_stamp,
        )


def _of_rules(
    maker: ProblemMaker, id_: ProblemId, titles: Sequence[str], group: str
) -> Iterator[Problem]:
    if titles:
        yield maker.told(
            id_,
            CasePlace(CasePage.REFERENCE),
            count=str(len(titles)),
            titles=", ".join(titles),
            group=group,
        )


def _warnings_and_dates(maker: ProblemMaker) -> Iterator[Problem]:
    figures = maker.figures
    for warning in figures.routes.warnings:
        text = maker.texts.texts[ProblemId.WARNING]
        yield Problem(
            ProblemId.WARNING,
            text.kind,
            text.message.format(title=warning.title, text=warning.text),
            text.to_do.format(to_do=warning.to_do),
            warning.place,
        )
    for late in figures.stages.overdue:
        if late.due_on is not None:
            yield maker.told(
                ProblemId.STAGE_OVERDUE,
                CasePlace(CasePage.STAGES, late.stage.id),
                title=late.stage.title,
                due=date_text(late.due_on),
            )
    for entry in figures.stages.calendar:
        if entry.is_beyond_calendar:
            yield maker.told(
                ProblemId.BEYOND_CALENDAR,
                CasePlace(CasePage.STAGES, entry.stage_id),
                title=entry.title,
                due=date_text(entry.day),
            )


def _expired(
    maker: ProblemMaker, id_: ProblemId, page: CasePage, row_id: str, name: str | None, kind: str
) -> Problem:
    field_id = "csap_valid_until" if kind else "valid_until"
    return maker.told(id_, CasePlace(page, row_id, field_id), name=name or "")
