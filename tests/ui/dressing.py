"""Puts the look of the program on widgets that a test makes by themselves."""

from __future__ import annotations

import pytest

from app import paths
from app.ui.theme import ThemeName, apply_theme, load_theme


@pytest.fixture
def dressed(qapp, theme):
    """Give the program its look, and take it off again."""

    def dress(percent=100, name=ThemeName.LIGHT):
        apply_theme(qapp, load_theme(paths.RESOURCES, name, percent))

    yield dress
    # Qt is not sound when a style sheet is taken off and put on again with another style.
    apply_theme(qapp, load_theme(paths.RESOURCES, ThemeName.LIGHT))
