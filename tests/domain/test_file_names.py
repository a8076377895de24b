"""A file is named so that Windows, Linux and a share between them take it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.file_names import file_name, with_ending


def picture(name):
    return f"{name}_목표별 예 비율.png"


@pytest.mark.parametrize(
    ("of", "name"),
    [
        ("인허가 시스템", "인허가 시스템_목표별 예 비율.png"),
        ("인허가/GIS: 포털", "인허가 GIS 포털_목표별 예 비율.png"),
        ("NUL", "_NUL_목표별 예 비율.png"),
        ("com1.백업", "_com1.백업_목표별 예 비율.png"),
        ("..숨은 시스템.", "숨은 시스템_목표별 예 비율.png"),
        ("???", "목표별 예 비율.png"),
    ],
)
def test_what_a_system_refuses_is_left_out(of, name):
    assert file_name(of, picture) == name


@given(st.text(max_size=300))
def test_a_name_fits_whatever_it_is_about(of):
    name = file_name(of, picture)
    assert len(name) <= 120
    assert len(name.encode()) <= 240
    assert not set(name) & set('\\/:*?"<>|\n\r\t\0')
    assert name.endswith("목표별 예 비율.png")


@pytest.mark.parametrize(
    ("chosen", "file"),
    [
        ("그림", "그림.png"),
        ("그림.png", "그림.png"),
        ("그림.PNG", "그림.PNG"),
        ("비율 1.0", "비율 1.0.png"),
        ("그림.xlsx", "그림.xlsx.png"),
    ],
)
def test_an_ending_is_added_where_it_is_missing(chosen, file):
    assert with_ending(Path("/자료") / chosen, ".png") == Path("/자료") / file
