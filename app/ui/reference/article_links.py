"""Articles as links that open their text; which are not shipped is said in words."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.law_texts import ArticleRef, LawTexts
from app.ui.theme import scaled
from app.ui.widgets.folding_link import FoldingLink

_LEAST_WIDTH = 200


class ArticleLinks(QWidget):
    """Tells which article is to be opened."""

    article_asked = Signal(object)  # ArticleRef

    def __init__(
        self,
        articles: Iterable[ArticleRef],
        laws: LawTexts,
        missing: str,
        parent: QWidget | None = None,
    ) -> None:
        """Make a link for each article; `missing` is said of those that are not shipped."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for ref in dict.fromkeys(articles):
            is_missing = laws.article_text(ref) is None
            cited = laws.citation(ref)
            link = FoldingLink(self.tr("{0} ({1})").format(cited, missing) if is_missing else cited)
            link.setAccessibleName(self.tr("조문 보기: {0}").format(link.whole_text()))
            link.clicked.connect(partial(self.article_asked.emit, ref))
            column.addWidget(link)

    def minimumSizeHint(self) -> QSize:
        """Let the links be folded rather than the panel be widened."""
        return QSize(scaled(_LEAST_WIDTH), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for link in self.findChildren(FoldingLink):
            link.fit(max(self.width(), scaled(_LEAST_WIDTH)))
