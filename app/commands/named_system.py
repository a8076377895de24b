"""The system that a command names."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import TYPE_CHECKING

from app.domain.korean_text import folded
from app.domain.register import InformationSystem
from app.errors import QT_TRANSLATE_NOOP, AdvisorError

if TYPE_CHECKING:
    from app.store.database import RegisterStore


class CommandError(AdvisorError):
    """A command that cannot be carried out as it was given."""


def named_system(store: RegisterStore, name: str) -> InformationSystem:
    """Return the system with this name; raise CommandError with near names if there is none."""
    system = store.systems.find(name)
    if system is not None:
        return system
    near = near_names(name, store.systems.names())
    if near:
        raise CommandError(
            QT_TRANSLATE_NOOP(
                "errors",
                "대장에 없는 정보시스템입니다: {name}\n비슷한 이름이 있습니다: {near}",
            ),
            name=name,
            near=", ".join(near),
        )
    raise CommandError(
        QT_TRANSLATE_NOOP(
            "errors", "대장에 없는 정보시스템입니다: {name}\nlist 명령으로 이름을 확인해 주세요."
        ),
        name=name,
    )


def near_names(name: str, known: Iterable[str]) -> list[str]:
    """Return up to five names that hold what was written, or are like it."""
    names = {folded(one): one for one in known}
    near = [one for key, one in names.items() if folded(name) in key]
    near += [names[key] for key in get_close_matches(folded(name), names, n=3, cutoff=0.5)]
    return list(dict.fromkeys(near))[:5]
