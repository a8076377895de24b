"""An inventory goes into the register whole or not at all, and comes out of it the same."""

import unicodedata
from contextlib import suppress
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from app.content.reading import ContentError
from app.domain.figure_reading import Doubt
from app.domain.figure_units import THOUSAND_WON
from app.domain.inventory_dry_run import OnDuplicate, RowState
from app.domain.register import FIELD_IDS
from app.domain.register_form import FieldError
from app.imports.reading_process import Watch
from app.services.import_copies import CopyOutdatedError
from app.services.importing import Importing, ImportRefusedError, JudgingCancelledError
from app.services.register_lists import (
    errors_name,
    register_list_name,
    save_errors,
    save_register_list,
)
from app.services.registering import Change, RegisterChangedError, Registering
from app.store.database import open_register
from tests.conftest import NOON, ROOT, make_system
from tests.import_material import form

DATA = ROOT / "tests/data/inventories"
HEAD = ["시스템명", "운영부서", "유지보수비(천원)"]


@pytest.fixture
def registering(store, clock):
    return Registering(store, clock)


@pytest.fixture
def importing(store, registering):
    return Importing(store, registering, form)


@pytest.fixture
def workbook(tmp_path):
    """Return a maker of workbooks with one sheet or several."""

    def make(*sheets, name="현황.xlsx"):
        book = openpyxl.Workbook()
        book.remove(book.active)
        for number, rows in enumerate(sheets, start=1):
            sheet = book.create_sheet(f"시트{number}")
            for row in rows:
                sheet.append(row)
        path = tmp_path / name
        book.save(path)
        return path

    return make


def opened(importing, path, sheet=None):
    file = importing.read(path)
    return importing.table(file, importing.sheet(file, sheet))


def states(prepared):
    return {row.number: row.state for row in prepared.run.rows}


def full_system(name="가득 찬 시스템"):
    """Return a system with a value in every field."""
    given = {}
    for field in form().fields():
        if field.id == "name":
            continue
        given[field.id] = {
            "text": "=1+1 시험", "multiline": "첫 줄\n둘째 줄", "flag": False, "count": 1_200,
            "money": 1_234_567, "year": 2015, "date": date(2026, 1, 9), "percent": Decimal("0.5"),
            "decimal": Decimal("4.5"),
        }.get(field.kind.value, field.choices[-1].id if field.choices else None)  # fmt: skip
    given |= {
        "management_no": f"번호 {name}",
        "contact_phone": "02-1234-5678",
        "org_code": "0001234",
        "brm_code": "01",
    }
    return make_system(**{"name": name, **given})


AWKWARD = (
    *("=1+1", "+82-2", "@합성어", "'앞 따옴표", "007", "0", "1e5", "3/4", "2015-03-04", "TRUE"),
    *("#N/A", "가\n나", unicodedata.normalize("NFD", "한글 이름"), "😀 이모지", "약 1,200", "100%"),
    *(
        "㈜한국",
        "①",
        "²",
        "Ａｄｖ",
        '"따옴표"',
        "a;b,c|d",
        "<b>&amp;",
        "_x000D_",
        "_x0041_",
        "0000",
    ),
    *("00:00", "12.50", "{=A1}", "ㅇㅇ"),
)


def test_awkward_texts_and_figures_go_out_and_come_in_as_they_are(importing, registering, tmp_path):
    texts = [one for one in form().fields() if one.kind.value in {"text", "multiline"}]
    figures = [one for one in form().fields() if one.kind.value in {"count", "money"}]
    days = [one for one in form().fields() if one.kind.value == "date"]
    for place, text in enumerate(AWKWARD):
        given = {}
        for field in texts:
            with suppress(FieldError):
                given[field.id] = field.value_of(text)
        given |= {one.id: (None, 0, 10**15 - 1)[place % 3] for one in figures}
        given |= {one.id: (date(1945, 1, 1), None, date(2099, 12, 31))[place % 3] for one in days}
        name = form().field("name").value_of(f"{place}번 {text}")
        given |= {"name": name, "management_no": f"0{place}"}
        registering.save(make_system(**given))
    before = registering.systems()
    first, second = tmp_path / "처음.xlsx", tmp_path / "다시.xlsx"
    save_register_list(first, form(), before)
    table = opened(importing, first)
    assert set(states(importing.prepare(table)).values()) == {RowState.SAME}

    registering.delete(before)
    importing.write(importing.prepare(table))
    save_register_list(second, form(), registering.systems())
    cells = [list(openpyxl.load_workbook(one).active.values) for one in (first, second)]
    assert cells[0] == cells[1]


