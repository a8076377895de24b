"""조문 보기: the cited part is in sight, words are found everywhere, what is missing is said."""

from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QGuiApplication, QPdfWriter, QTextCursor
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from app.content.reading import ContentError
from app.domain.law_texts import ArticleRef
from app.errors import AdvisorError
from app.services.reference import law_texts
from app.ui.charts.radar_picture import PictureError
from app.ui.reference import article_view
from app.ui.reference.article_links import ArticleLinks
from app.ui.reference.article_opener import ArticleDialog, ArticleOpener
from app.ui.reference.article_paper import print_article
from app.ui.reference.article_view import ArticleView
from app.ui.theme import ThemeName, apply_theme, load_theme
from app.ui.widgets.pieces import scroller

BASIS = ArticleRef.parse("L5 제26조제1항제5호아목")


@pytest.fixture(scope="module")
def laws():
    return law_texts()


@pytest.fixture
def view(qtbot, icons, theme, laws):
    made = ArticleView(laws, icons, theme)
    qtbot.addWidget(made)
    made.resize(720, 560)
    made.show()
    return made


def texts(widget):
    return [each.text() for each in widget.findChildren(QLabel) if each.isVisible()]


def click(widget, text):
    next(b for b in widget.findChildren(QPushButton) if b.text() == text).click()


def bold(view):
    """Return everything that is written in bold."""
    found, document = [], view.text.document()
    cursor = QTextCursor(document)
    while not cursor.atEnd():
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
        if cursor.charFormat().fontWeight() == QFont.Weight.Bold:
            found.append(document.characterAt(cursor.position() - 1))
    return "".join(found).replace("\u2029", "\n").strip("\n")


def settle(view):
    for _ in range(3):  # nested layouts ask again
        QApplication.sendPostedEvents()
        view.grab()


def is_in_sight(view, cited):
    settle(view)
    cursor = QTextCursor(view.text.document())
    cursor.setPosition(view.text.toPlainText().index(cited))
    return view.text.viewport().rect().contains(view.text.cursorRect(cursor))


def test_a_citation_opens_the_article_with_what_is_cited_in_sight(view, laws):
    view.show_article(BASIS)
    cited = laws.article_text(BASIS).cited
    assert cited.strip().startswith("아. ")
    assert bold(view) == cited
    assert is_in_sight(view, cited)
    assert view.text.toPlainText() == laws.article_text(BASIS).article.text
    told = texts(view)
    assert (
        "국가를 당사자로 하는 계약에 관한 법률 시행령 제26조(수의계약에 의할 수 있는 경우)" in told
    )
    assert (
        "대통령령 제36338호 · 2026. 5. 19. 공포 · 2026. 6. 3. 시행 · 2026. 6. 8. 기준의 글" in told
    )
    assert "인용한 곳: 국가계약법 시행령 제26조제1항제5호아목" in told


def test_what_is_cited_stays_in_sight_in_a_narrower_window(view, laws):
    view.show_article(BASIS)
    view.resize(420, 560)
    assert is_in_sight(view, laws.article_text(BASIS).cited)


def test_what_is_cited_stands_in_the_first_line_wherever_the_text_was(view, laws):
    early = ArticleRef.parse("L5 제26조제1항제2호")
    for before in (BASIS, ArticleRef.parse("L5 제26조제1항제1호")):
        view.show_article(before)
        view.show_article(early)
        settle(view)
        first = view.text.firstVisibleBlock().text()
        assert laws.article_text(early).cited.startswith(first)


def test_a_whole_article_has_nothing_that_stands_out(view):
    view.show_article(ArticleRef.parse("L5 제26조"))
    assert bold(view) == ""
    assert not any(text.startswith("인용한 곳") for text in texts(view))


def test_a_law_that_takes_effect_later_says_so(view, laws):
    view.show_article(ArticleRef.parse("L25 제47조"))
    assert laws.law("L25").valid_from > date(2026, 11, 23)
    assert laws.law("L25").note in texts(view)
    view.show_article(BASIS)
    assert laws.law("L25").note not in texts(view)


