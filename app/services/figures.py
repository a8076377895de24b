"""Every figure of a result as plain JSON types, and the fingerprint of what it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from app.domain.answer import Answer
from app.domain.change_groups import ChangeGroup, grouped
from app.domain.checklist import Checklist
from app.domain.korean_text import percent_points
from app.domain.register import FIELD_IDS, FieldValue, InformationSystem
from app.domain.result import AssessmentResult, GoalTally, ItemResult
from app.services.result_words import change_lines
from app.store.checklist_json import canonical_json, checklist_fingerprint, sha256_of

Figures = dict[str, Any]


def result_figures(result: AssessmentResult) -> Figures:
    """Return what the result page shows, under the English names of the glossary.

    Counts are numbers of items, shares whole percentage points or None while an answer is open.
    """
    checklist = result.checklist
    text = checklist.text_of(result.verdict)
    return {
        "system": system_figures(result.system),
        "questionnaire": {
            "id": checklist.id,
            "version": checklist.version,
            "title": checklist.title,
            "source": checklist.source,
            "fingerprint": checklist_fingerprint(checklist),
        },
        "decision_rule": _rule(checklist),
        "reading": {
            "reading": checklist.reading.value,
            "title": checklist.reading_text().title,
            "statement": checklist.reading_text().statement,
            "source": checklist.reading_source,
        },
        "verdict": result.verdict.value,
        "verdict_text": {
            "title": text.title,
            "meaning": text.meaning,
            "next_step": text.next_step,
        },
        "yes_count": {"low": result.count.low, "high": result.count.high},
        "answers": {answer.value: result.number_of(answer) for answer in Answer},
        "goals": [_goal(tally) for tally in result.goals],
        "items": [_item(item) for item in result.items],
        "band_sensitivity": [_change(group) for group in grouped(result.changes)],
        "band_sensitivity_text": list(change_lines(result)),
        "notes": list(result.notes),
        "started_at": result.assessment.started_at.isoformat(),
        "updated_at": result.assessment.updated_at.isoformat(),
        "fingerprint": fingerprint(result),
    }


def system_figures(system: InformationSystem) -> Figures:
    """Return every field of a system by its id; what is not known is None."""
    return {field_id: plain_value(system.value(field_id)) for field_id in FIELD_IDS}


def fingerprint(result: AssessmentResult) -> str:
    """Return the SHA-256 of what the result rests on, in hexadecimal.

    Equal for equal questions, rule, answers, findings and system, whenever they were saved and
    in whichever register they are.
    """
    ground = {
        "questionnaire": checklist_fingerprint(result.checklist),
        "answers": [
            {"item": key.item_id, "part": key.part_id, "answer": str(result.assessment.answer(key))}
            for key in result.checklist.answer_keys()
        ],
        "findings": {item.item.id: item.finding for item in result.items},
        "system": system_figures(result.system),
    }
    return sha256_of(canonical_json(ground))


def _rule(checklist: Checklist) -> Mapping[str, object]:
    rule = checklist.rule
    return {
        "adopt_min": rule.adopt_min,
        "keep_max": rule.keep_max,
        "statement": rule.statement,
        "silence": rule.silence,
        "source": rule.source,
    }


def _goal(tally: GoalTally) -> Mapping[str, object]:
    return {
        "id": tally.goal.id,
        "title": tally.goal.title,
        "yes": tally.yes,
        "no": tally.no,
        "unknown": tally.unknown,
        "unanswered": tally.unanswered,
        "total": tally.total,
        "share": None if tally.share is None else percent_points(tally.share),
        "lowest_share": percent_points(tally.lowest_share),
        "highest_share": percent_points(tally.highest_share),
    }


def _item(result: ItemResult) -> Mapping[str, object]:
    item = result.item
    return {
        "id": item.id,
        "number": item.number,
        "goal": result.goal.id,
        "question": item.question,
        "indicator": item.indicator,
        "answer": result.answer.value,
        "awaits_system_type": result.awaits_system_type,
        "parts": [
            {"id": part.id, "question": part.question, "answer": answer.value}
            for part, answer in zip(item.parts, result.parts, strict=True)
        ],
        "finding": result.finding,
    }


def _change(group: ChangeGroup) -> Mapping[str, object]:
    return {
        "verdict": group.verdict.value,
        "yes": group.yes,
        "no": group.no,
        "items": list(group.item_ids),
    }


def plain_value(value: FieldValue) -> str | int | bool | None:
    """Return the value as JSON holds it: dates in ISO 8601, decimals as written."""
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value
