"""요구사항: the proposed requirements by category, what is chosen of them, and the texts of one."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.contract_case import ContractCase, FactAnswer
from app.domain.requirement_choice import (
    RequirementPart,
    next_own_id,
    order_key,
    order_moved,
    prefix_of,
    texts_of_own,
)
from app.services.case_texts import CaseTexts
from app.ui.icons import Icons
from app.ui.procurement.basis import LawWords
from app.ui.procurement.requirement_detail import RequirementDetail, record_of
from app.ui.procurement.requirement_list import RequirementList
from app.ui.procurement.requirement_rows import CategoryRow
from app.ui.widgets.list_and_detail import ListAndDetail
from app.ui.widgets.pieces import label


class RequirementsPanel(QWidget):
    """The list at the left and one requirement at the right; all that is done is told at once."""

    recorded = Signal(object)  # CheckRecord
    written = Signal(object)  # what is to be kept, by text id
    taken_back = Signal(object, str)  # ids of texts, and a sentence that says so
    article_asked = Signal(object)  # ArticleRef

    def __init__(self, icons: Icons, words: LawWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._case: ContractCase | None = None
        self._texts: CaseTexts | None = None
        self._new = ""  # id of a requirement of which nothing is stored yet
        self.listing = RequirementList(icons)
        self.listing.chosen.connect(self._on_chosen)
        self.listing.opened.connect(self._on_opened)
        self.listing.add_asked.connect(self.add_requirement)
        self.listing.included.connect(self._on_included)
        self.listing.moved.connect(self._on_moved)
        self.listing.delete_asked.connect(self._on_delete)
        self.detail = RequirementDetail(icons, words)
        self.detail.recorded.connect(self.recorded)
        self.detail.written.connect(self.written)
        self.detail.taken_back.connect(self._on_taken_back)
        self.detail.article_asked.connect(self.article_asked)
        self._heading = label(wraps=True)
        self._heading.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._side = QStackedWidget()
        self._side.addWidget(self._heading)
        self._side.addWidget(self.detail)
        self._pages = ListAndDetail(self.listing, self._side, icons)
        self._pages.list_shown.connect(self._on_list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)

    def show_texts(self, texts: CaseTexts, case: ContractCase) -> None:
        """Show the requirements as they stand; the chosen one stays, and what is being typed."""
        self._texts, self._case = texts, case
        is_stored = any(one.id == self._new for one in texts.requirements)
        new = self._new if is_stored else ""
        if is_stored:
            self._new = ""
        self.listing.show_requirements(texts.categories, texts.requirements, new)
        self._show_chosen()

    def flush(self) -> None:
        """Tell at once what is being typed."""
        self.detail.flush()

    @Slot()
    def add_requirement(self) -> None:
        """Show empty fields for another requirement of the category that is chosen."""
        self.flush()
        categories = () if self._texts is None else self._texts.categories
        prefix = prefix_of(self._new or self.listing.chosen_id())
        category = next((one for one in categories if one.prefix == prefix), None)
        if category is None or self._case is None:
            return
        self._new = next_own_id(self._case, category)
        self._side.setCurrentWidget(self.detail)
        self.detail.show_new(self._new)
        self._pages.show_detail()
        self.detail.take_focus(RequirementPart.TITLE)

    def _show_chosen(self) -> None:
        if self._new:
            return
        row, requirement = self.listing.row(), self.listing.requirement()
        if requirement is not None:
            self.detail.show_requirement(requirement, record_of(requirement))
            self._side.setCurrentWidget(self.detail)
        elif isinstance(row, CategoryRow):
            text = self.tr(
                "{0} 요구사항 {1}개 가운데 {2}개를 반영합니다.\n요구사항을 고르면 제안 사유와 "
                "문안을 봅니다. ‘추가’를 누르면 고른 분류에 추가합니다."
            )
            self._heading.setText(text.format(row.category.title, row.count, row.included))
            self._side.setCurrentWidget(self._heading)

    @Slot()
    def _on_chosen(self) -> None:
        self.flush()
        self._new = ""
        self._show_chosen()

    @Slot()
    def _on_opened(self) -> None:
        self._pages.show_detail()
        if self.listing.requirement() is not None:
            self.detail.take_focus()

    @Slot()
    def _on_list(self) -> None:
        self._on_chosen()
        self.listing.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(bool)
    def _on_included(self, wanted: bool) -> None:
        one = self.listing.requirement()
        if one is None:
            return
        is_said_anyway = (one.is_proposed or one.requirement is None) is wanted
        answer = FactAnswer.YES if wanted else FactAnswer.NO
        if is_said_anyway and not one.note:  # then it needs no decision of the officer
            answer = FactAnswer.UNKNOWN
        self.recorded.emit(replace(record_of(one), answer=answer))

    @Slot(int)
    def _on_moved(self, steps: int) -> None:
        one = self.listing.requirement()
        if one is not None and self._texts is not None:
            ids = set(self.listing.ids())
            order = order_moved(self._texts.requirements, one.id, steps, ids)
            self.written.emit({order_key(one.prefix): order})

    @Slot()
    def _on_delete(self) -> None:
        one = self.listing.requirement()
        if one is not None and one.requirement is None:
            done = self.tr("추가한 요구사항을 삭제했습니다.")
            self.taken_back.emit(texts_of_own(one.id), done)

    @Slot(object)
    def _on_taken_back(self, text_ids: tuple[str, ...]) -> None:
        self.taken_back.emit(text_ids, self.tr("제안 문안으로 되돌렸습니다."))
