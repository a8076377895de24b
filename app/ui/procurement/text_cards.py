"""Cards of the texts of papers: a paragraph, an item of the plan, and something to be told."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QVBoxLayout, QWidget

from app.domain.case_items import PaperItem
from app.domain.contract_case import ContractCase
from app.domain.marked_lines import marked_lines
from app.domain.security_review import ReviewAnswer, prompt_key
from app.domain.statement_of_work import DraftParagraph, paragraph_key
from app.domain.technology_plan import (
    ApplicationStatus,
    PlannedItem,
    TechnologyPlan,
    reason_key,
    status_key,
)
from app.ui.icons import Icons
from app.ui.procurement.basis import Basis, LawWords, parsed
from app.ui.procurement.inclusion_line import InclusionLine
from app.ui.procurement.own_text_field import OwnTextField, ProposedText
from app.ui.procurement.record_line import RecordLine
from app.ui.procurement.state_mark import StateMark
from app.ui.procurement.words import StateLook, inclusion_look
from app.ui.theme import scaled
from app.ui.widgets.pieces import LARGE, MEDIUM, SMALL, QuietWheel, label, row

_STATUS_WIDTH = 170


class TextCard(QFrame):
    """The head of every card: what it is, its state, and what it rests on."""

    recorded = Signal(object)  # CheckRecord
    written = Signal(object)  # what is to be kept, by text id
    taken_back = Signal(object)  # ids of texts
    article_asked = Signal(object)  # ArticleRef

    def __init__(
        self,
        title: str,
        words: LawWords,
        mark: StateMark | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.text = label(wraps=True)
        self.remark = label(role="remark", wraps=True)
        self.basis = Basis(words)
        self.basis.article_asked.connect(self.article_asked)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        self.column.setSpacing(SMALL)
        head = label(title, "section", wraps=True)
        line = row(head) if mark is None else row(head, mark)
        line.setStretch(0, 1)
        self.column.addLayout(line)
        for part in (self.text, self.remark, self.basis):
            self.column.addWidget(part)

    def show_item(self, item: PaperItem, text: str, remark: str = "") -> None:
        """Show what is told of the item, what is amiss with it, and its basis."""
        self.text.setText(text)
        self.text.setVisible(bool(text))
        self.remark.setText(remark)
        self.remark.setVisible(bool(remark))
        self.basis.show_basis(
            parsed(item.articles),
            confidence=item.confidence,
            needs_check=item.needs_officer_check,
            source=item.source,
        )

    def add_text(self, title: str, icons: Icons, *, can_copy: bool = True) -> OwnTextField:
        """Put the field of a text under the head."""
        made = OwnTextField(title, icons, can_copy=can_copy)
        made.written.connect(self.written)
        made.taken_back.connect(self.taken_back)
        self.column.addWidget(made)
        return made


class ParagraphCard(TextCard):
    """A paragraph of the 과업내용서: whether it goes in, and its text."""

    def __init__(self, draft: DraftParagraph, icons: Icons, words: LawWords) -> None:
        self._mark = StateMark(icons, _look_of(draft))
        super().__init__(draft.paragraph.title, words, self._mark)
        self.inclusion = InclusionLine()
        self.inclusion.recorded.connect(self.recorded)
        self.column.addWidget(self.inclusion)
        self.field = self.add_text(self.tr("문안"), icons)

    def show_part(self, draft: DraftParagraph, case: ContractCase) -> None:
        """Show the paragraph as it stands; what is being typed stays."""
        paragraph = draft.paragraph
        key = paragraph_key(paragraph.id)
        self._mark.show_state(_look_of(draft))
        labels = ", ".join(dict.fromkeys(fact.label for fact in draft.open_facts))
        told = self.tr("확인할 사항: {0}").format(labels) if labels else ""
        missing = ", ".join(draft.missing)
        remark = self.tr("▲ 아직 모르는 값: {0}").format(missing) if missing else ""
        self.show_item(paragraph, told, remark)
        record = case.check(key)
        self.inclusion.show_record(paragraph.title, record, is_proposed=not draft.open_facts)
        self.field.show_text(
            ProposedText(
                key,
                self.tr("{0} 문안").format(paragraph.title),
                draft.proposed,
                paragraph.text,
                draft.text if draft.is_edited else "",
                draft.is_outdated,
            )
        )


class PromptCard(TextCard):
    """Something that the 보안성검토 의뢰서 tells: what is known of it, and what is written."""

    def __init__(self, answer: ReviewAnswer, icons: Icons, words: LawWords) -> None:
        title = answer.prompt.title
        if answer.prompt.needs_drawing:
            title = self.tr("{0}(구성도 붙임)").format(title)
        super().__init__(title, words)
        self.field = self.add_text(self.tr("작성 내용"), icons, can_copy=False)

    def show_part(self, answer: ReviewAnswer, _: ContractCase) -> None:
        """Show the prompt as it stands; what is being typed stays."""
        known = [
            self.tr("{0}: {1}").format(value.label, _in_a_line(value.text))
            for value in answer.values
            if value.text
        ]
        missing = ", ".join(value.label for value in answer.values if not value.text)
        told = self.tr("대장과 계약 건에 없는 값: {0}").format(missing) if missing else ""
        self.show_item(answer.prompt, "\n".join(known), f"▲ {told}" if told else "")
        self.field.show_text(
            ProposedText(
                prompt_key(answer.prompt.id),
                self.tr("{0} 작성 내용").format(answer.prompt.title),
                answer.prompt.text,
                answer.prompt.text,
                answer.written,
                answer.is_outdated,
            )
        )


class PlanCard(TextCard):
    """An item of the 기술적용계획표: its status, and why it is not applied as a whole."""

    def __init__(self, planned: PlannedItem, plan: TechnologyPlan, words: LawWords) -> None:
        item = planned.item
        super().__init__(item.title, words)
        self._plan = plan
        self._planned = planned
        self.status = QComboBox()
        self.status.setAccessibleName(self.tr("{0} 적용 여부").format(item.title))
        self.status.installEventFilter(QuietWheel(self.status))
        self.status.setMinimumWidth(scaled(_STATUS_WIDTH))
        self.status.addItem(self.tr("정하지 않음"), None)
        for status, title in plan.statuses.items():
            self.status.addItem(title, status)
        self.status.activated.connect(self._on_status)
        name = self.tr("{0} {1}").format(item.title, plan.reason_label)
        self.reason = RecordLine(name, plan.reason_label)
        self.reason.written.connect(self._on_reason)
        grid = QGridLayout()
        grid.setHorizontalSpacing(MEDIUM)
        grid.setVerticalSpacing(2)
        names = ((self.tr("적용 여부"), self.status), (plan.reason_label, self.reason))
        for place, (text, field) in enumerate(names):
            told = label(text, "subtle")
            told.setBuddy(field)
            grid.addWidget(told, 0, place)
            grid.addWidget(field, 1, place)
        grid.setColumnStretch(1, 1)
        self.column.addLayout(grid)

    def show_part(self, planned: PlannedItem, _: ContractCase) -> None:
        """Show the item as it stands; what is being typed stays."""
        self._planned = planned
        self.status.setCurrentIndex(self.status.findData(planned.status))
        self.reason.show_stored(planned.reason)
        remark = ""
        if planned.lacks_reason:
            remark = self.tr("▲ 적을 내용: {0}").format(self._plan.reason_label)
        elif planned.status is None and planned.suggested is not None:
            suggested = self._plan.statuses[planned.suggested]
            remark = self.tr("제안: {0}. 담당자가 확인하여 정합니다.").format(suggested)
        self.show_item(planned.item, planned.item.text, remark)

    @Slot()
    def _on_status(self) -> None:
        chosen = self.status.currentData()
        status = None if chosen is None else ApplicationStatus(chosen)
        self.written.emit({status_key(self._planned.item.id): status and status.value})

    @Slot()
    def _on_reason(self) -> None:
        text = self.reason.text().strip()
        self.written.emit({reason_key(self._planned.item.id): text or None})


def _look_of(draft: DraftParagraph) -> StateLook:
    is_open = bool(draft.open_facts)
    return inclusion_look(
        draft.answer, is_included=draft.is_included, is_open=is_open, is_proposed=not is_open
    )


def _in_a_line(text: str) -> str:
    return ", ".join(line.text for line in marked_lines(text))
