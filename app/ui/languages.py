"""The languages of the window: Korean, in which it is written, and English.

Papers, questionnaires, reference data and the help are Korean whatever the window speaks.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

from app.paths import RESOURCES

T = TypeVar("T")

_KNOWN_BY = "language of the window"


class Language(StrEnum):
    """What the window can speak."""

    KOREAN = "ko"
    ENGLISH = "en"


def speak(language: Language) -> None:
    """Let every text that is asked for from now on be of a language.

    In Korean only Qt's own buttons and file dialogs need a translation; in English only ours.
    """
    application = _application()
    for before in application.findChildren(QTranslator, _KNOWN_BY):
        application.removeTranslator(before)
        before.setParent(None)
    translator = QTranslator(application)
    translator.setObjectName(_KNOWN_BY)
    name, folder = _file(language)
    if translator.load(name, str(folder)):
        application.installTranslator(translator)


def is_korean() -> bool:
    """Whether the window speaks Korean."""
    translator = _application().findChild(QTranslator, _KNOWN_BY)
    return translator is None or translator.language() != "en_US"


def in_korean(make: Callable[[], T]) -> T:
    """Return what is made for paper, whose texts are Korean whatever the window speaks."""
    application = _application()
    translator = application.findChild(QTranslator, _KNOWN_BY)
    if translator is None or is_korean():
        return make()
    application.removeTranslator(translator)
    try:
        return make()
    finally:
        application.installTranslator(translator)


def _file(language: Language) -> tuple[str, Path]:
    if language is Language.KOREAN:
        return "qtbase_ko", Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return "app_en", RESOURCES / "translations"


def _application() -> QCoreApplication:
    application = QCoreApplication.instance()
    assert application is not None
    return application
