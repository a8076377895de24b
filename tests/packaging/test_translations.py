"""The English of the window is whole, fits its Korean, and is what the program reads."""

from __future__ import annotations

import json
import re
import shutil
from collections import Counter

import pytest

from content_names import CONTEXT, content_names  # isort: skip
from translations import PACKED, TEXTS, fill, messages, release, update  # isort: skip

MESSAGES = messages(TEXTS)
HANGUL = re.compile("[가-힣]")
VALUE = re.compile(r"\{[^{}]*\}")
ACCELERATOR = re.compile(r"&(?!&)\w")
COUNT = re.compile(r"\{[^{}]*\}(개|건|명|쪽|일|곳|군데|가지|점|개월|시간|분)")
PLURAL = re.compile(r"\{[^{}]*\} (?!and|in|of all)([a-z]+ )?([a-z]{2,}s|are|people)\b|\(s\)")
LIMITS = {"결재란", "결재선", "비교", "{limit}자"}  # beside these a number is a limit, never one
# A language is called by its own name, so that who reads no English finds back.
QUOTED = {"한국어", "Language / 화면 언어"}


@pytest.fixture
def texts(tmp_path):
    """Return a copy of the list of texts."""
    return shutil.copyfile(TEXTS, tmp_path / TEXTS.name)


def written(text):
    """What of a text is for the program and not for its reader."""
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    values = Counter(VALUE.findall(text))
    return values, text[:start], text[end:], len(ACCELERATOR.findall(text))


def test_the_list_holds_what_the_program_says_now_and_nothing_else(texts):
    update(texts)
    assert texts.read_bytes() == TEXTS.read_bytes(), "packaging/translations.py update"


def test_each_name_of_the_content_that_the_window_says_is_in_the_list():
    listed = {one.source for one in MESSAGES if one.context == CONTEXT}
    assert listed == set(content_names())
    assert {"도입 검토", "클라우드 준비 단계(Cloud Ready)", "목표 단계: 확장성"} <= listed


def test_each_text_is_translated():
    assert len(MESSAGES) > 2000
    left = [one.key for one in MESSAGES if not (one.is_finished and one.translation.strip())]
    assert not left


def test_a_translation_holds_the_values_breaks_and_accelerators_of_its_text():
    differing = [
        (one.source, one.translation)
        for one in MESSAGES
        if written(one.source) != written(one.translation)
    ]
    assert not differing


def test_a_count_reads_well_whether_it_is_one_or_many():
    counted = (one for one in MESSAGES if COUNT.search(one.source))
    assert not [
        one.translation
        for one in counted
        if PLURAL.search(one.translation) and not any(limit in one.source for limit in LIMITS)
    ]


def test_a_unit_that_stands_behind_a_figure_of_its_own_is_no_plural():
    units = [one.translation for one in MESSAGES if one.source in {"개", "건", "명", "쪽"}]
    assert units
    assert not [unit for unit in units if unit.endswith("s")]


@pytest.mark.parametrize(
    "english", ["{0} systems", "{1} optional fields", "{0} day(s) left", "{0} are left"]
)
def test_a_count_that_reads_well_only_for_many_is_found(english):
    assert PLURAL.search(english)


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("{0}개 중 {1}개", "{0} of {2}"),
        ("이름\n", "Name"),
        (" · 제안", "· Offer"),
        ("&열기", "Open"),
    ],
)
def test_a_translation_that_does_not_fit_is_found(korean, english):
    assert written(korean) != written(english)


def test_a_translation_is_english():
    korean = {one.translation for one in MESSAGES if HANGUL.search(one.translation)}
    assert korean == QUOTED


def test_the_program_reads_what_is_made_of_the_list(texts, tmp_path):
    made = tmp_path / "made.qm"
    release(texts, made)
    assert made.read_bytes() == PACKED.read_bytes(), "packaging/translations.py release"


def test_translations_are_put_in_as_they_are_and_lost_ones_are_told(texts):
    first = next(one for one in MESSAGES if one.source.startswith(" "))
    given = {"context": first.context, "source": first.source, "translation": " <new> & old "}
    lost = {"context": "Nowhere", "source": "없음", "translation": "None"}
    assert fill(texts, json.loads(json.dumps([given, lost]))) == [("Nowhere", "없음")]
    changed = [one for one in messages(texts) if one not in MESSAGES]
    assert [(one.key, one.translation) for one in changed] == [(first.key, " <new> & old ")]
