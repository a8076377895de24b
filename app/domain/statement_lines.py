"""The paragraphs of a statement of work as lines of 개조식 text."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from app.domain.marked_lines import MARKS, marked_lines
from app.domain.paper_vocabulary import Line, LineLevel
from app.domain.placeholders import names_in
from app.domain.statement_of_work import DraftChapter, DraftParagraph
from app.domain.text_confidence import TextConfidence

LEVELS = (LineLevel.SECTION, LineLevel.POINT, LineLevel.DETAIL, LineLevel.NOTE)
_DEPTHS = (LineLevel.SECTION, LineLevel.POINT, LineLevel.DETAIL)
_UNSURE = {TextConfidence.SECONDARY, TextConfidence.UNVERIFIED}


def chapter_lines(chapter: DraftChapter, second_hand: Collection[str]) -> tuple[Line, ...]:
    """Return what a chapter says; `second_hand` are the placeholders whose values are.

    What an officer wrote stands as written, by its own marks. Wording that is this program's is
    not marked line by line: the paper says once that it is a draft.
    """
    return tuple(
        line
        for paragraph in chapter.paragraphs
        if paragraph.is_included
        for line in _paragraph(paragraph, second_hand)
    )


def _paragraph(draft: DraftParagraph, second_hand: Collection[str]) -> Iterable[Line]:
    level = LEVELS[draft.paragraph.level - 1]
    if draft.is_edited:
        return _written(draft.text, level)
    needs_check = draft.paragraph.confidence in _UNSURE or any(
        name in second_hand for name in names_in(draft.paragraph.text)
    )
    label, _, said = draft.text.partition(": ")
    if "\n" in draft.text or said.partition(" ")[0] in MARKS:
        return _with_label(label, said, level)
    return (Line(level, draft.text, needs_check),)


def _written(text: str, level: LineLevel) -> tuple[Line, ...]:
    """Return lines by their own marks; without any mark they stand where the draft stood."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if any(line.partition(" ")[0] in MARKS for line in lines):
        return marked_lines(text, without=level)
    return tuple(Line(level, line) for line in lines)


def _with_label(label: str, said: str, level: LineLevel) -> Iterator[Line]:
    """Set a value of several lines below its label, one step deeper."""
    yield Line(level, label)
    yield from below(marked_lines(said), level)


def below(lines: Iterable[Line], level: LineLevel) -> Iterator[Line]:
    """Set lines as deep as they stand to each other below a level; notes stay notes."""
    told = list(lines)
    depths = [_DEPTHS.index(line.level) for line in told if line.level in _DEPTHS]
    floor = _DEPTHS.index(level) + 1 if level in _DEPTHS else len(_DEPTHS)
    for line in told:
        if line.level not in _DEPTHS:
            yield line
            continue
        depth = min(_DEPTHS.index(line.level) - min(depths) + floor, len(_DEPTHS) - 1)
        yield Line(_DEPTHS[depth], line.text, line.needs_check)
