"""Every figure of maturity and selection as plain JSON types.

Levels and points are 0 to 3, means written with two decimals, shares whole percentage points;
None is 판단 보류, never zero.
"""

from __future__ import annotations

from fractions import Fraction

from app.domain.korean_text import decimal_text, percent_points
from app.domain.maturity import MaturityAxis, MaturityReading, SideReading
from app.domain.maturity_reading import checkpoints_to_meet, smallest_lift
from app.domain.selection import Criterion
from app.domain.selection_reading import FigureReading, PartReading, SelectionReading
from app.services.figures import Figures

MEAN_PLACES = 2


def maturity_figures(reading: MaturityReading) -> Figures:
    """Return sides, axes, checkpoints and effects, today and at the target."""
    questions, gate = reading.questionnaire, reading.gate
    return {
        "questionnaire": {
            "id": questions.id,
            "version": questions.version,
            "title": questions.title,
            "source": questions.source,
        },
        "rule": {"statement": questions.rule.statement, "source": questions.rule.source},
        "gate": {
            "met": gate.met,
            "min_met": questions.rule.min_met,
            "unmet": [factor.id for factor in gate.unmet],
            "open": [factor.id for factor in gate.open],
            "is_closed": gate.is_closed,
            "highest_without": questions.rule.highest_without,
            "statement": questions.rule.gate_statement,
            "source": questions.rule.gate_source,
        },
        "sides": [_side(side, reading) for side in reading.sides],
        "axes": [_axis(axis, side, reading) for side in reading.sides for axis in side.side.axes],
        "factors": [
            {
                "id": factor.id,
                "number": factor.number,
                "title": factor.title,
                "question": factor.question,
                "axis": factor.axis_id,
                "answer": reading.answers.factor(factor.id).value,
            }
            for factor in questions.factors
        ],
        "effects": [
            {
                "id": one.effect.id,
                "title": one.effect.title,
                "axes": list(one.effect.axis_ids),
                "today": share_points(one.today),
                "target": share_points(one.target),
            }
            for one in reading.effects
        ],
    }


def selection_figures(reading: SelectionReading) -> Figures:
    """Return need and readiness with their parts, and what was picked for each criterion."""
    questions = reading.questionnaire
    return {
        "questionnaire": {
            "id": questions.id,
            "version": questions.version,
            "title": questions.title,
            "source": questions.source,
        },
        "rule": {"statement": questions.rule.statement, "source": questions.rule.source},
        "need": _figure(reading.need),
        "readiness": _figure(reading.readiness),
        "criteria": [_criterion(criterion, reading) for criterion in questions.criteria],
    }


def share_points(share: Fraction | None) -> int | None:
    """Return a share of 0 to 1 in whole percentage points, None while there is none."""
    return None if share is None else percent_points(share)


def _side(side: SideReading, reading: MaturityReading) -> Figures:
    return {
        "id": side.side.id,
        "title": side.side.title,
        "level": side.level,
        "mean": None if side.mean is None else decimal_text(side.mean, MEAN_PLACES),
        "weakest": [axis.id for axis in side.weakest],
        "open": [axis.id for axis in side.open],
        "is_held_by_gate": side.is_held_by_gate,
        "smallest_lift": [axis.id for axis in smallest_lift(side, reading.answers)],
        "checkpoints_to_meet": checkpoints_to_meet(side, reading),
    }


def _axis(axis: MaturityAxis, side: SideReading, reading: MaturityReading) -> Figures:
    answer = reading.answers.axis(axis.id)
    return {
        "id": axis.id,
        "title": axis.title,
        "side": side.side.id,
        "state": answer.state.value,
        "level": answer.level,
        "target": answer.target,
        "reason": answer.reason,
        "sentence": None if answer.level is None else axis.sentences[answer.level],
    }


def _figure(reading: FigureReading) -> Figures:
    return {
        "id": reading.figure.id.value,
        "title": reading.figure.title,
        "value": share_points(reading.value),
        "lowest": percent_points(reading.low),
        "highest": percent_points(reading.high),
        "weight": reading.weight,
        "parts": [_part(part) for part in reading.parts()],
    }


def _part(reading: PartReading) -> Figures:
    part = reading.part
    return {
        "kind": part.kind.value,
        "id": part.id,
        "title": part.title,
        "weight": part.weight,
        "points": reading.points,
        "state": None if reading.state is None else reading.state.value,
        "contribution": share_points(reading.contribution),
    }


def _criterion(criterion: Criterion, reading: SelectionReading) -> Figures:
    answer = reading.answers.criterion(criterion.id)
    return {
        "id": criterion.id,
        "number": criterion.number,
        "title": criterion.title,
        "state": answer.state.value,
        "points": answer.points,
        "sentence": None if answer.points is None else criterion.sentences[answer.points],
        "note": answer.note,
    }
