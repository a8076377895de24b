"""인계인수 자료: everything of an agency for the officer who comes after, with a 인계인수서."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.domain.agency import Agency
from app.domain.share_format import SUFFIX, ShareKind
from app.paths import content_dir
from app.services import forms
from app.services.exporting import MADE_BY, agency_of
from app.services.stopping import Steps

if TYPE_CHECKING:
    from app.exports.handover_form import HandoverForm
    from app.exports.workbook import FormWorkbook
    from app.services.advising import Advising
    from app.services.procurement import Procurement
    from app.services.sharing import Sharing
    from app.store.database import RegisterStore


class HandingOver:
    """Writes what is handed over. Everything raises ExportError while no agency is entered."""

    def __init__(
        self,
        store: RegisterStore,
        sharing: Sharing,
        advising: Callable[[], Advising],
        procurement: Callable[[], Procurement],
        clock: Callable[[], datetime],
    ) -> None:
        self._store = store
        self._sharing = sharing
        self._advising = advising
        self._procurement = procurement
        self._clock = clock

    def write(self, target: Path, password: str = "", steps: Steps | None = None) -> Path:
        """Write everything into one file, the 인계인수서 too; raise StoppedError too."""
        from app.exports.share_file import write_share_file
        from app.services.share_content import handover_members

        steps = steps or Steps()
        agency, everything = self._agency(), self._sharing.everything(steps)
        steps.check()
        book = self._book(steps).content()
        steps.check()
        members = handover_members(everything, agency, self._own_files(), book)
        manifest = self._sharing.manifest(ShareKind.HANDOVER)
        return write_share_file(target, members, manifest, password)

    def write_paper(self, target: Path, steps: Steps | None = None) -> Path:
        """Write the 인계인수서 alone, as a workbook to read and sign; raise StoppedError too."""
        steps = steps or Steps()
        book = self._book(steps)
        steps.check()
        book.save(target)
        return target

    def counts(self) -> dict[str, int]:
        """Return how many rows each table of the 인계인수서 has, by its title."""
        tables = self._tables(Steps())
        return {table.title: len(tables[table.id]) for table in self._form.tables}

    def suggested_name(self) -> str:
        """Return a name for the file that tells nothing of what is in it."""
        return f"인계인수자료_{self._clock():%Y-%m-%d}{SUFFIX}"

    def paper_name(self) -> str:
        """Return the name that a 인계인수서 is saved under."""
        return self._form.file_name(self._agency().name, self._clock().date())

    @cached_property
    def _form(self) -> HandoverForm:
        from app.exports.handover_form import load_handover_form

        return load_handover_form(forms.HANDOVER_FORM)

    def _book(self, steps: Steps) -> FormWorkbook:
        from app.exports.cover import DocumentDetails
        from app.exports.handover import handover_book

        agency, tables = self._agency(), self._tables(steps)
        details = DocumentDetails("", "", agency.author, self._clock().date())
        return handover_book(self._form, forms.HANDOVER_FORM, tables, agency, details, MADE_BY)

    def _tables(self, steps: Steps) -> dict[str, list[list[Any]]]:
        from app.services.handover_tables import HandoverTables

        today = self._clock().date()
        tables = HandoverTables(
            self._store, self._advising(), self._procurement(), self._form, today
        )
        return dict(tables.all(steps))

    def _agency(self) -> Agency:
        return agency_of(self._store)

    def _own_files(self) -> dict[str, bytes]:
        folder = content_dir(self._store.path)
        return {path.name: path.read_bytes() for path in sorted(folder.glob("*.toml"))}
