"""One-colour icons (Lucide, ISC), drawn in the colour of a role."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QIcon

from app.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from app.domain.checklist import Verdict


class Icons:
    """Makes icons in the colours of one theme, each once; what draws them is loaded then."""

    def __init__(self, folder: Path, theme: Theme) -> None:
        self._folder = folder
        self._theme = theme
        self._made: dict[tuple[str, str, str], QIcon] = {}
        self._marks: dict[Verdict | None, QPixmap] = {}

    @property
    def theme(self) -> Theme:
        """The look that they are drawn in."""
        return self._theme

    def icon(self, name: str, role: str = "icon.gray", checked_role: str = "") -> QIcon:
        """Return the icon of that file name; `checked_role` colours its checked state."""
        asked = name, role, checked_role
        if asked not in self._made:
            from app.ui.icon_drawing import icon_of

            self._made[asked] = icon_of(self._folder, name, self._theme, role, checked_role)
        return self._made[asked]

    def verdict(self, verdict: Verdict | None) -> QPixmap:
        """Return the mark of a verdict: its own shape, so that colour is never alone."""
        if verdict not in self._marks:
            from app.ui.icon_drawing import verdict_mark

            self._marks[verdict] = verdict_mark(self._folder, verdict, self._theme)
        return self._marks[verdict]


def window_icon(folder: Path) -> QIcon:
    """Return the icon of the program in the sizes that title bars and lists of windows show."""
    icon = QIcon()
    for file in sorted((folder / "drawn").glob("program-*.png")):
        icon.addFile(str(file))
    return icon
