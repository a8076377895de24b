"""The help and the glossary, with everything that they say of rules taken from the content."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from app.domain.help_pages import Help
from app.domain.help_terms import Glossary
from app.domain.reading_limits import LimitName
from app.domain.reference_library import ReferenceLibrary
from app.paths import BUNDLE, FORMS, RESOURCES
from app.services.case_papers import CasePapers
from app.services.evidences import shipped_limits
from app.services.forms import REFERENCE, checklist, register_form
from app.services.help_values import (
    diagnosis_values,
    news,
    paper_values,
    reference_values,
    rounding_values,
)
from app.services.reading_files import reading_limits

HELP = RESOURCES / "help"
NEWS = BUNDLE / "CHANGELOG.md"
_TOLD_LIMITS = (LimitName.FILE_BYTES, LimitName.ROWS, LimitName.COLUMNS, LimitName.SHEETS)


def rule_values(library: ReferenceLibrary, day: date, folder: Path = HELP) -> dict[str, str]:
    """Return what the reference data and the questionnaires say, which the terms may take."""
    from app.content.diagnosis import load_diagnosis_content
    from app.content.help_pages import load_help_words
    from app.content.rounding import load_rounding

    words = load_help_words(folder)
    asked = checklist()
    content = load_diagnosis_content(FORMS / "questionnaires", REFERENCE, register_form(), asked)
    return {
        **reference_values(library, words, day),
        **diagnosis_values(asked, content, words),
        **rounding_values(load_rounding(REFERENCE / "rounding.toml"), words),
    }


def help_values(
    library: ReferenceLibrary, day: date, folder: Path = HELP, news_file: Path = NEWS
) -> dict[str, str]:
    """Return everything that a page of the help may take; raise ContentError or ExportError."""
    from app.content.help_pages import load_accessibility, load_help_words

    words = load_help_words(folder)
    limits = reading_limits()
    return {
        **rule_values(library, day, folder),
        **paper_values(CasePapers(), library, words),
        **load_accessibility(folder, words),
        "evidence:max": f"{shipped_limits().max_file_mb} MB",
        "limits": ", ".join(limits.words(name) for name in _TOLD_LIMITS),
        "limit:file": limits.words(LimitName.FILE_BYTES),
        "limit:rows": limits.words(LimitName.ROWS),
        "news": news(news_file, words),
    }


def read_glossary(library: ReferenceLibrary, day: date) -> Glossary:
    """Return the terms by the reference data in force on a day; raise ContentError."""
    from app.content.help_pages import load_glossary

    return load_glossary(HELP, rule_values(library, day))


def read_help(library: ReferenceLibrary, day: date) -> Help:
    """Return the pages by the reference data in force on a day.

    Raise ContentError or ExportError naming everything that is wrong in a file.
    """
    from app.content.help_pages import load_glossary, load_help

    values = help_values(library, day)
    return load_help(HELP, values, load_glossary(HELP, values))
