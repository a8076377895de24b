"""A register that is opened when it is first worked with."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from app.store.database import RegisterStore


class LazyRegister:
    """Stands for a RegisterStore; what is asked of it opens the file, and may raise StoreError."""

    def __init__(self, path: Path, clock: Callable[[], datetime]) -> None:
        self.path = path
        self._clock = clock
        self._opened: RegisterStore | None = None
        self._was_there = path.is_file()

    def open(self) -> RegisterStore:
        """Open the register unless it is open; raise StoreError if that fails.

        One that was there before is never made anew: an empty one would stand for the work.
        """
        if self._opened is None:
            from app.store.database import open_register  # the database library is slow to load
            from app.store.failures import not_there
            from app.store.stray_log import put_stray_log_by

            if self._was_there and not self.path.is_file():
                raise not_there(self.path)
            put_stray_log_by(self.path)
            self._opened = open_register(self.path, self._clock)
            self._was_there = True
        return self._opened

    def close(self) -> None:
        """Let the file go, if it was ever opened; everything in it is already saved."""
        if self._opened is not None:
            self._opened.close()
            self._opened = None

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self.open(), name)

    def as_store(self) -> RegisterStore:
        """Return this register for whoever works with a RegisterStore."""
        return cast("RegisterStore", self)
