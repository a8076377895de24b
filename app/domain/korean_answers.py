"""Yes and No as people write them in tables: 예, Y, ○, 해당, 유; 아니오, N, ×, 미해당, 무."""

from __future__ import annotations

import re

from app.domain.figure_reading import (
    Candidate,
    Doubt,
    Doubtful,
    Empty,
    EmptyKind,
    Read,
    Reading,
    Unreadable,
    emptiness,
    plain,
    said,
    written,
)
from app.domain.marked_choices import MarkedChoices, marked_choices
from app.domain.sheet_grid import CellValue
from app.errors import QT_TRANSLATE_NOOP

_YES = frozenset(
    (
        *("예", "네", "y", "yes", "o", "true", "t", "참", "v"),
        *("○", "◯", "〇", "●", "◎", "⭕", "√", "✓", "✔", "☑", "■"),
        *("유", "有", "해당", "있음", "적용", "사용", "완료"),
        *("처리", "보유", "포함", "수집", "취급", "대상"),
    )
)
_NO = frozenset(
    (
        *("아니오", "아니요", "n", "no", "x", "false", "f", "거짓"),
        *("×", "✕", "✖", "✗", "✘", "☓", "❌", "☐", "□"),
        *("무", "無", "미해당", "비해당", "없음", "미적용", "미사용", "미완료"),
        *("미처리", "미보유", "미포함", "미수집", "미취급", "비취급", "미대상", "비대상"),
    )
)
# The digit and the letter of Hangul that stand for the letter O, and figures of programs.
_LIKE_YES = frozenset({"ㅇ", "1", "°", "º"})
_LIKE_NO = frozenset({"0"})
_PARTLY = frozenset({"△", "▲", "일부", "부분", "부분적용", "일부적용", "예정", "추진중", "진행중"})

_REMARK = re.compile(r"([^()]+)\(([^()]*)\)")

_YES_SAID = said(QT_TRANSLATE_NOOP("errors", "예"))
_NO_SAID = said(QT_TRANSLATE_NOOP("errors", "아니오"))
_EMPTY_SAID = said(QT_TRANSLATE_NOOP("errors", "비워 둡니다"))
_QUESTION = QT_TRANSLATE_NOOP("errors", "‘{text}’: 예입니까, 아니오입니까?")
_NOT_APPLICABLE = QT_TRANSLATE_NOOP("errors", "‘{text}’: 아니오입니까, 물을 일이 아닙니까?")
_REMARK_LEFT = QT_TRANSLATE_NOOP("errors", "괄호 안의 말({remark})은 읽지 않았습니다.")
_NO_ANSWER = QT_TRANSLATE_NOOP("errors", "예나 아니오로 읽을 수 없습니다: {text}.")


def read_yes_no(cell: CellValue) -> Reading[bool]:
    """Return whether a cell says Yes; what is partly so, and what looks like a sign, is asked."""
    if isinstance(cell, bool):
        return Read(cell)
    text = plain(str(cell)) if isinstance(cell, str | int) else ""
    word = text.replace(" ", "").casefold().strip("().")
    if word in _YES:
        return Read(True)
    if word in _NO:
        return Read(False)
    nothing: Candidate[bool] = Candidate(None, _EMPTY_SAID)
    if word in {"해당없음", "해당사항없음", "n/a"}:
        meant: tuple[Candidate[bool], ...] = (
            Candidate(False, _NO_SAID),
            Candidate(None, _EMPTY_SAID),
        )
        return Doubtful(Doubt.WORD, meant, said(_NOT_APPLICABLE, text=text))
    yes, no = Candidate(True, _YES_SAID), Candidate(False, _NO_SAID)
    if word in _LIKE_YES:
        return Doubtful(Doubt.WORD, (yes, no), said(_QUESTION, text=text))
    if word in _LIKE_NO:
        return Doubtful(Doubt.WORD, (no, yes), said(_QUESTION, text=text))
    if word in _PARTLY:
        return Doubtful(Doubt.WORD, (yes, no, nothing), said(_QUESTION, text=text))
    if (offered := marked_choices(text)) is not None:
        return _ticked(offered, text)
    remark = _REMARK.fullmatch(text)
    if remark is not None:
        return _remarked(remark[1], remark[2], text)
    found = emptiness(text) if text else written(cell)
    if isinstance(found, Empty | Unreadable):
        return found
    return Unreadable(said(_NO_ANSWER, text=text or cell))


def _ticked(offered: MarkedChoices, text: str) -> Reading[bool]:
    """Read `■ 예 □ 아니오` as what is ticked; where nothing is, it is not answered."""
    meant = [read_yes_no(one) for one in offered.choices]
    if {one.value for one in meant if isinstance(one, Read)} != {True, False}:
        return Unreadable(said(_NO_ANSWER, text=text))
    if not offered.ticked:
        return Empty(EmptyKind.BLANK)
    found = read_yes_no(offered.ticked[0])
    is_one = len(offered.ticked) == 1 and isinstance(found, Read)
    return found if is_one else Unreadable(said(_NO_ANSWER, text=text))


def _remarked(told: str, remark: str, text: str) -> Reading[bool]:
    """Read `Y(주민번호)` as what stands before the brackets, unless they say otherwise."""
    found, beside = read_yes_no(told), read_yes_no(remark)
    if not isinstance(found, Read):
        return Unreadable(said(_NO_ANSWER, text=text))
    if isinstance(beside, Read) and beside.value != found.value:
        return Unreadable(said(_NO_ANSWER, text=text))
    is_partly = remark.replace(" ", "") in _PARTLY
    if is_partly:
        meant = (Candidate(True, _YES_SAID), Candidate(False, _NO_SAID))
        return Doubtful(Doubt.WORD, meant, said(_QUESTION, text=text))
    note = None if isinstance(beside, Read) else said(_REMARK_LEFT, remark=remark.strip())
    return Read(found.value, note)
