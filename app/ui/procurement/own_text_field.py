"""A proposed text, and the field in which an officer writes another in its place."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.own_texts import gone_over, taken_back, written_over
from app.ui.icons import Icons
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.pieces import button, label
from app.ui.wizard.finding_field import FindingField


@dataclass(frozen=True, slots=True)
class ProposedText:
    """A text as it is proposed and written over; `template` is the proposal without its values.

    `own` is empty where the proposal counts. A case keeps it under `text_id`.
    """

    text_id: str
    name: str  # what the text is, as it is spoken
    proposed: str
    template: str
    own: str
    is_outdated: bool


class OwnTextField(QWidget):
    """An empty field leaves the proposal; what is typed is told a moment after the last key."""

    written = Signal(object)  # what is to be kept, by text id
    taken_back = Signal(object)  # ids of what is to be taken back

    def __init__(
        self, title: str, icons: Icons, *, can_copy: bool = True, parent: QWidget | None = None
    ) -> None:
        """`can_copy`: the proposal is a text that can be begun with, not a word of advice."""
        super().__init__(parent)
        self._text = ProposedText("", "", "", "", "", is_outdated=False)
        self._can_copy = can_copy
        self._title = label(title, "strong", wraps=True)
        self._proposed = label(wraps=True)
        self._remark = label(role="remark", wraps=True)
        self.field = FindingField("")
        self._title.setBuddy(self.field)
        self.field.written.connect(self._on_written)
        self.copy = button(self.tr("제안 문안으로 시작"), "link", icons.icon("copy"))
        self.copy.clicked.connect(self._on_copy)
        restored = self.tr("제안 문안으로 되돌리기") if can_copy else self.tr("작성 내용 지우기")
        self.restore = button(restored, "link", icons.icon("undo-2"))
        self.restore.clicked.connect(self._on_restore)
        self.keep = button(self.tr("작성한 문안 유지"), "link", icons.icon("check"))
        self.keep.clicked.connect(self._on_keep)
        self._said = {one: one.text() for one in (self.copy, self.restore, self.keep)}
        ways = FlowLayout()
        for way in self._said:
            ways.addWidget(way)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self._title, self._proposed, self._remark, self.field):
            column.addWidget(part)
        column.addLayout(ways)

    def show_text(self, text: ProposedText) -> None:
        """Show a text; what is being typed over the one before is told first."""
        if text.text_id != self._text.text_id:
            self.flush()
        self._text = text
        told = self.tr("제안: {0}") if self._can_copy else "{0}"
        self._proposed.setText(told.format(text.proposed))
        self._proposed.setVisible(bool(text.proposed))
        leaves = self._can_copy and bool(text.proposed)
        self.field.setPlaceholderText(
            self.tr("비워 두면 제안 문안을 씁니다.") if leaves else self.tr("작성할 내용")
        )
        self.field.setAccessibleName(text.name)
        self.field.setAccessibleDescription(self._proposed.text() if text.proposed else "")
        self.field.show_text(text.own)
        self._remark.setText(
            self.tr("▲ 작성한 뒤에 제안 문안이 바뀌었습니다. 작성한 문안은 그대로 있습니다.")
        )
        self._remark.setVisible(text.is_outdated)
        has_proposal = bool(text.proposed)
        self.copy.setVisible(self._can_copy and has_proposal and not text.own)
        self.restore.setVisible(bool(text.own) and (has_proposal or not self._can_copy))
        self.keep.setVisible(text.is_outdated)
        for way, said in self._said.items():
            way.setAccessibleName(self.tr("{0}: {1}").format(text.name, said))

    def flush(self) -> None:
        """Tell at once what is being typed."""
        self.field.flush()

    @Slot(str)
    def _on_written(self, own: str) -> None:
        text = self._text
        if self._can_copy:
            kept = written_over(text.text_id, own, text.proposed, text.template)
        else:
            kept = written_over(text.text_id, own, "", text.template)
        self.written.emit(kept)

    @Slot()
    def _on_copy(self) -> None:
        self.field.setPlainText(self._text.proposed)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_restore(self) -> None:
        self.flush()
        self.taken_back.emit(taken_back(self._text.text_id))
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_keep(self) -> None:
        self.flush()
        self.written.emit(gone_over(self._text.text_id, self._text.template))
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
