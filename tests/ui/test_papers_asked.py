"""Every paper is seen and saved by its button on the result, refused while evidence is missing."""

import zipfile
from datetime import date

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton

from app.domain.assessment import ground_question
from app.main import build
from app.paths import content_dir
from app.ui.results.export_dialog import ExportDialog
from app.ui.wizard.steps import RESULT_STEP


@pytest.fixture
def program(qtbot, tmp_path):
    program = build(["--data-dir", str(tmp_path / "대장"), "--example"])
    qtbot.addWidget(program.window)
    with qtbot.waitSignal(program.register_ready, timeout=20_000):
        program.start()
    program.window.show_place("assessment")
    wizard = program.desk.wizard_place
    wizard.open_system(program.desk.registering.systems()[0], RESULT_STEP)
    yield program
    program.close()


@pytest.fixture
def tabs(program):
    tabs = program.desk.wizard_place.link.tabs
    tabs.tabs.setCurrentIndex(1)
    return tabs


@pytest.fixture
def save(program, tmp_path):
    """Save the paper whose dialog is open; return title of the dialog and the workbook."""

    def saved(name):
        dialog, target = program.desk.papers.dialog, tmp_path / f"{name}.xlsx"
        title = dialog.windowTitle()
        field(dialog, "저장할 파일").setText(str(target))
        click(dialog, "저장")
        assert program.desk.papers.dialog is None
        return title, load_workbook(target)

    return saved


def field(widget, name):
    return next(e for e in widget.findChildren(QLineEdit) if e.accessibleName() == name)


def click(widget, text):
    next(b for b in widget.findChildren(QPushButton) if b.text() == text).click()


def told(program):
    shown = program.window.findChildren(QLabel)
    return "\n".join(label.text() for label in shown if label.isVisible())


def test_the_result_is_saved_with_what_was_answered_beside_the_checklist(program, tabs, save):
    wizard = program.desk.wizard_place
    wizard.show_step("application_view")
    wizard._asked.page("application_view").cards[0].choice.radios()["1"].click()
    wizard.show_step(RESULT_STEP)
    click(wizard, "자가진단 결과서 저장(엑셀)")
    title, book = save("결과서")
    assert title == "자가진단 결과서 저장"
    assert "성숙도 진단" in book.sheetnames
    assert "파일을 저장했습니다" in told(program)


def test_the_report_of_hangul_is_saved_in_the_look_of_the_agency(program, tabs, tmp_path):
    own = content_dir(program.desk._store.path) / "review-report.hwpx"
    own.parent.mkdir(exist_ok=True)
    own.write_bytes(b"no template")
    target = tmp_path / "검토보고"
    click(program.desk.wizard_place, "검토보고 저장(한글)")
    dialog = program.desk.papers.dialog
    assert dialog.windowTitle() == "검토보고 저장"
    assert not any(b.isVisible() for b in dialog.findChildren(QPushButton) if "PDF" in b.text())
    field(dialog, "저장할 파일").setText(str(target))
    click(dialog, "저장")
    assert "한글에서 HWPX 형식으로" in dialog._error.text()  # the agency's own is asked first

    own.unlink()
    click(dialog, "저장")

    assert program.desk.papers.dialog is None
    with zipfile.ZipFile(target.with_suffix(".hwpx")) as parts:
        assert "도입 검토 (예 6개 / 10개)" in parts.read("Contents/section0.xml").decode()
    assert "파일을 저장했습니다" in told(program)


def test_a_review_is_saved_once_its_ground_has_evidence(program, tabs, save):
    wizard = program.desk.wizard_place
    tabs.tabs.setCurrentIndex(5)
    panel = tabs.unavoidable
    assert not panel.paper.isEnabled()
    panel.stated.emit("stability", "무중단 전환이 어려움")
    assert not panel.paper.isEnabled()
    assert "‘안정성 저하’ 사유에 증빙이 없습니다. 증빙을 하나 이상 연결" in told(program)
    wizard.link.papers.ask_review()  # even asked for otherwise, it is refused and told
    assert program.desk.papers.dialog is None
    wizard.link._advising.evidences.add_reference(
        wizard._answering.system.id, "정보화-12", question_ids=[ground_question("stability")]
    )
    wizard.link.show()
    panel.paper.click()
    title, book = save("검토서")
    assert title == "불가피한 사유 검토서 저장"
    assert book.sheetnames == ["표지", "검토 내용", "증빙 목록"]


