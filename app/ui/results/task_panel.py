"""Improvement tasks: what the gaps suggest, and what the agency took on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.domain.figure_units import WON
from app.domain.improvement import Effort, ImprovementTask, TaskProposal, TaskState, not_taken_on
from app.domain.korean_text import date_text, grouped_number
from app.domain.maturity import MaturityQuestionnaire
from app.domain.register import FieldValue
from app.domain.register_form import FieldError, FieldKind, RegisterField
from app.ui.widgets.pieces import (
    LARGE,
    MEDIUM,
    SMALL,
    QuietWheel,
    button,
    frame,
    label,
    restyle,
    row,
)
from app.ui.words import error_text, translate

_DUE = RegisterField("due_date", "", FieldKind.DATE)
_COST = RegisterField("cost_won", "", FieldKind.MONEY, unit=WON.counter)


class TaskCard(QFrame):
    """One task that was taken on. It keeps nothing that matters: it shows, and it tells."""

    changed = Signal(object)  # ImprovementTask
    dropped = Signal(object)  # ImprovementTask

    def __init__(
        self,
        task: ImprovementTask,
        questionnaire: MaturityQuestionnaire,
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._task = task
        self._today = today
        titles = {axis.id: axis.title for axis in questionnaire.axes()}
        axis_title = titles.get(task.axis_id, "")
        head = _head(axis_title, task.from_level, task.to_level, task.effort)
        self._overdue = label(self.tr("▲ 기한 지남"), "error")
        self.state = QComboBox()
        self.state.setAccessibleName(self.tr("{0} 상태").format(head))
        self.state.installEventFilter(QuietWheel(self.state))
        for state in TaskState:
            self.state.addItem(task_state_word(state), state)
        self.state.setCurrentIndex(self.state.findData(task.state))
        self.state.activated.connect(self._on_state)
        self.owner = QLineEdit(task.owner)
        self.due = QLineEdit("" if task.due_date is None else date_text(task.due_date))
        self.cost = QLineEdit("" if task.cost_won is None else grouped_number(task.cost_won))
        self._wrong = label(role="error", wraps=True)
        self._wrong.hide()
        drop = button(self.tr("삭제"), "link")
        drop.setAccessibleName(self.tr("{0} 과제 삭제").format(head))
        drop.clicked.connect(self._on_dropped)
        grid = QGridLayout()
        grid.setSpacing(SMALL)
        fields = (
            (self.tr("담당"), self.owner, self.tr("예: 정보화담당관 김하늘")),
            (self.tr("기한"), self.due, self.tr("예: 2027. 3. 31.")),
            (self.tr("비용(원)"), self.cost, self.tr("예: 50,000,000")),
        )
        for place, (name, field, hint) in enumerate(fields):
            field.setAccessibleName(self.tr("{0} {1}").format(head, name))
            field.setPlaceholderText(hint)
            field.editingFinished.connect(self.flush)
            title = label(name, "subtle")
            title.setBuddy(field)
            grid.addWidget(title, 0, place)
            grid.addWidget(field, 1, place)
        state_title = label(self.tr("상태"), "subtle")
        state_title.setBuddy(self.state)
        grid.addWidget(state_title, 0, len(fields))
        grid.addWidget(self.state, 1, len(fields))
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        column.setSpacing(SMALL)
        column.addLayout(row(label(head, "strong", wraps=True), self._overdue, None, drop))
        column.addWidget(label(task.what, wraps=True))
        gains = _gains(questionnaire, task.effect_ids)
        if gains:
            column.addWidget(label(gains, "subtle", wraps=True))
        column.addLayout(grid)
        column.addWidget(self._wrong)
        self._overdue.setVisible(task.is_overdue(today))

    @property
    def task(self) -> ImprovementTask:
        """The task as it was told last."""
        return self._task

    @Slot()
    def flush(self) -> None:
        """Tell what is typed, unless a value cannot be read; then say which and keep it."""
        read: dict[str, FieldValue] = {}
        told = []
        for name, field, line in (
            (self.tr("기한"), _DUE, self.due),
            (self.tr("비용"), _COST, self.cost),
        ):
            try:
                read[field.id] = field.value_of(line.text())
            except FieldError as error:
                told.append(f"{name}: {error_text(error)}")
            restyle(line, "wrong", field.id not in read)
        self._wrong.setText("\n".join(told))
        self._wrong.setVisible(bool(told))
        if not told:
            self._tell(replace(self._task, owner=self.owner.text().strip(), **read))  # type: ignore[arg-type]

    @Slot()
    def _on_state(self) -> None:
        self._tell(replace(self._task, state=TaskState(self.state.currentData())))

    @Slot()
    def _on_dropped(self) -> None:
        self.dropped.emit(self._task)

    def _tell(self, task: ImprovementTask) -> None:
        if task == self._task:
            return
        self._task = task
        self._overdue.setVisible(task.is_overdue(self._today))
        self.changed.emit(task)


class TaskPanel(QWidget):
    """Lists the tasks of one system, and what the gaps to the targets suggest."""

    taken_on = Signal(object)  # TaskProposal
    changed = Signal(object)  # ImprovementTask
    dropped = Signal(object)  # ImprovementTask

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, MEDIUM, LARGE)
        self._column.setSpacing(MEDIUM)
        self._shown: tuple[tuple[str, ...], tuple[tuple[str, int, int], ...]] | None = None
        self.cards: list[TaskCard] = []

    def show_tasks(
        self,
        tasks: Sequence[ImprovementTask],
        proposals: Sequence[TaskProposal],
        questionnaire: MaturityQuestionnaire,
        today: date,
    ) -> None:
        """Show these; the card of a task that is stored as it told stays with what is typed."""
        open_ones = not_taken_on(proposals, tasks)
        shown = tuple(task.id for task in tasks), tuple(one.key for one in open_ones)
        if shown == self._shown:
            return
        self.flush()
        self._shown = shown
        kept = {card.task.id: card for card in self.cards if card.task in tasks}
        while self._column.count():
            widget = self._column.takeAt(0).widget()
            if widget is not None and widget not in kept.values():
                widget.deleteLater()
        self.cards = [
            kept.get(task.id) or self._card(TaskCard(task, questionnaire, today)) for task in tasks
        ]
        self._column.addWidget(label(self.tr("맡은 과제"), "section"))
        if not tasks:
            text = self.tr("맡은 과제가 없습니다. 아래 제안에서 과제로 등록하면 여기에 나옵니다.")
            self._column.addWidget(label(text, "subtle", wraps=True))
        for card in self.cards:
            self._column.addWidget(card)
        self._column.addWidget(label(self.tr("제안 과제"), "section"))
        if not open_ones:
            text = self.tr(
                "제안할 과제가 없습니다. 성숙도 진단에서 현재 단계와 목표 단계를 정하면 그 사이의 "
                "과제를 제안합니다."
            )
            self._column.addWidget(label(text, "subtle", wraps=True))
        for proposal in open_ones:
            self._column.addWidget(self._proposal(proposal, questionnaire))
        self._column.addStretch(1)

    def flush(self) -> None:
        """Store at once what is still being typed."""
        for card in self.cards:
            card.flush()

    def _card(self, card: TaskCard) -> TaskCard:
        card.changed.connect(self.changed)
        card.dropped.connect(self.dropped)
        return card

    def _proposal(self, proposal: TaskProposal, questionnaire: MaturityQuestionnaire) -> QFrame:
        card, column = frame("panel", MEDIUM)
        text = proposal.text
        told = _head(proposal.axis.title, text.from_level, text.to_level, text.effort)
        head: QLabel = label(told, "strong", wraps=True)
        take = button(self.tr("과제로 등록"))
        take.setAccessibleName(self.tr("{0} 과제로 등록").format(head.text()))
        take.clicked.connect(partial(self.taken_on.emit, proposal))
        column.addWidget(head)
        column.addWidget(label(text.what, wraps=True))
        gains = _gains(questionnaire, text.effect_ids)
        if gains:
            column.addWidget(label(gains, "subtle", wraps=True))
        column.addWidget(label(self.tr("출처: {0}").format(text.source), "subtle", wraps=True))
        column.addLayout(row(None, take))
        return card


def _head(axis_title: str, from_level: int, to_level: int, effort: Effort) -> str:
    told = translate("tasks", "{0} {1}단계 → {2}단계 · 소요 노력 ‘{3}’")
    return told.format(axis_title, from_level, to_level, effort_word(effort))


def _gains(questionnaire: MaturityQuestionnaire, effect_ids: tuple[str, ...]) -> str:
    """Say what a task gains, in the order of the questionnaire; empty where it names no effect."""
    gains = ", ".join(one.title for one in questionnaire.effects if one.id in effect_ids)
    told = translate("tasks", "기대효과(추정): {0}")
    return told.format(gains) if gains else ""


def effort_word(effort: Effort) -> str:
    """Return what an effort is called."""
    return {
        Effort.HIGH: translate("tasks", "상"),
        Effort.MEDIUM: translate("tasks", "중"),
        Effort.LOW: translate("tasks", "하"),
    }[effort]


def task_state_word(state: TaskState) -> str:
    """Return what a state of a task is called."""
    return {
        TaskState.PLANNED: translate("tasks", "예정"),
        TaskState.IN_PROGRESS: translate("tasks", "진행 중"),
        TaskState.DONE: translate("tasks", "완료"),
        TaskState.ON_HOLD: translate("tasks", "보류"),
    }[state]
