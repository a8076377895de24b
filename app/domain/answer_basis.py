"""What an answer rests on: the suggestion there was, its figures, and why it was not followed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.domain.answer import Answer
from app.domain.register import FieldValue, InformationSystem

Suggested = Answer | int  # an answer to a question, or the points of a criterion


@dataclass(frozen=True, slots=True)
class AnswerBasis:
    """What the register suggested when an answer was given.

    `figures` are field ids with the values as text, as they were then. An answer that differs
    from the suggestion needs a reason: ValueError without one.
    """

    suggested: Suggested
    figures: tuple[tuple[str, str], ...]
    is_taken: bool
    reason: str = ""
    shown_sum: str = ""

    def __post_init__(self) -> None:
        if not self.is_taken and not self.reason.strip():
            raise ValueError("an answer other than the suggested one needs a reason")

    def changed_figures(self, system: InformationSystem) -> tuple[str, ...]:
        """Return the ids of the fields that no longer hold what the answer rested on."""
        return tuple(
            field_id
            for field_id, then in self.figures
            if figure_text(system.value(field_id)) != then
        )


def basis_of(
    suggested: Suggested,
    given: Suggested | None,
    figures: tuple[tuple[str, FieldValue], ...],
    shown_sum: str,
    reason: str = "",
) -> AnswerBasis:
    """Return the basis of what was given where this was suggested; None stands for no answer."""
    return AnswerBasis(
        suggested=suggested,
        figures=tuple((field_id, figure_text(value)) for field_id, value in figures),
        is_taken=given == suggested,
        reason=reason,
        shown_sum=shown_sum,
    )


def figure_text(value: FieldValue) -> str:
    """Write a value so that equal values give equal texts; what is not known is empty."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")  # 99.60 and 99.6 are one figure
    return value.isoformat() if isinstance(value, date) else str(value)
