"""An answer form goes out with what is known, and comes back by its ids: whole, or it is told."""

import shutil
from dataclasses import replace
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook

from app.domain.agency import Agency, AgencyTrack
from app.domain.answer import Answer, AnswerKey
from app.domain.answer_form import Slot, SlotKind, SlotValue
from app.domain.reading_limits import LimitName, ReadingLimit, ReadingLimits
from app.domain.returned_answers import Outcome, Refusal
from app.domain.rounds import RoundState
from app.exports import target_file
from app.exports.failures import ExportError
from app.exports.sheet_picture import SheetLayout
from app.services.answer_forms import AnswerForms
from app.services.answer_imports import AnswerImportError
from app.services.assessing import Assessing
from app.services.form_files import AnswerFormError
from app.services.reading_files import reading_limits
from app.services.returned_words import REFUSALS
from app.store.database import open_register
from app.store.failures import StoreError
from tests.answer_form_material import fill, forms_of, heads_of, imports_of, put_in, row_of
from tests.conftest import Clock, make_system
from tests.round_material import confirmed_round, full_assessment

STOP = AnswerKey("outage_stop")
FILLED = {
    "item/cost_and_users/share": {"answer": "예", "note": "4년 평균 18%\n계약서 확인"},
    "item/cost_and_users/users": {"answer": "확인 필요"},
    "item/outage_stop": {"answer": "예", "note": "=2건"},
    "item/policy_change": {"answer": "아니오"},
    "axis/architecture": {"answer": "2단계", "target": "3단계"},
    "axis/delivery": {"answer": "해당 없음", "note": "상용 제품"},
    "axis/scaling": {"target": 2},
    "factor/codebase": {"answer": "예"},
    "criterion/complexity": {"answer": "3점", "note": "연계 12종"},
    "criterion/always_on": {"answer": "확인 필요"},
}


@pytest.fixture(scope="module")
def handed_out(tmp_path_factory):
    """A register with one system, and the form that was handed out before it was answered."""
    folder = tmp_path_factory.mktemp("handed-out")
    with open_register(folder / "register.db") as store:
        system = make_system("민원예약")
        store.systems.save(system)
        forms_of(store, Clock()).save([system], folder / "양식.xlsx")
    return folder


@pytest.fixture
def store(handed_out, register_path):
    shutil.copy(handed_out / "register.db", register_path)
    with open_register(register_path) as opened:
        yield opened


@pytest.fixture
def system(store):
    return store.systems.find("민원예약")


@pytest.fixture
def form(handed_out, tmp_path):
    return shutil.copy(handed_out / "양식.xlsx", tmp_path / "양식.xlsx")


def test_no_page_ends_below_the_title_of_questions_whatever_prints_it(form):
    sheet = load_workbook(form).worksheets[1]
    pages = SheetLayout(sheet).pages()
    ends = [page[-1] for page in pages]
    assert len(pages) > 3
    assert [row for row in ends if sheet.cell(row, 1).font.b] == []
    assert [int(one.id) for one in sheet.row_breaks.brk] == ends[:-1]  # not left to the program
    roomy = SheetLayout(sheet).pages(share=1.2)
    assert [page[-1] for page in roomy] == ends


def test_what_is_filled_in_comes_back_whole(store, clock, system, form):
    fill(form, FILLED, who="홍길동")
    imports = imports_of(store, clock)
    preview = imports.preview([form])
    assert preview.comparison.refused == ()
    assert {one.outcome for one in preview.comparison.answers} == {Outcome.NEW, Outcome.SAME}
    assert len(preview.comparison.of(Outcome.NEW)) == 13
    imports.apply(preview)

    round_ = store.assessments.current(system.id)
    assert round_.answers == {
        AnswerKey("cost_and_users", "share"): Answer.YES,
        AnswerKey("cost_and_users", "users"): Answer.UNKNOWN,
        STOP: Answer.YES,
        AnswerKey("policy_change"): Answer.NO,
    }
    assert round_.findings == {
        "cost_and_users": "4년 평균 18%\n계약서 확인",
        "outage_stop": "=2건",
    }
    axis = round_.maturity.axis
    assert (axis("architecture").level, axis("architecture").target) == (2, 3)
    assert axis("delivery").reason == "상용 제품"
    assert (axis("scaling").level, axis("scaling").target) == (None, 2)
    assert round_.maturity.factor("codebase") is Answer.YES
    assert (round_.selection["complexity"].points, round_.selection["complexity"].note) == (
        3,
        "연계 12종",
    )
    again = imports.preview([form]).comparison
    assert {one.outcome for one in again.answers} == {Outcome.SAME}


