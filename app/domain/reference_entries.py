"""One thing that the reference data say, whichever file it stands in, and what is shown of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from app.domain.agency import AgencyTrack
from app.domain.contract_case import ContractRoute
from app.domain.holidays import HolidayKind
from app.domain.korean_text import folded
from app.domain.law_texts import ArticleRef, LawTexts
from app.domain.reference_data import ReferenceConfidence

Scope = AgencyTrack | ContractRoute | HolidayKind | None


class EntryPeriod(StrEnum):
    """Where a day lies to the days on which an entry holds."""

    IN_FORCE = "in_force"
    UPCOMING = "upcoming"
    ENDED = "ended"


class NoteKind(StrEnum):
    """What a note beside an entry tells."""

    GROUP = "group"
    PAPERS = "papers"
    BASIS = "basis"
    ROWS = "rows"
    APPLIES_WHEN = "applies_when"
    NOT_WHEN = "not_when"
    FACT = "fact"
    REMARK = "remark"


@dataclass(frozen=True, slots=True)
class EntryNote:
    """One thing told beside an entry; an unverified one is a question to check."""

    kind: NoteKind
    text: str
    articles: tuple[ArticleRef, ...] = ()
    confidence: ReferenceConfidence | None = None

    @property
    def is_question(self) -> bool:
        """Whether it is to be asked, and never to be gone by."""
        return self.confidence is not None and not self.confidence.is_applicable


@dataclass(frozen=True, slots=True)
class ReferenceEntry:
    """One thing that the reference data say; `theme` is the id of its file.

    `amount` is what its value sorts by within `unit`. A holiday is in force on its day alone.
    """

    id: str
    theme: str
    title: str
    value: str
    unit: str
    amount: int | Decimal | None
    scope: Scope
    statement: str
    source: str
    articles: tuple[ArticleRef, ...]
    valid_from: date
    valid_to: date | None
    checked_on: date
    confidence: ReferenceConfidence
    notes: tuple[EntryNote, ...] = ()

    @property
    def is_question(self) -> bool:
        """Whether nobody has verified it: it is a question to check, and no rule."""
        return not self.confidence.is_applicable

    @property
    def needs_officer_check(self) -> bool:
        """Whether 담당자 확인 필요 goes beside it."""
        return self.confidence.needs_officer_check

    def period(self, day: date) -> EntryPeriod:
        """Return whether it holds on a day, later, or no more."""
        if day < self.valid_from:
            return EntryPeriod.UPCOMING
        is_over = self.valid_to is not None and self.valid_to < day
        return EntryPeriod.ENDED if is_over else EntryPeriod.IN_FORCE

    def is_stale(self, today: date, days: int) -> bool:
        """Whether it was checked more than `days` days before today."""
        return (today - self.checked_on).days > days

    def searched(self, laws: LawTexts) -> str:
        """Return the text that a search looks in, as `search_key` writes it."""
        told = (self.title, self.value, self.statement, self.source)
        cited = map(laws.citation, self.articles)
        return search_key(" ".join([*told, *cited, *(note.text for note in self.notes)]))


@dataclass(frozen=True, slots=True)
class EntryFilter:
    """What is shown of the entries; a track shows what is said of every track too."""

    text: str = ""
    theme: str = ""
    track: AgencyTrack | None = None
    confidence: ReferenceConfidence | None = None
    day: date | None = None
    only_stale: bool = False

    def accepts(self, entry: ReferenceEntry, searched: str, *, is_stale: bool) -> bool:
        """Whether an entry is shown; `searched` is its text."""
        if self.theme and entry.theme != self.theme:
            return False
        is_of_another = isinstance(entry.scope, AgencyTrack) and entry.scope is not self.track
        if self.track is not None and is_of_another:
            return False
        if self.confidence is not None and entry.confidence is not self.confidence:
            return False
        if self.day is not None and entry.period(self.day) is not EntryPeriod.IN_FORCE:
            return False
        if self.only_stale and not is_stale:
            return False
        return all(word in searched for word in search_key(self.text).split())

    @property
    def is_empty(self) -> bool:
        """Whether everything is shown."""
        return self == EntryFilter()


def search_key(text: str) -> str:
    """Return a text as it is searched: whatever the case, and whichever middle dot was typed."""
    return folded(text).replace("ㆍ", "·")
