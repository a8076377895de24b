"""`import` tells the same as the window, and writes nothing where anything is wrong."""

import json

import pytest

from app.store.database import open_register
from tests.conftest import ROOT

DATA = ROOT / "tests/data/inventories"


@pytest.fixture
def csv(tmp_path):
    def make(text, name="현황.csv"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8-sig")
        return str(path)

    return make


def names(register_path):
    with open_register(register_path) as store:
        return [one.name for one in store.systems.all()]


def test_applications_are_taken_in_and_dependencies_told(run, register_path):
    code, out, _ = run("import", str(DATA / "two_record_types.csv"))
    assert code == 0
    assert "신규 3 · 변경 0 · 동일 0 · 오류 0 · 제외 2" in out
    assert "의존" in out
    assert len(names(register_path)) == 3


def test_what_is_peculiar_about_the_file_is_told(run, csv):
    code, out, _ = run("import", csv("sep=;\n시스템명;운영부서\n가;민원과\n"))
    assert code == 0
    assert "구분 문자 표시(sep=)" in out
    assert "가져오기 전의 대장 사본: " in out


def test_a_dry_run_writes_nothing(run, register_path, csv):
    code, out, _ = run("import", csv("시스템명,운영부서\n가,민원과\n"), "--dry-run")
    assert code == 0
    assert "[신규] 2행 가" in out
    assert not register_path.exists()  # it was not there before


def test_an_error_ends_with_1_and_nothing_written(run, register_path, csv):
    path = csv("시스템명,유지보수비(원)\n가,1\n나,많음\n")
    code, out, err = run("import", path)
    assert code == 1
    assert "3행 B열 ‘유지보수비(원)’ 값 ‘많음’: 숫자로 읽을 수 없습니다" in out
    assert "대장은 그대로" in err
    assert not register_path.exists()


def test_an_error_leaves_what_the_register_holds(run, register_path, csv):
    assert run("import", csv("시스템명\n가\n"))[0] == 0
    assert run("import", csv("시스템명,유지보수비(원)\n나,많음\n", "다음.csv"))[0] == 1
    assert names(register_path) == ["가"]


def test_json_tells_rows_columns_and_what_was_written(run, csv):
    code, out, _ = run("import", csv("시스템명,운영부서\n가,민원과\n"), "--json")
    told = json.loads(out)
    assert code == 0
    assert told["counts"]["new"] == 1
    assert told["columns"][0]["field"] == "name"
    values = {"operating_department": "민원과"}
    assert told["rows"] == [{"row": 2, "state": "new", "name": "가", "values": values}]
    assert told["written"] == {"added": 1, "updated": 0}


def test_json_of_an_error_names_row_column_value_reason_and_remedy(run, csv):
    code, out, _ = run("import", csv("시스템명,유지보수비(원)\n가,많음\n"), "--json")
    told = json.loads(out)
    assert code == 1
    assert told["written"] is None
    problem = told["rows"][0]["problems"][0]
    assert (problem["row"], problem["column"], problem["value"]) == (2, "B", "많음")
    assert problem["reason"]
    assert problem["remedy"]


def test_the_value_in_doubt_is_told_once(run, csv):
    out = run("import", csv("시스템명,일평균 이용자 수\n가,약 200\n나,많음\n"))[1]
    assert "2행 B열 ‘일평균 이용자 수’: ‘약 200’: 어림한 숫자입니다." in out
    assert "3행 B열 ‘일평균 이용자 수’ 값 ‘많음’: " in out


def test_what_is_there_already_stops_is_skipped_or_updated(run, register_path, csv):
    assert run("import", csv("시스템명,운영부서\n가,민원과\n"))[0] == 0
    changed = csv("시스템명,운영부서\n가,총무과\n나,총무과\n", "다음.csv")
    code, out, err = run("import", changed)
    assert code == 1
    assert "이미 있는 시스템의 값이 달라" in err
    assert "오류" not in err
    assert "운영부서: 민원과 → 총무과" in out
    assert names(register_path) == ["가"]
    code, out, _ = run("import", changed, "--on-duplicate", "skip")
    assert code == 0
    assert "신규 1건, 변경 0건, 건너뜀 1건" in out
    assert names(register_path) == ["가", "나"]
    code, out, _ = run("import", changed, "--on-duplicate", "update")
    assert code == 0
    assert "신규 0건, 변경 1건" in out


def test_what_a_new_system_would_hold_is_told_before_it_is_written(run, csv):
    path = csv('시스템명,운영부서,유지보수비(천원),구축연도\n가,민원과,"1,200",2015년\n')
    code, out, _ = run("import", path, "--dry-run")
    assert code == 0
    assert "운영부서 민원과 · 유지보수비(최근 1년) 1,200,000원 · 구축연도 2015년\n" in out
    told = json.loads(run("import", path, "--dry-run", "--json")[1])
    assert told["rows"][0]["values"]["built_year"] == 2015


def test_a_wrong_choice_is_told_in_korean(run, csv):
    code, _, err = run("import", csv("시스템명\n가\n"), "--on-duplicate", "maybe")
    assert code == 2
    assert "stop, skip, update" in err


def test_a_file_that_is_not_there_is_told(run):
    code, _, err = run("import", "없는 파일.xlsx")
    assert code == 1
    assert "파일이 없습니다" in err


def test_a_profile_answers_what_is_asked(run, csv, tmp_path, register_path):
    path = csv("label,value\ncelsius,22\n")
    assert run("import", path)[0] == 1
    profile = tmp_path / "우리.json"
    profile.write_text(
        json.dumps({"kind": "import-profile", "name": "우리", "columns": [
            {"heading": "label", "field": "name"}, {"heading": "value", "field": None},
        ]}),
        encoding="utf-8",
    )  # fmt: skip
    assert run("import", path, "--profile", str(profile))[0] == 0
    assert names(register_path) == ["celsius"]


def test_a_file_whose_encoding_cannot_be_told_is_read_when_it_is_given(
    run, register_path, tmp_path
):
    path = tmp_path / "현황.csv"
    path.write_bytes("시스템명,운영부서\n가,민원과\n".encode("utf-16-le"))  # without its mark
    code, _, err = run("import", str(path))
    assert code == 1
    assert "--encoding" in err
    assert "utf-16-le(유니코드(UTF-16))" in err
    code, _, err = run("import", str(path), "--encoding", "utf-8")
    assert code == 1
    assert "고른 인코딩(utf-8)" in err
    assert run("import", str(path), "--encoding", "utf-16-le")[0] == 0
    assert names(register_path) == ["가"]
