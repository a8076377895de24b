"""왜 이 결과인가: the rule, the answers that said Yes, and what would change the verdict."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.domain.register import SYSTEM_TYPE
from app.domain.result import AssessmentResult, ItemResult
from app.errors import AdvisorError
from app.services import forms
from app.services.result_words import change_lines
from app.ui.widgets.pieces import LARGE, MEDIUM, SMALL, button, frame, label, line, row
from app.ui.words import answer_word, awaits_type_word, error_text


class ReasonPanel(QWidget):
    """Explains a result; every item that it names leads to its question."""

    item_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(LARGE)
        self._shown: list[QWidget] = []
        self._origins: Mapping[str, str] = {}

    def show_result(
        self, result: AssessmentResult, origins: Mapping[str, str] | None = None
    ) -> None:
        """Explain this result in place of the one shown before.

        `origins` names by item id the files that its answer came from.
        """
        self._origins = origins or {}
        for widget in self._shown:
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._shown = [
            *(self._note(text) for text in result.notes),
            self._changes(result),
            self._listed(self.tr("‘예’로 답한 문항"), result.yes_items(), self.tr("없음")),
        ]
        if result.open_items():
            self._shown.insert(
                len(result.notes) + 1,
                self._listed(self.tr("확인이 필요한 문항"), result.open_items(), ""),
            )
        for widget in self._shown:
            self._column.addWidget(widget)

    def _note(self, text: str) -> QFrame:
        card, column = frame("notice")
        column.addWidget(label(self.tr("함께 확인할 점"), "strong"))
        column.addWidget(label(text, wraps=True))
        return card

    def _listed(self, title: str, items: tuple[ItemResult, ...], empty: str) -> QFrame:
        card, column = frame("card", gap=SMALL)
        column.addWidget(label(title, "section"))
        if not items:
            column.addWidget(label(empty, "subtle"))
        for number, item in enumerate(items):
            if number:
                column.addWidget(line())
            column.addWidget(self._item(item))
        return card

    def _item(self, result: ItemResult) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        number = label(self.tr("{0}번").format(result.item.number), "number")
        answer = label(answer_word(result.answer), "strong")
        go = button(self.tr("문항으로"), "link")
        go.setAccessibleName(self.tr("{0}번 문항으로 이동").format(result.item.number))
        go.clicked.connect(partial(self.item_asked.emit, result.item.id))
        column.addLayout(row(number, answer, None, go, gap=MEDIUM))
        column.addWidget(label(result.item.question, wraps=True))
        told = self.tr("검토결과: {0}").format(result.finding)
        text = told if result.finding else self.tr("검토결과 없음")
        column.addWidget(label(text, "subtle", wraps=True))
        if result.parts:
            texts = zip(result.item.parts, result.parts, strict=True)
            for part, given in texts:
                text = self.tr("{0} {1}").format(part.question, answer_word(given))
                column.addWidget(label(text, "subtle", wraps=True))
        if result.item.id in self._origins:
            source = self.tr("출처: {0}").format(self._origins[result.item.id])
            column.addWidget(label(source, "subtle", wraps=True))
        if result.awaits_system_type:
            field = forms.register_form().field(SYSTEM_TYPE)
            column.addWidget(label(awaits_type_word(field), "strong", wraps=True))
        return made

    def _changes(self, result: AssessmentResult) -> QFrame:
        card, column = frame("card")
        column.addWidget(label(self.tr("결과를 바꾸는 문항"), "section"))
        try:
            lines = change_lines(result)
        except AdvisorError as error:  # the form of the paper, which holds the sentences
            column.addWidget(label(error_text(error), "error", wraps=True))
            return card
        for text in lines:
            column.addWidget(label(text, wraps=True))
        proof = self.tr("※ 답을 바꾸어 다시 판정하여 확인한 결과임")
        column.addWidget(label(proof, "subtle", wraps=True))
        return card
