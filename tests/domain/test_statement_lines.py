"""A paragraph becomes lines as deep as it stands; what an officer wrote stands as written."""

from dataclasses import replace

import pytest

from app.domain.paper_vocabulary import Line, LineLevel
from app.domain.statement_lines import below, chapter_lines
from app.domain.statement_of_work import draft_statement, paragraph_key
from app.domain.text_confidence import TextConfidence
from tests.paper_material import STATEMENT, facts_of, local_paas, values_of

SECTION, POINT, DETAIL, NOTE = LineLevel


def draft(paragraph_id, text=None, **values):
    """Return a chapter with this paragraph alone, as the officer has it."""
    facts = local_paas()
    if text is not None:
        case = replace(facts.case, texts={paragraph_key(paragraph_id): text})
        facts = facts_of(case, *facts.systems, track=facts.track)
    for chapter in draft_statement(STATEMENT, facts, values_of(facts, **values)):
        for one in chapter.paragraphs:
            if one.paragraph.id == paragraph_id:
                return replace(chapter, paragraphs=(one,))
    raise KeyError(paragraph_id)


def lines(paragraph_id, text=None, second_hand=(), **values):
    return chapter_lines(draft(paragraph_id, text, **values), second_hand)


def test_a_value_of_several_lines_stands_below_its_label():
    assert lines("overview.need", need="□ 가\n- 나\n※ 다") == (
        Line(SECTION, "추진 배경"),
        Line(POINT, "가"),
        Line(DETAIL, "나"),
        Line(NOTE, "다"),
    )
    assert lines("overview.purpose", purpose="한 줄") == (Line(SECTION, "목적: 한 줄"),)


def test_what_is_written_over_stands_by_its_own_marks():
    assert lines("overview.purpose", "□ 가\n○ 나") == (Line(SECTION, "가"), Line(POINT, "나"))
    assert lines("overview.purpose", "가\n\n나") == (Line(SECTION, "가"), Line(SECTION, "나"))
    assert lines("acceptance.correction", "가") == (Line(POINT, "가"),)


def test_a_paragraph_that_the_officer_left_out_says_nothing():
    chapter = draft("overview.purpose")
    left_out = replace(chapter.paragraphs[0], is_included=False)
    assert chapter_lines(replace(chapter, paragraphs=(left_out,)), ()) == ()


def test_a_second_hand_value_is_marked_and_wording_of_the_program_is_not():
    assert not lines("payment.due")[0].needs_check
    assert lines("payment.due", second_hand={"payment_days"})[0].needs_check
    chapter = draft("overview.purpose", purpose="한 줄")
    told = chapter.paragraphs[0]
    unsure = replace(told, paragraph=replace(told.paragraph, confidence=TextConfidence.SECONDARY))
    assert chapter_lines(replace(chapter, paragraphs=(unsure,)), ())[0].needs_check


@pytest.mark.parametrize(
    ("under", "depths"),
    [(SECTION, [POINT, DETAIL, NOTE]), (POINT, [DETAIL, DETAIL, NOTE])],
)
def test_lines_keep_their_order_of_depth_below_another(under, depths):
    told = [Line(SECTION, "가"), Line(POINT, "나"), Line(NOTE, "다")]
    assert [line.level for line in below(told, under)] == depths
