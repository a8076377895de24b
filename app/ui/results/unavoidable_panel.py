"""불가피한 사유 검토: the grounds, what speaks for and against each, and the draft."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from app.domain.advice_source import Confidence
from app.domain.diagnosis import DiagnosisContent
from app.domain.unavoidable import Ground, GroundReading, Proofs, StatedGround, problems
from app.ui.icons import Icons
from app.ui.widgets.pieces import LARGE, MEDIUM, SMALL, button, frame, label, row
from app.ui.wizard.finding_field import FindingField
from app.ui.words import error_text, with_check


class GroundCard(QFrame):
    """One ground: stated or not, in the officer's own words, with its evidence."""

    stated = Signal(str, object)  # ground id, text; None when it is no longer stated
    evidence_asked = Signal(str)  # ground id

    def __init__(self, ground: Ground, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ground = ground
        self.setProperty("role", "card")
        self.check = QCheckBox(ground.title)
        self.check.setAccessibleName(ground.title)
        self.check.clicked.connect(self._on_checked)
        self.opinion = FindingField("")
        self.opinion.setAccessibleName(self.tr("{0} 검토 의견").format(ground.title))
        self.opinion.written.connect(self._on_written)
        self._speaks = label(wraps=True)
        self._evidence = button("", "link", icons.icon("link"))
        self._evidence.clicked.connect(partial(self.evidence_asked.emit, ground.id))
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        column.setSpacing(SMALL)
        column.addWidget(self.check)
        column.addWidget(label(ground.statement, wraps=True))
        column.addWidget(label(ground.help, "subtle", wraps=True))
        source = _checked(self.tr("출처: {0}").format(ground.source), ground.confidence)
        column.addWidget(label(source, "subtle", wraps=True))
        column.addWidget(self._speaks)
        column.addWidget(self.opinion)
        column.addLayout(row(self._evidence, None))

    def show_ground(
        self, reading: GroundReading, text: str | None, evidence: Sequence[str]
    ) -> None:
        """Show what speaks for and against it, and what is stated (None: it is not)."""
        lines = [
            f"- {name}: {_checked(one.rule.reason, one.rule.confidence)} [{one.rule.source}]"
            for name, readings in (
                (self.tr("뒷받침"), reading.supporting),
                (self.tr("반대"), reading.opposing),
            )
            for one in readings
        ]
        unknown = {fact.id: fact.label for one in reading.open for fact in one.open_facts}
        if unknown:
            lines.append(self.tr("- 확인할 사항: {0}").format(", ".join(unknown.values())))
        self._speaks.setText("\n".join(lines))
        self._speaks.setVisible(bool(lines))
        self.check.setChecked(text is not None)
        self.opinion.setVisible(text is not None)
        self._evidence.setVisible(text is not None)
        if text is not None:  # words of a ground that is not stated wait for it to be stated again
            self.opinion.show_text(text)
        linked = ", ".join(evidence)
        self._evidence.setText(
            self.tr("증빙: {0}").format(linked) if linked else self.tr("증빙 연결")
        )
        told = self.tr("{0} {1}").format(self.ground.title, self._evidence.text())
        self._evidence.setAccessibleName(told)

    def _on_checked(self) -> None:
        text = self.opinion.toPlainText() if self.check.isChecked() else None
        self.stated.emit(self.ground.id, text)

    def _on_written(self, text: str) -> None:
        if self.check.isChecked():
            self.stated.emit(self.ground.id, text)


class UnavoidablePanel(QWidget):
    """All grounds, the draft of the paper, and why it may not be handed out yet."""

    stated = Signal(str, object)  # ground id, text or None
    evidence_asked = Signal(str)
    paper_asked = Signal()
    copied = Signal()

    def __init__(
        self, content: DiagnosisContent, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rules = content.unavoidable
        self.cards = {ground.id: GroundCard(ground, icons) for ground in self._rules.grounds}
        self._problems = label(role="error", wraps=True)
        self._draft = label(wraps=True)
        self.export = button(self.tr("초안 복사"))
        self.export.clicked.connect(self._on_copy)
        self.paper = button(self.tr("불가피한 사유 검토서 저장(엑셀)"), icon=icons.icon("download"))
        self.paper.clicked.connect(self.paper_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, MEDIUM, LARGE)
        column.setSpacing(MEDIUM)
        column.addWidget(label(self.tr("불가피한 사유 검토"), "section"))
        column.addWidget(label(self._rules.statement, wraps=True))
        column.addWidget(label(self._rules.caution, "subtle", wraps=True))
        for card in self.cards.values():
            card.stated.connect(self.stated)
            card.evidence_asked.connect(self.evidence_asked)
            column.addWidget(card)
        column.addWidget(self._problems)
        column.addLayout(row(None, self.export, self.paper))
        panel, inside = frame("panel")
        inside.addWidget(label(self.tr("초안"), "strong"))
        inside.addWidget(self._draft)
        self._panel = panel
        column.addWidget(panel)
        column.addStretch(1)

    def show_grounds(
        self,
        readings: Sequence[GroundReading],
        stated: Sequence[StatedGround],
        proofs: Proofs,
        draft_text: str,
    ) -> None:
        """Show the grounds as they are stated, and the draft that they make."""
        texts: Mapping[str, StatedGround] = {one.ground_id: one for one in stated}
        for reading in readings:
            one = texts.get(reading.ground.id)
            numbers = [proofs[id_].number for id_ in one.proof_ids if id_ in proofs] if one else []
            self.cards[reading.ground.id].show_ground(
                reading, one.opinion if one else None, numbers
            )
        found = problems(self._rules, tuple(stated), proofs) if stated else ()
        self._problems.setText("\n".join(error_text(error) for error in found))
        self._problems.setVisible(bool(found))
        for made in (self.export, self.paper):
            made.setEnabled(bool(stated) and not found)
        self._draft.setText(draft_text)
        self._panel.setVisible(bool(stated))

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._draft.text())
        self.copied.emit()

    def forget(self) -> None:
        """Drop the words of grounds that are not stated: what is shown next is another system's."""
        for card in self.cards.values():
            card.opinion.show_text("")

    def flush(self) -> None:
        """Store at once what is still being typed."""
        for card in self.cards.values():
            card.opinion.flush()


def _checked(text: str, confidence: Confidence) -> str:
    return with_check(text, is_needed=confidence.needs_officer_check)
