"""인계인수 자료 brings everything of an agency to the next officer, with a paper to sign."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from openpyxl import load_workbook

from app import cli
from app.domain.assessment import QuestionNote
from app.domain.open_questions import OpenKind, open_questions
from app.services.sharing import Sharing
from app.store.database import open_register
from tests.conftest import NOON, Clock
from tests.sharing_material import fill


@pytest.fixture
def handed(register_path, checklist, tmp_path, run):
    own = register_path.parent / "content" / "우리기관.toml"
    own.parent.mkdir()
    own.write_text('id = "broken"', encoding="utf-8")
    with open_register(register_path) as store:
        first, _ = fill(store, checklist)
        round_ = store.assessments.current(first.id)
        note = QuestionNote("담당 부서에 물을 것", is_flagged=True)
        store.parts.put_note(round_.id, "scaling", note, NOON)
    out, paper = tmp_path / "out.cnshare", tmp_path / "paper.xlsx"
    code, told, _ = run("handover", "--out", str(out), "--paper", str(paper), "--json")
    assert code == 0
    return out, paper, json.loads(told)


def texts(sheet):
    return [[cell.value for cell in row if cell.value is not None] for row in sheet.iter_rows()]


def test_the_paper_tells_what_is_open_due_decided_and_where(handed, register_path):
    _, paper, told = handed
    book = load_workbook(paper)
    assert book.sheetnames == [
        "인계인수서", "시스템 현황", "남은 문항", "개선 과제", "결정과 사유", "계약 건", "증빙",
        "자료의 위치", "자체 문항표",
    ]  # fmt: skip
    front = [one for row in texts(book["인계인수서"]) for one in row]
    assert {"가나시", "지방자치단체", "정보화담당관", "홍길동", "인수자"} <= set(front)
    rows = texts(book["결정과 사유"])
    assert any("리호스트" in str(row) or "예산이 모자람" in str(row) for row in rows)
    assert not any("rehost" in str(row) for row in rows)
    tasks = [one for row in texts(book["개선 과제"]) for one in row]
    assert date(2026, 12, 31) in [one.date() for one in tasks if hasattr(one, "date")]
    questions = texts(book["남은 문항"])
    kinds = {row[1] for row in questions if len(row) > 2}
    assert {"확인 필요", "미응답", "재확인 필요", "표시"} <= kinds
    assert any("담당 부서에 물을 것" in row for row in questions)
    assert any(str(register_path) in row for row in texts(book["자료의 위치"]))
    assert any("우리기관.toml" in row for row in texts(book["자체 문항표"]))
    assert told["counts"]["계약 건의 단계와 다음 기한"] == 1


def test_what_is_not_known_is_a_dash_and_no_cell_that_asks_to_be_filled_in(handed):
    book = load_workbook(handed[1])
    for name in book.sheetnames[1:]:
        rows = [row for row in book[name].iter_rows() if row[1].value is not None]
        assert rows, name
        assert [cell.coordinate for row in rows for cell in row if cell.value is None] == [], name


def test_a_name_that_is_not_known_is_left_to_be_written_by_hand(handed, register_path, run):
    with open_register(register_path) as store:
        store.agencies.save(replace(store.agencies.get(), author=""))
    paper = handed[0].with_name("unsigned.xlsx")
    out = str(handed[0].with_name("unsigned.cnshare"))
    assert run("handover", "--out", out, "--paper", str(paper))[0] == 0
    rows = texts(load_workbook(paper)["인계인수서"])
    assert ["인계자", "인수자"] in rows


def test_the_next_officer_gets_everything_even_whose_register_it_is(
    handed, register_path, tmp_path
):
    out, paper, _ = handed
    there = tmp_path / "next" / "register.db"
    there.parent.mkdir()
    saved = tmp_path / "out.xlsx"
    assert cli.run(["--register", str(there), "merge", str(out), "--paper", str(saved)]) == 0
    assert load_workbook(saved).sheetnames == load_workbook(paper).sheetnames
    with open_register(there) as theirs, open_register(register_path) as ours:
        assert theirs.agencies.get() == ours.agencies.get()
        assert Sharing(theirs, Clock()).everything() == Sharing(ours, Clock()).everything()
    assert (there.parent / "content" / "우리기관.toml").exists()


def test_a_paper_that_is_there_is_replaced_only_where_that_is_said(handed, tmp_path, capsys):
    out, paper, _ = handed
    there = tmp_path / "next" / "register.db"
    there.parent.mkdir()
    saved = tmp_path / "보고.xlsx"
    saved.write_bytes(b"another paper")
    merge = ["--register", str(there), "merge", str(out), "--paper", str(saved)]
    assert cli.run([*merge, "--dry-run"]) == 0
    assert cli.run(merge) == 1
    complaint = capsys.readouterr().err
    assert "보고.xlsx" in complaint
    assert "--overwrite" in complaint
    assert saved.read_bytes() == b"another paper"
    with open_register(there) as store:
        assert store.systems.all() == []
    assert cli.run([*merge, "--overwrite"]) == 0
    assert load_workbook(saved).sheetnames == load_workbook(paper).sheetnames


def test_taking_it_back_takes_the_agency_and_the_files_too(handed, tmp_path):
    there = tmp_path / "next" / "register.db"
    there.parent.mkdir()
    with open_register(there) as store:
        sharing = Sharing(store, Clock())
        sharing.merge(sharing.preview(handed[0]), {})
        assert store.agencies.get() is not None
        assert sharing.undo()
        assert store.agencies.get() is None
        assert store.systems.all() == []
    assert not list((there.parent / "content").glob("*"))


def test_an_own_file_that_is_here_is_never_written_over(handed, tmp_path):
    there = tmp_path / "next" / "register.db"
    mine = there.parent / "content" / "우리기관.toml"
    mine.parent.mkdir(parents=True)
    mine.write_text("내 것", encoding="utf-8")
    with open_register(there) as store:
        sharing = Sharing(store, Clock())
        report = sharing.merge(sharing.preview(handed[0]), {})
    assert report.left_files == ("우리기관.toml",)
    assert mine.read_text(encoding="utf-8") == "내 것"


def test_without_an_agency_there_is_nothing_to_hand_over(run, tmp_path):
    run("sample")
    with open_register(tmp_path / "bare.db"):
        pass
    code = cli.run(["--register", str(tmp_path / "bare.db"), "handover", "--out", "x.cnshare"])
    assert code == 1


def test_a_dry_run_writes_nothing(handed, run, tmp_path):
    code, told, _ = run("handover", "--out", str(tmp_path / "no.cnshare"), "--dry-run")
    assert (code, (tmp_path / "no.cnshare").exists()) == (0, False)
    assert "개선 과제와 기한 1건" in told


def test_a_questionnaire_of_which_nothing_is_answered_is_told_once(register_path, checklist):
    from dataclasses import replace

    from tests.conftest import make_assessment, make_system
    from tests.round_material import maturity_questions

    system = make_system()
    round_ = replace(
        make_assessment(checklist, system, "YYYYYYYYYU"),
        maturity_questionnaire=maturity_questions(),
    )
    found = list(open_questions(round_, system))
    assert [(one.kind, one.count) for one in found] == [
        (OpenKind.UNKNOWN, 1), (OpenKind.UNANSWERED, 8), (OpenKind.UNANSWERED, 12),
    ]  # fmt: skip