def test_a_full_round_goes_out_and_comes_back_unchanged(store, clock, checklist, tmp_path):
    system = make_system("새올 민원")
    store.systems.save(system)
    store.assessments.begin(full_assessment(checklist, system))
    form = forms_of(store, clock).save([system], tmp_path / "양식.xlsx")
    comparison = imports_of(store, clock).preview([form]).comparison
    assert comparison.refused == ()
    assert {one.outcome for one in comparison.answers} == {Outcome.SAME}


def test_each_answer_keeps_who_when_and_from_which_file(store, clock, system, form):
    fill(form, FILLED, who="홍길동")
    imports = imports_of(store, clock)
    imports.apply(imports.preview([form]))
    round_ = store.assessments.current(system.id)
    slot = Slot(SlotKind.ITEM, "outage_stop")
    (kept,) = imports.origins(round_)[slot]
    assert (kept.origin.who, kept.origin.written_on) == ("홍길동", "2026-11-20")
    assert (kept.origin.file_name, kept.origin.sheet) == ("양식.xlsx", "1. 민원예약")
    assert kept.imported_at == round_.updated_at
    Assessing.with_shipped(store, clock).answer(round_, STOP, Answer.NO)
    assert slot not in imports.origins(store.assessments.current(system.id))


def test_rows_columns_and_sheets_may_be_moved(store, clock, system, form, tmp_path):
    other = make_system("통합예약")
    store.systems.save(other)
    second = forms_of(store, clock).save([other], tmp_path / "둘째.xlsx")
    fill(second, {"item/outage_stop": {"answer": "아니오"}}, who="이몽룡")
    fill(form, {**FILLED, "item/outage_stop": {"answer": "예"}}, who="홍길동")
    book, from_other = load_workbook(form), load_workbook(second)
    sheet = book.worksheets[1]
    for merged in list(sheet.merged_cells.ranges):  # openpyxl leaves them behind when rows go
        sheet.unmerge_cells(merged.coord)
    heads = heads_of(sheet)
    moved = [sheet.cell(row_of(sheet, "item/outage_stop"), at).value for at in heads.values()]
    sheet.delete_rows(row_of(sheet, "item/outage_stop"))
    last = sheet.max_row + 2
    for column, value in zip(heads.values(), moved, strict=True):
        sheet.cell(last, column).value = value
    sheet.insert_cols(3)
    sheet.column_dimensions["B"].width = 120
    copied = book.create_sheet("가져온 시트", 0)
    for row in from_other.worksheets[1].iter_rows():
        for cell in row:
            copied.cell(cell.row + 3, cell.column + 1).value = cell.value
    book.save(form)

    comparison = imports_of(store, clock).preview([form]).comparison
    assert comparison.refused == ()
    new = {(one.system_id, one.slot): one for one in comparison.of(Outcome.NEW)}
    assert len(new) == 13
    slot = Slot(SlotKind.ITEM, "outage_stop")
    assert new[system.id, slot].options[0].value == SlotValue("yes")
    assert new[other.id, slot].options[0].origins[0].who == "이몽룡"


