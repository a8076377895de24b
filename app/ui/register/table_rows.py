"""A row of the register table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.korean_text import folded

if TYPE_CHECKING:
    from app.domain.checklist import Verdict
    from app.domain.register import InformationSystem
    from app.domain.register_line import RegisterLine
    from app.domain.standing import Standing


class Row:
    """One system as the table needs it: its standing, and the text that a search looks in.

    Twenty thousand are made at once, so that it is no dataclass and folds no text before a search.
    """

    __slots__ = ("_searched", "name_key", "standing", "system")

    def __init__(
        self, system: InformationSystem | RegisterLine, standing: Standing | None, name_key: str
    ) -> None:
        self.system = system
        self.standing = standing
        self.name_key = name_key
        self._searched: str | None = None

    @property
    def searched(self) -> str:
        """The folded text that a search looks in."""
        if self._searched is None:
            self._searched = folded(_searched_text(self.system))
        return self._searched

    @property
    def verdict(self) -> Verdict | None:
        """The verdict so far; None while nothing was ever answered."""
        return self.standing.verdict if self.standing else None


def _searched_text(system: InformationSystem | RegisterLine) -> str:
    parts = (
        system.name, system.short_name, system.management_no, system.operating_department,
        system.contact_person, system.vendor, system.agency_name,
    )  # fmt: skip
    return " ".join(filter(None, parts))
