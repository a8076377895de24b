"""One improvement task that the agency took on, and how it is called."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from app.domain.figure_units import WON
from app.domain.improvement import Effort, ImprovementTask, TaskState
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
    label,
    restyle,
    row,
)
from app.ui.words import content_name, error_text, translate

_DUE = RegisterField("due_date", "", FieldKind.DATE)
_COST = RegisterField("cost_won", "", FieldKind.MONEY, unit=WON.counter)


class TaskCard(QFrame):
    """One task that was taken on. It keeps nothing that matters: it shows, and it tells."""

    changed = Signal(object)  # ImprovementTask
    dropped = Signal(object)  # ImprovementTask
    left_unread = Signal(str, object)  # task id, texts by field id: not to be stored as they are
    mended = Signal(str)  # task id: what was left unread is stored now

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
        self._has_draft = False
        titles = {axis.id: content_name(axis.title) for axis in questionnaire.axes()}
        axis_title = titles.get(task.axis_id, "")
        head = task_head(axis_title, task.from_level, task.to_level, task.effort)
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
            field.textEdited.connect(self._on_typed)
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
        gains = gains_text(questionnaire, task.effect_ids)
        if gains:
            column.addWidget(label(gains, "subtle", wraps=True))
        column.addLayout(grid)
        column.addWidget(self._wrong)
        self._overdue.setVisible(task.is_overdue(today))

    @property
    def task(self) -> ImprovementTask:
        """The task as it was told last."""
        return self._task

    def show_draft(self, texts: Mapping[str, str]) -> None:
        """Show what was typed before and could not be read."""
        self._has_draft = True
        for id_, line in self._lines().items():
            line.setText(texts.get(id_, line.text()))
        self.flush()

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
        if told:
            self._on_typed()
        else:
            self._tell(replace(self._task, owner=self.owner.text().strip(), **read))  # type: ignore[arg-type]

            if self._has_draft:
                self._has_draft = False
                self.mended.emit(self._task.id)

    def _lines(self) -> dict[str, QLineEdit]:
        return {"owner": self.owner, _DUE.id: self.due, _COST.id: self.cost}

    @Slot()
    def _on_typed(self) -> None:
        """Tell the texts before they are read: a power cut must not take what is half typed."""
        self._has_draft = True
        typed = {id_: line.text() for id_, line in self._lines().items()}
        self.left_unread.emit(self._task.id, typed)

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


def task_head(axis_title: str, from_level: int, to_level: int, effort: Effort) -> str:
    """Say of which axis a task is, from where to where it leads, and what effort it takes."""
    told = translate("tasks", "{0} {1}단계 → {2}단계 · 소요 노력 ‘{3}’")
    return told.format(axis_title, from_level, to_level, effort_word(effort))


def gains_text(questionnaire: MaturityQuestionnaire, effect_ids: tuple[str, ...]) -> str:
    """Say what a task gains, in the order of the questionnaire; empty where it names no effect."""
    gains = ", ".join(
        content_name(one.title) for one in questionnaire.effects if one.id in effect_ids
    )
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
