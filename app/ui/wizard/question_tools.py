"""What every question offers beside its answer: a flag, a comment, and its evidence."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.icons import Icons
from app.ui.widgets.pieces import SMALL, button, label, row
from app.ui.wizard.finding_field import FindingField


class QuestionTools(QWidget):
    """A line of tools under a question. It keeps nothing that matters: it shows, and it tells."""

    flagged = Signal(str, bool)  # question id, whether it is flagged
    commented = Signal(str, str)  # question id, text
    evidence_asked = Signal(str)  # question id
    confirmed = Signal(str)  # question id: what was carried over still holds

    def __init__(
        self, question_id: str, title: str, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.question_id = question_id
        self.flag = button(self.tr("표시"), "link", icons.icon("flag"))
        self.flag.setCheckable(True)
        self.flag.setAccessibleName(self.tr("{0} 표시").format(title))
        self.flag.clicked.connect(self._on_flag)
        self.evidence = button("", "link", icons.icon("link"))
        self.evidence.clicked.connect(partial(self.evidence_asked.emit, question_id))
        self._title = title
        self._toggle = button(self.tr("의견"), "link", icons.icon("pencil"))
        self._toggle.setAccessibleName(self.tr("{0} 의견").format(title))
        self._toggle.setCheckable(True)
        self._toggle.toggled.connect(self._on_toggled)
        self.comment = FindingField("")
        self.comment.setAccessibleName(self.tr("{0} 의견 적기").format(title))
        self.comment.setPlaceholderText(self.tr("검토자나 후임자에게 남길 의견을 적습니다."))
        self.comment.written.connect(partial(self.commented.emit, question_id))
        self.comment.hide()
        self._origin = label(role="subtle", wraps=True)
        self._recheck = label(role="error", wraps=True)
        self._confirm = button(self.tr("그대로 확인"), "link", icons.icon("check"))
        self._confirm.setAccessibleName(self.tr("{0} 답변 그대로 확인").format(title))
        self._confirm.clicked.connect(partial(self.confirmed.emit, question_id))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL // 2)
        column.addWidget(self._origin)
        column.addLayout(row(self._recheck, self._confirm, None))
        column.addLayout(row(self.flag, self._toggle, self.evidence, None))
        column.addWidget(self.comment)
        self.show_state(is_flagged=False, comment="", evidence=())

    def show_state(
        self,
        *,
        is_flagged: bool,
        comment: str,
        evidence: tuple[str, ...],
        recheck: str = "",
        origin: str = "",
    ) -> None:
        """Show what is stored: `evidence` are numbers as 증빙-001, `recheck` why to look again.

        `origin` names the files that the answer came from.
        """
        self.flag.setChecked(is_flagged)
        self.flag.setText(self.tr("표시함") if is_flagged else self.tr("표시"))
        self.comment.show_text(comment)
        if comment:
            self._toggle.setChecked(True)
        self.evidence.setText(
            self.tr("증빙: {0}").format(", ".join(evidence)) if evidence else self.tr("증빙 연결")
        )
        self.evidence.setAccessibleName(
            self.tr("{0} {1}").format(self._title, self.evidence.text())
        )
        self._origin.setText(self.tr("출처: {0}").format(origin))
        self._origin.setVisible(bool(origin))
        self._recheck.setText(self.tr("재확인 필요: {0}").format(recheck))
        self._recheck.setVisible(bool(recheck))
        self._confirm.setVisible(bool(recheck))

    def flush(self) -> None:
        """Store at once what is still being typed."""
        self.comment.flush()

    @Slot(bool)
    def _on_flag(self, checked: bool) -> None:
        self.flagged.emit(self.question_id, checked)

    @Slot(bool)
    def _on_toggled(self, shown: bool) -> None:
        self.comment.setVisible(shown)
        if shown and not self.comment.toPlainText():
            self.comment.setFocus()
