"""A paper is made of what the register keeps when it is written, and refused without evidence."""

from datetime import date

import pytest
from openpyxl import load_workbook

from app.domain.assessment import ground_question
from app.domain.comparing import compare, trend
from app.domain.unavoidable import UnavoidableError
from app.exports.cover import DocumentDetails
from app.exports.failures import ExportError
from app.services.advising import Advising
from app.services.assessing import Assessing
from app.services.earlier_rounds import earlier_maturity
from app.services.samples import load_sample

DETAILS = DocumentDetails("정보화담당관-1234", "공개", "홍길동", date(2026, 11, 23))


@pytest.fixture
def advising(store, clock):
    return Advising(store, Assessing.with_shipped(store, clock), clock)


@pytest.fixture
def system(store, clock):
    return load_sample(store, clock, with_agency=True)[0]


@pytest.fixture
def round_(advising, system):
    round_ = advising.assessing.begin(system)
    return advising.maturing.pick_level(round_, "architecture", 1)


def next_round(advising, system, round_):
    """Confirm a round and begin the next one."""
    advising.rounds.confirm(advising.rounds.submit(round_, "김하늘"), "박검토")
    return advising.assessing.begin_round(system)


def test_a_result_holds_what_was_answered_kept_and_confirmed_before(
    advising, system, round_, tmp_path
):
    later = next_round(advising, system, round_)
    later = advising.maturing.pick_level(later, "architecture", 2)
    advising.evidences.add_reference(system.id, "정보화-12", question_ids=["architecture"])
    proposals = advising.diagnose(advising.maturing.set_target(later, "architecture", 3), system)
    advising.tasks.take_on(system.id, proposals.proposals[:1])
    paper = advising.papers.result(advising.assessing.current(system.id), system)
    assert paper.file_name(date(2026, 11, 23)) == "공영홈쇼핑_자가진단 결과서_2026-11-23.xlsx"
    assert paper.disclosures[0] == "공개"
    book = load_workbook(paper.write(tmp_path / "결과서.xlsx", DETAILS))
    assert {"성숙도 진단", "개선 과제", "증빙 목록"} <= set(book.sheetnames)
    ((sheet, address),) = book.defined_names["axis_rows"].destinations
    row = [cell.value for cell in book[sheet][address.replace("$", "")[1:]][:4]]
    assert row == ["서비스 구조", 2, 3, 1]


def test_the_round_before_is_the_last_one_that_was_confirmed(advising, system, round_):
    assert earlier_maturity(advising.rounds, round_) is None
    second = next_round(advising, system, round_)
    assert earlier_maturity(advising.rounds, second).answers.axis("architecture").level == 1
    second = advising.maturing.pick_level(second, "architecture", 2)
    third = next_round(advising, system, second)
    assert earlier_maturity(advising.rounds, third).answers.axis("architecture").level == 2
    assert earlier_maturity(advising.rounds, second).answers.axis("architecture").level == 1


def test_a_review_is_refused_until_every_stated_ground_has_evidence(
    advising, system, round_, tmp_path
):
    papers, target = advising.papers, tmp_path / "검토서.xlsx"
    stated = advising.judging.state_ground(round_, "stability", "무중단 전환이 어려움")
    with pytest.raises(UnavoidableError, match="‘안정성 저하’ 사유에 증빙이 없습니다"):
        papers.unavoidable_review(stated, system)
    item = advising.evidences.add_reference(
        system.id, "성능 시험", question_ids=[ground_question("stability")]
    )
    paper = papers.unavoidable_review(stated, system)
    advising.evidences.remove(item)  # while the dialog is open
    with pytest.raises(UnavoidableError, match="증빙을 하나 이상 연결"):
        paper.write(target, DETAILS)
    assert list(tmp_path.glob("*.xlsx")) == []
    advising.evidences.restore(item)
    book = load_workbook(paper.write(target, DETAILS))
    assert book.sheetnames == ["표지", "검토 내용", "증빙 목록"]


def test_rounds_are_compared_with_their_trend_and_the_paper_has_no_cover(
    advising, system, round_, tmp_path
):
    later = next_round(advising, system, round_)
    results, keys = advising.comparable(system, later)
    comparison = compare(results)
    paper = advising.papers.comparison(system.name, comparison, trend(results, keys))
    assert paper.disclosures == ()
    assert paper.file_name(date(2026, 11, 23)) == "공영홈쇼핑_성숙도 비교표_2026-11-23.xlsx"
    book = load_workbook(paper.write(tmp_path / "비교표.xlsx", DETAILS))
    assert book.sheetnames == ["성숙도 비교", "항목별 비교", "추이"]


def test_without_an_agency_no_paper_is_written(advising, store, clock, tmp_path):
    system = load_sample(store, clock)[0]
    paper = advising.papers.result(advising.assessing.begin(system), system)
    with pytest.raises(ExportError, match="기관 정보를 먼저"):
        paper.write(tmp_path / "결과서.xlsx", DETAILS)
    assert list(tmp_path.glob("*.xlsx")) == []
