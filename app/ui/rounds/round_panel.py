"""The state of a round, the moves that are open, and what happened to it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.assessment import Assessment
from app.domain.korean_text import date_text, time_text
from app.domain.rounds import RoundEvent, RoundState
from app.ui.widgets.figure_table import FigureTable
from app.ui.widgets.pieces import LARGE, MEDIUM, SMALL, button, frame, label, restyle, row


class RoundPanel(QWidget):
    """Leads a round from 작성 중 over 검토 to 확정; what needs a reason asks for it."""

    submit_asked = Signal(str)  # who
    confirm_asked = Signal(str)  # who
    return_asked = Signal(str, object)  # who, reasons by question id
    reopen_asked = Signal(str, str)  # who, reason
    new_round_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = label(role="verdict", wraps=True)
        self._meaning = label(role="subtle", wraps=True)
        self.who = QLineEdit()
        self.who.setAccessibleName(self.tr("처리자"))
        self.who.setPlaceholderText(self.tr("예: 김하늘"))
        self.question = QComboBox()
        self.question.setAccessibleName(self.tr("반려할 문항"))
        self.reason = QLineEdit()
        self.reason.setAccessibleName(self.tr("사유"))
        self.reason.setPlaceholderText(self.tr("반려하거나 다시 여는 사유를 적습니다."))
        self._missing = label(self.tr("사유를 적어 주세요."), "error")
        self._missing.hide()
        self.submit = button(self.tr("검토 요청"), "primary")
        self.submit.clicked.connect(self._on_submit)
        self.confirm = button(self.tr("확정"), "primary")
        self.confirm.clicked.connect(self._on_confirm)
        self.give_back = button(self.tr("반려"))
        self.give_back.clicked.connect(self._on_return)
        self.reopen = button(self.tr("다시 열기"))
        self.reopen.clicked.connect(self._on_reopen)
        self.new_round = button(self.tr("새 회차 시작"))
        self.new_round.clicked.connect(self.new_round_asked)
        self.history = FigureTable(
            self.tr("처리 이력"),
            [self.tr("처리"), self.tr("일시"), self.tr("처리자"), self.tr("사유")],
        )
        card, inside = frame("card", gap=SMALL)
        inside.addWidget(self._state)
        inside.addWidget(self._meaning)
        grid = QGridLayout()
        grid.setSpacing(SMALL)
        grid.setColumnStretch(1, 1)
        self._titles = {}
        for place, field in enumerate((self.who, self.question, self.reason)):
            title = label(field.accessibleName())
            title.setBuddy(field)
            self._titles[field] = title
            grid.addWidget(title, place, 0)
            grid.addWidget(field, place, 1)
        inside.addLayout(grid)
        inside.addWidget(self._missing)
        inside.addLayout(
            row(None, self.new_round, self.reopen, self.give_back, self.submit, self.confirm)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, MEDIUM, LARGE)
        column.setSpacing(LARGE)
        column.addWidget(card)
        column.addWidget(self.history)
        column.addStretch(1)

    def show_round(
        self,
        assessment: Assessment,
        events: Sequence[RoundEvent],
        questions: Sequence[tuple[str, str]],
        author: str,
    ) -> None:
        """Show where the round stands; `questions` are (id, name) pairs that may be returned."""
        state = assessment.state
        self._state.setText(
            self.tr("{0}회차 {1}차 · {2}").format(
                assessment.round_no, assessment.revision_no, round_state_word(state)
            )
        )
        self._meaning.setText(self._meanings()[state])
        if not self.who.text():
            self.who.setText(author)
        chosen = self.question.currentData()
        self.question.clear()
        for id_, name in questions:
            self.question.addItem(name, id_)
        self.question.setCurrentIndex(max(self.question.findData(chosen), 0))
        returns, reopens = state is RoundState.REVIEW, state is RoundState.CONFIRMED
        self._set_visible(self.question, shown=returns)
        self._set_visible(self.reason, shown=returns or reopens)
        self.submit.setVisible(state.is_editable)
        self.confirm.setVisible(returns)
        self.give_back.setVisible(returns)
        self.reopen.setVisible(reopens)
        self.new_round.setVisible(reopens)
        self._show_missing(missing=False)
        self.history.setVisible(bool(events))
        self.history.show_rows(
            [
                [
                    event_word(event),
                    f"{date_text(event.at.date())} {time_text(event.at)}",
                    event.who or "–",
                    event.reason or "; ".join(event.question_reasons.values()) or "–",
                ]
                for event in events
            ]
        )

    def forget(self) -> None:
        """Drop what was typed: what is shown next belongs to another system."""
        self.reason.clear()

    def state_text(self) -> str:
        """Return what is said of the state."""
        return self._state.text()

    def _meanings(self) -> dict[RoundState, str]:
        return {
            RoundState.DRAFT: self.tr("답변을 적는 중입니다. 다 적었으면 검토를 요청하세요."),
            RoundState.REVIEW: self.tr(
                "검토하는 중이어서 답변을 고칠 수 없습니다. 확정하거나 사유를 적어 반려하세요."
            ),
            RoundState.CONFIRMED: self.tr(
                "확정하여 고칠 수 없습니다. 고치려면 사유를 적어 다시 여세요. "
                "확정 때의 결과는 그대로 보관됩니다."
            ),
            RoundState.RETURNED: self.tr("반려되었습니다. 사유를 보고 고친 뒤 다시 요청하세요."),
        }

    def _set_visible(self, field: QWidget, *, shown: bool) -> None:
        field.setVisible(shown)
        self._titles[field].setVisible(shown)

    def _show_missing(self, *, missing: bool) -> None:
        self._missing.setVisible(missing)
        restyle(self.reason, "wrong", missing)

    def _has_reason(self) -> bool:
        given = bool(self.reason.text().strip())
        self._show_missing(missing=not given)
        return given

    @Slot()
    def _on_submit(self) -> None:
        self.submit_asked.emit(self.who.text().strip())

    @Slot()
    def _on_confirm(self) -> None:
        self.confirm_asked.emit(self.who.text().strip())

    @Slot()
    def _on_return(self) -> None:
        if self._has_reason():
            reasons = {self.question.currentData(): self.reason.text().strip()}
            self.reason.clear()
            self.return_asked.emit(self.who.text().strip(), reasons)

    @Slot()
    def _on_reopen(self) -> None:
        if self._has_reason():
            reason = self.reason.text().strip()
            self.reason.clear()
            self.reopen_asked.emit(self.who.text().strip(), reason)


def round_state_word(state: RoundState) -> str:
    """Return what a state of a round is called."""
    return {
        RoundState.DRAFT: "작성 중",
        RoundState.REVIEW: "검토",
        RoundState.CONFIRMED: "확정",
        RoundState.RETURNED: "반려",
    }[state]


def event_word(event: RoundEvent) -> str:
    """Return what a move of a round is called."""
    if event.is_reopening:
        return "다시 열기"
    return {
        RoundState.DRAFT: "수정 시작",
        RoundState.REVIEW: "검토 요청",
        RoundState.CONFIRMED: "확정",
        RoundState.RETURNED: "반려",
    }[event.after]
