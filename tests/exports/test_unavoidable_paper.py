"""The 불가피한 사유 검토서 is written only where every stated ground has its evidence."""

from dataclasses import replace
from datetime import date

import pytest
from openpyxl import load_workbook

from app.domain.diagnosis import diagnose
from app.domain.evidence_register import (
    EvidenceItem,
    EvidenceItemKind,
    EvidenceState,
    LinkedEvidence,
)
from app.domain.unavoidable import StatedGround, UnavoidableError
from app.exports.failures import ExportError
from app.exports.sheet_picture import SheetLayout
from app.exports.unavoidable_paper import DEPTHS, StatedReview, unavoidable_review
from app.services.forms import UNAVOIDABLE_FORM
from tests.conftest import NOON, make_assessment, make_system
from tests.exports.conftest import AGENCY, DETAILS, named, rows_until
from tests.generated_rounds import CHECKLIST, CONTENT
from tests.round_material import make_file

RULES = CONTENT.unavoidable
SYSTEM = make_system("공영홈쇼핑")
FILE = replace(make_file(SYSTEM, b"content"), id="file", number="증빙-001")
TOLD = EvidenceItem(
    "told", SYSTEM.id, "비용 비교", EvidenceItemKind.REFERENCE, NOON, "증빙-002", "정보화-12"
)
EVIDENCE = tuple(LinkedEvidence(item, frozenset()) for item in (FILE, TOLD))
STABILITY = StatedGround("stability", "무중단 전환이 어려움", ("file",))
COST = StatedGround("cost", "5년 안에 회수할 수 없음", ("told",))
SOUND = {"file": EvidenceState.OK, "told": EvidenceState.REFERENCE}


def review(*stated, states=SOUND):
    diagnosis = diagnose(
        make_assessment(CHECKLIST, SYSTEM, "YYYNNNUUNN"), SYSTEM, CONTENT, date(2026, 11, 23)
    )
    return StatedReview(diagnosis, RULES, stated, EVIDENCE, states)


@pytest.fixture
def target(tmp_path):
    return tmp_path / "검토서.xlsx"


@pytest.fixture
def write(target):
    def written(review, form_dir=UNAVOIDABLE_FORM):
        unavoidable_review(
            form_dir, review, AGENCY, DETAILS, "클라우드 네이티브 발주 길잡이 0.1.0"
        ).save(target)
        return target

    return written


def test_the_cover_tells_the_grounds_with_their_evidence_and_the_verdict(write):
    book = load_workbook(write(review(STABILITY, COST)))
    assert book.sheetnames == ["표지", "검토 내용", "증빙 목록"]
    assert named(book, "grounds_line").value == "□ 안정성 저하, 비용효율성 저하"
    detail = named(book, "grounds_detail").value.splitlines()
    assert [line[-12:] for line in detail] == ["(증빙: 증빙-001)", "(증빙: 증빙-002)"]
    assert "예 3~5개 / 10개" in named(book, "verdict_line").value
    first = named(book, "attachment_first")
    assert [first.value, first.offset(1).value] == ["1. 검토 내용 1부.", "2. 증빙 목록 1부.  끝."]


def test_the_draft_stands_line_by_line_with_the_marks_of_official_papers(write):
    one = review(STABILITY)
    book = load_workbook(write(one))
    from app.domain.unavoidable_draft import draft

    composed = draft(RULES, one.diagnosis.facts, one.stated, one.proofs())
    assert named(book, "review_title").value == composed.title
    rows = [
        "".join(str(cell.value) for cell in row if cell.value is not None)
        for row in book["검토 내용"].iter_rows(
            min_row=named(book, "review_title").row + 1, max_row=named(book, "review_note").row - 1
        )
    ]
    assert [row for row in rows if row] == [
        (line.mark + (" " if line.mark and line.depth == 0 else "") + line.text)
        for line in composed.lines()
    ]
    assert max(line.depth for line in composed.lines()) < len(DEPTHS)
    assert "무중단 전환이 어려움" in "\n".join(rows)


def test_only_the_evidence_that_the_grounds_rest_on_is_listed(write):
    book = load_workbook(write(review(COST)))
    rows = rows_until(book, "evidence_rows", "evidence_note", 4)
    assert [row[0] for row in rows] == ["증빙-002"]


@pytest.mark.parametrize(
    ("stated", "states", "told"),
    [
        ((), SOUND, "하나 이상 골라"),
        ((replace(STABILITY, proof_ids=()),), SOUND, "‘안정성 저하’ 사유에 증빙이 없습니다"),
        ((STABILITY,), {"file": EvidenceState.MISSING}, "증빙 파일이 없거나 바뀌었습니다"),
        ((STABILITY,), {"file": EvidenceState.ALTERED}, "증빙-001"),
        ((replace(STABILITY, proof_ids=("gone",)),), SOUND, "증빙을 하나 이상 연결"),
        ((COST, replace(STABILITY, proof_ids=())), SOUND, "안정성 저하"),
    ],
)
def test_a_ground_without_sound_evidence_is_refused_and_nothing_is_written(
    write, target, stated, states, told
):
    with pytest.raises(UnavoidableError) as refused:
        write(review(*stated, states=states))
    assert told in str(refused.value)
    assert not target.exists()
    assert list(target.parent.iterdir()) == []


def test_every_reason_to_refuse_is_told_at_once(write):
    bare = (replace(STABILITY, proof_ids=()), replace(COST, proof_ids=()))
    with pytest.raises(UnavoidableError) as refused:
        write(review(*bare))
    assert "2가지" in str(refused.value)
    assert "안정성 저하" in str(refused.value)
    assert "비용효율성 저하" in str(refused.value)


def test_words_that_look_like_a_formula_stay_text(write):
    typed = "=HYPERLINK(1)\x00 ㎡ 뷁 " + "글 " * 20_000
    book = load_workbook(write(review(replace(STABILITY, opinion=typed))))
    cells = [cell for row in book["검토 내용"] for cell in row if cell.value]
    assert all(cell.data_type != "f" for cell in cells)
    assert any(str(cell.value).startswith("=HYPERLINK(1) ㎡ 뷁") for cell in cells)


def test_a_name_that_is_missing_is_told(write, target, form_without):
    form = form_without(UNAVOIDABLE_FORM, "review_letter")
    with pytest.raises(ExportError, match="review_letter"):
        write(review(STABILITY), form_dir=form)
    assert not target.exists()


@pytest.mark.parametrize("lines", range(1, 24, 2))
def test_no_page_ends_below_a_title_of_the_review(write, lines):
    words = "\n".join("무중단 전환이 어려움" for _ in range(lines))
    long = replace(STABILITY, opinion=words)
    sheet = load_workbook(write(review(long, COST)))["검토 내용"]
    for rows in SheetLayout(sheet).pages()[:-1]:
        last, below = (
            max((cell.column for cell in sheet[row] if cell.value is not None), default=0)
            for row in (rows[-1], rows[-1] + 1)
        )
        assert not last or below <= last, rows[-1]  # an empty row is no title
