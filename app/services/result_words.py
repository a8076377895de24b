"""Sentences about a result, in the words of the paper: screen, command line and JSON say the same.

They stand in the form of the 자가진단 결과서, so that an agency that rewords its paper rewords all.
"""

from __future__ import annotations

from app.domain.result import AssessmentResult
from app.services import forms


def change_lines(result: AssessmentResult) -> tuple[str, ...]:
    """Say which answers would change the verdict, or settle it while it is open.

    Raise ExportError when the form is broken, as everything here does.
    """
    from app.exports.change_texts import change_texts
    from app.exports.result_form import load_result_form

    return change_texts(load_result_form(forms.RESULT_FORM), result).lines()


def verdict_lines(result: AssessmentResult) -> tuple[str, ...]:
    """Say the verdict in one line, then what it means and what is still open."""
    from app.exports.opinion import verdict_line, verdict_remarks
    from app.exports.result_form import load_result_form

    form = load_result_form(forms.RESULT_FORM)
    return verdict_line(form, result), *verdict_remarks(form, result)


def awaits_type_text() -> str:
    """Say that an item is open only because the type of the system is not entered.

    Raise ContentError for a broken form of the register.
    """
    from app.exports.opinion import awaits_type_text
    from app.exports.result_form import load_result_form

    return awaits_type_text(load_result_form(forms.RESULT_FORM), forms.register_form())
