"""Sentences as official papers end them: 개조식, in a noun form instead of a verb or a question."""

from __future__ import annotations

import re

_FIRST, _LAST, _FINALS = 0xAC00, 0xD7A3, 28
_NONE, _N, _L, _M, _B = 0, 4, 8, 16, 17  # final consonants: none, ㄴ, ㄹ, ㅁ, ㅂ
_SENTENCE = re.compile(r"(?P<body>\S[^.?!:]*?(?:\d\.\s?[^.?!:]*?)*)(?P<mark>[.?!:])(?=\s|$)")
_DAY_AT_END = re.compile(r"\d{4}\. \d{1,2}\. \d{1,2}\.$")  # its last full stop is its own
_BEHIND = re.compile(r"\((?:[^()]|\([^()]*\))*\)$")  # brackets may hold brackets
_ASKED_TO = re.compile(r"(?<=[가-힣])했습니까$")
_POLITE_QUESTION = re.compile(r"(?P<last>[가-힣])니까$")
_WISH = re.compile(r"(?:(?<=해) 주|(?P<last>[가-힣]))세요$")
_POLITE = re.compile(r"(?P<last>[가-힣])니다$")
_SOFT = re.compile(r"(?P<last>[렵쉽깝겁롭럽답덥춥맵둡돕눕섭볍껍])(?:습니)?다$")  # 어렵다: 어려움
_SHORTENED = {"듭": "듦", "엽": "엶"}  # 만들다, 열다: their ㄹ comes back
_SHORT_ALONE = {"깁": "긺", "압": "앎"}  # 길다, 알다; not 옮기다
_PLAIN = re.compile(r"(?P<last>[가-힣])다$")


def noun_ended(text: str) -> str:
    """Return a text whose sentences end in nouns: `작성합니다.` reads `작성함`.

    Statements end in -음 or -ㅁ, wishes and questions that ask to do something in `-ㄹ 것`, other
    questions in `-는지 확인할 것`. Whatever else ends a sentence stays. The last one has no stop.
    """
    ended = _SENTENCE.sub(_one, text.strip())
    return ended if _DAY_AT_END.search(ended) else ended.removesuffix(".").strip()


def noun_sentence(text: str) -> str:
    """Return one sentence ended in a noun as `noun_ended`, be it written with its stop or not."""
    return noun_ended(f"{text.strip().removesuffix('.')}.")


def _one(match: re.Match[str]) -> str:
    body, behind = _parted(match["body"])
    mark = "." if match["mark"] == "?" else match["mark"]
    ended = _question(body) if match["mark"] == "?" else _statement(body)
    return match[0] if ended is None else f"{ended}{behind}{mark}"


def _parted(body: str) -> tuple[str, str]:
    """Return a sentence without the brackets that it ends in, and those."""
    found = _BEHIND.search(body)
    return (body[: found.start()], found[0]) if found else (body, "")


def _statement(body: str) -> str | None:
    if found := _WISH.search(body):
        if found["last"] is None:  # 확인해 주세요
            return f"{body[: found.start() - 1]}할 것"
        return f"{body[: found.start()]}{_with_final(found['last'], _L)} 것"
    if found := _SOFT.search(body):
        return f"{body[: found.start()]}{_with_final(found['last'], _NONE)}움"
    if found := _POLITE.search(body):
        before, last = body[: found.start()], found["last"]
        if last == "습":
            return f"{before}음"
        back = _SHORTENED.get(last)
        if before[-1:] in {"", " "}:
            back = back or _SHORT_ALONE.get(last)
        if back is not None:
            return before + back
        return before + _with_final(last, _M) if _final(last) == _B else None
    if found := _PLAIN.search(body):
        return body[: found.start()] + _plain_end(found["last"])
    return None


def _plain_end(last: str) -> str:
    """Return what the stem before -다 becomes: 한 → 함, 있 → 있음, 는 → 음, 든 → 듦."""
    if last == "든":
        return "듦"
    if last == "는":
        return "음"
    if _final(last) in {_NONE, _N}:
        return _with_final(last, _M)
    return f"{last}음"


def _question(body: str) -> str | None:
    if _ASKED_TO.search(body):
        return f"{body[:-4]}할 것"
    found = _POLITE_QUESTION.search(body)
    if found is None:
        return None
    before, last = body[: found.start()], found["last"]
    if last == "입":
        return f"{before}인지 확인할 것"
    stem = before if last == "습" else before + _with_final(last, _NONE)
    return f"{stem}는지 확인할 것"


def _final(syllable: str) -> int:
    """Return the final consonant of a syllable by its number; -1 for what is no syllable."""
    code = ord(syllable)
    return (code - _FIRST) % _FINALS if _FIRST <= code <= _LAST else -1


def _with_final(syllable: str, final: int) -> str:
    return chr(ord(syllable) - _final(syllable) + final)
