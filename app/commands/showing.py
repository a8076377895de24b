"""`show`: everything that follows from the latest round of one system."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from app.commands.listing import NOT_ASSESSED, count_text
from app.commands.named_system import named_system
from app.console import json_text, table_text
from app.domain.answer import Answer
from app.domain.result import AssessmentResult
from app.services import forms
from app.services.assessing import Assessing
from app.services.figures import result_figures, system_figures
from app.services.result_words import remark_lines

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
    """Print the result of one system."""
    system = named_system(store, arguments.name)
    result = Assessing(store, forms.checklist, clock).result(system)
    if arguments.json:
        unassessed = {"system": system_figures(system), "verdict": None}
        print(json_text(unassessed if result is None else result_figures(result)))
        return
    print(f"{system.name} ({system.management_no})")
    if result is None:
        print(f"판정: {NOT_ASSESSED}")
    else:
        _print_result(result)


def _print_result(result: AssessmentResult) -> None:
    checklist = result.checklist
    text = checklist.text_of(result.verdict)
    print(f"판정: {text.title} – 예 {count_text(result.count)}개")
    print(text.meaning)
    print(f"판정 기준: {checklist.rule.statement} {checklist.rule.silence}")
    print(f"1번 문항 해석: {checklist.reading_text().title}")
    for remark in remark_lines(result):
        print(remark)
    rows = [
        (str(item.item.number), _ANSWER_WORDS[item.answer], item.finding.replace("\n", " "))
        for item in result.items
    ]
    print(f"\n{table_text([('번호', '답변', '검토결과'), *rows])}\n")
    print(f"출처: {checklist.source} (체크리스트 {checklist.version})")
