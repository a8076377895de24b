"""Which reference data are in force, file by file, and which were kept."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.domain.advice_source import AdviceFile
from app.domain.korean_text import date_text, time_text
from app.services.reference_states import KeptState
from app.ui.widgets.pieces import LARGE, MEDIUM, SMALL, button, frame, label, row


class VersionsPage(QWidget):
    """Lists the files in force and every state that was kept; an older one can be gone back to."""

    back_asked = Signal(str)  # the stamp to go back to
    closed = Signal()

    def __init__(
        self,
        stamp: str,
        files: Sequence[AdviceFile],
        adopted: Collection[str],
        states: Sequence[KeptState],
        parent: QWidget | None = None,
    ) -> None:
        """Show what is in force under `stamp`, and the states, the oldest first."""
        super().__init__(parent)
        self._titles = {file.id: file.title for file in files}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(LARGE)
        close = button(self.tr("목록으로"))
        close.clicked.connect(self.closed)
        column.addLayout(row(label(self.tr("적용 중인 판과 보관한 판"), "section"), None, close))
        column.addWidget(self._in_force(stamp, files, adopted))
        column.addWidget(self._kept(stamp, states))
        column.addStretch(1)

    def _in_force(
        self, stamp: str, files: Sequence[AdviceFile], adopted: Collection[str]
    ) -> QFrame:
        card, column = frame("card", gap=MEDIUM)
        title = self.tr("적용 중: 기준 데이터 {0}").format(stamp)
        column.addWidget(label(title, "strong", wraps=True))
        for file in files:
            origin = self.tr("가져온 파일") if file.id in adopted else self.tr("프로그램 제공")
            told = self.tr("{0} {1} ({2}, 확인일 {3})").format(
                file.title, file.version, origin, date_text(file.checked_on)
            )
            sources = self.tr("출처: {0}. {1}").format(file.source, file.origin)
            about = QVBoxLayout()
            about.setSpacing(0)
            about.addWidget(label(told, wraps=True))
            about.addWidget(label(sources, "subtle", wraps=True))
            column.addLayout(about)
        return card

    def _kept(self, stamp: str, states: Sequence[KeptState]) -> QFrame:
        card, column = frame("card", gap=SMALL)
        column.addWidget(label(self.tr("보관한 판"), "strong"))
        if not states:
            none = self.tr(
                "보관한 판이 없습니다. 새 파일을 적용하면 그때까지 쓰던 판이 보관됩니다."
            )
            column.addWidget(label(none, "subtle", wraps=True))
        for place in reversed(range(len(states))):
            column.addWidget(self._state(states[place], states[:place], stamp))
        about = self.tr(
            "되돌려도 새 판은 보관되어 있어 다시 적용할 수 있습니다. "
            "프로그램을 새로 설치하여 더 새로운 기준 데이터가 들어오면 그 판이 적용되며, "
            "그보다 오래된 판으로는 되돌릴 수 없습니다."
        )
        column.addWidget(label(about, "subtle", wraps=True))
        return card

    def _state(self, state: KeptState, before: Sequence[KeptState], stamp: str) -> QWidget:
        since = f"{date_text(state.since.date())} {time_text(state.since)}"
        told = self.tr("{0} · {1}부터 적용").format(state.stamp, since)
        changed = self._changed(state, before[-1]) if before else ""
        text = label(self.tr("{0} · {1}").format(told, changed) if changed else told, wraps=True)
        made = QWidget()
        made.setProperty("role", "clear")
        if state.stamp == stamp:
            line = row(text, label(self.tr("적용 중"), "strong"))
        else:
            back = button(self.tr("이 판으로 되돌리기"))
            back.setAccessibleName(self.tr("되돌리기: {0}").format(state.stamp))
            back.clicked.connect(partial(self.back_asked.emit, state.stamp))
            line = row(text, back)
        line.setStretch(0, 1)
        made.setLayout(line)
        return made

    def _changed(self, state: KeptState, before: KeptState) -> str:
        """Say which files came with a state."""
        return ", ".join(
            self.tr("{0} {1}").format(self._titles.get(id_, id_), version)
            for id_, version in state.versions.items()
            if before.versions.get(id_) != version
        )
