"""Asks for the papers of the round being worked on, only of what is stored."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from app.domain.comparing import ResultComparison, TrendLine
from app.errors import AdvisorError
from app.services.papers import Paper, Papers, Report
from app.ui.wizard.answering import Answering


class PaperLink(QObject):
    """Makes the paper that a button asks for; a paper must say what the screen says."""

    asked = Signal(str, object)  # title of the dialog, Paper or Report
    failed = Signal(object)  # AdvisorError

    def __init__(
        self, papers: Papers, stored: Callable[[], Answering | None], parent: QObject
    ) -> None:
        """`stored` returns the round once everything given is stored, and None before."""
        super().__init__(parent)
        self._papers = papers
        self._stored = stored

    @Slot()
    def ask_result(self) -> None:
        """Ask for the 자가진단 결과서."""
        self._ask(
            self.tr("자가진단 결과서 저장"),
            lambda now: self._papers.result(now.assessment, now.system),
        )

    @Slot()
    def ask_report(self) -> None:
        """Ask for the 검토보고 of 한글."""
        self._ask(
            self.tr("검토보고 저장"),
            lambda now: self._papers.review_report(now.assessment, now.system),
        )

    @Slot()
    def ask_review(self) -> None:
        """Ask for the 불가피한 사유 검토서; it is refused while a ground has no evidence."""
        self._ask(
            self.tr("불가피한 사유 검토서 저장"),
            lambda now: self._papers.unavoidable_review(now.assessment, now.system),
        )

    @Slot(object, object, bool)
    def ask_comparison(
        self, compared: ResultComparison, lines: tuple[TrendLine, ...], only_differences: bool
    ) -> None:
        """Ask for the 성숙도 비교표 of these results."""
        self._ask(
            self.tr("성숙도 비교표 저장"),
            lambda now: self._papers.comparison(
                now.system.name, compared, lines, only_differences=only_differences
            ),
        )

    def _ask(self, title: str, paper_of: Callable[[Answering], Paper | Report]) -> None:
        now = self._stored()
        if now is None:
            return
        try:
            paper = paper_of(now)
        except AdvisorError as error:
            self.failed.emit(error)
            return
        self.asked.emit(title, paper)
