"""Edits the line of officials that signs the agency's papers."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.domain.agency import MOST_SIGNERS, ApprovalMark, ApprovalPost, ApprovalRole
from app.ui.icons import Icons
from app.ui.widgets.pieces import SMALL, QuietWheel, button, label
from app.ui.words import mark_word, role_word

MOST_POSTS = 8  # rows on the screen: those who sign, and those who consent


@dataclass(frozen=True, slots=True)
class _Line:
    widget: QWidget
    title: QLineEdit
    role: QComboBox
    mark: QComboBox
    drop: QPushButton


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
        self._full = label(role="subtle", wraps=True)
        self._problem = label(role="error", wraps=True)
        for told in (self._full, self._problem):
            told.hide()
            outer.addWidget(told)
        self.edited.connect(self._show_limits)
        hint = self.tr(
            "서명하지 않는 사람의 란은 만들지 않습니다. 협조는 결재란 아래에 따로 표시합니다."
        )
        outer.addWidget(label(hint, "subtle", wraps=True))

    def show_line(self, posts: tuple[ApprovalPost, ...]) -> None:
        """Show these officials, be they more than the cover has room for."""
        for line in list(self._lines):
            self._drop(line)
        for post in posts:
            self._append(post)
        self._show_limits()

    def posts(self) -> tuple[ApprovalPost, ...]:
        """Return the officials as they stand here; a row without a post is left out."""
        return tuple(post for post in self.rows() if post.title)

    def rows(self) -> tuple[ApprovalPost, ...]:
        """Return every row as it stands here."""
        return tuple(
            ApprovalPost(
                line.title.text().strip(),
                ApprovalRole(line.role.currentData()),  # Qt hands a StrEnum back as plain text
                ApprovalMark(line.mark.currentData()),
            )
            for line in self._lines
        )

    def problem(self) -> str:
        """Return why this line cannot stand on a paper, or an empty text."""
        count = sum(post.has_box for post in self.posts())
        if count <= MOST_SIGNERS:
            return ""
        text = self.tr(
            "결재란에는 {0}명까지 들어갑니다(현재 {1}명). {2}명을 빼거나 구분을 협조로 바꿔 주세요."
        )
        return text.format(MOST_SIGNERS, count, count - MOST_SIGNERS)

    def take_focus(self) -> None:
        """Put the cursor into the last of those who sign."""
        for line, post in zip(reversed(self._lines), reversed(self.rows()), strict=True):
            if post.has_box:
                line.title.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _append(self, post: ApprovalPost) -> None:
        widget = QWidget()
        inside = QHBoxLayout(widget)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(SMALL)
        title = QLineEdit(post.title)
        title.setPlaceholderText(self.tr("직위 (예: 팀장)"))
        title.setMaxLength(20)
        title.textEdited.connect(self.edited)
        role = self._box([(role_word(role), role) for role in ApprovalRole], post.role)
        mark = self._box([(mark_word(mark), mark) for mark in ApprovalMark], post.mark)
        drop = button("", icon=self._icons.icon("trash-2"))
        drop.setToolTip(self.tr("빼기"))
        for part in (title, role, mark, drop):
            inside.addWidget(part, 1 if part is title else 0)
        line = _Line(widget, title, role, mark, drop)
        drop.clicked.connect(lambda: self._on_drop(line))
        self._lines.append(line)
        self._column.addWidget(widget)
        self._name_lines()

    def _name_lines(self) -> None:
        """Have each line read out by the place that it has now."""
        for number, line in enumerate(self._lines, start=1):
            line.title.setAccessibleName(self.tr("{0}번째 결재자 직위").format(number))
            line.role.setAccessibleName(self.tr("{0}번째 결재자 구분").format(number))
            line.mark.setAccessibleName(self.tr("{0}번째 결재자 표시").format(number))
            line.drop.setAccessibleName(self.tr("{0}번째 결재자 빼기").format(number))

    def _box(self, offered: list[tuple[str, object]], chosen: object) -> QComboBox:
        box = QComboBox()
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
        self._name_lines()

    def _on_drop(self, line: _Line) -> None:
        place = self._lines.index(line)
        self._drop(line)
        after = self._lines[place : place + 1] or self._lines[-1:]
        (after[0].title if after else self._add).setFocus()  # the button that was pressed is gone
        self.edited.emit()

    def _has_room(self) -> bool:
        return sum(post.has_box for post in self.rows()) < MOST_SIGNERS

    @Slot()
    def _show_limits(self) -> None:
        """Say how far the line may still grow, and what is too much of it."""
        is_full = len(self._lines) >= MOST_POSTS
        self._add.setEnabled(not is_full)
        if is_full:
            self._full.setText(
                self.tr("결재선에는 협조를 포함하여 {0}명까지 적습니다.").format(MOST_POSTS)
            )
        else:
            text = self.tr("결재란은 {0}명까지입니다. 더 추가하는 사람은 협조로 표시합니다.")
            self._full.setText(text.format(MOST_SIGNERS))
        problem = self.problem()
        self._full.setVisible(not problem and (is_full or not self._has_room()))
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))

    @Slot()
    def _on_add(self) -> None:
        role = ApprovalRole.REVIEWER if self._has_room() else ApprovalRole.COOPERATOR
        self._append(ApprovalPost("", role))
        self._lines[-1].title.setFocus()
        self.edited.emit()
