"""Taking an inventory into the register: read, look through, and write as one change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.import_profile import ImportProfile, profile_of, with_profile
from app.domain.inventory_dry_run import DryRun, OnDuplicate
from app.domain.inventory_rows import judge
from app.domain.inventory_table import InventoryTable, find_table, likeliest_sheet, table_under
from app.domain.register import InformationSystem
from app.domain.sheet_grid import ReadingProgress
from app.errors import QT_TRANSLATE_NOOP, AdvisorError
from app.paths import FORMS
from app.services.import_copies import ImportCopies, KeptImport
from app.services.import_profiles import ImportProfiles
from app.services.reading_files import read_file
from app.services.stopping import Steps

if TYPE_CHECKING:
    from app.domain.header_finding import HeaderRows
    from app.domain.inventory_headings import InventoryHeadings
    from app.domain.register_form import RegisterForm
    from app.domain.sheet_grid import ReadFile, SheetGrid
    from app.imports.reading_process import Watch
    from app.services.registering import Registering
    from app.store.database import RegisterStore

HEADINGS = FORMS / "imports" / "inventory-headings.toml"


class ImportRefusedError(AdvisorError):
    """An inventory that cannot be taken in as it was asked."""


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """A file that was read, its likeliest sheet, and whether no other one can be meant."""

    file: ReadFile
    sheet: SheetGrid | None
    is_only: bool


@dataclass(frozen=True, slots=True)
class Prepared:
    """A dry run, and the register that it was made against."""

    run: DryRun
    seen: tuple[InformationSystem, ...]


@dataclass(frozen=True, slots=True)
class Imported:
    """What was written."""

    added: int
    updated: int
    copy: Path | None = None  # the register before it; none where nothing was written


class JudgingCancelledError(AdvisorError):
    """The dry run was stopped by whoever asked for it."""

    def __init__(self) -> None:
        super().__init__(QT_TRANSLATE_NOOP("errors", "확인을 취소했습니다. 대장은 그대로입니다."))


class Importing:
    """The import of inventories into one register."""

    def __init__(
        self,
        store: RegisterStore,
        registering: Registering,
        load_form: Callable[[], RegisterForm],
        headings: InventoryHeadings | None = None,
    ) -> None:
        self._store = store
        self._registering = registering
        self._load_form = load_form
        self._headings = headings
        self._copies = ImportCopies(store)
        self._profiles = ImportProfiles(store.path, load_form)

    def beside(self, own: RegisterStore) -> Importing:
        """Return the same on another connection to the register, for another thread."""
        return type(self)(own, self._registering.beside(own), self._load_form, self._headings)

    def form(self) -> RegisterForm:
        """Return the form of the register; raise ContentError when its file is broken."""
        return self._load_form()

    def headings(self) -> InventoryHeadings:
        """Return what columns are called; raise ContentError when the file is broken."""
        if self._headings is None:
            from app.content.inventory_headings import load_inventory_headings

            self._headings = load_inventory_headings(HEADINGS, self.form())
        return self._headings

    def read(self, path: Path, watch: Watch | None = None, encoding: str = "") -> ReadFile:
        """Read a file in a process of its own; raise ReadingError with the true cause."""
        return read_file(path, watch, encoding)

    def open(self, path: Path, watch: Watch | None = None, encoding: str = "") -> OpenedFile:
        """Read a file as `read` does, and look for its sheet."""
        file = self.read(path, watch, encoding)
        return OpenedFile(file, *likeliest_sheet(file, self.headings()))

    def sheet(self, file: ReadFile, wanted: str | None = None) -> SheetGrid:
        """Return the sheet of this name or number, or the only one that can be meant.

        Raise ImportRefusedError where there is none, and where several may be meant.
        """
        names = ", ".join(sheet.name for sheet in file.sheets)
        if wanted is not None:
            for number, sheet in enumerate(file.sheets, start=1):
                if wanted in {sheet.name, str(number)}:
                    return sheet
            raise ImportRefusedError(
                QT_TRANSLATE_NOOP("errors", "파일에 없는 시트입니다: {name}\n있는 시트: {names}"),
                name=wanted,
                names=names,
            )
        found, is_only = likeliest_sheet(file, self.headings())
        if found is None:
            raise ImportRefusedError(
                QT_TRANSLATE_NOOP("errors", "파일에 값이 있는 시트가 없습니다.")
            )
        if not is_only:
            raise ImportRefusedError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "어느 시트를 가져올지 알 수 없습니다. 시트를 골라 주세요.\n있는 시트: {names}",
                ),
                names=names,
            )
        return found

    def table(
        self, file: ReadFile, sheet: SheetGrid, header: HeaderRows | None = None
    ) -> InventoryTable:
        """Return the table of a sheet, with the heading found or as the officer corrected it.

        A profile that was kept for exactly these headings is used. Raise ImportRefusedError for a
        sheet without any value.
        """
        headings, form = self.headings(), self.form()
        found = (
            find_table(file, sheet, headings, form)
            if header is None
            else table_under(file, sheet, header, headings, form)
        )
        if found is None:
            raise ImportRefusedError(
                QT_TRANSLATE_NOOP("errors", "값이 없는 시트입니다: {name}"), name=sheet.name
            )
        kept = self.profile_for(found)
        return found if kept is None else self.with_profile(found, kept)

    def with_profile(self, table: InventoryTable, profile: ImportProfile) -> InventoryTable:
        """Return the table with its columns as the profile has them."""
        return table.mapped(with_profile(table.mapping, profile, self.headings()))

    def profile_for(self, table: InventoryTable) -> ImportProfile | None:
        """Return the profile that was kept for exactly these headings, if there is one."""
        return self._profiles.fitting(table.mapping, self.headings())

    def profile(self, wanted: str) -> ImportProfile:
        """Return the profile in a file, or that of a name.

        Raise ContentError for a broken one and ImportRefusedError where there is none.
        """
        found = self._profiles.named(wanted)
        if found is None:
            raise ImportRefusedError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "가져오기 프로필이 없습니다: {name}\n이름이나 파일을 확인해 주세요."
                    " 저장된 프로필: {known}",
                ),
                name=wanted,
                known=", ".join(one.name for one in self._profiles.all()) or "–",
            )
        return found

    def keep_profile(self, name: str, table: InventoryTable) -> Path:
        """Keep how the columns of a table are mapped; raise ExportError where that is impossible.

        It takes the place of the one that was kept for the same headings.
        """
        kept = self.profile_for(table)
        return self._profiles.keep(
            profile_of(kept.name if kept else name, table.mapping, self.headings())
        )

    def seen(self) -> tuple[InformationSystem, ...]:
        """Return the register as it is now."""
        return tuple(self._registering.systems())

    def prepare(
        self,
        table: InventoryTable,
        on_duplicate: OnDuplicate = OnDuplicate.STOP,
        seen: tuple[InformationSystem, ...] | None = None,
        watch: Watch | None = None,
    ) -> Prepared:
        """Return what would come of every row, with the register as it is now or was `seen`.

        `watch` hears how many rows are judged; raise JudgingCancelledError when it says so.
        """
        seen = self.seen() if seen is None else seen
        of = len(table.rows.rows)

        def heard(rows: int) -> None:
            if watch is None:
                return
            if watch.is_cancelled():
                raise JudgingCancelledError
            watch.progressed(ReadingProgress(rows, of))

        run = judge(table, self.form(), self.headings(), seen, on_duplicate, heard)
        return Prepared(run, seen)

    def write(
        self, prepared: Prepared, steps: Steps | None = None, *, without_errors: bool = False
    ) -> Imported:
        """Write what was looked through as one change that can be undone.

        Raise ImportRefusedError when something stands in the way; with `without_errors` the rows
        that are wrong are left out. Raise RegisterChangedError when the register was changed
        meanwhile, StoreError where it cannot be copied first, and StoppedError. Then nothing was
        written.
        """
        run = prepared.run
        if not run.is_ready and not (without_errors and run.may_leave_errors_out()):
            raise ImportRefusedError(
                QT_TRANSLATE_NOOP(
                    "errors", "오류나 확인할 것이 있어 가져오지 않았습니다. 대장은 그대로입니다."
                )
            )
        systems = run.to_save()
        if not systems:
            return Imported(0, 0)
        known = {one.id for one in prepared.seen}
        now = self._registering.now()
        kept: list[Path] = []

        def keep() -> None:
            kept.append(self._copies.keep(now))

        try:
            self._registering.take_in(systems, prepared.seen, steps, keep)
        except AdvisorError:
            for one in kept:
                self._copies.drop(one)  # nothing was changed: nobody needs it
            raise
        (copy,) = kept
        updated = sum(one.id in known for one in systems)
        self._copies.remember(copy, now, len(systems) - updated, updated)
        return Imported(len(systems) - updated, updated, copy)

    def last_import(self) -> KeptImport | None:
        """Return the import of an earlier session that can be looked back to, if there is one.

        What was done in this session is taken back by `Registering.undo`.
        """
        return None if self._registering.has_changes() else self._copies.last()

    def take_back(self) -> KeptImport:
        """Put the register back as it was before the last import.

        Raise CopyOutdatedError when it was changed since; the copy is named then and stays.
        """
        return self._copies.restore()
