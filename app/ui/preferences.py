"""How this officer wants to see the program; kept apart from the register."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings

from app.paths import content_dir
from app.ui.languages import Language
from app.ui.theme import ThemeName

if TYPE_CHECKING:
    from app.services.questionnaire_choice import Named, QuestionnaireChoice

SMALLEST, LARGEST = 100, 200


class Preferences:
    """Reads and writes preferences.ini in the data folder; a value that is no good is ignored."""

    def __init__(self, folder: Path) -> None:
        self._settings = QSettings(str(folder / "preferences.ini"), QSettings.Format.IniFormat)

    def theme(self) -> ThemeName:
        """Return the look that was chosen."""
        value = str(self._settings.value("theme", ThemeName.LIGHT.value))
        return ThemeName(value) if value in list(ThemeName) else ThemeName.LIGHT

    def text_percent(self) -> int:
        """Return the text size in percent, 100 to 200."""
        value = str(self._settings.value("text_percent", SMALLEST))
        return min(max(int(value), SMALLEST), LARGEST) if value.isdigit() else SMALLEST

    def keep_look(self, theme: ThemeName, text_percent: int) -> None:
        """Remember the look."""
        self._settings.setValue("theme", theme.value)
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

    def questionnaire_choice(self, register: Path) -> QuestionnaireChoice:
        """Return which questionnaires new rounds of this register begin with.

        Kept for each register by itself: the files to choose from stand beside it.
        """
        from hashlib import sha256  # neither of the two before the first paint

        from app.services.questionnaire_choice import QuestionnaireChoice

        place = sha256(str(register.resolve()).encode()).hexdigest()[:16]

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
