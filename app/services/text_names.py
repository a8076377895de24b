"""What an officer calls the choices and texts of papers that a case keeps by their ids."""

from __future__ import annotations

from app.domain.own_texts import proposal_key

_PAPERS = {  # the longer beginning first
    "requirement.order.": "요구사항 순서",
    "requirement.": "요구사항",
    "statement.": "과업내용서 문안",
    "technology.": "기술적용계획표",
    "security.": "보안성검토 의뢰서",
}
_PARTS = {
    "requirement.": {".title": "이름", ".text": "요구 내용", ".check": "검사 방법"},
    "technology.": {".status": "적용 여부", ".reason": "사유·대체기술"},
}
_PROPOSAL = proposal_key("")


def text_name(id_: str) -> str:
    """Return what a choice or a text is called; an id of another kind as it is."""
    begin = next((one for one in _PAPERS if id_.startswith(one)), None)
    if begin is None:
        return id_
    rest, words = id_.removeprefix(begin), []
    if rest.endswith(_PROPOSAL):
        rest = rest.removesuffix(_PROPOSAL)
        words.append("작성할 때의 제안")
    for end, word in _PARTS.get(begin, {}).items():
        if rest.endswith(end):
            rest = rest.removesuffix(end)
            words.insert(0, word)
    return " ".join([_PAPERS[begin], rest, *words])
