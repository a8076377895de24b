"""The names of the steps in a line, the one shown now in bold."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.errors import QT_TRANSLATE_NOOP
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.pieces import label, restyle

_STEPS = (
    QT_TRANSLATE_NOOP("imports", "1 파일과 시트"),
    QT_TRANSLATE_NOOP("imports", "2 제목 행"),
    QT_TRANSLATE_NOOP("imports", "3 열 맞추기"),
    QT_TRANSLATE_NOOP("imports", "4 확인"),
)


class StepTitles(QWidget):
    """Tells which of the steps is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = [QCoreApplication.translate("imports", text) for text in _STEPS]
        self._labels = [label(text) for text in self._texts]
        flow = FlowLayout(self)
        for place, one in enumerate(self._labels):
            if place:
                flow.addWidget(label("›", "subtle"))
            flow.addWidget(one)

    def show_step(self, step: int) -> str:
        """Show that this step is the one at hand; return what it is called."""
        for place, one in enumerate(self._labels):
            restyle(one, "role", "strong" if place == step else "subtle")
        self.setAccessibleName(self._texts[step])
        return self._texts[step]
