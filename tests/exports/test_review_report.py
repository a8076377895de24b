"""The 검토보고 of 한글 says what the 자가진단 결과서 says, in a file that others can read."""

import io
import json
import os
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
import zipfile
from itertools import pairwise
from pathlib import Path

import pytest
from hwpx import HwpxDocument
from openpyxl import load_workbook

from app import __version__
from app.exports.cell_text import cell_text
from app.exports.failures import ExportError
from app.exports.review_report import TEMPLATE, Reported, review_report
from app.exports.round_record import RoundRecord
from app.services.forms import REPORT_FORM, RESULT_FORM
from tests.exports.conftest import AGENCY, DETAILS
from tests.generated_rounds import generated_record
from tests.readers import __file__ as readers

MADE_BY = "클라우드 네이티브 발주 길잡이 0.1.0"
PART = "{http://www.hancom.co.kr/hwpml/2011/paragraph}"
SECTION = "Contents/section0.xml"
SEEDS = (1, 2, 5, 11)


@pytest.fixture
def write(register_form, tmp_path):
    """Write the report of a round and return its file."""

    def written(generated=None, result=None, details=DETAILS, agency=AGENCY, template=None):
        record = None
        if generated is not None:
            diagnosis, kept, earlier = generated
            result = diagnosis.result
            record = RoundRecord(
                diagnosis, tuple(kept.tasks), tuple(kept.evidence), kept.states, earlier, "3c" * 32
            )
        reported = Reported(result, agency, register_form, record, "9f" * 32)
        file = tmp_path / "검토보고.hwpx"
        review_report(
            REPORT_FORM, RESULT_FORM, reported, details, MADE_BY, __version__, template
        ).save(file)
        return file

    return written


def section_of(file):
    with zipfile.ZipFile(file) as parts:
        return ET.fromstring(parts.read(SECTION))


def text_of(paragraph):
    runs = (run.findall(f"{PART}t") for run in paragraph.findall(f"{PART}run"))
    return "".join(
        (text.text or "") + "".join(f"\n{one.tail}" for one in text) for run in runs for text in run
    )


def lines_of(file):
    """Return the text of each paragraph that is no cell of a table."""
    return [text_of(one) for one in section_of(file).findall(f"{PART}p")]


def tables_of(file):
    """Return each table as rows of texts, by its caption."""
    paragraphs = section_of(file).findall(f"{PART}p")
    found = {}
    for before, one in pairwise(paragraphs):
        table = next(one.iter(f"{PART}tbl"), None)
        if table is not None:
            found[text_of(before)] = [
                ["".join(text_of(p) for p in cell.iter(f"{PART}p")) for cell in row]
                for row in table.findall(f"{PART}tr")
            ]
    return found


def shown(book, name, width):
    """Return the texts that Excel shows from a named row down to the end of its table."""
    sheet, address = next(iter(book.defined_names[name].destinations))
    first = book[sheet][address.replace("$", "").split(":")[0]]
    rows = []
    for row in book[sheet].iter_rows(first.row, min_col=first.column, max_col=first.column + width):
        if row[0].value is None:
            break
        rows.append([cell_text(cell.value, cell.number_format) for cell in row])
    return rows


@pytest.mark.parametrize("seed", SEEDS)
def test_the_lines_are_those_of_the_workbook(write, write_record, seed):
    generated = generated_record(seed)
    report = "\n".join(lines_of(write(generated)))
    book = load_workbook(write_record(*generated))
    sheet = book["종합의견"]
    told = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert len(told) > 20
    texts = [re.sub(r"^\d+\. ", "", text) for text in told[2:]]  # the headings go on from another
    left = [text for text in texts if len(text) > 1 and text not in report]
    assert [text for text in left if not text.startswith(("정보시스템명:", "작성자:"))] == []


@pytest.mark.parametrize("seed", SEEDS)
def test_the_headings_are_numbered_through_from_the_overview(write, seed):
    lines = lines_of(write(generated_record(seed)))
    heads = [line for line in lines if re.match(r"\d+\. (?!\d)", line)]
    assert heads[0] == "1. 검토 개요"
    assert heads[1] == "2. 검토 결과"
    assert [head.split(".")[0] for head in heads] == [str(n) for n in range(1, len(heads) + 1)]


@pytest.mark.parametrize("seed", SEEDS)
def test_no_sentence_of_the_report_keeps_its_verb(write, seed):
    """Questions stay as they are asked, and what an officer wrote as it was written."""
    file = write(generated_record(seed))
    cells = [cell for rows in tables_of(file).values() for row in rows for cell in row]
    told = [*lines_of(file), *cells]
    assert not [text for text in told if re.search(r"(니다|[가-힣]다)\.?$", text)]


