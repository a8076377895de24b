"""The command line does what the window does, in Korean, and says by its exit code how it went."""

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from app import cli
from app.console import table_text
from app.store.database import open_register
from tests.conftest import NOON, ROOT, make_assessment, make_system


@pytest.fixture
def sample(run):
    assert run("sample")[0] == 0


def test_the_sample_is_loaded_once(run):
    code, out, _ = run("sample")
    assert code == 0
    assert out.splitlines() == [
        "예시를 추가했습니다: 공영홈쇼핑",
        "예시를 추가했습니다: 표준프레임워크 포털",
    ]
    code, out, _ = run("sample")
    assert code == 0
    assert out.splitlines() == [
        "예시가 이미 대장에 있어 바꾸지 않았습니다: 공영홈쇼핑",
        "예시가 이미 대장에 있어 바꾸지 않았습니다: 표준프레임워크 포털",
    ]


def test_of_each_example_it_is_said_whether_it_was_there(run, register_path):
    with open_register(register_path) as store:
        store.systems.save(make_system("공영홈쇼핑"))
    assert run("sample")[1].splitlines() == [
        "예시가 이미 대장에 있어 바꾸지 않았습니다: 공영홈쇼핑",
        "예시를 추가했습니다: 표준프레임워크 포털",
    ]


def test_the_example_does_not_bring_its_agency_into_somebodys_register(run, register_path):
    with open_register(register_path) as store:
        store.systems.save(make_system("새올"))
    assert run("sample")[0] == 0
    with open_register(register_path) as store:
        assert store.agencies.get() is None


def test_a_list_is_readable(run, sample):
    code, out, _ = run("list")
    assert code == 0
    heading, shopping, portal = out.splitlines()
    assert heading.split() == [
        "관리번호",
        "정보시스템명",
        "운영부서",
        "판정",
        "예",
        "개수",
        "답변",
        "최근",
        "답변일",
    ]
    assert "공영홈쇼핑" in shopping
    assert "도입 검토" in shopping
    assert "10/10" in shopping
    assert "기존 유지 권장" in portal


def test_columns_line_up_where_hangul_is_twice_as_wide():
    assert (
        table_text([("이름", "a"), ("ab", "b"), ("가나다", "")]) == "이름    a\nab      b\n가나다"
    )


def test_an_empty_register_is_told(run, register_path):
    open_register(register_path).close()
    assert run("list") == (0, "대장에 등록된 정보시스템이 없습니다.\n", "")
    assert run("list", "--json") == (0, "[]\n", "")


def test_a_list_as_json_has_stable_keys(run, sample, register_path):
    with open_register(register_path) as store:
        store.systems.save(make_system("미진단 시스템", management_no="SYS-0003"))
    code, out, _ = run("list", "--json")
    assert code == 0
    shopping, bare, portal = json.loads(out)
    assert shopping["verdict"] == "adopt_review"
    assert shopping["yes_count"] == {"low": 6, "high": 6}
    assert (shopping["answered"], shopping["total"]) == (10, 10)
    assert bare["verdict"] is None
    assert "yes_count" not in bare
    assert portal["management_no"] == "SYS-0002"


def test_a_result_is_readable(run, sample):
    code, out, _ = run("show", "공영홈쇼핑")
    assert code == 0
    assert "판정: 도입 검토 – 예 6개" in out
    assert "가용성 99.6% 수준으로 운영" in out
    assert "클라우드 네이티브 발주자 가이드" in out


def test_a_result_as_json_holds_every_figure(run, sample):
    code, out, _ = run("show", " 공영홈쇼핑 ", "--json")
    assert code == 0
    figures = json.loads(out)
    assert figures["verdict"] == "adopt_review"
    assert figures["system"]["built_year"] == 2015
    assert len(figures["fingerprint"]) == 64


def test_a_system_without_an_assessment_is_shown_as_such(run, register_path):
    with open_register(register_path) as store:
        store.systems.save(make_system("미진단 시스템"))
    code, out, _ = run("show", "미진단 시스템")
    assert code == 0
    assert "판정: 미진단" in out
    code, out, _ = run("show", "미진단 시스템", "--json")
    assert json.loads(out)["verdict"] is None


def test_an_open_count_is_shown_as_a_range(run, register_path, checklist):
    system = make_system("진행 중")
    with open_register(register_path) as store:
        store.systems.save(system)
        store.assessments.begin(make_assessment(checklist, system, "YYYU------"))
    assert "판정: 판단 보류 – 예 3~10개" in run("show", "진행 중")[1]
    assert "3~10" in run("list")[1]


@pytest.mark.parametrize("name", ["홈쇼핑", "공영 홈쇼핑", "공영홈쇼핀"])
def test_a_name_that_is_not_there_is_answered_with_near_ones(run, sample, name):
    code, out, err = run("show", name)
    assert (code, out) == (1, "")
    assert "대장에 없는 정보시스템입니다" in err
    assert "비슷한 이름이 있습니다: 공영홈쇼핑" in err


def test_a_name_like_no_other_leads_to_the_list(run, sample):
    code, _, err = run("show", "xyz")
    assert code == 1
    assert "list 명령으로" in err


@pytest.mark.parametrize("command", [["list"], ["show", "새올"]])
def test_a_register_that_is_not_there_is_not_made(run, register_path, command):
    code, _, err = run(*command)
    assert code == 1
    assert "대장 파일이 없습니다" in err
    assert not register_path.exists()