@pytest.mark.parametrize(
    ("row_id", "values", "refusal"),
    [
        ("item/outage_stop", {"answer": "글쎄요"}, Refusal.UNREADABLE),
        ("axis/delivery", {"answer": "해당 없음"}, Refusal.REASON_MISSING),
        ("axis/delivery", {"answer": "1단계", "note": "의견"}, Refusal.NOTE_NOT_ASKED),
        ("axis/delivery", {"target": "4단계"}, Refusal.UNREADABLE),
        ("item/outage_stop", {"question": "다른 물음"}, Refusal.ALTERED_QUESTION),
        ("criterion/complexity", {"help": "3점: 쉽다"}, Refusal.ALTERED_QUESTION),
        ("item/outage_stop", {"row": "item/none"}, Refusal.UNKNOWN_QUESTION),
        ("item/outage_stop", {"asked_by": "self-diagnosis 2020.1"}, Refusal.OTHER_VERSION),
        ("item/outage_stop", {"system": "0" * 32}, Refusal.OTHER_SYSTEM),
        ("item/outage_stop", {"round": "0" * 32}, Refusal.OTHER_ROUND),
    ],
)
def test_what_cannot_be_taken_is_told_with_its_place(
    row_id, values, refusal, store, clock, system, form
):
    fill(form, {row_id: values})
    row = row_of(load_workbook(form).worksheets[1], values.get("row", row_id))
    (told,) = imports_of(store, clock).preview([form]).comparison.refused
    assert (told.refusal, told.sheet, told.row) == (refusal, "1. 민원예약", row)
    assert told.column in set("BCDEFGH")


def write_formula(form, row_id, column):
    """Put a formula into a cell as a program does that does not calculate; return where."""
    book = load_workbook(form)
    sheet = book.worksheets[1]
    cell = sheet.cell(row_of(sheet, row_id), heads_of(sheet)[f"@{column}"])
    cell.value = '=IF(1=1,"예","아니오")'
    book.save(form)
    return cell.row, cell.column_letter


@pytest.mark.parametrize(
    ("row_id", "column", "beside"),
    [
        ("item/outage_stop", "answer", {}),
        ("item/outage_stop", "note", {}),  # the 검토결과
        ("axis/architecture", "answer", {}),
        ("axis/architecture", "target", {}),
        ("axis/delivery", "note", {"answer": "해당 없음"}),  # the reason of it
        ("factor/processes", "answer", {}),
        ("criterion/complexity", "answer", {}),
        ("criterion/complexity", "note", {"answer": "3점"}),
        ("item/outage_stop", "question", {"answer": "예"}),
        ("item/outage_stop", "round", {"answer": "예"}),
    ],
)
def test_a_formula_without_a_value_is_told_with_its_cell_and_never_read_as_no_answer(
    row_id, column, beside, store, clock, system, form
):
    fill(form, {"factor/codebase": {"answer": "예"}, row_id: beside})
    at = write_formula(form, row_id, column)
    comparison = imports_of(store, clock).preview([form]).comparison
    (told,) = comparison.refused
    assert (told.refusal, told.row, told.column) == (Refusal.UNCALCULATED, *at)
    new = [one.slot.question_id for one in comparison.of(Outcome.NEW)]
    assert new == ["codebase"]
    assert "열어 저장" in REFUSALS[told.refusal].remedy


def test_a_note_that_is_a_formula_keeps_no_choice_back_that_asks_for_none(
    store, clock, system, form
):
    fill(form, {"factor/codebase": {"answer": "예"}})
    write_formula(form, "factor/codebase", "note")
    comparison = imports_of(store, clock).preview([form]).comparison
    assert [one.refusal for one in comparison.refused] == [Refusal.UNCALCULATED]
    assert [one.slot.question_id for one in comparison.of(Outcome.NEW)] == ["codebase"]


def test_a_formula_without_a_value_is_told_although_no_id_says_what_it_answers(store, clock, form):
    fill(form, {"item/outage_stop": {"row": None, "system": None, "round": None}})
    book = load_workbook(form)
    sheet = book.worksheets[1]
    heads = heads_of(sheet)
    row = next(
        number
        for number in range(row_of(sheet, "item/policy_change"), 0, -1)
        if sheet.cell(number, heads["@asked-by"]).value
        and not sheet.cell(number, heads["@row"]).value
    )
    sheet.cell(row, heads["@answer"]).value = "=1+1"
    book.save(form)
    (told,) = imports_of(store, clock).preview([form]).comparison.refused
    assert (told.refusal, told.row) == (Refusal.NO_ID, row)