def test_the_list_handed_out_comes_in_again_as_it_was(importing, registering, tmp_path):
    registering.save(full_system())
    registering.save(full_system("둘째"))
    registering.save(make_system("거의 빈 시스템"))
    before = registering.systems()
    path = tmp_path / register_list_name(form(), NOON.date())
    save_register_list(path, form(), before)
    table = opened(importing, path)
    assert not table.mapping.asked()
    assert {one.field_id for one in table.mapping.columns} == set(FIELD_IDS)
    same = importing.prepare(table)
    assert [str(one.reason) for one in same.run.problems()] == []
    assert set(states(same).values()) == {RowState.SAME}

    registering.delete(before)
    done = importing.write(importing.prepare(table))
    assert done.added == len(before)
    after = registering.systems()
    assert [replace(one, id="") for one in after] == [replace(one, id="") for one in before]


def test_the_list_is_a4_across_with_values_only(registering, tmp_path):
    save_register_list(tmp_path / "대장.xlsx", form(), [full_system()])
    sheet = openpyxl.load_workbook(tmp_path / "대장.xlsx").active
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
    assert not any(cell.data_type == "f" for row in sheet.rows for cell in row)


@pytest.mark.parametrize(
    ("file", "rows"),
    [("two_record_types.csv", [2, 3, 4]), ("row_of_commas.csv", [2, 4])],
)
def test_only_applications_become_systems(importing, registering, file, rows):
    prepared = importing.prepare(opened(importing, DATA / file))
    new = [number for number, state in states(prepared).items() if state is RowState.NEW]
    assert new == rows
    assert importing.write(prepared).added == len(rows)
    assert len(registering.systems()) == len(rows)


@pytest.mark.parametrize(
    ("file", "rows", "header", "name"),
    [
        ("table_at_b4.xlsx", 2, 4, "B"),
        ("heading_line_breaks.xlsx", 6, 1, "D"),  # one of them a row of totals
        ("days_as_text.xls", 8, 1, "F"),
    ],
)
def test_a_file_whose_names_are_only_likely_is_shown_asked_about_and_not_written(
    importing, registering, file, rows, header, name
):
    table = opened(importing, DATA / file)
    prepared = importing.prepare(table)
    assert len(prepared.run.rows) == rows
    assert all(row.name for row in prepared.run.rows if row.state is RowState.NEW)
    column = table.mapping.of_field("name")
    assert column.is_asked
    assert [str(one) for one in prepared.run.questions] == [
        f"{header}행이 제목 행인지 확인해 주세요. 알고 있는 제목이 없습니다.",
        f"‘{column.heading}’ 열({name}열)이 정보시스템명을 적은 열인지 확인해 주세요.",
    ]
    with pytest.raises(ImportRefusedError):
        importing.write(prepared)
    assert registering.systems() == []
    asked = importing.prepare(table.mapped(table.mapping.with_column(column.chosen("name"))))
    assert asked.run.is_ready


def test_an_import_is_one_change_that_can_be_undone_and_done_again(
    importing, registering, workbook
):
    registering.save(make_system("가", annual_maintenance_cost=1))
    path = workbook([HEAD, ["가", "새 부서", 5], ["나", "민원과", 7]])
    before = registering.systems()
    done = importing.write(importing.prepare(opened(importing, path), OnDuplicate.UPDATE))
    assert (done.added, done.updated) == (1, 1)
    after = registering.systems()
    assert [one.annual_maintenance_cost for one in after] == [5_000, 7_000]
    assert [one.management_no for one in after] == ["SYS-0001", "SYS-0002"]
    undone = registering.undo()
    assert (undone.change, undone.count) == (Change.IMPORTED, 2)
    assert registering.systems() == before
    registering.redo()
    assert registering.systems() == after


def test_nothing_is_written_while_anything_is_wrong(importing, registering, workbook):
    path = workbook([HEAD, ["가", "민원과", 5], ["나", "민원과", "많음"]])
    prepared = importing.prepare(opened(importing, path))
    with pytest.raises(ImportRefusedError):
        importing.write(prepared)
    assert registering.systems() == []
    assert importing.write(prepared, without_errors=True).added == 1


def test_a_register_that_changed_meanwhile_is_left_alone(importing, registering, workbook):
    prepared = importing.prepare(opened(importing, workbook([HEAD, ["가", "민원과", 5]])))
    registering.save(make_system("다른 창의 시스템"))
    with pytest.raises(RegisterChangedError):
        importing.write(prepared)
    assert [one.name for one in registering.systems()] == ["다른 창의 시스템"]
    assert registering.undo().change is Change.ADDED


