"""Maturity with the reason for each figure, what the effects mean, and what contradicts."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.diagnosis import Diagnosis
from app.domain.explaining import Explanation, explain_maturity, explain_verdict
from app.domain.maturity import HIGHEST_LEVEL, MaturityReading, SideReading
from app.domain.maturity_reading import checkpoints_to_meet, smallest_lift
from app.services.snapshots import SnapshotContent
from app.ui.results.contradiction_card import ContradictionCard
from app.ui.results.maturity_panel import MaturityPanel, level_number
from app.ui.results.maturity_radar import earlier_levels
from app.ui.theme import Theme
from app.ui.widgets.pieces import LARGE, MEDIUM, button, frame, label, row
from app.ui.words import content_name


class MaturityTab(QWidget):
    """The panel of maturity, and under it the texts that explain it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panel = MaturityPanel(theme)
        self._contradictions = ContradictionCard()
        self._effects = label(wraps=True)
        self._changes = label(wraps=True)
        changes, inside_changes = frame("card", gap=MEDIUM)
        inside_changes.addWidget(label(self.tr("결과를 바꾸는 문항"), "section"))
        inside_changes.addWidget(self._changes)
        proof = self.tr("※ 답을 바꾸어 다시 판정하여 확인한 결과임")
        inside_changes.addWidget(label(proof, "subtle", wraps=True))
        self._why = label(wraps=True)
        effects, inside = frame("card", gap=MEDIUM)
        inside.addWidget(label(self.tr("기대효과별 공공업무의 변화"), "section"))
        inside.addWidget(self._effects)
        why, reasons = frame("card", gap=MEDIUM)
        toggle = button(self.tr("왜 이 결과인가"), "link")
        toggle.setCheckable(True)
        toggle.toggled.connect(self._why.setVisible)
        self._why.hide()
        reasons.addLayout(row(toggle, None))
        reasons.addWidget(self._why)
        self.why_button = toggle
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, LARGE)
        column.setSpacing(MEDIUM)
        column.addWidget(self._contradictions)
        column.addWidget(self.panel)
        column.addWidget(changes)
        column.addWidget(why)
        column.addWidget(effects)
        column.addStretch(1)

    def show_diagnosis(self, diagnosis: Diagnosis, earlier: SnapshotContent | None = None) -> None:
        """Show this diagnosis, beside an earlier round as it was confirmed where there is one."""
        levels = earlier_levels(earlier)
        self.panel.show_reading(diagnosis.maturity, diagnosis.system.name, levels)
        self._contradictions.show_contradictions(diagnosis.contradictions)
        self._effects.setText(
            "\n\n".join(
                "\n".join(
                    [
                        f"□ {content_name(one.reading.effect.title)}: {one.text.gain}",
                        *(f"  ○ {change}" for change in one.text.changes),
                        self.tr("  - 없을 때의 어려움: {0} [{1}]").format(
                            one.text.trouble, one.text.source
                        ),
                    ]
                )
                for one in diagnosis.effects
            )
        )
        words = diagnosis.facts.facts.words
        self._changes.setText(
            "\n\n".join(
                "\n".join(self._change_lines(side, diagnosis.maturity))
                for side in diagnosis.maturity.sides
            )
        )
        told = explain_maturity(diagnosis.maturity, words)
        self._why.setText(
            "\n\n".join(
                _text(one)
                for one in (
                    explain_verdict(diagnosis.result, words),
                    *told.sides,
                    *told.axes,
                    *told.effects,
                )
            )
        )

    def changes_text(self) -> str:
        """Return what would lift the sides, as it is shown."""
        return self._changes.text()

    def _change_lines(self, side: SideReading, reading: MaturityReading) -> list[str]:
        """Say which answers lift one side by one level at the least change."""
        title = content_name(side.side.title)
        if side.level is None:
            names = ", ".join(content_name(axis.title) for axis in side.open)
            open_ = self.tr("□ {0}: 남은 축에 답하면 단계가 정해짐({1})").format(title, names)
            return [open_ if names else self.tr("□ {0}: 해당 없음").format(title)]
        if side.level == HIGHEST_LEVEL:
            return [self.tr("□ {0}: 가장 높은 단계임").format(title)]
        weakest = reading.answers.axis(side.weakest[0].id).level
        reached = weakest if side.is_held_by_gate and weakest is not None else side.level + 1
        now, then = level_number(side.level), level_number(reached)
        lines = [self.tr("□ {0}: 다음을 모두 갖추면 {1} → {2}").format(title, now, then)]
        lines += [
            self.tr("  - {0}: ‘{1}’ → ‘{2}’").format(
                content_name(axis.title), axis.sentences[side.level], axis.sentences[side.level + 1]
            )
            for axis in smallest_lift(side, reading.answers)
        ]
        needed = checkpoints_to_meet(side, reading)
        if needed:
            unmet = ", ".join(content_name(factor.title) for factor in reading.gate.unmet)
            lines.append(
                self.tr("  - 12 Factors 미충족 항목 가운데 {0}개 이상 충족: {1}").format(
                    needed, unmet
                )
            )
        return lines

    def texts(self) -> tuple[str, str, str]:
        """Return contradictions, effects and reasons as they are shown."""
        return self._contradictions.text(), self._effects.text(), self._why.text()


def _text(one: Explanation) -> str:
    inputs = [f"  - {name}: {value}" for name, value in one.inputs]
    notes = [f"  ※ {note}" for note in one.notes]
    head = [f"□ {one.subject}: {one.outcome}", f"  ○ {one.rule}"]
    return "\n".join([*head, *inputs, *notes, f"  [{one.source}]"])
