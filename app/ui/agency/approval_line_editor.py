"""Edits the line of officials that signs the agency's papers."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.agency import ApprovalMark, ApprovalPost, ApprovalRole
from app.ui.icons import Icons
from app.ui.widgets.pieces import SMALL, QuietWheel, button, label
from app.ui.words import mark_word, role_word

MOST_POSTS = 8


@dataclass(frozen=True, slots=True)
class _Line:
    widget: QWidget
    title: QLineEdit
    role: QComboBox
    mark: QComboBox


class ApprovalLineEditor(QWidget):
    """One row for each official: post, part in the approval, and the mark in the box."""

    edited = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._lines: list[_Line] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(SMALL)
        self._add = button(self.tr("결재선에 추가"), icon=icons.icon("plus"))
        self._add.clicked.connect(self._on_add)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(SMALL)
        outer.addLayout(self._column)
        line = QHBoxLayout()
        line.addWidget(self._add)
        line.addStretch(1)
        outer.addLayout(line)
        hint = self.tr(
            "서명하지 않는 사람의 란은 만들지 않습니다. 협조는 결재란 아래에 따로 표시합니다."
        )
        outer.addWidget(label(hint, "subtle", wraps=True))

    def show_line(self, posts: tuple[ApprovalPost, ...]) -> None:
        """Show these officials."""
        for line in list(self._lines):
            self._drop(line)
        for post in posts:
            self._append(post)

    def posts(self) -> tuple[ApprovalPost, ...]:
        """Return the officials as they stand here; a row without a post is left out."""
        return tuple(
            ApprovalPost(
                line.title.text().strip(),
                ApprovalRole(line.role.currentData()),  # Qt hands a StrEnum back as plain text
                ApprovalMark(line.mark.currentData()),
            )
            for line in self._lines
            if line.title.text().strip()
        )

    def _append(self, post: ApprovalPost) -> None:
        widget = QWidget()
        inside = QHBoxLayout(widget)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(SMALL)
        number = len(self._lines) + 1
        title = QLineEdit(post.title)
        title.setPlaceholderText(self.tr("직위 (예: 팀장)"))
        title.setAccessibleName(self.tr("{0}번째 결재자 직위").format(number))
        title.setMaxLength(20)
        title.textEdited.connect(self.edited)
        role = self._box(
            self.tr("{0}번째 결재자 구분").format(number),
            [(role_word(role), role) for role in ApprovalRole],
            post.role,
        )
        mark = self._box(
            self.tr("{0}번째 결재자 표시").format(number),
            [(mark_word(mark), mark) for mark in ApprovalMark],
            post.mark,
        )
        drop = button("", icon=self._icons.icon("trash-2"))
        drop.setAccessibleName(self.tr("{0}번째 결재자 빼기").format(number))
        drop.setToolTip(self.tr("빼기"))
        for part in (title, role, mark, drop):
            inside.addWidget(part, 1 if part is title else 0)
        line = _Line(widget, title, role, mark)
        drop.clicked.connect(lambda: self._on_drop(line))
        self._lines.append(line)
        self._column.addWidget(widget)
        self._add.setEnabled(len(self._lines) < MOST_POSTS)

    def _box(self, name: str, offered: list[tuple[str, object]], chosen: object) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.installEventFilter(QuietWheel(box))
        for text, value in offered:
            box.addItem(text, value)
        box.setCurrentIndex([value for _, value in offered].index(chosen))
        box.currentIndexChanged.connect(lambda: self.edited.emit())
        return box

    def _drop(self, line: _Line) -> None:
        self._lines.remove(line)
        self._column.removeWidget(line.widget)
        line.widget.setParent(None)
        line.widget.deleteLater()
        self._add.setEnabled(True)

    def _on_drop(self, line: _Line) -> None:
        self._drop(line)
        self.edited.emit()

    @Slot()
    def _on_add(self) -> None:
        self._append(ApprovalPost("", ApprovalRole.REVIEWER))
        self._lines[-1].title.setFocus()
        self.edited.emit()
