"""How several systems are named in one message."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from app.domain.register import InformationSystem

NAMED = 3  # systems named in a message


def named(systems: Sequence[InformationSystem]) -> str:
    """Return the names of systems, of many only the first three and how many there are."""
    names = ", ".join(system.name for system in systems[:NAMED])
    if len(systems) <= NAMED:
        return names
    text = QCoreApplication.translate("system_naming", "{0} 등 {1}개")
    return text.format(names, len(systems))