def test_answers_of_a_confirmed_round_are_never_touched(store, clock, system, form):
    fill(form, FILLED)
    imports = imports_of(store, clock)
    open_preview = imports.preview([form])
    begun = confirmed_round(store, store.assessments.current(system.id))
    comparison = imports.preview([form]).comparison
    (told,) = comparison.refused  # once for the sheet, not for each of its rows
    assert (told.refusal, told.sheet, told.row) == (Refusal.CONFIRMED, "1. 민원예약", 0)
    assert comparison.answers == ()
    with pytest.raises(AnswerImportError, match="바뀌어 적용하지 않았습니다"):
        imports.apply(open_preview)
    assert store.assessments.get(begun.id).answers == {}


def test_a_conflict_waits_until_someone_chooses(store, clock, system, form, tmp_path):
    second = tmp_path / "둘째.xlsx"
    second.write_bytes(form.read_bytes())
    fill(form, {"item/outage_stop": {"answer": "예"}}, who="홍길동")
    fill(second, {"item/outage_stop": {"answer": "아니오"}}, who="이몽룡")
    imports = imports_of(store, clock)
    preview = imports.preview([form, second])
    (conflict,) = preview.comparison.of(Outcome.CONFLICT)
    assert [one.value.choice for one in conflict.options] == ["", "no", "yes"]
    assert imports.apply(preview).settled == ()
    assert store.assessments.current(system.id).answers == {}
    imports.apply(preview, {conflict.place: SlotValue("no")})
    assert store.assessments.current(system.id).answers == {STOP: Answer.NO}


def test_an_answer_changed_in_the_program_meanwhile_is_a_conflict(store, clock, system, form):
    fill(form, {"item/outage_stop": {"answer": "예"}})
    round_ = store.assessments.current(system.id)
    Assessing.with_shipped(store, clock).answer(round_, STOP, Answer.NO)
    (conflict,) = imports_of(store, clock).preview([form]).comparison.of(Outcome.CONFLICT)
    assert conflict.current == SlotValue("no")


def test_an_emptied_cell_takes_no_answer_back_unasked(store, clock, system, tmp_path):
    assessing = Assessing.with_shipped(store, clock)
    assessing.answer(assessing.begin(system), STOP, Answer.YES)
    form = forms_of(store, clock).save([system], tmp_path / "양식.xlsx")
    fill(form, {"item/outage_stop": {"answer": None}})
    imports = imports_of(store, clock)
    preview = imports.preview([form])
    assert len(preview.comparison.of(Outcome.CONFLICT)) == 1
    imports.apply(preview)
    assert store.assessments.current(system.id).answer(STOP) is Answer.YES


def test_an_import_is_taken_back_whole(store, clock, checklist, tmp_path):
    system = make_system("새올 민원")
    store.systems.save(system)
    store.assessments.begin(full_assessment(checklist, system))
    form = forms_of(store, clock).save([system], tmp_path / "양식.xlsx")
    fill(
        form,
        {
            "item/outage_stop": {"answer": "예", "note": "새 글"},
            "item/new_technology": {"answer": "아니오"},
            "axis/architecture": {"answer": "3단계", "target": "2단계"},
            "axis/delivery": {"answer": "0단계", "note": None},
            "factor/codebase": {"answer": "아니오"},
            "criterion/complexity": {"answer": "1점"},
        },
    )
    before = store.assessments.current(system.id)
    imports = imports_of(store, clock)
    applied = imports.apply(imports.preview([form]))
    assert len(applied.settled) == 8
    assert store.assessments.current(system.id) != before
    imports.take_back(applied)
    after = store.assessments.current(system.id)
    assert replace(after, updated_at=before.updated_at) == before
    assert store.origins.of(before.id) == []


def test_what_was_changed_since_is_not_taken_back(store, clock, system, form):
    fill(form, FILLED)
    imports = imports_of(store, clock)
    applied = imports.apply(imports.preview([form]))
    Assessing.with_shipped(store, clock).answer(
        store.assessments.current(system.id), STOP, Answer.NO
    )
    before = store.assessments.current(system.id)
    with pytest.raises(AnswerImportError, match="1개 문항"):
        imports.take_back(applied)
    assert store.assessments.current(system.id) == before


