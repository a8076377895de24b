"""The statement of work (과업내용서): its chapters, drafted out of what is known of a case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.domain.advice_conditions import Truth
from app.domain.advice_facts import Fact
from app.domain.advice_source import AdviceFile
from app.domain.case_facts import CaseFacts
from app.domain.case_items import PaperItem, PaperSection
from app.domain.case_rules import Applicable, applicable, read_conditions
from app.domain.contract_case import FactAnswer
from app.domain.own_texts import is_outdated, own_text
from app.domain.placeholders import filled


class ChapterTable(StrEnum):
    """What a paper lays under the paragraphs of a chapter."""

    NONE = "none"
    SYSTEMS = "systems"
    SERVICES = "services"
    REQUIREMENTS = "requirements"
    SLA = "sla"
    DELIVERABLES = "deliverables"


@dataclass(frozen=True, slots=True)
class Paragraph(PaperItem):
    """One paragraph; `level` 1 to 4 stands for □ ○ - ※."""

    level: int


@dataclass(frozen=True, slots=True)
class Chapter(PaperSection[Paragraph]):
    """One chapter, and the table that stands in it."""

    table: ChapterTable


@dataclass(frozen=True, slots=True)
class Deliverable(PaperItem):
    """Something a vendor hands in: `text` says what it holds, `due` when it is due."""

    due: str
    quantity: str


@dataclass(frozen=True, slots=True)
class StatementOfWork:
    """The chapters of the paper, and what is handed in."""

    file: AdviceFile
    statement: str
    chapters: tuple[Chapter, ...]
    deliverables: tuple[Deliverable, ...]


@dataclass(frozen=True, slots=True)
class DraftParagraph:
    """One paragraph as it stands in a case. `missing` are the labels of values not known.

    One whose conditions are open is left out until the officer knows, or puts it in. `proposed` is
    what stands where nothing is written over it; `is_outdated` tells that the officer wrote over a
    proposal that has changed since.
    """

    paragraph: Paragraph
    text: str
    is_included: bool
    is_edited: bool
    missing: tuple[str, ...]
    open_facts: tuple[Fact, ...]
    answer: FactAnswer
    proposed: str
    is_outdated: bool


@dataclass(frozen=True, slots=True)
class DraftChapter:
    """One chapter with its paragraphs in order."""

    chapter: Chapter
    paragraphs: tuple[DraftParagraph, ...]


def paragraph_key(paragraph_id: str) -> str:
    """Return under which id a case keeps the officer's text and choice for a paragraph."""
    return f"statement.{paragraph_id}"


def draft_statement(
    statement: StatementOfWork, facts: CaseFacts, values: Mapping[str, str]
) -> tuple[DraftChapter, ...]:
    """Draft every chapter; what the officer wrote over or left out goes before the draft.

    A paragraph that is known not to go for the case is not there at all.
    """
    return tuple(
        DraftChapter(
            chapter,
            tuple(
                draft
                for paragraph in chapter.items
                if (draft := _drafted(paragraph, facts, values)) is not None
            ),
        )
        for chapter in statement.chapters
    )


def deliverables_for(statement: StatementOfWork, facts: CaseFacts) -> Applicable[Deliverable]:
    """Return what is handed in for the services that a case buys."""
    return applicable(statement.deliverables, facts)


def _drafted(
    paragraph: Paragraph, facts: CaseFacts, values: Mapping[str, str]
) -> DraftParagraph | None:
    reading = read_conditions(paragraph.when, facts)
    if reading.truth is Truth.NOT_MET:
        return None
    draft = filled(paragraph.text, values, facts.file.placeholders)
    key = paragraph_key(paragraph.id)
    own = own_text(facts.case, key)
    answer = facts.case.check(key).answer
    is_proposed = reading.truth is Truth.MET
    return DraftParagraph(
        paragraph=paragraph,
        text=own or draft.text,
        is_included=answer is FactAnswer.YES or (answer is FactAnswer.UNKNOWN and is_proposed),
        is_edited=own not in {"", draft.text},
        missing=() if own else tuple(one.label for one in draft.missing),
        open_facts=reading.open_facts,
        answer=answer,
        proposed=draft.text,
        is_outdated=is_outdated(facts.case, key, paragraph.text),
    )
