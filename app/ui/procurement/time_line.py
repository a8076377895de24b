"""The dates of a case on a line with months: today, the period of the contract, what is due."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.korean_text import date_text
from app.ui.icons import Icons
from app.ui.procurement.time_scale import TimeScale, lanes_of
from app.ui.procurement.words import StateLook
from app.ui.theme import scaled
from app.ui.widgets.spoken_roles import tell_roles

_ICON, _GAP, _LANES = 18, 4, 3
_BAR = 8
_RING = 2


@dataclass(frozen=True, slots=True)
class TimeMark:
    """A date as it is marked: its shape and word, and what is told of it.

    `rank` says whose words go first where room is short: the lowest.
    """

    day: date
    look: StateLook
    told: str
    rank: int = 0


class TimeLine(QWidget):
    """One mark for each date; the arrow keys and the mouse choose one, which is then told.

    A screen reader hears the chosen date as the name of the line, and all of them as what
    describes it.
    """

    chosen = Signal(int)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        tell_roles()
        super().__init__(parent)
        self._icons = icons
        self._marks: tuple[TimeMark, ...] = ()
        self._today = date.min
        self._starts_on: date | None = None
        self._ends_on: date | None = None
        self._chosen = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_dates(
        self,
        marks: Sequence[TimeMark],
        today: date,
        starts_on: date | None,
        ends_on: date | None,
    ) -> None:
        """Show these dates, in their order, and the period of the contract, on a day."""
        self._marks, self._today = tuple(marks), today
        self._starts_on, self._ends_on = starts_on, ends_on
        self._chosen = next((n for n, one in enumerate(self._marks) if one.day >= today), -1)
        if self._chosen < 0:
            self._chosen = len(self._marks) - 1
        self.setAccessibleDescription("\n".join([self._frame(), *(one.told for one in marks)]))
        self._tell()
        self.updateGeometry()
        self.update()

    def mark(self) -> TimeMark | None:
        """Return the date that is chosen."""
        return self._marks[self._chosen] if 0 <= self._chosen < len(self._marks) else None

    def choose(self, place: int) -> None:
        """Choose a date by its place in the order of the days."""
        place = min(max(place, 0), len(self._marks) - 1)
        if place != self._chosen and self._marks:
            self._chosen = place
            self._tell()
            self.update()
            self.chosen.emit(place)

    def shapes(self) -> list[QRectF]:
        """Return where the shape of each date stands."""
        scale, size = self._scale(), scaled(_ICON)
        top = self._line_top() - size / 2
        return [QRectF(scale.at(one.day) - size / 2, top, size, size) for one in self._marks]

    def words(self) -> list[tuple[str, QRectF]]:
        """Return the words that have room below the line, and where each stands."""
        metrics = QFontMetricsF(self.font())
        scale, height = self._scale(), metrics.height()
        top = self._line_top() + scaled(_ICON) / 2 + _GAP
        texts, places = [], []
        for one in sorted(self._marks, key=lambda mark: mark.rank):
            text = f"{one.look.word} {one.day.month}. {one.day.day}."
            width = metrics.horizontalAdvance(text) + 1
            room = max(self.width() - width, 0.0)
            texts.append(text)
            places.append((min(max(scale.at(one.day) - width / 2, 0.0), room), width))
        lanes = lanes_of(places, _LANES, scaled(_GAP))
        return [
            (text, QRectF(left, top + lane * height, width, height))
            for text, (left, width), lane in zip(texts, places, lanes, strict=True)
            if lane is not None
        ]

    def sizeHint(self) -> QSize:
        height = QFontMetricsF(self.font()).height()
        lines = self._line_top() + scaled(_ICON) / 2 + _GAP + _LANES * height
        return QSize(scaled(420), round(lines) + _GAP)

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(200), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        to = {
            Qt.Key.Key_Left: self._chosen - 1,
            Qt.Key.Key_Right: self._chosen + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self._marks) - 1,
        }.get(Qt.Key(event.key()))
        if to is None:
            super().keyPressEvent(event)
        else:
            self.choose(to)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._marks:
            at = event.position().x()
            distance = [abs(one.center().x() - at) for one in self.shapes()]
            self.choose(distance.index(min(distance)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        if self._today == date.min:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_scale(painter)
        self._paint_period(painter)
        self._paint_today(painter)
        self._paint_marks(painter)
        painter.end()

    def _paint_scale(self, painter: QPainter) -> None:
        scale, metrics = self._scale(), QFontMetricsF(self.font())
        top = metrics.height() + _GAP
        self._pen(painter, QPalette.ColorRole.Mid)
        bottom = self._line_top() + scaled(_ICON) / 2
        widest = metrics.horizontalAdvance(_month_word(date(2000, 12, 1))) + 2 * scaled(_GAP)
        for tick in scale.ticks(widest):
            at = scale.at(tick.day)
            self._pen(painter, QPalette.ColorRole.Mid)
            is_told = tick.is_told and at + widest <= self.width()
            above = top + (0 if is_told else metrics.height())
            painter.drawLine(QPointF(at, above), QPointF(at, bottom))
            if is_told:
                self._pen(painter, QPalette.ColorRole.PlaceholderText)
                where = QPointF(at + scaled(_GAP), top + metrics.ascent())
                painter.drawText(where, _month_word(tick.day))
        self._pen(painter, QPalette.ColorRole.Mid)
        line = self._line_top()
        painter.drawLine(QPointF(scale.left, line), QPointF(scale.left + scale.width, line))

    def _paint_period(self, painter: QPainter) -> None:
        if self._starts_on is None:
            return
        scale = self._scale()
        end = self._ends_on or scale.last
        left, right = scale.at(self._starts_on), scale.at(max(end, self._starts_on))
        bar = QRectF(left, self._line_top() - scaled(_BAR) / 2, right - left, scaled(_BAR))
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 1))
        painter.setBrush(self.palette().color(QPalette.ColorRole.AlternateBase))
        painter.drawRoundedRect(bar, 3, 3)

    def _paint_today(self, painter: QPainter) -> None:
        scale, metrics = self._scale(), QFontMetricsF(self.font())
        at, text = scale.at(self._today), self._today_word()
        wide = metrics.horizontalAdvance(text)
        left = min(max(at - wide / 2, 0.0), max(self.width() - wide, 0.0))
        pen = QPen(self.palette().color(QPalette.ColorRole.WindowText), 2)
        painter.setPen(pen)
        painter.drawText(QPointF(left, metrics.ascent()), text)
        bottom = self._line_top() + scaled(_ICON) / 2
        painter.drawLine(QPointF(at, metrics.height()), QPointF(at, bottom))

    def _paint_marks(self, painter: QPainter) -> None:
        self._pen(painter, QPalette.ColorRole.WindowText)
        for text, box in self.words():
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        shapes = self.shapes()
        order = [n for n in range(len(shapes)) if n != self._chosen]
        for place in [*order, *([self._chosen] if self._marks else [])]:
            look, box = self._marks[place].look, shapes[place]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().color(QPalette.ColorRole.Window))
            painter.drawEllipse(box)
            self._icons.icon(look.icon, look.color).paint(painter, box.toAlignedRect())
        if self._marks and self.hasFocus():
            ring = shapes[self._chosen].adjusted(-_RING, -_RING, _RING, _RING)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), _RING))
            painter.drawRoundedRect(ring, 4, 4)

    def _pen(self, painter: QPainter, role: QPalette.ColorRole) -> None:
        painter.setPen(QPen(self.palette().color(role), 1))

    def _line_top(self) -> float:
        return 2 * QFontMetricsF(self.font()).height() + 2 * _GAP + scaled(_ICON) / 2

    def _scale(self) -> TimeScale:
        days = [self._today, *(one.day for one in self._marks)]
        days += [one for one in (self._starts_on, self._ends_on) if one is not None]
        side = scaled(_ICON) / 2 + _RING
        return TimeScale.over(days, side, max(self.width() - 2 * side, 1.0))

    def _tell(self) -> None:
        chosen = self.mark()
        name = self.tr("기한과 일정, 시간 순서")
        if chosen is not None:
            name = self.tr("{0}, {1}개 중 {2}번째: {3}").format(
                name, len(self._marks), self._chosen + 1, chosen.told
            )
        self.setAccessibleName(name)
        self.setToolTip(chosen.told if chosen is not None else "")

    def _today_word(self) -> str:
        return self.tr("오늘 {0}").format(date_text(self._today))

    def _frame(self) -> str:
        """Return today and the period of the contract in words."""
        return ", ".join(one for one in (self._today_word(), self.period_text()) if one)

    def period_text(self) -> str:
        """Return the period of the contract in words; empty while it is not known."""
        if self._starts_on is None:
            return ""
        begun = date_text(self._starts_on)
        if self._ends_on is None:
            return self.tr("계약기간 {0} ~ 종료일 미정").format(begun)
        return self.tr("계약기간 {0} ~ {1}").format(begun, date_text(self._ends_on))


def _month_word(day: date) -> str:
    return f"{day.year}. {day.month}."
