"""Text files are read whole in their encoding, by their delimiter, under the rows of Excel."""

import pytest

from app.domain.reading_refusals import Refusal
from app.domain.sheet_grid import FileNote, NoteKind
from tests.imports.made_files import read_here, refusal_of

TABLE = "이름,금액\r\n똠방각하,1\r\n펲시,2\r\n"
ROWS = (("이름", "금액"), ("똠방각하", "1"), ("펲시", "2"))


def written(tmp_path, content, name="목록.csv"):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("cp949", "cp949"),
        ("utf-16", "utf-16"),
        ("utf-32", "utf-32"),
    ],
)
def test_the_encoding_is_found_over_the_whole_file(tmp_path, encoding, told):
    read = read_here(written(tmp_path, TABLE.encode(encoding)))
    assert read.encoding == told
    assert read.sheets[0].rows == ROWS


def test_a_text_whose_first_korean_stands_behind_any_sample_is_still_right(tmp_path):
    long = "name,amount\n" + "a,1\n" * 40_000 + "똠,2\n"
    (sheet,) = read_here(written(tmp_path, long.encode("cp949"))).sheets
    assert sheet.rows[-1] == ("똠", "2")


def test_where_no_encoding_is_certain_the_officer_chooses(tmp_path):
    wide = written(tmp_path, TABLE.encode("utf-16-le"))
    assert refusal_of(wide).reason is Refusal.ENCODING
    assert read_here(wide, encoding="utf-16-le").sheets[0].rows == ROWS
    assert refusal_of(wide, encoding="utf-8").reason is Refusal.CHOSEN_ENCODING
    assert refusal_of(wide, encoding="latin-1").reason is Refusal.CHOSEN_ENCODING
    other = written(tmp_path, "이름,금액\n가,1\n".encode("johab"), "조합형.csv")
    assert read_here(other, encoding="johab").sheets[0].rows[1] == ("가", "1")


def test_a_broken_character_in_utf8_does_not_turn_all_others_into_rubbish(tmp_path):
    content = b"name,text\n" + "갇걡,1\n".encode() * 20 + "가,2\n".encode("cp949")
    assert content.decode("cp949")  # as rubbish
    assert refusal_of(written(tmp_path, content)).reason is Refusal.ENCODING


@pytest.mark.parametrize(
    ("content", "name", "delimiter"),
    [
        ("가,나\n1,2\n", "목록.csv", ","),
        ("가\t나\n1\t2\n", "목록.txt", "\t"),
        ("가\t나\n1\t2\n", "목록.tsv", "\t"),
        ("가;나\n1;2\n", "목록.csv", ";"),
        ("가|나\n1|2\n", "목록.csv", "|"),
        ('"가,나,다,라"\t나\n1\t2\n', "목록.csv", "\t"),
        ("가;나\n1;2\n3,5;4,5\n", "목록.csv", ";"),
    ],
)
def test_the_delimiter_is_that_of_the_heading(tmp_path, content, name, delimiter):
    read = read_here(written(tmp_path, content, name))
    assert read.delimiter == delimiter
    assert read.sheets[0].rows[1] == ("1", "2")


def test_a_line_that_tells_excel_the_delimiter_is_no_row(tmp_path):
    read = read_here(written(tmp_path, "sep=;\r\n가;나,다\r\n1;2\r\n"))
    assert read.sheets[0].rows == (("가", "나,다"), ("1", "2"))
    assert read.notes == {FileNote.SEPARATOR_LINE}


@pytest.mark.parametrize("end", ["\r", "\n", "\r\n"])
def test_every_line_end_ends_a_row(tmp_path, end):
    (sheet,) = read_here(written(tmp_path, end.join(["가,나", "1,2", "3,4", ""]))).sheets
    assert sheet.rows == (("가", "나"), ("1", "2"), ("3", "4"))


def test_a_line_end_inside_a_cell_ends_no_row_and_shifts_no_number(tmp_path):
    (sheet,) = read_here(written(tmp_path, '가,나\n"첫\n줄",2\n\n,,\n3,4\n')).sheets
    assert sheet.value(2, 1) == "첫\n줄"
    assert [number for number, row in sheet.shown_rows() if any(row)] == [1, 2, 5]


def test_titles_above_the_heading_are_read_and_ragged_rows_are_told(tmp_path):
    (sheet,) = read_here(written(tmp_path, "2026년 현황\n\n가,나,다\n1,2,3\n4,5\n6,7,8,9\n")).sheets
    assert [note.row for note in sheet.notes if note.kind is NoteKind.RAGGED_ROW] == [1, 5, 6]
    assert sheet.value(6, 4) == "9"


