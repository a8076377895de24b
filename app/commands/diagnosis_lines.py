"""What follows from maturity and selection, in a few plain lines."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.advice_centre import CentreState
from app.domain.advice_methods import SuggestionState
from app.domain.advice_models import Fit
from app.domain.diagnosis import Diagnosis, DiagnosisContent
from app.domain.explaining_words import ExplainingWords
from app.domain.korean_text import decimal_text, percent_points, percent_text
from app.domain.maturity import AxisState, MaturityReading, SideReading
from app.domain.selection_reading import FigureReading
from app.services.diagnosis_figures import Kept
from app.services.maturity_figures import MEAN_PLACES

_NONE = "제안 없음"


def diagnosis_lines(diagnosis: Diagnosis, content: DiagnosisContent, kept: Kept) -> Iterator[str]:
    """Yield sides, need, readiness, what is suggested, what contradicts, and what is kept."""
    words, reading = content.advice.words, diagnosis.maturity
    yield "성숙도"
    for side in reading.sides:
        yield f"- {side.side.title}: {_side(side, words)}"
    yield f"- {words.gate_label}: {_gate(reading, words)}"
    yield "대상 선정"
    for figure in (diagnosis.selection.need, diagnosis.selection.readiness):
        yield f"- {figure.figure.title}: {_figure(figure, words)}"
    yield "전환 방안 제안"
    yield f"- 전환 방식: {_methods(diagnosis, words)}"
    yield f"- 서비스 모델: {_model(diagnosis, words)}"
    yield f"- 클라우드센터: {_centre(diagnosis, content)}"
    for question, answer in diagnosis.asked:
        yield f"  {question.question} {words.answers[answer]}"
    if diagnosis.contradictions:
        yield f"어긋나는 내용 {len(diagnosis.contradictions)}건"
        for one in diagnosis.contradictions:
            yield f"- {one.sentence}"
    yield f"개선 과제 {len(kept.tasks)}건, 증빙 {len(kept.evidence)}건"


def _side(side: SideReading, words: ExplainingWords) -> str:
    if side.level is None or side.mean is None:
        names = ", ".join(axis.title for axis in side.open)
        if not names:
            return words.axis_states[AxisState.NOT_APPLICABLE]
        return f"{words.no_level} (남은 축: {names})"
    weakest = ", ".join(axis.title for axis in side.weakest)
    mean = decimal_text(side.mean, MEAN_PLACES)
    told = f"{words.weakest_label}: {weakest}, {words.mean_label}: {mean}"
    return f"{words.level_of(side.level)} ({told})"


def _gate(reading: MaturityReading, words: ExplainingWords) -> str:
    gate = reading.gate
    total = len(reading.questionnaire.factors)
    return words.gate_count.format(
        total=total, met=gate.met, unmet=len(gate.unmet), open=len(gate.open)
    )


def _figure(figure: FigureReading, words: ExplainingWords) -> str:
    if figure.value is not None:
        return percent_text(figure.value)
    if not figure.weight:
        return words.axis_states[AxisState.NOT_APPLICABLE]
    low, high = percent_points(figure.low), percent_text(figure.high)
    return f"{words.no_level}(답에 따라 {low}~{high})"


def _methods(diagnosis: Diagnosis, words: ExplainingWords) -> str:
    states = {one.method.title: one.state for one in diagnosis.methods}
    names = [title for title, state in states.items() if state is SuggestionState.SUGGESTED]
    is_open = SuggestionState.TO_CHECK in states.values()
    return ", ".join(names) or (words.no_level if is_open else _NONE)


def _model(diagnosis: Diagnosis, words: ExplainingWords) -> str:
    names = [one.model.title for one in diagnosis.models if one.is_suggested]
    is_open = any(one.fit is Fit.TO_CHECK for one in diagnosis.models)
    return ", ".join(names) or (words.no_level if is_open else _NONE)


def _centre(diagnosis: Diagnosis, content: DiagnosisContent) -> str:
    rules, read = content.advice.centre, diagnosis.centre
    if read.centre is not None:
        check = " (담당자 확인 필요)" if read.needs_officer_check else ""
        return rules.title_of(read.centre) + check
    told = {
        CentreState.TO_CHECK: rules.open,
        CentreState.CONFLICT: rules.conflict,
        CentreState.SILENT: rules.silence,
    }
    return told[read.state]
