"""The shipped articles in which something searched for stands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from app.domain.korean_text import folded
from app.domain.law_texts import ArticleHit, ArticleRef
from app.ui.widgets.indexed_table import ROW_ROLE, Column, IndexedTable
from app.ui.widgets.pieces import SMALL, label
from app.ui.widgets.plain_table import plain_table

_WIDTHS = (190, 210, 300)
_SNIPPET = 2  # the column that takes the room that is left


class HitList(QWidget):
    """Tells which article was chosen, by Enter or a double click, and what was searched for."""

    chosen = Signal(object, str)  # ArticleRef, the words

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.told = label(role="strong", wraps=True)
        self.model = IndexedTable[ArticleHit](
            (
                Column(self.tr("법령"), lambda h: h.law.short_title, lambda h: folded(h.law.title)),
                Column(self.tr("조"), _article, _article),
                Column(self.tr("찾은 곳"), lambda h: h.snippet, lambda h: folded(h.snippet)),
            ),
            parent=self,
        )
        self.table = plain_table(
            self.model, self.tr("찾은 조문"), dict(enumerate(_WIDTHS)), _SNIPPET
        )
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.activated.connect(self._on_activated)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.told)
        column.addWidget(self.table, 1)

    def show_hits(self, hits: Sequence[ArticleHit], words: str) -> None:
        """Show what was found of these words."""
        self._words = words
        self.model.show_rows(hits)
        told = self.tr("‘{0}’ 검색 결과: 조문 {1}건. 조문을 고르고 Enter를 누르면 열립니다.")
        none = self.tr("‘{0}’ 검색 결과가 없습니다. 다른 말로 찾아보세요.")
        text = told.format(words, len(hits)) if hits else none.format(words)
        self.told.setText(text)
        self.table.setAccessibleDescription(text)
        if hits:
            self.table.selectRow(0)

    def take_focus(self) -> None:
        """Put the keyboard into the list."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        hit = index.data(ROW_ROLE)
        if isinstance(hit, ArticleHit):
            self.chosen.emit(ArticleRef(hit.law.id, hit.article.number), self._words)


def _article(hit: ArticleHit) -> str:
    return f"{hit.article.number}({hit.article.title})"
