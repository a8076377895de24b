"""The words of the papers on the months of use and the inspection."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from app.domain.case_running import MonthReading
from app.domain.korean_text import date_text, month_text
from app.domain.noun_endings import noun_ended
from app.domain.paper_vocabulary import Line, LineLevel, PaperVocabulary, Table, Value
from app.domain.track_rules import Applies
from app.services.vocabulary_material import VocabularyMaterial

INSPECTION = "inspection"  # the stage


def running_words(of: VocabularyMaterial) -> PaperVocabulary:
    """Return the months of use and the inspection."""
    use = of.figures.use
    return PaperVocabulary(
        {**_use(of), **_inspection(of)},
        {
            "months": Table(tuple(_month(of, one) for one in use.months)),
            "inspection": Table(
                tuple({"lacking": one.lacking} for one in of.figures.inspection.rows)
            ),
        },
        {"use.actions": tuple(_actions(of)), "use.notice_rules": tuple(_notice_rules(of))},
    )


def _use(of: VocabularyMaterial) -> dict[str, Value]:
    use = of.figures.use
    lowest, highest = use.agreed_lowest, use.agreed_highest
    agreed = None
    if lowest is not None and highest is not None:
        word = "agreed_one" if lowest == highest else "agreed_range"
        agreed = of.word("use", word, lowest=_plain(lowest), highest=_plain(highest))
    articles = [ref for row in use.rows for ref in row.article]
    months = [month_text(day) for day in use.unrecorded]
    known = [one.month.month for one in use.months if one.month.month is not None]
    return {
        "use.agreed": agreed,
        "use.is_agreed_for_all": use.is_agreed_for_all if agreed else None,
        "use.has_agreed_range": None if agreed is None else lowest != highest,
        "use.charged": use.charged,
        "use.outage_minutes": use.outage_minutes,
        "use.month_count": len(use.months),
        "use.action_count": len(use.needing_action),
        "use.unrecorded": of.word("use", "join").join(months) or None,
        "use.notice_basis": of.citations(articles),
        "use.last_month": month_text(max(known)) if known else None,
    }


def _month(of: VocabularyMaterial, one: MonthReading) -> dict[str, Value]:
    notice = None
    if one.notice_duty is not Applies.NO:
        kept = {True: "kept", False: "not_kept", None: "unknown"}[one.was_notice_kept]
        notice = of.word("notice", kept)
    return {
        "meets_sla": of.word("applies", one.meets_sla),
        "notice_duty": of.word("notice_duty", one.notice_duty),
        "notice": notice,
        "above_plan": one.above_plan,
        "checked": _checked(one),
    }


def _checked(one: MonthReading) -> str | None:
    day = one.month.checked_on and date_text(one.month.checked_on)
    return "\n".join(part for part in (one.month.checked_by, day) if part) or None


def _notice_rules(of: VocabularyMaterial) -> Iterator[Line]:
    for row in of.figures.use.rows:
        yield Line(LineLevel.NOTE, noun_ended(row.statement), row.needs_officer_check)


def _actions(of: VocabularyMaterial) -> Iterator[Line]:
    for one in of.figures.use.needing_action:
        month = one.month
        values = {
            "month": month_text(month.month) if month.month else of.word("use", "none"),
            "availability": _or_none(of, month.availability_pct),
            "minutes": _or_none(of, month.outage_minutes),
            "count": _or_none(of, month.outage_count),
        }
        for word in _amiss(one):
            yield Line(LineLevel.POINT, of.word("use", word, **values))


def _amiss(one: MonthReading) -> Iterator[str]:
    if one.meets_sla is not Applies.YES:
        yield "below" if one.meets_sla is Applies.NO else "open_sla"
    if one.notice_duty is Applies.TO_CHECK and one.was_notice_kept is not True:
        yield "notice_duty_open"
    elif one.notice_duty is Applies.YES and one.was_notice_kept is not True:
        yield "notice_open" if one.was_notice_kept is None else "notice_missing"


def _inspection(of: VocabularyMaterial) -> dict[str, Value]:
    sums = of.figures.inspection
    stage = of.figures.stages.stage(INSPECTION)
    result = {True: "passed", False: "failed", None: "open"}[sums.is_passed]
    wrong = [one.item.item or "" for one in sums.rows if not one.is_consistent]
    return {
        "inspection.is_passed": sums.is_passed,
        "inspection.result": of.word("inspection_result", result) if sums.rows else None,
        "inspection.passed": sums.passed,
        "inspection.failed": sums.failed,
        "inspection.open": sums.open,
        "inspection.ordered": sums.ordered,
        "inspection.delivered": sums.delivered,
        "inspection.accepted": sums.accepted,
        "inspection.is_summed": sums.ordered is not None and sums.accepted is not None,
        "inspection.inconsistent": of.word("use", "join").join(wrong) or None,
        "inspection.due_on": stage.due_on,
        "inspection.is_overdue": stage.is_overdue if stage.due_on else None,
    }


def _or_none(of: VocabularyMaterial, value: Decimal | int | None) -> str:
    return of.word("use", "none") if value is None else _plain(value)


def _plain(value: Decimal | int) -> str:
    return f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)
