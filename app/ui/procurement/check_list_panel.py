"""A list of checks, each with its record, under the headings that they stand under."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.domain.case_checks import CheckedItem, CheckList
from app.ui.procurement.basis import LawWords, parsed
from app.ui.procurement.check_card import CheckCard
from app.ui.procurement.words import result_words
from app.ui.widgets.pieces import MEDIUM, label


class CheckListPanel(QWidget):
    """Shows one card for each item; cards that stand already stay while something is typed."""

    recorded = Signal(object)  # CheckRecord
    article_asked = Signal(object)  # ArticleRef

    def __init__(self, words: LawWords, *, of_duty: bool, parent: QWidget | None = None) -> None:
        """`of_duty`: the items are to be done, not only looked at."""
        super().__init__(parent)
        self._words = words
        self._results = result_words(of_duty=of_duty)
        self._cards: dict[str, CheckCard] = {}
        self._headings: list[QLabel] = []
        self._count = label(role="subtle", wraps=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(MEDIUM)
        self._column.addWidget(self._count)

    def show_list(self, checks: CheckList) -> None:
        """Show these items with what is recorded of them."""
        if list(self._cards) != [item.id for item in checks.items]:
            self._rebuild(checks)
        for item in checks.items:
            self._show(self._cards[item.id], item)
        words = [
            self.tr("{0} {1}건").format(word, checks.number_of(answer))
            for answer, word in self._results.items()
        ]
        self._count.setText(
            self.tr("모두 {0}건: {1}").format(len(checks.items), ", ".join(words))
            if checks.items
            else self.tr("확인할 항목이 없습니다.")
        )

    def card(self, check_id: str) -> CheckCard | None:
        """Return the card of a check, None where it does not go for the case."""
        return self._cards.get(check_id)

    def _rebuild(self, checks: CheckList) -> None:
        for widget in (*self._cards.values(), *self._headings):
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._cards, self._headings = {}, []
        group = ""
        for item in checks.items:
            if item.group != group:
                group = item.group
                heading = label(group, "section")
                self._headings.append(heading)
                self._column.addWidget(heading)
            card = CheckCard(item.id, item.title, self._words, self._results)
            card.recorded.connect(self.recorded)
            card.article_asked.connect(self.article_asked)
            self._cards[item.id] = card
            self._column.addWidget(card)

    def _show(self, card: CheckCard, item: CheckedItem) -> None:
        may_go = self.tr("이 계약 건에 해당하는지부터 확인해야 하는 항목입니다.")
        card.show_texts(item.text, "" if item.is_settled else may_go)
        card.basis.show_basis(parsed(item.articles), needs_check=item.needs_officer_check)
        card.show_record(item.record)
