"""The sheets beside the checklist show what was answered and kept, and nothing that was not."""

import zipfile
from dataclasses import replace
from datetime import date

import pytest
from openpyxl import load_workbook

from app.domain.assessment import Decision, DecisionKind
from app.domain.diagnosis import diagnose
from app.domain.evidence_register import EvidenceState
from app.domain.maturity import AxisAnswer, AxisState, MaturityAnswers
from app.domain.noun_endings import noun_ended, noun_sentence
from app.domain.selection import CriterionAnswer, CriterionState
from app.exports.failures import ExportError
from app.exports.record_form import load_record_form
from app.services.diagnosis_figures import Kept
from app.services.forms import RESULT_FORM
from tests.conftest import make_assessment, make_system
from tests.exports.conftest import column, named, outlines_of, rows_until
from tests.generated_rounds import (
    AXES,
    CHECKLIST,
    CONTENT,
    MATURITY,
    SELECTION,
    generated_record,
)
from tests.round_material import make_task

TODAY = date(2026, 11, 23)
BASE = ["표지", "종합의견", "시스템 현황", "문항별 결과", "목표별 응답 현황", "산정 방법 및 버전"]
FURTHER = ["성숙도 진단", "개선 과제", "대상 선정 검토", "증빙 목록"]
TYPED = "=cmd|'/c calc'!A0 가\x00나 ㎡ 뷁 " + "긴 글 " * 10_000


def diagnosis_of(maturity=None, selection=None, system=None, **given):
    system = system or make_system("공영홈쇼핑")
    assessment = replace(
        make_assessment(CHECKLIST, system, "Y" * 10),
        maturity_questionnaire=MATURITY,
        selection_questionnaire=SELECTION,
        maturity=maturity or MaturityAnswers(),
        selection=selection or {},
        **given,
    )
    return diagnose(assessment, system, CONTENT, TODAY)


def levels(*pairs):
    """Return answers with a level and a target for each of the first axes."""
    return MaturityAnswers(
        {
            axis: AxisAnswer(AxisState.LEVEL, today, target)
            for axis, (today, target) in zip(AXES, pairs, strict=False)
        }
    )


def attachments(book):
    first = named(book, "attachment_first")
    lines = [first.offset(down).value for down in range(12)]
    return [line for line in lines if line]


def test_a_round_with_nothing_beside_the_checklist_has_its_six_sheets(write_record):
    book = load_workbook(write_record(diagnosis_of()))
    assert book.sheetnames == BASE
    assert attachments(book)[-1] == "5. 산정 방법 및 버전 1부.  끝."
    assert not [name for name in book.defined_names if name.startswith(("axis", "task", "evid"))]


@pytest.mark.parametrize(
    ("sheet", "made"),
    [
        ("성숙도 진단", lambda: (diagnosis_of(levels(*[(3, 3)] * 8)), Kept())),
        ("개선 과제", lambda: (diagnosis_of(), Kept([make_task(make_system())]))),
        (
            "대상 선정 검토",
            lambda: (diagnosis_of(selection={"complexity": points(2)}), Kept()),
        ),
        ("증빙 목록", lambda: (diagnosis_of(), generated_record(3)[1])),
    ],
)
def test_a_sheet_comes_with_what_it_shows_and_the_cover_lists_it(write_record, sheet, made):
    diagnosis, kept = made()
    if sheet == "증빙 목록":
        kept = replace(kept, tasks=())
    book = load_workbook(write_record(diagnosis, kept))
    assert book.sheetnames == [*BASE[:-1], sheet, BASE[-1]]
    assert attachments(book)[-2:] == [f"5. {sheet} 1부.", "6. 산정 방법 및 버전 1부.  끝."]


def points(given):
    return CriterionAnswer(CriterionState.POINTS, given)


def test_up_to_three_outlines_are_drawn_over_eight_axes_and_six_effects(write_record):
    now = levels(*[(1, 3)] * 8)
    before = diagnosis_of(levels(*[(0, None)] * 8)).maturity
    book = load_workbook(write_record(diagnosis_of(now), earlier=before))
    axes, effects = outlines_of(book, "성숙도 진단")
    assert [title for title, _, _ in axes] == ["현재", "목표", "이전 회차"]
    assert [title for title, _, _ in effects] == ["현재", "목표", "이전 회차"]
    assert axes[0][1] == [axis.title for axis in MATURITY.axes()]
    assert effects[0][1] == [effect.title for effect in MATURITY.effects]
    assert [set(figures.values()) for _, _, figures in axes] == [{1}, {3}, {0}]
    assert [set(figures.values()) for _, _, figures in effects] == [{1 / 3}, {1.0}, {0.0}]


