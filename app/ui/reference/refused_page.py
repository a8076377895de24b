"""Why a file of reference data was not taken: everything that is wrong with it, at once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from app.errors import AdvisorError
from app.ui.icons import Icons
from app.ui.theme import scaled
from app.ui.widgets.pieces import ICON_SIZE, MEDIUM, button, label, row
from app.ui.words import error_text


class RefusedPage(QWidget):
    """Names the file and every problem in it; what was in force stays in force."""

    again_asked = Signal()
    closed = Signal()

    def __init__(
        self, path: Path, error: AdvisorError, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        told = getattr(error, "problems", ()) or error_text(error).splitlines()
        picture = QLabel()
        size = scaled(ICON_SIZE)
        warning = icons.icon("triangle-alert", "icon.danger")
        picture.setPixmap(warning.pixmap(QSize(size, size)))
        count = len(told) if hasattr(error, "problems") else 0
        heading = self.tr("가져오지 않았습니다.")
        if count:
            heading = self.tr("가져오지 않았습니다. 고칠 곳이 {0}군데 있습니다.").format(count)
        self.heading = label(heading, "section", wraps=True)
        self.problems = QPlainTextEdit("\n".join(told))
        self.problems.setReadOnly(True)
        self.problems.setTabChangesFocus(True)
        self.problems.setAccessibleName(self.tr("가져오지 않은 이유"))
        again = button(self.tr("다른 파일 고르기"), "primary")
        again.clicked.connect(self.again_asked)
        close = button(self.tr("닫기"))
        close.setAccessibleName(self.tr("가져오지 않은 이유 닫기"))
        close.clicked.connect(self.closed)
        line = row(picture, self.heading)
        line.setStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addLayout(line)
        column.addWidget(label(self.tr("파일: {0}").format(path), "subtle", wraps=True))
        column.addWidget(self.problems, 1)
        kept = self.tr("지금 적용 중인 기준 데이터는 바뀌지 않았습니다.")
        column.addWidget(label(kept, "subtle", wraps=True))
        column.addLayout(row(None, close, again))
