"""The window of the help: contents and search at the left, the page at the right."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QTextDocument
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.help_pages import Help
from app.errors import AdvisorError
from app.services.exporting import save_file
from app.ui.dialogs import ask_pdf, ask_printer
from app.ui.help.help_browser import HelpBrowser
from app.ui.help.help_contents import HelpContents
from app.ui.help.help_document import fill_document, fit_pictures
from app.ui.icons import Icons
from app.ui.papers.document_paper import PdfPaper, body_of, point_font, print_document
from app.ui.theme import Theme, scaled
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.notice_bar import NoticeBar
from app.ui.widgets.pieces import LARGE, MEDIUM, button, fit_on_window
from app.ui.words import error_text

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice
    from PySide6.QtPrintSupport import QPrinter

PDF = ".pdf"
_WIDTH, _HEIGHT = 1080, 660
_LEFT = 300
_LEFT_SHARE = 0.3  # of the window, at the most
_PAPER_TEXT = 10  # points


class HelpWindow(QDialog):
    """Stays beside what is being done; what is being done goes on."""

    def __init__(
        self,
        pages: Help,
        pictures: Path,
        icons: Icons,
        theme: Theme,
        parent: QWidget | None = None,
        printer: Callable[[QWidget], QPrinter | None] = ask_printer,
        choose: Callable[[QWidget, Path], Path | None] = ask_pdf,
    ) -> None:
        """`pictures` is the folder that the pictures of the pages are named from."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("도움말"))
        self._help = pages
        self._pictures = pictures
        self._theme = theme
        self._ask_printer = printer
        self._choose = choose
        self._page, self._place = -1, 0
        self._visited: list[tuple[int, int]] = []
        self.contents = HelpContents(pages)
        self.contents.chosen.connect(self._on_chosen)
        self.browser = HelpBrowser(theme, pictures)
        self.browser.topic_asked.connect(self.show_topic)
        self.notice = NoticeBar()
        self._tools = self._make_tools(icons)
        right = QVBoxLayout()
        right.setSpacing(MEDIUM)
        right.addWidget(self.browser, 1)
        right.addWidget(self.notice)
        right.addWidget(self._tools)
        line = QHBoxLayout(self)
        line.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        line.setSpacing(LARGE)
        line.addWidget(self.contents)
        line.addLayout(right, 1)
        QShortcut(QKeySequence.StandardKey.Find, self, self.contents.take_focus)
        QShortcut(QKeySequence("Alt+Left"), self, self._on_back)
        fit_on_window(self, _WIDTH, _HEIGHT)
        self._show(0, 0)

    def topic(self) -> str:
        """Return the topic of the section that was opened, or of the page around it."""
        page = self._help.pages[self._page]
        return page.sections[self._place].topic or page.sections[0].topic

    @Slot(str)
    def show_topic(self, topic: str) -> None:
        """Open a topic; one that the help does not have opens its first page."""
        found = self._help.find(topic)
        page, place = found if found is not None else (self._help.pages[0], 0)
        self._show(self._help.pages.index(page), place)

    def take_focus(self) -> None:
        """Put the keyboard into the page."""
        self.browser.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.contents.setFixedWidth(min(scaled(_LEFT), round(self.width() * _LEFT_SHARE)))

    def _show(self, page: int, place: int, words: str = "", *, remembers: bool = True) -> None:
        if remembers and self._page >= 0 and (page, place) != (self._page, self._place):
            self._visited.append((self._page, self._place))
        if page == self._page and not words:
            self.browser.show_section(place)
        else:
            self.browser.show_page(self._help.pages[page], place, words)
        self._page, self._place = page, place
        self.contents.show_place(page, place)
        self._before.setEnabled(page > 0)
        self._next.setEnabled(page < len(self._help.pages) - 1)
        self._back.setEnabled(bool(self._visited))

    def _make_tools(self, icons: Icons) -> QWidget:
        made = QWidget()
        line = FlowLayout(made)
        self._back = button(self.tr("뒤로"), icon=icons.icon("undo-2"))
        self._back.setToolTip(self.tr("보던 곳으로 (Alt+←)"))
        self._back.clicked.connect(self._on_back)
        self._before = button(self.tr("이전"), icon=icons.icon("chevron-left"))
        self._before.setToolTip(self.tr("이전 쪽"))
        self._before.clicked.connect(self._on_before)
        self._next = button(self.tr("다음"), icon=icons.icon("chevron-right"))
        self._next.setToolTip(self.tr("다음 쪽"))
        self._next.clicked.connect(self._on_next)
        print_out = button(self.tr("인쇄"), icon=icons.icon("printer"))
        print_out.clicked.connect(self._on_print)
        as_pdf = button(self.tr("PDF로 저장"), icon=icons.icon("save"))
        as_pdf.clicked.connect(self._on_pdf)
        close = button(self.tr("닫기"))
        close.setAccessibleName(self.tr("도움말 닫기"))
        close.clicked.connect(self.close)
        for one in (self._back, self._before, self._next, print_out, as_pdf, close):
            one.setAutoDefault(False)  # Enter in the search opens what was found
            line.addWidget(one)
        return made

    def _print_on(self, device: QPagedPaintDevice) -> None:
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(point_font(_PAPER_TEXT))
        page = self._help.pages[self._page]
        fill_document(document, page, self._theme.on_paper(), self._pictures)
        fit_pictures(document, int(body_of(device).width()))
        print_document(device, document)

    @Slot(int, int, str)
    def _on_chosen(self, page: int, place: int, words: str) -> None:
        self._show(page, place, words)

    @Slot()
    def _on_back(self) -> None:
        if self._visited:
            self._show(*self._visited.pop(), remembers=False)

    @Slot()
    def _on_before(self) -> None:
        self._show(self._page - 1, 0)

    @Slot()
    def _on_next(self) -> None:
        self._show(self._page + 1, 0)

    @Slot()
    def _on_print(self) -> None:
        printer = self._ask_printer(self)
        if printer is None:
            return
        printer.setDocName(self._help.pages[self._page].title)
        try:
            self._print_on(printer)
        except AdvisorError as error:
            self.notice.say(error_text(error))
        else:
            self.notice.say(self.tr("도움말을 프린터로 보냈습니다."))

    @Slot()
    def _on_pdf(self) -> None:
        title = self._help.pages[self._page].title
        proposed = Path.home() / f"{self.tr('도움말')}_{title}{PDF}"
        chosen = self._choose(self, proposed)
        if chosen is not None:
            taken = self.tr("같은 이름의 파일이 이미 있습니다: {0}")
            self.notice.save_under(chosen, PDF, taken, self._save_pdf)

    def _save_pdf(self, target: Path) -> None:
        paper = PdfPaper(self._help.pages[self._page].title)
        try:
            self._print_on(paper.device)
            save_file(paper.content(), target)
        except AdvisorError as error:
            self.notice.say(error_text(error))
            return
        self.notice.say(self.tr("파일을 저장했습니다: {0}").format(target))
