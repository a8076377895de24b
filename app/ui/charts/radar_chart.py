"""The radar as a widget: seen, heard, walked with the keys, saved, copied and printed."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from pathlib import Path

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPagedPaintDevice,
    QPainter,
)
from PySide6.QtWidgets import QToolTip, QVBoxLayout, QWidget

from app.ui.charts.radar_data import RadarData
from app.ui.charts.radar_item import RadarItem
from app.ui.charts.radar_look import RadarLook
from app.ui.charts.radar_picture import print_page, print_radar, radar_picture, save_picture
from app.ui.widgets.spoken_roles import tell_roles

_SMALLEST_SIDE = 320
_BEST_SIDE = 440
_PICTURE_SCALE = 3


class RadarChart(QWidget):
    """Shows a radar and the axis in focus; set a look before the first picture."""

    axis_focused = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        tell_roles()
        super().__init__(parent)
        self._paper_look: RadarLook | None = None
        self._data: RadarData | None = None
        self._paper_data: Callable[[], RadarData] | None = None
        self._axis = 0

        self._item = RadarItem()
        view = pg.GraphicsView(self, useOpenGL=False, background=None)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)  # nothing to drag
        view.setCentralItem(None)  # no layout, which Python and the scene would both free
        view.addItem(self._item)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(view)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(_SMALLEST_SIDE, _SMALLEST_SIDE)

        view.sigDeviceRangeChanged.connect(self._on_view_resized)
        self._item.show_in(QRectF(view.rect()))

    def show_radar(self, data: RadarData, on_paper: Callable[[], RadarData] | None = None) -> None:
        """Show this radar in place of what is shown.

        Pictures and print ask `on_paper`, so that an English window makes no English page.
        """
        self._data = data
        self._paper_data = on_paper
        self._axis = min(self._axis, len(data.axes) - 1)
        self._item.show_radar(data)
        self._item.show_focus(self._axis if self.hasFocus() else None)
        self.setAccessibleName(data.title)
        self.setAccessibleDescription(data.spoken)

    def radar(self) -> RadarData | None:
        """Return what is shown."""
        return self._data

    def set_look(self, look: RadarLook, *, paper_look: RadarLook | None = None) -> None:
        """Show the radar in this look.

        Pictures and print take `paper_look`, so that a dark screen makes no dark page.
        """
        self._paper_look = paper_look or look
        self._item.show_look(look)

    def picture(self, scale: int = _PICTURE_SCALE) -> QImage:
        """Return the radar with its caption, this many times as fine as on a screen."""
        data, look = self._on_paper()
        return radar_picture(data, look, scale)

    def save_picture(self, path: Path) -> None:
        """Save the picture as PNG, whole or not at all; raise PictureError if that fails."""
        save_picture(self.picture(), path)

    def copy_picture(self) -> None:
        """Put the picture on the clipboard."""
        QGuiApplication.clipboard().setImage(self.picture())

    def print_radar(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the radar with its caption into a rectangle of a page."""
        data, look = self._on_paper()
        print_radar(painter, rect, data, look)

    def print_page(self, printer: QPagedPaintDevice) -> None:
        """Print the radar with its caption on a page; raise PictureError if that fails."""
        data, look = self._on_paper()
        print_page(printer, data, look)

    def sizeHint(self) -> QSize:
        return QSize(_BEST_SIDE, _BEST_SIDE)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._show_tip(event)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        axis = self._axis_after(event.key())
        if axis is None:
            super().keyPressEvent(event)
        else:
            self._tell(axis)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        axis = self._item.axis_at(event.position())
        if axis is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
        else:
            self._tell(axis)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._data and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._item.show_focus(self._axis)
            self.axis_focused.emit(self._axis)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._item.show_focus(None)
        if self._data:
            self.setAccessibleDescription(self._data.spoken)

    def _on_paper(self) -> tuple[RadarData, RadarLook]:
        if self._data is None or self._paper_look is None:
            raise ValueError("set a look and show a radar before taking a picture of it")
        return self._paper_data() if self._paper_data else self._data, self._paper_look

    def _axis_after(self, key: int) -> int | None:
        """Return the axis that this key leads to; None if it is no key of ours."""
        if self._data is None:
            return None
        count = len(self._data.axes)
        following: dict[int, int] = {
            Qt.Key.Key_Right: (self._axis + 1) % count,
            Qt.Key.Key_Down: (self._axis + 1) % count,
            Qt.Key.Key_Left: (self._axis - 1) % count,
            Qt.Key.Key_Up: (self._axis - 1) % count,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: count - 1,
        }
        return following.get(key)

    def _on_view_resized(self, _view: pg.GraphicsView, rect: QRectF) -> None:
        self._item.show_in(rect)

    def _tell(self, axis: int) -> None:
        """Move the focus to this axis and say where everything stands on it."""
        if self._data is None:
            return
        spoken = self._data.axes[axis].spoken
        self._axis = axis
        self._item.show_focus(axis)
        self.setAccessibleDescription(spoken)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, spoken))
        self.axis_focused.emit(axis)

    def _show_tip(self, event: QHelpEvent) -> None:
        axis = self._item.axis_at(QPointF(event.pos()))
        if axis is None or self._data is None:
            QToolTip.hideText()
            return
        lines = [f"<b>{escape(self._data.axes[axis].title)}</b>"]
        lines += [
            f"{escape(outline.title)}: {escape(outline.values[axis].text)}"
            for outline in self._data.outlines
        ]
        QToolTip.showText(
            event.globalPos(), f"<p style='white-space:pre'>{'<br>'.join(lines)}</p>", self
        )