def test_the_same_file_again_changes_nothing(importing, workbook):
    table = opened(importing, workbook([HEAD, ["가", "민원과", 5]]))
    importing.write(importing.prepare(table))
    again = importing.prepare(table)
    assert set(states(again).values()) == {RowState.SAME}
    assert importing.write(again).added == 0


def test_rows_with_errors_are_saved_mended_and_read_again(
    importing, registering, workbook, tmp_path
):
    rows = [["(단위: 천원)"], ["시스템명", "운영부서", "유지보수비", "BRM 코드"]]
    path = workbook([*rows, ["가", "민원과", 5, "01"], ["나", "민원과", "많음", "02"]])
    table = opened(importing, path)
    prepared = importing.prepare(table)
    words = importing.headings().errors_file
    target = tmp_path / errors_name(path.name, words)
    assert save_errors(target, table, prepared.run, words) == 1
    importing.write(prepared, without_errors=True)

    book = openpyxl.load_workbook(target)
    sheet = book.active
    assert sheet.cell(2, 1).value == 4
    assert "숫자로 읽을 수 없습니다" in sheet.cell(2, 2).value
    sheet.cell(2, 5).value = 8
    book.save(target)
    mended = importing.prepare(opened(importing, target))
    assert importing.write(mended).added == 1
    found = registering.systems()[1]
    assert (found.name, found.annual_maintenance_cost, found.brm_code) == ("나", 8_000, "02")


def test_numbers_of_rows_with_errors_keep_their_formats(importing, registering, workbook, tmp_path):
    rows = [["시스템명", "관리번호", "구축비(천원)", "구축연도"], ["가", 1, 1_200_000, "많음"]]
    path = workbook(rows)
    book = openpyxl.load_workbook(path)
    for cell, shown_by in (("B2", '"SYS-"0000'), ("C2", "#,##0,")):
        book.active[cell].number_format = shown_by
    book.save(path)
    table = opened(importing, path)
    words = importing.headings().errors_file
    target = tmp_path / "오류 행.xlsx"
    save_errors(target, table, importing.prepare(table).run, words)

    book = openpyxl.load_workbook(target)
    book.active["F2"] = 2015
    book.save(target)
    again = opened(importing, target)
    (problem,) = importing.prepare(again).run.problems()
    assert problem.doubt is Doubt.SCALED
    column = again.mapping.of_field("initial_dev_cost").with_settled(Doubt.SCALED, 0)
    importing.write(importing.prepare(again.mapped(again.mapping.with_column(column))))
    (found,) = registering.systems()
    assert (found.management_no, found.initial_dev_cost) == ("SYS-0001", 1_200_000)


def test_a_profile_is_kept_for_its_headings_and_used_again(importing, workbook):
    rows = [["이름", "과", "유지보수비"], ["가", "민원과", 5]]
    table = opened(importing, workbook(rows))
    a, b, c = table.mapping.columns
    mapping = table.mapping.with_column(a.chosen("name"))
    mapping = mapping.with_column(b.chosen("operating_department"))
    mapping = mapping.with_column(c.with_unit(THOUSAND_WON).with_settled(Doubt.ABOUT, 0))
    kept = importing.keep_profile("우리 기관 현황", table.mapped(mapping))
    assert kept.name == "우리 기관 현황.json"

    turned = [["유지보수비", "이름", "과"], ["약 7", "나", "총무과"]]
    again = opened(importing, workbook(turned, name="다음 해.xlsx"))
    prepared = importing.prepare(again)
    assert prepared.run.is_ready
    (system,) = prepared.run.to_save()
    assert (system.name, system.operating_department) == ("나", "총무과")
    assert system.annual_maintenance_cost == 7_000


def test_the_profile_of_a_file_serves_its_rows_with_errors_too(importing, workbook, tmp_path):
    rows = [["이름", "과", "유지보수비(원)"], ["가", "민원과", 5], ["나", "민원과", "많음"]]
    table = opened(importing, workbook(rows))
    a, b, _ = table.mapping.columns
    mapping = table.mapping.with_column(a.chosen("name"))
    table = table.mapped(mapping.with_column(b.chosen("operating_department")))
    importing.keep_profile("우리 기관 현황", table)
    target = tmp_path / "오류 행.xlsx"
    words = importing.headings().errors_file
    save_errors(target, table, importing.prepare(table).run, words)
    again = opened(importing, target)
    assert importing.profile_for(again) is not None
    assert again.mapping.of_field("name").heading == "이름"


