"""The words of the paper are read strictly, and a file name is one that every system takes."""

import shutil
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exports.failures import ExportError
from app.exports.form_file import filled
from app.exports.result_form import load_result_form
from app.services.exporting import RESULT_FORM

DAY = date(2026, 11, 23)
FORM = load_result_form(RESULT_FORM)


def changed(tmp_path, old, new):
    """Return a form whose words were edited."""
    shutil.copytree(RESULT_FORM, tmp_path / "form")
    words = tmp_path / "form" / "form.toml"
    text = words.read_text(encoding="utf-8")
    assert old in text
    words.write_text(text.replace(old, new), encoding="utf-8")
    return tmp_path / "form"


def test_every_problem_of_the_words_is_told_at_once(tmp_path):
    form = changed(tmp_path, 'yes = "예"\nno = "아니오"', 'yess = "예"')
    with pytest.raises(ExportError) as caught:
        load_result_form(form)
    assert "answers.yes: 없습니다" in str(caught.value)
    assert "answers.no: 없습니다" in str(caught.value)
    assert "answers.yess: 모르는 항목입니다" in str(caught.value)


def test_words_that_are_not_there_are_told(tmp_path):
    with pytest.raises(ExportError, match="서식의 글을 읽을 수 없습니다"):
        load_result_form(tmp_path)


def test_a_place_that_has_no_value_is_told_with_those_that_have():
    with pytest.raises(ExportError, match="쓸 수 있는 자리: count, total"):
        filled("예 {cuont}개", count=6, total=10)


def test_a_file_is_named_by_system_paper_and_day():
    name = FORM.file_name("인허가 시스템", DAY)
    assert name == "인허가 시스템_자가진단 결과서_2026-11-23.xlsx"


@pytest.mark.parametrize(
    ("system", "start"),
    [
        ('통합/상품:관리*"시스템"?', "통합 상품 관리 시스템_"),
        ("..숨은 시스템.", "숨은 시스템_"),
        ("CON", "_CON_"),
        ("con.시스템", "_con.시스템_"),
        ("CONTACT", "CONTACT_"),
        ("???", "자가진단"),
    ],
)
def test_what_windows_refuses_is_not_in_the_name(system, start):
    assert FORM.file_name(system, DAY).startswith(start)


@given(st.text(max_size=300))
def test_any_system_has_a_file_name_that_can_be_written(system):
    name = FORM.file_name(system, DAY)
    assert len(name) <= 120
    assert len(name.encode()) <= 240
    assert not set(name) & set('\\/:*?"<>|\n\r\t\0')
    assert name == name.strip()
    assert name.endswith("자가진단 결과서_2026-11-23.xlsx")
