"""A content file loads whole, or says everything that is wrong with it at once."""

import pytest

from app.content.questionnaires import load_checklist
from app.content.reading import ContentError
from app.content.register_forms import load_register_form
from app.content.samples import load_sample_file
from tests.conftest import ROOT

CHECKLIST = ROOT / "forms/questionnaires/self-diagnosis.toml"
FORM = ROOT / "forms/register/information-system.toml"
SAMPLE = ROOT / "resources/samples/guide-2021.toml"


def broken(tmp_path, path, *changes):
    """Return a copy of a shipped file with each text replaced once."""
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    copy = tmp_path / path.name
    copy.write_text(text, encoding="utf-8")
    return copy


def problems_of(load, *arguments):
    with pytest.raises(ContentError) as caught:
        load(*arguments)
    assert str(caught.value).startswith(f"{arguments[0].name}: 고칠 곳 ")
    return set(caught.value.problems)


def test_all_problems_of_a_checklist_are_reported_at_once(tmp_path):
    path = broken(
        tmp_path,
        CHECKLIST,
        ('version = "2021.1"', "version = 2021"),
        ('title = "정보시스템 자가진단 체크리스트"', 'titel = "오타"'),
        ("adopt_min = 6", 'adopt_min = "6"'),
        ('reading = "public_needs_both"', 'reading = "both"'),
        ("number = 2", "number = 0"),
        ('indicator = "신뢰성 및 가용성"', 'indicator = ""'),
    )
    assert problems_of(load_checklist, path) == {
        "version: 글이어야 합니다",
        "title: 없습니다",
        "titel: 모르는 항목입니다 (혹시 'title'인가요?)",
        "rule.adopt_min: 정수여야 합니다",
        (
            "item_reading.reading: 쓸 수 없는 값입니다. 쓸 수 있는 값: "
            "'public_needs_both', 'either', 'first_alone'"
        ),
        "goals[1].items[2].number: 1 이상이어야 합니다",
        "goals[1].items[3].indicator: 비어 있습니다",
    }


def test_all_contradictions_of_a_checklist_are_reported_at_once(tmp_path):
    path = broken(
        tmp_path,
        CHECKLIST,
        ("keep_max = 3", "keep_max = 6"),
        ('verdict = "undetermined"', 'verdict = "keep"'),
        ('item = "clear_boundary"', 'item = "boundary"'),
        ('id = "outage_stop"', 'id = "peak_complaint"'),
        ("number = 10", "number = 11"),
        ('id = "users"', 'id = "share"'),
    )
    assert problems_of(load_checklist, path) == {
        "문항 id 'peak_complaint': 2번 쓰였습니다",
        "문항 'cost_and_users'의 조건 id 'share': 2번 쓰였습니다",
        "goals: 문항 번호(number)는 1부터 빠짐없이 차례로 적습니다",
        "rule: keep_max < adopt_min ≤ 문항 수(10)여야 합니다",
        "verdicts: 'undetermined' 설명이 없습니다",
        "notes[1].item: 'boundary' 문항이 없습니다",
        *(f"examples[{n}].answers.outage_stop: 'outage_stop' id가 없습니다" for n in range(1, 5)),
        *(
            f"examples[{n}].answers.cost_and_users.users: 'cost_and_users.users' id가 없습니다 "
            "(혹시 'cost_and_users.share'인가요?)"
            for n in (2, 3)
        ),
    }


def test_all_problems_of_a_register_form_are_reported_at_once(tmp_path):
    path = broken(
        tmp_path,
        FORM,
        ('id = "short_name"', 'id = "nickname"'),
        ('id = "opened_on"', 'id = "built_year"'),
        ('pattern_hint = "숫자 7자리로 적습니다. 예: 1741000"', ""),
        ('kind = "count"\nneed = "result"\nunit = "명"', 'kind = "choice"'),
    )
    assert problems_of(load_register_form, path) == {
        "항목 id 'built_year': 2번 쓰였습니다",
        "항목 'nickname': 대장에 없는 항목입니다",
        "항목 'short_name': 서식에 빠졌습니다",
        "항목 'opened_on': 서식에 빠졌습니다",
        "항목 'daily_users_avg': 고를 값(choices)은 kind가 choice일 때만, 그리고 반드시 적습니다",
        "항목 'org_code': pattern과 pattern_hint는 함께 적습니다",
    }


def test_all_problems_of_a_sample_are_reported_at_once(tmp_path, checklist, register_form):
    path = broken(
        tmp_path,
        SAMPLE,
        ('built_year = "2015"', 'built_year = "칠 년 전"\nbuild_year = "2015"'),
        ('item = "outage_stop"\nanswer', 'item = "outage"\nanswer'),
        ('item = "release_cycle"\ntext', 'item = "release"\ntext'),
        ('part = "users"', 'part = "share"'),
        ('confidence = "doubtful"\nreason', 'confidence = "doubtful"\n# reason'),
        ('name = "표준프레임워크 포털"', 'name = "공영홈쇼핑"'),
    )
    assert problems_of(load_sample_file, path, checklist, register_form) == {
        "정보시스템명 '공영홈쇼핑': 2번 쓰였습니다",
        "systems[1].fields.built_year: 연도 네 자리로 적습니다. 예: 2015",
        "systems[1].fields.build_year: 모르는 항목입니다",
        "systems[1] 'cost_and_users share': 2번 쓰였습니다",
        "systems[1].answers[3]: 체크리스트에 없는 문항입니다",
        "systems[1].findings[10].item: 'release' 문항이 없습니다",
        "systems[2]: 신뢰도(confidence)가 guide가 아니면 까닭(reason)을 적습니다",
    }


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"id = \n", "TOML 문법 오류"),
        ("제목 = 1".encode("cp949"), "UTF-8로 저장한 파일이 아닙니다"),
        (b"", "없습니다"),
    ],
)
def test_a_file_that_is_no_content_is_refused(tmp_path, content, problem):
    path = tmp_path / "broken.toml"
    path.write_bytes(content)
    with pytest.raises(ContentError, match=problem):
        load_checklist(path)


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(ContentError, match="다시 설치"):
        load_checklist(tmp_path / "gone.toml")


def test_a_file_that_was_changed_is_read_as_it_is_now(tmp_path):
    title = load_checklist(CHECKLIST).title
    own = tmp_path / "own.toml"
    for told in (title, "한빛시 자가진단", title):
        text = CHECKLIST.read_text(encoding="utf-8").replace(f'"{title}"', f'"{told}"', 1)
        own.write_text(text, encoding="utf-8")
        assert load_checklist(own).title == told
    own.write_text(text + "\n[[", encoding="utf-8")
    with pytest.raises(ContentError):
        load_checklist(own)
