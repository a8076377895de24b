"""One paper of a case: what stands in its way, what was made of it, and what can be done."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QVBoxLayout, QWidget

from app.domain.korean_text import date_text, time_text
from app.services.case_exports import OfferedPaper, PaperNeed
from app.ui.icons import Icons
from app.ui.procurement.own_form_note import own_form_lines
from app.ui.procurement.state_mark import StateMark
from app.ui.procurement.words import paper_kind_word, paper_look
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.pieces import MEDIUM, button, frame, label, row
from app.ui.words import error_text


class PaperCard(QWidget):
    """Shows a paper; what is asked for of it is told by the id of its form."""

    ticked = Signal()
    preview_asked = Signal(str)
    save_asked = Signal(str)
    working_asked = Signal(str)

    def __init__(self, paper: OfferedPaper, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        form = paper.form
        self._id = form.id
        self._paper = paper
        self.box = QCheckBox(form.title)
        self.box.setAccessibleName(self.tr("{0} 선택").format(form.title))
        self.box.toggled.connect(self.ticked)
        self._mark = StateMark(icons, paper_look(paper))
        self._place = label(role="subtle", wraps=True)
        self._lines: list[QLabel] = []
        self._ways: list[QPushButton] = []
        ways = FlowLayout()
        asked = [
            (self.tr("미리보기"), self.preview_asked),
            (self.tr("엑셀로 저장"), self.save_asked),
        ]
        if form.has_formulas():
            asked.append((self.tr("작업용 저장"), self.working_asked))
        for text, signal in asked:
            way = button(text, "link")
            way.setAccessibleName(self.tr("{0}: {1}").format(form.title, text))
            way.clicked.connect(partial(signal.emit, self._id))
            self._ways.append(way)
            ways.addWidget(way)
        card, self._column = frame("card", MEDIUM, 4)
        head = row(self.box, self._mark)
        head.setStretch(0, 1)
        self._column.addLayout(head)
        self._column.addWidget(self._place)
        self._below = self._column.count()
        self._column.addLayout(ways)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)

    def show_paper(self, paper: OfferedPaper, stages: Sequence[str], routes: Sequence[str]) -> None:
        """Show how the paper stands; `stages` and `routes` are what it belongs to, by name."""
        self._paper = paper
        self._mark.show_state(paper_look(paper))
        parts = [self.tr("단계: {0}").format(", ".join(stages))] if stages else []
        if routes:
            parts.append(self.tr("계약 방식: {0}").format(", ".join(routes)))
        self._place.setText(" · ".join(parts))
        for way in self._ways:
            way.setEnabled(paper.can_be_made)
        self.box.setEnabled(paper.can_be_made)
        if not paper.can_be_made:
            self.box.setChecked(False)
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        told = [(text, role) for text, role in self._told(paper) if text]
        self._lines = [label(text, role, wraps=True) for text, role in told]
        for place, line in enumerate(self._lines, start=self._below):
            self._column.insertWidget(place, line)

    def paper(self) -> OfferedPaper:
        """Return the paper as it was shown last."""
        return self._paper

    def _told(self, paper: OfferedPaper) -> list[tuple[str, str]]:
        lines = [(self._why(paper), "subtle")]
        if paper.missing:
            text = self.tr("▲ 먼저 입력할 값: {0}").format(", ".join(paper.missing))
            lines.append((text, "remark"))
        if paper.exported is not None:
            at = paper.exported.exported_at
            when = f"{date_text(at.date())} {time_text(at)}"
            parts = [when, *map(paper_kind_word, paper.exported.kinds), paper.exported.file_name]
            text = self.tr("최근 저장: {0}").format(" · ".join(parts))
            lines.append((text, "subtle"))
            used = self.tr("사용한 기준 데이터: {0}").format(paper.exported.reference_version)
            lines.append((used, "subtle"))
        if paper.is_outdated:
            text = self.tr("▲ 저장한 뒤 계약 건의 내용이 바뀌었습니다. 다시 저장해 주세요.")
            lines.append((text, "remark"))
        if paper.own is not None:
            lines.extend((text, "subtle") for text in own_form_lines(paper.own))
        if paper.refusal is not None:
            lines.append((self.tr("▲ {0}").format(error_text(paper.refusal)), "remark"))
        return lines

    def _why(self, paper: OfferedPaper) -> str:
        match paper.need:
            case PaperNeed.OF_OTHER_ROUTE:
                return self.tr("선택한 계약 방식에서는 쓰지 않는 서류입니다.")
            case PaperNeed.ROUTE_OPEN:
                return self.tr("계약 방식을 정하면 필요한지 알 수 있습니다.")
            case PaperNeed.NOTHING_TO_TELL:
                named = ", ".join(paper.waits_for)
                return self.tr("아직 적을 내용이 없습니다. 입력할 내용: {0}").format(named)
            case PaperNeed.WANTED:
                return ""
