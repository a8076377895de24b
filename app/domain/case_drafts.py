"""Writes the first draft of a contract case out of what the diagnoses of its systems say.

What was not assessed, or not answered to the end, is said in the draft.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.domain.assessment import DecisionKind
from app.domain.diagnosis import Diagnosis
from app.domain.explaining import explain_side, step_text
from app.domain.explaining_words import ExplainingWords
from app.domain.maturity_reading import aimed_level
from app.domain.register import InformationSystem


@dataclass(frozen=True, slots=True)
class CaseDraftWords:
    """The sentences of a draft, as data: resources/reference/case-drafts.toml.

    A text that takes a value says in braces which one. Of more systems than `detailed_up_to` only
    the verdict is told, of those behind `listed_up_to` only how many they are.
    """

    detailed_up_to: int
    listed_up_to: int
    title_one: str  # {name}
    title_many: str  # {name} {count}
    system: str  # {name}
    system_in_brief: str  # {name} {verdict}
    rest: str  # {count}
    point: str  # {text}
    detail: str  # {text}
    verdict: str  # {verdict}
    not_assessed: str
    maturity: str  # {levels}
    not_matured: str
    level: str  # {side} {level}
    open_axes: str  # {axes}
    gaps: str  # {count}
    gap: str  # {axis} {steps}
    method: str  # {title}
    no_method: str
    model: str  # {title}
    no_model: str
    reason: str  # {reason}
    grounds: str  # {titles}


@dataclass(frozen=True, slots=True)
class DiagnosedSystem:
    """A system with what its latest round comes to; there may be no round, or no verdict yet.

    `verdict_lines` is the verdict in one line, then what it means and what is still open; empty
    while nothing of the checklist is answered.
    """

    system: InformationSystem
    diagnosis: Diagnosis | None
    verdict_lines: tuple[str, ...]


def proposed_title(words: CaseDraftWords, systems: Sequence[InformationSystem]) -> str:
    """Return a title for a case that buys for these systems, of which there is at least one."""
    if len(systems) == 1:
        return words.title_one.format(name=systems[0].name)
    return words.title_many.format(name=systems[0].name, count=len(systems))


def need_draft(
    words: CaseDraftWords, explaining: ExplainingWords, systems: Sequence[DiagnosedSystem]
) -> str:
    """Write why the service is needed, in lines marked as official papers mark them."""
    if len(systems) > words.detailed_up_to:
        return "\n".join(_in_brief(words, explaining, systems))
    return "\n".join(line for one in systems for line in _in_detail(words, explaining, one))


def _in_brief(
    words: CaseDraftWords, explaining: ExplainingWords, systems: Sequence[DiagnosedSystem]
) -> Iterator[str]:
    for one in systems[: words.listed_up_to]:
        verdict = one.verdict_lines[0] if one.verdict_lines else explaining.not_assessed
        yield words.system_in_brief.format(name=one.system.name, verdict=verdict)
    if len(systems) > words.listed_up_to:
        yield words.rest.format(count=len(systems) - words.listed_up_to)


def _in_detail(
    words: CaseDraftWords, explaining: ExplainingWords, one: DiagnosedSystem
) -> Iterator[str]:
    yield words.system.format(name=one.system.name)
    if one.verdict_lines:
        verdict, *remarks = one.verdict_lines
        yield _point(words, words.verdict.format(verdict=verdict))
        yield from (_detail(words, remark) for remark in remarks)
    else:
        yield _point(words, words.not_assessed)
    if one.diagnosis is None:
        yield _point(words, words.not_matured)
        return
    yield from _maturity(words, explaining, one.diagnosis)
    yield from _decided(words, one.diagnosis)
    titles = [
        read.ground.title
        for read in one.diagnosis.grounds
        if read.ground.id in one.diagnosis.assessment.grounds
    ]
    if titles:
        yield _point(words, words.grounds.format(titles=", ".join(titles)))


def _maturity(
    words: CaseDraftWords, explaining: ExplainingWords, diagnosis: Diagnosis
) -> Iterator[str]:
    reading = diagnosis.maturity
    if not reading.answers.axes:
        yield _point(words, words.not_matured)
        return
    levels = [
        words.level.format(
            side=side.side.title, level=explain_side(side, reading, explaining).outcome
        )
        for side in reading.sides
    ]
    yield _point(words, words.maturity.format(levels=", ".join(levels)))
    waiting = [axis.title for side in reading.sides for axis in side.open]
    if waiting:
        yield _detail(words, words.open_axes.format(axes=", ".join(waiting)))
    given = [(axis, reading.answers.axis(axis.id)) for axis in reading.questionnaire.axes()]
    gaps = [(axis, answer) for axis, answer in given if aimed_level(answer) != answer.level]
    if gaps:
        yield _point(words, words.gaps.format(count=len(gaps)))
    for axis, answer in gaps:
        steps = step_text(answer, explaining)
        yield _detail(words, words.gap.format(axis=axis.title, steps=steps))


def _decided(words: CaseDraftWords, diagnosis: Diagnosis) -> Iterator[str]:
    """Say which 전환 방식 and 서비스 모델 were chosen; what is only suggested is not chosen."""
    methods = {one.method.id.value: one.method for one in diagnosis.methods}
    models = {one.model.id: one.model for one in diagnosis.models}
    for kind, known, chosen, none in (
        (DecisionKind.METHOD, methods, words.method, words.no_method),
        (DecisionKind.SERVICE_MODEL, models, words.model, words.no_model),
    ):
        decided = diagnosis.assessment.decisions.get(kind)
        choice = None if decided is None else known.get(decided.choice)
        if decided is None or choice is None:
            yield _point(words, none)
            continue
        yield _point(words, chosen.format(title=choice.title))
        yield _detail(words, choice.meaning)
        if decided.reason.strip():
            reason = " ".join(decided.reason.split())
            yield _detail(words, words.reason.format(reason=reason))


def _point(words: CaseDraftWords, text: str) -> str:
    return words.point.format(text=text)


def _detail(words: CaseDraftWords, text: str) -> str:
    return words.detail.format(text=text)
