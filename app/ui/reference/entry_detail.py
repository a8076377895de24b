"""Everything that is known of one entry of the reference data, at the right of the list."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from app.domain.korean_text import date_text
from app.domain.reference_entries import EntryNote
from app.domain.reference_library import ReferenceLibrary
from app.ui.icons import Icons
from app.ui.reference.article_links import ArticleLinks
from app.ui.reference.entry_table import EntryRow
from app.ui.reference.side_panel import SidePanel
from app.ui.reference.words import note_word, scope_text, state_icon
from app.ui.theme import scaled
from app.ui.widgets.pieces import ICON_SIZE, label, row

_SELECTABLE = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)


class EntryDetail(SidePanel):
    """Shows statement, source, articles, dates and confidence; a question is told as one."""

    article_asked = Signal(object)  # ArticleRef

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self.clear()

    def clear(self) -> None:
        """Say that nothing is chosen."""
        self.empty()
        self._add(
            label(self.tr("목록에서 기준을 고르면 내용을 보여 줍니다."), "subtle", wraps=True)
        )
        self.column.addStretch(1)

    def show_entry(self, told: EntryRow, library: ReferenceLibrary) -> None:
        """Show one entry, in the words of the data that it comes from."""
        entry, words, laws = told.entry, library.data.words, library.laws
        self.empty()
        self._add(label(entry.title, "section", wraps=True))
        self._mark(*state_icon(entry, told.period, is_stale=told.is_stale), told.state)
        if entry.is_question:
            self._add(
                label(
                    self.tr(
                        "확인하지 못한 내용입니다. 기준으로 쓰지 않으며, "
                        "담당자가 확인할 사항으로만 보입니다."
                    ),
                    "remark",
                    wraps=True,
                )
            )
        if entry.needs_officer_check:
            self._mark("triangle-alert", "icon.warning", words.officer_check, "remark")
        if entry.value and not entry.is_question:
            self._pair(self.tr("값") if entry.unit else self.tr("기간·날짜"), entry.value)
        self._pair(self.tr("적용 대상"), scope_text(entry.scope, words))
        heading = self.tr("확인할 사항") if entry.is_question else self.tr("내용")
        self._pair(heading, entry.statement)
        for kind, notes in groupby(entry.notes, key=lambda note: note.kind):
            self._add(label(note_word(kind), "strong"))
            for note in notes:
                self._note(note, library)
        self._pair(self.tr("출처"), entry.source)
        if entry.articles:
            self._add(label(self.tr("조문"), "strong"))
            self._links(ArticleLinks(entry.articles, laws, words.article_missing))
        self._pair(self.tr("신뢰도"), words.confidences[entry.confidence])
        end = self.tr("정해지지 않음") if entry.valid_to is None else date_text(entry.valid_to)
        self._pair(self.tr("적용 시작"), date_text(entry.valid_from))
        self._pair(self.tr("적용 종료"), end)
        self._pair(self.tr("확인일"), date_text(entry.checked_on))
        if told.is_stale:
            stale = words.stale.format(days=words.stale_days)
            self._mark("triangle-alert", "icon.warning", stale, "remark")
        self.column.addStretch(1)

    def _note(self, note: EntryNote, library: ReferenceLibrary) -> None:
        words = library.data.words
        text = f"{words.question}: {note.text}" if note.is_question else note.text
        self._add(label(text, wraps=True))
        if note.confidence is not None and note.confidence.needs_officer_check:
            self._add(label(words.officer_check, "remark"))
        if note.articles:
            self._links(ArticleLinks(note.articles, library.laws, words.article_missing))

    def _links(self, links: ArticleLinks) -> None:
        links.article_asked.connect(self.article_asked)
        self._add(links)

    def _pair(self, name: str, text: str) -> None:
        if not text:
            return
        self._add(label(name, "strong"))
        told = label(text, wraps=True)
        told.setTextInteractionFlags(_SELECTABLE)
        told.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        told.setAccessibleName(f"{name}: {text}")
        self._add(told)

    def _mark(self, icon: str, color: str, text: str, role: str = "strong") -> None:
        size = scaled(ICON_SIZE)
        picture = QLabel()
        picture.setPixmap(self._icons.icon(icon, color).pixmap(QSize(size, size)))
        picture.setFixedWidth(size)
        holder = QWidget()
        holder.setProperty("role", "clear")
        told = label(text, role, wraps=True)
        line = row(picture, told)
        line.setStretch(1, 1)
        line.setAlignment(picture, Qt.AlignmentFlag.AlignTop)
        holder.setLayout(line)
        self._add(holder)

    def _add(self, widget: QWidget) -> None:
        self.column.addWidget(widget)
