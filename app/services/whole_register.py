"""Reads the whole register for the list, at once or a little at a time."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path

from app.domain.register import InformationSystem
from app.domain.standing import Standing, standings
from app.store.bulk import without_collection
from app.store.glance import glance_in_slices

SLICE = 250  # systems; judging them takes a few milliseconds

Whole = tuple[Sequence[InformationSystem], Mapping[str, Standing]]


class WholeRegister:
    """Every system with its standing, as they stood at one moment."""

    def __init__(self, path: Path) -> None:
        self._slices = _slices(path)
        self._read: Whole | None = None
        self._is_done = False

    def steps(self, then: Callable[[], object]) -> Iterator[Callable[[], None]]:
        """Yield steps of some milliseconds; the last goes on to `then`, as nothing comes between.

        Where `finish` is asked for earlier there are no more of them.
        """

        def take() -> None:
            self._take_slice()
            if self._is_done:
                then()

        while not self._is_done:
            yield take

    def finish(self) -> Whole | None:
        """Return all of it, or None where it is not to be had quickly or was changed meanwhile."""
        while not self._is_done:
            self._take_slice()
        return self._read

    def close(self) -> None:
        """Let the file go, however much was read."""
        self._slices.close()
        self._is_done = True

    def _take_slice(self) -> None:
        try:
            with without_collection():
                next(self._slices)
        except StopIteration as end:
            self._read, self._is_done = end.value, True


def _slices(path: Path) -> Generator[None, None, Whole | None]:
    with closing(glance_in_slices(path)) as slices:
        for read in slices:
            yield
            if read is None:
                continue
            seen, found = read.seen, dict[str, Standing]()
            for start in range(0, len(seen.systems), SLICE):
                part = seen.systems[start : start + SLICE]
                found |= standings(part, seen.assessments, seen.frozen_types)
                yield
            return (seen.systems, found) if read.is_still_so() else None
    return None
