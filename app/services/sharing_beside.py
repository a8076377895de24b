"""Sharing in another thread: each work has its own connection, and can be stopped."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.part_merging import Side
from app.paths import content_dir
from app.services.sharing import MergePreview, MergeReport, Sharing
from app.services.stopping import IsCancelled, Progress, Steps
from app.store.bulk import without_collection

if TYPE_CHECKING:
    from app.services.handing_over import HandingOver
    from app.store.database import RegisterStore


class SharingBeside:
    """What an officer does with share files, as work that a window waits for without freezing.

    Everything raises StoppedError when it is stopped, and whatever the same work raises otherwise.
    """

    def __init__(self, path: Path, sharing: Sharing, clock: Callable[[], datetime]) -> None:
        self._path = path
        self._sharing = sharing
        self._clock = clock

    def write(
        self,
        target: Path,
        system_ids: Sequence[str],
        password: str,
        on_progress: Progress,
        is_cancelled: IsCancelled,
    ) -> Path:
        """Write the chosen systems into a file."""
        with self._store() as own:
            steps = Steps(on_progress, is_cancelled)
            return Sharing(own, self._clock).write(target, system_ids, password, steps)

    def preview(
        self, path: Path, password: str, on_progress: Progress, is_cancelled: IsCancelled
    ) -> MergePreview:
        """Read a file and set it beside the register."""
        with without_collection(), self._store() as own:
            steps = Steps(on_progress, is_cancelled)
            return Sharing(own, self._clock).preview(path, password, steps)

    def merge(
        self,
        preview: MergePreview,
        decisions: Mapping[str, Side],
        on_progress: Progress,
        is_cancelled: IsCancelled,
    ) -> MergeReport:
        """Write what was looked at; it can be taken back by the sharing of the window."""
        return self._sharing.merge_beside(preview, decisions, on_progress, is_cancelled)

    def undo(self, _on_progress: Progress, _is_cancelled: IsCancelled) -> bool:
        """Take the last merge back in one stroke, which nothing stops half way."""
        return self._sharing.undo_beside()

    def take_paper_out(
        self,
        preview: MergePreview,
        target: Path,
        on_progress: Progress,
        is_cancelled: IsCancelled,
    ) -> Path:
        """Save the 인계인수서 of a file."""
        steps = Steps(on_progress, is_cancelled)
        steps.begin(0, 1, target.name)
        steps.check()
        return self._sharing.take_paper_out(preview, target)

    def hand_over(
        self, target: Path, password: str, on_progress: Progress, is_cancelled: IsCancelled
    ) -> Path:
        """Write everything into one file."""
        with self._store() as own:
            steps = Steps(on_progress, is_cancelled)
            return handing_over(own, self._clock).write(target, password, steps)

    def write_paper(self, target: Path, on_progress: Progress, is_cancelled: IsCancelled) -> Path:
        """Write the 인계인수서 alone."""
        with self._store() as own:
            return handing_over(own, self._clock).write_paper(
                target, Steps(on_progress, is_cancelled)
            )

    @contextmanager
    def _store(self) -> Iterator[RegisterStore]:
        from app.store.database import open_register

        with open_register(self._path, self._clock) as own:
            yield own


def handing_over(store: RegisterStore, clock: Callable[[], datetime]) -> HandingOver:
    """Return what hands a register over, with all that its 인계인수서 tells."""
    from app.services.advising import Advising
    from app.services.assessing import Assessing
    from app.services.handing_over import HandingOver
    from app.services.procurement import Procurement
    from app.services.questionnaire_choice import own_selection

    own = partial(own_selection, content_dir(store.path))
    advising = Advising(store, Assessing.with_shipped(store, clock), clock, own_selection=own)
    procurement = Procurement(store, clock)
    return HandingOver(store, Sharing(store, clock), lambda: advising, lambda: procurement, clock)