def test_text_behind_a_closing_quote_is_kept_and_told(tmp_path):
    (sheet,) = read_here(written(tmp_path, '가,나\n"A"사,2\n3,4\n')).sheets
    assert sheet.rows[1:] == (("A사", "2"), ("3", "4"))
    assert [(n.kind, n.row) for n in sheet.notes] == [(NoteKind.BROKEN_QUOTE, 2)]


@pytest.mark.parametrize(
    ("content", "row"),
    [
        ('가,나\n1,2\n3,"열림\n5,6\n', 3),
        ('가,나\n"A"사,2\n3,"열림\n5,6\n', 3),
        ('가,나\n1,"' + "x" * 1_100_000, 2),
    ],
)
def test_an_open_quote_is_refused_with_its_row_for_it_swallows_the_rest(tmp_path, content, row):
    refused = refusal_of(written(tmp_path, content))
    assert refused.reason is Refusal.OPEN_QUOTE
    assert f"{row}행" in str(refused)


def test_codes_stay_text_and_the_trick_that_keeps_them_is_undone(tmp_path):
    (sheet,) = read_here(written(tmp_path, '코드,값\n="01",1.50\n02,\n')).sheets
    assert sheet.rows[1:] == (("01", "1.50"), ("02",))


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("", "빈.txt"),
        ("\n\n \n", "빈.csv"),
        ("그냥 글입니다.\n둘째 줄\n", "글.txt"),
        (",,\n,,\n", "빈.csv"),
    ],
)
def test_what_holds_no_table_is_refused(tmp_path, content, name):
    reason = Refusal.NO_TABLE if content else Refusal.EMPTY
    assert refusal_of(written(tmp_path, content, name)).reason is reason


def test_one_column_is_a_table_under_the_name_of_one(tmp_path):
    assert read_here(written(tmp_path, "이름\n가\n")).sheets[0].rows == (("이름",), ("가",))


@pytest.mark.parametrize(
    ("content", "reason", "words"),
    [
        ("가,나\n" + "1,2\n" * 50_000, Refusal.TOO_MANY_ROWS, "A50001"),
        ("가,나\n" + "," * 500 + "1\n", Refusal.TOO_MANY_COLUMNS, "SG2"),
    ],
)
def test_too_large_a_table_is_refused_with_the_cell(tmp_path, content, reason, words):
    refused = refusal_of(written(tmp_path, content))
    assert refused.reason is reason
    assert words in str(refused)


def test_half_empty_bytes_are_another_encoding_and_other_controls_are_no_text(tmp_path):
    wide = written(tmp_path, "name,amount\nA,1\n".encode("utf-16-le"))
    assert refusal_of(wide).reason is Refusal.ENCODING
    assert read_here(wide, encoding="utf-16-le").sheets[0].rows[1] == ("A", "1")
    assert refusal_of(written(tmp_path, b"a,b\n1,\x02\n")).reason is Refusal.NOT_TEXT


def test_rows_of_blanks_are_no_rows(tmp_path):
    path = tmp_path / "가.csv"
    path.write_text("시스템명,운영부서\n가, \n" + " ,\t\n" * 60_000, encoding="utf-8")
    (sheet,) = read_here(path).sheets
    assert sheet.rows == (("시스템명", "운영부서"), ("가",))


@pytest.mark.parametrize(
    ("content", "name", "delimiter"),
    [
        ("현황(총 2개, 2026년)\n가;나;다\n1;2,5;3\n", "목록.csv", ";"),
        ("현황, 2026년\n가\t나\t다\n1\t2,5\t3\n", "목록.txt", "\t"),
        ('현황; 2026년\n가,나,다\n1,"2,5","x; y\nz; w\nu; v"\n', "목록.csv", ","),
    ],
)
def test_a_title_with_another_delimiter_in_it_misleads_nobody(tmp_path, content, name, delimiter):
    read = read_here(written(tmp_path, content, name))
    assert read.delimiter == delimiter
    assert read.sheets[0].rows[1] == ("가", "나", "다")
    assert read.sheets[0].rows[2][1] == "2,5"


def test_a_line_without_end_is_refused_as_such_at_once(tmp_path):
    endless = written(tmp_path, "가" * 1_100_000)
    assert refusal_of(endless).reason is Refusal.ENDLESS_LINE


def test_lines_of_another_encoding_are_refused_and_never_read_as_rubbish(tmp_path):
    content = "이름,부서\n민원포털,총무과\n".encode("cp949") + "갇걡,1\n".encode()
    assert content.decode("cp949")  # as rubbish
    refused = refusal_of(written(tmp_path, content))
    assert refused.reason is Refusal.MIXED_ENCODINGS
    assert "3번째 줄" in str(refused)
