"""Taking an inventory into the register: read, look through, and write as one change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.file_names import file_name
from app.domain.import_profile import ImportProfile, profile_of, with_profile
from app.domain.inventory_dry_run import DryRun, OnDuplicate
from app.domain.inventory_rows import judge
from app.domain.inventory_table import InventoryTable, find_table, likeliest_sheet, table_under
from app.domain.register import InformationSystem
from app.errors import QT_TRANSLATE_NOOP, AdvisorError
from app.paths import FORMS, content_dir
from app.services.reading_files import read_file

if TYPE_CHECKING:
    from app.domain.header_finding import HeaderRows
    from app.domain.inventory_headings import InventoryHeadings
    from app.domain.register_form import RegisterForm
    from app.domain.sheet_grid import ReadFile, SheetGrid
    from app.imports.reading_process import Watch
    from app.services.registering import Registering
    from app.store.database import RegisterStore

HEADINGS = FORMS / "imports" / "inventory-headings.toml"
PROFILES = "import-profiles"
_PROFILE_ENDING = ".json"


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


class Importing:
    """The import of inventories into one register."""

    def __init__(
        self,
        store: RegisterStore,
        registering: Registering,
        load_form: Callable[[], RegisterForm],
    ) -> None:
        self._store = store
        self._registering = registering
        self._load_form = load_form
        self._headings: InventoryHeadings | None = None

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
        return next(
            (one for one in self.profiles() if one.fits(table.mapping, self.headings())), None
        )

    def profiles(self) -> list[ImportProfile]:
        """Return every profile kept beside the register; one that is broken is passed over."""
        from app.content.import_profiles import load_import_profile
        from app.content.reading import ContentError

        found = []
        for path in sorted(self._profile_folder().glob(f"*{_PROFILE_ENDING}")):
            try:
                found.append(load_import_profile(path, self.form()))
            except ContentError:
                continue
        return found

    def profile(self, wanted: str) -> ImportProfile:
        """Return the profile in a file, or that of a name; raise ContentError for a broken one."""
        from app.content.import_profiles import load_import_profile

        for path in (Path(wanted), self._profile_file(wanted)):
            if path.is_file():
                return load_import_profile(path, self.form())
        named = [one for one in self.profiles() if one.name == wanted]
        if named:
            return named[0]
        raise ImportRefusedError(
            QT_TRANSLATE_NOOP(
                "errors", "가져오기 프로필이 없습니다: {name}\n이름이나 파일을 확인해 주세요."
            ),
            name=wanted,
        )

    def keep_profile(self, name: str, table: InventoryTable) -> Path:
        """Keep how the columns of a table are mapped; raise ExportError where that is impossible.

        It takes the place of the one that was kept for the same headings.
        """
        from app.content.import_profiles import profile_text
        from app.exports.failures import ExportError
        from app.exports.target_file import save_whole

        kept = self.profile_for(table)
        profile = profile_of(kept.name if kept else name, table.mapping, self.headings())
        path = self._profile_file(profile.name)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ExportError(
                QT_TRANSLATE_NOOP("errors", "프로필을 저장할 폴더를 만들 수 없습니다: {folder}"),
                folder=path.parent,
            ) from error
        save_whole(profile_text(profile).encode("utf-8"), path)
        return path

    def seen(self) -> tuple[InformationSystem, ...]:
        """Return the register as it is now."""
        return tuple(self._registering.systems())

    def prepare(
        self,
        table: InventoryTable,
        on_duplicate: OnDuplicate = OnDuplicate.STOP,
        seen: tuple[InformationSystem, ...] | None = None,
    ) -> Prepared:
        """Return what would come of every row, with the register as it is now or was `seen`."""
        seen = self.seen() if seen is None else seen
        run = judge(table, self.form(), self.headings(), seen, on_duplicate)
        return Prepared(run, seen)

    def write(self, prepared: Prepared, *, without_errors: bool = False) -> Imported:
        """Write what was looked through as one change that can be undone.

        Raise ImportRefusedError when something stands in the way; with `without_errors` the rows
        that are wrong are left out. Raise RegisterChangedError when the register was changed
        meanwhile. Then nothing was written.
        """
        run = prepared.run
        if not run.is_ready and not (without_errors and run.may_leave_errors_out()):
            raise ImportRefusedError(
                QT_TRANSLATE_NOOP(
                    "errors", "오류나 확인할 것이 있어 가져오지 않았습니다. 대장은 그대로입니다."
                )
            )
        systems = run.to_save()
        known = {one.id for one in prepared.seen}
        self._registering.take_in(systems, prepared.seen)
        updated = sum(one.id in known for one in systems)
        return Imported(len(systems) - updated, updated)

    def _profile_folder(self) -> Path:
        return content_dir(self._store.path) / PROFILES

    def _profile_file(self, name: str) -> Path:
        return self._profile_folder() / file_name(name, lambda stem: f"{stem}{_PROFILE_ENDING}")
