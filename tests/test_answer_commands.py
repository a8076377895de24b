"""Answer forms go out and come back on the command line; conflicts are told, never chosen."""

import json
from zipfile import ZipFile

import pytest

from app.domain.answer import Answer, AnswerKey
from app.store.database import open_register
from tests.answer_form_material import fill
from tests.conftest import make_system


@pytest.fixture
def register(register_path):
    with open_register(register_path) as store:
        store.systems.save(make_system("민원예약"))
        store.systems.save(make_system("급여", operating_department="총무과"))
    return register_path


@pytest.fixture
def form(register, run, tmp_path):
    path = tmp_path / "양식.xlsx"
    code, told, _ = run("export", "answer-form", "--system", "민원예약", "--out", str(path))
    assert (code, told) == (0, f"진단 양식을 저장했습니다: {path}\n")
    return path


def answers_in(register, name):
    with open_register(register) as store:
        return store.assessments.current(store.systems.find(name).id).answers


def test_a_dry_run_shows_the_difference_and_writes_nothing(register, run, form):
    fill(form, {"item/outage_stop": {"answer": "예"}}, who="홍길동")
    code, told, _ = run("import-answers", str(form), "--dry-run")
    assert code == 0
    assert "신규: 민원예약 · 2. " in told
    assert "(빈칸) → 예(양식.xlsx 홍길동)" in told
    assert "신규 1건, 변경 0건" in told
    assert answers_in(register, "민원예약") == {}


def test_answers_are_taken_in_and_what_is_refused_is_told(register, run, form):
    fill(form, {"item/outage_stop": {"answer": "예"}, "factor/logs": {"answer": "글쎄"}})
    code, told, refused = run("import-answers", str(form))
    assert code == 0
    assert told.endswith("답변 1건을 대장에 넣었습니다.\n")
    assert "거부: 양식.xlsx ‘1. 민원예약’ 시트" in refused
    assert "값 ‘글쎄’: 목록에 없는 답입니다. 다음 가운데 하나로" in refused
    assert answers_in(register, "민원예약") == {AnswerKey("outage_stop"): Answer.YES}


def test_a_file_that_cannot_be_read_is_told_with_the_rest_and_nothing_is_written(
    register, run, form, tmp_path
):
    fill(form, {"item/outage_stop": {"answer": "예"}})
    broken = [tmp_path / "한글.xlsx", tmp_path / "빈 파일.xlsx"]
    broken[0].write_bytes(b"HWP Document File V3.00 \x1a\x01\x02\x03\x04\x05" + b"0" * 300)
    broken[1].touch()
    code, told, refused = run("import-answers", str(broken[0]), str(form), str(broken[1]))
    assert code == 1
    assert "신규 1건" in told
    assert "한글.xlsx: 한글(HWP) 문서입니다." in refused
    assert "빈 파일.xlsx: 내용이 없는 빈 파일" in refused
    assert "읽지 못한 파일이 있어 답변을 넣지 않았습니다: 2개" in refused
    assert answers_in(register, "민원예약") == {}


def test_conflicts_stand_side_by_side_in_json_and_are_left(register, run, form, tmp_path):
    second = tmp_path / "둘째.xlsx"
    second.write_bytes(form.read_bytes())
    fill(form, {"item/outage_stop": {"answer": "예"}})
    fill(second, {"item/outage_stop": {"answer": "아니오"}})
    told = [
        json.loads(run("import-answers", *map(str, files), "--json")[1])
        for files in ((form, second), (second, form))
    ]
    assert told[0] == told[1]
    assert told[0]["written"] == 0
    (conflict,) = told[0]["answers"]
    assert conflict["outcome"] == "conflict"
    assert [one["choice"] for one in conflict["options"]] == ["", "no", "yes"]
    assert answers_in(register, "민원예약") == {}


def test_each_department_gets_a_file(register, run, tmp_path):
    target = tmp_path / "모두.zip"
    code, _, _ = run(
        "export", "answer-form", "--part", "인프라", "--out", str(target), "--by-department"
    )
    assert code == 0
    with ZipFile(target) as archive:
        assert len(archive.namelist()) == 3


def test_an_unknown_part_is_told_with_those_there_are(register, run, tmp_path):
    code, _, refused = run(
        "export", "answer-form", "--part", "전산", "--out", str(tmp_path / "양식.xlsx")
    )
    assert code == 1
    assert "쓸 수 있는 부분: 업무 담당, 인프라, 보안, 개발·운영사" in refused


def test_a_form_that_is_there_is_not_overwritten_unasked(run, form):
    code, _, refused = run("export", "answer-form", "--out", str(form))
    assert code == 1
    assert "--overwrite" in refused