def test_a_write_that_fails_changes_nothing(store, clock, system, form, monkeypatch):
    fill(form, FILLED)
    imports = imports_of(store, clock)
    preview = imports.preview([form])

    def fail(*_):
        raise StoreError("디스크")

    monkeypatch.setattr(store.origins, "add", fail)
    before = store.assessments.current(system.id)
    with pytest.raises(StoreError):
        imports.apply(preview)
    assert store.assessments.current(system.id) == before


def test_a_form_asks_only_the_parts_that_were_chosen(store, clock, system, tmp_path):
    forms = forms_of(store, clock)
    asked = {}
    for part in forms.parts():
        path = forms.save([system], tmp_path / f"{part.id}.xlsx", [part.id])
        sheet = load_workbook(path).worksheets[1]
        column = heads_of(sheet)["@row"]
        rows = [sheet.cell(row, column).value for row in range(7, sheet.max_row + 1)]
        asked[part.id] = {row for row in rows if row}
    whole = load_workbook(forms.save([system], tmp_path / "전체.xlsx")).worksheets[1]
    column = heads_of(whole)["@row"]
    rows = [whole.cell(row, column).value for row in range(7, whole.max_row + 1)]
    assert sorted(row for rows in asked.values() for row in rows) == sorted(filter(None, rows))
    assert len(list(filter(None, rows))) == 11 + 8 + 12 + 9
    assert {part.title for part in forms.parts()} == {
        "업무 담당",
        "인프라",
        "보안",
        "개발·운영사",
    }


def test_each_department_gets_a_file_and_a_list_says_which(store, clock, tmp_path):
    store.agencies.save(Agency("한빛시", AgencyTrack.LOCAL_GOVERNMENT, "정보화담당관", "김하늘"))
    systems = [
        store.systems.find("민원예약"),
        make_system("통합예약"),
        make_system("급여", operating_department="총무과"),
    ]
    for one in systems[1:]:
        store.systems.save(one)
    forms = forms_of(store, clock)
    target = tmp_path / forms.folder_name(is_zip=True)
    forms.save_by_department(systems, target, ["business"])
    names = [
        "한빛시_진단 양식 배포 목록_2026-11-23.xlsx",
        "민원과_진단 양식_2026-11-23.xlsx",
        "총무과_진단 양식_2026-11-23.xlsx",
    ]
    with ZipFile(target) as archive:
        assert archive.namelist() == names
    folder = tmp_path / "나눔"
    assert [path.name for path in forms.save_by_department(systems, folder)] == names
    listed = load_workbook(folder / names[0])["배포 목록"]
    rows = [[cell.value for cell in row[:5]] for row in listed.iter_rows(min_row=5)]
    assert rows == [
        [1, "민원과", "민원예약, 통합예약", names[1], 80],
        [2, "총무과", "급여", names[2], 40],
    ]
    with pytest.raises(AnswerFormError, match="이미 있어"):
        forms.save_by_department(systems, folder)


def test_no_file_holds_more_systems_than_can_be_read_back(store, clock, tmp_path):
    systems = [make_system(name) for name in ("민원예약", "통합예약", "급여")]
    for one in systems[1:]:
        store.systems.save(one)
    systems[0] = store.systems.find("민원예약")
    sheets = {LimitName.SHEETS: ReadingLimit(3, "시트 3개")}
    limits = ReadingLimits({**reading_limits().limits, **sheets})
    forms = AnswerForms(store, Assessing.with_shipped(store, clock), clock, limits=lambda: limits)
    with pytest.raises(AnswerFormError, match="파일 하나로 만들 수 없습니다: 3개"):
        forms.save(systems, tmp_path / "전체.xlsx")
    assert store.assessments.current(systems[1].id) is None
    listed, *files = forms.save_by_department(systems, tmp_path / "나눔")
    assert [path.name for path in files] == [
        "민원과_진단 양식_2026-11-23.xlsx",
        "민원과_진단 양식_2026-11-23 (2).xlsx",
    ]
    assert [len(load_workbook(path).sheetnames) for path in files] == [3, 2]
    rows = [
        [cell.value for cell in row[2:4]]
        for row in load_workbook(listed).active.iter_rows(min_row=5)
    ]
    assert rows == [["민원예약, 통합예약", files[0].name], ["급여", files[1].name]]


