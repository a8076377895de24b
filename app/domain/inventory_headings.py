"""What columns of inventories are called, and what of the register each heading stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from app.domain.figure_reading import plain
from app.domain.figure_units import heading_unit, without_unit_at_end

_BRACKETS = re.compile(r"[(\[{<【［]([^()\[\]{}<>【】［］]*)[)\]}>】］]")
_NO_LETTER = re.compile(r"[\W_]+")
_LEAST_SHARE = 0.6  # of a heading that a known one must make up to be likely
_LEAST_KNOWN = 3  # letters of a known heading that is looked for inside another
_CHANGES_MEANING = re.compile(r"\d|전년|예정|목표|계획|누적|누계|증감")


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


@dataclass(frozen=True)
class InventoryHeadings:
    """Everything that is known about how inventories are written."""

    version: str
    fields: tuple[FieldHeadings, ...]
    totals: tuple[str, ...]
    notes: tuple[str, ...]
    harmless: tuple[str, ...]
    errors_file: ErrorsFile
    record_types: tuple[RecordTypes, ...] = ()

    def match(self, heading: str) -> HeadingMatch | None:
        """Return what one heading stands for; None where nothing is known of it."""
        if heading not in self._matched:
            self._matched[heading] = self._match(heading)
        return self._matched[heading]

    def _match(self, heading: str) -> HeadingMatch | None:
        whole, bare = heading_key(heading), heading_key(self.without_harmless(heading))
        for key in (whole, bare):
            if key in self._sure:
                return HeadingMatch((self._sure[key],), Certainty.SURE)
        stripped = heading_key(_BRACKETS.sub(" ", plain(heading)))
        inside = {self._sure.get(heading_key(one)) for one in _BRACKETS.findall(plain(heading))}
        if stripped in self._sure:
            is_said_twice = self._sure[stripped] in inside
            certainty = Certainty.SURE if is_said_twice else Certainty.LIKELY
            return HeadingMatch((self._sure[stripped],), certainty)
        for key in (whole, bare, stripped):
            if key in self._maybe:
                return HeadingMatch(self._maybe[key], Certainty.LIKELY)
        return self._holding(bare)

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
        if last and not any(_CHANGES_MEANING.search(part) for part in parts[:-1]):
            return last
        first = last or found or self.match(parts[0])
        return HeadingMatch(first.field_ids, Certainty.LIKELY) if first else None

    def knows(self, heading: str) -> bool:
        """Whether a text is certainly a heading of some field."""
        found = self.match(heading)
        return (
            bool(found and found.certainty is Certainty.SURE) or self.type_of(heading) is not None
        )

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
            return " " if is_unit or heading_key(match[1]) in self._harmless else match[0]

        text = _BRACKETS.sub(kept, text).strip(" *·-_:※")
        return text if _BRACKETS.search(text) else without_unit_at_end(text)

    def is_own(self, heading: str) -> bool:
        """Whether the program itself put this column to the rows with errors."""
        own = {heading_key(self.errors_file.row), heading_key(self.errors_file.reason)}
        return heading_key(heading) in own

    def is_total(self, text: str) -> bool:
        """Whether a text at the beginning of a row says that the row is a sum."""
        return heading_key(_BRACKETS.sub(" ", plain(text))) in self._totals

    def _holding(self, key: str) -> HeadingMatch | None:
        """Return the longest known heading that makes up most of this one."""
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
                found[key] = (*found.get(key, ()), one.field_id)
        return found

    @cached_property
    def _harmless(self) -> frozenset[str]:
        return frozenset(heading_key(one) for one in self.harmless)

    @cached_property
    def _totals(self) -> frozenset[str]:
        return frozenset(heading_key(one) for one in self.totals)


def heading_key(text: str) -> str:
    """Return a heading as it is compared: letters and digits only, no letter case."""
    return _NO_LETTER.sub("", plain(text).casefold())


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
