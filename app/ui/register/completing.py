"""Shows the rest of a register whose list was first shown at a glance."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.ui.desk_services import DeskServices
    from app.ui.register.register_place import RegisterPlace


class Completing:
    """`place` returns the list while there are places, and None before."""

    def __init__(self, services: DeskServices, place: Callable[[], RegisterPlace | None]) -> None:
        self._services = services
        self._place = place

    def complete(self) -> None:
        """Show the whole register, where the list was first shown without the rest of it."""
        place = self._place()
        if place is not None:
            place.complete()

    def steps(self) -> Iterator[Callable[[], object]]:
        """Yield steps that do the same a little at a time, once the list can be sorted."""
        place = self._place()
        if place is None:
            return
        yield place.list.let_sort
        if place.list.shows_lines():
            yield from self._services.reading_steps(self.complete)

    def show_whole(self, place: RegisterPlace) -> None:
        """Read everything and show it in a list."""
        place.refresh(self._services.read_whole())  # where it cannot be read that is told