def test_no_form_is_made_of_a_round_that_takes_no_answers(store, clock, system, tmp_path):
    round_ = Assessing.with_shipped(store, clock).begin(system)
    confirmed_round(store, round_)
    with pytest.raises(AnswerFormError, match="확정한 회차: 민원예약"):
        forms_of(store, clock).save([system], tmp_path / "양식.xlsx")
    assert not (tmp_path / "양식.xlsx").exists()
    assert store.assessments.current(system.id).state is RoundState.CONFIRMED


def test_only_what_is_to_be_filled_in_is_unlocked(form):
    guide, sheet = load_workbook(form).worksheets
    assert guide.protection.sheet
    assert sheet.protection.sheet
    assert not sheet.protection.formatColumns
    heads = heads_of(sheet)
    for row_id, opened in (
        ("item/outage_stop", {"@answer", "@note"}),
        ("item/cost_and_users/users", {"@answer"}),
        ("axis/delivery", {"@answer", "@target", "@note"}),
        ("factor/codebase", {"@answer"}),
    ):
        row = row_of(sheet, row_id)
        unlocked = {head for head, at in heads.items() if not sheet.cell(row, at).protection.locked}
        assert unlocked == opened
        assert sheet.column_dimensions["G"].hidden
    offered = {one.formula1 for one in sheet.data_validations.dataValidation}
    assert '"예,아니오,확인 필요"' in offered
    assert all(len(one) <= 257 for one in offered)


def test_a_text_that_looks_like_a_formula_stays_a_text(store, clock, checklist, tmp_path):
    system = make_system("수식")
    store.systems.save(system)
    round_ = replace(full_assessment(checklist, system), findings={"outage_stop": "=1+1"})
    store.assessments.begin(round_)
    form = forms_of(store, clock).save([system], tmp_path / "양식.xlsx")
    sheet = load_workbook(form).worksheets[1]
    cell = sheet.cell(row_of(sheet, "item/outage_stop"), heads_of(sheet)["@note"])
    assert (cell.value, cell.data_type) == ("=1+1", "s")
    put_in(sheet, "item/outage_stop", answer="예")


def test_an_answer_of_another_register_is_told_once_for_its_sheet(clock, form, tmp_path):
    with open_register(tmp_path / "other.db") as other:
        (told,) = imports_of(other, clock).preview([form]).comparison.refused
    assert (told.refusal, told.row) == (Refusal.OTHER_SYSTEM, 0)


def test_a_file_without_a_form_is_told_as_such(store, clock, tmp_path):
    path = tmp_path / "다른 문서.xlsx"
    book = Workbook()
    book.active["A1"] = "회의록"
    book.save(path)
    (told,) = imports_of(store, clock).preview([path]).comparison.refused
    assert (told.refusal, told.file_name) == (Refusal.NOT_A_FORM, "다른 문서.xlsx")


PLAIN = {
    Answer.YES: ("예 ", "네", "Y", "y", "Yes ", "Ｙ", "○"),
    Answer.NO: (" 아니요", "n", "NO", "×"),
    Answer.UNKNOWN: ("확인필요",),
}
EITHER = ("있음", "없음", "해당", "무", "△", "■", "1", "0", "예?", "예/아니오")


def factors_of(store, system):
    return [one.id for one in store.assessments.current(system.id).maturity_questionnaire.factors]


