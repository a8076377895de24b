"""The window of the help: the right section on top, search, links, print; nothing from outside."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from app.services.helping import HELP, read_help
from app.services.reference import shipped_library
from app.ui.help.help_document import headings, tables
from app.ui.help.help_window import HelpWindow


@pytest.fixture(scope="module")
def pages():
    return read_help(shipped_library(), date(2026, 11, 26))


@pytest.fixture
def make(qtbot, pages, icons, theme):
    def made(**more):
        window = HelpWindow(pages, HELP, icons, theme, **more)
        qtbot.addWidget(window)
        window.resize(1080, 660)
        window.show()
        return window

    return made


def top_line(window):
    return window.browser.cursorForPosition(QPoint(30, 24)).block()  # below the gap at the top


def click(window, text):
    next(b for b in window.findChildren(QAbstractButton) if b.text() == text).click()


def test_a_topic_is_shown_on_top_of_its_page_and_marked_in_the_contents(make):
    window = make()
    window.show_topic("rule-delay")
    assert window.topic() == "rule-delay"
    assert top_line(window).text() == "지체상금"
    assert window.contents.tree.currentItem().text(0) == "지체상금"


def test_it_stays_on_top_in_a_narrower_window(make):
    window = make()
    window.show_topic("rule-delay")
    window.resize(700, 500)
    QApplication.sendPostedEvents()
    assert top_line(window).text() == "지체상금"


def test_a_topic_that_it_does_not_have_opens_the_first_page(make):
    window = make()
    window.show_topic("rule-delay")
    window.show_topic("nothing of this name")
    assert window.topic() == "first-steps"


def test_a_search_lists_where_the_words_stand_and_enter_opens_the_first(make):
    window = make()
    window.contents.field.setText("지체")
    hits = [window.contents.hits.item(n).text() for n in range(window.contents.hits.count())]
    assert hits[0].startswith("규칙과 출처 › 지체상금\n")
    assert f"{len(hits)}건" in window.contents.told.text()
    QTest.keyClick(window.contents.field, Qt.Key.Key_Return)
    assert window.topic() == "rule-delay"
    assert window.browser.extraSelections()


def test_first_consonants_find_terms_of_the_glossary_and_mark_them(make):
    window = make()
    window.contents.field.setText("ㅅㅇㄱㅇ")
    hits = [window.contents.hits.item(n).text() for n in range(window.contents.hits.count())]
    assert any("수의계약" in hit for hit in hits)
    assert any(hit.startswith("용어집") for hit in hits)
    QTest.keyClick(window.contents.field, Qt.Key.Key_Return)
    marked = {one.cursor.selectedText() for one in window.browser.extraSelections()}
    assert "수의계약" in marked


def test_a_search_without_a_hit_says_so_and_an_empty_one_shows_the_contents(make):
    window = make()
    window.contents.field.setText("없는말없는말")
    assert "결과가 없습니다" in window.contents.told.text()
    QTest.keyClick(window.contents.field, Qt.Key.Key_Return)
    window.contents.field.clear()
    assert window.contents.tree.isVisible()


def test_a_link_leads_to_its_topic_and_the_way_back_leads_back(make):
    window = make()
    window.show_topic("compare")
    window.browser.anchorClicked.emit(QUrl("#register"))
    assert window.topic() == "register"
    click(window, "뒤로")
    assert window.topic() == "compare"


def test_an_address_is_never_opened(make):
    window = make()
    window.browser.anchorClicked.emit(QUrl("https://example.com/#register"))
    assert window.topic() == "first-steps"
    assert not window.browser.openLinks()


def test_nothing_but_the_pictures_of_the_help_is_loaded(make):
    window = make()
    image = QTextDocument.ResourceType.ImageResource.value
    assert window.browser.loadResource(image, QUrl("file:///etc/hostname")) is None
    shown = window.browser.document().resource(image, QUrl("pictures/result.png"))
    assert isinstance(shown, QImage)
    assert not shown.isNull()


def test_a_picture_takes_no_more_room_than_it_needs(make):
    window = make()
    document = window.browser.document()
    block = document.begin()
    while "\ufffc" not in block.text():
        block = block.next()
    room = document.documentLayout().blockBoundingRect(block)
    image = document.resource(
        QTextDocument.ResourceType.ImageResource.value, QUrl("pictures/result.png")
    )
    assert room.height() < room.width() * image.height() / image.width() + 40


def test_pages_follow_one_another(make, pages):
    window = make()
    before = window.findChild(QAbstractButton, "")
    assert before is not None
    click(window, "다음")
    assert window.topic() == pages.pages[1].sections[0].topic
    click(window, "이전")
    assert window.topic() == "first-steps"
    last = pages.pages[-1].sections[0].topic
    window.show_topic(last)
    assert not next(
        b for b in window.findChildren(QAbstractButton) if b.text() == "다음"
    ).isEnabled()


def test_every_section_can_be_opened_and_no_page_is_wider_than_the_window(make, pages):
    window = make()
    window.resize(760, 600)
    for number, page in enumerate(pages.pages):
        window._show(number, 0)
        document = window.browser.document()
        shown = [block.text() for block in headings(document)]
        assert shown == [section.title for section in page.sections]
        wide = document.size().width() - window.browser.viewport().width()
        assert wide <= 1, page.id  # the line of a table
    window.show_topic("rules")
    assert tables(window.browser.document())


def test_everything_that_takes_the_keyboard_has_a_name(make):
    window = make()
    for widget in window.findChildren(QWidget):
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible()
        if takes and widget.objectName() != "qt_scrollarea_viewport":
            assert widget.accessibleName(), widget


def test_a_page_is_saved_as_a_pdf_that_can_be_searched(make, tmp_path, monkeypatch):
    target = tmp_path / "도움말"
    window = make(choose=lambda parent, proposed: target)
    window.show_topic("files")
    click(window, "PDF로 저장")
    saved = tmp_path / "도움말.pdf"
    assert saved.read_bytes().startswith(b"%PDF")
    assert str(saved) in window.notice.text()


def test_a_printer_that_is_not_there_changes_nothing(make):
    window = make(printer=lambda parent: None)
    click(window, "인쇄")
    assert window.notice.isHidden()


def test_the_tab_key_goes_from_link_to_link_and_then_on(make, qtbot):
    window = make()
    window.activateWindow()
    window.show_topic("first-steps")
    window.take_focus()
    qtbot.waitUntil(window.browser.hasFocus)
    seen = []
    for _ in range(40):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        if not window.browser.hasFocus():
            break
        seen.append(window.browser.textCursor().selectedText())
    assert {"가져오기", "정보시스템 대장", "용어집"} <= set(seen)
    assert not window.browser.hasFocus()


def test_the_keyboard_alone_searches_opens_and_closes(make, qtbot):
    window = make()
    window.activateWindow()
    window.take_focus()
    qtbot.waitUntil(window.browser.hasFocus)
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.contents.field.hasFocus)
    QTest.keyClicks(window.contents.field, "SLA")
    QTest.keyClick(window.contents.field, Qt.Key.Key_Return)
    qtbot.waitUntil(window.contents.hits.hasFocus)
    first = window.topic()
    QTest.keyClick(window.contents.hits, Qt.Key.Key_Down)
    QTest.keyClick(window.contents.hits, Qt.Key.Key_Return)
    assert window.topic() != first
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.topic() == first
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()