@pytest.mark.parametrize("seed", SEEDS)
def test_the_goals_are_those_of_the_workbook(write, write_record, seed):
    generated = generated_record(seed)
    tables = tables_of(write(generated))
    (table,) = [rows for caption, rows in tables.items() if caption.startswith("목표별 응답 현황")]
    book = load_workbook(write_record(*generated))
    for row, (*counts, share, range_) in zip(table[1:], shown(book, "goal_rows", 7), strict=False):
        assert row == [*counts, share or range_]


@pytest.mark.parametrize("seed", SEEDS)
def test_the_levels_of_a_view_stand_as_in_the_workbook(write, write_record, seed):
    generated = generated_record(seed)
    told = next(
        (rows for title, rows in tables_of(write(generated)).items() if "관점별" in title), None
    )
    book = load_workbook(write_record(*generated))
    if told is None:
        assert "side_rows" not in book.defined_names
        return
    wanted = [row[:4] for row in shown(book, "side_rows", 3)[: len(told) - 1]]
    assert [row[:2] for row in told[1:]] == [row[:2] for row in wanted]
    assert [row[3] for row in told[1:]] == [row[3] for row in wanted]


def test_an_open_share_is_told_as_its_range_and_never_as_zero(write, result_of):
    tables = tables_of(write(result=result_of("UYYYYYYYYY")))
    (table,) = [rows for caption, rows in tables.items() if caption.startswith("목표별")]
    assert table[1][-1] == "67%~100%"


def test_a_round_of_the_checklist_alone_has_no_empty_tables(write, result_of):
    captions = tables_of(write(result=result_of("Y" * 10)))
    assert not any("성숙도" in caption or "과제" in caption for caption in captions)


@pytest.mark.parametrize("seed", SEEDS)
def test_lines_and_notes_end_in_nouns(write, seed):
    lines = lines_of(write(generated_record(seed)))
    assert [line for line in lines if re.search(r"니다\.?(\s|$)", line)] == []


def test_a_table_goes_on_over_the_page_with_its_head(write):
    tables = [
        table
        for paragraph in section_of(write(generated_record(2))).findall(f"{PART}p")
        for table in paragraph.iter(f"{PART}tbl")
    ]
    assert len(tables) > 2
    for table in tables[1:]:  # the first is the box of the head, which is no longer than a page
        place = table.find(f"{PART}pos")
        told = table.get("pageBreak"), table.get("repeatHeader"), place.get("treatAsChar")
        assert told == ("CELL", "1", "0")


def test_head_and_end_say_whose_report_it_is(write, result_of):
    file = write(result=result_of("Y" * 10))
    lines = lines_of(file)
    assert lines[0] == "「공영홈쇼핑」 클라우드 네이티브 도입 검토보고"
    assert lines[-1].endswith("1부.  끝.")
    head = "".join(section_of(file).itertext())
    for value in (DETAILS.document_no, DETAILS.disclosure, AGENCY.department, DETAILS.author):
        assert value in head
    assert "9f" * 32 in head


def test_no_mark_of_the_template_is_left(write):
    whole = "".join(section_of(write(generated_record(3))).itertext())
    assert "{{" not in whole
    assert "}}" not in whole


def test_what_was_typed_may_look_like_a_mark_or_hold_what_no_file_can(write, result_of, checklist):
    first = next(iter(checklist.items())).id
    typed = "{{작성자}} <&> \x00가\n둘째 줄 😀"
    file = write(result=result_of("Y" * 10, {first: typed}, name="가{{작성일}}"))
    assert lines_of(file)[0] == "「가{{작성일}}」 클라우드 네이티브 도입 검토보고"
    whole = ET.tostring(section_of(file), encoding="unicode")
    assert "{{작성자}} &lt;&amp;&gt; 가<" in whole
    assert "둘째 줄 😀" in whole


def test_the_same_round_makes_the_same_file(write):
    first = write(generated_record(2)).read_bytes()
    assert write(generated_record(2)).read_bytes() == first


