"""서류: every paper of a case with how it stands, to be looked at, saved one by one or together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.case_figures import CaseFigures
from app.domain.case_papers import ExportedPaper
from app.domain.korean_text import date_text, time_text
from app.domain.submission_check import SubmissionCheck
from app.services.case_exports import OfferedPaper
from app.ui.icons import Icons
from app.ui.procurement.paper_card import PaperCard
from app.ui.procurement.words import route_word
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.notice_bar import NoticeBar
from app.ui.widgets.pieces import LARGE, MEDIUM, SMALL, button, frame, label, row, scroller


class PapersPanel(QWidget):
    """Lists the papers that the case needs, then the others; the ticked ones make a set."""

    check_asked = Signal()
    preview_asked = Signal(str)  # id of a form, as the next two
    save_asked = Signal(str)
    working_asked = Signal(str)
    set_asked = Signal(list)  # ids of forms, in their order
    bound_asked = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._cards: dict[str, PaperCard] = {}
        self._stages: Mapping[str, str] = {}
        self._check = label(role="strong", wraps=True)
        go = button(self.tr("제출 전 점검 보기"), "link")
        go.clicked.connect(self.check_asked)
        self._reference = label(role="subtle", wraps=True)
        self._bound = label(role="subtle", wraps=True)
        self._set = button(self.tr("선택한 서류 저장(폴더)"), icon=icons.icon("folder-open"))
        self._set.clicked.connect(self._on_set)
        self._together = button(self.tr("계약 요청 서류 일체 저장"), "primary")
        self._together.clicked.connect(self.bound_asked)
        every = button(self.tr("필요한 서류 모두 선택"), "link")
        every.clicked.connect(partial(self._tick, True))
        none = button(self.tr("선택 해제"), "link")
        none.clicked.connect(partial(self._tick, False))
        card, lines = frame("panel", MEDIUM, 6)
        head = row(self._check, go)
        head.setStretch(0, 1)
        lines.addLayout(head)
        lines.addWidget(self._reference)
        lines.addWidget(self._bound)
        ways = FlowLayout()
        self._count = label(role="subtle")
        for way in (self._together, self._set, self._count, every, none):
            ways.addWidget(way)
        lines.addLayout(ways)
        self.notice = NoticeBar()
        self._wanted, self._others = QVBoxLayout(), QVBoxLayout()
        self._headings = (label(role="section"), label(role="section"))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, MEDIUM, LARGE)
        column.setSpacing(MEDIUM)
        for heading, part in zip(self._headings, (self._wanted, self._others), strict=True):
            part.setSpacing(6)
            column.addWidget(heading)
            column.addLayout(part)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(SMALL)
        outer.addWidget(card)
        outer.addWidget(self.notice)
        outer.addWidget(scroller(inside), 1)

    def show_case(self, figures: CaseFigures, check: SubmissionCheck) -> None:
        """Show what is amiss with the case, and the reference data that it goes by."""
        self._stages = {one.stage.id: one.stage.title for one in figures.stages.stages}
        text = self.tr("제출 전 점검: 미비 {0}건, 확인 필요 {1}건")
        open_ones = len(check.problems) - len(check.lacking)
        self._check.setText(text.format(len(check.lacking), open_ones))
        self._reference.setText(self.tr("적용한 기준 데이터: {0}").format(figures.reference.text))

    def show_papers(self, papers: Sequence[OfferedPaper], bound: ExportedPaper | None) -> None:
        """Show every paper; the ticks stay."""
        wanted = [paper for paper in papers if paper.is_wanted]
        self._headings[0].setText(self.tr("이 계약 건에 필요한 서류 {0}건").format(len(wanted)))
        rest = len(papers) - len(wanted)
        self._headings[1].setText(self.tr("그 밖의 서류 {0}건").format(rest))
        self._headings[1].setVisible(bool(rest))
        for paper in papers:
            card = self._cards.get(paper.form.id) or self._make(paper)
            stages = [self._stages[id_] for id_ in paper.form.stages if id_ in self._stages]
            card.show_paper(paper, stages, [route_word(one) for one in paper.form.routes])
            (self._wanted if paper.is_wanted else self._others).addWidget(card)
        self._bound.setVisible(bound is not None)
        if bound is not None:
            at = bound.exported_at
            when = f"{date_text(at.date())} {time_text(at)}"
            text = self.tr("서류 일체 최근 저장: {0} · {1}")
            self._bound.setText(text.format(when, bound.file_name))
        self._show_count()

    def chosen(self) -> list[str]:
        """Return the ids of the papers that are ticked, in their order."""
        return [id_ for id_, card in self._cards.items() if card.box.isChecked()]

    def say(self, text: str) -> None:
        """Say what was done, or why not."""
        self.notice.say(text)

    def _make(self, paper: OfferedPaper) -> PaperCard:
        card = PaperCard(paper, self._icons)
        card.ticked.connect(self._show_count)
        card.preview_asked.connect(self.preview_asked)
        card.save_asked.connect(self.save_asked)
        card.working_asked.connect(self.working_asked)
        self._cards[paper.form.id] = card
        return card

    @Slot()
    def _show_count(self) -> None:
        count = len(self.chosen())
        self._set.setEnabled(bool(count))
        self._count.setText(self.tr("{0}건 선택").format(count))

    def _tick(self, is_ticked: bool) -> None:
        for card in self._cards.values():
            paper = card.paper()
            card.box.setChecked(is_ticked and paper.is_wanted and paper.can_be_made)

    @Slot()
    def _on_set(self) -> None:
        self.set_asked.emit(self.chosen())
