"""An inventory in another thread: each work has its own connection, and can be stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.services.registering_beside import Changed, changed, own_connection
from app.services.stopping import IsCancelled, Progress, Steps

if TYPE_CHECKING:
    from app.domain.inventory_dry_run import OnDuplicate
    from app.domain.inventory_table import InventoryTable
    from app.imports.reading_process import Watch
    from app.services.import_copies import KeptImport
    from app.services.importing import Imported, Importing, Prepared
    from app.services.registering import Registering


class ImportingBeside:
    """What an officer does with the register in an import, without freezing the window.

    Everything raises whatever the same work raises otherwise.
    """

    def __init__(self, importing: Importing, registering: Registering) -> None:
        self._importing = importing
        self._registering = registering

    def prepare(self, table: InventoryTable, on_duplicate: OnDuplicate, watch: Watch) -> Prepared:
        """Return what would come of every row in the register as it is now."""
        with own_connection(self._registering) as own:
            return self._importing.beside(own).prepare(table, on_duplicate, watch=watch)

    def write(
        self,
        prepared: Prepared,
        on_progress: Progress,
        is_cancelled: IsCancelled,
        *,
        without_errors: bool,
    ) -> Changed[Imported]:
        """Write what was looked through; the registering of the window can take it back.

        Once it is written it is no more stopped: the register is only read.
        """
        steps = Steps(on_progress, is_cancelled)
        return changed(
            self._registering,
            lambda own: self._importing.beside(own).write(
                prepared, steps, without_errors=without_errors
            ),
        )

    def take_back(self, _on_progress: Progress, _is_cancelled: IsCancelled) -> Changed[KeptImport]:
        """Put the register back as it was before the last import, which nothing stops half way."""
        return changed(self._registering, lambda own: self._importing.beside(own).take_back())
