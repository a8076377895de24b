"""What columns of inventories are called, and what of the register each heading stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from app.domain.figure_reading import plain
from app.domain.figure_units import heading_unit, without_unit_at_end
from app.domain.heading_words import BRACKETS, LONGEST_HEADING, RowWords, heading_key

_LEAST_SHARE = 0.6  # of a heading that a known one must make up to be likely
_LEAST_KNOWN = 3  # letters of a known heading that is looked for inside another
_CHANGING = (
    r"전년|차년|내년|익년|예정|예상|추정|목표|계획|요구|신청|누적|누계|증감|잔액|(?<!개)월|분기|반기"
    r"|month|quarter"
)
_CHANGES_MEANING = re.compile(rf"\d|{_CHANGING}", re.I)
# What stands beside a unit: a year, but not the zeros of 1,000원.
_CHANGES_BESIDE_UNIT = re.compile(rf"['’‘`]\d|(?:19|20)\d\d|\d\s*년|{_CHANGING}", re.I)
_YEARS = re.compile(r"(?:19|20)?\d\d년도?")


NAME = "name"  # the field that every system has


class Certainty(StrEnum):
    """How certain it is that a column holds a field."""

    SURE = "sure"
    LIKELY = "likely"  # asked


@dataclass(frozen=True, slots=True)
class HeadingMatch:
    """The fields that a heading may stand for, the likeliest first."""

    field_ids: tuple[str, ...]
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class FieldHeadings:
    """The headings of one field, and other words for the values that it offers."""

    field_id: str
    headings: tuple[str, ...]
    maybe: tuple[str, ...] = ()
    values: Mapping[str, tuple[str, ...]] | None = None


@dataclass(frozen=True, slots=True)
class OtherRows:
    """Rows of a list that are no systems, by what stands in the column of the record type."""

    values: tuple[str, ...]
    title: str


@dataclass(frozen=True, slots=True)
class RecordTypes:
    """A column that tells which rows are systems, in a list of several kinds of rows."""

    headings: tuple[str, ...]
    systems: tuple[str, ...]
    others: tuple[OtherRows, ...]


@dataclass(frozen=True, slots=True)
class ErrorsFile:
    """What the file of rows with errors says: its sheet, and the two columns put to the rows."""

    sheet: str
    row: str
    reason: str


@dataclass(frozen=True, slots=True)
class GroupWords:
    """Words of a heading over several columns, under which these fields may not be the system's.

    The 담당자 under 유지보수업체 is the vendor's.
    """

    words: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()


@dataclass(frozen=True)
class InventoryHeadings:
    """Everything that is known about how inventories are written."""

    version: str
    fields: tuple[FieldHeadings, ...]
    rows: RowWords
    harmless: tuple[str, ...]
    errors_file: ErrorsFile
    record_types: tuple[RecordTypes, ...] = ()
    groups: GroupWords = GroupWords()

    def match(self, heading: str) -> HeadingMatch | None:
        """Return what one heading stands for; None where nothing is known of it."""
        if heading not in self._matched:
            self._matched[heading] = self._match(heading)
        return self._matched[heading]

    def _match(self, heading: str) -> HeadingMatch | None:
        if len(heading) > LONGEST_HEADING:
            return None
        stripped = heading_key(BRACKETS.sub(" ", plain(heading)))
        inside = {self._sure.get(heading_key(one)) for one in BRACKETS.findall(plain(heading))}
        two = self._of_two(heading, stripped, inside)
        if two is not None:
            return two
        whole, bare = heading_key(heading), heading_key(self.without_harmless(heading))
        for key in (whole, bare):
            if key in self._sure:
                return HeadingMatch((self._sure[key],), Certainty.SURE)
        if stripped in self._sure:
            is_said_twice = self._sure[stripped] in inside
            certainty = Certainty.SURE if is_said_twice else Certainty.LIKELY
            return HeadingMatch((self._sure[stripped],), certainty)
        for key in (whole, bare, stripped):
            if key in self._maybe:
                return HeadingMatch(self._maybe[key], Certainty.LIKELY)
        return self._holding(bare)

    def _of_two(
        self, heading: str, stripped: str, inside: Iterable[str | None]
    ) -> HeadingMatch | None:
        """Return both fields of a column that holds two: 담당자(연락처), 담당자/연락처."""
        first = self._sure.get(stripped)
        told = [self._sure.get(heading_key(one)) for one in plain(heading).split("/")]
        if len(told) == 1:
            told = [first, *inside]
        fields = tuple(dict.fromkeys(one for one in told if one is not None))
        if len(told) < 2 or told[0] is None or len(fields) < 2:
            return None
        return HeadingMatch(fields, Certainty.LIKELY)

    def match_parts(self, parts: Sequence[str]) -> HeadingMatch | None:
        """Return what the parts of a heading over several rows stand for together."""
        if not parts:
            return None
        found = self.match(" ".join(parts))
        if len(parts) == 1 or (found and found.certainty is Certainty.SURE):
            return found
        turned = self.match(" ".join(reversed(parts)))
        if turned and turned.certainty is Certainty.SURE:
            return turned
        last = self.match(parts[-1])
        changes = any(_CHANGES_MEANING.search(part) for part in parts[:-1])
        if last and not changes and not self._is_of_others(parts[:-1], last):
            return last
        first = last or found or self.match(parts[0])
        return HeadingMatch(first.field_ids, Certainty.LIKELY) if first else None

    def _is_of_others(self, groups: Sequence[str], found: HeadingMatch) -> bool:
        """Whether a field stands under a group that has one of its own, as a vendor does."""
        if found.field_ids[0] not in self.groups.fields:
            return False
        keys = [heading_key(one) for one in groups]
        return any(heading_key(word) in key for word in self.groups.words for key in keys)

    def knows(self, heading: str) -> bool:
        """Whether a text is certainly a heading of some field."""
        found = self.match(heading)
        return (
            bool(found and found.certainty is Certainty.SURE) or self.type_of(heading) is not None
        )

    def names(self, heading: str) -> bool:
        """Whether a text certainly heads the names of systems."""
        found = self.match(heading)
        return found is not None and found == HeadingMatch((NAME,), Certainty.SURE)

    def may_know(self, heading: str) -> bool:
        """Whether a text may be a heading of some field."""
        return self.match(heading) is not None or self.type_of(heading) is not None

    def type_of(self, heading: str) -> RecordTypes | None:
        """Return the record types that a column of this heading tells apart, if any."""
        key = heading_key(heading)
        for one in self.record_types:
            if key in {heading_key(name) for name in one.headings}:
                return one
        return None

    def values_of(self, field_id: str) -> Mapping[str, tuple[str, ...]]:
        """Return other words for the values of a field, by the id of the value."""
        for one in self.fields:
            if one.field_id == field_id:
                return one.values or {}
        return {}

    def without_harmless(self, heading: str) -> str:
        """Return a heading without its unit and other brackets that change no meaning."""
        text = plain(heading)

        def kept(match: re.Match[str]) -> str:
            is_unit = heading_unit(f"x({match[1]})") is not None
            if is_unit and _CHANGES_BESIDE_UNIT.search(match[1]):  # (월, 천원)
                return match[0]
            return " " if is_unit or heading_key(match[1]) in self._harmless else match[0]

        text = BRACKETS.sub(kept, text).strip(" *·-_:※")
        return text if BRACKETS.search(text) else without_unit_at_end(text)

    def is_own(self, heading: str) -> bool:
        """Whether the program itself put this column to the rows with errors."""
        own = {heading_key(self.errors_file.row), heading_key(self.errors_file.reason)}
        return heading_key(heading) in own

    def _holding(self, key: str) -> HeadingMatch | None:
        """Return the longest known heading that makes up most of this one."""
        key = _YEARS.sub("", key)
        held = [
            known
            for known in self._sure
            if len(known) >= _LEAST_KNOWN and len(known) >= _LEAST_SHARE * len(key) and known in key
        ]
        if not held:
            return None
        return HeadingMatch((self._sure[max(held, key=len)],), Certainty.LIKELY)

    @cached_property
    def _matched(self) -> dict[str, HeadingMatch | None]:
        return {}  # a sheet is looked at several times

    @cached_property
    def _sure(self) -> Mapping[str, str]:
        return {heading_key(text): one.field_id for one in self.fields for text in one.headings}

    @cached_property
    def _maybe(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for one in self.fields:
            for text in one.maybe:
                key = heading_key(text)
                found[key] = tuple(dict.fromkeys((*found.get(key, ()), one.field_id)))
        return found

    @cached_property
    def _harmless(self) -> frozenset[str]:
        return frozenset(heading_key(one) for one in self.harmless)


def shared_headings(fields: Iterable[FieldHeadings]) -> list[tuple[str, str, str]]:
    """Return every heading that is said to be certain for two fields, with both."""
    seen: dict[str, str] = {}
    found = []
    for one in fields:
        for text in one.headings:
            other = seen.setdefault(heading_key(text), one.field_id)
            if other != one.field_id:
                found.append((text, other, one.field_id))
    return found