def test_what_was_not_aimed_at_and_had_no_round_before_is_not_drawn(write_record):
    book = load_workbook(write_record(diagnosis_of(levels((1, None), (2, None)))))
    assert [[title for title, _, _ in one] for one in outlines_of(book, "성숙도 진단")] == [
        ["현재"], ["현재"]
    ]  # fmt: skip
    axes = rows_until(book, "axis_rows", "axis_note", 4)
    assert axes[0][1:] == [1, "-", "-"]
    assert axes[2][1:] == [None, "-", "-"]


def test_an_axis_without_a_level_is_a_blank_and_never_a_zero(write_record):
    answers = MaturityAnswers(
        {
            **levels((0, 1)).axes,
            AXES[1]: AxisAnswer(AxisState.UNKNOWN, None, 2),
            AXES[2]: AxisAnswer(AxisState.NOT_APPLICABLE, reason="상용 제품"),
        }
    )
    book = load_workbook(write_record(diagnosis_of(answers)))
    today, target = outlines_of(book, "성숙도 진단")[0]
    assert today[2] == {0: 0}
    assert target[2] == {0: 1, 1: 2}
    told = column(book, "axis_rows", 4, 4)
    assert told[1:] == ["확인 필요", "해당 없음: 상용 제품", "미응답"]
    assert "0단계가 아니며" in named(book, "axis_note").value


def test_every_effect_tells_the_changes_and_the_trouble_in_the_words_of_the_guide(write_record):
    diagnosis = diagnosis_of(levels(*[(1, 2)] * 8))
    book = load_workbook(write_record(diagnosis))
    told = column(book, "effect_rows", 6, 4)
    for line, effect in zip(told, diagnosis.effects, strict=True):
        assert effect.text.gain in line
        assert all(change in line for change in effect.text.changes)
        assert effect.text.trouble in line
    note = named(book, "effect_note").value
    assert "(추정)" in note
    assert all(effect.text.source in note for effect in diagnosis.effects)


def test_costs_are_added_up_in_whole_won_and_a_task_past_its_day_says_so(write_record):
    system = make_system()
    tasks = [
        make_task(system, id="a", cost_won=9_876_543_210_123, due_date=date(2026, 11, 22)),
        make_task(system, id="b", cost_won=1, due_date=TODAY),
        make_task(system, id="c"),
    ]
    book = load_workbook(write_record(diagnosis_of(), Kept(tasks)), data_only=True)
    rows = rows_until(book, "task_rows", "task_total", 10)
    assert [row[8] for row in rows] == [9_876_543_210_123, 1, "-"]
    assert [row[9] for row in rows] == ["예정\n(기한 지남)", "예정", "예정"]
    total = named(book, "task_total").offset(0, 8)
    assert (total.value, total.number_format) == (9_876_543_210_124, "#,##0")
    assert total.alignment.shrink_to_fit  # a sum must never be shown as ####
    assert "비용을 정하지 않은 과제가 1건" in named(book, "tasks_note").value
    book = load_workbook(write_record(diagnosis_of(), Kept(tasks[2:])))
    assert named(book, "task_total").offset(0, 8).value == "-"
    assert "비용을 정한 과제가 없음" in named(book, "tasks_note").value


def test_without_tasks_the_proposals_are_told_as_such(write_record):
    diagnosis = diagnosis_of(levels((0, 2)))
    book = load_workbook(write_record(diagnosis))
    rows = rows_until(book, "task_rows", "task_total", 10)
    assert [row[3] for row in rows] == [noun_sentence(one.text.what) for one in diagnosis.proposals]
    assert {row[9] for row in rows} == {"제안"}
    assert "제안을 적음" in named(book, "tasks_note").value


def test_evidence_that_is_gone_or_changed_is_told(write_record):
    _, kept, _ = generated_record(3)
    file = kept.evidence[0].item
    kept = replace(kept, states={**kept.states, file.id: EvidenceState.ALTERED})
    book = load_workbook(write_record(diagnosis_of(), kept))
    first, second = rows_until(book, "evidence_rows", "evidence_note", 9)
    assert first[0:3] == ["증빙-001", "장애대장", "파일"]
    assert first[6] == "자가진단 2번\n성숙도 ‘확장성’\n이번 회차에 없는 문항 1개"
    assert (first[7], first[8]) == ("내용 변경됨", f"{file.sha256[:12]}…")
    assert second[6].splitlines() == [
        "12 Factors 11번", "선정 기준 1번", "불가피한 사유 ‘안정성 저하’"
    ]  # fmt: skip
    assert "증빙이 1건 있음: 증빙-001" in named(book, "evidence_note").value


