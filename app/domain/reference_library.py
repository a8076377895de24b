"""Everything that the procurement part goes by, as one thing with one version."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from app.domain.agency import AgencyTrack
from app.domain.law_texts import LawTexts
from app.domain.prior_procedures import Figures, PriorProcedures
from app.domain.procurement_stages import RouteComparison, Stages
from app.domain.reference_changes import ReferenceContent
from app.domain.reference_data import ReferenceData, hash_of, highest_version


@dataclass(frozen=True)  # without slots: its hash takes long and is worked out once
class ReferenceLibrary:
    """The rows, stages, ways of contracting and procedures in force, and the texts of law."""

    data: ReferenceData
    stages: Stages
    routes: RouteComparison
    procedures: PriorProcedures
    laws: LawTexts

    def contents(self) -> tuple[ReferenceContent, ...]:
        """Return every file that can be replaced by a newer one."""
        return *self.data.parts, self.stages, self.routes, self.procedures

    @property
    def version(self) -> str:
        """The highest version among the files."""
        return highest_version(content.file for content in self.contents())

    @cached_property
    def content_hash(self) -> str:
        """SHA-256 over everything that the files say, their versions and dates too."""
        entries = [entry for content in self.contents() for entry in content.entries().values()]
        return hash_of([*entries, *(content.file for content in self.contents())])

    @property
    def stamp(self) -> str:
        """What a case and a paper keep of it: `2026.1 (3fa9c0de)`."""
        return f"{self.version} ({self.content_hash[:8]})"

    def figures(self, track: AgencyTrack | None, day: date) -> Figures:
        """Return what the procedures compare with: the figures of a track on a day.

        A row that is unverified, has no amount or is not in force gives None, never zero.
        """

        def figure(key: str) -> int | Decimal | None:
            row = self.data.find(key, track, day)
            if row is None or not row.is_applicable:
                return None
            return row.value if isinstance(row.value, int | Decimal) else None

        return figure
