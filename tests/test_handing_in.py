"""Every paper can be made without a window, and a refused one says why and leaves nothing."""

import zipfile

import pytest

from app import cli
from app.domain.answer import Answer, AnswerKey
from app.domain.assessment import ground_question
from app.services.advising import Advising
from app.services.assessing import Assessing
from app.store.database import open_register
from tests.conftest import Clock, make_system
from tests.read_paper import read_paper

SYSTEM, OTHER = "공영홈쇼핑", "표준프레임워크 포털"


@pytest.fixture
def run(register_path, capsys):
    """Carry out a command on the register of the examples; return exit code, output, errors."""

    def carry_out(*words):
        code = cli.run(["--register", str(register_path), *words])
        told = capsys.readouterr()
        return code, told.out, told.err

    assert carry_out("sample")[0] == 0
    return carry_out


@pytest.fixture
def working(register_path):
    """Do something with the services on the register, and let it go."""

    def do(work):
        clock = Clock()
        with open_register(register_path) as store:
            advising = Advising(store, Assessing.with_shipped(store, clock), clock)
            system = store.systems.find(SYSTEM)
            return work(advising, system, advising.assessing.begin(system))

    return do


@pytest.fixture
def target(tmp_path):
    return tmp_path / "서식.xlsx"


def test_a_report_of_hangul_is_written_and_never_over_another(run, tmp_path):
    target = tmp_path / "검토보고.hwpx"
    words = ("export", "review-report", "--system", SYSTEM, "--out", str(target))
    code, out, _ = run(*words)
    assert (code, out) == (0, f"검토보고를 저장했습니다: {target}\n")
    with zipfile.ZipFile(target) as parts:
        assert "도입 검토 (예 6개 / 10개)" in parts.read("Contents/section0.xml").decode()
    written = target.read_bytes()
    code, _, told = run(*words)
    assert code == 1
    assert "이미 있습니다" in told
    assert target.read_bytes() == written


def test_a_result_holds_everything_that_was_answered(run, working, target):
    working(lambda advising, _, round_: advising.maturing.pick_level(round_, "architecture", 1))
    code, out, _ = run("export", "self-assessment-result", "--system", SYSTEM, "--out", str(target))
    assert (code, out) == (0, f"결과서를 저장했습니다: {target}\n")
    assert "성숙도 진단" in read_paper(target).sheetnames


def test_a_review_without_evidence_is_refused_and_says_what_to_do(run, working, target):
    export = ("export", "unavoidable-review", "--system", SYSTEM, "--out", str(target))
    code, out, err = run(*export)
    assert (code, out) == (1, "")
    assert err.startswith("불가피한 사유를 하나 이상 골라 주세요. 진단 결과의 ‘불가피한 사유’ 탭")
    working(lambda advising, _, round_: advising.judging.state_ground(round_, "cost", "비쌈"))
    code, out, err = run(*export)
    assert (code, out) == (1, "")
    assert "‘비용효율성 저하’ 사유에 증빙이 없습니다. 증빙을 하나 이상 연결" in err
    assert not target.exists()
    working(
        lambda advising, system, _: advising.evidences.add_reference(
            system.id, "정보화-12", question_ids=[ground_question("cost")]
        )
    )
    code, out, _ = run(*export, "--document-no", "정보화-34", "--disclosure", "비공개")
    assert (code, out) == (0, f"검토서를 저장했습니다: {target}\n")
    cover = [cell.value for row in read_paper(target)["표지"] for cell in row]
    assert {"정보화-34", "비공개"} <= set(cover)


def test_systems_are_compared_side_by_side(run, target):
    code, out, _ = run(
        "export", "maturity-comparison", "--system", SYSTEM, "--system", OTHER,
        "--out", str(target), "--only-differences",
    )  # fmt: skip
    assert (code, out) == (0, f"비교표를 저장했습니다: {target}\n")
    book = read_paper(target)
    assert book.sheetnames == ["성숙도 비교", "항목별 비교"]
    assert f"비교 대상: {SYSTEM}, {OTHER}" in [
        cell.value for row in book["성숙도 비교"] for cell in row
    ]


def test_the_rounds_of_one_system_are_compared_with_their_trend(run, working, target):
    export = ("export", "maturity-comparison", "--system", SYSTEM, "--out", str(target))
    code, _, err = run(*export)
    assert code == 1
    assert "비교할 회차가 없습니다" in err
    assert not target.exists()

    def confirm(advising, system, round_):
        advising.rounds.confirm(advising.rounds.submit(round_, "김하늘"), "박검토")
        advising.assessing.begin_round(system)

    working(confirm)
    assert run(*export)[0] == 0
    assert read_paper(target).sheetnames == ["성숙도 비교", "항목별 비교", "추이"]


def test_one_system_named_twice_is_one_system(run, target):
    code, _, err = run(
        "export", "maturity-comparison", "--system", SYSTEM, "--system", SYSTEM,
        "--out", str(target),
    )  # fmt: skip
    assert code == 1
    assert "비교할 회차가 없습니다" in err


def test_more_than_four_systems_are_refused(run, register_path, target):
    names = [f"시스템 {number}" for number in range(5)]
    with open_register(register_path) as store:
        advising = Advising(store, Assessing.with_shipped(store, Clock()), Clock())
        for number, name in enumerate(names):
            system = make_system(name, management_no=f"SYS-{number + 100:04}")
            store.systems.save(system)
            round_ = advising.assessing.begin(system)
            advising.assessing.answer(round_, AnswerKey("outage_stop"), Answer.YES)
    given = [word for name in names for word in ("--system", name)]
    code, _, err = run("export", "maturity-comparison", *given, "--out", str(target))
    assert code == 1
    assert "2개에서 4개까지" in err
    assert not target.exists()


def test_a_paper_without_a_cover_asks_for_no_document_number(run, target):
    code, _, err = run(
        "export", "maturity-comparison", "--system", SYSTEM, "--out", str(target),
        "--document-no", "1",
    )  # fmt: skip
    assert code == 2
    assert "모르는 항목입니다: --document-no" in err


@pytest.mark.parametrize(
    "paper", ["self-assessment-result", "unavoidable-review", "maturity-comparison"]
)
def test_every_paper_says_that_the_agency_is_an_example(run, working, target, paper):
    def ready(advising, system, round_):
        advising.judging.state_ground(round_, "cost", "비쌈")
        advising.evidences.add_reference(
            system.id, "정보화-12", question_ids=[ground_question("cost")]
        )

    working(ready)
    several = ("--system", OTHER) if paper == "maturity-comparison" else ()
    code, _, err = run("export", paper, "--system", SYSTEM, *several, "--out", str(target))
    assert code == 0
    assert err.startswith("유의: 기관 정보가 예시입니다")


@pytest.mark.parametrize(
    "words",
    [
        ("export", "self-assessment-result", "--system", SYSTEM),
        ("export", "unavoidable-review", "--system", SYSTEM),
        ("export", "maturity-comparison", "--system", SYSTEM),
        ("export", "answer-form"),
        ("export", "answer-form", "--by-department"),
    ],
)
def test_a_workbook_is_not_written_under_another_kind_of_name(run, working, tmp_path, words):
    name = "결과.xlsx" if "--by-department" in words else "결과.docx"
    code, out, err = run(*words, "--out", str(tmp_path / name))
    assert (code, out) == (1, "")
    assert err.startswith("만들 수 없는 형식의 파일 이름입니다: ")
    assert not (tmp_path / name).exists()
