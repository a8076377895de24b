"""A list with what is chosen in it beside it, or in its place where there is no room for both."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.icons import Icons
from app.ui.theme import scaled
from app.ui.widgets.pieces import LARGE, SMALL, button, row

LEAST_WIDTH = 700  # the least in which both are comfortable


class ListAndDetail(QWidget):
    """Where there is room, both are seen; elsewhere a button and Esc lead back to the list."""

    list_shown = Signal()

    def __init__(
        self, listing: QWidget, detail: QWidget, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._listing = listing
        self._is_detail = False
        self._is_wide: bool | None = None
        self._back = button(self.tr("목록으로"), icon=icons.icon("chevron-left"))
        self._back.clicked.connect(self.show_list)
        self._side = QWidget()
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addLayout(row(self._back, None))
        column.addWidget(detail, 1)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(LARGE)
        line.addWidget(listing, 1)
        line.addWidget(self._side, 1)
        back = QShortcut(QKeySequence(Qt.Key.Key_Escape), self._side, self.show_list)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._show()

    @Slot()
    def show_list(self) -> None:
        """Lead back to the list."""
        self._is_detail = False
        self._show()
        self.list_shown.emit()

    @Slot()
    def show_detail(self) -> None:
        """Show what is chosen, where it is not seen anyway."""
        self._is_detail = True
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        is_wide = self.width() >= scaled(LEAST_WIDTH)
        if is_wide is not self._is_wide:
            self._is_wide = is_wide
            self._show()

    def _show(self) -> None:
        is_wide = bool(self._is_wide)
        self._listing.setVisible(is_wide or not self._is_detail)
        self._side.setVisible(is_wide or self._is_detail)
        self._back.setVisible(not is_wide)
