"""What a legal statement rests on: its articles, the date of their text, and how sure it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.korean_text import date_text
from app.domain.law_texts import ArticleRef
from app.domain.reference_data import ReferenceConfidence
from app.domain.reference_library import ReferenceLibrary
from app.domain.text_confidence import TextConfidence
from app.errors import QT_TRANSLATE_NOOP
from app.ui.theme import scaled
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.folding_link import FoldingLink
from app.ui.widgets.pieces import label

_LEAST_WIDTH = 200
_DATED = QT_TRANSLATE_NOOP("basis", "{0} ({1} 시행)")
_MARK = QT_TRANSLATE_NOOP("basis", "▲ {0}")


class LawWords:
    """How articles and confidence are written, in the words of the reference data in force.

    `library` is asked each time: other reference data may have been taken over.
    """

    def __init__(self, library: Callable[[], ReferenceLibrary]) -> None:
        self._library = library

    def citation(self, ref: ArticleRef) -> str:
        """Write an article with the day from which its text holds."""
        laws = self._library().laws
        law = laws.law(ref.law_id)
        cited = laws.citation(ref)
        if law is None:
            return cited
        told = QCoreApplication.translate("basis", _DATED)
        return told.format(cited, date_text(law.valid_from))

    def confidence(self, confidence: ReferenceConfidence | TextConfidence) -> str:
        """Write how a statement was come by."""
        words = self._library().data.words
        return words.confidences[ReferenceConfidence(confidence.value)]

    def officer_check(self) -> str:
        """Return the mark for what an officer has to check."""
        told = QCoreApplication.translate("basis", _MARK)
        return told.format(self._library().data.words.officer_check)


class Basis(QWidget):
    """Articles as buttons that open their text, and in words how sure the statement is."""

    article_asked = Signal(object)  # ArticleRef

    def __init__(self, words: LawWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._shown: object = None
        self._source = label(role="subtle", wraps=True)
        flowing = QWidget()
        self._flow = FlowLayout(flowing, gap=6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(flowing)
        column.addWidget(self._source)

    def show_basis(
        self,
        articles: Iterable[ArticleRef],
        *,
        confidence: ReferenceConfidence | TextConfidence | None = None,
        needs_check: bool = False,
        source: str = "",
    ) -> None:
        """Show these articles; without any, the source is told instead."""
        refs = tuple(dict.fromkeys(articles))
        asked = (refs, confidence, needs_check, source)
        if asked == self._shown:
            return
        self._shown = asked
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for ref in refs:
            made = FoldingLink(self._words.citation(ref))
            made.setAccessibleName(self.tr("조문 보기: {0}").format(made.whole_text()))
            made.fit(self._room())
            made.clicked.connect(partial(self.article_asked.emit, ref))
            self._flow.addWidget(made)
        tells_source = bool(source) and not refs
        self._source.setText(self.tr("출처: {0}").format(source) if tells_source else "")
        self._source.setHidden(not tells_source)
        if confidence is not None:
            word = self._words.confidence(confidence)
            self._flow.addWidget(label(self.tr("신뢰도: {0}").format(word), "subtle"))
        if needs_check:
            self._flow.addWidget(label(self._words.officer_check(), "remark"))
        has_something = self._flow.count() > 0 or tells_source
        if not has_something or self.parentWidget() is not None:  # else it would be a window
            self.setVisible(has_something)

    def fold_into(self, width: int) -> None:
        """Fold the links before the width is known to the layout."""
        for link in self.findChildren(FoldingLink):
            link.fit(width)

    def minimumSizeHint(self) -> QSize:
        """Let the links be folded rather than the page be widened."""
        return QSize(scaled(_LEAST_WIDTH), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fold_into(self._room())

    def _room(self) -> int:
        return max(self.width(), scaled(_LEAST_WIDTH))


def parsed(articles: Iterable[str]) -> tuple[ArticleRef, ...]:
    """Read articles that are written as `L1 제27조`."""
    return tuple(ArticleRef.parse(text) for text in articles)
