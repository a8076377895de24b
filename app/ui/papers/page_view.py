"""One page of a paper on screen: seen, told to a screen reader, turned with the keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QWidget

from app.exports.picture_parts import PicturePage
from app.ui.papers.page_output import POINTS_PER_INCH, page_image
from app.ui.widgets.spoken_roles import tell_roles

SCREEN_INCH = 96.0  # dots at which a page is as large as on paper
_EDGE = 1  # pixels around the page: its paper is as white as what lies behind it
_FOCUS = 2
_KEYS: dict[int, str] = {
    Qt.Key.Key_PageDown: "next",
    Qt.Key.Key_PageUp: "previous",
    Qt.Key.Key_Home: "first",
    Qt.Key.Key_End: "last",
}


class PageView(QWidget):
    """Shows a page at a scale; which page it is, its owner decides."""

    turned = Signal(str)  # next, previous, first or last

    def __init__(self, parent: QWidget | None = None) -> None:
        tell_roles()
        super().__init__(parent)
        self._page: PicturePage | None = None
        self._image: QImage | None = None
        self._zoom = 1.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_page(self, page: PicturePage, zoom: float) -> None:
        """Show a page, this many times as large as on paper."""
        if page is self._page and zoom == self._zoom:
            return
        self._page, self._zoom, self._image = page, zoom, None
        self.setAccessibleName(
            self.tr("{0}쪽 / 전체 {1}쪽, {2}").format(page.number, page.count, page.sheet)
        )
        self.setAccessibleDescription(spoken(page))
        self.setFixedSize(self._size(page))
        self.update()

    def announce(self) -> None:
        """Tell a screen reader which page is shown now."""
        event = QAccessibleAnnouncementEvent(self, self.accessibleName())
        QAccessible.updateAccessibility(event)

    def sizeHint(self) -> QSize:
        return self._size(self._page) if self._page else QSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        where = _KEYS.get(event.key())
        if where is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)  # the area around it scrolls
        else:
            self.turned.emit(where)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._image = None
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._page is None:
            return
        painter = QPainter(self)
        inside = QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        painter.drawImage(inside, self._drawn(self._page))
        role = QPalette.ColorRole.Highlight if self.hasFocus() else QPalette.ColorRole.Mid
        width = _FOCUS if self.hasFocus() else _EDGE
        painter.setPen(QPen(self.palette().color(role), width))
        half = width / 2
        painter.drawRect(QRectF(self.rect()).adjusted(half, half, -half, -half))
        painter.end()

    def _drawn(self, page: PicturePage) -> QImage:
        ratio = self.devicePixelRatioF()
        if self._image is None:
            self._image = page_image(page, SCREEN_INCH * self._zoom * ratio)
        return self._image

    def _size(self, page: PicturePage) -> QSize:
        dots = SCREEN_INCH / POINTS_PER_INCH * self._zoom
        return QSize(round(page.width * dots) + 2 * _EDGE, round(page.height * dots) + 2 * _EDGE)


def spoken(page: PicturePage) -> str:
    """Return what stands on a page, from its top to its bottom, a row to a line."""
    rows: dict[float, list[str]] = {}
    for cell in sorted(page.cells, key=lambda cell: (cell.top, cell.left)):
        if cell.text:
            rows.setdefault(cell.top, []).append(" ".join(cell.text.split()))
    titles = [chart.title for chart in page.charts if chart.title]
    return "\n".join([", ".join(row) for row in rows.values()] + titles)
