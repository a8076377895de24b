"""`show`: everything that follows from the latest round of one system."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from app.commands.diagnosis_lines import diagnosis_lines
from app.commands.listing import NOT_ASSESSED, count_text
from app.commands.named_system import named_system
from app.console import json_text, table_text
from app.domain.answer import Answer
from app.domain.answer_form import Slot
from app.domain.assessment import Assessment
from app.domain.register import InformationSystem
from app.domain.result import AssessmentResult, assess
from app.domain.returned_answers import KeptOrigin
from app.domain.standing import is_begun
from app.paths import content_dir
from app.services.advising import Advising
from app.services.answer_origins import origin_figures, question_origins
from app.services.assessing import Assessing
from app.services.diagnosis_figures import further_figures
from app.services.figures import Figures, result_figures, system_figures
from app.services.questionnaire_choice import own_selection
from app.services.result_words import awaits_type_text, change_lines

if TYPE_CHECKING:
    from app.store.database import RegisterStore

_ANSWER_WORDS = {
    Answer.YES: "예",
    Answer.NO: "아니오",
    Answer.UNKNOWN: "확인 필요",
    Answer.UNANSWERED: "미응답",
}


def show_system(
    store: RegisterStore, arguments: argparse.Namespace, clock: Callable[[], datetime]
) -> None:
    """Print the result of one system with everything that follows from its latest round.

    Nothing follows from a round that was opened and not answered anywhere.
    """
    system = named_system(store, arguments.name)
    advising = Advising(
        store,
        Assessing.with_shipped(store, clock),
        clock,
        own_selection=partial(own_selection, content_dir(store.path)),
    )
    round_ = advising.assessing.current(system.id)
    result = None
    if round_ is not None and is_begun(round_):
        result = assess(round_, advising.rounds.system_of(round_, system))
    if round_ is not None and not _is_answered(round_):
        round_ = None
    if arguments.json:
        print(json_text(_figures(system, result, round_, advising)))
        return
    print(f"{system.name} ({system.management_no})")
    if result is None:
        print(f"판정: {NOT_ASSESSED}")
    else:
        _print_result(result, {} if round_ is None else advising.origins(round_))
    if round_ is not None:
        content = advising.content_of(round_)
        told = diagnosis_lines(advising.diagnose(round_, system), content, advising.kept(system.id))
        print("\n" + "\n".join(told))


def _figures(
    system: InformationSystem,
    result: AssessmentResult | None,
    round_: Assessment | None,
    advising: Advising,
) -> Figures:
    unassessed: Figures = {"system": system_figures(system), "verdict": None}
    figures = unassessed if result is None else result_figures(result)
    if round_ is None:
        return figures
    further = further_figures(advising.diagnose(round_, system), advising.kept(system.id))
    return figures | further | {"answer_origins": origin_figures(advising.origins(round_))}


def _is_answered(round_: Assessment) -> bool:
    given = (round_.maturity.axes, round_.maturity.factors, round_.selection, round_.asked)
    return is_begun(round_) or any(given)


def _print_result(result: AssessmentResult, origins: Mapping[Slot, tuple[KeptOrigin, ...]]) -> None:
    checklist = result.checklist
    text = checklist.text_of(result.verdict)
    print(f"판정: {text.title} – 예 {count_text(result.count)}개")
    print(text.meaning)
    print(f"판정 기준: {checklist.rule.statement} {checklist.rule.silence}")
    print(f"1번 문항 해석: {checklist.reading_text().title}")
    for remark in _remark_lines(result):
        print(remark)
    rows = [
        (str(item.item.number), _ANSWER_WORDS[item.answer], item.finding.replace("\n", " "))
        for item in result.items
    ]
    print(f"\n{table_text([('번호', '답변', '검토결과'), *rows])}\n")
    sources = question_origins(origins)
    for item in result.items:
        if item.item.id in sources:
            print(f"{item.item.number}번 답변의 출처: {sources[item.item.id]}")
    print(f"출처: {checklist.source} (체크리스트 {checklist.version})")


def _remark_lines(result: AssessmentResult) -> list[str]:
    """Return what is remarked on a result where there is only plain text: 유의, and its changes."""
    remarks = list(result.notes)
    waiting = [item for item in result.items if item.awaits_system_type]
    if waiting:
        text = awaits_type_text()
        remarks += [f"{item.item.number}번 문항: {text}" for item in waiting]
    lead, *rest = change_lines(result)
    return [*(f"유의: {remark}" for remark in remarks), lead, *(f"- {line}" for line in rest)]
