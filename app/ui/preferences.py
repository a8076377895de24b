"""How this officer wants to see the program; kept apart from the register."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings

from app.paths import content_dir
from app.remembered_place import FILE_NAME, KEY, read, remembered_register, written
from app.ui.languages import Language
from app.ui.theme import ThemeName

if TYPE_CHECKING:
    from app.services.questionnaire_choice import Named, QuestionnaireChoice

SMALLEST, LARGEST = 100, 200
OF_SYSTEM = "system"


class Preferences:
    """Reads and writes preferences.ini in the data folder; a value that is no good is ignored."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._settings = QSettings(str(folder / FILE_NAME), QSettings.Format.IniFormat)

    def theme(self) -> ThemeName | None:
        """Return the look that was chosen, None for that of the system."""
        value = str(self._settings.value("theme", ThemeName.LIGHT.value))
        if value == OF_SYSTEM:
            return None
        return ThemeName(value) if value in list(ThemeName) else ThemeName.LIGHT

    def text_percent(self) -> int:
        """Return the text size in percent, 100 to 200."""
        value = str(self._settings.value("text_percent", SMALLEST))
        return min(max(int(value), SMALLEST), LARGEST) if value.isdigit() else SMALLEST

    def keep_look(self, theme: ThemeName | None, text_percent: int) -> None:
        """Remember the look; None is that of the system."""
        self._settings.setValue("theme", theme.value if theme is not None else OF_SYSTEM)
        self._settings.setValue("text_percent", text_percent)

    def language(self) -> Language:
        """Return what the window is to speak."""
        value = str(self._settings.value("language", Language.KOREAN.value))
        return Language(value) if value in list(Language) else Language.KOREAN

    def keep_language(self, language: Language) -> None:
        """Remember what the window is to speak."""
        self._settings.setValue("language", language.value)

    def shows_steps(self) -> bool:
        """Whether the checklist of first steps is shown while anything of it is left."""
        return str(self._settings.value("first_steps", "shown")) != "hidden"

    def keep_steps(self, *, shown: bool) -> None:
        """Remember whether the checklist of first steps is shown."""
        self._settings.setValue("first_steps", "shown" if shown else "hidden")

    def has_saved(self) -> bool:
        """Whether a workbook was ever saved from this PC."""
        return bool(self._settings.value("export_folder", ""))

    def folder(self) -> Path:
        """Return where the last workbook was saved, or the officer's documents."""
        value = self._settings.value("export_folder", "")
        kept = Path(str(value)) if value else None
        if kept is not None and kept.is_dir():
            return kept
        documents = Path.home() / "Documents"
        return documents if documents.is_dir() else Path.home()

    def keep_folder(self, folder: Path) -> None:
        """Remember where a workbook was saved."""
        self._settings.setValue("export_folder", str(folder))

    def register(self) -> Path | None:
        """Return where the register was moved to, None while it is in the data folder."""
        value = self._settings.value(KEY, "")
        return read(str(value)) if value else None

    def keep_register(self, register: Path | None) -> bool:
        """Remember at once where the register is; None is the data folder.

        Return whether the file says so: it may be read-only, or its disk full.
        """
        if register is None:
            self._settings.remove(KEY)
        else:
            self._settings.setValue(KEY, written(register))
        self._settings.sync()
        return remembered_register(self._folder) == register

    def take_along(self, old: Path, new: Path) -> None:
        """Choose for a register that has moved what was chosen for it where it was."""
        before, after = _place(old), _place(new)
        for key in self._settings.allKeys():
            kind, _, place = key.rpartition("/")
            if kind and place == before:
                self._settings.setValue(f"{kind}/{after}", self._settings.value(key))

    def questionnaire_choice(self, register: Path) -> QuestionnaireChoice:
        """Return which questionnaires new rounds of this register begin with.

        Kept for each register by itself: the files to choose from stand beside it.
        """
        from app.services.questionnaire_choice import QuestionnaireChoice

        place = _place(register)

        def kept(kind: str) -> Named | None:
            value = self._settings.value(f"{kind}/{place}")
            if not isinstance(value, list) or len(value) != 2:
                return None
            id_, version = value
            return str(id_), str(version)

        def keep(kind: str, named: Named | None) -> None:
            if named is None:
                self._settings.remove(f"{kind}/{place}")
            else:
                self._settings.setValue(f"{kind}/{place}", list(named))

        return QuestionnaireChoice(content_dir(register), kept, keep)


def _place(register: Path) -> str:
    from hashlib import sha256  # not before the first paint

    return sha256(str(register.resolve()).encode()).hexdigest()[:16]
