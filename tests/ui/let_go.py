"""How a test lets a program go whose look it may have changed."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from app import paths
from app.main import Program
from app.ui.theme import ThemeName, apply_theme, load_theme


def let_go(*programs: Program) -> None:
    """Close programs, free their windows and take their look off.

    In this order: Qt dresses every widget that there is, whether a window shows it or not. It is
    not sound where a style sheet is taken off and put on again with another style.
    """
    for program in programs:
        program.close()
        program.window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for program in programs:
        apply_theme(program.application, load_theme(paths.RESOURCES, ThemeName.LIGHT))
