"""서류 문안: the texts of 과업내용서, 기술적용계획표 and 보안성검토 의뢰서."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from app.domain.contract_case import ContractCase
from app.domain.security_review import ReviewAnswer, ReviewSection
from app.domain.statement_of_work import DraftChapter, DraftParagraph
from app.domain.technology_plan import PlannedItem, count_by_status
from app.services.case_texts import CaseTexts
from app.ui.icons import Icons
from app.ui.procurement.basis import LawWords
from app.ui.procurement.text_cards import ParagraphCard, PlanCard, PromptCard, TextCard
from app.ui.procurement.text_sections import TextSection, TextSections
from app.ui.procurement.words import counted


class TextsPanel(QWidget):
    """A tab for each paper; every choice and text is told to be stored at once."""

    recorded = Signal(object)  # CheckRecord
    written = Signal(object)  # what is to be kept, by text id
    taken_back = Signal(object, str)  # ids of texts, and a sentence that says so
    article_asked = Signal(object)  # ArticleRef

    def __init__(self, icons: Icons, words: LawWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._words = words
        self._texts: CaseTexts | None = None
        names = (
            self.tr("과업내용서"),
            self.tr("기술적용계획표"),
            self.tr("보안성검토 의뢰서(초안)"),
        )
        self.statement = TextSections(names[0], self._paragraph_card, icons)
        self.plan = TextSections(names[1], self._plan_card, icons)
        self.review = TextSections(names[2], self._prompt_card, icons)
        self.papers = (self.statement, self.plan, self.review)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.tr("서류 문안 보기"))
        for name, page in zip(names, self.papers, strict=True):
            page.recorded.connect(self.recorded)
            page.written.connect(self.written)
            page.taken_back.connect(self._on_taken_back)
            page.article_asked.connect(self.article_asked)
            self.tabs.addTab(page, name)
        self.tabs.currentChanged.connect(self._on_tab)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)
        self._case: ContractCase | None = None

    def show_texts(self, texts: CaseTexts, case: ContractCase) -> None:
        """Show the texts as they stand; what is being typed stays."""
        self._texts, self._case = texts, case
        self._show_paper()

    def flush(self) -> None:
        """Tell at once what is being typed."""
        for page in self.papers:
            page.flush()

    def _show_paper(self) -> None:
        """Show the paper that is open; the others are shown when they are opened."""
        if self._texts is None or self._case is None:
            return
        texts, case = self._texts, self._case
        page = self.tabs.currentWidget()
        if page is self.statement:
            sections = [_of_chapter(one) for one in texts.chapters if one.paragraphs]
            note = self.tr(
                "제안 문안을 그대로 쓰려면 비워 둡니다. □, ○, -, ※로 시작하는 줄은 그 "
                "단계의 문단이 됩니다. 요구사항은 ‘요구사항’에서 정합니다."
            )
            self.statement.show_sections(sections, self._statement_count(texts), note, case)
        elif page is self.plan:
            self.plan.show_sections(
                self._areas(texts), self._plan_count(texts), texts.plan.layout_note, case
            )
        else:
            sections = [self._of_review(one) for one in texts.review]
            count = self._review_count(texts)
            self.review.show_sections(sections, count, texts.review_note, case)

    def _statement_count(self, texts: CaseTexts) -> str:
        drafts = [draft for chapter in texts.chapters for draft in chapter.paragraphs]
        waiting = sum(bool(one.open_facts) and not one.is_included for one in drafts)
        text = self.tr("문단 {0}개 가운데 {1}개 반영")
        told = text.format(len(drafts), sum(one.is_included for one in drafts))
        counts = (
            (self.tr("고침 {0}개"), sum(one.is_edited for one in drafts)),
            (self.tr("확인할 것 {0}개"), waiting),
            (self.tr("제안 바뀜 {0}개"), sum(one.is_outdated for one in drafts)),
        )
        return counted(told, counts)

    def _plan_count(self, texts: CaseTexts) -> str:
        counts = count_by_status(texts.planned)
        told = [
            self.tr("{0} {1}개").format(title, counts[status])
            for status, title in texts.plan.statuses.items()
        ]
        told.append(self.tr("정하지 않음 {0}개").format(counts[None]))
        lacking = sum(one.lacks_reason for one in texts.planned)
        if lacking:
            told.append(self.tr("사유를 적을 항목 {0}개").format(lacking))
        return " · ".join(told)

    def _review_count(self, texts: CaseTexts) -> str:
        answers = [answer for section in texts.review for answer in section.answers]
        text = self.tr("적을 사항 {0}개 · 작성 {1}개 · 아무것도 적지 않은 것 {2}개")
        return text.format(
            len(answers),
            sum(bool(one.written) for one in answers),
            sum(one.is_empty for one in answers),
        )

    def _areas(self, texts: CaseTexts) -> list[TextSection]:
        return [
            TextSection(
                area.title,
                [(one.item.id, one) for one in texts.planned if one.area.id == area.id],
            )
            for area in texts.plan.areas
        ]

    def _of_review(self, one: ReviewSection) -> TextSection:
        labels = ", ".join(dict.fromkeys(fact.label for fact in one.to_check))
        note = self.tr("▲ 확인한 뒤 적을 사항이 더 있습니다: {0}").format(labels) if labels else ""
        return TextSection(one.section.title, [(a.prompt.id, a) for a in one.answers], note)

    def _paragraph_card(self, draft: DraftParagraph) -> TextCard:
        return ParagraphCard(draft, self._icons, self._words)

    def _plan_card(self, planned: PlannedItem) -> TextCard:
        assert self._texts is not None
        return PlanCard(planned, self._texts.plan, self._words)

    def _prompt_card(self, answer: ReviewAnswer) -> TextCard:
        return PromptCard(answer, self._icons, self._words)

    @Slot(object)
    def _on_taken_back(self, text_ids: tuple[str, ...]) -> None:
        self.taken_back.emit(text_ids, self.tr("작성한 문안을 지우고 제안 문안으로 되돌렸습니다."))

    @Slot()
    def _on_tab(self) -> None:
        self.flush()
        self._show_paper()


def _of_chapter(chapter: DraftChapter) -> TextSection:
    return TextSection(
        chapter.chapter.title, [(one.paragraph.id, one) for one in chapter.paragraphs]
    )
