"""조문 보기: one article as it reads, with what is cited of it, and a search over all that ship."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLabel, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from app.domain.korean_text import date_text
from app.domain.law_texts import ArticleRef, Law, LawArticle, LawTexts
from app.errors import AdvisorError
from app.ui.dialogs import ask_printer
from app.ui.icons import Icons
from app.ui.reference.article_search import ArticleSearch
from app.ui.reference.article_text import ArticleTextView
from app.ui.reference.hit_list import HitList
from app.ui.theme import Theme, scaled
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.notice_bar import NoticeBar
from app.ui.widgets.pieces import ICON_SIZE, MEDIUM, SMALL, QuietWheel, button, frame, label, row
from app.ui.words import error_text

_SELECTABLE = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)


class ArticleView(QWidget):
    """Opens articles by `show_article`; no address is opened, there is no network."""

    closed = Signal()

    def __init__(
        self, laws: LawTexts, icons: Icons, theme: Theme, parent: QWidget | None = None
    ) -> None:
        """Begin with the first article."""
        super().__init__(parent)
        self._laws = laws
        self._missing = self.tr("조문 미수록")
        self._has_failed = False
        self._ref: ArticleRef | None = None
        self._cited = (0, 0)
        self._laws_box = self._box(self.tr("법령"))
        self._articles_box = self._box(self.tr("조"))
        for law in laws.laws:
            self._laws_box.addItem(law.short_title, law.id)
        self._laws_box.currentIndexChanged.connect(self._on_law)
        self._articles_box.currentIndexChanged.connect(self._on_article)
        self.search = ArticleSearch(icons)
        self.title = label(role="section", wraps=True)
        self.about = label(role="subtle", wraps=True)
        self.about.setTextInteractionFlags(_SELECTABLE)  # an address is copied, never opened
        self.about.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.cited = label(role="strong", wraps=True)
        self._note, self.note = self._make_note(icons)
        self.text = ArticleTextView(theme)
        self.hits = HitList()
        self._pages = QStackedWidget()
        self._pages.addWidget(self.text)
        self._pages.addWidget(self.hits)
        self._nothing = QWidget()
        self._pages.addWidget(self._nothing)
        self.notice = NoticeBar()
        self.search.typed.connect(self._on_typed)
        self.search.step_asked.connect(self._on_step)
        self.search.all_asked.connect(self.search_all)
        self.text.found.connect(self.search.show_found)
        self.hits.chosen.connect(self._on_hit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        boxes = row(self._laws_box, self._articles_box)
        boxes.setStretch(0, 1)
        boxes.setStretch(1, 1)
        column.addLayout(boxes)
        column.addWidget(self.search)
        for widget in (self.title, self.about, self._note, self.cited):
            column.addWidget(widget)
        column.addWidget(self._pages, 1)
        column.addWidget(self.notice)
        column.addWidget(self._make_tools(icons))
        self._on_law()

    def show_article(self, ref: ArticleRef) -> None:
        """Show an article with the 항, 호 or 목 that is cited, or say that it is not shipped."""
        self._ref = ref
        law = self._laws.law(ref.law_id)
        whole = law.article(ref.number) if law else None
        found = self._laws.article_text(ref)
        self._choose(law, whole)
        self._pages.setCurrentWidget(self.text)
        if law is None or whole is None:
            self._show_missing(ref, law)
            return
        self._show_head(law, whole)
        is_part = ref.article != ref.number
        self._cited = (found.start, found.end) if found and is_part else (0, 0)
        told = self.tr("인용한 곳: {0}").format(self._laws.citation(ref))
        if found is None:  # the article ships, what is cited of it does not
            told = self.tr("{0}: {1} (글에서 찾지 못했습니다. 담당자가 확인해 주세요.)").format(
                self._missing, self._laws.citation(ref)
            )
        self.cited.setText(told if is_part else "")
        self.cited.setVisible(is_part)
        self.text.show_text(whole.text, *self._cited)
        self.text.setAccessibleDescription(told)
        self._copy_cited.setVisible(is_part and found is not None)
        self.search.start_over()

    def show_failure(self, error: AdvisorError) -> None:
        """Say why no article can be shown."""
        self._has_failed = True
        self._show_nothing(self.tr("조문을 읽을 수 없습니다."), error_text(error))
        self.search.setEnabled(False)

    def has_failed(self) -> bool:
        """Whether the texts could not be read."""
        return self._has_failed

    @Slot(str)
    def search_all(self, words: str) -> None:
        """Show every shipped article in which all the words stand."""
        self.hits.show_hits(self._laws.search(words), words)
        self._pages.setCurrentWidget(self.hits)
        self.hits.take_focus()

    def take_focus(self) -> None:
        """Put the keyboard into the text, or into the search while nothing was asked for."""
        if self._pages.currentWidget() is self._nothing:
            self.search.take_focus()
        else:
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def is_listing(self) -> bool:
        """Whether it shows what a search over all articles found."""
        return self._pages.currentWidget() is self.hits

    def _show_head(self, law: Law, article: LawArticle) -> None:
        self.title.setText(self.tr("{0} {1}({2})").format(law.title, article.number, article.title))
        self.about.setText(
            self.tr("{0} · {1} 공포 · {2} 시행 · {3} 기준의 글").format(
                law.number,
                date_text(law.promulgated_on),
                date_text(law.valid_from),
                date_text(law.text_date),
            )
        )
        self.note.setText(law.note)
        self._note.setVisible(bool(law.note))
        for tool in (self._copy, self._print):
            tool.setEnabled(True)

    def _show_missing(self, ref: ArticleRef, law: Law | None) -> None:
        about = self.tr("이 법령의 글은 들어 있지 않습니다. 국가법령정보센터에서 확인해 주세요.")
        if law is not None:
            told = self.tr("국가법령정보센터에서 확인해 주세요: {0}")
            about = told.format(law.address)
        title = self.tr("{0} – {1}").format(self._laws.citation(ref), self._missing)
        self._show_nothing(title, about)

    def _show_nothing(self, title: str, about: str) -> None:
        self.title.setText(title)
        self.about.setText(about)
        self._note.hide()
        self.cited.hide()
        self._cited = (0, 0)
        self.text.show_text("")
        self._pages.setCurrentWidget(self._nothing)
        for tool in (self._copy, self._print):
            tool.setEnabled(False)
        self._copy_cited.hide()
        self.search.start_over()

    def _choose(self, law: Law | None, article: LawArticle | None) -> None:
        """Let the boxes tell what is shown; nothing where it is not shipped."""
        self._laws_box.blockSignals(True)
        self._laws_box.setCurrentIndex(self._laws_box.findData(law.id) if law else -1)
        self._laws_box.blockSignals(False)
        self._offer_articles(law)
        self._articles_box.blockSignals(True)
        place = self._articles_box.findData(article.number) if article else -1
        self._articles_box.setCurrentIndex(place)
        self._articles_box.blockSignals(False)

    def _offer_articles(self, law: Law | None) -> None:
        self._articles_box.blockSignals(True)
        self._articles_box.clear()
        for one in law.articles if law else ():
            name = self.tr("{0}({1})").format(one.number, one.title)
            self._articles_box.addItem(name, one.number)
        self._articles_box.blockSignals(False)

    def _box(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(8)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        box.installEventFilter(QuietWheel(box))
        return box

    def _make_note(self, icons: Icons) -> tuple[QWidget, QLabel]:
        made, column = frame("notice", margin=MEDIUM)
        size = scaled(ICON_SIZE)
        picture = QLabel()
        warning = icons.icon("triangle-alert", "icon.warning")
        picture.setPixmap(warning.pixmap(QSize(size, size)))
        told = label(wraps=True)
        line = row(picture, told)
        line.setStretch(1, 1)
        column.addLayout(line)
        return made, told

    def _make_tools(self, icons: Icons) -> QWidget:
        made = QWidget()
        line = FlowLayout(made)
        self._copy = button(self.tr("조문 복사"), icon=icons.icon("copy"))
        self._copy.clicked.connect(self._on_copy)
        self._copy_cited = button(self.tr("인용한 부분 복사"), icon=icons.icon("copy"))
        self._copy_cited.clicked.connect(self._on_copy_cited)
        self._print = button(self.tr("인쇄"), icon=icons.icon("printer"))
        self._print.clicked.connect(self._on_print)
        close = button(self.tr("닫기"))
        close.setAccessibleName(self.tr("조문 닫기"))
        close.clicked.connect(self.closed)
        for widget in (self._copy, self._copy_cited, self._print, close):
            line.addWidget(widget)
        return made

    def _head_lines(self) -> list[str]:
        told = (self.about.text(), self.note.text(), self.cited.text())
        return [line for line in told if line]

    @Slot()
    def _on_law(self) -> None:
        law = self._laws.law(self._laws_box.currentData() or "")
        if law is not None and law.articles:
            self.show_article(ArticleRef(law.id, law.articles[0].number))

    @Slot()
    def _on_article(self) -> None:
        number = self._articles_box.currentData()
        if number:
            self.show_article(ArticleRef(self._laws_box.currentData(), number))

    @Slot(str)
    def _on_typed(self, words: str) -> None:
        if self.is_listing() and self.text.toPlainText():
            self._pages.setCurrentWidget(self.text)
        self.text.find_words(words)

    @Slot(int)
    def _on_step(self, by: int) -> None:
        self._pages.setCurrentWidget(self.text)
        self.text.step(by)

    @Slot(object, str)
    def _on_hit(self, ref: ArticleRef, words: str) -> None:
        self.show_article(ref)
        self.search.show_words(words)
        self.text.find_words(words)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_copy(self) -> None:
        lines = [self.title.text(), *self._head_lines(), "", self.text.toPlainText()]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.notice.say(self.tr("조문을 클립보드에 복사했습니다."))

    @Slot()
    def _on_copy_cited(self) -> None:
        assert self._ref is not None
        cited = f"{self._laws.citation(self._ref)}\n{self.text.cited()}"
        QGuiApplication.clipboard().setText(cited)
        self.notice.say(self.tr("인용한 부분을 클립보드에 복사했습니다."))

    @Slot()
    def _on_print(self) -> None:
        printer = ask_printer(self)
        if printer is None:
            return
        from app.ui.reference.article_paper import print_article  # seldom wanted

        text = self.text.toPlainText()
        try:
            print_article(printer, self.title.text(), self._head_lines(), text, self._cited)
        except AdvisorError as error:
            self.notice.say(error_text(error))
        else:
            self.notice.say(self.tr("조문을 프린터로 보냈습니다."))
