"""`check-content` says whether a questionnaire can be used, and everything that is wrong in it."""

import os
import subprocess
import sys

import pytest

from app import cli
from app.__main__ import is_command
from tests.conftest import ROOT

CHECKLIST = ROOT / "forms/questionnaires/self-diagnosis.toml"


@pytest.fixture
def check(capsys):
    def carry_out(*words):
        code = cli.run([*map(str, words)])
        told = capsys.readouterr()
        return code, told.out, told.err

    return carry_out


@pytest.fixture
def own(tmp_path):
    def write(*changes):
        text = CHECKLIST.read_text(encoding="utf-8").replace("2021.1", "한빛 1")
        for old, new in changes:
            assert old in text
            text = text.replace(old, new, 1)
        path = tmp_path / "own.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_a_right_file_is_told_with_what_is_in_it(check, own):
    path = own()
    code, out, err = check("check-content", path)
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        f"올바른 파일입니다: {path}",
        "종류: 자가진단 체크리스트",
        "제목: 정보시스템 자가진단 체크리스트",
        "id와 version: self-diagnosis 한빛 1",
        "구성: 목표 4개, 문항 10개",
        "예시: 4건 모두 기대한 결과와 같습니다.",
    ]


@pytest.mark.parametrize("name", ["self-diagnosis", "maturity", "selection"])
def test_the_shipped_questionnaires_are_right(check, name):
    code, out, err = check("check-content", ROOT / f"forms/questionnaires/{name}.toml")
    assert (code, err) == (0, "")
    assert "모두 기대한 결과와 같습니다" in out


def test_a_copy_of_a_shipped_version_is_no_questionnaire_of_the_agency(check, own):
    code, out, err = check("check-content", own(("한빛 1", "2021.1")))
    assert (code, out) == (1, "")
    assert "프로그램의 파일에서 이미 쓰고 있습니다" in err


def test_every_problem_goes_to_stderr(check, own):
    path = own(
        ('indicator = "신뢰성 및 가용성"', 'indicator = ""'),
        ("number = 4", 'number = "넷"'),
    )
    assert check("check-content", path) == (
        1,
        "",
        (
            "own.toml: 고칠 곳 2군데\n"
            "goals[1].items[3].indicator: 비어 있습니다\n"
            "goals[2].items[1].number: 정수여야 합니다\n"
        ),
    )


def test_a_failing_example_fails_the_check(check, own):
    code, out, err = check("check-content", own(("adopt_min = 6", "adopt_min = 7")))
    assert (code, out) == (1, "")
    assert "examples[1].expected" in err
    assert "examples[2].expected" in err


def test_what_is_in_braces_in_a_file_is_told_as_it_stands(check, own):
    code, _, err = check("check-content", own(('item = "clear_boundary"', 'item = "{0} {x}"')))
    assert code == 1
    assert "'{0} {x}' 문항이 없습니다" in err


@pytest.mark.parametrize("words", [["check-content"], ["check-content", "a.toml", "b.toml"]])
def test_one_file_is_asked_for(check, words):
    code, out, err = check(*words)
    assert (code, out) == (2, "")
    assert err.startswith("사용법: python -m app")


def test_the_command_is_named_in_the_help(check):
    assert "check-content" in check("--help")[1]


def test_no_register_is_opened_or_made(tmp_path, own):
    """Not even where a register is named: a file is checked on any PC."""
    path = own()
    home = tmp_path / "home"
    environment = {**os.environ, "XDG_DATA_HOME": str(home), "LOCALAPPDATA": str(home)}
    words = ["check-content", str(path)]
    assert is_command(words)
    for register in ([], ["--register", str(tmp_path / "register.db")]):
        done = subprocess.run(
            [sys.executable, "-m", "app", *register, *words],
            cwd=ROOT,
            env=environment,
            check=True,
            capture_output=True,
        )
        assert "올바른 파일입니다" in done.stdout.decode("utf-8")
    assert not home.exists()
    assert not (tmp_path / "register.db").exists()


REFERENCE = ROOT / "resources/reference"


@pytest.fixture
def rules(tmp_path):
    """Write a file of rules as the agency would change it, each text replaced once."""

    def write(name, *changes):
        text = (REFERENCE / name).read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text
            text = text.replace(old, new, 1)
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("contradictions", "서로 어긋나는 답과 수치"),
        ("unavoidable", "불가피한 사유"),
        ("evidence-register", "증빙 등록 한도"),
        ("rounding", "금액의 끝수 처리"),
        ("day-counting", "기간을 세는 규칙"),
        ("holidays", "관공서의 공휴일"),
        ("case-drafts", "계약 건 초안 문구"),
        ("track-rules", "기관 유형별 규칙"),
        ("contract-routes", "계약 방식의 검토"),
        ("stage-dates", "계약 단계의 기한"),
        ("submission-check", "제출 전 점검"),
    ],
)
def test_rules_that_rest_on_other_files_are_checked_with_the_shipped_ones(check, rules, name, kind):
    for path in (REFERENCE / f"{name}.toml", rules(f"{name}.toml")):
        code, out, err = check("check-content", path)
        assert (code, err) == (0, "")
        assert f"종류: {kind}" in out


def test_all_that_a_rule_looks_at_must_be_there(check, rules):
    path = rules(
        "contradictions.toml",
        ('fact = "suggested.cost_and_users.share"', 'fact = "suggested.legacy_code"'),
        ('fact = "axis.architecture"', 'fact = "axis.architektur"'),
    )
    code, out, err = check("check-content", path)
    assert (code, out) == (1, "")
    assert "cost_share_denied.when[2]" in err
    assert "suggested.legacy_code" in err
    assert "axis.architektur" in err


def test_a_ground_may_look_at_a_contradiction_that_stands_in_the_file_beside_it(check, rules):
    first = 'when = [{ fact = "verdict", any_of = ["keep"] }]'
    own = 'when = [{ fact = "contradiction.own_rule", any_of = [true] }]'
    path = rules("unavoidable.toml", (first, own))
    code, _, err = check("check-content", path)
    assert code == 1
    assert "contradiction.own_rule" in err
    rules("contradictions.toml", ('id = "cost_share_denied"', 'id = "own_rule"'))
    assert check("check-content", path)[0] == 0
