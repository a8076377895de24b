"""One checklist item: question, answers, what evidence helps, and the finding."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from app.domain.answer import Answer, AnswerKey
from app.domain.checklist import ChecklistItem, ReadingText
from app.domain.register import SYSTEM_TYPE
from app.domain.register_form import RegisterField
from app.domain.result import ItemResult
from app.services import forms
from app.ui.icons import Icons
from app.ui.widgets.pieces import LARGE, MEDIUM, SMALL, button, frame, label, restyle, row
from app.ui.wizard.answer_buttons import AnswerButtons
from app.ui.wizard.finding_field import FindingField
from app.ui.words import answer_word, awaits_type_word


class ItemCard(QFrame):
    """Asks one item. It keeps no answer that matters: it shows, and it tells."""

    answered = Signal(object, object)  # AnswerKey, Answer
    finding_written = Signal(str, str)  # item id, text
    field_asked = Signal(str)  # id of the field of the register that the answer waits for

    def __init__(
        self,
        item: ChecklistItem,
        reading: ReadingText,
        icons: Icons,
        finding: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.item = item
        self.setProperty("role", "card")
        self._answers: dict[AnswerKey, AnswerButtons] = {}
        self._joined = label(role="subtle", wraps=True)
        self._waits_for = label(wraps=True)
        self._enter = button("", "link")
        self._enter.clicked.connect(partial(self.field_asked.emit, SYSTEM_TYPE))
        self._waiting, inside = frame("notice", MEDIUM)
        inside.addWidget(self._waits_for)
        inside.addLayout(row(self._enter, None))
        self._waiting.hide()
        self.finding = FindingField(finding)
        self.finding.setAccessibleName(self.tr("{0}번 검토결과").format(item.number))
        self.finding.written.connect(partial(self.finding_written.emit, item.id))

        number = label(str(item.number), "number")
        number.setAlignment(Qt.AlignmentFlag.AlignTop)
        number.setMinimumWidth(24)
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        grid.setHorizontalSpacing(MEDIUM)
        grid.setVerticalSpacing(SMALL)
        grid.setColumnStretch(1, 1)
        grid.addWidget(number, 0, 0)
        grid.addWidget(label(item.question, "strong", wraps=True), 0, 1)
        indicator = self.tr("운영성과 지표: {0}").format(item.indicator)
        grid.addWidget(label(indicator, "subtle", wraps=True), 1, 1)
        for key, question in self._asked():
            if key.part_id:
                grid.addWidget(label(question, wraps=True), grid.rowCount(), 1)
            buttons = AnswerButtons(self.tr("{0}번").format(item.number), icons)
            buttons.answered.connect(partial(self._on_answered, key))
            self._answers[key] = buttons
            grid.addWidget(buttons, grid.rowCount(), 1)
        if item.parts:
            grid.addWidget(self._joined, grid.rowCount(), 1)
            grid.addWidget(self._waiting, grid.rowCount(), 1)
            text = self.tr("적용한 해석: {0}").format(reading.statement)
            grid.addWidget(label(text, "subtle", wraps=True), grid.rowCount(), 1)
        title = label(self.tr("검토결과"), "subtle")
        title.setBuddy(self.finding)
        grid.addWidget(title, grid.rowCount(), 1)
        grid.addWidget(self.finding, grid.rowCount(), 1)
        grid.addWidget(self._explained(), grid.rowCount(), 1)
        for child in self.findChildren(QWidget):
            child.installEventFilter(self)

    def add_tools(self, tools: QWidget) -> None:
        """Put the tools that every question has at the bottom of the card."""
        self._grid.addWidget(tools, self._grid.rowCount(), 1)

    def show_answers(self, answers: Mapping[AnswerKey, Answer], result: ItemResult) -> None:
        """Show what is answered, what the parts come to, and what is missing for that."""
        for key, buttons in self._answers.items():
            buttons.show_answer(answers.get(key, Answer.UNANSWERED))
        text = self.tr("{0}번 문항의 답: {1}")
        self._joined.setText(text.format(self.item.number, answer_word(result.answer)))
        if result.awaits_system_type:
            self._say_what_is_missing(forms.register_form().field(SYSTEM_TYPE))
        self._waiting.setVisible(result.awaits_system_type)

    def answer_buttons(self) -> list[AnswerButtons]:
        """Return the rows of buttons, one for each thing that is asked."""
        return list(self._answers.values())

    def take_focus(self) -> None:
        """Put the keyboard on the first answer."""
        self.answer_buttons()[0].setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            restyle(self, "focused", event.type() == QEvent.Type.FocusIn)
        return False

    def _say_what_is_missing(self, field: RegisterField) -> None:
        self._waits_for.setText(awaits_type_word(field))
        self._enter.setText(self.tr("{0} 입력하기").format(field.label))
        self._enter.setAccessibleName(
            self.tr("{0}번 문항: {1}").format(self.item.number, self._enter.text())
        )

    def _asked(self) -> list[tuple[AnswerKey, str]]:
        if not self.item.parts:
            return [(AnswerKey(self.item.id), self.item.question)]
        return [(AnswerKey(self.item.id, part.id), part.question) for part in self.item.parts]

    def _explained(self) -> QWidget:
        """Return the explanation, folded away until it is asked for."""
        panel, column = frame("panel", MEDIUM)
        column.addWidget(label(self.item.help, wraps=True))
        listed = " · ".join(self.item.evidence)
        column.addWidget(label(self.tr("도움이 되는 증빙: {0}").format(listed), wraps=True))
        source = self.tr("출처: {0}").format(self.item.source)
        column.addWidget(label(source, "subtle", wraps=True))
        panel.hide()
        toggle = button(self.tr("문항 설명과 증빙 보기"), "link")
        toggle.setAccessibleName(self.tr("{0}번 문항 설명과 증빙 보기").format(self.item.number))
        toggle.setCheckable(True)
        toggle.toggled.connect(panel.setVisible)
        inside, lines = frame("", 0, SMALL)
        lines.addLayout(row(toggle, None))
        lines.addWidget(panel)
        return inside

    def _on_answered(self, key: AnswerKey, answer: Answer) -> None:
        self.answered.emit(key, answer)
