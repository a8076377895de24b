"""What is typed into forms that are not saved yet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from app.domain.korean_text import cleaned

if TYPE_CHECKING:
    from app.store.database import RegisterStore


class UnsavedForms:
    """Keeps the raw texts of a form under a key, so that a power cut does not take them."""

    def __init__(self, store: RegisterStore, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._clock = clock

    def get(self, key: str) -> dict[str, str] | None:
        """Return what was typed into an unsaved form by field id, or None."""
        return self._store.drafts.get(key)

    def keep(self, key: str, texts: Mapping[str, str]) -> None:
        """Keep what is typed into a form that is not saved yet."""
        self._store.drafts.keep(key, _clean(texts), self._clock())

    def forget(self, key: str, only: Mapping[str, str] | None = None) -> None:
        """Drop what was typed into a form; it is no error if there is nothing.

        With `only`, what another window keeps under the same key meanwhile stays.
        """
        self._store.drafts.forget(key, None if only is None else _clean(only))


def _clean(texts: Mapping[str, str]) -> dict[str, str]:
    return {field_id: cleaned(text) for field_id, text in texts.items()}
