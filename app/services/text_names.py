"""What an officer calls the choices and texts of papers that a case keeps by their ids."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.own_texts import proposal_key
from app.errors import QT_TRANSLATE_NOOP

_PAPERS = {  # the longer beginning first
    "requirement.order.": QT_TRANSLATE_NOOP("share_words", "요구사항 순서"),
    "requirement.": QT_TRANSLATE_NOOP("share_words", "요구사항"),
    "statement.": QT_TRANSLATE_NOOP("share_words", "과업내용서 문안"),
    "technology.": QT_TRANSLATE_NOOP("share_words", "기술적용계획표"),
    "security.": QT_TRANSLATE_NOOP("share_words", "보안성검토 의뢰서"),
}
_PARTS = {
    "requirement.": {
        ".title": QT_TRANSLATE_NOOP("share_words", "이름"),
        ".text": QT_TRANSLATE_NOOP("share_words", "요구 내용"),
        ".check": QT_TRANSLATE_NOOP("share_words", "검사 방법"),
    },
    "technology.": {
        ".status": QT_TRANSLATE_NOOP("share_words", "적용 여부"),
        ".reason": QT_TRANSLATE_NOOP("share_words", "사유·대체기술"),
    },
}
_PROPOSAL = proposal_key("")
_WHEN_WRITTEN = QT_TRANSLATE_NOOP("share_words", "작성할 때의 제안")


def text_name(id_: str, *, say: Callable[[str], str] = str) -> str:
    """Return what a choice or a text is called; an id of another kind as it is."""
    begin = next((one for one in _PAPERS if id_.startswith(one)), None)
    if begin is None:
        return id_
    rest, words = id_.removeprefix(begin), []
    if rest.endswith(_PROPOSAL):
        rest = rest.removesuffix(_PROPOSAL)
        words.append(say(_WHEN_WRITTEN))
    for end, word in _PARTS.get(begin, {}).items():
        if rest.endswith(end):
            rest = rest.removesuffix(end)
            words.insert(0, say(word))
    return " ".join([say(_PAPERS[begin]), rest, *words])
