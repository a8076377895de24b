"""The card of 자료·설정 in which colours and text size are chosen."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from app.ui.theme import Theme, ThemeName
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.help_topic import declare_topic
from app.ui.widgets.pieces import MEDIUM, QuietWheel, frame, label, row

TEXT_SIZES = (100, 110, 125, 150, 175, 200)
_OF_SYSTEM = "system"


class LookCard(QWidget):
    """Offers the two looks, that of the system, and the text sizes; a choice is only told."""

    chosen = Signal(object, int)  # ThemeName or None for that of the system, text size in percent

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        card, column = frame("card", gap=MEDIUM)
        declare_topic(card, "settings-look")
        self._themes = QComboBox()
        self._themes.setAccessibleName(self.tr("화면 색상"))
        self._themes.addItem(self.tr("밝게"), ThemeName.LIGHT.value)
        self._themes.addItem(self.tr("고대비"), ThemeName.HIGH_CONTRAST.value)
        self._themes.addItem(self.tr("시스템 설정 따름"), _OF_SYSTEM)
        self._sizes = QComboBox()
        self._sizes.setAccessibleName(self.tr("글자 크기"))
        for size in TEXT_SIZES:
            self._sizes.addItem(self.tr("{0}%").format(size), size)
        choices = FlowLayout(gap=MEDIUM)
        for box in (self._themes, self._sizes):
            box.installEventFilter(QuietWheel(box))
            box.currentIndexChanged.connect(self._on_chosen)
            caption = label(box.accessibleName())
            caption.setBuddy(box)
            pair = QWidget()
            pair.setLayout(row(caption, box, gap=MEDIUM))
            choices.addWidget(pair)
        about = self.tr(
            "‘시스템 설정 따름’을 고르면 이 PC의 화면이 어두운 색이거나 고대비일 때 고대비로, "
            "그 밖에는 밝게 보여 줍니다. 쓰는 중에 PC의 설정을 바꾸어도 따라 바뀝니다."
        )
        column.addWidget(label(self.tr("화면"), "section"))
        column.addLayout(choices)
        column.addWidget(label(about, "subtle", wraps=True))
        self._column = column
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)

    def add(self, choice: QWidget) -> None:
        """Offer another choice under these."""
        self._column.addWidget(choice)

    def show_look(self, theme: Theme, chosen: ThemeName | None) -> None:
        """Show the text size of a look, and what was chosen: a look, or None for the system's."""
        for box, value in ((self._themes, chosen or _OF_SYSTEM), (self._sizes, theme.text_percent)):
            box.blockSignals(True)
            box.setCurrentIndex(max(box.findData(str(value) if box is self._themes else value), 0))
            box.blockSignals(False)

    @Slot()
    def _on_chosen(self) -> None:
        value = self._themes.currentData()
        name = None if value == _OF_SYSTEM else ThemeName(value)
        self.chosen.emit(name, self._sizes.currentData())
