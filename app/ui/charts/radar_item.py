"""The radar as an item of a pyqtgraph scene."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from app.ui.charts.radar_data import RadarData
from app.ui.charts.radar_look import RadarLook
from app.ui.charts.radar_painter import paint_radar
from app.ui.charts.radar_plan import RadarPlan, plan_radar


class RadarItem(pg.GraphicsObject):
    """Fills a rectangle of its scene with a radar; lays it out only when something changed."""

    def __init__(self) -> None:
        super().__init__()
        self._look: RadarLook | None = None
        self._data: RadarData | None = None
        self._rect = QRectF()
        self._focused: int | None = None
        self._plan: RadarPlan | None = None

    def show_radar(self, data: RadarData) -> None:
        """Show this radar in place of what is shown."""
        self._data = data
        self._lay_out_again()

    def show_look(self, look: RadarLook) -> None:
        """Show the radar in this look."""
        self._look = look
        self._lay_out_again()

    def show_in(self, rect: QRectF) -> None:
        """Fill this rectangle of the scene."""
        self.prepareGeometryChange()
        self._rect = QRectF(rect)
        self._lay_out_again()

    def show_focus(self, axis: int | None) -> None:
        """Show the focus ring around this axis, or none."""
        self._focused = axis
        self.update()

    def axis_at(self, point: QPointF) -> int | None:
        """Return the axis at this point of the scene."""
        plan = self._current_plan()
        return plan.axis_at(point) if plan else None

    def boundingRect(self) -> QRectF:
        return self._rect

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        if self._look and self._data:
            paint_radar(
                painter,
                self._rect,
                self._data,
                self._look,
                plan=self._current_plan(),
                focused=self._focused,
            )
        elif self._look:
            painter.fillRect(self._rect, self._look.background)

    def _lay_out_again(self) -> None:
        self._plan = None
        self.update()

    def _current_plan(self) -> RadarPlan | None:
        if self._plan is None and self._look and self._data:
            self._plan = plan_radar(self._rect, self._data, self._look)
        return self._plan