def test_the_file_is_a_package_of_owpml_with_the_names_of_its_makers(write, result_of):
    file = write(result=result_of("Y" * 10))
    with zipfile.ZipFile(file) as parts:
        first = parts.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert parts.read("mimetype") == b"application/hwp+zip"
        told = parts.read("Contents/content.hpf").decode() + parts.read("version.xml").decode()
        seen = parts.read("Preview/PrvText.txt").decode()
    assert "synthetic" not in told
    assert "Hancom Office" not in told
    assert DETAILS.author in told
    assert "「공영홈쇼핑」 클라우드 네이티브 도입 검토보고" in told
    assert seen.startswith("「공영홈쇼핑」")
    with HwpxDocument.open(file.read_bytes()) as document:
        report = document.validate()
    assert report.validated_parts
    assert report.issues == ()


@pytest.fixture
def template(tmp_path):
    """Return a copy of the shipped template whose text is changed, as if in 한글."""

    def made(old, new):
        shipped, changed = REPORT_FORM / TEMPLATE, tmp_path / "고친 서식.hwpx"
        with zipfile.ZipFile(shipped) as parts, zipfile.ZipFile(changed, "w") as copy:
            for one in parts.infolist():
                content = parts.read(one)
                if one.filename == SECTION:
                    assert old.encode() in content
                    content = content.replace(old.encode(), new.encode())
                copy.writestr(one, content)
        return changed

    return made


def test_a_restyled_template_restyles_the_report(write, result_of, template):
    own = template(">작성부서<", ">기안 부서<")
    whole = "".join(section_of(write(result=result_of("Y" * 10), template=own)).itertext())
    assert "기안 부서" in whole
    assert "작성부서" not in whole


def test_everything_that_a_template_lacks_is_told_at_once(write, result_of, template):
    own = template("{{작성일}}", "날짜")
    own.rename(own.with_name("하나.hwpx"))
    with zipfile.ZipFile(own.with_name("하나.hwpx")) as parts:
        content = {one: parts.read(one) for one in parts.namelist()}
    content[SECTION] = content[SECTION].replace("{{3단계}}".encode(), "셋".encode())
    with zipfile.ZipFile(own, "w") as copy:
        for name, part in content.items():
            copy.writestr(name, part)
    with pytest.raises(ExportError) as refused:
        write(result=result_of("Y" * 10), template=own)
    assert "{{작성일}}" in str(refused.value)
    assert "{{3단계}}" in str(refused.value)


def zip_of(name):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as parts:
        parts.writestr(name, "내용")
    return made.getvalue()


@pytest.mark.parametrize(
    "content",
    [b"", b"PK\x03\x04damaged", "한글 97".encode(), zip_of("엑셀.xml"), zip_of("mimetype")],
)
def test_a_file_that_is_no_template_is_refused_with_what_to_do(write, result_of, tmp_path, content):
    own = tmp_path / "서식.hwpx"
    own.write_bytes(content)
    with pytest.raises(ExportError, match="한글에서 HWPX 형식으로"):
        write(result=result_of("Y" * 10), template=own)


def test_the_shipped_template_is_what_its_script_makes(tmp_path):
    from tests.packaging.conftest import script

    made = tmp_path / TEMPLATE
    script("build_report_template").build(made)
    with zipfile.ZipFile(made) as parts, zipfile.ZipFile(REPORT_FORM / TEMPLATE) as shipped:
        assert ids_dropped(parts.read(SECTION)) == ids_dropped(shipped.read(SECTION))
        assert parts.read("Contents/header.xml") == shipped.read("Contents/header.xml")


def ids_dropped(content):
    """Return a section without the numbers that the library draws by lot."""
    return re.sub(rb' (?:id|idRef|instid)="\d+"', b"", content)


@pytest.mark.office
@pytest.mark.parametrize("seed", SEEDS[:2])
def test_an_independent_reader_reads_every_line(write, seed):
    reader = Path(readers).parent
    if not (reader / "node_modules").is_dir():
        if os.environ.get("CLOUD_NATIVE_ADVISOR_REQUIRE_OFFICE"):
            pytest.fail("the reader is required here and is not installed")
        pytest.skip("the reader is not installed")
    file = write(generated_record(seed))
    node = shutil.which("node")
    assert node, "Node.js is needed for this test"
    told = subprocess.run(
        [node, str(reader / "read_hwpx.mjs"), str(file)],
        check=True, capture_output=True, timeout=60,
    ).stdout  # fmt: skip
    read = json.loads(told)
    assert read["pages"] >= 2
    lines = [line for line in lines_of(file) if line]
    assert len(lines) > 20
    cells = [cell for table in tables_of(file).values() for row in table for cell in row]
    told = [part for text in (*lines, *cells) for part in text.split("\n")]
    assert [one for one in told if one not in read["text"]] == []
