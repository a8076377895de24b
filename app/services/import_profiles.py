"""How the columns of inventories were mapped: files kept beside the register for the next time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.file_names import file_name
from app.domain.import_profile import ImportProfile
from app.errors import QT_TRANSLATE_NOOP
from app.paths import content_dir

if TYPE_CHECKING:
    from app.domain.column_mapping import ColumnMapping
    from app.domain.inventory_headings import InventoryHeadings
    from app.domain.register_form import RegisterForm

FOLDER = "import-profiles"
_ENDING = ".json"


class ImportProfiles:
    """The profiles of one register."""

    def __init__(self, register: Path, load_form: Callable[[], RegisterForm]) -> None:
        self._folder = content_dir(register) / FOLDER
        self._load_form = load_form

    def all(self) -> list[ImportProfile]:
        """Return every profile; one that is broken is passed over."""
        from app.content.import_profiles import load_import_profile
        from app.content.reading import ContentError

        found = []
        for path in sorted(self._folder.glob(f"*{_ENDING}")):
            try:
                found.append(load_import_profile(path, self._load_form()))
            except ContentError:
                continue
        return found

    def fitting(self, mapping: ColumnMapping, headings: InventoryHeadings) -> ImportProfile | None:
        """Return the profile that was kept for exactly these headings, if there is one."""
        return next((one for one in self.all() if one.fits(mapping, headings)), None)

    def named(self, wanted: str) -> ImportProfile | None:
        """Return the profile in a file, or that of a name; raise ContentError for a broken one."""
        from app.content.import_profiles import load_import_profile

        for path in (Path(wanted), self._file(wanted)):
            if path.is_file():
                return load_import_profile(path, self._load_form())
        return next((one for one in self.all() if one.name == wanted), None)

    def keep(self, profile: ImportProfile) -> Path:
        """Write a profile under its name; raise ExportError where that is impossible."""
        from app.content.import_profiles import profile_text
        from app.exports.failures import ExportError
        from app.exports.target_file import save_whole

        path = self._file(profile.name)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ExportError(
                QT_TRANSLATE_NOOP(
                    "errors",
                    "프로필을 저장할 폴더를 만들 수 없습니다: {folder}\n"
                    "폴더에 쓸 수 있는지 확인해 주세요.",
                ),
                folder=path.parent,
            ) from error
        save_whole(profile_text(profile).encode("utf-8"), path)
        return path

    def _file(self, name: str) -> Path:
        return self._folder / file_name(name, lambda stem: f"{stem}{_ENDING}")
