"""The state of a round, the moves that are open, and what happened to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QApplication, QComboBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.assessment import Assessment
from app.domain.carry_over import Change
from app.domain.korean_text import date_text, time_text
from app.domain.rounds import RoundEvent, RoundState
from app.ui.rounds.round_words import event_word, round_meaning, round_text
from app.ui.widgets.figure_table import FigureTable
from app.ui.widgets.pieces import LARGE, MEDIUM, SMALL, button, frame, label, restyle, row

if TYPE_CHECKING:
    from app.services.new_rounds import VersionChange

_WHO, _REASON, _RETURNED = "who", "reason", "returned "  # the last before the id of a question


class RoundPanel(QWidget):
    """Leads a round from 작성 중 over 검토 to 확정; what needs a reason asks for it."""

    submit_asked = Signal(str)  # who
    confirm_asked = Signal(str)  # who
    return_asked = Signal(str, object)  # who, reasons by question id
    reopen_asked = Signal(str, str)  # who, reason
    new_round_asked = Signal()
    typed = Signal()  # something for the next move, which is not stored before that

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[str, int, RoundState] | None = None  # round, revision, state
        self._names: dict[str, str] = {}
        self._reasons: dict[str, str] = {}  # by question id: those that go with the return
        self._state = label(role="verdict", wraps=True)
        self._meaning = label(role="subtle", wraps=True)
        self._told = label(wraps=True)
        self.add_reason = button(self.tr("문항 추가"))
        self.add_reason.clicked.connect(self._on_reason_added)
        self._list = QVBoxLayout()
        self._list.setSpacing(SMALL)
        self.who = QLineEdit()
        self.who.setAccessibleName(self.tr("처리자"))
        self.who.setPlaceholderText(self.tr("예: 김하늘"))
        self.question = QComboBox()
        self.question.setAccessibleName(self.tr("반려할 문항"))
        self.reason = QLineEdit()
        self.reason.setAccessibleName(self.tr("사유"))
        self.reason.setPlaceholderText(self.tr("반려하거나 다시 여는 사유를 적습니다."))
        for edit in (self.who, self.reason):
            edit.textEdited.connect(self.typed)
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
            spread=True,
        )
        card, inside = frame("card", gap=SMALL)
        inside.addWidget(self._state)
        inside.addWidget(self._meaning)
        inside.addWidget(self._told)
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
        inside.addLayout(self._list)
        inside.addLayout(
            row(
                self.add_reason,
                None,
                self.new_round,
                self.reopen,
                self.give_back,
                self.submit,
                self.confirm,
            )
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
        pressed = QApplication.focusWidget()
        now = (assessment.id, assessment.revision_no, state)
        if now != self._shown:  # what was typed for a move is kept until the round has moved
            self._shown = now
            self.forget()
        self._names = dict(questions)
        self._told.hide()
        self._state.setText(round_text(assessment))
        self._meaning.setText(round_meaning(state))
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
        self.add_reason.setVisible(returns)
        self.reopen.setVisible(reopens)
        self.new_round.setVisible(reopens)
        if pressed is not None and pressed.isHidden() and self.isAncestorOf(pressed):
            self.who.setFocus()  # none of the moves: a key held down would make the next one, too
        self._show_missing(missing=False)
        self.history.setVisible(bool(events))
        self.history.show_rows(
            [
                [
                    event_word(event),
                    f"{date_text(event.at.date())} {time_text(event.at)}",
                    event.who or "–",
                    event.reason or self._reasons_text(event.question_reasons) or "–",
                ]
                for event in events
            ]
        )

    def forget(self) -> None:
        """Drop what was typed: what is shown next belongs to another system or another move."""
        self.reason.clear()
        self._reasons.clear()
        self._show_reasons()

    def typed_texts(self) -> dict[str, str]:
        """Return what is typed for the next move; nothing while there is no reason."""
        reasons = {f"{_RETURNED}{id_}": why for id_, why in self._reasons.items()}
        if self.reason.text().strip():
            reasons[_REASON] = self.reason.text()
        return {**reasons, _WHO: self.who.text()} if reasons else {}

    def show_typed(self, texts: Mapping[str, str]) -> None:
        """Show what was typed for this move before."""
        self.who.setText(texts.get(_WHO, self.who.text()))
        self.reason.setText(texts.get(_REASON, ""))
        self._reasons = {
            id_.removeprefix(_RETURNED): why
            for id_, why in texts.items()
            if id_.startswith(_RETURNED)
        }
        self._show_reasons()

    def show_changes(self, changes: Sequence[VersionChange]) -> None:
        """Say what the next round asks otherwise than this one."""
        told = self.tr("새 회차의 문항표: {0} {1} → {2}. 신규 {3} · 변경 {4} · 삭제 {5} · 동일 {6}")
        lines = [
            told.format(
                one.title,
                one.old_version or "–",
                one.new_version,
                *(one.comparison.count(change) for change in Change),
            )
            for one in changes
        ]
        if lines:
            lines.append(
                self.tr(
                    "표현이 같은 문항의 답변은 이어받고, 바뀐 문항의 답변은 다시 확인할 때까지 "
                    "판정에 넣지 않습니다."
                )
            )
        self._tell(lines)

    def show_returned(self, reasons: Mapping[str, str]) -> None:
        """Say which questions were returned, and why."""
        told = self.tr("○ {0}\n   - 사유: {1}")
        self._tell([told.format(self._name(id_), reasons[id_]) for id_ in self._asked(reasons)])

    def told_text(self) -> str:
        """Return what is said below the state: reasons of a return, changes of questions."""
        return "" if self._told.isHidden() else self._told.text()

    def state_text(self) -> str:
        """Return what is said of the state."""
        return self._state.text()

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
        if self.reason.text().strip():
            self._on_reason_added()
        if self._reasons or self._has_reason():
            self.return_asked.emit(self.who.text().strip(), dict(self._reasons))

    @Slot()
    def _on_reopen(self) -> None:
        if self._has_reason():
            self.reopen_asked.emit(self.who.text().strip(), self.reason.text().strip())

    @Slot()
    def _on_reason_added(self) -> None:
        if self._has_reason():
            self._reasons[self.question.currentData()] = self.reason.text().strip()
            self.reason.clear()
            self._show_reasons()
            self.typed.emit()

    def _on_reason_dropped(self, question_id: str) -> None:
        self._reasons.pop(question_id, None)
        self._show_reasons()
        self.typed.emit()
        self.question.setFocus()

    def _show_reasons(self) -> None:
        while self._list.count():
            made = self._list.takeAt(0).widget()
            if made is not None:
                made.hide()
                made.deleteLater()
        for id_, why in self._reasons.items():
            name = self._name(id_)
            drop = button(self.tr("빼기"), "link")
            drop.setAccessibleName(self.tr("{0} 반려에서 빼기").format(name))
            drop.clicked.connect(partial(self._on_reason_dropped, id_))
            line, beside = (
                QWidget(),
                row(label(self.tr("○ {0}\n   - 사유: {1}").format(name, why), wraps=True), drop),
            )
            beside.setContentsMargins(0, 0, 0, 0)
            line.setLayout(beside)
            self._list.addWidget(line)

    def _reasons_text(self, reasons: Mapping[str, str]) -> str:
        """Return each reason behind the number of its question, which stands before the dot."""
        named = {id_: self._name(id_).split(". ")[0] for id_ in reasons}
        return "\n".join(f"{named[id_]}: {reasons[id_]}" for id_ in self._asked(reasons))

    def _name(self, question_id: str) -> str:
        return self._names.get(question_id, question_id)

    def _asked(self, reasons: Mapping[str, str]) -> list[str]:
        """Return the ids of these questions in the order they are asked in."""
        order = list(self._names)
        return sorted(reasons, key=lambda id_: order.index(id_) if id_ in order else len(order))

    def _tell(self, lines: Sequence[str]) -> None:
        self._told.setText("\n".join(lines))
        self._told.setVisible(bool(lines))
