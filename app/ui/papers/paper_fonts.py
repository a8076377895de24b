"""The letters of a paper, in units fine enough that no device rounds them."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from app.exports.picture_parts import PictureFont
from app.ui.theme import FALLBACKS, FAMILY

UNITS = 100  # to the point of a page
_ENGLISH = {"맑은 고딕": "Malgun Gothic"}


def paper_font(font: PictureFont, size: float) -> QFont:
    """Return a font of a page at this size in points, as a painter of UNITS to the point takes it.

    A font that this PC lacks is drawn in the bundled one, which is narrower than 맑은 고딕.
    """
    made = QFont()
    made.setFamilies(list(families_of(font.name)))
    made.setPixelSize(max(round(size * UNITS), 1))
    as_on_paper(made)
    made.setBold(font.bold)
    made.setItalic(font.italic)
    made.setUnderline(font.underline)
    return made


def as_on_paper(font: QFont) -> None:
    """Let every letter stand as it is written, at its own width.

    Signs that a font puts in place of others, such as a higher dash between figures, have no
    letter in a PDF: what stands there could not be read out of it.
    """
    for alternates in ("calt", "clig", "liga"):
        font.setFeature(QFont.Tag(alternates), 0)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)


@lru_cache(maxsize=32)
def families_of(name: str) -> tuple[str, ...]:
    """Return the families to look for a letter in, the first of them here on this PC."""
    known = [one for one in (name, _ENGLISH.get(name, "")) if one and QFontDatabase.hasFamily(one)]
    return (*known[:1], FAMILY, *FALLBACKS)


class Ruler:
    """Measures text of one font in points."""

    def __init__(self, font: PictureFont, size: float) -> None:
        self.font = paper_font(font, size)
        self._metrics = QFontMetricsF(self.font)

    def width(self, text: str) -> float:
        """Return how wide a line of text is."""
        return self._metrics.horizontalAdvance(text) / UNITS

    @property
    def height(self) -> float:
        """How high a line is, from its highest letter to its lowest."""
        return self._metrics.height() / UNITS

    @property
    def ascent(self) -> float:
        """How far the top of a line is above its base line."""
        return self._metrics.ascent() / UNITS