def test_a_file_that_is_no_register_is_told(run, register_path):
    register_path.write_text("정보시스템명\n", encoding="utf-8")
    code, _, err = run("list")
    assert code == 1
    assert "대장 파일이 아닙니다" in err


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        ([], "빠진 항목이 있습니다: 명령"),
        (["frob"], "쓸 수 없는 값입니다: 'frob'"),
        (["show"], "빠진 항목이 있습니다: 정보시스템명"),
        (["list", "--jsn"], "모르는 항목입니다: --jsn"),
        (["--data-dir", "x", "list"], "함께 쓸 수 없습니다: --data-dir, --register"),
        (["--register"], "값을 적어야 합니다: --register"),
        (["export"], "빠진 항목이 있습니다: 서식"),
        (["export", "self-assessment-result", "--out", "x"], "빠진 항목이 있습니다: --system"),
        (
            [
                "export",
                "self-assessment-result",
                "--system",
                "x",
                "--out",
                "x",
                "--date",
                "2026-2-30",
            ],
            "있는 날짜를 2026-11-23처럼 적습니다",
        ),
        (
            [
                "export",
                "self-assessment-result",
                "--system",
                "x",
                "--out",
                "x",
                "--disclosure",
                "비밀",
            ],
            "쓸 수 있는 값은 공개, 부분공개, 비공개입니다",
        ),
    ],
)
def test_a_wrong_command_line_is_told_in_korean(run, words, complaint):
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert err.startswith("사용법: python -m app")
    assert complaint in err


@pytest.mark.parametrize("words", [["--help"], ["list", "-h"], ["export", "-h"]])
def test_help_is_korean(run, words):
    code, out, _ = run(*words)
    assert code == 0
    assert "이 도움말을 보여 줍니다." in out
    assert not [word for word in ("usage", "options", "positional", "show this") if word in out]


def test_every_command_is_named(run):
    told = run("--help")[1]
    assert all(command in told for command in ("sample", "list", "show", "export"))


def test_the_folder_of_the_register_can_be_given(tmp_path, capsys):
    folder = tmp_path / "새 폴더"
    assert cli.run(["--data-dir", str(folder), "sample"]) == 0
    assert cli.run(["--data-dir", str(folder), "list"]) == 0
    assert "공영홈쇼핑" in capsys.readouterr().out
    assert (folder / "register.db").exists()


@pytest.fixture
def exporting(register_path, sample):
    """The command that exports the sample, without its target."""
    return ["export", "self-assessment-result", "--system", "공영홈쇼핑", "--author", "홍길동"]


def test_a_result_is_exported(run, exporting, tmp_path):
    target = tmp_path / "결과서.xlsx"
    code, out, err = run(*exporting, "--out", str(target), "--date", "2026-11-23")
    assert code == 0
    assert err.startswith("유의: 기관 정보가 예시입니다: 한빛시(예시).")
    assert out == f"결과서를 저장했습니다: {target}\n"
    assert target.read_bytes().startswith(b"PK")


def test_a_file_that_is_there_is_only_overwritten_when_asked(run, exporting, tmp_path):
    target = tmp_path / "결과서.xlsx"
    target.write_bytes(b"kept")
    code, _, err = run(*exporting, "--out", str(target))
    assert code == 1
    assert "--overwrite" in err
    assert target.read_bytes() == b"kept"
    assert run(*exporting, "--out", str(target), "--overwrite")[0] == 0
    assert target.read_bytes().startswith(b"PK")


def test_without_an_assessment_there_is_nothing_to_export(run, register_path, sample, tmp_path):
    with open_register(register_path) as store:
        store.systems.save(make_system("미진단 시스템"))
    target = tmp_path / "결과서.xlsx"
    code, _, err = run(
        "export", "self-assessment-result", "--system", "미진단 시스템", "--out", str(target)
    )
    assert code == 1
    assert "자가진단을 먼저 해 주세요" in err
    assert not target.exists()


def test_commands_work_in_a_console_that_cannot_show_hangul(register_path):
    """What goes into a file or a pipe is UTF-8, whatever the console uses."""
    command = [sys.executable, "-m", "app", "--register", str(register_path)]
    environment = {**os.environ, "PYTHONIOENCODING": "ascii:strict", "PYTHONUTF8": "0"}
    for words in (["sample"], ["list", "--json"]):
        done = subprocess.run(
            [*command, *words], cwd=ROOT, env=environment, check=True, capture_output=True
        )
    assert json.loads(done.stdout.decode("utf-8"))[0]["name"] == "공영홈쇼핑"


def test_a_register_in_use_is_told(run, register_path, sample, monkeypatch):
    monkeypatch.setattr(
        cli, "open_register", lambda path, clock: open_register(path, clock, patience=0.05)
    )
    with open_register(register_path) as store:
        store.systems.remove([system.id for system in store.systems.all()], NOON)
    with closing(sqlite3.connect(register_path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        code, _, err = run("sample")
    assert code == 1
    assert "다른 프로그램이 사용 중" in err


@pytest.mark.skipif(os.name == "nt", reason="there a pipe that closes is told otherwise")
@pytest.mark.parametrize("words", [["list"], ["show", "공영홈쇼핑", "--json"]])
def test_a_reader_that_stops_early_is_no_failure(register_path, sample, words):
    """As when piped into `head`, whether the output is short or longer than a pipe holds."""
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [sys.executable, "-m", "app", "--register", str(register_path), *words],
        cwd=ROOT, stdout=write, stderr=subprocess.PIPE, check=False,
    )  # fmt: skip
    os.close(write)
    assert done.stderr == b""
    assert done.returncode == 0
