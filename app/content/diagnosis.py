"""Every rule and text that a diagnosis needs, loaded together."""

from __future__ import annotations

from pathlib import Path

from app.content.advice import load_advice
from app.content.contradictions import load_contradiction_rules
from app.content.evidence import load_evidence_rules
from app.content.maturity import load_maturity
from app.content.record_rules import AskedContent
from app.content.selection import load_selection
from app.content.unavoidable import load_unavoidable_rules
from app.domain.checklist import Checklist
from app.domain.diagnosis import DiagnosisContent
from app.domain.register_form import RegisterForm


def load_diagnosis_content(
    questionnaires: Path, reference: Path, form: RegisterForm, checklist: Checklist
) -> DiagnosisContent:
    """Read every file of both folders; raise ContentError for the first that cannot be used."""
    items = {item.id for item in checklist.items()}
    maturity = load_maturity(questionnaires / "maturity.toml", items)
    selection = load_selection(
        questionnaires / "selection.toml", items, {axis.id for axis in maturity.axes()}, form
    )
    evidence = load_evidence_rules(reference / "evidence.toml", checklist)
    asked = AskedContent(
        form, checklist, maturity, selection.questionnaire, {rule.key for rule in evidence}
    )
    told = load_contradiction_rules(reference / "contradictions.toml", asked)
    return DiagnosisContent(
        form=form,
        evidence=evidence,
        maturity=maturity,
        selection=selection.questionnaire,
        criterion_rules=selection.rules,
        criterion_texts=selection.texts,
        advice=load_advice(reference, form, checklist, maturity),
        contradictions=told,
        unavoidable=load_unavoidable_rules(
            reference / "unavoidable.toml", asked, {rule.rule.id for rule in told.rules}
        ),
    )
