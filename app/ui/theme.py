"""Colours, sizes and fonts: the tokens of KRDS, applied to the whole program."""

from __future__ import annotations

import json
import re
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

FAMILY = "Pretendard GOV"
FALLBACKS = ["Malgun Gothic", "NanumGothic", "Noto Sans CJK KR"]
BASE_PX = 15


class ThemeName(StrEnum):
    """The two looks that the tokens hold."""

    LIGHT = "light"
    HIGH_CONTRAST = "high-contrast"


class Theme(NamedTuple):
    """One look: a colour for each role of the tokens, and the text size in percent.

    No dataclass, because their module would be loaded before the first paint for this one alone.
    """

    name: ThemeName
    colors: dict[str, str]
    paper_colors: dict[str, str]
    style: str
    text_percent: int = 100

    def color(self, role: str) -> QColor:
        """Return the colour of a role such as `text.basic`; tokens write #RRGGBB or #RRGGBBAA."""
        value = self.colors[role]
        color = QColor(value[:7])
        if len(value) == len("#RRGGBBAA"):
            color.setAlpha(int(value[7:], 16))
        return color

    def px(self, size: int) -> int:
        """Return a size of the design in pixels at the chosen text size."""
        return round(size * self.text_percent / 100)

    def on_paper(self) -> Theme:
        """Return the look of print and pictures: paper is white whatever the screen shows."""
        return self._replace(name=ThemeName.LIGHT, colors=self.paper_colors)

    def style_sheet(self) -> str:
        """Return the style sheet with roles and sizes put in.

        `@px(38-2)` is the size 38 less 2 pixels at any text size: what a thicker border takes.
        `@half(18)` is half of the size 18, rounded down: a corner rounded more is not drawn at all.
        """
        sheet = re.sub(r"@color\(([\w.-]+)\)", lambda m: _css(self.color(m[1])), self.style)
        sheet = re.sub(r"@half\((\d+)\)", lambda m: f"{self.px(int(m[1])) // 2}px", sheet)
        return re.sub(
            r"@px\((\d+)(?:-(\d+))?\)", lambda m: f"{self.px(int(m[1])) - int(m[2] or 0)}px", sheet
        )


def load_theme(resources: Path, name: ThemeName, text_percent: int = 100) -> Theme:
    """Read one look from resources/themes."""
    folder = resources / "themes"
    tokens = json.loads((folder / "krds-tokens.json").read_text(encoding="utf-8"))
    style = (folder / "program.qss").read_text(encoding="utf-8")
    return Theme(
        name=name,
        colors=tokens[name],
        paper_colors=tokens[ThemeName.LIGHT],
        style=style.replace("@themes", folder.as_posix()).replace("@look", name),
        text_percent=text_percent,
    )


@cache
def load_fonts(resources: Path) -> None:
    """Make the bundled font known, so that every PC shows the same letters.

    Once is enough for a process: again, Qt would forget all letters that it has drawn.
    """
    for file in ("PretendardGOV-Regular.otf", "PretendardGOV-Bold.otf"):
        QFontDatabase.addApplicationFont(str(resources / "fonts" / file))


def apply_theme(application: QApplication, theme: Theme) -> None:
    """Give the whole program this look.

    One that it has is not put on again: Qt would dress each widget anew, a millisecond for each.
    """
    font = QFont()
    font.setFamilies([FAMILY, *FALLBACKS])
    font.setPixelSize(theme.px(BASE_PX))
    palette, sheet = _palette(theme), theme.style_sheet()
    has = application.font(), application.palette(), application.styleSheet()
    if has == (font, palette, sheet):
        return
    application.setFont(font)
    application.setPalette(palette)
    application.setStyleSheet(sheet)


def scaled(size: int) -> int:
    """Return a size of the design in pixels at the text size that the program has now."""
    return round(size * max(QApplication.font().pixelSize(), BASE_PX) / BASE_PX)


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for to, token in {
        role.Window: "background.white",
        role.Base: "input.surface",
        role.AlternateBase: "surface.gray-subtler",
        role.WindowText: "text.basic",
        role.Text: "text.basic",
        role.ButtonText: "text.basic",
        role.PlaceholderText: "text.subtle",
        role.Button: "surface.gray-subtler",
        role.ToolTipBase: "surface.inverse",
        role.ToolTipText: "text.basic-inverse",
        role.Highlight: "element.primary",
        role.HighlightedText: "text.inverse-static",
        role.Link: "text.primary",
        role.Mid: "border.gray",
    }.items():
        palette.setColor(to, theme.color(token))
    for to in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, to, theme.color("text.disabled-on"))
    return palette


def _css(color: QColor) -> str:
    return f"rgba({color.red()},{color.green()},{color.blue()},{color.alpha()})"
