"""What the reference data and their changes are called on screen, each state with its own shape."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.agency import AgencyTrack
from app.domain.contract_case import ContractRoute
from app.domain.holidays import HolidayKind
from app.domain.korean_text import date_text, grouped_number
from app.domain.law_texts import ArticleRef, LawTexts
from app.domain.reference_changes import ChangeKind, FieldChange
from app.domain.reference_data import ReferenceWords
from app.domain.reference_entries import EntryPeriod, NoteKind, ReferenceEntry, Scope
from app.errors import QT_TRANSLATE_NOOP

_CONTEXT = "reference_words"

_PERIODS = {
    EntryPeriod.IN_FORCE: (QT_TRANSLATE_NOOP("reference_words", "유효"), "circle-check"),
    EntryPeriod.UPCOMING: (QT_TRANSLATE_NOOP("reference_words", "예정"), "circle-dot"),
    EntryPeriod.ENDED: (QT_TRANSLATE_NOOP("reference_words", "종료"), "circle-x"),
}
_QUESTION = QT_TRANSLATE_NOOP("reference_words", "확인할 사항")
_STALE = QT_TRANSLATE_NOOP("reference_words", "점검 오래됨")
_ROUTES = {
    ContractRoute.NEGOTIATED_CONTRACT: QT_TRANSLATE_NOOP("reference_words", "수의계약"),
    ContractRoute.CATALOG_CONTRACT: QT_TRANSLATE_NOOP("reference_words", "카탈로그계약"),
}
_HOLIDAYS = {
    HolidayKind.LEGAL: QT_TRANSLATE_NOOP("reference_words", "법정 공휴일"),
    HolidayKind.SUBSTITUTE: QT_TRANSLATE_NOOP("reference_words", "대체공휴일"),
    HolidayKind.ELECTION: QT_TRANSLATE_NOOP("reference_words", "선거일"),
    HolidayKind.TEMPORARY: QT_TRANSLATE_NOOP("reference_words", "임시공휴일"),
}
_NOTES = {
    NoteKind.GROUP: QT_TRANSLATE_NOOP("reference_words", "단계 묶음"),
    NoteKind.PAPERS: QT_TRANSLATE_NOOP("reference_words", "서류"),
    NoteKind.BASIS: QT_TRANSLATE_NOOP("reference_words", "근거"),
    NoteKind.ROWS: QT_TRANSLATE_NOOP("reference_words", "관련 기준"),
    NoteKind.APPLIES_WHEN: QT_TRANSLATE_NOOP("reference_words", "대상이 되는 경우"),
    NoteKind.NOT_WHEN: QT_TRANSLATE_NOOP("reference_words", "제외되는 경우"),
    NoteKind.FACT: QT_TRANSLATE_NOOP("reference_words", "판단에 쓰는 내용"),
    NoteKind.REMARK: QT_TRANSLATE_NOOP("reference_words", "유의"),
}
_CHANGES = {
    ChangeKind.ADDED: (QT_TRANSLATE_NOOP("reference_words", "추가"), "plus"),
    ChangeKind.CHANGED: (QT_TRANSLATE_NOOP("reference_words", "변경"), "pencil"),
    ChangeKind.REMOVED: (QT_TRANSLATE_NOOP("reference_words", "삭제"), "trash-2"),
    ChangeKind.SAME: (QT_TRANSLATE_NOOP("reference_words", "동일"), "check"),
}
_FIELDS = {
    "id": QT_TRANSLATE_NOOP("reference_words", "항목 ID"),
    "key": QT_TRANSLATE_NOOP("reference_words", "항목 ID"),
    "title": QT_TRANSLATE_NOOP("reference_words", "제목"),
    "value": QT_TRANSLATE_NOOP("reference_words", "값"),
    "unit": QT_TRANSLATE_NOOP("reference_words", "단위"),
    "track": QT_TRANSLATE_NOOP("reference_words", "기관 유형"),
    "statement": QT_TRANSLATE_NOOP("reference_words", "내용"),
    "source": QT_TRANSLATE_NOOP("reference_words", "출처"),
    "article": QT_TRANSLATE_NOOP("reference_words", "조문"),
    "valid_from": QT_TRANSLATE_NOOP("reference_words", "적용 시작일"),
    "valid_to": QT_TRANSLATE_NOOP("reference_words", "적용 종료일"),
    "checked_on": QT_TRANSLATE_NOOP("reference_words", "확인일"),
    "confidence": QT_TRANSLATE_NOOP("reference_words", "신뢰도"),
    "number": QT_TRANSLATE_NOOP("reference_words", "번호"),
    "group_id": QT_TRANSLATE_NOOP("reference_words", "단계 묶음"),
    "task": QT_TRANSLATE_NOOP("reference_words", "할 일"),
    "papers": QT_TRANSLATE_NOOP("reference_words", "서류"),
    "basis": QT_TRANSLATE_NOOP("reference_words", "근거"),
    "period": QT_TRANSLATE_NOOP("reference_words", "기간"),
    "keys": QT_TRANSLATE_NOOP("reference_words", "관련 기준"),
    "routes": QT_TRANSLATE_NOOP("reference_words", "계약 방법"),
    "negotiated_contract": QT_TRANSLATE_NOOP("reference_words", "수의계약"),
    "catalog_contract": QT_TRANSLATE_NOOP("reference_words", "카탈로그계약"),
    "stage_id": QT_TRANSLATE_NOOP("reference_words", "계약 단계"),
    "applies_when": QT_TRANSLATE_NOOP("reference_words", "대상이 되는 경우"),
    "not_when": QT_TRANSLATE_NOOP("reference_words", "제외되는 경우"),
    "help": QT_TRANSLATE_NOOP("reference_words", "설명"),
    "kind": QT_TRANSLATE_NOOP("reference_words", "구분"),
    "choices": QT_TRANSLATE_NOOP("reference_words", "선택지"),
}
_DAY = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_CITED = re.compile(r"\b(L\d+) (?=제\d)")
_PARTS = re.compile(r"( / | · )")


def _said(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)


def state_text(entry: ReferenceEntry, period: EntryPeriod, *, is_stale: bool) -> str:
    """Write the state of an entry on a day; an unverified one is no rule but a thing to check."""
    told = _said(_PERIODS[period][0])
    if entry.is_question:
        is_now = period is EntryPeriod.IN_FORCE
        told = _said(_QUESTION) if is_now else f"{_said(_QUESTION)}({told})"
    return f"{told} · {_said(_STALE)}" if is_stale else told


def state_icon(entry: ReferenceEntry, period: EntryPeriod, *, is_stale: bool) -> tuple[str, str]:
    """Return the icon of a state and the role of its colour."""
    if is_stale:
        return "triangle-alert", "icon.warning"
    if entry.is_question:
        return "circle-help", "icon.warning"
    role = "icon.success" if period is EntryPeriod.IN_FORCE else "icon.gray-light"
    return _PERIODS[period][1], role


def scope_text(scope: Scope, words: ReferenceWords) -> str:
    """Write what an entry is said of: a kind of agency, a way of contracting, a kind of holiday."""
    if isinstance(scope, AgencyTrack):
        return words.tracks[scope]
    if isinstance(scope, ContractRoute):
        return _said(_ROUTES[scope])
    return _said(_HOLIDAYS[scope]) if isinstance(scope, HolidayKind) else words.all_tracks


def note_word(kind: NoteKind) -> str:
    """Return the heading of a note."""
    return _said(_NOTES[kind])


def change_word(kind: ChangeKind) -> str:
    """Return what a kind of change is called."""
    return _said(_CHANGES[kind][0])


def change_icon(kind: ChangeKind) -> str:
    """Return the icon of a kind of change."""
    return _CHANGES[kind][1]


def field_word(name: str) -> str:
    """Return what a field of a reference file is called."""
    return _said(_FIELDS[name]) if name in _FIELDS else name


class FieldReading:
    """Writes a field of a reference file as an officer reads it."""

    def __init__(self, words: ReferenceWords, laws: LawTexts) -> None:
        self._laws = laws
        self._known: dict[str, str] = {
            **{track.value: word for track, word in words.tracks.items()},
            **{one.value: word for one, word in words.confidences.items()},
            **{unit.value: word.format(value="○") for unit, word in words.units.items()},
            **{route.value: _said(word) for route, word in _ROUTES.items()},
        }

    def text(self, change: FieldChange, of: Callable[[FieldChange], str]) -> str:
        """Return what a field says before or after a change; nothing where nothing stood."""
        told = of(change)
        if change.name == "value" and told.isdigit():
            return grouped_number(int(told))
        dated = _DAY.sub(lambda m: date_text(date(*map(int, m.groups()))), told)
        cited = _CITED.sub(self._law, dated)
        return "".join(self._known.get(part, part) for part in _PARTS.split(cited))

    def _law(self, found: re.Match[str]) -> str:
        return self._laws.citation(ArticleRef(found[1], ""))
