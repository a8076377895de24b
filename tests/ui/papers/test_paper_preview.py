"""A paper is looked through before it is exported, with keys too; what is saved is whole."""

import gc
import weakref

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QEvent, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from app.ui.papers.page_view import spoken
from app.ui.papers.paper_preview import PaperPreview

TITLE = "인허가_자가진단 결과서_2026-11-23"


@pytest.fixture
def picture(papers):
    return papers["reviewed"].picture


@pytest.fixture
def make_preview(qtbot, picture, tmp_path, theme):
    made = []  # a dialog without a parent goes with its last reference

    def make(chosen=None, printer=None):
        preview = PaperPreview(
            picture, TITLE, tmp_path / f"{TITLE}.pdf",
            choose=lambda _, suggested: chosen or suggested, printer=lambda _: printer,
        )  # fmt: skip
        qtbot.addWidget(preview)
        preview.show()
        made.append(preview)
        return preview

    return make


def click(widget, text):
    next(b for b in widget.findChildren(QPushButton) if b.text() == text).click()


def test_every_page_is_listed_with_its_sheet(make_preview, picture):
    preview = make_preview()
    pages = preview.browser.pages
    assert [pages.item(at).text() for at in range(pages.count())] == [
        f"{page.number}쪽  {page.sheet}" for page in picture.pages
    ]
    assert TITLE in preview.windowTitle()


def test_pages_are_turned_with_the_keys(make_preview, qtbot, picture):
    browser = make_preview().browser
    seen = []
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp,
                Qt.Key.Key_Home, Qt.Key.Key_PageUp):  # fmt: skip
        qtbot.keyClick(browser.view, key)
        seen.append(browser.page_number())
    last = len(picture.pages)
    assert seen == [2, last, last, last - 1, 1, 1]
    assert browser.pages.currentRow() == 0


def test_a_page_is_chosen_in_the_list(make_preview, qtbot):
    browser = make_preview().browser
    with qtbot.waitSignal(browser.page_shown) as shown:
        qtbot.keyClick(browser.pages, Qt.Key.Key_Down)
    assert shown.args == [2]
    assert browser.pages.hasFocus() or browser.page_number() == 2


def test_a_screen_reader_is_told_the_page_and_what_stands_on_it(make_preview, picture):
    view = make_preview().browser.view
    count = len(picture.pages)
    assert view.accessibleName() == f"1쪽 / 전체 {count}쪽, 표지"
    assert "클라우드 네이티브 불가피한 사유 검토서" in view.accessibleDescription()
    assert spoken(picture.pages[0]).splitlines()[0].startswith("문서번호")


def test_everything_that_takes_the_focus_has_a_name(make_preview):
    nameless = [
        type(widget).__name__
        for widget in make_preview().findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.objectName().startswith("qt_")
        and not widget.accessibleName()
    ]
    assert not nameless


def test_a_page_fits_in_whole_or_is_as_large_as_on_paper(make_preview, qtbot, picture):
    preview = make_preview()
    preview.activateWindow()
    qtbot.waitUntil(preview.isActiveWindow)
    view, area = preview.browser.view, preview.browser.view.parentWidget()
    assert view.height() <= area.height()
    assert view.width() <= area.width()
    qtbot.keyClick(preview, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert view.width() == round(picture.pages[0].width * 96 / 72) + 2
    preview.browser.fit.click()
    assert view.height() <= area.height()


def test_a_pdf_is_saved_under_the_proposed_name(make_preview, qtbot, tmp_path, picture):
    preview = make_preview()
    with qtbot.waitSignal(preview.pdf_saved) as saved:
        click(preview, "PDF로 저장")
    assert saved.args == [tmp_path / f"{TITLE}.pdf"]
    assert list(tmp_path.iterdir()) == saved.args
    reader = PdfReader(saved.args[0])
    assert len(reader.pages) == len(picture.pages)
    assert reader.metadata.title == TITLE
    assert "저장했습니다" in preview.notice.text()


def test_a_name_without_the_ending_never_overwrites_unasked(make_preview, qtbot, tmp_path):
    kept = tmp_path / "있던 파일.pdf"
    kept.write_bytes(b"kept")
    preview = make_preview(chosen=tmp_path / "있던 파일")
    click(preview, "PDF로 저장")
    assert kept.read_bytes() == b"kept"
    click(preview.notice, "덮어쓰기")
    assert kept.read_bytes().startswith(b"%PDF")


def test_a_pdf_that_cannot_be_written_leaves_nothing_and_says_what_to_do(make_preview, tmp_path):
    preview = make_preview(chosen=tmp_path / "없는 폴더" / "결과.pdf")
    click(preview, "PDF로 저장")
    assert "다른 폴더에 저장해 주세요" in preview.notice.text()
    assert not list(tmp_path.iterdir())


def test_a_pdf_that_is_open_is_told_in_words_for_a_pdf(make_preview, tmp_path):
    target = tmp_path / "결과서 최종본.pdf"
    target.write_bytes(b"open")
    (tmp_path / ".~lock.결과서 최종본.pdf#").touch()
    preview = make_preview(chosen=target)
    click(preview, "PDF로 저장")
    assert "PDF 보기 프로그램에서 닫고" in preview.notice.text()
    assert target.read_bytes() == b"open"


def test_chosen_pages_are_printed(make_preview, tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "인쇄.pdf"))
    printer.setFromTo(2, 3)
    preview = make_preview(printer=printer)
    click(preview, "인쇄")
    assert "프린터로 보냈습니다" in preview.notice.text()
    assert len(PdfReader(tmp_path / "인쇄.pdf").pages) == 2


@pytest.mark.qt_log_ignore("QPainter::begin")  # what Qt says to it
def test_a_printer_that_does_not_print_is_told(make_preview, tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "없는 폴더" / "인쇄.pdf"))
    preview = make_preview(printer=printer)
    click(preview, "인쇄")
    assert "인쇄하지 못했습니다" in preview.notice.text()


def test_saving_the_workbook_is_left_to_the_owner(make_preview, qtbot, tmp_path):
    preview = make_preview()
    with qtbot.waitSignal(preview.save_asked):
        click(preview, "저장(엑셀)")
    assert not list(tmp_path.iterdir())


def test_enter_on_a_page_neither_saves_nor_closes(make_preview, qtbot):
    preview = make_preview()
    with qtbot.assertNotEmitted(preview.save_asked):
        for widget in (preview.browser.pages, preview.browser.view):
            qtbot.keyClick(widget, Qt.Key.Key_Return)
    assert preview.isVisible()


def test_a_closed_preview_is_freed(make_preview, qtbot, picture, tmp_path, theme):
    preview = PaperPreview(picture, TITLE, tmp_path / "결과.pdf")
    preview.show()
    preview.grab()
    alive = weakref.ref(preview)
    with qtbot.waitSignal(preview.destroyed):
        preview.close()
    del preview
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert alive() is None
