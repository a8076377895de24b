"""Yes and No as people write them in tables: 예, Y, ○, 해당, 유; 아니오, N, ×, 미해당, 무."""

from __future__ import annotations

from app.domain.figure_reading import (
    Candidate,
    Doubt,
    Doubtful,
    Empty,
    Read,
    Reading,
    Unreadable,
    emptiness,
    plain,
    said,
    written,
)
from app.domain.sheet_grid import CellValue
from app.errors import QT_TRANSLATE_NOOP

_YES = frozenset(
    (
        *("예", "네", "y", "yes", "o", "true", "t", "참", "v"),
        *("○", "◯", "〇", "●", "◎", "⭕", "√", "✓", "✔", "☑", "■"),
        *("유", "有", "해당", "있음", "적용", "사용", "완료"),
    )
)
_NO = frozenset(
    (
        *("아니오", "아니요", "n", "no", "x", "false", "f", "거짓"),
        *("×", "✕", "✖", "✗", "✘", "☓", "❌", "☐", "□"),
        *("무", "無", "미해당", "비해당", "없음", "미적용", "미사용", "미완료"),
    )
)
# The digit and the letter of Hangul that stand for the letter O, and figures of programs.
_LIKE_YES = frozenset({"ㅇ", "1", "°", "º"})
_LIKE_NO = frozenset({"0"})
_PARTLY = frozenset({"△", "▲", "일부", "부분", "부분적용", "일부적용", "예정", "추진중", "진행중"})

_YES_SAID = said(QT_TRANSLATE_NOOP("errors", "예"))
_NO_SAID = said(QT_TRANSLATE_NOOP("errors", "아니오"))
_EMPTY_SAID = said(QT_TRANSLATE_NOOP("errors", "비워 둡니다"))
_QUESTION = QT_TRANSLATE_NOOP("errors", "‘{text}’: 예입니까, 아니오입니까?")
_NOT_APPLICABLE = QT_TRANSLATE_NOOP("errors", "‘{text}’: 아니오입니까, 물을 일이 아닙니까?")
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
    yes, no = Candidate(True, _YES_SAID), Candidate(False, _NO_SAID)
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
    found = emptiness(text) if text else written(cell)
    if isinstance(found, Empty | Unreadable):
        return found
    return Unreadable(said(_NO_ANSWER, text=text or cell))