def test_an_article_that_is_not_shipped_is_said_with_the_address_as_text(view, laws):
    view.show_article(ArticleRef.parse("L5 제999조"))
    told = texts(view)
    assert "국가계약법 시행령 제999조 – 조문 미수록" in told
    assert any(laws.law("L5").address in text for text in told)
    assert not any("<a " in text or each.openExternalLinks() for text, each in links(view))
    assert view.text.toPlainText() == ""
    view.show_article(ArticleRef.parse("L99 제1조"))
    assert "L99 제1조 – 조문 미수록" in texts(view)


def links(view):
    return [(each.text(), each) for each in view.findChildren(QLabel)]


def test_a_part_that_the_article_does_not_have_is_never_made_up(view):
    view.show_article(ArticleRef.parse("L5 제26조제99항"))
    assert any(
        text.startswith("조문 미수록: 국가계약법 시행령 제26조제99항") for text in texts(view)
    )
    assert bold(view) == ""
    assert view.text.toPlainText()


def test_words_are_counted_and_gone_through_in_the_article(view, qtbot):
    view.show_article(BASIS)
    field = view.findChild(QLineEdit)
    field.setText("수의계약")
    count = view.text.toPlainText().count("수의계약")
    assert count > 2
    assert view.search.count.text() == f"1/{count}"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert view.search.count.text() == f"2/{count}"
    click_named(view, "앞의 것 찾기")
    click_named(view, "앞의 것 찾기")
    assert view.search.count.text() == f"{count}/{count}"
    assert len(view.text.extraSelections()) == count
    field.setText("없는말")
    assert view.search.count.text() == "없음"
    assert not view.text.extraSelections()


def click_named(view, name):
    next(b for b in view.findChildren(QPushButton) if b.accessibleName() == name).click()


def test_all_articles_are_searched_and_a_hit_opens_with_its_words_marked(view, laws, qtbot):
    view.findChild(QLineEdit).setText("지체상금")
    click(view, "수록 조문 전체에서 찾기")
    hits = laws.search("지체상금")
    assert view.is_listing()
    assert view.hits.model.rowCount() == len(hits) > 1
    assert view.hits.told.text().startswith(f"‘지체상금’ 검색 결과: 조문 {len(hits)}건")
    view.hits.table.activated.emit(view.hits.model.index(1, 0))
    assert not view.is_listing()
    assert hits[1].article.title in view.title.text()
    assert view.search.count.text().startswith("1/")
    assert view.findChild(QLineEdit).text() == "지체상금"


def test_a_search_without_a_hit_says_so(view):
    view.search_all("없는말없는말")
    assert "‘없는말없는말’ 검색 결과가 없습니다. 다른 말로 찾아보세요." in texts(view)


def test_the_table_of_hits_keeps_qt_rules(view, laws, qtmodeltester):
    view.hits.show_hits(laws.search("계약"), "계약")
    qtmodeltester.check(view.hits.model)


def test_any_article_can_be_chosen_from_the_boxes(view, laws):
    view._laws_box.setCurrentIndex(view._laws_box.findData("L25"))
    assert "국고금 관리법 제47조(국고금의 끝수 계산)" in texts(view)
    view._laws_box.setCurrentIndex(view._laws_box.findData("L5"))
    view._articles_box.setCurrentIndex(view._articles_box.findData("제26조"))
    assert "제26조(수의계약에 의할 수 있는 경우)" in view.title.text()


def test_article_and_cited_part_are_copied(view, laws):
    view.show_article(BASIS)
    click(view, "조문 복사")
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("국가를 당사자로 하는 계약에 관한 법률 시행령 제26조")
    assert copied.endswith(laws.article_text(BASIS).article.text)
    click(view, "인용한 부분 복사")
    cited = laws.article_text(BASIS).cited
    assert QGuiApplication.clipboard().text() == (
        f"국가계약법 시행령 제26조제1항제5호아목\n{cited}"
    )