def test_a_profile_by_name_or_file_that_is_not_there_or_broken_is_told(
    importing, workbook, tmp_path
):
    with pytest.raises(ImportRefusedError, match="저장된 프로필: –"):
        importing.profile("없는 것")
    file = importing.read(workbook([["시스템명", "비고"], ["가", ""]]))
    importing.keep_profile("우리 과", importing.table(file, importing.sheet(file)))
    with pytest.raises(ImportRefusedError, match="저장된 프로필: 우리 과"):
        importing.profile("없는 것")
    broken = tmp_path / "broken.json"
    broken.write_text('{"kind": "import-profile"}', encoding="utf-8")
    with pytest.raises(ContentError):
        importing.profile(str(broken))


def test_several_sheets_that_may_be_meant_are_asked_about(importing, workbook):
    path = workbook([HEAD, ["가", "민원과", 1]], [HEAD, ["나", "민원과", 1]])
    with pytest.raises(ImportRefusedError, match="시트1, 시트2"):
        opened(importing, path)
    assert opened(importing, path, "시트2").grid.name == "시트2"
    assert opened(importing, path, "1").grid.name == "시트1"
    with pytest.raises(ImportRefusedError):
        opened(importing, path, "없는 시트")


def test_the_only_sheet_with_known_headings_is_taken(importing, workbook):
    path = workbook([["작성 요령"], ["빨간 칸만 적는다"]], [HEAD, ["가", "민원과", 1]])
    assert opened(importing, path).grid.name == "시트2"


def test_a_file_is_read_without_touching_it(importing, workbook):
    path: Path = workbook([HEAD, ["가", "민원과", 1]])
    before = path.read_bytes()
    importing.prepare(opened(importing, path))
    assert path.read_bytes() == before


def test_judging_tells_how_far_it_is_and_can_be_stopped(importing, workbook):
    table = opened(importing, workbook([HEAD, *([f"가{n}", "민원과", n] for n in range(1, 351))]))
    heard = []
    importing.prepare(table, watch=Watch(heard.append))
    assert [(one.rows, one.of) for one in heard] == [(0, 350), (100, 350), (200, 350), (300, 350)]
    heard.clear()
    with pytest.raises(JudgingCancelledError, match="대장은 그대로"):
        importing.prepare(table, watch=Watch(heard.append, lambda: len(heard) == 2))
    assert heard[-1].rows == 100


@pytest.fixture
def restarted(tmp_path, clock):
    """Return a maker of what a program has after its start, on one register file."""
    opened_here = []

    def make():
        while opened_here:
            opened_here.pop().close()
        store = open_register(tmp_path / "다시.db", clock)
        opened_here.append(store)
        registering = Registering(store, clock)
        return registering, Importing(store, registering, form)

    yield make
    while opened_here:
        opened_here.pop().close()


def test_an_import_is_taken_back_after_a_restart_with_nothing_lost(restarted, workbook):
    registering, importing = restarted()
    before = [registering.save(make_system("가", annual_maintenance_cost=1))]
    path = workbook([HEAD, ["가", "새 부서", 5], ["나", "민원과", 7]])
    done = importing.write(importing.prepare(opened(importing, path), OnDuplicate.UPDATE))
    assert done.copy.is_file()
    assert importing.last_import() is None  # this session takes it back by its own history

    registering, importing = restarted()
    last = importing.last_import()
    assert (last.added, last.updated, last.is_last_change) == (1, 1, True)
    importing.take_back()
    assert registering.systems() == before
    assert importing.last_import() is None
    assert not done.copy.exists()


def test_what_came_after_an_import_is_never_lost_by_taking_it_back(restarted, workbook):
    registering, importing = restarted()
    done = importing.write(
        importing.prepare(opened(importing, workbook([HEAD, ["가", "민원과", 5]])))
    )
    registering, _ = restarted()
    registering.save(make_system("그 뒤에 넣은 것"))
    registering, importing = restarted()
    assert not importing.last_import().is_last_change
    with pytest.raises(CopyOutdatedError, match="사본"):
        importing.take_back()
    assert len(registering.systems()) == 2
    assert done.copy.is_file()


def test_only_the_copy_of_the_last_import_is_kept_and_none_of_a_failed_one(
    importing, registering, workbook, tmp_path
):
    first = importing.write(
        importing.prepare(opened(importing, workbook([HEAD, ["가", "민원과", 5]])))
    )
    table = opened(importing, workbook([HEAD, ["나", "민원과", 5]]))
    stale = importing.prepare(table)
    second = importing.write(importing.prepare(table))
    assert second.copy.is_file()
    assert not first.copy.exists()
    with pytest.raises(RegisterChangedError):
        importing.write(stale)
    assert [one.name for one in tmp_path.rglob("*.bak")] == [second.copy.name]
