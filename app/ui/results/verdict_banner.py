"""The verdict in words with its rule and source, at the top of the result."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from app.domain.checklist import Verdict
from app.domain.korean_text import date_text, time_text
from app.domain.result import AssessmentResult
from app.domain.standing import is_begun
from app.ui.icons import Icons
from app.ui.rounds.round_words import round_text
from app.ui.widgets.pieces import LARGE, MEDIUM, SMALL, label, row
from app.ui.words import content_name, unassessed_word


class VerdictBanner(QFrame):
    """Says the verdict, how many Yes it rests on, the rule, and where the rule comes from."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self._icons = icons
        self._mark = QLabel()
        self._verdict = label(role="verdict")
        self._count = label(role="strong")
        self._meaning = label(wraps=True)
        self._rule = label(role="subtle", wraps=True)
        self._made = label(role="subtle", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        column.setSpacing(SMALL)
        column.addLayout(row(self._mark, self._verdict, self._count, None, gap=MEDIUM))
        column.addWidget(self._meaning)
        column.addWidget(self._rule)
        column.addWidget(self._made)

    def show_result(self, result: AssessmentResult) -> None:
        """Show the verdict of this result."""
        begun = is_begun(result.assessment)
        self._mark.setPixmap(self._icons.verdict(result.verdict if begun else None))
        self._verdict.setText(content_name(result.verdict_title) if begun else unassessed_word())
        self._count.setText(self.count_text(result))
        text = result.checklist.text_of(result.verdict)
        self._meaning.setText(self.tr("{0} {1}").format(text.meaning, text.next_step))
        rule = [result.checklist.rule.statement]
        if result.verdict in {Verdict.FURTHER_REVIEW, Verdict.UNDETERMINED}:
            rule.append(result.checklist.rule.silence)
        source = self.tr("출처: {0}").format(result.checklist.rule.source)
        self._rule.setText("\n".join([*rule, source]))
        updated = result.assessment.updated_at
        self._made.setText(
            self.tr("{0} · {1} {2}판 · 마지막 응답 {3} {4}").format(
                round_text(result.assessment),
                result.checklist.title,
                result.checklist.version,
                date_text(updated.date()),
                time_text(updated),
            )
        )
        self.setAccessibleName(
            self.tr("판정 {0}, {1}").format(self._verdict.text(), self._count.text())
        )

    def count_text(self, result: AssessmentResult) -> str:
        """Write how many Yes there are, or the range they may end in."""
        total = len(result.items)
        if result.count.is_exact:
            return self.tr("예 {0}개 / {1}개").format(result.count.low, total)
        return self.tr("예 {0}~{1}개 / {2}개").format(result.count.low, result.count.high, total)
