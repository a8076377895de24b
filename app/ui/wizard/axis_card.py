"""One axis of maturity: four sentences of which one is true today, and the level aimed at."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QVBoxLayout, QWidget

from app.domain.maturity import AxisAnswer, AxisState, MaturityAxis, MaturityLevel
from app.ui.widgets.pieces import LARGE, SMALL, QuietWheel, label, restyle, row
from app.ui.wizard.finding_field import SAVE_DELAY_MS
from app.ui.wizard.sentence_choice import SentenceChoice
from app.ui.words import content_name

_UNKNOWN, _NOT_APPLICABLE = "unknown", "not_applicable"
_NO_TARGET = -1


class AxisCard(QFrame):
    """Asks one axis. It keeps no answer that matters: it shows, and it tells.

    해당 없음 is told only together with its reason, because it cannot be stored without one.
    """

    answered = Signal(str, object)  # axis id, AxisAnswer

    def __init__(
        self,
        axis: MaturityAxis,
        levels: tuple[MaturityLevel, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.axis = axis
        self.setProperty("role", "card")
        self._shown = AxisAnswer()
        title = content_name(axis.title)
        self.choice = SentenceChoice(
            title,
            [
                *(
                    (str(level), self.tr("{0}단계: {1}").format(level, sentence))
                    for level, sentence in enumerate(axis.sentences)
                ),
                (_UNKNOWN, self.tr("확인 필요")),
                (_NOT_APPLICABLE, self.tr("해당 없음(사유를 적어야 저장됩니다)")),
            ],
        )
        self.choice.picked.connect(self._on_picked)
        self.reason = QLineEdit()
        self.reason.setAccessibleName(self.tr("{0} 해당 없음 사유").format(title))
        self.reason.setPlaceholderText(self.tr("이 항목이 해당하지 않는 사유를 적습니다."))
        self.reason.textChanged.connect(self._on_reason_typed)
        self.reason.editingFinished.connect(self.flush)
        self._missing = label(self.tr("사유를 적으면 저장됩니다."), "error", wraps=True)
        self._timer = QTimer(self, singleShot=True, interval=SAVE_DELAY_MS)
        self._timer.timeout.connect(self.flush)
        self.target = QComboBox()
        self.target.setAccessibleName(self.tr("{0} 목표 단계").format(title))
        self.target.addItem(self.tr("정하지 않음"), _NO_TARGET)
        for level in levels:
            self.target.addItem(
                self.tr("{0}단계 {1}").format(level.level, content_name(level.title)), level.level
            )
        self.target.installEventFilter(QuietWheel(self.target))
        self.target.activated.connect(self._on_target)
        aim = label(self.tr("목표 단계"), "subtle")
        aim.setBuddy(self.target)
        evidence = self.tr("도움이 되는 증빙: {0}").format(" · ".join(axis.evidence))

        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.setSpacing(SMALL)
        column.addWidget(label(title, "section", wraps=True))
        column.addWidget(self.choice)
        column.addWidget(self.reason)
        column.addWidget(self._missing)
        column.addLayout(row(aim, self.target, None))
        column.addWidget(label(evidence, "subtle", wraps=True))
        for child in self.findChildren(QWidget):
            child.installEventFilter(self)
        self.show_answer(self._shown)

    def add_tools(self, tools: QWidget) -> None:
        """Put the tools that every question has at the bottom of the card."""
        self._column.addWidget(tools)

    def show_answer(self, answer: AxisAnswer) -> None:
        """Show what is stored, unless a reason is just being typed for 해당 없음."""
        self._shown = answer
        place = self.target.findData(_NO_TARGET if answer.target is None else answer.target)
        self.target.setCurrentIndex(place)
        if self._is_reason_missing() and answer.state is not AxisState.NOT_APPLICABLE:
            return
        self.choice.show_pick(_pick_of(answer))
        if answer.state is AxisState.NOT_APPLICABLE and not self._timer.isActive():
            self.reason.blockSignals(True)
            self.reason.setText(answer.reason)
            self.reason.blockSignals(False)
        self._show_reason()

    def take_focus(self) -> None:
        """Put the keyboard on the sentence that is picked, or on the first."""
        self.choice.setFocus()

    def has_unstored(self) -> bool:
        """Whether 해당 없음 was picked and its reason is still missing."""
        return self._is_reason_missing()

    @Slot()
    def flush(self) -> None:
        """Tell at once what is still being typed."""
        if not self._timer.isActive():
            return
        self._timer.stop()
        reason = self.reason.text().strip()
        if reason and self.choice.radios()[_NOT_APPLICABLE].isChecked():
            self._tell(AxisAnswer(AxisState.NOT_APPLICABLE, None, self._shown.target, reason))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            restyle(self, "focused", event.type() == QEvent.Type.FocusIn)
        return False

    def _is_reason_missing(self) -> bool:
        chosen = self.choice.radios()[_NOT_APPLICABLE].isChecked()
        return chosen and not self.reason.text().strip()

    def _show_reason(self) -> None:
        chosen = self.choice.radios()[_NOT_APPLICABLE].isChecked()
        self.reason.setVisible(chosen)
        self._missing.setVisible(self._is_reason_missing())
        restyle(self.reason, "wrong", self._is_reason_missing())

    @Slot(str)
    def _on_picked(self, key: str) -> None:
        target = self._shown.target
        self._show_reason()
        if key == _NOT_APPLICABLE:
            self.reason.setFocus()
            if self.reason.text().strip():
                self._timer.start()
                self.flush()
        elif key == _UNKNOWN:
            self._tell(AxisAnswer(AxisState.UNKNOWN, None, target))
        elif key:
            self._tell(AxisAnswer(AxisState.LEVEL, int(key), target))
        else:
            self._tell(AxisAnswer(AxisState.UNANSWERED, None, target))

    @Slot()
    def _on_reason_typed(self) -> None:
        self._show_reason()
        self._timer.start()

    @Slot(int)
    def _on_target(self, place: int) -> None:
        aimed = self.target.itemData(place)
        self._tell(replace(self._shown, target=None if aimed == _NO_TARGET else aimed))

    def _tell(self, answer: AxisAnswer) -> None:
        self._shown = answer
        self.answered.emit(self.axis.id, answer)


def _pick_of(answer: AxisAnswer) -> str:
    if answer.level is not None:
        return str(answer.level)
    if answer.state is AxisState.UNKNOWN:
        return _UNKNOWN
    return _NOT_APPLICABLE if answer.state is AxisState.NOT_APPLICABLE else ""
