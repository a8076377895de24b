"""How a paper will look, before it is exported: looked through, printed, saved as PDF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from app.errors import AdvisorError
from app.exports.picture_parts import WorkbookPicture
from app.services.exporting import save_file
from app.ui.dialogs import ask_pdf, ask_printer
from app.ui.papers.page_browser import PageBrowser
from app.ui.papers.page_output import pdf_of, print_pages
from app.ui.theme import scaled
from app.ui.widgets.help_topic import declare_topic
from app.ui.widgets.notice_bar import NoticeBar
from app.ui.widgets.pieces import LARGE, MEDIUM, button, label, row
from app.ui.words import error_text

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

PDF = ".pdf"
_WIDTH, _HEIGHT = 1000, 660


class PaperPreview(QDialog):
    """Shows the pages of a filled workbook; saving the workbook itself is left to its owner."""

    save_asked = Signal()
    pdf_saved = Signal(object)  # Path

    def __init__(
        self,
        picture: WorkbookPicture,
        title: str,
        pdf: Path,
        parent: QWidget | None = None,
        choose: Callable[[QWidget, Path], Path | None] = ask_pdf,
        printer: Callable[[QWidget], QPrinter | None] = ask_printer,
    ) -> None:
        """`pdf` is the file that is proposed for it, `title` what the paper is called."""
        super().__init__(parent)
        declare_topic(self, "papers-preview")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("미리보기: {0}").format(title))
        self._picture = picture
        self._title = title
        self._pdf = pdf
        self._choose = choose
        self._ask_printer = printer
        self.browser = PageBrowser()
        self.browser.show_picture(picture)
        self.notice = NoticeBar()

        close = button(self.tr("닫기"))
        close.clicked.connect(self.reject)
        print_out = button(self.tr("인쇄"))
        print_out.clicked.connect(self._on_print)
        as_pdf = button(self.tr("PDF로 저장"))
        as_pdf.clicked.connect(self._on_pdf)
        save = button(self.tr("저장(엑셀)"), "primary")
        save.clicked.connect(self.save_asked)
        for one in (close, print_out, as_pdf, save):
            one.setAutoDefault(False)  # Enter in the list of pages must not save

        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.setSpacing(MEDIUM)
        head = self.tr("{0} (전체 {1}쪽)").format(title, len(picture.pages))
        column.addWidget(label(head, "section", wraps=True))
        column.addWidget(self.browser, 1)
        column.addWidget(self.notice)
        column.addLayout(row(None, close, print_out, as_pdf, save))
        self._fit_screen()
        self.browser.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit_screen(self) -> None:
        room = self.screen().availableSize()
        self.resize(
            min(scaled(_WIDTH), round(room.width() * 0.95)),
            min(scaled(_HEIGHT), round(room.height() * 0.9)),
        )

    @Slot()
    def _on_pdf(self) -> None:
        chosen = self._choose(self, self._pdf)
        if chosen is not None:
            taken = self.tr("같은 이름의 파일이 이미 있습니다: {0}")
            self.notice.save_under(chosen, PDF, taken, self._save_pdf)

    def _save_pdf(self, target: Path) -> None:
        try:
            save_file(pdf_of(self._picture, self._title), target)
        except AdvisorError as error:
            self.notice.say(error_text(error))
            return
        self._pdf = target
        self.notice.say(self.tr("파일을 저장했습니다: {0}").format(target))
        self.pdf_saved.emit(target)

    @Slot()
    def _on_print(self) -> None:
        printer = self._ask_printer(self)
        if printer is None:
            return
        printer.setDocName(self._title)
        try:
            print_pages(printer, self._chosen(printer))
        except AdvisorError as error:
            self.notice.say(error_text(error))
        else:
            self.notice.say(self.tr("서식을 프린터로 보냈습니다."))

    def _chosen(self, printer: QPrinter) -> WorkbookPicture:
        """Return the pages that are to be printed: all, or those from one to another."""
        first, last = printer.fromPage(), printer.toPage()
        if not first:
            return self._picture
        return WorkbookPicture(self._picture.pages[first - 1 : last or None])
