"""Says in words which answers would change the verdict."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.change_groups import ChangeGroup, grouped
from app.domain.checklist import Verdict
from app.domain.result import AssessmentResult
from app.domain.verdict import LARGEST_CHANGE
from app.ui.words import verdict_word

SHOWN = 3  # more than three ways explain nothing


def change_texts(result: AssessmentResult) -> list[str]:
    """Return up to three sentences, each a smallest change that was found by scoring again."""
    groups = grouped(result.changes)
    if not groups:
        return [_tr("문항 {0}개까지는 답이 바뀌어도 판정이 그대로입니다.").format(LARGEST_CHANGE)]
    texts = [_group_text(group, result) for group in groups[:SHOWN]]
    if len(groups) > SHOWN:
        texts.append(_tr("이 밖에 {0}가지가 더 있습니다.").format(len(groups) - SHOWN))
    return texts


def _group_text(group: ChangeGroup, result: AssessmentResult) -> str:
    numbers = ", ".join(
        _tr("{0}번").format(result.checklist.item(item_id).number) for item_id in group.item_ids
    )
    which = _tr("{0} 가운데 {1}개").format(numbers, group.size) if group.is_choice else numbers
    if group.no == 0:
        given = _tr("‘예’")
    elif group.yes == 0:
        given = _tr("‘아니오’")
    else:
        given = _tr("‘예’ {0}개와 ‘아니오’ {1}개").format(group.yes, group.no)
    settled = result.verdict is Verdict.UNDETERMINED
    sentence = (
        _tr("{0}의 답이 {1}이면 ‘{2}’ 판정이 됩니다.")
        if settled
        else _tr("{0}의 답이 {1}이면 ‘{2}’ 판정으로 바뀝니다.")
    )
    return sentence.format(which, given, verdict_word(group.verdict))


def _tr(text: str) -> str:
    return QCoreApplication.translate("change_texts", text)
