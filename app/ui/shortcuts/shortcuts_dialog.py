"""The overlay that lists every shortcut, place by place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.ui.shortcuts.shown import Shown
from app.ui.theme import scaled
from app.ui.widgets.pieces import LARGE, MEDIUM, button, label, row

_SIZE = QSize(680, 600)
_MARGIN = 48  # kept free of the window around the dialog


class ShortcutsTable(QTableWidget):
    """Lines of place, keys and what they do, broken where room is short; it scrolls by itself."""

    def __init__(self, lines: Sequence[Shown], parent: QWidget | None = None) -> None:
        super().__init__(len(lines), 3, parent)
        self.setAccessibleName(self.tr("단축키"))
        self.setHorizontalHeaderLabels([self.tr("화면"), self.tr("단축키"), self.tr("하는 일")])
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self.horizontalHeader().setDefaultAlignment(left)
        for place, line in enumerate(lines):
            for column, text in enumerate(line):
                self.setItem(place, column, QTableWidgetItem(text))
        if lines:
            self.setCurrentCell(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resizeRowsToContents()


class ShortcutsDialog(QDialog):
    """Lies over the window until Esc or 닫기."""

    def __init__(self, lines: Sequence[Shown], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("단축키"))
        self.table = ShortcutsTable(lines)
        about = self.tr("표의 위아래는 화살표 키로 살펴보고, Esc를 누르면 닫힙니다.")
        close = button(self.tr("닫기"), "primary")
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.setSpacing(MEDIUM)
        column.addWidget(label(about, "subtle", wraps=True))
        column.addWidget(self.table, 1)
        column.addLayout(row(None, close))
        room = parent.window().size()
        most = QSize(room.width() - _MARGIN, room.height() - _MARGIN)
        self.resize(QSize(scaled(_SIZE.width()), scaled(_SIZE.height())).boundedTo(most))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
