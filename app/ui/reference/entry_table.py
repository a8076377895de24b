"""The columns in which everything of the reference data is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon

from app.domain.korean_text import date_text, folded
from app.domain.law_texts import LawTexts
from app.domain.reference_data import ReferenceConfidence, ReferenceWords
from app.domain.reference_entries import EntryPeriod, ReferenceEntry
from app.ui.icons import Icons
from app.ui.reference.words import scope_text, state_icon, state_text
from app.ui.widgets.indexed_table import Column

TITLE = 1  # the column that takes the room that is left
_STATE_WIDTH, _STALE_WIDTH = 126, 214  # of a state alone, and of one with its age
_WIDTHS = (214, 150, 142, 224, 116, 116, 116, 320, 260, 220)


@dataclass(frozen=True, slots=True)
class EntryRow:
    """An entry as the table needs it on one day: its state, and the text a search looks in."""

    entry: ReferenceEntry
    period: EntryPeriod
    is_stale: bool
    searched: str

    @classmethod
    def of(cls, entry: ReferenceEntry, laws: LawTexts, today: date, stale_days: int) -> EntryRow:
        """Return an entry as it stands today."""
        is_stale = entry.is_stale(today, stale_days)
        return cls(entry, entry.period(today), is_stale, entry.searched(laws))

    @property
    def state(self) -> str:
        """Its state in words."""
        return state_text(self.entry, self.period, is_stale=self.is_stale)


def entry_columns(words: ReferenceWords, laws: LawTexts) -> tuple[Column[EntryRow], ...]:
    """Return the columns, in the words of the data in force."""
    confidences = list(ReferenceConfidence)

    def scope(row: EntryRow) -> str:
        return scope_text(row.entry.scope, words)

    def articles(row: EntryRow) -> str:
        return ", ".join(map(laws.citation, row.entry.articles))

    def confidence(row: EntryRow) -> str:
        told = words.confidences[row.entry.confidence]
        return f"{told} · {words.officer_check}" if row.entry.needs_officer_check else told

    translate = QCoreApplication.translate
    return (
        Column(translate("entry_table", "상태"), lambda r: r.state, lambda r: r.state),
        Column(
            translate("entry_table", "기준"),
            lambda r: r.entry.title,
            lambda r: folded(r.entry.title),
        ),
        Column(translate("entry_table", "값(단위)"), lambda r: r.entry.value, _value_key),
        Column(translate("entry_table", "적용 대상"), scope, scope),
        Column(
            translate("entry_table", "신뢰도"),
            confidence,
            lambda r: confidences.index(r.entry.confidence),
        ),
        Column(
            translate("entry_table", "확인일"), lambda r: date_text(r.entry.checked_on), _checked_on
        ),
        Column(
            translate("entry_table", "적용 시작"),
            lambda r: date_text(r.entry.valid_from),
            _valid_from,
        ),
        Column(translate("entry_table", "적용 종료"), _end_text, lambda r: r.entry.valid_to),
        Column(
            translate("entry_table", "내용"),
            lambda r: r.entry.statement,
            lambda r: folded(r.entry.statement),
        ),
        Column(
            translate("entry_table", "출처"),
            lambda r: r.entry.source,
            lambda r: folded(r.entry.source),
        ),
        Column(translate("entry_table", "조문"), articles, lambda r: folded(articles(r)) or None),
    )


def entry_widths(*, has_stale: bool) -> dict[int, int]:
    """Return the width of each column."""
    state = _STALE_WIDTH if has_stale else _STATE_WIDTH
    return dict(enumerate((state, *_WIDTHS)))


def state_marks(icons: Icons) -> Callable[[EntryRow], QIcon]:
    """Return what draws the mark of a state; each is drawn once."""
    drawn: dict[tuple[str, str], QIcon] = {}

    def mark(row: EntryRow) -> QIcon:
        named = state_icon(row.entry, row.period, is_stale=row.is_stale)
        if named not in drawn:
            drawn[named] = icons.icon(*named)
        return drawn[named]

    return mark


def _value_key(row: EntryRow) -> tuple[object, ...] | None:
    """Sort figures of one unit by their size, and texts after all figures."""
    entry = row.entry
    if entry.amount is not None:
        return 0, entry.theme if not entry.unit else "", entry.unit, entry.amount
    return (1, folded(entry.value)) if entry.value and not entry.is_question else None


def _checked_on(row: EntryRow) -> date:
    return row.entry.checked_on


def _valid_from(row: EntryRow) -> date:
    return row.entry.valid_from


def _end_text(row: EntryRow) -> str:
    return "" if row.entry.valid_to is None else date_text(row.entry.valid_to)