def test_what_officers_typed_stays_text_on_every_sheet(write_record):
    task = make_task(make_system(), what=TYPED, owner=TYPED)
    _, kept, _ = generated_record(3)
    item = replace(kept.evidence[0].item, title=TYPED, owner=TYPED, file_name=TYPED)
    diagnosis = diagnosis_of(
        MaturityAnswers({AXES[0]: AxisAnswer(AxisState.NOT_APPLICABLE, reason=TYPED)}),
        {"complexity": CriterionAnswer(CriterionState.POINTS, 2, TYPED)},
        make_system(TYPED),
        decisions={DecisionKind.METHOD: Decision("rehost", TYPED)},
    )
    kept = Kept([task], [replace(kept.evidence[0], item=item)], kept.states)
    file = write_record(diagnosis, kept)
    book = load_workbook(file)
    assert not [s.title for s in book for row in s for cell in row if cell.data_type == "f"]
    for sheet in FURTHER:
        told = "".join(str(cell.value) for row in book[sheet] for cell in row if cell.value)
        assert "=cmd|'/c calc'!A0 가나 ㎡ 뷁" in told
    heights = [d.height for s in book for d in s.row_dimensions.values() if d.height]
    assert max(heights) <= 409.5  # Excel shows no taller row
    names = zipfile.ZipFile(file).namelist()
    assert not [name for name in names if "vba" in name.lower() or "external" in name.lower()]


def test_every_figure_is_a_value_that_a_previewer_shows(write_record):
    file = write_record(*generated_record(5))
    plain, kept = load_workbook(file), load_workbook(file, data_only=True)
    assert set(FURTHER[:3]) <= set(plain.sheetnames)
    for sheet in plain:
        for row in sheet:
            for cell in row:
                assert kept[sheet.title][cell.coordinate].value == cell.value


@pytest.mark.parametrize("name", ["effect_rows", "attachment_lines"])
def test_a_template_without_a_name_is_refused_with_the_name(
    write_record, form_without, tmp_path, name
):
    form = form_without(RESULT_FORM, name)
    target = tmp_path / "결과서.xlsx"
    with pytest.raises(ExportError, match=name):
        write_record(diagnosis_of(levels((1, 2))), target=target, form_dir=form)
    assert not target.exists()


def test_an_agency_that_needs_no_evidence_sheet_may_take_it_out_of_the_template(
    write_record, form_without
):
    names = load_record_form(RESULT_FORM).names.evidence
    form = form_without(RESULT_FORM, *names, sheet="증빙 목록")
    write_record(diagnosis_of(levels((1, 2))), form_dir=form)
    with pytest.raises(ExportError, match="evidence_rows"):
        write_record(diagnosis_of(), generated_record(3)[1], form_dir=form)


def test_the_opinion_goes_on_with_maturity_direction_and_contradictions(write_record):
    diagnosis = diagnosis_of(
        levels(*[(1, 2)] * 8),
        {"complexity": points(2)},
        decisions={DecisionKind.METHOD: Decision("retain", "예산이 없음")},
    )
    book = load_workbook(write_record(diagnosis))
    told = [str(cell.value) for row in book["종합의견"] for cell in row if cell.value]
    assert "5. 성숙도와 추진 방향" in told
    assert any("담당자 결정" in line and "예산이 없음" in line for line in told)
    for one in diagnosis.contradictions:
        assert any(noun_ended(one.sentence) in line for line in told)
    assert diagnosis.contradictions
    assert [line for line in told if line.endswith(("니다.", "니다"))] == []


def test_the_method_tells_versions_and_the_fingerprint_of_everything(write_record):
    book = load_workbook(write_record(*generated_record(5)))
    rows = dict(rows_until(book, "method_rows", "method_note", 2))
    assert "3c" * 32 in rows["전체 지문(SHA-256)"]
    assert MATURITY.version in rows["성숙도 진단 문항 버전"]
    assert SELECTION.version in rows["대상 선정 기준 버전"]
