"""What a comparison calls answers, figures and rounds, as the form of its paper has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.compared_result import ComparisonWords
from app.services import forms

if TYPE_CHECKING:
    from app.exports.comparison_form import ComparedWords


def compared_words() -> ComparedWords:
    """Return the words of what is compared; raise ExportError for a broken form."""
    from app.exports.comparison_form import load_comparison_form  # a result alone does without

    return load_comparison_form(forms.COMPARISON_FORM).compared


def comparison_words() -> ComparisonWords:
    """Return what the 성숙도 비교표 calls answers and figures; screen and paper say the same."""
    words = compared_words()
    return ComparisonWords(words.answers.by_answer(), words.not_applicable, words.figures)
