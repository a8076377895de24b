"""The pages of a paper to look through: their list, the page itself, and how large it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.exports.picture_parts import WorkbookPicture
from app.ui.papers.page_output import POINTS_PER_INCH
from app.ui.papers.page_view import SCREEN_INCH, PageView
from app.ui.theme import scaled
from app.ui.widgets.pieces import MEDIUM, SMALL, button, label, row

_LIST_WIDTH = 190
_SPARE = 8  # pixels left free around a page that fits
_SMALLEST = 0.1


class PageBrowser(QWidget):
    """Shows a workbook page by page; it fits the page in, or shows it as large as on paper."""

    page_shown = Signal(int)  # number of the page, from 1

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = WorkbookPicture(())
        self._at = 0
        self.pages = QListWidget()
        self.pages.setAccessibleName(self.tr("쪽 목록"))
        self.pages.setFixedWidth(scaled(_LIST_WIDTH))
        self.pages.currentRowChanged.connect(self._on_chosen)
        self.view = PageView()
        self.view.turned.connect(self.turn)
        self._area = QScrollArea()
        self._area.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self.view)
        self._where: QLabel = label(role="strong")
        self._previous = button(self.tr("이전 쪽"))
        self._previous.clicked.connect(lambda: self.turn("previous"))
        self._next = button(self.tr("다음 쪽"))
        self._next.clicked.connect(lambda: self.turn("next"))
        self.fit = self._zoom_button(self.tr("맞춤"), self.tr("맞춤: 쪽 전체를 창에 맞춤"))
        self.full = self._zoom_button(self.tr("100 %"), self.tr("100 %: 종이와 같은 크기"))
        self.fit.setChecked(True)
        zooms = QButtonGroup(self)
        for one in (self.fit, self.full):
            zooms.addButton(one)
        zooms.buttonClicked.connect(self._on_zoom)
        QShortcut(QKeySequence("Ctrl+0"), self, self.fit.click)
        QShortcut(QKeySequence("Ctrl+1"), self, self.full.click)

        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addLayout(
            row(self._previous, self._next, self._where, None, self.fit, self.full, gap=SMALL)
        )
        line = QHBoxLayout()
        line.setSpacing(MEDIUM)
        line.addWidget(self.pages)
        line.addWidget(self._area, 1)
        column.addLayout(line, 1)

    def show_picture(self, picture: WorkbookPicture) -> None:
        """Show these pages, from the first one on."""
        self._picture, self._at = picture, 0
        self.pages.blockSignals(True)
        self.pages.clear()
        for page in picture.pages:
            self.pages.addItem(self.tr("{0}쪽  {1}").format(page.number, page.sheet))
        self.pages.blockSignals(False)
        self._show_page()

    def page_number(self) -> int:
        """Return the number of the page that is shown, from 1; 0 where there is none."""
        return self._at + 1 if self._picture.pages else 0

    @Slot(str)
    def turn(self, where: str) -> None:
        """Go to the next, previous, first or last page."""
        last = len(self._picture.pages) - 1
        goal = {"next": self._at + 1, "previous": self._at - 1, "first": 0, "last": last}[where]
        self._go(min(max(goal, 0), last))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.fit.isChecked():
            self._show_page()

    def _zoom_button(self, text: str, told: str) -> QAbstractButton:
        made = button(text, "answer")
        made.setCheckable(True)
        made.setAccessibleName(told)
        made.setToolTip(told)
        return made

    @Slot(int)
    def _on_chosen(self, at: int) -> None:
        if at >= 0:
            self._go(at)

    @Slot()
    def _on_zoom(self) -> None:
        self._show_page()

    def _go(self, at: int) -> None:
        if at == self._at or not self._picture.pages:
            return
        self._at = at
        self._area.verticalScrollBar().setValue(0)
        self._show_page()
        self.view.announce()
        self.page_shown.emit(at + 1)

    def _show_page(self) -> None:
        pages = self._picture.pages
        if not pages:
            return
        page = pages[self._at]
        self.view.show_page(page, 1.0 if self.full.isChecked() else self._fitting())
        self.pages.setCurrentRow(self._at)
        self._where.setText(self.tr("{0} / {1}쪽").format(page.number, page.count))
        self._previous.setEnabled(self._at > 0)
        self._next.setEnabled(self._at < len(pages) - 1)

    def _fitting(self) -> float:
        """Return the zoom at which the page is seen whole."""
        page, room = self._picture.pages[self._at], self._area.maximumViewportSize()
        dots = SCREEN_INCH / POINTS_PER_INCH
        zoom = min(
            (room.width() - _SPARE) / (page.width * dots),
            (room.height() - _SPARE) / (page.height * dots),
        )
        return max(zoom, _SMALLEST)
