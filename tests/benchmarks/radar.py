"""How much slower is our radar than the least that could draw it? Run by hand.

    python -m tests.benchmarks.radar

The yardstick is a bare widget that draws the same lines, markers and words with fixed coordinates,
pens and fonts. Both repaint in turn; the median of the rounds' ratios is told. Target: at most 2.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QApplication, QGraphicsView, QWidget

from app.ui.charts.geometry import ring, spoke_point
from app.ui.charts.radar_chart import RadarChart
from app.ui.charts.radar_data import (
    OutlineStyle,
    RadarAxis,
    RadarData,
    RadarLevel,
    RadarOutline,
    RadarValue,
)
from app.ui.charts.radar_look import RadarLook
from app.ui.charts.radar_plan import plan_radar
from app.ui.theme import ThemeName, load_fonts, load_theme

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
NAMES = (
    "서비스 구조",
    "상태와 데이터",
    "설정과 배포물",
    "개발과 배포",
    "실행환경 표준화",
    "확장성",
    "가용성과 복원력",
    "관측성과 운영",
)
SIDE = 440
ROUNDS = 15
REPAINTS = 100
TARGET = 2.0


class BareRadar(QWidget):
    """Draws what it was given at fixed places, and knows nothing else."""

    def __init__(self, data: RadarData, look: RadarLook) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFixedSize(SIDE, SIDE)
        plan = plan_radar(QRectF(0, 0, SIDE, SIDE), data, look)
        center, radius, count = plan.layout.center, plan.layout.radius, len(data.axes)

        def polygon(radii: list[float]) -> QPolygonF:
            corners = (spoke_point(n, count, center, r) for n, r in enumerate(radii))
            return QPolygonF([QPointF(*corner) for corner in corners])

        corners = ring(count, center, radius)
        self.spokes = [QLineF(QPointF(*center), QPointF(*corner)) for corner in corners]
        self.rings = [polygon([radius * level.share] * count) for level in data.levels[1:]]
        self.today, self.target = (
            polygon([radius * (value.low or 0) for value in outline.values])
            for outline in data.outlines
        )
        small, name = look.font_at(plan.small_size), look.font_at(plan.layout.size)
        self.texts = [
            (font, [(QPointF(line.x, line.y), line.text) for line in lines])
            for font, lines in (
                (small, plan.levels),
                (name, plan.names),
                (look.font_at(plan.layout.size, bold=True), plan.values),
                (small, plan.legend.lines),
            )
        ]
        boxes = [sample.box for sample in plan.legend.samples]
        self.samples = [QLineF(box.x, box.center[1], box.right, box.center[1]) for box in boxes]
        self.look = look
        self.grid_pen = QPen(look.grid, 1)
        self.today_pen = QPen(look.today, look.outline_width)
        self.target_pen = QPen(look.target, look.outline_width)
        self.target_pen.setDashPattern([4, 2.5])
        self.halo_pen = QPen(look.background, 1.5)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self.look.background)
        painter.setPen(self.grid_pen)
        painter.drawLines(self.spokes)
        for level in self.rings:
            painter.drawPolygon(level)
        painter.setPen(self.target_pen)
        painter.drawPolygon(self.target)
        painter.drawLine(self.samples[1])
        painter.setPen(self.today_pen)
        painter.setBrush(self.look.fill)
        painter.drawPolygon(self.today)
        painter.drawLine(self.samples[0])
        painter.setPen(self.halo_pen)
        painter.setBrush(self.look.target)
        for at in (*self.target, self.samples[1].center()):
            painter.drawRect(QRectF(at.x() - 5, at.y() - 5, 10, 10))
        painter.setBrush(self.look.today)
        for at in (*self.today, self.samples[0].center()):
            painter.drawEllipse(at, 5, 5)
        painter.setPen(self.look.text)
        for font, lines in self.texts:
            painter.setFont(font)
            for at, text in lines:
                painter.drawText(at, text)
        painter.end()


def radar() -> RadarData:
    """Return 8 axes with two outlines, on levels 0 to 3."""

    def outline(title: str, style: OutlineStyle, levels: str) -> RadarOutline:
        values = (RadarValue(int(n) / 3, int(n) / 3, f"{n}단계") for n in levels)
        return RadarOutline(title, style, tuple(values))

    return RadarData(
        title="성숙도",
        caption="",
        open_title="미응답",
        axes=tuple(RadarAxis(name, name) for name in NAMES),
        outlines=(
            outline("현재", OutlineStyle.TODAY, "12011213"),
            outline("목표", OutlineStyle.TARGET, "23223323"),
        ),
        levels=tuple(RadarLevel(n / 3, str(n)) for n in range(4)),
    )


def seconds(widget: QWidget) -> float:
    """Return how long a number of repaints takes."""
    start = perf_counter()
    for _ in range(REPAINTS):
        widget.repaint()
    return perf_counter() - start


def main() -> dict[str, float]:
    """Measure and print the ratio; return it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication([])
    load_fonts(RESOURCES)
    font = QFont("Pretendard GOV")
    font.setPixelSize(15)
    look = RadarLook.of_roles(load_theme(RESOURCES, ThemeName.LIGHT).color, font)
    data = radar()
    ours = RadarChart()
    ours.setFixedSize(SIDE, SIDE)
    ours.set_look(look)
    ours.show_radar(data)
    bare = BareRadar(data, look)
    for widget in (ours, bare):
        widget.show()
        widget.clearFocus()
    application.processEvents()
    viewport = ours.findChild(QGraphicsView).viewport()
    seconds(viewport), seconds(bare)  # warm up
    rounds = [(seconds(viewport), seconds(bare)) for _ in range(ROUNDS)]
    ratio = median(a / b for a, b in rounds)
    for title, times in zip(("ours", "bare"), zip(*rounds, strict=True), strict=True):
        sys.stdout.write(f"{title} {median(times) / REPAINTS * 1000:.2f} ms\n")
    sys.stdout.write(f"ratio {ratio:.2f} (target at most {TARGET})\n")
    return {"radar repaint": ratio}


if __name__ == "__main__":
    main()