def test_a_comparison_is_saved_as_it_is_shown(program, tabs, save):
    tabs.rounds.submit.click()
    tabs.rounds.confirm.click()
    tabs.tabs.setCurrentIndex(8)
    tabs.compare.paper.click()
    dialog = program.desk.papers.dialog
    shown = [e.accessibleName() for e in dialog.findChildren(QLineEdit) if e.isVisible()]
    assert "문서번호" not in shown
    assert not [box for box in dialog.findChildren(QComboBox) if box.isVisible()]
    title, book = save("비교표")
    assert title == "성숙도 비교표 저장"
    assert book.sheetnames == ["성숙도 비교", "항목별 비교", "추이"]


def test_what_is_typed_for_a_cover_is_there_again_until_the_paper_is_saved(program, tabs, save):
    ask = program.desk.wizard_place.link.papers.ask_result
    ask()
    dialog = program.desk.papers.dialog
    QTest.keyClicks(field(dialog, "문서번호"), "IT-77")
    program.desk._drafts.flush()  # what its timer does within a second: a power cut leaves it
    dialog.reject()

    program.desk.wizard_place.link.papers.ask_report()  # another paper has its own
    assert field(program.desk.papers.dialog, "문서번호").text() == ""
    program.desk.papers.dialog.reject()
    ask()
    dialog = program.desk.papers.dialog
    assert field(dialog, "문서번호").text() == "IT-77"
    assert "다시 불러왔습니다" in dialog._error.text()
    _, book = save("결과서")
    assert "IT-77" in {cell.value for line in book["표지"].rows for cell in line}
    ask()
    assert field(program.desk.papers.dialog, "문서번호").text() == ""
    program.desk.papers.dialog.reject()


def files_of(folder):
    return {file: file.stat().st_size for file in folder.rglob("*") if file.is_file()}


def test_a_paper_is_seen_before_it_is_saved_and_the_look_leaves_nothing(program, tabs, tmp_path):
    click(program.desk.wizard_place, "자가진단 결과서 저장(엑셀)")
    dialog = program.desk.papers.dialog
    target = tmp_path / "결과서.xlsx"
    field(dialog, "저장할 파일").setText(str(target))
    field(dialog, "문서번호").setText("정보화담당관-77")
    before = files_of(tmp_path)
    click(dialog, "미리보기")
    preview = program.desk.papers.preview
    shown = preview.browser.view.accessibleDescription()
    assert "정보화담당관-77" in shown  # what the dialog says now
    assert files_of(tmp_path) == before
    click(preview, "저장(엑셀)")
    assert program.desk.papers.preview is None
    assert program.desk.papers.dialog is None
    cover = load_workbook(target)["표지"]
    told = {str(cell.value) for row in cover for cell in row}
    assert "정보화담당관-77" in told


def test_a_paper_is_saved_as_pdf_and_nothing_else(program, tabs, tmp_path):
    click(program.desk.wizard_place, "자가진단 결과서 저장(엑셀)")
    dialog = program.desk.papers.dialog
    field(dialog, "저장할 파일").setText(str(tmp_path / "결과서.xlsx"))
    before = files_of(tmp_path)
    click(dialog, "PDF로 저장")
    assert program.desk.papers.dialog is None
    new = files_of(tmp_path).keys() - before.keys()
    assert {file.name for file in new} - {"preferences.ini"} == {"결과서.pdf"}
    assert "자가진단 결과서" in PdfReader(tmp_path / "결과서.pdf").pages[0].extract_text()
    assert "파일을 저장했습니다" in told(program)


@pytest.mark.parametrize("disclosures", [["공개", "비공개"], []])
def test_a_paper_without_a_cover_asks_only_for_author_day_and_file(qtbot, tmp_path, disclosures):
    dialog = ExportDialog(tmp_path / "비교표.xlsx", "김하늘", date(2026, 11, 23), disclosures)
    qtbot.addWidget(dialog)
    dialog.show()
    fields = {e.accessibleName() for e in dialog.findChildren(QLineEdit) if e.isVisible()}
    assert fields - {"문서번호"} == {"작성자", "작성일", "저장할 파일"}
    assert ("문서번호" in fields) == bool(disclosures)
    with qtbot.waitSignal(dialog.export_asked) as asked:
        click(dialog, "저장")
    assert asked.args[0].disclosure == (disclosures[0] if disclosures else "")