def test_an_answer_that_is_plain_is_taken_however_it_is_written(store, clock, system, form):
    said = [(word, answer) for answer, words in PLAIN.items() for word in words]
    given = dict(zip(factors_of(store, system), said, strict=True))
    fill(form, {f"factor/{id_}": {"answer": word} for id_, (word, _) in given.items()})
    fill(form, {"item/outage_stop": {"answer": "N"}})
    imports = imports_of(store, clock)
    preview = imports.preview([form])
    assert preview.comparison.refused == ()
    imports.apply(preview)
    round_ = store.assessments.current(system.id)
    assert round_.maturity.factors == {id_: answer for id_, (_, answer) in given.items()}
    assert round_.answer(STOP) is Answer.NO


def test_an_answer_that_may_mean_either_is_refused(store, clock, system, form):
    given = dict(zip(factors_of(store, system), EITHER, strict=False))
    fill(form, {f"factor/{id_}": {"answer": word} for id_, word in given.items()})
    comparison = imports_of(store, clock).preview([form]).comparison
    assert {one.refusal for one in comparison.refused} == {Refusal.UNREADABLE}
    assert sorted(one.value for one in comparison.refused) == sorted(EITHER)


@pytest.mark.parametrize("head", ["row", "system", "round", "asked_by", "answer_was"])
def test_an_answer_of_a_row_whose_hidden_ids_were_cleared_is_told(store, clock, form, head):
    fill(form, {"item/outage_stop": {"answer": "예"}, "factor/logs": {"answer": "아니오"}})
    at = row_of(load_workbook(form).worksheets[1], "item/outage_stop")
    fill(form, {"item/outage_stop": {head: None}})
    comparison = imports_of(store, clock).preview([form]).comparison
    (told,) = comparison.refused
    assert (told.refusal, told.sheet, told.row) == (Refusal.NO_ID, "1. 민원예약", at)
    assert [one.slot.question_id for one in comparison.of(Outcome.NEW)] == ["logs"]


def test_a_form_whose_hidden_ids_were_all_cleared_tells_each_answer(store, clock, form):
    fill(form, {"item/outage_stop": {"answer": "예"}, "factor/logs": {"answer": "아니오"}})
    book = load_workbook(form)
    sheet = book.worksheets[1]
    heads = heads_of(sheet)
    head_row = row_of(sheet, "@row")
    for name in ("@row", "@system", "@round", "@asked-by", "@answer-was", "@finding-was"):
        for row in range(head_row + 1, sheet.max_row + 1):
            sheet.cell(row, heads[name]).value = None
    book.save(form)
    comparison = imports_of(store, clock).preview([form]).comparison
    assert [one.refusal for one in comparison.refused] == [Refusal.NO_ID] * 2
    assert comparison.answers == ()


@pytest.fixture
def two_departments(store):
    systems = [make_system("가"), make_system("나", operating_department="총무과")]
    store.systems.save_all(systems)
    return systems


def test_forms_that_cannot_all_be_written_leave_no_file_and_no_round(
    store, clock, two_departments, tmp_path, monkeypatch
):
    written = []

    def fill_the_disk(content, target):
        if len(written) == 2:
            raise ExportError("디스크")
        target.write_bytes(content)
        written.append(target)

    monkeypatch.setattr(target_file, "save_whole", fill_the_disk)
    with pytest.raises(ExportError):
        forms_of(store, clock).save_by_department(two_departments, tmp_path / "나눔")
    assert len(written) == 2
    assert not (tmp_path / "나눔").exists()
    assert [store.assessments.current(one.id) for one in two_departments] == [None, None]


def test_forms_whose_rounds_cannot_be_begun_are_taken_away(
    store, clock, two_departments, tmp_path, monkeypatch
):
    forms = forms_of(store, clock)
    made = forms.prepare(two_departments, tmp_path / "나눔", by_department=True)()
    assert len(list((tmp_path / "나눔").iterdir())) == 3
    begin, begun = store.assessments.begin, []

    def begin_one(round_):
        if begun:
            raise StoreError("디스크")
        begun.append(round_)
        return begin(round_)

    monkeypatch.setattr(store.assessments, "begin", begin_one)
    with pytest.raises(StoreError):
        forms.keep(made)
    assert len(begun) == 1
    assert not (tmp_path / "나눔").exists()
    assert [store.assessments.current(one.id) for one in two_departments] == [None, None]
