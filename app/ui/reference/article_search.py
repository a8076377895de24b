"""Looks for words in the article that is open, or in every article that ships."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.ui.icons import Icons
from app.ui.theme import scaled
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.pieces import button, label

_WIDTH = 260


class ArticleSearch(QWidget):
    """A field with the places found; Enter goes to the next, Shift+Enter to the one before."""

    typed = Signal(str)
    step_asked = Signal(int)  # 1 or -1
    all_asked = Signal(str)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("이 조문에서 찾기"))
        self.field.setAccessibleName(self.tr("조문에서 찾을 말"))
        self.field.setClearButtonEnabled(True)
        self.field.setFixedWidth(scaled(_WIDTH))
        self.field.textChanged.connect(self._on_typed)
        self.field.returnPressed.connect(self._on_next)
        self._before = button("", icon=icons.icon("arrow-up"))
        self._before.setAccessibleName(self.tr("앞의 것 찾기"))
        self._before.setToolTip(self.tr("앞의 것 찾기"))
        self._before.clicked.connect(self._on_before)
        self._next = button("", icon=icons.icon("arrow-down"))
        self._next.setAccessibleName(self.tr("다음 것 찾기"))
        self._next.setToolTip(self.tr("다음 것 찾기(Enter)"))
        self._next.clicked.connect(self._on_next)
        self.count = label(role="subtle")
        self._all = button(self.tr("수록 조문 전체에서 찾기"), icon=icons.icon("search"))
        self._all.clicked.connect(self._on_all)
        holder = QWidget()
        line = FlowLayout(holder)
        for widget in (self.field, self._before, self._next, self.count, self._all):
            line.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(holder)
        self.start_over()

    def start_over(self) -> None:
        """Forget what was looked for: another article is open."""
        self.show_words("")
        self.show_found(0, 0)

    def show_words(self, words: str) -> None:
        """Put words into the field without looking for them."""
        self.field.blockSignals(True)
        self.field.setText(words)
        self.field.blockSignals(False)
        self._all.setEnabled(bool(words.strip()))

    @Slot(int, int)
    def show_found(self, at: int, count: int) -> None:
        """Say which of how many places is shown."""
        words = self.field.text().strip()
        told = self.tr("{0}/{1}").format(at, count) if count else self.tr("없음")
        self.count.setText(told if words else "")
        for made in (self._before, self._next):
            made.setEnabled(count > 0)

    def take_focus(self) -> None:
        """Put the keyboard into the field."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _on_typed(self, words: str) -> None:
        self._all.setEnabled(bool(words.strip()))
        self.typed.emit(words)

    @Slot()
    def _on_next(self) -> None:
        self.step_asked.emit(1)

    @Slot()
    def _on_before(self) -> None:
        self.step_asked.emit(-1)

    @Slot()
    def _on_all(self) -> None:
        self.all_asked.emit(self.field.text())