def test_an_article_is_printed_whole_on_as_many_pages_as_it_takes(view, tmp_path, monkeypatch):
    from pypdf import PdfReader

    file = tmp_path / "조문.pdf"
    monkeypatch.setattr(article_view, "ask_printer", lambda _: QPdfWriter(str(file)))
    view.show_article(BASIS)
    click(view, "인쇄")
    assert view.notice.text() == "조문을 프린터로 보냈습니다."
    pages = [page.extract_text() for page in PdfReader(file).pages]
    assert len(pages) > 1
    told = "".join("".join(pages).split())
    for words in ("제26조(수의계약에의할수있는경우)", "선정된디지털서비스에", "⑥삭제"):
        assert words in told
    assert "대통령령제36338호" in told
    assert told.count("수의계약대상자의자격요건") == 1  # no line stands on two pages


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_fails_is_told(qapp, tmp_path):
    device = QPdfWriter(str(tmp_path / "없는 폴더" / "조문.pdf"))
    with pytest.raises(PictureError, match="인쇄하지 못했습니다"):
        print_article(device, "제1조", [], "글", (0, 0))


def test_links_are_folded_into_their_panel_and_tell_what_does_not_ship(qtbot, laws, theme):
    refs = [BASIS, ArticleRef.parse("L5 제999조"), BASIS]
    made = ArticleLinks(refs, laws, "조문 미수록")
    panel = scroller(made)
    qtbot.addWidget(panel)
    panel.setFixedWidth(220)
    panel.show()
    buttons = made.findChildren(QPushButton)
    assert [b.accessibleName() for b in buttons] == [
        "조문 보기: 국가계약법 시행령 제26조제1항제5호아목",
        "조문 보기: 국가계약법 시행령 제999조 (조문 미수록)",
    ]
    assert "\n" in buttons[0].text()
    with qtbot.waitSignal(made.article_asked) as asked:
        buttons[1].click()
    assert asked.args == [refs[1]]


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1366, 728)
    return made


@pytest.fixture
def opener(window, icons, theme, laws):
    return ArticleOpener(lambda: laws, icons, theme, window)


def test_one_dialog_serves_every_article_and_is_freed_when_closed(opener, window):
    opener.open(BASIS)
    first = opener.dialog
    opener.open(ArticleRef.parse("L25 제47조"))
    assert opener.dialog is first
    assert "제47조" in first.view.title.text()
    assert not first.isModal()
    click_named(first, "조문 닫기")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert opener.dialog is None
    assert not window.findChildren(ArticleDialog)
    opener.search()
    assert opener.dialog is not None
    opener.close()


def test_the_keyboard_alone_searches_goes_on_and_closes(opener, qtbot):
    opener.open(BASIS)
    dialog = opener.dialog
    qtbot.waitUntil(dialog.view.text.hasFocus)
    qtbot.keyClick(dialog, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = dialog.findChild(QLineEdit)
    assert field.hasFocus()
    qtbot.keyClicks(field, "2010")  # QTest types no Korean
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert dialog.view.search.count.text().startswith("2/")
    assert dialog.view.notice.isHidden()  # Enter pressed no button
    qtbot.keyPress(dialog, Qt.Key.Key_Escape)  # the dialog is gone before the key is up
    assert opener.dialog is None


def test_another_look_closes_what_is_open(opener, icons, theme):
    opener.open(BASIS)
    opener.take_look(icons, theme)
    assert opener.dialog is None


def test_texts_that_cannot_be_read_are_told(window, icons, theme):
    def broken() -> None:
        raise ContentError("L5.toml", ["id: 없습니다"])

    opener = ArticleOpener(broken, icons, theme, window)
    opener.open(BASIS)
    told = texts(opener.dialog)
    assert "조문을 읽을 수 없습니다." in told
    assert any("id: 없습니다" in text for text in told)
    assert issubclass(ContentError, AdvisorError)
    opener.close()


@pytest.mark.parametrize("percent", [100, 200])
def test_the_dialog_fits_into_the_smallest_window(qapp, window, icons, laws, theme, percent):
    from app import paths

    large = load_theme(paths.RESOURCES, ThemeName.HIGH_CONTRAST, percent)
    apply_theme(qapp, large)
    try:
        opener = ArticleOpener(lambda: laws, icons, large, window)
        opener.open(BASIS)
        dialog = opener.dialog
        assert is_in_sight(dialog.view, laws.article_text(BASIS).cited)
        assert dialog.width() <= 1366
        assert dialog.height() <= 728
        opener.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    finally:
        apply_theme(qapp, load_theme(paths.RESOURCES, ThemeName.LIGHT))
