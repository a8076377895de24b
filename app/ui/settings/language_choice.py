"""The choice of the language that the window speaks."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from app.ui.languages import Language, is_korean, speak
from app.ui.widgets.pieces import MEDIUM, SMALL, QuietWheel, label, row

if TYPE_CHECKING:
    from app.ui.preferences import Preferences


class LanguageChoice(QWidget):
    """Lets the language be changed, keeps it, and tells that texts have to be asked for again."""

    changed = Signal()

    def __init__(
        self,
        preferences: Preferences,
        may_change: Callable[[], bool],
        parent: QWidget | None = None,
    ) -> None:
        """Begin with the language in use; nothing changes unless `may_change` says so then."""
        super().__init__(parent)
        self._preferences = preferences
        self._may_change = may_change
        self._box = QComboBox()
        self._box.setAccessibleName(self.tr("화면 언어"))
        self._box.addItem(self.tr("한국어"), Language.KOREAN)
        self._box.addItem(self.tr("English"), Language.ENGLISH)
        self.setFocusProxy(self._box)
        self._show_current()
        self._box.installEventFilter(QuietWheel(self._box))
        self._box.currentIndexChanged.connect(self._on_chosen)
        called = label(self.tr("화면 언어 / Language"))
        called.setBuddy(self._box)
        told = label(
            self.tr("문항표, 기준 데이터, 도움말, 서류는 한국어입니다."), "subtle", wraps=True
        )
        told.setHidden(is_korean())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addLayout(row(called, self._box, None, gap=MEDIUM))
        column.addWidget(told)

    def _show_current(self) -> None:
        current = Language.KOREAN if is_korean() else Language.ENGLISH
        self._box.setCurrentIndex(list(Language).index(current))

    @Slot()
    def _on_chosen(self) -> None:
        if not self._may_change():
            self._box.blockSignals(True)
            self._show_current()
            self._box.blockSignals(False)
            return
        language = Language(self._box.currentData())  # Qt hands it back as plain text
        self._preferences.keep_language(language)
        speak(language)
        self.changed.emit()
