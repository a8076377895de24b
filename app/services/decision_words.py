"""What the choices of decisions are called, in the words of the advice files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from app.domain.assessment import DecisionKind
from app.paths import FORMS, RESOURCES
from app.services import forms

if TYPE_CHECKING:
    from app.domain.diagnosis import DiagnosisContent

Titles = Mapping[DecisionKind, Mapping[str, str]]


def choice_titles(content: DiagnosisContent) -> Titles:
    """Return the title of each choice by kind and id."""
    advice = content.advice
    return {
        DecisionKind.METHOD: {one.id.value: one.title for one in advice.methods.methods},
        DecisionKind.SERVICE_MODEL: {one.id: one.title for one in advice.models.models},
        DecisionKind.CENTRE: {centre.value: title for centre, title in advice.centre.titles},
    }


def shipped_choice_titles() -> Titles:
    """Return the titles by the program's own advice; raise ContentError for a broken file."""
    from app.content.diagnosis import load_diagnosis_content

    return choice_titles(
        load_diagnosis_content(
            FORMS / "questionnaires",
            RESOURCES / "reference",
            forms.register_form(),
            forms.checklist(),
        )
    )
